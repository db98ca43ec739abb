//! Documents (dokument): what was ordered, agreed, planned and explained in the programme, with every version, what follows
//! from what, and the files themselves.
//!
//! The rest of the programme names a document by its [`DocumentId`], offers documents to choose from with [`pick`], proves an
//! id from a form with `tx.prove::<ViewDocument>(&id)`, and shows one with [`link`].

mod model;
mod pages;
mod policy;
mod store;
mod text;

pub use model::{Access, DocumentId, DocumentInput, Kind, Relation, Retention, TextState};
pub use policy::{AddDocument, ChangeDocument, ListDocuments, ViewDocument};
pub use store::{
    list::Line,
    relation::relate,
    write::{add, change},
    writer::{Writers, writers},
};
pub use text::{READ_TEXT, read as read_text};

pub(crate) use pages::routes;

use frame::OrganisationId;
use platform::{Action, Markup, Page, Problems, Result, Tx, menu::Item, ui};
use store::{list, relation};

/// The register in the menu.
pub(crate) fn menu() -> Item {
    let (group, key) = ("platform-menu-programme", "programme-documents-title");
    Item { group, key, icon: "files", href: pages::DOCUMENTS.to_owned(), count: 0 }
}

/// The documents from which somebody may choose in a form, the newest first.
pub fn choices<A: Action>(tx: &mut Tx<'_, A>) -> Result<Vec<Line>> {
    list::all(tx, &list::Filter::default())
}

/// A field of a form in which one of `documents` is chosen, or none; it sends the document's id.
pub fn pick(page: &Page, problems: &Problems, of: ui::Field<'_>, documents: &[Line]) -> Markup {
    let choice = |line: &Line| ui::Choice { word: line.id.to_string(), name: pages::named(page, line) };
    let choices: Vec<_> = documents.iter().map(choice).collect();
    ui::select(page, problems, of, Some(&page.t("programme-document-none-chosen")), &choices)
}

/// A document by its id, to be shown with [`Line::link`]; `None` when the actor may not see it.
pub fn link<A: Action>(tx: &mut Tx<'_, A>, id: DocumentId) -> Result<Option<Line>> {
    Ok(list::of(tx, &[id])?.into_iter().next())
}

/// The documents that follow from one: what it has caused, the oldest first.
pub fn caused_by<A: Action>(tx: &mut Tx<'_, A>, id: DocumentId) -> Result<Vec<Line>> {
    relation::caused_by(tx, id)
}

/// The documents of a party, the newest first.
pub fn of_party<A: Action>(tx: &mut Tx<'_, A>, party: OrganisationId) -> Result<Vec<Line>> {
    list::all(tx, &list::Filter { party: Some(party), ..list::Filter::default() })
}

impl Line {
    /// A link to the document, by what it is called.
    pub fn link(&self, page: &Page) -> Markup {
        maud::html! { a href=(pages::path_of(self.id)) { (pages::named(page, self)) } }
    }
}
