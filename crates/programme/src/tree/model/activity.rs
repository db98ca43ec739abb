//! An activity as typed.

use super::{Four, period, said};
use frame::activity::node::Content;
use platform::{Problems, form};
use serde::{Deserialize, Serialize};

/// The parts that a number has at most.
const DEEPEST: usize = 8;

/// An activity as typed.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct ActivityInput {
    /// Its number: `3.5.1.4`.
    pub code: String,
    /// The first day on which it may cost; empty as the version.
    pub eligible_from: String,
    /// The last day on which it may cost.
    pub eligible_until: String,
    /// Its short name in Estonian.
    pub name_et: String,
    /// In English.
    pub name_en: String,
    /// In Russian.
    pub name_ru: String,
    /// In Ukrainian.
    pub name_uk: String,
    /// What the conditions say of it, in Estonian.
    pub wording_et: String,
    /// In English.
    pub wording_en: String,
    /// In Russian.
    pub wording_ru: String,
    /// In Ukrainian.
    pub wording_uk: String,
    /// The version that the form was shown with.
    pub version: String,
    /// The key of the form.
    pub once: String,
}

impl ActivityInput {
    /// The longest name, in characters.
    pub const NAME: usize = 200;
    /// The longest wording, in characters.
    pub const WORDING: usize = 4000;

    /// The names as typed.
    pub fn names(&self) -> Four<'_> {
        [
            ("name_et", &self.name_et),
            ("name_en", &self.name_en),
            ("name_ru", &self.name_ru),
            ("name_uk", &self.name_uk),
        ]
    }

    /// The wordings as typed.
    pub fn wordings(&self) -> Four<'_> {
        [
            ("wording_et", &self.wording_et),
            ("wording_en", &self.wording_en),
            ("wording_ru", &self.wording_ru),
            ("wording_uk", &self.wording_uk),
        ]
    }

    /// What is to be kept, or every problem.
    pub fn parse(&self) -> Result<Content, Problems> {
        let mut problems = Problems::default();
        let code = problems.take("code", code(&self.code));
        let period = period(&mut problems, &self.eligible_from, &self.eligible_until);
        let name = said(&mut problems, self.names(), Self::NAME, true);
        let wording = said(&mut problems, self.wordings(), Self::WORDING, false);
        let content = (|| {
            let (eligible_from, eligible_until) = period?;
            Some(Content { code: code?, eligible_from, eligible_until, name: name?, wording: wording? })
        })();
        problems.or(content)
    }
}

impl From<&Content> for ActivityInput {
    fn from(of: &Content) -> Self {
        let day = |day: Option<platform::Date>| day.map(|day| day.to_string()).unwrap_or_default();
        let (name, wording) = (of.name.clone(), of.wording.clone());
        Self {
            code: of.code.clone(),
            eligible_from: day(of.eligible_from),
            eligible_until: day(of.eligible_until),
            name_et: name.et,
            name_en: name.en,
            name_ru: name.ru,
            name_uk: name.uk,
            wording_et: wording.et,
            wording_en: wording.en,
            wording_ru: wording.ru,
            wording_uk: wording.uk,
            ..Self::default()
        }
    }
}

/// A number of an activity: up to eight parts of one to three digits, without zeros before them.
pub fn code(typed: &str) -> Result<String, &'static str> {
    let code = form::required(typed, 40)?;
    let parts: Vec<_> = code.split('.').collect();
    let is_part = |part: &&str| {
        (1..=3).contains(&part.len())
            && part.bytes().all(|byte| byte.is_ascii_digit())
            && !part.starts_with('0')
    };
    let is_code = parts.len() <= DEEPEST && parts.iter().all(is_part);
    if is_code { Ok(code) } else { Err("programme-activity-code-wrong") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_has_parts_of_digits() {
        for right in ["3", "3.5.1.4", "3.5.2.12", " 3.5.1 "] {
            assert_eq!(code(right), Ok(right.trim().to_owned()));
        }
        for wrong in ["3.", ".3", "3..5", "3.05", "3.a", "3,5", "1.1.1.1.1.1.1.1.1", "3.1234", "kolm", "-3"] {
            assert_eq!(code(wrong), Err("programme-activity-code-wrong"), "{wrong}");
        }
        assert_eq!(code(" "), Err("platform-problem-required"));
    }

    #[test]
    fn every_problem_is_told_at_once() {
        let wrong = ActivityInput {
            code: "3.x".into(),
            eligible_from: "31.02.2027".into(),
            name_en: "a\u{202e}b".into(),
            wording_uk: "б".repeat(4001),
            ..ActivityInput::default()
        };
        let problems = wrong.parse().unwrap_err();
        for field in ["code", "eligible_from", "name_et", "name_en", "wording_uk"] {
            assert!(problems.of(field).is_some(), "{field}");
        }
        let turned = ActivityInput {
            code: "3.5".into(),
            name_et: "Nimi".into(),
            eligible_from: "2.01.2027".into(),
            eligible_until: "1.01.2027".into(),
            ..ActivityInput::default()
        };
        assert_eq!(turned.parse().unwrap_err().of("eligible_until"), Some("programme-tat-period-turned"));
    }
}
