//! What a person has agreed to: for what, to whom, until when. What they said last counts.

use super::{Sent, fields::word, words::ConsentId};
use frame::{fold, reference};
use platform::{Date, Problems, Timestamp, form, record, text_enum};

text_enum! {
    /// For what.
    pub enum ConsentPurpose in "consent.purpose" {
        /// Reminders of what was agreed and what runs out.
        Reminders = "reminders",
        /// Giving data to another body, such as Töötukassa.
        Share = "share",
        /// Taking the file along to another municipality.
        CarryFile = "carry_file",
        /// Photos of events.
        Photos = "photos",
        /// Interviews, for the press or for research.
        Interviews = "interviews",
        /// Something else, in words.
        Other = "other",
    }
}

text_enum! {
    /// How it was expressed.
    pub enum Expression in "consent.event_type" {
        /// Signed on paper.
        InWriting = "in_writing",
        /// Said, and taken down.
        Orally = "orally",
        /// Signed or confirmed by electronic means.
        Electronically = "electronically",
    }
}

text_enum! {
    /// What was said.
    pub enum ConsentState in "consent.event_state" {
        /// Yes.
        Given = "given",
        /// No.
        Refused = "refused",
    }
}

record! {
    /// A consent or a refusal as it is kept.
    #[derive(Clone, Debug)]
    pub struct Consent {
        /// Its id.
        pub id: ConsentId,
        /// For what.
        pub purpose: ConsentPurpose,
        /// For what, in words; may be empty.
        pub purpose_words: String,
        /// Who gets the data; empty where it stays here.
        pub recipient_third_parties: String,
        /// Which data.
        pub pii_information: String,
        /// Which version of the notice was read to the person; may be empty.
        pub privacy_notice: String,
        /// The language in which it was explained (ISO 639-3).
        pub language: String,
        /// How it was expressed.
        pub event_type: Expression,
        /// What was said.
        pub event_state: ConsentState,
        /// Since when it holds.
        pub from_day: Date,
        /// The last day on which it holds.
        pub until_day: Option<Date>,
        /// When it was taken down.
        pub event_time: Timestamp,
        /// Who took it down.
        pub entity: Option<String>,
        /// Since when it is withdrawn.
        pub withdrawn_on: Option<Date>,
        /// When the withdrawal was taken down.
        pub withdrawn_at: Option<Timestamp>,
        /// Who took that down.
        pub withdrawn_by: Option<String>,
    }
}

/// How things stand with one purpose and one recipient on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It may be done.
    Allowed,
    /// It begins later.
    Coming,
    /// It was allowed, and the time is over.
    Lapsed,
    /// The person has refused or withdrawn.
    NotAllowed,
}

impl Consent {
    /// How this record by itself stands on a day.
    pub fn standing(&self, on: Date) -> Standing {
        match self.event_state {
            ConsentState::Refused => Standing::NotAllowed,
            ConsentState::Given if self.withdrawn_on.is_some_and(|day| day <= on) => Standing::NotAllowed,
            ConsentState::Given if self.from_day > on => Standing::Coming,
            ConsentState::Given if self.until_day.is_some_and(|day| day < on) => Standing::Lapsed,
            ConsentState::Given => Standing::Allowed,
        }
    }

    /// The last time that the person said something in this record, up to a day.
    fn said_last(&self, on: Date) -> Option<(Date, Timestamp)> {
        let withdrawal = self.withdrawn_on.zip(self.withdrawn_at).filter(|(day, _)| *day <= on);
        let given = Some((self.from_day, self.event_time)).filter(|(day, _)| *day <= on);
        given.max(withdrawal)
    }

    /// Whether two records are about the same: a later one takes the place of an earlier.
    pub fn is_about(&self, other: &Self) -> bool {
        let words = |consent: &Self| match consent.purpose {
            ConsentPurpose::Other => fold::folded(&consent.purpose_words),
            _ => String::new(),
        };
        self.purpose == other.purpose
            && recipient_key(&self.recipient_third_parties) == recipient_key(&other.recipient_third_parties)
            && words(self) == words(other)
    }
}

/// Under what a recipient is compared: small letters, without marks.
pub fn recipient_key(recipient: &str) -> String {
    fold::folded(recipient)
}

