//! A fresh database with the platform's own tables, for the tests of this crate: on `SQLite`, or on `PostgreSQL` when
//! `TEST_DATABASE_URL` names its owner; the tests then run as `TEST_DATABASE_ROLE`, who owns nothing.

use db::{Db, Migration, Sql};
use std::ops::Deref;

/// The platform's own, and those on which they stand.
const MIGRATIONS: &[Migration] = &[
    Migration { name: "0001_platform", text: include_str!("../../../migrations/0001_platform.sql") },
    Migration { name: "0002_frame", text: include_str!("../../../migrations/0002_frame.sql") },
    Migration { name: "0003_people", text: include_str!("../../../migrations/0003_people.sql") },
    Migration { name: "0011_audit", text: include_str!("../../../migrations/0011_audit.sql") },
];

/// A database of one test. Its file goes with it.
pub(crate) struct TestDatabase {
    db: Db,
    _folder: Option<tempfile::TempDir>,
}

impl Deref for TestDatabase {
    type Target = Db;
    fn deref(&self) -> &Db {
        &self.db
    }
}

pub(crate) async fn test_database() -> TestDatabase {
    if let Some(owner) = setting("TEST_DATABASE_URL") {
        return TestDatabase { db: on_postgres(&owner).await, _folder: None };
    }
    let folder = tempfile::tempdir().unwrap();
    let db = Db::open(&format!("sqlite:{}", folder.path().join("test.db").display())).await.unwrap();
    db.migrate(MIGRATIONS, "").await.unwrap();
    TestDatabase { db, _folder: Some(folder) }
}

/// A schema of its own on the server of `owner`.
async fn on_postgres(owner: &str) -> Db {
    let role = setting("TEST_DATABASE_ROLE").unwrap_or("teekond_app".to_owned()).leak();
    let schema = format!("t_{}", db::Uuid::new_v4().simple());
    let create: &str = format!("create schema {schema}").leak();
    let admit: &str = format!("grant usage on schema {schema} to {role}").leak();
    let server = Db::open(owner).await.unwrap();
    let made = server.write(None, |conn| {
        conn.run(Sql::collected(create), &[])?;
        conn.run(Sql::collected(admit), &[])
    });
    made.await.unwrap();
    let path = format!("?options=-csearch_path%3D{schema}");
    Db::open(&format!("{owner}{path}")).await.unwrap().migrate(MIGRATIONS, role).await.unwrap();
    let (_, host) = owner.split_once('@').unwrap();
    Db::open(&format!("postgres://{role}@{host}{path}")).await.unwrap()
}

#[expect(clippy::disallowed_methods, reason = "a test run is set up by its environment")]
fn setting(name: &str) -> Option<String> {
    std::env::var(name).ok()
}
