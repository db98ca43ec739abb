//! Amendments of an agreement: what each changed, signed when, in force from when. One that would contradict another, or
//! reach back without a word why, is not taken.

use super::{
    AmendmentId, PartnershipId,
    partnership::{AsOf, Partnership},
    terms::Term,
};
use crate::document::DocumentId;
use platform::{Date, Problems, Timestamp, clock::day_of, record, text_enum};

text_enum! {
    /// What became of an amendment.
    pub enum AmendmentState in "partnership_amendment.state" {
        /// Waits for the authority (esitatud).
        Submitted = "submitted",
        /// Confirmed by the authority: it is in force from its day (kinnitatud).
        Confirmed = "confirmed",
        /// The authority wants it otherwise (tagastatud).
        Returned = "returned",
        /// Taken back before it was decided (tagasi võetud).
        Withdrawn = "withdrawn",
    }
}

impl AmendmentState {
    /// How it looks: see [`platform::ui::pill`].
    pub fn tone(self) -> &'static str {
        match self {
            Self::Submitted => "warn",
            Self::Confirmed => "ok",
            Self::Returned => "bad",
            Self::Withdrawn => "",
        }
    }

    /// Whether it is or may come into force.
    pub fn is_live(self) -> bool {
        matches!(self, Self::Submitted | Self::Confirmed)
    }
}

record! {
    /// An amendment, without its changes.
    #[derive(Clone, Debug)]
    pub struct Amendment {
        /// Its id.
        pub id: AmendmentId,
        /// The partnership.
        pub partnership_id: PartnershipId,
        /// Its number; may be empty.
        pub number: String,
        /// The day on which it was signed.
        pub signed_on: Date,
        /// The day from which it holds.
        pub in_force_from: Date,
        /// Why it was made.
        pub why: String,
        /// Why it reaches back behind its signing; empty when it does not.
        pub back_dated_why: String,
        /// What became of it.
        pub state: AmendmentState,
        /// Its entry in the document register.
        pub document_id: Option<DocumentId>,
        /// When it was recorded.
        pub recorded_at: Timestamp,
        /// By whom.
        pub recorded_by_name: Option<String>,
        /// When it was decided.
        pub decided_at: Option<Timestamp>,
        /// By whom.
        pub decided_by_name: Option<String>,
        /// What was said with it.
        pub answer: String,
    }
}

impl Amendment {
    /// Whether it was confirmed by the end of a day.
    pub fn is_known_confirmed(&self, known: Date) -> bool {
        let decided = self.decided_at.is_some_and(|at| day_of(at) <= known);
        self.state == AmendmentState::Confirmed && decided
    }
}

record! {
    /// A term that an amendment changed.
    #[derive(Clone, Debug)]
    pub struct Change {
        /// The amendment.
        pub amendment_id: AmendmentId,
        /// The term.
        pub term: Term,
        /// What it was from the day on which the amendment is in force.
        pub was: String,
        /// What it is from there on.
        pub became: String,
    }
}

/// An amendment that is to be.
#[derive(Clone, Debug)]
pub struct NewAmendment {
    /// Its number.
    pub number: String,
    /// The day on which it was signed.
    pub signed_on: Date,
    /// The day from which it holds.
    pub in_force_from: Date,
    /// Why it is made.
    pub why: String,
    /// Why it reaches back.
    pub back_dated_why: String,
    /// Its entry in the document register.
    pub document_id: Option<DocumentId>,
    /// Each term as it is to be.
    pub wanted: Vec<(Term, String)>,
}

impl NewAmendment {
    /// What it changes of the terms that hold from its day, or what stands against it. `planned_from`: the first day of the
    /// latest plan that was confirmed, behind which nothing may be changed.
    pub fn changes(
        &self,
        of: &Partnership,
        (today, planned_from): (Date, Option<Date>),
    ) -> Result<Vec<(Term, String, String)>, Problems> {
        let mut problems = Problems::default();
        let as_of = AsOf { on: self.in_force_from, known: today };
        let Some(terms) = of.terms(as_of) else {
            return Err(Problems::at("in_force_from", "programme-problem-before-contract"));
        };
        if terms.until_day < self.in_force_from {
            problems.add("in_force_from", "programme-problem-after-term");
        }
        if self.signed_on > today {
            problems.add("signed_on", "programme-problem-signed-ahead");
        }
        if self.in_force_from < self.signed_on && self.back_dated_why.is_empty() {
            problems.add("back_dated_why", "programme-problem-back-dated");
        }
        if planned_from.is_some_and(|from| self.in_force_from < from) {
            problems.add("in_force_from", "programme-problem-before-plan");
        }
        let changed = self.wanted.iter().map(|(term, became)| (*term, terms.of(*term), became.clone()));
        let changed: Vec<_> = changed.filter(|(_, was, became)| was != became).collect();
        if changed.is_empty() {
            problems.add("changes", "programme-problem-nothing-changed");
        }
        let mut after = terms;
        for (term, _, became) in &changed {
            after.set(*term, became);
            if of.is_changed_from(*term, self.in_force_from) {
                problems.add(term.word(), "programme-problem-overlap");
            }
        }
        after.disorder().into_iter().for_each(|(field, key)| problems.add(field, key));
        if after.until_day < self.in_force_from {
            problems.add("until_day", "programme-problem-ends-before-change");
        }
        problems.or(Some(changed))
    }
}
