//! `teekond audit verify`

use super::place::Place;
use crate::{Installation, Outcome, Unusable};
use clap::Subcommand;
use platform::audit;

/// The record of who did and who looked at what.
#[derive(Subcommand)]
pub(super) enum Audit {
    /// Checks that no entry was changed, added or taken away since it was sealed; fails and says where if one was
    Verify(Place),
}

impl Audit {
    pub(super) async fn run(self) -> Outcome {
        let Self::Verify(place) = self;
        let broken = verify(&place.open().await?).await?;
        if broken.is_empty() {
            println!("Every seal of the audit holds.");
            return Ok(());
        }
        Err(Unusable(format!(
            "the audit was changed:\n  {}\nKeep the files as they are and compare them with a backup.",
            broken.join("\n  ")
        ))
        .into())
    }
}

/// Where seals are broken: organisation, database, and the first seal that does not hold.
pub(super) async fn verify(installation: &Installation) -> Outcome<Vec<String>> {
    let mut broken = Vec::new();
    for organisation in installation.organisations().await? {
        for (name, db) in installation.stores() {
            let first = audit::verify(db, organisation.id.into(), installation.keys.audit_key()).await?;
            broken
                .extend(first.map(|seq| format!("{}, {name}: at or before entry {seq}", organisation.slug)));
        }
    }
    Ok(broken)
}
