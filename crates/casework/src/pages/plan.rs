//! The plan: goals in the person's words, the steps towards them, how it goes, and what comes next.

mod draw;
mod fields;
mod goal;
mod label;
mod overview;
mod said;
mod step;

use super::{ask_first, file_path};
use crate::policy::plan::GoalPath;
use frame::{At, ClientId};
use platform::Routes;

pub use overview::panel;
pub use said::due;

pub fn routes() -> Routes {
    Routes::default()
        .get("/organisations/{slug}/clients/{id}/goals/opening", ask_first)
        .get("/organisations/{slug}/clients/{id}/goals/{goal}/opening", ask_first)
        .get("/organisations/{slug}/clients/{id}/goals/{goal}/steps/{step}/opening", ask_first)
        .and(overview::routes())
        .and(goal::routes())
        .and(step::routes())
}

/// The address of the plan of a file.
fn plan_path(at: &At<ClientId>) -> String {
    format!("{}/plan", file_path(at))
}

/// The address under which goals are added.
fn goals_path(at: &At<ClientId>) -> String {
    format!("{}/goals", file_path(at))
}

/// The address of a goal.
fn goal_path(path: &GoalPath) -> String {
    format!("{}/{}", goals_path(&path.file()), path.goal)
}
