//! One organisation of the installation: a new one, its name, its closing.

use super::{centre::changes, installation::ORGANISATIONS};
use crate::{
    Kind, Organisation,
    model::OrganisationInput,
    policy::{EditOrganisation, KeepOrganisations, may_come_and_go, may_invite_first},
    store::{
        installation::{self, Line},
        organisation,
    },
};
use maud::{Markup, html};
use platform::{
    Arg, Error, Form, Head, Page, Permit, Problems, Response, Result, Routes, Target, history,
    history::Change,
    page::Part,
    ui::{self, Choice, Field},
};
use serde::Deserialize;

pub(super) fn routes() -> Routes {
    Routes::default()
        .get("/installation/organisations/new", new)
        .post("/installation/organisations", add)
        .get("/installation/organisations/{slug}", show)
        .post("/installation/organisations/{slug}", change)
        .post("/installation/organisations/{slug}/closing", close)
}

async fn new(permit: Permit<KeepOrganisations>, page: Page) -> Result<Response> {
    let counties = permit.read(|tx| organisation::counties(tx)).await?;
    let input = OrganisationInput { kind: Kind::Network.word().to_owned(), ..OrganisationInput::default() };
    Ok(blank(&page, &input, &counties, &Problems::default()))
}

/// The form for a new one.
fn blank(page: &Page, input: &OrganisationInput, counties: &[String], problems: &Problems) -> Response {
    let title = page.t("frame-organisation-new");
    let crumbs = [(ORGANISATIONS.to_owned(), page.t("frame-installation-title"))];
    let head = Head { lead: &page.t("frame-organisation-new-lead"), crumbs: &crumbs, ..Head::from(&title) };
    let kinds = Kind::ALL.iter().filter(|kind| may_come_and_go(**kind)).map(|kind| kind.word());
    let kinds = ui::options(page, "frame-kind", kinds);
    let body = || {
        html! { div.card { div.bd { form.form method="post" action=(ORGANISATIONS) {
            (ui::form_problems(page, problems))
            (ui::select(page, problems, of("kind", "frame-organisation-kind", &input.kind), None, &kinds))
            (name(page, input, problems))
            fieldset.stack {
                legend.lbl { (page.t("frame-organisation-of-municipality")) small { (page.t("frame-organisation-of-municipality-hint")) } }
                (municipality(page, input, counties, problems))
            }
            div { button.ds-button type="submit" { (page.t("platform-save")) } }
        } } } }
    };
    let parts: [Part<'_>; 1] = [("new", &body)];
    if problems.is_empty() { page.show(head, &parts) } else { page.again(head, &parts) }
}

fn of<'f>(name: &'static str, label: &'f str, value: &'f str) -> Field<'f> {
    Field { name, label, value, ..Field::default() }
}

fn name(page: &Page, input: &OrganisationInput, problems: &Problems) -> Markup {
    let name = of("name", "frame-organisation-title", &input.name);
    ui::field(page, problems, Field { most: 100, required: true, ..name })
}

/// What only a municipality has.
fn municipality(page: &Page, input: &OrganisationInput, counties: &[String], problems: &Problems) -> Markup {
    let code = Field {
        most: 4,
        hint: "frame-organisation-ehak-hint",
        ..of("ehak", "frame-organisation-ehak", &input.ehak)
    };
    let choices: Vec<_> =
        counties.iter().map(|county| Choice { word: county.clone(), name: county.clone() }).collect();
    let county = of("county", "frame-organisation-county", &input.county);
    html! {
        (ui::field(page, problems, code))
        (ui::select(page, problems, county, Some(&page.t("frame-choose")), &choices))
    }
}

async fn add(
    permit: Permit<KeepOrganisations>,
    page: Page,
    Form(input): Form<OrganisationInput>,
) -> Result<Response> {
    let typed = input.clone();
    let added = permit.write(move |tx| {
        let new = typed.parse(typed.kind()?)?;
        organisation::add(tx, &new)
    });
    match added.await {
        Ok(slug) => Ok(page.done(&format!("{ORGANISATIONS}/{slug}"), "frame-organisation-added")),
        Err(Error::Problems(problems)) => {
            let counties = permit.read(|tx| organisation::counties(tx)).await?;
            Ok(blank(&page, &input, &counties, &problems))
        }
        Err(other) => Err(other),
    }
}

/// All that the page of an organisation shows.
struct Shown {
    line: Line,
    counties: Vec<String>,
    changes: Vec<Change>,
}

async fn load(permit: &Permit<EditOrganisation>) -> Result<Shown> {
    let read = permit.read(|tx| {
        let reference = tx.on().reference();
        let (line, counties) = (installation::kept(tx)?, organisation::counties(tx)?);
        Ok(Shown { line, counties, changes: history::of(tx, &reference)? })
    });
    read.await
}

