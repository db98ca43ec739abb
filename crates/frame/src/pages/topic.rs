//! The topics of the programme: names in four languages, order, whether they are offered.

use super::act;
use crate::{
    model::Names,
    policy::{EditTopic, KeepTopics},
    store::{
        act::{self as acts, NamedAct},
        topic::{self, Named},
    },
};
use maud::{Markup, html};
use platform::{
    Arg, Error, Form, Head, Page, Permit, Problems, Response, Result, Routes, history,
    page::Part,
    ui::{self, Column, Field, icon},
};
use serde::Deserialize;

pub(super) const TOPICS: &str = "/programme/topics";

pub(super) fn routes() -> Routes {
    Routes::default()
        .get("/programme/topics", list)
        .get("/programme/topics/{code}", show)
        .post("/programme/topics/{code}", reword)
        .post("/programme/topics/{code}/position", place)
        .post("/programme/topics/{code}/retirement", retire)
}

async fn list(permit: Permit<KeepTopics>, page: Page) -> Result<Response> {
    let topics = permit.read(topic::topics).await?;
    let title = page.t("frame-topics-title");
    let head = Head { lead: &page.t("frame-topics-lead"), ..Head::from(&title) };
    Ok(page.show(head, &[("topics", &|| table(&page, &title, &topics))]))
}

fn table(page: &Page, caption: &str, topics: &[Named]) -> Markup {
    let columns = [
        Column::words("frame-topic-key"),
        Column::words("frame-topic-name"),
        Column::words("frame-topic-area"),
        Column::words("frame-staff-state"),
        Column::words(""),
    ];
    let rows: Vec<_> = topics.iter().enumerate().map(|(at, of)| row(page, of, (at, topics.len()))).collect();
    ui::card(caption, &html! {}, &ui::table(page, caption, &columns, &rows))
}

fn row(page: &Page, of: &Named, (at, count): (usize, usize)) -> Vec<Markup> {
    let name = of.name(page.language());
    let to = format!("{TOPICS}/{}", of.code);
    let state =
        if of.retired_on.is_some() { ("", "frame-topic-retired") } else { ("ok", "frame-topic-offered") };
    vec![
        html! { kbd { (of.key) } },
        html! { a.b href=(to) { (name) } br; span.small.muted { (of.code) } },
        html! { span class={ "row " (of.area.class()) } { (icon(of.area.icon())) (page.t(&format!("frame-area-{}", of.area))) } },
        ui::pill(state.0, &page.t(state.1)),
        html! {
            form.row method="post" action={ (to) "/position" } {
                @if at > 0 { (button(page, "up", "chevron-up", name)) }
                @if at + 1 < count { (button(page, "down", "chevron-down", name)) }
            }
        },
    ]
}

fn button(page: &Page, act: &str, picture: &str, name: &str) -> Markup {
    let label = format!("{}: {name}", page.t(&format!("frame-arrange-{act}")));
    html! { button.ds-button data-variant="tertiary" type="submit" name="act" value=(act) aria-label=(label) { (icon(picture)) } }
}

/// All that the page of a topic shows.
struct Shown {
    named: Named,
    acts: Vec<NamedAct>,
    changes: Vec<history::Change>,
}

async fn load(permit: &Permit<EditTopic>) -> Result<Shown> {
    let read = permit.read(|tx| {
        let reference = platform::Target::reference(tx.on());
        Ok(Shown { named: topic::named(tx)?, acts: acts::acts(tx)?, changes: history::of(tx, &reference)? })
    });
    read.await
}

async fn show(permit: Permit<EditTopic>, page: Page) -> Result<Response> {
    let shown = load(&permit).await?;
    let Named { et, en, ru, uk, .. } = shown.named.clone();
    Ok(screen(&page, &shown, &Names { et, en, ru, uk }, &Problems::default()))
}

