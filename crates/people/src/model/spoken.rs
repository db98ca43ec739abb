//! Languages that a person speaks, how well, and for which an interpreter is needed.

use super::sent::Sent;
use frame::reference;
use platform::{Date, Problems, record, text_enum};

text_enum! {
    /// How well a language is spoken: the levels of the Common European Framework (CEFR), simply one for all skills.
    pub enum Level in "language_skill.level" {
        /// Beginner.
        A1 = "a1",
        /// Basic.
        A2 = "a2",
        /// Intermediate.
        B1 = "b1",
        /// Upper intermediate.
        B2 = "b2",
        /// Advanced.
        C1 = "c1",
        /// As good as native.
        C2 = "c2",
        /// From home.
        Native = "native",
        /// Not said.
        Unknown = "unknown",
    }
}

/// Languages of one person at most: the rows of the form.
pub const LANGUAGES_MOST: usize = 8;

/// The fields of the rows: language, level, interpreter.
pub const ROWS: [[&str; 3]; LANGUAGES_MOST] = [
    ["language_1", "level_1", "interpreter_1"],
    ["language_2", "level_2", "interpreter_2"],
    ["language_3", "level_3", "interpreter_3"],
    ["language_4", "level_4", "interpreter_4"],
    ["language_5", "level_5", "interpreter_5"],
    ["language_6", "level_6", "interpreter_6"],
    ["language_7", "level_7", "interpreter_7"],
    ["language_8", "level_8", "interpreter_8"],
];

/// A language as typed and read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewSkill {
    /// ISO 639-3.
    pub language: String,
    /// How well.
    pub level: Level,
    /// Whether an interpreter is needed for it.
    pub interpreter: bool,
}

record! {
    /// A language of a client, best first.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Spoken {
        /// ISO 639-3.
        pub language: String,
        /// How well; `None` where it was never asked.
        pub level: Option<Level>,
        /// Since when an interpreter is known to be needed for it.
        pub interpreter_since: Option<Date>,
    }
}

/// Reads the rows of the form; an empty row is passed over.
pub fn skills(sent: &Sent) -> Result<Vec<NewSkill>, Problems> {
    let (mut problems, mut skills) = (Problems::default(), Vec::<NewSkill>::new());
    for [language_field, level_field, interpreter_field] in ROWS {
        let level = problems.take(level_field, level(sent.get(level_field))).unwrap_or(Level::Unknown);
        let interpreter = sent.is_ticked(interpreter_field);
        let typed = sent.get(language_field).trim();
        if typed.is_empty() {
            if level != Level::Unknown || interpreter {
                problems.add(language_field, "people-problem-language-missing");
            }
            continue;
        }
        match reference::language_code(typed) {
            None => problems.add(language_field, "people-problem-language"),
            Some(code) if skills.iter().any(|known| known.language == code) => {
                problems.add(language_field, "people-problem-language-twice");
            }
            Some(code) => skills.push(NewSkill { language: code.to_owned(), level, interpreter }),
        }
    }
    problems.or(Some(skills))
}

fn level(typed: &str) -> Result<Level, &'static str> {
    if typed.is_empty() { Ok(Level::Unknown) } else { typed.parse().map_err(|()| "people-problem-choice") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sent(fields: &[(&str, &str)]) -> Sent {
        let mut sent = Sent::default();
        for (name, value) in fields {
            sent.set(name, *value);
        }
        sent
    }

    #[test]
    fn rows_are_read_and_empty_ones_passed_over() {
        let read = skills(&sent(&[
            ("language_1", "ukraina"),
            ("level_1", "native"),
            ("language_2", ""),
            ("level_2", "unknown"),
            ("language_3", "eesti keel"),
            ("level_3", "a2"),
            ("interpreter_3", "yes"),
        ]));
        let skill = |language: &str, level, interpreter| NewSkill {
            language: language.to_owned(),
            level,
            interpreter,
        };
        assert_eq!(read.unwrap(), [skill("ukr", Level::Native, false), skill("est", Level::A2, true)]);
    }

    #[test]
    fn what_is_wrong_is_said_at_its_row() {
        for (fields, field, key) in [
            (vec![("language_2", "klingon")], "language_2", "people-problem-language"),
            (vec![("level_4", "b2")], "language_4", "people-problem-language-missing"),
            (vec![("interpreter_8", "yes")], "language_8", "people-problem-language-missing"),
            (
                vec![("language_1", "uk"), ("language_2", "Ukrainian")],
                "language_2",
                "people-problem-language-twice",
            ),
            (vec![("language_1", "uk"), ("level_1", "c3")], "level_1", "people-problem-choice"),
        ] {
            let problems = skills(&sent(&fields)).unwrap_err();
            assert_eq!(problems.of(field), Some(key), "{fields:?}");
        }
    }
}
