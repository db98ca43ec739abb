//! A home visit: why one goes, what is filled in at somebody's door, and what becomes of contact data that two have changed.

use super::ContactInput;
use frame::ClientId;
use people::ContactData;
use platform::{Problems, Typed, id, text_enum};
use serde::{Deserialize, Serialize};

/// Clients whom one takes along for a day at most: nobody visits more.
pub const MOST_VISITS: usize = 12;
/// Hours for which a device keeps what was taken along, and in which it is taken back in.
pub const VISIT_HOURS: i64 = 72;

id! {
    /// A client taken along for a home visit of a day.
    VisitId;
}

text_enum! {
    /// Why one goes to somebody's home.
    pub enum VisitPurpose in "visit.purpose" {
        /// It was agreed.
        Agreed = "agreed",
        /// Something is to be followed up.
        FollowUp = "follow_up",
        /// The person asked for it.
        RequestOfPerson = "request_of_person",
        /// Somebody worries about the person.
        Concern = "concern",
    }
}

/// A visit as it was filled in: the contact in few fields, and what is new in the file. Nothing in it is believed yet.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct VisitInput {
    /// The beginning, as in [`ContactInput`].
    pub started_at: Typed,
    /// The length in minutes.
    pub minutes: Typed,
    /// The language spoken.
    pub language: Typed,
    /// Who interpreted.
    pub interpreter: Typed,
    /// Codes of topics.
    pub topics: Vec<Typed>,
    /// The topic that was first.
    pub main: Typed,
    /// Codes of acts.
    pub acts: Vec<Typed>,
    /// What came of it.
    pub outcome: Typed,
    /// The day to follow up; empty for none. A day and no "tomorrow": it may be sent later.
    pub follow_up_on: Typed,
    /// What is to be done then.
    pub follow_up_what: Typed,
    /// A note; nothing of health.
    pub note: Typed,
    /// Ids of follow-ups that were done.
    pub done: Vec<Typed>,
    /// The phone number as it is now; and as the visit knew it.
    pub phone: Typed,
    /// The phone number when the client was taken along.
    pub base_phone: Typed,
    /// The mail address.
    pub email: Typed,
    /// The mail address when the client was taken along.
    pub base_email: Typed,
    /// The address.
    pub address: Typed,
    /// The address when the client was taken along.
    pub base_address: Typed,
    /// What makes a form that was sent twice the same.
    pub once: Typed,
}

impl VisitInput {
    /// The same as a contact at the home of a client, for the one parser.
    pub fn contact(&self, client: ClientId) -> ContactInput {
        ContactInput {
            started_at: self.started_at.clone(),
            minutes: self.minutes.clone(),
            channel: "home_visit".into(),
            language: self.language.clone(),
            interpreter: self.interpreter.clone(),
            topics: self.topics.clone(),
            main: self.main.clone(),
            acts: self.acts.clone(),
            who: "client".into(),
            client: client.to_string().into(),
            outcome: self.outcome.clone(),
            follow_up_on: self.follow_up_on.clone(),
            follow_up_what: self.follow_up_what.clone(),
            note: self.note.clone(),
            once: self.once.clone(),
            ..ContactInput::default()
        }
    }

    /// Contact data as they were filled in, or each problem at its field.
    pub fn contact_data(&self) -> Result<ContactData, Problems> {
        ContactData::parse(&self.phone, &self.email, &self.address)
    }

    /// Contact data as the visit knew them.
    pub fn base(&self) -> ContactData {
        let [phone, email, address] =
            [&self.base_phone, &self.base_email, &self.base_address].map(|typed| typed.0.clone());
        ContactData { phone, email, address }
    }
}

/// A field that the visit and somebody else have both changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// The field's name in the form.
    pub field: &'static str,
    /// What the visit says.
    pub mine: String,
    /// What the file says by now.
    pub theirs: String,
}

/// Contact data after a visit: what it did not touch stays as somebody else has it, what nobody else touched is taken
/// from it. `Err` names the fields that both have changed, each in another way.
pub fn settled(
    base: &ContactData,
    mine: &ContactData,
    theirs: &ContactData,
) -> Result<ContactData, Vec<Conflict>> {
    let mut conflicts = Vec::new();
    let mut field = |field, of: fn(&ContactData) -> &String| {
        let [base, mine, theirs] = [base, mine, theirs].map(of);
        if mine == base || mine == theirs {
            return theirs.clone();
        }
        if theirs != base {
            conflicts.push(Conflict { field, mine: mine.clone(), theirs: theirs.clone() });
        }
        mine.clone()
    };
    let phone = field("phone", |data| &data.phone);
    let email = field("email", |data| &data.email);
    let address = field("address", |data| &data.address);
    if conflicts.is_empty() { Ok(ContactData { phone, email, address }) } else { Err(conflicts) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn data(phone: &str, address: &str) -> ContactData {
        ContactData { phone: phone.to_owned(), email: String::new(), address: address.to_owned() }
    }

    #[test]
    fn each_field_goes_by_itself_and_only_what_both_changed_is_asked() {
        let base = data("1", "Tiigi 1");
        assert_eq!(settled(&base, &data("2", "Tiigi 1"), &data("1", "Kivi 3")), Ok(data("2", "Kivi 3")));
        assert_eq!(settled(&base, &base, &data("9", "Kivi 3")), Ok(data("9", "Kivi 3")), "not touched");
        assert_eq!(
            settled(&base, &data("2", ""), &data("2", "Tiigi 1")),
            Ok(data("2", "")),
            "the same, and emptied"
        );

        let conflicts = settled(&base, &data("2", "Tiigi 1"), &data("3", "Kivi 3")).unwrap_err();
        let phone = Conflict { field: "phone", mine: "2".to_owned(), theirs: "3".to_owned() };
        assert_eq!(conflicts, [phone]);
    }
}
