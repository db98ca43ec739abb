//! One's own account: language, look, keys, password, second factor, sessions. Nobody else's.

pub mod register;
mod second_factor;
mod settings;

use crate::{
    Action, Actor, App, Conn, Language, Log, Result, Role, Routes, Scope, Target, Timestamp, Tx, random,
    sign_in, sql, text_enum,
};

text_enum! {
    /// Who holds an account.
    pub enum AccountKind in "account.kind" {
        /// Someone who signs in.
        Person = "person",
        /// A program with a token.
        Service = "service",
    }
}

pub(crate) fn routes() -> Routes {
    settings::routes().and(second_factor::routes())
}

/// The one who asks, in the first organisation they belong to.
pub struct Myself {
    scope: Scope,
    /// The account.
    pub account: String,
}

impl Target for Myself {
    type Id = ();
    fn load(conn: &mut Conn<'_>, actor: &Actor, (): &()) -> Result<Option<Self>> {
        Ok(conn.scope().map(|scope| Self { scope, account: actor.id().to_owned() }))
    }
    fn scope(&self) -> Scope {
        self.scope
    }
    fn reference(&self) -> String {
        format!("account/{}", self.account)
    }
}

/// Seeing and changing one's own account.
pub struct KeepOwnAccount;

impl Action for KeepOwnAccount {
    type On = Myself;
    const NAME: &'static str = "platform.keep_own_account";
    const LOG: Log = Log::Changes;
    const ROLES: &'static [Role] = Role::ALL;
    fn sees(actor: &Actor, on: &Myself) -> bool {
        actor.id() == on.account
    }
    fn allows(actor: &Actor, on: &Myself) -> bool {
        // A program's token opens no settings.
        Self::sees(actor, on) && !actor.is_program()
    }
}

/// A new account, for whoever may make one: `frame` for staff, the command line for programs.
pub struct NewAccount<'a> {
    /// Who holds it.
    pub kind: AccountKind,
    /// The login: folded to lower case.
    pub login: &'a str,
    /// The person's name, or what the program is.
    pub name: &'a str,
    /// The language of its pages and mail.
    pub language: Language,
}

/// Adds an account without a password. Fails with a constraint `account.login` when the login is taken.
pub fn add(conn: &mut Conn<'_>, new: &NewAccount<'_>, now: Timestamp) -> db::Result<String> {
    let id = random::new_id().to_string();
    let add = sql!(
        "insert into account (id, kind, login, name, language, created_at) values ($1, $2, $3, $4, $5, $6)"
    );
    let login = new.login.trim().to_lowercase();
    conn.unscoped().run(add, &[&id, &new.kind, &login, &new.name, &new.language, &now])?;
    Ok(id)
}

/// The account of a login.
pub fn by_login(conn: &mut Conn<'_>, login: &str) -> db::Result<Option<String>> {
    let login = login.trim().to_lowercase();
    conn.unscoped().scalar(sql!("select id from account where login = $1"), &[&login])
}

/// Keeps a password's hash for an account: its sessions end, and its links are good for nothing.
pub fn set_password(conn: &mut Conn<'_>, account: &str, hash: &str) -> db::Result<()> {
    let mut conn = conn.unscoped();
    conn.run(sql!("update account set password_hash = $2 where id = $1"), &[&account, &hash])?;
    conn.run(sql!("delete from session where account_id = $1"), &[&account])?;
    sign_in::void_links(&mut conn, account)
}

/// The password of the account is its holder's own: nobody else was shown the link by which it was chosen.
pub fn prove(conn: &mut Conn<'_>, account: &str) -> db::Result<()> {
    conn.unscoped().run(sql!("update account set is_proven = 1 where id = $1"), &[&account]).map(drop)
}

/// Its holder has come in; only the first time is kept, for whoever invited them.
pub fn came_in(conn: &mut Conn<'_>, account: &str, at: Timestamp) -> db::Result<()> {
    let first =
        sql!("update account set first_signed_in_at = $2 where id = $1 and first_signed_in_at is null");
    conn.unscoped().run(first, &[&account, &at]).map(drop)
}

/// Whether nobody but its holder can have chosen the account's password: see [`prove`].
pub fn is_proven(conn: &mut Conn<'_>, account: &str) -> db::Result<bool> {
    let proven: Option<i64> =
        conn.unscoped().scalar(sql!("select is_proven from account where id = $1"), &[&account])?;
    Ok(proven == Some(1))
}

/// From now on no code is asked for: the telephone is lost, or its holder does without.
pub fn remove_second_factor(conn: &mut Conn<'_>, account: &str) -> db::Result<()> {
    let remove = sql!("update account set totp_secret = null, totp_last_step = 0 where id = $1");
    conn.unscoped().run(remove, &[&account]).map(drop)
}

/// The account comes into another organisation than before: a link that was made in one lets nobody into both.
pub fn void_links(conn: &mut Conn<'_>, account: &str) -> db::Result<()> {
    sign_in::void_links(conn, account)
}

/// Gives a program a token; answers with it. Only its hash is kept.
pub fn add_token(conn: &mut Conn<'_>, account: &str, label: &str, now: Timestamp) -> db::Result<String> {
    let (token, id) = (random::token(), random::new_id().to_string());
    let add = sql!(
        "insert into api_token (token_hash, id, account_id, label, created_at) values ($1, $2, $3, $4, $5)"
    );
    conn.unscoped().run(add, &[&crate::actor::hash(&token), &id, &account, &label, &now])?;
    Ok(token)
}

/// The language of one's pages, chosen in the shell.
pub(crate) async fn keep_language(app: &App, actor: &Actor, language: Language) -> Result<()> {
    let account = actor.id().to_owned();
    let keep = sql!("update account set language = $2 where id = $1");
    app.db.write(None, move |conn| conn.run(keep, &[&account, &language])).await?;
    Ok(())
}

impl<A: Action> Tx<'_, A> {
    /// The names of accounts, for a list that holds their ids. Names of colleagues, not of clients.
    pub fn account_name(&mut self, id: &str) -> Result<Option<String>> {
        let find = sql!("select name from account where id = $1");
        Ok(self.unscoped().scalar(find, &[&id])?)
    }
}
