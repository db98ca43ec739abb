//! Correcting a restricted note: its author. Whoever was slower sees both, and keeps what was typed.

use super::{note_path, notes_path};
use crate::{
    model::{MOST_WORDS, NoteInput},
    pages::crumbs,
    policy::note::{CorrectRestrictedNote, NotePath},
    store::note,
};
use maud::html;
use platform::{
    Error, Form, Head, Markup, Page, Permit, Problems, Response, Result, Routes, page::PathOf, ui,
};

pub fn routes() -> Routes {
    Routes::default()
        .get("/organisations/{slug}/clients/{id}/restricted-notes/{note}/correction", edit)
        .post("/organisations/{slug}/clients/{id}/restricted-notes/{note}/corrections", correct)
}

async fn edit(
    permit: Permit<CorrectRestrictedNote>,
    PathOf(path): PathOf<NotePath>,
    page: Page,
) -> Result<Response> {
    let (words, version) = current(&permit).await?;
    let input = NoteInput { words, version, ..NoteInput::default() };
    let (head, problems) = (Around::of(&permit, &page, &path), Problems::default());
    Ok(page.show(head.head(), &[("note", &|| fields(&page, &path, &input, &problems))]))
}

async fn correct(
    permit: Permit<CorrectRestrictedNote>,
    PathOf(path): PathOf<NotePath>,
    page: Page,
    Form(input): Form<NoteInput>,
) -> Result<Response> {
    let version: i64 = input.version.parse().unwrap_or(0);
    let corrected = match input.parse() {
        Ok(words) => permit.write(move |tx| note::correct(tx, version, &words)).await,
        Err(problems) => Err(problems.into()),
    };
    let head = Around::of(&permit, &page, &path);
    match corrected {
        Ok(()) => Ok(page.done(&note_path(&path), "casework-note-was-corrected")),
        Err(Error::Problems(problems)) => {
            Ok(page.again(head.head(), &[("note", &|| fields(&page, &path, &input, &problems))]))
        }
        Err(Error::Stale) => {
            let (theirs, version) = current(&permit).await?;
            let input = NoteInput { version, ..input };
            let both = || both(&page, &input.words, &theirs);
            let form = || fields(&page, &path, &input, &Problems::default());
            Ok(page.conflict(head.head(), &[("versions", &both), ("note", &form)]))
        }
        Err(other) => Err(other),
    }
}

/// What it says by now, and which version that is.
async fn current(permit: &Permit<CorrectRestrictedNote>) -> Result<(String, String)> {
    let read = permit.read(|tx| {
        let version = tx.on().facts.version;
        Ok((note::words(tx, version)?, version.to_string()))
    });
    read.await
}

/// What stands above the form.
struct Around {
    title: String,
    crumbs: Vec<(String, String)>,
}

impl Around {
    fn of(permit: &Permit<CorrectRestrictedNote>, page: &Page, path: &NotePath) -> Self {
        let at = path.file();
        let mut crumbs = crumbs(page, &at, &permit.on().client);
        crumbs.push((notes_path(&at), page.t("casework-notes-title")));
        Self { title: page.t("casework-note-correct"), crumbs }
    }

    fn head(&self) -> Head<'_> {
        Head { title: &self.title, crumbs: &self.crumbs, grid: "stack", ..Head::default() }
    }
}

fn both(page: &Page, mine: &str, theirs: &str) -> Markup {
    html! {
        div.card {
            header { h2 { (page.t("casework-stale-title")) } }
            div.bd { p.muted role="alert" tabindex="-1" data-focus { (page.t("casework-stale-help")) } }
            (ui::versions(page, &[(page.t("casework-note-words"), mine.to_owned(), theirs.to_owned())]))
        }
    }
}

fn fields(page: &Page, path: &NotePath, input: &NoteInput, problems: &Problems) -> Markup {
    let words = ui::Field {
        name: "words",
        label: "casework-note-words",
        value: &input.words,
        most: MOST_WORDS,
        ..ui::Field::default()
    };
    html! {
        div.card {
            header { h2 { (page.t("casework-note-correct")) } }
            form.form method="post" action={ (note_path(path)) "/corrections" } {
                (ui::form_problems(page, problems))
                (ui::hidden("version", &input.version))
                (ui::area(page, problems, words, 8))
                div.acts {
                    button.ds-button type="submit" { (page.t("platform-save")) }
                    (ui::link_button(&note_path(path), &page.t("people-cancel"), "tertiary"))
                    span.end { (page.t("casework-note-sealed")) }
                }
            }
        }
    }
}
