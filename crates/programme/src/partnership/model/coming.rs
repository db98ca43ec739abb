//! What is next in a partnership: the days that somebody should not miss, and when to be reminded of them.

use super::{partnership::Standing, stage::Stage};
use platform::Date;

/// A kind of day that comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The activity is to begin.
    ActivityBegins,
    /// It should have begun.
    ActivityLate,
    /// From here on the agreement may be extended.
    ExtensionOpens,
    /// The last day on which it may be.
    ExtensionCloses,
    /// The last day of the agreement.
    TermEnds,
}

impl Kind {
    /// The word in text keys and in the key of its mail.
    pub fn word(self) -> &'static str {
        match self {
            Self::ActivityBegins => "activity-begins",
            Self::ActivityLate => "activity-late",
            Self::ExtensionOpens => "extension-opens",
            Self::ExtensionCloses => "extension-closes",
            Self::TermEnds => "term-ends",
        }
    }

    /// How many days before it a mail reminds of it.
    fn reminders(self) -> &'static [i32] {
        match self {
            Self::ActivityBegins => &[14],
            Self::ActivityLate => &[],
            Self::ExtensionOpens => &[30, 0],
            Self::ExtensionCloses => &[60, 14],
            Self::TermEnds => &[180, 60],
        }
    }
}

/// A day that comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Coming {
    /// What comes.
    pub kind: Kind,
    /// When.
    pub on: Date,
}

/// A reminder may be late by so many days, when the server was down; a later one would only surprise.
const LATE: i32 = 7;

impl Coming {
    /// How many days there are to it; negative once it is over.
    pub fn days_from(self, today: Date) -> i32 {
        (self.on - today).get_days()
    }

    /// The reminder that is due: so many days before.
    pub fn reminder(self, today: Date) -> Option<i32> {
        let left = self.days_from(today);
        let is_due = |before: &&i32| left <= **before && left > **before - LATE && left >= 0;
        self.kind.reminders().iter().rfind(is_due).copied()
    }

    /// How it looks: late, soon, or some day.
    pub fn tone(self, today: Date) -> &'static str {
        match self.days_from(today) {
            ..0 => "bad",
            0..=60 => "warn",
            _ => "",
        }
    }
}

/// What is next after a day, soonest first.
pub fn coming(standing: &Standing, on: Date) -> Vec<Coming> {
    let Some(terms) = standing.terms.as_ref().filter(|_| standing.stage.is_agreed()) else { return Vec::new() };
    let begins = terms.activity_from.filter(|_| standing.stage == Stage::Agreed);
    let begins = begins.map(|day| (if day > on { Kind::ActivityBegins } else { Kind::ActivityLate }, day));
    // Once it is extended the window has done its work.
    let window = |day: Option<Date>| day.filter(|day| *day >= on && standing.stage != Stage::Extended);
    let opens = window(terms.extension_from).map(|day| (Kind::ExtensionOpens, day));
    let closes = window(terms.extension_until).map(|day| (Kind::ExtensionCloses, day));
    let closes = closes.filter(|_| opens.is_none());
    let ends = Some((Kind::TermEnds, terms.until_day)).filter(|(_, day)| *day >= on);
    let found = [begins, opens, closes, ends].into_iter().flatten();
    let mut found: Vec<_> = found.map(|(kind, on)| Coming { kind, on }).collect();
    found.sort_by_key(|coming| coming.on);
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::partnership::model::Terms;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    fn standing(stage: Stage) -> Standing {
        let terms = Terms {
            contract_from: day("2023-03-01"),
            activity_from: Some(day("2023-07-01")),
            until_day: day("2026-02-28"),
            extension_from: Some(day("2025-07-01")),
            extension_until: Some(day("2025-12-31")),
            undertakes: String::new(),
        };
        Standing { stage, since: day("2023-03-01"), terms: Some(terms) }
    }

    fn words(stage: Stage, on: &str) -> Vec<&'static str> {
        coming(&standing(stage), day(on)).iter().map(|coming| coming.kind.word()).collect()
    }

    #[test]
    fn the_next_day_comes_first_and_an_extension_closes_the_window() {
        assert_eq!(words(Stage::Agreed, "2023-06-30"), ["activity-begins", "extension-opens", "term-ends"]);
        assert_eq!(words(Stage::Agreed, "2023-07-01"), ["activity-late", "extension-opens", "term-ends"]);
        assert_eq!(words(Stage::Active, "2025-07-02"), ["extension-closes", "term-ends"]);
        assert_eq!(words(Stage::Extended, "2025-07-02"), ["term-ends"]);
        assert_eq!(words(Stage::Negotiating, "2025-07-02"), Vec::<&str>::new());
    }

    #[test]
    fn a_reminder_is_sent_in_the_week_after_its_day_and_the_nearest_of_two() {
        let closes = Coming { kind: Kind::ExtensionCloses, on: day("2025-12-31") };
        for (today, due) in [
            ("2025-10-31", None),
            ("2025-11-01", Some(60)),
            ("2025-11-07", Some(60)),
            ("2025-11-08", None),
            ("2025-12-17", Some(14)),
            ("2026-01-01", None),
        ] {
            assert_eq!(closes.reminder(day(today)), due, "{today}");
        }
        let opens = Coming { kind: Kind::ExtensionOpens, on: day("2025-07-01") };
        assert_eq!(opens.reminder(day("2025-07-01")), Some(0));
    }
}
