//! Rights of the person (isiku õigused): everything that is held of somebody given to them, closed to use, kept no longer
//! than it may be, and destroyed by two.

use platform::{JsonValue, Membership, Module, Routes, json, menu::Item};

/// The module, as `app` lists it.
pub fn module() -> Module {
    Module { name: "privacy", routes: Routes::default(), texts: platform::locales!(), menu, api }
}

fn menu(_: &Membership, _: Option<&str>) -> Vec<Item> {
    Vec::new()
}

fn api() -> JsonValue {
    json!({})
}
