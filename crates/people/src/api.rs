//! The clients for programs.
use platform::{JsonValue, Routes, json};
pub(crate) fn routes() -> Routes { Routes::default() }
pub(crate) fn description() -> JsonValue { json!({}) }
