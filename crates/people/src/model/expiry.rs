//! What runs out: a person's right to stay, or a document; and how soon.

use super::{Basis, Document, DocumentKind};
use frame::ClientId;
use platform::{Date, clock};

/// Days for which what has lapsed is still watched.
pub const LAPSED_DAYS: i32 = 365;
/// Days before an end from which on it is watched.
pub const AHEAD_DAYS: i32 = 90;

/// How soon something runs out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Window {
    /// It has lapsed.
    Lapsed,
    /// Within 30 days, today among them.
    Days30,
    /// Within 60 days.
    Days60,
    /// Within 90 days.
    Days90,
}

impl Window {
    /// Every window, the most pressing first.
    pub const ALL: [Self; 4] = [Self::Lapsed, Self::Days30, Self::Days60, Self::Days90];

    /// The word in addresses and text keys.
    pub fn word(self) -> &'static str {
        match self {
            Self::Lapsed => "lapsed",
            Self::Days30 => "30",
            Self::Days60 => "60",
            Self::Days90 => "90",
        }
    }

    /// The narrowest window in which a last day falls; `None` when it is not watched (yet, or any more).
    pub fn of(until: Date, today: Date) -> Option<Self> {
        if until < today {
            return (until >= clock::after_days(today, -LAPSED_DAYS)).then_some(Self::Lapsed);
        }
        let within = |days: i32| until <= clock::after_days(today, days);
        match () {
            () if within(30) => Some(Self::Days30),
            () if within(60) => Some(Self::Days60),
            () if within(AHEAD_DAYS) => Some(Self::Days90),
            () => None,
        }
    }

    /// Whether what is in the narrower window is in this one too: 60 days hold 30, and what has lapsed stands by itself.
    pub fn holds(self, narrower: Self) -> bool {
        self == narrower || (narrower != Self::Lapsed && self > narrower)
    }
}

/// What runs out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// The right to stay.
    Stay(Basis),
    /// A document.
    Document(DocumentKind),
}

/// One thing of one client that runs out.
#[derive(Clone, Debug)]
pub struct Expiry {
    /// Whose.
    pub client: ClientId,
    /// What.
    pub what: What,
    /// The last day.
    pub until: Date,
    /// How soon that is.
    pub window: Window,
    /// Since when it is being renewed.
    pub renewal_applied_on: Option<Date>,
}

/// The documents of one client that run out: those of whose kind none ends later.
pub fn documents_running_out(documents: &[Document]) -> impl Iterator<Item = (&Document, Date)> {
    let is_last = |one: &Document| {
        let later = |other: &&Document| {
            other.kind == one.kind && other.valid_until.is_none_or(|until| Some(until) > one.valid_until)
        };
        !documents.iter().any(|other| later(&other))
    };
    documents
        .iter()
        .filter(move |document| document.valid_until.is_some() && is_last(document))
        .filter_map(|document| Some((document, document.valid_until?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn windows_hold_each_other_and_nothing_is_in_two_that_do_not(days in -800..800_i32) {
            let today: Date = "2026-06-30".parse().unwrap();
            let window = Window::of(clock::after_days(today, days), today);
            let expected = match days {
                -365..=-1 => Some(Window::Lapsed),
                0..=30 => Some(Window::Days30),
                31..=60 => Some(Window::Days60),
                61..=90 => Some(Window::Days90),
                _ => None,
            };
            proptest::prop_assert_eq!(window, expected);
            if let Some(window) = window {
                proptest::prop_assert_eq!(Window::Days90.holds(window), days >= 0);
                proptest::prop_assert_eq!(Window::Days30.holds(window), (0..=30).contains(&days));
                proptest::prop_assert_eq!(Window::Lapsed.holds(window), days < 0);
            }
        }
    }
}
