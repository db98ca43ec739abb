//! When a person was born: the day, or where that is not known the year.

use platform::{Date, form};

/// A day or a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Birth {
    /// The day is known.
    Day(Date),
    /// Only the year is.
    Year(i64),
}

impl Birth {
    /// Reads `30.06.1990`, `1990-06-30` or `1990`; empty is `None`. Nobody is born after `today` or before 1900.
    pub fn parse(typed: &str, today: Date) -> Result<Option<Self>, &'static str> {
        let typed = typed.trim();
        let is_year = typed.len() == 4 && typed.bytes().all(|byte| byte.is_ascii_digit());
        let birth =
            if is_year { typed.parse().ok().map(Self::Year) } else { form::day(typed)?.map(Self::Day) };
        match birth {
            Some(birth) if birth.is_after(today) => Err("people-problem-born-future"),
            Some(birth) if birth.year() < 1900 => Err("people-problem-born-early"),
            birth => Ok(birth),
        }
    }

    /// The year.
    pub fn year(self) -> i64 {
        match self {
            Self::Day(day) => day.year().into(),
            Self::Year(year) => year,
        }
    }

    /// The day, where it is known.
    pub fn day(self) -> Option<Date> {
        if let Self::Day(day) = self { Some(day) } else { None }
    }

    /// Whether it is surely after a day.
    pub fn is_after(self, day: Date) -> bool {
        match self {
            Self::Day(born_on) => born_on > day,
            Self::Year(year) => year > day.year().into(),
        }
    }

    /// Whether this may be the same as what a personal code says.
    pub fn agrees(self, with: Date) -> bool {
        match self {
            Self::Day(day) => day == with,
            Self::Year(year) => year == i64::from(with.year()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_or_a_year_is_read_and_must_have_been() {
        let today = "2026-06-30".parse().unwrap();
        let read = |typed| Birth::parse(typed, today);
        assert_eq!(read("1990"), Ok(Some(Birth::Year(1990))));
        assert_eq!(read("30.06.1990"), read("1990-06-30"));
        assert_eq!(read("29.02.2024").unwrap().unwrap().year(), 2024);
        assert_eq!(read(" "), Ok(None));
        assert_eq!(read("2026"), Ok(Some(Birth::Year(2026))), "this year");
        assert_eq!(read("2027"), Err("people-problem-born-future"));
        assert_eq!(read("01.07.2026"), Err("people-problem-born-future"));
        assert_eq!(read("1899"), Err("people-problem-born-early"));
        assert_eq!(read("29.02.2023"), Err("platform-problem-not-a-date"));
        assert_eq!(read("19x0"), Err("platform-problem-not-a-date"));
    }

    proptest::proptest! {
        #[test]
        fn whatever_is_typed_gets_an_answer(typed in ".{0,20}") {
            let _ = Birth::parse(&typed, "2026-06-30".parse().unwrap());
        }
    }
}
