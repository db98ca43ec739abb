//! Row-level security: whether `PostgreSQL` itself keeps the partners apart, whatever a statement says.

use crate::{Conn, Db, Error, Result, Sql, record};

record! {
    /// The role that the site runs as.
    #[derive(Clone, Debug)]
    pub struct RoleFacts {
        /// Its name.
        pub name: String,
        /// 1 if it is a superuser, who is above every policy.
        pub superuser: i64,
        /// 1 if it has BYPASSRLS.
        pub bypasses: i64,
        /// How many tables of the schema it owns, itself or through a role it belongs to: an owner can switch policies off.
        pub owns: i64,
    }
}

record! {
    /// A table of client data and what guards it.
    #[derive(Clone, Debug)]
    pub struct TableGuard {
        /// The table.
        pub name: String,
        /// 1 if row-level security is on.
        pub enabled: i64,
        /// 1 if it holds the owner as well.
        pub forced: i64,
        /// How many policies it has: one.
        pub policies: i64,
    }
}

/// How the database keeps partners apart; empty on `SQLite`, where the statements alone do.
#[derive(Clone, Debug, Default)]
pub struct GuardReport {
    /// The role of this connection.
    pub role: Option<RoleFacts>,
    /// Every table whose key begins with the organisation.
    pub tables: Vec<TableGuard>,
}

impl GuardReport {
    /// What an operator must mend before the site may start; empty if all is well.
    pub fn faults(&self) -> Vec<String> {
        let role = self.role.iter().flat_map(|role| {
            let name = &role.name;
            [
                (role.superuser > 0).then(|| format!("role {name} is a superuser")),
                (role.bypasses > 0).then(|| format!("role {name} has bypassrls")),
                (role.owns > 0).then(|| format!("role {name} owns {} tables", role.owns)),
            ]
        });
        let open = |table: &&TableGuard| table.enabled == 0 || table.forced == 0 || table.policies != 1;
        let tables = self.tables.iter().filter(open);
        let tables = tables.map(|table| format!("table {} is not under row-level security", table.name));
        role.flatten().chain(tables).collect()
    }
}

impl Db {
    /// What guards client data in this database, for the role that this connection has.
    pub async fn guard_report(&self) -> Result<GuardReport> {
        if !self.is_postgres() {
            return Ok(GuardReport::default());
        }
        let report = |conn: &mut Conn<'_>| {
            Ok(GuardReport { role: conn.one(ROLE, &[])?, tables: conn.all(TABLES, &[])? })
        };
        self.read(None, report).await
    }

    /// Fails if this role could see past the policies, or if a table has none: then the site must not start.
    pub async fn assert_not_owner(&self) -> Result<()> {
        let faults = self.guard_report().await?.faults();
        if faults.is_empty() {
            return Ok(());
        }
        Err(Error::Shape(format!("partners would not be kept apart: {}", faults.join("; "))))
    }
}

const ROLE: Sql = Sql::collected(
    "select rolname::text as name, rolsuper::int::bigint as superuser, rolbypassrls::int::bigint as bypasses,
            (select count(*) from pg_class
              where relnamespace = current_schema()::regnamespace and relkind = 'r'
                and pg_has_role(relowner, 'member')) as owns
       from pg_roles where rolname = current_user",
);

const TABLES: Sql = Sql::collected(
    "select c.relname::text as name, c.relrowsecurity::int::bigint as enabled,
            c.relforcerowsecurity::int::bigint as forced,
            (select count(*) from pg_policy p where p.polrelid = c.oid) as policies
       from pg_class c
       join pg_index i on i.indrelid = c.oid and i.indisprimary
       join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
      where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
        and i.indnatts > 1 and a.attname = 'organisation_id'
      order by c.relname",
);

/// Lets the owner see every row until [`restore`], in the same transaction.
pub(crate) fn lift(conn: &mut Conn<'_>) -> Result<()> {
    conn.batch(&on_every_guarded_table("no force row level security"))
}

/// Holds the owner again.
pub(crate) fn restore(conn: &mut Conn<'_>) -> Result<()> {
    conn.batch(&on_every_guarded_table("force row level security"))
}

fn on_every_guarded_table(change: &str) -> String {
    format!(
        "do $$ declare guarded regclass; begin
           for guarded in select oid from pg_class where relrowsecurity and relkind = 'r'
               and relnamespace = current_schema()::regnamespace
           loop execute format('alter table %s {change}', guarded); end loop;
         end $$"
    )
}
