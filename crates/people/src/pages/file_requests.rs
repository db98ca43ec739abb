//! What other municipalities ask for: who the person is, who may be meant here, and what of their file is given. To the asker
//! "not known here" and "nothing is given" are one answer.

use super::{alike, clients_path, lookup, said};
use crate::model::handed::{PARTS, Who};
use crate::policy::{AnswerFileRequest, ViewFileRequests};
use crate::store::elsewhere::{self, Given, Incoming};
use frame::FileRequestId;
use frame::file_request::Answer;
use maud::html;
use platform::{Arg, Error, Form, Head, Markup, Once, Page, Permit, Problems, Response, Result, Routes, ui};
use serde::{Deserialize, Serialize};

pub(super) fn routes() -> Routes {
    Routes::default()
        .get("/organisations/{slug}/file-requests", show)
        .post("/organisations/{slug}/file-requests", answer)
}

/// An answer: a client and the parts that are given, or that nothing is.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
struct Said {
    request: String,
    client: String,
    parts: Vec<String>,
    answer: String,
    #[serde(skip_serializing)]
    once: String,
}

impl Said {
    fn parse(&self) -> Result<(FileRequestId, Option<Given>), Problems> {
        let mut problems = Problems::default();
        let unknown = || "people-elsewhere-problem-request";
        let id = problems.take("request", self.request.trim().parse().map_err(|_| unknown()));
        if self.answer == Answer::None.word() {
            return problems.or(id.map(|id| (id, None)));
        }
        let missing = |_| "people-elsewhere-problem-client";
        let client = problems.take("request", self.client.trim().parse().map_err(missing));
        let parts: Vec<_> =
            PARTS.into_iter().filter(|part| self.parts.iter().any(|said| said == part)).collect();
        if parts.is_empty() {
            problems.add("request", "people-elsewhere-problem-parts");
        }
        problems.or(id.zip(client).map(|(id, client)| (id, Some(Given { client, parts }))))
    }
}

async fn show(permit: Permit<ViewFileRequests>, page: Page) -> Result<Response> {
    screen(&permit, &page, &Said::default(), &Problems::default()).await
}

async fn answer(permit: Permit<AnswerFileRequest>, page: Page, Form(said): Form<Said>) -> Result<Response> {
    let slug = permit.on().slug.clone();
    let back = format!("/organisations/{slug}/file-requests");
    let answered = match said.parse() {
        Ok((id, given)) => {
            let once = Once::of_form(&said.once, &said);
            permit.write_once(once, move |tx| elsewhere::answer(tx, &slug, (id, given.as_ref()))).await
        }
        Err(problems) => Err(problems.into()),
    };
    let problems = match answered {
        Ok(()) => return Ok(page.done(&back, "people-requests-answered")),
        Err(Error::Problems(problems)) => problems,
        Err(Error::Stale) => Problems::at("request", "people-elsewhere-problem-over"),
        Err(other) => return Err(other),
    };
    screen(&permit.narrow::<ViewFileRequests>(), &page, &said, &problems).await
}

async fn screen(
    permit: &Permit<ViewFileRequests>,
    page: &Page,
    said: &Said,
    problems: &Problems,
) -> Result<Response> {
    let all = permit.read(elsewhere::incoming).await?;
    let slug = &permit.on().slug;
    let (title, lead) = (page.t("people-requests-title"), page.t("people-requests-lead"));
    let crumbs = [(clients_path(slug), page.t("people-clients-title"))];
    let head = Head { title: &title, lead: &lead, crumbs: &crumbs, grid: "stack", ..Head::default() };
    let body = || {
        html! {
            div id="request" tabindex="-1" { (ui::form_problems(page, problems)) }
            @if all.is_empty() { (ui::empty(&page.t("people-requests-none"), &page.t("people-requests-none-help"), &html! {})) }
            @for one in &all { (card(page, slug, one, said)) }
        }
    };
    let parts: [platform::page::Part<'_>; 1] = [("requests", &body)];
    Ok(if problems.is_empty() { page.show(head, &parts) } else { page.again(head, &parts) })
}

fn card(page: &Page, slug: &str, one: &Incoming, said: &Said) -> Markup {
    let from = page.with("people-requests-from", &[("name", Arg::Word(&one.request.from_name))]);
    html! {
        div.card {
            header { h2 { (from) } span.small.muted { (said::instant(page, one.request.asked_at)) } }
            @match &one.who {
                Some(who) => (waiting(page, slug, (one, who), said)),
                None => p.bd { (answered(page, one)) },
            }
        }
    }
}

fn answered(page: &Page, one: &Incoming) -> Markup {
    match one.request.answer {
        Some(Answer::Given) => ui::pill("ok", &page.t("people-requests-state-given")),
        Some(Answer::None) => ui::pill("", &page.t("people-requests-state-none")),
        None => ui::pill("", &page.t("people-requests-state-closed")),
    }
}

fn waiting(page: &Page, slug: &str, (one, who): (&Incoming, &Who), said: &Said) -> Markup {
    let id = one.request.id.to_string();
    let is_this = said.request.trim() == id;
    html! {
        form.bd.stack method="post" action={ "/organisations/" (slug) "/file-requests" } {
            (ui::hidden("request", &id))
            (ui::hidden("once", &Once::new_key()))
            p { b.b { (crate::model::full_name(&who.given_name, &who.family_name)) } " " span.muted { (said::value(page, "born", &who.born)) } }
            p.small { (page.t("people-requests-reason")) " " (who.reason) }
            fieldset {
                legend.lbl { (page.t("people-requests-who")) }
                @if one.alike.is_empty() { p.small.muted { (page.t("people-requests-nobody")) } }
                div.checks { @for alike in &one.alike {
                    @let found = &alike.found;
                    label.check {
                        input type="radio" name="client" value=(found.id) checked[is_this && said.client.trim() == found.id.to_string()];
                        span { (found.name) " " small.muted { (lookup::known(page, found)) } " " (alike::sure(page, alike.likeness.sureness)) }
                    }
                } }
            }
            @if !one.alike.is_empty() {
                fieldset {
                    legend.lbl { (page.t("people-requests-parts")) }
                    div.checks { @for part in PARTS {
                        label.check {
                            input type="checkbox" name="parts" value=(part) checked[is_this && said.parts.iter().any(|said| said == part)];
                            span { (page.t(&format!("people-part-{part}"))) }
                        }
                    } }
                }
            }
            p.small.muted { (page.t("people-requests-help")) }
            div.acts {
                @if !one.alike.is_empty() { button.ds-button type="submit" name="answer" value=(Answer::Given.word()) { (page.t("people-requests-give")) } }
                button.ds-button data-variant="secondary" type="submit" name="answer" value=(Answer::None.word()) { (page.t("people-requests-give-none")) }
            }
        }
    }
}
