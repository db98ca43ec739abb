//! The pages of clients: the list, the file, and the forms that change it.

pub(crate) mod alike;
pub(crate) mod card;
mod change;
mod code;
mod consent;
mod document;
mod duplicates;
mod elsewhere;
mod expiry;
mod file;
mod file_requests;
mod form;
mod group;
mod guardian;
mod household;
mod known;
mod list;
mod lookup;
mod merge;
mod opening;
mod openings;
mod panels;
mod protection;
mod register;
mod reminder;
mod said;
mod stay;
mod tabs;

use frame::{At, ClientId};
use platform::Routes;

pub(crate) fn routes() -> Routes {
    list::routes()
        .and(lookup::routes())
        .and(alike::routes())
        .and(duplicates::routes())
        .and(merge::routes())
        .and(elsewhere::routes())
        .and(file_requests::routes())
        .and(register::routes())
        .and(file::routes())
        .and(code::routes())
        .and(group::routes())
        .and(guardian::routes())
        .and(document::routes())
        .and(consent::routes())
        .and(reminder::routes())
        .and(expiry::routes())
        .and(stay::routes())
        .and(household::routes())
        .and(opening::routes())
        .and(openings::routes())
        .and(protection::routes())
}

/// The address of the clients of an organisation.
fn clients_path(slug: &str) -> String {
    format!("/organisations/{slug}/clients")
}

/// The address of a file.
fn file_path(at: &At<ClientId>) -> String {
    format!("{}/{}", clients_path(&at.slug), at.id)
}
