//! Questions: who asks, sees, passes on, answers and publishes them.

use super::works_here;
use crate::{
    guidance::model::{self, AnswerId, Desk, PostId, QuestionId, State},
    policy::{ALL_PARTIES, EVERYBODY},
};
use frame::{OrganisationId, organisation::Programme};
use platform::{Action, Actor, Conn, Includes, Log, Result, Role, Scope, Target, Timestamp, record, sql};
use serde::Deserialize;

/// The list of questions: of all parties, or of one's own.
pub struct ViewQuestions;

impl Action for ViewQuestions {
    type On = Programme;
    const NAME: &'static str = "programme.view_questions";
    const LOG: Log = Log::Changes;
    const ROLES: &'static [Role] = EVERYBODY;
    fn sees(actor: &Actor, on: &Programme) -> bool {
        works_here(actor, on)
    }
    fn allows(actor: &Actor, on: &Programme) -> bool {
        Self::sees(actor, on)
    }
}

/// Asking in the name of one's own organisation.
pub struct AskQuestion;

impl Action for AskQuestion {
    type On = Programme;
    const NAME: &'static str = "programme.ask_question";
    const LOG: Log = Log::Changes;
    const ROLES: &'static [Role] = EVERYBODY;
    fn sees(actor: &Actor, on: &Programme) -> bool {
        works_here(actor, on)
    }
    fn allows(actor: &Actor, on: &Programme) -> bool {
        Self::sees(actor, on)
    }
}

record! {
    /// The facts of a question that rules need.
    #[derive(Clone, Debug)]
    pub struct QuestionFacts {
        /// Its id.
        pub id: QuestionId,
        /// Whose it is.
        pub party_id: OrganisationId,
        /// Who asked.
        pub asked_by: String,
        /// Where it is.
        pub state: State,
        /// Who answers.
        pub desk: Desk,
        /// Counts its changes.
        pub version: i64,
    }
}

/// A question, seen from an organisation of the actor.
#[derive(Clone, Debug)]
pub struct Question {
    scope: Scope,
    /// Its facts.
    pub facts: QuestionFacts,
}

impl Question {
    /// Whether it is seen from the body that asks.
    pub fn is_own(&self) -> bool {
        Scope::from(self.facts.party_id) == self.scope
    }
}

impl Target for Question {
    type Id = QuestionId;
    fn load(conn: &mut Conn<'_>, actor: &Actor, id: &QuestionId) -> Result<Option<Self>> {
        let Some(scope) = conn.scope() else { return Ok(None) };
        let find = sql!("select id, party_id, asked_by, state, desk, version from question where id = $1");
        let found: Option<QuestionFacts> = conn.unscoped().one(find, &[id])?;
        let found = found.map(|facts| Self { scope, facts });
        Ok(found.filter(|question| question.is_own() || actor.is(ALL_PARTIES, scope)))
    }
    fn scope(&self) -> Scope {
        self.scope
    }
    fn reference(&self) -> String {
        model::reference(self.facts.id)
    }
}

/// Reading one question with all that was said in it.
pub struct ReadQuestion;

impl Action for ReadQuestion {
    type On = Question;
    const NAME: &'static str = "programme.read_question";
    const LOG: Log = Log::Changes;
    const ROLES: &'static [Role] = EVERYBODY;
    fn sees(actor: &Actor, on: &Question) -> bool {
        works_here(actor, on)
    }
    fn allows(actor: &Actor, on: &Question) -> bool {
        Self::sees(actor, on)
    }
}

/// Saying more of one's own question, taking it back, asking it again.
pub struct KeepQuestion;

impl Action for KeepQuestion {
    type On = Question;
    const NAME: &'static str = "programme.keep_question";
    const LOG: Log = Log::Changes;
    const ROLES: &'static [Role] = EVERYBODY;
    fn sees(actor: &Actor, on: &Question) -> bool {
        ReadQuestion::sees(actor, on)
    }
    fn allows(actor: &Actor, on: &Question) -> bool {
        works_here(actor, on) && on.is_own()
    }
}

/// Answering at the desk where the question lies, or returning it for more. Nobody answers the own body's question.
pub struct AnswerQuestion;

impl Action for AnswerQuestion {
    type On = Question;
    const NAME: &'static str = "programme.answer_question";
    const LOG: Log = Log::Changes;
    const ROLES: &'static [Role] = ALL_PARTIES;
    fn sees(actor: &Actor, on: &Question) -> bool {
        ReadQuestion::sees(actor, on)
    }
    fn allows(actor: &Actor, on: &Question) -> bool {
        actor.is(&[on.facts.desk.role()], on.scope) && !on.is_own()
    }
}

/// Passing a question on to the authority or the unit, and taking it back: the implementer.
pub struct PassQuestion;

