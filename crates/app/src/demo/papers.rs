//! The papers of the invented people: since when they are here, on what basis, and their personal codes.

use super::{
    chance::Chance,
    origins::{Kind, Origin},
};
use people::{ClientInput, PersonalCode};
use platform::{Date, clock};

/// When they came: those who fled not before the war, locals long ago or never.
pub(super) fn arrive(input: &mut ClientInput, origin: &Origin, day: Date, chance: &mut Chance) {
    let war = Date::constant(2022, 2, 25);
    let since_war = u32::try_from(day.since(war).map_or(0, |passed| passed.get_days())).unwrap_or(0);
    let days = match origin.kind {
        Kind::Local if chance.percent(70) => return,
        Kind::Local => chance.days(12_000, 20_000),
        Kind::Ukrainian if chance.percent(40) => chance.days(3, since_war.clamp(4, 200)),
        Kind::Ukrainian => chance.days(3, since_war.max(4)),
        _ if chance.percent(65) => chance.days(4, 420),
        _ => chance.days(420, 2_900),
    };
    input.arrived_on = clock::after_days(day, -days).to_string();
}

/// The basis of stay with its days: some end soon, and of those many are being renewed.
pub(super) fn stay(input: &mut ClientInput, basis: &str, day: Date, chance: &mut Chance) {
    basis.clone_into(&mut input.basis);
    let begins = input.arrived_on.parse().unwrap_or(day);
    let until = match basis {
        "temporary_protection" => protection_ends(day),
        "eu_temporary" => clock::after_days(begins.max(clock::after_days(day, -1_500)), 5 * 365),
        "refugee" | "subsidiary_protection" | "protection_applicant" => {
            clock::after_days(day, chance.days(15, 1_000))
        }
        basis if basis.starts_with("permit_") || basis == "short_term_work" => {
            clock::after_days(day, chance.days(10, 800))
        }
        _ => return,
    };
    input.stay_from = begins.to_string();
    input.stay_until = until.to_string();
    let left = until.since(day).map_or(0, |left| left.get_days());
    if left < 75 && chance.percent(55) {
        input.renewal_applied_on = clock::after_days(day, -chance.days(0, 12)).max(begins).to_string();
    }
}

/// Temporary protection is given until a 4 March; in the last weeks before it for a year more.
fn protection_ends(day: Date) -> Date {
    let year = clock::after_days(day, 45).year();
    let this = Date::constant(2023, 3, 4).with().year(year).build().unwrap_or(day);
    if this > clock::after_days(day, 45) { this } else { this.with().year(year + 1).build().unwrap_or(day) }
}

/// A code that holds by its check digit, with a serial number higher than hospitals and registers have given.
pub(super) fn invented_code(born: Date, is_woman: bool, number: usize) -> Option<String> {
    let century = if born.year() < 2000 { 3 } else { 5 } + u32::from(is_woman);
    let body =
        format!("{century}{:02}{:02}{:02}{}", born.year() % 100, born.month(), born.day(), 980 + number % 20);
    (0..10).map(|digit| format!("{body}{digit}")).find(|code| code.parse::<PersonalCode>().is_ok())
}
