//! Browsers in which somebody has signed in before (OWASP, Device Cookies). Wrong tries from elsewhere make everybody
//! wait who is not known; whoever is known is counted by themselves, so a stranger keeps nobody out of their account.
//!
//! The cookie proves nothing but that: a sealed number for each of the last accounts, which opens for that login only.

use crate::{App, HeaderMap, Result, actor::cookie, random};
use axum::http::HeaderValue;

/// Accounts for which one browser is known: a counter has several colleagues.
const MOST: usize = 8;
/// Seconds for which a browser is known: half a year after the last sign-in.
const SECONDS: i64 = 180 * 24 * 3600;

/// The number of the browser, if somebody has signed in there by this login.
pub(super) fn known(app: &App, headers: &HeaderMap, login: &str) -> Option<String> {
    sealed(app, headers).find_map(|sealed| open(app, login, sealed))
}

/// The cookie by which the browser is known for this login from now on.
pub(super) fn remember(app: &App, headers: &HeaderMap, login: &str) -> Result<HeaderValue> {
    let number = known(app, headers, login).unwrap_or_else(|| random::new_id().to_string());
    let own = app.keys.seal_of_account(&place(login), &number)?;
    let others = sealed(app, headers).filter(|sealed| open(app, login, sealed).is_none()).take(MOST - 1);
    let all: Vec<_> = std::iter::once(own.as_str()).chain(others).collect();
    let (name, secure) = (name(app), if app.https { "; Secure" } else { "" });
    let text = format!("{name}={}; Path=/; Max-Age={SECONDS}; HttpOnly; SameSite=Lax{secure}", all.join("."));
    Ok(HeaderValue::try_from(text).unwrap_or(HeaderValue::from_static("")))
}

fn sealed<'h>(app: &App, headers: &'h HeaderMap) -> impl Iterator<Item = &'h str> {
    cookie(headers, name(app)).unwrap_or_default().split('.').filter(|sealed| !sealed.is_empty()).take(MOST)
}

fn open(app: &App, login: &str, sealed: &str) -> Option<String> {
    app.keys.open_of_account(&place(login), sealed).ok()
}

/// Where a number belongs: no account's id, so nothing that is sealed for an account opens as one.
fn place(login: &str) -> String {
    format!("browser/{}", login.trim().to_lowercase())
}

fn name(app: &App) -> &'static str {
    if app.https { "__Host-browser" } else { "browser" }
}
