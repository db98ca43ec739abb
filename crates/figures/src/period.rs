//! Periods: the usual ones, and a year before.

use frame::ledger::Days;
use platform::Date;

/// The first day of a month; `near` should there be none.
fn first(year: i16, month: i8, near: Date) -> Date {
    Date::new(year, month, 1).unwrap_or(near)
}

/// The half-year of a day.
pub fn half_year(day: Date) -> Days {
    let (begin, end) = if day.month() <= 6 { (1, 6) } else { (7, 12) };
    Days { from: first(day.year(), begin, day), to: first(day.year(), end, day).last_of_month() }
}

/// The year of a day.
pub fn year(day: Date) -> Days {
    Days { from: day.first_of_year(), to: day.last_of_year() }
}

fn quarter(day: Date) -> Days {
    let begin = (day.month() - 1) / 3 * 3 + 1;
    Days { from: first(day.year(), begin, day), to: first(day.year(), begin + 2, day).last_of_month() }
}

fn month(day: Date) -> Days {
    Days { from: day.first_of_month(), to: day.last_of_month() }
}

/// The day before.
pub fn before(day: Date) -> Date {
    day.yesterday().unwrap_or(day)
}

/// The usual periods that end on `first` or later and have begun by `last`: months, quarters, half-years, years.
pub fn usual(first: Date, last: Date) -> Vec<Days> {
    let kinds: [fn(Date) -> Days; 4] = [month, quarter, half_year, year];
    let mut periods = Vec::new();
    for of in kinds {
        let mut day = first;
        while day <= last {
            let period = of(day);
            periods.push(period);
            let Ok(next) = period.to.tomorrow() else { break };
            day = next;
        }
    }
    periods
}

/// Whether a period is a half-year or a year.
pub fn is_half_or_year(days: Days) -> bool {
    days == half_year(days.from) || days == year(days.from)
}

/// What is over of whole months: those before the month of `today`; `None` when the first is not over.
pub fn over(days: Days, today: Date) -> Option<Days> {
    let to = days.to.min(before(today.first_of_month()));
    (days.from <= to).then_some(Days { from: days.from, to })
}

/// The same days a year earlier: the last of February is the last of February.
pub fn year_before(days: Days) -> Days {
    let earlier = |day: Date| {
        let same = Date::new(day.year() - 1, day.month(), day.day());
        same.unwrap_or_else(|_| first(day.year() - 1, day.month(), day).last_of_month())
    };
    let to = earlier(days.to);
    let ends_month = days.to == days.to.last_of_month();
    Days { from: earlier(days.from), to: if ends_month { to.last_of_month() } else { to } }
}

/// The months of a period: `2026-01`, `2026-02` …
pub fn months(days: Days) -> Vec<String> {
    let (mut months, mut day) = (Vec::new(), days.from.first_of_month());
    while day <= days.to {
        months.push(frame::ledger::month_of(day));
        let Ok(next) = day.last_of_month().tomorrow() else { break };
        day = next;
    }
    months
}

/// A period of one click: the key of its name with what stands in it, and its days.
pub struct Quick {
    /// The key of its name: `figures-period-first-half`.
    pub key: &'static str,
    /// The year in the name.
    pub year: i16,
    /// Its days.
    pub days: Days,
}

/// The first day of the programme: order no 24 of 26.01.2023, eligibility from 1.01.2023.
const PROGRAMME: Date = Date::constant(2023, 1, 1);

/// The half-years of the programme before those of [`quick`], the newest first.
pub fn earlier(today: Date) -> Vec<Quick> {
    let mut day = (0..RECENT).fold(today, |day, _| before(half_year(day).from));
    let mut all = Vec::new();
    while day >= PROGRAMME {
        let half = half(day);
        day = before(half.days.from);
        all.push(half);
    }
    all
}

fn half(day: Date) -> Quick {
    let days = half_year(day);
    let key = if days.from.month() == 1 { "figures-period-first-half" } else { "figures-period-second-half" };
    Quick { key, year: days.from.year(), days }
}

/// Half-years that are always in sight.
const RECENT: usize = 4;

/// The periods of one click: the last four half-years, this year, the last one, and the last 30 days.
pub fn quick(today: Date) -> Vec<Quick> {
    let mut quick = Vec::new();
    let mut day = today;
    for _ in 0..RECENT {
        quick.push(half(day));
        day = before(half_year(day).from);
    }
    let last_year = before(today.first_of_year());
    quick.push(Quick { key: "figures-period-this-year", year: today.year(), days: year(today) });
    quick.push(Quick { key: "figures-period-last-year", year: last_year.year(), days: year(last_year) });
    let thirty = (0..29).fold(today, |day, _| before(day));
    quick.push(Quick {
        key: "figures-period-thirty-days",
        year: today.year(),
        days: Days { from: thirty, to: today },
    });
    quick
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(text: &str) -> Days {
        let (from, to) = text.split_once('/').unwrap();
        Days { from: from.parse().unwrap(), to: to.parse().unwrap() }
    }

    #[test]
    fn every_half_year_of_the_programme_is_one_click_away() {
        let today = "2026-11-24".parse().unwrap();
        let said: Vec<_> = earlier(today).iter().map(|quick| quick.days.from.to_string()).collect();
        assert_eq!(said, ["2024-07-01", "2024-01-01", "2023-07-01", "2023-01-01"]);
        assert!(earlier("2023-03-01".parse().unwrap()).is_empty());
    }

    #[test]
    fn a_correction_touches_its_periods_and_all_that_follow() {
        let touched = usual("2026-03-31".parse().unwrap(), "2026-06-30".parse().unwrap());
        let said: Vec<_> = touched.iter().map(|days| format!("{}/{}", days.from, days.to)).collect();
        let expected = [
            "2026-03-01/2026-03-31",
            "2026-04-01/2026-04-30",
            "2026-05-01/2026-05-31",
            "2026-06-01/2026-06-30",
            "2026-01-01/2026-03-31",
            "2026-04-01/2026-06-30",
            "2026-01-01/2026-06-30",
            "2026-01-01/2026-12-31",
        ];
        assert_eq!(said, expected);
    }

    #[test]
    fn a_year_earlier_is_the_same_days_and_the_whole_month_when_it_was_whole() {
        assert_eq!(year_before(days("2026-01-01/2026-06-30")), days("2025-01-01/2025-06-30"));
        assert_eq!(year_before(days("2024-02-29/2024-02-29")), days("2023-02-28/2023-02-28"));
        assert_eq!(year_before(days("2025-02-01/2025-02-28")), days("2024-02-01/2024-02-29"));
        assert_eq!(year_before(days("2025-02-01/2025-02-27")), days("2024-02-01/2024-02-27"));
    }

    #[test]
    fn half_years_are_one_click_away() {
        let quick = quick("2026-06-30".parse().unwrap());
        assert_eq!(
            (quick[0].key, quick[0].days),
            ("figures-period-first-half", days("2026-01-01/2026-06-30"))
        );
        assert_eq!(
            (quick[1].key, quick[1].days),
            ("figures-period-second-half", days("2025-07-01/2025-12-31"))
        );
        assert_eq!(quick.last().unwrap().days, days("2026-06-01/2026-06-30"));
        assert_eq!(months(quick[1].days).join(" "), "2025-07 2025-08 2025-09 2025-10 2025-11 2025-12");
    }
}
