//! The library (juhised ja vastused): guides and published answers, found by words that are like those that were typed.

use super::{LIBRARY, QUESTIONS, guide_edit, said};
use crate::{
    guidance::{
        model::Theme,
        policy::ReadGuidance,
        store::{
            answer::{self, Answer},
            guide::{self, Line},
            guide_draft::{self, Kept},
            search::{self, Found, Titled},
        },
    },
    policy::EVERYBODY,
};
use maud::{Markup, html};
use platform::{
    Arg, Head, Page, Permit, Problems, Response, Result, Role, Routes, Search, Target, clock,
    ui::{self, Field},
};
use serde::Deserialize;

/// Things found at most.
const FOUND: usize = 30;
/// Answers shown where nothing is sought.
const ANSWERS: i64 = 100;

pub(super) fn routes() -> Routes {
    Routes::default().get("/programme/guidance", list)
}

#[derive(Clone, Default, Deserialize)]
#[serde(default)]
struct Asked {
    q: String,
    theme: String,
}

/// All that the library shows.
#[derive(Default)]
struct Shown {
    found: Option<Vec<(Found, Titled)>>,
    guides: Vec<Line>,
    /// What the implementer has not published yet.
    unfinished: Vec<Kept>,
    answers: Vec<Answer>,
    leads: bool,
}

async fn list(permit: Permit<ReadGuidance>, page: Page, Search(asked): Search<Asked>) -> Result<Response> {
    let (wanted, language) = (asked.clone(), page.language());
    let read = permit.read(move |tx| {
        let leads = tx.actor().is(&[Role::ProgrammeManager], tx.on().scope());
        if !wanted.q.trim().is_empty() {
            let found = search::find(tx, &wanted.q, FOUND)?;
            return Ok(Shown { found: Some(search::titled(tx, &found)?), leads, ..Shown::default() });
        }
        let theme: Option<Theme> = wanted.theme.parse().ok();
        Ok(Shown {
            found: None,
            guides: guide::published(tx, theme, language)?,
            unfinished: if leads { guide_draft::unfinished(tx)? } else { Vec::new() },
            answers: answer::newest(tx, theme, ANSWERS)?,
            leads,
        })
    });
    let shown = read.await?;
    let title = page.t("programme-library-title");
    let lead = page.t("programme-library-lead");
    let may_ask = permit.actor().is_anywhere(EVERYBODY);
    let aside = html! {
        div.row {
            @if shown.leads { (guide_edit::new_button(&page)) }
            @if may_ask { (ui::link_button(&format!("{QUESTIONS}/new"), &page.t("programme-question-new"), "primary")) }
        }
    };
    let head = Head { lead: &lead, aside: Some(aside), ..Head::from(&title) };
    let find = || find(&page, &asked);
    let body = || found(&page, &shown, may_ask);
    Ok(page.show(head, &[("find", &find), ("found", &body)]))
}

fn find(page: &Page, asked: &Asked) -> Markup {
    let theme =
        Field { name: "theme", label: "programme-question-theme", value: &asked.theme, ..Field::default() };
    html! {
        div.card {
            form.filters role="search" action=(LIBRARY) hx-get=(LIBRARY) hx-target="#found" hx-swap="outerHTML"
                hx-trigger="input delay:300ms, submit" {
                div.ds-field {
                    label.lbl for="sought" { (page.t("programme-library-search")) small id="sought-hint" { (page.t("programme-library-search-hint")) } }
                    input.ds-input id="sought" name="q" type="search" value=(asked.q) maxlength="200" autocomplete="off" aria-describedby="sought-hint";
                }
                (ui::select(page, &Problems::default(), theme, Some(&page.t("programme-theme-all")), &said::themes(page)))
                button.ds-button data-variant="secondary" type="submit" { (page.t("programme-guidance-show")) }
            }
        }
    }
}

fn found(page: &Page, shown: &Shown, may_ask: bool) -> Markup {
    let ask = html! { @if may_ask { (ui::link_button(&format!("{QUESTIONS}/new"), &page.t("programme-question-new"), "secondary")) } };
    match &shown.found {
        Some(found) if found.is_empty() => {
            ui::empty(&page.t("programme-library-nothing"), &page.t("programme-library-nothing-help"), &ask)
        }
        Some(found) => {
            ui::card(&page.t("programme-library-found"), &html! {}, &said::found(page, found, false))
        }
        None => html! { div.stack {
            (unfinished(page, &shown.unfinished))
            div.c-grid {
                (guides(page, &shown.guides))
                @if shown.answers.is_empty() {
                    (ui::card(&page.t("programme-answers-title"), &html! {}, &ui::empty(&page.t("programme-answers-none"), &page.t("programme-answers-none-help"), &ask)))
                } @else { (answers(page, &shown.answers)) }
            }
        } },
    }
}

/// Drafts and what was withdrawn: seen by the implementer alone.
fn unfinished(page: &Page, unfinished: &[Kept]) -> Markup {
    let state = |kept: &Kept| match () {
        () if kept.withdrawn_at.is_some() => "programme-guide-was-withdrawn-word",
        () => "programme-guide-draft",
    };
    let body = html! {
        ul.steps { @for kept in unfinished { li {
            span.tic { (ui::icon("pencil")) }
            div { a href={ (guide::page_of(kept.id)) "/edit" } { (kept.title) } small { (said::theme(page, kept.theme)) } }
            div.end { (ui::pill("warn", &page.t(state(kept)))) }
        } } }
    };
    html! { @if !unfinished.is_empty() { (ui::card(&page.t("programme-guides-unfinished"), &html! {}, &body)) } }
}

fn guides(page: &Page, guides: &[Line]) -> Markup {
    let body = html! {
        @if guides.is_empty() { (ui::empty(&page.t("programme-guides-none"), &page.t("programme-guides-none-help"), &html! {})) }
        ul.steps { @for line in guides { li {
            span.tic { (ui::icon("book")) }
            div {
                a.b href=(guide::page_of(line.id)) { (line.title) }
                small { (said::theme(page, line.theme)) " · " (version(page, line.number)) " · " (page.day(clock::day_of(line.published_at))) }
            }
            div.end { (read(page, line)) }
        } } }
    };
    ui::card(&page.t("programme-guides-title"), &html! {}, &body)
}

fn version(page: &Page, number: i64) -> String {
    page.with("programme-guide-version", &[("number", Arg::Word(&number.to_string()))])
}

/// Whether the reader has read the version in force.
fn read(page: &Page, line: &Line) -> Markup {
    match line.read {
        Some(read) if read >= line.number => ui::pill("ok", &page.t("programme-guide-read-word")),
        Some(_) => ui::pill("warn", &page.t("programme-guide-changed-word")),
        None => ui::pill("info", &page.t("programme-guide-unread-word")),
    }
}

fn answers(page: &Page, answers: &[Answer]) -> Markup {
    let body = html! {
        ul.steps { @for answer in answers { li {
            span.tic { (ui::icon("circle-check")) }
            div {
                a.b href=(answer::page_of(answer.id)) { (answer.title) }
                small { (said::theme(page, answer.theme)) " · " (page.day(clock::day_of(answer.published_at))) }
            }
        } } }
    };
    ui::card(&page.t("programme-answers-title"), &html! {}, &body)
}
