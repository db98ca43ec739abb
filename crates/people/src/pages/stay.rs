//! Bases of stay have a page of their own: a new record is added, the ones before it stay; a wrong one is mended, with what
//! it said before in the history.

use super::{change, file_path, form, said, tabs};
use crate::model::{NewStay, Sent, Stay, StayId, StayInput, superseded};
use crate::policy::EditClient;
use crate::store::{file, stay};
use frame::{At, ClientId};
use maud::html;
use platform::{
    Date, Error, Form, Head, Markup, Once, Page, Permit, Problems, Response, Result, Routes, StatusCode,
    page::PathOf, ui,
};
use serde::Deserialize;

pub(super) fn routes() -> Routes {
    Routes::default()
        .get("/organisations/{slug}/clients/{id}/stays", list)
        .post("/organisations/{slug}/clients/{id}/stays", record)
        .get("/organisations/{slug}/clients/{id}/stays/{stay}", edit)
        .post("/organisations/{slug}/clients/{id}/stays/{stay}", mend)
        .post("/organisations/{slug}/clients/{id}/stays/{stay}/withdrawal", withdraw)
}

/// `/organisations/{slug}/clients/{id}/stays/{stay}`
#[derive(Clone, Debug, Deserialize)]
struct AtStay {
    slug: String,
    id: ClientId,
    stay: StayId,
}

impl AtStay {
    fn file(&self) -> At<ClientId> {
        At { slug: self.slug.clone(), id: self.id }
    }
}

/// What the page shows.
struct Screen<'a> {
    page: &'a Page,
    at: &'a At<ClientId>,
    name: String,
    stays: Vec<Stay>,
    /// The record that is mended; none for a new one.
    mended: Option<StayId>,
    sent: Sent,
    problems: Problems,
    /// What is there by now, when someone else was quicker.
    theirs: Option<Sent>,
}

async fn list(permit: Permit<EditClient>, PathOf(at): PathOf<At<ClientId>>, page: Page) -> Result<Response> {
    let mut screen = Screen::of(&permit, (&page, &at), Sent::default(), Problems::default()).await?;
    if let Some(newest) = screen.stays.first() {
        screen.sent = sent_of(newest);
    }
    screen.sent.set("once", Once::new_key());
    Ok(screen.show(StatusCode::OK))
}

async fn record(
    permit: Permit<EditClient>,
    PathOf(at): PathOf<At<ClientId>>,
    page: Page,
    Form(sent): Form<Sent>,
) -> Result<Response> {
    let recorded = match parse(&sent, page.today()) {
        Ok(new) => {
            let once = Once::of_form(sent.get("once"), &sent);
            permit.write_once(once, move |tx| stay::add(tx, &new)).await
        }
        Err(problems) => Err(problems.into()),
    };
    match recorded {
        Ok(()) => Ok(page.done(&file_path(&at), "people-stay-kept")),
        Err(Error::Problems(problems)) => {
            let screen = Screen::of(&permit, (&page, &at), sent, problems).await?;
            Ok(screen.show(StatusCode::UNPROCESSABLE_ENTITY))
        }
        Err(other) => Err(other),
    }
}

async fn edit(permit: Permit<EditClient>, PathOf(at): PathOf<AtStay>, page: Page) -> Result<Response> {
    let file = at.file();
    let mut screen = Screen::of(&permit, (&page, &file), Sent::default(), Problems::default()).await?;
    screen.sent = screen.now(at.stay)?;
    screen.mended = Some(at.stay);
    Ok(screen.show(StatusCode::OK))
}

async fn mend(
    permit: Permit<EditClient>,
    PathOf(at): PathOf<AtStay>,
    page: Page,
    Form(sent): Form<Sent>,
) -> Result<Response> {
    let (file, id, version) = (at.file(), at.stay, sent.get("version").parse().unwrap_or(0));
    let mended = match parse(&sent, page.today()) {
        Ok(new) => permit.write(move |tx| stay::mend(tx, (id, version), &new)).await,
        Err(problems) => Err(problems.into()),
    };
    let (problems, status) = match mended {
        Ok(()) => return Ok(page.done(&file_path(&file), "people-stay-mended")),
        Err(error) => change::refused(error)?,
    };
    let mut screen = Screen::of(&permit, (&page, &file), sent, problems).await?;
    screen.mended = Some(id);
    let theirs = screen.now(id)?;
    if status == StatusCode::CONFLICT {
        screen.sent.set("version", theirs.get("version"));
        screen.theirs = Some(theirs);
    }
    Ok(screen.show(status))
}

