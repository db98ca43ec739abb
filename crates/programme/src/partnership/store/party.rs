//! Parties that are recorded, and regions in whose place municipalities come to stand.

use crate::partnership::{
    model::{
        Partnership, PartnershipId, Stage,
        input::{NewParty, NewStage, NewSuccessors},
        partnership::AsOf,
    },
    policy::{EditPartnership, KeepPartnerships, SeenPartnership},
    store::{read, stage},
};
use frame::{OrganisationId, organisation};
use platform::{Action, Date, Error, Problems, Result, Tx, sql};

/// Records a party; a problem when the municipality has a partnership that is not over.
pub fn add(tx: &mut Tx<'_, KeepPartnerships>, new: &NewParty) -> Result<PartnershipId> {
    if let Some(party) = new.party {
        check_free(tx, party, "party")?;
    } else if read::all(tx)?.iter().any(|other| other.row.region == new.region) {
        return Err(Problems::at("region", "programme-problem-region-there").into());
    }
    let id = insert(tx, (new.party, &new.region), None, &new.note)?;
    let first = NewStage { stage: new.stage, from_day: new.from_day, note: String::new(), is_sure: true };
    stage::insert(tx, id, &first)?;
    Ok(id)
}

fn insert<A: Action>(
    tx: &mut Tx<'_, A>,
    (party, region): (Option<OrganisationId>, &str),
    origin: Option<PartnershipId>,
    note: &str,
) -> Result<PartnershipId> {
    let (id, now, by): (PartnershipId, _, _) = (tx.new_id(), tx.now(), tx.actor().id());
    let add = sql!(
        "insert into partnership (id, party_id, region, origin_id, note, recorded_at, recorded_by, version)
         values ($1, $2, $3, $4, $5, $6, $7, 1)"
    );
    tx.unscoped().run(add, &[&id, &party, &region, &origin, &note, &now, &by])?;
    let name = party.map_or_else(|| region.to_owned(), |party| party.to_string());
    tx.changed_at((&SeenPartnership::reference_of(id), None), "party", "", &name)?;
    Ok(id)
}

/// The municipality is one, and has no partnership that is not over.
fn check_free<A: Action>(tx: &mut Tx<'_, A>, party: OrganisationId, field: &'static str) -> Result<()> {
    if !organisation::municipalities(tx)?.iter().any(|one| one.id == party) {
        return Err(Problems::at(field, "programme-problem-party").into());
    }
    let today = tx.today();
    let as_of = AsOf { on: today, known: today };
    let lasts = |other: &Partnership| {
        other.standing(as_of).is_none_or(|standing| standing.stage != Stage::Ended)
    };
    let is_there = read::all(tx)?.iter().any(|other| other.row.party_id == Some(party) && lasts(other));
    if is_there { Err(Problems::at(field, "programme-problem-party-there").into()) } else { Ok(()) }
}

/// Counts a change; fails as stale when it was changed since the form was opened.
pub fn bump<A: Action>(tx: &mut Tx<'_, A>, id: PartnershipId, version: i64) -> Result<()> {
    let bump = sql!("update partnership set version = version + 1 where id = $1 and version = $2");
    match tx.unscoped().run(bump, &[&id, &version])? {
        0 => Err(Error::Stale),
        _ => Ok(()),
    }
}

/// Municipalities of a region become parties of their own, each with the trace of where it began.
pub fn succeed(tx: &mut Tx<'_, EditPartnership>, new: &NewSuccessors, version: i64) -> Result<()> {
    let region = read::one(tx, tx.on().facts.id)?;
    if region.row.party_id.is_some() || region.row.succeeded_on.is_some() {
        return Err(Problems::at("parties", "programme-problem-no-region").into());
    }
    if region.stages.iter().all(|entry| entry.from_day > new.from_day) {
        return Err(Problems::at("from_day", "programme-problem-before-region").into());
    }
    bump(tx, region.row.id, version)?;
    for party in &new.parties {
        check_free(tx, *party, "parties")?;
        let id = insert(tx, (Some(*party), ""), Some(region.row.id), "")?;
        let note = region.row.region.clone();
        let first = NewStage { stage: Stage::Negotiating, from_day: new.from_day, note, is_sure: true };
        stage::insert(tx, id, &first)?;
    }
    if new.is_whole { succeeded(tx, region.row.id, new.from_day) } else { Ok(()) }
}

fn succeeded(tx: &mut Tx<'_, EditPartnership>, id: PartnershipId, from: Date) -> Result<()> {
    tx.unscoped().run(sql!("update partnership set succeeded_on = $2 where id = $1"), &[&id, &from])?;
    tx.changed("succeeded_on", "", &from.to_string())
}
