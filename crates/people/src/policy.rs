//! Who may know of a client, serve them, open their file. Pure rules over loaded facts.
//!
//! Recording a contact is not opening a file: whoever serves someone is told their name and languages, no more. The file
//! opens in the own caseload, and elsewhere for a purpose that is said and kept.

mod caseload;
mod elsewhere;
mod expiries;
mod merging;
mod protected;
mod rights;

pub use caseload::{ShareClient, ViewCaseload};
pub use elsewhere::{AnswerFileRequest, AskElsewhere, HandFileOver, ViewFileRequests};
pub use expiries::WatchExpiries;
pub use merging::{CompareFiles, DecideDuplicate, ViewDuplicates};
pub use protected::{OpeningFacts, ProtectClient, ReviewOpening, ViewOpenings, ViewProtected, WatchLooks};
pub use rights::RestrictFile;

use crate::model::{Background, Purpose};
use frame::{At, ClientId, OrganisationId, of_organisation};
use platform::{
    Action, Actor, Conn, Date, Includes, Log, Result, Role, Scope, Target, Uuid, clock, record, sql,
};
use std::ops::Deref;

/// Those who serve people.
const SERVE: &[Role] = &[Role::Counsellor, Role::Coordinator];

/// For what a file may be opened outside the own caseload: the words of [`Purpose`].
const PURPOSES: &[&str] =
    &["at_counter", "substitute", "follow_up", "request_of_person", "supervision", "correction"];

/// Files that have gone one into the other, at most: nobody has more.
const MERGES: usize = 100;

/// Why a file opens that is in the own caseload.
pub(crate) const CASELOAD: &str = "caseload";

record! {
    /// The facts of a client that rules need.
    #[derive(Clone, Debug)]
    pub struct ClientFacts {
        /// Its id.
        pub id: ClientId,
        /// Whose client it is.
        pub organisation_id: OrganisationId,
        /// Given name, in any script.
        pub given_name: String,
        /// Family name; some people have none.
        pub family_name: String,
        /// The day of arrival in Estonia.
        pub arrived_on: Option<Date>,
        /// Newcomer, returnee or local, as the person says.
        pub background: Background,
        /// The day of birth.
        pub born_on: Option<Date>,
        /// The year of birth, also where the day is known.
        pub born_year: Option<i64>,
        /// Since when nobody may know of the person here; `None` for those who are named.
        pub protected_on: Option<Date>,
        /// Whether the person is protected, for those who may know.
        pub is_protected: bool,
        /// Since when the file is closed to use, and not lost.
        pub restricted_on: Option<Date>,
        /// Whether the client is in the actor's caseload today.
        pub in_caseload: bool,
        /// For what the actor has opened the file, if the time has not run out.
        pub opened: Option<Purpose>,
        /// Counts its changes.
        pub version: i64,
        /// The file into which this one has gone; `None` in whatever was loaded, for an id leads to where it went.
        pub merged_into: Option<ClientId>,
    }
}

impl ClientFacts {
    /// The name as it is said: given name first.
    pub fn name(&self) -> String {
        crate::model::full_name(&self.given_name, &self.family_name)
    }

    /// How the audit and the history name the client.
    pub fn reference(&self) -> String {
        reference(self.id)
    }

    /// The client of the id, or the one into whose file it has gone.
    fn load(conn: &mut Conn<'_>, actor: &Actor, id: ClientId) -> Result<Option<Self>> {
        let mut found = Self::load_own(conn, actor, id)?;
        for _ in 0..MERGES {
            let Some(kept) = found.as_ref().and_then(|facts| facts.merged_into) else { return Ok(found) };
            found = Self::load_own(conn, actor, kept)?;
        }
        Ok(None)
    }

