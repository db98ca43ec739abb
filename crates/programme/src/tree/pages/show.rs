//! A version of the conditions: what it is, what it changed and caused, its tree, and what can be done with it.

use super::{
    amendment::{self, Amended},
    decision,
    list::until,
    outline::{self, Drawn, called, period, state},
    tat_path,
};
use crate::{
    document::{self, Line},
    tree::{
        model::{OrderInput, Reason},
        policy::{DecideTat, DescribeTat, EditTat, ViewTat, WithdrawTat},
    },
};
use frame::{
    ActivityId,
    activity::{
        self,
        indicator::{self, Indicator},
        node::{self, Node},
        tat::{self, Description, Taken, Tat},
    },
};
use maud::{Markup, html};
use platform::{
    Action, Date, Head, Page, Permit, Problems, Response, Result, Routes, clock,
    page::Part,
    ui::{self},
};

pub(super) fn routes() -> Routes {
    Routes::default().get("/programme/tat/{id}", show)
}

/// What whoever looks may do with it.
#[derive(Clone, Copy)]
#[expect(clippy::struct_excessive_bools, reason = "each is a rule asked once, and they are independent")]
struct May {
    edit: bool,
    describe: bool,
    withdraw: bool,
    decide: bool,
}

/// All that the page shows.
struct Shown {
    tat: Tat,
    until: Option<Date>,
    base: Option<Tat>,
    described: Description,
    steps: Vec<Taken>,
    tree: Vec<Node>,
    before: Vec<Node>,
    links: Vec<(ActivityId, ActivityId)>,
    indicators: Vec<Indicator>,
    document: Option<Line>,
    caused: Vec<Line>,
}

/// What was typed in the forms of a decision, and what is wrong with it.
pub(super) struct Typed {
    pub(super) order: Option<OrderInput>,
    pub(super) reason: Reason,
    pub(super) problems: Problems,
}

async fn show(permit: Permit<ViewTat>, page: Page) -> Result<Response> {
    let typed = Typed { order: None, reason: Reason::default(), problems: Problems::default() };
    screen(&permit, &page, typed).await
}

