//! Guides: everybody reads what is published, the implementer keeps them.

use crate::guidance::model::GuideId;
use frame::{OrganisationId, organisation::Programme};
use platform::{
    Action, Actor, Conn, Includes, Log, Result, Role, Scope, Target, Timestamp, Uuid, files::FileKind,
    record, sql,
};
use serde::Deserialize;

/// Keeping the guides of the programme: the implementer.
pub struct KeepGuides;

impl Action for KeepGuides {
    type On = Programme;
    const NAME: &'static str = "programme.keep_guides";
    const LOG: Log = Log::Changes;
    const ROLES: &'static [Role] = &[Role::ProgrammeManager];
    fn sees(actor: &Actor, on: &Programme) -> bool {
        actor.is(Self::ROLES, on.scope())
    }
    fn allows(actor: &Actor, on: &Programme) -> bool {
        Self::sees(actor, on)
    }
}

record! {
    /// The facts of a guide that rules need.
    #[derive(Clone, Debug)]
    pub struct GuideFacts {
        /// Its id.
        pub id: GuideId,
        /// The number of its published version; 0 before the first.
        pub in_force: i64,
        /// When it was withdrawn.
        pub withdrawn_at: Option<Timestamp>,
        /// Counts the changes of its draft.
        pub version: i64,
    }
}

/// A guide, read from an organisation of the actor.
#[derive(Clone, Debug)]
pub struct Guide {
    scope: Scope,
    /// Its facts.
    pub facts: GuideFacts,
}

impl Guide {
    fn is_published(&self) -> bool {
        self.facts.in_force > 0 && self.facts.withdrawn_at.is_none()
    }
}

impl Target for Guide {
    type Id = GuideId;
    fn load(conn: &mut Conn<'_>, _: &Actor, id: &GuideId) -> Result<Option<Self>> {
        let Some(scope) = conn.scope() else { return Ok(None) };
        let find = sql!("select id, in_force, withdrawn_at, version from guide where id = $1");
        let found = conn.unscoped().one(find, &[id])?;
        Ok(found.map(|facts| Self { scope, facts }))
    }
    fn scope(&self) -> Scope {
        self.scope
    }
    fn reference(&self) -> String {
        format!("guide/{}", self.facts.id)
    }
}

/// Reading a published guide, and saying that one has read it. A draft and a withdrawn one are the implementer's alone.
pub struct ReadGuide;

impl Action for ReadGuide {
    type On = Guide;
    const NAME: &'static str = "programme.read_guide";
    const LOG: Log = Log::Changes;
    const ROLES: &'static [Role] = Role::ALL;
    fn sees(actor: &Actor, on: &Guide) -> bool {
        EditGuide::sees(actor, on)
    }
    fn allows(actor: &Actor, on: &Guide) -> bool {
        Self::sees(actor, on)
    }
}

/// Writing, publishing and withdrawing a guide, and seeing who has read it: the implementer.
pub struct EditGuide;

impl Action for EditGuide {
    type On = Guide;
    const NAME: &'static str = "programme.edit_guide";
    const LOG: Log = Log::Changes;
    const ROLES: &'static [Role] = &[Role::ProgrammeManager];
    fn sees(actor: &Actor, on: &Guide) -> bool {
        actor.is(Self::ROLES, on.scope) || (on.is_published() && actor.is(ReadGuide::ROLES, on.scope))
    }
    fn allows(actor: &Actor, on: &Guide) -> bool {
        actor.is(Self::ROLES, on.scope)
    }
}

impl Includes<ReadGuide> for EditGuide {}

/// A file of a guide in an address: `/programme/guides/{id}/files/{file}`.
#[derive(Clone, Debug, Deserialize)]
pub struct GuideFilePath {
    /// The guide.
    pub id: GuideId,
    /// The file.
    pub file: Uuid,
}

record! {
    /// A file of a guide.
    #[derive(Clone, Debug)]
    pub struct FileFacts {
        /// Its id.
        pub file_id: Uuid,
        /// In whose folder it lies.
        pub party_id: OrganisationId,
        /// As it is called.
        pub name: String,
        /// What it is.
        pub kind: FileKind,
        /// Whether it hangs on a version that is or was published.
        pub published: i64,
    }
}

/// A file of a guide, read from an organisation of the actor.
pub struct GuideFile {
    guide: Guide,
    /// The file.
    pub facts: FileFacts,
}

impl Target for GuideFile {
    type Id = GuideFilePath;
    fn load(conn: &mut Conn<'_>, actor: &Actor, path: &GuideFilePath) -> Result<Option<Self>> {
        let Some(guide) = Guide::load(conn, actor, &path.id)? else { return Ok(None) };
        let find = sql!(
            "select f.file_id, f.party_id, f.name, f.kind,
                    cast(max(case when v.published_at is null then 0 else 1 end) as bigint) as published
               from guide_file f join guide_version v on v.guide_id = f.guide_id and v.number = f.number
              where f.guide_id = $1 and f.file_id = $2 group by f.file_id, f.party_id, f.name, f.kind"
        );
        let found = conn.unscoped().one(find, &[&path.id, &path.file])?;
        Ok(found.map(|facts| Self { guide, facts }))
    }
    fn scope(&self) -> Scope {
        self.guide.scope
    }
    fn reference(&self) -> String {
        self.guide.reference()
    }
}

/// Having a file of a guide: who may read the version it hangs on.
pub struct ReadGuideFile;

impl Action for ReadGuideFile {
    type On = GuideFile;
    const NAME: &'static str = "programme.read_guide_file";
    const LOG: Log = Log::Changes;
    const ROLES: &'static [Role] = Role::ALL;
    fn sees(actor: &Actor, on: &GuideFile) -> bool {
        EditGuide::allows(actor, &on.guide) || (on.facts.published == 1 && ReadGuide::sees(actor, &on.guide))
    }
    fn allows(actor: &Actor, on: &GuideFile) -> bool {
        Self::sees(actor, on)
    }
}
