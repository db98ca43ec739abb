//! The work of somebody who leaves: each domain says what waits for them, and gives it to whoever comes after.

use crate::policy::EndMembership;
use platform::{Result, Tx};
use std::sync::OnceLock;

/// What a domain keeps for a member of staff: follow-ups, a caseload. `app` lists these, as it lists what hangs on a client.
pub trait HandOver: Sync {
    /// What waits for the account in the organisation: a text key worded for a count, and how many.
    fn counts(&self, tx: &mut Tx<'_, EndMembership>, account: &str) -> Result<Vec<(&'static str, i64)>>;
    /// Gives all of it to another account; tells how many things moved.
    fn hand_over(&self, tx: &mut Tx<'_, EndMembership>, from: &str, to: &str) -> Result<u64>;
}

static HAND_OVERS: OnceLock<&'static [&'static dyn HandOver]> = OnceLock::new();

/// Called with the module, so that a site without them cannot be put together.
pub(crate) fn register(hand_overs: &'static [&'static dyn HandOver]) {
    HAND_OVERS.get_or_init(|| hand_overs);
}

/// All of them, in the order in which `app` lists them.
pub(crate) fn all() -> &'static [&'static dyn HandOver] {
    HAND_OVERS.get().copied().unwrap_or_default()
}
