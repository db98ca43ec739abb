//! Who lives together: someone is looked for by name and joined, or lives alone again.

use super::{change, file_path};
use crate::policy::{AskToOpen, EditClient};
use crate::store::{find, find::Found, household};
use frame::{At, ClientId};
use maud::html;
use platform::{
    Error, Form, Head, Markup, Page, Permit, Problems, Response, Result, Routes, Tx, page::PathOf, ui,
    ui::Field,
};
use serde::Deserialize;

/// People offered at most.
const MOST: usize = 8;

pub(super) fn routes() -> Routes {
    Routes::default()
        .get("/organisations/{slug}/clients/{id}/household", choose)
        .post("/organisations/{slug}/clients/{id}/household", join)
        .post("/organisations/{slug}/clients/{id}/household/leave", leave)
}

/// Whom to join: an id that was chosen, or a name that is looked for.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Chosen {
    with: String,
    name: String,
}

/// What came of it.
enum Outcome {
    Joined,
    /// Nobody was chosen yet: these may be meant.
    Found(Vec<Found>),
}

async fn choose(
    permit: Permit<EditClient>,
    PathOf(at): PathOf<At<ClientId>>,
    page: Page,
) -> Result<Response> {
    // Nothing more is read than the permit has, but the page names the person, so the look is recorded.
    permit.read(|_| Ok(())).await?;
    Ok(screen(&permit, (&page, &at), (&Chosen::default(), &[]), &Problems::default()))
}

async fn join(
    permit: Permit<EditClient>,
    PathOf(at): PathOf<At<ClientId>>,
    page: Page,
    Form(chosen): Form<Chosen>,
) -> Result<Response> {
    let (wanted, slug) = (chosen.clone(), at.slug.clone());
    match permit.write(move |tx| join_or_find(tx, &wanted, &slug)).await {
        Ok(Outcome::Joined) => Ok(page.done(&file_path(&at), "people-household-joined")),
        Ok(Outcome::Found(found)) if found.is_empty() => {
            Ok(screen(&permit, (&page, &at), (&chosen, &found), &Problems::at("name", "people-found-none")))
        }
        Ok(Outcome::Found(found)) => {
            Ok(screen(&permit, (&page, &at), (&chosen, &found), &Problems::default()))
        }
        Err(Error::Problems(problems)) => Ok(screen(&permit, (&page, &at), (&chosen, &[]), &problems)),
        Err(other) => Err(other),
    }
}

fn join_or_find(tx: &mut Tx<'_, EditClient>, chosen: &Chosen, slug: &str) -> Result<Outcome> {
    if chosen.with.is_empty() {
        let me = tx.on().id;
        let mut found = find::find_for(tx, slug, &chosen.name, MOST)?;
        found.retain(|other| other.id != me);
        return Ok(Outcome::Found(found));
    }
    let unknown = || Error::from(Problems::at("name", "people-problem-client"));
    let id: ClientId = chosen.with.parse().map_err(|_| unknown())?;
    if id == tx.on().id {
        return Err(unknown());
    }
    let at = At { slug: slug.to_owned(), id };
    if let Some(other) = tx.prove::<EditClient>(&at)? {
        household::join(tx, &other)?;
        return Ok(Outcome::Joined);
    }
    // Whoever is known by name only is said to be: their file is to be opened first.
    let known = tx.prove::<AskToOpen>(&at)?;
    Err(known.map_or_else(unknown, |_| Problems::at("name", "people-problem-file-closed").into()))
}

async fn leave(permit: Permit<EditClient>, PathOf(at): PathOf<At<ClientId>>, page: Page) -> Result<Response> {
    permit.write(household::leave).await?;
    Ok(page.done(&file_path(&at), "people-household-left"))
}

fn screen(
    permit: &Permit<EditClient>,
    (page, at): (&Page, &At<ClientId>),
    (chosen, found): (&Chosen, &[Found]),
    problems: &Problems,
) -> Response {
    let (title, lead) = (page.t("people-household-title"), page.t("people-household-lead"));
    let head = Head { title: &title, lead: &lead, ..Head::default() };
    let body = || html! { div.stack { (fields(page, at, (chosen, found), problems)) } };
    let status = change::status(problems);
    change::show(page, (at, &permit.on().name()), head, (status, &[("household", &body)]))
}

fn fields(
    page: &Page,
    at: &At<ClientId>,
    (chosen, found): (&Chosen, &[Found]),
    problems: &Problems,
) -> Markup {
    let path = format!("{}/household", file_path(at));
    let name = Field {
        name: "name",
        label: "people-household-who",
        value: &chosen.name,
        most: 80,
        ..Field::default()
    };
    html! {
        div.card {
            header { h2 { (page.t("people-household-title")) } }
            form.form method="post" action=(path) {
                (ui::form_problems(page, problems))
                (ui::field(page, problems, name))
                div.acts {
                    button.ds-button type="submit" { (page.t("people-search")) }
                    (ui::link_button(&file_path(at), &page.t("people-cancel"), "tertiary"))
                }
            }
        }
        (change::choose(page, &path, found, (&html! {}, "people-household-join")))
    }
}