    fn load_own(conn: &mut Conn<'_>, actor: &Actor, id: ClientId) -> Result<Option<Self>> {
        let facts = sql!(
            "select c.id, c.organisation_id, c.given_name, c.family_name, c.arrived_on, c.background, c.born_on,
                    c.born_year,
                    case when exists (select 1 from protected_access n
                          where n.organisation_id = $1 and n.client_id = c.id and n.account_id = $3)
                         then null else c.protected_on end as protected_on,
                    cast(case when c.protected_on is null then 0 else 1 end as bigint) as is_protected, c.restricted_on,
                    (select count(*) from caseload l
                      where l.organisation_id = $1 and l.client_id = c.id and l.account_id = $3
                        and (l.until_day is null or l.until_day >= $4)) as in_caseload,
                    (select max(o.purpose) from opening o
                      where o.organisation_id = $1 and o.client_id = c.id and o.account_id = $3
                        and o.ends_at > $5) as opened,
                    c.version, c.merged_into
               from client c where c.organisation_id = $1 and c.id = $2"
        );
        let now = actor.now();
        Ok(conn.one(facts, &[&id, &actor.id(), &clock::day_of(now), &now])?)
    }
}

/// How the audit and the history name a client.
pub(crate) fn reference(id: ClientId) -> String {
    format!("client/{id}")
}

/// A client named by an id in a body: someone who is served.
#[derive(Clone, Debug)]
pub struct Served(pub ClientFacts);

/// A client named in an address: `/organisations/{slug}/clients/{id}`.
#[derive(Clone, Debug)]
pub struct ClientFile(pub ClientFacts);

impl Deref for Served {
    type Target = ClientFacts;
    fn deref(&self) -> &ClientFacts {
        &self.0
    }
}

impl Deref for ClientFile {
    type Target = ClientFacts;
    fn deref(&self) -> &ClientFacts {
        &self.0
    }
}

impl Target for Served {
    type Id = ClientId;
    fn load(conn: &mut Conn<'_>, actor: &Actor, id: &ClientId) -> Result<Option<Self>> {
        Ok(ClientFacts::load(conn, actor, *id)?.map(Self))
    }
    fn scope(&self) -> Scope {
        self.organisation_id.into()
    }
    fn reference(&self) -> String {
        self.0.reference()
    }
    fn client(&self) -> Option<Uuid> {
        Some(self.id.into())
    }
}

impl Target for ClientFile {
    type Id = At<ClientId>;
    fn load(conn: &mut Conn<'_>, actor: &Actor, at: &At<ClientId>) -> Result<Option<Self>> {
        if !conn.scope().is_some_and(|scope| actor.names(scope, &at.slug)) {
            return Ok(None);
        }
        Ok(ClientFacts::load(conn, actor, at.id)?.map(Self))
    }
    fn scope(&self) -> Scope {
        self.organisation_id.into()
    }
    fn reference(&self) -> String {
        self.0.reference()
    }
    fn client(&self) -> Option<Uuid> {
        Some(self.id.into())
    }
    fn reason(&self) -> Option<&'static str> {
        if self.in_caseload { Some(CASELOAD) } else { self.opened.map(Purpose::word) }
    }
}

/// May the actor know of the person by name? A protected person is not there for anyone.
fn knows(actor: &Actor, client: &ClientFacts) -> bool {
    client.protected_on.is_none() && actor.is(SERVE, client.organisation_id)
}

/// May the actor work with the file: own caseload, or an opening that has not run out?
fn opens(actor: &Actor, client: &ClientFacts) -> bool {
    uses(actor, client) && (client.in_caseload || client.opened.is_some() || actor.is_job())
}

/// May the actor use what is held of the person? A file that is closed to use is kept and not used.
fn uses(actor: &Actor, client: &ClientFacts) -> bool {
    knows(actor, client) && client.restricted_on.is_none()
}

