//! Identity documents.

use super::{attached, erase_rows, files, give_rows, move_rows};
use crate::model::MergeId;
use crate::part::{Attached, ClientPart};
use crate::policy::{EraseClient, MergeClients, OpenFile};
use crate::store::document;
use frame::ClientId;
use platform::{JsonValue, Markup, Page, Proven, Result, Tx, json, sql};

/// The documents of a client.
pub struct Documents;

impl ClientPart for Documents {
    fn domain(&self) -> &'static str {
        "people"
    }

    fn tables(&self) -> &'static [&'static str] {
        &["identity_document"]
    }

    fn panel(&self, _: &mut Tx<'_, OpenFile>, _: &Page) -> Result<Markup> {
        Ok(Markup::default())
    }

    fn attached(&self, tx: &mut Tx<'_, MergeClients>, client: ClientId) -> Result<Vec<Attached>> {
        let documents = sql!(
            "select id from identity_document where organisation_id = $1 and client_id = $2 order by id"
        );
        attached(tx, client, &[("identity_document", documents)])
    }

    fn repoint(&self, tx: &mut Tx<'_, MergeClients>, other: &Proven<MergeClients>) -> Result<()> {
        let to = tx.on().id;
        let moves =
            sql!("update identity_document set client_id = $3 where organisation_id = $1 and client_id = $2");
        move_rows(tx, (other.on().id, to), &[moves])
    }

    fn give_back(
        &self,
        tx: &mut Tx<'_, MergeClients>,
        other: &Proven<MergeClients>,
        merge: MergeId,
    ) -> Result<()> {
        let give = sql!(
            "update identity_document set client_id = $2 where organisation_id = $1 and id in (
                select row_key from merge_row
                 where organisation_id = $1 and merge_id = $3 and table_name = 'identity_document')"
        );
        give_rows(tx, (other.on().id, merge), &[give])
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
