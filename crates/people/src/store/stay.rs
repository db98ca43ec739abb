//! Bases of stay: a new record is added, a wrong one is mended or withdrawn, and the history keeps what it said.

use super::{file, register, reminder};
use crate::model::{NewStay, Stay, StayId};
use crate::policy::EditClient;
use frame::ClientId;
use platform::{Action, Date, Error, Result, Tx, sql};

/// One record. Fails with [`Error::NotFound`] when it is another client's, or withdrawn.
fn one<A: Action>(tx: &mut Tx<'_, A>, client: ClientId, id: StayId) -> Result<Stay> {
    file::stays(tx, client)?.into_iter().find(|stay| stay.id == id).ok_or(Error::NotFound)
}

/// Records a basis of stay of the client of the permit; the ones before it stay.
pub(crate) fn add(tx: &mut Tx<'_, EditClient>, stay: &NewStay) -> Result<()> {
    let client = tx.on().id;
    register::add_stay(tx, client, stay)?;
    tx.changed("stay", "", &said(stay))?;
    reminder::plan(tx, client)
}

/// Mends a record of the client of the permit that is still at `version`. Fails with [`Error::Stale`] if it is not.
pub(crate) fn mend(tx: &mut Tx<'_, EditClient>, (id, version): (StayId, i64), new: &NewStay) -> Result<()> {
    let client = tx.on().id;
    let old = one(tx, client, id)?;
    if old.version != version {
        return Err(Error::Stale);
    }
    let NewStay { basis, from_day, until_day, renewal_applied_on } = new;
    let mend = sql!(
        "update stay
            set basis = $3, from_day = $4, until_day = $5, renewal_applied_on = $6, version = version + 1
          where organisation_id = $1 and id = $2"
    );
    tx.run(mend, &[&id, basis, from_day, until_day, renewal_applied_on])?;
    tx.changed("stay", &said(&kept(&old)), &said(new))?;
    reminder::plan(tx, client)
}

/// Takes a record that was wrong out of the file of the permit; what it said stays in the history.
pub(crate) fn withdraw(tx: &mut Tx<'_, EditClient>, id: StayId) -> Result<()> {
    let (client, now) = (tx.on().id, tx.now());
    let old = one(tx, client, id)?;
    let withdraw = sql!(
        "update stay set withdrawn_at = $3, version = version + 1 where organisation_id = $1 and id = $2"
    );
    tx.run(withdraw, &[&id, &now])?;
    tx.changed("stay", &said(&kept(&old)), "")?;
    reminder::plan(tx, client)
}

fn kept(old: &Stay) -> NewStay {
    let Stay { basis, from_day, until_day, renewal_applied_on, .. } = *old;
    NewStay { basis, from_day, until_day, renewal_applied_on }
}

/// A stay in the history: `refugee|2026-01-01|2029-01-01|2028-11-01`.
fn said(NewStay { basis, from_day, until_day, renewal_applied_on }: &NewStay) -> String {
    let day = |day: &Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
    format!("{basis}|{}|{}|{}", day(from_day), day(until_day), day(renewal_applied_on))
}
