//! The file of a client: who it is, on what basis they stay, what was done with them, who has looked.

use super::{
    clients_path, consent, document, document::Shown, file_path, known, merge, panels, protection,
    reminder as remember, said,
};
use crate::model::{Client, Consent, Kin, NewPreference, Occupation, PersonalCode, Reminder, Spoken, Stay};
use crate::part::parts;
use crate::policy::{
    AskToOpen, ClientFacts, EditClient, MergeClients, OpenFile, ProtectClient, RevealCode, RevealDocument,
};
use crate::store::{
    caseload::{self, Holder},
    consent as said_yes,
    file::{self, Member},
    guardian, occupation, preference, reminder, spoken,
};
use frame::{At, ClientId};
use maud::html;
use platform::{
    Action, Head, Markup, Page, Permit, Response, Result, Routes, Tx, audit::Look, history, history::Change,
    page::PathOf, ui,
};
use std::sync::Arc;

/// Under what a person is looked at: in the file, as a card, and where a contact or a note of theirs is read or mended.
pub(super) const LOOKED: &[&str] = &[
    OpenFile::NAME,
    AskToOpen::NAME,
    RevealCode::NAME,
    RevealDocument::NAME,
    EditClient::NAME,
    MergeClients::NAME,
    "desk.read_contact",
    "desk.correct_contact",
    "desk.read_restricted_note",
    "desk.export_contacts",
    "casework.read_restricted_note",
    "casework.correct_restricted_note",
    "casework.read_paper",
    "casework.give_handout",
];

pub(super) fn routes() -> Routes {
    Routes::default().get("/organisations/{slug}/clients/{id}", show)
}

async fn show(permit: Permit<OpenFile>, PathOf(at): PathOf<At<ClientId>>, page: Page) -> Result<Response> {
    // The id of a file that has gone into another leads there.
    if at.id != permit.on().id {
        return Ok(page.go(&file_path(&At { id: permit.on().id, ..at })));
    }
    let page = Arc::new(page);
    let asking = Arc::clone(&page);
    let file = permit.read(move |tx| gather(tx, &asking)).await?;
    let looks = permit.looks_at(permit.on().id, LOOKED).await?;
    Ok(screen(&page, &at, &file, &looks))
}

/// All that the page shows of a client.
pub(super) struct File {
    pub(super) facts: ClientFacts,
    pub(super) client: Client,
    pub(super) spoken: Vec<Spoken>,
    pub(super) occupation: Occupation,
    pub(super) wish: NewPreference,
    pub(super) guardians: Vec<Kin>,
    pub(super) children: Vec<Kin>,
    pub(super) documents: Vec<Shown>,
    pub(super) consents: Vec<Consent>,
    pub(super) reminders: Vec<Reminder>,
    pub(super) stays: Vec<Stay>,
    /// In whose caseload the client is.
    pub(super) holders: Vec<Holder>,
    pub(super) members: Vec<Member>,
    pub(super) changes: Vec<Change>,
    /// The personal code as it may be shown.
    pub(super) code: Option<String>,
    /// Other files that may be of the same person, for those who make one of two.
    pub(super) merging: Markup,
    /// What other domains keep.
    pub(super) panels: Vec<Markup>,
}

