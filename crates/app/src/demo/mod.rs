//! The demonstration: invented people in real municipalities, entered by one click.
//!
//! Everything is put on record by the same functions as at the desk, by invented counsellors at the time at which it would
//! have been: nothing is written past the rules. What happens is planned first (`plan`) and then written (`writing`).

mod calendar;
mod cast;
mod chance;
mod due;
mod filing;
mod kept;
mod matters;
mod nowadays;
mod origins;
mod papers;
mod partners;
mod plan;
mod programme;
mod progress;
mod rights;
mod staff;
mod stories;
mod writing;

use crate::{Installation, Outcome};
use frame::ledger::shown;
use kept::Kept;
use partners::{NATIONAL, PARTNERS, Partner};
use platform::{Date, Timestamp, clock};
use progress::Progress;
use std::{path::Path, sync::Arc};
use tokio::task::JoinSet;
use writing::Desk;

/// Changes when the data does: an older demonstration is made anew.
pub const VERSION: &str = "4";

/// How much of the invented past is loaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// Everything up to this minute.
    UpToNow,
    /// Everything up to the end of a day.
    Until(Date),
}

/// Whether the folder holds a demonstration of this version that was loaded to the end.
pub fn is_loaded(data: &Path) -> bool {
    Kept::read(data).is_some()
}

/// Loads the demonstration, or adds to it what has happened since the day of the last load.
pub async fn load(installation: &Installation, extent: Extent) -> Outcome {
    let until = match extent {
        Extent::UpToNow => installation.clock.now(),
        Extent::Until(day) => clock::at(day, 23, 59),
    };
    let data = &installation.settings.data;
    let kept = match Kept::read(data) {
        Some(kept) if kept.is_of_day(clock::day_of(until)) => return Ok(()),
        Some(kept) => kept,
        None => staff::engage(installation).await?,
    };
    programme::lead(installation, &kept, until).await?;
    let kept = go_on(installation, kept, until).await?;
    rights::ask(installation, &kept, until).await?;
    filing::fill(installation, &kept, until).await?;
    // The jobs of the site would do it as soon as it serves; the first page should not have to wait for them.
    for organisation in
        installation.organisations().await?.iter().filter(|party| party.partner_from.is_some())
    {
        figures::publish(&installation.app, organisation).await?;
    }
    let now = installation.clock.now();
    installation.databases.db.write(None, move |conn| Ok(shown::renew(conn, now)?)).await?;
    kept.write(data, until)
}

/// All partners beside each other: each waits for the disk while another writes.
async fn go_on(installation: &Installation, mut kept: Kept, until: Timestamp) -> Outcome<Kept> {
    let planned: Vec<_> = PARTNERS.iter().map(|partner| (partner, plan::days(partner, until))).collect();
    let ahead = planned.iter().map(|(partner, days)| kept.of(partner).ahead(days, until)).sum();
    let (progress, mut partners) = (Arc::new(Progress::of(ahead)), JoinSet::new());
    let accounts = Arc::new(kept.accounts.clone());
    for (partner, days) in planned {
        let mut desk = Desk::of(installation, partner, (Arc::clone(&accounts), kept.of(partner)));
        let progress = Arc::clone(&progress);
        partners.spawn(async move {
            desk.work_through(days, until, &progress).await?;
            due::settle(&desk, until).await?;
            Ok::<_, Box<dyn std::error::Error + Send + Sync>>((partner, desk.into_served()))
        });
    }
    while let Some(done) = partners.join_next().await {
        let (partner, served) = done??;
        kept.partners.insert(partner.slug.to_owned(), served);
    }
    progress.end();
    Ok(kept)
}

/// Says where it is and who may come in.
pub fn welcome(address: &str) {
    println!("\nTeekond with invented data is at {address}\nEnter by one click as:");
    let staff = |partner: &'static Partner| {
        partner.staff.iter().map(|staff| (staff.login, staff.name, partner.slug, staff.role))
    };
    for (login, name, organisation, role) in PARTNERS.iter().flat_map(staff).chain(NATIONAL) {
        if login.starts_with("demo.") {
            println!("  {name:<12} {:<18} {organisation:<14} ({login})", role.word());
        }
    }
    println!("Press Ctrl-C to stop.");
}

/// The lines of a table that have so many cells; comments are left out.
fn rows<const N: usize>(table: &'static str) -> impl Iterator<Item = [&'static str; N]> {
    let lines = table.lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| line.split('\t').collect::<Vec<_>>().try_into().ok())
}
