//! Days and numbers as people in Estonia read them.

use crate::{Page, texts::Arg};
use jiff::civil::Date;

/// `30.06.2026`, in every language of the interface.
pub fn day(day: Date) -> String {
    format!("{:02}.{:02}.{}", day.day(), day.month(), day.year())
}

/// `30.06`
pub fn short_day(day: Date) -> String {
    format!("{:02}.{:02}", day.day(), day.month())
}

/// A day in words, in the language of the page.
pub fn long_day(page: &Page, day: Date) -> String {
    let weekday = page.t(&format!("platform-weekday-{}", day.weekday().to_monday_one_offset()));
    let month = page.t(&format!("platform-month-of-{}", day.month()));
    let (number, year) = (day.day().to_string(), day.year().to_string());
    let args = [("weekday", weekday.as_str()), ("day", &number), ("month", &month), ("year", &year)];
    page.with("platform-long-day", &args.map(|(name, word)| (name, Arg::Word(word))))
}

/// `1 234`, with no-break spaces between thousands.
pub fn number(number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut text = String::from(if number < 0 { "−" } else { "" });
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push('\u{a0}');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_stand_apart() {
        assert_eq!(number(0), "0");
        assert_eq!(number(857), "857");
        assert_eq!(number(-12_345), "−12\u{a0}345");
        assert_eq!(number(1_234_567), "1\u{a0}234\u{a0}567");
    }
}