/// The page, with what was typed of a decision.
pub(super) async fn screen(permit: &Permit<ViewTat>, page: &Page, typed: Typed) -> Result<Response> {
    let (actor, on) = (permit.actor(), permit.on());
    let may = May {
        edit: EditTat::allows(actor, on),
        describe: DescribeTat::allows(actor, on),
        withdraw: WithdrawTat::allows(actor, on),
        decide: DecideTat::allows(actor, on),
    };
    let shown = load(permit).await?;
    let crumbs = [super::crumb(page)];
    let title = called(page, &shown.tat);
    let head = Head {
        lead: &shown.tat.title,
        crumbs: &crumbs,
        aside: Some(state(page, &shown.tat, shown.until)),
        grid: "a-grid",
        ..Head::from(&title)
    };
    let left = || {
        html! { div.stack { (ui::form_problems(page, &typed.problems)) (changed(page, &shown)) (tree(page, &shown, may)) } }
    };
    let right = || {
        html! {
            div.stack {
                @if may.decide { (decision::card(page, &shown.tat, &typed)) }
                (facts(page, &shown, may))
                @if shown.base.is_some() { (amendment::caused(page, shown.document.as_ref(), &shown.caused)) }
                (way(page, &shown.steps))
            }
        }
    };
    let parts: [Part<'_>; 2] = [("tree", &left), ("facts", &right)];
    Ok(if typed.problems.is_empty() { page.show(head, &parts) } else { page.again(head, &parts) })
}

async fn load(permit: &Permit<ViewTat>) -> Result<Shown> {
    let read = permit.read(|tx| {
        let tat = tx.on().tat.clone();
        let versions = tat::all(tx)?;
        let base = versions.iter().find(|other| Some(other.id) == tat.based_on).cloned();
        let before = base.as_ref().map(|base| node::tree(tx, base.id)).transpose()?.unwrap_or_default();
        let id = tat.document_id.as_ref().and_then(|id| id.parse().ok());
        let document = id.map(|id| document::link(tx, id)).transpose()?.flatten();
        let caused = id.map(|id| document::caused_by(tx, id)).transpose()?.unwrap_or_default();
        Ok(Shown {
            until: until(&versions, &tat),
            base,
            described: tat::description(tx, tat.id)?,
            steps: tat::steps(tx, tat.id)?,
            tree: node::tree(tx, tat.id)?,
            before,
            links: activity::links(tx, tat.id)?,
            indicators: indicator::of_version(tx, tat.id)?,
            document,
            caused,
            tat,
        })
    });
    read.await
}

fn changed(page: &Page, shown: &Shown) -> Markup {
    let of = Amended { before: &shown.before, after: &shown.tree, links: &shown.links };
    html! { @if shown.base.is_some() { (amendment::card(page, &of)) } }
}

fn tree(page: &Page, shown: &Shown, may: May) -> Markup {
    let new = format!("{}/activities/new", tat_path(shown.tat.id));
    let aside =
        html! { @if may.edit { (ui::link_button(&new, &page.t("programme-activity-new"), "secondary")) } };
    let of = Drawn { nodes: &shown.tree, indicators: &shown.indicators, edits: may.edit };
    let body = outline::tree(page, of);
    ui::card(&page.t("programme-tree-title"), &aside, &body)
}

fn facts(page: &Page, shown: &Shown, may: May) -> Markup {
    let tat = &shown.tat;
    let day = |day: Option<Date>| day.map_or_else(|| page.t("programme-tat-unsettled"), |day| page.day(day));
    let held = match shown.until {
        Some(until) => format!("{}–{}", day(tat.in_force_from), page.day(until)),
        None => day(tat.in_force_from),
    };
    let body = html! {
        (amendment::summary(page, &shown.described.summary))
        dl.kv.long {
            dt { (page.t("programme-tat-number")) } dd { @if tat.number.is_empty() { (page.t("programme-tat-unsettled")) } @else { (tat.number) } }
            dt { (page.t("programme-tat-signed_on")) } dd.num { (day(tat.signed_on)) }
            dt { (page.t("programme-tat-in_force_from")) } dd.num { (held) }
            dt { (page.t("programme-tat-eligible")) } dd.num { (period(page, tat.eligible_from, tat.eligible_until)) }
            @if let Some(base) = &shown.base {
                dt { (page.t("programme-tat-amends")) } dd { a href=(tat_path(base.id)) { (called(page, base)) } }
            }
            dt { (page.t("programme-tat-document")) }
            dd { @if let Some(line) = &shown.document { (line.link(page)) } @else { (page.t("programme-tat-no-document")) } }
            @if !shown.described.aim.et.is_empty() { dt { (page.t("programme-tat-aim")) } dd { (outline::said(page, &shown.described.aim)) } }
        }
        (acts(page, tat, may))
    };
    ui::card(&page.t("programme-tat-facts"), &html! {}, &body)
}

/// What can be done with it, in the order in which it is done.
fn acts(page: &Page, tat: &Tat, may: May) -> Markup {
    let at = |rest: &str| format!("{}/{rest}", tat_path(tat.id));
    let send = |rest: &str, label: &str, variant: &str| {
        html! {
            form method="post" action=(at(rest)) {
                (ui::hidden("version", &tat.version.to_string()))
                button.ds-button data-variant=(variant) type="submit" { (page.t(label)) }
            }
        }
    };
    html! {
        div.row.wrap.mt3 {
            @if may.edit { (send("submission", "programme-tat-submit", "primary")) (ui::link_button(&at("details"), &page.t("programme-tat-details"), "secondary")) }
            @if may.describe { (ui::link_button(&at("description"), &page.t("programme-tat-describe"), "secondary")) }
            @if may.withdraw { (send("withdrawal", "programme-tat-withdraw", "tertiary")) }
        }
    }
}

fn way(page: &Page, steps: &[Taken]) -> Markup {
    let body = html! {
        ol.history {
            @for taken in steps.iter().rev() {
                li {
                    time datetime=(taken.at) { (page.day(clock::day_of(taken.at))) " " (clock::wall_time(taken.at)) }
                    div {
                        b { (page.t(&format!("programme-tat-step-{}", taken.step))) } " · " (taken.by_name)
                        @if !taken.note.is_empty() { p.pre { (taken.note) } }
                    }
                }
            }
        }
    };
    html! { @if !steps.is_empty() { (ui::card(&page.t("programme-tat-way"), &html! {}, &body)) } }
}
