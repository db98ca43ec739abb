//! One-time links: an invitation, a new password. Valid for three days, once.

use super::{Recognised, begin};
use crate::{
    App, Error, Form, HeaderMap, Page, Problems, Public, Response, Result, Routes, Timestamp, actor::hash,
    clock, password, random, session::Confirmed, ui,
};
use axum::extract::{Path, State};
use db::{Conn, record, sql, text_enum};
use maud::{Markup, html};
use serde::Deserialize;

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

pub(super) fn routes() -> Routes {
    Routes::default().get("/links/{token}", show).post("/links/{token}", choose)
}

/// Makes a link for an account, in the caller's transaction; answers with its path. The token is nowhere else.
pub fn make(conn: &mut Conn<'_>, account: &str, purpose: LinkPurpose, now: Timestamp) -> db::Result<String> {
    let token = random::token();
    let add = sql!(
        "insert into one_time_link (token_hash, account_id, purpose, created_at, ends_at) values ($1, $2, $3, $4, $5)"
    );
    let ends_at = clock::after_minutes(now, HOURS * 60);
    conn.unscoped().run(add, &[&hash(&token), &account, &purpose, &now, &ends_at])?;
    Ok(format!("/links/{token}"))
}

record! {
    /// Whose link it is.
    pub struct Invited {
        /// The account.
        pub id: String,
        /// Its login.
        pub login: String,
        /// Its holder's name.
        pub name: String,
    }
}

async fn invited(app: &App, token: &str) -> Result<Invited> {
    let (kept, now) = (hash(token), app.clock.now());
    let find = sql!(
        "select a.id, a.login, a.name from one_time_link l join account a on a.id = l.account_id
          where l.token_hash = $1 and l.used_at is null and l.ends_at > $2 and a.closed_on is null"
    );
    app.db.read(None, move |conn| conn.one(find, &[&kept, &now])).await?.ok_or(Error::NotFound)
}

async fn show(_: Public, State(app): State<App>, Path(token): Path<String>, page: Page) -> Result<Response> {
    let who = invited(&app, &token).await?;
    let body = || form(&page, &token, &who, &Problems::default());
    Ok(page.show(&page.t("platform-link-title"), &[("link", &body)]))
}

#[derive(Deserialize)]
struct Chosen {
    password: String,
}

async fn choose(
    _: Public,
    State(app): State<App>,
    Path(token): Path<String>,
    headers: HeaderMap,
    (page, Form(chosen)): (Page, Form<Chosen>),
) -> Result<Response> {
    let who = invited(&app, &token).await?;
    if let Some(key) = password::weakness(&chosen.password, &[&who.login, &who.name]) {
        let problems = Problems::at("password", key);
        let body = || form(&page, &token, &who, &problems);
        return Ok(page.again(&page.t("platform-link-title"), &[("link", &body)]));
    }
    let (new, account) = (app.passwords.hash(chosen.password).await?, who.id.clone());
    let (kept, now) = (hash(&token), app.clock.now());
    let used = app.db.write(None, move |conn| {
        let use_it = sql!("update one_time_link set used_at = $2 where token_hash = $1 and used_at is null");
        let used = conn.run(use_it, &[&kept, &now])?;
        if used == 1 {
            conn.run(sql!("update account set password_hash = $2 where id = $1"), &[&account, &new])?;
            // Whoever had the old password is out.
            conn.run(sql!("delete from session where account_id = $1"), &[&account])?;
        }
        Ok(used)
    });
    if used.await? == 0 {
        return Err(Error::NotFound);
    }
    begin(&app, Recognised { account: who.id, confirmed: Confirmed::Link }, &headers, "/").await
}

fn form(page: &Page, token: &str, who: &Invited, problems: &Problems) -> Markup {
    let field = ui::Field {
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
                (ui::field(page, problems, field))
                button.ds-button type="submit" { (page.t("platform-link-choose")) }
            }
        } } }
    }
}
