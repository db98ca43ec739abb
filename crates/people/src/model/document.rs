//! Identity documents: what kind, which number, who gave it out, until when.

use super::{
    fields::{country, word},
    sent::Sent,
    words::DocumentId,
};
use frame::fold;
use platform::{Date, Problems, Timestamp, form, record, text_enum};

text_enum! {
    /// What kind of document.
    pub enum DocumentKind in "identity_document.kind" {
        /// A passport.
        Passport = "passport",
        /// An identity card of a citizen.
        IdCard = "id_card",
        /// A residence permit card, or the card of a person under protection.
        ResidenceCard = "residence_card",
        /// An alien's passport of Estonia.
        AliensPassport = "aliens_passport",
        /// A travel document of a refugee.
        TravelDocument = "travel_document",
        /// A birth certificate.
        BirthCertificate = "birth_certificate",
        /// A driving licence.
        DrivingLicence = "driving_licence",
        /// Another.
        Other = "other",
    }
}

/// The number of a document in the spelling in which it is compared: Latin capitals and digits, nothing between them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentNumber(String);

impl DocumentNumber {
    /// Reads a number as it stands in the document; `None` when it cannot be one.
    pub fn read(typed: &str) -> Option<Self> {
        let number: String = fold::latin(typed).chars().filter(char::is_ascii_alphanumeric).collect();
        let is_number = (4..=24).contains(&number.len()) && number.bytes().any(|byte| byte.is_ascii_digit());
        is_number.then(|| Self(number.to_ascii_uppercase()))
    }

    /// All of it.
    pub fn whole(&self) -> &str {
        &self.0
    }

    /// The last two signs, the others hidden.
    pub fn masked(&self) -> String {
        masked(&self.0)
    }
}

/// The last two signs, the others hidden.
pub fn masked(number: &str) -> String {
    let signs = number.chars().count();
    let hidden = signs.saturating_sub(2);
    number.chars().enumerate().map(|(place, sign)| if place < hidden { '•' } else { sign }).collect()
}

record! {
    /// A document as it is kept.
    #[derive(Clone, Debug)]
    pub struct Document {
        /// Its id.
        pub id: DocumentId,
        /// What kind.
        pub kind: DocumentKind,
        /// The number, encrypted.
        pub number_sealed: String,
        /// Who gave it out: ISO 3166-1 alpha-3; may be empty.
        pub country: String,
        /// The last day on it.
        pub valid_until: Option<Date>,
        /// Since when a new one is applied for.
        pub renewal_applied_on: Option<Date>,
        /// When it was recorded.
        pub recorded_at: Timestamp,
        /// Counts its changes.
        pub version: i64,
    }
}

/// A document as typed and read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewDocument {
    /// What kind.
    pub kind: DocumentKind,
    /// Its number; `None` when the one that is kept stays.
    pub number: Option<DocumentNumber>,
    /// Who gave it out: ISO 3166-1 alpha-3; may be empty.
    pub country: String,
    /// The last day on it.
    pub valid_until: Option<Date>,
    /// Since when a new one is applied for.
    pub renewal_applied_on: Option<Date>,
}

impl NewDocument {
    /// What was typed, or every problem at its field. The number may be left out only when `keeps` one.
    pub fn parse(sent: &Sent, today: Date, keeps: bool) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let kind = problems.take("kind", word(sent.get("kind"))).flatten();
        if kind.is_none() && problems.of("kind").is_none() {
            problems.add("kind", "people-problem-choice");
        }
        let number = problems.take("number", number(sent.get("number"), keeps)).flatten();
        let country = problems.take("country", country(sent.get("country")));
        let valid_until = problems.take("valid_until", form::day(sent.get("valid_until"))).flatten();
        let renewal_applied_on =
            problems.take("renewal_applied_on", form::day(sent.get("renewal_applied_on"))).flatten();
        if renewal_applied_on.is_some_and(|day| day > today) {
            problems.add("renewal_applied_on", "people-problem-in-future");
        }
        let country = country.unwrap_or_default();
        problems.or(kind.map(|kind| Self { kind, number, country, valid_until, renewal_applied_on }))
    }
}

fn number(typed: &str, keeps: bool) -> Result<Option<DocumentNumber>, &'static str> {
    let typed = form::line(typed, 40)?;
    match typed.is_empty() {
        true if keeps => Ok(None),
        true => Err("platform-problem-required"),
        false => DocumentNumber::read(&typed).map(Some).ok_or("people-problem-document-number"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_one_however_it_is_spelled() {
        let read = |typed| DocumentNumber::read(typed).map(|number| number.whole().to_owned());
        assert_eq!(read(" fa 123-456 "), Some("FA123456".to_owned()));
        assert_eq!(read("ФА123456"), read("fa123456"), "in Cyrillic letters");
        for wrong in ["", "abc", "ABCDEF", "12", "1234567890123456789012345"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
        assert_eq!(masked("FA123456"), "••••••56");
        assert_eq!(masked("1"), "1");
    }

    proptest::proptest! {
        #[test]
        fn whatever_is_typed_gets_an_answer(typed in ".{0,60}", day in ".{0,12}") {
            let mut sent = Sent::default();
            sent.set("kind", "passport");
            sent.set("number", typed);
            sent.set("valid_until", day);
            let _ = NewDocument::parse(&sent, "2026-06-30".parse().unwrap(), false);
        }
    }
}
