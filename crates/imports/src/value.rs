//! Days, times, lengths and numbers as people write them in a cell.

use frame::fold;
use platform::Date;

/// The beginnings of months in Estonian, English, Russian and Ukrainian, folded; whatever comes first counts.
const MONTHS: [(i8, &[&str]); 12] = [
    (1, &["jaan", "jan", "янв", "січ"]),
    (2, &["veeb", "vebr", "feb", "фев", "лют"]),
    (3, &["mart", "mar", "мар", "бер"]),
    (4, &["apr", "апр", "кві"]),
    (5, &["mai", "may", "ма", "тра"]),
    (6, &["juun", "jun", "июн", "чер"]),
    (7, &["juul", "jul", "июл", "лип"]),
    (8, &["aug", "авг", "сер"]),
    (9, &["sept", "sep", "сен", "вер"]),
    (10, &["okt", "oct", "окт", "жов"]),
    (11, &["nov", "ноя", "лис"]),
    (12, &["det", "dec", "дек", "гру"]),
];

/// Lengths that are said in words, in minutes.
const SPOKEN: [(&str, i64); 13] = [
    ("pool tundi", 30),
    ("pooltundi", 30),
    ("veerand tundi", 15),
    ("kolmveerand tundi", 45),
    ("poolteist tundi", 90),
    ("half an hour", 30),
    ("half hour", 30),
    ("quarter of an hour", 15),
    ("полчаса", 30),
    ("пол часа", 30),
    ("полтора часа", 90),
    ("півгодини", 30),
    ("пів години", 30),
];

/// From where days are counted, and of which century a short year is.
#[derive(Clone, Copy, Debug)]
pub struct Calendar {
    /// Whether a number of days is counted from 1904.
    pub is_1904: bool,
    /// A short year is the last one that is not after this year.
    pub latest_year: i16,
}

/// The day in a cell, and the time if it says one.
pub fn moment(text: &str, calendar: Calendar) -> Option<(Date, Option<(i8, i8)>)> {
    let text = text.trim();
    if let Some(found) = serial(text, calendar) {
        return Some(found);
    }
    let (day, rest) = split(text)?;
    let date = written(&day, calendar)?;
    Some((date, if rest.is_empty() { None } else { Some(time(&rest)?) }))
}

/// The day of a cell, whatever its time.
pub fn day(text: &str, calendar: Calendar) -> Option<Date> {
    moment(text, calendar).map(|(date, _)| date)
}

/// The day part and the time part of a cell.
fn split(text: &str) -> Option<(String, String)> {
    let (day, rest) =
        match text.split_once('T').filter(|(day, _)| day.starts_with(|sign: char| sign.is_ascii_digit())) {
            Some((day, rest)) => (day, rest),
            None => match text.rsplit_once(' ').filter(|(_, rest)| rest.contains(':')) {
                Some((day, rest)) => (day, rest),
                None => (text, ""),
            },
        };
    let day = day.trim().trim_end_matches("kell").trim_end_matches([',', ' ']);
    (!day.is_empty()).then(|| (day.to_owned(), rest.trim_end_matches('Z').to_owned()))
}

/// A day as it is written: by digits, or with the month as a word.
fn written(text: &str, calendar: Calendar) -> Option<Date> {
    let groups: Vec<&str> =
        text.split(|sign: char| !sign.is_ascii_digit()).filter(|group| !group.is_empty()).collect();
    let number = |text: &str| text.parse::<i16>().ok();
    let (year, month, day) = match (groups.as_slice(), month(text)) {
        ([day, year], Some(month)) if year.len() == 4 || day.len() <= 2 => (*year, month, *day),
        ([year, month, day], None) if year.len() == 4 => (*year, month.parse().ok()?, *day),
        ([day, month, year], None) if matches!(year.len(), 2 | 4) => (*year, month.parse().ok()?, *day),
        ([whole], None) if whole.len() == 8 => {
            (whole.get(..4)?, whole.get(4..6)?.parse().ok()?, whole.get(6..)?)
        }
        _ => return None,
    };
    let whole = if year.len() == 2 { of_short(number(year)?, calendar.latest_year) } else { number(year)? };
    Date::new(whole, month, day.parse().ok()?).ok().filter(|date| (1900..=2199).contains(&date.year()))
}

/// The last year with these two digits that is not after `latest`.
fn of_short(year: i16, latest: i16) -> i16 {
    let of_this_century = latest - latest % 100 + year;
    if of_this_century > latest { of_this_century - 100 } else { of_this_century }
}

/// The month that is named in a text.
fn month(text: &str) -> Option<i8> {
    let folded = fold::folded(text);
    let mut words = folded.split(|sign: char| !sign.is_alphabetic()).filter(|word| word.chars().count() > 2);
    words.find_map(|word| {
        let named = |(_, begins): &&(i8, &[&str])| begins.iter().any(|begin| word.starts_with(begin));
        MONTHS.iter().find(named).map(|(month, _)| *month)
    })
}