fn screen(page: &Page, shown: &Shown, typed: &Names, problems: &Problems) -> Response {
    let crumbs = [(TOPICS.to_owned(), page.t("frame-topics-title"))];
    let title = shown.named.name(page.language()).to_owned();
    let code = coded(page, &shown.named.code);
    let head = Head { lead: &code, crumbs: &crumbs, grid: "a-grid", ..Head::from(&title) };
    let names = || {
        html! {
            div.stack {
                (words(page, &shown.named, typed, problems))
                (super::centre::changes(page, &shown.changes, "frame-topic"))
            }
        }
    };
    let parts: [Part<'_>; 2] =
        [("topic", &names), ("acts", &|| act::list(page, &shown.named.code, &shown.acts))];
    if problems.is_empty() { page.show(head, &parts) } else { page.again(head, &parts) }
}

/// A code, which people see but cannot change.
pub(super) fn coded(page: &Page, code: &str) -> String {
    page.with("frame-topic-code", &[("code", Arg::Word(code))])
}

fn words(page: &Page, named: &Named, typed: &Names, problems: &Problems) -> Markup {
    let to = format!("{TOPICS}/{}", named.code);
    let body = html! {
        (names(page, &to, typed, problems))
        (retirement(page, &to, named.retired_on.is_some(), "frame-topic-retire-help"))
    };
    ui::card(&page.t("frame-topic-names"), &html! {}, &body)
}

/// Taking it out of use, or into use again; `help` is the key of what that does.
pub(super) fn retirement(page: &Page, to: &str, is_retired: bool, help: &str) -> Markup {
    let (act, label) =
        if is_retired { ("return", "frame-topic-return") } else { ("retire", "frame-topic-retire") };
    html! {
        form.stack.mt4 method="post" action={ (to) "/retirement" } {
            p.muted.small { (page.t(help)) }
            div { button.ds-button data-variant="secondary" type="submit" name="act" value=(act) { (page.t(label)) } }
        }
    }
}

/// The form with a name in each language.
pub(super) fn names(page: &Page, to: &str, typed: &Names, problems: &Problems) -> Markup {
    let of = |name, label, value| Field {
        name,
        label,
        value,
        most: Names::MOST,
        required: true,
        ..Field::default()
    };
    html! {
        form.stack method="post" action=(to) {
            (ui::form_problems(page, problems))
            (ui::field(page, problems, of("et", "frame-topic-et", &typed.et)))
            (ui::field(page, problems, of("en", "frame-topic-en", &typed.en)))
            (ui::field(page, problems, of("ru", "frame-topic-ru", &typed.ru)))
            (ui::field(page, problems, of("uk", "frame-topic-uk", &typed.uk)))
            div { button.ds-button type="submit" { (page.t("platform-save")) } }
        }
    }
}

async fn reword(permit: Permit<EditTopic>, page: Page, Form(typed): Form<Names>) -> Result<Response> {
    match typed.parse() {
        Ok(new) => {
            permit.write(move |tx| topic::reword(tx, &new)).await?;
            Ok(page.done(TOPICS, "frame-topic-kept"))
        }
        Err(problems) => Ok(screen(&page, &load(&permit).await?, &typed, &problems)),
    }
}

#[derive(Deserialize)]
struct Act {
    act: String,
}

async fn place(permit: Permit<EditTopic>, page: Page, Form(Act { act }): Form<Act>) -> Result<Response> {
    let up = match act.as_str() {
        "up" => true,
        "down" => false,
        _ => return Err(Error::Unreadable),
    };
    permit.write(move |tx| topic::step(tx, up)).await?;
    Ok(page.go(TOPICS))
}

async fn retire(permit: Permit<EditTopic>, page: Page, Form(Act { act }): Form<Act>) -> Result<Response> {
    let retired = match act.as_str() {
        "retire" => true,
        "return" => false,
        _ => return Err(Error::Unreadable),
    };
    permit.write(move |tx| topic::retire(tx, retired)).await?;
    Ok(page.done(TOPICS, "frame-topic-kept"))
}
