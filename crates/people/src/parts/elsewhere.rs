//! For which clients other municipalities were asked.

use super::{attached, erase_rows, files, give_rows, move_rows};
use crate::model::MergeId;
use crate::part::{Attached, ClientPart};
use crate::policy::{EraseClient, MergeClients, OpenFile};
use crate::store::elsewhere;
use frame::ClientId;
use platform::{JsonValue, Markup, Page, Proven, Result, Tx, json, sql};

/// The questions to other municipalities about a client.
pub struct Elsewhere;

impl ClientPart for Elsewhere {
    fn domain(&self) -> &'static str {
        "people"
    }

    fn tables(&self) -> &'static [&'static str] {
        &["file_ask"]
    }

    fn panel(&self, _: &mut Tx<'_, OpenFile>, _: &Page) -> Result<Markup> {
        Ok(Markup::default())
    }

    fn attached(&self, tx: &mut Tx<'_, MergeClients>, client: ClientId) -> Result<Vec<Attached>> {
        let asked = sql!("select id from file_ask where organisation_id = $1 and client_id = $2 order by id");
        attached(tx, client, &[("file_ask", asked)])
    }

    fn repoint(&self, tx: &mut Tx<'_, MergeClients>, other: &Proven<MergeClients>) -> Result<()> {
        let to = tx.on().id;
        let moves = sql!("update file_ask set client_id = $3 where organisation_id = $1 and client_id = $2");
        move_rows(tx, (other.on().id, to), &[moves])
    }

    fn give_back(
        &self,
        tx: &mut Tx<'_, MergeClients>,
        other: &Proven<MergeClients>,
        merge: MergeId,
    ) -> Result<()> {
        let give = sql!(
            "update file_ask set client_id = $2 where organisation_id = $1 and id in (
                select row_key from merge_row
                 where organisation_id = $1 and merge_id = $3 and table_name = 'file_ask')"
        );
        give_rows(tx, (other.on().id, merge), &[give])
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
