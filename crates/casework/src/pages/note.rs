//! Restricted notes: how many there are, and each opened by itself.

mod correction;
mod list;
mod opening;
mod reader;
mod show;

use super::{ask_first, file_path};
use crate::policy::note::NotePath;
use frame::{At, ClientId};
use platform::Routes;

pub fn routes() -> Routes {
    Routes::default()
        .get("/organisations/{slug}/clients/{id}/restricted-notes/opening", ask_first)
        .and(list::routes())
        .and(show::routes())
        .and(correction::routes())
        .and(reader::routes())
        .and(opening::routes())
}

/// The address of the notes of a file.
pub fn notes_path(at: &At<ClientId>) -> String {
    format!("{}/restricted-notes", file_path(at))
}

/// The address of a note.
fn note_path(path: &NotePath) -> String {
    format!("{}/{}", notes_path(&path.file()), path.note)
}
