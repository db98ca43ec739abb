//! The programme (programm): what the implementer, its partners, the authority and the unit keep together. The conditions
//! with their activity tree, partnerships, documents, action plans, the work plan, guidance, questions and advice.
//!
//! No person served is in it. Its rows belong to a party and are seen by whom the rule of each action names ([`policy`]).

pub mod document;
pub mod guidance;
pub mod policy;
pub mod tree;

pub use guidance::notice::send_digests;

use platform::{
    JsonValue, Membership, Module, Routes, json,
    menu::{Bell, Item},
};

/// The module, as `app` lists it.
pub fn module() -> Module {
    Module {
        name: "programme",
        routes: Routes::default().and(tree::routes()).and(document::routes()).and(guidance::routes()),
        texts: platform::locales!("documents", "guidance", "partnerships", "plans", "tree", "work"),
        menu,
        api,
    }
}

/// The bell on top of every page: one's own notices.
pub const BELL: Bell =
    Bell { href: guidance::notice::PAGE, key: "programme-notices-bell", unread: guidance::notice::unread };

/// What of the programme a membership finds in the menu.
fn menu(held: &Membership, _: Option<&str>) -> Vec<Item> {
    let works_with_rows = policy::EVERYBODY.contains(&held.role);
    let rooms = works_with_rows.then(|| [tree::menu(), document::menu()]);
    rooms.into_iter().flatten().chain(guidance::menu(held)).collect()
}

/// It has no part in the API yet.
fn api() -> JsonValue {
    json!({})
}
