//! Imports (import): the contact log and the client list that a centre has kept in a sheet, taken over row by row, by the
//! same rules as a form, and taken back as a whole if it was the wrong sheet.

mod applying;
mod client_part;
mod jobs;
mod judging;
mod model;
mod pages;
mod policy;
mod proposing;
mod reading;
mod store;
mod table;
mod undoing;
mod value;
mod vocabulary;

pub use client_part::Imported;
pub use jobs::{APPLY, JUDGE, UNDO, apply, judge, undo};

use platform::{JsonValue, Membership, Module, Role, json, menu::Item};
use sheet_reading as sheet;

/// The module, as `app` lists it.
pub fn module() -> Module {
    Module { name: "imports", routes: pages::routes(), texts: platform::locales!(), menu, api }
}

/// The menu leads to the lists those who take them over.
fn menu(held: &Membership, _: Option<&str>) -> Vec<Item> {
    if held.role != Role::Coordinator {
        return Vec::new();
    }
    let href = format!("/organisations/{}/imports", held.slug);
    vec![Item { group: "platform-menu-files", key: "imports-title", icon: "file-import", href, count: 0 }]
}

fn api() -> JsonValue {
    json!({})
}
