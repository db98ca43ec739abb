//! One request: what is asked and by when, more time for it, the answer.

use super::{acts_path, requests_path, rights_path};
use crate::{
    model::{AnswerInput, ExtensionInput, Outcome, Right, due_on},
    policy::{HandleRequest, RequestFile},
    store::request,
};
use maud::html;
use platform::{
    Error, Form, Head, Markup, Once, Page, Permit, Problems, Response, Result, Role, Routes, Target, history,
    history::Change,
    page::Part,
    ui::{self, Field},
};

pub(super) fn routes() -> Routes {
    Routes::default()
        .get("/organisations/{slug}/requests/{id}", show)
        .post("/organisations/{slug}/requests/{id}/extension", extend)
        .post("/organisations/{slug}/requests/{id}/answer", answer)
}

/// What stands in the two forms.
#[derive(Default)]
struct Typed {
    extension: ExtensionInput,
    answer: AnswerInput,
}

impl Typed {
    fn of(page: &Page, on: &RequestFile) -> Self {
        let (today, version) = (page.today().to_string(), on.version.to_string());
        let answer = AnswerInput {
            outcome: on.outcome.map(Outcome::word).unwrap_or_default().to_owned(),
            answer: on.answer.clone(),
            answered_on: on.answered_on.map_or_else(|| today.clone(), |day| day.to_string()),
            version: version.clone(),
        };
        Self { extension: ExtensionInput { told_on: today, version, ..ExtensionInput::default() }, answer }
    }
}

async fn show(permit: Permit<HandleRequest>, page: Page) -> Result<Response> {
    let typed = Typed::of(&page, permit.on());
    screen(&permit, &page, &typed, &Problems::default()).await
}

async fn extend(
    permit: Permit<HandleRequest>,
    page: Page,
    Form(input): Form<ExtensionInput>,
) -> Result<Response> {
    let version = input.version.trim().parse().unwrap_or(0);
    let done = match input.parse(permit.on().received_on, page.today()) {
        Ok(new) => permit.write(move |tx| request::extend(tx, version, &new)).await,
        Err(problems) => Err(problems.into()),
    };
    let typed = |page: &Page, on: &RequestFile| Typed { extension: input, ..Typed::of(page, on) };
    settle(&permit, &page, done, "privacy-request-extended-done", typed).await
}

async fn answer(
    permit: Permit<HandleRequest>,
    page: Page,
    Form(input): Form<AnswerInput>,
) -> Result<Response> {
    let version = input.version.trim().parse().unwrap_or(0);
    let on = permit.on();
    let done = match input.parse(on.received_on, on.identified, page.today()) {
        Ok(new) => permit.write(move |tx| request::answer(tx, version, &new)).await,
        Err(problems) => Err(problems.into()),
    };
    let typed = |page: &Page, on: &RequestFile| Typed { answer: input, ..Typed::of(page, on) };
    settle(&permit, &page, done, "privacy-request-answer-done", typed).await
}

/// After a change: back to the page, or the form again with what was typed.
async fn settle(
    permit: &Permit<HandleRequest>,
    page: &Page,
    done: Result<()>,
    key: &str,
    typed: impl FnOnce(&Page, &RequestFile) -> Typed,
) -> Result<Response> {
    let problems = match done {
        Ok(()) => return Ok(page.done(&format!("{}/{}", requests_path(page.slug()), permit.on().id), key)),
        // What was typed stands under what is there by now.
        Err(Error::Stale) => Problems::at("version", "privacy-problem-stale"),
        Err(Error::Problems(problems)) => problems,
        Err(other) => return Err(other),
    };
    let mut typed = typed(page, permit.on());
    let version = permit.on().version.to_string();
    typed.extension.version.clone_from(&version);
    typed.answer.version = version;
    screen(permit, page, &typed, &problems).await
}

