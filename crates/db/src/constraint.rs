//! Names of the schema's rules. `PostgreSQL` says which rule was broken; `SQLite` says which columns were not
//! unique, and its answer is given the name that `PostgreSQL` would have made of them.
//!
//! A `check` or a foreign key has the same name on both only if the migration names it (`constraint x check …`);
//! `SQLite` never says which foreign key it was.

use rusqlite::{Error, ffi::SQLITE_CONSTRAINT_PRIMARYKEY};
use tokio_postgres::error::DbError;

/// The longest name that `PostgreSQL` keeps, in bytes.
const LONGEST: usize = 63;

/// Whether the rule called `name` is the one asked for; see [`crate::Error::is_constraint`].
pub(crate) fn is(name: &str, asked: &str) -> bool {
    let unique_in = |(table, column): (&str, &str)| {
        name == unique(table, column) || name == unique(table, &format!("organisation_id_{column}"))
    };
    name == asked || asked.split_once('.').is_some_and(unique_in)
}

pub(crate) fn of_postgres(said: &DbError) -> String {
    let of_column = || Some(format!("{}_{}_not_null", said.table()?, said.column()?));
    said.constraint().map(str::to_owned).or_else(of_column).unwrap_or_else(|| said.message().to_owned())
}

pub(crate) fn of_sqlite(error: &Error) -> String {
    let said = error.to_string();
    let Error::SqliteFailure(code, _) = error else { return said };
    let Some((kind, broken)) = said.split_once(" constraint failed: ") else { return said };
    let Some((table, _)) = broken.split_once('.') else { return broken.to_owned() };
    let columns: Vec<_> = broken.split(", ").filter_map(|column| Some(column.split_once('.')?.1)).collect();
    match kind {
        _ if code.extended_code == SQLITE_CONSTRAINT_PRIMARYKEY => format!("{table}_pkey"),
        "UNIQUE" => unique(table, &columns.join("_")),
        "NOT NULL" => format!("{table}_{}_not_null", columns.join("_")),
        _ => broken.to_owned(),
    }
}

/// `table_columns_key`; of a name that is too long, the longer part is cut until it fits.
fn unique(table: &str, columns: &str) -> String {
    let (mut table, mut columns) = (table, columns);
    while table.len() + columns.len() + "__key".len() > LONGEST {
        let longer = if table.len() > columns.len() { &mut table } else { &mut columns };
        *longer = longer.split_at(longer.len() - 1).0;
    }
    format!("{table}_{columns}_key")
}
