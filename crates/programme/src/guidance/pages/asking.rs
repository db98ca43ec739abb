//! Asking: the form, and what was answered before while one types.

use super::{QUESTIONS, said};
use crate::guidance::{
    self,
    model::{About, Desk, Party, QuestionInput},
    policy::{AskQuestion, ViewQuestions},
    store::{
        question,
        search::{self, Found, Titled},
    },
};
use maud::{Markup, html};
use platform::{
    Error, Form, Head, Once, Page, Permit, Problems, Response, Result, Role, Routes, Search, Target, draft,
    limits::Allowance, typed, ui, ui::Field,
};
use serde::Deserialize;

/// The name under which a question that was not sent yet is kept.
const DRAFT: &str = "programme-question";
/// Old answers shown while one types.
const SHOWN: usize = 6;

pub(super) fn routes() -> Routes {
    Routes::default()
        .get("/programme/questions/new", new)
        .post_large("/programme/questions", Allowance::LONG_TEXT, ask)
        .post_large("/programme/questions/alike", Allowance::LONG_TEXT, alike)
}

/// In whose name one may ask, what was typed before, and what is like it.
struct Shown {
    parties: Vec<Party>,
    input: QuestionInput,
    alike: Vec<(Found, Titled)>,
}

/// `about`, `reference` and `link` come from the page of a thing; what was typed of the rest is a draft.
async fn new(
    permit: Permit<AskQuestion>,
    page: Page,
    Search(named): Search<QuestionInput>,
) -> Result<Response> {
    let read = permit.read(move |tx| {
        let kept = draft::kept(tx, DRAFT)?;
        let mut input: QuestionInput = kept.and_then(|body| typed::form(&body)).unwrap_or_default();
        if !named.reference.is_empty() || !named.link.is_empty() {
            input = QuestionInput {
                about: named.about.clone(),
                reference: named.reference.clone(),
                link: named.link.clone(),
                ..input
            };
        }
        input.once = Once::new_key();
        let text = format!("{} {}", input.title, input.words);
        let found = search::find(tx, &text, SHOWN)?;
        Ok(Shown { parties: question::parties(tx), alike: search::titled(tx, &found)?, input })
    });
    let shown = read.await?;
    Ok(screen(&permit, &page, &shown, &Problems::default()))
}

