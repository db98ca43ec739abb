//! `teekond migrate`

use super::place::Place;
use crate::Outcome;
use clap::Args;

/// Makes the database or brings it up to date, and adds organisations and topics that are missing.
///
/// On PostgreSQL this runs as the owner of the schema (`database_owner_url`); make a copy with `pg_dump` before.
#[derive(Args)]
pub(super) struct Migrate {
    #[command(flatten)]
    place: Place,
}

impl Migrate {
    pub(super) async fn run(self) -> Outcome {
        let ran = crate::migrate(&self.place.settings()?).await?;
        match ran.as_slice() {
            [] => println!("The database is up to date."),
            ran => println!("Done: {}.", ran.join(", ")),
        }
        Ok(())
    }
}
