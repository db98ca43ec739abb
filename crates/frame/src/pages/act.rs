//! The acts of a topic: names in four languages, whether they are offered. Codes stay.

use super::{
    centre::changes,
    topic::{TOPICS, coded, names, retirement},
};
use crate::{
    model::Names,
    policy::{EditAct, EditTopic},
    store::{
        act::{self, MOST, NamedAct},
        topic,
    },
};
use maud::{Markup, html};
use platform::{
    Error, Form, Head, Page, Permit, Problems, Response, Result, Routes, Target, history,
    history::Change,
    page::Part,
    ui::{self, Column},
};
use serde::Deserialize;

pub(super) fn routes() -> Routes {
    Routes::default()
        .get("/programme/topics/{code}/acts/new", new)
        .post("/programme/topics/{code}/acts", add)
        .get("/programme/topics/{code}/acts/{act}", show)
        .post("/programme/topics/{code}/acts/{act}", reword)
        .post("/programme/topics/{code}/acts/{act}/retirement", retire)
}

fn path(topic: &str) -> String {
    format!("{TOPICS}/{topic}/acts")
}

/// The acts on the page of their topic, and the way to a new one while a digit is free.
pub(super) fn list(page: &Page, topic: &str, acts: &[NamedAct]) -> Markup {
    let title = page.t("frame-acts-title");
    let columns = [
        Column::words("frame-act-digit"),
        Column::words("frame-act-name"),
        Column::words("frame-staff-state"),
    ];
    let rows: Vec<_> = acts.iter().map(|of| row(page, topic, of)).collect();
    let offered = acts.iter().filter(|act| act.retired_on.is_none()).count();
    let is_full = i64::try_from(offered).is_ok_and(|offered| offered >= MOST);
    let body = html! {
        @if rows.is_empty() { (ui::empty(&page.t("frame-acts-none"), &page.t("frame-acts-none-help"), &html! {})) }
        @else { (ui::table(page, &title, &columns, &rows)) }
        @if is_full { p.muted.small.mt3 { (page.t("frame-problem-acts-full")) } }
    };
    let add = html! {
        @if !is_full { a.ds-button.s data-variant="secondary" href={ (path(topic)) "/new" } { (page.t("frame-act-new")) } }
    };
    ui::card(&title, &add, &body)
}

fn row(page: &Page, topic: &str, of: &NamedAct) -> Vec<Markup> {
    let is_retired = of.retired_on.is_some();
    let (tone, state) = if is_retired { ("", "frame-topic-retired") } else { ("ok", "frame-topic-offered") };
    vec![
        html! { @if !is_retired { kbd { (of.digit) } } },
        html! { a.b href={ (path(topic)) "/" (of.code) } { (of.name(page.language())) } br; span.small.muted { (of.code) } },
        ui::pill(tone, &page.t(state)),
    ]
}

async fn new(permit: Permit<EditTopic>, page: Page) -> Result<Response> {
    blank(&permit, &page, &Names::default(), &Problems::default()).await
}

