//! Home visits as part of a client's file: they go along with a merge, to the person, and away with an erasure.

use crate::store::visit;
use frame::ClientId;
use maud::html;
use people::{Attached, ClientPart, EraseClient, MergeClients, MergeId, OpenFile};
use platform::{JsonValue, Markup, Page, Proven, Result, Tx, json, record, sql};

/// When a client was taken along for a visit.
pub struct Visits;

record! {
    struct Key {
        id: String,
    }
}

impl ClientPart for Visits {
    fn domain(&self) -> &'static str {
        "desk"
    }

    fn tables(&self) -> &'static [&'static str] {
        &["visit"]
    }

    /// What came of a visit stands among the contacts.
    fn panel(&self, _: &mut Tx<'_, OpenFile>, _: &Page) -> Result<Markup> {
        Ok(html! {})
    }

    fn attached(&self, tx: &mut Tx<'_, MergeClients>, client: ClientId) -> Result<Vec<Attached>> {
        let visits = sql!("select id from visit where organisation_id = $1 and client_id = $2 order by id");
        let keys: Vec<Key> = tx.all(visits, &[&client])?;
        Ok(keys.into_iter().map(|Key { id }| Attached { table: "visit", key: id }).collect())
    }

    fn repoint(&self, tx: &mut Tx<'_, MergeClients>, other: &Proven<MergeClients>) -> Result<()> {
        let (from, to): (ClientId, ClientId) = (other.on().id, tx.on().id);
        let visits = sql!("update visit set client_id = $3 where organisation_id = $1 and client_id = $2");
        tx.run(visits, &[&from, &to])?;
        Ok(())
    }

    fn give_back(
        &self,
        tx: &mut Tx<'_, MergeClients>,
        other: &Proven<MergeClients>,
        merge: MergeId,
    ) -> Result<()> {
        let (to, kept): (ClientId, ClientId) = (other.on().id, tx.on().id);
        let visits = sql!(
            "update visit set client_id = $2 where organisation_id = $1 and client_id = $4 and id in (
                select row_key from merge_row
                 where organisation_id = $1 and merge_id = $3 and table_name = 'visit')"
        );
        tx.run(visits, &[&to, &merge, &kept])?;
        Ok(())
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
