//! Where each begins the day, and where the search on top leads.

use platform::{Membership, Page, Public, Response, Result, Role, Routes};

pub(crate) fn routes() -> Routes {
    Routes::default().get("/", enter)
}

/// The first page of a membership; `centre` is the one in use.
pub(crate) fn of(held: &Membership, centre: Option<&str>) -> String {
    let slug = &held.slug;
    match (held.role, centre) {
        (Role::Counsellor, Some(centre)) => format!("/organisations/{slug}/centres/{centre}/day"),
        // Which centre comes first is in the database; that page knows.
        (Role::Counsellor | Role::Coordinator, _) => format!("/organisations/{slug}/day"),
        (Role::ProgrammeManager | Role::Authority | Role::Unit, _) => "/figures".to_owned(),
        (Role::Administrator, _) => "/installation/organisations".to_owned(),
        (Role::Dpo, _) => format!("/organisations/{slug}/requests"),
        (Role::Network, _) => "/settings".to_owned(),
    }
}

/// Where a membership searches for people, if it may.
pub(crate) fn search(held: &Membership) -> Option<String> {
    let may = matches!(held.role, Role::Counsellor | Role::Coordinator);
    may.then(|| format!("/organisations/{}/clients", held.slug))
}

async fn enter(_: Public, page: Page) -> Result<Response> {
    let to = page.membership().map(|held| of(held, held.centre_slug.as_deref()));
    Ok(page.go(to.as_deref().unwrap_or("/sign-in")))
}
