//! What a client is: words, the personal code, the target group, and what may be typed.

mod birth;
mod consent;
mod contact_data;
mod document;
pub mod expiry;
mod fields;
pub mod handed;
mod input;
mod kin;
pub mod likeness;
pub mod looking;
pub mod merging;
mod occupation;
mod personal_code;
mod preference;
mod protection;
mod reminder;
mod sent;
mod spoken;
mod stay;
mod target_group;
mod words;

pub use birth::Birth;
pub use consent::{
    Consent, ConsentPurpose, ConsentState, Expression, NewConsent, Standing, last_word, recipient_key,
};
pub use contact_data::ContactData;
pub use document::{Document, DocumentKind, DocumentNumber, NewDocument, masked};
pub use input::{ClientInput, NAME_MOST, NewClient, NewStay, StayInput};
pub use kin::{Kin, Relation, of_age};
pub use occupation::{Education, Occupation, Work};
pub use personal_code::PersonalCode;
pub use preference::{NewPreference, Preference, Reach};
pub use protection::{NewProtection, ProtectionId, ProtectionInput, ProtectionReason};
pub use reminder::{Reminder, ReminderRule, rule_days, wished};
pub use sent::{Sent, both};
pub use spoken::{LANGUAGES_MOST, Level, NewSkill, ROWS, Spoken, skills};
pub use stay::{Stay, current, running_out, superseded};
pub use target_group::target_group;
pub use words::{
    Background, Basis, Client, ConsentId, DocumentId, GuardianId, HouseholdId, Interpreter, MergeId,
    OpeningId, Purpose, ReminderId, Sex, StayId, TargetGroup,
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
