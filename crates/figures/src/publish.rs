//! Persons of the usual periods, counted inside a municipality and published as numbers: the implementer, the authority
//! and the unit read these, never the ledger.

use crate::{period, policy::CountPeriods};
use frame::{Organisation, ledger, ledger::persons};
use platform::{App, Permit, Result};

/// Counts anew what has changed since the last time, and publishes it; answers with how many periods that was.
///
/// Nothing is counted when nothing has happened, so it may be asked often: each day, and after some hundred entries.
/// Every count is short and is of the same ledger, whatever is entered meanwhile.
pub async fn publish(app: &App, organisation: &Organisation) -> Result<usize> {
    let (scope, slug) = (organisation.id.into(), organisation.slug.clone());
    let permit = Permit::<CountPeriods>::system(app, "figures.count_periods", scope, slug).await?;
    let since = permit.read(|tx| {
        let published = persons::published_up_to(tx)?;
        Ok((persons::touched_since(tx, published)?, ledger::last_entry(tx)?, tx.today()))
    });
    let (Some(touched), seq, today) = since.await? else { return Ok(0) };
    let periods = period::usual(touched, today.max(touched));
    let mut counts = Vec::with_capacity(periods.len());
    for days in periods {
        let known = persons::Known::at(seq);
        let counted = permit.read(move |tx| persons::persons(tx, days, known)).await?;
        counts.push((days, counted));
    }
    let many = counts.len();
    permit
        .write(move |tx| {
            for (days, counted) in &counts {
                persons::publish(tx, *days, *counted, seq)?;
            }
            persons::confirm(tx, touched, seq)
        })
        .await?;
    Ok(many)
}
