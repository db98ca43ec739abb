//! Reference lists: languages (ISO 639-3), countries and citizenships (ISO 3166-1), Estonian public holidays.
//!
//! The lists are files of the crate; their heads say where they come from. A language of a contact, the citizenship of
//! a client and a deadline that falls on a holiday mean the same everywhere.

mod holidays;

pub use holidays::holidays;

use crate::fold::folded;
use platform::Language;
use std::{collections::HashMap, sync::LazyLock};

/// A row of a list: its codes, and its name in each language of the pages.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// The code that is kept: ISO 639-3 or ISO 3166-1 alpha-3.
    pub code: &'static str,
    /// The two-letter code, where there is one: ISO 639-1 or ISO 3166-1 alpha-2.
    pub two: Option<&'static str>,
    names: [&'static str; 4],
}

/// A language.
pub type LanguageEntry = Entry;
/// A country, or what stands in a document instead of one.
pub type CountryEntry = Entry;

impl Entry {
    /// Its name.
    pub fn name(&self, language: Language) -> &'static str {
        let [et, en, ru, uk] = self.names;
        match language {
            Language::Et => et,
            Language::En => en,
            Language::Ru => ru,
            Language::Uk => uk,
        }
    }
}

/// A list, and everything by which a row may be called.
struct List {
    rows: Vec<Entry>,
    called: HashMap<String, usize>,
}

impl List {
    fn read(file: &'static str) -> Self {
        let rows: Vec<_> = file.lines().filter_map(row).collect();
        let mut called = HashMap::new();
        for (place, row) in rows.iter().enumerate() {
            let codes = [Some(row.code), row.two].into_iter().flatten();
            for word in codes.chain(row.names) {
                // A code stands before a name that happens to be spelled alike.
                called.entry(folded(word)).or_insert(place);
            }
        }
        Self { rows, called }
    }

    fn find(&self, typed: &str) -> Option<&Entry> {
        self.called.get(&folded(typed)).and_then(|place| self.rows.get(*place))
    }
}

fn row(line: &'static str) -> Option<Entry> {
    let mut cells = line.split('\t');
    let (code, two) = (cells.next().filter(|code| !code.starts_with('#'))?, cells.next()?);
    let names = [cells.next()?, cells.next()?, cells.next()?, cells.next()?];
    Some(Entry { code, two: Some(two).filter(|two| !two.is_empty()), names })
}

static LANGUAGES: LazyLock<List> = LazyLock::new(|| List::read(include_str!("../data/languages.tsv")));
static COUNTRIES: LazyLock<List> = LazyLock::new(|| List::read(include_str!("../data/countries.tsv")));

/// All languages: first those of the pages, then by code.
pub fn languages() -> &'static [LanguageEntry] {
    &LANGUAGES.rows
}

/// The name of the language of an ISO 639-3 code.
pub fn language_name(language: Language, code: &str) -> Option<&'static str> {
    LANGUAGES.rows.iter().find(|row| row.code == code).map(|row| row.name(language))
}

/// How a page marks words of a language (BCP 47): `uk` for `ukr`, and three letters where there are no two.
pub fn language_tag(code: &str) -> Option<&'static str> {
    LANGUAGES.rows.iter().find(|row| row.code == code).map(|row| row.two.unwrap_or(row.code))
}

/// The ISO 639-3 code of what was typed: a code of two or three letters, or a name in any language of the pages, with or
/// without the word "keel".
pub fn language_code(typed: &str) -> Option<&'static str> {
    let find = |name| LANGUAGES.find(name).map(|row| row.code);
    find(typed).or_else(|| typed.trim().strip_suffix("keel").and_then(find))
}

/// All countries by code, then what stands instead of a country: XXA, XXB, XXC, XXX (ICAO Doc 9303) and UND.
pub fn countries() -> &'static [CountryEntry] {
    &COUNTRIES.rows
}

