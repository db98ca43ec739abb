//! The register of accounts, as the command line keeps it: who there is, who may no longer come in, which programs.

use crate::{Date, Timestamp};
use db::{Conn, record, sql};

use super::AccountKind;

record! {
    /// An account, as whoever keeps the installation sees it.
    #[derive(Clone, Debug)]
    pub struct Registered {
        /// Its id.
        pub id: String,
        /// A person or a program.
        pub kind: AccountKind,
        /// Its login.
        pub login: String,
        /// The person's name, or what the program is.
        pub name: String,
        /// The day it was closed.
        pub closed_on: Option<String>,
    }
}

record! {
    /// A program's token, of which nobody can tell the token itself.
    #[derive(Clone, Debug)]
    pub struct RegisteredToken {
        /// Its id, by which it is revoked.
        pub id: String,
        /// The login of its account.
        pub login: String,
        /// What it is for.
        pub label: String,
        /// When it was made.
        pub created_at: Timestamp,
        /// When it was revoked.
        pub revoked_at: Option<Timestamp>,
    }
}

/// Every account, by login.
pub fn all(conn: &mut Conn<'_>) -> db::Result<Vec<Registered>> {
    conn.unscoped().all(sql!("select id, kind, login, name, closed_on from account order by login"), &[])
}

/// From now on the account comes in no more: its sessions end, its links and tokens are good for nothing.
pub fn close(conn: &mut Conn<'_>, account: &str, on: Date) -> db::Result<()> {
    let mut conn = conn.unscoped();
    conn.run(
        sql!("update account set closed_on = $2 where id = $1 and closed_on is null"),
        &[&account, &on],
    )?;
    conn.run(sql!("delete from session where account_id = $1"), &[&account])?;
    crate::sign_in::void_links(&mut conn, account)
}

/// Every token, newest first.
pub fn tokens(conn: &mut Conn<'_>) -> db::Result<Vec<RegisteredToken>> {
    let all = sql!(
        "select t.id, a.login, t.label, t.created_at, t.revoked_at
           from api_token t join account a on a.id = t.account_id order by t.created_at desc, t.id"
    );
    conn.unscoped().all(all, &[])
}

/// Revokes a token; tells whether there was one to revoke.
pub fn revoke_token(conn: &mut Conn<'_>, id: &str, now: Timestamp) -> db::Result<bool> {
    let revoke = sql!("update api_token set revoked_at = $2 where id = $1 and revoked_at is null");
    Ok(conn.unscoped().run(revoke, &[&id, &now])? == 1)
}
