//! What casework keeps about a client, in three parts: restricted notes, papers, the plan.

mod notes;
mod papers;
mod plan;

pub use notes::Notes;
pub use papers::Papers;
pub use plan::Plan;

use crate::store::Key;
use frame::ClientId;
use people::{Attached, MergeClients, MergeId};
use platform::{Result, Sql, Tx};

/// The rows of a table that hang on a client.
fn attached(
    tx: &mut Tx<'_, MergeClients>,
    client: ClientId,
    (table, rows): (&'static str, Sql),
) -> Result<Vec<Attached>> {
    let keys: Vec<Key> = tx.all(rows, &[&client])?;
    Ok(keys.into_iter().map(|Key { id }| Attached { table, key: id }).collect())
}

/// Hands the rows of one client to another.
fn repoint(tx: &mut Tx<'_, MergeClients>, (from, to): (ClientId, ClientId), rows: Sql) -> Result<()> {
    tx.run(rows, &[&from, &to])?;
    Ok(())
}

/// Gives back the rows that came with a merge and are still with the client of the permit.
fn give_back(tx: &mut Tx<'_, MergeClients>, (to, merge): (ClientId, MergeId), rows: Sql) -> Result<()> {
    let kept = tx.on().id;
    tx.run(rows, &[&to, &merge, &kept])?;
    Ok(())
}
