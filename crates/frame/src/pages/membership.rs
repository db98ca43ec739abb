//! One membership: what it is, what waits for the person, its end with a hand-over, another role or centre.

use super::{
    letter,
    staff::{Standing, path, period, place, role_and_place, standing, state},
};
use crate::{
    Centre, Kind, centre,
    model::{ChangeInput, EndInput},
    policy::{EndMembership, Held, RenewLink},
    store::leaving::{self, Leaving},
};
use maud::{Markup, html};
use platform::{
    Arg, Error, Form, Head, Page, Permit, Problems, Response, Result, Routes,
    account::AccountKind,
    history,
    page::Part,
    ui::{self, Choice, Column, Field},
};

pub(super) fn routes() -> Routes {
    Routes::default()
        .get("/organisations/{slug}/staff/{id}", show)
        .post("/organisations/{slug}/staff/{id}/ending", end)
        .post("/organisations/{slug}/staff/{id}/changes", change)
        .post("/organisations/{slug}/staff/{id}/links", renew)
}

/// Everything the page shows.
struct Shown {
    slug: String,
    held: Held,
    leaving: Leaving,
    centres: Vec<Centre>,
    changes: Vec<history::Change>,
}

async fn load(permit: &Permit<EndMembership>, page: &Page) -> Result<Shown> {
    let slug = slug(page);
    let held = permit.on().clone();
    let read = permit.read(|tx| {
        let reference = platform::Target::reference(tx.on());
        Ok((leaving::load(tx)?, centre::of_organisation(tx)?, history::of(tx, &reference)?))
    });
    let (leaving, centres, changes) = read.await?;
    Ok(Shown { slug, held, leaving, centres, changes })
}

/// The organisation in the address, which the permit has looked at.
fn slug(page: &Page) -> String {
    page.membership().map(|held| held.slug.clone()).unwrap_or_default()
}

async fn show(permit: Permit<EndMembership>, page: Page) -> Result<Response> {
    let shown = load(&permit, &page).await?;
    Ok(screen(&page, &shown, &Typed::of(&page, &shown.held), &Problems::default()))
}

/// What stands in the two forms.
struct Typed {
    end: EndInput,
    change: ChangeInput,
}

impl Typed {
    fn of(page: &Page, held: &Held) -> Self {
        let today = page.today().to_string();
        let day = held.until_day.map_or_else(|| today.clone(), |until| until.to_string());
        Self {
            end: EndInput { day, successor: String::new() },
            change: ChangeInput { role: held.role.word().to_owned(), centre: String::new(), from: today },
        }
    }
}

fn screen(page: &Page, shown: &Shown, typed: &Typed, problems: &Problems) -> Response {
    let of = &shown.held;
    let crumbs = [(path(&shown.slug), page.t("frame-staff-title"))];
    let role = page.t(&format!("platform-role-{}", of.role));
    let head = Head { lead: &role, crumbs: &crumbs, grid: "a-grid", ..Head::from(&of.name) };
    let is_over = standing(of, page.today()) == Standing::Over;
    let nothing = || html! {};
    let forms = || html! { (ending(page, shown, &typed.end, problems)) (changing(page, shown, &typed.change, problems)) };
    let forms: &dyn Fn() -> Markup = if is_over { &nothing } else { &forms };
    let parts: [Part<'_>; 2] = [
        (
            "membership",
            &|| html! { div.stack { (ui::form_problems(page, problems)) (facts(page, shown)) (forms()) } },
        ),
        ("past", &|| html! { div.stack { (past(page, shown)) (changes(page, shown)) } }),
    ];
    if problems.is_empty() { page.show(head, &parts) } else { page.again(head, &parts) }
}

fn facts(page: &Page, Shown { slug, held, leaving, .. }: &Shown) -> Markup {
    let is_own = page.actor().is_some_and(|actor| actor.id() == held.account_id);
    let is_person = leaving.is_ours_alone && !is_own && held.account_kind == AccountKind::Person;
    let may_renew = is_person && standing(held, page.today()) != Standing::Over;
    let is_shown = held.waits > 0 || page.sends_mail();
    let body = html! {
        dl.kv.long {
            dt { (page.t("frame-staff-login")) } dd { (held.login) }
            @if held.kind == Kind::Municipality { dt { (page.t("frame-staff-centre")) } dd { (place(page, held.centre.as_deref())) } }
            dt { (page.t("frame-staff-period")) } dd.num { (period(page, held.from_day, held.until_day)) }
            dt { (page.t("frame-staff-granted")) } dd { (held.granted_by) }
            @if held.account_kind == AccountKind::Person { dt { (page.t("frame-staff-first")) } dd.num { (first_time(page, held)) } }
            @if !leaving.waiting.is_empty() {
                dt { (page.t("frame-staff-waiting")) }
                dd { (leaving.waiting.iter().map(|(key, count)| page.n(key, *count)).collect::<Vec<_>>().join(", ")) }
            }
        }
        @if may_renew && is_shown {
            (ui::act(&format!("{}/{}/links", path(slug), held.id), &page.t("frame-staff-link"), "tertiary"))
        } @else if may_renew {
            p.muted.small { (page.with("frame-link-by-administrator", &[("login", Arg::Word(&held.login))])) }
        }
    };
    ui::card(&page.t("frame-staff-membership"), &state(page, held), &body)
}

