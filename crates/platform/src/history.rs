//! What records said before: one history for every table, newest first.

use crate::{Action, Result, Timestamp, Tx, record, sql};

record! {
    /// One change of one field.
    #[derive(Clone, Debug)]
    pub struct Change {
        /// When.
        pub at: Timestamp,
        /// Who: an account's id, or a job's name.
        pub actor: String,
        /// That account's name; `None` for a job.
        pub actor_name: Option<String>,
        /// Which field, as its form names it.
        pub field: String,
        /// What it said before.
        pub was: String,
        /// What it says since.
        pub became: String,
    }
}

/// The changes of one record, named as the audit names it.
pub fn of<A: Action>(tx: &mut Tx<'_, A>, target: &str) -> Result<Vec<Change>> {
    let changes = sql!(
        "select c.at, c.actor, a.name as actor_name, c.field, c.was, c.became
           from change_entry c left join account a on a.id = c.actor
          where c.organisation_id = $1 and c.target = $2 order by c.seq desc limit 200"
    );
    Ok(tx.all(changes, &[&target])?)
}
