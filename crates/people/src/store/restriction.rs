//! A file is closed to use, and opened again.

use crate::policy::RestrictFile;
use platform::{Result, Tx, record, sql};

record! {
    /// Why a file is closed to use, and by whom.
    #[derive(Clone, Debug)]
    pub struct Restriction {
        /// Why.
        pub restricted_why: Option<String>,
        /// The name of who closed it.
        pub by_name: Option<String>,
    }
}

/// Closes the file of the permit to use; one that is closed stays as it is.
pub fn restrict(tx: &mut Tx<'_, RestrictFile>, why: &str) -> Result<()> {
    if tx.on().restricted_on.is_some() {
        return Ok(());
    }
    let (id, today, by) = (tx.on().id, tx.today(), tx.actor().id());
    let close = sql!(
        "update client set restricted_on = $3, restricted_why = $4, restricted_by = $5, version = version + 1
          where organisation_id = $1 and id = $2"
    );
    tx.run(close, &[&id, &today, &why, &by])?;
    tx.changed("restricted_on", "", &today.to_string())?;
    tx.changed("restricted_why", "", why)
}

/// Opens the file of the permit to use again; `why` is kept with the history.
pub fn lift(tx: &mut Tx<'_, RestrictFile>, why: &str) -> Result<()> {
    let Some(since) = tx.on().restricted_on else { return Ok(()) };
    let (id, none) = (tx.on().id, None::<String>);
    let open = sql!(
        "update client set restricted_on = $3, restricted_why = $3, restricted_by = $3, version = version + 1
          where organisation_id = $1 and id = $2"
    );
    tx.run(open, &[&id, &none])?;
    tx.changed("restricted_on", &since.to_string(), "")?;
    tx.changed("restriction_lifted", "", why)
}

/// Why the file of a client is closed to use, and by whom; both are `None` where it is not.
pub fn restriction<A: platform::Action<On = crate::ClientFile>>(
    tx: &mut Tx<'_, A>,
) -> Result<Option<Restriction>> {
    let id = tx.on().id;
    let find = sql!(
        "select c.restricted_why, a.name as by_name from client c left join account a on a.id = c.restricted_by
          where c.organisation_id = $1 and c.id = $2 and c.restricted_on is not null"
    );
    Ok(tx.one(find, &[&id])?)
}
