//! The list of what is due: written once a month by a job, and whenever somebody asks for it.

use crate::{
    policy::{KeepRetention, ListDue},
    store::retention::{self, Due},
};
use frame::Organisation;
use platform::{Action, App, Permit, Result, clock};

/// Writes the list of this month where there is none yet; tells whether it did.
pub async fn list_due(app: &App, organisation: &Organisation) -> Result<bool> {
    let permit =
        Permit::<ListDue>::system(app, "retention", organisation.id.into(), organisation.slug.clone())
            .await?;
    let is_there = permit
        .read(|tx| {
            let newest = retention::lists(tx, 1)?.into_iter().next();
            let month = |day: platform::Date| (day.year(), day.month());
            Ok(newest.is_some_and(|list| month(clock::day_of(list.made_at)) == month(tx.today())))
        })
        .await?;
    if is_there {
        return Ok(false);
    }
    let due = gather(&permit).await?;
    permit.write(move |tx| retention::keep_list(tx, &due).map(drop)).await?;
    Ok(true)
}

/// Writes a list now, for who asks.
pub(crate) async fn list_now(permit: &Permit<KeepRetention>) -> Result<()> {
    let due = gather(permit).await?;
    permit.write(move |tx| retention::keep_list(tx, &due).map(drop)).await
}

/// Everything that is due, in short reads one after another.
async fn gather<A: Action<On = Organisation>>(permit: &Permit<A>) -> Result<Vec<Due>> {
    let (mut all, mut after) = (Vec::new(), Some(String::new()));
    while let Some(from) = after {
        let (due, next) = permit.read(move |tx| retention::due_after(tx, &from)).await?;
        all.extend(due);
        after = next;
    }
    Ok(all)
}
