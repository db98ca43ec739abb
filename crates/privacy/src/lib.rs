//! Rights of the person (isiku õigused): everything that is held of somebody given to them, closed to use, kept no longer
//! than it may be, and destroyed by two.

mod carry_out;
mod client_part;
mod copy;
mod listing;
pub mod model;
mod pages;
pub mod policy;
mod store;
pub mod tracker;

pub use carry_out::carry_out;
pub use client_part::Rights;
pub use listing::list_due;
pub use store::act::{JOB as DESTROY, Proposal, propose};
pub use store::request::{add as add_request, answer as answer_request};

use platform::{JsonValue, Membership, Module, Role, json, menu::Item};

/// The module, as `app` lists it.
pub fn module() -> Module {
    Module { name: "privacy", routes: pages::routes(), texts: platform::locales!(), menu, api }
}

/// The menu leads those who answer for the rights of persons to what is asked and to what is due.
fn menu(held: &Membership, _: Option<&str>) -> Vec<Item> {
    if !matches!(held.role, Role::Coordinator | Role::Dpo) {
        return Vec::new();
    }
    let group = if held.role == Role::Dpo { "platform-menu-daily" } else { "platform-menu-files" };
    let own = |rest: &str| format!("/organisations/{}/{rest}", held.slug);
    let item = |key, icon, href| Item { group, key, icon, href, count: 0 };
    vec![
        item("privacy-requests-title", "shield-check", own("requests")),
        item("privacy-retention-title", "archive", own("retention")),
        item("privacy-acts-title", "trash", own("destruction")),
    ]
}

fn api() -> JsonValue {
    json!({})
}
