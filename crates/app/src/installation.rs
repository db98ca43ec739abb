//! An installation that is open: its databases, keys and files, for the server and for every command.

use crate::{
    MIGRATIONS, Opening, master_key,
    settings::{Settings, Storage, Unusable},
};
use db::Db;
use frame::{Kind, Organisation, first_content, organisation};
use platform::{App, Clock, Databases, files::FileStore, keys::Keys};
use std::{error::Error, fs, path::Path};

/// How a command ends: well, or with words that say what to do.
pub type Outcome<T = ()> = Result<T, Box<dyn Error + Send + Sync>>;

/// An open installation.
#[derive(Clone)]
pub struct Installation {
    /// The app.
    pub app: App,
    /// Its databases.
    pub databases: Databases,
    /// The keys of all organisations.
    pub keys: Keys,
    /// Where the uploads lie.
    pub files: FileStore,
    /// How it is set up.
    pub settings: Settings,
    /// The time.
    pub clock: Clock,
}

impl Installation {
    /// Opens it as it is; fails when the schema is older or newer than this program.
    pub async fn open(settings: Settings, demo: bool) -> Outcome<Self> {
        let is_new = matches!(settings.storage(), Storage::Sqlite(path) if !path.exists());
        if is_new {
            let folder = settings.data.display();
            let why = format!(
                "there is no database in {folder} yet: run `teekond migrate` with the same settings first"
            );
            return Err(Unusable(why).into());
        }
        let databases = databases(&settings).await?;
        let pending = databases.db.pending(MIGRATIONS).await?;
        if !pending.is_empty() {
            let why = format!(
                "the database lacks {}: run `teekond migrate` with the same settings first",
                pending.join(", ")
            );
            return Err(Unusable(why).into());
        }
        let keys = master_key::of(&settings, &databases.db).await?;
        let files = FileStore::new(settings.data.join("files"), settings.scanner());
        let clock = Clock::System;
        let (https, base_url, mail) = (settings.https(), settings.base_url.clone(), settings.smtp.is_some());
        let (keys_of_app, files_of_app) = (keys.clone(), files.clone());
        let opening = Opening { clock, keys: keys_of_app, files: files_of_app, demo, https, base_url, mail };
        let app = crate::open(databases.clone(), opening)?;
        Ok(Self { app, databases, keys, files, settings, clock })
    }

    /// Brings an `SQLite` database up to date, then opens it. On `PostgreSQL` only the owner may change the schema,
    /// and whoever serves is not the owner.
    pub async fn prepare(settings: Settings, demo: bool) -> Outcome<Self> {
        if let Storage::Sqlite(_) = settings.storage() {
            migrate(&settings).await?;
            return Self::open(settings, demo).await;
        }
        let opened = Self::open(settings, demo).await?;
        opened.databases.db.assert_not_owner().await?;
        Ok(opened)
    }

    /// Every database with its name, each once.
    pub fn stores(&self) -> Vec<(&'static str, &Db)> {
        match self.settings.storage() {
            Storage::Sqlite(_) => vec![("records", &self.databases.db), ("looks", &self.databases.looks)],
            Storage::Postgres(_) => vec![("records", &self.databases.db)],
        }
    }

    /// Every organisation.
    pub async fn organisations(&self) -> Outcome<Vec<Organisation>> {
        Ok(self.databases.db.read(None, |conn| Ok(organisation::all(conn)?)).await?)
    }

    /// Every municipality that is a partner.
    pub async fn partners(&self) -> Outcome<Vec<Organisation>> {
        let mut all = self.organisations().await?;
        all.retain(|organisation| {
            organisation.kind == Kind::Municipality && organisation.partner_from.is_some()
        });
        Ok(all)
    }

    /// Finishes what was accepted and closes the databases.
    pub async fn close(&self) -> Outcome {
        for (_, db) in self.stores() {
            db.close().await?;
        }
        Ok(())
    }
}

/// Brings the schema up to date and adds the first content that is missing; tells what ran.
pub async fn migrate(settings: &Settings) -> Outcome<Vec<String>> {
    fs::create_dir_all(&settings.data).map_err(|error| cannot("make the folder", &settings.data, &error))?;
    let (owner, role) = match settings.storage() {
        Storage::Sqlite(_) => (databases(settings).await?, String::new()),
        Storage::Postgres(url) => {
            let owner = settings.database_owner_url.as_ref().ok_or_else(|| {
                Unusable("database_owner_url: name the owner of the schema; the role that serves may not change it".to_owned())
            })?;
            (Databases::open(owner).await?, role_of(&url)?.to_owned())
        }
    };
    let pending = owner.db.pending(MIGRATIONS).await?;
    owner.migrate(MIGRATIONS, role.leak()).await?;
    owner.db.write(None, |conn| Ok(first_content::load(conn)?)).await?;
    owner.db.close().await?;
    owner.looks.close().await?;
    Ok(pending.into_iter().map(str::to_owned).collect())
}

async fn databases(settings: &Settings) -> Outcome<Databases> {
    let storage = settings.storage();
    let opened = Databases::open(&storage.url()).await;
    Ok(opened.map_err(|error| match storage {
        Storage::Sqlite(path) => cannot("open the database", &path, &error),
        Storage::Postgres(_) => Unusable(format!("the database does not answer: {error}. See database_url.")),
    })?)
}

/// The role in `postgres://role@host/…`.
fn role_of(url: &str) -> Outcome<&str> {
    let role = url.split_once("://").and_then(|(_, rest)| rest.split_once('@')).map(|(role, _)| role);
    let role = role.map(|role| role.split(':').next().unwrap_or(role));
    let is_name = |role: &&str| {
        !role.is_empty() && role.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
    };
    Ok(role.filter(is_name).ok_or_else(|| {
        Unusable("database_url: it names no role, as in postgres://teekond_app@host/teekond".to_owned())
    })?)
}

pub(crate) fn cannot(what: &str, path: &Path, error: &dyn Error) -> Unusable {
    Unusable(format!("cannot {what} {}: {error}", path.display()))
}
