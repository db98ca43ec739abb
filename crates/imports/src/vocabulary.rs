//! What people write in the cells of a list: `tel`, `Telefonitsi`, `звонок` are all the same channel. By code, by name in
//! four languages, as this municipality has explained it before, or with a typing error that leaves no doubt.

use crate::model::Field;
use frame::{Catalogue, Centre, fold, reference};
use platform::Language;
use std::{
    collections::HashMap,
    sync::{LazyLock, Mutex, PoisonError},
};

/// What every sheet may say.
static COMMON: LazyLock<Dictionary> = LazyLock::new(Dictionary::common);

/// Words of a field and what they mean; a word that means two things means nothing.
#[derive(Default)]
struct Dictionary(HashMap<Field, HashMap<String, Option<String>>>);

/// What can be understood in the sheets of one municipality.
pub struct Vocabulary {
    own: Dictionary,
    explained: HashMap<(Field, String), String>,
    found: Mutex<HashMap<Field, HashMap<String, Option<String>>>>,
}

/// Words of a field that need not be looked for again: the cells of a column say few things, unless it is the wrong one.
const REMEMBERED: usize = 5_000;
/// Bytes of the longest of them.
const WORD: usize = 100;

/// What a municipality's own words are made of.
pub struct Sources<'a> {
    /// Topics and acts, in each language.
    pub catalogues: &'a [Catalogue],
    /// Its centres.
    pub centres: &'a [Centre],
    /// Its staff: account and name.
    pub staff: &'a [(String, String)],
    /// What has been explained: field, word as compared, meaning.
    pub explained: Vec<(Field, String, String)>,
}

/// A word as it is compared: case, marks, script and doubled letters aside.
pub fn compared(text: &str) -> String {
    fold::simple(&fold::latin(text))
}

impl Vocabulary {
    /// Understands the common words and these.
    pub fn new(sources: Sources<'_>) -> Self {
        let mut own = Dictionary::default();
        for catalogue in sources.catalogues {
            for topic in &catalogue.topics {
                own.add(Field::Topics, &topic.code, &[&topic.code, &topic.name, &topic.key]);
            }
            for act in &catalogue.acts {
                let whole = format!("{}.{}", act.topic, act.code);
                own.add(Field::Acts, &whole, &[&whole, &catalogue.word(&act.topic, &act.code), &act.name]);
            }
        }
        for centre in sources.centres {
            let short = centre.name.split_whitespace().next().unwrap_or_default();
            own.add(Field::Centre, &centre.slug, &[&centre.slug, &centre.name, short]);
        }
        for (account, name) in sources.staff {
            let given = name.split_whitespace().next().unwrap_or_default();
            let turned: Vec<_> = name.split_whitespace().rev().collect();
            own.add(Field::Counsellor, account, &[name, given, &turned.join(" ")]);
        }
        let explained = sources.explained.into_iter().map(|(field, word, means)| ((field, word), means));
        Self { own, explained: explained.collect(), found: Mutex::default() }
    }

    /// What one word of a field means; `None` if that is not sure.
    pub fn find(&self, field: Field, text: &str) -> Option<String> {
        let mut found = self.found.lock().unwrap_or_else(PoisonError::into_inner);
        let found = found.entry(field).or_default();
        if let Some(before) = found.get(text) {
            return before.clone();
        }
        let means = self.look_for(field, text);
        if found.len() < REMEMBERED && text.len() <= WORD {
            found.insert(text.to_owned(), means.clone());
        }
        means
    }

    fn look_for(&self, field: Field, text: &str) -> Option<String> {
        let word = compared(text);
        if let Some(means) = self.explained.get(&(field, word.clone())) {
            return Some(means.clone());
        }
        let known = self.own.known(field, &word).or_else(|| COMMON.known(field, &word));
        match known {
            Some(means) => means.clone(),
            None => coded(field, text).or_else(|| self.guess(field, &word)),
        }
    }

    /// The words of a cell that lists several, each as [`Vocabulary::find`] says.
    pub fn find_all(&self, field: Field, text: &str) -> Vec<(String, Option<String>)> {
        if let Some(whole) = self.find(field, text) {
            return vec![(text.to_owned(), Some(whole))];
        }
        let pieces = text.split([',', ';', '/', '+', '\n', '|']).flat_map(|piece| piece.split(" ja "));
        let pieces = pieces.map(str::trim).filter(|piece| !piece.is_empty());
        pieces.map(|piece| (piece.to_owned(), self.find(field, piece))).collect()
    }

    /// The meaning of the one known word that this can be with typing errors.
    fn guess(&self, field: Field, word: &str) -> Option<String> {
        nearest(word, self.own.words(field).chain(COMMON.words(field)))
    }
}

/// Errors that a word of this length may have.
fn allowed(word: &str) -> usize {
    match word.chars().count() {
        0..=4 => 0,
        5..=8 => 1,
        _ => 2,
    }
}

