//! Persons of a file who may be clients already: somebody decides, once for all their rows.

use super::{overview, path_of};
use crate::{
    judging,
    model::{Kind, State, Verdict, Way},
    policy::PrepareImport,
    store::{self, person::Met, piece::Pieces},
};
use frame::ClientId;
use maud::html;
use people::{Found, ServeClient, Standing};
use platform::{
    Error, Form, Markup, Page, Permit, Response, Result, Routes, Typed, record, sql,
    ui::{self, Column},
};
use serde::Deserialize;

/// Persons who are shown at a time.
const SHOWN: i64 = 20;

pub(super) fn routes() -> Routes {
    Routes::default().post("/organisations/{slug}/imports/{id}/people", decide)
}

/// A person of the file who waits for a decision.
pub(super) struct Waiting {
    blind: String,
    row: i64,
    name: String,
    born: String,
    candidates: Vec<Found>,
}

record! {
    struct First {
        person: String,
        row_number: i64,
    }
}

/// Those who wait, with the clients they may be; on record as a look for each of them.
pub(super) async fn waiting(permit: &Permit<PrepareImport>, slug: &str) -> Result<Vec<Waiting>> {
    let slug = slug.to_owned();
    permit
        .write(move |tx| {
            let (on, finder) = (tx.on().clone(), judging::finder(tx, &slug)?);
            let reader = overview::reader(tx)?;
            let first = sql!(
                "select person, min(row_number) as row_number from import_row
                  where organisation_id = $1 and import_id = $2 and verdict = 'alike'
                  group by person order by min(row_number) limit $3"
            );
            let firsts: Vec<First> = tx.all(first, &[&on.id, &SHOWN])?;
            let (mut pieces, mut waiting) = (Pieces::default(), Vec::new());
            for First { person: blind, row_number } in firsts {
                let Some(came) = pieces.row(tx, &on, row_number)? else { continue };
                let kept = store::row::one(tx, on.id, row_number)?;
                let row = store::row::mended(tx, on.id, came, kept.as_ref().map_or("", |kept| &kept.mended))?;
                let Some(person) = reader.read(&row).person else { continue };
                let ids = match people::standing(tx, &finder, person.listed())? {
                    Standing::OfCode(id) | Standing::OfBirth(id) => vec![id],
                    Standing::Namesakes(ids) => ids,
                    // Whom they may have been is not there any more, for whatever reason: then it is somebody new.
                    Standing::Unknown if on.state == State::Judged => {
                        store::person::say(
                            tx,
                            &Met { person: blind.clone(), way: Way::New, client_id: None },
                        )?;
                        store::person::release(tx, &blind, Verdict::Good.word())?;
                        continue;
                    }
                    Standing::Unknown => Vec::new(),
                };
                let candidates = people::shown(tx, &finder, &ids)?;
                let listed = person.listed();
                let name = format!("{} {}", listed.given_name, listed.family_name).trim().to_owned();
                let born = listed
                    .birth
                    .map(|birth| birth.day().map_or_else(|| birth.year().to_string(), platform::format::day));
                waiting.push(Waiting {
                    blind,
                    row: row_number,
                    name,
                    born: born.unwrap_or_default(),
                    candidates,
                });
            }
            Ok(waiting)
        })
        .await
}

/// Each with a choice: one of the clients, or somebody new.
pub(super) fn card(page: &Page, slug: &str, base: &str, people: &[Waiting]) -> Markup {
    let columns = [
        Column::numbers("imports-row"),
        Column::words("imports-person"),
        Column::words("imports-candidates"),
        Column::words("imports-decision"),
    ];
    let lines: Vec<_> = people.iter().enumerate().map(|person| line(page, slug, person)).collect();
    let title = page.t("imports-people-title");
    html! {
        div.card {
            header { h2 { (title) } }
            div.bd { p.muted { (page.t("imports-people-help")) } }
            form.form method="post" action={ (base) "/people" } {
                (ui::table(page, &title, &columns, &lines))
                div.acts { button.ds-button type="submit" { (page.t("imports-people-save")) } }
            }
        }
    }
}

fn line(page: &Page, slug: &str, (place, person): (usize, &Waiting)) -> Vec<Markup> {
    vec![
        html! { (person.row) },
        html! { label for={ "person-" (place) } { b { (person.name) } @if !person.born.is_empty() { ", " (person.born) } } },
        html! { @for client in &person.candidates {
            p { a href={ "/organisations/" (slug) "/clients/" (client.id) } { (client.name) }
                @if let Some(year) = client.born { ", " (year) } }
        } },
        html! {
            select.ds-input id={ "person-" (place) } name="people" {
                option value="" { (page.t("imports-person-later")) }
                @for client in &person.candidates {
                    option value={ (person.blind) "|" (client.id) } {
                        (page.t("imports-person-same")) ": " (client.name) @if let Some(year) = client.born { ", " (year) }
                    }
                }
                option value={ (person.blind) "|new" } { (page.t("imports-person-new")) }
            }
        },
    ]
}

/// What was decided: person, and the client or `new`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Decided {
    people: Vec<Typed>,
}

async fn decide(permit: Permit<PrepareImport>, page: Page, Form(decided): Form<Decided>) -> Result<Response> {
    let mut decisions: Vec<(String, Option<ClientId>)> = Vec::new();
    for line in decided.people.iter().filter(|line| !line.is_empty()) {
        let (person, who) = line.split_once('|').ok_or(Error::Unreadable)?;
        let client = if who == "new" { None } else { Some(who.parse().map_err(|_| Error::Unreadable)?) };
        decisions.push((person.to_owned(), client));
    }
    permit
        .write(move |tx| {
            if tx.on().state != State::Judged {
                return Ok(());
            }
            for (person, client) in &decisions {
                settle(tx, person, *client)?;
            }
            Ok(())
        })
        .await?;
    Ok(page.done(&path_of(page.slug(), permit.on().id), "imports-people-saved"))
}

/// Settles who a person is; rows that waited for it wait no more.
fn settle(tx: &mut platform::Tx<'_, PrepareImport>, person: &str, client: Option<ClientId>) -> Result<()> {
    let is_open =
        store::person::of(tx, tx.on().id, &[person.to_owned()])?.iter().any(|met| met.way == Way::Open);
    if !is_open {
        return Ok(());
    }
    let way = match client {
        Some(id) => {
            tx.prove::<ServeClient>(&id)?.ok_or(Error::NotFound)?;
            Way::Same
        }
        None => Way::Other,
    };
    store::person::say(tx, &Met { person: person.to_owned(), way, client_id: client })?;
    let verdict = match (tx.on().kind, way) {
        (Kind::Clients, Way::Same) => Verdict::There,
        _ => Verdict::Good,
    };
    store::person::release(tx, person, verdict.word())
}
