//! Rows that stay as they were written, held by the database itself and not by the code that could forget it.
//!
//! A migration marks tables, its own or older ones, by a line of its own:
//!
//! - `-- append only: audit_entry, audit_seal`: no row is ever changed or taken away.
//! - `-- append only until erased_client: change_entry`: no row is changed; the rows of a client go (`organisation_id`,
//!   `client_id`) once the client stands in the table `erased_client`, and no others.
//!
//! Who breaks it is told the constraint `audit_entry_append_only`. The owner of a schema, or of a file, can take the
//! guard away; the site's role on `PostgreSQL` cannot.

use crate::Migration;

const MARK: &str = "-- append only";

/// A table whose rows stay.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lasting {
    /// Its name.
    pub table: &'static str,
    /// The table in which a client must stand before that client's rows may go; without it none ever goes.
    pub until: Option<&'static str>,
}

impl Migration {
    /// The tables that it marks as append only.
    pub fn lasting(self) -> impl Iterator<Item = Lasting> {
        let marks = self.text.lines().filter_map(|line| line.strip_prefix(MARK)?.split_once(':'));
        marks.flat_map(|(condition, tables)| {
            let until = condition.strip_prefix(" until ");
            tables.split(',').map(move |table| Lasting { table: table.trim(), until })
        })
    }
}

impl Lasting {
    /// The triggers on `SQLite`.
    pub(crate) fn for_sqlite(self) -> String {
        let Self { table, until } = self;
        let refuse = format!("begin select raise(abort, '{table}_append_only'); end;\n");
        let but_erased = until.map(|until| {
            format!(
                "when not exists (select 1 from {until} e
                    where e.organisation_id = old.organisation_id and e.client_id = old.client_id)\n"
            )
        });
        format!(
            "create trigger {table}_not_changed before update on {table} {refuse}\
             create trigger {table}_not_deleted before delete on {table} {}{refuse}",
            but_erased.unwrap_or_default()
        )
    }

    /// The site's role loses the right; whoever has it all the same meets the trigger.
    pub(crate) fn for_postgres(self, role: &str) -> String {
        let Self { table, until } = self;
        let rights = if until.is_some() { "update" } else { "update, delete" };
        let until = until.map(|until| format!("'{until}'")).unwrap_or_default();
        format!(
            "revoke {rights} on {table} from {role};
             create trigger {table}_lasts before update or delete on {table}
                for each row execute function refuse_change({until});
             create trigger {table}_lasts_whole before truncate on {table}
                for each statement execute function refuse_change();\n"
        )
    }
}

/// What the triggers on `PostgreSQL` call.
pub(crate) const REFUSE: &str = "
create or replace function refuse_change() returns trigger language plpgsql as $$
declare erased boolean := false;
begin
    if tg_op = 'DELETE' and tg_nargs > 0 then
        execute format('select exists (select 1 from %I where organisation_id = $1 and client_id = $2)', tg_argv[0])
           into erased using old.organisation_id, old.client_id;
    end if;
    if erased then
        return old;
    end if;
    raise exception 'rows of % stay as they were written', tg_table_name
        using errcode = '23000', constraint = tg_table_name || '_append_only';
end $$;
";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_names_tables_and_when_their_rows_may_go() {
        let text =
            "-- Owner: x. Never append only: not this.\n-- append only: a, b\n-- append only until gone: c\n";
        let found: Vec<_> = Migration { name: "0001_some", text }.lasting().collect();
        let lasting = |table, until| Lasting { table, until };
        assert_eq!(found, [lasting("a", None), lasting("b", None), lasting("c", Some("gone"))]);
    }
}
