//! A fresh database with one table of client data and one that all share.

use db::{Conn, Db, Migration, Result, Scope, Sql, Uuid};
use std::path::PathBuf;

/// The schema of these tests.
pub const MIGRATIONS: &[Migration] = &[Migration {
    name: "0001_first",
    text: "create table note (
    organisation_id text   not null,
    id              text   not null,
    number          bigint,
    at              text,
    primary key (organisation_id, id),
    unique (organisation_id, number),
    constraint note_number_positive check (number > 0)
);
create table account (
    id    text not null primary key,
    login text not null unique
);
",
}];

pub const ADD: Sql = Sql::collected("insert into note (organisation_id, id) values ($1, $2)");
pub const COUNT: Sql = Sql::collected("select count(*) from note where organisation_id = $1");

/// A database of one test. The site's role owns nothing of it.
pub struct Place {
    pub db: Db,
    /// Who migrates: on `SQLite` the same.
    pub owner: Db,
    /// The url that `db` was opened with.
    pub url: String,
    folder: Option<tempfile::TempDir>,
}

impl Place {
    /// With the schema.
    pub async fn start() -> Self {
        let place = Self::empty().await;
        place.owner.migrate(MIGRATIONS, role()).await.unwrap();
        place
    }

    /// Without it.
    pub async fn empty() -> Self {
        if let Some(owner) = setting("TEST_DATABASE_URL") {
            return Self::on_postgres(&owner).await;
        }
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite:{}", folder.path().join("test.db").display());
        let db = Db::open(&url).await.unwrap();
        Self { owner: db.clone(), db, url, folder: Some(folder) }
    }

    /// A schema of its own on the server of `owner`.
    pub async fn on_postgres(owner: &str) -> Self {
        let schema = format!("t_{}", Uuid::new_v4().simple());
        let create: &str = format!("create schema {schema}").leak();
        let admit: &str = format!("grant usage on schema {schema} to {}", role()).leak();
        let server = Db::open(owner).await.unwrap();
        let made = server.write(None, |conn| {
            conn.run(Sql::collected(create), &[])?;
            conn.run(Sql::collected(admit), &[])
        });
        made.await.unwrap();
        let path = format!("?options=-csearch_path%3D{schema}");
        let (_, host) = owner.split_once('@').unwrap();
        let url = format!("postgres://{}@{host}{path}", role());
        let owner = Db::open(&format!("{owner}{path}")).await.unwrap();
        Self { db: Db::open(&url).await.unwrap(), owner, url, folder: None }
    }

    /// The file on `SQLite`.
    pub fn file(&self) -> PathBuf {
        self.folder.as_ref().unwrap().path().join("test.db")
    }

    pub async fn notes(&self, scope: Scope) -> i64 {
        self.db.read(Some(scope), |conn| conn.scalar(COUNT, &[])).await.unwrap().unwrap()
    }
}

/// One organisation.
pub fn scope() -> Scope {
    Uuid::from_u128(1).into()
}

/// Writes one note.
pub fn add(id: impl Into<String>) -> impl Fn(&mut Conn<'_>) -> Result<u64> {
    let id = id.into();
    move |conn| conn.run(ADD, &[&id])
}

/// A statement that a test makes up.
pub fn said(text: impl Into<String>) -> Sql {
    Sql::collected(text.into().leak())
}

pub fn on_postgres() -> bool {
    setting("TEST_DATABASE_URL").is_some()
}

pub fn role() -> &'static str {
    setting("TEST_DATABASE_ROLE").unwrap_or("teekond_app".to_owned()).leak()
}

#[expect(clippy::disallowed_methods, reason = "a test run is set up by its environment")]
pub fn setting(name: &str) -> Option<String> {
    std::env::var(name).ok()
}
