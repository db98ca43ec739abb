//! What goes from one municipality to another with a person's consent: a question that says who they are, and an answer of the
//! parts that were chosen. Contacts never go.

use super::{ClientInput, NewClient, NewStay};
use platform::{Date, Problems};
use serde::{Deserialize, Serialize};

/// Who is asked for: enough to know them by, and why.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Who {
    /// Given name.
    pub given_name: String,
    /// Family name.
    pub family_name: String,
    /// The day of birth, or the year.
    pub born: String,
    /// Why, in the asker's words.
    pub reason: String,
}

impl Who {
    /// As it is typed, to be looked for among the own clients.
    pub fn input(&self) -> ClientInput {
        ClientInput {
            given_name: self.given_name.clone(),
            family_name: self.family_name.clone(),
            born: self.born.clone(),
            ..ClientInput::default()
        }
    }
}

/// The parts that can be handed over.
pub const PARTS: [&str; 3] = ["facts", "languages", "stays"];

/// A basis of stay as it is handed over.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct HandedStay {
    basis: String,
    from_day: Option<String>,
    until_day: Option<String>,
    renewal_applied_on: Option<String>,
}

impl HandedStay {
    /// To be sent.
    pub fn of(stay: &super::Stay) -> Self {
        let day = |day: Option<Date>| day.map(|day| day.to_string());
        Self {
            basis: stay.basis.word().to_owned(),
            from_day: day(stay.from_day),
            until_day: day(stay.until_day),
            renewal_applied_on: day(stay.renewal_applied_on),
        }
    }

    /// To be recorded; `None` when this site does not know the basis.
    pub fn read(&self) -> Option<NewStay> {
        let day = |day: &Option<String>| day.as_deref().and_then(|day| day.parse().ok());
        Some(NewStay {
            basis: self.basis.parse().ok()?,
            from_day: day(&self.from_day),
            until_day: day(&self.until_day),
            renewal_applied_on: day(&self.renewal_applied_on),
        })
    }
}

/// What is handed over. Who the person is goes back as it was asked, unless the facts were chosen.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Handed {
    /// The facts of the file, as a form has them; without the personal code.
    pub facts: Option<ClientInput>,
    /// Languages, best first.
    pub languages: Vec<String>,
    /// Bases of stay, oldest record first.
    pub stays: Vec<HandedStay>,
    /// Who was asked for.
    pub who: Who,
}

impl Handed {
    /// The client that it makes.
    pub fn parse(&self, today: Date) -> Result<NewClient, Problems> {
        let mut input = self.facts.clone().unwrap_or_else(|| self.who.input());
        input.languages = self.languages.join(", ");
        // What belongs to the house that gave it: the code is asked for anew, a household does not move.
        input.personal_code.clear();
        input.household.clear();
        input.parse(today)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_was_asked_for_is_enough_to_make_a_file() {
        let who = Who { given_name: "Олена".into(), born: "1992-03-02".into(), ..Who::default() };
        let handed = Handed { languages: vec!["ukr".into()], who, ..Handed::default() };
        let sent: Handed = serde_json::from_str(&serde_json::to_string(&handed).unwrap()).unwrap();
        let new = sent.parse("2026-06-30".parse().unwrap()).unwrap();
        assert_eq!((new.given_name.as_str(), new.languages), ("Олена", vec!["ukr".to_owned()]));
        assert!(new.personal_code.is_none() && new.household.is_none());
    }
}
