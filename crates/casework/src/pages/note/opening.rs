//! Opening a restricted note for a purpose: coordinators, and its author outside the own caseload. It holds for an hour.

use super::{note_path, notes_path};
use crate::{
    model::OpeningInput,
    pages::crumbs,
    policy::note::{AskToReadNote, NotePath, ReadRestrictedNote},
    store::note,
};
use maud::html;
use people::Purpose;
use platform::{
    Action, Form, Head, Markup, Page, Permit, Problems, Response, Result, Routes, page::PathOf, ui,
};

pub fn routes() -> Routes {
    Routes::default()
        .get("/organisations/{slug}/clients/{id}/restricted-notes/{note}/opening", ask)
        .post("/organisations/{slug}/clients/{id}/restricted-notes/{note}/opening", open)
        .get("/organisations/{slug}/clients/{id}/restricted-notes/{note}/{page}/opening", ask_first)
}

async fn ask_first(_: Permit<AskToReadNote>, PathOf(path): PathOf<NotePath>, page: Page) -> Response {
    page.go(&format!("{}/opening", note_path(&path)))
}

async fn ask(permit: Permit<AskToReadNote>, PathOf(path): PathOf<NotePath>, page: Page) -> Result<Response> {
    // The look at a name leaves its record before the name is shown.
    permit.read(|_| Ok(())).await?;
    if ReadRestrictedNote::allows(permit.actor(), permit.on()) {
        return Ok(page.go(&note_path(&path)));
    }
    Ok(screen(&permit, (&page, &path), &OpeningInput::default(), &Problems::default()))
}

async fn open(
    permit: Permit<AskToReadNote>,
    PathOf(path): PathOf<NotePath>,
    page: Page,
    Form(input): Form<OpeningInput>,
) -> Result<Response> {
    match input.parse() {
        Ok((purpose, word)) => {
            permit.write(move |tx| note::open(tx, purpose, &word)).await?;
            Ok(page.go(&note_path(&path)))
        }
        Err(problems) => {
            permit.read(|_| Ok(())).await?;
            Ok(screen(&permit, (&page, &path), &input, &problems))
        }
    }
}

fn screen(
    permit: &Permit<AskToReadNote>,
    (page, path): (&Page, &NotePath),
    input: &OpeningInput,
    problems: &Problems,
) -> Response {
    let (title, lead) = (page.t("casework-note-opening-title"), page.t("casework-note-opening-lead"));
    let at = path.file();
    let mut crumbs = crumbs(page, &at, &permit.on().client);
    crumbs.push((notes_path(&at), page.t("casework-notes-title")));
    let head = Head { title: &title, lead: &lead, crumbs: &crumbs, ..Head::default() };
    let body = || fields(page, path, input, problems);
    let parts: [platform::page::Part<'_>; 1] = [("opening", &body)];
    if problems.is_empty() { page.show(head, &parts) } else { page.again(head, &parts) }
}

fn fields(page: &Page, path: &NotePath, input: &OpeningInput, problems: &Problems) -> Markup {
    let problem = problems.of("purpose");
    let word = ui::Field {
        name: "word",
        label: "people-opening-word",
        value: &input.word,
        most: 200,
        ..ui::Field::default()
    };
    html! {
        div.card {
            header { h2 { (page.t("people-opening-purpose")) } }
            form.form method="post" action={ (note_path(path)) "/opening" } {
                (ui::form_problems(page, problems))
                fieldset aria-describedby=[problem.map(|_| "purpose-problem")] {
                    legend.lbl id="purpose" tabindex=[problem.map(|_| "-1")] { (page.t("people-opening-purpose")) }
                    div.checks { @for purpose in Purpose::words() {
                        label.check {
                            input type="radio" name="purpose" value=(purpose) checked[*purpose == input.purpose];
                            span { (page.t(&format!("people-purpose-{purpose}"))) }
                        }
                    } }
                    @if let Some(key) = problem { p.problem id="purpose-problem" { (page.t(key)) } }
                }
                (ui::field(page, problems, word))
                div.acts {
                    button.ds-button type="submit" { (page.t("casework-note-open")) }
                    (ui::link_button(&notes_path(&path.file()), &page.t("people-cancel"), "tertiary"))
                    span.end { (page.t("casework-note-logged")) }
                }
            }
        }
    }
}
