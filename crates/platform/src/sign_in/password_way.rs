//! Signing in by a password and, where it is set up, a code of the moment. The same answer and the same work for
//! a login that nobody has.

use super::{Recognised, Way, taken_along};
use crate::{
    App, Page, Problems, Result,
    error::Error,
    guess::{self, Guessed, Wait},
    page::Resumed,
    password::Verdict,
    session::Confirmed,
    totp::Secret,
    ui,
};
use db::{Conn, record, sql};
use maud::{Markup, html};
use serde::Deserialize;
use std::net::IpAddr;

/// Its part of the sign-in page.
pub(super) struct Passwords<'a> {
    pub(super) resumed: Option<&'a Resumed>,
    pub(super) problem: Option<&'a Markup>,
}

impl Way for Passwords<'_> {
    fn part(&self, page: &Page, to: &str) -> Markup {
        html! {
            div.card {
                header { h2 { (page.t("platform-sign-in-password")) } }
                div.bd { (form(page, to, self.resumed, self.problem)) }
            }
        }
    }
}

/// The form, with what it takes along.
fn form(page: &Page, to: &str, resumed: Option<&Resumed>, problem: Option<&Markup>) -> Markup {
    let none = Problems::default();
    let of = |name, label, kind, autocomplete| ui::Field {
        name,
        label,
        kind,
        autocomplete,
        most: 256,
        ..ui::Field::default()
    };
    html! {
        form.stack method="post" action="/sign-in" {
            @if let Some(problem) = problem { p.problem role="alert" { (problem) } }
            (ui::hidden("to", to))
            (taken_along(resumed))
            (ui::field(page, &none, of("login", "platform-sign-in-login", "text", "username")))
            (ui::field(page, &none, of("password", "platform-sign-in-secret", "password", "current-password")))
            (ui::field(page, &none, ui::Field { hint: "platform-sign-in-code-hint", ..of("code", "platform-sign-in-code", "text", "one-time-code") }))
            button.ds-button type="submit" { (page.t("platform-sign-in")) }
        }
    }
}

/// The form as it came.
#[derive(Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    login: String,
    password: String,
    code: String,
    pub(super) to: String,
    resume_address: String,
    resume_body: String,
}

impl Default for Typed {
    fn default() -> Self {
        let none = String::new;
        Self {
            login: none(),
            password: none(),
            code: none(),
            to: none(),
            resume_address: none(),
            resume_body: none(),
        }
    }
}

impl Typed {
    pub(super) fn resumed(&self) -> Option<Resumed> {
        (!self.resume_address.is_empty())
            .then(|| Resumed::new(&self.resume_address, self.resume_body.as_bytes()))
    }
}

record! {
    /// What is kept to recognise someone.
    pub struct Kept {
        /// The account.
        pub id: String,
        /// The hash of its password.
        pub password_hash: Option<String>,
        /// The sealed secret of its codes.
        pub totp_secret: Option<String>,
        /// The last code used.
        pub totp_last_step: i64,
    }
}

/// Who it is; a problem when login, password or code is wrong, which of them is not said.
pub(super) async fn recognise(app: &App, typed: &Typed, from: IpAddr) -> Result<Recognised> {
    let (account, address) = (Guessed::account(&typed.login), Guessed::address(from));
    may_try(app, &account, &address).await?;
    let login = typed.login.trim().to_lowercase();
    let find = sql!(
        "select id, password_hash, totp_secret, totp_last_step from account
          where login = $1 and kind = 'person' and closed_on is null"
    );
    let kept = app.db.read(None, move |conn| conn.one::<Kept>(find, &[&login])).await?;
    let hash = kept.as_ref().and_then(|kept| kept.password_hash.clone());
    let verdict = app.passwords.verify(typed.password.clone(), hash).await?;
    let wrong = || Error::from(Problems::at("password", "platform-sign-in-wrong"));
    let (Some(kept), false) = (kept, verdict == Verdict::Wrong) else { return Err(wrong()) };
    let step = match &kept.totp_secret {
        Some(sealed) => Some(accepted(app, &kept, sealed, &typed.code)?.ok_or_else(wrong)?),
        None => None,
    };
    let confirmed = if step.is_some() { Confirmed::Totp } else { Confirmed::Password };
    let account_id = kept.id.clone();
    let (was, rehash) =
        (kept.totp_last_step, if let Verdict::RightAndRehashed(hash) = verdict { Some(hash) } else { None });
    let fresh = app.db.write(None, move |conn| {
        // A code works once, even when it is sent twice at the same moment.
        let use_it = sql!("update account set totp_last_step = $2 where id = $1 and totp_last_step = $3");
        let fresh = match step {
            Some(step) => conn.run(use_it, &[&account_id, &step, &was])? == 1,
            None => true,
        };
        if fresh {
            guess::succeeded(conn, &account, &address)?;
        }
        if let Some(hash) = rehash.as_ref().filter(|_| fresh) {
            conn.run(sql!("update account set password_hash = $2 where id = $1"), &[&account_id, hash])?;
        }
        Ok(fresh)
    });
    if fresh.await? { Ok(Recognised { account: kept.id, confirmed }) } else { Err(wrong()) }
}

fn accepted(app: &App, kept: &Kept, sealed: &str, code: &str) -> Result<Option<i64>> {
    let secret = app.keys.open_of_account(&kept.id, sealed)?;
    Ok(Secret::parse(&secret).and_then(|secret| secret.accepts(code, app.clock.now(), kept.totp_last_step)))
}

async fn may_try(app: &App, account: &Guessed, address: &Guessed) -> Result<()> {
    let (account, address, now) = (account.clone(), address.clone(), app.clock.now());
    let ask = move |conn: &mut Conn<'_>| {
        let first = guess::may_try(conn, &account, now)?;
        Ok(first.and(guess::may_try(conn, &address, now)?))
    };
    match app.db.write(None, ask).await? {
        Ok(()) => Ok(()),
        Err(Wait { until }) => Err(Error::TooMany(until.duration_since(now).as_secs().max(1))),
    }
}
