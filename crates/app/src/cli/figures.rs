//! `teekond figures verify`

use super::place::Place;
use crate::{Installation, Outcome, Unusable};
use clap::Subcommand;
use figures::policy::CountPeriods;
use frame::ledger::{Difference, verify};
use platform::Permit;

/// The figures that the programme is judged by.
#[derive(Subcommand)]
pub(super) enum Figures {
    /// Counts everything anew from the records and compares ledger and counters with it; fails and says where they differ
    Verify(Place),
}

impl Figures {
    pub(super) async fn run(self) -> Outcome {
        let Self::Verify(place) = self;
        let differ = differences(&place.open().await?).await?;
        if differ.is_empty() {
            println!("Records, ledger and counters say the same.");
            return Ok(());
        }
        let why = format!("records, ledger and counters differ:\n  {}", differ.join("\n  "));
        Err(Unusable(why).into())
    }
}

/// Where records, ledger and counters differ, in every partner.
pub(super) async fn differences(installation: &Installation) -> Outcome<Vec<String>> {
    let mut differ = Vec::new();
    for partner in installation.partners().await? {
        let (scope, slug) = (partner.id.into(), partner.slug.clone());
        let permit = Permit::<CountPeriods>::system(&installation.app, "verify_figures", scope, slug).await?;
        let found = permit.read(|tx| {
            let records = desk::facts::recount(tx)?;
            verify::check(tx, &records)
        });
        differ.extend(found.await?.iter().map(|difference| line(&partner.slug, difference)));
    }
    Ok(differ)
}

fn line(slug: &str, difference: &Difference) -> String {
    let Difference { period, measure, centre, word, records, ledger, counter } = difference;
    let centre = centre.map(|centre| format!(" at {centre}")).unwrap_or_default();
    let records = records.map(|records| format!("{records} in the records, ")).unwrap_or_default();
    format!(
        "{slug}, {period}, {measure} {word}{centre}: {records}{ledger} in the ledger, {counter} in the counter"
    )
}
