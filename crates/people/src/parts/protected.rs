//! That somebody is or was protected, who may know of them, and who has looked into their file.

use super::{erase_rows, files};
use crate::part::{ClientPart, Rows};
use crate::policy::{EraseClient, OpenFile};
use crate::rows;
use crate::store::protection;
use platform::{JsonValue, Result, Tx, json, sql};

/// The protection of a client. Nobody who is protected is merged, so what moves is of times that are over; of whom one has
/// looked into a file on a day, the log is kept for a quarter as it was.
pub struct Protected;

impl ClientPart for Protected {
    fn domain(&self) -> &'static str {
        "people"
    }

    fn tables(&self) -> &'static [&'static str] {
        &["protection", "protected_access", "looked_file"]
    }

    fn rows(&self) -> Vec<Rows> {
        vec![rows!("protection")]
    }

    fn export(&self, tx: &mut Tx<'_, OpenFile>) -> Result<JsonValue> {
        let mut all = Vec::new();
        for id in files(tx)? {
            for was in protection::all(tx, id)? {
                all.push(json!({
                    "why": was.reason,
                    "word": was.word,
                    "since": was.marked_at.to_string(),
                    "lifted_at": was.lifted_at.map(|at| at.to_string()),
                }));
            }
        }
        Ok(json!({ "protection": all }))
    }

    fn erase(&self, tx: &mut Tx<'_, EraseClient>) -> Result<()> {
        erase_rows(
            tx,
            &[
                sql!("delete from protection where organisation_id = $1 and client_id = $2"),
                sql!("delete from protected_access where organisation_id = $1 and client_id = $2"),
                sql!("delete from looked_file where organisation_id = $1 and client_id = $2"),
            ],
        )
    }
}
