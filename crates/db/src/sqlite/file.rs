//! The database file: how it is opened, who may see it, whether it is sound, and how a copy is made of it.

use crate::{Error, Result};
use rusqlite::{Connection, OpenFlags, backup::Backup, backup::StepResult, config::DbConfig};
use std::{
    fs::{self, File},
    io,
    os::unix::fs::{OpenOptionsExt, PermissionsExt},
    path::{Path, PathBuf},
    time::Duration,
};

/// "TEEK", in the header of the file: `file` names it, and a file of another program is left alone.
const APPLICATION: i64 = 0x5445_454b;
/// Personal data: for the account that serves the site, for nobody else.
const OWNER_ONLY: u32 = 0o600;

/// Opens the file for the writer; makes it if there is none.
pub(super) fn open(path: &Path) -> Result<Connection> {
    keep_private(path)?;
    let conn = connect(path, "off")?;
    claim(&conn, path)?;
    Ok(conn)
}

/// A connection; `query_only` is `on` for readers.
pub(super) fn connect(path: &Path, query_only: &str) -> Result<Connection> {
    let conn = Connection::open(path)?;
    conn.busy_timeout(Duration::from_secs(5))?;
    conn.set_prepared_statement_cache_capacity(512);
    let journal: String = conn.query_row("pragma journal_mode = wal", [], |row| row.get(0))?;
    if journal != "wal" {
        return Err(Error::Shape(format!(
            "{}: this file system cannot keep a write-ahead log",
            path.display()
        )));
    }
    conn.execute_batch("pragma synchronous = full; pragma foreign_keys = on; pragma trusted_schema = off;")?;
    // Without it `insert or replace` takes a row away past the triggers that keep it.
    conn.execute_batch("pragma recursive_triggers = on")?;
    conn.execute_batch("pragma cache_size = -8000; pragma temp_store = memory;")?;
    // What is deleted is overwritten, for it may be what somebody had the right to have destroyed.
    conn.query_row("pragma secure_delete = on", [], |_| Ok(()))?;
    // No commit brings the log into the file: `log` sees to it.
    conn.query_row("pragma wal_autocheckpoint = 0", [], |_| Ok(()))?;
    // Plans do not look at values, or a cached statement would be parsed anew at each new value.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    conn.execute_batch(&format!("pragma query_only = {query_only}"))?;
    Ok(conn)
}

/// Writes a consistent copy of everything committed so far; nobody has to wait meanwhile. The copy is whole or absent.
pub(crate) fn copy(from: &Path, to: &Path) -> Result<()> {
    let part = beside(to, ".part");
    discard(&part)?;
    keep_private(&part)?;
    let source = Connection::open_with_flags(from, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let mut target = Connection::open(&part)?;
    source.busy_timeout(Duration::from_secs(5))?;
    // In one step: a step that follows a foreign write would begin anew.
    if Backup::new(&source, &mut target)?.step(-1)? != StepResult::Done {
        return Err(Error::Busy);
    }
    // One file, without a log beside it.
    target.query_row("pragma journal_mode = delete", [], |_| Ok(()))?;
    target.close().map_err(|(_, error)| error)?;
    File::open(&part)?.sync_all()?;
    fs::rename(&part, to)?;
    let folder = to.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    File::open(folder)?.sync_all()?;
    Ok(())
}

/// Writes the database anew and empties its log, so that nothing of what was deleted is left between the pages of either.
/// In a file of its own meanwhile: the whole of it would be much for memory.
pub(super) fn scrub(conn: &Connection) -> Result<()> {
    conn.execute_batch("pragma temp_store = file; vacuum; pragma temp_store = memory;")?;
    let is_busy: bool = conn.query_row("pragma wal_checkpoint(truncate)", [], |row| row.get(0))?;
    if is_busy { Err(Error::Busy) } else { Ok(()) }
}

/// Looks for damage in every page: [`Error::Damaged`] says what was found.
pub(crate) fn check(conn: &Connection) -> Result<()> {
    let found: String = conn.query_row("pragma quick_check(1)", [], |row| row.get(0))?;
    if found == "ok" { Ok(()) } else { Err(Error::Damaged(found)) }
}

/// The same path with `end` added to the name.
pub(crate) fn beside(path: &Path, end: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(end);
    name.into()
}

/// The log and its index take their mode from the file, so this is before `SQLite` first opens it.
fn keep_private(path: &Path) -> Result<()> {
    let file = File::options().write(true).create(true).truncate(false).mode(OWNER_ONLY).open(path)?;
    if file.metadata()?.permissions().mode() & 0o077 != 0 {
        file.set_permissions(fs::Permissions::from_mode(OWNER_ONLY))?;
    }
    Ok(())
}

fn discard(path: &Path) -> Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

fn claim(conn: &Connection, path: &Path) -> Result<()> {
    let number = |sql: &str| conn.query_row(sql, [], |row| row.get::<_, i64>(0));
    // One view: another process may be making the same database.
    conn.execute_batch("begin")?;
    let found = (number("pragma application_id")?, number("select count(*) from sqlite_schema")?);
    conn.execute_batch("commit")?;
    match found {
        (APPLICATION, _) => Ok(()),
        (0, 0) => Ok(conn.execute_batch(&format!("pragma application_id = {APPLICATION}"))?),
        _ => Err(Error::Shape(format!("{} belongs to another program", path.display()))),
    }
}
