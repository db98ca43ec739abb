//! Goals: in the person's words, with what became of them. What they said before stays in the history.

use crate::model::{GoalId, GoalState, NewGoal, NewState};
use crate::policy::plan::{AddGoal, ChangeGoal, Goal};
use frame::{Area, ClientId};
use platform::{Action, Date, Error, Result, Timestamp, Tx, record, sql};

record! {
    /// A goal as it is kept.
    #[derive(Clone, Debug)]
    pub struct Kept {
        /// Its id.
        pub id: GoalId,
        /// In the person's words.
        pub words: String,
        /// The language of these words (ISO 639-3).
        pub language: String,
        /// The area of life.
        pub area: Area,
        /// What became of it.
        pub state: GoalState,
        /// Why.
        pub why: String,
        /// Since when it is so.
        pub state_on: Date,
        /// When it will be looked at again.
        pub review_on: Option<Date>,
        /// When it was last looked at together.
        pub reviewed_on: Option<Date>,
        /// When it was added.
        pub added_at: Timestamp,
        /// Who added it.
        pub added_by_name: Option<String>,
        /// Counts its changes.
        pub version: i64,
    }
}

/// The goals of a client: open ones first, then by age.
pub fn of_client<A: Action>(tx: &mut Tx<'_, A>, client: ClientId) -> Result<Vec<Kept>> {
    let goals = sql!(
        "select g.id, g.words, g.language, g.area, g.state, g.why, g.state_on, g.review_on, g.reviewed_on, g.added_at,
                a.name as added_by_name, g.version
           from goal g left join account a on a.id = g.added_by
          where g.organisation_id = $1 and g.client_id = $2 order by g.added_at, g.id"
    );
    let mut goals: Vec<Kept> = tx.all(goals, &[&client])?;
    goals.sort_by_key(|goal| goal.state != GoalState::Open);
    Ok(goals)
}

/// The goal of the permit.
pub fn kept(tx: &mut Tx<'_, ChangeGoal>) -> Result<Kept> {
    let id = tx.on().facts.id;
    let goal = sql!(
        "select g.id, g.words, g.language, g.area, g.state, g.why, g.state_on, g.review_on, g.reviewed_on, g.added_at,
                a.name as added_by_name, g.version
           from goal g left join account a on a.id = g.added_by where g.organisation_id = $1 and g.id = $2"
    );
    tx.one(goal, &[&id])?.ok_or(Error::NotFound)
}

/// Adds a goal to the plan of the client of the permit.
pub fn add(tx: &mut Tx<'_, AddGoal>, new: &NewGoal) -> Result<GoalId> {
    let (id, client): (GoalId, ClientId) = (tx.new_id(), tx.on().id);
    let (now, today, by) = (tx.now(), tx.today(), tx.actor().id());
    let add = sql!(
        "insert into goal (organisation_id, id, client_id, words, language, area, state, why, state_on, review_on,
                           reviewed_on, added_at, added_by, version)
         values ($1, $2, $3, $4, $5, $6, 'open', '', $7, $8, $9, $10, $11, 1)"
    );
    let NewGoal { words, language, area, review_on, is_reviewed } = new;
    let reviewed_on = is_reviewed.then_some(today);
    tx.run(add, &[&id, &client, words, language, area, &today, review_on, &reviewed_on, &now, &by])?;
    tx.changed_at((&Goal::reference_of(id), Some(client.into())), "words", "", words)?;
    Ok(id)
}

/// Changes what the goal of the permit says, and keeps what it said.
///
/// Fails with [`Error::Stale`] when `version` is not the one that is there now.
pub fn change(tx: &mut Tx<'_, ChangeGoal>, version: i64, new: &NewGoal) -> Result<()> {
    let (was, today) = (kept(tx)?, tx.today());
    if was.version != version {
        return Err(Error::Stale);
    }
    let reviewed_on = if new.is_reviewed { Some(today) } else { was.reviewed_on };
    let update = sql!(
        "update goal set words = $3, language = $4, area = $5, review_on = $6, reviewed_on = $7, version = version + 1
          where organisation_id = $1 and id = $2"
    );
    tx.run(update, &[&was.id, &new.words, &new.language, &new.area, &new.review_on, &reviewed_on])?;
    tx.changed("words", &was.words, &new.words)?;
    tx.changed("language", &was.language, &new.language)?;
    tx.changed("area", was.area.word(), new.area.word())?;
    tx.changed("review_on", &text(was.review_on), &text(new.review_on))?;
    tx.changed("reviewed_on", &text(was.reviewed_on), &text(reviewed_on))
}

/// Says what became of the goal of the permit.
///
/// Fails with [`Error::Stale`] when `version` is not the one that is there now.
pub fn decide(tx: &mut Tx<'_, ChangeGoal>, version: i64, new: &NewState) -> Result<()> {
    let (was, today) = (kept(tx)?, tx.today());
    if was.version != version {
        return Err(Error::Stale);
    }
    let since = if was.state == new.state { was.state_on } else { today };
    let update = sql!(
        "update goal set state = $3, why = $4, state_on = $5, version = version + 1
          where organisation_id = $1 and id = $2"
    );
    tx.run(update, &[&was.id, &new.state, &new.why, &since])?;
    tx.changed("state", was.state.word(), new.state.word())?;
    tx.changed("why", &was.why, &new.why)
}

pub(super) fn text(day: Option<Date>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}
