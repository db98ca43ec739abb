//! What is to be remembered of a client.

use super::{erase_rows, files};
use crate::part::{ClientPart, Due, DueKind, Rows};
use crate::policy::{EraseClient, OpenFile, ViewCaseload};
use crate::rows;
use crate::store::{expiry, reminder};
use frame::ClientId;
use platform::{JsonValue, Result, Tx, json, sql};

/// The reminders about a client.
pub struct Reminders;

impl ClientPart for Reminders {
    fn domain(&self) -> &'static str {
        "people"
    }

    fn tables(&self) -> &'static [&'static str] {
        &["reminder"]
    }

    fn rows(&self) -> Vec<Rows> {
        vec![rows!("reminder")]
    }

    fn due(&self, tx: &mut Tx<'_, ViewCaseload>, of: Option<&[ClientId]>) -> Result<Vec<Due>> {
        let mut due = reminder::open(tx, of)?;
        let running_out = expiry::watched(&mut tx.narrow(), of)?;
        // What is being renewed waits for somebody else.
        let running_out = running_out.into_iter().filter(|one| one.renewal_applied_on.is_none());
        due.extend(running_out.map(|one| Due {
            client: one.client,
            on: one.until,
            kind: DueKind::Expiry,
            what: String::new(),
        }));
        Ok(due)
    }

    fn export(&self, tx: &mut Tx<'_, OpenFile>) -> Result<JsonValue> {
        let mut all = Vec::new();
        for id in files(tx)? {
            for kept in reminder::ever(tx, id)? {
                all.push(json!({ "due_on": kept.due_on.to_string(), "rule": kept.rule, "word": kept.word }));
            }
        }
        Ok(json!({ "reminders": all }))
    }

    fn erase(&self, tx: &mut Tx<'_, EraseClient>) -> Result<()> {
        erase_rows(tx, &[sql!("delete from reminder where organisation_id = $1 and client_id = $2")])
    }
}
