//! Fragments for whoever records a contact: the clients that may be meant, and the card of the one who is.

use super::{card::card, clients_path, said};
use crate::policy::{AskToOpen, FindClients};
use crate::store::{file, find, find::Found};
use maud::html;
use platform::{Markup, Page, Permit, Response, Result, Routes, Search};
use serde::Deserialize;

/// Options at most.
const MOST: usize = 8;

pub(super) fn routes() -> Routes {
    Routes::default()
        .get("/organisations/{slug}/clients/lookup", lookup)
        .get("/organisations/{slug}/clients/{id}/card", show_card)
}

/// What was typed so far.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    name: String,
}

async fn lookup(permit: Permit<FindClients>, page: Page, Search(asked): Search<Asked>) -> Result<Response> {
    let typed = asked.name.clone();
    let found = permit.read_short(move |tx| find::find(tx, &typed, MOST)).await?;
    Ok(page.fragment(&options(&page, &permit.on().slug, &found, asked.name.trim())))
}

fn options(page: &Page, slug: &str, found: &[Found], typed: &str) -> Markup {
    let count = i64::try_from(found.len()).unwrap_or(i64::MAX);
    html! {
        ul role="listbox" aria-label=(page.t("people-found")) data-say=(page.n("people-found-count", count)) {
            @for client in found {
                li role="option" data-id=(client.id) data-card={ (clients_path(slug)) "/" (client.id) "/card" } {
                    b { (client.name) } small { (known(page, client)) }
                }
            }
            @if !typed.is_empty() {
                li role="option" data-id="" data-new=(typed) { b { (typed) } small { (page.t("people-found-new")) } }
            }
        }
    }
}

/// The year of birth and the languages.
pub(super) fn known(page: &Page, client: &Found) -> String {
    let year = client.born.map(|year| year.to_string());
    let spoken = Some(said::languages(page, &client.languages)).filter(|spoken| !spoken.is_empty());
    year.into_iter().chain(spoken).collect::<Vec<_>>().join(" · ")
}

async fn show_card(permit: Permit<AskToOpen>, page: Page) -> Result<Response> {
    let (client, languages) = permit
        .read(|tx| {
            let client = tx.on().0.clone();
            file::languages(tx, client.id).map(|languages| (client, languages))
        })
        .await?;
    Ok(page.fragment(&card(&page, &client, &languages, true)))
}
