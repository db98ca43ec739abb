//! Children and who answers for them.

use super::words::GuardianId;
use frame::ClientId;
use platform::{Date, record, text_enum};

/// The age from which on a person answers for themselves.
const OF_AGE: i16 = 18;

text_enum! {
    /// What an adult is to a child.
    pub enum Relation in "guardian.relation" {
        /// Mother or father.
        Parent = "parent",
        /// Appointed by a court.
        Guardian = "guardian",
        /// Someone else who answers for the child.
        Other = "other",
    }
}

record! {
    /// A guardian or a child, seen from the other.
    #[derive(Clone, Debug)]
    pub struct Kin {
        /// The link between the two.
        pub link: GuardianId,
        /// The other's file.
        pub id: ClientId,
        /// Given name.
        pub given_name: String,
        /// Family name; may be empty.
        pub family_name: String,
        /// The day of birth.
        pub born_on: Option<Date>,
        /// The year of birth.
        pub born_year: Option<i64>,
        /// What the adult is to the child.
        pub relation: Relation,
    }
}

/// Whether somebody is of age on a day; `None` where what is known of the birth does not tell.
pub fn of_age(born_on: Option<Date>, born_year: Option<i64>, on: Date) -> Option<bool> {
    if let Some(born_on) = born_on {
        return Some(super::age(born_on, on) >= OF_AGE);
    }
    let years = i64::from(on.year()) - born_year?;
    match years - i64::from(OF_AGE) {
        0 => None,
        over => Some(over > 0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn the_year_alone_never_contradicts_the_day(days in 0..40_000_i32, born in 0..40_000_i32) {
            let begin: Date = "1990-01-01".parse().unwrap();
            let (on, born) = (platform::clock::after_days(begin, days), platform::clock::after_days(begin, born));
            let by_day = of_age(Some(born), None, on).unwrap();
            let by_year = of_age(None, Some(born.year().into()), on);
            proptest::prop_assert!(by_year.is_none_or(|by_year| by_year == by_day), "{born} on {on}");
        }
    }

    #[test]
    fn the_birthday_is_the_day() {
        let day = |day: &str| Some(day.parse::<Date>().unwrap());
        let on: Date = "2026-06-30".parse().unwrap();
        assert_eq!(of_age(day("2008-06-30"), None, on), Some(true));
        assert_eq!(of_age(day("2008-07-01"), None, on), Some(false));
        assert_eq!(of_age(None, None, on), None);
    }
}
