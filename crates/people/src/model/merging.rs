//! One file made of two: which file each field is taken from.

use serde::{Deserialize, Serialize};

/// The fields of which one is chosen, as forms and the history name them.
pub const FIELDS: [&str; 14] = [
    "given_name",
    "family_name",
    "born",
    "sex",
    "personal_code",
    "phone",
    "email",
    "address",
    "citizenship",
    "languages",
    "arrived_on",
    "background",
    "interpreter",
    "household",
];

/// From which file a field is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Take {
    /// From the one that stays.
    Kept,
    /// From the one that goes into it.
    Other,
    /// From both: languages.
    Both,
}

impl Take {
    /// Reads what a form says; `None` for anything else.
    pub fn read(word: &str) -> Option<Self> {
        match word.trim() {
            "kept" => Some(Self::Kept),
            "other" => Some(Self::Other),
            "both" => Some(Self::Both),
            _ => None,
        }
    }

    /// As a form says it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Kept => "kept",
            Self::Other => "other",
            Self::Both => "both",
        }
    }
}

/// The row of a client, as it is kept: everything of which a merge may choose. What is encrypted stays so.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fields {
    /// Given name.
    pub given_name: String,
    /// Family name.
    pub family_name: String,
    /// The day of birth.
    pub born_on: Option<String>,
    /// The year of birth.
    pub born_year: Option<i64>,
    /// Sex.
    pub sex: String,
    /// The personal code, encrypted.
    pub code_sealed: Option<String>,
    /// The personal code's blind index.
    pub code_index: Option<String>,
    /// Phone.
    pub phone: String,
    /// E-mail.
    pub email: String,
    /// Where the person lives.
    pub address: String,
    /// Citizenship.
    pub citizenship: String,
    /// The day of arrival.
    pub arrived_on: Option<String>,
    /// How the person came to live here.
    pub background: String,
    /// Whether an interpreter is needed.
    pub interpreter: String,
    /// With whom the person lives.
    pub household_id: Option<String>,
    /// Languages, best first.
    pub languages: Vec<String>,
}

impl Fields {
    /// What a field says; of a personal code whether it is the same as another and nothing else.
    pub fn value(&self, field: &str) -> String {
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        match field {
            "given_name" => self.given_name.clone(),
            "family_name" => self.family_name.clone(),
            "born" => {
                let year = self.born_year.map(|year| year.to_string());
                self.born_on.clone().or(year).unwrap_or_default()
            }
            "sex" => self.sex.clone(),
            "personal_code" => text(&self.code_index),
            "phone" => self.phone.clone(),
            "email" => self.email.clone(),
            "address" => self.address.clone(),
            "citizenship" => self.citizenship.clone(),
            "arrived_on" => text(&self.arrived_on),
            "background" => self.background.clone(),
            "interpreter" => self.interpreter.clone(),
            "household" => text(&self.household_id),
            _ => self.languages.join(", "),
        }
    }

    /// Whether a field says anything.
    pub fn says(&self, field: &str) -> bool {
        !matches!(self.value(field).as_str(), "" | "unknown")
    }

    /// Takes a field from another row. A personal code comes encrypted for its own place: who takes it seals it anew.
    pub fn take(&mut self, field: &str, from: &Self) {
        let from = from.clone();
        match field {
            "given_name" => self.given_name = from.given_name,
            "family_name" => self.family_name = from.family_name,
            "born" => (self.born_on, self.born_year) = (from.born_on, from.born_year),
            "sex" => self.sex = from.sex,
            "personal_code" => (self.code_sealed, self.code_index) = (from.code_sealed, from.code_index),
            "phone" => self.phone = from.phone,
            "email" => self.email = from.email,
            "address" => self.address = from.address,
            "citizenship" => self.citizenship = from.citizenship,
            "arrived_on" => self.arrived_on = from.arrived_on,
            "background" => self.background = from.background,
            "interpreter" => self.interpreter = from.interpreter,
            "household" => self.household_id = from.household_id,
            _ => self.languages = from.languages,
        }
    }

    /// How many fields say something.
    pub fn fullness(&self) -> usize {
        FIELDS.iter().filter(|field| self.says(field)).count()
    }
}

/// From which file a field is taken when nobody says otherwise: the one that says something, and of two the one that was
/// changed later. Languages of both.
pub fn usual(field: &str, (kept, other): (&Fields, &Fields), other_is_newer: bool) -> Take {
    if !other.says(field) || kept.value(field) == other.value(field) {
        return Take::Kept;
    }
    match (field, kept.says(field)) {
        (_, false) => Take::Other,
        ("languages", _) => Take::Both,
        _ if is_fuller(field, &kept.value(field), &other.value(field)) => Take::Other,
        _ if is_fuller(field, &other.value(field), &kept.value(field)) => Take::Kept,
        _ if other_is_newer => Take::Other,
        _ => Take::Kept,
    }
}

/// Whether `other` says the same and more: a day of birth more than its year, a whole name more than a part of it.
fn is_fuller(field: &str, one: &str, other: &str) -> bool {
    matches!(field, "born" | "given_name" | "family_name")
        && other.len() > one.len()
        && other.starts_with(one)
}

/// What a merge changed in the file that stays, so that it can be changed back: encrypted where it is kept.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Changed {
    /// The fields that were changed.
    pub fields: Vec<String>,
    /// The row before.
    pub before: Fields,
    /// The row after.
    pub after: Fields,
    /// The blind index that the other file gave away with its personal code.
    pub other_code_index: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(given: &str, born: Option<&str>, phone: &str) -> Fields {
        Fields {
            given_name: given.into(),
            born_on: born.map(str::to_owned),
            born_year: Some(1990),
            phone: phone.into(),
            ..Fields::default()
        }
    }

    #[test]
    fn the_fuller_and_else_the_newer_is_proposed() {
        let (one, other) =
            (fields("Olena", None, ""), fields("Olena Ivanivna", Some("1990-02-03"), "5551234"));
        for field in ["given_name", "born", "phone"] {
            assert_eq!(usual(field, (&one, &other), false), Take::Other, "{field}");
            assert_eq!(usual(field, (&other, &one), true), Take::Kept, "{field}");
        }
        let (one, other) = (fields("Olena", None, "5551234"), fields("Iryna", None, "5554321"));
        assert_eq!(usual("phone", (&one, &other), true), Take::Other);
        assert_eq!(usual("phone", (&one, &other), false), Take::Kept);
    }

    #[test]
    fn every_field_can_be_taken() {
        let other = Fields {
            family_name: "b".into(),
            sex: "b".into(),
            code_index: Some("b".into()),
            email: "b".into(),
            address: "b".into(),
            citizenship: "b".into(),
            arrived_on: Some("b".into()),
            background: "b".into(),
            interpreter: "b".into(),
            household_id: Some("b".into()),
            languages: vec!["b".into()],
            ..fields("b", Some("b"), "b")
        };
        let mut one = Fields::default();
        for field in FIELDS {
            assert_ne!(one.value(field), other.value(field), "{field}");
            one.take(field, &other);
            assert_eq!(one.value(field), other.value(field), "{field}");
        }
        assert_eq!(one, other);
    }
}
