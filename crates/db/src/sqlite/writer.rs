//! The one writer: whoever waits goes into the next commit, and is answered when that is on disk.

use super::{
    file,
    log::{Log, checkpoint},
};
use crate::Result;
use rusqlite::Connection;
use std::{
    sync::{
        Arc,
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
/// The same alone: tells whether it is to be stored.
pub(super) type Apart = Box<dyn FnOnce(&Connection) -> (bool, Answer) + Send>;
type Answer = Box<dyn FnOnce(bool) + Send>;

pub(super) enum Message {
    Job(Job),
    /// In a commit of its own.
    Apart(Apart),
    /// Between two commits; writes wait for it.
    Scrub(oneshot::Sender<Result<()>>),
    Close(oneshot::Sender<Result<()>>),
}

pub(super) struct Writer {
    pub(super) conn: Connection,
    pub(super) log: Log,
    pub(super) commits: Arc<AtomicU64>,
}

impl Writer {
    /// Until it is told to close, or until nobody is left who could write.
    pub(super) fn write(self, waiting: &Receiver<Message>) {
        let (mut logged, mut next) = (false, None);
        loop {
            let limit = if logged { QUIET } else { Duration::MAX };
            match next.take().map_or_else(|| waiting.recv_timeout(limit), Ok) {
                Ok(Message::Job(first)) => next = self.group(first, waiting),
                Ok(Message::Apart(job)) => self.apart(job),
                Ok(Message::Scrub(done)) => {
                    let _ = done.send(file::scrub(&self.conn));
                    continue;
                }
                Err(RecvTimeoutError::Timeout) => {
                    self.rest();
                    logged = false;
                    continue;
                }
                Ok(Message::Close(done)) => {
                    let _ = done.send(self.close());
                    return;
                }
                Err(RecvTimeoutError::Disconnected) => {
                    let _ = self.close();
                    return;
                }
            }
            logged = true;
        }
    }

    /// One commit; gives back the message that ended it, if that was no write that can share one.
    fn group(&self, first: Job, waiting: &Receiver<Message>) -> Option<Message> {
        // If the transaction cannot begin, dropping the job tells its caller that nothing was stored.
        run(&self.conn, "begin immediate").ok()?;
        let (begun, mut answers, mut next) = (Instant::now(), Vec::new(), Some(Message::Job(first)));
        while let Some(Message::Job(job)) = next {
            answers.push(job(&self.conn));
            // A full disk makes SQLite roll back the whole group by itself.
            let more = answers.len() < GROUP && begun.elapsed() < GROUP_TIME && !self.conn.is_autocommit();
            next = if more { waiting.try_recv().ok() } else { None };
        }
        let stored = self.commit(true);
        for answer in answers {
            answer(stored);
        }
        self.log.look(&self.conn);
        next
    }

    fn apart(&self, job: Apart) {
        if run(&self.conn, "begin immediate").is_err() {
            return;
        }
        let (is_done, answer) = job(&self.conn);
        answer(self.commit(is_done));
        self.log.look(&self.conn);
    }

    /// Tells whether what was done is stored; if not, nothing of it remains.
    fn commit(&self, is_done: bool) -> bool {
        let stored = is_done && !self.conn.is_autocommit() && run(&self.conn, "commit").is_ok();
        if stored {
            self.commits.fetch_add(1, Ordering::Relaxed);
        } else {
            give_up(&self.conn);
        }
        stored
    }

    /// A quiet moment: the log goes into the file, as far as nobody reads what was before; nor does anybody need its pages.
    fn rest(&self) {
        let _ = checkpoint(&self.conn, "passive");
        let _ = self.conn.execute_batch("pragma shrink_memory");
    }

    fn close(self) -> Result<()> {
        self.log.end();
        checkpoint(&self.conn, "truncate")
    }
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
