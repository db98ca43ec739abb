//! How parts of a contact are shown, the same on every screen.

use crate::{
    model::Outcome,
    store::list::{ContactLine, named},
};
use frame::{Catalogue, reference};
use maud::html;
use people::Found;
use platform::{
    Arg, Language, Markup, Page, clock,
    ui::{self, Choice},
};
use std::sync::LazyLock;

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
    let topics: Vec<_> = line.topics().collect();
    html! {
        @if let [main, more @ ..] = topics.as_slice() {
            (topic(catalogue, main))
            @if !more.is_empty() {
                " " span.muted.small title=(names(catalogue, &topics)) { (more_of(page, more.len())) }
            }
        }
    }
}

fn more_of(page: &Page, count: usize) -> String {
    page.with("desk-topics-more", &[("n", Arg::Word(&count.to_string()))])
}

fn names(catalogue: &Catalogue, topics: &[&str]) -> String {
    let name = |code| catalogue.topic(code).map_or(code, |topic| topic.name.as_str());
    topics.iter().copied().map(name).collect::<Vec<_>>().join(", ")
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
    let (day, time) = clock::wall(line.started_at);
    html! { span.num.nowrap { (page.day(day)) " " span.muted { (time) } } }
}

/// What tells people of one name apart: year of birth and languages.
pub fn described(page: &Page, found: &Found) -> String {
    let name = |code: &String| reference::language_name(page.language(), code).unwrap_or(code).to_owned();
    let year = found.born.map(|year| year.to_string());
    let languages = found.languages.iter().map(name).collect::<Vec<_>>().join(", ");
    year.into_iter().chain(Some(languages).filter(|text| !text.is_empty())).collect::<Vec<_>>().join(" · ")
}

/// All languages by name, to choose one from.
pub fn language_choices(page: &Page) -> &'static [Choice] {
    // Made once: they are hundreds, and the same for everybody.
    static CHOICES: LazyLock<Vec<Vec<Choice>>> =
        LazyLock::new(|| Language::ALL.iter().map(|language| choices_in(*language)).collect());
    CHOICES.get(page.language() as usize).map_or(&[], Vec::as_slice)
}

fn choices_in(language: Language) -> Vec<Choice> {
    let choice =
        |row: &reference::Entry| Choice { word: row.code.to_owned(), name: row.name(language).to_owned() };
    reference::languages_by_name(language).iter().map(choice).collect()
}
