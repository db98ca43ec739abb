//! A personal code is shown to who asks for it; who did is written down, as the person may ask.

use super::file::{self as file_page, LOOKED};
use crate::policy::{OpenFile, RevealCode};
use crate::store::file;
use frame::{At, ClientId};
use platform::{Page, Permit, Response, Result, Routes, page::PathOf};
use std::sync::Arc;

pub(super) fn routes() -> Routes {
    Routes::default().post("/organisations/{slug}/clients/{id}/code-views", reveal)
}

/// The file once more with the code in it; the next look has it masked again.
async fn reveal(
    permit: Permit<RevealCode>,
    PathOf(at): PathOf<At<ClientId>>,
    page: Page,
) -> Result<Response> {
    let page = Arc::new(page);
    let asking = Arc::clone(&page);
    let read = permit.read(move |tx| {
        let mut file = file_page::gather(&mut tx.narrow::<OpenFile>(), &asking)?;
        file.code = file::code(tx)?;
        Ok(file)
    });
    let file = read.await?;
    let looks = permit.looks_at(permit.on().id, LOOKED).await?;
    Ok(file_page::screen(&page, &at, &file, &looks))
}
