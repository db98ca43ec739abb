//! SQL of partnerships. A list is held to the parties that the actor may be shown, here and nowhere else.

pub mod agreement;
pub mod amendment;
pub mod arrivals;
pub mod door;
pub mod file;
pub mod letter;
pub mod party;
pub mod person;
pub mod read;
pub mod stage;
