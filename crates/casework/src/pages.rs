//! The pages of casework: caseloads, restricted notes, papers, the plan, and the page that the person takes home.

mod care;
mod caseload;
mod handout;
mod note;
mod paper;
mod plan;

use frame::{At, ClientId};
use people::{AskToOpen, ClientFile};
use platform::{Page, Permit, Response, Routes, Timestamp, clock, page::PathOf};

pub use paper::panel as papers_panel;
pub use plan::panel as plan_panel;

pub fn routes() -> Routes {
    caseload::routes()
        .and(care::routes())
        .and(plan::routes())
        .and(paper::routes())
        .and(note::routes())
        .and(handout::routes())
}

/// The address of a file.
fn file_path(at: &At<ClientId>) -> String {
    format!("/organisations/{}/clients/{}", at.slug, at.id)
}

/// The way to a page of a file: the clients, the file.
fn crumbs(page: &Page, at: &At<ClientId>, client: &ClientFile) -> Vec<(String, String)> {
    vec![
        (format!("/organisations/{}/clients", at.slug), page.t("people-clients-title")),
        (file_path(at), client.name()),
    ]
}

/// From a page of the file that may not be opened yet: the purpose is asked for the file.
async fn ask_first(_: Permit<AskToOpen>, PathOf(at): PathOf<At<ClientId>>, page: Page) -> Response {
    page.go(&format!("{}/opening", file_path(&at)))
}

/// An instant as people read it: `30.06.2026 12.00`.
fn instant(page: &Page, at: Timestamp) -> String {
    format!("{} {}", page.day(clock::day_of(at)), clock::wall_time(at))
}
