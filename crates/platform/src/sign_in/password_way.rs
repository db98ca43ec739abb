//! Signing in by a password and, where it is set up, a code of the moment. The same answer and the same work for
//! a login that nobody has.

use super::{Recognised, Way, browser, credentials::Credentials, taken_along};
use crate::{
    App, HeaderMap, Page, Problems, Result,
    error::Error,
    guess::{self, Guessed},
    page::Resumed,
    password::Verdict,
    session::Confirmed,
    ui,
};
use db::sql;
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

/// Who it is; a problem when login, password or code is wrong, which of them is not said.
pub(super) async fn recognise(
    app: &App,
    typed: &Typed,
    from: IpAddr,
    headers: &HeaderMap,
) -> Result<Recognised> {
    let login = typed.login.trim().to_lowercase();
    let tries = match browser::known(app, headers, &login) {
        Some(number) => vec![Guessed::browser(&number)],
        None => vec![Guessed::account(&login), Guessed::address(from)],
    };
    guess::ask(app, &tries).await?;
    let kept = app.db.read(None, move |conn| Credentials::of_login(conn, &login)).await?;
    let hash = kept.as_ref().and_then(|kept| kept.password_hash.clone());
    let verdict = app.passwords.verify(typed.password.clone(), hash).await?;
    let wrong = || Error::from(Problems::at("password", "platform-sign-in-wrong"));
    let (Some(kept), false) = (kept, verdict == Verdict::Wrong) else { return Err(wrong()) };
    let code = kept.code(app, &typed.code)?.ok_or_else(wrong)?;
    let confirmed = if code.was_asked() { Confirmed::Totp } else { Confirmed::Password };
    let rehash = if let Verdict::RightAndRehashed(hash) = verdict { Some(hash) } else { None };
    let account = kept.id.clone();
    let fresh = app.db.write(None, move |conn| {
        let fresh = code.use_up(conn)?;
        if fresh {
            guess::succeeded(conn, &tries)?;
        }
        if let Some(hash) = rehash.as_ref().filter(|_| fresh) {
            conn.run(sql!("update account set password_hash = $2 where id = $1"), &[&account, hash])?;
        }
        Ok(fresh)
    });
    let Credentials { id: account, login, .. } = kept;
    if fresh.await? { Ok(Recognised { account, login, confirmed }) } else { Err(wrong()) }
}
