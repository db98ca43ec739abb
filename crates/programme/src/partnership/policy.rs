//! Who may see and keep partnerships. The implementer's managers keep them; the authority confirms amendments; it and the
//! unit see all of them, a partner's coordinators their own.

use super::model::{AmendmentId, AmendmentState, PartnershipId, PersonId, SignedFileId};
use crate::policy::{ALL_PARTIES, EVERYBODY};
use frame::{OrganisationId, organisation::Programme};
use platform::{
    Action, Actor, Conn, Includes, Log, Result, Role, Scope, Target, Timestamp, Uuid, files::FileKind, record, sql,
};
use serde::Deserialize;

/// Who keeps partnerships.
const KEEPERS: &[Role] = &[Role::ProgrammeManager];
/// Who confirms amendments.
const CONFIRMERS: &[Role] = &[Role::Authority];

/// What an action on the whole register may be done by.
macro_rules! on_register {
    ($($(#[$doc:meta])* $action:ident, $name:literal, $roles:expr;)+) => { $(
        $(#[$doc])*
        pub struct $action;
        impl Action for $action {
            type On = Programme;
            const NAME: &'static str = $name;
            const LOG: Log = Log::Changes;
            const ROLES: &'static [Role] = $roles;
            fn sees(actor: &Actor, on: &Programme) -> bool {
                actor.is_in(on.scope())
            }
            fn allows(actor: &Actor, on: &Programme) -> bool {
                actor.is($roles, on.scope())
            }
        }
    )+ };
}
on_register! {
    /// Look through partnerships: all of them, or the own.
    ViewPartnerships, "programme.view_partnerships", EVERYBODY;
    /// Record a party.
    KeepPartnerships, "programme.keep_partnerships", KEEPERS;
    /// Look at how many arrive where.
    ViewArrivals, "programme.view_arrivals", EVERYBODY;
    /// Take over how many arrive where.
    ImportArrivals, "programme.import_arrivals", KEEPERS;
}
impl Includes<ViewPartnerships> for KeepPartnerships {}
impl Includes<ViewArrivals> for ImportArrivals {}

/// Remind of days that come: a job of the implementer.
pub struct RemindOfDays;
impl Action for RemindOfDays {
    type On = Programme;
    const NAME: &'static str = "programme.remind_of_days";
    const LOG: Log = Log::Changes;
    const ROLES: &'static [Role] = &[];
    fn sees(actor: &Actor, _: &Programme) -> bool {
        actor.is_job()
    }
    fn allows(actor: &Actor, _: &Programme) -> bool {
        actor.is_job()
    }
}

record! {
    /// The facts of a partnership that rules need.
    #[derive(Clone, Debug)]
    pub struct PartnershipFacts {
        /// The partnership.
        pub id: PartnershipId,
        /// The municipality; `None` of a region.
        pub party_id: Option<OrganisationId>,
    }
}

/// A partnership, as somebody of an organisation meets it.
#[derive(Clone, Debug)]
pub struct SeenPartnership {
    /// Its facts.
    pub facts: PartnershipFacts,
    scope: Scope,
}

impl SeenPartnership {
    /// How the audit and the history name it.
    pub fn reference_of(id: PartnershipId) -> String {
        format!("partnership/{id}")
    }

    /// Whether the organisation of `scope` is its party, or the actor sees those of all there.
    fn is_shown(facts: &PartnershipFacts, actor: &Actor, scope: Scope) -> bool {
        let is_own = facts.party_id.is_some_and(|party| Scope::from(party) == scope);
        actor.is(ALL_PARTIES, scope) || (is_own && actor.is(EVERYBODY, scope))
    }

    fn itself(&self) -> &Self {
        self
    }
}

impl Target for SeenPartnership {
    type Id = PartnershipId;
    fn load(conn: &mut Conn<'_>, actor: &Actor, id: &PartnershipId) -> Result<Option<Self>> {
        let Some(scope) = conn.scope() else { return Ok(None) };
        let facts: Option<PartnershipFacts> =
            conn.unscoped().one(sql!("select id, party_id from partnership where id = $1"), &[id])?;
        let shown = facts.filter(|facts| Self::is_shown(facts, actor, scope));
        Ok(shown.map(|facts| Self { facts, scope }))
    }
    fn scope(&self) -> Scope {
        self.scope
    }
    fn reference(&self) -> String {
        Self::reference_of(self.facts.id)
    }
}

/// An amendment in an address: `/programme/partnerships/{id}/amendments/{amendment}`.
#[derive(Clone, Debug, Deserialize)]
pub struct AmendmentPath {
    /// The partnership.
    pub id: PartnershipId,
    /// The amendment.
    pub amendment: AmendmentId,
}

record! {
    /// The facts of an amendment that rules need.
    #[derive(Clone, Debug)]
    pub struct AmendmentFacts {
        /// The amendment.
        pub id: AmendmentId,
        /// What became of it.
        pub state: AmendmentState,
    }
}

/// An amendment, as somebody of an organisation meets it.
#[derive(Clone, Debug)]
pub struct SeenAmendment {
    /// Its partnership.
    pub partnership: SeenPartnership,
    /// Its facts.
    pub facts: AmendmentFacts,
}

impl SeenAmendment {
    fn partnership(&self) -> &SeenPartnership {
        &self.partnership
    }
}

impl Target for SeenAmendment {
    type Id = AmendmentPath;
    fn load(conn: &mut Conn<'_>, actor: &Actor, path: &AmendmentPath) -> Result<Option<Self>> {
        let Some(partnership) = SeenPartnership::load(conn, actor, &path.id)? else { return Ok(None) };
        let facts = sql!("select id, state from partnership_amendment where id = $1 and partnership_id = $2");
        let facts = conn.unscoped().one(facts, &[&path.amendment, &path.id])?;
        Ok(facts.map(|facts| Self { partnership, facts }))
    }
    fn scope(&self) -> Scope {
        self.partnership.scope
    }
    fn reference(&self) -> String {
        format!("partnership_amendment/{}", self.facts.id)
    }
}

/// A contact person in an address: `/programme/partnerships/{id}/people/{person}`.
#[derive(Clone, Debug, Deserialize)]
pub struct PersonPath {
    /// The partnership.
    pub id: PartnershipId,
    /// The person.
    pub person: PersonId,
}

/// A contact person, as somebody of an organisation meets it.
#[derive(Clone, Debug)]
pub struct SeenPerson {
    /// The partnership.
    pub partnership: SeenPartnership,
    /// The person.
    pub id: PersonId,
}

impl SeenPerson {
    fn partnership(&self) -> &SeenPartnership {
        &self.partnership
    }
}

impl Target for SeenPerson {
    type Id = PersonPath;
    fn load(conn: &mut Conn<'_>, actor: &Actor, path: &PersonPath) -> Result<Option<Self>> {
        let Some(partnership) = SeenPartnership::load(conn, actor, &path.id)? else { return Ok(None) };
        let find = sql!("select id from partnership_person where id = $1 and partnership_id = $2");
        let found: Option<PersonId> = conn.unscoped().scalar(find, &[&path.person, &path.id])?;
        Ok(found.map(|id| Self { partnership, id }))
    }
    fn scope(&self) -> Scope {
        self.partnership.scope
    }
    fn reference(&self) -> String {
        format!("partnership_person/{}", self.id)
    }
}

/// A signed file in an address: `/programme/partnerships/{id}/files/{file}`.
#[derive(Clone, Debug, Deserialize)]
pub struct SignedFilePath {
    /// The partnership.
    pub id: PartnershipId,
    /// The file.
    pub file: SignedFileId,
}

record! {
    /// The facts of a signed file.
    #[derive(Clone, Debug)]
    pub struct FileFacts {
        /// The file of the partnership.
        pub id: SignedFileId,
        /// Under whose key it lies.
        pub keeper_id: OrganisationId,
        /// The stored file.
        pub file_id: Uuid,
        /// Its name.
        pub name: String,
        /// Its kind.
        pub file_kind: FileKind,
        /// When it was removed.
        pub removed_at: Option<Timestamp>,
    }
}

/// A signed file. It lies under the key of whoever brought it, and is recorded there when others read it.
#[derive(Clone, Debug)]
pub struct SignedFile {
    /// Its facts.
    pub facts: FileFacts,
    /// Whether the actor is shown the partnership.
    is_shown: bool,
}

impl Target for SignedFile {
    type Id = SignedFilePath;
    fn load(conn: &mut Conn<'_>, actor: &Actor, path: &SignedFilePath) -> Result<Option<Self>> {
        let party: Option<PartnershipFacts> =
            conn.unscoped().one(sql!("select id, party_id from partnership where id = $1"), &[&path.id])?;
        let file = sql!(
            "select id, keeper_id, file_id, name, file_kind, removed_at from partnership_file
              where id = $1 and partnership_id = $2"
        );
        let file: Option<FileFacts> = conn.unscoped().one(file, &[&path.file, &path.id])?;
        let is_shown = |party: &PartnershipFacts| {
            let mut held = actor.memberships().iter();
            held.any(|held| SeenPartnership::is_shown(party, actor, held.organisation_id))
        };
        let found = party.zip(file).map(|(party, facts)| Self { is_shown: is_shown(&party), facts });
        Ok(found.filter(|file| file.is_shown))
    }
    fn scope(&self) -> Scope {
        self.facts.keeper_id.into()
    }
    fn reference(&self) -> String {
        format!("partnership_file/{}", self.facts.id)
    }
}

/// What an action on one partnership, or on what hangs on it, may be done by.
macro_rules! on_partnership {
    ($($(#[$doc:meta])* $action:ident on $target:ident by $of:ident, $name:literal, $roles:expr;)+) => { $(
        $(#[$doc])*
        pub struct $action;
        impl Action for $action {
            type On = $target;
            const NAME: &'static str = $name;
            const LOG: Log = Log::Changes;
            const ROLES: &'static [Role] = $roles;
            fn sees(actor: &Actor, on: &$target) -> bool {
                actor.is(EVERYBODY, on.$of().scope)
            }
            fn allows(actor: &Actor, on: &$target) -> bool {
                actor.is($roles, on.$of().scope)
            }
        }
    )+ };
}
on_partnership! {
    /// Look at a partnership.
    ViewPartnership on SeenPartnership by itself, "programme.view_partnership", EVERYBODY;
    /// Change it: its stage, its agreement, its people, its files.
    EditPartnership on SeenPartnership by itself, "programme.edit_partnership", KEEPERS;
    /// Look at an amendment.
    ViewAmendment on SeenAmendment by partnership, "programme.view_amendment", EVERYBODY;
    /// Take an amendment back before it is decided.
    WithdrawAmendment on SeenAmendment by partnership, "programme.withdraw_amendment", KEEPERS;
    /// Confirm an amendment, or return it.
    DecideAmendment on SeenAmendment by partnership, "programme.decide_amendment", CONFIRMERS;
    /// Change what is kept of a contact person.
    EditPerson on SeenPerson by partnership, "programme.edit_person", KEEPERS;
}
impl Includes<ViewPartnership> for EditPartnership {}
impl Includes<ViewAmendment> for WithdrawAmendment {}
impl Includes<ViewAmendment> for DecideAmendment {}

/// Read a signed file.
pub struct ReadSignedFile;
impl Action for ReadSignedFile {
    type On = SignedFile;
    const NAME: &'static str = "programme.read_signed_file";
    const LOG: Log = Log::Changes;
    const ROLES: &'static [Role] = EVERYBODY;
    fn sees(_: &Actor, on: &SignedFile) -> bool {
        on.is_shown
    }
    fn allows(_: &Actor, on: &SignedFile) -> bool {
        on.is_shown && on.facts.removed_at.is_none()
    }
}

/// Remove a signed file that does not belong there; that it was there stays.
pub struct RemoveSignedFile;
impl Action for RemoveSignedFile {
    type On = SignedFile;
    const NAME: &'static str = "programme.remove_signed_file";
    const LOG: Log = Log::Changes;
    const ROLES: &'static [Role] = KEEPERS;
    fn sees(_: &Actor, on: &SignedFile) -> bool {
        on.is_shown
    }
    fn allows(actor: &Actor, on: &SignedFile) -> bool {
        actor.is(KEEPERS, on.scope()) && on.facts.removed_at.is_none()
    }
}
