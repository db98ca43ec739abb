//! The day at a centre: quick entry, today's contacts, what is to be followed up.

use super::{entry, shown};
use crate::{
    model::ContactInput,
    policy::{ContactFacts, RecordContact, UNDO_MINUTES, ViewContacts, ViewDay},
    recording::{self, draft_name},
    store::{self, contact::Contact, defaults::LastTime, follow_up::FollowUp, list::ContactLine},
};
use frame::{At, Catalogue, Centre, ContactId, topic};
use maud::html;
use people::{AskToOpen, Served};
use platform::{
    Error, Form, Head, Language, Markup, Once, Page, Permit, Problems, Response, Result, Role, Routes,
    Search, Target, Timestamp, Tx, clock, draft, typed, ui,
};
use serde::Deserialize;

/// Rows of today's contacts; the rest is behind a link.
const ROWS: i64 = 12;
/// Follow-ups shown; the rest is behind a link.
const DUE: i64 = 5;

pub fn routes() -> Routes {
    Routes::default()
        .get("/organisations/{slug}/day", any)
        .get("/organisations/{slug}/centres/{centre}/day", show)
        .post("/organisations/{slug}/centres/{centre}/contacts", create)
}

/// Clients offered for what was typed.
const FOUND: usize = 8;

/// What the address may ask for.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    /// A client to begin with.
    client: String,
    /// The contact that was just recorded.
    saved: String,
    /// The contact that was just taken back, whose form comes again.
    undone: String,
}

/// All that the page shows.
pub(super) struct Day {
    catalogue: Catalogue,
    first: Vec<String>,
    activities: Vec<frame::activity::Activity>,
    lines: Vec<ContactLine>,
    count: i64,
    due: Vec<FollowUp>,
    due_count: i64,
    last: Option<LastTime>,
    client: Option<(Served, Vec<String>)>,
    found: Vec<people::Found>,
    alike: Vec<people::Alike>,
    draft: Option<ContactInput>,
    /// When a draft was cleared that can still be brought back.
    cleared_at: Option<Timestamp>,
    saved: Option<(Contact, Option<String>)>,
    undone: Option<ContactInput>,
}

/// A coordinator, or whoever has no centre in the address: on to the first open centre. Where there is none yet, a
/// coordinator begins by adding one.
async fn any(permit: Permit<ViewContacts>, page: Page) -> Result<Response> {
    let centres = permit.read(|tx| frame::centre::of_organisation(tx)).await?;
    let reach = ViewContacts::centres(permit.actor(), permit.on().id);
    let is_mine = |centre: &&Centre| reach.as_ref().is_none_or(|reach| reach.contains(&centre.id));
    let mut open = centres.iter().filter(is_mine).filter(|centre| centre.closed_on.is_none());
    match open.next() {
        Some(centre) => Ok(page.go(&format!("{}/day", centre.path(&permit.on().slug)))),
        None if permit.actor().is(&[Role::Coordinator], permit.on().id) => {
            Ok(page.go(&format!("/organisations/{}/centres", permit.on().slug)))
        }
        None => Err(Error::NotFound),
    }
}

async fn show(permit: Permit<ViewDay>, page: Page, Search(asked): Search<Asked>) -> Result<Response> {
    let (language, slug) = (page.language(), page.slug().to_owned());
    let mut day = permit.read(move |tx| load(tx, (language, &slug), &asked)).await?;
    look(&permit, page.slug(), &mut day).await?;
    let input = begin(&day);
    Ok(screen(&page, permit.on(), &day, &input, &Problems::default()))
}

/// The client whose card stands in the form is looked at, and that is on record as any other look at a person.
async fn look(permit: &Permit<ViewDay>, slug: &str, day: &mut Day) -> Result<()> {
    let Some((served, _)) = &day.client else { return Ok(()) };
    let at = At { slug: slug.to_owned(), id: served.id };
    if permit.look_at::<AskToOpen>(at).await?.is_none() {
        day.client = None;
    }
    Ok(())
}

