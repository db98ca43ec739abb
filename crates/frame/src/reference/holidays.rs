//! Days on which Estonian offices are closed: a deadline that falls on one moves on.

use platform::{Date, clock::after_days};

/// Days after Easter Sunday.
const OF_EASTER: [(i32, &str); 3] =
    [(-2, "frame-holiday-good-friday"), (0, "frame-holiday-easter"), (49, "frame-holiday-pentecost")];

/// Month and day.
const FIXED: [(i8, i8, &str); 9] = [
    (1, 1, "frame-holiday-new-year"),
    (2, 24, "frame-holiday-independence"),
    (5, 1, "frame-holiday-spring"),
    (6, 23, "frame-holiday-victory"),
    (6, 24, "frame-holiday-midsummer"),
    (8, 20, "frame-holiday-restoration"),
    (12, 24, "frame-holiday-christmas-eve"),
    (12, 25, "frame-holiday-christmas"),
    (12, 26, "frame-holiday-second-christmas"),
];

/// The national holiday and the public holidays of a year, in order, each with the text key of its name.
/// Pühade ja tähtpäevade seadus, §§ 1 and 2, in force since 2005. Years 1900–2199; of others, nothing.
pub fn holidays(year: i16) -> Vec<(Date, &'static str)> {
    let fixed =
        FIXED.iter().filter_map(|(month, day, key)| Some((Date::new(year, *month, *day).ok()?, *key)));
    let moving = OF_EASTER.iter().filter_map(|(days, key)| Some((after_days(easter(year)?, *days), *key)));
    let mut all: Vec<_> = fixed.chain(moving).filter(|_| (1900..=2199).contains(&year)).collect();
    all.sort_unstable();
    all
}

/// Easter Sunday of the Gregorian calendar: Meeus, Astronomical Algorithms, chapter 8.
fn easter(year: i16) -> Option<Date> {
    let year_of = i32::from(year);
    let (golden, century, rest) = (year_of % 19, year_of / 100, year_of % 100);
    let shift = (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * golden + century - century / 4 - shift + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
    let late = (golden + 11 * epact + 22 * weekday) / 451;
    let sum = epact + weekday - 7 * late + 114;
    Date::new(year, i8::try_from(sum / 31).ok()?, i8::try_from(sum % 31 + 1).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moving_holidays_stand_where_the_calendars_have_them() {
        let table = [
            (2023, "2023-04-07", "2023-04-09", "2023-05-28"),
            (2024, "2024-03-29", "2024-03-31", "2024-05-19"),
            (2025, "2025-04-18", "2025-04-20", "2025-06-08"),
            (2026, "2026-04-03", "2026-04-05", "2026-05-24"),
            (2027, "2027-03-26", "2027-03-28", "2027-05-16"),
            (2028, "2028-04-14", "2028-04-16", "2028-06-04"),
            (2029, "2029-03-30", "2029-04-01", "2029-05-20"),
        ];
        for (year, friday, easter, pentecost) in table {
            let all = holidays(year);
            let day = |key| all.iter().find(|(_, of)| *of == key).map(|(day, _)| day.to_string());
            assert_eq!(day("frame-holiday-good-friday").as_deref(), Some(friday));
            assert_eq!(day("frame-holiday-easter").as_deref(), Some(easter));
            assert_eq!(day("frame-holiday-pentecost").as_deref(), Some(pentecost));
        }
    }

    #[test]
    fn a_year_has_twelve_holidays_in_order() {
        for year in 2023..=2029 {
            let days: Vec<_> = holidays(year).into_iter().map(|(day, _)| day).collect();
            assert_eq!(days.len(), 12, "{year}");
            assert!(days.is_sorted());
        }
        let fixed: Vec<_> = holidays(2026).iter().map(|(day, _)| day.strftime("%d.%m").to_string()).collect();
        for day in ["01.01", "24.02", "01.05", "23.06", "24.06", "20.08", "24.12", "25.12", "26.12"] {
            assert!(fixed.contains(&day.to_owned()), "{day}");
        }
        assert!(holidays(1800).is_empty());
    }
}
