//! An activity: what it says in each language, its life from order to order, its indicators, what it said before.

use super::{
    activity_path, indicator_path,
    outline::{called, named, period, state},
    tat_path,
};
use crate::tree::{
    model::written,
    policy::{ChangeActivity, EndActivity, EnterIndicator, InTree, ViewActivity},
};
use frame::activity::{
    self, Link,
    indicator::{self, Indicator},
    node::{self, Node},
};
use maud::{Markup, html};
use platform::{
    Action, Arg, Head, Language, Page, Permit, Response, Result, Role, Routes, Target, clock,
    history::{self, Change},
    page::Part,
    ui::{self, Column},
};

pub(super) fn routes() -> Routes {
    Routes::default().get("/programme/activities/{id}", show)
}

/// All that the page shows.
struct Shown {
    chain: Vec<Link>,
    below: Vec<Node>,
    indicators: Vec<Indicator>,
    history: Vec<Change>,
}

async fn show(permit: Permit<ViewActivity>, page: Page) -> Result<Response> {
    let language = page.language();
    let keeps = permit.actor().is(&[Role::ProgrammeManager], permit.on().scope());
    let read = permit.read(move |tx| {
        let (node, reference) = (tx.on().node.clone(), tx.on().reference());
        let (tree, indicators) =
            (node::tree(tx, node.tat_version_id)?, indicator::of_version(tx, node.tat_version_id)?);
        let is_below = |of: &Node| of.parent_code.as_deref() == Some(&node.content.code);
        Ok(Shown {
            chain: activity::chain(tx, node.id, language)?,
            below: tree.into_iter().filter(is_below).collect(),
            indicators: indicators.into_iter().filter(|of| of.activity_id == node.id).collect(),
            history: if keeps { history::of(tx, &reference)? } else { Vec::new() },
        })
    });
    let shown = read.await?;
    Ok(screen(&page, &permit, &shown))
}

