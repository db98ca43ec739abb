//! Who works in the organisation, and letting somebody in.

use super::letter;
use crate::{
    Centre, Kind, Organisation, centre,
    model::{NewStaff, StaffInput},
    policy::{GrantMembership, Held, SeeStaff, grantable, may_grant},
    store::staff,
};
use maud::{Markup, html};
use platform::{
    Date, Error, Form, Head, Language, Page, Permit, Problems, Response, Result, Role, Routes,
    account::AccountKind,
    ui::{self, Choice, Column, Field},
};

pub(super) fn routes() -> Routes {
    Routes::default()
        .get("/organisations/{slug}/staff", list)
        .get("/organisations/{slug}/staff/new", new)
        .post("/organisations/{slug}/staff", admit)
}

/// The address of the list.
pub(super) fn path(slug: &str) -> String {
    format!("/organisations/{slug}/staff")
}

async fn list(permit: Permit<SeeStaff>, page: Page) -> Result<Response> {
    let everybody = permit.read(staff::staff).await?;
    let (over, now): (Vec<_>, Vec<_>) =
        everybody.into_iter().partition(|held| standing(held, page.today()) == Standing::Over);
    let on = permit.on();
    let title = page.t("frame-staff-title");
    let aside = ui::link_button(&format!("{}/new", path(&on.slug)), &page.t("frame-staff-invite"), "primary");
    let head = Head { lead: &on.name, aside: Some(aside), ..Head::from(&title) };
    Ok(page.show(head, &[("staff", &|| present(&page, on, &now)), ("former", &|| former(&page, on, &over))]))
}

/// How a membership stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    Now,
    Coming,
    Over,
}

pub(super) fn standing(held: &Held, today: Date) -> Standing {
    if held.until_day.is_some_and(|until| until < today) {
        Standing::Over
    } else if held.from_day > today {
        Standing::Coming
    } else {
        Standing::Now
    }
}

fn present(page: &Page, on: &Organisation, rows: &[Held]) -> Markup {
    let title = page.t("frame-staff-present");
    let body = html! {
        @if rows.is_empty() { (ui::empty(&page.t("frame-staff-none"), &page.t("frame-staff-none-help"), &html! {})) }
        @else { (lines(page, on, &title, rows)) }
    };
    ui::card(&title, &html! {}, &body)
}

fn former(page: &Page, on: &Organisation, rows: &[Held]) -> Markup {
    let title = page.t("frame-staff-former");
    html! {
        @if !rows.is_empty() { details { summary { (title) } (ui::card(&title, &html! {}, &lines(page, on, &title, rows))) } }
    }
}

fn lines(page: &Page, on: &Organisation, caption: &str, rows: &[Held]) -> Markup {
    let columns = [
        Column::words("frame-staff-name"),
        Column::words("frame-staff-role"),
        Column::words("frame-staff-period"),
        Column::words("frame-staff-state"),
        Column::words("frame-staff-granted"),
    ];
    let rows: Vec<_> = rows.iter().map(|held| line(page, on, held)).collect();
    ui::table(page, caption, &columns, &rows)
}

fn line(page: &Page, on: &Organisation, held: &Held) -> Vec<Markup> {
    vec![
        html! {
            a.b href={ (path(&on.slug)) "/" (held.id) } { (held.name) }
            @if held.name != held.login { br; span.small.muted { (held.login) } }
        },
        html! {
            (page.t(&format!("platform-role-{}", held.role)))
            @if on.kind == Kind::Municipality { br; span.small.muted { (place(page, held.centre.as_deref())) } }
        },
        html! { span.num { (period(page, held.from_day, held.until_day)) } },
        state(page, held),
        html! { (held.granted_by) br; span.small.muted.num { (page.day(platform::clock::day_of(held.granted_at))) } },
    ]
}

/// The centre, or all of them.
pub(super) fn place(page: &Page, centre: Option<&str>) -> String {
    centre.map_or_else(|| page.t("platform-all-centres"), str::to_owned)
}

/// From a day to a day, or onwards.
pub(super) fn period(page: &Page, from: Date, until: Option<Date>) -> String {
    let until = until.map(|until| page.day(until)).unwrap_or_default();
    format!("{}–{until}", page.day(from))
}

/// Whether it holds, and whether the person has come in yet.
pub(super) fn state(page: &Page, held: &Held) -> Markup {
    let (tone, key) = match standing(held, page.today()) {
        Standing::Now if held.account_kind == AccountKind::Service => ("info", "frame-staff-program"),
        Standing::Now if held.first_signed_in_at.is_none() => ("warn", "frame-staff-waits"),
        Standing::Now => ("ok", "frame-staff-now"),
        Standing::Coming => ("info", "frame-staff-coming"),
        Standing::Over => ("", "frame-staff-over"),
    };
    ui::pill(tone, &page.t(key))
}

async fn new(permit: Permit<GrantMembership>, page: Page) -> Result<Response> {
    let centres = permit.read(|tx| centre::of_organisation(tx)).await?;
    let on = permit.on();
    let role = grantable(on.kind).first().map(|role| role.word().to_owned()).unwrap_or_default();
    let input = StaffInput {
        language: Language::Et.code().to_owned(),
        role,
        from: page.today().to_string(),
        ..StaffInput::default()
    };
    Ok(screen(&page, on, &centres, &input, &Problems::default()))
}

