//! What is said in a question, in its order. Nothing of it is ever changed; an answer that was taken back stays.

use super::{question, search};
use crate::guidance::{
    model::{Desk, PostId, PostKind, QuestionId, State},
    notice::{self, Kind, Whom},
    policy::{AnswerQuestion, KeepQuestion, Question, ReadQuestion, TakeBackAnswer},
};
use frame::OrganisationId;
use platform::{Action, Error, Result, Role, Target, Timestamp, Tx, record, sql};

record! {
    /// Something said.
    #[derive(Clone, Debug)]
    pub struct Post {
        /// Its id.
        pub id: PostId,
        /// What it is.
        pub kind: PostKind,
        /// The words.
        pub words: String,
        /// In the name of which body.
        pub party_id: OrganisationId,
        /// That body's name.
        pub party_name: String,
        /// Who said it.
        pub said_by: String,
        /// That account's name.
        pub name: Option<String>,
        /// When.
        pub said_at: Timestamp,
        /// When it was taken back.
        pub withdrawn_at: Option<Timestamp>,
    }
}

impl Post {
    /// Whether it is an answer that stands.
    pub fn is_answer(&self) -> bool {
        self.kind == PostKind::Answer && self.withdrawn_at.is_none()
    }
}

/// All that was said in the question of the permit.
pub fn of_question(tx: &mut Tx<'_, ReadQuestion>) -> Result<Vec<Post>> {
    let id = tx.on().facts.id;
    let posts = sql!(
        "select p.id, p.kind, p.words, p.party_id, o.name as party_name, p.said_by, a.name, p.said_at, p.withdrawn_at
           from question_post p
           join organisation o on o.id = p.party_id
           left join account a on a.id = p.said_by
          where p.question_id = $1 order by p.said_at, p.id"
    );
    Ok(tx.unscoped().all(posts, &[&id])?)
}

/// Adds what the actor says in the name of a body.
pub(super) fn add<A: Action>(
    tx: &mut Tx<'_, A>,
    (question, party): (QuestionId, OrganisationId),
    kind: PostKind,
    words: &str,
) -> Result<PostId> {
    let (id, now, by): (PostId, _, _) = (tx.new_id(), tx.now(), tx.actor().id());
    let add = sql!(
        "insert into question_post (id, question_id, kind, words, party_id, said_by, said_at)
         values ($1, $2, $3, $4, $5, $6, $7)"
    );
    tx.unscoped().run(add, &[&id, &question, &kind, &words, &party, &by, &now])?;
    Ok(id)
}

/// Answers the question of the permit. Who asked is told, and the implementer if another body has answered.
///
/// Fails with [`Error::Stale`] when something was said since: the sender sees it, and may still send.
pub fn answer(tx: &mut Tx<'_, AnswerQuestion>, words: &str, version: i64) -> Result<()> {
    let (facts, here) = (tx.on().facts.clone(), OrganisationId::from(tx.on().scope()));
    // A second answer adds to the first: two who answered at once are both heard.
    let from = [State::Asked, State::Passed, State::Answered];
    question::advance(tx, (version, &from), (State::Answered, facts.desk, None))?;
    add(tx, (facts.id, here), PostKind::Answer, words)?;
    index(tx, facts.id, facts.party_id)?;
    let page = question::page_of(facts.id);
    notice::tell(tx, &Whom::Account(facts.asked_by), Kind::QuestionAnswered, &page)?;
    if facts.desk == Desk::Implementer {
        return Ok(());
    }
    notice::tell(tx, &Whom::Role(Role::ProgrammeManager), Kind::QuestionAnswered, &page)
}

/// Returns the question of the permit for more. Who asked is told.
pub fn return_for_more(tx: &mut Tx<'_, AnswerQuestion>, words: &str, version: i64) -> Result<()> {
    let (facts, here) = (tx.on().facts.clone(), OrganisationId::from(tx.on().scope()));
    let from = [State::Asked, State::Passed];
    question::advance(tx, (version, &from), (State::Returned, facts.desk, None))?;
    add(tx, (facts.id, here), PostKind::Return, words)?;
    let page = question::page_of(facts.id);
    notice::tell(tx, &Whom::Account(facts.asked_by), Kind::QuestionReturned, &page)
}

/// Says more of one's own question. It goes back to the desk where it was; of an answered one, it is asked on.
pub fn say_more(tx: &mut Tx<'_, KeepQuestion>, words: &str, version: i64) -> Result<()> {
    let facts = tx.on().facts.clone();
    let from = [State::Asked, State::Passed, State::Returned, State::Answered];
    let at = if facts.desk == Desk::Implementer { State::Asked } else { State::Passed };
    question::advance(tx, (version, &from), (at, facts.desk, None))?;
    add(tx, (facts.id, facts.party_id), PostKind::More, words)?;
    index(tx, facts.id, facts.party_id)?;
    let page = question::page_of(facts.id);
    notice::tell(tx, &Whom::Role(facts.desk.role()), Kind::QuestionAsked, &page)
}

/// Takes back the answer of the permit. Without any other the question is open again.
///
/// Fails with [`Error::Stale`] while what was answered is published: that is withdrawn first.
pub fn take_back(tx: &mut Tx<'_, TakeBackAnswer>) -> Result<()> {
    let (answer, facts, now) = (tx.on().answer.id, tx.on().question.facts.clone(), tx.now());
    let published = sql!("select id from published_answer where question_id = $1 and withdrawn_at is null");
    if tx.unscoped().scalar::<String>(published, &[&facts.id])?.is_some() {
        return Err(Error::Stale);
    }
    tx.unscoped().run(sql!("update question_post set withdrawn_at = $2 where id = $1"), &[&answer, &now])?;
    let left = sql!(
        "select id from question_post where question_id = $1 and kind = 'answer' and withdrawn_at is null limit 1"
    );
    let state = match (tx.unscoped().scalar::<String>(left, &[&facts.id])?, facts.desk) {
        (Some(_), _) => facts.state,
        (None, Desk::Implementer) => State::Asked,
        (None, _) => State::Passed,
    };
    let update = sql!("update question set state = $2, version = version + 1 where id = $1");
    tx.unscoped().run(update, &[&facts.id, &state])?;
    tx.changed("answer", &answer.to_string(), "")?;
    index(tx, facts.id, facts.party_id)
}

record! {
    struct Said {
        words: String,
    }
}

/// Writes the words of a question and of what was said in it into the index, for its party and those who see all.
fn index<A: Action>(tx: &mut Tx<'_, A>, question: QuestionId, party: OrganisationId) -> Result<()> {
    let all = sql!(
        "select title as words from question where id = $1
         union all
         select words from question_post where question_id = $1 and withdrawn_at is null and kind in ('question', 'more', 'answer')"
    );
    let said: Vec<Said> = tx.unscoped().all(all, &[&question])?;
    let text: Vec<_> = said.into_iter().map(|said| said.words).collect();
    search::index(tx, &search::Thing::question(question, party), &text.join(" "))
}

/// Whether the actor sits at the desk of a question that is seen from here.
pub fn sits_at_desk(tx: &Tx<'_, ReadQuestion>) -> bool {
    let on: &Question = tx.on();
    !on.is_own() && tx.actor().is(&[on.facts.desk.role()], on.scope())
}
