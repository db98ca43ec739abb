//! One file made of two, by a coordinator: both beside each other, from which each field is taken, and what comes over.

mod beside;
mod choose;
pub(super) mod panel;
mod undo;

use super::file_path;
use crate::model::merging::{FIELDS, Take};
use crate::model::{MergeId, Sent};
use crate::policy::MergeClients;
use crate::store::merge::{self, Choice, Counted};
use frame::{At, ClientId};
use platform::{
    Error, Form, Once, Page, Permit, Problems, Response, Result, Routes, Search, StatusCode, Tx, page::PathOf,
};
use serde::Deserialize;

pub(super) fn routes() -> Routes {
    Routes::default()
        .get("/organisations/{slug}/clients/{id}/merge", show)
        .post("/organisations/{slug}/clients/{id}/merge", make)
        .and(undo::routes())
}

/// With which file, or the name by which it is looked for.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    with: String,
    name: String,
}

/// The file that is to stay and the one that is to go into it, as they are now.
struct Both {
    kept_id: ClientId,
    kept: Counted,
    version: i64,
    other_id: ClientId,
    other: Counted,
    other_version: i64,
}

async fn show(
    permit: Permit<MergeClients>,
    PathOf(at): PathOf<At<ClientId>>,
    page: Page,
    Search(asked): Search<Asked>,
) -> Result<Response> {
    let at = At { id: permit.on().id, ..at };
    if asked.with.trim().is_empty() {
        return choose::screen(&permit, (&page, &at), &asked.name, &Problems::default()).await;
    }
    let Ok(other) = asked.with.trim().parse() else {
        return choose::screen(&permit, (&page, &at), "", &Problems::at("name", "people-problem-client"))
            .await;
    };
    match both(&permit, &at, other).await? {
        Some(both) => Ok(beside::screen(&page, &at, &both, (&proposed(&both), StatusCode::OK))),
        None => {
            choose::screen(&permit, (&page, &at), "", &Problems::at("name", "people-merge-problem-same"))
                .await
        }
    }
}

/// Both files; `None` when they are one by now. The look at the other is on record like the look at this one.
async fn both(permit: &Permit<MergeClients>, at: &At<ClientId>, other: ClientId) -> Result<Option<Both>> {
    let other = permit.look_at::<MergeClients>(At { slug: at.slug.clone(), id: other }).await?;
    let other = other.ok_or(Error::NotFound)?;
    let (kept_id, other_id, other_version) = (permit.on().id, other.id, other.version);
    if kept_id == other_id {
        return Ok(None);
    }
    let sides = permit.read(move |tx| {
        let version = tx.on().version;
        Ok((merge::side(tx, kept_id)?, merge::side(tx, other_id)?, version))
    });
    let (kept, other, version) = sides.await?;
    Ok(Some(Both { kept_id, kept, version, other_id, other, other_version }))
}

/// What the form begins with: of each field the fuller, else the newer.
fn proposed(both: &Both) -> Sent {
    let mut sent = Sent::default();
    for field in FIELDS {
        let is_newer = both.other.since(field) > both.kept.since(field);
        let take = crate::model::merging::usual(field, (&both.kept.fields, &both.other.fields), is_newer);
        sent.set(field, take.word());
    }
    sent.set("once", Once::new_key());
    sent
}

async fn make(
    permit: Permit<MergeClients>,
    PathOf(at): PathOf<At<ClientId>>,
    page: Page,
    Form(sent): Form<Sent>,
) -> Result<Response> {
    let at = At { id: permit.on().id, ..at };
    let Ok(other) = sent.get("with").trim().parse() else {
        return choose::screen(&permit, (&page, &at), "", &Problems::at("name", "people-problem-client"))
            .await;
    };
    let (choice, slug, once) = (read(&sent), at.slug.clone(), Once::of_form(sent.get("once"), &sent));
    let made = permit
        .write_once(once, move |tx| merge_with(tx, &At { slug: slug.clone(), id: other }, &choice))
        .await;
    match made {
        Ok(_) => Ok(page.done(&file_path(&at), "people-merge-done")),
        Err(Error::Problems(_)) => {
            choose::screen(&permit, (&page, &at), "", &Problems::at("name", "people-merge-problem-same"))
                .await
        }
        Err(Error::Stale) => match both(&permit, &at, other).await? {
            Some(both) => Ok(beside::screen(&page, &at, &both, (&sent, StatusCode::CONFLICT))),
            None => Err(Error::Stale),
        },
        Err(other) => Err(other),
    }
}

fn merge_with(tx: &mut Tx<'_, MergeClients>, with: &At<ClientId>, choice: &Choice) -> Result<MergeId> {
    let other = tx.prove::<MergeClients>(with)?.ok_or(Error::NotFound)?;
    merge::merge(tx, &other, choice)
}

/// What the form says; a field of which nothing is said stays as it is in the file that stays.
fn read(sent: &Sent) -> Choice {
    let take = |field: &'static str| match Take::read(sent.get(field)) {
        Some(Take::Both) if field != "languages" => (field, Take::Kept),
        take => (field, take.unwrap_or(Take::Kept)),
    };
    Choice {
        takes: FIELDS.into_iter().map(take).collect(),
        version: sent.get("version").trim().parse().unwrap_or(0),
        other_version: sent.get("other_version").trim().parse().unwrap_or(0),
    }
}
