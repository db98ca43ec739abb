//! Rows that hang on a client: how they are listed, handed over in a merge, and given back.

use super::Attached;
use crate::model::MergeId;
use crate::policy::MergeClients;
use frame::ClientId;
use platform::{Proven, Result, Sql, Tx, record};

/// The statements about a table whose rows have an `id` of their own and hang on a client by `client_id`:
/// see [`rows!`](crate::rows).
#[derive(Clone, Copy)]
pub struct Rows {
    /// The table.
    pub table: &'static str,
    /// The ids of the rows of a client, in their order: `$2`.
    pub ids: Sql,
    /// Hands the rows of `$2` to `$3`.
    pub moves: Sql,
    /// Gives back to `$2` what came with the merge `$3` and is still with `$4`: what was joined to somebody else since
    /// stays with them.
    pub returns: Sql,
}

/// The [`Rows`] of a table; with a condition, which begins with ` and`, where some stay with the file that is
/// merged.
#[macro_export]
macro_rules! rows {
    ($table:literal) => {
        $crate::rows!($table, "")
    };
    ($table:literal, $only:literal) => {
        $crate::Rows {
            table: $table,
            ids: ::platform::sql!(
                "select id from ",
                $table,
                " where organisation_id = $1 and client_id = $2 order by id"
            ),
            moves: ::platform::sql!(
                "update ",
                $table,
                " set client_id = $3 where organisation_id = $1 and client_id = $2",
                $only
            ),
            returns: ::platform::sql!(
                "update ",
                $table,
                " set client_id = $2 where organisation_id = $1 and client_id = $4 and id in (
                    select row_key from merge_row where organisation_id = $1 and merge_id = $3 and table_name = '",
                $table,
                "')"
            ),
        }
    };
}

record! {
    struct Key {
        id: String,
    }
}

/// The rows of a table that a statement lists for a client.
pub(crate) fn listed(
    tx: &mut Tx<'_, MergeClients>,
    client: ClientId,
    (table, ids): (&'static str, Sql),
) -> Result<Vec<Attached>> {
    let keys: Vec<Key> = tx.all(ids, &[&client])?;
    Ok(keys.into_iter().map(|Key { id }| Attached { table, key: id }).collect())
}

impl Rows {
    pub(super) fn attached(self, tx: &mut Tx<'_, MergeClients>, client: ClientId) -> Result<Vec<Attached>> {
        listed(tx, client, (self.table, self.ids))
    }

    pub(super) fn repoint(self, tx: &mut Tx<'_, MergeClients>, other: &Proven<MergeClients>) -> Result<()> {
        let kept = tx.on().id;
        tx.run(self.moves, &[&other.on().id, &kept])?;
        Ok(())
    }

    pub(super) fn give_back(
        self,
        tx: &mut Tx<'_, MergeClients>,
        other: &Proven<MergeClients>,
        merge: MergeId,
    ) -> Result<()> {
        let kept = tx.on().id;
        tx.run(self.returns, &[&other.on().id, &merge, &kept])?;
        Ok(())
    }
}
