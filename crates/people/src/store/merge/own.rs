//! What people itself hangs on a file: bases of stay, in whose caseload it is, for what it was opened.
//!
//! A caseload of the same account for the same cause may be there twice; the one that comes over then says from which file.

use crate::model::MergeId;
use crate::part::Attached;
use crate::policy::MergeClients;
use frame::ClientId;
use platform::{Result, Tx, record, sql};

record! {
    struct Key {
        id: String,
    }
}

/// The rows of a client.
pub(super) fn attached(tx: &mut Tx<'_, MergeClients>, client: ClientId) -> Result<Vec<Attached>> {
    let stays = sql!("select id from stay where organisation_id = $1 and client_id = $2 order by id");
    let caseload = sql!(
        "select account_id || ' ' || cause as id from caseload where organisation_id = $1 and client_id = $2
          order by account_id, cause"
    );
    let openings = sql!("select id from opening where organisation_id = $1 and client_id = $2 order by id");
    let mut rows = Vec::new();
    for (table, sql) in [("stay", stays), ("caseload", caseload), ("opening", openings)] {
        let keys: Vec<Key> = tx.all(sql, &[&client])?;
        rows.extend(keys.into_iter().map(|Key { id }| Attached { table, key: id }));
    }
    Ok(rows)
}

/// How a caseload's cause begins that came from a file and was there already.
fn came_from(client: ClientId) -> String {
    format!("merge/{client}/")
}

/// Hands everything of one file to the other.
pub(super) fn repoint(tx: &mut Tx<'_, MergeClients>, (from, to): (ClientId, ClientId)) -> Result<()> {
    let stays = sql!("update stay set client_id = $3 where organisation_id = $1 and client_id = $2");
    tx.run(stays, &[&from, &to])?;
    let openings = sql!("update opening set client_id = $3 where organisation_id = $1 and client_id = $2");
    tx.run(openings, &[&from, &to])?;
    let twice = sql!(
        "update caseload set client_id = $3, cause = $4 || cause
          where organisation_id = $1 and client_id = $2 and exists (
                select 1 from caseload k
                 where k.organisation_id = $1 and k.client_id = $3 and k.account_id = caseload.account_id
                   and k.cause = caseload.cause)"
    );
    tx.run(twice, &[&from, &to, &came_from(from)])?;
    let others = sql!("update caseload set client_id = $3 where organisation_id = $1 and client_id = $2");
    tx.run(others, &[&from, &to])?;
    Ok(())
}

/// Gives back to the one what came from it with a merge.
pub(super) fn give_back(
    tx: &mut Tx<'_, MergeClients>,
    (kept, to): (ClientId, ClientId),
    merge: MergeId,
) -> Result<()> {
    let stays = sql!(
        "update stay set client_id = $3 where organisation_id = $1 and client_id = $2 and id in (
            select row_key from merge_row where organisation_id = $1 and merge_id = $4 and table_name = 'stay')"
    );
    tx.run(stays, &[&kept, &to, &merge])?;
    let openings = sql!(
        "update opening set client_id = $3 where organisation_id = $1 and client_id = $2 and id in (
            select row_key from merge_row where organisation_id = $1 and merge_id = $4 and table_name = 'opening')"
    );
    tx.run(openings, &[&kept, &to, &merge])?;
    let came = came_from(to);
    let twice = sql!(
        "update caseload set client_id = $3, cause = substr(cause, length(cast($4 as text)) + 1)
          where organisation_id = $1 and client_id = $2
            and substr(cause, 1, length(cast($4 as text))) = cast($4 as text)"
    );
    tx.run(twice, &[&kept, &to, &came])?;
    let others = sql!(
        "update caseload set client_id = $3
          where organisation_id = $1 and client_id = $2
            and account_id || ' ' || cause in (
                select row_key from merge_row
                 where organisation_id = $1 and merge_id = $4 and table_name = 'caseload')
            and not exists (
                select 1 from caseload k
                 where k.organisation_id = $1 and k.client_id = $3 and k.account_id = caseload.account_id
                   and k.cause = caseload.cause)"
    );
    tx.run(others, &[&kept, &to, &merge])?;
    Ok(())
}
