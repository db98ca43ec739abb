//! Until when a request must be answered.
//!
//! One month from its receipt; two more when it is told in time and why (GDPR, article 12(3)). A month ends on the day
//! of the same number, or on the last day of a month that has none; what would end on a day on which offices are closed
//! ends on the next working day (Regulation 1182/71, article 3).

use frame::reference::holidays;
use platform::{Date, Span, clock::after_days};

/// The last day of the first month.
pub fn due_on(received_on: Date) -> Date {
    after_months(received_on, 1)
}

/// The last day of three months, for a request that was extended.
pub fn extended_due_on(received_on: Date) -> Date {
    after_months(received_on, 3)
}

fn after_months(day: Date, months: i32) -> Date {
    working(day.saturating_add(Span::new().months(months)))
}

/// The day itself, or the first working day after it.
fn working(mut day: Date) -> Date {
    while is_closed(day) && day < Date::MAX {
        day = after_days(day, 1);
    }
    day
}

fn is_closed(day: Date) -> bool {
    day.weekday().to_monday_one_offset() > 5
        || holidays(day.year()).iter().any(|(holiday, _)| *holiday == day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_month_ends_on_a_working_day() {
        for (received, due) in [
            ("2026-06-30", "2026-07-30"),
            // February has no 31st; 28 February 2026 is a Saturday.
            ("2026-01-31", "2026-03-02"),
            ("2028-01-31", "2028-02-29"),
            // 24 and 25 December are holidays, 26 December too and a Saturday.
            ("2026-11-24", "2026-12-28"),
            // 23 and 24 June.
            ("2026-05-23", "2026-06-25"),
            // Independence day.
            ("2026-01-24", "2026-02-25"),
            ("2025-12-31", "2026-02-02"),
        ] {
            assert_eq!(due_on(received.parse().unwrap()).to_string(), due, "{received}");
        }
        assert_eq!(extended_due_on("2026-01-31".parse().unwrap()).to_string(), "2026-04-30");
        assert_eq!(extended_due_on("2025-11-30".parse().unwrap()).to_string(), "2026-03-02");
    }

    fn day() -> impl Strategy<Value = Date> {
        (0_i32..60_000).prop_map(|days| after_days("1990-01-01".parse().unwrap(), days))
    }

    proptest! {
        #[test]
        fn a_person_never_waits_less_than_the_month_nor_beyond_the_next_open_door(received in day()) {
            let (due, month) = (due_on(received), received.saturating_add(Span::new().months(1)));
            prop_assert!(due >= month && !is_closed(due));
            prop_assert!(due <= after_days(month, 6), "{received}: {due}");
            let mut between = month;
            while between < due {
                prop_assert!(is_closed(between), "{between} was open");
                between = after_days(between, 1);
            }
        }

        #[test]
        fn who_asks_later_is_not_answered_earlier_and_an_extension_is_later(one in day(), days in 0_i32..400) {
            let other = after_days(one, days);
            prop_assert!(due_on(other) >= due_on(one));
            prop_assert!(extended_due_on(other) >= extended_due_on(one));
            prop_assert!(extended_due_on(one) > due_on(one));
        }
    }
}
