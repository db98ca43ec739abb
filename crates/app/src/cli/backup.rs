//! `teekond backup`

use super::place::Place;
use crate::{Installation, Outcome, Storage, Unusable, archive, heads};
use clap::Args;
use std::{
    fs, io,
    path::{Path, PathBuf},
};

/// Writes one file with records, looks and uploads, sealed under the master key, while the site goes on.
///
/// Keep the master key in another place: without it nobody can read a backup. On PostgreSQL the file holds the uploads
/// alone; records and looks are copied with `pg_dump`.
#[derive(Args)]
#[command(
    after_help = "Example:\n  teekond backup --to /backup/teekond-$(date +%F).sealed --config /etc/teekond.toml"
)]
pub(super) struct Backup {
    /// The file; it must not be there yet
    #[arg(long, value_name = "FILE")]
    to: PathBuf,
    #[command(flatten)]
    place: Place,
}

impl Backup {
    pub(super) async fn run(self) -> Outcome {
        if self.to.exists() {
            return Err(
                Unusable(format!("{} is there already: choose another name", self.to.display())).into()
            );
        }
        let installation = self.place.open().await?;
        let beside =
            self.to.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let folder = tempfile::Builder::new().prefix(".teekond-backup").tempdir_in(beside)?;
        gather(&installation, folder.path()).await?;
        let (key, to) = (installation.keys.backup_key(), self.to.clone());
        let sealed = tokio::task::spawn_blocking(move || archive::seal(folder.path(), &key, &to));
        sealed.await??;
        println!(
            "Written: {} ({} bytes). Prove it with `teekond restore-drill`.",
            self.to.display(),
            fs::metadata(&self.to)?.len()
        );
        Ok(())
    }
}

/// How far the audit had come, as its name is in a backup.
pub(super) const HEADS: &str = "audit.heads";

/// Copies everything into `folder`. Records first: what they name among looks and files is there a moment later too.
async fn gather(installation: &Installation, folder: &Path) -> Outcome {
    // Before the databases: every end that is noted is in them.
    heads::write(installation, &heads::ends(installation).await?, &folder.join(HEADS))?;
    match installation.settings.storage() {
        Storage::Sqlite(_) => {
            installation.databases.db.backup_to(folder.join("teekond.db")).await?;
            installation.databases.looks.backup_to(folder.join("teekond.db.looks")).await?;
        }
        Storage::Postgres(_) => println!(
            "Only the uploads are in this file. Copy records and looks with pg_dump --format=custom."
        ),
    }
    let (from, to) = (installation.settings.data.join("files"), folder.join("files"));
    tokio::task::spawn_blocking(move || copy_files(&from, &to)).await??;
    Ok(())
}

/// By a second name where the file system can: files are written once and never changed.
fn copy_files(from: &Path, to: &Path) -> io::Result<()> {
    if !from.exists() {
        return Ok(());
    }
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy_files(&entry.path(), &target)?;
        } else if entry.path().extension().is_none() {
            fs::hard_link(entry.path(), &target).or_else(|_| fs::copy(entry.path(), &target).map(drop))?;
        }
    }
    Ok(())
}
