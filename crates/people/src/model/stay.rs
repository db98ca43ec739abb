//! Bases of stay as they were recorded, which of them holds, and when a person is left without one.

use super::words::{Basis, StayId};
use platform::{Date, Timestamp, clock, record};

record! {
    /// A basis of stay as it was recorded.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Stay {
        /// Its id.
        pub id: StayId,
        /// On what basis.
        pub basis: Basis,
        /// Since when.
        pub from_day: Option<Date>,
        /// The last day on paper.
        pub until_day: Option<Date>,
        /// Since when a renewal is under way: a permit lapses on paper while it is processed.
        pub renewal_applied_on: Option<Date>,
        /// When it was recorded.
        pub recorded_at: Timestamp,
        /// Counts how often it was mended.
        pub version: i64,
    }
}

impl Stay {
    /// Whether it holds on paper on a day. What was not said of its begin or end does not stand against it.
    pub fn holds(&self, on: Date) -> bool {
        self.begun(on) && self.until_day.is_none_or(|until| until >= on)
    }

    fn begun(&self, on: Date) -> bool {
        self.from_day.is_none_or(|from| from <= on)
    }

    /// Whether records of two bases hold on a day together; one of the same basis extends it or says it again.
    pub fn overlaps(&self, other: &Self) -> bool {
        let is_same = self.basis == other.basis;
        let begins_in_time = |one: &Self, other: &Self| {
            one.from_day.zip(other.until_day).is_none_or(|(from, until)| from <= until)
        };
        self.id != other.id && !is_same && begins_in_time(self, other) && begins_in_time(other, self)
    }
}

/// Whether another record of the same basis takes the place of this one: it ends later, or says the same again.
/// `stays` are the newest record first.
pub fn superseded(stays: &[Stay], this: &Stay) -> bool {
    let Some(until) = this.until_day else { return false };
    let newer = stays.iter().take_while(|other| other.id != this.id);
    let mut same = newer.filter(|newer| newer.until_day == this.until_day);
    same.any(|newer| newer.basis == this.basis)
        || stays.iter().any(|other| other.basis == this.basis && ends_after(other, until))
}

/// Which of several is said first: of those that hold today the one recorded last, else the one recorded last at all.
/// `stays` are the newest record first.
pub fn current(stays: &[Stay], today: Date) -> Option<&Stay> {
    stays.iter().find(|stay| stay.holds(today)).or_else(|| stays.first())
}

/// With which record a person's right to stay ends, if an end is known: the last of those that follow each other without
/// a day between, from today on; where nothing holds today, the one that ended last. `stays` are the newest record first.
pub fn running_out(stays: &[Stay], today: Date) -> Option<&Stay> {
    let known = || stays.iter().filter(|stay| stay.basis != Basis::Unknown);
    let mut last = longest(known().filter(|stay| stay.holds(today)));
    if last.is_none() {
        // Whoever was without a day between would still hold: what has lapsed has.
        return longest(known().filter(|stay| stay.until_day.is_some_and(|until| until < today)));
    }
    while let Some(until) = last?.until_day {
        let next = longest(
            known().filter(|stay| stay.begun(clock::after_days(until, 1)) && ends_after(stay, until)),
        );
        if next.is_none() {
            return last;
        }
        last = next;
    }
    None
}

/// The one that ends last, without an end before all; of those that end alike the first, which was recorded last.
fn longest<'s>(stays: impl Iterator<Item = &'s Stay>) -> Option<&'s Stay> {
    stays.fold(None, |longest: Option<&Stay>, stay| match longest {
        Some(kept) if kept.until_day.is_none_or(|until| !ends_after(stay, until)) => Some(kept),
        _ => Some(stay),
    })
}

fn ends_after(stay: &Stay, day: Date) -> bool {
    stay.until_day.is_none_or(|until| until > day)
}

#[cfg(test)]
mod tests;
