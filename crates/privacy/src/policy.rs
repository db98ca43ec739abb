//! Who may answer for the rights of persons: the coordinator of a municipality and its data-protection officer. Pure
//! rules over loaded facts.
//!
//! Giving a person their data is not using them: a file that is closed to use is still given to its person.

use crate::model::{ActId, ConfirmedWay, Identified, Outcome, Reason, RequestId, Right};
use frame::{At, ClientId, OrganisationId, of_job, of_organisation};
use people::{ClientFile, FindClients, OpenFile, RestrictFile};
use platform::{
    Action, Actor, Conn, Date, Includes, Log, Result, Role, Scope, Target, Timestamp, Uuid, record, sql,
};

/// Those who answer for the rights of persons.
pub(crate) const ANSWER: &[Role] = &[Role::Coordinator, Role::Dpo];
/// Those who propose what is destroyed.
const PROPOSE: &[Role] = &[Role::Coordinator];

record! {
    /// A request of a person. One of a protected person is there for those who are named, and for nobody else.
    #[derive(Clone, Debug)]
    pub struct RequestFile {
        /// Its id.
        pub id: RequestId,
        /// To whom it was made.
        pub organisation_id: OrganisationId,
        /// Whose data it is about; `None` for somebody who has no file.
        pub client_id: Option<ClientId>,
        /// Who asks.
        pub asker: String,
        /// How they are known.
        pub identified: Identified,
        /// Which right.
        pub kind: Right,
        /// What is asked, in words.
        pub asks: String,
        /// When it came.
        pub received_on: Date,
        /// By when it must be answered.
        pub due_on: Date,
        /// When the person was told that it takes longer.
        pub extended_on: Option<Date>,
        /// Why it takes longer.
        pub extended_why: String,
        /// What came of it.
        pub outcome: Option<Outcome>,
        /// What was done, and what the person was told.
        pub answer: String,
        /// When it was answered.
        pub answered_on: Option<Date>,
        /// Counts its changes.
        pub version: i64,
    }
}

impl Target for RequestFile {
    type Id = At<RequestId>;
    fn load(conn: &mut Conn<'_>, actor: &Actor, at: &At<RequestId>) -> Result<Option<Self>> {
        if !conn.scope().is_some_and(|scope| actor.names(scope, &at.slug)) {
            return Ok(None);
        }
        let find = sql!(
            "select r.id, r.organisation_id, r.client_id, r.asker, r.identified, r.kind, r.asks, r.received_on, r.due_on,
                    r.extended_on, r.extended_why, r.outcome, r.answer, r.answered_on, r.version
               from rights_request r
               left join client c on c.organisation_id = $1 and c.id = r.client_id
              where r.organisation_id = $1 and r.id = $2
                and (c.protected_on is null or exists (select 1 from protected_access n
                      where n.organisation_id = $1 and n.client_id = c.id and n.account_id = $3))"
        );
        Ok(conn.one(find, &[&at.id, &actor.id()])?)
    }
    fn scope(&self) -> Scope {
        self.organisation_id.into()
    }
    fn reference(&self) -> String {
        format!("request/{}", self.id)
    }
    fn client(&self) -> Option<Uuid> {
        self.client_id.map(Uuid::from)
    }
}

record! {
    /// An act of destruction.
    #[derive(Clone, Debug)]
    pub struct Act {
        /// Its id.
        pub id: ActId,
        /// Whose records it destroys.
        pub organisation_id: OrganisationId,
        /// Its number within the organisation.
        pub number: i64,
        /// Why.
        pub reason: Reason,
        /// The request that it answers.
        pub request_id: Option<RequestId>,
        /// When it was proposed.
        pub proposed_at: Timestamp,
        /// Who proposed it: an account's id.
        pub proposed_by: String,
        /// When it was taken back.
        pub withdrawn_at: Option<Timestamp>,
        /// Who took it back.
        pub withdrawn_by: Option<String>,
        /// When it was confirmed.
        pub confirmed_at: Option<Timestamp>,
        /// Who confirmed it: an account's id.
        pub confirmed_by: Option<String>,
        /// How.
        pub confirmed_way: Option<ConfirmedWay>,
        /// When all of it was done.
        pub done_at: Option<Timestamp>,
        /// Whether the actor answered for rights here before it was proposed: nobody is let in to confirm it.
        pub was_here: bool,
    }
}

