//! Who keeps the topics and acts of the programme: its managers. Codes stay.

use crate::organisation::Programme;
use platform::{Action, Actor, Conn, Date, Log, Result, Role, Scope, Target, record, sql};
use serde::Deserialize;

/// The topics of the programme: programme managers. Codes stay.
pub struct KeepTopics;

impl Action for KeepTopics {
    type On = Programme;
    const NAME: &'static str = "frame.keep_topics";
    const LOG: Log = Log::Changes;
    const ROLES: &'static [Role] = &[Role::ProgrammeManager];
    fn sees(actor: &Actor, on: &Programme) -> bool {
        actor.is(Self::ROLES, on.scope())
    }
    fn allows(actor: &Actor, on: &Programme) -> bool {
        actor.is(Self::ROLES, on.scope())
    }
}

/// A topic, acted upon from the implementer.
pub struct KeptTopic {
    implementer: Scope,
    /// Its code.
    pub code: String,
    /// Since when it is not offered any more.
    pub retired_on: Option<Date>,
}

record! {
    struct TopicFacts {
        code: String,
        retired_on: Option<Date>,
    }
}

impl Target for KeptTopic {
    type Id = String;
    fn load(conn: &mut Conn<'_>, _: &Actor, code: &String) -> Result<Option<Self>> {
        let Some(implementer) = conn.scope() else { return Ok(None) };
        let find = sql!("select code, retired_on from topic where code = $1");
        let found: Option<TopicFacts> = conn.unscoped().one(find, &[code])?;
        Ok(found.map(|TopicFacts { code, retired_on }| Self { implementer, code, retired_on }))
    }
    fn scope(&self) -> Scope {
        self.implementer
    }
    fn reference(&self) -> String {
        format!("topic/{}", self.code)
    }
}

/// Wording, placing and retiring one topic, and adding to its acts.
pub struct EditTopic;

impl Action for EditTopic {
    type On = KeptTopic;
    const NAME: &'static str = "frame.edit_topic";
    const LOG: Log = Log::Changes;
    const ROLES: &'static [Role] = &[Role::ProgrammeManager];
    fn sees(actor: &Actor, on: &KeptTopic) -> bool {
        actor.is(Self::ROLES, on.implementer)
    }
    fn allows(actor: &Actor, on: &KeptTopic) -> bool {
        actor.is(Self::ROLES, on.implementer)
    }
}

/// An act in an address: `/programme/topics/{code}/acts/{act}`.
#[derive(Clone, Debug, Deserialize)]
pub struct ActPath {
    /// The topic's code.
    pub code: String,
    /// The act's code.
    pub act: String,
}

/// An act of a topic, acted upon from the implementer.
pub struct KeptAct {
    implementer: Scope,
    /// Its topic's code.
    pub topic: String,
    /// Its code.
    pub code: String,
    /// The digit that chooses it.
    pub digit: i64,
    /// Since when it is not offered any more.
    pub retired_on: Option<Date>,
}

record! {
    struct ActFacts {
        topic: String,
        code: String,
        digit: i64,
        retired_on: Option<Date>,
    }
}

impl Target for KeptAct {
    type Id = ActPath;
    fn load(conn: &mut Conn<'_>, _: &Actor, at: &ActPath) -> Result<Option<Self>> {
        let Some(implementer) = conn.scope() else { return Ok(None) };
        let find = sql!("select topic, code, digit, retired_on from act where topic = $1 and code = $2");
        let found: Option<ActFacts> = conn.unscoped().one(find, &[&at.code, &at.act])?;
        Ok(found.map(|ActFacts { topic, code, digit, retired_on }| Self {
            implementer,
            topic,
            code,
            digit,
            retired_on,
        }))
    }
    fn scope(&self) -> Scope {
        self.implementer
    }
    fn reference(&self) -> String {
        format!("act/{}.{}", self.topic, self.code)
    }
}

/// Wording and retiring one act.
pub struct EditAct;

impl Action for EditAct {
    type On = KeptAct;
    const NAME: &'static str = "frame.edit_act";
    const LOG: Log = Log::Changes;
    const ROLES: &'static [Role] = &[Role::ProgrammeManager];
    fn sees(actor: &Actor, on: &KeptAct) -> bool {
        actor.is(Self::ROLES, on.implementer)
    }
    fn allows(actor: &Actor, on: &KeptAct) -> bool {
        actor.is(Self::ROLES, on.implementer)
    }
}
