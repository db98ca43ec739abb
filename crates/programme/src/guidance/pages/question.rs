//! One question: what was said in it, who must act now, and what one may do.

mod parts;

use super::QUESTIONS;
use crate::guidance::{
    self,
    model::{Party, PassInput, PostInput},
    policy::{AnswerQuestion, KeepQuestion, PassQuestion, QuestionPostPath, ReadQuestion, TakeBackAnswer},
    store::{
        answer::{self, Answer},
        post::{self, Post},
        question::{self, Kept},
    },
};
use maud::html;
use platform::{
    Action, Error, Form, Head, Includes, Once, Page, Permit, Problems, Response, Result, Role, Routes,
    Target, limits::Allowance, page::PathOf,
};
use serde::Deserialize;

pub(super) fn routes() -> Routes {
    Routes::default()
        .get("/programme/questions/{id}", show)
        .post_large("/programme/questions/{id}/answers", Allowance::LONG_TEXT, give_answer)
        .post("/programme/questions/{id}/answers/{answer}/removal", take_back_answer)
        .post_large("/programme/questions/{id}/return", Allowance::LONG_TEXT, return_for_more)
        .post_large("/programme/questions/{id}/more", Allowance::LONG_TEXT, say_more)
        .post_large("/programme/questions/{id}/passing", Allowance::LONG_TEXT, pass)
        .post("/programme/questions/{id}/passing/removal", take_back)
        .post("/programme/questions/{id}/withdrawal", withdraw)
}

/// All that the page of a question shows.
struct Shown {
    question: Kept,
    posts: Vec<Post>,
    published: Option<Answer>,
    /// In whose name the reader may ask.
    mine: Vec<Party>,
    /// Whether the reader may answer it, and is of the body that asks.
    at_desk: bool,
    is_own: bool,
    leads: bool,
}

/// What was typed and did not get in, and why.
#[derive(Default)]
struct Typed {
    post: Option<PostInput>,
    pass: Option<PassInput>,
    problems: Problems,
    is_stale: bool,
}

async fn show(permit: Permit<ReadQuestion>, page: Page) -> Result<Response> {
    screen(&permit, &page, Typed::default()).await
}

async fn give_answer(
    permit: Permit<AnswerQuestion>,
    page: Page,
    Form(input): Form<PostInput>,
) -> Result<Response> {
    let typed = input.clone();
    let done = permit.write_once(Once::of_form(&input.once, &input), move |tx| guidance::answer(tx, &typed));
    let done = done.await;
    answered(&permit, &page, done, ("programme-answer-given", said(input))).await
}

async fn return_for_more(
    permit: Permit<AnswerQuestion>,
    page: Page,
    Form(input): Form<PostInput>,
) -> Result<Response> {
    let typed = input.clone();
    let done = permit
        .write_once(Once::of_form(&input.once, &input), move |tx| guidance::return_for_more(tx, &typed));
    let done = done.await;
    answered(&permit, &page, done, ("programme-question-was-returned", said(input))).await
}

async fn say_more(
    permit: Permit<KeepQuestion>,
    page: Page,
    Form(input): Form<PostInput>,
) -> Result<Response> {
    let typed = input.clone();
    let done =
        permit.write_once(Once::of_form(&input.once, &input), move |tx| guidance::say_more(tx, &typed));
    let done = done.await;
    answered(&permit, &page, done, ("programme-question-more-said", said(input))).await
}

fn said(input: PostInput) -> Typed {
    Typed { post: Some(input), ..Typed::default() }
}

async fn pass(permit: Permit<PassQuestion>, page: Page, Form(input): Form<PassInput>) -> Result<Response> {
    let typed = input.clone();
    let done = permit.write_once(Once::of_form(&input.once, &input), move |tx| guidance::pass(tx, &typed));
    let (done, typed) = (done.await, Typed { pass: Some(input), ..Typed::default() });
    answered(&permit, &page, done, ("programme-question-was-passed", typed)).await
}

