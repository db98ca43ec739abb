//! The restricted notes of a file: those that one may open, how many others there are, and the form for a new one.

use super::notes_path;
use crate::{
    model::{MOST_WORDS, NoteInput},
    pages::{crumbs, instant},
    policy::note::{ListRestrictedNotes, WriteRestrictedNote},
    store::note::{self, NoteLine},
};
use frame::{At, ClientId};
use maud::html;
use platform::{
    Error, Form, Head, Markup, Once, Page, Permit, Problems, Response, Result, Role, Routes, page::PathOf, ui,
};

pub fn routes() -> Routes {
    Routes::default()
        .get("/organisations/{slug}/clients/{id}/restricted-notes", list)
        .post("/organisations/{slug}/clients/{id}/restricted-notes", write)
}

async fn list(
    permit: Permit<ListRestrictedNotes>,
    PathOf(at): PathOf<At<ClientId>>,
    page: Page,
) -> Result<Response> {
    let input = NoteInput { once: Once::new_key(), ..NoteInput::default() };
    screen(&permit, (&page, &at), &input, &Problems::default()).await
}

async fn write(
    permit: Permit<WriteRestrictedNote>,
    PathOf(at): PathOf<At<ClientId>>,
    page: Page,
    Form(input): Form<NoteInput>,
) -> Result<Response> {
    let written = match input.parse() {
        Ok(words) => {
            let once = Once::of_form(&input.once, &input);
            permit.write_once(once, move |tx| note::write(tx, &words).map(|id| id.to_string())).await
        }
        Err(problems) => Err(problems.into()),
    };
    match written {
        Ok(_) => Ok(page.done(&notes_path(&at), "casework-note-written")),
        Err(Error::Problems(problems)) => screen(&permit.narrow(), (&page, &at), &input, &problems).await,
        Err(other) => Err(other),
    }
}

async fn screen(
    permit: &Permit<ListRestrictedNotes>,
    (page, at): (&Page, &At<ClientId>),
    input: &NoteInput,
    problems: &Problems,
) -> Result<Response> {
    let notes = permit.read(|tx| note::of_client(tx, tx.on().id)).await?;
    let is_coordinator = permit.actor().is(&[Role::Coordinator], permit.on().organisation_id);
    let is_open = |note: &NoteLine| is_coordinator || note.written_by == permit.actor().id();
    let (open, closed): (Vec<_>, Vec<_>) =
        notes.iter().partition(|note| is_open(note) || (note.is_given && note.withdrawn_at.is_none()));
    let closed = closed.iter().filter(|note| note.withdrawn_at.is_none()).count();
    let (title, lead) = (page.t("casework-notes-title"), page.t("casework-notes-lead"));
    let crumbs = crumbs(page, at, permit.on());
    let head = Head { title: &title, lead: &lead, crumbs: &crumbs, grid: "pair", ..Head::default() };
    let (rows, form) = (|| rows(page, at, &open, closed), || form(page, at, input, problems));
    let parts: [platform::page::Part<'_>; 2] = [("notes", &rows), ("note", &form)];
    Ok(if problems.is_empty() { page.show(head, &parts) } else { page.again(head, &parts) })
}

fn rows(page: &Page, at: &At<ClientId>, open: &[&NoteLine], closed: usize) -> Markup {
    let body = html! {
        @if open.is_empty() && closed == 0 {
            (ui::empty(&page.t("casework-notes-none"), &page.t("casework-notes-none-help"), &html! {}))
        }
        @if !open.is_empty() {
            ul.steps { @for note in open { (row(page, at, note)) } }
        }
        @if closed > 0 {
            p.muted.small { (page.n("casework-notes-closed", i64::try_from(closed).unwrap_or(i64::MAX))) }
        }
    };
    ui::card(&page.t("casework-notes-title"), &html! {}, &body)
}

fn row(page: &Page, at: &At<ClientId>, note: &NoteLine) -> Markup {
    let (when, open) = (instant(page, note.written_at), page.t("casework-note-open"));
    html! {
        li {
            span.tic { (ui::icon("lock")) }
            div {
                b { (note.author.as_deref().unwrap_or(&note.written_by)) }
                small {
                    (when)
                    @if note.version > 1 { " · " (page.n("casework-note-corrected", note.version - 1)) }
                }
            }
            @if note.withdrawn_at.is_some() { (ui::pill("", &page.t("casework-note-withdrawn"))) }
            div.end {
                a.ds-button data-variant="secondary" href={ (notes_path(at)) "/" (note.id) } {
                    (open) span.vh { " " (when) }
                }
            }
        }
    }
}

fn form(page: &Page, at: &At<ClientId>, input: &NoteInput, problems: &Problems) -> Markup {
    let words = ui::Field {
        name: "words",
        label: "casework-note-words",
        hint: "casework-note-words-hint",
        value: &input.words,
        most: MOST_WORDS,
        ..ui::Field::default()
    };
    html! {
        div.card {
            header { h2 { (page.t("casework-note-new")) } }
            form.form method="post" action=(notes_path(at)) {
                (ui::form_problems(page, problems))
                (ui::hidden("once", &input.once))
                (ui::area(page, problems, words, 6))
                div.acts {
                    button.ds-button type="submit" { (page.t("casework-note-write")) }
                    span.end { (page.t("casework-note-sealed")) }
                }
            }
        }
    }
}
