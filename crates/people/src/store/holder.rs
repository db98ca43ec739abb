//! Whose personal code it is, for who must know before a file may be named.

use super::file;
use crate::model::PersonalCode;
use frame::ClientId;
use platform::{Action, Result, Tx, keys, sql};

/// The client of the organisation with this personal code; nobody who is protected.
pub fn holder<A: Action>(tx: &mut Tx<'_, A>, code: &PersonalCode) -> Result<Option<ClientId>> {
    // Without a key nothing was ever sealed here, and no code can be looked for.
    if !keys::are_there(tx)? {
        return Ok(None);
    }
    let index = tx.blind_index(file::CODE, code.digits())?;
    let holder = sql!(
        "select id from client where organisation_id = $1 and code_index = $2 and protected_on is null"
    );
    Ok(tx.scalar(holder, &[&index])?)
}
