//! Destroying what tells of a person. The figures stay: in the ledger is a pseudonym, and its pairing goes.

use super::{export, file, household, index};
use crate::model::full_name;
use crate::part::parts;
use crate::policy::EraseClient;
use frame::ClientId;
use platform::{Result, Sql, Tx, erasure, sql};

/// Destroys the file of the permit: what every domain keeps of it, the files that have gone into it, the index by which
/// it is found, its history, and itself. Sealed fields go with their rows, so no key opens them any more.
///
/// A table that some domain forgot holds the row back, and the transaction fails: nothing is half destroyed.
pub fn erase(tx: &mut Tx<'_, EraseClient>) -> Result<()> {
    for part in parts() {
        part.erase(tx)?;
    }
    let id = tx.on().id;
    // Those that went into another first come last.
    let mut all = export::merged_into(tx, id)?;
    all.reverse();
    all.push(id);
    forget_merges(tx, &all)?;
    all.into_iter().try_for_each(|client| erase_one(tx, client))
}

fn erase_one(tx: &mut Tx<'_, EraseClient>, id: ClientId) -> Result<()> {
    let client = file::client(tx, id)?;
    let code = file::plain_code(tx, id)?;
    household::vacate(tx, id)?;
    for own in OWN {
        tx.run(*own, &[&id])?;
    }
    // Only now, for a word stays as long as somebody has it.
    let (given, family) = (client.given_name.as_str(), client.family_name.as_str());
    index::forget(tx, &index::Named { given, family, phone: &client.phone })?;
    let names = [full_name(given, family), format!("{family} {given}"), format!("{given}\n{family}")];
    let words: Vec<String> =
        names.into_iter().chain(code).chain([client.phone.clone(), client.email.clone()]).collect();
    erasure::forget(tx, id, &words)?;
    tx.run(sql!("delete from client where organisation_id = $1 and id = $2"), &[&id])?;
    Ok(())
}

/// What people itself keeps of a client, row by row.
const OWN: &[Sql] = &[
    sql!("delete from client_language where organisation_id = $1 and client_id = $2"),
    sql!("delete from stay where organisation_id = $1 and client_id = $2"),
    sql!("delete from caseload where organisation_id = $1 and client_id = $2"),
    sql!("delete from opening where organisation_id = $1 and client_id = $2"),
    sql!("delete from client_name_key where organisation_id = $1 and client_id = $2"),
    sql!("delete from person_key where organisation_id = $1 and client_id = $2"),
];

fn forget_merges(tx: &mut Tx<'_, EraseClient>, all: &[ClientId]) -> Result<()> {
    for id in all {
        let rows = sql!(
            "delete from merge_row where organisation_id = $1 and merge_id in (
                select id from merge where organisation_id = $1 and (kept_id = $2 or merged_id = $2))"
        );
        tx.run(rows, &[id])?;
        let merges =
            sql!("delete from merge where organisation_id = $1 and (kept_id = $2 or merged_id = $2)");
        tx.run(merges, &[id])?;
        let apart =
            sql!("update client set merged_into = null where organisation_id = $1 and merged_into = $2");
        tx.run(apart, &[id])?;
        let pairs =
            sql!("delete from duplicate_pair where organisation_id = $1 and (one_id = $2 or other_id = $2)");
        tx.run(pairs, &[id])?;
    }
    Ok(())
}
