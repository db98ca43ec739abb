//! Who may see and keep documents. Who leads the programme keeps those of all and its own; a coordinator those of the own
//! municipality; the authority and the unit read. What has persons in it is its party's alone.

use super::model::{Access, DocumentId};
use crate::policy::{ALL_PARTIES, EVERYBODY};
use frame::{OrganisationId, organisation::Programme};
use platform::{
    Action, Actor, Conn, Includes, Log, Result, Role, Scope, Target, Timestamp, Uuid, files::FileKind,
    record, sql,
};
use serde::Deserialize;

/// Those who add documents and change them.
pub const WRITERS: &[Role] = &[Role::ProgrammeManager, Role::Coordinator];

record! {
    /// The facts of a document that rules and its file need.
    #[derive(Clone, Debug)]
    pub struct Facts {
        /// The document.
        pub id: DocumentId,
        /// Its newest version.
        pub version: i64,
        /// Whose it is.
        pub party_id: Option<OrganisationId>,
        /// Who may see it.
        pub access: Access,
    }
}

/// A document, as somebody of an organisation meets it.
#[derive(Clone, Debug)]
pub struct Document {
    /// Its facts.
    pub facts: Facts,
    scope: Scope,
}

impl Document {
    /// How the audit and the history name it.
    pub fn reference_of(id: DocumentId) -> String {
        format!("document/{id}")
    }

    fn is_own(&self) -> bool {
        self.facts.party_id.is_some_and(|party| Scope::from(party) == self.scope)
    }

    /// Whether somebody of this organisation may know of it, by the role that is held there.
    fn is_seen_by(&self, actor: &Actor) -> bool {
        let reaches = |roles: &[Role]| actor.is(roles, self.scope);
        match self.facts.access {
            Access::Personal => self.is_own() && reaches(EVERYBODY),
            Access::Public | Access::Programme => reaches(EVERYBODY),
            Access::Party => reaches(ALL_PARTIES) || (self.is_own() && reaches(EVERYBODY)),
        }
    }
}

/// Loads the facts of a document, or of one of its versions: whoever may not see what it says now sees nothing of it.
fn facts(conn: &mut Conn<'_>, id: DocumentId) -> Result<Option<Facts>> {
    let facts = sql!(
        "select d.id, d.version, v.party_id, v.access
           from document d join document_version v on v.document_id = d.id and v.version = d.version
          where d.id = $1"
    );
    Ok(conn.unscoped().one(facts, &[&id])?)
}

impl Target for Document {
    type Id = DocumentId;
    fn load(conn: &mut Conn<'_>, actor: &Actor, id: &DocumentId) -> Result<Option<Self>> {
        let Some(scope) = conn.scope() else { return Ok(None) };
        let document = facts(conn, *id)?.map(|facts| Self { facts, scope });
        Ok(document.filter(|document| document.is_seen_by(actor)))
    }
    fn scope(&self) -> Scope {
        self.scope
    }
    fn reference(&self) -> String {
        Self::reference_of(self.facts.id)
    }
}

/// `/programme/documents/{id}/versions/{version}`
#[derive(Clone, Debug, Deserialize)]
pub struct VersionPath {
    /// The document.
    pub id: DocumentId,
    /// Which version of it.
    pub version: i64,
}

record! {
    /// The file of a version.
    #[derive(Clone, Debug)]
    pub struct VersionFile {
        /// The file.
        pub file_id: Uuid,
        /// Who keeps it.
        pub keeper_id: OrganisationId,
        /// What it is called.
        pub file_name: String,
        /// What it is.
        pub file_kind: FileKind,
        /// When it was recorded.
        pub recorded_at: Timestamp,
    }
}

/// The file of one version of a document. Who may have it goes by what the document says now: one that turned out to have
/// persons in it is closed with all its versions.
#[derive(Clone, Debug)]
pub struct DocumentFile {
    /// The document.
    pub document: Document,
    /// The file.
    pub file: VersionFile,
}

impl Target for DocumentFile {
    type Id = VersionPath;
    fn load(conn: &mut Conn<'_>, actor: &Actor, path: &VersionPath) -> Result<Option<Self>> {
        let Some(document) = Document::load(conn, actor, &path.id)? else { return Ok(None) };
        let file = sql!(
            "select file_id, keeper_id, file_name, file_kind, recorded_at from document_version
              where document_id = $1 and version = $2 and file_id is not null and file_kind is not null"
        );
        let file = conn.unscoped().one(file, &[&path.id, &path.version])?;
        Ok(file.map(|file| Self { document, file }))
    }
    fn scope(&self) -> Scope {
        self.document.scope
    }
    fn reference(&self) -> String {
        self.document.reference()
    }
}

