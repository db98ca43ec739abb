//! A new document, and a new version of one.

use super::{
    DOCUMENTS,
    form::{self, Form},
    path_of, said,
};
use crate::document::{
    model::{Access, DocumentId, DocumentInput, NewDocument, Version},
    policy::{AddDocument, ChangeDocument},
    store::{
        version, write,
        writer::{Writers, writers},
    },
};
use maud::{Markup, html};
use platform::{
    Action, Error, Head, Once, Page, Permit, Problems, Response, Result, Routes, Scope, Target, Upload,
    files::{self, Stored},
    limits::Allowance,
    page::Part,
    ui,
};

pub(super) fn routes() -> Routes {
    Routes::default()
        .post_large(DOCUMENTS, Allowance::UPLOAD, add)
        .get("/programme/documents/new", new)
        .get("/programme/documents/{id}/edit", edit)
        .post_large("/programme/documents/{id}", Allowance::UPLOAD, change)
}

async fn new(permit: Permit<AddDocument>, page: Page) -> Result<Response> {
    let writers = permit.read(writers).await?;
    let input = form::blank(&writers);
    Ok(new_screen(&page, &writers, &input, &Problems::default()))
}

fn new_screen(page: &Page, writers: &Writers, input: &DocumentInput, problems: &Problems) -> Response {
    let (title, crumbs) = (page.t("programme-document-new"), crumbs(page));
    let head = Head { title: &title, crumbs: &crumbs, grid: "stack", ..Head::default() };
    let form = Form { to: DOCUMENTS, input, writers, problems, kept: None };
    let parts: [Part<'_>; 1] = [("document", &|| form.draw(page))];
    if problems.is_empty() { page.show(head, &parts) } else { page.again(head, &parts) }
}

/// Whether the actor, of this organisation, will not see it any more: names are in it, and it is another's.
fn is_closed_to(scope: Scope, new: &NewDocument) -> bool {
    new.access == Access::Personal && new.party.map(Scope::from) != Some(scope)
}

/// The way back to the register.
pub(super) fn crumbs(page: &Page) -> [(String, String); 1] {
    [(DOCUMENTS.to_owned(), page.t("programme-documents-title"))]
}

async fn add(permit: Permit<AddDocument>, page: Page, upload: Upload<DocumentInput>) -> Result<Response> {
    let writers = permit.read(writers).await?;
    match put(&permit, &writers, &upload).await {
        Ok((_, true)) => Ok(page.done(DOCUMENTS, "programme-document-closed")),
        Ok((id, false)) => Ok(page.done(&path_of(id), "programme-document-added")),
        Err(Error::Problems(problems)) => Ok(new_screen(&page, &writers, &upload.0, &problems)),
        Err(other) => Err(other),
    }
}

/// The new document, and whether it is closed to who added it.
async fn put(
    permit: &Permit<AddDocument>,
    writers: &Writers,
    upload: &Upload<DocumentInput>,
) -> Result<(DocumentId, bool)> {
    let (new, stored, once) = taken(permit, writers, upload).await?;
    let is_closed = is_closed_to(permit.on().scope(), &new);
    let id = permit.write_once(once, move |tx| write::add(tx, &new, stored.as_ref())).await?;
    Ok((id, is_closed))
}

/// What was typed and the file, looked at and kept; all that is wrong is said at once, and a file is kept only when nothing is.
async fn taken<A: Action>(
    permit: &Permit<A>,
    writers: &Writers,
    Upload(input, files): &Upload<DocumentInput>,
) -> Result<(NewDocument, Option<Stored>, Once)> {
    let file = files.iter().find(|file| file.field == "file");
    let new = match input.parse(&writers.writer()) {
        Ok(new) => new,
        Err(mut problems) => {
            if let Some(file) = file {
                let looked = files::recognise(&file.name, &file.content);
                let again =
                    looked.err().map_or("programme-problem-document-file-again", files::FileProblem::key);
                problems.add("file", again);
            }
            return Err(problems.into());
        }
    };
    let stored = match file {
        Some(file) => {
            Some(permit.store(file.clone()).await?.map_err(|problem| Problems::at("file", problem.key()))?)
        }
        None => None,
    };
    let sha256 = stored.as_ref().map(|stored| stored.sha256.clone());
    let once = Once::of_form(&input.once, &(input, sha256));
    Ok((new, stored, once))
}

/// What the form of a new version is about.
struct Edited {
    writers: Writers,
    newest: Version,
}

async fn edited(permit: &Permit<ChangeDocument>) -> Result<Edited> {
    let read = permit.read(|tx| {
        let id = tx.on().facts.id;
        let newest = version::all(tx, id)?.into_iter().next().ok_or(Error::NotFound)?;
        Ok(Edited { writers: writers(tx)?, newest })
    });
    read.await
}

async fn edit(permit: Permit<ChangeDocument>, page: Page) -> Result<Response> {
    let edited = edited(&permit).await?;
    let input = form::typed(&edited.newest);
    Ok(edit_screen(&page, &edited, &input, &Problems::default()))
}

async fn change(
    permit: Permit<ChangeDocument>,
    page: Page,
    upload: Upload<DocumentInput>,
) -> Result<Response> {
    let edited = edited(&permit).await?;
    match put_version(&permit, &edited.writers, &upload).await {
        Ok(true) => Ok(page.done(DOCUMENTS, "programme-document-closed")),
        Ok(false) => Ok(page.done(&path_of(permit.on().facts.id), "programme-document-changed")),
        Err(Error::Problems(problems)) => Ok(edit_screen(&page, &edited, &upload.0, &problems)),
        Err(Error::Stale) => Ok(both(&page, &edited, &upload.0)),
        Err(other) => Err(other),
    }
}

/// Tells whether the document is closed to who has changed it.
async fn put_version(
    permit: &Permit<ChangeDocument>,
    writers: &Writers,
    upload: &Upload<DocumentInput>,
) -> Result<bool> {
    let read = upload.0.version.trim().parse().map_err(|_| Error::Stale)?;
    let (new, stored, once) = taken(permit, writers, upload).await?;
    let is_closed = is_closed_to(permit.on().scope(), &new);
    permit.write_once(once, move |tx| write::change(tx, (&new, read), stored.as_ref())).await?;
    Ok(is_closed)
}

fn edit_screen(page: &Page, edited: &Edited, input: &DocumentInput, problems: &Problems) -> Response {
    let title = page.t("programme-document-edit");
    let crumbs = of_document(page, &edited.newest);
    let head =
        Head { title: &title, lead: &edited.newest.title, crumbs: &crumbs, grid: "stack", ..Head::default() };
    let parts: [Part<'_>; 1] = [("document", &|| edit_form(page, edited, input, problems))];
    if problems.is_empty() { page.show(head, &parts) } else { page.again(head, &parts) }
}

fn of_document(page: &Page, newest: &Version) -> Vec<(String, String)> {
    let back = (path_of(newest.document_id), newest.title.clone());
    crumbs(page).into_iter().chain([back]).collect()
}

fn edit_form(page: &Page, edited: &Edited, input: &DocumentInput, problems: &Problems) -> Markup {
    let (to, kept) = (path_of(edited.newest.document_id), Some(edited.newest.file_name.as_str()));
    Form { to: &to, input, writers: &edited.writers, problems, kept }.draw(page)
}

/// Somebody has changed it meanwhile: what was typed beside what is there, and the form once more over the new version.
fn both(page: &Page, edited: &Edited, yours: &DocumentInput) -> Response {
    let theirs = form::typed(&edited.newest);
    let rows: Vec<_> = FIELDS
        .iter()
        .map(|(field, of)| {
            let label = page.t(&format!("programme-document-{field}"));
            (label, said::value(page, field, of(yours)), said::value(page, field, of(&theirs)))
        })
        .collect();
    let again = DocumentInput { version: theirs.version, once: theirs.once, ..yours.clone() };
    let (title, none) = (page.t("platform-error-stale"), Problems::default());
    let crumbs = of_document(page, &edited.newest);
    let head =
        Head { title: &title, lead: &edited.newest.title, crumbs: &crumbs, grid: "stack", ..Head::default() };
    let parts: [Part<'_>; 2] = [
        ("versions", &|| {
            html! { div.card { div.bd.stack { p { (page.t("programme-document-stale-help")) } (ui::versions(page, &rows)) } } }
        }),
        ("document", &|| edit_form(page, edited, &again, &none)),
    ];
    page.conflict(head, &parts)
}

/// Takes one field out of a form.
type Cell = fn(&DocumentInput) -> &String;

const FIELDS: [(&str, Cell); 8] = [
    ("title", |of| &of.title),
    ("kind", |of| &of.kind),
    ("dated_on", |of| &of.dated_on),
    ("number", |of| &of.number),
    ("party", |of| &of.party),
    ("access", |of| &of.access),
    ("retention", |of| &of.retention),
    ("note", |of| &of.note),
];
