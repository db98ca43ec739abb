//! When people come: on which days, how many in a month, at what time.

use super::{chance::Chance, partners::Partner};
use frame::reference;
use platform::{Date, Timestamp, clock};

/// Each month's part of a year's contacts, in thousandths of an average month. August is the highest, before school begins.
const SEASON: [u32; 12] = [950, 910, 1_010, 950, 1_000, 980, 880, 1_500, 1_110, 1_000, 960, 750];

/// Quarters of an hour in the opening hours, from nine to a quarter to five.
const QUARTERS: u32 = 31;

/// Whether offices are open: from Monday to Friday, not on public holidays.
pub(super) fn is_open(day: Date) -> bool {
    let is_weekday = day.weekday().to_monday_one_offset() <= 5;
    is_weekday && reference::holidays(day.year()).iter().all(|(holiday, _)| *holiday != day)
}

/// The day itself, or the next one on which offices are open.
pub(super) fn open_from(day: Date) -> Date {
    (0..10).map(|days| clock::after_days(day, days)).find(|day| is_open(*day)).unwrap_or(day)
}

/// The day itself, or the last one before it on which offices were open.
pub(super) fn open_until(day: Date) -> Date {
    (0..10).map(|days| clock::after_days(day, -days)).find(|day| is_open(*day)).unwrap_or(day)
}

/// How many come to a partner in the month that begins on `month`.
pub(super) fn in_month(partner: &Partner, month: Date) -> u32 {
    let begun = partner.serves_from;
    let passed = (month.year() - begun.year()) * 12 + i16::from(month.month() - begun.month());
    let known = usize::try_from(passed).ok().and_then(|passed| partner.first_months.get(passed));
    if let Some(known) = known {
        return *known;
    }
    let a_year = (2024..month.year()).fold(partner.a_year, |contacts, _| contacts * 104 / 100);
    let season =
        usize::try_from(month.month() - 1).ok().and_then(|place| SEASON.get(place)).copied().unwrap_or(1_000);
    let mut chance = Chance::of(&[partner.slug, "month", &month.to_string()]);
    (a_year * season * chance.between(96, 104) / 12).div_ceil(100_000)
}

/// The open days of the month, each with how many come; those without anybody are left out.
pub(super) fn days_of(partner: &Partner, month: Date) -> Vec<(Date, u32)> {
    let days = month.series(platform::Span::new().days(1)).take_while(|day| day.month() == month.month());
    let open: Vec<_> = days.filter(|day| *day >= partner.serves_from && is_open(*day)).collect();
    let mut chance = Chance::of(&[partner.slug, "days", &month.to_string()]);
    // Mondays are the fullest and Fridays the emptiest.
    let weight = |day: &Date| 14 - u32::try_from(day.weekday().to_monday_one_offset()).unwrap_or(0);
    let came: Vec<Date> =
        (0..in_month(partner, month)).filter_map(|_| chance.weighted(&open, weight).copied()).collect();
    let count = |day: Date| (day, came.iter().filter(|came| **came == day).fold(0, |count, _| count + 1));
    open.into_iter().map(count).filter(|(_, count)| *count > 0).collect()
}

/// When each of so many begins on the day, in order.
pub(super) fn times(day: Date, many: u32, chance: &mut Chance) -> Vec<Timestamp> {
    let mut free: Vec<u32> = (0..QUARTERS).collect();
    let mut taken: Vec<u32> = Vec::new();
    for _ in 0..many {
        let quarter = chance.one(&free).copied().unwrap_or_else(|| chance.below(QUARTERS));
        free.retain(|other| *other != quarter);
        taken.push(quarter * 15 + chance.below(5));
    }
    taken.sort_unstable();
    let opening = clock::at(day, 9, 0);
    taken.into_iter().map(|minutes| clock::after_minutes(opening, minutes.into())).collect()
}

#[cfg(test)]
mod tests {
    use super::{super::partners::PARTNERS, *};

    fn month(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn the_first_half_year_of_tartu_is_the_one_of_the_overview() {
        let tartu = &PARTNERS[0];
        let half: u32 = (1..=6).map(|number| in_month(tartu, Date::constant(2023, number, 1))).sum();
        assert_eq!(half, 857);
        let by_day = (1..=6).flat_map(|number| days_of(tartu, Date::constant(2023, number, 1)));
        assert_eq!(by_day.map(|(_, count)| count).sum::<u32>(), 857);
    }

    #[test]
    fn august_is_the_highest_month_and_each_year_has_more() {
        for partner in &PARTNERS {
            for year in 2025..2029 {
                let of =
                    |year| (1..=12).map(move |number| in_month(partner, Date::constant(year, number, 1)));
                let august = in_month(partner, Date::constant(year, 8, 1));
                assert_eq!(
                    of(year).filter(|contacts| *contacts >= august).count(),
                    1,
                    "{} {year}",
                    partner.slug
                );
                let is_small = partner.a_year < 200;
                assert!(
                    is_small || of(year + 1).sum::<u32>() > of(year).sum::<u32>(),
                    "{} {year}",
                    partner.slug
                );
            }
        }
    }

    #[test]
    fn nobody_comes_when_offices_are_closed() {
        assert!(!is_open(month("2026-06-23")), "Victory Day, a Tuesday");
        assert!(!is_open(month("2026-06-27")), "a Saturday");
        assert!(is_open(month("2026-06-22")));
        assert_eq!(open_from(month("2026-12-24")).to_string(), "2026-12-28");
        assert_eq!(open_until(month("2026-11-22")).to_string(), "2026-11-20");
        let days = days_of(&PARTNERS[1], month("2023-02-01"));
        assert!(days.iter().all(|(day, _)| is_open(*day)));
    }

    #[test]
    fn people_come_in_opening_hours_one_after_the_other() {
        let (day, mut chance) = (month("2026-06-30"), Chance::of(&["times"]));
        let times = times(day, 12, &mut chance);
        assert_eq!(times.len(), 12);
        assert!(times.is_sorted_by(|one, next| one < next));
        assert!(times.iter().all(|at| (clock::at(day, 9, 0)..clock::at(day, 17, 0)).contains(at)));
    }
}
