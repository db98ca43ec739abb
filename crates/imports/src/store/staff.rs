//! Who may have counselled in a sheet.

use platform::{Action, Result, Tx, record, sql};

record! {
    /// Someone of the staff.
    #[derive(Clone, Debug)]
    pub struct Colleague {
        /// The account.
        pub id: String,
        /// The name.
        pub name: String,
    }
}

/// Those who hold or held a role that records contacts.
pub fn all<A: Action>(tx: &mut Tx<'_, A>) -> Result<Vec<Colleague>> {
    let all = sql!(
        "select distinct a.id, a.name from membership m join account a on a.id = m.account_id
          where m.organisation_id = $1 and m.role in ('counsellor', 'coordinator') and a.kind = 'person' order by a.name"
    );
    Ok(tx.all(all, &[])?)
}
