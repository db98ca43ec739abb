//! A file opened outside the own caseload: for a purpose, for an hour.

use crate::model::{OpeningId, Purpose};
use crate::policy::AskToOpen;
use platform::{Error, Result, Tx, clock, sql};

/// Minutes for which a file stays open.
pub(crate) const MINUTES: i64 = 60;

/// Opens the file of the permit for the actor.
///
/// Fails with [`Error::Forbidden`] where the file is closed to use.
pub fn open(tx: &mut Tx<'_, AskToOpen>, purpose: Purpose, word: &str) -> Result<()> {
    if tx.on().restricted_on.is_some() {
        return Err(Error::Forbidden);
    }
    let (id, client, account): (OpeningId, _, _) = (tx.new_id(), tx.on().id, tx.actor().id());
    let (now, ends) = (tx.now(), clock::after_minutes(tx.now(), MINUTES));
    let add = sql!(
        "insert into opening (organisation_id, id, client_id, account_id, purpose, word, opened_at, ends_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)"
    );
    tx.run(add, &[&id, &client, &account, &purpose, &word, &now, &ends])?;
    Ok(())
}
