//! The pages of rights: the register of requests, a person's rights, retention, acts of destruction.

mod act;
mod acts;
mod log;
mod request;
mod requests;
mod restriction;
mod retention;
mod rights;
mod second;

use platform::Routes;

pub(crate) fn routes() -> Routes {
    requests::routes()
        .and(request::routes())
        .and(rights::routes())
        .and(restriction::routes())
        .and(log::routes())
        .and(retention::routes())
        .and(acts::routes())
        .and(act::routes())
        .and(second::routes())
}

/// The address of the register.
fn requests_path(slug: &str) -> String {
    format!("/organisations/{slug}/requests")
}

/// The address of a person's rights.
fn rights_path(slug: &str, client: frame::ClientId) -> String {
    format!("/organisations/{slug}/clients/{client}/rights")
}

/// The address of what is due.
fn retention_path(slug: &str) -> String {
    format!("/organisations/{slug}/retention")
}

/// The address of the acts.
fn acts_path(slug: &str) -> String {
    format!("/organisations/{slug}/destruction")
}
