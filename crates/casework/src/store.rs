//! What hangs on a client's file, as it is kept.

pub mod caseload;
pub mod due;
pub mod goal;
pub mod note;
pub mod paper;
pub mod place;
pub mod progress;
pub mod step;

use crate::model::{GoalId, GoalState};
use frame::ClientId;
use platform::{Action, Date, Result, Tx, record};

record! {
    /// The key of a row.
    pub struct Key {
        /// The key.
        pub id: String,
    }
}

/// The plan of a client: goals with their steps and how it goes.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The goals: open ones first, then by age.
    pub goals: Vec<goal::Kept>,
    /// The steps of all goals: by the day they are due.
    pub steps: Vec<step::Kept>,
    /// Words on how it goes, newest first.
    pub progress: Vec<progress::Kept>,
}

/// Reads the plan of a client.
pub fn plan<A: Action>(tx: &mut Tx<'_, A>, client: ClientId) -> Result<Plan> {
    Ok(Plan {
        goals: goal::of_client(tx, client)?,
        steps: step::of_client(tx, client)?,
        progress: progress::of_client(tx, client)?,
    })
}

/// What comes next in a plan: a step, or looking at a goal again.
#[derive(Clone, Copy, Debug)]
pub struct Next<'p> {
    /// The goal.
    pub goal: &'p goal::Kept,
    /// The step; `None` for looking at the goal again.
    pub step: Option<&'p step::Kept>,
    /// When; `None` where no day was agreed.
    pub on: Option<Date>,
}

impl Plan {
    /// The steps of a goal.
    pub fn steps_of(&self, goal: GoalId) -> impl Iterator<Item = &step::Kept> {
        self.steps.iter().filter(move |step| step.goal_id == goal)
    }

    /// The words on how it goes with a goal.
    pub fn progress_of(&self, goal: GoalId) -> impl Iterator<Item = &progress::Kept> {
        self.progress.iter().filter(move |word| word.goal_id == goal)
    }

    /// The goals that are worked on.
    pub fn open(&self) -> impl Iterator<Item = &goal::Kept> {
        self.goals.iter().filter(|goal| goal.state == GoalState::Open)
    }

    /// What comes next, the nearest day first; what has no day comes last.
    pub fn next(&self) -> Vec<Next<'_>> {
        let steps = self.open().flat_map(|goal| {
            let of_goal = self.steps_of(goal.id).filter(|step| step.done_on.is_none());
            of_goal.map(move |step| Next { goal, step: Some(step), on: step.due_on })
        });
        let reviews = self.open().filter(|goal| goal.review_on.is_some());
        let reviews = reviews.map(|goal| Next { goal, step: None, on: goal.review_on });
        let mut next: Vec<_> = steps.chain(reviews).collect();
        next.sort_by_key(|next| (next.on.is_none(), next.on));
        next
    }
}
