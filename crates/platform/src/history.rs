//! What records said before: one history for every table, newest first.

use crate::{Action, Result, Timestamp, Tx, Uuid, record, sql};

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

/// Destroys what records said of a client whose data are destroyed. The database lets nobody change or delete a line of
/// history but for this: it lets go of the lines of a client who stands in `erased_client`, where nobody is taken out again.
pub fn erase<A: Action>(tx: &mut Tx<'_, A>, client: impl Into<Uuid>) -> Result<()> {
    let (client, now, actor) = (client.into(), tx.now(), tx.actor().id());
    let erased = sql!(
        "insert into erased_client (organisation_id, client_id, erased_at, erased_by) values ($1, $2, $3, $4)
         on conflict (organisation_id, client_id) do nothing"
    );
    tx.run(erased, &[&client, &now, &actor])?;
    tx.run(sql!("delete from change_entry where organisation_id = $1 and client_id = $2"), &[&client])?;
    Ok(())
}