fn load(tx: &mut Tx<'_, ViewDay>, (language, slug): (Language, &str), asked: &Asked) -> Result<Day> {
    let (today, centre) = (tx.today(), tx.on().clone());
    let (saved, undone) = (saved(tx, &asked.saved)?, undone(tx, slug, &asked.undone)?);
    let draft = if asked.client.is_empty() && saved.is_none() {
        draft::kept(tx, &draft_name(&centre.slug))?
    } else {
        None
    };
    let draft = draft.and_then(|body| typed::form(&body));
    let cleared_at = if draft.is_none() { draft::cleared_at(tx, &draft_name(&centre.slug))? } else { None };
    let client = match whom(asked, undone.as_ref().or(draft.as_ref())) {
        Some(id) => card(tx, id)?,
        None => None,
    };
    Ok(Day {
        catalogue: topic::catalogue(tx, language)?,
        first: topic::first_of(tx, centre.id)?,
        activities: frame::activity::in_force(tx, today, language)?,
        lines: store::list::of_day(tx, today, ROWS)?,
        count: store::list::count_of_day(tx, today)?,
        due: store::follow_up::due(tx, today, DUE)?,
        due_count: store::follow_up::count_due(tx, today)?,
        last: store::defaults::last_time(tx)?,
        client,
        found: Vec::new(),
        alike: Vec::new(),
        draft,
        cleared_at,
        saved,
        undone,
    })
}

/// The client with whom the form begins: the one who is asked for, else the one who was chosen in it before.
fn whom(asked: &Asked, begun: Option<&ContactInput>) -> Option<frame::ClientId> {
    let chosen = || {
        begun.filter(|input| input.who.trim() == "client").and_then(|input| input.client.trim().parse().ok())
    };
    asked.client.parse().ok().or_else(chosen)
}

/// The card of a client with whom a contact may be recorded; a protected person has none, nor has a file closed to use.
fn card(tx: &mut Tx<'_, ViewDay>, id: frame::ClientId) -> Result<Option<(Served, Vec<String>)>> {
    let served = people::served(tx, id)?;
    let served = served.filter(|served| served.protected_on.is_none() && served.restricted_on.is_none());
    match served {
        Some(served) => people::languages(tx, id).map(|languages| Some((served, languages))),
        None => Ok(None),
    }
}

/// The contact that was just recorded by the one who asks, with its client's name.
fn saved(tx: &mut Tx<'_, ViewDay>, id: &str) -> Result<Option<(Contact, Option<String>)>> {
    let Ok(id) = id.parse::<ContactId>() else { return Ok(None) };
    let own = (tx.on().id, tx.actor().id());
    let contact = store::contact::load(tx, id)?
        .filter(|contact| (contact.centre_id, contact.counsellor_id.as_str()) == own);
    let Some(contact) = contact.filter(|contact| contact.withdrawn_at.is_none()) else { return Ok(None) };
    let name = match contact.client_id {
        Some(client) => card(tx, client)?.map(|(served, _)| served.name()),
        None => None,
    };
    Ok(Some((contact, name)))
}

/// The form of a contact that was taken back by the one who asks, so that it can be mended and saved anew; nothing of a
/// person of whom they may not know any more.
fn undone(tx: &mut Tx<'_, ViewDay>, slug: &str, id: &str) -> Result<Option<ContactInput>> {
    let Ok(id) = id.parse::<ContactId>() else { return Ok(None) };
    let (actor, at) = (tx.actor(), At { slug: slug.to_owned(), id });
    let own = (tx.on().id, actor.id());
    if ContactFacts::load(tx, actor, &at)?.is_none() {
        return Ok(None);
    }
    let contact = store::contact::load(tx, id)?
        .filter(|contact| (contact.centre_id, contact.counsellor_id.as_str()) == own);
    match contact.filter(|contact| contact.withdrawn_at.is_some()) {
        Some(contact) => store::contact::as_typed(tx, &contact).map(Some),
        None => Ok(None),
    }
}

/// What the form begins with: what was taken back, else what was not finished, else as the last time.
fn begin(day: &Day) -> ContactInput {
    let mut input = match (&day.undone, &day.draft) {
        (Some(undone), _) => undone.clone(),
        (None, Some(draft)) => draft.clone(),
        (None, None) => usual(day),
    };
    if let Some((served, languages)) = &day.client {
        (input.who, input.client) = ("client".into(), served.id.to_string().into());
        let own = languages.first().filter(|_| day.undone.is_none() && day.draft.is_none());
        input.language = own.map_or(input.language, |own| own.as_str().into());
    }
    if input.once.is_empty() || day.undone.is_some() {
        input.once = Once::new_key().into();
    }
    input
}

