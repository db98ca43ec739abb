//! The plan of a client: goals, steps, how it goes.

use crate::{pages, store};
use frame::ClientId;
use people::{ClientPart, Due, EraseClient, OpenFile, Rows, ShareClient, ViewCaseload, rows};
use platform::{Date, JsonValue, Markup, Page, Result, Tx, json, sql};

/// The plan of a client.
pub struct Plan;

impl ClientPart for Plan {
    fn domain(&self) -> &'static str {
        "casework"
    }

    fn tables(&self) -> &'static [&'static str] {
        &["goal"]
    }

    fn rows(&self) -> Vec<Rows> {
        vec![rows!("goal")]
    }

    fn panel(&self, tx: &mut Tx<'_, OpenFile>, page: &Page) -> Result<Markup> {
        let client = tx.on().id;
        let plan = store::plan(tx, client)?;
        Ok(pages::plan_panel(page, client, &plan))
    }

    fn due(&self, tx: &mut Tx<'_, ViewCaseload>, of: Option<&[ClientId]>) -> Result<Vec<Due>> {
        store::due::of(tx, of)
    }

    fn pass_on(&self, tx: &mut Tx<'_, ShareClient>, from: &str, to: &str) -> Result<()> {
        store::step::pass_on(tx, from, to)
    }

    fn export(&self, tx: &mut Tx<'_, OpenFile>) -> Result<JsonValue> {
        let client = tx.on().id;
        let plan = store::plan(tx, client)?;
        let goals: Vec<_> = plan.goals.iter().map(|goal| exported(&plan, goal)).collect();
        Ok(json!({ "goals": goals }))
    }

    fn erase(&self, tx: &mut Tx<'_, EraseClient>) -> Result<()> {
        let client = tx.on().id;
        let of_plan = [
            sql!(
                "delete from goal_progress where organisation_id = $1 and goal_id in (
                    select id from goal where organisation_id = $1 and client_id = $2)"
            ),
            sql!(
                "delete from goal_step where organisation_id = $1 and goal_id in (
                    select id from goal where organisation_id = $1 and client_id = $2)"
            ),
            sql!("delete from goal where organisation_id = $1 and client_id = $2"),
        ];
        of_plan.into_iter().try_for_each(|rows| tx.run(rows, &[&client]).map(|_| ()))?;
        Ok(())
    }
}

fn exported(plan: &store::Plan, goal: &store::goal::Kept) -> JsonValue {
    let day = |day: Option<Date>| day.map(|day| day.to_string());
    let steps: Vec<_> = plan
        .steps_of(goal.id)
        .map(|step| {
            json!({
                "what": step.what,
                "who": step.doer.word(),
                "counsellor": step.account_name,
                "until": day(step.due_on),
                "done_on": day(step.done_on),
            })
        })
        .collect();
    let progress: Vec<_> = plan
        .progress_of(goal.id)
        .map(|word| {
            json!({ "at": word.added_at.to_string(), "voice": word.voice.word(), "words": word.words })
        })
        .collect();
    json!({
        "words": goal.words,
        "language": goal.language,
        "area": goal.area.word(),
        "state": goal.state.word(),
        "why": goal.why,
        "since": goal.state_on.to_string(),
        "review_on": day(goal.review_on),
        "reviewed_on": day(goal.reviewed_on),
        "steps": steps,
        "progress": progress,
    })
}
