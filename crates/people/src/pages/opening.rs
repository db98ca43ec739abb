//! Opening a file outside the own caseload: why is asked, kept, and holds for an hour.

use super::{clients_path, file_path};
use crate::model::Purpose;
use crate::policy::{AskToOpen, OpenFile};
use crate::store::opening;
use frame::{At, ClientId};
use maud::html;
use platform::{
    Action, Arg, Date, Form, Head, Markup, Page, Permit, Problems, Response, Result, Routes, form,
    page::PathOf, ui, ui::Field,
};
use serde::Deserialize;

pub(super) fn routes() -> Routes {
    Routes::default()
        .get("/organisations/{slug}/clients/{id}/opening", ask)
        .post("/organisations/{slug}/clients/{id}/opening", open)
        .get("/organisations/{slug}/clients/{id}/{page}/opening", ask_first)
        .get("/organisations/{slug}/clients/{id}/{page}/{item}/opening", ask_first)
        // Its own, for otherwise the word would be taken for an id.
        .get("/organisations/{slug}/clients/{id}/documents/opening", ask_first)
        .get("/organisations/{slug}/clients/{id}/stays/opening", ask_first)
}

/// The purpose, and a word about it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Said {
    purpose: String,
    word: String,
}

impl Said {
    fn parse(&self) -> Result<(Purpose, String), Problems> {
        let mut problems = Problems::default();
        let purpose = problems.take("purpose", self.purpose.parse().map_err(|()| "people-problem-purpose"));
        let word = problems.take("word", form::line(&self.word, 200));
        problems.or(purpose.zip(word))
    }
}

/// From a page of the file that may not be opened yet.
async fn ask_first(_: Permit<AskToOpen>, PathOf(at): PathOf<At<ClientId>>, page: Page) -> Response {
    page.go(&format!("{}/opening", file_path(&at)))
}

async fn ask(permit: Permit<AskToOpen>, PathOf(at): PathOf<At<ClientId>>, page: Page) -> Result<Response> {
    // The look at a name leaves its record before the name is shown.
    permit.read(|_| Ok(())).await?;
    if OpenFile::allows(permit.actor(), permit.on()) {
        return Ok(page.go(&file_path(&at)));
    }
    Ok(screen(&permit, (&page, &at), &Said::default(), &Problems::default()))
}

async fn open(
    permit: Permit<AskToOpen>,
    PathOf(at): PathOf<At<ClientId>>,
    page: Page,
    Form(said): Form<Said>,
) -> Result<Response> {
    match said.parse() {
        Ok((purpose, word)) => {
            permit.write(move |tx| opening::open(tx, purpose, &word)).await?;
            Ok(page.go(&file_path(&at)))
        }
        Err(problems) => {
            permit.read(|_| Ok(())).await?;
            Ok(screen(&permit, (&page, &at), &said, &problems))
        }
    }
}

fn screen(
    permit: &Permit<AskToOpen>,
    (page, at): (&Page, &At<ClientId>),
    said: &Said,
    problems: &Problems,
) -> Response {
    let (name, lead) = (permit.on().name(), page.t("people-opening-lead"));
    let crumbs = [(clients_path(&at.slug), page.t("people-clients-title"))];
    let mark = Some(ui::avatar(&name));
    let closed = permit.on().restricted_on;
    let lead = if closed.is_some() { String::new() } else { lead };
    let head = Head { title: &name, lead: &lead, crumbs: &crumbs, mark, ..Head::default() };
    let body = || closed.map_or_else(|| fields(page, at, said, problems), |since| restricted(page, since));
    let parts: [platform::page::Part<'_>; 1] = [("opening", &body)];
    if problems.is_empty() { page.show(head, &parts) } else { page.again(head, &parts) }
}

/// Of a file that is closed to use, that it is.
fn restricted(page: &Page, since: Date) -> Markup {
    let since = page.with("people-restricted-since", &[("day", Arg::Word(&page.day(since)))]);
    let mark = ui::pill("warn", &page.t("people-restricted"));
    ui::card(&since, &mark, &html! { p { (page.t("people-restricted-help")) } })
}

fn fields(page: &Page, at: &At<ClientId>, said: &Said, problems: &Problems) -> Markup {
    let problem = problems.of("purpose");
    let word = Field {
        name: "word",
        label: "people-opening-word",
        value: &said.word,
        most: 200,
        ..Field::default()
    };
    html! {
        div.card {
            header { h2 { (page.t("people-opening-title")) } }
            form.form method="post" action={ (file_path(at)) "/opening" } {
                (ui::form_problems(page, problems))
                fieldset aria-describedby=[problem.map(|_| "purpose-problem")] {
                    legend.lbl id="purpose" tabindex=[problem.map(|_| "-1")] { (page.t("people-opening-purpose")) }
                    div.checks { @for purpose in Purpose::words() {
                        label.check {
                            input type="radio" name="purpose" value=(purpose) checked[*purpose == said.purpose];
                            span { (page.t(&format!("people-purpose-{purpose}"))) }
                        }
                    } }
                    @if let Some(key) = problem { p.problem id="purpose-problem" { (page.t(key)) } }
                }
                (ui::field(page, problems, word))
                div.acts {
                    button.ds-button type="submit" { (page.t("people-opening-open")) }
                    (ui::link_button(&clients_path(&at.slug), &page.t("people-cancel"), "tertiary"))
                    span.end { (page.t("people-opening-help")) }
                }
            }
        }
    }
}
