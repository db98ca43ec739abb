//! Pages of clients.
use platform::Routes;
pub(crate) fn routes() -> Routes { Routes::default() }
