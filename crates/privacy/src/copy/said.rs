//! What is held, in the words of the person's language: fields and states have their words in the domains' own texts, and
//! a domain that comes later is read without being known here.

use super::moment;
use frame::{Catalogue, reference};
use platform::{Language, Page, Role, Timestamp, format};

/// Texts of one language, for a page that is not the asker's own.
pub(crate) struct Said<'a> {
    pub(crate) page: &'a Page,
    pub(crate) language: Language,
    pub(crate) catalogue: Catalogue,
}

/// The domains whose words are looked through, the most telling first.
const MODULES: [&str; 5] = ["privacy", "people", "desk", "casework", "frame"];

impl Said<'_> {
    /// The text of a key.
    pub(crate) fn t(&self, key: &str) -> String {
        self.page.said_in(self.language, key, &[])
    }

    /// The text of a key, if there is one.
    fn find(&self, key: &str) -> Option<String> {
        let text = self.t(key);
        (text != key).then_some(text)
    }

    /// What a field is called.
    pub(crate) fn label(&self, field: &str) -> String {
        let found = MODULES.iter().find_map(|module| {
            self.find(&format!("{module}-held-{field}"))
                .or_else(|| self.find(&format!("{module}-field-{field}")))
        });
        let found =
            found.or_else(|| MODULES.iter().find_map(|module| self.find(&format!("{module}-{field}"))));
        found.unwrap_or_else(|| field.replace('_', " "))
    }

    /// What a value is called: a day, a moment, a language, a country, a topic, a state; else as it stands.
    pub(crate) fn value(&self, field: &str, value: &str) -> String {
        if let Some(said) = self.of_reference(field, value).or_else(|| when(value)) {
            return said;
        }
        let is_word =
            !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
        let state = || MODULES.iter().find_map(|module| self.find(&format!("{module}-{field}-{value}")));
        if is_word { state().unwrap_or_else(|| value.to_owned()) } else { value.to_owned() }
    }

    fn of_reference(&self, field: &str, value: &str) -> Option<String> {
        match field {
            "language" | "languages" => reference::language_name(self.language, value).map(str::to_owned),
            "citizenship" => reference::country_name(self.language, value).map(str::to_owned),
            "topics" => self.catalogue.topic(value).map(|topic| topic.name.clone()),
            "acts" => {
                let (topic, act) = value.split_once('.')?;
                self.catalogue.act(topic, act).map(|act| act.name.clone())
            }
            _ => None,
        }
    }

    /// A value of a field in the history, where several stand in one text.
    pub(crate) fn past(&self, field: &str, value: &str) -> String {
        let apart = match field {
            "languages" => ", ",
            "topics" | "acts" => " ",
            _ => return self.value(field, value),
        };
        value.split(apart).map(|one| self.value(field, one)).collect::<Vec<_>>().join(", ")
    }

    /// What somebody did.
    pub(crate) fn did(&self, action: &str) -> String {
        did(&|key| self.t(key), action)
    }

    /// Why somebody did it; empty where no reason was asked for.
    pub(crate) fn purpose(&self, purpose: &str) -> String {
        why(&|key| self.t(key), purpose)
    }

    /// As what somebody did it; empty for a job.
    pub(crate) fn role(&self, role: &str) -> String {
        if role.parse::<Role>().is_ok() { self.t(&format!("platform-role-{role}")) } else { String::new() }
    }
}

/// Finds the text of a key; the key itself where there is none.
pub(crate) type Texts<'t> = &'t dyn Fn(&str) -> String;

/// What an action is in a person's words: of one that nobody has worded, that something was done.
pub(crate) fn did(texts: Texts<'_>, action: &str) -> String {
    let key = format!("privacy-did-{}", action.replace('.', "-"));
    let text = texts(&key);
    if text == key { texts("privacy-did-other") } else { text }
}

/// A purpose in a person's words.
pub(crate) fn why(texts: Texts<'_>, purpose: &str) -> String {
    if purpose.is_empty() {
        return String::new();
    }
    let known = ["people-purpose-", "desk-export-purpose-"].map(|begin| format!("{begin}{purpose}"));
    let found = known.into_iter().map(|key| (texts(&key), key)).find(|(text, key)| text != key);
    found.map_or_else(|| purpose.replace('_', " "), |(text, _)| text)
}

/// A day or a moment as people write it.
fn when(value: &str) -> Option<String> {
    if value.len() == 10 {
        return value.parse().ok().map(format::day);
    }
    let is_moment = value.len() >= 20 && value.ends_with('Z');
    is_moment.then(|| value.parse::<Timestamp>().ok().map(moment)).flatten()
}
