//! Sessions: an opaque token in a cookie, of which only the hash is kept; idle for 30 minutes, 12 hours at most.

use crate::{
    Actor, App, Result, Timestamp,
    actor::{hash, session_cookie},
    audit::{self, Said},
    clock, random,
};
use axum::http::{HeaderMap, HeaderValue, header};
use db::{Conn, record, sql, text_enum};
use std::sync::Arc;

/// Hours after which a session ends, however busy.
const HOURS: i64 = 12;
/// A session's last use is noted at most this often.
const NOTED: i64 = 1;

text_enum! {
    /// How a session's holder was recognised.
    pub enum Confirmed in "session.confirmed" {
        /// By a password.
        Password = "password",
        /// By a password and a code of the moment.
        Totp = "totp",
        /// By a click, in a demonstration.
        Demo = "demo",
        /// By a one-time link.
        Link = "link",
    }
}

record! {
    /// A session, as its holder sees it.
    #[derive(Clone, Debug)]
    pub struct Session {
        /// The hash of its token, which names it.
        pub token_hash: String,
        /// When it began.
        pub started_at: Timestamp,
        /// When it was last used.
        pub seen_at: Timestamp,
        /// The browser, as it names itself.
        pub agent: String,
    }
}

/// Begins a session; answers with its cookie.
pub(crate) async fn begin(
    app: &App,
    account: String,
    confirmed: Confirmed,
    headers: &HeaderMap,
) -> Result<HeaderValue> {
    let (token, now) = (random::token(), app.clock.now());
    let (kept, agent) = (hash(&token), agent(headers));
    let before = session_cookie(headers).map(hash);
    let add = move |conn: &mut Conn<'_>| {
        // Whoever signs in leaves the session that the browser had.
        if let Some(before) = &before {
            conn.run(sql!("delete from session where token_hash = $1"), &[before])?;
        }
        conn.run(sql!("delete from session where ends_at < $1"), &[&now])?;
        let add = sql!(
            "insert into session (token_hash, account_id, started_at, seen_at, ends_at, agent, confirmed)
             values ($1, $2, $3, $3, $4, $5, $6)"
        );
        let ends_at = clock::after_minutes(now, HOURS * 60);
        conn.run(add, &[&kept, &account, &now, &ends_at, &agent, &confirmed])?;
        crate::account::came_in(conn, &account, now)
    };
    app.db.write(None, add).await?;
    Ok(cookie(app, &token, HOURS * 3600))
}

/// Puts a sign-in on record in every organisation that the account belongs to.
pub(crate) async fn note(app: &App, account: String) -> Result<()> {
    let (now, memberships) = (app.clock.now(), app.memberships);
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
                action: "platform.sign_in",
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

/// Ends the session of the browser that asks; answers with the cookie that clears its own.
pub(crate) async fn end(app: &App, headers: &HeaderMap) -> Result<HeaderValue> {
    if let Some(token) = session_cookie(headers) {
        let kept = hash(token);
        let end = sql!("delete from session where token_hash = $1");
        app.db.write(None, move |conn| conn.run(end, &[&kept])).await?;
    }
    Ok(cookie(app, "", 0))
}

/// Notes that a session is used, a minute after it was last noted. Nobody waits for it.
pub(crate) fn touch(app: &App, actor: &Actor, headers: &HeaderMap) {
    let now = app.clock.now();
    let is_due = |seen: Timestamp| clock::after_minutes(seen, NOTED) <= now;
    let (Some(account), Some(token)) = (actor.account(), session_cookie(headers)) else { return };
    if headers.contains_key(header::AUTHORIZATION) || !is_due(account.seen_at) {
        return;
    }
    let (db, kept) = (app.db.clone(), hash(token));
    tokio::spawn(async move {
        let seen = sql!("update session set seen_at = $2 where token_hash = $1 and seen_at < $2");
        db.write(None, move |conn| conn.run(seen, &[&kept, &now])).await
    });
}

fn cookie(app: &App, token: &str, seconds: i64) -> HeaderValue {
    let (name, secure) = if app.https { ("__Host-session", "; Secure") } else { ("session", "") };
    let text = format!("{name}={token}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}");
    HeaderValue::try_from(text).unwrap_or(HeaderValue::from_static(""))
}

/// Marks of browsers in what they call themselves; the first that is found counts, for most call themselves by several.
const BROWSERS: [(&str, &str); 5] = [
    ("Edg/", "Edge"),
    ("OPR/", "Opera"),
    ("Firefox/", "Firefox"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
];
/// Marks of what they run on.
const SYSTEMS: [(&str, &str); 6] = [
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Windows", "Windows"),
    ("Mac OS X", "macOS"),
    ("Linux", "Linux"),
];

/// The browser in two words, by which its owner knows it: `Firefox, Windows`. One that is not known is told as it calls itself.
fn agent(headers: &HeaderMap) -> String {
    let said = headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let known = |marks: &[(&str, &'static str)]| {
        marks.iter().find(|(mark, _)| said.contains(mark)).map(|(_, name)| *name)
    };
    match (known(&BROWSERS), known(&SYSTEMS)) {
        (Some(browser), Some(system)) => format!("{browser}, {system}"),
        _ => said.chars().filter(|letter| !letter.is_control()).take(160).collect(),
    }
}
