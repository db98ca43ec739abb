//! A guide: its words, what is new since one has read it, and its files.

use super::{GUIDES, LIBRARY, said};
use crate::guidance::{
    model::{
        GuideText, Theme,
        difference::{self, Piece},
        prose,
    },
    policy::ReadGuide,
    store::{
        guide::{self, Version},
        guide_file::{self, Attached},
        reading::{self, Mine},
    },
};
use maud::{Markup, html};
use platform::{
    Arg, Error, Head, Language, Page, Permit, Response, Result, Role, Routes, Search, Target, Tx, clock, ui,
};
use serde::Deserialize;

pub(super) fn routes() -> Routes {
    Routes::default().get("/programme/guides/{id}", show).post("/programme/guides/{id}/reading", read)
}

#[derive(Clone, Default, Deserialize)]
#[serde(default)]
struct Asked {
    version: String,
}

/// All that the page of a guide shows.
struct Shown {
    text: GuideText,
    /// Whether there is a text in the language of the page.
    is_own_language: bool,
    number: i64,
    in_force: i64,
    theme: Theme,
    versions: Vec<Version>,
    files: Vec<Attached>,
    mine: Option<Mine>,
    /// The text of the version that was read before, if it is an older one.
    read_before: Option<GuideText>,
    leads: bool,
    is_withdrawn: bool,
}

async fn show(permit: Permit<ReadGuide>, page: Page, Search(asked): Search<Asked>) -> Result<Response> {
    let (language, wanted) = (page.language(), asked.version.parse().ok());
    let shown = permit.read(move |tx| load(tx, language, wanted)).await?;
    let title = shown.text.title.clone();
    let crumbs = [(LIBRARY.to_owned(), page.t("programme-library-title"))];
    let lead = lead(&page, &shown);
    let base = guide::page_of(permit.on().facts.id);
    let aside = shown
        .leads
        .then(|| ui::link_button(&format!("{base}/edit"), &page.t("programme-guide-edit"), "secondary"));
    let head = Head { lead: &lead, crumbs: &crumbs, aside, grid: "a-grid", ..Head::from(&title) };
    let words = || html! { div.stack { (marks(&page, &shown)) (news(&page, &shown)) (words(&shown)) } };
    let beside = || html! { div.stack { (state(&page, &base, &shown)) (files(&page, &base, &shown.files)) (versions(&page, &base, &shown)) } };
    Ok(page.show(head, &[("guide", &words), ("beside", &beside)]))
}

fn load(tx: &mut Tx<'_, ReadGuide>, language: Language, wanted: Option<i64>) -> Result<Shown> {
    let leads = tx.actor().is(&[Role::ProgrammeManager], tx.on().scope());
    let facts = tx.on().facts.clone();
    let number = guide::number(tx, wanted, leads)?;
    let (texts, mine) = (guide::texts(tx, number)?, reading::mine(tx)?);
    let text = guide::text_in(&texts, language).cloned().ok_or(Error::NotFound)?;
    let read_before = match &mine {
        Some(Mine { number: read, .. }) if *read < number => {
            guide::text_in(&guide::texts(tx, *read)?, text.language).cloned()
        }
        _ => None,
    };
    Ok(Shown {
        is_own_language: text.language == language,
        text,
        number,
        in_force: facts.in_force,
        theme: guide::theme(tx)?,
        versions: guide::versions(tx)?,
        files: guide_file::of_version(tx, number)?,
        mine,
        read_before,
        leads,
        is_withdrawn: facts.withdrawn_at.is_some(),
    })
}

async fn read(permit: Permit<ReadGuide>, page: Page) -> Result<Response> {
    permit.write(reading::say).await?;
    Ok(page.done(&guide::page_of(permit.on().facts.id), "programme-guide-was-read"))
}

fn lead(page: &Page, shown: &Shown) -> String {
    let (theme, number) = (said::theme(page, shown.theme), shown.number.to_string());
    let published = shown.versions.iter().find(|version| version.number == shown.number);
    let when = published.and_then(|version| version.published_at).map(|at| page.day(clock::day_of(at)));
    let args = [("theme", Arg::Word(&theme)), ("number", Arg::Word(&number))];
    match when {
        Some(when) => {
            page.with("programme-guide-lead", &[args.as_slice(), &[("when", Arg::Word(&when))]].concat())
        }
        None => page.with("programme-guide-draft-lead", &args),
    }
}