fn screen(page: &Page, permit: &Permit<ViewActivity>, shown: &Shown) -> Response {
    let (actor, on) = (permit.actor(), permit.on());
    let (name, language) = on.node.content.name.shown(page.language());
    let title = format!("{} {name}", on.node.content.code);
    let crumbs = [super::crumb(page), (tat_path(on.tat.id), called(page, &on.tat))];
    let at = |rest: &str| format!("{}/{rest}", activity_path(on.node.id));
    let aside = html! {
        div.row.wrap {
            @if language != page.language() { span.small.muted { (page.t("programme-activity-in-estonian")) } }
            @if ChangeActivity::allows(actor, on) { (ui::link_button(&at("edit"), &page.t("programme-activity-edit"), "secondary")) }
            @if EndActivity::allows(actor, on) { (ui::link_button(&at("ending"), &page.t("programme-activity-end"), "tertiary")) }
        }
    };
    let lead = called(page, &on.tat);
    let head =
        Head { lead: &lead, crumbs: &crumbs, aside: Some(aside), grid: "a-grid", ..Head::from(&title) };
    let may_enter = EnterIndicator::allows(actor, on);
    let left = || {
        html! { div.stack { (says(page, on, &shown.below)) (indicators(page, (on, may_enter), &shown.indicators)) (before(page, &shown.history)) } }
    };
    let parts: [Part<'_>; 2] = [("activity", &left), ("life", &|| life(page, on, &shown.chain))];
    page.show(head, &parts)
}

/// What it says in each language, and when it may cost.
fn says(page: &Page, on: &InTree, below: &[Node]) -> Markup {
    let content = &on.node.content;
    let own = period(page, content.eligible_from, content.eligible_until);
    let body = html! {
        dl.kv.long {
            @for language in Language::ALL {
                dt { (language.own_name()) }
                dd lang=[(!content.name.of(*language).is_empty()).then_some(language.code())] {
                    @if content.name.of(*language).is_empty() { span.muted { (page.t("programme-activity-untranslated")) } }
                    @else { b { (content.name.of(*language)) } }
                    @if !content.wording.of(*language).is_empty() { p.pre { (content.wording.of(*language)) } }
                }
            }
            dt { (page.t("programme-tat-eligible")) }
            dd.num { @if own.is_empty() { (page.t("programme-activity-period-of-all")) " (" (period(page, on.tat.eligible_from, on.tat.eligible_until)) ")" } @else { (own) } }
            @if !below.is_empty() { dt { (page.t("programme-activity-below")) } dd { ul { @for node in below { li { (named(page, node)) } } } } }
        }
        @if content.wording.et.is_empty() { p.small.muted { (page.t("programme-activity-no-wording")) } }
    };
    ui::card(&page.t("programme-activity-says"), &state(page, &on.tat, None), &body)
}

/// From order to order, with the one on whose page one is marked.
fn life(page: &Page, on: &InTree, chain: &[Link]) -> Markup {
    let body = html! {
        p.small.muted { (page.t("programme-activity-life-help")) }
        ol.history.life {
            @for link in chain {
                @let day = page.day(link.in_force_from);
                @let is_draft = link.number.is_empty();
                li aria-current=[(link.id == on.node.id).then_some("true")] {
                    @if is_draft { span { (page.t("programme-tat-state-draft")) } } @else { time datetime=(link.in_force_from) { (day) } }
                    div {
                        a href=(activity_path(link.id)) { span.num { (link.code) } " " (link.name) }
                        @if !is_draft { p.small.muted { (page.with("programme-tat-number-short", &[("number", Arg::Word(&link.number))])) } }
                    }
                }
            }
        }
    };
    ui::card(&page.t("programme-activity-life"), &html! {}, &body)
}

fn indicators(page: &Page, (on, may_enter): (&InTree, bool), of: &[Indicator]) -> Markup {
    let title = page.t("programme-indicators-title");
    let new = format!("{}/indicators/new", activity_path(on.node.id));
    let act =
        html! { @if may_enter { (ui::link_button(&new, &page.t("programme-indicator-new"), "secondary")) } };
    if of.is_empty() {
        let help = page.t("programme-indicators-none-help");
        return ui::card(&title, &html! {}, &ui::empty(&page.t("programme-indicators-none"), &help, &act));
    }
    let columns = [
        Column::words("programme-indicator-code"),
        Column::words("programme-indicator-unit"),
        Column::numbers("programme-indicator-base"),
        Column::numbers("programme-indicator-milestone"),
        Column::numbers("programme-indicator-target"),
    ];
    let amount = |amount: Option<i64>| html! { (amount.map_or_else(|| "–".to_owned(), written)) };
    let row = |of: &Indicator| {
        vec![
            html! {
                a.b href=(indicator_path(of.id)) { (of.says.code) } " " (super::outline::said(page, &of.says.name))
                @if of.ended_on.is_some() { " " (ui::pill("", &page.t("programme-indicator-is-ended"))) }
            },
            html! { (page.t(&format!("programme-indicator-unit-{}", of.says.unit))) },
            amount(of.says.base),
            amount(of.says.milestone),
            amount(of.says.target),
        ]
    };
    let rows: Vec<_> = of.iter().map(row).collect();
    ui::card(&title, &act, &ui::table(page, &title, &columns, &rows))
}

/// What it said before, for whoever keeps it.
fn before(page: &Page, changes: &[Change]) -> Markup {
    let body = html! {
        ol.history {
            @for change in changes {
                li {
                    time datetime=(change.at) { (page.day(clock::day_of(change.at))) " " (clock::wall_time(change.at)) }
                    div {
                        b { (field(page, &change.field)) } " · " (change.actor_name.as_deref().unwrap_or(&change.actor))
                        p { del { (change.was) } " → " ins { (change.became) } }
                    }
                }
            }
        }
    };
    html! { @if !changes.is_empty() { (ui::card(&page.t("programme-activity-history"), &html! {}, &body)) } }
}

/// The name of a field, with its language where it has one.
fn field(page: &Page, field: &str) -> String {
    match field.split_once('_') {
        Some((of @ ("name" | "wording"), language)) => {
            format!("{} ({language})", page.t(&format!("programme-activity-{of}")))
        }
        Some(("eligible", _)) => page.t(&format!("programme-tat-{field}")),
        _ => page.t("programme-activity-code"),
    }
}
