//! Identity documents.

use super::{erase_rows, files};
use crate::part::{ClientPart, Rows};
use crate::policy::{EraseClient, OpenFile};
use crate::rows;
use crate::store::document;
use platform::{JsonValue, Result, Tx, json, sql};

/// The documents of a client.
pub struct Documents;

impl ClientPart for Documents {
    fn domain(&self) -> &'static str {
        "people"
    }

    fn tables(&self) -> &'static [&'static str] {
        &["identity_document"]
    }

    fn rows(&self) -> Vec<Rows> {
        vec![rows!("identity_document")]
    }

    /// With the whole number: it is the person's own.
    fn export(&self, tx: &mut Tx<'_, OpenFile>) -> Result<JsonValue> {
        let mut all = Vec::new();
        for id in files(tx)? {
            for kept in document::ever(tx, id)? {
                all.push(json!({
                    "kind": kept.kind,
                    "number": document::plain_number(tx, &kept)?,
                    "country": kept.country,
                    "valid_until": kept.valid_until.map(|day| day.to_string()),
                    "renewal_applied_on": kept.renewal_applied_on.map(|day| day.to_string()),
                    "recorded_at": kept.recorded_at.to_string(),
                }));
            }
        }
        Ok(json!({ "identity_documents": all }))
    }

    fn erase(&self, tx: &mut Tx<'_, EraseClient>) -> Result<()> {
        erase_rows(tx, &[sql!("delete from identity_document where organisation_id = $1 and client_id = $2")])
    }
}
