//! The text of a migration, as each engine needs it. It is written for `PostgreSQL`; what is different is derived.

use crate::lasting::{Lasting, REFUSE};
use std::borrow::Cow;

/// A numbered change of the schema.
#[derive(Clone, Copy)]
pub struct Migration {
    /// Its file name: the order.
    pub name: &'static str,
    /// Its text, for `PostgreSQL`; `SQLite`'s is derived.
    pub text: &'static str,
}

/// One table, as its migration writes it.
#[derive(Clone, Copy, Debug)]
pub struct Table {
    /// Its name.
    pub name: &'static str,
    /// The text between the brackets.
    pub columns: &'static str,
    /// Whether its rows belong to one organisation each.
    pub scoped: bool,
}

impl Migration {
    /// The tables it makes.
    pub fn tables(self) -> impl Iterator<Item = Table> {
        self.text.split("create table ").skip(1).filter_map(|rest| {
            let (name, body) = rest.split_once(" (\n")?;
            let (columns, _) = body.split_once("\n);")?;
            Some(Table { name, columns, scoped: columns.contains("primary key (organisation_id, ") })
        })
    }

    /// Counts are integers; every table is strict, and stored in the order of its key.
    pub(crate) fn for_sqlite(self) -> String {
        let parts = word_by_word(&self.text.replace(" bigint", " integer"));
        let mut parts = parts.split("create table ");
        let before = parts.next().unwrap_or_default().to_owned();
        let text = parts.fold(before, |text, table| {
            text + "create table " + &table.replacen("\n);", "\n) strict, without rowid;", 1)
        });
        self.lasting().map(Lasting::for_sqlite).fold(text, |text, triggers| text + "\n" + &triggers)
    }

    /// Text is in the order of its code points, as on `SQLite`; a table whose key begins with the organisation
    /// is under row-level security, without being asked.
    pub(crate) fn for_postgres(self, role: &str) -> String {
        let text: String = self.text.split_inclusive('\n').map(in_code_order).collect();
        let guards = self.tables().map(|table| table.guards(role));
        // After the grants, from which they take away.
        let refuse = self.lasting().next().map(|_| REFUSE.to_owned());
        let lasting = self.lasting().map(|table| table.for_postgres(role));
        guards.chain(refuse).chain(lasting).fold(text, |text, more| text + "\n" + &more)
    }
}

impl Table {
    /// `guard::restore` holds the owner too, when every migration has run.
    fn guards(self, role: &str) -> String {
        let name = self.name;
        let grant = format!("grant select, insert, update, delete on {name} to {role};");
        let policy = format!(
            "alter table {name} enable row level security;
             create policy scope on {name} using (organisation_id = current_setting('teekond.scope', true));"
        );
        grant + if self.scoped { &policy } else { "" }
    }
}

/// A list of words that a column is held to. To `SQLite` it is a table, made anew for each row that is written: so the
/// column is compared with one word after another.
fn word_by_word(text: &str) -> String {
    let mut checks = text.split("check (");
    let before = checks.next().unwrap_or_default().to_owned();
    checks.fold(before, |text, check| text + "check (" + &compared(check).unwrap_or_else(|| check.to_owned()))
}

fn compared(check: &str) -> Option<String> {
    let (column, rest) = check.split_once(" in (")?;
    let (words, rest) = rest.split_once(')')?;
    let words: Vec<_> = words.split(',').map(str::trim).collect();
    let is_name = column.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
    let is_word = |word: &&str| word.len() > 1 && word.starts_with('\'') && word.ends_with('\'');
    let each = words.iter().map(|word| format!("{column} = {word}")).collect::<Vec<_>>().join(" or ");
    (is_name && words.iter().all(is_word)).then(|| format!("({each}){rest}"))
}

/// A column is a line of its own: in the brackets of its table, or after `add column`.
fn in_code_order(line: &str) -> Cow<'_, str> {
    let start = line.find("add column ").map(|at| at + "add column ".len());
    let start = start.or_else(|| line.starts_with("    ").then_some(4));
    let column = start.and_then(|start| {
        let (before, column) = line.split_at(start);
        let (name, kind) = column.split_once(' ')?;
        let rest = kind.trim_start().strip_prefix("text")?;
        let spaces = kind.len() - kind.trim_start().len();
        let is_column = !name.is_empty() && rest.starts_with([' ', ',', ';', '\n', '\r']);
        is_column.then(|| format!("{before}{name}{:spaces$} text collate \"C\"{rest}", ""))
    });
    column.map_or(Cow::Borrowed(line), Cow::Owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOME: Migration = Migration {
        name: "0001_some",
        text: "-- A text.
create table note (
    organisation_id text   not null,
    text            text,
    pages           bigint not null check (kind in ('a text', ' text')),
    primary key (organisation_id, text)
);
alter table other add column hint text;
insert into other (id) values ('x'
);
",
    };

    #[test]
    fn sqlite_has_strict_tables_in_the_order_of_their_key() {
        let text = SOME.for_sqlite();
        assert!(text.contains("    primary key (organisation_id, text)\n) strict, without rowid;\nalter"));
        assert!(text.contains("pages           integer not null"));
        assert!(text.contains("check ((kind = 'a text' or kind = ' text')),\n"));
        assert!(text.ends_with("values ('x'\n);\n"));
    }

    #[test]
    fn postgres_has_text_in_code_order_and_guards_client_data() {
        let text = SOME.for_postgres("someone");
        assert!(text.starts_with("-- A text.\ncreate table note (\n"));
        assert!(text.contains("    organisation_id text collate \"C\"   not null,\n"));
        assert!(text.contains("    text            text collate \"C\",\n"));
        assert!(text.contains("check (kind in ('a text', ' text'))"));
        assert!(text.contains("add column hint text collate \"C\";"));
        assert!(text.contains("to someone;alter table note enable row level security"));
    }
}
