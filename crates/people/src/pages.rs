//! The pages of clients: the list, the file, and the forms that change it.

pub(crate) mod card;
mod code;
mod edit;
mod file;
mod form;
mod household;
mod list;
mod lookup;
mod opening;
mod panels;
mod register;
mod said;
mod stay;

use frame::{At, ClientId};
use platform::Routes;

pub(crate) fn routes() -> Routes {
    list::routes()
        .and(lookup::routes())
        .and(register::routes())
        .and(file::routes())
        .and(code::routes())
        .and(edit::routes())
        .and(stay::routes())
        .and(household::routes())
        .and(opening::routes())
}

/// The address of the clients of an organisation.
fn clients_path(slug: &str) -> String {
    format!("/organisations/{slug}/clients")
}

/// The address of a file.
fn file_path(at: &At<ClientId>) -> String {
    format!("{}/{}", clients_path(&at.slug), at.id)
}