impl Act {
    /// Whether it waits for its second person.
    pub fn is_open(&self) -> bool {
        self.withdrawn_at.is_none() && self.confirmed_at.is_none()
    }
}

impl Target for Act {
    type Id = At<ActId>;
    fn load(conn: &mut Conn<'_>, actor: &Actor, at: &At<ActId>) -> Result<Option<Self>> {
        if !conn.scope().is_some_and(|scope| actor.names(scope, &at.slug)) {
            return Ok(None);
        }
        let find = sql!(
            "select a.id, a.organisation_id, a.number, a.reason, a.request_id, a.proposed_at, a.proposed_by,
                    a.withdrawn_at, a.withdrawn_by, a.confirmed_at, a.confirmed_by, a.confirmed_way, a.done_at,
                    (select count(*) from membership m
                      where m.organisation_id = $1 and m.account_id = $3 and m.role in ('coordinator', 'dpo')
                        and m.granted_at <= a.proposed_at) as was_here
               from destruction_act a where a.organisation_id = $1 and a.id = $2"
        );
        Ok(conn.one(find, &[&at.id, &actor.id()])?)
    }
    fn scope(&self) -> Scope {
        self.organisation_id.into()
    }
    fn reference(&self) -> String {
        format!("destruction/{}", self.id)
    }
}

/// Whether somebody answers for the rights of this person. A protected person is there for those who are named.
fn answers_for(actor: &Actor, client: &ClientFile) -> bool {
    client.protected_on.is_none() && actor.is(ANSWER, client.organisation_id)
}

of_organisation! {
    /// Keeping the register of what persons ask.
    pub KeepRequests = "privacy.keep_requests", Looks, ANSWER;
    /// Saying for how long records are kept, and reading what is due.
    pub KeepRetention = "privacy.keep_retention", Looks, ANSWER;
    /// Reading the acts of destruction.
    pub ListActs = "privacy.list_acts", Changes, ANSWER;
    /// Proposing what is destroyed.
    pub ProposeDestruction = "privacy.propose_destruction", Changes, PROPOSE;
}

/// Whoever writes down a request looks for the person it is about.
impl Includes<FindClients> for KeepRequests {}

of_job! {
    /// Writing the list of what is due.
    pub ListDue = "privacy.list_due";
    /// Telling the data tracker who has used the data of a person. What is told of whom is recorded by
    /// [`Permit::taken_out`](platform::Permit::taken_out); that somebody is not known here leaves no record.
    pub TellTracker = "privacy.tell_tracker";
}

