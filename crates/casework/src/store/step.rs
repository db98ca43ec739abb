//! The steps towards goals: who does what until when, and what is done.

use super::goal::text;
use crate::model::{Doer, GoalId, NewStep, StepId};
use crate::policy::plan::{ChangeGoal, ChangeStep};
use frame::ClientId;
use platform::{Action, Date, Error, Result, Tx, record, sql};

record! {
    /// A step as it is kept.
    #[derive(Clone, Debug)]
    pub struct Kept {
        /// Its id.
        pub id: StepId,
        /// Its goal.
        pub goal_id: GoalId,
        /// What is done.
        pub what: String,
        /// Who does it.
        pub doer: Doer,
        /// Until when.
        pub due_on: Option<Date>,
        /// When it was done.
        pub done_on: Option<Date>,
        /// Counts its changes.
        pub version: i64,
    }
}

/// The steps of all goals of a client: by the day they are due, those without one last.
pub fn of_client<A: Action>(tx: &mut Tx<'_, A>, client: ClientId) -> Result<Vec<Kept>> {
    let steps = sql!(
        "select s.id, s.goal_id, s.what, s.doer, s.due_on, s.done_on, s.version
           from goal_step s join goal g on g.organisation_id = s.organisation_id and g.id = s.goal_id
          where s.organisation_id = $1 and g.client_id = $2 order by s.due_on, s.id"
    );
    let mut steps: Vec<Kept> = tx.all(steps, &[&client])?;
    steps.sort_by_key(|step| (step.due_on.is_none(), step.due_on, step.id));
    Ok(steps)
}

/// The step of the permit.
pub fn kept(tx: &mut Tx<'_, ChangeStep>) -> Result<Kept> {
    let id = tx.on().facts.id;
    let step = sql!(
        "select id, goal_id, what, doer, due_on, done_on, version from goal_step where organisation_id = $1 and id = $2"
    );
    tx.one(step, &[&id])?.ok_or(Error::NotFound)
}

/// Adds a step towards the goal of the permit.
pub fn add(tx: &mut Tx<'_, ChangeGoal>, new: &NewStep) -> Result<StepId> {
    let (id, goal): (StepId, _) = (tx.new_id(), tx.on().facts.id);
    let (now, by) = (tx.now(), tx.actor().id());
    let add = sql!(
        "insert into goal_step (organisation_id, id, goal_id, what, doer, due_on, added_at, added_by, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, 1)"
    );
    tx.run(add, &[&id, &goal, &new.what, &new.doer, &new.due_on, &now, &by])?;
    tx.changed("step", "", &new.what)?;
    Ok(id)
}

/// Changes the step of the permit.
///
/// Fails with [`Error::Stale`] when `version` is not the one that is there now.
pub fn change(tx: &mut Tx<'_, ChangeStep>, version: i64, new: &NewStep) -> Result<()> {
    let was = kept(tx)?;
    if was.version != version {
        return Err(Error::Stale);
    }
    let update = sql!(
        "update goal_step set what = $3, doer = $4, due_on = $5, version = version + 1
          where organisation_id = $1 and id = $2"
    );
    tx.run(update, &[&was.id, &new.what, &new.doer, &new.due_on])?;
    tx.changed("step", &was.what, &new.what)?;
    tx.changed("doer", was.doer.word(), new.doer.word())?;
    tx.changed("due_on", &text(was.due_on), &text(new.due_on))
}

/// Says that the step of the permit is done today, or that it is not done after all.
pub fn complete(tx: &mut Tx<'_, ChangeStep>, is_done: bool) -> Result<()> {
    let (was, today) = (kept(tx)?, tx.today());
    let done_on = is_done.then(|| was.done_on.unwrap_or(today));
    let update = sql!(
        "update goal_step set done_on = $3, version = version + 1 where organisation_id = $1 and id = $2"
    );
    tx.run(update, &[&was.id, &done_on])?;
    let said = |day: Option<Date>| day.map(|_| was.what.clone()).unwrap_or_default();
    tx.changed("done", &said(was.done_on), &said(done_on))
}
