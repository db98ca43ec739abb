//! Everything that a partner's rows say, to be compared with what they said before.

use crate::TestApp;
use app::MIGRATIONS;
use db::{Sql, record};
use frame::OrganisationId;
use std::collections::BTreeMap;

record! {
    struct Line {
        line: String,
    }
}

/// The columns of a table, in their order, with those that a later migration added.
pub fn columns(table: &str) -> Vec<&'static str> {
    let tables = MIGRATIONS.iter().flat_map(|migration| migration.tables());
    let own = tables.filter(|known| known.name == table).flat_map(|known| known.columns.lines());
    let own = own.filter(|line| line.starts_with("    ") && !line.starts_with("     "));
    let is_column = |word: &&str| !["primary", "foreign", "unique", "check", "--"].contains(word);
    let own = own.filter_map(|line| line.split_whitespace().next()).filter(is_column);
    let begin = format!("alter table {table} add column ");
    let added = MIGRATIONS.iter().flat_map(|migration| migration.text.lines());
    let added = added.filter_map(|line| line.strip_prefix(&*begin)?.split([' ', ';']).next());
    own.chain(added).collect()
}

impl TestApp {
    /// Every row of every table of client data that a partner has, by table; of each row all columns but `without`.
    pub async fn dump(
        &self,
        organisation: OrganisationId,
        without: &[&str],
    ) -> BTreeMap<&'static str, Vec<String>> {
        let mut dump = BTreeMap::new();
        for table in MIGRATIONS.iter().flat_map(|migration| migration.tables()).filter(|table| table.scoped) {
            let columns = columns(table.name);
            let shown = columns
                .iter()
                .filter(|column| !without.contains(&format!("{}.{column}", table.name).as_str()));
            let shown: Vec<_> = shown
                .map(|column| format!("'{column}=' || coalesce(cast({column} as text), 'null')"))
                .collect();
            let text = format!(
                "select {} as line from {} where organisation_id = $1",
                shown.join(" || ' ' || "),
                table.name
            );
            let sql = Sql::collected(Box::leak(text.into_boxed_str()));
            let rows = self.db.read(Some(organisation.into()), move |conn| conn.all::<Line>(sql, &[]));
            let mut rows: Vec<_> = rows.await.unwrap().into_iter().map(|row| row.line).collect();
            rows.sort();
            dump.insert(table.name, rows);
        }
        dump
    }
}
