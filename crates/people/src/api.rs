//! The clients for programs: the same rules, the same parser and the same store as the pages.

mod describe;

pub(crate) use describe::description;

use crate::model::{Client, ClientInput, Stay};
use crate::policy::{EditClient, FindClients, OpenFile, RegisterClient};
use crate::store::{change, file, find, find::Found, register};
use frame::{At, ClientId};
use platform::{
    Action, Error, HeaderMap, IntoResponse, Json, JsonBody, JsonValue, Once, Permit, Response, Result,
    Routes, Search, StatusCode, Tx, json, page::PathOf,
};
use serde::{Deserialize, Serialize};

/// Clients in one answer.
const MOST: usize = 30;

pub(crate) fn routes() -> Routes {
    Routes::default()
        .get("/api/v1/organisations/{slug}/clients", list)
        .post("/api/v1/organisations/{slug}/clients", create)
        .get("/api/v1/organisations/{slug}/clients/{id}", show)
        .patch("/api/v1/organisations/{slug}/clients/{id}", patch)
}

/// What is looked for.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    name: String,
}

/// Who was found.
#[derive(Serialize)]
struct Listed {
    items: Vec<Found>,
}

async fn list(permit: Permit<FindClients>, Search(asked): Search<Asked>) -> Result<Json<Listed>> {
    let items = permit.read_short(move |tx| find::find(tx, &asked.name, MOST)).await?;
    Ok(Json(Listed { items }))
}

async fn create(
    permit: Permit<RegisterClient>,
    once: Once,
    JsonBody(input): JsonBody<ClientInput>,
) -> Result<Response> {
    let new = input.parse(platform::clock::day_of(permit.actor().now()))?;
    let id = permit.write_once(once.with(&input), move |tx| register::register(tx, &new)).await?;
    Ok((StatusCode::CREATED, [("etag", etag(1))], Json(json!({ "id": id, "version": 1 }))).into_response())
}

async fn show(permit: Permit<OpenFile>) -> Result<Response> {
    let (version, file) = permit.read(|tx| whole(tx, tx.on().id)).await?;
    Ok(([("etag", etag(version))], Json(file)).into_response())
}

/// Changes the fields that are there; the others stay as they are.
async fn patch(
    permit: Permit<EditClient>,
    PathOf(at): PathOf<At<ClientId>>,
    headers: HeaderMap,
    JsonBody(fields): JsonBody<serde_json::Map<String, JsonValue>>,
) -> Result<Response> {
    let version = if_match(&headers)?;
    // The version was of a file that has gone into this one since.
    if at.id != permit.on().id {
        return Err(Error::Stale);
    }
    let (id, version) = permit.write(move |tx| change_some(tx, version, &fields)).await?;
    Ok(([("etag", etag(version))], Json(json!({ "id": id, "version": version }))).into_response())
}

fn change_some(
    tx: &mut Tx<'_, EditClient>,
    version: i64,
    fields: &serde_json::Map<String, JsonValue>,
) -> Result<(ClientId, i64)> {
    let id = tx.on().id;
    let client = file::client(tx, id)?;
    let languages = file::languages(tx, id)?;
    let mut whole = serde_json::to_value(ClientInput::of(&client, &languages)).unwrap_or_default();
    if let JsonValue::Object(whole) = &mut whole {
        whole.extend(fields.clone());
    }
    let input: ClientInput = serde_json::from_value(whole).map_err(|_| Error::Unreadable)?;
    let new = input.parse(tx.today())?;
    change::change(tx, version, &new).map(|version| (id, version))
}

/// Everything of a file but the personal code, which is asked for by itself.
fn whole<A: Action>(tx: &mut Tx<'_, A>, id: ClientId) -> Result<(i64, JsonValue)> {
    let client = file::client(tx, id)?;
    let languages = file::languages(tx, id)?;
    let stays: Vec<_> = file::stays(tx, id)?.iter().map(stay).collect();
    let Client {
        given_name, family_name, born_on, born_year, sex, phone, email, address, citizenship, ..
    } = &client;
    let Client { arrived_on, background, interpreter, household_id, created_at, version, .. } = &client;
    let born = born_on.map(|day| json!(day.to_string())).or_else(|| born_year.map(|year| json!(year)));
    let whole = json!({
        "id": id, "given_name": given_name, "family_name": family_name, "born": born, "sex": sex, "phone": phone,
        "email": email, "address": address, "citizenship": citizenship, "languages": languages,
        "arrived_on": arrived_on.map(|day| day.to_string()), "background": background, "interpreter": interpreter,
        "household": household_id, "has_personal_code": client.code_sealed.is_some(), "stays": stays,
        "created_at": created_at.to_string(), "version": version,
    });
    Ok((*version, whole))
}

fn stay(Stay { basis, from_day, until_day, renewal_applied_on, recorded_at, .. }: &Stay) -> JsonValue {
    let day = |day: &Option<platform::Date>| day.map(|day| day.to_string());
    json!({
        "basis": basis, "stay_from": day(from_day), "stay_until": day(until_day),
        "renewal_applied_on": day(renewal_applied_on), "recorded_at": recorded_at.to_string(),
    })
}

fn etag(version: i64) -> String {
    format!("\"{version}\"")
}

/// The version that is to be changed: `If-Match: "3"`.
fn if_match(headers: &HeaderMap) -> Result<i64> {
    let named = headers.get("if-match").ok_or(Error::VersionNeeded)?;
    let version = named.to_str().ok().and_then(|text| text.trim().trim_matches('"').parse().ok());
    version.ok_or(Error::Stale)
}
