//! What an amendment changed, activity by activity and word by word, and which documents followed from it.

use super::outline::{named, period, said};
use crate::{
    document::Line,
    guidance::difference::{self, Piece},
    tree::compare::{self, Change, What},
};
use frame::{
    ActivityId,
    activity::node::{Content, Node, Said},
};
use maud::{Markup, html};
use platform::{Language, Page, ui};

/// The trees before and after, and who came from whom.
pub(super) struct Amended<'t> {
    /// As the amended version has it.
    pub(super) before: &'t [Node],
    /// As this version has it.
    pub(super) after: &'t [Node],
    /// Who came from whom.
    pub(super) links: &'t [(ActivityId, ActivityId)],
}

/// Every change.
pub(super) fn card(page: &Page, of: &Amended<'_>) -> Markup {
    let changes = compare::changes(of.before, of.after, of.links);
    let body = html! {
        @if changes.is_empty() {
            (ui::empty(&page.t("programme-amendment-none"), &page.t("programme-amendment-none-help"), &html! {}))
        } @else {
            ol.amendment { @for change in &changes { li { (told(page, change)) } } }
        }
    };
    ui::card(&page.t("programme-amendment-title"), &html! {}, &body)
}

fn told(page: &Page, change: &Change<'_>) -> Markup {
    let shown = if change.after.is_empty() { &change.before } else { &change.after };
    html! {
        div.row.wrap {
            @for what in &change.what { (ui::pill(what.tone(), &page.t(&format!("programme-amendment-{}", what.word())))) }
            @if matches!(change.what.as_slice(), [What::Split]) { @for node in &change.before { (named(page, node)) } }
            @else { @for node in shown { (named(page, node)) } }
        }
        @match (change.what.as_slice(), change.before.as_slice(), change.after.as_slice()) {
            ([What::Split], _, after) => (list(page, "programme-amendment-into", after)),
            ([What::Joined], before, _) => (list(page, "programme-amendment-from", before)),
            (what, [before], [after]) => (respects(page, what, (&before.content, &after.content))),
            _ => {},
        }
    }
}

fn list(page: &Page, key: &str, nodes: &[&Node]) -> Markup {
    html! { p.small.muted.mt1 { (page.t(key)) } ul { @for node in nodes { li { (named(page, node)) } } } }
}

fn respects(page: &Page, what: &[What], (before, after): (&Content, &Content)) -> Markup {
    let own = |of: &Content| match period(page, of.eligible_from, of.eligible_until) {
        none if none.is_empty() => page.t("programme-activity-period-of-all"),
        own => own,
    };
    html! {
        @if what.contains(&What::Moved) { p.mt1 { (page.t("programme-activity-code")) ": " del { (before.code) } " → " ins { (after.code) } } }
        @if what.contains(&What::Reworded) {
            (texts(page, "programme-activity-name", (&before.name, &after.name)))
            (texts(page, "programme-activity-wording", (&before.wording, &after.wording)))
        }
        @if what.contains(&What::Period) { p.mt1 { (page.t("programme-tat-eligible")) ": " del { (own(before)) } " → " ins { (own(after)) } } }
    }
}

/// The texts that differ, word by word, each in its own language.
fn texts(page: &Page, key: &str, (before, after): (&Said, &Said)) -> Markup {
    let differ = |language: &&Language| compare::differ(before.of(**language), after.of(**language));
    html! {
        @for language in Language::ALL.iter().filter(differ) {
            p.mt1.worded {
                span.small.muted { (page.t(key)) " (" (language.code()) "): " }
                span lang=(language.code()) { (words(before.of(*language), after.of(*language))) }
            }
        }
    }
}

fn words(before: &str, after: &str) -> Markup {
    html! {
        @for piece in difference::between(before, after) {
            @match piece { Piece::Same(text) => (text), Piece::Removed(text) => del { (text) }, Piece::Added(text) => ins { (text) } }
        }
    }
}

/// What followed from it: the documents that say so in their relations.
pub(super) fn caused(page: &Page, document: Option<&Line>, caused: &[Line]) -> Markup {
    let body = match (document, caused) {
        (None, _) => ui::empty(
            &page.t("programme-caused-no-document"),
            &page.t("programme-caused-no-document-help"),
            &html! {},
        ),
        (Some(_), []) => {
            ui::empty(&page.t("programme-caused-none"), &page.t("programme-caused-none-help"), &html! {})
        }
        (Some(_), caused) => html! { ul.caused { @for line in caused { li { (line.link(page)) } } } },
    };
    ui::card(&page.t("programme-caused-title"), &html! {}, &body)
}

/// What it changes in plain words, if somebody has said so.
pub(super) fn summary(page: &Page, text: &Said) -> Markup {
    html! { @if !text.shown(page.language()).0.is_empty() { p.prose { (said(page, text)) } } }
}
