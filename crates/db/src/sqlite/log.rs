//! The write-ahead log is brought into the database file beside the writer, so that no commit waits for that.

use super::file;
use crate::Result;
use rusqlite::Connection;
use std::{
    path::Path,
    sync::mpsc::{SyncSender, sync_channel},
    thread::{JoinHandle, spawn},
};

/// Pages of log, 16 MB, after which it is brought into the file: not sooner, for pages that many writes share go there once.
const LONG: i64 = 4_000;
/// So many pages the writer brings there itself, after which it writes its log from the beginning again.
const FEW: i64 = 800;
/// Pages of log, 128 MB, at which the writer waits for all of it, that it may not grow without end.
const TOO_LONG: i64 = 32_000;

/// Whoever brings the log into the file.
pub(super) struct Log {
    wake: SyncSender<()>,
    keeper: JoinHandle<()>,
}

impl Log {
    /// Begins to look after the log of a database.
    pub(super) fn keep(path: &Path) -> Result<Self> {
        let conn = file::connect(path, "on")?;
        let (wake, woken) = sync_channel(1);
        let keeper = spawn(move || {
            while woken.recv() == Ok(()) {
                // What it cannot do now, because somebody still reads what was before, it does the next time.
                let _ = checkpoint(&conn, "passive");
            }
        });
        Ok(Self { wake, keeper })
    }

    /// After a commit: most of a long log is brought into the file beside the writer. What came meanwhile it brings there
    /// itself, or the log would never be empty.
    pub(super) fn look(&self, writer: &Connection) {
        let Ok((pages, left)) = length(writer) else { return };
        if pages < LONG || left == 0 {
            return;
        }
        if left <= FEW || pages >= TOO_LONG {
            let _ = checkpoint(writer, "passive");
        } else {
            // Full: it has been woken already.
            let _ = self.wake.try_send(());
        }
    }

    /// Ends it; what it has begun it finishes.
    pub(super) fn end(self) {
        drop(self.wake);
        let _ = self.keeper.join();
    }
}

/// Pages of the log, and how many of them are not in the file yet.
fn length(conn: &Connection) -> rusqlite::Result<(i64, i64)> {
    let mut asked = conn.prepare_cached("pragma wal_checkpoint(noop)")?;
    asked.query_row([], |row| {
        let (pages, done): (i64, i64) = (row.get(1)?, row.get(2)?);
        Ok((pages, pages - done))
    })
}

/// Brings the log into the file. A reader may keep a part of it back; nothing is lost by that.
pub(super) fn checkpoint(conn: &Connection, how: &str) -> Result<()> {
    conn.query_row(&format!("pragma wal_checkpoint({how})"), [], |_| Ok(()))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A database with a log of at least so many pages.
    fn logged(pages: i64) -> (tempfile::TempDir, Connection, Log) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("test.db");
        let conn = file::open(&path).unwrap();
        let log = Log::keep(&path).unwrap();
        conn.execute_batch("create table page (text text)").unwrap();
        let fill = format!(
            "insert into page
             with recursive numbered (number) as (select 1 union all select number + 1 from numbered where number < {pages})
             select hex(zeroblob(2000)) from numbered"
        );
        conn.execute_batch(&fill).unwrap();
        (folder, conn, log)
    }

    #[test]
    fn a_long_log_is_brought_into_the_file_beside_the_writer() {
        let (_folder, conn, log) = logged(LONG);
        log.look(&conn);
        log.end();
        assert_eq!(length(&conn).unwrap().1, 0);
    }

    #[test]
    fn what_came_meanwhile_the_writer_brings_there_and_begins_its_log_anew() {
        let (_folder, conn, log) = logged(LONG);
        checkpoint(&conn, "passive").unwrap();
        assert_eq!(length(&conn).unwrap().1, 0);
        let before = length(&conn).unwrap().0;
        conn.execute_batch("insert into page values ('one more')").unwrap();
        assert!(length(&conn).unwrap().0 < before, "it is written from its beginning again");
        log.end();
    }

    #[test]
    fn a_short_log_stays() {
        let (_folder, conn, log) = logged(10);
        log.look(&conn);
        log.end();
        assert!(length(&conn).unwrap().1 > 0);
    }
}
