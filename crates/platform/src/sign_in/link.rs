//! One-time links: an invitation, a new password. Valid for three days, once. A link takes the place of the password,
//! not of the second factor: where a code is asked for at a sign-in, it is asked for here.

use super::{Recognised, begin, credentials::Code, credentials::Credentials};
use crate::{
    Actor, App, Error, Form, HeaderMap, Page, Problems, Public, Response, Result, Routes, Timestamp, account,
    actor::hash,
    audit::{self, Said},
    clock,
    guess::{self, Guessed},
    password, random,
    session::Confirmed,
    ui,
};
use axum::extract::{Path, State};
use db::{Conn, record, sql, text_enum};
use maud::{Markup, html};
use serde::Deserialize;
use std::sync::Arc;

/// Hours for which a link is good.
const HOURS: i64 = 72;

text_enum! {
    /// What a one-time link is for.
    pub enum LinkPurpose in "one_time_link.purpose" {
        /// A first sign-in.
        Invitation = "invitation",
        /// A new password.
        Password = "password",
    }
}

text_enum! {
    /// How a one-time link comes to whom it is for.
    pub enum LinkWay in "one_time_link.way" {
        /// By mail: whoever uses it reads the account's mail.
        Mail = "mail",
        /// Shown to whoever made it, who hands it over: it proves nobody.
        Page = "page",
        /// By who keeps the machine, from the command line.
        CommandLine = "command_line",
    }
}

pub(super) fn routes() -> Routes {
    Routes::default().get("/links/{token}", show).post("/links/{token}", choose)
}

/// Makes a link for an account, in the caller's transaction; answers with its path. The token is nowhere else.
pub fn make(
    conn: &mut Conn<'_>,
    account: &str,
    (purpose, way): (LinkPurpose, LinkWay),
    now: Timestamp,
) -> db::Result<String> {
    let token = random::token();
    let add = sql!(
        "insert into one_time_link (token_hash, account_id, purpose, way, created_at, ends_at)
         values ($1, $2, $3, $4, $5, $6)"
    );
    let ends_at = clock::after_minutes(now, HOURS * 60);
    conn.unscoped().run(add, &[&hash(&token), &account, &purpose, &way, &now, &ends_at])?;
    Ok(format!("/links/{token}"))
}

/// From now on no link of the account is good that was not used.
pub(crate) fn void(conn: &mut Conn<'_>, account: &str) -> db::Result<()> {
    let void = sql!("delete from one_time_link where account_id = $1 and used_at is null");
    conn.unscoped().run(void, &[&account]).map(drop)
}

record! {
    /// A link that is still good.
    pub struct Link {
        /// Whose it is.
        pub account_id: String,
        /// How it came to them.
        pub way: LinkWay,
    }
}

async fn find(app: &App, token: &str) -> Result<(Credentials, LinkWay)> {
    let (kept, now) = (hash(token), app.clock.now());
    let find = sql!(
        "select account_id, way from one_time_link where token_hash = $1 and used_at is null and ends_at > $2"
    );
    let found = app.db.read(None, move |conn| {
        let Some(Link { account_id, way }) = conn.one(find, &[&kept, &now])? else { return Ok(None) };
        Ok(Credentials::of(conn, &account_id)?.map(|who| (who, way)))
    });
    found.await?.ok_or(Error::NotFound)
}

async fn show(_: Public, State(app): State<App>, Path(token): Path<String>, page: Page) -> Result<Response> {
    let (who, _) = find(&app, &token).await?;
    let body = || form(&page, &token, &who, &Problems::default());
    Ok(page.show(&page.t("platform-link-title"), &[("link", &body)]))
}

#[derive(Deserialize)]
struct Chosen {
    password: String,
    #[serde(default)]
    code: String,
}