fn screen(
    page: &Page,
    on: &Organisation,
    centres: &[Centre],
    input: &StaffInput,
    problems: &Problems,
) -> Response {
    let title = page.t("frame-staff-invite");
    let crumbs = [(path(&on.slug), page.t("frame-staff-title"))];
    let head = Head { lead: &on.name, crumbs: &crumbs, ..Head::from(&title) };
    let body = || {
        html! { div.card { div.bd { form.stack method="post" action=(path(&on.slug)) {
            (ui::form_problems(page, problems))
            (person(page, input, problems))
            (role_and_place(page, on.kind, centres, (&input.role, &input.centre), problems))
            (days(page, input, problems))
            p.muted.small { (page.t("frame-staff-invite-help")) }
            div { button.ds-button type="submit" { (page.t("frame-staff-invite-send")) } }
        } } } }
    };
    let parts: [platform::page::Part<'_>; 1] = [("invite", &body)];
    if problems.is_empty() { page.show(head, &parts) } else { page.again(head, &parts) }
}

/// The fields of the person.
pub(super) fn person(page: &Page, input: &StaffInput, problems: &Problems) -> Markup {
    let languages = Language::ALL.iter();
    let languages: Vec<_> =
        languages.map(|of| Choice { word: of.code().to_owned(), name: of.own_name().to_owned() }).collect();
    let name = Field {
        name: "name",
        label: "frame-staff-name",
        value: &input.name,
        most: 100,
        required: true,
        ..Field::default()
    };
    let login = Field {
        name: "login",
        label: "frame-staff-login",
        hint: "frame-staff-login-hint",
        kind: "email",
        value: &input.login,
        most: 254,
        required: true,
        ..Field::default()
    };
    let language =
        Field { name: "language", label: "frame-staff-language", value: &input.language, ..Field::default() };
    html! { (ui::field(page, problems, name)) (ui::field(page, problems, login)) (ui::radios(page, problems, language, &languages)) }
}

/// The fields of role and centre; where there is one role only, nothing is asked.
pub(super) fn role_and_place(
    page: &Page,
    kind: Kind,
    centres: &[Centre],
    (role, at): (&str, &str),
    problems: &Problems,
) -> Markup {
    let roles = ui::options(page, "platform-role", grantable(kind).iter().map(|role| role.word()));
    let today = page.today();
    let open = centres.iter().filter(|centre| centre.closed_on.is_none_or(|closed| closed >= today));
    let open: Vec<_> =
        open.map(|centre| Choice { word: centre.slug.clone(), name: centre.name.clone() }).collect();
    let of_role = Field { name: "role", label: "frame-staff-role", value: role, ..Field::default() };
    let of_centre = Field {
        name: "centre",
        label: "frame-staff-centre",
        hint: "frame-staff-centre-hint",
        value: at,
        ..Field::default()
    };
    html! {
        @if roles.len() > 1 { (ui::radios(page, problems, of_role, &roles)) } @else { (ui::hidden("role", role)) }
        @if kind == Kind::Municipality {
            (ui::select(page, problems, of_centre, Some(&page.t("platform-all-centres")), &open))
        }
    }
}

/// The fields of the first and the last day.
pub(super) fn days(page: &Page, input: &StaffInput, problems: &Problems) -> Markup {
    let from = Field {
        name: "from",
        label: "frame-staff-from",
        kind: "date",
        value: &input.from,
        required: true,
        ..Field::default()
    };
    let until = Field {
        name: "until",
        label: "frame-staff-until",
        hint: "frame-staff-until-hint",
        kind: "date",
        value: &input.until,
        ..Field::default()
    };
    html! { (ui::field(page, problems, from)) (ui::field(page, problems, until)) }
}

async fn admit(
    permit: Permit<GrantMembership>,
    page: Page,
    Form(input): Form<StaffInput>,
) -> Result<Response> {
    match let_in(&permit, &page, &input).await {
        Ok(admitted) => Ok(letter::answer(&page, &admitted, &path(&permit.on().slug))),
        Err(Error::Problems(problems)) => {
            let centres = permit.read(|tx| centre::of_organisation(tx)).await?;
            Ok(screen(&page, permit.on(), &centres, &input, &problems))
        }
        Err(other) => Err(other),
    }
}

async fn let_in(
    permit: &Permit<GrantMembership>,
    page: &Page,
    input: &StaffInput,
) -> Result<staff::Admitted> {
    let on = permit.on();
    let new = input.parse(on.kind)?;
    allowed(on.kind, new.role)?;
    let letter = letter::invitation(page, new.language, &on.name);
    let slug = on.slug.clone();
    permit
        .write(move |tx| {
            let NewStaff { centre, .. } = &new;
            let centre = staff::centre_of(tx, &slug, centre.as_deref())?;
            staff::admit(tx, &new, centre, &letter)
        })
        .await
}

/// The permit has settled that the actor leads; whether it is themselves is known in the transaction.
fn allowed(kind: Kind, role: Role) -> Result<()> {
    if may_grant(kind, true, role, false) {
        Ok(())
    } else {
        Err(Problems::at("role", "frame-problem-role").into())
    }
}
