//! How, how long, in which language, what next, and the seldom used fields that lie one key away.

use super::{Form, field};
use crate::model::{Channel, Interpreter, Outcome};
use frame::{Funding, activity::Activity, reference};
use maud::html;
use platform::{
    Markup, Page, form,
    ui::{self, Choice, Field},
};

/// Lengths offered in minutes.
const MINUTES: [&str; 5] = ["5", "10", "15", "30", "60"];
/// Languages offered at once, ISO 639-3.
const LANGUAGES: [&str; 4] = ["est", "rus", "ukr", "eng"];
/// Channels offered at once.
const CHANNELS: [Channel; 4] = [Channel::Counter, Channel::Phone, Channel::Email, Channel::HomeVisit];

pub fn common(page: &Page, form: &Form<'_>) -> Markup {
    let input = form.input;
    let offered = |words: &[&str], chosen: &str| {
        let mut words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        if !chosen.is_empty() && !words.iter().any(|word| word == chosen) {
            words.push(chosen.to_owned());
        }
        words
    };
    let minutes = offered(&MINUTES, input.minutes.trim())
        .into_iter()
        .map(|word| Choice { name: word.clone(), word })
        .collect::<Vec<_>>();
    let channels = offered(&CHANNELS.map(Channel::word), input.channel.trim());
    let channels = ui::options(page, "desk-channel-short", channels.iter().map(String::as_str));
    let language = reference::language_code(input.language.trim()).unwrap_or_default();
    let short =
        |word: &str| reference::languages().iter().find(|row| row.code == word).and_then(|row| row.two);
    let choice = |word: String| Choice { name: short(&word).unwrap_or(&word).to_owned(), word };
    let languages: Vec<_> = offered(&LANGUAGES, language).into_iter().map(choice).collect();
    html! {
        div.f2 {
            (ui::radios(page, form.problems, field("channel", "desk-channel", &input.channel), &channels))
            (ui::radios(page, form.problems, field("minutes", "desk-minutes", &input.minutes), &minutes))
        }
        div.f2 {
            (ui::radios(page, form.problems, field("outcome", "desk-outcome", &input.outcome), &outcomes(page)))
            (ui::radios(page, form.problems, Field { value: language, ..field("language", "desk-language", &input.language) }, &languages))
        }
    }
}

fn outcomes(page: &Page) -> Vec<Choice> {
    ui::options(page, "desk-outcome", Outcome::ALL.iter().map(|outcome| outcome.word()))
}

/// When to follow up, and the note.
pub fn next(page: &Page, form: &Form<'_>) -> Markup {
    let input = form.input;
    let chosen = match input.follow_up.trim() {
        "" if !input.follow_up_on.trim().is_empty() => "date",
        "" => "none",
        word => word,
    };
    let problem = form.problems.of("follow_up_on");
    html! {
        div.f2 {
            fieldset.seg-date {
                legend.lbl id="follow_up_on" tabindex="-1" { (page.t("desk-follow-up")) }
                div.seg.dense {
                    @for word in ["none", "tomorrow", "week", "date"] {
                        label { input type="radio" name="follow_up" value=(word) checked[word == chosen]; (page.t(&format!("desk-follow-up-{word}"))) }
                    }
                }
                input.ds-input.date.when type="text" inputmode="decimal" maxlength="20" autocomplete="off" name="follow_up_on"
                    value=(form::as_written(&input.follow_up_on)) placeholder=(page.t("platform-written-date"))
                    aria-label=(page.t("desk-follow-up-on")) aria-invalid=[problem.map(|_| "true")];
                @if let Some(key) = problem { p.problem { (page.t(key)) } }
            }
            (ui::field(page, form.problems, Field { most: 2_000, hint: "desk-note-hint", ..field("note", "desk-note", &input.note) }))
        }
    }
}

/// What a correction shows in the place of the follow-up: the note.
pub fn corrected(page: &Page, form: &Form<'_>) -> Markup {
    let input = form.input;
    html! {
        (ui::area(page, form.problems, Field { most: 2_000, hint: "desk-note-hint", ..field("note", "desk-note", &input.note) }, 3))
    }
}

/// The fields that are seldom used: open where the centre wants them, or where something was typed or is wrong.
pub fn more(page: &Page, form: &Form<'_>) -> Markup {
    let input = form.input;
    let names = [
        "started_at",
        "place",
        "interpreter",
        "referred_to",
        "follow_up_what",
        "restricted_note",
        "funding",
        "activity",
    ];
    let typed = [
        &input.started_at,
        &input.place,
        &input.referred_to,
        &input.follow_up_what,
        &input.restricted_note,
        &input.funding,
        &input.activity,
    ];
    let is_open = form.centre.more_open_on.is_some()
        || names.iter().any(|name| form.problems.of(name).is_some())
        || typed.iter().any(|typed| !typed.trim().is_empty());
    html! {
        details.more-fields open[is_open] {
            summary { (page.t("desk-more")) small.muted { " " (page.t("desk-more-hint")) } }
            div.stack {
                div.f2 {
                    (ui::field(page, form.problems, Field { kind: "moment", hint: "desk-started-at-hint", ..field("started_at", "desk-started-at", &input.started_at) }))
                    (ui::field(page, form.problems, Field { most: 200, hint: "desk-place-hint", ..field("place", "desk-place", &input.place) }))
                }
                div.f2 {
                    (ui::select(page, form.problems, field("interpreter", "desk-interpreter", &input.interpreter), None, &ui::options(page, "desk-interpreter", Interpreter::ALL.iter().map(|word| word.word()))))
                    (ui::field(page, form.problems, Field { most: 200, hint: "desk-referred-to-hint", ..field("referred_to", "desk-referred-to", &input.referred_to) }))
                }
                div.f2 {
                    (ui::select(page, form.problems, field("funding", "desk-funding", &input.funding), Some(&as_centre(page, form)), &ui::options(page, "desk-funding", Funding::ALL.iter().map(|word| word.word()))))
                    (ui::select(page, form.problems, field("activity", "desk-activity", &input.activity), Some(&usual(page, form)), &activities(form)))
                }
                (ui::field(page, form.problems, Field { most: 200, ..field("follow_up_what", "desk-follow-up-what", &input.follow_up_what) }))
                (ui::area(page, form.problems, Field { most: 4_000, hint: "desk-restricted-note-hint", ..field("restricted_note", "desk-restricted-note", &input.restricted_note) }, 2))
            }
        }
    }
}

fn as_centre(page: &Page, form: &Form<'_>) -> String {
    page.t(&format!("desk-funding-{}", form.centre.funding.word()))
}

/// The activity that the centre has where none is said.
fn usual(page: &Page, form: &Form<'_>) -> String {
    let code = &form.centre.activity;
    match form.activities.iter().find(|activity| activity.code == *code) {
        Some(usual) => usual.full_name(),
        None if code.is_empty() => page.t("desk-choose"),
        None => code.clone(),
    }
}

fn activities(form: &Form<'_>) -> Vec<Choice> {
    let choice = |activity: &Activity| Choice { word: activity.code.clone(), name: activity.full_name() };
    form.activities.iter().map(choice).collect()
}
