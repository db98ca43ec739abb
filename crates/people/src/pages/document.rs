//! Identity documents: a list with the numbers masked, and a form for one. Who asks for a number is written down.

use super::{change, file_path, form, said, tabs};
use crate::model::{Document, DocumentId, DocumentKind, NewDocument, Sent, masked};
use crate::policy::{ClientFile, EditClient, RevealDocument};
use crate::store::document;
use frame::{At, ClientId, reference};
use maud::html;
use platform::{
    Action, Error, Form, Head, Markup, Once, Page, Permit, Problems, Response, Result, Routes, StatusCode,
    Tx, page::PathOf, ui, ui::Field,
};
use serde::Deserialize;

pub(super) fn routes() -> Routes {
    Routes::default()
        .get("/organisations/{slug}/clients/{id}/documents", list)
        .post("/organisations/{slug}/clients/{id}/documents", record)
        .get("/organisations/{slug}/clients/{id}/documents/{document}", edit)
        .post("/organisations/{slug}/clients/{id}/documents/{document}", mend)
        .post("/organisations/{slug}/clients/{id}/documents/{document}/withdrawal", withdraw)
        .post("/organisations/{slug}/clients/{id}/documents/{document}/number-views", reveal)
}

/// `/organisations/{slug}/clients/{id}/documents/{document}`
#[derive(Clone, Debug, Deserialize)]
struct AtDocument {
    slug: String,
    id: ClientId,
    document: DocumentId,
}

impl AtDocument {
    fn file(&self) -> At<ClientId> {
        At { slug: self.slug.clone(), id: self.id }
    }
}

/// A document with the number as it may be shown.
#[derive(Clone)]
pub(super) struct Shown {
    pub(super) document: Document,
    pub(super) number: String,
}

/// The documents of the client of the permit, their numbers masked.
pub(super) fn documents<A: Action<On = ClientFile>>(tx: &mut Tx<'_, A>) -> Result<Vec<Shown>> {
    let client = tx.on().id;
    let show = |document: Document, tx: &mut Tx<'_, A>| {
        document::plain_number(tx, &document).map(|number| Shown { number: masked(&number), document })
    };
    document::of(tx, client)?.into_iter().map(|document| show(document, tx)).collect()
}

/// The documents in the file: what kind, the last signs, until when.
pub(super) fn panel(page: &Page, path: &str, documents: &[Shown]) -> Markup {
    let more = html! { a href={ (path) "/documents" } { (page.t("people-edit")) } };
    let body = html! {
        @if documents.is_empty() { p.small.muted { (page.t("people-documents-none")) } }
        @else { ul.stack.gap1 { @for shown in documents {
            li.small { (line(page, shown)) }
        } } }
    };
    ui::card(&page.t("people-documents-title"), &more, &body)
}

fn line(page: &Page, Shown { document, number }: &Shown) -> Markup {
    let Document { kind, country, valid_until, renewal_applied_on, .. } = document;
    html! {
        b.b { (page.t(&format!("people-document-{kind}"))) } " " span.masked.num { (number) }
        span.muted {
            @if !country.is_empty() { " " (said::country(page, country)) }
            @if let Some(until) = valid_until { " " (said::until(page, *until)) }
        }
        " " (said::ending(page, *valid_until, *renewal_applied_on))
    }
}

/// What the page shows.
struct Screen<'a> {
    page: &'a Page,
    at: &'a At<ClientId>,
    name: String,
    documents: Vec<Shown>,
    /// The document that is changed; none for a new one.
    changed: Option<DocumentId>,
    sent: Sent,
    problems: Problems,
    /// What is there by now, when someone else was quicker.
    theirs: Option<Sent>,
}

/// The form of a new document.
fn blank() -> Sent {
    let mut sent = Sent::default();
    sent.set("once", Once::new_key());
    sent
}

