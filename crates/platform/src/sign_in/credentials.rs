//! What is kept to recognise the holder of an account, and the code of the moment where one is asked for.

use crate::{App, Result, totp::Secret};
use db::{Conn, record, sql};

record! {
    /// What is kept to recognise somebody.
    #[derive(Clone)]
    pub struct Credentials {
        /// The account.
        pub id: String,
        /// Its login.
        pub login: String,
        /// Its holder's name.
        pub name: String,
        /// The hash of its password.
        pub password_hash: Option<String>,
        /// The sealed secret of its codes.
        pub totp_secret: Option<String>,
        /// The last code used.
        pub totp_last_step: i64,
    }
}

/// A code that fits and is not used yet; also where none is asked for.
#[derive(Clone)]
pub(crate) struct Code {
    account: String,
    step: Option<i64>,
    last: i64,
}

impl Credentials {
    /// Those of a person's open account.
    pub(crate) fn of(conn: &mut Conn<'_>, account: &str) -> db::Result<Option<Self>> {
        let find = sql!(
            "select id, login, name, password_hash, totp_secret, totp_last_step from account
              where id = $1 and kind = 'person' and closed_on is null"
        );
        conn.unscoped().one(find, &[&account])
    }

    /// Those of the open account that a person signs in to by this login.
    pub(super) fn of_login(conn: &mut Conn<'_>, login: &str) -> db::Result<Option<Self>> {
        let find = sql!(
            "select id, login, name, password_hash, totp_secret, totp_last_step from account
              where login = $1 and kind = 'person' and closed_on is null"
        );
        conn.unscoped().one(find, &[&login])
    }

    /// Whether a code is asked for.
    pub(crate) fn asks_code(&self) -> bool {
        self.totp_secret.is_some()
    }

    /// The code that was typed; `None` when it is wrong.
    pub(crate) fn code(&self, app: &App, typed: &str) -> Result<Option<Code>> {
        let of = |step| Code { account: self.id.clone(), step, last: self.totp_last_step };
        let Some(sealed) = &self.totp_secret else { return Ok(Some(of(None))) };
        let secret = Secret::parse(&app.keys.open_of_account(&self.id, sealed)?);
        let step = secret.and_then(|secret| secret.accepts(typed, app.clock.now(), self.totp_last_step));
        Ok(step.map(|step| of(Some(step))))
    }
}

impl Code {
    /// Whether one was asked for.
    pub(super) fn was_asked(&self) -> bool {
        self.step.is_some()
    }

    /// Uses it up; `false` when somebody else has, for a code works once, also when it is sent twice at the same moment.
    pub(crate) fn use_up(&self, conn: &mut Conn<'_>) -> db::Result<bool> {
        let Some(step) = self.step else { return Ok(true) };
        let use_it = sql!("update account set totp_last_step = $2 where id = $1 and totp_last_step = $3");
        Ok(conn.unscoped().run(use_it, &[&self.account, &step, &self.last])? == 1)
    }
}
