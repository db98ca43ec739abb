//! `teekond serve`

use super::place::Place;
use crate::{Installation, Outcome, server};
use clap::Args;
use platform::log;

/// Serves the site until it is told to stop (Ctrl-C, SIGTERM); then requests that are being served are finished.
///
/// An SQLite database is brought up to date first, with a copy of what was there before.
#[derive(Args)]
#[command(
    after_help = "Examples:\n  teekond serve --config /etc/teekond.toml\n  TEEKOND_DATA=/var/lib/teekond TEEKOND_MASTER_KEY_FILE=/etc/teekond/master.key \\\n    TEEKOND_BASE_URL=https://teekond.tartu.ee teekond serve"
)]
pub(super) struct Serve {
    #[command(flatten)]
    place: Place,
}

impl Serve {
    pub(super) async fn run(self) -> Outcome {
        let settings = self.place.settings()?;
        log::init(settings.log_format())?;
        let installation = Installation::prepare(settings, false).await?;
        server::run(installation, || ()).await
    }
}
