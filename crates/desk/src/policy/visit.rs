//! Home visits: whom a counsellor takes along, and what is done with it on the way.

use super::{STAFF, ViewDay};
use crate::model::{VISIT_HOURS, VisitId, VisitPurpose};
use frame::{At, Centre, CentreId, ClientId, ContactId, OrganisationId};
use people::ClientFile;
use platform::{
    Action, Actor, Conn, Date, Includes, Log, Result, Role, Scope, Target, Timestamp, Uuid, clock, record,
    sql,
};

record! {
    /// The facts of a visit that rules need. It is there for whoever took the client along, and for nobody else.
    #[derive(Clone, Debug)]
    pub struct Visit {
        /// The visit.
        pub id: VisitId,
        /// Whose it is.
        pub organisation_id: OrganisationId,
        /// At which centre it is recorded.
        pub centre_id: CentreId,
        /// The centre's name in addresses.
        pub centre: String,
        /// Whom it is to.
        pub client_id: ClientId,
        /// The day for which the client was taken along.
        pub day: Date,
        /// Why.
        pub purpose: VisitPurpose,
        /// When the client was taken along.
        pub taken_at: Timestamp,
        /// The contact that came of it, unless it was taken back.
        pub contact_id: Option<ContactId>,
        /// Whether the person is protected, for those who may know.
        pub is_protected: bool,
        /// Whether the client is in the actor's caseload today.
        pub in_caseload: bool,
    }
}

impl Target for Visit {
    type Id = At<VisitId>;
    fn load(conn: &mut Conn<'_>, actor: &Actor, at: &At<VisitId>) -> Result<Option<Self>> {
        if !conn.scope().is_some_and(|scope| actor.names(scope, &at.slug)) {
            return Ok(None);
        }
        let facts = sql!(
            "select v.id, v.organisation_id, v.centre_id, s.slug as centre, v.client_id, v.day, v.purpose, v.taken_at,
                    c.id as contact_id,
                    cast(case when p.protected_on is null then 0 else 1 end as bigint) as is_protected,
                    (select count(*) from caseload l
                      where l.organisation_id = $1 and l.client_id = v.client_id and l.account_id = $3
                        and (l.until_day is null or l.until_day >= $4)) as in_caseload
               from visit v
               join service_centre s on s.organisation_id = v.organisation_id and s.id = v.centre_id
               join client p on p.organisation_id = v.organisation_id and p.id = v.client_id
               left join contact c on c.organisation_id = v.organisation_id and c.id = v.contact_id
                and c.withdrawn_at is null
              where v.organisation_id = $1 and v.id = $2 and v.account_id = $3 and v.left_at is null
                and p.restricted_on is null
                and (p.protected_on is null or exists (select 1 from protected_access n where n.organisation_id = $1
                 and n.client_id = p.id and n.account_id = $3))"
        );
        let today = clock::day_of(actor.now());
        Ok(conn.one(facts, &[&at.id, &actor.id(), &today])?)
    }
    fn scope(&self) -> Scope {
        self.organisation_id.into()
    }
    fn reference(&self) -> String {
        format!("visit/{}", self.id)
    }
    fn client(&self) -> Option<Uuid> {
        Some(self.client_id.into())
    }
    fn reason(&self) -> Option<&'static str> {
        Some(self.purpose.word())
    }
}

/// Seeing whom one takes along today, and whom one could.
pub struct ViewVisits;

impl Action for ViewVisits {
    type On = Centre;
    const NAME: &'static str = "desk.view_visits";
    const LOG: Log = Log::Looks;
    const ROLES: &'static [Role] = STAFF;
    fn sees(actor: &Actor, centre: &Centre) -> bool {
        ViewDay::sees(actor, centre)
    }
    fn allows(actor: &Actor, centre: &Centre) -> bool {
        ViewDay::allows(actor, centre) && centre.closed_on.is_none()
    }
}

/// Choosing clients for today's visits.
pub struct TakeAlong;

