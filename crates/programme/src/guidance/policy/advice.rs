//! The advice log: the implementer keeps it, the authority and the unit read it.

use crate::{guidance::model::AdviceId, policy::ALL_PARTIES};
use frame::organisation::Programme;
use platform::{Action, Actor, Conn, Includes, Log, Result, Role, Scope, Target, Timestamp, record, sql};

/// Reading the log and its figures.
pub struct ViewAdvice;

impl Action for ViewAdvice {
    type On = Programme;
    const NAME: &'static str = "programme.view_advice";
    const LOG: Log = Log::Changes;
    const ROLES: &'static [Role] = ALL_PARTIES;
    fn sees(actor: &Actor, on: &Programme) -> bool {
        actor.is(Self::ROLES, on.scope())
    }
    fn allows(actor: &Actor, on: &Programme) -> bool {
        Self::sees(actor, on)
    }
}

/// Taking the log out of the house as a table.
pub struct TakeOutAdvice;

impl Action for TakeOutAdvice {
    type On = Programme;
    const NAME: &'static str = "programme.take_out_advice";
    const LOG: Log = Log::Looks;
    const ROLES: &'static [Role] = ALL_PARTIES;
    const PURPOSES: &'static [&'static str] = &["report", "planning", "enquiry"];
    fn sees(actor: &Actor, on: &Programme) -> bool {
        ViewAdvice::sees(actor, on)
    }
    fn allows(actor: &Actor, on: &Programme) -> bool {
        Self::sees(actor, on)
    }
}

/// Recording advice that was given: the implementer.
pub struct RecordAdvice;

impl Action for RecordAdvice {
    type On = Programme;
    const NAME: &'static str = "programme.record_advice";
    const LOG: Log = Log::Changes;
    const ROLES: &'static [Role] = &[Role::ProgrammeManager];
    fn sees(actor: &Actor, on: &Programme) -> bool {
        ViewAdvice::sees(actor, on)
    }
    fn allows(actor: &Actor, on: &Programme) -> bool {
        actor.is(Self::ROLES, on.scope())
    }
}

impl Includes<ViewAdvice> for RecordAdvice {}
impl Includes<ViewAdvice> for TakeOutAdvice {}

record! {
    /// The facts of a piece of advice that rules need.
    #[derive(Clone, Debug)]
    pub struct AdviceFacts {
        /// Its id.
        pub id: AdviceId,
        /// When it was taken back.
        pub withdrawn_at: Option<Timestamp>,
        /// Counts its changes.
        pub version: i64,
    }
}

/// A piece of advice, seen from an organisation of the actor.
#[derive(Clone, Debug)]
pub struct Advice {
    scope: Scope,
    /// Its facts.
    pub facts: AdviceFacts,
}

impl Advice {
    /// How the audit and the history name it.
    pub fn reference_of(id: AdviceId) -> String {
        format!("advice/{id}")
    }
}

impl Target for Advice {
    type Id = AdviceId;
    fn load(conn: &mut Conn<'_>, _: &Actor, id: &AdviceId) -> Result<Option<Self>> {
        let Some(scope) = conn.scope() else { return Ok(None) };
        let find = sql!("select id, withdrawn_at, version from advice where id = $1");
        let found = conn.unscoped().one(find, &[id])?;
        Ok(found.map(|facts| Self { scope, facts }))
    }
    fn scope(&self) -> Scope {
        self.scope
    }
    fn reference(&self) -> String {
        Self::reference_of(self.facts.id)
    }
}

/// Mending and taking back a piece of advice: the implementer.
pub struct KeepAdvice;

impl Action for KeepAdvice {
    type On = Advice;
    const NAME: &'static str = "programme.keep_advice";
    const LOG: Log = Log::Changes;
    const ROLES: &'static [Role] = &[Role::ProgrammeManager];
    fn sees(actor: &Actor, on: &Advice) -> bool {
        actor.is(ALL_PARTIES, on.scope)
    }
    fn allows(actor: &Actor, on: &Advice) -> bool {
        actor.is(Self::ROLES, on.scope)
    }
}