async fn list(permit: Permit<EditClient>, PathOf(at): PathOf<At<ClientId>>, page: Page) -> Result<Response> {
    let screen = Screen::of(&permit, (&page, &at), blank(), Problems::default()).await?;
    Ok(screen.show(StatusCode::OK))
}

async fn record(
    permit: Permit<EditClient>,
    PathOf(at): PathOf<At<ClientId>>,
    page: Page,
    Form(sent): Form<Sent>,
) -> Result<Response> {
    let added = match NewDocument::parse(&sent, page.today(), false) {
        Ok(new) => {
            let once = Once::of_form(sent.get("once"), &sent);
            permit.write_once(once, move |tx| document::add(tx, &new)).await
        }
        Err(problems) => Err(problems.into()),
    };
    match added {
        Ok(_) => Ok(page.done(&format!("{}/documents", file_path(&at)), "people-document-kept")),
        Err(Error::Problems(problems)) => {
            let screen = Screen::of(&permit, (&page, &at), sent, problems).await?;
            Ok(screen.show(StatusCode::UNPROCESSABLE_ENTITY))
        }
        Err(other) => Err(other),
    }
}

async fn edit(permit: Permit<EditClient>, PathOf(at): PathOf<AtDocument>, page: Page) -> Result<Response> {
    let file = at.file();
    let mut screen = Screen::of(&permit, (&page, &file), blank(), Problems::default()).await?;
    screen.sent = screen.now(at.document)?;
    screen.changed = Some(at.document);
    Ok(screen.show(StatusCode::OK))
}

async fn mend(
    permit: Permit<EditClient>,
    PathOf(at): PathOf<AtDocument>,
    page: Page,
    Form(sent): Form<Sent>,
) -> Result<Response> {
    let (file, id, version) = (at.file(), at.document, sent.get("version").parse().unwrap_or(0));
    let changed = match NewDocument::parse(&sent, page.today(), true) {
        Ok(new) => permit.write(move |tx| document::change(tx, (id, version), &new)).await,
        Err(problems) => Err(problems.into()),
    };
    let (problems, status) = match changed {
        Ok(()) => return Ok(page.done(&format!("{}/documents", file_path(&file)), "people-document-changed")),
        Err(error) => change::refused(error)?,
    };
    let mut screen = Screen::of(&permit, (&page, &file), sent, problems).await?;
    screen.changed = Some(id);
    let theirs = screen.now(id)?;
    if status == StatusCode::CONFLICT {
        screen.sent.set("version", theirs.get("version"));
        screen.theirs = Some(theirs);
    }
    Ok(screen.show(status))
}

async fn withdraw(
    permit: Permit<EditClient>,
    PathOf(at): PathOf<AtDocument>,
    page: Page,
) -> Result<Response> {
    let id = at.document;
    permit.write(move |tx| document::withdraw(tx, id)).await?;
    Ok(page.done(&format!("{}/documents", file_path(&at.file())), "people-document-withdrawn"))
}

/// The list once more with one number in it; the next look has it masked again.
async fn reveal(
    permit: Permit<RevealDocument>,
    PathOf(at): PathOf<AtDocument>,
    page: Page,
) -> Result<Response> {
    let (file, id) = (at.file(), at.document);
    let read = permit.read(move |tx| {
        let number = document::number(tx, id)?;
        let mut shown = documents(tx)?;
        shown
            .iter_mut()
            .filter(|shown| shown.document.id == id)
            .for_each(|shown| shown.number.clone_from(&number));
        Ok(shown)
    });
    let documents = read.await?;
    let (name, problems) = (permit.on().name(), Problems::default());
    let screen = Screen {
        page: &page,
        at: &file,
        name,
        documents,
        changed: None,
        sent: blank(),
        problems,
        theirs: None,
    };
    Ok(screen.show(StatusCode::OK))
}

impl<'a> Screen<'a> {
    async fn of(
        permit: &Permit<EditClient>,
        (page, at): (&'a Page, &'a At<ClientId>),
        sent: Sent,
        problems: Problems,
    ) -> Result<Self> {
        let documents = permit.read(documents).await?;
        Ok(Self {
            page,
            at,
            name: permit.on().name(),
            documents,
            changed: None,
            sent,
            problems,
            theirs: None,
        })
    }

