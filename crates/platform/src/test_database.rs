//! A fresh database with the platform's own tables, for the tests of this crate. On `SQLite`, in a file.

use db::{Db, Migration};

const MIGRATIONS: &[Migration] =
    &[Migration { name: "0001_platform", text: include_str!("../../../migrations/0001_platform.sql") }];

/// The file outlives the test's folder entry: the open database keeps it until the test ends.
pub(crate) async fn test_database() -> Db {
    let folder = tempfile::tempdir().unwrap();
    let db = Db::open(&format!("sqlite:{}", folder.path().join("test.db").display())).await.unwrap();
    db.migrate(MIGRATIONS, "").await.unwrap();
    // New readers open the file by name, so the folder stays until the process ends.
    let _ = folder.keep();
    db
}
