//! Who may ask, answer, publish and read in guidance, and who keeps guides and the advice log.
//!
//! Published guides and answers are for everybody who works in the system. A question is seen by its party's coordinators
//! and by those who see all parties; it is answered at the desk where it lies.

mod advice;
mod guide;
mod question;

pub use advice::{Advice, KeepAdvice, RecordAdvice, TakeOutAdvice, ViewAdvice};
pub use guide::{EditGuide, Guide, KeepGuides, ReadGuide, ReadGuideFile};
pub use question::{
    AnswerQuestion, AskQuestion, KeepQuestion, PassQuestion, PublishAnswer, Question, QuestionPostPath,
    ReadAnswer, ReadQuestion, TakeBackAnswer, ViewQuestions,
};

use crate::policy::EVERYBODY;
use frame::organisation::Programme;
use platform::{Action, Actor, Includes, Log, Role, Target};

/// Reading and finding what is published: everybody.
pub struct ReadGuidance;

impl Action for ReadGuidance {
    type On = Programme;
    const NAME: &'static str = "programme.read_guidance";
    const LOG: Log = Log::Changes;
    const ROLES: &'static [Role] = Role::ALL;
    fn sees(actor: &Actor, on: &Programme) -> bool {
        actor.is(Self::ROLES, on.scope())
    }
    fn allows(actor: &Actor, on: &Programme) -> bool {
        Self::sees(actor, on)
    }
}

/// One's own notices: everybody.
pub struct KeepNotices;

impl Action for KeepNotices {
    type On = Programme;
    const NAME: &'static str = "programme.keep_notices";
    const LOG: Log = Log::Changes;
    const ROLES: &'static [Role] = Role::ALL;
    fn sees(actor: &Actor, on: &Programme) -> bool {
        actor.is(Self::ROLES, on.scope())
    }
    fn allows(actor: &Actor, on: &Programme) -> bool {
        Self::sees(actor, on)
    }
}

/// The daily mail about notices; done by a job alone.
pub struct SendDigests;

impl Action for SendDigests {
    type On = Programme;
    const NAME: &'static str = "programme.send_digests";
    const LOG: Log = Log::Changes;
    const ROLES: &'static [Role] = &[];
    fn sees(actor: &Actor, _: &Programme) -> bool {
        actor.is_job()
    }
    fn allows(actor: &Actor, on: &Programme) -> bool {
        Self::sees(actor, on)
    }
}

impl Includes<ViewQuestions> for AskQuestion {}

/// Whether the actor works with the programme's rows in the organisation from which the thing is seen.
fn works_here(actor: &Actor, on: &impl Target) -> bool {
    actor.is(EVERYBODY, on.scope())
}