/// An action of those who work with documents: what it is done to, who, and whether looks are recorded.
macro_rules! action {
    ($(#[$doc:meta])* $action:ident on $on:ty, $name:literal, $log:expr, $roles:expr, $allows:expr) => {
        $(#[$doc])*
        pub struct $action;
        impl Action for $action {
            type On = $on;
            const NAME: &'static str = $name;
            const LOG: Log = $log;
            const ROLES: &'static [Role] = $roles;
            fn sees(actor: &Actor, on: &$on) -> bool {
                actor.is(EVERYBODY, on.scope())
            }
            fn allows(actor: &Actor, on: &$on) -> bool {
                let allows: fn(&Actor, &$on) -> bool = $allows;
                allows(actor, on)
            }
        }
    };
}

action! {
    /// Seeing the register of documents.
    ListDocuments on Programme, "programme.list_documents", Log::Changes, EVERYBODY,
    |actor, on| actor.is(EVERYBODY, on.scope())
}

action! {
    /// Putting a document into the register.
    AddDocument on Programme, "programme.add_document", Log::Changes, WRITERS,
    |actor, on| actor.is(WRITERS, on.scope())
}
impl Includes<ListDocuments> for AddDocument {}

action! {
    /// Seeing what a document says, and its place in the chain of documents.
    ViewDocument on Document, "programme.view_document", Log::Changes, EVERYBODY,
    |actor, on| actor.is(EVERYBODY, on.scope())
}

action! {
    /// A new version of a document, and what it does to others: who leads the programme, and its party's coordinator.
    ChangeDocument on Document, "programme.change_document", Log::Changes, WRITERS,
    |actor, on| actor.is(&[Role::ProgrammeManager], on.scope) || (on.is_own() && actor.is(WRITERS, on.scope))
}
impl Includes<ViewDocument> for ChangeDocument {}

action! {
    /// Opening the file of a document. There may be names in any of them, so each look is recorded.
    OpenFile on DocumentFile, "programme.open_document_file", Log::Looks, EVERYBODY,
    |actor, on| actor.is(EVERYBODY, on.scope())
}

/// Reading the text of a document's file for the search: a job, in the organisation that keeps the file.
pub struct ReadText;

impl Action for ReadText {
    type On = Kept;
    const NAME: &'static str = "programme.read_document_text";
    const LOG: Log = Log::Changes;
    const ROLES: &'static [Role] = &[];
    fn sees(actor: &Actor, on: &Kept) -> bool {
        actor.is_in(on.scope)
    }
    fn allows(actor: &Actor, _: &Kept) -> bool {
        actor.is_job()
    }
}

/// A document whose file lies with an organisation, as a job of that organisation meets it.
#[derive(Clone, Debug)]
pub struct Kept {
    /// The document.
    pub id: DocumentId,
    /// Its file.
    pub file: VersionFile,
    /// Who may see it.
    pub access: Access,
    scope: Scope,
}

impl Target for Kept {
    type Id = DocumentId;
    fn load(conn: &mut Conn<'_>, _: &Actor, id: &DocumentId) -> Result<Option<Self>> {
        let Some(scope) = conn.scope() else { return Ok(None) };
        let Some(facts) = facts(conn, *id)? else { return Ok(None) };
        let file = sql!(
            "select file_id, keeper_id, file_name, file_kind, recorded_at from document_version
              where document_id = $1 and version = $2 and keeper_id = $3"
        );
        let file = conn.unscoped().one(file, &[id, &facts.version, &OrganisationId::from(scope)])?;
        Ok(file.map(|file| Self { id: *id, file, access: facts.access, scope }))
    }
    fn scope(&self) -> Scope {
        self.scope
    }
    fn reference(&self) -> String {
        Document::reference_of(self.id)
    }
}

/// Whose documents somebody is shown in a list, said once for every list.
#[derive(Clone, Debug)]
pub struct Shown {
    own: Vec<OrganisationId>,
    sees_all: bool,
}

impl Shown {
    /// By the roles held today.
    pub fn to(actor: &Actor) -> Self {
        let held = || actor.memberships().iter().filter(|held| EVERYBODY.contains(&held.role));
        let own = held().map(|held| held.organisation_id.into()).collect();
        Self { own, sees_all: held().any(|held| ALL_PARTIES.contains(&held.role)) }
    }

    /// Leaves in a list, whose current versions are `v`, only what may be shown.
    #[must_use]
    pub fn in_list<'q>(&'q self, list: platform::Query<'q>) -> platform::Query<'q> {
        let of_others = (!self.sees_all).then_some(&*self.own);
        list.and_if_any("(v.access <> 'personal' or v.party_id in (?))", Some(&*self.own))
            .and_if_any("(v.access in ('public', 'programme') or v.party_id in (?))", of_others)
    }
}
