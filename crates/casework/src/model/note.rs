//! What is typed about a restricted note.

use people::Purpose;
use platform::{Problems, form};
use serde::{Deserialize, Serialize};

/// Signs that a note has at most.
pub const MOST_WORDS: usize = 8000;
/// Signs that the word about a purpose has at most.
const MOST_WORD: usize = 200;

/// A note as it is typed.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct NoteInput {
    /// What it says.
    pub words: String,
    /// The version that was corrected.
    pub version: String,
    /// The key under which it is written once.
    pub once: String,
}

impl NoteInput {
    /// What it says: something.
    pub fn parse(&self) -> Result<String, Problems> {
        let words = form::lines(&self.words, MOST_WORDS);
        match words {
            Ok(words) if words.is_empty() => Err(Problems::at("words", "casework-problem-note-empty")),
            Ok(words) => Ok(words),
            Err(key) => Err(Problems::at("words", key)),
        }
    }
}

/// For what a note is opened, as it is typed.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct OpeningInput {
    /// The purpose.
    pub purpose: String,
    /// A word about it.
    pub word: String,
}

impl OpeningInput {
    /// A purpose, and a word about it.
    pub fn parse(&self) -> Result<(Purpose, String), Problems> {
        let mut problems = Problems::default();
        let purpose = self.purpose.parse().map_err(|()| "people-problem-purpose");
        let purpose = problems.take("purpose", purpose);
        let word = problems.take("word", form::line(&self.word, MOST_WORD));
        problems.or(purpose.zip(word))
    }
}