fn usual(day: &Day) -> ContactInput {
    let last = day.last.as_ref();
    ContactInput {
        who: "client".into(),
        channel: last.map_or("counter", |last| last.channel.word()).into(),
        minutes: last.map_or("15".to_owned(), |last| last.minutes.to_string()).into(),
        language: last.map_or("est", |last| last.language.as_str()).into(),
        outcome: "resolved".into(),
        follow_up: "none".into(),
        ..ContactInput::default()
    }
}

async fn create(
    permit: Permit<RecordContact>,
    page: Page,
    platform::PathOf(place): platform::PathOf<frame::CentrePath>,
    Form(input): Form<ContactInput>,
) -> Result<Response> {
    let base = format!("{}/day", permit.on().path(&place.slug));
    let input = input.with_whom();
    if input.then.trim() == "find" {
        return again(&permit, &page, &input, Problems::default()).await;
    }
    let once = Once::of_form(&input.once, &input);
    match recording::record_unless_alike(&permit, &place.slug, input.clone(), once).await {
        Ok(recorded) => match (input.then.trim(), recorded.client) {
            ("file", Some(client)) => Ok(page.go(&format!("/organisations/{}/clients/{client}", place.slug))),
            _ => Ok(page.go(&format!("{base}?saved={}", recorded.id))),
        },
        Err(Error::Problems(problems)) => again(&permit, &page, &input, problems).await,
        Err(other) => Err(other),
    }
}

/// Those who may be the person who is typed in as somebody new, and of whom nobody has said that they are not.
async fn alike(
    permit: &Permit<RecordContact>,
    slug: &str,
    input: &ContactInput,
) -> Result<Vec<people::Alike>> {
    if input.who.trim() != "new" || input.new.is_empty() {
        return Ok(Vec::new());
    }
    let (slug, typed) = (slug.to_owned(), input.new.input());
    permit.write(move |tx| people::alike_for(tx, &slug, &typed)).await
}

/// The form once more with all that was typed: with its problems, or with the clients that were looked for.
async fn again(
    permit: &Permit<RecordContact>,
    page: &Page,
    input: &ContactInput,
    problems: Problems,
) -> Result<Response> {
    let (language, of) = (page.language(), page.slug().to_owned());
    let asked = Asked { client: input.client.to_string(), ..Asked::default() };
    let view = permit.narrow::<ViewDay>();
    let mut day = view.read(move |tx| load(tx, (language, &of), &asked)).await?;
    // What was typed now counts, not what was kept before.
    day.draft = None;
    day.client = day.client.filter(|_| !input.client.is_empty());
    look(&view, page.slug(), &mut day).await?;
    let (name, slug) = (input.client_name.to_string(), page.slug().to_owned());
    if day.client.is_none() && !name.trim().is_empty() {
        day.found = permit.write(move |tx| people::find_for(tx, &slug, &name, FOUND)).await?;
    }
    day.alike = alike(permit, page.slug(), input).await?;
    Ok(screen(page, permit.on(), &day, input, &problems))
}

fn screen(page: &Page, centre: &Centre, day: &Day, input: &ContactInput, problems: &Problems) -> Response {
    let title = page.t("desk-day-title");
    let lead = format!("{} · {}", page.long_day(page.today()), centre.name);
    let strip = html! {
        div.strip.num {
            div { b { (page.number(day.count)) } span { (page.t("desk-day-contacts")) } }
            div { b { (page.number(day.due_count)) } span { (page.t("desk-day-due")) } }
        }
    };
    let head = Head { title: &title, lead: &lead, aside: Some(strip), grid: "a-grid", ..Head::default() };
    let slug = page.slug().to_owned();
    let form = entry::Form {
        action: format!("{}/contacts", centre.path(&slug)),
        slug: &slug,
        centre,
        catalogue: &day.catalogue,
        first: &day.first,
        activities: &day.activities,
        input,
        problems,
        client: day.client.as_ref(),
        found: &day.found,
        alike: &day.alike,
        kept: day.draft.is_some() && day.undone.is_none(),
    };
    let left = || html! { (toast(page, &slug, day)) (cleared(page, &slug, centre, day)) (entry::quick(page, &form)) };
    let right = || html! { div.stack { (today(page, &slug, day)) (due(page, &slug, day)) } };
    let parts: [(&str, &dyn Fn() -> Markup); 2] = [("entry", &left), ("today", &right)];
    if problems.is_empty() { page.show(head, &parts) } else { page.again(head, &parts) }
}

