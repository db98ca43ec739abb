//! That somebody is or was protected, who may know of them, and who has looked into their file.

use super::{attached, erase_rows, files, give_rows, move_rows};
use crate::model::MergeId;
use crate::part::{Attached, ClientPart};
use crate::policy::{EraseClient, MergeClients, OpenFile};
use crate::store::protection;
use frame::ClientId;
use platform::{JsonValue, Markup, Page, Proven, Result, Tx, json, sql};

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

    fn panel(&self, _: &mut Tx<'_, OpenFile>, _: &Page) -> Result<Markup> {
        Ok(Markup::default())
    }

    fn attached(&self, tx: &mut Tx<'_, MergeClients>, client: ClientId) -> Result<Vec<Attached>> {
        let were =
            sql!("select id from protection where organisation_id = $1 and client_id = $2 order by id");
        attached(tx, client, &[("protection", were)])
    }

    fn repoint(&self, tx: &mut Tx<'_, MergeClients>, other: &Proven<MergeClients>) -> Result<()> {
        let to = tx.on().id;
        let moves =
            sql!("update protection set client_id = $3 where organisation_id = $1 and client_id = $2");
        move_rows(tx, (other.on().id, to), &[moves])
    }

    fn give_back(
        &self,
        tx: &mut Tx<'_, MergeClients>,
        other: &Proven<MergeClients>,
        merge: MergeId,
    ) -> Result<()> {
        let give = sql!(
            "update protection set client_id = $2 where organisation_id = $1 and id in (
                select row_key from merge_row
                 where organisation_id = $1 and merge_id = $3 and table_name = 'protection')"
        );
        give_rows(tx, (other.on().id, merge), &[give])
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
