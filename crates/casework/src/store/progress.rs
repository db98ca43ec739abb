//! Words on how it goes with a goal: the person's own, and the counsellor's.

use crate::model::{GoalId, ProgressId, Voice};
use crate::policy::plan::ChangeGoal;
use frame::ClientId;
use platform::{Action, Result, Timestamp, Tx, record, sql};

record! {
    /// A word on how it goes.
    #[derive(Clone, Debug)]
    pub struct Kept {
        /// The goal.
        pub goal_id: GoalId,
        /// Whose words.
        pub voice: Voice,
        /// The words.
        pub words: String,
        /// When they were kept.
        pub added_at: Timestamp,
        /// Who kept them.
        pub added_by_name: Option<String>,
    }
}

/// The words on all goals of a client, newest first.
pub fn of_client<A: Action>(tx: &mut Tx<'_, A>, client: ClientId) -> Result<Vec<Kept>> {
    let words = sql!(
        "select p.goal_id, p.voice, p.words, p.added_at, a.name as added_by_name
           from goal_progress p
           join goal g on g.organisation_id = p.organisation_id and g.id = p.goal_id
           left join account a on a.id = p.added_by
          where p.organisation_id = $1 and g.client_id = $2 order by p.added_at desc, p.id desc"
    );
    Ok(tx.all(words, &[&client])?)
}

/// Keeps a word on how it goes with the goal of the permit.
pub fn add(tx: &mut Tx<'_, ChangeGoal>, voice: Voice, words: &str) -> Result<ProgressId> {
    let (id, goal): (ProgressId, _) = (tx.new_id(), tx.on().facts.id);
    let (now, by) = (tx.now(), tx.actor().id());
    let add = sql!(
        "insert into goal_progress (organisation_id, id, goal_id, voice, words, added_at, added_by)
         values ($1, $2, $3, $4, $5, $6, $7)"
    );
    tx.run(add, &[&id, &goal, &voice, &words, &now, &by])?;
    Ok(id)
}
