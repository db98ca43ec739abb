//! Publishing an answer: the text is shown without names before it goes out, and whoever sends it hears which are left.

use super::{QUESTIONS, said};
use crate::guidance::{
    self,
    model::{Names, PublicationInput},
    policy::{PublishAnswer, ReadQuestion},
    store::{
        answer::{self, Answer},
        post::{self, Post},
        question,
    },
};
use maud::{Markup, html};
use platform::{
    Arg, Error, Form, Head, Once, Page, Permit, Problems, Response, Result, Routes, limits::Allowance, ui,
    ui::Field,
};

pub(super) fn routes() -> Routes {
    Routes::default()
        .get("/programme/questions/{id}/publication", show)
        .post_large("/programme/questions/{id}/publication", Allowance::LONG_TEXT, publish)
        .post("/programme/questions/{id}/publication/removal", withdraw)
}

/// What is published by now, which names must not stand in it, and what was said.
struct Shown {
    published: Option<Answer>,
    names: Names,
    title: String,
    posts: Vec<Post>,
    theme: String,
}

async fn load(permit: &Permit<PublishAnswer>) -> Result<Shown> {
    let read = permit.read(|tx| {
        let id = tx.on().facts.id;
        let (published, names) = (answer::of_question(tx, id)?, answer::names(tx)?);
        let mut reading = tx.narrow::<ReadQuestion>();
        let question = question::kept(&mut reading)?;
        let posts = post::of_question(&mut reading)?;
        Ok(Shown { published, names, posts, theme: question.theme.word().to_owned(), title: question.title })
    });
    read.await
}

async fn show(permit: Permit<PublishAnswer>, page: Page) -> Result<Response> {
    let shown = load(&permit).await?;
    let input = proposed(&page, &shown);
    Ok(screen(&permit, &page, (&shown, &input), (&Problems::default(), false)))
}

/// What is published already, or the question and its answers with the names taken out.
fn proposed(page: &Page, shown: &Shown) -> PublicationInput {
    let once = Once::new_key();
    if let Some(was) = &shown.published {
        return PublicationInput {
            theme: was.theme.word().to_owned(),
            title: was.title.clone(),
            question: was.question.clone(),
            answer: was.answer.clone(),
            looked: String::new(),
            version: was.version.to_string(),
            once,
        };
    }
    let (party, person) = (page.t("programme-publish-party"), page.t("programme-publish-person"));
    let clean = |text: &str| shown.names.removed(text, &party, &person);
    let joined = |wanted: fn(&Post) -> bool| {
        let words: Vec<_> =
            shown.posts.iter().filter(|post| wanted(post)).map(|post| clean(&post.words)).collect();
        words.join("\n\n")
    };
    PublicationInput {
        theme: shown.theme.clone(),
        title: clean(&shown.title),
        question: joined(|post| matches!(post.kind.word(), "question" | "more")),
        answer: joined(Post::is_answer),
        looked: String::new(),
        version: "0".to_owned(),
        once,
    }
}

async fn publish(
    permit: Permit<PublishAnswer>,
    page: Page,
    Form(input): Form<PublicationInput>,
) -> Result<Response> {
    let typed = input.clone();
    let done = permit.write_once(Once::of_form(&input.once, &input), move |tx| guidance::publish(tx, &typed));
    let (problems, is_stale) = match done.await {
        Ok(id) => return Ok(page.done(&format!("/programme/answers/{id}"), "programme-answer-was-published")),
        Err(Error::Problems(problems)) => (problems, false),
        Err(Error::Stale) => (Problems::default(), true),
        Err(other) => return Err(other),
    };
    let shown = load(&permit).await?;
    let version = shown.published.as_ref().map_or(0, |was| was.version).to_string();
    let once = if is_stale { Once::new_key() } else { input.once.clone() };
    Ok(screen(&permit, &page, (&shown, &PublicationInput { version, once, ..input }), (&problems, is_stale)))
}

async fn withdraw(permit: Permit<PublishAnswer>, page: Page) -> Result<Response> {
    permit.write(answer::withdraw).await?;
    Ok(page.done(&question::page_of(permit.on().facts.id), "programme-answer-was-unpublished"))
}

