//! The terms of an agreement, as it was signed and as amendments made them.

use platform::{Date, Timestamp, record, text_enum};

use super::PartnershipId;
use crate::document::DocumentId;

text_enum! {
    /// A term that an amendment may change.
    pub enum Term in "partnership_change.term" {
        /// The day on which people are first served.
        ActivityFrom = "activity_from",
        /// The last day of the agreement.
        UntilDay = "until_day",
        /// The first day on which it may be extended.
        ExtensionFrom = "extension_from",
        /// The last day on which it may be extended.
        ExtensionUntil = "extension_until",
        /// What the partner undertakes.
        Undertakes = "undertakes",
    }
}

record! {
    /// An agreement as it was signed.
    #[derive(Clone, Debug)]
    pub struct Agreement {
        /// The partnership.
        pub partnership_id: PartnershipId,
        /// Its number; may be empty.
        pub number: String,
        /// The day on which it was signed, if that is known.
        pub signed_on: Option<Date>,
        /// The first day of the contract.
        pub contract_from: Date,
        /// The day on which people are first served, if that is settled.
        pub activity_from: Option<Date>,
        /// The last day.
        pub until_day: Date,
        /// The first day on which it may be extended.
        pub extension_from: Option<Date>,
        /// The last day on which it may be extended.
        pub extension_until: Option<Date>,
        /// What the partner undertakes.
        pub undertakes: String,
        /// Its entry in the document register.
        pub document_id: Option<DocumentId>,
        /// When it was recorded.
        pub recorded_at: Timestamp,
    }
}

/// The terms that hold on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Terms {
    /// The first day of the contract.
    pub contract_from: Date,
    /// The day on which people are first served.
    pub activity_from: Option<Date>,
    /// The last day.
    pub until_day: Date,
    /// The first day on which it may be extended.
    pub extension_from: Option<Date>,
    /// The last day on which it may be extended.
    pub extension_until: Option<Date>,
    /// What the partner undertakes.
    pub undertakes: String,
}

impl Agreement {
    /// Its terms before any amendment.
    pub fn terms(&self) -> Terms {
        Terms {
            contract_from: self.contract_from,
            activity_from: self.activity_from,
            until_day: self.until_day,
            extension_from: self.extension_from,
            extension_until: self.extension_until,
            undertakes: self.undertakes.clone(),
        }
    }
}

impl Terms {
    /// A term as it is kept: a day as `2025-12-31`; empty when there is none.
    pub fn of(&self, term: Term) -> String {
        let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
        match term {
            Term::ActivityFrom => day(self.activity_from),
            Term::UntilDay => self.until_day.to_string(),
            Term::ExtensionFrom => day(self.extension_from),
            Term::ExtensionUntil => day(self.extension_until),
            Term::Undertakes => self.undertakes.clone(),
        }
    }

    /// The same with a term changed; a value that cannot be read leaves it as it is.
    pub fn set(&mut self, term: Term, value: &str) {
        let day: Option<Date> = value.parse().ok();
        match term {
            Term::ActivityFrom => self.activity_from = day,
            Term::UntilDay => self.until_day = day.unwrap_or(self.until_day),
            Term::ExtensionFrom => self.extension_from = day,
            Term::ExtensionUntil => self.extension_until = day,
            Term::Undertakes => value.clone_into(&mut self.undertakes),
        }
    }

    /// The problems of their days with each other, at the fields of the form.
    pub fn disorder(&self) -> Vec<(&'static str, &'static str)> {
        let is_within = |day: Option<Date>| day.is_none_or(|day| self.contract_from <= day && day <= self.until_day);
        let is_window = match (self.extension_from, self.extension_until) {
            (Some(from), Some(until)) => from <= until,
            (None, None) => true,
            _ => false,
        };
        let problems = [
            (self.until_day < self.contract_from, ("until_day", "programme-problem-term-order")),
            (!is_within(self.activity_from), ("activity_from", "programme-problem-activity-outside")),
            (!is_window, ("extension_until", "programme-problem-window")),
        ];
        problems.into_iter().filter_map(|(is_wrong, problem)| is_wrong.then_some(problem)).collect()
    }
}
