//! How a person wishes to be reached, and how not.

use super::{fields::word, sent::Sent};
use frame::reference;
use platform::{Date, Problems, form, record, text_enum};

text_enum! {
    /// By what way a person wishes to be reached.
    pub enum Reach in "contact_preference.channel" {
        /// As it comes.
        Any = "any",
        /// A call.
        Phone = "phone",
        /// A text message to the phone.
        TextMessage = "text_message",
        /// A chat program.
        Chat = "chat",
        /// E-mail.
        Email = "email",
        /// A letter.
        Post = "post",
        /// Only face to face.
        InPerson = "in_person",
    }
}

record! {
    /// The wish of a client, as it is kept.
    #[derive(Clone, Debug)]
    pub struct Preference {
        /// Its row, to which the safe note is bound.
        pub id: String,
        /// By what way.
        pub channel: Reach,
        /// In which language (ISO 639-3); may be empty.
        pub language: String,
        /// When; may be empty.
        pub times: String,
        /// Since when the person must not be called.
        pub do_not_call_since: Option<Date>,
        /// What makes a contact unsafe, encrypted.
        pub safe_note: Option<String>,
    }
}

/// A wish as typed and read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPreference {
    /// By what way.
    pub channel: Reach,
    /// In which language (ISO 639-3); may be empty.
    pub language: String,
    /// When; may be empty.
    pub times: String,
    /// Whether the person must not be called.
    pub do_not_call: bool,
    /// What makes a contact unsafe; may be empty.
    pub safe_note: String,
}

impl NewPreference {
    /// What was typed, or every problem at its field.
    pub fn parse(sent: &Sent) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let channel = problems.take("channel", word(sent.get("channel"))).flatten();
        let language = problems.take("contact_language", language(sent.get("contact_language")));
        let times = problems.take("times", form::line(sent.get("times"), 120));
        let safe_note = problems.take("safe_note", form::line(sent.get("safe_note"), 300));
        let do_not_call = sent.is_ticked("do_not_call");
        if do_not_call && channel == Some(Reach::Phone) {
            problems.add("channel", "people-problem-call-or-not");
        }
        problems.or(Some(Self {
            channel: channel.unwrap_or(Reach::Any),
            language: language.unwrap_or_default(),
            times: times.unwrap_or_default(),
            do_not_call,
            safe_note: safe_note.unwrap_or_default(),
        }))
    }
}

fn language(typed: &str) -> Result<String, &'static str> {
    if typed.trim().is_empty() {
        return Ok(String::new());
    }
    reference::language_code(typed).map(str::to_owned).ok_or("people-problem-one-language")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_must_not_be_called_cannot_wish_a_call() {
        let mut sent = Sent::default();
        sent.set("channel", "phone");
        sent.set("do_not_call", "yes");
        assert_eq!(
            NewPreference::parse(&sent).unwrap_err().of("channel"),
            Some("people-problem-call-or-not")
        );
        sent.set("channel", "email");
        sent.set("contact_language", "українська");
        let read = NewPreference::parse(&sent).unwrap();
        assert!(read.do_not_call && read.channel == Reach::Email && read.language == "ukr");
        sent.set("contact_language", "ukraina, vene");
        sent.set("times", "õhtul\u{202e}");
        let problems = NewPreference::parse(&sent).unwrap_err();
        assert_eq!(problems.of("contact_language"), Some("people-problem-one-language"));
        assert_eq!(problems.of("times"), Some("platform-problem-hidden-characters"));
    }
}