/// A program has no page that asks for a purpose: it says why with the request, and that is on record.
fn says_why(actor: &Actor, client: &ClientFacts, purposes: &[&'static str]) -> bool {
    uses(actor, client) && actor.is_program() && actor.says(purposes)
}

of_organisation! {
    /// Finding clients of the organisation by name: name, year of birth, languages, and no more.
    pub FindClients = "people.find_clients", Looks, SERVE;
    /// Registering a person as a client.
    pub RegisterClient = "people.register_client", Changes, SERVE;
}

/// Whoever registers people first looks whether they are there.
impl Includes<FindClients> for RegisterClient {}

/// Serving a client: the contact is recorded with them, and the client comes into the server's caseload.
pub struct ServeClient;

impl Action for ServeClient {
    type On = Served;
    const NAME: &'static str = "people.serve_client";
    const LOG: Log = Log::Looks;
    const ROLES: &'static [Role] = SERVE;
    fn sees(actor: &Actor, client: &Served) -> bool {
        knows(actor, client)
    }
    fn allows(actor: &Actor, client: &Served) -> bool {
        uses(actor, client)
    }
}

/// Asking to open a file: the name is shown, and the purposes to choose from.
pub struct AskToOpen;

impl Action for AskToOpen {
    type On = ClientFile;
    const NAME: &'static str = "people.ask_to_open";
    const LOG: Log = Log::Looks;
    const ROLES: &'static [Role] = SERVE;
    fn sees(actor: &Actor, client: &ClientFile) -> bool {
        knows(actor, client)
    }
    fn allows(actor: &Actor, client: &ClientFile) -> bool {
        knows(actor, client)
    }
}

/// Writes actions on a file for those who may work with it; whoever only knows of the person is asked for a purpose. A
/// program may say one with its request where `PURPOSES` are named.
macro_rules! of_open_file {
    ($($(#[$doc:meta])* $name:ident = $word:literal, $purposes:expr;)+) => { $(
        $(#[$doc])*
        pub struct $name;
        impl Action for $name {
            type On = ClientFile;
            const NAME: &'static str = $word;
            const LOG: Log = Log::Looks;
            const ROLES: &'static [Role] = SERVE;
            const PURPOSES: &'static [&'static str] = $purposes;
            fn sees(actor: &Actor, client: &ClientFile) -> bool {
                knows(actor, client)
            }
            fn allows(actor: &Actor, client: &ClientFile) -> bool {
                opens(actor, client) || says_why(actor, client, Self::PURPOSES)
            }
            fn asks_purpose(actor: &Actor, client: &ClientFile) -> bool {
                knows(actor, client)
            }
        }
    )+ };
}

of_open_file! {
    /// Opening a file: in the own caseload, or for a purpose.
    OpenFile = "people.open_file", PURPOSES;
    /// Changing what a file says: who may open it may mend it.
    EditClient = "people.edit_client", PURPOSES;
    /// Seeing a personal code as a whole: who may open the file, and it is recorded each time.
    RevealCode = "people.reveal_code", &[];
    /// Seeing the number of a document as a whole: who may open the file, and it is recorded each time.
    RevealDocument = "people.reveal_document", &[];
}

impl Includes<AskToOpen> for OpenFile {}
impl Includes<OpenFile> for EditClient {}
impl Includes<OpenFile> for RevealCode {}
impl Includes<OpenFile> for RevealDocument {}

/// Making one file of two: coordinators.
pub struct MergeClients;

impl Action for MergeClients {
    type On = ClientFile;
    const NAME: &'static str = "people.merge_clients";
    const LOG: Log = Log::Looks;
    const ROLES: &'static [Role] = &[Role::Coordinator];
    /// A protected person's file is not one of two, not even for those who are named.
    fn sees(actor: &Actor, client: &ClientFile) -> bool {
        knows(actor, client) && !client.is_protected
    }
    fn allows(actor: &Actor, client: &ClientFile) -> bool {
        uses(actor, client) && !client.is_protected && actor.is(Self::ROLES, client.organisation_id)
    }
}

/// Destroying what tells of a person: never one alone, so no role does it by a page of its own. What two have decided
/// is done by a job.
pub struct EraseClient;

impl Action for EraseClient {
    type On = ClientFile;
    const NAME: &'static str = "people.erase_client";
    const LOG: Log = Log::Changes;
    const ROLES: &'static [Role] = &[];
    fn sees(actor: &Actor, _: &ClientFile) -> bool {
        actor.is_job()
    }
    fn allows(actor: &Actor, _: &ClientFile) -> bool {
        actor.is_job()
    }
}

/// Whoever destroys a file counts first what hangs on it.
impl Includes<MergeClients> for EraseClient {}