/// What was just saved, and ten minutes to take it back.
fn toast(page: &Page, slug: &str, day: &Day) -> Markup {
    let Some((contact, name)) = &day.saved else { return html! {} };
    let until = clock::after_minutes(contact.recorded_at, UNDO_MINUTES);
    let name = name.clone().unwrap_or_else(|| page.t("desk-client-anonymous"));
    let is_open = until > page.clock().now();
    html! {
        div.toast role="status" {
            (ui::icon("check"))
            span { b { (page.t("desk-saved-at")) " " (clock::wall_time(contact.recorded_at)) "." } " " (name) }
            @if is_open { (undo(page, slug, contact.id, until)) }
        }
    }
}

/// A draft that was cleared, and ten minutes to bring it back.
fn cleared(page: &Page, slug: &str, centre: &Centre, day: &Day) -> Markup {
    let until = day.cleared_at.map(|at| clock::after_minutes(at, UNDO_MINUTES));
    let Some(until) = until.filter(|until| *until > page.clock().now()) else { return html! {} };
    html! {
        div.toast role="status" {
            (ui::icon("check"))
            span { (page.t("desk-entry-cleared")) }
            form method="post" action={ (entry::draft_path(slug, centre)) "/return" } data-until=(until) {
                (ui::hidden("to", &page.place().address))
                button type="submit" { (page.t("desk-entry-bring-back")) } " " span.num.small data-left {}
            }
        }
    }
}

fn undo(page: &Page, slug: &str, id: ContactId, until: Timestamp) -> Markup {
    html! {
        form method="post" action={ "/organisations/" (slug) "/contacts/" (id) "/withdrawal" } data-until=(until) {
            button type="submit" { (page.t("desk-undo")) } " " span.num.small data-left {}
        }
    }
}

fn today(page: &Page, slug: &str, day: &Day) -> Markup {
    let title = page.t("desk-today-title");
    let all = html! { a href={ "/organisations/" (slug) "/contacts?from=" (page.today()) "&to=" (page.today()) } { (page.n("desk-today-all", day.count)) } };
    if day.lines.is_empty() {
        let empty = ui::empty(&page.t("desk-today-empty"), &page.t("desk-today-empty-help"), &html! {});
        return ui::card(&title, &html! {}, &empty);
    }
    html! {
        div.card {
            header { h2 { (title) } (all) }
            div.scroll tabindex="0" role="region" aria-label=(title) {
                table.tbl.day data-list {
                    thead { tr {
                        th scope="col" { (page.t("desk-contact-time")) }
                        th scope="col" { (page.t("desk-contact-client")) }
                        th scope="col" { (page.t("desk-contact-topic")) }
                        th.r.opt2 scope="col" { (page.t("desk-contact-min")) }
                        th scope="col" { (page.t("desk-contact-outcome")) }
                    } }
                    tbody { @for line in &day.lines { (row(page, slug, day, line)) } }
                }
            }
        }
    }
}

fn row(page: &Page, slug: &str, day: &Day, line: &ContactLine) -> Markup {
    let is_new = day.saved.as_ref().is_some_and(|(contact, _)| contact.id == line.id);
    html! {
        tr class=[is_new.then_some("new")] {
            td.num.muted { a href={ "/organisations/" (slug) "/contacts/" (line.id) } { (clock::wall_time(line.started_at)) } }
            td.who2 { (shown::client_in_short(page, slug, line)) }
            td { (shown::topics(page, &day.catalogue, line)) }
            td.r.num.opt2 { (line.minutes) }
            td { (shown::outcome(page, line.outcome)) }
        }
    }
}

fn due(page: &Page, slug: &str, day: &Day) -> Markup {
    let title = page.t("desk-due-title");
    let all = html! { a href={ "/organisations/" (slug) "/follow-ups" } { (page.t("desk-due-all")) } };
    let body = if day.due.is_empty() {
        ui::empty(&page.t("desk-due-empty"), &page.t("desk-due-empty-help"), &html! {})
    } else {
        html! {
            ul.todo { @for follow_up in &day.due { (super::follow_up::item(page, slug, follow_up)) } }
            @if day.due_count > DUE { p.small.muted { (page.n("desk-due-more", day.due_count - DUE)) } }
        }
    };
    ui::card(&title, &all, &body)
}