/// Writes actions on a client for those who answer for the rights of the person.
macro_rules! of_client {
    ($($(#[$doc:meta])* $name:ident = $word:literal, $log:ident;)+) => { $(
        $(#[$doc])*
        pub struct $name;
        impl Action for $name {
            type On = ClientFile;
            const NAME: &'static str = $word;
            const LOG: Log = Log::$log;
            const ROLES: &'static [Role] = ANSWER;
            fn sees(actor: &Actor, on: &ClientFile) -> bool {
                answers_for(actor, on)
            }
            fn allows(actor: &Actor, on: &ClientFile) -> bool {
                answers_for(actor, on)
            }
        }
    )+ };
}

of_client! {
    /// Seeing what a person has asked and what holds for their file; not the file itself.
    SeeRights = "privacy.see_rights", Looks;
    /// Making a copy of all that is held, for the person.
    GiveCopy = "privacy.give_copy", Looks;
    /// Reading who did what with a person's data.
    ReadTrail = "privacy.read_trail", Looks;
    /// Keeping a file longer than its class says.
    HoldFile = "privacy.hold_file", Changes;
}

/// The copy holds all that the file holds.
impl Includes<OpenFile> for GiveCopy {}
/// The form that has problems is shown again on the page of the rights.
impl Includes<SeeRights> for RestrictFile {}
impl Includes<SeeRights> for HoldFile {}

/// Reading and answering one request.
pub struct HandleRequest;

impl Action for HandleRequest {
    type On = RequestFile;
    const NAME: &'static str = "privacy.handle_request";
    const LOG: Log = Log::Looks;
    const ROLES: &'static [Role] = ANSWER;
    fn sees(actor: &Actor, on: &RequestFile) -> bool {
        actor.is(ANSWER, on.organisation_id)
    }
    fn allows(actor: &Actor, on: &RequestFile) -> bool {
        actor.is(ANSWER, on.organisation_id)
    }
}

/// Reading an act of destruction with the files under it.
pub struct SeeAct;

impl Action for SeeAct {
    type On = Act;
    const NAME: &'static str = "privacy.see_act";
    const LOG: Log = Log::Looks;
    const ROLES: &'static [Role] = ANSWER;
    fn sees(actor: &Actor, on: &Act) -> bool {
        actor.is(ANSWER, on.organisation_id)
    }
    fn allows(actor: &Actor, on: &Act) -> bool {
        actor.is(ANSWER, on.organisation_id)
    }
}

/// Confirming an act of destruction: somebody else than who proposed it, who answered for rights here before it was
/// proposed, and never a program.
pub struct ConfirmDestruction;

impl Action for ConfirmDestruction {
    type On = Act;
    const NAME: &'static str = "privacy.confirm_destruction";
    const LOG: Log = Log::Changes;
    const ROLES: &'static [Role] = ANSWER;
    fn sees(actor: &Actor, on: &Act) -> bool {
        SeeAct::sees(actor, on)
    }
    fn allows(actor: &Actor, on: &Act) -> bool {
        SeeAct::sees(actor, on) && may_confirm(actor, on)
    }
}

/// Whether somebody may be the second person of an act.
pub(crate) fn may_confirm(actor: &Actor, on: &Act) -> bool {
    on.was_here && on.proposed_by != actor.id() && !actor.is_program() && !actor.is_job()
}

impl Includes<SeeAct> for ConfirmDestruction {}
impl Includes<SeeAct> for WithdrawDestruction {}
impl Includes<SeeAct> for AskSecond {}

/// Taking back an act that nobody has confirmed.
pub struct WithdrawDestruction;

impl Action for WithdrawDestruction {
    type On = Act;
    const NAME: &'static str = "privacy.withdraw_destruction";
    const LOG: Log = Log::Changes;
    const ROLES: &'static [Role] = ANSWER;
    fn sees(actor: &Actor, on: &Act) -> bool {
        SeeAct::sees(actor, on)
    }
    fn allows(actor: &Actor, on: &Act) -> bool {
        SeeAct::sees(actor, on)
    }
}

/// Asking the data-protection officer to be the second person, by a one-time link.
pub struct AskSecond;

impl Action for AskSecond {
    type On = Act;
    const NAME: &'static str = "privacy.ask_second";
    const LOG: Log = Log::Changes;
    const ROLES: &'static [Role] = PROPOSE;
    fn sees(actor: &Actor, on: &Act) -> bool {
        SeeAct::sees(actor, on)
    }
    fn allows(actor: &Actor, on: &Act) -> bool {
        actor.is(PROPOSE, on.organisation_id)
    }
}

/// Carrying an act out that two have decided: a job.
pub struct FinishAct;

impl Action for FinishAct {
    type On = Act;
    const NAME: &'static str = "privacy.finish_act";
    const LOG: Log = Log::Changes;
    const ROLES: &'static [Role] = &[];
    fn sees(actor: &Actor, _: &Act) -> bool {
        actor.is_job()
    }
    fn allows(actor: &Actor, on: &Act) -> bool {
        actor.is_job() && on.confirmed_at.is_some()
    }
}

impl Includes<SeeAct> for FinishAct {}
