//! A file is changed by groups of its fields, each with a page of its own: the person, how to reach them, languages,
//! education and work. Who was slower sees both versions beside each other, and keeps what was typed.

mod contact;
mod languages;
mod occupation;
mod person;

use super::{change, file_path, form, said, tabs};
use crate::model::Sent;
use crate::policy::EditClient;
use frame::{At, ClientId};
use maud::html;
use platform::{
    Form, Head, Language, Markup, Page, Permit, Problems, Response, Result, Routes, StatusCode, Tx,
    page::{Part, PathOf},
};

pub(super) fn routes() -> Routes {
    person::routes().and(contact::routes()).and(languages::routes()).and(occupation::routes())
}

/// Fields that belong together.
trait Group: 'static {
    /// The route to which its form is sent.
    const SAVE: &'static str;
    /// The key of its title.
    const TITLE: &'static str;
    /// The fields of which two versions are shown.
    const COMPARED: &'static [&'static str];

    /// What the file says by now, as the form shows it.
    fn kept(tx: &mut Tx<'_, EditClient>, language: Language) -> Result<Sent>;

    /// Changes the file, if it is still at `version`.
    ///
    /// Fails with [`Error::Stale`](platform::Error::Stale) when someone else was quicker, and with the problems of what was typed.
    fn change(tx: &mut Tx<'_, EditClient>, version: i64, sent: &Sent) -> Result<()>;

    /// The form's fields.
    fn fields(page: &Page, sent: &Sent, problems: &Problems) -> Markup;

    /// A field as it is said beside another version of it.
    fn said(page: &Page, sent: &Sent, field: &str) -> String {
        said::value(page, field, sent.get(field))
    }
}

/// The form, and what is in the file by now.
struct Screen<'a> {
    page: &'a Page,
    at: &'a At<ClientId>,
    name: String,
    sent: Sent,
    problems: Problems,
    /// What is there by now, when someone else was quicker.
    theirs: Option<Sent>,
}

async fn edit<G: Group>(
    permit: Permit<EditClient>,
    PathOf(at): PathOf<At<ClientId>>,
    page: Page,
) -> Result<Response> {
    let (sent, at) = (kept::<G>(&permit, &page).await?, At { id: permit.on().id, ..at });
    let (name, problems) = (permit.on().name(), Problems::default());
    Ok(Screen { page: &page, at: &at, name, sent, problems, theirs: None }.show::<G>(StatusCode::OK))
}

async fn save<G: Group>(
    permit: Permit<EditClient>,
    PathOf(at): PathOf<At<ClientId>>,
    page: Page,
    Form(mut sent): Form<Sent>,
) -> Result<Response> {
    // The form of a file that has gone into another was of another version, whatever its number.
    let version = if at.id == permit.on().id { sent.get("version").parse().unwrap_or(0) } else { 0 };
    let (at, typed) = (At { id: permit.on().id, ..at }, sent.clone());
    let (problems, status) = match permit.write(move |tx| G::change(tx, version, &typed)).await {
        Ok(()) => return Ok(page.done(&file_path(&at), "people-changed")),
        Err(error) => change::refused(error)?,
    };
    let theirs = kept::<G>(&permit, &page).await?;
    sent.set("has_code", theirs.get("has_code"));
    let is_stale = status == StatusCode::CONFLICT;
    if is_stale {
        // The next try is a change of what is there by now.
        sent.set("version", theirs.get("version"));
    }
    let name = permit.on().name();
    let screen = Screen { page: &page, at: &at, name, sent, problems, theirs: is_stale.then_some(theirs) };
    Ok(screen.show::<G>(status))
}

/// The file as the form has it.
async fn kept<G: Group>(permit: &Permit<EditClient>, page: &Page) -> Result<Sent> {
    let language = page.language();
    permit
        .read(move |tx| {
            let mut sent = G::kept(tx, language)?;
            sent.set("version", tx.on().version.to_string());
            Ok(sent)
        })
        .await
}

impl Screen<'_> {
    fn show<G: Group>(&self, status: StatusCode) -> Response {
        let Self { page, at, .. } = self;
        let title = page.t(G::TITLE);
        let head = Head { title: &title, grid: "stack", ..Head::default() };
        let (both, fields) = (|| self.both::<G>(), || self.fields::<G>());
        let parts: [Part<'_>; 2] = [("versions", &both), ("client", &fields)];
        let shown = if status == StatusCode::CONFLICT { &parts[..] } else { &parts[1..] };
        change::show(page, (at, &self.name), head, (status, shown))
    }

    fn fields<G: Group>(&self) -> Markup {
        let Self { page, at, sent, problems, .. } = self;
        let to = G::SAVE.replace("{slug}", &at.slug).replace("{id}", &at.id.to_string());
        let fields = G::fields(page, sent, problems);
        html! {
            (tabs::tabs(page, at))
            (change::form(page, at, (&to, G::TITLE), (sent, problems), &fields))
        }
    }

    fn both<G: Group>(&self) -> Markup {
        let said = |of: &Sent, field: &str| G::said(self.page, of, field);
        change::both(self.page, G::COMPARED, (&self.sent, self.theirs.as_ref()), said)
    }
}
