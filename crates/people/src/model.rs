//! What a client is: words, the personal code, the target group, and what may be typed.

mod birth;
mod fields;
mod input;
mod personal_code;
mod target_group;
mod words;

pub use birth::Birth;
pub use input::{ClientInput, NAME_MOST, NewClient, NewStay, StayInput};
pub use personal_code::PersonalCode;
pub use target_group::target_group;
pub use words::{
    Background, Basis, Client, HouseholdId, Interpreter, MergeId, OpeningId, Purpose, Sex, Stay, StayId, TargetGroup,
};

use platform::Date;

/// The name as it is said: given name, then family name if there is one.
pub fn full_name(given: &str, family: &str) -> String {
    if family.is_empty() { given.to_owned() } else { format!("{given} {family}") }
}

/// Full years on a day.
pub fn age(born_on: Date, on: Date) -> i16 {
    let had_birthday = (on.month(), on.day()) >= (born_on.month(), born_on.day());
    on.year() - born_on.year() - i16::from(!had_birthday)
}
