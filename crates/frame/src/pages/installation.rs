//! All organisations of the installation, and the invitation of the first who leads one.

use super::{letter, staff};
use crate::{
    Kind,
    model::StaffInput,
    policy::{InviteFirst, KeepOrganisations, leading, may_invite_first},
    store::installation::{self, Line},
};
use maud::{Markup, html};
use platform::{
    Arg, Error, Form, Head, Language, Page, Permit, Problems, Response, Result, Routes, Search,
    page::Part,
    ui::{self, Column, Field},
};
use serde::Deserialize;

const ORGANISATIONS: &str = "/installation/organisations";

pub(super) fn routes() -> Routes {
    Routes::default()
        .get("/installation/organisations", list)
        .get("/installation/organisations/{slug}/invitations", new)
        .post("/installation/organisations/{slug}/invitations", invite)
}

#[derive(Clone, Default, Deserialize)]
#[serde(default)]
struct Wanted {
    name: String,
    kind: String,
}

async fn list(
    permit: Permit<KeepOrganisations>,
    page: Page,
    Search(wanted): Search<Wanted>,
) -> Result<Response> {
    let kind: Option<Kind> = match wanted.kind.as_str() {
        "" => None,
        word => Some(word.parse().map_err(|()| Problems::at("kind", "frame-problem-kind"))?),
    };
    let name = wanted.name.clone();
    let lines = permit.read(move |tx| installation::organisations(tx, &name, kind)).await?;
    let title = page.t("frame-installation-title");
    let count = page.n("frame-installation-count", i64::try_from(lines.len()).unwrap_or(i64::MAX));
    let head = Head { lead: &count, ..Head::from(&title) };
    let parts: [Part<'_>; 2] =
        [("filters", &|| filters(&page, &wanted)), ("organisations", &|| table(&page, &title, &lines))];
    Ok(page.show(head, &parts))
}

fn filters(page: &Page, wanted: &Wanted) -> Markup {
    let none = Problems::default();
    let kinds = ui::options(page, "frame-kind", Kind::words().iter().copied());
    let name = Field {
        name: "name",
        label: "frame-organisation-name",
        kind: "search",
        value: &wanted.name,
        ..Field::default()
    };
    let kind =
        Field { name: "kind", label: "frame-organisation-kind", value: &wanted.kind, ..Field::default() };
    html! {
        form.filters method="get" action=(ORGANISATIONS) {
            (ui::field(page, &none, name))
            (ui::select(page, &none, kind, Some(&page.t("frame-kind-all")), &kinds))
            button.ds-button data-variant="secondary" type="submit" { (page.t("platform-search")) }
        }
    }
}

fn table(page: &Page, caption: &str, lines: &[Line]) -> Markup {
    let columns = [
        Column::words("frame-organisation-name"),
        Column::words("frame-organisation-kind"),
        Column::words("frame-organisation-partner"),
        Column::numbers("frame-organisation-centres"),
        Column::numbers("frame-organisation-leaders"),
        Column::words(""),
    ];
    let rows: Vec<_> = lines.iter().map(|line| row(page, line)).collect();
    let body = html! {
        @if rows.is_empty() { (ui::empty(&page.t("frame-installation-none"), &page.t("frame-installation-none-help"), &html! {})) }
        @else { (ui::table(page, caption, &columns, &rows)) }
    };
    ui::card(caption, &html! {}, &body)
}

fn row(page: &Page, line: &Line) -> Vec<Markup> {
    let invite = format!("{ORGANISATIONS}/{}/invitations", line.slug);
    vec![
        html! { b { (line.name) } @if let Some(county) = &line.county { br; span.small.muted { (county) } } },
        html! { (page.t(&format!("frame-kind-{}", line.kind))) },
        html! { span.num { @if let Some(from) = line.partner_from { (page.day(from)) } } },
        html! { (line.centres) },
        html! { (line.leaders) },
        html! {
            @if may_invite_first(line.kind, line.leaders) {
                a.ds-button data-variant="tertiary" href=(invite) { (page.t("frame-first-invite")) span.vh { ": " (line.name) } }
            }
        },
    ]
}

async fn new(permit: Permit<InviteFirst>, page: Page) -> Result<Response> {
    let leaders = permit.read(installation::leaders).await?;
    let organisation = &permit.on().organisation;
    if !may_invite_first(organisation.kind, leaders) {
        return Err(Problems::at("login", "frame-problem-led-already").into());
    }
    let input = StaffInput {
        language: Language::Et.code().to_owned(),
        from: page.today().to_string(),
        ..StaffInput::default()
    };
    Ok(screen(&page, &permit, &input, &Problems::default()))
}

fn screen(page: &Page, permit: &Permit<InviteFirst>, input: &StaffInput, problems: &Problems) -> Response {
    let organisation = &permit.on().organisation;
    let role = page.t(&format!("platform-role-{}", leading(organisation.kind)));
    let title = page.t("frame-first-title");
    let lead = format!("{}, {role}", organisation.name);
    let crumbs = [(ORGANISATIONS.to_owned(), page.t("frame-installation-title"))];
    let head = Head { lead: &lead, crumbs: &crumbs, ..Head::from(&title) };
    let body = || {
        html! { div.card { div.bd { form.stack method="post" action={ (ORGANISATIONS) "/" (organisation.slug) "/invitations" } {
            (ui::form_problems(page, problems))
            p { (page.with("frame-first-help", &[("organisation", Arg::Word(&organisation.name))])) }
            (staff::person(page, input, problems))
            (staff::days(page, input, problems))
            div { button.ds-button type="submit" { (page.t("frame-staff-invite-send")) } }
        } } } }
    };
    let parts: [Part<'_>; 1] = [("invite", &body)];
    if problems.is_empty() { page.show(head, &parts) } else { page.again(head, &parts) }
}

async fn invite(permit: Permit<InviteFirst>, page: Page, Form(input): Form<StaffInput>) -> Result<Response> {
    match let_in(&permit, &page, &input).await {
        Ok(admitted) => Ok(letter::answer(&page, &admitted, ORGANISATIONS)),
        Err(Error::Problems(problems)) => Ok(screen(&page, &permit, &input, &problems)),
        Err(other) => Err(other),
    }
}

async fn let_in(
    permit: &Permit<InviteFirst>,
    page: &Page,
    input: &StaffInput,
) -> Result<crate::store::staff::Admitted> {
    let organisation = &permit.on().organisation;
    // The first who is let in leads; nothing else may be asked for here.
    let input = StaffInput {
        role: leading(organisation.kind).word().to_owned(),
        centre: String::new(),
        ..input.clone()
    };
    let new = input.parse(organisation.kind)?;
    let letter = letter::invitation(page, new.language, &organisation.name);
    permit.write(move |tx| installation::invite_first(tx, &new, &letter)).await
}
