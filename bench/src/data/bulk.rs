//! Many rows fast: one transaction, no checks while it lasts, and the indices afterwards.

use crate::Outcome;
use rusqlite::{Connection, Statement, params_from_iter, types::Value};

/// A file that is being filled.
pub struct Bulk<'c> {
    conn: &'c Connection,
    indices: Vec<String>,
}

impl<'c> Bulk<'c> {
    /// Puts the indices aside.
    pub fn begin(conn: &'c Connection) -> Outcome<Self> {
        conn.execute_batch(
            "pragma journal_mode = delete; pragma synchronous = off; pragma foreign_keys = off",
        )?;
        conn.execute_batch("pragma cache_size = -200000; pragma temp_store = memory; begin")?;
        let mut find =
            conn.prepare("select name, sql from sqlite_schema where type = 'index' and sql is not null")?;
        let found = find.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let found = found.collect::<rusqlite::Result<Vec<(String, String)>>>()?;
        for (name, _) in &found {
            conn.execute_batch(&format!("drop index {name}"))?;
        }
        Ok(Self { conn, indices: found.into_iter().map(|(_, sql)| sql).collect() })
    }

    /// A statement that adds rows to a table; `columns` with commas between them.
    pub fn into(&self, table: &str, columns: &str) -> Outcome<Rows<'c>> {
        let places = vec!["?"; columns.split(',').count()].join(", ");
        Ok(Rows(self.conn.prepare(&format!("insert into {table} ({columns}) values ({places})"))?))
    }

    /// The one text that a question has for an answer.
    pub fn text(&self, sql: &str, of: &str) -> Outcome<String> {
        Ok(self.conn.query_row(sql, [of], |row| row.get(0))?)
    }

    /// Codes from the first content.
    pub fn pairs(&self, sql: &str) -> Outcome<Vec<(String, String)>> {
        let mut find = self.conn.prepare(sql)?;
        let found = find.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(found.collect::<rusqlite::Result<_>>()?)
    }

    /// Makes the indices, and the file as the program wants it.
    pub fn end(self) -> Outcome {
        for sql in &self.indices {
            self.conn.execute_batch(sql)?;
        }
        Ok(self.conn.execute_batch("commit; pragma journal_mode = wal")?)
    }
}

/// Adds rows to a table.
pub struct Rows<'c>(Statement<'c>);

impl Rows<'_> {
    /// Adds one.
    pub fn add<const N: usize>(&mut self, values: [Value; N]) -> Outcome {
        self.0.execute(params_from_iter(values))?;
        Ok(())
    }
}

/// A text column.
pub fn t(text: impl Into<String>) -> Value {
    Value::Text(text.into())
}

/// A number column.
pub fn n(number: impl TryInto<i64>) -> Value {
    number.try_into().map_or(Value::Null, Value::Integer)
}
