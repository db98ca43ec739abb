//! Imports (import): the contact log and the client list that a centre has kept in a sheet, taken over row by row, by the
//! same rules as a form, and taken back as a whole if it was the wrong sheet.

use platform::{JsonValue, Membership, Module, Routes, json, menu::Item};

/// The module, as `app` lists it.
pub fn module() -> Module {
    Module { name: "imports", routes: Routes::default(), texts: platform::locales!(), menu, api }
}

fn menu(_: &Membership, _: Option<&str>) -> Vec<Item> {
    Vec::new()
}

fn api() -> JsonValue {
    json!({})
}
