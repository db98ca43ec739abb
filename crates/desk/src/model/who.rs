//! With whom: a known client, someone new, or nobody who is named.

use frame::ClientId;
use people::{ClientInput, NewClient};
use platform::{Date, Problems, Typed};
use serde::{Deserialize, Serialize};

/// With whom a contact was.
#[derive(Clone, Debug)]
pub enum Who {
    /// A client of the partner. The id is not proved yet.
    Client(ClientId),
    /// Someone who becomes a client with this contact.
    New(Box<NewClient>),
    /// So many people, none of them named.
    Anonymous,
}

/// The few fields of a new person that matter at the counter.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
#[expect(clippy::struct_field_names, reason = "the fields of the form, which has others of the client")]
pub struct NewPerson {
    /// First name.
    pub new_given_name: Typed,
    /// Family name.
    pub new_family_name: Typed,
    /// Birth date or year.
    pub new_born: Typed,
    /// Telephone.
    pub new_phone: Typed,
    /// Languages, by codes.
    pub new_languages: Typed,
    /// Basis of stay.
    pub new_basis: Typed,
    /// Clients of whom it was said that this is somebody else.
    #[serde(skip_serializing)]
    pub new_apart: Typed,
}

impl NewPerson {
    /// Whether anything was typed.
    pub fn is_empty(&self) -> bool {
        self.new_given_name.trim().is_empty() && self.new_family_name.trim().is_empty()
    }

    /// As people read a client, each problem at the field it has here.
    pub(super) fn parse(&self, today: Date, problems: &mut Problems) -> Option<Who> {
        match self.input().parse(today) {
            Ok(new) => Some(Who::New(Box::new(new))),
            Err(found) => {
                found.iter().for_each(|problem| problems.add(here(problem.field), problem.key));
                None
            }
        }
    }

    /// The client as typed.
    pub fn input(&self) -> ClientInput {
        ClientInput {
            given_name: self.new_given_name.0.clone(),
            family_name: self.new_family_name.0.clone(),
            born: self.new_born.0.clone(),
            phone: self.new_phone.0.clone(),
            languages: self.new_languages.0.clone(),
            basis: self.new_basis.0.clone(),
            apart: self.new_apart.0.clone(),
            ..ClientInput::default()
        }
    }
}

fn here(field: &str) -> &'static str {
    match field {
        "family_name" => "new_family_name",
        "born" => "new_born",
        "phone" => "new_phone",
        "languages" => "new_languages",
        "basis" => "new_basis",
        _ => "new_given_name",
    }
}
