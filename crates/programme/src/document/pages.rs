//! The register of documents, a document with its chain and versions, the forms, and the files.

mod chain;
mod drawing;
mod file;
mod form;
mod list;
mod relation;
mod said;
mod show;
mod versions;
mod write;

pub(super) use said::named;

use super::model::DocumentId;
use platform::Routes;

/// The address of the register.
pub(super) const DOCUMENTS: &str = "/programme/documents";

pub(crate) fn routes() -> Routes {
    list::routes().and(write::routes()).and(show::routes()).and(relation::routes()).and(file::routes())
}

/// The address of a document.
pub(super) fn path_of(id: DocumentId) -> String {
    format!("{DOCUMENTS}/{id}")
}