/// The name of the country of an ISO 3166-1 alpha-3 code.
pub fn country_name(language: Language, alpha3: &str) -> Option<&'static str> {
    COUNTRIES.rows.iter().find(|row| row.code == alpha3).map(|row| row.name(language))
}

/// The alpha-3 code of what was typed: a code of two or three letters, or a name in any language of the pages.
pub fn country_code(typed: &str) -> Option<&'static str> {
    COUNTRIES.find(typed).map(|row| row.code)
}

/// The languages by their name in a language, as people look for them in a list.
pub fn languages_by_name(language: Language) -> &'static [LanguageEntry] {
    // Sorted once: a page with a filter would fold more than a hundred names each time.
    static SORTED: LazyLock<Vec<Vec<Entry>>> =
        LazyLock::new(|| Language::ALL.iter().map(|language| by_name(languages(), *language)).collect());
    SORTED.get(language as usize).map_or(&[], Vec::as_slice)
}

fn by_name(rows: &[Entry], language: Language) -> Vec<Entry> {
    let mut rows = rows.to_vec();
    rows.sort_by_cached_key(|row| folded(row.name(language)));
    rows
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn a_language_is_understood_by_its_codes_and_its_names() {
        for typed in
            ["uk", "ukr", "UKR", " ukraina ", "ukraina keel", "Ukrainian", "украинский", "українська"]
        {
            assert_eq!(language_code(typed), Some("ukr"), "{typed}");
        }
        assert_eq!(language_code("prs"), Some("prs"));
        assert_eq!(language_code("fa"), Some("fas"));
        for wrong in ["", "keel", "xx", "klingon"] {
            assert_eq!(language_code(wrong), None, "{wrong}");
        }
        assert_eq!(language_name(Language::Et, "est"), Some("eesti"));
        assert_eq!(language_name(Language::Uk, "est"), Some("естонська"));
        assert_eq!(language_name(Language::Et, "et"), None, "a name is asked for by the code that is kept");
        assert_eq!(language_tag("ukr"), Some("uk"));
        assert_eq!(language_tag("rus"), Some("ru"));
        assert_eq!(language_tag("no such"), None);
    }

    #[test]
    fn a_citizenship_is_understood_and_may_be_none() {
        for typed in ["UA", "UKR", "Ukraina", "Украина", "Україна"] {
            assert_eq!(country_code(typed), Some("UKR"), "{typed}");
        }
        assert_eq!(country_name(Language::Et, "UND"), Some("määratlemata kodakondsus"));
        assert_eq!(country_code("xxa"), Some("XXA"));
        assert_eq!(country_code("Atlantis"), None);
        for code in ["XXA", "XXB", "XXC", "XXX", "UND", "EST", "SYR", "AFG", "XKX"] {
            assert!(country_name(Language::Ru, code).is_some(), "{code}");
        }
    }

    #[test]
    fn lists_are_whole_and_name_each_row_once_in_a_language() {
        assert_eq!(
            countries().iter().filter(|row| row.two.is_some()).count(),
            250,
            "249 of ISO 3166-1 and Kosovo"
        );
        for rows in [languages(), countries()] {
            let codes: HashSet<_> = rows.iter().map(|row| row.code).collect();
            assert_eq!(codes.len(), rows.len());
            assert!(rows.iter().all(|row| row.code.len() == 3));
            for language in Language::ALL {
                let names: HashSet<_> = rows.iter().map(|row| row.name(*language)).collect();
                assert_eq!(names.len(), rows.len(), "two rows with one name in {}", language.code());
                assert!(names.iter().all(|name| !name.trim().is_empty()));
            }
        }
    }

    #[test]
    fn a_list_is_shown_in_the_order_of_the_alphabet() {
        for (language, first, then) in
            [(Language::Et, "araabia", "ukraina"), (Language::Uk, "арабська", "українська")]
        {
            let names: Vec<_> = languages_by_name(language).iter().map(|row| row.name(language)).collect();
            let place = |name| names.iter().position(|other| *other == name).unwrap();
            assert!(place(first) < place(then));
            assert_eq!(names.len(), languages().len());
        }
    }
}
