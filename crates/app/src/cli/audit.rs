//! `teekond audit verify` and `teekond audit accept`

use super::place::Place;
use crate::{
    Installation, Outcome, Unusable, heads, jobs,
    register::{self, KeepAudit},
};
use clap::{Args, Subcommand};
use platform::audit;

/// The record of who did and who looked at what.
#[derive(Subcommand)]
pub(super) enum Audit {
    /// Checks that no entry was changed, added or taken away since it was sealed, and that no sealed end is missing;
    /// fails and says where if so
    Verify(Place),
    /// Takes the audit as it ends now, after an older backup was restored: what came later is given up
    Accept(Accept),
}

/// Takes the audit as it ends now.
#[derive(Args)]
#[command(
    after_help = "Example:\n  teekond audit accept --why 'restored the backup of 2026-06-30 after the disk broke' --config FILE"
)]
pub(super) struct Accept {
    /// Why its end is missing; it stands in the history of the installation
    #[arg(long)]
    why: String,
    #[command(flatten)]
    place: Place,
}

impl Audit {
    pub(super) async fn run(self) -> Outcome {
        match self {
            Self::Verify(place) => run_verify(&place.open().await?).await,
            Self::Accept(accept) => accept.run().await,
        }
    }
}

async fn run_verify(installation: &Installation) -> Outcome {
    let mut broken = verify(installation).await?;
    broken.extend(heads::missing(installation).await?);
    if broken.is_empty() {
        println!("Every seal of the audit holds, and no sealed end is missing.");
        return Ok(());
    }
    let broken = broken.join("\n  ");
    let what_to_do = "Keep the files as they are and compare them with a backup.";
    Err(Unusable(format!("the audit is not as it was sealed:\n  {broken}\n{what_to_do}")).into())
}

/// Where seals are broken: organisation, database, and the first seal that does not hold.
pub(super) async fn verify(installation: &Installation) -> Outcome<Vec<String>> {
    let (keys, mut broken) = (heads::keys(installation).await?, Vec::new());
    for organisation in installation.organisations().await? {
        for (name, db) in installation.stores() {
            let flaw = audit::verify(db, organisation.id.into(), keys.clone()).await?;
            broken.extend(flaw.map(|flaw| format!("{}, {name}: {flaw}", organisation.slug)));
        }
    }
    Ok(broken)
}

impl Accept {
    async fn run(self) -> Outcome {
        let installation = self.place.open().await?;
        let missing = heads::missing(&installation).await?;
        let Self { why, .. } = self;
        let given_up = missing.join("; ");
        let permit = register::permit::<KeepAudit>(&installation).await?;
        permit.write(move |tx| tx.changed("audit_end", &given_up, &why)).await?;
        jobs::seal_all(&installation).await?;
        heads::accept(&installation).await?;
        match missing.as_slice() {
            [] => println!("Nothing was missing."),
            missing => println!("Given up, and on record:\n  {}", missing.join("\n  ")),
        }
        Ok(())
    }
}
