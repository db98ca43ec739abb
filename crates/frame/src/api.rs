//! What a program must know of its organisation before it can record anything: centres, topics, acts.

use crate::{centre, policy::ReadOrganisation, topic};
use platform::{IntoResponse, Json, JsonValue, Page, Permit, Response, Result, Routes, json};

pub(crate) fn routes() -> Routes {
    Routes::default().get("/api/v1/organisations/{slug}", organisation)
}

/// Open centres, and the topics and acts that are offered, by name in the language asked for.
async fn organisation(permit: Permit<ReadOrganisation>, page: Page) -> Result<Response> {
    let language = page.language();
    let read = permit
        .read(move |tx| Ok((tx.today(), centre::of_organisation(tx)?, topic::catalogue(tx, language)?)));
    let (today, centres, catalogue) = read.await?;
    let open = centres.iter().filter(|centre| centre.closed_on.is_none_or(|closed| closed >= today));
    let centres: Vec<_> =
        open.map(|centre| json!({ "id": centre.id, "slug": centre.slug, "name": centre.name })).collect();
    let offered = catalogue.topics.iter().filter(|topic| topic.retired_on.is_none());
    let topics: Vec<_> = offered
        .map(|topic| {
            let acts = catalogue.acts_of(&topic.code).filter(|act| act.retired_on.is_none());
            let acts: Vec<_> = acts.map(|act| act.code.as_str()).collect();
            json!({ "code": topic.code, "name": topic.name, "acts": acts })
        })
        .collect();
    let on = permit.on();
    let body =
        json!({ "slug": on.slug, "name": on.name, "kind": on.kind, "centres": centres, "topics": topics });
    Ok(Json(body).into_response())
}

/// Its part of the description of the API.
pub(crate) fn description() -> JsonValue {
    let text = json!({ "type": "string" });
    let list = |of: &JsonValue| json!({ "type": "array", "items": of });
    let object = |properties: JsonValue| json!({ "type": "object", "properties": properties });
    let centre = object(json!({ "id": { "type": "string", "format": "uuid" }, "slug": text, "name": text }));
    let topic = object(json!({ "code": text, "name": text, "acts": list(&text) }));
    let answer = object(json!({
        "slug": text, "name": text, "kind": { "type": "string", "enum": crate::Kind::words() },
        "centres": list(&centre), "topics": list(&topic),
    }));
    json!({ "paths": { "/api/v1/organisations/{slug}": { "get": {
        "summary": "The organisation with its open centres and the topics and acts on offer",
        "parameters": [{ "name": "slug", "in": "path", "required": true, "schema": text }],
        "responses": { "200": { "description": "The organisation", "content": { "application/json": { "schema": answer } } } },
    } } } })
}
