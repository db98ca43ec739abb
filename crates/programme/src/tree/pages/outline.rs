//! The tree as an outline with its lines, which is read on a phone and in print as on a screen.

use frame::activity::{
    indicator::Indicator,
    node::{Node, Said},
    tat::{State, Tat},
};
use maud::{Markup, html};
use platform::{Arg, Date, Language, Page, ui};

/// A text in the language of the page, or the Estonian one, marked as such.
pub(super) fn said(page: &Page, text: &Said) -> Markup {
    let (shown, language) = text.shown(page.language());
    html! { span lang=[(language != page.language()).then_some(language.code())] { (shown) } }
}

/// An activity by its number and name, with the way to it.
pub(super) fn named(page: &Page, node: &Node) -> Markup {
    html! {
        a href=(super::activity_path(node.id)) {
            span.num { (node.content.code) } " " (said(page, &node.content.name))
        }
    }
}

/// What a version is called: `nr 137, 2.06.2023`, or that it is a draft.
pub(super) fn called(page: &Page, tat: &Tat) -> String {
    match (tat.number.as_str(), tat.signed_on) {
        ("", _) | (_, None) => page.t("programme-tat-unnumbered"),
        (number, Some(signed)) => {
            let day = page.day(signed);
            page.with("programme-tat-called", &[("number", Arg::Word(number)), ("day", Arg::Word(&day))])
        }
    }
}

/// Where a version is on its way, in a word and a colour.
pub(super) fn state(page: &Page, tat: &Tat, until: Option<Date>) -> Markup {
    let today = page.today();
    let (tone, word) = match tat.state() {
        State::Draft => ("warn", "draft"),
        State::Submitted => ("info", "submitted"),
        State::Withdrawn => ("", "withdrawn"),
        State::Confirmed if tat.in_force_from.is_some_and(|from| from > today) => ("info", "coming"),
        State::Confirmed if until.is_some_and(|until| until < today) => ("", "past"),
        State::Confirmed => ("ok", "in-force"),
    };
    ui::pill(tone, &page.t(&format!("programme-tat-state-{word}")))
}

/// A period: from – until, or nothing.
pub(super) fn period(page: &Page, from: Option<Date>, until: Option<Date>) -> String {
    let day = |day: Option<Date>| day.map(|day| page.day(day)).unwrap_or_default();
    if from.is_none() && until.is_none() { String::new() } else { format!("{}–{}", day(from), day(until)) }
}

/// What a tree is drawn of.
#[derive(Clone, Copy)]
pub(super) struct Drawn<'t> {
    /// The activities.
    pub(super) nodes: &'t [Node],
    /// Indicators of any of them.
    pub(super) indicators: &'t [Indicator],
    /// Whether each has the ways to change and to end it.
    pub(super) edits: bool,
}

/// The whole tree.
pub(super) fn tree(page: &Page, of: Drawn<'_>) -> Markup {
    html! {
        @if of.nodes.is_empty() { (ui::empty(&page.t("programme-tree-none"), &page.t("programme-tree-none-help"), &html! {})) }
        @else { (branch(page, None, of)) }
    }
}

fn branch(page: &Page, above: Option<&str>, of: Drawn<'_>) -> Markup {
    let below: Vec<_> = of.nodes.iter().filter(|node| node.parent_code.as_deref() == above).collect();
    html! {
        @if !below.is_empty() {
            ul.tree {
                @for node in below {
                    li {
                        div.node { (named(page, node)) (remarks(page, node, of)) }
                        (branch(page, Some(&node.content.code), of))
                    }
                }
            }
        }
    }
}

/// What is to be known of an activity beside its name: indicators, a period of its own, languages that are missing.
fn remarks(page: &Page, node: &Node, drawn: Drawn<'_>) -> Markup {
    let to = |rest: &str| format!("{}/{rest}", super::activity_path(node.id));
    let count =
        drawn.indicators.iter().filter(|of| of.activity_id == node.id && of.ended_on.is_none()).count();
    let own = period(page, node.content.eligible_from, node.content.eligible_until);
    let is_missing = |language: &&Language| node.content.name.of(**language).is_empty();
    let missing: Vec<_> = Language::ALL.iter().filter(is_missing).map(|language| language.code()).collect();
    html! {
        span.remarks {
            @if count > 0 { span.small.muted { (page.n("programme-tree-indicators", i64::try_from(count).unwrap_or(0))) } }
            @if !own.is_empty() { span.small.muted.num { (own) } }
            @if !missing.is_empty() {
                span.small.muted { (page.with("programme-tree-untranslated", &[("languages", Arg::Word(&missing.join(", ")))])) }
            }
            @if drawn.edits {
                a.small href=(to("edit")) { (page.t("programme-activity-edit")) span.vh { " " (node.content.code) } }
                a.small href=(to("ending")) { (page.t("programme-activity-end")) span.vh { " " (node.content.code) } }
            }
        }
    }
}

/// A version by its number alone.
pub(super) fn called_shortly(page: &Page, tat: &Tat) -> String {
    page.with("programme-tat-number-short", &[("number", Arg::Word(&tat.number))])
}
