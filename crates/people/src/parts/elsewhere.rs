//! For which clients other municipalities were asked.

use super::{erase_rows, files};
use crate::part::{ClientPart, Rows};
use crate::policy::{EraseClient, OpenFile};
use crate::rows;
use crate::store::elsewhere;
use platform::{JsonValue, Result, Tx, json, sql};

/// The questions to other municipalities about a client.
pub struct Elsewhere;

impl ClientPart for Elsewhere {
    fn domain(&self) -> &'static str {
        "people"
    }

    fn tables(&self) -> &'static [&'static str] {
        &["file_ask"]
    }

    fn rows(&self) -> Vec<Rows> {
        vec![rows!("file_ask")]
    }

    fn export(&self, tx: &mut Tx<'_, OpenFile>) -> Result<JsonValue> {
        let mut all = Vec::new();
        for id in files(tx)? {
            for asked in elsewhere::of_client(tx, id)? {
                all.push(json!({
                    "asked": asked.to_name,
                    "asked_at": asked.asked_at.to_string(),
                    "answer": asked.answer,
                    "answered_at": asked.answered_at.map(|at| at.to_string()),
                    "taken_at": asked.taken_at.map(|at| at.to_string()),
                    "closed_at": asked.closed_at.map(|at| at.to_string()),
                }));
            }
        }
        Ok(json!({ "asked_elsewhere": all }))
    }

    /// What still waits somewhere is closed, so that nothing of the person lies between two municipalities.
    fn erase(&self, tx: &mut Tx<'_, EraseClient>) -> Result<()> {
        for id in files(tx)? {
            elsewhere::forget(tx, id)?;
        }
        erase_rows(tx, &[sql!("delete from file_ask where organisation_id = $1 and client_id = $2")])
    }
}
