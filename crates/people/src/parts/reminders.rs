//! What is to be remembered of a client.

use super::{attached, erase_rows, files, give_rows, move_rows};
use crate::model::MergeId;
use crate::part::{Attached, ClientPart, Due, DueKind};
use crate::policy::{EraseClient, MergeClients, OpenFile, ViewCaseload};
use crate::store::{expiry, reminder};
use frame::ClientId;
use platform::{JsonValue, Markup, Page, Proven, Result, Tx, json, sql};

/// The reminders about a client.
pub struct Reminders;

impl ClientPart for Reminders {
    fn domain(&self) -> &'static str {
        "people"
    }

    fn tables(&self) -> &'static [&'static str] {
        &["reminder"]
    }

    fn panel(&self, _: &mut Tx<'_, OpenFile>, _: &Page) -> Result<Markup> {
        Ok(Markup::default())
    }

    fn attached(&self, tx: &mut Tx<'_, MergeClients>, client: ClientId) -> Result<Vec<Attached>> {
        let reminders =
            sql!("select id from reminder where organisation_id = $1 and client_id = $2 order by id");
        attached(tx, client, &[("reminder", reminders)])
    }

    fn repoint(&self, tx: &mut Tx<'_, MergeClients>, other: &Proven<MergeClients>) -> Result<()> {
        let to = tx.on().id;
        let moves = sql!("update reminder set client_id = $3 where organisation_id = $1 and client_id = $2");
        move_rows(tx, (other.on().id, to), &[moves])
    }

    fn give_back(
        &self,
        tx: &mut Tx<'_, MergeClients>,
        other: &Proven<MergeClients>,
        merge: MergeId,
    ) -> Result<()> {
        let give = sql!(
            "update reminder set client_id = $2 where organisation_id = $1 and id in (
                select row_key from merge_row
                 where organisation_id = $1 and merge_id = $3 and table_name = 'reminder')"
        );
        give_rows(tx, (other.on().id, merge), &[give])
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