impl Action for TakeAlong {
    type On = Centre;
    const NAME: &'static str = "desk.take_along";
    const LOG: Log = Log::Changes;
    const ROLES: &'static [Role] = STAFF;
    fn sees(actor: &Actor, centre: &Centre) -> bool {
        ViewVisits::sees(actor, centre)
    }
    fn allows(actor: &Actor, centre: &Centre) -> bool {
        ViewVisits::allows(actor, centre)
    }
}

/// Whoever chooses sees the list again.
impl Includes<ViewVisits> for TakeAlong {}

/// Getting the server's share of the key under which a device keeps one's own visits.
pub struct UnlockDevice;

impl Action for UnlockDevice {
    type On = Centre;
    const NAME: &'static str = "desk.unlock_device";
    const LOG: Log = Log::Changes;
    const ROLES: &'static [Role] = STAFF;
    fn sees(actor: &Actor, centre: &Centre) -> bool {
        ViewVisits::sees(actor, centre)
    }
    fn allows(actor: &Actor, centre: &Centre) -> bool {
        ViewVisits::allows(actor, centre)
    }
}

/// Taking one client along: in the own caseload, and nobody who is protected, not even for those who may know of them. A
/// device can be lost.
pub struct TakeClientAlong;

impl Action for TakeClientAlong {
    type On = ClientFile;
    const NAME: &'static str = "desk.take_client_along";
    const LOG: Log = Log::Looks;
    const ROLES: &'static [Role] = STAFF;
    fn sees(actor: &Actor, client: &ClientFile) -> bool {
        client.protected_on.is_none() && actor.is(STAFF, client.organisation_id)
    }
    fn allows(actor: &Actor, client: &ClientFile) -> bool {
        Self::sees(actor, client)
            && !client.is_protected
            && client.restricted_on.is_none()
            && client.in_caseload
    }
}

/// Whether somebody serves people at the centre of the visit.
fn serves(actor: &Actor, visit: &Visit) -> bool {
    actor.is_at(STAFF, visit.organisation_id, visit.centre_id)
}

/// Seeing what is taken along of a client, on the day and while the client is in the own caseload.
pub struct CarryVisit;

impl Action for CarryVisit {
    type On = Visit;
    const NAME: &'static str = "desk.carry_visit";
    const LOG: Log = Log::Looks;
    const ROLES: &'static [Role] = STAFF;
    fn sees(actor: &Actor, visit: &Visit) -> bool {
        actor.is_in(visit.organisation_id)
    }
    fn allows(actor: &Actor, visit: &Visit) -> bool {
        let is_today = visit.day == clock::day_of(actor.now());
        serves(actor, visit) && is_today && visit.in_caseload && !visit.is_protected
    }
}

/// Putting a visit on record: whoever took the client along, as long as a device keeps it.
pub struct RecordVisit;

impl Action for RecordVisit {
    type On = Visit;
    const NAME: &'static str = "desk.record_visit";
    const LOG: Log = Log::Looks;
    const ROLES: &'static [Role] = STAFF;
    fn sees(actor: &Actor, visit: &Visit) -> bool {
        CarryVisit::sees(actor, visit)
    }
    fn allows(actor: &Actor, visit: &Visit) -> bool {
        let ends = clock::after_minutes(visit.taken_at, VISIT_HOURS * 60);
        serves(actor, visit) && actor.now() <= ends
    }
}

/// Who sends a visit sees again what was taken along, beside what was filled in.
impl Includes<CarryVisit> for RecordVisit {}

/// Not going after all.
pub struct LeaveVisit;

impl Action for LeaveVisit {
    type On = Visit;
    const NAME: &'static str = "desk.leave_visit";
    const LOG: Log = Log::Changes;
    const ROLES: &'static [Role] = STAFF;
    fn sees(actor: &Actor, visit: &Visit) -> bool {
        CarryVisit::sees(actor, visit)
    }
    fn allows(actor: &Actor, visit: &Visit) -> bool {
        serves(actor, visit) && visit.contact_id.is_none()
    }
}