async fn show(permit: Permit<EditOrganisation>, page: Page) -> Result<Response> {
    let shown = load(&permit).await?;
    let Line { name, ehak, county, .. } = shown.line.clone();
    let input = OrganisationInput {
        kind: String::new(),
        name,
        ehak: ehak.unwrap_or_default(),
        county: county.unwrap_or_default(),
    };
    Ok(screen(&page, &shown, &input, &Problems::default()))
}

fn screen(page: &Page, shown: &Shown, input: &OrganisationInput, problems: &Problems) -> Response {
    let line = &shown.line;
    let crumbs = [(ORGANISATIONS.to_owned(), page.t("frame-installation-title"))];
    let lead = page.t(&format!("frame-kind-{}", line.kind));
    let head = Head { lead: &lead, crumbs: &crumbs, grid: "a-grid", ..Head::from(&line.name) };
    let parts: [Part<'_>; 2] = [
        (
            "organisation",
            &|| html! { div.stack { (details(page, shown, input, problems)) (changes(page, &shown.changes, "frame-organisation")) } },
        ),
        ("standing", &|| html! { div.stack { (standing(page, line)) (closing(page, line, problems)) } }),
    ];
    if problems.is_empty() { page.show(head, &parts) } else { page.again(head, &parts) }
}

fn details(page: &Page, shown: &Shown, input: &OrganisationInput, problems: &Problems) -> Markup {
    let line = &shown.line;
    let body = html! {
        form.stack method="post" action={ (ORGANISATIONS) "/" (line.slug) } {
            (ui::form_problems(page, problems))
            (name(page, input, problems))
            @if line.kind == Kind::Municipality { (municipality(page, input, &shown.counties, problems)) }
            div { button.ds-button type="submit" { (page.t("platform-save")) } }
        }
    };
    ui::card(&page.t("frame-organisation-details"), &html! {}, &body)
}

/// How many lead it and how many centres it has; nothing else of it is seen from here.
fn standing(page: &Page, line: &Line) -> Markup {
    let state = match line.closed_on {
        Some(day) => {
            ui::pill("", &page.with("frame-organisation-closed", &[("day", Arg::Word(&page.day(day)))]))
        }
        None => ui::pill("ok", &page.t("frame-organisation-open")),
    };
    let invite = line.closed_on.is_none() && may_invite_first(line.kind, line.leaders);
    let body = html! {
        dl.kv {
            dt { (page.t("frame-organisation-slug")) } dd { (line.slug) }
            dt { (page.t("frame-organisation-leaders")) } dd { (line.leaders) }
            @if line.kind == Kind::Municipality { dt { (page.t("frame-organisation-centres")) } dd { (line.centres) } }
            @if let Some(from) = line.partner_from { dt { (page.t("frame-organisation-partner")) } dd { (page.day(from)) } }
        }
        @if invite {
            p.mt3 { a.ds-button data-variant="secondary" href={ (ORGANISATIONS) "/" (line.slug) "/invitations" } { (page.t("frame-first-invite")) } }
        }
    };
    ui::card(&page.t("frame-organisation-standing"), &state, &body)
}

fn closing(page: &Page, line: &Line, problems: &Problems) -> Markup {
    if !may_come_and_go(line.kind) {
        return html! {};
    }
    let (act, label, help) = if line.closed_on.is_some() {
        ("open", "frame-organisation-reopen", "frame-organisation-reopen-help")
    } else {
        ("close", "frame-organisation-close", "frame-organisation-close-help")
    };
    let body = html! {
        form.stack method="post" action={ (ORGANISATIONS) "/" (line.slug) "/closing" } {
            p.muted { (page.t(help)) }
            @if let Some(key) = problems.of("act") { p.problem { (page.t(key)) } }
            div { button.ds-button data-variant="secondary" data-color=[(act == "close").then_some("danger")] type="submit" name="act" value=(act) { (page.t(label)) } }
        }
    };
    ui::card(&page.t("frame-organisation-closing"), &html! {}, &body)
}

async fn change(
    permit: Permit<EditOrganisation>,
    page: Page,
    Form(input): Form<OrganisationInput>,
) -> Result<Response> {
    let Organisation { kind, slug, .. } = permit.on().organisation.clone();
    let typed = input.clone();
    let changed = permit.write(move |tx| {
        let new = typed.parse(kind)?;
        organisation::change(tx, &new)
    });
    match changed.await {
        Ok(()) => Ok(page.done(&format!("{ORGANISATIONS}/{slug}"), "frame-organisation-kept")),
        Err(Error::Problems(problems)) => Ok(screen(&page, &load(&permit).await?, &input, &problems)),
        Err(other) => Err(other),
    }
}

#[derive(Deserialize)]
struct Act {
    act: String,
}

async fn close(
    permit: Permit<EditOrganisation>,
    page: Page,
    Form(Act { act }): Form<Act>,
) -> Result<Response> {
    let closed = match act.as_str() {
        "close" => true,
        "open" => false,
        _ => return Err(Error::Unreadable),
    };
    permit.write(move |tx| organisation::close(tx, closed)).await?;
    Ok(page.done(&format!("{ORGANISATIONS}/{}", permit.on().organisation.slug), "frame-organisation-kept"))
}