/// The version that the sender has seen, and what a button says.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
struct Act {
    act: String,
    version: String,
}

impl Act {
    fn version(&self) -> i64 {
        self.version.parse().unwrap_or(0)
    }
}

async fn take_back(permit: Permit<PassQuestion>, page: Page, Form(act): Form<Act>) -> Result<Response> {
    let done = permit.write(move |tx| question::take_back(tx, act.version())).await;
    answered(&permit, &page, done, ("programme-question-taken-back", Typed::default())).await
}

async fn withdraw(permit: Permit<KeepQuestion>, page: Page, Form(act): Form<Act>) -> Result<Response> {
    let (withdrawn, key) = match act.act.as_str() {
        "withdraw" => (true, "programme-question-was-withdrawn"),
        "return" => (false, "programme-question-asked-again"),
        _ => return Err(Error::Unreadable),
    };
    let done = permit.write(move |tx| question::withdraw(tx, withdrawn, act.version())).await;
    answered(&permit, &page, done, (key, Typed::default())).await
}

async fn take_back_answer(
    permit: Permit<TakeBackAnswer>,
    PathOf(path): PathOf<QuestionPostPath>,
    page: Page,
) -> Result<Response> {
    let to = question::page_of(path.id);
    match permit.write(post::take_back).await {
        Ok(()) => Ok(page.done(&to, "programme-answer-taken-back")),
        Err(Error::Stale) => Ok(page.done(&to, "programme-answer-is-published")),
        Err(other) => Err(other),
    }
}

/// On to the question, or its page once more with what was typed: nothing is lost, and what others said meanwhile is seen.
async fn answered<A>(
    permit: &Permit<A>,
    page: &Page,
    done: Result<()>,
    (key, typed): (&str, Typed),
) -> Result<Response>
where
    A: Action<On = crate::guidance::policy::Question> + Includes<ReadQuestion>,
{
    let typed = match done {
        Ok(()) => return Ok(page.done(&question::page_of(permit.on().facts.id), key)),
        Err(Error::Problems(problems)) => Typed { problems, ..typed },
        Err(Error::Stale) => Typed { is_stale: true, ..typed },
        Err(other) => return Err(other),
    };
    screen(&permit.narrow(), page, typed).await
}

async fn screen(permit: &Permit<ReadQuestion>, page: &Page, typed: Typed) -> Result<Response> {
    let read = permit.read(|tx| {
        let (id, scope) = (tx.on().facts.id, tx.on().scope());
        Ok(Shown {
            question: question::kept(tx)?,
            posts: post::of_question(tx)?,
            published: answer::of_question(tx, id)?,
            mine: question::parties(tx),
            at_desk: post::sits_at_desk(tx),
            is_own: tx.on().is_own(),
            leads: tx.actor().is(&[Role::ProgrammeManager], scope),
        })
    });
    let shown = read.await?;
    let title = shown.question.title.clone();
    let crumbs = [(QUESTIONS.to_owned(), page.t("programme-questions-title"))];
    let lead = parts::lead(page, &shown.question);
    let head = Head { lead: &lead, crumbs: &crumbs, ..Head::from(&title) };
    let body = || {
        html! {
            @if typed.is_stale { (parts::stale(page)) }
            div.b-grid {
                div.stack { (parts::thread(page, &shown)) (parts::say(page, &shown, &typed)) }
                div.stack { (parts::facts(page, &shown)) (parts::pass(page, &shown, &typed)) (parts::acts(page, &shown)) }
            }
        }
    };
    let parts: [platform::page::Part<'_>; 1] = [("question", &body)];
    Ok(match (typed.is_stale, typed.problems.is_empty()) {
        (true, _) => page.conflict(head, &parts),
        (false, false) => page.again(head, &parts),
        (false, true) => page.show(head, &parts),
    })
}
