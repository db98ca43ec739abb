//! The topics of the programme: names in four languages, order, whether they are offered.

use crate::{
    policy::{EditTopic, KeepTopics},
    store::topic::{self, Named},
};
use maud::{Markup, html};
use platform::{
    Error, Form, Head, Page, Permit, Problems, Response, Result, Routes, form, history,
    page::Part,
    ui::{self, Column, Field, icon},
};
use serde::Deserialize;

const TOPICS: &str = "/programme/topics";

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

/// The names as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Names {
    et: String,
    en: String,
    ru: String,
    uk: String,
}

impl Names {
    /// Every language has a name: a counsellor reads topics in their own.
    fn parse(&self) -> Result<[String; 4], Problems> {
        let mut problems = Problems::default();
        let et = problems.take("et", form::required(&self.et, 60));
        let en = problems.take("en", form::required(&self.en, 60));
        let ru = problems.take("ru", form::required(&self.ru, 60));
        let uk = problems.take("uk", form::required(&self.uk, 60));
        let names = (|| Some([et?, en?, ru?, uk?]))();
        problems.or(names)
    }

    fn of(named: &Named) -> Self {
        let Named { et, en, ru, uk, .. } = named.clone();
        Self { et, en, ru, uk }
    }
}

async fn load(permit: &Permit<EditTopic>) -> Result<(Named, Vec<history::Change>)> {
    let read = permit.read(|tx| {
        let reference = platform::Target::reference(tx.on());
        Ok((topic::named(tx)?, history::of(tx, &reference)?))
    });
    read.await
}

async fn show(permit: Permit<EditTopic>, page: Page) -> Result<Response> {
    let (named, changes) = load(&permit).await?;
    Ok(screen(&page, (&named, &changes), &Names::of(&named), &Problems::default()))
}

fn screen(
    page: &Page,
    (named, changes): (&Named, &[history::Change]),
    typed: &Names,
    problems: &Problems,
) -> Response {
    let crumbs = [(TOPICS.to_owned(), page.t("frame-topics-title"))];
    let title = named.name(page.language()).to_owned();
    let head = Head { lead: &named.code, crumbs: &crumbs, grid: "a-grid", ..Head::from(&title) };
    let parts: [Part<'_>; 2] = [
        ("topic", &|| words(page, named, typed, problems)),
        ("changes", &|| super::centre::changes(page, changes, "frame-topic")),
    ];
    if problems.is_empty() { page.show(head, &parts) } else { page.again(head, &parts) }
}

fn words(page: &Page, named: &Named, typed: &Names, problems: &Problems) -> Markup {
    let of = |name, label, value| Field { name, label, value, most: 60, required: true, ..Field::default() };
    let to = format!("{TOPICS}/{}", named.code);
    let (act, label) = if named.retired_on.is_some() {
        ("return", "frame-topic-return")
    } else {
        ("retire", "frame-topic-retire")
    };
    let body = html! {
        form.stack method="post" action=(to) {
            (ui::form_problems(page, problems))
            (ui::field(page, problems, of("et", "frame-topic-et", &typed.et)))
            (ui::field(page, problems, of("en", "frame-topic-en", &typed.en)))
            (ui::field(page, problems, of("ru", "frame-topic-ru", &typed.ru)))
            (ui::field(page, problems, of("uk", "frame-topic-uk", &typed.uk)))
            div { button.ds-button type="submit" { (page.t("platform-save")) } }
        }
        form.stack.mt method="post" action={ (to) "/retirement" } {
            p.muted.small { (page.t("frame-topic-retire-help")) }
            div { button.ds-button data-variant="tertiary" type="submit" name="act" value=(act) { (page.t(label)) } }
        }
    };
    ui::card(&page.t("frame-topic-names"), &html! {}, &body)
}

async fn reword(permit: Permit<EditTopic>, page: Page, Form(typed): Form<Names>) -> Result<Response> {
    match typed.parse() {
        Ok(new) => {
            permit.write(move |tx| topic::reword(tx, &new)).await?;
            Ok(page.done(TOPICS, "frame-topic-kept"))
        }
        Err(problems) => {
            let (named, changes) = load(&permit).await?;
            Ok(screen(&page, (&named, &changes), &typed, &problems))
        }
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
