//! How things of guidance are said on every page: whose turn it is, what is due, what was found.

use crate::guidance::{
    model::{Desk, State, Theme},
    store::search::{Found, Titled},
};
use maud::html;
use platform::{Arg, Date, Markup, Page, Timestamp, clock, ui};

/// An instant as people read it: `30.06.2026 12.00`.
pub fn instant(page: &Page, at: Timestamp) -> String {
    format!("{} {}", page.day(clock::day_of(at)), clock::wall_time(at))
}

/// A theme in words.
pub fn theme(page: &Page, theme: Theme) -> String {
    page.t(&format!("programme-theme-{theme}"))
}

/// The themes to choose from.
pub fn themes(page: &Page) -> Vec<ui::Choice> {
    ui::options(page, "programme-theme", Theme::words().iter().copied())
}

/// Who answers, by name of the desk.
pub fn desk(page: &Page, desk: Desk) -> String {
    page.t(&format!("programme-desk-{desk}"))
}

/// Who must act now; nobody once it is answered.
pub fn turn(page: &Page, (state, at): (State, Desk), party: &str) -> String {
    match state {
        State::Returned => page.with("programme-turn-asker", &[("name", Arg::Word(party))]),
        State::Asked | State::Passed => {
            page.with("programme-turn-desk", &[("desk", Arg::Word(&desk(page, at)))])
        }
        State::Answered | State::Withdrawn => page.t("programme-turn-nobody"),
    }
}

/// Where a question is, in a word and a colour.
pub fn state(page: &Page, state: State, is_published: bool) -> Markup {
    if is_published {
        return ui::pill("ok", &page.t("programme-question-is-published"));
    }
    let tone = match state {
        State::Answered => "ok",
        State::Returned => "warn",
        State::Passed => "info",
        State::Asked | State::Withdrawn => "",
    };
    ui::pill(tone, &page.t(&format!("programme-question-is-{state}")))
}

/// By when, and whether that is past.
pub fn due(page: &Page, due_on: Date, is_open: bool) -> Markup {
    html! {
        span.num { (page.day(due_on)) }
        @if is_open && due_on < page.today() { " " (ui::pill("bad", &page.t("programme-answer-due-late"))) }
        @else if is_open && due_on == page.today() { " " (ui::pill("warn", &page.t("programme-answer-due-today"))) }
    }
}

/// What was found: where it leads, what it is called, what it is. `beside` what is being written, in a window of its own.
pub fn found(page: &Page, found: &[(Found, Titled)], beside: bool) -> Markup {
    html! {
        ul.steps { @for (kind, titled) in found {
            li {
                span.tic { (ui::icon(icon(*kind))) }
                div {
                    a href=(address(*kind, &titled.id)) target=[beside.then_some("_blank")] { (titled.title) }
                    small { (page.t(&format!("programme-found-{kind}"))) }
                }
            }
        } }
    }
}

fn icon(kind: Found) -> &'static str {
    match kind {
        Found::Question => "message-2",
        Found::Answer => "circle-check",
        Found::Guide => "book",
    }
}

fn address(kind: Found, id: &str) -> String {
    match kind {
        Found::Question => format!("/programme/questions/{id}"),
        Found::Answer => format!("/programme/answers/{id}"),
        Found::Guide => format!("/programme/guides/{id}"),
    }
}