async fn blank(
    permit: &Permit<EditTopic>,
    page: &Page,
    typed: &Names,
    problems: &Problems,
) -> Result<Response> {
    let topic = permit.read(topic::named).await?;
    let (title, name) = (page.t("frame-act-new"), topic.name(page.language()));
    let crumbs = crumbs(page, (&topic.code, name));
    let lead = page.t("frame-act-new-lead");
    let head = Head { lead: &lead, crumbs: &crumbs, grid: "a-grid", ..Head::from(&title) };
    let body = || html! { div.card { div.bd { (names(page, &path(&topic.code), typed, problems)) } } };
    let parts: [Part<'_>; 1] = [("act", &body)];
    Ok(if problems.is_empty() { page.show(head, &parts) } else { page.again(head, &parts) })
}

fn crumbs(page: &Page, (code, name): (&str, &str)) -> [(String, String); 2] {
    [(TOPICS.to_owned(), page.t("frame-topics-title")), (format!("{TOPICS}/{code}"), name.to_owned())]
}

async fn add(permit: Permit<EditTopic>, page: Page, Form(typed): Form<Names>) -> Result<Response> {
    let given = typed.clone();
    let added = permit.write(move |tx| {
        let names = given.parse()?;
        act::add(tx, &names)
    });
    match added.await {
        Ok(()) => Ok(page.done(&format!("{TOPICS}/{}", permit.on().code), "frame-act-added")),
        Err(Error::Problems(problems)) => blank(&permit, &page, &typed, &problems).await,
        Err(other) => Err(other),
    }
}

/// All that the page of an act shows.
struct Shown {
    act: NamedAct,
    /// The name of its topic.
    topic: String,
    changes: Vec<Change>,
}

async fn load(permit: &Permit<EditAct>, page: &Page) -> Result<Shown> {
    let language = page.language();
    let read = permit.read(move |tx| {
        let (topic, reference) = (tx.on().topic.clone(), tx.on().reference());
        let catalogue = crate::topic::catalogue(tx, language)?;
        let topic = catalogue.topic(&topic).map_or(topic.clone(), |known| known.name.clone());
        Ok(Shown { act: act::act(tx)?, topic, changes: history::of(tx, &reference)? })
    });
    read.await
}

async fn show(permit: Permit<EditAct>, page: Page) -> Result<Response> {
    let shown = load(&permit, &page).await?;
    let NamedAct { et, en, ru, uk, .. } = shown.act.clone();
    let typed = Names { et, en, ru, uk };
    Ok(screen(&page, (&permit.on().topic, &shown), &typed, &Problems::default()))
}

fn screen(page: &Page, (topic, shown): (&str, &Shown), typed: &Names, problems: &Problems) -> Response {
    let crumbs = crumbs(page, (topic, &shown.topic));
    let (title, code) = (shown.act.name(page.language()).to_owned(), coded(page, &shown.act.code));
    let head = Head { lead: &code, crumbs: &crumbs, grid: "a-grid", ..Head::from(&title) };
    let parts: [Part<'_>; 2] = [
        ("act", &|| words(page, (topic, shown), typed, problems)),
        ("changes", &|| changes(page, &shown.changes, "frame-act")),
    ];
    if problems.is_empty() { page.show(head, &parts) } else { page.again(head, &parts) }
}

fn words(page: &Page, (topic, shown): (&str, &Shown), typed: &Names, problems: &Problems) -> Markup {
    let to = format!("{}/{}", path(topic), shown.act.code);
    let body = html! {
        (names(page, &to, typed, problems))
        (retirement(page, &to, shown.act.retired_on.is_some(), "frame-act-retire-help"))
    };
    ui::card(&page.t("frame-topic-names"), &html! {}, &body)
}

async fn reword(permit: Permit<EditAct>, page: Page, Form(typed): Form<Names>) -> Result<Response> {
    match typed.parse() {
        Ok(names) => {
            permit.write(move |tx| act::reword(tx, &names)).await?;
            Ok(kept(&permit, &page))
        }
        Err(problems) => {
            let shown = load(&permit, &page).await?;
            Ok(screen(&page, (&permit.on().topic, &shown), &typed, &problems))
        }
    }
}

fn kept(permit: &Permit<EditAct>, page: &Page) -> Response {
    page.done(&format!("{TOPICS}/{}", permit.on().topic), "frame-act-kept")
}

#[derive(Deserialize)]
struct Wish {
    act: String,
}

async fn retire(permit: Permit<EditAct>, page: Page, Form(Wish { act }): Form<Wish>) -> Result<Response> {
    let retired = match act.as_str() {
        "retire" => true,
        "return" => false,
        _ => return Err(Error::Unreadable),
    };
    permit.write(move |tx| act::retire(tx, retired)).await?;
    Ok(kept(&permit, &page))
}
