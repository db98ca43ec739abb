//! What the other parts of the programme may ask of partnerships.

use super::read;
use crate::partnership::model::{AsOf, Partnership, PartnershipId, Stage};
use frame::OrganisationId;
use platform::{Action, Date, Result, Tx};

/// A party on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartnerOn {
    /// The partnership.
    pub id: PartnershipId,
    /// The name of the municipality or the region.
    pub party: String,
    /// The municipality; `None` of a region.
    pub organisation: Option<OrganisationId>,
    /// Its stage.
    pub stage: Stage,
    /// From when it is at this stage.
    pub since: Date,
    /// The first day of the contract, once there is one.
    pub contract_from: Option<Date>,
    /// The first day of the activity, once that is settled.
    pub activity_from: Option<Date>,
    /// The last day of the agreement.
    pub until_day: Option<Date>,
}

impl PartnerOn {
    pub(in crate::partnership) fn of(partnership: &Partnership, as_of: AsOf) -> Option<Self> {
        let standing = partnership.standing(as_of)?;
        let terms = standing.terms.as_ref();
        Some(Self {
            id: partnership.row.id,
            party: partnership.name().to_owned(),
            organisation: partnership.row.party_id,
            stage: standing.stage,
            since: standing.since,
            contract_from: terms.map(|terms| terms.contract_from),
            activity_from: terms.and_then(|terms| terms.activity_from),
            until_day: terms.map(|terms| terms.until_day),
        })
    }

    /// Those with an agreement by its beginning, then those one talks with, then those one thinks of.
    pub(in crate::partnership) fn order(&self) -> (bool, Option<Date>, bool, String) {
        let name = frame::fold::folded(&self.party);
        (self.contract_from.is_none(), self.contract_from, self.stage == Stage::Identified, name)
    }
}

/// The parties of a day that the actor may be shown, in the order of their agreements; those ahead come last.
pub fn partners_on<A: Action>(tx: &mut Tx<'_, A>, on: Date) -> Result<Vec<PartnerOn>> {
    let as_of = AsOf { on, known: tx.today() };
    let all = read::all(tx)?;
    let mut partners: Vec<_> = all.iter().filter_map(|one| PartnerOn::of(one, as_of)).collect();
    partners.sort_by_key(PartnerOn::order);
    Ok(partners)
}

/// The agreement of a municipality, as far as a plan needs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AgreementOf {
    /// The partnership.
    pub partnership: PartnershipId,
    /// The first day of the contract.
    pub from: Date,
    /// The last day, as it is agreed on the day that was asked about.
    pub until: Date,
}

/// The agreement that a municipality has on a day, with the period in which rows of its plan must lie; `None` when it has
/// none then, or when the actor may not be shown it.
pub fn agreement_of<A: Action>(
    tx: &mut Tx<'_, A>,
    organisation: OrganisationId,
    on: Date,
) -> Result<Option<AgreementOf>> {
    let as_of = AsOf { on, known: tx.today() };
    let all = read::all(tx)?;
    let own = all.iter().filter(|one| one.row.party_id == Some(organisation));
    let agreed = own.filter_map(|one| {
        let terms = one.agreed_terms(as_of)?;
        let (from, until) = (terms.contract_from, terms.until_day);
        Some(AgreementOf { partnership: one.row.id, from, until })
    });
    Ok(agreed.filter(|one| one.from <= on && on <= one.until).max_by_key(|one| one.from))
}

/// The first day of the latest plan of a party that was confirmed.
///
/// The seam to `crate::plan`: until it tells, nothing stands in the way.
#[expect(clippy::unnecessary_wraps, reason = "plans are asked in the transaction")]
pub(super) fn planned_from<A: Action>(_: &mut Tx<'_, A>, _: OrganisationId) -> Result<Option<Date>> {
    Ok(None)
}
