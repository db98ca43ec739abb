//! Casework (juhtumitöö): what a counsellor and a client work on together. The plan with its goals in the person's words,
//! notes that only those who need them read, papers that were handed in, and the page that the person takes home.

use platform::{JsonValue, Membership, Module, Routes, json, menu::Item};

/// The module, as `app` lists it.
pub fn module() -> Module {
    Module { name: "casework", routes: Routes::default(), texts: platform::locales!(), menu, api }
}

fn menu(_: &Membership, _: Option<&str>) -> Vec<Item> {
    Vec::new()
}

fn api() -> JsonValue {
    json!({})
}
