//! What is typed about a goal.

use super::GoalState;
use frame::{Area, reference};
use platform::{Date, Problems, form};
use serde::{Deserialize, Serialize};

/// Signs that the words of a goal have at most.
pub(super) const MOST: usize = 1000;

/// A goal as it is typed.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct GoalInput {
    /// In the person's words.
    pub words: String,
    /// The language of these words: its code (ISO 639-3) or its name.
    pub language: String,
    /// The area of life.
    pub area: String,
    /// When it will be looked at again.
    pub review_on: String,
    /// `on` when it was looked at together today.
    pub reviewed: String,
    /// The version that was changed.
    pub version: String,
    /// The key under which it is added once.
    pub once: String,
}

/// A goal that is to be kept.
#[derive(Clone, Debug)]
pub struct NewGoal {
    /// In the person's words.
    pub words: String,
    /// The language of these words (ISO 639-3).
    pub language: String,
    /// The area of life.
    pub area: Area,
    /// When it will be looked at again.
    pub review_on: Option<Date>,
    /// Whether it was looked at today.
    pub is_reviewed: bool,
}

impl GoalInput {
    /// A goal that can be kept.
    pub fn parse(&self) -> Result<NewGoal, Problems> {
        let mut problems = Problems::default();
        let words = form::lines(&self.words, MOST);
        let words = words
            .and_then(|text| if text.is_empty() { Err("casework-problem-goal-empty") } else { Ok(text) });
        let words = problems.take("words", words);
        let language = reference::language_code(self.language.trim()).ok_or("casework-problem-language");
        let language = problems.take("language", language);
        let area = problems.take("area", self.area.parse().map_err(|()| "casework-problem-area"));
        let review_on = problems.take("review_on", form::day(&self.review_on));
        let goal = words.zip(language).zip(area.zip(review_on));
        problems.or(goal.map(|((words, language), (area, review_on))| NewGoal {
            words,
            language: language.to_owned(),
            area,
            review_on,
            is_reviewed: !self.reviewed.is_empty(),
        }))
    }
}

/// What became of a goal, as it is typed.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct StateInput {
    /// Its state.
    pub state: String,
    /// Why; needed when it is given up or changed.
    pub why: String,
    /// The version that was changed.
    pub version: String,
}

/// What became of a goal.
#[derive(Clone, Debug)]
pub struct NewState {
    /// Its state.
    pub state: GoalState,
    /// Why.
    pub why: String,
}

impl StateInput {
    /// A state, with why where somebody will ask.
    pub fn parse(&self) -> Result<NewState, Problems> {
        let mut problems = Problems::default();
        let state: Option<GoalState> =
            problems.take("state", self.state.parse().map_err(|()| "casework-problem-state"));
        let why = form::lines(&self.why, MOST);
        let is_asked = matches!(state, Some(GoalState::Changed | GoalState::GivenUp));
        let why = why
            .and_then(|why| if is_asked && why.is_empty() { Err("casework-problem-why") } else { Ok(why) });
        let why = problems.take("why", why);
        problems.or(state.zip(why).map(|(state, why)| NewState { state, why }))
    }
}
