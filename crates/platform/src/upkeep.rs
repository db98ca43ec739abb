//! What keeps a running installation in order: old sessions, links, drafts and keys of repeated requests go, and
//! whoever runs it is told what waits.

use crate::{Timestamp, clock, guess, metrics::Backlog};
use db::{Conn, sql};

const DAY: i64 = 24 * 60;
/// Days for which a draft is kept after it was last written in.
const DRAFTS: i64 = 30;
/// Days for which a draft can be brought back after it was cleared.
const CLEARED: i64 = 1;
/// Days for which the answer to a request is kept, in case it comes again.
const ANSWERS: i64 = 7;

/// Removes what nobody can use any more and what belongs to no organisation; tells how many rows.
pub fn sweep(conn: &mut Conn<'_>, now: Timestamp) -> db::Result<u64> {
    let forgotten = guess::forget(conn, now)?;
    let mut conn = conn.unscoped();
    let ended = conn.run(sql!("delete from session where ends_at < $1"), &[&now])?;
    let old = clock::after_minutes(now, -30 * DAY);
    let links = conn.run(sql!("delete from one_time_link where ends_at < $1"), &[&old])?;
    Ok(forgotten + ended + links)
}

/// The same for what belongs to the organisation of `conn`: drafts and answers to requests.
pub fn sweep_organisation(conn: &mut Conn<'_>, now: Timestamp) -> db::Result<u64> {
    let before = |days: i64| clock::after_minutes(now, -days * DAY);
    let (drafts, cleared, answers) = (before(DRAFTS), before(CLEARED), before(ANSWERS));
    let old = sql!(
        "delete from draft where organisation_id = $1 and (saved_at < $2 or (form like '%.cleared' and saved_at < $3))"
    );
    let drafts = conn.run(old, &[&drafts, &cleared])?;
    let gone = sql!("delete from idempotency where organisation_id = $1 and created_at < $2");
    Ok(drafts + conn.run(gone, &[&answers])?)
}

/// What waits to be done or sent.
pub fn backlog(conn: &mut Conn<'_>) -> db::Result<Backlog> {
    let mut conn = conn.unscoped();
    let mut count = |sql| conn.scalar::<i64>(sql, &[]).map(|count| count.unwrap_or(0).unsigned_abs());
    Ok(Backlog {
        jobs_waiting: count(sql!("select count(*) from job where done_at is null and failed is null"))?,
        jobs_failed: count(sql!("select count(*) from job where failed is not null"))?,
        outbox_waiting: count(sql!("select count(*) from outbox where sent_at is null and failed is null"))?,
    })
}