async fn withdraw(permit: Permit<EditClient>, PathOf(at): PathOf<AtStay>, page: Page) -> Result<Response> {
    let id = at.stay;
    permit.write(move |tx| stay::withdraw(tx, id)).await?;
    Ok(page.done(&format!("{}/stays", file_path(&at.file())), "people-stay-withdrawn"))
}

/// The basis, which must be there.
fn parse(sent: &Sent, today: Date) -> Result<NewStay, Problems> {
    let required = || Problems::at("basis", "people-problem-basis-missing");
    input(sent).parse(today).and_then(|stay| stay.ok_or_else(required))
}

fn input(sent: &Sent) -> StayInput {
    platform::to_json(sent).ok().and_then(|fields| platform::from_json(fields).ok()).unwrap_or_default()
}

fn sent_of(stay: &Stay) -> Sent {
    let fields = platform::to_json(StayInput::of(stay)).ok();
    let mut sent: Sent = fields.and_then(|fields| platform::from_json(fields).ok()).unwrap_or_default();
    sent.set("version", stay.version.to_string());
    sent
}

impl<'a> Screen<'a> {
    async fn of(
        permit: &Permit<EditClient>,
        (page, at): (&'a Page, &'a At<ClientId>),
        sent: Sent,
        problems: Problems,
    ) -> Result<Self> {
        let stays = permit.read(|tx| file::stays(tx, tx.on().id)).await?;
        Ok(Self { page, at, name: permit.on().name(), stays, mended: None, sent, problems, theirs: None })
    }

    /// A record as its form shows it by now.
    fn now(&self, id: StayId) -> Result<Sent> {
        self.stays.iter().find(|stay| stay.id == id).map(sent_of).ok_or(Error::NotFound)
    }

    fn show(&self, status: StatusCode) -> Response {
        let Self { page, at, .. } = self;
        let (title, lead) = (page.t("people-stay-title"), page.t("people-stay-lead"));
        let head = Head { title: &title, lead: &lead, grid: "stack", ..Head::default() };
        let body =
            || html! { (tabs::tabs(page, at)) div.stack { (self.both()) (self.records()) (self.form()) } };
        change::show(page, (at, &self.name), head, (status, &[("stay", &body)]))
    }

    fn records(&self) -> Markup {
        let Self { page, at, stays, .. } = self;
        if stays.is_empty() {
            return html! {};
        }
        let path = format!("{}/stays", file_path(at));
        let body = html! {
            ul.steps { @for stay in stays { li {
                div { (line(page, stay, stays)) }
                div.end.row.gap1.wrap {
                    (ui::link_button(&format!("{path}/{}", stay.id), &page.t("people-stay-mend"), "tertiary"))
                    (ui::act(&format!("{path}/{}/withdrawal", stay.id), &page.t("people-withdraw-wrong"), "tertiary"))
                }
            } } }
        };
        ui::card(&page.t("people-stay-records"), &html! {}, &body)
    }

    fn form(&self) -> Markup {
        let Self { page, at, sent, problems, .. } = self;
        let path = format!("{}/stays", file_path(at));
        let (to, title) = match self.mended {
            Some(id) => (format!("{path}/{id}"), "people-stay-mend"),
            None => (path, "people-stay-add"),
        };
        let fields = form::stay(page, &input(sent), problems);
        change::form(page, at, (&to, title), (sent, problems), &fields)
    }

    fn both(&self) -> Markup {
        let fields = ["basis", "stay_from", "stay_until", "renewal_applied_on"];
        let said = |of: &Sent, field: &str| said::value(self.page, field, of.get(field));
        change::both(self.page, &fields, (&self.sent, self.theirs.as_ref()), said)
    }
}

/// A record: on what basis, since and until when, how it stands, whether it overlaps another, when it was recorded.
pub(super) fn line(page: &Page, stay: &Stay, all: &[Stay]) -> Markup {
    html! {
        b.b { (page.t(&format!("people-basis-{}", stay.basis))) }
        @if let Some(from) = stay.from_day { " " span.muted { (said::from(page, from)) } }
        @if let Some(until) = stay.until_day { " " span.muted { (said::until(page, until)) } }
        // What another record has taken the place of has no state of its own any more.
        @if !superseded(all, stay) { " " (said::stay_state(page, stay)) }
        @if all.iter().any(|other| stay.overlaps(other)) { " " (ui::pill("", &page.t("people-stay-overlaps"))) }
        " " span.xs.muted { (page.t("people-recorded")) " " (said::instant(page, stay.recorded_at)) }
    }
}
