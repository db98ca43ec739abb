//! The steps towards goals: who does what until when, and what is done.

use super::goal::text;
use crate::model::{Doer, GoalId, NewStep, StepId};
use crate::policy::plan::{ChangeGoal, ChangeStep};
use frame::ClientId;
use people::ShareClient;
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
        /// Which counsellor does it, alone or together with the person.
        pub account_id: Option<String>,
        /// That account's name.
        pub account_name: Option<String>,
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
        "select s.id, s.goal_id, s.what, s.doer, s.account_id, a.name as account_name, s.due_on, s.done_on, s.version
           from goal_step s join goal g on g.organisation_id = s.organisation_id and g.id = s.goal_id
           left join account a on a.id = s.account_id
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
        "select s.id, s.goal_id, s.what, s.doer, s.account_id, a.name as account_name, s.due_on, s.done_on, s.version
           from goal_step s left join account a on a.id = s.account_id
          where s.organisation_id = $1 and s.id = $2"
    );
    tx.one(step, &[&id])?.ok_or(Error::NotFound)
}

/// Adds a step towards the goal of the permit.
pub fn add(tx: &mut Tx<'_, ChangeGoal>, new: &NewStep) -> Result<StepId> {
    let (id, goal): (StepId, _) = (tx.new_id(), tx.on().facts.id);
    let (now, by) = (tx.now(), tx.actor().id());
    let add = sql!(
        "insert into goal_step (organisation_id, id, goal_id, what, doer, account_id, due_on, added_at, added_by, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1)"
    );
    let account = new.doer.is_counsellor().then_some(by);
    tx.run(add, &[&id, &goal, &new.what, &new.doer, &account, &new.due_on, &now, &by])?;
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
    // Whose it is stays so; what becomes a counsellor's is whose who says so.
    let by = tx.actor().id();
    let account = was.account_id.as_deref().unwrap_or(by);
    let account = new.doer.is_counsellor().then_some(account);
    let update = sql!(
        "update goal_step set what = $3, doer = $4, account_id = $5, due_on = $6, version = version + 1
          where organisation_id = $1 and id = $2"
    );
    tx.run(update, &[&was.id, &new.what, &new.doer, &account, &new.due_on])?;
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

/// What one counsellor was to do for the client of the permit is another's from now on.
pub fn pass_on(tx: &mut Tx<'_, ShareClient>, from: &str, to: &str) -> Result<()> {
    let client = tx.on().id;
    let give = sql!(
        "update goal_step set account_id = $4
          where organisation_id = $1 and account_id = $3 and done_on is null and goal_id in (
                select id from goal where organisation_id = $1 and client_id = $2)"
    );
    tx.run(give, &[&client, &from, &to])?;
    Ok(())
}
