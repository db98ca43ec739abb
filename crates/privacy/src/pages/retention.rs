//! For how long records are kept here, what is due, and what is kept longer and why.

use super::{acts_path, requests_path, retention_path, rights_path};
use crate::{
    listing,
    model::{ActId, RecordKind, YearsInput},
    policy::KeepRetention,
    store::{
        request::{self, OldRequest},
        retention::{self, Class, Hold, List, Listed},
    },
};
use maud::html;
use platform::{
    Arg, Error, Form, Head, Markup, Once, Page, Permit, Problems, Response, Result, Role, Routes, history,
    history::Change,
    page::Part,
    ui::{self, Column, Field},
};

pub(super) fn routes() -> Routes {
    Routes::default()
        .get("/organisations/{slug}/retention", show)
        .post("/organisations/{slug}/retention", change)
        .post("/organisations/{slug}/retention/lists", list_now)
}

/// Requests that are shown.
const REQUESTS: i64 = 200;

/// All that the page shows.
struct Shown {
    classes: Vec<Class>,
    changes: Vec<(RecordKind, Change)>,
    list: Option<List>,
    due: Vec<Listed>,
    requests: Vec<OldRequest>,
    holds: Vec<Hold>,
}

async fn load(permit: &Permit<KeepRetention>) -> Result<Shown> {
    permit
        .read(|tx| {
            let mut changes = Vec::new();
            for kind in RecordKind::ALL {
                let past = history::of(tx, &retention::reference(*kind))?;
                changes.extend(past.into_iter().map(|change| (*kind, change)));
            }
            changes.sort_by_key(|(_, change)| std::cmp::Reverse(change.at));
            let list = retention::lists(tx, 1)?.into_iter().next();
            let due = match &list {
                Some(list) => retention::listed(tx, list.id)?,
                None => Vec::new(),
            };
            let until = retention::requests_until(tx)?;
            let requests = request::old(tx, until, REQUESTS)?;
            let (classes, holds) = (retention::classes(tx)?, retention::holds(tx)?);
            Ok(Shown { classes, changes, list, due, requests, holds })
        })
        .await
}

async fn show(permit: Permit<KeepRetention>, page: Page) -> Result<Response> {
    let shown = load(&permit).await?;
    Ok(screen(&page, &permit.on().slug, &shown, (&YearsInput::default(), &Problems::default())))
}

async fn change(
    permit: Permit<KeepRetention>,
    page: Page,
    Form(input): Form<YearsInput>,
) -> Result<Response> {
    let version = input.version.trim().parse().unwrap_or(-1);
    let done = match input.parse() {
        Ok(new) => permit.write(move |tx| retention::set_years(tx, version, new)).await,
        Err(problems) => Err(problems.into()),
    };
    let slug = &permit.on().slug;
    let problems = match done {
        Ok(()) => return Ok(page.done(&retention_path(slug), "privacy-retention-changed")),
        Err(Error::Stale) => Problems::at("years", "privacy-problem-stale"),
        Err(Error::Problems(problems)) => problems,
        Err(other) => return Err(other),
    };
    let shown = load(&permit).await?;
    Ok(screen(&page, slug, &shown, (&input, &problems)))
}

async fn list_now(permit: Permit<KeepRetention>, page: Page) -> Result<Response> {
    listing::list_now(&permit).await?;
    Ok(page.done(&retention_path(&permit.on().slug), "privacy-due-listed"))
}

