//! The same data on `PostgreSQL`, row by row from the file: a cluster of its own, as the tests use it.

use crate::{Outcome, server};
use rusqlite::{Connection, types::ValueRef};
use std::{path::Path, process::Command};
use tokio_postgres::{Client, NoTls};

/// A cluster that runs; it stops with its handle.
pub struct Cluster {
    folder: String,
    url: String,
}

impl Cluster {
    /// Starts one; `None` if `PostgreSQL` is not installed.
    pub fn start() -> Outcome<Option<Self>> {
        let folder = "/tmp/teekond-bench-postgres".to_owned();
        drop(std::fs::remove_dir_all(&folder));
        let started = script(&["start", &folder])?;
        let url = String::from_utf8(started.stdout)?.trim().to_owned();
        Ok(started.status.success().then_some(Self { folder, url }))
    }

    /// The settings of a server on it.
    pub fn settings(&self) -> [(&'static str, String); 2] {
        [
            ("TEEKOND_DATABASE_URL", self.url.replace("teekond_owner", "teekond_app")),
            ("TEEKOND_DATABASE_OWNER_URL", self.url.clone()),
        ]
    }

    /// Makes the schema and fills it from an installation on `SQLite`.
    pub fn fill(&self, folder: &Path) -> Outcome {
        server::teekond_with(folder, &["migrate"], &self.settings())?;
        let url = self.url.replace("teekond_owner", "postgres");
        let from = Connection::open(folder.join("data/teekond.db"))?;
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        runtime.block_on(async {
            let (client, connection) = tokio_postgres::connect(&url, NoTls).await?;
            let kept = tokio::spawn(connection);
            // Rows come in whatever order: no foreign keys meanwhile.
            client.batch_execute("set session_replication_role = replica").await?;
            for table in tables(&from)? {
                copy(&from, &client, &table).await.map_err(|error| format!("{table}: {error}"))?;
            }
            client.batch_execute("analyze").await?;
            drop(client);
            kept.await??;
            Ok(())
        })
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        drop(script(&["stop", &self.folder]));
        drop(std::fs::remove_dir_all(&self.folder));
    }
}

fn script(words: &[&str]) -> Outcome<std::process::Output> {
    Ok(Command::new(server::workspace().join("scripts/postgres.sh")).args(words).output()?)
}

fn tables(from: &Connection) -> Outcome<Vec<String>> {
    let mut find = from.prepare(
        "select name from sqlite_schema where type = 'table' and name <> 'migration' and name not like 'sqlite%'",
    )?;
    Ok(find.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}

/// Rows go in pieces of about a megabyte, as one statement each.
async fn copy(from: &Connection, to: &Client, table: &str) -> Outcome {
    const PIECE: usize = 1 << 20;
    to.batch_execute(&format!("delete from {table}")).await?;
    let mut all = from.prepare(&format!("select * from {table}"))?;
    let (columns, count) = (all.column_names().collect::<Vec<_>>().join(", "), all.column_count());
    let begin = format!("insert into {table} ({columns}) values ");
    let (mut rows, mut text) = (all.query([])?, begin.clone());
    while let Some(row) = rows.next()? {
        let values = (0..count).map(|number| Ok(literal(row.get_ref(number)?)));
        let values = values.collect::<rusqlite::Result<Vec<_>>>()?.join(", ");
        text.push_str(if text.len() == begin.len() { "(" } else { ", (" });
        text.push_str(&values);
        text.push(')');
        if text.len() > PIECE {
            to.batch_execute(&text).await?;
            text.truncate(begin.len());
        }
    }
    if text.len() > begin.len() {
        to.batch_execute(&text).await?;
    }
    Ok(())
}

fn literal(value: ValueRef<'_>) -> String {
    match value {
        ValueRef::Integer(number) => number.to_string(),
        ValueRef::Text(text) => format!("'{}'", String::from_utf8_lossy(text).replace('\'', "''")),
        _ => "null".to_owned(),
    }
}
