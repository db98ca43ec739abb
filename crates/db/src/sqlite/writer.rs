//! The one writer: whoever waits goes into the next commit, and is answered when that is on disk.

use super::file;
use crate::Result;
use rusqlite::Connection;
use std::{
    sync::{
        atomic::{AtomicU64, Ordering},
        mpsc::{Receiver, RecvTimeoutError},
    },
    time::{Duration, Instant},
};
use tokio::sync::oneshot;

/// Writes that may wait; more are turned away at once.
pub(super) const WAITING: usize = 1024;
/// Writes in one commit at most, and the time after which no more are taken in: the first must not wait long
/// for the last, nor for one slow neighbour after another.
const GROUP: usize = 256;
const GROUP_TIME: Duration = Duration::from_millis(20);
/// A quiet moment after which the log is brought into the file, so that nobody's commit has to.
const QUIET: Duration = Duration::from_secs(2);

/// Runs within the group and leaves what answers its caller once the group is on disk, or is not.
pub(super) type Job = Box<dyn FnOnce(&Connection) -> Answer + Send>;
type Answer = Box<dyn FnOnce(bool) + Send>;

pub(super) enum Message {
    Job(Job),
    /// Between two commits; writes wait for it.
    Scrub(oneshot::Sender<Result<()>>),
    Close(oneshot::Sender<Result<()>>),
}

/// Until it is told to close, or until nobody is left who could write.
pub(super) fn write_groups(conn: &Connection, waiting: &Receiver<Message>, commits: &AtomicU64) {
    let mut logged = false;
    loop {
        let limit = if logged { QUIET } else { Duration::MAX };
        let mut next = match waiting.recv_timeout(limit) {
            Ok(message) => Some(message),
            Err(RecvTimeoutError::Timeout) => {
                // Passive: it waits for nobody. What it cannot do now is done by a later commit.
                let _ = checkpoint(conn, "passive");
                // Nor does anybody need its pages now.
                let _ = conn.execute_batch("pragma shrink_memory");
                logged = false;
                continue;
            }
            Err(RecvTimeoutError::Disconnected) => None,
        };
        if let Some(Message::Job(first)) = next {
            next = write_group(conn, first, waiting, commits);
            logged = true;
            if next.is_none() {
                continue;
            }
        }
        if let Some(Message::Scrub(done)) = next {
            let _ = done.send(file::scrub(conn));
            continue;
        }
        let closed = checkpoint(conn, "truncate");
        if let Some(Message::Close(done)) = next {
            let _ = done.send(closed);
        }
        return;
    }
}

/// One commit; gives back the message that ended it, if that was no write.
fn write_group(
    conn: &Connection,
    first: Job,
    waiting: &Receiver<Message>,
    commits: &AtomicU64,
) -> Option<Message> {
    // If the transaction cannot begin, dropping the job tells its caller that nothing was stored.
    run(conn, "begin immediate").ok()?;
    let (begun, mut answers, mut next) = (Instant::now(), Vec::new(), Some(Message::Job(first)));
    while let Some(Message::Job(job)) = next {
        answers.push(job(conn));
        // A full disk makes SQLite roll back the whole group by itself.
        let more = answers.len() < GROUP && begun.elapsed() < GROUP_TIME && !conn.is_autocommit();
        next = if more { waiting.try_recv().ok() } else { None };
    }
    let stored = !conn.is_autocommit() && run(conn, "commit").is_ok();
    if stored {
        commits.fetch_add(1, Ordering::Relaxed);
    } else {
        give_up(conn);
    }
    for answer in answers {
        answer(stored);
    }
    next
}

/// Keeps one job's failure from its neighbours in the group.
pub(super) fn in_savepoint<T>(conn: &Connection, work: impl FnOnce() -> Result<T>) -> Result<T> {
    run(conn, "savepoint job")?;
    let outcome = work();
    if conn.is_autocommit() {
        return outcome;
    }
    let end = || -> rusqlite::Result<()> {
        if outcome.is_err() {
            run(conn, "rollback to job")?;
        }
        run(conn, "release job")
    };
    // What cannot be taken back alone is taken back with the whole group, and all of it is told so.
    let ended = end().inspect_err(|_| give_up(conn));
    outcome.and_then(|value| Ok(ended.map(|()| value)?))
}

/// A statement that is prepared once.
fn run(conn: &Connection, sql: &str) -> rusqlite::Result<()> {
    conn.prepare_cached(sql)?.execute([]).map(drop)
}

fn give_up(conn: &Connection) {
    if !conn.is_autocommit() {
        let _ = conn.execute_batch("rollback");
    }
}

/// Brings the log into the database file. A reader may keep a part of it back; nothing is lost by that.
fn checkpoint(conn: &Connection, how: &str) -> Result<()> {
    conn.query_row(&format!("pragma wal_checkpoint({how})"), [], |_| Ok(()))?;
    Ok(())
}
