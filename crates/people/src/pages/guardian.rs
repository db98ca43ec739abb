//! Who answers for a child: an adult is looked for by name and linked, and is taken away again.

use super::{change, clients_path, file_path, said, tabs};
use crate::model::{GuardianId, Kin, Relation, full_name, of_age};
use crate::policy::{AskToOpen, EditClient};
use crate::store::{file, find, find::Found, guardian};
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
        .get("/organisations/{slug}/clients/{id}/guardians", show)
        .post("/organisations/{slug}/clients/{id}/guardians", link)
        .post("/organisations/{slug}/clients/{id}/guardians/{guardian}/removal", remove)
}

/// `/organisations/{slug}/clients/{id}/guardians/{guardian}/removal`
#[derive(Clone, Debug, Deserialize)]
struct AtGuardian {
    slug: String,
    id: ClientId,
    guardian: GuardianId,
}

/// Who answers for the child: an id that was chosen, or a name that is looked for; and what they are to the child.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Chosen {
    with: String,
    name: String,
    relation: String,
}

/// The family of a client, and whom the page offers.
#[derive(Default)]
struct Family {
    guardians: Vec<Kin>,
    children: Vec<Kin>,
    offered: Vec<Found>,
}

async fn show(permit: Permit<EditClient>, PathOf(at): PathOf<At<ClientId>>, page: Page) -> Result<Response> {
    let family = permit.read(at_home).await?;
    Ok(screen(&permit, (&page, &at), (&Chosen::default(), &family), &Problems::default()))
}

async fn link(
    permit: Permit<EditClient>,
    PathOf(at): PathOf<At<ClientId>>,
    page: Page,
    Form(chosen): Form<Chosen>,
) -> Result<Response> {
    let (wanted, slug) = (chosen.clone(), at.slug.clone());
    let (offered, problems) = match permit.write(move |tx| link_or_find(tx, &wanted, &slug)).await {
        Ok(None) => return Ok(page.done(&file_path(&at), "people-guardian-linked")),
        Ok(Some(found)) if found.is_empty() => (found, Problems::at("name", "people-found-none")),
        Ok(Some(found)) => (found, Problems::default()),
        Err(Error::Problems(problems)) => (Vec::new(), problems),
        Err(other) => return Err(other),
    };
    let mut family = permit.read(at_home).await?;
    if !offered.is_empty() {
        family.offered = offered;
    }
    Ok(screen(&permit, (&page, &at), (&chosen, &family), &problems))
}

/// The family, and the adults who live with the client: a guardian is mostly among them.
fn at_home(tx: &mut Tx<'_, EditClient>) -> Result<Family> {
    let client = file::client(tx, tx.on().id)?;
    let at_home = client.household_id.map(|household| file::members(tx, household)).transpose()?;
    let guardians = guardian::guardians(tx, client.id)?;
    let is_new = |id: ClientId| id != client.id && !guardians.iter().any(|kin| kin.id == id);
    let today = tx.today();
    let may_answer = |member: &file::Member| of_age(None, member.born_year, today) != Some(false);
    let at_home = at_home.unwrap_or_default().into_iter();
    let offered = at_home.filter(|member| is_new(member.id) && may_answer(member));
    let found = |member: file::Member| Found {
        id: member.id,
        name: full_name(&member.given_name, &member.family_name),
        born: member.born_year,
        languages: Vec::new(),
    };
    let offered = offered.map(found).collect();
    Ok(Family { children: guardian::children(tx, client.id)?, guardians, offered })
}

/// Links the one who was chosen, or finds those who may be meant.
fn link_or_find(tx: &mut Tx<'_, EditClient>, chosen: &Chosen, slug: &str) -> Result<Option<Vec<Found>>> {
    if chosen.with.is_empty() {
        let me = tx.on().id;
        let mut found = find::find_for(tx, slug, &chosen.name, MOST)?;
        found.retain(|other| other.id != me);
        return Ok(Some(found));
    }
    let unknown = || Error::from(Problems::at("name", "people-problem-client"));
    let relation = chosen.relation.parse().map_err(|()| Problems::at("relation", "people-problem-choice"))?;
    let id: ClientId = chosen.with.parse().map_err(|_| unknown())?;
    let at = At { slug: slug.to_owned(), id };
    if let Some(other) = tx.prove::<EditClient>(&at)? {
        guardian::add(tx, &other, relation)?;
        return Ok(None);
    }
    // Whoever is known by name only is said to be: their file is to be opened first.
    let known = tx.prove::<AskToOpen>(&at)?;
    Err(known.map_or_else(unknown, |_| Problems::at("name", "people-problem-file-closed").into()))
}