fn screen(
    permit: &Permit<PublishAnswer>,
    page: &Page,
    (shown, input): (&Shown, &PublicationInput),
    (problems, is_stale): (&Problems, bool),
) -> Response {
    let title = page.t("programme-publish-title");
    let back = question::page_of(permit.on().facts.id);
    let crumbs =
        [(QUESTIONS.to_owned(), page.t("programme-questions-title")), (back.clone(), shown.title.clone())];
    let lead = page.t("programme-publish-lead");
    let head = Head { lead: &lead, crumbs: &crumbs, grid: "a-grid", ..Head::from(&title) };
    let action = format!("{back}/publication");
    let form = || form(page, &action, (shown, input), problems);
    let beside = || {
        html! {
            @if let (true, Some(was)) = (is_stale, &shown.published) { (theirs(page, was)) }
            (left(page, &shown.names.left_in(&input.text())))
            (withdrawal(page, &action, shown))
        }
    };
    let parts: [platform::page::Part<'_>; 2] = [("publication", &form), ("names", &beside)];
    match (is_stale, problems.is_empty()) {
        (true, _) => page.conflict(head, &parts),
        (false, false) => page.again(head, &parts),
        (false, true) => page.show(head, &parts),
    }
}

fn form(
    page: &Page,
    action: &str,
    (shown, input): (&Shown, &PublicationInput),
    problems: &Problems,
) -> Markup {
    let of = |name, label, value, most| Field { name, label, value, most, ..Field::default() };
    let left = shown.names.left_in(&input.text());
    html! {
        div.card {
            form.form method="post" action=(action) {
                (ui::form_problems(page, problems))
                (ui::hidden("once", &input.once)) (ui::hidden("version", &input.version))
                (ui::select(page, problems, of("theme", "programme-question-theme", &input.theme, 0), None, &said::themes(page)))
                (ui::field(page, problems, of("title", "programme-question-title", &input.title, 150)))
                (ui::area(page, problems, of("question", "programme-publish-question", &input.question, 0), 8))
                (ui::area(page, problems, of("answer", "programme-publish-answer", &input.answer, 0), 10))
                @if !left.is_empty() || problems.of("looked").is_some() {
                    div {
                        label.check { input id="looked" type="checkbox" name="looked" value="on" checked[input.looked == "on"];
                            span { (page.t("programme-publish-looked")) small { (page.t("programme-publish-looked-help")) } } }
                        @if let Some(key) = problems.of("looked") { p.problem id="looked-problem" { (page.t(key)) } }
                    }
                }
                div.acts { button.ds-button type="submit" { (page.t("programme-publish-send")) } }
            }
        }
    }
}

/// Which words may still tell of somebody.
fn left(page: &Page, left: &[String]) -> Markup {
    let body = html! {
        @if left.is_empty() {
            ul.chk { li { (ui::icon("circle-check")) span { (page.t("programme-publish-clean")) } } }
        } @else {
            p { (page.t("programme-publish-left")) }
            ul.chk { @for word in left { li.w { (ui::icon("alert-triangle")) span { mark { (word) } } } } }
        }
        p.small.muted.mt2 { (page.t("programme-publish-left-help")) }
    };
    ui::card(&page.t("programme-publish-names"), &html! {}, &body)
}

/// What somebody else has published meanwhile.
fn theirs(page: &Page, was: &Answer) -> Markup {
    let when = said::instant(page, was.published_at);
    let body = html! {
        p.small.muted { (page.with("programme-publish-theirs-help", &[("when", Arg::Word(&when))])) }
        p.b { (was.title) } p.pre { (was.question) } hr; p.pre { (was.answer) }
    };
    ui::card(&page.t("programme-publish-theirs"), &html! {}, &body)
}

fn withdrawal(page: &Page, action: &str, shown: &Shown) -> Markup {
    let is_there = shown.published.as_ref().is_some_and(|was| was.withdrawn_at.is_none());
    html! {
        @if is_there { div.card { div.bd {
            p.small.muted { (page.t("programme-unpublish-help")) }
            (ui::act(&format!("{action}/removal"), &page.t("programme-unpublish"), "tertiary"))
        } } }
    }
}
