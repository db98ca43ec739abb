//! The names of a topic or an act as typed, in the four languages of the pages.

use platform::{Problems, form};
use serde::Deserialize;

/// The names as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Names {
    /// In Estonian.
    pub et: String,
    /// In English.
    pub en: String,
    /// In Russian.
    pub ru: String,
    /// In Ukrainian.
    pub uk: String,
}

impl Names {
    /// The longest name, in characters: it stands on a key.
    pub const MOST: usize = 60;

    /// Every language has a name, for a counsellor reads them in their own; in the order of [`platform::Language::ALL`].
    pub fn parse(&self) -> Result<[String; 4], Problems> {
        let mut problems = Problems::default();
        let et = problems.take("et", form::required(&self.et, Self::MOST));
        let en = problems.take("en", form::required(&self.en, Self::MOST));
        let ru = problems.take("ru", form::required(&self.ru, Self::MOST));
        let uk = problems.take("uk", form::required(&self.uk, Self::MOST));
        let names = (|| Some([et?, en?, ru?, uk?]))();
        problems.or(names)
    }
}
