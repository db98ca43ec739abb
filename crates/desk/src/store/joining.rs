//! Joining an anonymous contact to a client, and parting it again. Nothing of the contact is lost, and what a frozen
//! report said it goes on saying: the ledger gets −1 and +1.

use super::contact;
use crate::policy::CorrectContact;
use frame::{ClientId, ContactId, ledger};
use people::{ServeClient, TargetGroup};
use platform::{Action, Error, Proven, Result, Tx, sql};

/// Joins the contact to a client; with `None` parts it from the client it has.
///
/// Fails with [`Error::Stale`] when `version` is not the one that is there now.
pub fn join(
    tx: &mut Tx<'_, CorrectContact>,
    client: Option<&Proven<ServeClient>>,
    version: i64,
) -> Result<()> {
    let id = tx.on().id;
    if tx.on().version != version {
        return Err(Error::Stale);
    }
    let was = contact::fact(tx, id)?;
    let (before, after) = (tx.on().client_id, client.map(|client| client.on().id));
    let text = |client: Option<ClientId>| client.map(|id| id.to_string()).unwrap_or_default();
    let update = sql!(
        "update contact set client_id = $3, version = version + 1 where organisation_id = $1 and id = $2"
    );
    tx.run(update, &[&id, &after])?;
    let follow = sql!("update follow_up set client_id = $3 where organisation_id = $1 and contact_id = $2");
    tx.run(follow, &[&id, &after])?;
    regroup(tx, id)?;
    let reference = contact::cause(id);
    if let Some(before) = before {
        people::caseload::give_back(tx, before, &reference)?;
    }
    let about = after.or(before).map(platform::Uuid::from);
    tx.changed_at((&reference, about), "client", &text(before), &text(after))?;
    if let Some(client) = client {
        people::caseload::take(tx, client, &reference)?;
    }
    let became = contact::fact(tx, id)?;
    ledger::correct(tx, &was, &became)
}

/// The target group anew, for the client and the day that the contact has now.
pub(super) fn regroup<A: Action>(tx: &mut Tx<'_, A>, id: ContactId) -> Result<()> {
    let contact = contact::load(tx, id)?.ok_or(Error::NotFound)?;
    let served = match contact.client_id {
        Some(client) => people::served(tx, client)?,
        None => None,
    };
    let group = served.map_or(TargetGroup::Unknown, |served| people::target_group(&served, contact.day));
    let update = sql!("update contact set target_group = $3 where organisation_id = $1 and id = $2");
    tx.run(update, &[&id, &group])?;
    Ok(())
}
