//! Who a row is about.

use super::{Cells, client};
use crate::{
    model::{Field, Kind},
    vocabulary::compared,
};
use people::{Birth, Listed, NewClient, PersonalCode};
use std::sync::LazyLock;

/// What people write where nobody is named, as compared.
static NOBODY: LazyLock<Vec<String>> = LazyLock::new(|| UNNAMED.map(compared).to_vec());
const UNNAMED: [&str; 14] = [
    "anonüümne",
    "anonüümselt",
    "anonüüm",
    "anon",
    "tundmatu",
    "ei soovi",
    "anonymous",
    "unknown",
    "n/a",
    "аноним",
    "анонимно",
    "неизвестно",
    "анонім",
    "анонімно",
];

/// Who a row is about.
#[derive(Clone, Debug)]
pub enum Person {
    /// Somebody of whom only the personal code is said.
    Coded(PersonalCode),
    /// Somebody who is named, as they would be registered.
    Named(Box<NewClient>),
}

impl Person {
    /// What is the same for the same person in one file, and tells too much to be kept open.
    pub fn key(&self) -> String {
        match self {
            Self::Coded(code) => format!("code\n{}", code.digits()),
            Self::Named(new) => {
                if let Some(code) = &new.personal_code {
                    return format!("code\n{}", code.digits());
                }
                let born = new
                    .birth
                    .map(|birth| birth.day().map_or(birth.year().to_string(), |day| day.to_string()));
                let name = compared(&format!("{} {}", new.given_name, new.family_name));
                format!("name\n{name}\n{}", born.unwrap_or_default())
            }
        }
    }

    /// By what the register is asked for them.
    pub fn listed(&self) -> Listed<'_> {
        match self {
            Self::Coded(code) => {
                Listed { code: Some(code), given_name: "", family_name: "", birth: None::<Birth> }
            }
            Self::Named(new) => Listed {
                code: new.personal_code.as_ref(),
                given_name: &new.given_name,
                family_name: &new.family_name,
                birth: new.birth,
            },
        }
    }

    /// As they would be registered, if they are named.
    pub fn named(&self) -> Option<&NewClient> {
        if let Self::Named(new) = self { Some(new) } else { None }
    }
}

/// Who was there, if a row of a log says it; mistakes in it are noted.
pub(super) fn of_contact(cells: &mut Cells<'_>) -> Option<Person> {
    let (given, family) = names(cells);
    let code = cells.text(Field::PersonalCode).to_owned();
    if given.is_empty() && family.is_empty() {
        if code.is_empty() {
            return None;
        }
        let read = code.parse::<PersonalCode>();
        return read.map_err(|key| cells.trouble(Field::PersonalCode, key)).ok().map(Person::Coded);
    }
    let mut input = client::input(cells);
    if input.languages.is_empty() {
        // Who speaks it there speaks it.
        input.languages = cells.word(Field::Language);
    }
    match input.parse(cells.reader.today()) {
        Ok(new) => Some(Person::Named(Box::new(new))),
        Err(problems) => {
            client::note(cells, &problems, Kind::Contacts);
            None
        }
    }
}

/// The given name and the family name: in columns of their own, or in one.
pub(super) fn names(cells: &Cells<'_>) -> (String, String) {
    let (given, family) = (cells.text(Field::GivenName), cells.text(Field::FamilyName));
    let (given, family) = if given.is_empty() && family.is_empty() {
        parted(cells.text(Field::Name))
    } else {
        (given.to_owned(), family.to_owned())
    };
    let is_nobody = |name: &str| {
        let name = compared(name);
        NOBODY.contains(&name) || !name.chars().any(char::is_alphabetic)
    };
    if is_nobody(&format!("{given} {family}")) { Default::default() } else { (given, family) }
}

/// A whole name in its parts: `Tamm, Mari`, or the family name last.
fn parted(name: &str) -> (String, String) {
    if let Some((family, given)) = name.split_once(',') {
        return (given.trim().to_owned(), family.trim().to_owned());
    }
    match name.trim().rsplit_once(char::is_whitespace) {
        Some((given, family)) => (given.trim().to_owned(), family.to_owned()),
        None => (name.trim().to_owned(), String::new()),
    }
}
