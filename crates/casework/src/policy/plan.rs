//! Who may keep the plan of a file, and give the person a page to take home: who may open the file.

use super::for_who_opens;
use crate::model::{GoalId, StepId};
use frame::{At, ClientId};
use people::ClientFile;
use platform::{Action, Actor, Conn, Date, Includes, Result, Role, Scope, Target, Uuid, record, sql};
use serde::Deserialize;

/// A goal in an address: `/organisations/{slug}/clients/{id}/goals/{goal}`.
#[derive(Clone, Debug, Deserialize)]
pub struct GoalPath {
    /// The organisation's name in addresses.
    pub slug: String,
    /// The client.
    pub id: ClientId,
    /// The goal.
    pub goal: GoalId,
}

impl GoalPath {
    /// Where the file is.
    pub fn file(&self) -> At<ClientId> {
        At { slug: self.slug.clone(), id: self.id }
    }
}

record! {
    /// The facts of a goal that rules need.
    #[derive(Clone, Debug)]
    pub struct GoalFacts {
        /// The goal.
        pub id: GoalId,
        /// Counts its changes.
        pub version: i64,
    }
}

/// A goal, and whose it is.
#[derive(Clone, Debug)]
pub struct Goal {
    /// The client.
    pub client: ClientFile,
    /// The goal.
    pub facts: GoalFacts,
}

impl Goal {
    /// Whose it is.
    fn of(&self) -> &ClientFile {
        &self.client
    }

    /// How the audit and the history name it.
    pub fn reference_of(id: GoalId) -> String {
        format!("goal/{id}")
    }
}

impl Target for Goal {
    type Id = GoalPath;
    fn load(conn: &mut Conn<'_>, actor: &Actor, path: &GoalPath) -> Result<Option<Self>> {
        let Some(client) = ClientFile::load(conn, actor, &path.file())? else { return Ok(None) };
        let facts =
            sql!("select id, version from goal where organisation_id = $1 and id = $2 and client_id = $3");
        let facts = conn.one(facts, &[&path.goal, &client.id])?;
        Ok(facts.map(|facts| Self { client, facts }))
    }
    fn scope(&self) -> Scope {
        self.client.scope()
    }
    fn reference(&self) -> String {
        Self::reference_of(self.facts.id)
    }
    fn client(&self) -> Option<Uuid> {
        self.client.client()
    }
    fn reason(&self) -> Option<&'static str> {
        self.client.reason()
    }
}

/// A step in an address: `/organisations/{slug}/clients/{id}/goals/{goal}/steps/{step}`.
#[derive(Clone, Debug, Deserialize)]
pub struct StepPath {
    /// The organisation's name in addresses.
    pub slug: String,
    /// The client.
    pub id: ClientId,
    /// The goal.
    pub goal: GoalId,
    /// The step.
    pub step: StepId,
}

impl StepPath {
    /// The goal of the step.
    pub fn goal(&self) -> GoalPath {
        GoalPath { slug: self.slug.clone(), id: self.id, goal: self.goal }
    }
}

record! {
    /// The facts of a step that rules need.
    #[derive(Clone, Debug)]
    pub struct StepFacts {
        /// The step.
        pub id: StepId,
        /// When it was done.
        pub done_on: Option<Date>,
        /// Counts its changes.
        pub version: i64,
    }
}

/// A step, its goal, and whose it is.
#[derive(Clone, Debug)]
pub struct Step {
    /// The goal.
    pub goal: Goal,
    /// The step.
    pub facts: StepFacts,
}

impl Step {
    /// Whose it is.
    fn of(&self) -> &ClientFile {
        &self.goal.client
    }
}

impl Target for Step {
    type Id = StepPath;
    fn load(conn: &mut Conn<'_>, actor: &Actor, path: &StepPath) -> Result<Option<Self>> {
        let Some(goal) = Goal::load(conn, actor, &path.goal())? else { return Ok(None) };
        let facts = sql!(
            "select id, done_on, version from goal_step where organisation_id = $1 and id = $2 and goal_id = $3"
        );
        let facts = conn.one(facts, &[&path.step, &goal.facts.id])?;
        Ok(facts.map(|facts| Self { goal, facts }))
    }
    fn scope(&self) -> Scope {
        self.goal.scope()
    }
    /// The history of a step stands with that of its goal.
    fn reference(&self) -> String {
        self.goal.reference()
    }
    fn client(&self) -> Option<Uuid> {
        self.goal.client()
    }
    fn reason(&self) -> Option<&'static str> {
        self.goal.reason()
    }
}

for_who_opens! {
    /// Seeing the plan.
    SeePlan on ClientFile, std::convert::identity, "casework.see_plan"
}

for_who_opens! {
    /// Adding a goal to the plan.
    AddGoal on ClientFile, std::convert::identity, "casework.add_goal"
}

for_who_opens! {
    /// Seeing and changing a goal: its words, what became of it, its steps, how it goes.
    ChangeGoal on Goal, Goal::of, "casework.change_goal"
}

for_who_opens! {
    /// Changing a step: what, who, until when, done or not.
    ChangeStep on Step, Step::of, "casework.change_step"
}

for_who_opens! {
    /// Opening the page that the person takes home.
    GiveHandout on ClientFile, std::convert::identity, "casework.give_handout"
}

impl Includes<SeePlan> for AddGoal {}

/// What others keep for days to come stands on the page too.
impl Includes<people::OpenFile> for GiveHandout {}