    /// A document as its form shows it by now; the number is not in it.
    fn now(&self, id: DocumentId) -> Result<Sent> {
        let found = self.documents.iter().find(|shown| shown.document.id == id).ok_or(Error::NotFound)?;
        let document = &found.document;
        let day = |day: Option<platform::Date>| day.map(platform::format::day).unwrap_or_default();
        let country = reference::country_name(self.page.language(), &document.country);
        let mut sent = Sent::default();
        sent.set("kind", document.kind.word());
        sent.set("country", country.unwrap_or(&document.country));
        sent.set("valid_until", day(document.valid_until));
        sent.set("renewal_applied_on", day(document.renewal_applied_on));
        sent.set("version", document.version.to_string());
        Ok(sent)
    }

    fn show(&self, status: StatusCode) -> Response {
        let Self { page, at, .. } = self;
        let title = page.t("people-documents-title");
        let head = Head { title: &title, grid: "stack", ..Head::default() };
        let body =
            || html! { (tabs::tabs(page, at)) div.stack { (self.both()) (self.table()) (self.form()) } };
        change::show(page, (at, &self.name), head, (status, &[("documents", &body)]))
    }

    fn table(&self) -> Markup {
        let Self { page, at, .. } = self;
        let path = format!("{}/documents", file_path(at));
        let row = |shown: &Shown| {
            let id = shown.document.id;
            html! {
                li {
                    div { (line(page, shown)) }
                    div.end.row.gap1.wrap {
                        @if shown.number.contains('•') {
                            (ui::act(&format!("{path}/{id}/number-views"), &page.t("people-code-show"), "tertiary"))
                        }
                        (ui::link_button(&format!("{path}/{id}"), &page.t("people-edit"), "tertiary"))
                        (ui::act(&format!("{path}/{id}/withdrawal"), &page.t("people-withdraw-wrong"), "tertiary"))
                    }
                }
            }
        };
        let list = html! {
            @if self.documents.is_empty() { p.small.muted { (page.t("people-documents-none")) } }
            @else { ul.steps { @for shown in &self.documents { (row(shown)) } } }
        };
        ui::card(&page.t("people-documents-title"), &html! {}, &list)
    }

    fn form(&self) -> Markup {
        let Self { page, at, sent, problems, .. } = self;
        let path = format!("{}/documents", file_path(at));
        let (to, title) = match self.changed {
            Some(id) => (format!("{path}/{id}"), "people-document-edit"),
            None => (path.clone(), "people-document-add"),
        };
        let text = |name: &'static str, hint, most| {
            let of = Field {
                name,
                label: form::label(name),
                hint,
                value: sent.get(name),
                most,
                ..Field::default()
            };
            ui::field(page, problems, of)
        };
        let kind =
            Field { name: "kind", label: form::label("kind"), value: sent.get("kind"), ..Field::default() };
        let kinds = ui::options(page, "people-document", DocumentKind::words().iter().copied());
        let hint = if self.changed.is_some() { "people-field-personal_code-kept" } else { "" };
        let fields = html! {
            div.f2.even {
                (ui::select(page, problems, kind, Some(&page.t("people-choose")), &kinds))
                (text("number", hint, 40))
            }
            (text("country", "people-field-citizenship-hint", 60))
            div.f2.even {
                (text("valid_until", "people-day-hint", 10))
                (text("renewal_applied_on", "people-day-hint", 10))
            }
        };
        change::form(page, at, (&to, title), (sent, problems), &fields)
    }

    fn both(&self) -> Markup {
        let fields = ["kind", "country", "valid_until", "renewal_applied_on"];
        let said = |of: &Sent, field: &str| said::value(self.page, field, of.get(field));
        change::both(self.page, &fields, (&self.sent, self.theirs.as_ref()), said)
    }
}
