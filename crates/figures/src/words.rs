//! What the words of the counters are called.

use crate::model::Breakdown;
use frame::{Catalogue, reference, topic};
use platform::{Action, Language, Page, Result, Tx};

/// The names of topics and acts in one language.
pub struct Names(Catalogue);

impl Names {
    /// Reads them.
    pub fn read<A: Action>(tx: &mut Tx<'_, A>, language: Language) -> Result<Self> {
        Ok(Self(topic::catalogue(tx, language)?))
    }

    /// The topics and acts.
    pub fn catalogue(&self) -> &Catalogue {
        &self.0
    }

    /// What a word of a breakdown is called; the word itself when nobody knows.
    pub fn name(&self, page: &Page, breakdown: Breakdown, word: &str) -> String {
        let named = match breakdown {
            Breakdown::Topic => self.0.topic(word).map(|topic| topic.name.clone()),
            Breakdown::Act => self.act(word),
            Breakdown::Language => reference::language_name(page.language(), word).map(str::to_owned),
            Breakdown::Channel | Breakdown::TargetGroup | Breakdown::Funding => {
                Some(page.t(&format!("figures-{}-{word}", breakdown.word())))
            }
        };
        named.unwrap_or_else(|| word.to_owned())
    }

    /// An act with its topic before it, for acts of several topics share a name.
    fn act(&self, word: &str) -> Option<String> {
        let (topic, code) = word.split_once('.')?;
        let act = self.0.act(topic, code)?;
        Some(format!("{}: {}", self.0.topic(topic)?.name, act.name))
    }
}