async fn choose(
    _: Public,
    State(app): State<App>,
    Path(token): Path<String>,
    headers: HeaderMap,
    (page, Form(chosen)): (Page, Form<Chosen>),
) -> Result<Response> {
    let (who, way) = find(&app, &token).await?;
    match use_once(&app, &token, (&who, way), chosen).await {
        Ok(()) => {
            record(&app, &who.id).await?;
            let Credentials { id: account, login, .. } = who;
            begin(&app, Recognised { account, login, confirmed: Confirmed::Link }, &headers, "/").await
        }
        Err(Error::Problems(problems)) => {
            let body = || form(&page, &token, &who, &problems);
            Ok(page.again(&page.t("platform-link-title"), &[("link", &body)]))
        }
        Err(other) => Err(other),
    }
}

/// Sets the chosen password, if it will do and the code is right where one is asked for.
async fn use_once(app: &App, token: &str, (who, way): (&Credentials, LinkWay), chosen: Chosen) -> Result<()> {
    if let Some(key) = password::weakness(&chosen.password, &[&who.login, &who.name]) {
        return Err(Problems::at("password", key).into());
    }
    let tries = [Guessed::holder(&who.id)];
    if who.asks_code() {
        guess::ask(app, &tries).await?;
    }
    let code = who.code(app, &chosen.code)?.ok_or_else(wrong_code)?;
    let new = app.passwords.hash(chosen.password).await?;
    let (account, kept, now) = (who.id.clone(), hash(token), app.clock.now());
    let write = move |conn: &mut Conn<'_>| {
        use_up(conn, &kept, &code, now)?;
        guess::succeeded(conn, &tries)?;
        // Whoever had the old password is out, and no other link lets anybody in.
        account::set_password(conn, &account, &new)?;
        if way == LinkWay::Page { Ok(()) } else { account::prove(conn, &account) }
    };
    Ok(app.db.write(None, write).await?)
}

fn use_up(conn: &mut Conn<'_>, token_hash: &str, code: &Code, now: Timestamp) -> Result<()> {
    let use_it = sql!("update one_time_link set used_at = $2 where token_hash = $1 and used_at is null");
    if conn.run(use_it, &[&token_hash, &now])? == 0 {
        return Err(Error::NotFound);
    }
    if code.use_up(conn)? { Ok(()) } else { Err(wrong_code()) }
}

fn wrong_code() -> Error {
    Problems::at("code", "platform-factor-wrong").into()
}

/// Puts the use of a link on record in every organisation that the account belongs to.
async fn record(app: &App, account: &str) -> Result<()> {
    let (account, now, memberships) = (account.to_owned(), app.clock.now(), app.memberships);
    let found = app.db.read_short(None, move |conn| Ok(Actor::of_account(conn, &account, now, memberships)?));
    let actor = Arc::new(found.await?);
    for scope in actor.scopes() {
        let actor = Arc::clone(&actor);
        let write = move |conn: &mut Conn<'_>| {
            let target = format!("account/{}", actor.id());
            let said = Said {
                at: now,
                actor: &actor,
                scope,
                action: "platform.use_link",
                target: &target,
                clients: &[],
                purpose: "",
                roles: &[],
                result: "done",
            };
            audit::record(conn, &said)
        };
        app.looks.write(Some(scope), write).await?;
    }
    Ok(())
}

fn form(page: &Page, token: &str, who: &Credentials, problems: &Problems) -> Markup {
    let password = ui::Field {
        name: "password",
        label: "platform-password-new",
        hint: "platform-password-rule",
        kind: "password",
        autocomplete: "new-password",
        most: password::LONGEST,
        required: true,
        ..ui::Field::default()
    };
    html! {
        div.signin { div.card { div.bd {
            form.stack method="post" action={ "/links/" (token) } {
                (ui::form_problems(page, problems))
                p { b { (who.name) } br; (page.t("platform-sign-in-login")) ": " (who.login) }
                (ui::field(page, problems, password))
                @if who.asks_code() { (ui::field(page, problems, ui::CODE)) }
                button.ds-button type="submit" { (page.t("platform-link-choose")) }
            }
        } } }
    }
}
