//! The description of the API (OpenAPI 3.1), put together from what each module says of its own part.

use platform::{JsonValue, Public, Response, Routes, json};
use serde_json::Map;

pub(crate) fn routes() -> Routes {
    Routes::default().get("/api/v1/openapi.json", show)
}

async fn show(_: Public) -> Response {
    platform::IntoResponse::into_response(platform::Json(description()))
}

/// The whole description.
pub fn description() -> JsonValue {
    let mut whole = json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Teekond",
            "version": env!("CARGO_PKG_VERSION"),
            "description": "Same rights, same rules and same words as the pages. Numbers are numbers, lists are lists; \
                            a failure is told as RFC 9457.",
            "license": { "name": "EUPL-1.2", "identifier": "EUPL-1.2" },
        },
        "servers": [{ "url": "/" }],
        "security": [{ "bearer": [] }],
        "paths": {},
        "components": {
            "schemas": { "Problem": problem() },
            "securitySchemes": { "bearer": { "type": "http", "scheme": "bearer" } },
        },
    });
    for module in crate::modules() {
        merge(&mut whole, (module.api)());
    }
    whole
}

/// Objects are merged; of two other values the later one counts.
fn merge(into: &mut JsonValue, from: JsonValue) {
    match (into, from) {
        (JsonValue::Object(into), JsonValue::Object(from)) => merge_objects(into, from),
        (into, from) => *into = from,
    }
}

fn merge_objects(into: &mut Map<String, JsonValue>, from: Map<String, JsonValue>) {
    for (key, value) in from {
        match into.get_mut(&key) {
            Some(known) => merge(known, value),
            None => drop(into.insert(key, value)),
        }
    }
}

/// How a failure is told: RFC 9457.
fn problem() -> JsonValue {
    let text = json!({ "type": "string" });
    json!({
        "type": "object",
        "required": ["type", "title", "status", "detail"],
        "properties": {
            "type": text, "title": text, "detail": text,
            "status": { "type": "integer" },
            "instance": { "type": ["string", "null"] },
            "problems": {
                "type": "array",
                "items": {
                    "type": "object",
                    "required": ["field", "key", "message"],
                    "properties": { "field": text, "key": text, "message": text },
                },
            },
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_modules_describe_two_methods_of_one_path() {
        let mut whole = json!({ "paths": { "/a": { "get": { "summary": "reads" } } } });
        merge(&mut whole, json!({ "paths": { "/a": { "post": {} }, "/b": {} } }));
        assert_eq!(
            whole,
            json!({ "paths": { "/a": { "get": { "summary": "reads" }, "post": {} }, "/b": {} } })
        );
    }
}
