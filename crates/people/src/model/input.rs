//! What is typed of a client, and the client that it makes: the one parser for the form, the desk and the API.

use super::{
    Background, Basis, Birth, HouseholdId, Interpreter, PersonalCode, Sex,
    fields::{arrival, code, country, email, household, languages, phone, word},
    stay::Stay,
    words::Client,
};
use frame::reference;
use platform::{Date, Language, Problems, Typed, form};
use serde::{Deserialize, Deserializer, Serialize};

/// Characters of a given or a family name at most.
pub const NAME_MOST: usize = 80;

/// A client as typed, in the form or in JSON. Nothing in it is believed yet.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ClientInput {
    /// Given name.
    #[serde(deserialize_with = "typed")]
    pub given_name: String,
    /// Family name; may be empty.
    #[serde(deserialize_with = "typed")]
    pub family_name: String,
    /// The day of birth, or the year.
    #[serde(deserialize_with = "typed")]
    pub born: String,
    /// Phone number.
    #[serde(deserialize_with = "typed")]
    pub phone: String,
    /// E-mail address.
    #[serde(deserialize_with = "typed")]
    pub email: String,
    /// Languages: codes (ISO 639-1 or 639-3) or names, best first; in JSON also a list.
    #[serde(deserialize_with = "words")]
    pub languages: String,
    /// Basis of stay.
    #[serde(deserialize_with = "typed")]
    pub basis: String,
    /// Until when it is valid.
    #[serde(deserialize_with = "typed")]
    pub stay_until: String,
    /// Since when it is valid.
    #[serde(deserialize_with = "typed")]
    pub stay_from: String,
    /// When a renewal was applied for.
    #[serde(deserialize_with = "typed")]
    pub renewal_applied_on: String,
    /// The day of arrival in Estonia.
    #[serde(deserialize_with = "typed")]
    pub arrived_on: String,
    /// How the person came to live here.
    #[serde(deserialize_with = "typed")]
    pub background: String,
    /// Sex.
    #[serde(deserialize_with = "typed")]
    pub sex: String,
    /// Citizenship: a code (ISO 3166-1) or a name.
    #[serde(deserialize_with = "typed")]
    pub citizenship: String,
    /// Estonian personal code; on a change empty when it stays as it is.
    #[serde(deserialize_with = "typed")]
    pub personal_code: String,
    /// Where the person lives.
    #[serde(deserialize_with = "typed")]
    pub address: String,
    /// Whether an interpreter is needed.
    #[serde(deserialize_with = "typed")]
    pub interpreter: String,
    /// The household's id.
    #[serde(deserialize_with = "typed")]
    pub household: String,
    /// The key under which the form is done once.
    #[serde(deserialize_with = "typed", skip_serializing)]
    pub once: String,
    /// The version that was changed.
    #[serde(deserialize_with = "typed", skip_serializing)]
    pub version: String,
    /// Clients of whom it was said that this is somebody else: their ids, separated by spaces.
    #[serde(deserialize_with = "typed", skip_serializing)]
    pub apart: String,
}

/// A client that may be registered.
#[derive(Clone, Debug)]
pub struct NewClient {
    /// Given name.
    pub given_name: String,
    /// Family name; may be empty.
    pub family_name: String,
    /// When the person was born, if it is known.
    pub birth: Option<Birth>,
    /// Phone number; may be empty.
    pub phone: String,
    /// E-mail address; may be empty.
    pub email: String,
    /// Where the person lives; may be empty.
    pub address: String,
    /// ISO 639-3, best first.
    pub languages: Vec<String>,
    /// The basis of stay, if it is known.
    pub stay: Option<NewStay>,
    /// The day of arrival in Estonia.
    pub arrived_on: Option<Date>,
    /// How the person came to live here.
    pub background: Background,
    /// Sex.
    pub sex: Sex,
    /// ISO 3166-1 alpha-3, or what stands for one; may be empty.
    pub citizenship: String,
    /// The Estonian personal code.
    pub personal_code: Option<PersonalCode>,
    /// Whether an interpreter is needed.
    pub interpreter: Interpreter,
    /// With whom the person lives.
    pub household: Option<HouseholdId>,
}

