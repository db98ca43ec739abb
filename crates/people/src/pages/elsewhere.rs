//! Known elsewhere: whoever serves a client asks another municipality for their file, if the client agrees, and takes over what
//! is given.

use super::{clients_path, file_path, said};
use crate::policy::AskElsewhere;
use crate::store::elsewhere;
use frame::file_request::{Answer, Closed, FileRequest};
use frame::{At, ClientId, FileRequestId, Organisation};
use maud::html;
use platform::{
    Error, Form, Head, Markup, Once, Page, Permit, Problems, Response, Result, Routes, form,
    page::PathOf,
    ui,
    ui::{Choice, Field},
};
use serde::{Deserialize, Serialize};

pub(super) fn routes() -> Routes {
    Routes::default()
        .get("/organisations/{slug}/clients/{id}/elsewhere", show)
        .post("/organisations/{slug}/clients/{id}/elsewhere", ask)
        .post("/organisations/{slug}/clients/{id}/elsewhere/taken", take)
        .post("/organisations/{slug}/clients/{id}/elsewhere/closed", close)
}

/// Whom to ask and why; or which question is meant.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
struct Said {
    to: String,
    reason: String,
    request: String,
    #[serde(skip_serializing)]
    once: String,
}

impl Said {
    fn request(&self) -> Result<FileRequestId> {
        self.request
            .trim()
            .parse()
            .map_err(|_| Problems::at("request", "people-elsewhere-problem-request").into())
    }
}

async fn show(
    permit: Permit<AskElsewhere>,
    PathOf(at): PathOf<At<ClientId>>,
    page: Page,
) -> Result<Response> {
    let said = Said { once: Once::new_key(), ..Said::default() };
    screen(&permit, (&page, &at), &said, &Problems::default()).await
}

async fn ask(
    permit: Permit<AskElsewhere>,
    PathOf(at): PathOf<At<ClientId>>,
    page: Page,
    Form(said): Form<Said>,
) -> Result<Response> {
    let asked = match form::required(&said.reason, 200) {
        Ok(reason) => {
            let to = said.to.trim().to_owned();
            let once = Once::of_form(&said.once, &said);
            permit.write_once(once, move |tx| elsewhere::ask(tx, &to, &reason)).await
        }
        Err(key) => Err(Problems::at("reason", key).into()),
    };
    match asked {
        Ok(_) => Ok(page.done(&path(&at), "people-elsewhere-asked")),
        Err(Error::Problems(problems)) => screen(&permit, (&page, &at), &said, &problems).await,
        Err(other) => Err(other),
    }
}

/// What was given becomes a new file; the page of it says what else is here of the same person.
async fn take(
    permit: Permit<AskElsewhere>,
    PathOf(at): PathOf<At<ClientId>>,
    page: Page,
    Form(said): Form<Said>,
) -> Result<Response> {
    let slug = at.slug.clone();
    let taken = match said.request() {
        Ok(id) => {
            permit
                .write_once(Once::of_form(&said.once, &said), move |tx| elsewhere::take(tx, &slug, id))
                .await
        }
        Err(problem) => Err(problem),
    };
    match taken {
        Ok(made) => {
            Ok(page.done(&file_path(&At { slug: at.slug.clone(), id: made }), "people-elsewhere-taken"))
        }
        Err(error) => again(&permit, (&page, &at), error).await,
    }
}

async fn close(
    permit: Permit<AskElsewhere>,
    PathOf(at): PathOf<At<ClientId>>,
    page: Page,
    Form(said): Form<Said>,
) -> Result<Response> {
    let closed = match said.request() {
        Ok(id) => permit.write(move |tx| elsewhere::take_back(tx, id)).await,
        Err(problem) => Err(problem),
    };
    match closed {
        Ok(()) => Ok(page.done(&path(&at), "people-elsewhere-closed")),
        Err(error) => again(&permit, (&page, &at), error).await,
    }
}

/// The page once more, with what has become of the question meanwhile.
async fn again(
    permit: &Permit<AskElsewhere>,
    (page, at): (&Page, &At<ClientId>),
    error: Error,
) -> Result<Response> {
    let problems = match error {
        Error::Problems(problems) => problems,
        Error::Stale => Problems::at("request", "people-elsewhere-problem-over"),
        other => return Err(other),
    };
    let said = Said { once: Once::new_key(), ..Said::default() };
    screen(permit, (page, at), &said, &problems).await
}

fn path(at: &At<ClientId>) -> String {
    format!("{}/elsewhere", file_path(at))
}

