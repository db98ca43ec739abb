//! Documents that people hand in: certificates, agreements, proofs of payment. Looked at before they are kept, kept
//! encrypted under their organisation's key and a name that says nothing, and given back as a download only.

mod answer;
mod bundle;
mod held;
mod kind;
mod office;
mod scanner;

pub use answer::{attachment, preview};
pub use bundle::Bundle;
pub use kind::{FileKind, SheetKind, decode_text, recognise, recognise_sheet};
pub use scanner::{Scanner, ScannerAddress};

use crate::{
    Error, Result,
    keys::{KeyError, Ring},
    random,
};
use db::{Conn, Scope, Uuid, record, sql};
use jiff::{SignedDuration, Timestamp};
use sha2::{Digest, Sha256};
use std::{
    collections::HashSet,
    fs::{self, File},
    io::{self, Write},
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
    sync::Arc,
    time::SystemTime,
};
use tokio::{sync::Semaphore, task::spawn_blocking};

/// Bytes that a file has at most.
pub const LARGEST: usize = 25 * 1024 * 1024;
/// Files that are looked at or opened at a time: each lies in memory twice.
const AT_ONCE: usize = 4;
/// So long a file without a row may be one that is just being stored.
const ORPHAN: SignedDuration = SignedDuration::from_hours(24);
/// So long the content of a deleted file can be brought back.
const DELETED: SignedDuration = SignedDuration::from_hours(30 * 24);

/// Why a file is not taken: the user's to mend.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileProblem {
    /// Nothing in it.
    Empty,
    /// More than 25 MiB.
    Large,
    /// Its name has control or direction signs, or nothing before its ending.
    Name,
    /// Not of a kind that is taken.
    Kind,
    /// The content is not what the name says.
    Mismatch,
    /// It does not open, or unpacks to far too much.
    Damaged,
    /// It carries a program.
    Macros,
    /// The virus scanner knows it.
    Virus,
    /// The virus scanner does not answer; worth trying again.
    Unscanned,
}

impl FileProblem {
    /// The text that tells the user.
    pub fn key(self) -> &'static str {
        match self {
            Self::Empty => "platform-file-empty",
            Self::Large => "platform-file-large",
            Self::Name => "platform-file-name",
            Self::Kind => "platform-file-kind",
            Self::Mismatch => "platform-file-mismatch",
            Self::Damaged => "platform-file-damaged",
            Self::Macros => "platform-file-macros",
            Self::Virus => "platform-file-virus",
            Self::Unscanned => "platform-file-unscanned",
        }
    }
}

/// Where the files lie: a folder for each organisation. Cheap to clone.
#[derive(Clone)]
pub struct FileStore {
    folder: Arc<Path>,
    scanner: Option<Arc<Scanner>>,
    turns: Arc<Semaphore>,
}

/// A file that lies on disk and waits for its row: [`record()`] it with its cause, or it is swept away after a day.
#[derive(Clone, Debug)]
pub struct Stored {
    /// Its id.
    pub id: Uuid,
    /// As the user called it.
    pub name: String,
    /// What it is.
    pub kind: FileKind,
    /// Bytes of content.
    pub bytes: i64,
    /// The SHA-256 of its content.
    pub sha256: String,
    organisation: Scope,
}

record! {
    /// A file's row.
    pub struct StoredFile {
        /// Its id.
        pub id: Uuid,
        /// As the user called it.
        pub name: String,
        /// What it is.
        pub kind: FileKind,
        /// Bytes of content.
        pub bytes: i64,
        /// The SHA-256 of its content.
        pub sha256: String,
        /// When it was stored.
        pub stored_at: Timestamp,
        /// The account that stored it.
        pub stored_by: String,
    }
}

impl FileStore {
    /// Files in this folder; each is shown to the scanner first, if there is one.
    pub fn new(folder: PathBuf, scanner: Option<Scanner>) -> Self {
        let turns = Arc::new(Semaphore::new(AT_ONCE));
        Self { folder: folder.into(), scanner: scanner.map(Arc::new), turns }
    }

    /// Looks at an upload and writes it, encrypted and durable, before the transaction that records it: so no
    /// writer waits for the disk, and no row is without its file.
    pub async fn put(
        &self,
        ring: Ring,
        name: String,
        content: Vec<u8>,
    ) -> Result<Result<Stored, FileProblem>> {
        let store = self.clone();
        self.in_turn(move || store.put_now(&ring, &name, &content)).await
    }

    /// The content of a file, if its organisation's key opens it.
    pub async fn read(&self, ring: Ring, id: Uuid) -> Result<Vec<u8>> {
        let path = self.path(ring.organisation(), id);
        self.in_turn(move || ring.open_file(&place(id), &fs::read(path)?)).await
    }