/// A number of days, as a sheet keeps a day whose form was lost.
fn serial(text: &str, calendar: Calendar) -> Option<(Date, Option<(i8, i8)>)> {
    let plain = text.replace(',', ".");
    let (days, rest) = plain.split_once('.').unwrap_or((&plain, ""));
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if days.len() != 5 || !is_digits(days) || !is_digits(rest) {
        return None;
    }
    let start = if calendar.is_1904 { Date::constant(1904, 1, 1) } else { Date::constant(1899, 12, 30) };
    let date = start.checked_add(platform::Span::new().days(days.parse::<i32>().ok()?)).ok()?;
    let part: f64 = format!("0.{rest}0").parse().ok()?;
    #[expect(clippy::cast_possible_truncation, reason = "a part of a day has 1,440 minutes")]
    let minutes = (part * 1_440.0).round() as i64;
    let time = (minutes > 0 && minutes < 1_440).then(|| clock(minutes / 60, minutes % 60)).flatten();
    Some((date, time))
}

fn clock(hour: i64, minute: i64) -> Option<(i8, i8)> {
    let (hour, minute) = (i8::try_from(hour).ok()?, i8::try_from(minute).ok()?);
    ((0..24).contains(&hour) && (0..60).contains(&minute)).then_some((hour, minute))
}

/// The time in a cell: `10:30`, `10.30`, `kell 10`, a part of a day.
pub fn time(text: &str) -> Option<(i8, i8)> {
    let plain = text.trim();
    let is_part = plain.starts_with("0.") || plain.starts_with("0,");
    if is_part && plain.len() > 4 {
        let part: f64 = plain.replace(',', ".").parse().ok()?;
        #[expect(clippy::cast_possible_truncation, reason = "a part of a day has 1,440 minutes")]
        let minutes = (part * 1_440.0).round() as i64;
        return clock(minutes / 60, minutes % 60);
    }
    let after = plain.rsplit_once(['T', ' ']).map_or(plain, |(_, time)| time);
    let groups: Vec<i64> = after
        .split(|sign: char| !sign.is_ascii_digit())
        .filter(|group| !group.is_empty())
        .map(|group| group.parse().ok())
        .collect::<Option<_>>()?;
    match groups.as_slice() {
        [hour] => clock(*hour, 0),
        [hour, minute] | [hour, minute, _] => clock(*hour, *minute),
        _ => None,
    }
}

/// A length in minutes: `30`, `30 min`, `0:30`, `1 h 20`, `1,5 h`, `pool tundi`.
pub fn minutes(text: &str) -> Option<i64> {
    let text = text.trim().to_lowercase().replace(',', ".");
    let spoken = fold::folded(&text);
    if let Some((_, minutes)) = SPOKEN.iter().find(|(words, _)| fold::folded(words) == spoken) {
        return Some(*minutes);
    }
    let plain = text.trim_start_matches(['~', '≈']).trim_start_matches("u.").trim_start_matches("ca").trim();
    if let Some((hours, rest)) = plain.split_once(':') {
        let minutes = rest.split(':').next().unwrap_or_default();
        return hours.trim().parse::<i64>().ok()?.checked_mul(60)?.checked_add(minutes.trim().parse().ok()?);
    }
    measured(plain)
}

/// Numbers with their units, from the left; a number alone is minutes, or hours where it has a part.
fn measured(text: &str) -> Option<i64> {
    let (mut rest, mut total, mut unit_before) = (text, 0.0_f64, None);
    while !rest.is_empty() {
        let digits = rest.find(|sign: char| !sign.is_ascii_digit() && sign != '.').unwrap_or(rest.len());
        let (number, after) = rest.split_at(digits);
        let after = after.trim_start();
        let letters = after.find(|sign: char| !sign.is_alphabetic() && sign != '.').unwrap_or(after.len());
        let (unit, after) = after.split_at(letters);
        let number: f64 = if number.is_empty() && total == 0.0 { 1.0 } else { number.parse().ok()? };
        let factor = factor(unit, number, unit_before)?;
        total += number * factor;
        (rest, unit_before) = (after.trim_start_matches([' ', 'j', 'a']).trim_start(), Some(factor));
    }
    #[expect(clippy::cast_possible_truncation, reason = "bounded by the filter")]
    Some(total).filter(|total| (0.5..100_000.0).contains(total)).map(|total| total.round() as i64)
}

/// How many minutes one of `unit` is. After hours a number alone is minutes.
fn factor(unit: &str, number: f64, before: Option<f64>) -> Option<f64> {
    let unit = unit.trim_end_matches('.');
    let begins = |words: &[&str]| words.iter().any(|word| unit.starts_with(word));
    if unit.is_empty() {
        return Some(match before {
            None if number < 0.2 => 1_440.0,
            None if number.fract() > 0.0 && number < 10.0 => 60.0,
            _ => 1.0,
        });
    }
    if matches!(unit, "h" | "t" | "ч" | "г") || begins(&["tun", "hour", "hr", "час", "год"]) {
        Some(60.0)
    } else if matches!(unit, "m" | "м") || begins(&["min", "мин", "хв"]) {
        Some(1.0)
    } else {
        None
    }
}

/// A whole number, also one that a program has written as `2,0`.
pub fn count(text: &str) -> Option<i64> {
    let plain: String = text.trim().replace(',', ".").chars().filter(|sign| !sign.is_whitespace()).collect();
    let whole = plain.split_once('.').map_or(plain.as_str(), |(whole, part)| {
        if part.bytes().all(|byte| byte == b'0') { whole } else { "" }
    });
    whole.parse().ok()
}

#[cfg(test)]
mod tests;