impl Action for PassQuestion {
    type On = Question;
    const NAME: &'static str = "programme.pass_question";
    const LOG: Log = Log::Changes;
    const ROLES: &'static [Role] = &[Role::ProgrammeManager];
    fn sees(actor: &Actor, on: &Question) -> bool {
        ReadQuestion::sees(actor, on)
    }
    fn allows(actor: &Actor, on: &Question) -> bool {
        actor.is(Self::ROLES, on.scope)
    }
}

/// Publishing the answer without names, mending and withdrawing what was published: the implementer.
pub struct PublishAnswer;

impl Action for PublishAnswer {
    type On = Question;
    const NAME: &'static str = "programme.publish_answer";
    const LOG: Log = Log::Changes;
    const ROLES: &'static [Role] = &[Role::ProgrammeManager];
    fn sees(actor: &Actor, on: &Question) -> bool {
        ReadQuestion::sees(actor, on)
    }
    fn allows(actor: &Actor, on: &Question) -> bool {
        actor.is(Self::ROLES, on.scope)
    }
}

impl Includes<ReadQuestion> for KeepQuestion {}
impl Includes<ReadQuestion> for AnswerQuestion {}
impl Includes<ReadQuestion> for PassQuestion {}
impl Includes<ReadQuestion> for PublishAnswer {}

/// An answer in an address: `/programme/questions/{id}/answers/{answer}`.
#[derive(Clone, Debug, Deserialize)]
pub struct QuestionPostPath {
    /// The question.
    pub id: QuestionId,
    /// The answer.
    pub answer: PostId,
}

record! {
    /// The facts of an answer that rules need.
    #[derive(Clone, Debug)]
    pub struct GivenAnswer {
        /// Its id.
        pub id: PostId,
        /// In the name of which body it was given.
        pub party_id: OrganisationId,
    }
}

/// An answer that was given, and its question.
pub struct Given {
    /// The question.
    pub question: Question,
    /// The answer.
    pub answer: GivenAnswer,
}

impl Target for Given {
    type Id = QuestionPostPath;
    fn load(conn: &mut Conn<'_>, actor: &Actor, path: &QuestionPostPath) -> Result<Option<Self>> {
        let Some(question) = Question::load(conn, actor, &path.id)? else { return Ok(None) };
        let find = sql!(
            "select id, party_id from question_post
              where id = $1 and question_id = $2 and kind = 'answer' and withdrawn_at is null"
        );
        let answer = conn.unscoped().one(find, &[&path.answer, &path.id])?;
        Ok(answer.map(|answer| Self { question, answer }))
    }
    fn scope(&self) -> Scope {
        self.question.scope
    }
    fn reference(&self) -> String {
        self.question.reference()
    }
}

/// Taking back an answer that the own body has given.
pub struct TakeBackAnswer;

impl Action for TakeBackAnswer {
    type On = Given;
    const NAME: &'static str = "programme.take_back_answer";
    const LOG: Log = Log::Changes;
    const ROLES: &'static [Role] = ALL_PARTIES;
    fn sees(actor: &Actor, on: &Given) -> bool {
        ReadQuestion::sees(actor, &on.question)
    }
    fn allows(actor: &Actor, on: &Given) -> bool {
        actor.is(Self::ROLES, on.scope()) && Scope::from(on.answer.party_id) == on.scope()
    }
}

record! {
    /// The facts of a published answer that rules need.
    #[derive(Clone, Debug)]
    pub struct PublishedFacts {
        /// Its id.
        pub id: AnswerId,
        /// Its question.
        pub question_id: QuestionId,
        /// When it was withdrawn.
        pub withdrawn_at: Option<Timestamp>,
    }
}

/// A published answer, read from an organisation of the actor.
pub struct PublishedAnswer {
    scope: Scope,
    /// Its facts.
    pub facts: PublishedFacts,
}

impl Target for PublishedAnswer {
    type Id = AnswerId;
    fn load(conn: &mut Conn<'_>, _: &Actor, id: &AnswerId) -> Result<Option<Self>> {
        let Some(scope) = conn.scope() else { return Ok(None) };
        let find = sql!("select id, question_id, withdrawn_at from published_answer where id = $1");
        let found = conn.unscoped().one(find, &[id])?;
        Ok(found.map(|facts| Self { scope, facts }))
    }
    fn scope(&self) -> Scope {
        self.scope
    }
    fn reference(&self) -> String {
        format!("published_answer/{}", self.facts.id)
    }
}

/// Reading a published answer; a withdrawn one is there for the implementer alone.
pub struct ReadAnswer;

impl Action for ReadAnswer {
    type On = PublishedAnswer;
    const NAME: &'static str = "programme.read_answer";
    const LOG: Log = Log::Changes;
    const ROLES: &'static [Role] = Role::ALL;
    fn sees(actor: &Actor, on: &PublishedAnswer) -> bool {
        let leads = actor.is(&[Role::ProgrammeManager], on.scope);
        leads || (on.facts.withdrawn_at.is_none() && actor.is(Self::ROLES, on.scope))
    }
    fn allows(actor: &Actor, on: &PublishedAnswer) -> bool {
        Self::sees(actor, on)
    }
}
