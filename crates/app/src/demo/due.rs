//! What was promised is done in time, but for the last few days.

use super::writing::Desk;
use crate::Outcome;
use desk::{CompleteFollowUp, FollowUp, ViewContacts};
use platform::{Error, Permit, Result, Timestamp, clock};

/// Days for which something may be late; holidays may lie between.
const LATE: i32 = 7;

/// More than can be open at once.
const MOST: i64 = 10_000;

/// Ticks off what was due more than a week before `now`, on the day on which it was due.
pub(super) async fn settle(desk: &Desk, now: Timestamp) -> Outcome {
    // A partner who has not begun has nobody who could look.
    if clock::day_of(now) >= desk.partner.serves_from {
        desk.forgive(tick_off_old(desk, now).await)?;
    }
    Ok(())
}

async fn tick_off_old(desk: &Desk, now: Timestamp) -> Result<()> {
    let coordinator = desk.coordinator().ok_or(Error::NotFound)?;
    let slug = desk.partner.slug.to_owned();
    let permit = Permit::<ViewContacts>::demonstrated(&desk.app, &coordinator, now, slug).await?;
    let open = permit.read(|tx| desk::open_follow_ups(tx, MOST)).await?;
    let limit = clock::after_days(clock::day_of(now), -LATE);
    for follow_up in open.into_iter().filter(|follow_up| follow_up.due_on < limit) {
        tick_off(desk, follow_up, &coordinator).await?;
    }
    Ok(())
}

async fn tick_off(desk: &Desk, follow_up: FollowUp, coordinator: &str) -> Result<()> {
    let by = follow_up
        .account_name
        .and_then(|name| desk.account_of(&name))
        .unwrap_or_else(|| coordinator.to_owned());
    let (at, id) = (clock::at(follow_up.due_on, 16, 50), desk.at(follow_up.id));
    let permit = Permit::<CompleteFollowUp>::demonstrated(&desk.app, &by, at, id).await?;
    permit.write(|tx| desk::complete(tx, true)).await
}
