//! The turn of long work: as much in one transaction as nobody notices who waits meanwhile.

use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

/// So long a turn lasts while somebody waits: less, and beginning and committing would be most of it.
const SHORT: Duration = Duration::from_millis(4);
/// So long it lasts at most: who comes at its end waits for the commit of all of it.
const LONG: Duration = Duration::from_millis(40);

/// One turn, from its beginning.
pub(crate) struct Turn {
    begun: Instant,
    /// Who waits; on `PostgreSQL` nobody knows.
    waiting: Option<Waiting>,
}

impl Turn {
    pub(crate) fn begin(waiting: Option<Waiting>) -> Self {
        Self { begun: Instant::now(), waiting }
    }

    pub(crate) fn is_over(&self) -> bool {
        self.begun.elapsed() >= self.limit()
    }

    fn limit(&self) -> Duration {
        let others_wait = self.waiting.as_ref().is_some_and(Waiting::are_there);
        if others_wait { SHORT } else { LONG }
    }
}

/// How many writes wait for their turn.
#[derive(Clone, Default)]
pub(crate) struct Waiting(Arc<AtomicUsize>);

impl Waiting {
    /// One more waits, until what this gives back is dropped.
    pub(crate) fn one(&self) -> One {
        self.0.fetch_add(1, Ordering::Relaxed);
        One(self.clone())
    }

    fn are_there(&self) -> bool {
        self.0.load(Ordering::Relaxed) > 0
    }
}

/// A write that waits.
pub(crate) struct One(Waiting);

impl Drop for One {
    fn drop(&mut self) {
        self.0.0.fetch_sub(1, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_turn_is_short_as_long_as_somebody_waits() {
        let waiting = Waiting::default();
        let turn = Turn::begin(Some(waiting.clone()));
        assert_eq!(turn.limit(), LONG);
        let (one, other) = (waiting.one(), waiting.one());
        drop(one);
        assert_eq!(turn.limit(), SHORT);
        drop(other);
        assert_eq!(turn.limit(), LONG);
        assert_eq!(Turn::begin(None).limit(), LONG);
    }
}
