//! Clients who live together.

use super::file;
use crate::model::HouseholdId;
use crate::policy::{EditClient, EraseClient};
use frame::ClientId;
use platform::{Action, Proven, Result, Tx, sql};

/// Whether the organisation has the household.
pub(crate) fn exists<A: Action>(tx: &mut Tx<'_, A>, household: HouseholdId) -> Result<bool> {
    let find = sql!("select id from household where organisation_id = $1 and id = $2");
    Ok(tx.scalar::<HouseholdId>(find, &[&household])?.is_some())
}

/// The client of the permit and `other` live together from now on: in the household of `other`, else in that of the
/// client, else in a new one. Both files change, so both must be the actor's to change.
pub fn join(tx: &mut Tx<'_, EditClient>, other: &Proven<EditClient>) -> Result<()> {
    let (one, other) = (tx.on().id, other.on().id);
    let kept = [file::client(tx, other)?.household_id, file::client(tx, one)?.household_id];
    let household = match kept.into_iter().flatten().next() {
        Some(household) => household,
        None => make(tx)?,
    };
    move_to(tx, other, Some(household))?;
    move_to(tx, one, Some(household))
}

/// The client of the permit lives alone from now on; who stays alone behind does too.
pub(crate) fn leave(tx: &mut Tx<'_, EditClient>) -> Result<()> {
    let id = tx.on().id;
    let Some(household) = file::client(tx, id)?.household_id else { return Ok(()) };
    move_to(tx, id, None)?;
    // Whoever is protected lives there too, and neither shows that nor is left behind.
    match (count(tx, household)?, file::members(tx, household)?.as_slice()) {
        (1, [last]) => move_to(tx, last.id, None),
        _ => Ok(()),
    }
}

/// How many live together, protected or not.
fn count<A: Action>(tx: &mut Tx<'_, A>, household: HouseholdId) -> Result<i64> {
    let count = sql!(
        "select count(*) from client where organisation_id = $1 and household_id = $2 and merged_into is null"
    );
    Ok(tx.scalar(count, &[&household])?.unwrap_or(0))
}

/// A client whose file is destroyed leaves no trace in the household; one that nobody lives in any more goes with its name.
pub(crate) fn vacate(tx: &mut Tx<'_, EraseClient>, id: ClientId) -> Result<()> {
    let Some(household) = file::client(tx, id)?.household_id else { return Ok(()) };
    let leave = sql!("update client set household_id = $3 where organisation_id = $1 and id = $2");
    tx.run(leave, &[&id, &None::<HouseholdId>])?;
    let others = sql!("select count(*) from client where organisation_id = $1 and household_id = $2");
    if tx.scalar::<i64>(others, &[&household])?.unwrap_or(0) == 0 {
        tx.run(sql!("delete from household where organisation_id = $1 and id = $2"), &[&household])?;
    }
    Ok(())
}

/// A new household with the client's family name.
fn make(tx: &mut Tx<'_, EditClient>) -> Result<HouseholdId> {
    let (id, now, facts): (HouseholdId, _, _) = (tx.new_id(), tx.now(), tx.on());
    let name = if facts.family_name.is_empty() { &facts.given_name } else { &facts.family_name };
    let add = sql!("insert into household (organisation_id, id, name, created_at) values ($1, $2, $3, $4)");
    tx.run(add, &[&id, name, &now])?;
    Ok(id)
}

fn move_to(tx: &mut Tx<'_, EditClient>, client: ClientId, household: Option<HouseholdId>) -> Result<()> {
    let was = file::client(tx, client)?.household_id;
    if was == household {
        return Ok(());
    }
    let update = sql!(
        "update client set household_id = $3, version = version + 1 where organisation_id = $1 and id = $2"
    );
    tx.run(update, &[&client, &household])?;
    let (was, became) = (name(tx, was)?, name(tx, household)?);
    tx.changed_at((&crate::policy::reference(client), Some(client.into())), "household", &was, &became)
}

/// The name of a household, for the history.
fn name<A: Action>(tx: &mut Tx<'_, A>, household: Option<HouseholdId>) -> Result<String> {
    let Some(household) = household else { return Ok(String::new()) };
    let find = sql!("select name from household where organisation_id = $1 and id = $2");
    Ok(tx.scalar(find, &[&household])?.unwrap_or_default())
}
