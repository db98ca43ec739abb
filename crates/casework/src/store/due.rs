//! What is due in plans: open steps with a day, and goals that are to be looked at again.

use frame::ClientId;
use people::{Due, DueKind, ViewCaseload};
use platform::{Date, Query, Result, Tx, record, sql};

/// Rows of an organisation at most.
const EVERY: i64 = 60_000;

record! {
    /// A day of a plan.
    struct Open {
        on_day: Date,
        id: String,
        client_id: ClientId,
        what: String,
    }
}

/// What is due in the plans of these clients, or of all.
pub fn of(tx: &mut Tx<'_, ViewCaseload>, clients: Option<&[ClientId]>) -> Result<Vec<Due>> {
    let steps = sql!(
        "select s.due_on as on_day, s.id, g.client_id, s.what
           from goal_step s join goal g on g.organisation_id = $1 and g.id = s.goal_id and g.state = 'open'
          where s.organisation_id = $1 and s.done_on is null and s.due_on is not null"
    );
    let goals = sql!(
        "select g.review_on as on_day, g.id, g.client_id, '' as what from goal g
          where g.organisation_id = $1 and g.state = 'open' and g.review_on is not null"
    );
    let of_clients = |sql| Query::new(sql, &[]).and_if_any("g.client_id in (?)", clients);
    let steps: Vec<Open> = tx.list(&of_clients(steps).oldest_first(&["s.due_on", "s.id"], None, EVERY))?;
    let goals: Vec<Open> = tx.list(&of_clients(goals).oldest_first(&["g.review_on", "g.id"], None, EVERY))?;
    let due = |kind| move |open: Open| Due { client: open.client_id, on: open.on_day, kind, what: open.what };
    Ok(steps.into_iter().map(due(DueKind::Step)).chain(goals.into_iter().map(due(DueKind::Review))).collect())
}
