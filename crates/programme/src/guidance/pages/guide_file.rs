//! The files of a guide: attached by the implementer, had by whoever may read the guide.

use super::guide_edit;
use crate::guidance::{
    self,
    policy::{EditGuide, ReadGuideFile},
    store::{
        guide,
        guide_file::{self, Attached},
    },
};
use platform::{
    Error, Form, Page, Permit, Response, Result, Routes, Upload, Uuid, files::attachment, limits::Allowance,
};
use serde::Deserialize;

pub(super) fn routes() -> Routes {
    Routes::default()
        .get("/programme/guides/{id}/files/{file}", download)
        .post_large("/programme/guides/{id}/files", Allowance::UPLOAD, attach)
        .post("/programme/guides/{id}/files/removal", detach)
}

async fn download(permit: Permit<ReadGuideFile>) -> Result<Response> {
    let facts = permit.read(|tx| Ok(tx.on().facts.clone())).await?;
    let content = permit.stored_with(facts.party_id.into(), facts.file_id).await?;
    Ok(attachment(&facts.name, facts.kind, content))
}

/// Nothing but the file is asked for.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
struct Nothing {}

async fn attach(permit: Permit<EditGuide>, page: Page, upload: Upload<Nothing>) -> Result<Response> {
    let back = format!("{}/edit", guide::page_of(permit.on().facts.id));
    let Some(file) = upload.file("file").cloned() else {
        return guide_edit::refused(&permit, &page, "programme-guide-file-none").await;
    };
    let stored = match permit.store(file).await? {
        Ok(stored) => stored,
        Err(problem) => return guide_edit::refused(&permit, &page, problem.key()).await,
    };
    match permit.write(move |tx| guidance::attach(tx, &stored)).await {
        Ok(()) => Ok(page.done(&back, "programme-guide-file-added")),
        Err(Error::Stale) => guide_edit::refused(&permit, &page, "programme-guide-file-needs-draft").await,
        Err(other) => Err(other),
    }
}

#[derive(Clone, Default, Deserialize)]
#[serde(default)]
struct Chosen {
    file: String,
}

async fn detach(permit: Permit<EditGuide>, page: Page, Form(chosen): Form<Chosen>) -> Result<Response> {
    let back = format!("{}/edit", guide::page_of(permit.on().facts.id));
    let file: Uuid = chosen.file.parse().map_err(|_| Error::Unreadable)?;
    match permit.write(move |tx| guide_file::detach(tx, file)).await {
        Ok(()) => Ok(page.done(&back, "programme-guide-file-removed")),
        Err(Error::Stale) => guide_edit::refused(&permit, &page, "programme-guide-file-needs-draft").await,
        Err(other) => Err(other),
    }
}

/// `pdf, 12 kB`: what a file is, as people read sizes.
pub(super) fn size(file: &Attached) -> String {
    let size = match file.bytes {
        0..1024 => format!("{} B", file.bytes),
        1024..1_048_576 => format!("{} kB", file.bytes / 1024),
        _ => format!("{} MB", file.bytes / 1_048_576),
    };
    format!("{}, {size}", file.kind.word())
}
