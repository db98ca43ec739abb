//! Stages are recorded, never changed: what was known of any day can be asked.

use super::{party, read};
use crate::partnership::{
    model::{Partnership, PartnershipId, Stage, input::NewStage, stage},
    policy::EditPartnership,
};
use platform::{Action, Error, Problems, Result, Tx, sql};

/// Records a stage by hand. A partnership is agreed by its agreement and extended by an amendment, never by itself.
pub fn add(tx: &mut Tx<'_, EditPartnership>, new: &NewStage, version: i64) -> Result<()> {
    let of = read::one(tx, tx.on().facts.id)?;
    check(&of, new, tx.today())?;
    party::bump(tx, of.row.id, version)?;
    insert(tx, of.row.id, new)
}

/// Writes an entry after those that there are.
pub(super) fn insert<A: Action>(tx: &mut Tx<'_, A>, of: PartnershipId, new: &NewStage) -> Result<()> {
    let (id, now, by): (platform::Uuid, _, _) = (tx.new_id(), tx.now(), tx.actor().id());
    let add = sql!(
        "insert into partnership_stage (id, partnership_id, seq, stage, from_day, note, recorded_at, recorded_by)
         select $1, $2, coalesce(max(seq), 0) + 1, $3, $4, $5, $6, $7 from partnership_stage where partnership_id = $2"
    );
    let NewStage { stage, from_day, note, .. } = new;
    tx.unscoped().run(add, &[&id, &of, stage, from_day, note, &now, &by])?;
    Ok(())
}

/// What stands against a stage that is recorded by hand.
fn check(of: &Partnership, new: &NewStage, today: platform::Date) -> Result<(), Error> {
    let held = of.history(today);
    let before = stage::on(&held, new.from_day).map(|entry| entry.stage);
    let contract = of.agreement.as_ref().map(|agreement| agreement.contract_from);
    let problem = match new.stage {
        Stage::Agreed => Some(("stage", "programme-problem-agreed-by-agreement")),
        Stage::Extended => Some(("stage", "programme-problem-extended-by-amendment")),
        Stage::Active if contract.is_none() => Some(("stage", "programme-problem-no-agreement")),
        Stage::Active if contract.is_some_and(|from| new.from_day < from) => {
            Some(("from_day", "programme-problem-activity-outside"))
        }
        Stage::Identified | Stage::Negotiating if contract.is_some() => {
            Some(("stage", "programme-problem-agreement-stands"))
        }
        same if before == Some(same) => Some(("stage", "programme-problem-same-stage")),
        _ if held.is_empty() => None,
        _ if held.iter().any(|entry| entry.from_day > new.from_day) && !new.is_sure => {
            Some(("sure", "programme-problem-replaces"))
        }
        _ => None,
    };
    problem.map_or(Ok(()), |(field, key)| Err(Problems::at(field, key).into()))
}
