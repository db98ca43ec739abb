//! The programme in the demonstration: the facts of its public documents and of its own overview, put on record by those who
//! would have done it, at the time at which it was.

mod document;
mod guidance;
mod paper;
mod tree;

use super::kept::Kept;
use crate::{Installation, Outcome};
use platform::Timestamp;
use std::error::Error;

/// Puts on record what was there by `until` and is not yet.
pub(super) async fn lead(installation: &Installation, kept: &Kept, until: Timestamp) -> Outcome {
    document::register(installation, kept, until).await?;
    tree::keep(installation, kept, until).await?;
    guidance::fill(installation, kept, until).await
}

/// An error in words of ours.
fn say(what: &str) -> Box<dyn Error + Send + Sync> {
    what.into()
}
