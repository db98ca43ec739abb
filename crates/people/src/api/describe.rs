//! The clients' part of the description of the API (`OpenAPI` 3.1).

use crate::model::{Background, Basis, Interpreter, Purpose, Sex};
use platform::{JsonValue, json};

/// Paths and schemas.
pub(crate) fn description() -> JsonValue {
    json!({
        "paths": {
            "/api/v1/organisations/{slug}/clients": { "get": list(), "post": create() },
            "/api/v1/organisations/{slug}/clients/{id}": { "get": show(), "patch": patch() },
        },
        "components": { "schemas": { "ClientFound": found(), "ClientInput": input(), "ClientFile": file(), "ClientKept": kept() } },
    })
}

fn list() -> JsonValue {
    let items = json!({ "type": "object", "properties": { "items": { "type": "array", "items": schema("ClientFound") } } });
    json!({
        "operationId": "findClients", "summary": "Clients by name, birth, phone number or personal code; at most 30, best first",
        "parameters": [slug(), query("name", &json!({ "type": "string", "maxLength": 80 }))],
        "responses": { "200": answer("Found", &items), "403": problem(), "404": problem() },
    })
}

fn create() -> JsonValue {
    json!({
        "operationId": "registerClient", "summary": "A new client",
        "parameters": [slug(), header("Idempotency-Key", false)],
        "requestBody": body(),
        "responses": { "201": answer("Registered", &schema("ClientKept")), "403": problem(), "404": problem(), "422": problem() },
    })
}

fn show() -> JsonValue {
    let purpose = json!({ "type": "string", "enum": Purpose::words() });
    json!({
        "operationId": "openClientFile", "summary": "A client's file; outside the own caseload for a purpose. Each look is recorded",
        "parameters": [slug(), id(), query("purpose", &purpose)],
        "responses": { "200": answer("The file", &schema("ClientFile")), "403": problem(), "404": problem() },
    })
}

fn patch() -> JsonValue {
    json!({
        "operationId": "editClient", "summary": "Changes the fields that are there",
        "parameters": [slug(), id(), header("If-Match", true)],
        "requestBody": body(),
        "responses": {
            "200": answer("Changed", &schema("ClientKept")), "404": problem(), "412": problem(), "422": problem(), "428": problem(),
        },
    })
}

fn found() -> JsonValue {
    object(&json!({
        "id": uuid(), "name": text(), "born": { "type": ["integer", "null"], "description": "Year of birth" }, "languages": languages(),
    }))
}

fn input() -> JsonValue {
    let born = json!({ "type": ["string", "integer", "null"], "description": "A day (2000-01-31, 31.01.2000) or a year" });
    object(&json!({
        "given_name": { "type": "string", "maxLength": 80 }, "family_name": { "type": "string", "maxLength": 80 },
        "born": born, "phone": text(), "email": text(), "languages": languages(), "basis": word(Basis::words()),
        "stay_from": day(), "stay_until": day(), "renewal_applied_on": day(), "arrived_on": day(),
        "background": word(Background::words()), "sex": word(Sex::words()),
        "citizenship": { "type": "string", "description": "ISO 3166-1, XXA, XXB, XXC, XXX or UND" },
        "personal_code": { "type": "string", "pattern": "^[0-9]{11}$" }, "address": text(),
        "interpreter": word(Interpreter::words()), "household": { "type": ["string", "null"], "format": "uuid" },
    }))
}

fn file() -> JsonValue {
    let stay = object(&json!({
        "basis": word(Basis::words()), "stay_from": day(), "stay_until": day(), "renewal_applied_on": day(),
        "recorded_at": { "type": "string", "format": "date-time" },
    }));
    object(&json!({
        "id": uuid(), "given_name": text(), "family_name": text(), "born": { "type": ["string", "integer", "null"] },
        "sex": word(Sex::words()), "phone": text(), "email": text(), "address": text(), "citizenship": text(),
        "languages": languages(), "arrived_on": day(), "background": word(Background::words()),
        "interpreter": word(Interpreter::words()), "household": { "type": ["string", "null"], "format": "uuid" },
        "has_personal_code": { "type": "boolean" }, "stays": { "type": "array", "items": stay },
        "created_at": { "type": "string", "format": "date-time" }, "version": { "type": "integer" },
    }))
}

fn kept() -> JsonValue {
    object(&json!({ "id": uuid(), "version": { "type": "integer" } }))
}

fn object(properties: &JsonValue) -> JsonValue {
    json!({ "type": "object", "properties": properties })
}

fn text() -> JsonValue {
    json!({ "type": "string" })
}

fn uuid() -> JsonValue {
    json!({ "type": "string", "format": "uuid" })
}

fn day() -> JsonValue {
    json!({ "type": ["string", "null"], "format": "date" })
}

fn word(words: &[&str]) -> JsonValue {
    json!({ "type": "string", "enum": words })
}

fn languages() -> JsonValue {
    json!({ "type": "array", "items": { "type": "string" }, "description": "ISO 639-3, best first" })
}

fn schema(name: &str) -> JsonValue {
    json!({ "$ref": format!("#/components/schemas/{name}") })
}

fn slug() -> JsonValue {
    json!({ "name": "slug", "in": "path", "required": true, "schema": text() })
}

fn id() -> JsonValue {
    json!({ "name": "id", "in": "path", "required": true, "schema": uuid() })
}

fn query(name: &str, schema: &JsonValue) -> JsonValue {
    json!({ "name": name, "in": "query", "required": false, "schema": schema })
}

fn header(name: &str, required: bool) -> JsonValue {
    json!({ "name": name, "in": "header", "required": required, "schema": text() })
}

fn body() -> JsonValue {
    json!({ "required": true, "content": { "application/json": { "schema": schema("ClientInput") } } })
}

fn answer(description: &str, schema: &JsonValue) -> JsonValue {
    json!({ "description": description, "content": { "application/json": { "schema": schema } } })
}

fn problem() -> JsonValue {
    json!({
        "description": "Why not (RFC 9457)", "content": { "application/problem+json": { "schema": schema("Problem") } },
    })
}
