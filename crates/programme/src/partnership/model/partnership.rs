//! A partnership with all that was recorded of it, and what of it holds on a day.

use super::{
    AmendmentId, PartnershipId,
    amendment::{Amendment, AmendmentState, Change},
    stage::{self, Stage, StageEntry},
    terms::{Agreement, Term, Terms},
};
use frame::OrganisationId;
use platform::{Date, Timestamp, record};

/// The day that is asked about, and the day at whose end it was known so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AsOf {
    /// The day that is asked about.
    pub on: Date,
    /// What had been recorded by the end of this day.
    pub known: Date,
}

record! {
    /// The row of a partnership.
    #[derive(Clone, Debug)]
    pub struct PartnershipRow {
        /// Its id.
        pub id: PartnershipId,
        /// The municipality; `None` of a region.
        pub party_id: Option<OrganisationId>,
        /// The name of the municipality.
        pub party_name: Option<String>,
        /// Its name in addresses.
        pub party_slug: Option<String>,
        /// The name of the region; empty of a municipality.
        pub region: String,
        /// The region that it began as.
        pub origin_id: Option<PartnershipId>,
        /// From when municipalities stand in the place of the region.
        pub succeeded_on: Option<Date>,
        /// What else is to be known.
        pub note: String,
        /// When it was recorded.
        pub recorded_at: Timestamp,
        /// Counts its changes.
        pub version: i64,
    }
}

/// A partnership with its stages, its agreement and amendments.
#[derive(Clone, Debug)]
pub struct Partnership {
    /// Its row.
    pub row: PartnershipRow,
    /// Its stages, in the order in which they were recorded.
    pub stages: Vec<StageEntry>,
    /// Its agreement, once there is one.
    pub agreement: Option<Agreement>,
    /// Its amendments, by the day from which they hold.
    pub amendments: Vec<Amendment>,
    /// What they changed.
    pub changes: Vec<Change>,
}

/// What holds of a partnership on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Its stage.
    pub stage: Stage,
    /// From when it is at this stage.
    pub since: Date,
    /// The terms of its agreement.
    pub terms: Option<Terms>,
}

impl Partnership {
    /// The name of the municipality or the region.
    pub fn name(&self) -> &str {
        self.row.party_name.as_deref().unwrap_or(&self.row.region)
    }

    /// The stages that held, as it was known.
    pub fn history(&self, known: Date) -> Vec<&StageEntry> {
        stage::held(&self.stages, known)
    }

    /// Whether the agreement was recorded by the end of a day.
    fn known_agreement(&self, known: Date) -> Option<&Agreement> {
        self.agreement.as_ref().filter(|agreement| platform::clock::day_of(agreement.recorded_at) <= known)
    }

    /// The changes of an amendment.
    pub fn changes_of(&self, amendment: AmendmentId) -> impl Iterator<Item = &Change> {
        self.changes.iter().filter(move |change| change.amendment_id == amendment)
    }

    /// The terms of a day; before the contract begins there are none.
    pub fn terms(&self, as_of: AsOf) -> Option<Terms> {
        let agreement = self.known_agreement(as_of.known)?;
        (agreement.contract_from <= as_of.on).then(|| self.terms_of(agreement, as_of))
    }

    /// The terms that will hold on a day, also before the contract begins.
    pub fn agreed_terms(&self, as_of: AsOf) -> Option<Terms> {
        self.known_agreement(as_of.known).map(|agreement| self.terms_of(agreement, as_of))
    }

    fn terms_of(&self, agreement: &Agreement, as_of: AsOf) -> Terms {
        let mut terms = agreement.terms();
        let in_force = |amendment: &&Amendment| {
            amendment.in_force_from <= as_of.on && amendment.is_known_confirmed(as_of.known)
        };
        for amendment in self.amendments.iter().filter(in_force) {
            self.changes_of(amendment.id).for_each(|change| terms.set(change.term, &change.became));
        }
        terms
    }

    /// What holds on a day; `None` before it was thought of, and of a region in whose place municipalities stand.
    /// An agreement whose last day is over has ended by itself.
    pub fn standing(&self, as_of: AsOf) -> Option<Standing> {
        if self.row.succeeded_on.is_some_and(|from| from <= as_of.on) {
            return None;
        }
        let entry = stage::on(&self.history(as_of.known), as_of.on)?;
        let terms = self.agreed_terms(as_of);
        let over = terms.as_ref().map(|terms| terms.until_day).filter(|last| *last < as_of.on);
        let (stage, since) = match over.filter(|_| entry.stage.is_agreed()) {
            Some(last) => (Stage::Ended, last.tomorrow().unwrap_or(last)),
            None => (entry.stage, entry.from_day),
        };
        Some(Standing { stage, since, terms })
    }

    /// Amendments that wait for the authority.
    pub fn waiting(&self) -> impl Iterator<Item = &Amendment> {
        self.amendments.iter().filter(|amendment| amendment.state == AmendmentState::Submitted)
    }

    /// Whether another amendment that is or may come into force changes the term from this day or a later one.
    pub fn is_changed_from(&self, term: Term, day: Date) -> bool {
        let live = self.amendments.iter().filter(|other| other.state.is_live() && other.in_force_from >= day);
        live.into_iter().any(|other| self.changes_of(other.id).any(|change| change.term == term))
    }
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