async fn screen(
    permit: &Permit<AskElsewhere>,
    (page, at): (&Page, &At<ClientId>),
    said: &Said,
    problems: &Problems,
) -> Result<Response> {
    let read = permit.read(|tx| Ok((elsewhere::others(tx)?, elsewhere::of_client(tx, tx.on().id)?))).await?;
    let (others, asked) = read;
    let (title, lead) = (page.t("people-elsewhere-title"), page.t("people-elsewhere-lead"));
    let crumbs =
        [(clients_path(&at.slug), page.t("people-clients-title")), (file_path(at), permit.on().name())];
    let head = Head { title: &title, lead: &lead, crumbs: &crumbs, grid: "stack", ..Head::default() };
    let body = || html! { div.stack { (fields(page, at, (said, &others), problems)) (list(page, at, &asked, problems)) } };
    let parts: [platform::page::Part<'_>; 1] = [("elsewhere", &body)];
    Ok(if problems.is_empty() { page.show(head, &parts) } else { page.again(head, &parts) })
}

fn fields(
    page: &Page,
    at: &At<ClientId>,
    (said, others): (&Said, &[Organisation]),
    problems: &Problems,
) -> Markup {
    let to = Field {
        name: "to",
        label: "people-elsewhere-to",
        value: &said.to,
        required: true,
        ..Field::default()
    };
    let reason = Field {
        name: "reason",
        label: "people-elsewhere-reason",
        hint: "people-elsewhere-reason-hint",
        value: &said.reason,
        most: 200,
        required: true,
        ..Field::default()
    };
    let choices: Vec<_> =
        others.iter().map(|party| Choice { word: party.slug.clone(), name: party.name.clone() }).collect();
    html! {
        div.card {
            header { h2 { (page.t("people-elsewhere-ask-title")) } a href={ (file_path(at)) "/consents" } { (page.t("people-elsewhere-consents")) } }
            form.form method="post" action=(path(at)) {
                (ui::form_problems(page, problems))
                (ui::hidden("once", &said.once))
                (ui::select(page, problems, to, Some(&page.t("people-elsewhere-choose")), &choices))
                (ui::field(page, problems, reason))
                p.small.muted { (page.t("people-elsewhere-help")) }
                div.acts {
                    button.ds-button type="submit" { (page.t("people-elsewhere-ask")) }
                    (ui::link_button(&file_path(at), &page.t("people-cancel"), "tertiary"))
                }
            }
        }
    }
}

fn list(page: &Page, at: &At<ClientId>, asked: &[FileRequest], problems: &Problems) -> Markup {
    html! {
        div.card id="request" tabindex="-1" {
            header { h2 { (page.t("people-elsewhere-list")) } }
            div.bd {
                @if let Some(key) = problems.of("request") { p.problem { (page.t(key)) } }
                @if asked.is_empty() { p.small.muted { (page.t("people-elsewhere-none")) } }
                @else { ul.stack.gap1 { @for one in asked { li.row.between { span { b.b { (one.to_name) } " " span.small.muted { (said::instant(page, one.asked_at)) } } (state(page, at, one)) } } } }
            }
        }
    }
}

fn state(page: &Page, at: &At<ClientId>, one: &FileRequest) -> Markup {
    let pill = |tone: &str, key: &str| ui::pill(tone, &page.t(key));
    let act = |to: &str, key: &str, variant: &str| {
        html! {
            form method="post" action={ (path(at)) "/" (to) } {
                (ui::hidden("request", &one.id.to_string()))
                (ui::hidden("once", &Once::new_key()))
                button.ds-button.s data-variant=(variant) type="submit" { (page.t(key)) }
            }
        }
    };
    match (one.closed_why, one.answer) {
        (Some(Closed::Withdrawn), _) => pill("", "people-elsewhere-state-withdrawn"),
        (Some(Closed::TakenBack), _) => pill("", "people-elsewhere-state-taken_back"),
        (None, None) => {
            html! { span.row { (pill("info", "people-elsewhere-state-open")) (act("closed", "people-elsewhere-close", "tertiary")) } }
        }
        (None, Some(Answer::None)) => pill("", "people-elsewhere-state-none"),
        (None, Some(Answer::Given)) if one.taken_at.is_some() => pill("ok", "people-elsewhere-state-taken"),
        (None, Some(Answer::Given)) => {
            html! { span.row { (pill("ok", "people-elsewhere-state-given")) (act("taken", "people-elsewhere-take", "secondary")) } }
        }
    }
}