/// What the word with the fewest errors means, if no other word with as few means something else.
fn nearest<'w>(word: &str, known: impl Iterator<Item = (&'w str, &'w str)>) -> Option<String> {
    let (most, length) = (allowed(word), word.chars().count());
    let mut best: Option<(usize, Option<&str>)> = None;
    for (other, means) in known {
        if most == 0 || other.chars().count().abs_diff(length) > most || allowed(other) == 0 {
            continue;
        }
        let errors = strsim::osa_distance(word, other);
        best = match best {
            _ if errors > most => best,
            Some((least, _)) if errors > least => best,
            Some((least, said)) if errors == least => Some((least, said.filter(|said| *said == means))),
            _ => Some((errors, Some(means))),
        };
    }
    best.and_then(|(_, means)| means).map(str::to_owned)
}

/// Languages and citizenships by code or name.
fn coded(field: Field, text: &str) -> Option<String> {
    match field {
        Field::Language | Field::Languages => reference::language_code(text),
        Field::Citizenship => reference::country_code(text),
        _ => None,
    }
    .map(str::to_owned)
}

impl Dictionary {
    fn common() -> Self {
        let mut common = Self::default();
        for line in include_str!("../data/words.tsv").lines().filter(|line| !line.starts_with('#')) {
            let mut cells = line.split('\t');
            let (Some(field), Some(means), Some(words)) = (cells.next(), cells.next(), cells.next()) else {
                continue;
            };
            let Ok(field) = field.parse() else { continue };
            let words: Vec<_> = words.split('|').chain([means]).collect();
            common.add(field, means, &words);
        }
        for language in reference::languages() {
            let names: Vec<_> = Language::ALL.iter().map(|of| language.name(*of)).collect();
            let with_keel = format!("{} keel", language.name(Language::Et));
            for field in [Field::Language, Field::Languages] {
                common.add(field, language.code, &names);
                common.add(field, language.code, &[&with_keel]);
            }
        }
        for country in reference::countries() {
            let names: Vec<_> = Language::ALL.iter().map(|of| country.name(*of)).collect();
            common.add(Field::Citizenship, country.code, &names);
        }
        common
    }

    fn add(&mut self, field: Field, means: &str, words: &[&str]) {
        let of_field = self.0.entry(field).or_default();
        for word in words.iter().map(|word| compared(word)).filter(|word| !word.is_empty()) {
            let known = of_field.entry(word).or_insert_with(|| Some(means.to_owned()));
            if known.as_deref() != Some(means) {
                *known = None;
            }
        }
    }

    fn known(&self, field: Field, word: &str) -> Option<&Option<String>> {
        self.0.get(&field)?.get(word)
    }

    fn words(&self, field: Field) -> impl Iterator<Item = (&str, &str)> {
        let of_field = self.0.get(&field).into_iter().flatten();
        of_field.filter_map(|(word, means)| Some((word.as_str(), means.as_deref()?)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn vocabulary() -> Vocabulary {
        let explained = vec![(Field::Topics, compared("TK asjad"), "work".to_owned())];
        let staff = [("a1".to_owned(), "Mari Tamm".to_owned()), ("a2".to_owned(), "Mari Kask".to_owned())];
        Vocabulary::new(Sources { catalogues: &[], centres: &[], staff: &staff, explained })
    }

    fn find(field: Field, text: &str) -> Option<String> {
        vocabulary().find(field, text)
    }

    #[test]
    fn words_are_understood_in_four_languages_and_with_typing_errors() {
        for (field, text, means) in [
            (Field::Channel, "TELEFON", "phone"),
            (Field::Channel, "telefonits", "phone"),
            (Field::Channel, "звонок", "phone"),
            (Field::Channel, "kodukulastus", "home_visit"),
            (Field::Topics, "Töötukasa", "work"),
            (Field::Topics, "tk asjad", "work"),
            (Field::Language, "vene", "rus"),
            (Field::Language, "Ukraina keel", "ukr"),
            (Field::Language, "укранский", "ukr"),
            (Field::Basis, "Ajutine kaitse", "temporary_protection"),
            (Field::Sex, "N", "woman"),
            (Field::Counsellor, "Tamm Mari", "a1"),
        ] {
            assert_eq!(find(field, text).as_deref(), Some(means), "{text}");
        }
    }

    #[test]
    fn what_is_not_sure_is_not_guessed() {
        for (field, text) in [
            (Field::Channel, "tuvipost"),
            (Field::Sex, "k"),
            (Field::Counsellor, "Mari"),
            (Field::Topics, ""),
            (Field::Language, "keel"),
        ] {
            assert_eq!(find(field, text), None, "{text}");
        }
    }

    #[test]
    fn several_words_stand_in_one_cell() {
        let found = vocabulary().find_all(Field::Topics, "töö, elukoht ja midagi");
        let means: Vec<_> = found.iter().map(|(_, means)| means.as_deref()).collect();
        assert_eq!(means, [Some("work"), Some("residence"), None]);
    }

    proptest! {
        #[test]
        fn whatever_is_written_gets_an_answer(text in ".{0,60}") {
            let vocabulary = vocabulary();
            for field in Field::ALL {
                let _ = vocabulary.find_all(*field, &text);
            }
        }
    }
}
