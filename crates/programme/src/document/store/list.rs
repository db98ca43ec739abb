//! Lists of documents, newest first, each only of what the actor may be shown.

use crate::document::{
    model::{Access, DocumentId, Kind, TextState},
    policy::Shown,
};
use frame::OrganisationId;
use platform::{Action, Date, Query, Result, Tx, files::FileKind, record, sql};

/// Documents that a list shows at most.
pub const MOST: i64 = 500;

record! {
    /// A document as a list shows it.
    #[derive(Clone, Debug)]
    pub struct Line {
        /// Its id.
        pub id: DocumentId,
        /// What it is.
        pub kind: Kind,
        /// Its number; may be empty.
        pub number: String,
        /// Its day.
        pub dated_on: Option<Date>,
        /// Its title.
        pub title: String,
        /// The name of its party; `None` for the programme as a whole.
        pub party_name: Option<String>,
        /// Who may see it.
        pub access: Access,
        /// Its version.
        pub version: i64,
        /// What its file is.
        pub file_kind: Option<FileKind>,
        /// How far the text of its file has been read.
        pub text_state: TextState,
    }
}

/// What a list is narrowed to.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// One kind.
    pub kind: Option<Kind>,
    /// One party.
    pub party: Option<OrganisationId>,
    /// Not before this day.
    pub from: Option<Date>,
    /// Not after this day.
    pub until: Option<Date>,
}

/// The documents of a filter, newest first; those whose day is not known come last.
pub fn all<A: Action>(tx: &mut Tx<'_, A>, filter: &Filter) -> Result<Vec<Line>> {
    let shown = Shown::to(tx.actor());
    let list = shown.in_list(Query::new(lines(), &[]));
    let list = list
        .and_if("v.kind = ?", filter.kind.as_ref())
        .and_if("v.party_id = ?", filter.party.as_ref())
        .and_if("v.dated_on >= ?", filter.from.as_ref())
        .and_if("v.dated_on <= ?", filter.until.as_ref())
        .newest_first(&["coalesce(v.dated_on, '')", "d.id"], None, MOST);
    Ok(tx.list(&list)?)
}

/// These documents, as far as they may be shown, newest first.
pub fn of<A: Action>(tx: &mut Tx<'_, A>, ids: &[DocumentId]) -> Result<Vec<Line>> {
    let shown = Shown::to(tx.actor());
    let list = shown.in_list(Query::new(lines(), &[])).and_if_any("d.id in (?)", Some(ids));
    let list = list.newest_first(&["coalesce(v.dated_on, '')", "d.id"], None, MOST);
    Ok(tx.list(&list)?)
}

/// Each list is told under which organisation it is asked for; what it shows goes by the conditions that follow.
fn lines() -> platform::Sql {
    sql!(
        "select d.id, v.kind, v.number, v.dated_on, v.title, o.name as party_name, v.access, d.version, v.file_kind,
                d.text_state
           from document d
           join document_version v on v.document_id = d.id and v.version = d.version
           left join organisation o on o.id = v.party_id
          where $1 <> ''"
    )
}

record! {
    /// A party that has documents.
    #[derive(Clone, Debug)]
    pub struct Party {
        /// Its id.
        pub id: OrganisationId,
        /// Its name in addresses.
        pub slug: String,
        /// Its name.
        pub name: String,
    }
}

/// The parties whose documents the actor is shown, by name.
pub fn parties<A: Action>(tx: &mut Tx<'_, A>) -> Result<Vec<Party>> {
    let parties = sql!(
        "select distinct o.id, o.slug, o.name
           from document d
           join document_version v on v.document_id = d.id and v.version = d.version
           join organisation o on o.id = v.party_id
          where $1 <> ''"
    );
    let shown = Shown::to(tx.actor());
    let mut found: Vec<Party> = tx.list(&shown.in_list(Query::new(parties, &[])))?;
    found.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(found)
}
