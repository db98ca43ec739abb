//! Correcting a contact: the same form without its client; a version that has moved on is shown beside what was typed.

use super::entry;
use crate::{
    model::ContactInput,
    policy::CorrectContact,
    recording::is_activity,
    store::{self, contact::Contact},
};
use frame::{Catalogue, Centre, topic};
use maud::html;
use platform::{
    Error, Form, Head, Language, Markup, Page, Permit, Problems, Response, Result, Routes, Tx, ui,
};

pub fn routes() -> Routes {
    Routes::default()
        .get("/organisations/{slug}/contacts/{id}/correction", show)
        .post("/organisations/{slug}/contacts/{id}/corrections", correct)
}

/// What the form needs beside what was typed.
pub struct Around {
    catalogue: Catalogue,
    centre: Centre,
    activities: Vec<frame::activity::Activity>,
    contact: Contact,
    typed: ContactInput,
}

fn around(tx: &mut Tx<'_, CorrectContact>, language: Language) -> Result<Around> {
    let contact = store::contact::load(tx, tx.on().id)?.ok_or(Error::NotFound)?;
    Ok(Around {
        catalogue: topic::catalogue(tx, language)?,
        centre: frame::centre::by_id(tx, contact.centre_id)?.ok_or(Error::NotFound)?,
        activities: frame::activity::in_force(tx, contact.day, language)?,
        typed: store::contact::as_typed(tx, &contact)?,
        contact,
    })
}

async fn show(permit: Permit<CorrectContact>, page: Page) -> Result<Response> {
    let language = page.language();
    let around = permit.read(move |tx| around(tx, language)).await?;
    Ok(screen(&page, &around, &around.typed, &Problems::default()))
}

async fn correct(
    permit: Permit<CorrectContact>,
    page: Page,
    Form(input): Form<ContactInput>,
) -> Result<Response> {
    let slug = page.slug().to_owned();
    let back = format!("/organisations/{slug}/contacts/{}", permit.on().id);
    match apply(&permit, &input).await {
        Ok(()) => Ok(page.done(&back, "desk-corrected")),
        Err(Error::Problems(problems)) => {
            let language = page.language();
            let around = permit.read(move |tx| around(tx, language)).await?;
            Ok(screen(&page, &around, &input, &problems))
        }
        Err(Error::Stale) => {
            let language = page.language();
            let around = permit.read(move |tx| around(tx, language)).await?;
            Ok(both(&page, &around, &input))
        }
        Err(other) => Err(other),
    }
}

/// Reads what was typed and corrects the contact: for the page and for the API.
pub async fn apply(permit: &Permit<CorrectContact>, input: &ContactInput) -> Result<()> {
    let input = input.clone();
    permit
        .write(move |tx| {
            let version = input.version.trim().parse().map_err(|_| Error::VersionNeeded)?;
            let catalogue = topic::catalogue(tx, Language::Et)?;
            let new = ContactInput { who: "anonymous".into(), client: "".into(), ..input.clone() };
            let new = new.parse(tx.now(), &catalogue)?;
            let day = platform::clock::day_of(new.started_at);
            if !is_activity(tx, new.activity.as_deref(), day)? {
                return Err(Problems::at("activity", "desk-activity-unknown").into());
            }
            store::correction::correct(tx, &new, version)
        })
        .await
}

fn screen(page: &Page, around: &Around, input: &ContactInput, problems: &Problems) -> Response {
    let slug = page.slug().to_owned();
    let contact = format!("/organisations/{slug}/contacts/{}", around.contact.id);
    let title = page.t("desk-correction-title");
    let crumbs = [(contact.clone(), page.t("desk-contact-facts"))];
    let form = || form(page, &slug, around, (input, problems));
    let head = Head { title: &title, crumbs: &crumbs, ..Head::default() };
    if problems.is_empty() {
        page.show(head, &[("correction", &form)])
    } else {
        page.again(head, &[("correction", &form)])
    }
}

fn form(page: &Page, slug: &str, around: &Around, (input, problems): (&ContactInput, &Problems)) -> Markup {
    let form = entry::Form {
        action: format!("/organisations/{slug}/contacts/{}/corrections", around.contact.id),
        slug,
        centre: &around.centre,
        catalogue: &around.catalogue,
        first: &[],
        activities: &around.activities,
        input,
        problems,
        client: None,
        found: &[],
        alike: &[],
        kept: false,
    };
    entry::correction(page, &form)
}

/// The record has moved on: what was typed beside what is there now, and the form with the new version.
fn both(page: &Page, around: &Around, input: &ContactInput) -> Response {
    let title = page.t("desk-conflict-title");
    let slug = page.slug().to_owned();
    let now = &around.typed;
    let renewed = ContactInput { version: now.version.clone(), ..input.clone() };
    let joined =
        |list: &[platform::Typed]| list.iter().map(|typed| typed.0.as_str()).collect::<Vec<_>>().join(", ");
    let row = |key: &str, yours: &str, theirs: &str| (page.t(key), yours.to_owned(), theirs.to_owned());
    let rows = [
        row("desk-started-at", &input.started_at, &now.started_at),
        row("desk-minutes", &input.minutes, &now.minutes),
        row("desk-channel", &input.channel, &now.channel),
        row("desk-topics", &joined(&input.topics), &joined(&now.topics)),
        row("desk-contact-acts", &joined(&input.acts), &joined(&now.acts)),
        row("desk-language", &input.language, &now.language),
        row("desk-outcome", &input.outcome, &now.outcome),
        row("desk-note", &input.note, &now.note),
    ];
    let none = Problems::default();
    let compare =
        || html! { div.card { div.bd { p { (page.t("desk-conflict-help")) } (ui::versions(page, &rows)) } } };
    let again = || form(page, &slug, around, (&renewed, &none));
    page.conflict(&title, &[("versions", &compare), ("correction", &again)])
}
