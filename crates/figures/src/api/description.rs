//! How the API of figures is described to programs: `OpenAPI` 3.1.

use crate::model::Breakdown;
use platform::{JsonValue, json};
use std::collections::BTreeMap;

/// Paths and schemas.
pub fn description() -> JsonValue {
    let problems = json!({ "description": "What was asked cannot be answered; the problems are at their fields.",
        "content": { "application/problem+json": { "schema": { "type": "object" } } } });
    let path = |summary: &str, parameters: Vec<JsonValue>, schema: &str| {
        json!({ "get": { "tags": ["figures"], "summary": summary, "parameters": parameters, "responses": {
            "200": { "description": summary, "content": { "application/json": {
                "schema": { "$ref": format!("#/components/schemas/{schema}") } } } },
            "404": { "description": "There is no such organisation for you." },
            "422": problems,
        } } })
    };
    let inside = vec![
        json!({ "name": "slug", "in": "path", "required": true, "schema": { "type": "string" } }),
        asked("from", "The first day: 2026-01-01. Without both days: this year."),
        asked("to", "The last day."),
        asked(
            "by",
            "At most one of topic, act, channel, language, target_group, funding; month; centre. Comma between them.",
        ),
        asked("centre", "A centre's slug or id."),
        asked("seq", "The last entry of the ledger that counts: the figure as it was known then."),
    ];
    let outside = vec![
        asked("from", "The first month, 2026-01, or its first day."),
        asked("to", "The last month, or its last day."),
        asked(
            "by",
            "At most one of topic, act, channel, language, target_group, funding; or organisation; and month.",
        ),
    ];
    json!({
        "paths": {
            "/api/v1/organisations/{slug}/figures/contacts": path("Contacts of a municipality", inside, "Figures"),
            "/api/v1/figures/contacts": path("Contacts of all municipalities, small numbers hidden", outside, "Sums"),
        },
        "components": { "schemas": { "Figures": figures_schema(), "Sums": sums_schema() } },
    })
}

fn asked(name: &str, says: &str) -> JsonValue {
    json!({ "name": name, "in": "query", "required": false, "description": says, "schema": { "type": "string" } })
}

/// What a row may have: a word of a breakdown, a month, and what is added.
fn row<const N: usize>(more: [(&'static str, JsonValue); N]) -> JsonValue {
    let words = Breakdown::ALL.map(|breakdown| (breakdown.word(), json!({ "type": "string" })));
    let month = [("month", json!({ "type": "string", "examples": ["2026-06"] }))];
    let properties: BTreeMap<_, _> = words.into_iter().chain(month).chain(more).collect();
    json!({ "type": "object", "required": ["contacts"], "properties": properties })
}

fn figures_schema() -> JsonValue {
    let number = json!({ "type": "integer" });
    let row = row([("centre", json!({ "type": ["string", "null"] })), ("contacts", number.clone())]);
    json!({ "type": "object", "required": ["total", "persons", "new_persons", "returning_persons", "seq", "rows"], "properties": {
        "from": { "type": "string", "format": "date" }, "to": { "type": "string", "format": "date" },
        "seq": number, "total": number, "persons": number, "new_persons": number, "returning_persons": number,
        "rows": { "type": "array", "items": row },
    } })
}

fn sums_schema() -> JsonValue {
    let number = json!({ "type": ["integer", "null"] });
    let row = row([
        ("organisation", json!({ "type": ["string", "null"] })),
        ("contacts", number.clone()),
        (
            "hidden",
            json!({ "const": true, "description": "A small number, or one that would give a small number away." }),
        ),
        (
            "at_least",
            json!({ "const": true, "description": "The sum of what is shown; some months are hidden." }),
        ),
    ]);
    json!({ "type": "object", "required": ["total", "persons", "new_persons", "returning_persons", "rows"], "properties": {
        "from": { "type": "string", "format": "date" }, "to": { "type": "string", "format": "date" },
        "total": number, "persons": number, "new_persons": number, "returning_persons": number,
        "hidden": { "const": true }, "at_least": { "const": true },
        "rows": { "type": "array", "items": row },
    } })
}
