//! The files of a document: to be kept, or looked at where that is safe. Who opened which stands in the log of looks.

use crate::document::policy::OpenFile;
use platform::{
    Error, Permit, Response, Result, Routes,
    files::{attachment, preview},
};

pub(super) fn routes() -> Routes {
    Routes::default()
        .get("/programme/documents/{id}/versions/{version}/file", download)
        .get("/programme/documents/{id}/versions/{version}/preview", look)
}

async fn download(permit: Permit<OpenFile>) -> Result<Response> {
    let content = open(&permit).await?;
    let file = &permit.on().file;
    Ok(attachment(&file.file_name, file.file_kind, content))
}

/// In the browser: a picture or a PDF, nothing else.
async fn look(permit: Permit<OpenFile>) -> Result<Response> {
    let content = open(&permit).await?;
    let file = &permit.on().file;
    preview(&file.file_name, file.file_kind, content).ok_or(Error::NotFound)
}

/// The content, after the look is on record.
async fn open(permit: &Permit<OpenFile>) -> Result<Vec<u8>> {
    let (id, keeper) = permit.read(|tx| Ok((tx.on().file.file_id, tx.on().file.keeper_id))).await?;
    permit.stored_with(keeper.into(), id).await
}
