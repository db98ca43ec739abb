//! What other domains keep about a client.

use crate::policy::{MergeClients, OpenFile};
use platform::{JsonValue, Markup, Page, Proven, Result, Tx};
use std::sync::OnceLock;

/// What a domain keeps about clients. `app` lists the parts; a test finds every `client_id` column that has none.
/// So a new domain cannot be forgotten by the client file, by a merge, or by a person's request for their data.
pub trait ClientPart: Sync {
    /// The tables with a `client_id`.
    fn tables(&self) -> &'static [&'static str];
    /// Its panel in the client file.
    fn panel(&self, tx: &mut Tx<'_, OpenFile>, page: &Page) -> Result<Markup>;
    /// On a merge, hands everything of `other` to the client of the permit; tells how many rows moved.
    fn repoint(&self, tx: &mut Tx<'_, MergeClients>, other: &Proven<MergeClients>) -> Result<u64>;
    /// What the person gets when they ask for their data.
    fn export(&self, tx: &mut Tx<'_, OpenFile>) -> Result<JsonValue>;
}

static PARTS: OnceLock<&'static [&'static dyn ClientPart]> = OnceLock::new();

/// Called with the module, so that a site without the parts cannot be put together.
pub(crate) fn register(parts: &'static [&'static dyn ClientPart]) {
    PARTS.get_or_init(|| parts);
}

/// All parts, in the order in which `app` lists them.
pub(crate) fn parts() -> &'static [&'static dyn ClientPart] {
    PARTS.get().copied().unwrap_or_default()
}
