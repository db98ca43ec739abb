//! What was typed into a search: a personal code, a day, digits, or a name with or without a year of birth.

use crate::model::PersonalCode;
use platform::{Date, form};

/// Letters of a search beyond this are not looked at.
const MOST: usize = 80;

/// What is looked for.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Sought {
    /// Nothing that could be found.
    Nothing,
    /// The holder of a personal code.
    Code(PersonalCode),
    /// Those born on a day.
    Born(Date),
    /// A year of birth or a whole phone number.
    Number(String),
    /// A name, and the year of birth where it was typed too.
    Name { name: String, year: Option<i64> },
}

/// Reads a search as people type it.
pub(super) fn sought(typed: &str, today: Date) -> Sought {
    let typed: String = typed.chars().filter(|letter| !letter.is_control()).take(MOST).collect();
    let typed = typed.trim();
    if let Ok(code) = typed.parse() {
        return Sought::Code(code);
    }
    if let Ok(Some(day)) = form::day(typed) {
        return Sought::Born(day);
    }
    let is_of_number = |letter: char| letter.is_ascii_digit() || " +-()/.".contains(letter);
    if typed.contains(|letter: char| letter.is_ascii_digit()) && typed.chars().all(is_of_number) {
        return Sought::Number(typed.chars().filter(char::is_ascii_digit).collect());
    }
    let is_year = |word: &str| {
        word.len() == 4 && word.parse().is_ok_and(|year: i16| (1900..=today.year()).contains(&year))
    };
    let year = typed.split_whitespace().find(|word| is_year(word));
    let words: Vec<_> = typed.split_whitespace().filter(|word| Some(*word) != year).collect();
    let name = words.join(" ");
    if name.contains(char::is_alphanumeric) {
        Sought::Name { name, year: year.and_then(|year| year.parse().ok()) }
    } else {
        Sought::Nothing
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(typed: &str) -> Sought {
        sought(typed, "2026-06-30".parse().unwrap())
    }

    fn name(name: &str, year: Option<i64>) -> Sought {
        Sought::Name { name: name.to_owned(), year }
    }

    #[test]
    fn people_type_names_days_and_numbers() {
        assert_eq!(read(" Олена  ков "), name("Олена ков", None));
        assert_eq!(read("olena 1990"), name("olena", Some(1990)));
        assert_eq!(read("30.06.1990"), Sought::Born("1990-06-30".parse().unwrap()));
        assert_eq!(read("+372 5555"), Sought::Number("3725555".to_owned()));
        assert_eq!(read("1990"), Sought::Number("1990".to_owned()));
        assert_eq!(read("60001019906"), Sought::Code("60001019906".parse().unwrap()));
        assert_eq!(read("60001019907"), Sought::Number("60001019907".to_owned()), "no such code");
        for nothing in ["", "  ", "-", "'%_", "\u{0}"] {
            assert_eq!(read(nothing), Sought::Nothing, "{nothing:?}");
        }
    }

    proptest::proptest! {
        #[test]
        fn whatever_is_typed_is_read(typed in ".{0,200}") {
            let _ = read(&typed);
        }
    }
}
