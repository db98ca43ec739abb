//! Published answers: what everybody may read of a question, without names.

use super::search::{self, Thing};
use crate::guidance::{
    model::{AnswerId, Names, Published, QuestionId, Theme},
    notice::{self, Kind, Whom},
    policy::{PublishAnswer, ReadAnswer, ReadGuidance},
};
use platform::{Action, Error, Query, Result, Role, Timestamp, Tx, record, sql};

record! {
    /// A published answer.
    #[derive(Clone, Debug)]
    #[expect(clippy::struct_field_names, reason = "an answer has its question and its words")]
    pub struct Answer {
        /// Its id.
        pub id: AnswerId,
        /// The question that it came of.
        pub question_id: QuestionId,
        /// Its theme.
        pub theme: Theme,
        /// In a few words.
        pub title: String,
        /// The question.
        pub question: String,
        /// The answer.
        pub answer: String,
        /// Since when it is there.
        pub published_at: Timestamp,
        /// When it was withdrawn.
        pub withdrawn_at: Option<Timestamp>,
        /// Counts its changes.
        pub version: i64,
    }
}

/// Where a published answer is read.
pub fn page_of(id: AnswerId) -> String {
    format!("/programme/answers/{id}")
}

/// The published answer of the permit.
pub fn read(tx: &mut Tx<'_, ReadAnswer>) -> Result<Answer> {
    let find = sql!(
        "select id, question_id, theme, title, question, answer, published_at, withdrawn_at, version
           from published_answer where id = $1"
    );
    let id = tx.on().facts.id;
    tx.unscoped().one(find, &[&id])?.ok_or(Error::NotFound)
}

/// What is published of a question, withdrawn or not.
pub fn of_question<A: Action>(tx: &mut Tx<'_, A>, question: QuestionId) -> Result<Option<Answer>> {
    let find = sql!(
        "select id, question_id, theme, title, question, answer, published_at, withdrawn_at, version
           from published_answer where question_id = $1"
    );
    Ok(tx.unscoped().one(find, &[&question])?)
}

/// The newest published answers, of a theme if one is chosen.
pub fn newest(tx: &mut Tx<'_, ReadGuidance>, theme: Option<Theme>, limit: i64) -> Result<Vec<Answer>> {
    let all = sql!(
        "select id, question_id, theme, title, question, answer, published_at, withdrawn_at, version
           from published_answer where withdrawn_at is null"
    );
    let query = Query::shared(all, &[]).and_if("theme = ?", theme.as_ref());
    Ok(tx.unscoped().list(&query.newest_first(&["published_at", "id"], None, limit))?)
}

record! {
    struct Named {
        name: String,
    }
}

/// The names that must not stand in what is published of the question of the permit: its party's, and those of all who
/// spoke in it or work for the party.
pub fn names(tx: &mut Tx<'_, PublishAnswer>) -> Result<Names> {
    let (id, party) = (tx.on().facts.id, tx.on().facts.party_id);
    let parties = sql!("select name from organisation where id = $1");
    let persons = sql!(
        "select distinct a.name from account a join question_post p on p.said_by = a.id where p.question_id = $1
         union
         select distinct a.name from account a join membership m on m.account_id = a.id where m.organisation_id = $2"
    );
    let of = |named: Vec<Named>| named.into_iter().map(|named| named.name).collect::<Vec<_>>();
    let parties = of(tx.unscoped().all(parties, &[&party])?);
    let persons = of(tx.unscoped().all(persons, &[&id, &party])?);
    Ok(Names::of(&parties, &persons))
}

/// Publishes the answer of the permit's question, or mends what is published. Coordinators are told the first time.
///
/// Fails with [`Error::Stale`] when it has moved on since its sender saw it.
pub fn publish(tx: &mut Tx<'_, PublishAnswer>, new: &Published) -> Result<AnswerId> {
    let (question, now, by) = (tx.on().facts.id, tx.now(), tx.actor().id());
    let was = of_question(tx, question)?;
    if was.as_ref().map_or(0, |was| was.version) != new.version {
        return Err(Error::Stale);
    }
    let id = was.as_ref().map_or_else(|| tx.new_id(), |was| was.id);
    let keep = sql!(
        "insert into published_answer
           (id, question_id, theme, title, question, answer, published_at, published_by, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, 1)
         on conflict (question_id) do update set theme = excluded.theme, title = excluded.title,
           question = excluded.question, answer = excluded.answer, published_at = excluded.published_at,
           published_by = excluded.published_by, withdrawn_at = null, version = published_answer.version + 1"
    );
    tx.unscoped()
        .run(keep, &[&id, &question, &new.theme, &new.title, &new.question, &new.answer, &now, &by])?;
    let before = |of: fn(&Answer) -> &String| was.as_ref().map(of).cloned().unwrap_or_default();
    let before = [before(|was| &was.title), before(|was| &was.question), before(|was| &was.answer)];
    let after = [("title", &new.title), ("question", &new.question), ("answer", &new.answer)];
    for (was, (field, became)) in before.iter().zip(after) {
        tx.changed(&format!("published_{field}"), was, became)?;
    }
    search::index(tx, &Thing::answer(id), &format!("{} {} {}", new.title, new.question, new.answer))?;
    if was.is_none() {
        notice::tell(tx, &Whom::Role(Role::Coordinator), Kind::AnswerPublished, &page_of(id))?;
    }
    Ok(id)
}

/// Withdraws what is published of the question of the permit: nobody finds it any more.
pub fn withdraw(tx: &mut Tx<'_, PublishAnswer>) -> Result<()> {
    let (question, now) = (tx.on().facts.id, tx.now());
    let Some(was) = of_question(tx, question)?.filter(|was| was.withdrawn_at.is_none()) else {
        return Err(Error::Stale);
    };
    let update = sql!("update published_answer set withdrawn_at = $2, version = version + 1 where id = $1");
    tx.unscoped().run(update, &[&was.id, &now])?;
    search::forget(tx, &Thing::answer(was.id))?;
    tx.changed("published", "published", "withdrawn")
}
