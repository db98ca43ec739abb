//! The Estonian personal code (isikukood): `GYYMMDDSSSC`. Not everyone has one, so it is never a key.
//!
//! G is the century and the sex, then the day of birth, a serial number and a check digit (EVS 585:2007).

use super::words::Sex;
use platform::Date;
use std::{fmt, str::FromStr};

/// Weights of the first sum; of the second where the first leaves ten.
const WEIGHTS: [[u16; 10]; 2] = [[1, 2, 3, 4, 5, 6, 7, 8, 9, 1], [3, 4, 5, 6, 7, 8, 9, 1, 2, 3]];

/// A personal code that may exist. `Debug` hides it, so that it cannot get into a log.
#[derive(Clone, PartialEq, Eq)]
pub struct PersonalCode {
    digits: String,
    born_on: Date,
}

impl PersonalCode {
    /// All eleven digits.
    pub fn digits(&self) -> &str {
        &self.digits
    }

    /// The day of birth that it says.
    pub fn born_on(&self) -> Date {
        self.born_on
    }

    /// The sex that it says: an odd first digit is a man's.
    pub fn sex(&self) -> Sex {
        if self.digits.starts_with(['1', '3', '5', '7']) { Sex::Man } else { Sex::Woman }
    }

    /// As it stands on the page until it is asked for: `492••••••••`.
    pub fn masked(&self) -> String {
        mask(&self.digits)
    }
}

/// The first three digits and dots.
fn mask(digits: &str) -> String {
    digits.chars().enumerate().map(|(place, digit)| if place < 3 { digit } else { '•' }).collect()
}

impl FromStr for PersonalCode {
    /// The text key of what is wrong.
    type Err = &'static str;

    fn from_str(typed: &str) -> Result<Self, &'static str> {
        let digits: String = typed.chars().filter(|letter| !letter.is_whitespace()).collect();
        if digits.len() != 11 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err("people-problem-code-digits");
        }
        let born_on = born_on(&digits).ok_or("people-problem-code-day")?;
        let (body, check) = digits.split_at(10);
        if check != check_digit(body).to_string() {
            return Err("people-problem-code-check");
        }
        Ok(Self { digits, born_on })
    }
}

impl fmt::Debug for PersonalCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.masked())
    }
}

/// The day in digits two to seven; the century is in the first.
fn born_on(digits: &str) -> Option<Date> {
    let number = |from: usize, to: usize| digits.get(from..to)?.parse::<i8>().ok();
    let century = match number(0, 1)? {
        1 | 2 => 1800,
        3 | 4 => 1900,
        5 | 6 => 2000,
        7 | 8 => 2100,
        _ => return None,
    };
    Date::new(century + i16::from(number(1, 3)?), number(3, 5)?, number(5, 7)?).ok()
}

/// The eleventh digit of the first ten.
fn check_digit(body: &str) -> u16 {
    let sum = |weights: [u16; 10]| {
        let digits = body.bytes().map(|byte| u16::from(byte.wrapping_sub(b'0')));
        digits.zip(weights).map(|(digit, weight)| digit * weight).sum::<u16>() % 11
    };
    WEIGHTS.map(sum).into_iter().find(|rest| *rest < 10).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(typed: &str) -> Result<PersonalCode, &'static str> {
        typed.parse()
    }

    #[test]
    fn codes_of_every_stage_are_read() {
        let code = read("30001010187").expect("second stage");
        assert_eq!((code.born_on().to_string(), code.sex()), ("1900-01-01".to_owned(), Sex::Man));
        assert!(read("30001010060").is_ok(), "ten twice");
        assert_eq!(read("60001019906").unwrap().sex(), Sex::Woman);
        assert_eq!(read(" 5130714 9560 ").unwrap().born_on().to_string(), "2013-07-14");
    }

    #[test]
    fn what_is_wrong_is_said() {
        assert_eq!(read("3000101018"), Err("people-problem-code-digits"));
        assert_eq!(read("3000101018a"), Err("people-problem-code-digits"));
        assert_eq!(read("3000101018７"), Err("people-problem-code-digits"));
        assert_eq!(read("30002300187"), Err("people-problem-code-day"), "30 February");
        assert_eq!(read("90001010187"), Err("people-problem-code-day"), "no such century");
        assert_eq!(read("30001010188"), Err("people-problem-code-check"));
    }

    #[test]
    fn neither_the_page_nor_the_log_shows_it() {
        let code = read("51307149560").unwrap();
        assert_eq!(code.masked(), "513••••••••");
        assert_eq!(format!("{code:?}"), "513••••••••");
    }

    /// Ten digits with a day that exists.
    fn body() -> impl Strategy<Value = String> {
        (1_u8..=8, 0_u8..100, 1_u8..=12, 1_u8..=28, 0_u16..1000)
            .prop_map(|(g, year, month, day, serial)| format!("{g}{year:02}{month:02}{day:02}{serial:03}"))
    }

    fn first_rest(body: &str) -> u16 {
        body.bytes().zip(WEIGHTS[0]).map(|(byte, weight)| u16::from(byte - b'0') * weight).sum::<u16>() % 11
    }

    proptest! {
        #[test]
        fn every_body_has_exactly_one_check_digit(body in body()) {
            let fitting: Vec<_> = (0..10).filter(|digit| read(&format!("{body}{digit}")).is_ok()).collect();
            prop_assert_eq!(fitting.len(), 1);
        }

        /// The rule itself misses a few changes where one of the two sums is ten; no other.
        #[test]
        fn a_wrong_digit_is_found(body in body(), place in 0_usize..10, by in 1_u8..10) {
            let mut wrong = body.clone().into_bytes();
            wrong[place] = (wrong[place] - b'0' + by) % 10 + b'0';
            let wrong = String::from_utf8(wrong).unwrap();
            prop_assume!(first_rest(&body) != 10 && first_rest(&wrong) != 10);
            let wrong = format!("{wrong}{}", check_digit(&body));
            prop_assert!(read(&wrong).is_err(), "{}", wrong);
        }

        #[test]
        fn whatever_is_typed_gets_an_answer(typed in ".{0,20}") {
            let _ = read(&typed);
        }
    }
}