    async fn in_turn<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> io::Result<T> + Send + 'static,
    ) -> Result<T> {
        let turn = Arc::clone(&self.turns).acquire_owned().await.map_err(|_| Error::Busy)?;
        let done = spawn_blocking(move || (work(), drop(turn)).0).await;
        done.map_err(|_| Error::Fault(db::Error::Panicked))?.map_err(|error| match error.kind() {
            io::ErrorKind::StorageFull => Error::Busy,
            _ => Error::Fault(db::Error::Work(Box::new(error))),
        })
    }

    fn put_now(&self, ring: &Ring, name: &str, content: &[u8]) -> io::Result<Result<Stored, FileProblem>> {
        let (name, kind) = match recognise(name, content) {
            Ok(known) => known,
            Err(problem) => return Ok(Err(problem)),
        };
        if let Some(Err(problem)) = self.scanner.as_ref().map(|scanner| scanner.scan(content)) {
            return Ok(Err(problem));
        }
        let (id, organisation) = (random::name(), ring.organisation());
        write_durably(&self.path(organisation, id), &ring.seal_file(&place(id), content)?)?;
        let sha256 = data_encoding::HEXLOWER.encode(&Sha256::digest(content));
        let bytes = i64::try_from(content.len()).unwrap_or(i64::MAX);
        Ok(Ok(Stored { id, name, kind, bytes, sha256, organisation }))
    }

    /// Removes the organisation's files that have no row for longer than a day, and the content of those deleted
    /// long ago; `kept` is what [`kept`] found. Tells how many.
    pub fn sweep(&self, organisation: Scope, kept: &HashSet<Uuid>, now: Timestamp) -> io::Result<u64> {
        let before = SystemTime::from(now.saturating_sub(ORPHAN).unwrap_or(Timestamp::MIN));
        let mut swept = 0;
        let entries = match fs::read_dir(self.folder.join(organisation.to_string())) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(0),
            entries => entries?,
        };
        for entry in entries {
            let entry = entry?;
            let id: Option<Uuid> = entry.file_name().to_str().and_then(|name| name.parse().ok());
            if !id.is_some_and(|id| kept.contains(&id)) && entry.metadata()?.modified()? < before {
                fs::remove_file(entry.path())?;
                swept += 1;
            }
        }
        Ok(swept)
    }

    fn path(&self, organisation: Scope, id: Uuid) -> PathBuf {
        self.folder.join(organisation.to_string()).join(id.to_string())
    }
}

fn place(id: Uuid) -> String {
    format!("file/{id}")
}

/// Writes beside, then renames: a file is whole or absent, also after a power cut.
fn write_durably(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let beside = path.with_extension("part");
    let mut file = File::options().write(true).create_new(true).mode(0o600).open(&beside)?;
    let written = file.write_all(bytes).and_then(|()| file.sync_all());
    // A full disk must not be kept full by what did not fit.
    written.and_then(|()| fs::rename(&beside, path)).inspect_err(|_| drop(fs::remove_file(&beside)))?;
    sync_folder_of(path)
}

/// Makes a new name in a folder durable.
pub(crate) fn sync_folder_of(path: &Path) -> io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    File::open(folder.unwrap_or(Path::new(".")))?.sync_all()
}

/// The row of a stored file, in the transaction of its cause.
pub fn record(conn: &mut Conn<'_>, stored: &Stored, by: &str, now: Timestamp) -> db::Result<()> {
    if conn.scope() != Some(stored.organisation) {
        return Err(KeyError::NoOrganisation.into());
    }
    let insert = sql!(
        "insert into file (organisation_id, id, name, kind, bytes, sha256, stored_at, stored_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8)"
    );
    let Stored { id, name, kind, bytes, sha256, .. } = stored;
    conn.run(insert, &[id, name, kind, bytes, sha256, &now, &by])?;
    Ok(())
}

/// A file of this organisation that is not deleted.
pub fn find(conn: &mut Conn<'_>, id: Uuid) -> db::Result<Option<StoredFile>> {
    let select = sql!(
        "select id, name, kind, bytes, sha256, stored_at, stored_by from file
          where organisation_id = $1 and id = $2 and deleted_at is null"
    );
    conn.one(select, &[&id])
}

/// Deletes a file: nobody finds it any more, its content goes after thirty days. Tells whether it was there.
pub fn delete(conn: &mut Conn<'_>, id: Uuid, now: Timestamp) -> db::Result<bool> {
    let update =
        sql!("update file set deleted_at = $3 where organisation_id = $1 and id = $2 and deleted_at is null");
    Ok(conn.run(update, &[&id, &now])? == 1)
}

/// Destroys the row of a file: nothing tells any more what it was, and the night takes its content.
pub fn destroy(conn: &mut Conn<'_>, id: Uuid) -> db::Result<()> {
    conn.run(sql!("delete from file where organisation_id = $1 and id = $2"), &[&id])?;
    Ok(())
}

/// The files whose content must stay, for [`FileStore::sweep`].
pub fn kept(conn: &mut Conn<'_>, now: Timestamp) -> db::Result<HashSet<Uuid>> {
    let since = now.saturating_sub(DELETED).unwrap_or(Timestamp::MIN);
    let select =
        sql!("select id from file where organisation_id = $1 and (deleted_at is null or deleted_at > $2)");
    let rows: Vec<KeptFile> = conn.all(select, &[&since])?;
    Ok(rows.into_iter().map(|row| row.id).collect())
}

record! {
    /// A file that stays.
    pub struct KeptFile {
        /// Its id.
        pub id: Uuid,
    }
}

#[cfg(test)]
mod tests;
