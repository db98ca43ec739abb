//! The desk's part of the description of the API.

use platform::{JsonValue, json};

/// Paths and schemas, as OpenAPI 3.1 has them.
pub fn description() -> JsonValue {
    json!({
        "paths": {
            "/api/v1/organisations/{slug}/centres/{centre}/contacts": { "parameters": [path("slug"), path("centre")], "post": create() },
            "/api/v1/organisations/{slug}/contacts": { "parameters": [path("slug")], "get": list() },
            "/api/v1/organisations/{slug}/contacts/{id}": { "parameters": [path("slug"), path("id")], "patch": correct() },
        },
        "components": { "schemas": { "NewContact": new_contact(), "Contact": contact() } },
    })
}

fn path(name: &str) -> JsonValue {
    json!({ "name": name, "in": "path", "required": true, "schema": { "type": "string" } })
}

fn query(name: &str, format: &str) -> JsonValue {
    let schema = if format.is_empty() {
        json!({ "type": "string" })
    } else {
        json!({ "type": "string", "format": format })
    };
    json!({ "name": name, "in": "query", "schema": schema })
}

fn problem() -> JsonValue {
    json!({ "description": "RFC 9457", "content": { "application/problem+json": { "schema": { "$ref": "#/components/schemas/Problem" } } } })
}

fn answers(done: &str, says: &JsonValue) -> JsonValue {
    let mut all =
        json!({ "400": problem(), "401": problem(), "403": problem(), "404": problem(), "422": problem() });
    if let Some(all) = all.as_object_mut() {
        all.insert(
            done.to_owned(),
            json!({ "description": "done", "content": { "application/json": { "schema": says } } }),
        );
    }
    all
}

fn version() -> JsonValue {
    json!({ "type": "object", "required": ["id", "version"],
            "properties": { "id": { "type": "string", "format": "uuid" }, "version": { "type": "integer" } } })
}

fn create() -> JsonValue {
    json!({
        "operationId": "recordContact",
        "summary": "Put a counselling contact on record",
        "parameters": [{ "name": "Idempotency-Key", "in": "header", "schema": { "type": "string" } }],
        "requestBody": { "required": true, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/NewContact" } } } },
        "responses": answers("201", &version()),
    })
}

fn list() -> JsonValue {
    let words = ["centre", "counsellor", "topic", "act", "channel", "language", "client", "after"];
    let mut parameters: Vec<_> = words.map(|name| query(name, "")).into();
    parameters.extend([query("from", "date"), query("to", "date")]);
    parameters.push(json!({ "name": "limit", "in": "query", "schema": { "type": "integer", "minimum": 1, "maximum": 500 } }));
    let says = json!({ "type": "object", "required": ["items", "next"], "properties": {
        "items": { "type": "array", "items": { "$ref": "#/components/schemas/Contact" } },
        "next": { "type": ["string", "null"] } } });
    json!({ "operationId": "listContacts", "summary": "Contacts, newest first", "parameters": parameters, "responses": answers("200", &says) })
}

fn correct() -> JsonValue {
    let mut responses = answers("200", &version());
    if let Some(responses) = responses.as_object_mut() {
        responses.insert("412".into(), problem());
        responses.insert("428".into(), problem());
    }
    json!({
        "operationId": "correctContact",
        "summary": "Correct the fields that the body names; what was there stays in the history",
        "parameters": [{ "name": "If-Match", "in": "header", "required": true, "schema": { "type": "string" } }],
        "requestBody": { "required": true, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/NewContact" } } } },
        "responses": responses,
    })
}

fn words(all: &[&str]) -> JsonValue {
    json!({ "type": "string", "enum": all })
}

fn new_contact() -> JsonValue {
    let channels: Vec<_> = crate::Channel::ALL.iter().map(|word| word.word()).collect();
    let interpreters: Vec<_> = crate::Interpreter::ALL.iter().map(|word| word.word()).collect();
    let outcomes: Vec<_> = crate::Outcome::ALL.iter().map(|word| word.word()).collect();
    let funding: Vec<_> = frame::Funding::ALL.iter().map(|word| word.word()).collect();
    json!({ "type": "object", "required": ["topics"], "properties": {
        "started_at": { "type": "string", "format": "date-time" },
        "minutes": { "type": "integer", "minimum": 1, "maximum": 600 },
        "channel": words(&channels),
        "place": { "type": "string", "maxLength": 200 },
        "language": { "type": "string", "description": "ISO 639-1 or 639-3" },
        "interpreter": words(&interpreters),
        "topics": { "type": "array", "minItems": 1, "items": { "type": "string" } },
        "acts": { "type": "array", "items": { "type": "string" } },
        "client": { "type": ["string", "null"], "format": "uuid" },
        "heads": { "type": "integer", "minimum": 1, "maximum": 500 },
        "outcome": words(&outcomes),
        "referred_to": { "type": "string", "maxLength": 200 },
        "follow_up_on": { "type": ["string", "null"], "format": "date" },
        "follow_up_what": { "type": "string", "maxLength": 200 },
        "note": { "type": "string", "maxLength": 2000 },
        "restricted_note": { "type": "string", "maxLength": 4000 },
        "funding": words(&funding),
        "activity": { "type": "string" },
    } })
}

fn contact() -> JsonValue {
    json!({ "type": "object", "properties": {
        "id": { "type": "string", "format": "uuid" },
        "started_at": { "type": "string", "format": "date-time" },
        "minutes": { "type": "integer" },
        "channel": { "type": "string" },
        "language": { "type": "string", "description": "ISO 639-3" },
        "topics": { "type": "array", "items": { "type": "string" } },
        "acts": { "type": "array", "items": { "type": "string" } },
        "client": { "type": ["object", "null"], "properties": { "id": { "type": "string", "format": "uuid" }, "name": { "type": "string" } } },
        "heads": { "type": "integer" },
        "counsellor": { "type": ["string", "null"] },
        "outcome": { "type": "string" },
        "version": { "type": "integer" },
    } })
}
