//! The register of versions, and the tree in force on a day.

use super::{
    outline::{self, Drawn, called, period, state},
    picture::{self, Held},
    tat_path,
};
use crate::{
    policy::ALL_PARTIES,
    tree::{
        policy::{DraftTat, ViewTree},
        store::draft,
    },
};
use frame::activity::{
    indicator::{self, Indicator},
    node::{self, Node},
    tat::{self, Description, State, Tat},
};
use maud::{Markup, html};
use platform::{
    Action, Arg, Date, Error, Form, Head, Once, Page, Permit, Problems, Response, Result, Routes, Search,
    form,
    page::Part,
    ui::{self, Column, Field},
};
use serde::{Deserialize, Serialize};

pub(super) fn routes() -> Routes {
    Routes::default().get(super::TAT, list).post(super::TAT, begin)
}

/// As of which day.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
struct AsOf {
    on: String,
}

/// All that the page shows.
struct Shown {
    versions: Vec<Tat>,
    tat: Option<(Tat, Description)>,
    tree: Vec<Node>,
    indicators: Vec<Indicator>,
    may_draft: bool,
}

async fn list(permit: Permit<ViewTree>, page: Page, Search(asked): Search<AsOf>) -> Result<Response> {
    screen(&permit, &page, &asked, Problems::default()).await
}

async fn screen(
    permit: &Permit<ViewTree>,
    page: &Page,
    asked: &AsOf,
    mut problems: Problems,
) -> Result<Response> {
    let on = problems.take("on", form::day(&asked.on)).flatten().unwrap_or(page.today());
    let shown = load(permit, on).await?;
    let title = page.t("programme-tat-title");
    let lead = page.t("programme-tat-lead");
    let head = Head { lead: &lead, aside: drafting(page, &shown), grid: "a-grid", ..Head::from(&title) };
    let left =
        || html! { (ui::form_problems(page, &problems)) (in_force(page, &shown, (on, asked), &problems)) };
    let parts: [Part<'_>; 2] = [("tree", &left), ("register", &|| register(page, &shown.versions))];
    Ok(if problems.is_empty() { page.show(head, &parts) } else { page.again(head, &parts) })
}

async fn load(permit: &Permit<ViewTree>, on: Date) -> Result<Shown> {
    let (sees_drafts, may_draft) = (
        permit.actor().is(ALL_PARTIES, platform::Target::scope(permit.on())),
        DraftTat::allows(permit.actor(), permit.on()),
    );
    let read = permit.read(move |tx| {
        let versions = tat::all(tx)?.into_iter();
        let versions = versions.filter(|tat| sees_drafts || tat.state() == State::Confirmed).collect();
        let Some(tat) = tat::on(tx, on)? else {
            return Ok(Shown { versions, tat: None, tree: Vec::new(), indicators: Vec::new(), may_draft });
        };
        let (tree, indicators) = (node::tree(tx, tat.id)?, indicator::of_version(tx, tat.id)?);
        let described = tat::description(tx, tat.id)?;
        Ok(Shown { versions, tat: Some((tat, described)), tree, indicators, may_draft })
    });
    read.await
}

/// To the draft that there is, or a new one.
fn drafting(page: &Page, shown: &Shown) -> Option<Markup> {
    let open = shown.versions.iter().find(|tat| matches!(tat.state(), State::Draft | State::Submitted));
    match open {
        Some(open) => Some(ui::link_button(&tat_path(open.id), &page.t("programme-tat-to-draft"), "primary")),
        None if shown.may_draft => Some(html! {
            form method="post" action=(super::TAT) {
                (ui::hidden("once", &Once::new_key()))
                button.ds-button type="submit" { (ui::icon("plus")) (page.t("programme-tat-begin")) }
            }
        }),
        None => None,
    }
}

/// The last day on which each confirmed version holds: the one before the next begins.
pub(super) fn until(versions: &[Tat], of: &Tat) -> Option<Date> {
    let from = of.in_force_from.filter(|_| of.state() == State::Confirmed)?;
    let confirmed = versions.iter().filter(|tat| tat.state() == State::Confirmed);
    let next = confirmed.filter_map(|tat| tat.in_force_from).filter(|other| *other > from).min();
    next.and_then(|next| next.yesterday().ok())
}

fn in_force(page: &Page, shown: &Shown, (on, asked): (Date, &AsOf), problems: &Problems) -> Markup {
    let typed = if asked.on.is_empty() { on.to_string() } else { asked.on.clone() };
    let day = page.day(on);
    let body = html! {
        form.row.as-of method="get" action=(super::TAT) {
            (ui::field(page, problems, Field { name: "on", label: "programme-tat-on", kind: "date", value: &typed, ..Field::default() }))
            button.ds-button data-variant="secondary" type="submit" { (page.t("programme-tat-on-show")) }
        }
        @match &shown.tat {
            Some((tat, described)) => {
                p.mt3 { a href=(tat_path(tat.id)) { (called(page, tat)) } " · " (tat.title) }
                @if !described.aim.et.is_empty() { p.prose { b { (page.t("programme-tat-aim")) } " " (outline::said(page, &described.aim)) } }
                (outline::tree(page, Drawn { nodes: &shown.tree, indicators: &shown.indicators, edits: false }))
            }
            None => (ui::empty(&page.t("programme-tat-none-in-force"), &page.t("programme-tat-none-in-force-help"), &html! {})),
        }
    };
    let title = page.with("programme-tat-in-force-on", &[("day", Arg::Word(&day))]);
    ui::card(&title, &html! {}, &body)
}

fn register(page: &Page, versions: &[Tat]) -> Markup {
    let title = page.t("programme-tat-register");
    let columns = [
        Column::words("programme-tat-order"),
        Column::words("programme-tat-in_force_from"),
        Column::words("programme-tat-eligible"),
        Column::words("programme-tat-state"),
    ];
    let rows: Vec<_> = versions.iter().map(|tat| row(page, tat, until(versions, tat))).collect();
    let confirmed = versions.iter().rev().filter(|tat| tat.state() == State::Confirmed);
    let held: Vec<Held<'_>> = confirmed.map(|tat| (tat, until(versions, tat))).collect();
    let body = html! { (picture::held(page, &held)) (ui::table(page, &title, &columns, &rows)) };
    ui::card(&title, &html! {}, &body)
}

fn row(page: &Page, tat: &Tat, until: Option<Date>) -> Vec<Markup> {
    vec![
        html! { a.b href=(tat_path(tat.id)) { (called(page, tat)) } br; span.small.muted { (tat.title) } },
        html! { span.num { (tat.in_force_from.map_or_else(|| page.t("programme-tat-unsettled"), |day| page.day(day))) } },
        html! { span.num { (period(page, tat.eligible_from, tat.eligible_until)) } },
        state(page, tat, until),
    ]
}

#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
struct Begun {
    once: String,
}

async fn begin(permit: Permit<DraftTat>, page: Page, Form(typed): Form<Begun>) -> Result<Response> {
    let once = Once::of_form(&typed.once, &typed);
    match permit.write_once(once, draft::begin).await {
        Ok(id) => Ok(page.done(&tat_path(id), "programme-tat-begun")),
        Err(Error::Problems(problems)) => screen(&permit.narrow(), &page, &AsOf::default(), problems).await,
        Err(other) => Err(other),
    }
}
