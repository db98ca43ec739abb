//! What is written of the conditions, under the permit of whoever writes.

pub mod draft;
pub mod indicator;
pub mod node;

use frame::activity::draft::By;
use platform::{Action, Date, Tx};

/// Who writes, and when.
fn by<'a, A: Action>(tx: &Tx<'a, A>) -> By<'a> {
    By { account: tx.actor().id(), at: tx.now() }
}

/// A day as the history keeps it.
fn kept(day: Option<Date>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}
