//! Who protects a person, and who looks over what is opened.

use super::{ClientFacts, ClientFile, SERVE, knows, opens};
use crate::policy::OpenFile;
use frame::{At, of_job, of_organisation};
use platform::{Action, Actor, Conn, Includes, Log, Result, Role, Scope, Target, Uuid, record, sql};

use crate::model::OpeningId;

/// Those who answer for how files are used.
const WATCH: &[Role] = &[Role::Coordinator, Role::Dpo];

/// Making somebody invisible to all but the named, naming them, and ending it: a coordinator who may open the file.
pub struct ProtectClient;

impl Action for ProtectClient {
    type On = ClientFile;
    const NAME: &'static str = "people.protect_client";
    const LOG: Log = Log::Looks;
    const ROLES: &'static [Role] = &[Role::Coordinator];
    fn sees(actor: &Actor, client: &ClientFile) -> bool {
        knows(actor, client)
    }
    fn allows(actor: &Actor, client: &ClientFile) -> bool {
        leads(actor, client) && opens(actor, client)
    }
    fn asks_purpose(actor: &Actor, client: &ClientFile) -> bool {
        leads(actor, client) && client.restricted_on.is_none()
    }
}

fn leads(actor: &Actor, client: &ClientFacts) -> bool {
    knows(actor, client) && actor.is(ProtectClient::ROLES, client.organisation_id)
}

impl Includes<OpenFile> for ProtectClient {}

of_organisation! {
    /// Seeing which protected persons one is named for.
    pub ViewProtected = "people.view_protected", Looks, SERVE;
    /// Seeing which files were opened outside a caseload, by whom and why, and looking that is out of the ordinary.
    pub ViewOpenings = "people.view_openings", Looks, WATCH;
}

record! {
    /// The facts of an opening that rules need.
    #[derive(Clone, Debug)]
    pub struct OpeningFacts {
        /// Its id.
        pub id: OpeningId,
        /// Whose data it is.
        pub organisation_id: frame::OrganisationId,
        /// The client whose file was opened.
        pub client_id: frame::ClientId,
        /// Who opened it.
        pub account_id: String,
        /// Whether it has been looked over.
        pub is_reviewed: bool,
    }
}

impl Target for OpeningFacts {
    type Id = At<OpeningId>;
    fn load(conn: &mut Conn<'_>, actor: &Actor, at: &At<OpeningId>) -> Result<Option<Self>> {
        if !conn.scope().is_some_and(|scope| actor.names(scope, &at.slug)) {
            return Ok(None);
        }
        let facts = sql!(
            "select o.id, o.organisation_id, o.client_id, o.account_id,
                    cast(case when o.reviewed_at is null then 0 else 1 end as bigint) as is_reviewed
               from opening o join client c on c.organisation_id = $1 and c.id = o.client_id
              where o.organisation_id = $1 and o.id = $2
                and (c.protected_on is null or exists (
                    select 1 from protected_access n
                     where n.organisation_id = $1 and n.client_id = c.id and n.account_id = $3))"
        );
        Ok(conn.one(facts, &[&at.id, &actor.id()])?)
    }
    fn scope(&self) -> Scope {
        self.organisation_id.into()
    }
    fn reference(&self) -> String {
        format!("opening/{}", self.id)
    }
    fn client(&self) -> Option<Uuid> {
        Some(self.client_id.into())
    }
}

/// Saying that an opening has been looked over: not one's own.
pub struct ReviewOpening;

impl Action for ReviewOpening {
    type On = OpeningFacts;
    const NAME: &'static str = "people.review_opening";
    const LOG: Log = Log::Changes;
    const ROLES: &'static [Role] = WATCH;
    fn sees(actor: &Actor, opening: &OpeningFacts) -> bool {
        actor.is(WATCH, opening.organisation_id)
    }
    fn allows(actor: &Actor, opening: &OpeningFacts) -> bool {
        actor.is(WATCH, opening.organisation_id) && actor.id() != opening.account_id
    }
}

of_job! {
    /// Counting into how many files people look: a job.
    pub WatchLooks = "people.watch_looks";
}