async fn screen(
    permit: &Permit<HandleRequest>,
    page: &Page,
    typed: &Typed,
    problems: &Problems,
) -> Result<Response> {
    let read = permit.read(|tx| {
        let name = tx.on().client_id.map(|client| request::name_of(tx, client)).transpose()?.flatten();
        let reference = Target::reference(tx.on());
        Ok((name, history::of(tx, &reference)?))
    });
    let (name, changes) = read.await?;
    let (on, slug) = (permit.on(), page.slug().to_owned());
    let title = if on.asker.is_empty() { page.t("privacy-request-erased") } else { on.asker.clone() };
    let kind =
        format!("{}: {}", page.t("privacy-request-kind"), page.t(&format!("privacy-kind-{}", on.kind)));
    let crumbs = [(requests_path(&slug), page.t("privacy-requests-title"))];
    let head = Head { title: &title, lead: &kind, crumbs: &crumbs, grid: "a-grid", ..Head::default() };
    let left = || {
        html! { div.stack {
            (ui::form_problems(page, problems))
            (facts(page, &slug, on, name.as_deref()))
            (answering(page, &slug, on, (&typed.answer, problems)))
        } }
    };
    let right = || {
        html! { div.stack {
            @if on.answered_on.is_none() && on.extended_on.is_none() { (extending(page, &slug, on, (&typed.extension, problems))) }
            (past(page, &changes))
        } }
    };
    let parts: [Part<'_>; 2] = [("request", &left), ("more", &right)];
    let is_stale = problems.of("version").is_some();
    Ok(match (is_stale, problems.is_empty()) {
        (true, _) => page.conflict(head, &parts),
        (false, true) => page.show(head, &parts),
        (false, false) => page.again(head, &parts),
    })
}

fn facts(page: &Page, slug: &str, on: &RequestFile, name: Option<&str>) -> Markup {
    let coordinates = page.membership().is_some_and(|held| held.role == Role::Coordinator);
    let body = html! {
        dl.kv.long {
            @if let (Some(client), Some(name)) = (on.client_id, name) {
                dt { (page.t("privacy-request-whom")) } dd { a href=(rights_path(slug, client)) { (name) } }
            }
            dt { (page.t("privacy-request-identified")) } dd { (page.t(&format!("privacy-identified-{}", on.identified))) }
            dt { (page.t("privacy-request-received_on")) } dd.num { (page.day(on.received_on)) }
            dt { (page.t("privacy-request-due_on")) } dd.num { b { (page.day(on.due_on)) } }
            @if let Some(day) = on.extended_on {
                dt { (page.t("privacy-extension-told_on")) } dd { span.num { (page.day(day)) } " " (on.extended_why) }
            }
            @if !on.asks.is_empty() { dt { (page.t("privacy-request-asks")) } dd.wrap { (on.asks) } }
        }
        @if let Some(client) = on.client_id.filter(|_| on.answered_on.is_none()) {
            div.mt2 { (next(page, slug, (on, client), coordinates)) }
        }
    };
    ui::card(&page.t("privacy-request-title"), &html! {}, &body)
}

/// What is done for a request of its kind, one click away.
fn next(page: &Page, slug: &str, (on, client): (&RequestFile, frame::ClientId), coordinates: bool) -> Markup {
    let rights = rights_path(slug, client);
    match on.kind {
        Right::Access | Right::Portability => {
            ui::link_button(&rights, &page.t("privacy-next-copy"), "secondary")
        }
        Right::Restriction | Right::Objection => {
            ui::link_button(&rights, &page.t("privacy-next-restrict"), "secondary")
        }
        Right::Rectification => html! { span.muted { (page.t("privacy-next-rectify")) } },
        Right::Erasure if coordinates => html! {
            form.stack method="post" action=(acts_path(slug)) {
                p.small { (page.t("privacy-act-warning")) }
                (ui::hidden("once", &Once::new_key()))
                (ui::hidden("request", &on.id.to_string()))
                (ui::hidden("files", &client.to_string()))
                div { button.ds-button data-variant="secondary" type="submit" { (page.t("privacy-act-propose")) } }
            }
        },
        Right::Erasure => html! { span.muted { (page.t("privacy-next-erase")) } },
    }
}

fn answering(
    page: &Page,
    slug: &str,
    on: &RequestFile,
    (typed, problems): (&AnswerInput, &Problems),
) -> Markup {
    let outcomes = ui::options(page, "privacy-outcome", Outcome::words().iter().copied());
    let field = |name, label, value| Field { name, label, value, ..Field::default() };
    let day = Field {
        kind: "date",
        required: true,
        ..field("answered_on", "privacy-answer-day", &typed.answered_on)
    };
    let text = Field {
        hint: "privacy-answer-hint",
        most: 4000,
        required: true,
        ..field("answer", "privacy-answer-text", &typed.answer)
    };
    let body = html! {
        form.stack method="post" action={ (requests_path(slug)) "/" (on.id) "/answer" } {
            (ui::hidden("version", &typed.version))
            (ui::radios(page, problems, field("outcome", "privacy-answer-outcome", &typed.outcome), &outcomes))
            (ui::area(page, problems, text, 5))
            (ui::field(page, problems, day))
            div { button.ds-button type="submit" { (page.t("privacy-answer-keep")) } }
        }
    };
    let state = if on.answered_on.is_some() {
        ui::pill("ok", &page.t("privacy-request-answered"))
    } else {
        html! {}
    };
    ui::card(&page.t("privacy-answer-title"), &state, &body)
}

fn extending(
    page: &Page,
    slug: &str,
    on: &RequestFile,
    (typed, problems): (&ExtensionInput, &Problems),
) -> Markup {
    let told = Field {
        name: "told_on",
        label: "privacy-extension-told_on",
        kind: "date",
        value: &typed.told_on,
        required: true,
        ..Field::default()
    };
    let why = Field {
        name: "extended_why",
        label: "privacy-extension-why",
        value: &typed.extended_why,
        most: 500,
        required: true,
        ..Field::default()
    };
    let last = page.day(due_on(on.received_on));
    let help = page.with("privacy-extension-help", &[("day", platform::Arg::Word(&last))]);
    let body = html! {
        p.small.muted { (help) }
        form.stack method="post" action={ (requests_path(slug)) "/" (on.id) "/extension" } {
            (ui::hidden("version", &typed.version))
            (ui::field(page, problems, told))
            (ui::area(page, problems, why, 3))
            div { button.ds-button data-variant="secondary" type="submit" { (page.t("privacy-extension-send")) } }
        }
    };
    ui::card(&page.t("privacy-extension-title"), &html! {}, &body)
}

fn past(page: &Page, changes: &[Change]) -> Markup {
    let said = |field: &str, value: &str| match field {
        "outcome" => page.t(&format!("privacy-outcome-{value}")),
        _ => value.parse().map_or_else(|_| value.to_owned(), |day| page.day(day)),
    };
    let body = html! {
        ol.history { @for change in changes { li {
            (crate::copy::moment(change.at))
            div {
                b { (change.actor_name.as_deref().unwrap_or(&change.actor)) } " · " (page.t(&format!("privacy-field-{}", change.field)))
                p {
                    @if !change.was.is_empty() { del { (said(&change.field, &change.was)) } " → " }
                    (said(&change.field, &change.became))
                }
            }
        } } }
    };
    ui::card(&page.t("privacy-past-title"), &html! {}, &body)
}
