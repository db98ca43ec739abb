//! Home visits as part of a client's file: they go along with a merge, to the person, and away with an erasure.

use crate::store::visit;
use people::{ClientPart, EraseClient, OpenFile, Rows, rows};
use platform::{JsonValue, Result, Tx, json, sql};

/// When a client was taken along for a visit; what came of it stands among the contacts.
pub struct Visits;

impl ClientPart for Visits {
    fn domain(&self) -> &'static str {
        "desk"
    }

    fn tables(&self) -> &'static [&'static str] {
        &["visit"]
    }

    fn rows(&self) -> Vec<Rows> {
        vec![rows!("visit")]
    }

    fn export(&self, tx: &mut Tx<'_, OpenFile>) -> Result<JsonValue> {
        Ok(json!({ "visits": visit::held(tx)? }))
    }

    fn erase(&self, tx: &mut Tx<'_, EraseClient>) -> Result<()> {
        let client = tx.on().id;
        tx.run(sql!("delete from visit where organisation_id = $1 and client_id = $2"), &[&client])?;
        Ok(())
    }
}