async fn remove(permit: Permit<EditClient>, PathOf(at): PathOf<AtGuardian>, page: Page) -> Result<Response> {
    let link = at.guardian;
    permit.write(move |tx| guardian::remove(tx, link)).await?;
    Ok(page.done(&file_path(&At { slug: at.slug, id: at.id }), "people-guardian-removed"))
}

fn screen(
    permit: &Permit<EditClient>,
    (page, at): (&Page, &At<ClientId>),
    (chosen, family): (&Chosen, &Family),
    problems: &Problems,
) -> Response {
    let (title, lead) = (page.t("people-family-title"), page.t("people-guardian-lead"));
    let head = Head { title: &title, lead: &lead, grid: "stack", ..Head::default() };
    let body = || {
        html! {
            (tabs::tabs(page, at))
            div.stack {
                @if !family.guardians.is_empty() { (linked(page, at, &family.guardians)) }
                @if !family.children.is_empty() { (ui::card(&page.t("people-children-title"), &html! {}, &kin(page, &at.slug, &family.children))) }
                (form(page, at, (chosen, &family.offered), problems))
            }
        }
    };
    let status = change::status(problems);
    change::show(page, (at, &permit.on().name()), head, (status, &[("family", &body)]))
}

/// Children or guardians, each a link to their file.
pub(super) fn kin(page: &Page, slug: &str, kin: &[Kin]) -> Markup {
    html! {
        ul.stack.gap1 { @for one in kin { li.row.between {
            a href={ (clients_path(slug)) "/" (one.id) } { (full_name(&one.given_name, &one.family_name)) }
            span.small.muted { (words(page, one)) }
        } } }
    }
}

/// What they are, and their age.
fn words(page: &Page, one: &Kin) -> String {
    let age = said::age_or_year(page, one.born_on, one.born_year);
    let relation = page.t(&format!("people-relation-{}", one.relation));
    [Some(relation), age].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn linked(page: &Page, at: &At<ClientId>, guardians: &[Kin]) -> Markup {
    let path = format!("{}/guardians", file_path(at));
    let list = html! {
        ul.steps { @for one in guardians { li {
            div {
                a href={ (clients_path(&at.slug)) "/" (one.id) } { (full_name(&one.given_name, &one.family_name)) }
                small { " " (words(page, one)) }
            }
            div.end { (ui::act(&format!("{path}/{}/removal", one.link), &page.t("people-guardian-remove"), "tertiary")) }
        } } }
    };
    ui::card(&page.t("people-guardians-title"), &html! {}, &list)
}

fn form(
    page: &Page,
    at: &At<ClientId>,
    (chosen, offered): (&Chosen, &[Found]),
    problems: &Problems,
) -> Markup {
    let path = format!("{}/guardians", file_path(at));
    let name = Field {
        name: "name",
        label: "people-guardian-who",
        value: &chosen.name,
        most: 80,
        ..Field::default()
    };
    let relation = if chosen.relation.is_empty() { "parent" } else { &chosen.relation };
    let relation =
        Field { name: "relation", label: "people-field-relation", value: relation, ..Field::default() };
    let relations = ui::options(page, "people-relation", Relation::words().iter().copied());
    html! {
        div.card {
            header { h2 { (page.t("people-guardian-add")) } }
            form.form method="post" action=(path) {
                (ui::form_problems(page, problems))
                (ui::field(page, problems, name))
                div.acts {
                    button.ds-button data-variant=[(!offered.is_empty()).then_some("secondary")] type="submit" { (page.t("people-search")) }
                    (ui::link_button(&file_path(at), &page.t("people-cancel"), "tertiary"))
                }
            }
        }
        (change::choose(page, &path, offered, (&ui::radios(page, problems, relation, &relations), "people-guardian-link")))
    }
}
