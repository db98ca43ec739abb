//! Names in a text that is to be published: found also where they are bent by a case, and taken out.
//!
//! A word that begins with a name is the name in some case (`Tartus`, `Kadrile`). A stem may change its last letter
//! (`Kask`, `Kase`): that is only warned of, for `Kas` would be found as well.

use frame::fold;

/// Words of bodies' names that say nothing of which body it is.
const COMMON: &[&str] = &[
    "linn",
    "linna",
    "vald",
    "valla",
    "eesti",
    "ja",
    "liit",
    "linnade",
    "valdade",
    "riigi",
    "keskus",
    "ministeerium",
];
/// A shorter name could be the beginning of any word.
const SHORTEST: usize = 3;

/// The names of a question's party and of all persons in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    parties: Vec<String>,
    persons: Vec<String>,
}

impl Names {
    /// Of these bodies and persons.
    pub fn of(parties: &[String], persons: &[String]) -> Self {
        let words = |names: &[String]| {
            let mut words: Vec<String> = Vec::new();
            for word in names.iter().flat_map(|name| name.split([' ', ','])).map(key) {
                let counts = word.chars().count() >= SHORTEST && !COMMON.contains(&&*word);
                if counts && !words.contains(&word) {
                    words.push(word);
                }
            }
            words
        };
        Self { parties: words(parties), persons: words(persons) }
    }

    /// What in the text may still tell of somebody, each once, as it stands there.
    pub fn left_in(&self, text: &str) -> Vec<String> {
        let mut left: Vec<String> = Vec::new();
        for word in words(text) {
            let tells = self.is_name(word) || self.may_be(word) || word.contains('@') || is_number(word);
            if tells && !left.iter().any(|known| known == word) {
                left.push(word.to_owned());
            }
        }
        left
    }

    /// The text with each name replaced: the party's by `party`, a person's by `person`.
    pub fn removed(&self, text: &str, party: &str, person: &str) -> String {
        let mut clean = String::with_capacity(text.len());
        let mut rest = text;
        for word in words(text) {
            let Some((before, after)) = rest.split_once(word) else { break };
            clean.push_str(before);
            let stand_in = match () {
                () if begins_with_any(word, &self.parties) && is_capital(word) => party,
                () if begins_with_any(word, &self.persons) && is_capital(word) => person,
                () => word,
            };
            // "Kadri Kask" is one person.
            if stand_in == person && clean.trim_end().ends_with(person) {
                clean.truncate(clean.trim_end().len());
            } else {
                clean.push_str(stand_in);
            }
            rest = after;
        }
        clean + rest
    }

    fn is_name(&self, word: &str) -> bool {
        let names_party = begins_with_any(word, &self.parties);
        names_party || (is_capital(word) && begins_with_any(word, &self.persons))
    }

    /// A capital word that has all but the last letter of a person's name and is no shorter.
    fn may_be(&self, word: &str) -> bool {
        let typed = key(word);
        let is_like = |name: &String| {
            let stem: String = name.chars().take(name.chars().count().saturating_sub(1)).collect();
            stem.chars().count() >= SHORTEST
                && typed.starts_with(&stem)
                && typed.chars().count() >= name.chars().count()
        };
        is_capital(word) && self.persons.iter().any(is_like)
    }
}

/// Whether a text has eleven digits in a row that can be somebody's personal code (isikukood).
pub fn holds_personal_code(text: &str) -> bool {
    text.split(|sign: char| !sign.is_ascii_digit()).any(is_code)
}

/// `GYYMMDDSSSC`: a sex and century, a month and a day.
fn is_code(digits: &str) -> bool {
    let number = |from: usize, to: usize| digits.get(from..to).and_then(|part| part.parse::<u8>().ok());
    digits.len() == 11
        && number(0, 1).is_some_and(|first| (1..=8).contains(&first))
        && number(3, 5).is_some_and(|month| (1..=12).contains(&month))
        && number(5, 7).is_some_and(|day| (1..=31).contains(&day))
}

/// A telephone number or a code: seven digits or more.
fn is_number(word: &str) -> bool {
    word.chars().filter(char::is_ascii_digit).count() >= 7
}

fn begins_with_any(word: &str, names: &[String]) -> bool {
    let typed = key(word);
    names.iter().any(|name| typed.starts_with(name))
}

fn is_capital(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

/// A word as it is compared: in Latin letters, case and marks off, in one piece.
fn key(word: &str) -> String {
    fold::latin(word).replace(' ', "")
}

/// The words of a text as they stand there; an address of mail and a name with a hyphen are one.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let is_sign =
        |sign: char| !(sign.is_alphanumeric() || matches!(sign, '-' | '@' | '’' | '\'' | '.' | '_'));
    text.split(is_sign)
        .map(|word| word.trim_matches(['.', '-', '\'', '’', '_']))
        .filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names() -> Names {
        let parties = ["Tartu linn".to_owned(), "Kohtla-Järve linn".to_owned()];
        Names::of(&parties, &["Kadri Kask".to_owned(), "Олена Коваленко".to_owned()])
    }

    #[test]
    fn a_name_is_found_in_any_case_and_spelling() {
        let text = "Tartus küsis Kadri, kohtla-järve linnast; Kase arvates. Olena kovalenko? TARTU! Тарту.";
        assert_eq!(
            names().left_in(text),
            ["Tartus", "Kadri", "kohtla-järve", "Kase", "Olena", "TARTU", "Тарту"]
        );
        assert_eq!(names().left_in("Kas linn võib? Eesti vald ja kask metsas."), [""; 0]);
    }

    #[test]
    fn addresses_and_numbers_tell_of_somebody_too() {
        assert_eq!(names().left_in("mari@naide.ee, 5551234, arve 2023-17"), ["mari@naide.ee", "5551234"]);
    }

    #[test]
    fn names_are_taken_out_and_the_rest_stays_as_it_was() {
        let text = "Tere!\nTartu linna koordinaator Kadri Kask küsib: kas Tartus võib?\nKadri";
        let clean = names().removed(text, "partner", "töötaja");
        assert_eq!(clean, "Tere!\npartner linna koordinaator töötaja küsib: kas partner võib?\ntöötaja");
        assert_eq!(names().removed("Kas see on kask?", "partner", "töötaja"), "Kas see on kask?");
    }

    #[test]
    fn a_personal_code_is_known_and_a_reference_number_is_not() {
        assert!(holds_personal_code("kood 30001010187."));
        assert!(!holds_personal_code("viitenumber 12345678901"));
        assert!(!holds_personal_code("300010101870"));
    }

    proptest::proptest! {
        #[test]
        fn no_text_breaks_it_and_none_is_lost_without_names(text in ".{0,200}") {
            proptest::prop_assert_eq!(Names::default().removed(&text, "p", "t"), text.clone());
            let _ = (names().left_in(&text), names().removed(&text, "p", "t"), holds_personal_code(&text));
        }
    }
}
