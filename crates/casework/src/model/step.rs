//! What is typed about the steps towards a goal, and about how it goes.

use super::{Doer, Voice, goal};
use platform::{Date, Problems, form};
use serde::{Deserialize, Serialize};

/// A step as it is typed.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct StepInput {
    /// What is done.
    pub what: String,
    /// Who does it.
    pub doer: String,
    /// Until when.
    pub due_on: String,
    /// The version that was changed.
    pub version: String,
    /// The key under which it is added once.
    pub once: String,
}

/// A step that is to be kept.
#[derive(Clone, Debug)]
pub struct NewStep {
    /// What is done.
    pub what: String,
    /// Who does it.
    pub doer: Doer,
    /// Until when.
    pub due_on: Option<Date>,
}

impl StepInput {
    /// A step that can be kept.
    pub fn parse(&self) -> Result<NewStep, Problems> {
        let mut problems = Problems::default();
        let what = problems.take("what", form::required(&self.what, 300));
        let doer = problems.take("doer", self.doer.parse().map_err(|()| "casework-problem-doer"));
        let due_on = problems.take("due_on", form::day(&self.due_on));
        let step = what.zip(doer).zip(due_on);
        problems.or(step.map(|((what, doer), due_on)| NewStep { what, doer, due_on }))
    }
}

/// A word on how it goes, as it is typed.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct ProgressInput {
    /// Whose words they are.
    pub voice: String,
    /// The words.
    pub progress: String,
    /// The key under which they are kept once.
    pub once: String,
}

impl ProgressInput {
    /// Whose words, and which.
    pub fn parse(&self) -> Result<(Voice, String), Problems> {
        let mut problems = Problems::default();
        let voice = problems.take("voice", self.voice.parse().map_err(|()| "casework-problem-voice"));
        let words = form::lines(&self.progress, goal::MOST);
        let words =
            words.and_then(|text| if text.is_empty() { Err("platform-problem-required") } else { Ok(text) });
        let words = problems.take("progress", words);
        problems.or(voice.zip(words))
    }
}
