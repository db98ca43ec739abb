//! A protected person: why, and who may know of them.

use platform::{Problems, form, id, text_enum};
use serde::Deserialize;
use std::collections::BTreeSet;

id! {
    /// One mark of protection.
    ProtectionId;
}

text_enum! {
    /// Why nobody but the named may know of a person.
    pub enum ProtectionReason in "protection.reason" {
        /// Lives in a shelter.
        Shelter = "shelter",
        /// Is threatened by somebody.
        Threat = "threat",
        /// A court has ordered somebody to keep away.
        CourtOrder = "court_order",
        /// Something else.
        Other = "other",
    }
}

/// The form as it was typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ProtectionInput {
    /// A word of [`ProtectionReason`].
    pub reason: String,
    /// In other words.
    pub word: String,
    /// Accounts of those who may know.
    pub named: Vec<String>,
}

/// A mark that may be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewProtection {
    /// Why.
    pub reason: ProtectionReason,
    /// In other words; may be empty.
    pub word: String,
    /// Accounts of those who may know, each once.
    pub named: BTreeSet<String>,
}

impl ProtectionInput {
    /// What was typed, if it holds; `colleagues` are those who can be named.
    pub fn parse(&self, colleagues: &BTreeSet<String>) -> Result<NewProtection, Problems> {
        let mut problems = Problems::default();
        let reason = self.reason.parse().map_err(|()| "people-problem-protection-reason");
        let reason = problems.take("reason", reason);
        let word = problems.take("word", form::line(&self.word, 200));
        let named: BTreeSet<_> = self.named.iter().cloned().collect();
        let known =
            if named.is_subset(colleagues) { Ok(named) } else { Err("people-problem-protection-named") };
        let named = problems.take("named", known);
        let whole = reason.zip(word).zip(named);
        problems.or(whole.map(|((reason, word), named)| NewProtection { reason, word, named }))
    }
}
