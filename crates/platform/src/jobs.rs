//! Work that does not fit in a request: sealing the audit, nightly backups, large exports, imports. A job is written
//! with its cause, in the same transaction; a runner takes it up, at least once, tries again when it fails, and gives
//! up after eight tries.

mod queue;
mod runner;

pub use queue::{Job, JobState, NewJob, enqueue, state};
pub use runner::{Outcome, Runner};

use jiff::SignedDuration;

/// Both at once: a job reads what comes next while what was read is written.
pub async fn both<A: Future, B: Future>(one: A, other: B) -> (A::Output, B::Output) {
    tokio::join!(one, other)
}

/// After so many tries a job or a mail is given up.
pub(crate) const TRIES: i64 = 8;

/// How long to wait after the n-th failed try: a minute, then three times the last; in all some eighteen hours,
/// so that a mail server may be away for a night.
pub(crate) fn pause(tries: i64) -> SignedDuration {
    let exponent = u32::try_from((tries - 1).clamp(0, TRIES)).unwrap_or(0);
    SignedDuration::from_mins(3_i64.pow(exponent))
}

#[cfg(test)]
mod tests;