/// What its reader must know before: an old version, a draft, a guide that was withdrawn, another language.
fn marks(page: &Page, shown: &Shown) -> Markup {
    let mark = |key: &str| html! { div.flash.warn { (ui::icon("info-circle")) p { (page.t(key)) } } };
    html! {
        @if shown.is_withdrawn { (mark("programme-guide-is-withdrawn")) }
        @if shown.number > shown.in_force { (mark("programme-guide-is-draft")) }
        @if shown.number < shown.in_force { (mark("programme-guide-is-old")) }
        @if !shown.is_own_language { (mark("programme-guide-in-estonian")) }
    }
}

/// What is new since the version that was read.
fn news(page: &Page, shown: &Shown) -> Markup {
    let (Some(mine), Some(before)) = (&shown.mine, &shown.read_before) else { return html! {} };
    let since = shown
        .versions
        .iter()
        .filter(|version| version.number > mine.number && version.number <= shown.number);
    let (number, when) = (mine.number.to_string(), page.day(clock::day_of(mine.read_at)));
    let lead =
        page.with("programme-guide-new-since", &[("number", Arg::Word(&number)), ("when", Arg::Word(&when))]);
    let body = html! {
        p.muted { (lead) }
        @for version in since { @if !version.news.is_empty() { p { b { (version.number) ". " } (version.news) } } }
        details open {
            summary { (page.t("programme-guide-difference")) }
            div.difference.pre.mt2 lang=(shown.text.language.code()) { (difference(&before.body, &shown.text.body)) }
        }
    };
    ui::card(&page.t("programme-guide-new"), &html! {}, &html! { div.stack.gap1 { (body) } })
}

fn difference(was: &str, became: &str) -> Markup {
    html! {
        @for piece in difference::between(was, became) {
            @match piece {
                Piece::Same(text) => (text),
                Piece::Added(text) => { ins { (text) } }
                Piece::Removed(text) => { del { (text) } }
            }
        }
    }
}

fn words(shown: &Shown) -> Markup {
    html! { div.card { div.bd { div.prose lang=(shown.text.language.code()) { (prose::shown(&shown.text.body)) } } } }
}

/// Whether one has read it.
fn state(page: &Page, base: &str, shown: &Shown) -> Markup {
    let has_read = shown.mine.as_ref().is_some_and(|mine| mine.number >= shown.in_force);
    let can_read = shown.number == shown.in_force && !shown.is_withdrawn;
    let when = shown.mine.as_ref().map(|mine| said::instant(page, mine.read_at)).unwrap_or_default();
    let body = html! {
        @if has_read {
            ul.chk { li { (ui::icon("circle-check")) span { (page.with("programme-guide-read-at", &[("when", Arg::Word(&when))])) } } }
        } @else if can_read {
            p.small.muted { (page.t("programme-guide-read-help")) }
            div.mt2 { (ui::act(&format!("{base}/reading"), &page.t("programme-guide-read"), "primary")) }
        } @else { p.small.muted { (page.t("programme-guide-read-in-force")) } }
        @if shown.leads { p.mt2 { a href={ (base) "/readers" } { (page.t("programme-guide-readers")) } } }
    };
    ui::card(&page.t("programme-guide-reading"), &html! {}, &body)
}

fn files(page: &Page, base: &str, files: &[Attached]) -> Markup {
    html! { @if !files.is_empty() { (ui::card(&page.t("programme-guide-files"), &html! {}, &list(base, files))) } }
}

/// The files as downloads.
fn list(base: &str, files: &[Attached]) -> Markup {
    html! {
        ul.steps { @for file in files { li {
            span.tic { (ui::icon("paperclip")) }
            div { a href={ (base) "/files/" (file.file_id) } download { (file.name) } small { (super::guide_file::size(file)) } }
        } } }
    }
}

fn versions(page: &Page, base: &str, shown: &Shown) -> Markup {
    let seen = shown.versions.iter().filter(|version| version.published_at.is_some() || shown.leads);
    let body = html! {
        ol.history { @for version in seen {
            li {
                @match version.published_at {
                    Some(at) => { time { (said::instant(page, at)) } }
                    None => { time { (page.t("programme-guide-draft")) } }
                }
                div {
                    a href={ (base) "?version=" (version.number) } aria-current=[(version.number == shown.number).then_some("true")] {
                        (page.with("programme-guide-version", &[("number", Arg::Word(&version.number.to_string()))]))
                    }
                    @if !version.news.is_empty() { p { (version.news) } }
                }
            }
        } }
    };
    ui::card(&page.t("programme-guide-versions"), &html! {}, &body)
}

/// Where a new guide is begun.
pub(super) fn begin() -> String {
    format!("{GUIDES}/new")
}
