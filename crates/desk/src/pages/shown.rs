//! How parts of a contact are shown, the same on every screen.

use crate::{
    model::Outcome,
    store::list::{ContactLine, named},
};
use frame::{Catalogue, reference};
use maud::html;
use people::Found;
use platform::{
    Markup, Page, clock,
    ui::{self, Choice},
};

/// A topic with the colour of its area.
pub fn topic(catalogue: &Catalogue, code: &str) -> Markup {
    html! {
        @if let Some(topic) = catalogue.topic(code) {
            span class={ "tp " (topic.area.class()) } { span.dot {} (topic.name) }
        } @else { span.tp { (code) } }
    }
}

/// The topics of a line: the main one, and how many more.
pub fn topics(page: &Page, catalogue: &Catalogue, line: &ContactLine) -> Markup {
    let more = i64::try_from(line.topics().skip(1).count()).unwrap_or(0);
    html! {
        @if let Some(first) = line.topics().next() { (topic(catalogue, first)) }
        @if more > 0 { " " span.muted.small title=(names(catalogue, line)) { (page.n("desk-topics-more", more)) } }
    }
}

fn names(catalogue: &Catalogue, line: &ContactLine) -> String {
    let name = |code| catalogue.topic(code).map_or(code, |topic| topic.name.as_str());
    line.topics().map(name).collect::<Vec<_>>().join(", ")
}

/// What came of it, as a pill.
pub fn outcome(page: &Page, outcome: Outcome) -> Markup {
    let tone = match outcome {
        Outcome::Resolved => "ok",
        Outcome::Referred => "info",
        Outcome::Continues => "warn",
    };
    ui::pill(tone, &page.t(&format!("desk-outcome-{}", outcome.word())))
}

/// With whom, as a link to the file; or that nobody was named.
pub fn client(page: &Page, slug: &str, line: &ContactLine) -> Markup {
    called(page, slug, (line, line.family_name.clone()))
}

/// The same on a screen at the counter, which others may see: of the family name only its first letter.
pub fn client_in_short(page: &Page, slug: &str, line: &ContactLine) -> Markup {
    let first = line.family_name.as_deref().and_then(|family| family.chars().next());
    called(page, slug, (line, first.map(|letter| format!("{letter}."))))
}

fn called(page: &Page, slug: &str, (line, family): (&ContactLine, Option<String>)) -> Markup {
    html! {
        @if let (Some(id), Some(given)) = (line.client_id, &line.given_name) {
            a href={ "/organisations/" (slug) "/clients/" (id) } { (named(given, family.as_deref())) }
        } @else {
            span.muted { (page.t("desk-client-anonymous")) @if line.heads > 1 { " " (page.n("desk-heads-count", line.heads)) } }
        }
    }
}

/// The day, and the time of it.
pub fn moment(page: &Page, line: &ContactLine) -> Markup {
    html! { span.num.nowrap { (page.day(clock::day_of(line.started_at))) " " span.muted { (clock::wall_time(line.started_at)) } } }
}

/// What tells people of one name apart: year of birth and languages.
pub fn described(page: &Page, found: &Found) -> String {
    let name = |code: &String| reference::language_name(page.language(), code).unwrap_or(code).to_owned();
    let year = found.born.map(|year| year.to_string());
    let languages = found.languages.iter().map(name).collect::<Vec<_>>().join(", ");
    year.into_iter().chain(Some(languages).filter(|text| !text.is_empty())).collect::<Vec<_>>().join(" · ")
}

/// All languages by name, to choose one from.
pub fn language_choices(page: &Page) -> Vec<Choice> {
    let choice = |row: &reference::Entry| Choice {
        word: row.code.to_owned(),
        name: row.name(page.language()).to_owned(),
    };
    reference::languages_by_name(page.language()).iter().map(choice).collect()
}
