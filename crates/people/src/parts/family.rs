//! The links between children and who answers for them: a link hangs on both.

use super::{erase_rows, files};
use crate::model::{Kin, MergeId};
use crate::part::{Attached, ClientPart, Rows, listed};
use crate::policy::{EraseClient, MergeClients, OpenFile};
use crate::store::guardian;
use frame::ClientId;
use platform::{JsonValue, Proven, Result, Tx, json, sql};

/// Children and guardians.
pub struct Family;

impl ClientPart for Family {
    fn domain(&self) -> &'static str {
        "people"
    }

    fn tables(&self) -> &'static [&'static str] {
        &["guardian"]
    }

    /// A link hangs on two persons.
    fn rows(&self) -> Vec<Rows> {
        Vec::new()
    }

    fn attached(&self, tx: &mut Tx<'_, MergeClients>, client: ClientId) -> Result<Vec<Attached>> {
        let links = sql!(
            "select id from guardian
              where organisation_id = $1 and (client_id = $2 or guardian_id = $2) order by id"
        );
        listed(tx, client, ("guardian", links))
    }

    /// A link that is there twice then, or would be of somebody to themselves, stays with the merged file.
    fn repoint(&self, tx: &mut Tx<'_, MergeClients>, other: &Proven<MergeClients>) -> Result<()> {
        let to = tx.on().id;
        let children = sql!(
            "update guardian set client_id = $3
              where organisation_id = $1 and client_id = $2 and guardian_id <> $3 and guardian_id not in (
                    select k.guardian_id from guardian k where k.organisation_id = $1 and k.client_id = $3)"
        );
        let adults = sql!(
            "update guardian set guardian_id = $3
              where organisation_id = $1 and guardian_id = $2 and client_id <> $3 and client_id not in (
                    select k.client_id from guardian k where k.organisation_id = $1 and k.guardian_id = $3)"
        );
        for links in [children, adults] {
            tx.run(links, &[&other.on().id, &to])?;
        }
        Ok(())
    }

    fn give_back(
        &self,
        tx: &mut Tx<'_, MergeClients>,
        other: &Proven<MergeClients>,
        merge: MergeId,
    ) -> Result<()> {
        let kept = tx.on().id;
        // The same link names the merged file on one side only: the side on which the kept file stands now.
        let child = sql!(
            "update guardian set client_id = $2
              where organisation_id = $1 and client_id = $4 and guardian_id <> $2 and id in (
                    select row_key from merge_row
                     where organisation_id = $1 and merge_id = $3 and table_name = 'guardian')"
        );
        let adult = sql!(
            "update guardian set guardian_id = $2
              where organisation_id = $1 and guardian_id = $4 and client_id <> $2 and id in (
                    select row_key from merge_row
                     where organisation_id = $1 and merge_id = $3 and table_name = 'guardian')"
        );
        for give in [child, adult] {
            tx.run(give, &[&other.on().id, &merge, &kept])?;
        }
        Ok(())
    }

    /// What the adult is to the child; the other's name is theirs to ask for.
    fn export(&self, tx: &mut Tx<'_, OpenFile>) -> Result<JsonValue> {
        let (mut guardians, mut children) = (Vec::new(), Vec::new());
        let relation = |kin: &Kin| json!(kin.relation);
        for id in files(tx)? {
            guardians.extend(guardian::guardians(tx, id)?.iter().map(relation));
            children.extend(guardian::children(tx, id)?.iter().map(relation));
        }
        Ok(json!({ "guardians": guardians, "children": children }))
    }

    fn erase(&self, tx: &mut Tx<'_, EraseClient>) -> Result<()> {
        erase_rows(
            tx,
            &[sql!(
                "delete from guardian where organisation_id = $1 and (client_id = $2 or guardian_id = $2)"
            )],
        )
    }
}