fn screen(page: &Page, slug: &str, shown: &Shown, typed: (&YearsInput, &Problems)) -> Response {
    let (title, lead) = (page.t("privacy-retention-title"), page.t("privacy-retention-lead"));
    let aside = ui::link_button(&acts_path(slug), &page.t("privacy-acts-title"), "tertiary");
    let head = Head { title: &title, lead: &lead, aside: Some(aside), grid: "a-grid", ..Head::default() };
    let left = || html! { div.stack { (due(page, slug, shown)) (old(page, slug, &shown.requests)) (held(page, slug, &shown.holds)) } };
    let right = || html! { div.stack { (classes(page, slug, shown, typed)) (past(page, &shown.changes)) } };
    let parts: [Part<'_>; 2] = [("due", &left), ("classes", &right)];
    if typed.1.is_empty() { page.show(head, &parts) } else { page.again(head, &parts) }
}

/// What is due, from which a coordinator chooses what is destroyed.
fn due(page: &Page, slug: &str, shown: &Shown) -> Markup {
    let now = ui::act(&format!("{}/lists", retention_path(slug)), &page.t("privacy-due-now"), "tertiary");
    let made = shown.list.as_ref().map(|list| {
        let by = list.by_name.clone().unwrap_or_else(|| page.t("privacy-log-machine"));
        let at = crate::copy::moment(list.made_at);
        page.with(
            "privacy-due-made",
            &[("at", Arg::Word(&at)), ("by", Arg::Word(&by)), ("n", Arg::Count(list.files))],
        )
    });
    let coordinates = page.membership().is_some_and(|held| held.role == Role::Coordinator);
    let body = html! {
        @if let Some(made) = &made { p.small.muted { (made) } }
        @if shown.due.is_empty() {
            (ui::empty(&page.t("privacy-due-none"), &page.t("privacy-due-none-help"), &html! {}))
        } @else if coordinates {
            form.stack method="post" action=(acts_path(slug)) {
                (ui::hidden("once", &Once::new_key()))
                (table(page, slug, &shown.due, true))
                p.small { (page.t("privacy-act-warning")) }
                div { button.ds-button data-variant="secondary" type="submit" { (page.t("privacy-act-propose")) } }
            }
        } @else { (table(page, slug, &shown.due, false)) }
    };
    ui::card(&page.t("privacy-due-title"), &now, &body)
}

/// Requests that are due; nothing where there is none.
fn old(page: &Page, slug: &str, requests: &[OldRequest]) -> Markup {
    if requests.is_empty() {
        return html! {};
    }
    let coordinates = page.membership().is_some_and(|held| held.role == Role::Coordinator);
    let columns = [
        Column::words("privacy-request-asker"),
        Column::words("privacy-request-kind"),
        Column::words("privacy-field-answered_on"),
        Column::words("privacy-due-state"),
    ];
    let row = |old: &OldRequest| {
        let link = html! { a href={ (requests_path(slug)) "/" (old.id) } { (old.asker) } };
        let first = if coordinates && old.act_id.is_none() {
            html! { div.row { label.check { input type="checkbox" name="requests" value=(old.id) aria-label=(old.asker); } (link) } }
        } else {
            link
        };
        vec![
            first,
            html! { (page.t(&format!("privacy-kind-{}", old.kind))) },
            html! { span.num { (page.day(old.answered_on)) } },
            under(page, slug, (old.act_id, old.act_number)),
        ]
    };
    let title = page.t("privacy-due-requests");
    let rows: Vec<_> = requests.iter().map(row).collect();
    let body = html! {
        form.stack method="post" action=(acts_path(slug)) {
            (ui::hidden("once", &Once::new_key()))
            (ui::table(page, &title, &columns, &rows))
            @if coordinates { div { button.ds-button data-variant="secondary" type="submit" { (page.t("privacy-act-propose")) } } }
        }
    };
    ui::card(&title, &html! {}, &body)
}

/// Under which act something is; else that nothing is decided.
fn under(page: &Page, slug: &str, act: (Option<ActId>, Option<i64>)) -> Markup {
    html! {
        @if let (Some(act), Some(number)) = act {
            a href={ (acts_path(slug)) "/" (act) } { (page.t("privacy-act-number")) " " (number) }
        } @else { (page.t("privacy-due-waits")) }
    }
}

fn table(page: &Page, slug: &str, due: &[Listed], choose: bool) -> Markup {
    let columns = [
        Column::words("privacy-due-file"),
        Column::words("privacy-due-last_on"),
        Column::words("privacy-due-due_on"),
        Column::words("privacy-due-state"),
    ];
    let row = |file: &Listed| {
        let name = people::model::full_name(&file.given_name, &file.family_name);
        let link = html! { a href=(rights_path(slug, file.client_id)) { (name) } };
        let first = if choose && file.act_id.is_none() {
            html! { div.row { label.check { input type="checkbox" name="files" value=(file.client_id) aria-label=(name); } (link) } }
        } else {
            link
        };
        vec![
            first,
            html! { span.num { (page.day(file.last_on)) } },
            html! { span.num { (page.day(file.due_on)) } },
            under(page, slug, (file.act_id, file.act_number)),
        ]
    };
    ui::table(page, &page.t("privacy-due-title"), &columns, &due.iter().map(row).collect::<Vec<_>>())
}

fn held(page: &Page, slug: &str, holds: &[Hold]) -> Markup {
    let row = |hold: &Hold| {
        let name = people::model::full_name(&hold.given_name, &hold.family_name);
        vec![
            html! { a href=(rights_path(slug, hold.client_id)) { (name) } },
            html! { span.wrap { (hold.why) } @if let Some(by) = &hold.by_name { " " small.muted { (by) } } },
            html! { span.num { (page.day(hold.until_day)) } },
        ]
    };
    let columns = [
        Column::words("privacy-due-file"),
        Column::words("privacy-hold-why"),
        Column::words("privacy-hold-until"),
    ];
    let title = page.t("privacy-holds-title");
    let body = if holds.is_empty() {
        html! { p.small.muted { (page.t("privacy-holds-none")) } }
    } else {
        ui::table(page, &title, &columns, &holds.iter().map(row).collect::<Vec<_>>())
    };
    ui::card(&title, &html! {}, &body)
}

/// A small form for each class.
fn classes(page: &Page, slug: &str, shown: &Shown, (typed, problems): (&YearsInput, &Problems)) -> Markup {
    let none = Problems::default();
    let body = html! {
        (ui::form_problems(page, problems))
        // No costs are kept yet, so nobody sets for how long.
        @for class in shown.classes.iter().filter(|class| class.kind != RecordKind::Money) {
            @let is_typed = typed.kind == class.kind.word();
            @let years = if is_typed { typed.years.clone() } else { class.years.to_string() };
            @let label = format!("privacy-record-{}", class.kind);
            @let hint = format!("privacy-record-{}-hint", class.kind);
            @let field = Field { name: "years", label: &label, hint: &hint, kind: "number", value: &years, required: true, ..Field::default() };
            form.stack method="post" action=(retention_path(slug)) {
                (ui::hidden("kind", class.kind.word()))
                (ui::hidden("version", &class.version.to_string()))
                div.filters {
                    (years_field(page, class, (field, if is_typed { problems } else { &none })))
                    button.ds-button data-variant="secondary" type="submit" { (page.t("privacy-retention-save")) }
                }
            }
        }
    };
    ui::card(&page.t("privacy-classes-title"), &html! {}, &body)
}

/// Each field has an id of its own, for there are several of one name on the page.
fn years_field(page: &Page, class: &Class, (field, problems): (Field<'_>, &Problems)) -> Markup {
    let id = format!("years-{}", class.kind);
    let problem = problems.of("years");
    html! {
        div.ds-field {
            label.lbl for=(id) { (page.t(field.label)) small id={ (id) "-hint" } { (page.t(field.hint)) } }
            input.ds-input id=(id) name="years" type="number" min=(class.kind.least_years()) max="100" value=(field.value)
                aria-required="true" aria-invalid=[problem.map(|_| "true")] aria-describedby={ (id) "-hint" };
            @if let Some(key) = problem { p.problem id="years" { (page.t(key)) } }
        }
    }
}

fn past(page: &Page, changes: &[(RecordKind, Change)]) -> Markup {
    let body = html! {
        @if changes.is_empty() { p.small.muted { (page.t("privacy-retention-unchanged")) } }
        ol.history { @for (kind, change) in changes { li {
            (crate::copy::moment(change.at))
            div {
                b { (change.actor_name.as_deref().unwrap_or(&change.actor)) } " · " (page.t(&format!("privacy-record-{kind}")))
                p { del { (change.was) } " → " (change.became) }
            }
        } } }
    };
    ui::card(&page.t("privacy-past-title"), &html! {}, &body)
}