/// A basis of stay to be recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NewStay {
    /// On what basis.
    pub basis: Basis,
    /// Since when.
    pub from_day: Option<Date>,
    /// The last day on paper.
    pub until_day: Option<Date>,
    /// Since when a renewal is under way.
    pub renewal_applied_on: Option<Date>,
}

/// A basis of stay as typed in its own small form.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct StayInput {
    /// Basis of stay.
    pub basis: String,
    /// Since when it is valid.
    pub stay_from: String,
    /// Until when it is valid.
    pub stay_until: String,
    /// When a renewal was applied for.
    pub renewal_applied_on: String,
    /// The key under which the form is done once.
    #[serde(skip_serializing)]
    pub once: String,
}

impl StayInput {
    /// What a form shows at first: the newest record.
    pub fn of(stay: &Stay) -> Self {
        Self {
            basis: stay.basis.word().to_owned(),
            stay_from: shown(stay.from_day),
            stay_until: shown(stay.until_day),
            renewal_applied_on: shown(stay.renewal_applied_on),
            once: String::new(),
        }
    }

    /// The basis of stay, or every problem at its field; `None` when nothing was typed.
    pub fn parse(&self, today: Date) -> Result<Option<NewStay>, Problems> {
        let mut problems = Problems::default();
        let basis = problems.take("basis", word(&self.basis)).flatten();
        let from_day = problems.take("stay_from", form::day(&self.stay_from)).flatten();
        let until_day = problems.take("stay_until", form::day(&self.stay_until)).flatten();
        let renewal_applied_on =
            problems.take("renewal_applied_on", form::day(&self.renewal_applied_on)).flatten();
        if basis.is_none()
            && problems.of("basis").is_none()
            && from_day.or(until_day).or(renewal_applied_on).is_some()
        {
            problems.add("basis", "people-problem-basis-missing");
        }
        if from_day.zip(until_day).is_some_and(|(from, until)| until < from) {
            problems.add("stay_until", "people-problem-stay-order");
        }
        if renewal_applied_on.is_some_and(|day| day > today) {
            problems.add("renewal_applied_on", "people-problem-in-future");
        }
        problems.or(Some(basis.map(|basis| NewStay { basis, from_day, until_day, renewal_applied_on })))
    }
}

impl ClientInput {
    /// What the form of a change shows at first. The personal code is not in it, and the basis of stay has its own form.
    pub fn of(client: &Client, languages: &[String]) -> Self {
        let born = client.born_on.map(|day| shown(Some(day)));
        Self {
            given_name: client.given_name.clone(),
            family_name: client.family_name.clone(),
            born: born.or_else(|| client.born_year.map(|year| year.to_string())).unwrap_or_default(),
            phone: client.phone.clone(),
            email: client.email.clone(),
            address: client.address.clone(),
            languages: languages.join(", "),
            arrived_on: shown(client.arrived_on),
            background: client.background.word().to_owned(),
            sex: client.sex.word().to_owned(),
            citizenship: client.citizenship.clone(),
            interpreter: client.interpreter.word().to_owned(),
            household: client.household_id.map(|id| id.to_string()).unwrap_or_default(),
            version: client.version.to_string(),
            ..Self::default()
        }
    }

    /// The same with codes of languages and countries as names, for people.
    #[must_use]
    pub fn worded(mut self, language: Language) -> Self {
        let name = |code: &str| reference::language_name(language, code).unwrap_or(code).to_owned();
        if let Ok(codes) = languages(&self.languages) {
            self.languages = codes.iter().map(|code| name(code)).collect::<Vec<_>>().join(", ");
        }
        if let Some(name) = reference::country_name(language, &self.citizenship) {
            name.clone_into(&mut self.citizenship);
        }
        self
    }

