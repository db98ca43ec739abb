//! Phone, mail and address of a client, by themselves: what is most often new at somebody's door.

use super::fields::{email, phone};
use platform::{Problems, form, record};

/// Characters of an address at most, as in the form of the file.
const ADDRESS_MOST: usize = 200;

record! {
    /// How a client is reached (kontaktandmed); each may be empty.
    #[derive(Clone, Debug, Default, PartialEq, Eq)]
    pub struct ContactData {
        /// Phone number.
        pub phone: String,
        /// E-mail address.
        pub email: String,
        /// Where the person lives.
        pub address: String,
    }
}

impl ContactData {
    /// What was typed, as the form of the file reads it, or every problem at its field.
    pub fn parse(typed_phone: &str, typed_email: &str, address: &str) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let phone = problems.take("phone", phone(typed_phone));
        let email = problems.take("email", email(typed_email));
        let address = problems.take("address", form::line(address, ADDRESS_MOST));
        let read = || Some(Self { phone: phone?, email: email?, address: address? });
        let read = read();
        problems.or(read)
    }
}
