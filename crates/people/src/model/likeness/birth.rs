//! Two dates of birth, and the ways in which one is mistaken for the other.

use super::Reason;
use crate::model::Birth;
use platform::Date;

/// What two dates of birth say; an error when they cannot be of one person.
pub(super) fn compare(one: Birth, other: Birth) -> Result<Option<Reason>, ()> {
    if let (Birth::Day(one), Birth::Day(other)) = (one, other) {
        return days(one, other).map(Some).ok_or(());
    }
    match one.year().abs_diff(other.year()) {
        0 => Ok(Some(Reason::BornYear)),
        1 => Ok(None),
        _ => Err(()),
    }
}

fn days(one: Date, other: Date) -> Option<Reason> {
    if one == other {
        return Some(Reason::Born);
    }
    let is_swapped = (one.year(), one.month(), one.day()) == (other.year(), other.day(), other.month());
    let is_year_off =
        (one.month(), one.day()) == (other.month(), other.day()) && one.year().abs_diff(other.year()) == 1;
    if is_swapped {
        Some(Reason::BornSwapped)
    } else if is_year_off {
        Some(Reason::BornYearOff)
    } else {
        let (one, other) = (one.to_string(), other.to_string());
        let wrong = one.bytes().zip(other.bytes()).filter(|(one, other)| one != other).count();
        (wrong == 1).then_some(Reason::BornDigit)
    }
}

/// The other days that a day of birth is mistaken for: day and month swapped, a year more or less.
pub(crate) fn mistaken(day: Date) -> Vec<Date> {
    let swapped = Date::new(day.year(), day.day(), day.month()).ok();
    let other_year = |years: i16| Date::new(day.year() + years, day.month(), day.day()).ok();
    [swapped, other_year(-1), other_year(1)].into_iter().flatten().filter(|other| *other != day).collect()
}
