//! Indicators, as the authority enters them. What one said before stays as an earlier version of it.

use super::by;
use crate::tree::{
    model::{IndicatorInput, shown_version},
    policy::{ChangeIndicator, EnterIndicator},
};
use frame::{ActivityId, IndicatorId, activity::indicator};
use platform::{Action, Error, Problems, Result, Tx};

/// Enters an indicator of the activity.
pub fn enter(tx: &mut Tx<'_, EnterIndicator>, input: &IndicatorInput) -> Result<IndicatorId> {
    let (new, activity) = (input.parse()?, tx.on().node.id);
    is_free(tx, (activity, None), &new.code)?;
    let by = by(tx);
    indicator::enter(tx, activity, &new, by)
}

fn is_free<A: Action>(
    tx: &mut Tx<'_, A>,
    place: (ActivityId, Option<IndicatorId>),
    code: &str,
) -> Result<()> {
    if indicator::is_taken(tx, place, code)? {
        return Err(Problems::at("code", "programme-indicator-code-taken").into());
    }
    Ok(())
}

/// Enters a new version of the indicator, or says that it is used no more.
pub fn change(tx: &mut Tx<'_, ChangeIndicator>, input: &IndicatorInput) -> Result<()> {
    let new = input.parse()?;
    let was = tx.on().versions.first().cloned().ok_or(Error::NotFound)?;
    is_free(tx, (was.activity_id, Some(was.id)), &new.code)?;
    let ended_on = (input.ended == "on").then(|| was.ended_on.unwrap_or(tx.today()));
    let by = by(tx);
    let version = shown_version(&input.version);
    if indicator::change(tx, (was.id, version), (&new, ended_on), by)? { Ok(()) } else { Err(Error::Stale) }
}
