//! What a form sent, by the names of its fields. Nothing in it is believed yet.

use platform::Problems;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The fields of a form.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Sent(BTreeMap<String, String>);

impl Sent {
    /// What was typed in a field; nothing where it was not sent.
    pub fn get(&self, field: &str) -> &str {
        self.0.get(field).map_or("", String::as_str)
    }

    /// Whether a box was ticked.
    pub fn is_ticked(&self, field: &str) -> bool {
        !self.get(field).is_empty()
    }

    /// Puts a value into a field; one that is empty as well as one that is not there.
    pub fn set(&mut self, field: &str, value: impl Into<String>) {
        self.0.insert(field.to_owned(), value.into());
    }

    /// Takes what was sent over what is there.
    pub fn extend(&mut self, sent: &Self) {
        self.0.extend(sent.0.clone());
    }

    /// Only these fields of it.
    #[must_use]
    pub fn only(&self, fields: &[&str]) -> Self {
        let kept = self.0.iter().filter(|(name, _)| fields.contains(&name.as_str()));
        Self(kept.map(|(name, value)| (name.clone(), value.clone())).collect())
    }
}

/// Both, or the problems of both, so that they are mended in one go.
pub fn both<A, B>(one: Result<A, Problems>, other: Result<B, Problems>) -> Result<(A, B), Problems> {
    match (one, other) {
        (Ok(one), Ok(other)) => Ok((one, other)),
        (Err(mut problems), Err(more)) => {
            more.iter().for_each(|problem| problems.add(problem.field, problem.key));
            Err(problems)
        }
        (Err(problems), _) | (_, Err(problems)) => Err(problems),
    }
}
