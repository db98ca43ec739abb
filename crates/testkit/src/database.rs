//! A database of its own for each test: a file in a folder that goes with the test, or a schema.

use db::Sql;
use platform::{Databases, random};
use std::{fs, path::PathBuf};
use tempfile::TempDir;

/// Whether this run is on `PostgreSQL`.
pub fn on_postgres() -> bool {
    setting("TEST_DATABASE_URL").is_some()
}

/// Whether the database itself keeps partners apart; a role with BYPASSRLS shows that the code does so alone.
pub fn row_level_security() -> bool {
    on_postgres() && !setting("TEST_DATABASE_ROLE").is_some_and(|role| role.contains("bypass"))
}

/// A database with the schema of the site, its address, and the folder of the site's data.
pub(crate) struct Fresh {
    pub(crate) databases: Databases,
    pub(crate) url: String,
    pub(crate) folder: TempDir,
}

impl Fresh {
    /// Where the data lies; the key lies beside it.
    pub(crate) fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    pub(crate) fn key(&self) -> PathBuf {
        self.folder.path().join("master.key")
    }
}

/// Makes one.
pub(crate) async fn fresh() -> Fresh {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("data")).unwrap();
    let Some(owner) = setting("TEST_DATABASE_URL") else {
        let url = format!("sqlite:{}", folder.path().join("data/teekond.db").display());
        let databases = Databases::open(&url).await.unwrap();
        databases.migrate(app::MIGRATIONS, "").await.unwrap();
        return Fresh { databases, url, folder };
    };
    let role: &str = setting("TEST_DATABASE_ROLE").unwrap_or_else(|| "teekond_app".to_owned()).leak();
    let schema = format!("t_{}", random::name().simple());
    make_schema(&owner, &schema, role).await;
    let place = format!("?options=-csearch_path%3D{schema}");
    let of_owner = Databases::open(&format!("{owner}{place}")).await.unwrap();
    of_owner.migrate(app::MIGRATIONS, role).await.unwrap();
    let (_, host) = owner.split_once('@').unwrap();
    let url = format!("postgres://{role}@{host}{place}");
    Fresh { databases: Databases::open(&url).await.unwrap(), url, folder }
}

/// Takes away what keeps the rows of a table as they were written: the owner of a database can, the site cannot.
pub(crate) async fn unguard(fresh: &Fresh, table: &str) {
    let statements = |texts: Vec<String>| -> Vec<Sql> {
        texts.into_iter().map(|text| Sql::collected(text.leak())).collect()
    };
    let (owners, texts) = match setting("TEST_DATABASE_URL") {
        None => {
            let Databases { db, looks } = fresh.databases.clone();
            let drop = |end| format!("drop trigger if exists {table}_not_{end}");
            (vec![db, looks], vec![drop("changed"), drop("deleted")])
        }
        Some(owner) => {
            let (_, place) = fresh.url.split_once('?').unwrap();
            let (role, _) = fresh.url.trim_start_matches("postgres://").split_once('@').unwrap();
            let owner = Databases::open(&format!("{owner}?{place}")).await.unwrap().db;
            let disable = format!("alter table {table} disable trigger user");
            (vec![owner], vec![disable, format!("grant update, delete on {table} to {role}")])
        }
    };
    for owner in owners {
        let done = statements(texts.clone());
        let open =
            move |conn: &mut db::Conn<'_>| done.iter().try_for_each(|text| conn.run(*text, &[]).map(drop));
        owner.write(None, open).await.unwrap();
    }
}

async fn make_schema(owner: &str, schema: &str, role: &str) {
    let (client, connection) = tokio_postgres::connect(owner, tokio_postgres::NoTls).await.unwrap();
    let running = tokio::spawn(connection);
    let make = format!("create schema {schema}; grant usage on schema {schema} to {role}");
    client.batch_execute(&make).await.unwrap();
    drop(client);
    running.await.unwrap().unwrap();
}

#[expect(clippy::disallowed_methods, reason = "a test run is set up by its environment")]
fn setting(name: &str) -> Option<String> {
    std::env::var(name).ok()
}
