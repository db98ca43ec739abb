//! Joining a contact to a client later, and parting it again.

use super::shown;
use crate::{policy::CorrectContact, recording, store};
use maud::html;
use people::{Found, ServeClient};
use platform::{Error, Form, Head, Markup, Page, Permit, Problems, Response, Result, Routes, Search, ui};
use serde::Deserialize;

/// Clients offered for what was typed.
const FOUND: usize = 12;

pub fn routes() -> Routes {
    Routes::default()
        .get("/organisations/{slug}/contacts/{id}/client", show)
        .post("/organisations/{slug}/contacts/{id}/client", join)
        .post("/organisations/{slug}/contacts/{id}/client/removal", part)
}

#[derive(Clone, Default, Deserialize)]
#[serde(default)]
struct Wanted {
    name: String,
    client: String,
    version: String,
}

async fn show(
    permit: Permit<CorrectContact>,
    page: Page,
    Search(wanted): Search<Wanted>,
) -> Result<Response> {
    screen(&permit, &page, &wanted, &Problems::default()).await
}

async fn screen(
    permit: &Permit<CorrectContact>,
    page: &Page,
    wanted: &Wanted,
    problems: &Problems,
) -> Result<Response> {
    let slug = page.slug().to_owned();
    let (name, under) = (wanted.name.clone(), slug.clone());
    let found = if name.trim().is_empty() {
        Vec::new()
    } else {
        permit.write(move |tx| people::find_for(tx, &under, &name, FOUND)).await?
    };
    let contact = format!("/organisations/{slug}/contacts/{}", permit.on().id);
    let title = page.t("desk-join-title");
    let crumbs = [(contact.clone(), page.t("desk-contact-facts"))];
    let body = || html! { div.stack { (search(page, wanted, problems)) (choices(page, &contact, permit, (&found, wanted))) (parting(page, &contact, permit)) } };
    let head = Head { title: &title, crumbs: &crumbs, ..Head::default() };
    Ok(if problems.is_empty() {
        page.show(head, &[("join", &body)])
    } else {
        page.again(head, &[("join", &body)])
    })
}

fn search(page: &Page, wanted: &Wanted, problems: &Problems) -> Markup {
    let field = ui::Field {
        name: "name",
        label: "desk-join-name",
        hint: "desk-client-find-hint",
        kind: "search",
        value: &wanted.name,
        most: 120,
        ..ui::Field::default()
    };
    html! {
        form.filters.card method="get" {
            (ui::form_problems(page, problems))
            (ui::field(page, problems, field))
            button.ds-button data-variant="secondary" type="submit" { (page.t("desk-client-search")) }
        }
    }
}

fn choices(
    page: &Page,
    contact: &str,
    permit: &Permit<CorrectContact>,
    (found, wanted): (&[Found], &Wanted),
) -> Markup {
    if found.is_empty() {
        let help = if wanted.name.trim().is_empty() { "desk-join-help" } else { "desk-client-none-found" };
        return html! { p.muted role="status" { (page.t(help)) } };
    }
    html! {
        form.card method="post" action={ (contact) "/client" } {
            div.bd.stack {
                (ui::hidden("version", &permit.on().version.to_string()))
                ul.boxes { @for found in found {
                    li { label.check { input type="radio" name="client" value=(found.id); span { (found.name) " " small.muted { (shown::described(page, found)) } } } }
                } }
                div { button.ds-button type="submit" { (page.t("desk-join")) } }
            }
        }
    }
}

fn parting(page: &Page, contact: &str, permit: &Permit<CorrectContact>) -> Markup {
    html! {
        @if permit.on().client_id.is_some() {
            form.card method="post" action={ (contact) "/client/removal" } {
                div.bd.stack {
                    (ui::hidden("version", &permit.on().version.to_string()))
                    p { (page.t("desk-part-help")) }
                    div { button.ds-button data-variant="secondary" type="submit" { (ui::icon("unlink")) (page.t("desk-part")) } }
                }
            }
        }
    }
}

async fn join(permit: Permit<CorrectContact>, page: Page, Form(wanted): Form<Wanted>) -> Result<Response> {
    let Ok(client) = wanted.client.trim().parse() else {
        return screen(&permit, &page, &wanted, &Problems::at("name", "desk-client-missing")).await;
    };
    let version = version(&wanted)?;
    let joined = permit
        .write(move |tx| match tx.prove::<ServeClient>(&client)? {
            Some(client) => store::joining::join(tx, Some(&client), version),
            None => Err(Problems::at("name", recording::why_not(tx, client)?).into()),
        })
        .await;
    match joined {
        Err(Error::Problems(problems)) => screen(&permit, &page, &wanted, &problems).await,
        other => other.map(|()| page.done(&back(&permit, &page), "desk-joined")),
    }
}

async fn part(permit: Permit<CorrectContact>, page: Page, Form(wanted): Form<Wanted>) -> Result<Response> {
    let version = version(&wanted)?;
    permit.write(move |tx| store::joining::join(tx, None, version)).await?;
    Ok(page.done(&back(&permit, &page), "desk-parted"))
}

fn version(wanted: &Wanted) -> Result<i64> {
    wanted.version.trim().parse().map_err(|_| Error::VersionNeeded)
}

fn back(permit: &Permit<CorrectContact>, page: &Page) -> String {
    let slug = page.slug().to_owned();
    format!("/organisations/{slug}/contacts/{}", permit.on().id)
}