    /// The client, or every problem at its field.
    pub fn parse(&self, today: Date) -> Result<NewClient, Problems> {
        let mut problems = Problems::default();
        let given_name = problems.take("given_name", form::required(&self.given_name, NAME_MOST));
        let family_name = problems.take("family_name", form::line(&self.family_name, NAME_MOST));
        let (birth, sex, personal_code) = self.born(&mut problems, today);
        let phone = problems.take("phone", phone(&self.phone));
        let email = problems.take("email", email(&self.email));
        let address = problems.take("address", form::line(&self.address, 200));
        let languages = problems.take("languages", languages(&self.languages));
        let stay = self.stay(&mut problems, today);
        let arrived_on = problems.take("arrived_on", arrival(&self.arrived_on, birth, today)).flatten();
        let background = problems.take("background", word(&self.background)).flatten();
        let citizenship = problems.take("citizenship", country(&self.citizenship));
        let interpreter = problems.take("interpreter", word(&self.interpreter)).flatten();
        let household = problems.take("household", household(&self.household)).flatten();
        let client = NewClient {
            given_name: given_name.unwrap_or_default(),
            family_name: family_name.unwrap_or_default(),
            birth,
            phone: phone.unwrap_or_default(),
            email: email.unwrap_or_default(),
            address: address.unwrap_or_default(),
            languages: languages.unwrap_or_default(),
            stay,
            arrived_on,
            background: background.unwrap_or(Background::Unknown),
            sex,
            citizenship: citizenship.unwrap_or_default(),
            personal_code,
            interpreter: interpreter.unwrap_or(Interpreter::Unknown),
            household,
        };
        problems.or(Some(client))
    }

    /// Birth, sex and personal code, which must agree; what was not typed is taken from the code.
    fn born(&self, problems: &mut Problems, today: Date) -> (Option<Birth>, Sex, Option<PersonalCode>) {
        let birth = problems.take("born", Birth::parse(&self.born, today)).flatten();
        let sex = problems.take("sex", word::<Sex>(&self.sex)).flatten().unwrap_or(Sex::Unknown);
        let code = problems.take("personal_code", code(&self.personal_code)).flatten();
        let Some(code) = code else { return (birth, sex, None) };
        if code.born_on() > today {
            problems.add("personal_code", "people-problem-born-future");
        }
        if birth.is_some_and(|birth| !birth.agrees(code.born_on())) {
            problems.add("born", "people-problem-born-and-code");
        }
        if matches!(sex, Sex::Woman | Sex::Man) && sex != code.sex() {
            problems.add("sex", "people-problem-sex-and-code");
        }
        let sex = if sex == Sex::Unknown { code.sex() } else { sex };
        (Some(Birth::Day(code.born_on())), sex, Some(code))
    }

    fn stay(&self, problems: &mut Problems, today: Date) -> Option<NewStay> {
        let input = StayInput {
            basis: self.basis.clone(),
            stay_from: self.stay_from.clone(),
            stay_until: self.stay_until.clone(),
            renewal_applied_on: self.renewal_applied_on.clone(),
            once: String::new(),
        };
        let parsed = input.parse(today);
        parsed
            .map_err(|wrong| wrong.iter().for_each(|problem| problems.add(problem.field, problem.key)))
            .ok()
            .flatten()
    }
}

/// A day as the form has it.
fn shown(day: Option<Date>) -> String {
    day.map(platform::format::day).unwrap_or_default()
}

/// Text, a number or nothing.
fn typed<'de, D: Deserializer<'de>>(from: D) -> Result<String, D::Error> {
    Typed::deserialize(from).map(|typed| typed.0)
}

/// Text, or a list of words.
fn words<'de, D: Deserializer<'de>>(from: D) -> Result<String, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Words {
        Many(Vec<String>),
        One(Typed),
    }
    Ok(match Words::deserialize(from)? {
        Words::Many(words) => words.join(", "),
        Words::One(typed) => typed.0,
    })
}

#[cfg(test)]
mod tests;