/// When the person came in for the first time, or that they have not.
fn first_time(page: &Page, held: &Held) -> String {
    let day = |at| page.day(platform::clock::day_of(at));
    held.first_signed_in_at.map_or_else(|| page.t("frame-staff-waits"), day)
}

fn ending(
    page: &Page,
    Shown { slug, held, leaving, .. }: &Shown,
    typed: &EndInput,
    problems: &Problems,
) -> Markup {
    let colleagues = leaving.colleagues.iter();
    let colleagues: Vec<_> =
        colleagues.map(|of| Choice { word: of.account_id.clone(), name: of.name.clone() }).collect();
    let day = Field {
        name: "day",
        label: "frame-end-day",
        hint: "frame-end-day-hint",
        kind: "date",
        value: &typed.day,
        required: true,
        ..Field::default()
    };
    let successor = Field {
        name: "successor",
        label: "frame-end-successor",
        hint: "frame-end-successor-hint",
        value: &typed.successor,
        ..Field::default()
    };
    let body = html! {
        form.stack method="post" action={ (path(slug)) "/" (held.id) "/ending" } {
            (ui::field(page, problems, day))
            (ui::select(page, problems, successor, Some(&page.t("frame-end-nobody")), &colleagues))
            div { button.ds-button data-variant="secondary" type="submit" { (page.t("frame-end-send")) } }
        }
    };
    ui::card(&page.t("frame-end-title"), &html! {}, &body)
}

fn changing(page: &Page, shown: &Shown, typed: &ChangeInput, problems: &Problems) -> Markup {
    let Shown { slug, held, centres, .. } = shown;
    let is_own = page.actor().is_some_and(|actor| actor.id() == held.account_id);
    if held.kind != Kind::Municipality || is_own || held.account_kind != AccountKind::Person {
        return html! {};
    }
    let from = Field {
        name: "from",
        label: "frame-change-from",
        kind: "date",
        value: &typed.from,
        required: true,
        ..Field::default()
    };
    let body = html! {
        form.stack method="post" action={ (path(slug)) "/" (held.id) "/changes" } {
            (role_and_place(page, held.kind, centres, (&typed.role, &typed.centre), problems))
            (ui::field(page, problems, from))
            div { button.ds-button data-variant="secondary" type="submit" { (page.t("frame-change-send")) } }
        }
    };
    ui::card(&page.t("frame-change-title"), &html! {}, &body)
}

fn past(page: &Page, shown: &Shown) -> Markup {
    let title = page.t("frame-staff-past");
    let columns = [
        Column::words("frame-staff-role"),
        Column::words("frame-staff-centre"),
        Column::words("frame-staff-period"),
    ];
    let row = |past: &leaving::Past| {
        vec![
            html! { (page.t(&format!("platform-role-{}", past.role))) },
            html! { (place(page, past.centre.as_deref())) },
            html! { span.num { (period(page, past.from_day, past.until_day)) } },
        ]
    };
    let rows: Vec<_> = shown.leaving.past.iter().map(row).collect();
    ui::card(&title, &html! {}, &ui::table(page, &title, &columns, &rows))
}

fn changes(page: &Page, shown: &Shown) -> Markup {
    super::centre::changes(page, &shown.changes, "frame-changed")
}

async fn end(permit: Permit<EndMembership>, page: Page, Form(input): Form<EndInput>) -> Result<Response> {
    let ended = match input.parse(page.today()) {
        Ok(end) => permit.write(move |tx| leaving::end(tx, &end)).await,
        Err(problems) => Err(problems.into()),
    };
    match ended {
        Ok(()) => Ok(page.done(&path(&slug(&page)), "frame-end-done")),
        Err(Error::Problems(problems)) => {
            let shown = load(&permit, &page).await?;
            let typed = Typed { end: input, ..Typed::of(&page, &shown.held) };
            Ok(screen(&page, &shown, &typed, &problems))
        }
        Err(other) => Err(other),
    }
}

async fn change(
    permit: Permit<EndMembership>,
    page: Page,
    Form(input): Form<ChangeInput>,
) -> Result<Response> {
    let at = slug(&page);
    let changed = match input.parse(permit.on().kind, page.today()) {
        Ok(new) => permit.write(move |tx| leaving::change(tx, &at, &new)).await,
        Err(problems) => Err(problems.into()),
    };
    match changed {
        Ok(()) => Ok(page.done(&path(&slug(&page)), "frame-change-done")),
        Err(Error::Problems(problems)) => {
            let shown = load(&permit, &page).await?;
            let typed = Typed { change: input, ..Typed::of(&page, &shown.held) };
            Ok(screen(&page, &shown, &typed, &problems))
        }
        Err(other) => Err(other),
    }
}

async fn renew(permit: Permit<RenewLink>, page: Page) -> Result<Response> {
    let name = page.membership().map(|held| held.name.clone()).unwrap_or_default();
    let letter = letter::new_link(&page, page.language(), &name);
    let link = match permit.write(move |tx| leaving::renew_link(tx, &letter)).await {
        Ok(link) => link,
        Err(Error::Problems(problems)) => {
            let shown = load(&permit.narrow(), &page).await?;
            return Ok(screen(&page, &shown, &Typed::of(&page, &shown.held), &problems));
        }
        Err(other) => return Err(other),
    };
    let back = format!("{}/{}", path(&slug(&page)), permit.on().id);
    if page.sends_mail() {
        return Ok(page.done(&back, "frame-staff-link-sent"));
    }
    Ok(letter::shown_once(&page, &permit.on().name, &link, &back))
}