/// Of records about the same purpose and recipient, the one in which the person has said something last, up to a day; of two
/// that were taken down at one instant the later id, for ids grow with time.
pub fn last_word<'c>(records: impl IntoIterator<Item = &'c Consent>, on: Date) -> Option<&'c Consent> {
    let said = |record: &'c Consent| Some((record.said_last(on)?, record));
    let said = records.into_iter().filter_map(said);
    said.max_by_key(|(said, record)| (*said, record.id)).map(|(_, record)| record)
}

/// A consent as typed and read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewConsent {
    /// For what.
    pub purpose: ConsentPurpose,
    /// For what, in words; may be empty.
    pub purpose_words: String,
    /// Who gets the data; empty where it stays here.
    pub recipient: String,
    /// Which data.
    pub data: String,
    /// Which version of the notice was read to the person; may be empty.
    pub notice: String,
    /// The language in which it was explained (ISO 639-3).
    pub language: String,
    /// How it was expressed.
    pub expression: Expression,
    /// What was said.
    pub state: ConsentState,
    /// Since when it holds.
    pub from_day: Date,
    /// The last day on which it holds.
    pub until_day: Option<Date>,
}

impl NewConsent {
    /// What was typed, or every problem at its field. A consent without a first day holds from today.
    pub fn parse(sent: &Sent, today: Date) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let purpose = chosen::<ConsentPurpose>(&mut problems, sent, "purpose");
        let expression = chosen(&mut problems, sent, "event_type");
        let state = chosen(&mut problems, sent, "event_state");
        let words = problems.take("purpose_words", form::line(sent.get("purpose_words"), 200));
        let recipient = problems.take("recipient", form::line(sent.get("recipient"), 120));
        let data = problems.take("pii_information", form::required(sent.get("pii_information"), 300));
        let notice = problems.take("privacy_notice", form::line(sent.get("privacy_notice"), 120));
        let language = problems.take("consent_language", language(sent.get("consent_language")));
        if purpose == Some(ConsentPurpose::Other) && words.as_deref() == Some("") {
            problems.add("purpose_words", "platform-problem-required");
        }
        let goes_out = matches!(purpose, Some(ConsentPurpose::Share | ConsentPurpose::CarryFile));
        if goes_out && recipient.as_deref() == Some("") {
            problems.add("recipient", "people-problem-recipient");
        }
        let (from_day, until_day) = days(&mut problems, sent, (state, today));
        let made = purpose.zip(expression).zip(state).zip(language);
        problems.or(made.map(|(((purpose, expression), state), language)| Self {
            purpose,
            purpose_words: words.unwrap_or_default(),
            recipient: recipient.unwrap_or_default(),
            data: data.unwrap_or_default(),
            notice: notice.unwrap_or_default(),
            language,
            expression,
            state,
            from_day,
            until_day,
        }))
    }
}

/// Since when and until when. A refusal holds from when it was said until something else is said.
fn days(
    problems: &mut Problems,
    sent: &Sent,
    (state, today): (Option<ConsentState>, Date),
) -> (Date, Option<Date>) {
    let from = problems.take("from_day", form::day(sent.get("from_day"))).flatten().unwrap_or(today);
    let until = problems.take("until_day", form::day(sent.get("until_day"))).flatten();
    if state == Some(ConsentState::Refused) && from > today {
        problems.add("from_day", "people-problem-in-future");
    }
    if state == Some(ConsentState::Refused) && until.is_some() {
        problems.add("until_day", "people-problem-refused-until");
    } else if until.is_some_and(|until| until < from) {
        problems.add("until_day", "people-problem-stay-order");
    }
    (from, until)
}

fn chosen<T: std::str::FromStr>(problems: &mut Problems, sent: &Sent, field: &'static str) -> Option<T> {
    let chosen = word(sent.get(field)).and_then(|word| word.ok_or("people-problem-choice"));
    problems.take(field, chosen)
}

fn language(typed: &str) -> Result<String, &'static str> {
    if typed.trim().is_empty() {
        return Err("platform-problem-required");
    }
    reference::language_code(typed).map(str::to_owned).ok_or("people-problem-one-language")
}

#[cfg(test)]
mod tests;
