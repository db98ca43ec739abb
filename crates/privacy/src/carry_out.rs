//! What a job does with an act of destruction that two have decided.

use crate::{
    model::{ActId, LeftOut},
    policy::{FinishAct, SeeAct},
    store::act,
};
use frame::{At, ClientId};
use people::EraseClient;
use platform::{App, Error, Permit, Result, Scope};

/// Destroys every file under an act, one in a transaction each, and says of the others why they stay. Answers with the
/// ids of what is destroyed, also of an earlier try: whoever keeps backups keeps them too.
///
/// Fails with [`Error::NotFound`] for an act that there is not, and with [`Error::Forbidden`] for one that nobody has
/// confirmed. May be called again after it failed.
pub async fn carry_out(app: &App, scope: Scope, act: &str) -> Result<Vec<ClientId>> {
    let id: ActId = act.parse().map_err(|_| Error::NotFound)?;
    let permit = Permit::<FinishAct>::system(app, act::JOB, scope, At { slug: String::new(), id }).await?;
    let items = permit.write(|tx| act::items(&mut tx.narrow::<SeeAct>())).await?;
    let mut erased = Vec::new();
    for item in items {
        let client = item.client_id;
        if item.erased_at.is_some() {
            erased.push(client);
        } else if item.left_out.is_none() {
            match erase(app, scope, (id, client)).await? {
                None => erased.push(client),
                Some(why) => permit.write(move |tx| act::leave_out(tx, client, why)).await?,
            }
        }
    }
    permit.write(act::erase_requests).await?;
    permit.write(act::finish).await?;
    Ok(erased)
}

/// Destroys one file; answers with what hindered it.
async fn erase(app: &App, scope: Scope, (act, client): (ActId, ClientId)) -> Result<Option<LeftOut>> {
    let at = At { slug: String::new(), id: client };
    let permit = match Permit::<EraseClient>::system(app, act::JOB, scope, at).await {
        Err(Error::NotFound) => return Ok(Some(LeftOut::Gone)),
        found => found?,
    };
    // The id of a file that became part of another leads to that one, and nobody decided about it.
    if permit.on().id != client {
        return Ok(Some(LeftOut::Merged));
    }
    let hindrance = permit.read(move |tx| act::hindrance(tx, act)).await?;
    if hindrance.is_none() {
        permit.write(move |tx| act::erase(tx, act)).await?;
    }
    Ok(hindrance)
}
