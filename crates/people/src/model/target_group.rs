//! Whom a contact serves, by the day of the service.

use super::words::{Background, TargetGroup};
use crate::policy::ClientFacts;
use platform::Date;

/// Years in Estonia from which on a person is no newcomer.
const NEWCOMER_YEARS: i16 = 5;

/// The target group of a client on the day of a service.
pub fn target_group(facts: &ClientFacts, on: Date) -> TargetGroup {
    group(facts.background, facts.arrived_on, on)
}

/// A returnee is one by what the person says; a newcomer by the day of arrival; what is not known stays unknown.
fn group(background: Background, arrived_on: Option<Date>, on: Date) -> TargetGroup {
    match (background, arrived_on) {
        (Background::Returnee, _) => TargetGroup::Returnee,
        (_, Some(arrived_on)) if on < anniversary(arrived_on) => TargetGroup::Newcomer,
        (_, Some(_)) | (Background::Local, None) => TargetGroup::OtherBackground,
        (Background::Newcomer | Background::Unknown, None) => TargetGroup::Unknown,
    }
}

/// The day on which five years are full; of 29 February the last day of that month.
fn anniversary(arrived_on: Date) -> Date {
    let year = arrived_on.year().saturating_add(NEWCOMER_YEARS);
    let last = Date::new(year, arrived_on.month(), 1).map_or(arrived_on, Date::last_of_month);
    Date::new(year, arrived_on.month(), arrived_on.day()).unwrap_or(last)
}

#[cfg(test)]
mod tests {
    use super::*;
    use platform::Date;
    use proptest::prelude::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    fn on(arrived: &str, service: &str) -> TargetGroup {
        group(Background::Unknown, Some(day(arrived)), day(service))
    }

    #[test]
    fn five_years_end_on_the_day_of_arrival() {
        assert_eq!(on("2021-06-30", "2026-06-29"), TargetGroup::Newcomer);
        assert_eq!(on("2021-06-30", "2026-06-30"), TargetGroup::OtherBackground);
        assert_eq!(on("2020-02-29", "2025-02-27"), TargetGroup::Newcomer);
        assert_eq!(on("2020-02-29", "2025-02-28"), TargetGroup::OtherBackground);
    }

    #[test]
    fn what_is_not_known_stays_unknown() {
        let today = day("2026-06-30");
        assert_eq!(group(Background::Unknown, None, today), TargetGroup::Unknown);
        assert_eq!(group(Background::Newcomer, None, today), TargetGroup::Unknown, "since when?");
        assert_eq!(group(Background::Local, None, today), TargetGroup::OtherBackground);
        assert_eq!(group(Background::Returnee, None, today), TargetGroup::Returnee);
        assert_eq!(group(Background::Returnee, Some(today), today), TargetGroup::Returnee);
    }

    proptest! {
        #[test]
        fn the_edge_is_one_day_wide(days in 0_i32..40_000) {
            let arrived = day("1950-01-01").checked_add(span(days)).unwrap();
            let edge = anniversary(arrived);
            prop_assert_eq!(edge.year() - arrived.year(), NEWCOMER_YEARS);
            prop_assert_eq!(edge.month(), arrived.month());
            let before = edge.yesterday().unwrap();
            prop_assert_eq!(group(Background::Newcomer, Some(arrived), before), TargetGroup::Newcomer);
            prop_assert_eq!(group(Background::Newcomer, Some(arrived), edge), TargetGroup::OtherBackground);
            let is_leap_day = arrived.month() == 2 && arrived.day() == 29;
            prop_assert!(is_leap_day || edge.day() == arrived.day());
        }
    }

    fn span(days: i32) -> platform::Span {
        platform::Span::new().days(days)
    }
}
