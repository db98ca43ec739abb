//! What is typed in one field of a client, read or refused with the key of a text.

use super::{Birth, HouseholdId, PersonalCode};
use frame::reference;
use platform::{Date, form};
use std::str::FromStr;

/// Languages of one person at most.
const LANGUAGES_MOST: usize = 8;

/// A word of a list; empty is `None`.
pub(super) fn word<T: FromStr>(typed: &str) -> Result<Option<T>, &'static str> {
    let typed = typed.trim();
    if typed.is_empty() { Ok(None) } else { typed.parse().map(Some).map_err(|_| "people-problem-choice") }
}

/// A personal code; empty is `None`.
pub(super) fn code(typed: &str) -> Result<Option<PersonalCode>, &'static str> {
    if typed.trim().is_empty() { Ok(None) } else { typed.parse().map(Some) }
}

/// A household's id; empty is `None`.
pub(super) fn household(typed: &str) -> Result<Option<HouseholdId>, &'static str> {
    if typed.trim().is_empty() {
        Ok(None)
    } else {
        typed.trim().parse().map(Some).map_err(|_| "people-problem-household")
    }
}

/// The code of a citizenship.
pub(super) fn country(typed: &str) -> Result<String, &'static str> {
    if typed.trim().is_empty() {
        return Ok(String::new());
    }
    reference::country_code(typed).map(str::to_owned).ok_or("people-problem-citizenship")
}

/// Words that stand between two languages in a sentence; the first would be Japanese.
const AND: [&str; 6] = ["ja", "and", "и", "і", "й", "та"];

/// Codes of what was typed, each once: separated by commas, or by spaces where each word is a language.
pub(super) fn languages(typed: &str) -> Result<Vec<String>, &'static str> {
    let mut codes: Vec<String> = Vec::new();
    for piece in typed.split([',', ';', '\n']).map(str::trim).filter(|piece| !piece.is_empty()) {
        for code in languages_of(piece)? {
            if !codes.iter().any(|known| known == code) {
                codes.push(code.to_owned());
            }
        }
    }
    if codes.len() > LANGUAGES_MOST { Err("people-problem-languages-many") } else { Ok(codes) }
}

/// One language, or one in each word.
fn languages_of(piece: &str) -> Result<Vec<&'static str>, &'static str> {
    if let Some(code) = reference::language_code(piece) {
        return Ok(vec![code]);
    }
    let words = piece.split_whitespace().filter(|word| !AND.contains(word));
    words.map(|word| reference::language_code(word).ok_or("people-problem-language")).collect()
}

/// A phone number as it is said, 5 to 15 digits (ITU-T E.164).
pub(super) fn phone(typed: &str) -> Result<String, &'static str> {
    let phone = form::line(typed, 40)?;
    let digits = phone.chars().filter(char::is_ascii_digit).count();
    let is_phone = phone.chars().all(|letter| letter.is_ascii_digit() || " +-()/.".contains(letter));
    if phone.is_empty() || (is_phone && (5..=15).contains(&digits)) {
        Ok(phone)
    } else {
        Err("people-problem-phone")
    }
}

/// Something at something with a dot; whether mail arrives only mail can tell.
pub(super) fn email(typed: &str) -> Result<String, &'static str> {
    let email = form::line(typed, 254)?;
    let is_domain = |domain: &str| {
        domain.contains('.') && domain.split('.').all(|part| !part.is_empty()) && !domain.contains('@')
    };
    let is_email = |(name, domain): (&str, &str)| {
        !name.is_empty() && is_domain(domain) && !email.contains([' ', ',', '<', '>'])
    };
    if email.is_empty() || email.split_once('@').is_some_and(is_email) {
        Ok(email)
    } else {
        Err("people-problem-email")
    }
}

/// The day of arrival: not before birth, not in the future.
pub(super) fn arrival(typed: &str, birth: Option<Birth>, today: Date) -> Result<Option<Date>, &'static str> {
    match form::day(typed)? {
        Some(day) if day > today => Err("people-problem-in-future"),
        Some(day) if birth.is_some_and(|birth| birth.is_after(day)) => {
            Err("people-problem-arrived-before-birth")
        }
        day => Ok(day),
    }
}
