//! `teekond restore` and `teekond restore-drill`

use super::{audit, backup, figures, place::Place};
use crate::{Installation, Outcome, Settings, Unusable, archive, heads};
use clap::Args;
use platform::keys::{Keys, MasterKey};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// Opens a backup into a new folder, which then can be `data` in the settings.
#[derive(Args)]
#[command(
    after_help = "Example:\n  teekond restore --from /backup/teekond-2026-06-30.sealed --to /var/lib/teekond --config /etc/teekond.toml"
)]
pub(super) struct Restore {
    /// The backup
    #[arg(long, value_name = "FILE")]
    from: PathBuf,
    /// The folder; it must be empty or not there yet
    #[arg(long, value_name = "DIR")]
    to: PathBuf,
    #[command(flatten)]
    place: Place,
}

/// Opens a backup into a folder that goes again, and checks that it is whole: every page of the databases, the seals
/// of the audit, the figures.
#[derive(Args)]
pub(super) struct RestoreDrill {
    /// The backup
    #[arg(value_name = "FILE")]
    from: PathBuf,
    #[command(flatten)]
    place: Place,
}

impl Restore {
    pub(super) async fn run(self) -> Outcome {
        let is_empty = !self.to.exists() || fs::read_dir(&self.to)?.next().is_none();
        if !is_empty {
            let why = format!(
                "{} is not empty: name a new folder, and compare before you remove the old one",
                self.to.display()
            );
            return Err(Unusable(why).into());
        }
        // Beside it first, so that the folder is whole or absent.
        let name = self.to.file_name().ok_or_else(|| Unusable("--to: name a folder".to_owned()))?;
        let part = self.to.with_file_name(format!(".{}.part", name.display()));
        if part.exists() {
            fs::remove_dir_all(&part)?;
        }
        open(&self.from, &self.place.settings()?, &part)
            .await
            .inspect_err(|_| drop(fs::remove_dir_all(&part)))?;
        if self.to.exists() {
            fs::remove_dir(&self.to)?;
        }
        fs::rename(&part, &self.to)?;
        println!(
            "Restored into {}. Name it as `data` in the settings and start the server.",
            self.to.display()
        );
        Ok(())
    }
}

impl RestoreDrill {
    pub(super) async fn run(self) -> Outcome {
        let folder = tempfile::tempdir()?;
        let data = folder.path().join("data");
        let settings = self.place.settings()?;
        open(&self.from, &settings, &data).await?;
        if !data.join("teekond.db").exists() {
            println!(
                "The backup opens; it holds uploads alone, so restore the dump of PostgreSQL to prove the rest."
            );
            return Ok(());
        }
        let noted = data.join(backup::HEADS);
        // A backup of an older version has none.
        let noted = noted.exists().then_some(noted);
        let settings = Settings {
            data,
            database_url: None,
            database_owner_url: None,
            audit_heads_file: noted.clone(),
            ..settings
        };
        let installation = Installation::open(settings, false).await?;
        prove(&installation).await?;
        if noted.is_some() {
            let missing = heads::missing(&installation).await?;
            if !missing.is_empty() {
                return Err(Unusable(format!(
                    "the backup lacks the end of its audit: {}",
                    missing.join("; ")
                ))
                .into());
            }
        }
        installation.close().await?;
        println!("The backup is whole: databases, seals of the audit, figures.");
        Ok(())
    }
}

async fn prove(installation: &Installation) -> Outcome {
    for (name, db) in installation.stores() {
        db.integrity().await.map_err(|error| Unusable(format!("{name}: {error}")))?;
    }
    let mut broken = audit::verify(installation).await?;
    broken.extend(figures::differences(installation).await?);
    if broken.is_empty() {
        return Ok(());
    }
    Err(Unusable(format!("the backup opens, but does not hold:\n  {}", broken.join("\n  "))).into())
}

async fn open(from: &Path, settings: &Settings, to: &Path) -> Outcome {
    let key_file = &settings.master_key_file;
    let key = MasterKey::load(key_file)
        .map_err(|error| Unusable(format!("the master key {}: {error}", key_file.display())))?;
    let (key, from, to) = (Keys::new(key).backup_key(), from.to_owned(), to.to_owned());
    fs::create_dir_all(&to)?;
    let shown = from.display().to_string();
    let opened = tokio::task::spawn_blocking(move || archive::open(&from, &key, &to)).await?;
    Ok(opened.map_err(|error| {
        Unusable(format!(
            "{shown} does not open: {error}. It is damaged, or was made under another master key."
        ))
    })?)
}
