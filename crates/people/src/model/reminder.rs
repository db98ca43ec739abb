//! What is to be remembered of a client on a day.

use super::{Basis, Sent, Stay, words::ReminderId};
use platform::{Date, Problems, Span, form, record, text_enum};

text_enum! {
    /// Why somebody is to be reminded.
    pub enum ReminderRule in "reminder.rule" {
        /// Temporary protection ends in three months: the extension can be asked for.
        ThreeMonths = "three_months",
        /// Temporary protection ends in two months: it is time to ask.
        TwoMonths = "two_months",
        /// A counsellor wished it.
        Own = "own",
    }
}

record! {
    /// A reminder as it is kept.
    #[derive(Clone, Debug)]
    pub struct Reminder {
        /// Its id.
        pub id: ReminderId,
        /// Why.
        pub rule: ReminderRule,
        /// Of what, where a counsellor wished it.
        pub word: String,
        /// On which day.
        pub due_on: Date,
        /// Who wished it; `None` for a rule that no one person applied.
        pub made_by: Option<String>,
    }
}

/// The days on which a rule reminds of the end of a stay: three and two months before temporary protection ends, while it is
/// not being renewed. A day that is over is today, and of two such only the later is left.
pub fn rule_days(stay: &Stay, today: Date) -> Vec<(ReminderRule, Date)> {
    let Some(until) = stay.until_day.filter(|until| *until >= today) else { return Vec::new() };
    if stay.basis != Basis::TemporaryProtection || stay.renewal_applied_on.is_some() {
        return Vec::new();
    }
    let before = |months: i32| until.saturating_sub(Span::new().months(months));
    let (three, two) = (before(3), before(2));
    match (three > today, two > today) {
        (_, false) => vec![(ReminderRule::TwoMonths, today)],
        (is_ahead, true) => {
            let three = if is_ahead { three } else { today };
            vec![(ReminderRule::ThreeMonths, three), (ReminderRule::TwoMonths, two)]
        }
    }
}

/// Reads the reminder that a counsellor wishes: what, and a day that is not over.
pub fn wished(sent: &Sent, today: Date) -> Result<(String, Date), Problems> {
    let mut problems = Problems::default();
    let word = problems.take("word", form::required(sent.get("word"), 200));
    let due_on = problems.take("due_on", form::required_day(sent.get("due_on")));
    if due_on.is_some_and(|day| day < today) {
        problems.add("due_on", "people-problem-in-past");
    }
    problems.or(word.zip(due_on))
}

#[cfg(test)]
mod tests {
    use super::*;
    use platform::clock;

    fn protection(until: Date) -> Stay {
        Stay {
            id: platform::random::new_id().into(),
            basis: Basis::TemporaryProtection,
            from_day: None,
            until_day: Some(until),
            renewal_applied_on: None,
            recorded_at: clock::start_of(until),
            version: 1,
        }
    }

    fn days(until: &str, today: &str) -> Vec<(ReminderRule, String)> {
        let stay = protection(until.parse().unwrap());
        rule_days(&stay, today.parse().unwrap())
            .into_iter()
            .map(|(rule, day)| (rule, day.to_string()))
            .collect()
    }

    #[test]
    fn months_are_counted_in_the_calendar() {
        use ReminderRule::{ThreeMonths, TwoMonths};
        let of = |rules: &[(ReminderRule, &str)]| -> Vec<_> {
            rules.iter().map(|(rule, day)| (*rule, (*day).to_owned())).collect()
        };
        assert_eq!(
            days("2027-03-04", "2026-06-30"),
            of(&[(ThreeMonths, "2026-12-04"), (TwoMonths, "2027-01-04")])
        );
        assert_eq!(
            days("2026-05-31", "2026-01-01"),
            of(&[(ThreeMonths, "2026-02-28"), (TwoMonths, "2026-03-31")]),
            "the last day of a shorter month"
        );
        assert_eq!(
            days("2026-09-15", "2026-06-30"),
            of(&[(ThreeMonths, "2026-06-30"), (TwoMonths, "2026-07-15")]),
            "three months are over, so today"
        );
        assert_eq!(days("2026-08-04", "2026-06-30"), of(&[(TwoMonths, "2026-06-30")]));
        assert_eq!(days("2026-06-29", "2026-06-30"), []);
    }

    #[test]
    fn who_is_renewing_or_has_another_basis_is_not_reminded() {
        let today = "2026-06-30".parse().unwrap();
        let mut stay = protection("2027-03-04".parse().unwrap());
        stay.renewal_applied_on = Some(today);
        assert_eq!(rule_days(&stay, today), []);
        stay.renewal_applied_on = None;
        stay.basis = Basis::Refugee;
        assert_eq!(rule_days(&stay, today), []);
    }

    proptest::proptest! {
        #[test]
        fn nobody_is_reminded_of_what_is_over_or_after_the_end(ahead in -400..4000_i32, today in 0..2000_i32) {
            let today = clock::after_days("2024-01-01".parse().unwrap(), today);
            let until = clock::after_days(today, ahead);
            let days = rule_days(&protection(until), today);
            proptest::prop_assert_eq!(days.is_empty(), until < today);
            proptest::prop_assert!(days.iter().all(|(_, day)| *day >= today && *day <= until));
            proptest::prop_assert!(days.is_sorted_by_key(|(_, day)| *day));
        }
    }
}