async fn ask(permit: Permit<AskQuestion>, page: Page, Form(input): Form<QuestionInput>) -> Result<Response> {
    let typed = input.clone();
    let asked = permit.write_once(Once::of_form(&input.once, &input), move |tx| {
        draft::forget(tx, DRAFT)?;
        guidance::ask(tx, &typed).map(|id| id.to_string())
    });
    match asked.await {
        Ok(id) => Ok(page.done(&format!("{QUESTIONS}/{id}"), "programme-question-was-asked")),
        Err(Error::Problems(problems)) => {
            let parties = permit.read(|tx| Ok(question::parties(tx))).await?;
            Ok(screen(&permit, &page, &Shown { parties, input, alike: Vec::new() }, &problems))
        }
        Err(other) => Err(other),
    }
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Typing {
    title: String,
    words: String,
}

/// What was answered before, for what is being typed: published answers, guides, and one's own questions.
async fn alike(permit: Permit<ViewQuestions>, page: Page, Form(typing): Form<Typing>) -> Result<Response> {
    let read = permit.read_short(move |tx| {
        let found = search::find(tx, &format!("{} {}", typing.title, typing.words), SHOWN)?;
        search::titled(tx, &found)
    });
    Ok(page.fragment(&known(&page, &read.await?)))
}

fn known(page: &Page, alike: &[(Found, Titled)]) -> Markup {
    html! {
        @if alike.is_empty() { p.small.muted { (page.t("programme-alike-none")) } }
        @else { p.small.muted { (page.t("programme-alike-help")) } (said::found(page, alike, true)) }
    }
}

fn screen(permit: &Permit<AskQuestion>, page: &Page, shown: &Shown, problems: &Problems) -> Response {
    let title = page.t("programme-question-new");
    let crumbs = [(QUESTIONS.to_owned(), page.t("programme-questions-title"))];
    let lead = page.t("programme-question-new-lead");
    let head = Head { lead: &lead, crumbs: &crumbs, grid: "a-grid", ..Head::from(&title) };
    let scope = permit.on().scope();
    let here = permit.actor().memberships().iter().find(|held| held.organisation_id == scope);
    let draft = here.map(|held| format!("/organisations/{}/drafts/{DRAFT}", held.slug)).unwrap_or_default();
    let form = || form(page, shown, problems, &draft);
    let place = || {
        let live = html! {
            div id="alike" role="status" hx-post={ (QUESTIONS) "/alike" } hx-include="#question-form"
                hx-trigger="input from:#question-form delay:400ms" { (known(page, &shown.alike)) }
        };
        ui::card(&page.t("programme-alike-title"), &html! {}, &live)
    };
    let parts: [platform::page::Part<'_>; 2] = [("question", &form), ("known", &place)];
    if problems.is_empty() { page.show(head, &parts) } else { page.again(head, &parts) }
}

fn form(page: &Page, shown: &Shown, problems: &Problems, draft: &str) -> Markup {
    let Shown { parties, input, .. } = shown;
    let of = |name, label, value, most| Field { name, label, value, most, ..Field::default() };
    let kinds = ui::options(page, "programme-about", About::words().iter().copied());
    let theme = Field { required: true, ..of("theme", "programme-question-theme", &input.theme, 0) };
    let title = Field { required: true, ..of("title", "programme-question-title", &input.title, 150) };
    // No length in the browser: it would cut what is pasted, and nothing that was typed may be lost.
    let words = Field {
        hint: "programme-question-words-hint",
        ..of("words", "programme-question-words", &input.words, 0)
    };
    let due = Field {
        kind: "date",
        hint: "programme-question-due-hint",
        ..of("due_on", "programme-question-due", &input.due_on, 0)
    };
    html! {
        div.card {
            form.form id="question-form" method="post" action=(QUESTIONS) data-draft=(draft) {
                (ui::form_problems(page, problems))
                (ui::hidden("once", &input.once))
                (ui::hidden("link", &input.link))
                (whose(page, shown, problems))
                (addressee(page, (parties, input), problems))
                (ui::select(page, problems, theme, Some(&page.t("programme-theme-choose")), &said::themes(page)))
                (ui::field(page, problems, title))
                (ui::area(page, problems, words, 9))
                div.f2 {
                    (ui::select(page, problems, of("about", "programme-question-about", &input.about, 0), None, &kinds))
                    (ui::field(page, problems, Field { hint: "programme-question-reference-hint", ..of("reference", "programme-question-reference", &input.reference, 200) }))
                }
                (ui::field(page, problems, due))
                div.acts {
                    button.ds-button type="submit" { (page.t("programme-question-ask")) }
                    span.draft.small.muted data-draft-said=(page.t("programme-guidance-draft-kept")) data-draft-failed=(page.t("programme-guidance-draft-failed")) {}
                }
            }
        }
    }
}

/// Asked of those alone who work in several organisations.
fn whose(page: &Page, Shown { parties, input, .. }: &Shown, problems: &Problems) -> Markup {
    let choice = |party: &Party| ui::Choice { word: party.id.to_string(), name: party.name.clone() };
    let choices: Vec<_> = parties.iter().map(choice).collect();
    let field = Field {
        name: "party",
        label: "programme-question-in-name-of",
        value: &input.party,
        ..Field::default()
    };
    html! { @if parties.len() > 1 { (ui::select(page, problems, field, None, &choices)) } }
}

/// Asked of the implementer alone: all others ask the implementer.
fn addressee(page: &Page, (parties, input): (&[Party], &QuestionInput), problems: &Problems) -> Markup {
    let others = Desk::words().iter().copied().filter(|word| *word != Desk::Implementer.word());
    let choices = ui::options(page, "programme-desk", others);
    let field =
        Field { name: "desk", label: "programme-question-whom", value: &input.desk, ..Field::default() };
    let chooses = parties.iter().any(|party| party.role == Role::ProgrammeManager);
    html! { @if chooses { (ui::radios(page, problems, field, &choices)) } }
}