/// Reads the file; the personal code is masked.
pub(super) fn gather(tx: &mut Tx<'_, OpenFile>, page: &Page) -> Result<File> {
    let facts = tx.on().0.clone();
    let client = file::client(tx, facts.id)?;
    let code = file::plain_code(tx, facts.id)?.and_then(|digits| digits.parse::<PersonalCode>().ok());
    let members =
        client.household_id.map(|household| file::members(tx, household)).transpose()?.unwrap_or_default();
    Ok(File {
        spoken: spoken::of(tx, facts.id)?,
        occupation: occupation::of(tx, facts.id)?,
        wish: preference::opened(tx, facts.id)?,
        guardians: guardian::guardians(tx, facts.id)?,
        children: guardian::children(tx, facts.id)?,
        documents: document::documents(tx)?,
        consents: said_yes::of(tx, facts.id)?,
        reminders: reminder::of(tx, facts.id)?,
        stays: file::stays(tx, facts.id)?,
        holders: caseload::holders(tx, facts.id)?,
        members: members.into_iter().filter(|member| member.id != facts.id).collect(),
        changes: history::of(tx, &facts.reference())?,
        panels: parts().iter().map(|part| part.panel(tx, page)).collect::<Result<_>>()?,
        code: code.map(|code| code.masked()),
        merging: merge::panel::panel(tx, page)?,
        client,
        facts,
    })
}

/// The page of a file.
pub(super) fn screen(page: &Page, at: &At<ClientId>, file: &File, looks: &[Look]) -> Response {
    let (name, lead, path) = (file.client.name(), lead(page, file), file_path(at));
    let crumbs = [(clients_path(&at.slug), page.t("people-clients-title"))];
    let head = Head {
        title: &name,
        lead: &lead,
        crumbs: &crumbs,
        mark: Some(ui::avatar(&name)),
        aside: Some(buttons(page, at)),
        ..Head::default()
    };
    let facts = || panels::facts(page, file);
    let body = || {
        html! {
            div.b-grid {
                div.stack { @for panel in &file.panels { (panel) } (panels::changes(page, file)) }
                div.stack {
                    (known::card(page, &path, file))
                    (panels::stays(page, &path, file))
                    (panels::caseload(page, &path, file))
                    (remember::panel(page, &path, &file.reminders))
                    (document::panel(page, &path, &file.documents))
                    (consent::panel(page, &path, &file.consents))
                    (panels::family(page, &at.slug, &path, file))
                    (panels::household(page, &at.slug, &path, file))
                    (file.merging)
                    @if !file.facts.is_protected { (elsewhere(page, &path)) }
                    (protection::panel(page, at, file.facts.is_protected, may_protect(page, file)))
                    (panels::looks(page, looks))
                }
            }
        }
    };
    page.show(head, &[("facts", &facts), ("file", &body)])
}

/// The way to ask another municipality, which is of no use for a protected person.
fn elsewhere(page: &Page, path: &str) -> Markup {
    let ask = html! { a href={ (path) "/elsewhere" } { (page.t("people-elsewhere-ask")) } };
    ui::card(
        &page.t("people-elsewhere-title"),
        &ask,
        &html! { p.small.muted { (page.t("people-elsewhere-panel")) } },
    )
}

/// Whether the one who looks may hide the person from others.
fn may_protect(page: &Page, file: &File) -> bool {
    page.actor().is_some_and(|actor| actor.is(ProtectClient::ROLES, file.facts.organisation_id))
}

/// Age, country, since when here, languages.
fn lead(page: &Page, file: &File) -> String {
    let Client { born_on, born_year, citizenship, .. } = &file.client;
    let country = Some(said::country(page, citizenship)).filter(|name| !name.is_empty());
    let codes: Vec<_> = file.spoken.iter().map(|spoken| spoken.language.clone()).collect();
    let spoken = Some(said::languages(page, &codes)).filter(|spoken| !spoken.is_empty());
    said::age_or_year(page, *born_on, *born_year)
        .into_iter()
        .chain(country)
        .chain(spoken)
        .collect::<Vec<_>>()
        .join(" · ")
}

fn buttons(page: &Page, at: &At<ClientId>) -> Markup {
    let day = match page.centre_slug() {
        Some(centre) => format!("/organisations/{}/centres/{centre}/day?client={}", at.slug, at.id),
        None => format!("/organisations/{}/day?client={}", at.slug, at.id),
    };
    html! { div.end { a.ds-button href=(day) { (ui::icon("plus")) (page.t("people-add-contact")) } } }
}
