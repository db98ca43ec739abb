//! Signing in and out. A way to sign in is a [`Way`]; passwords are one, passkeys and `OpenID` Connect will be others.

mod browser;
mod credentials;
mod demo;
mod link;
mod password_way;

pub(crate) use credentials::Credentials;
pub(crate) use link::void as void_links;
pub use link::{LinkPurpose, LinkWay, make as make_link};

use crate::{
    App, Error, Form, HeaderMap, Language, Page, Public, Response, Result, Routes, Search,
    page::Resumed,
    serve::Peer,
    session::{self, Confirmed},
    ui,
};
use axum::{
    extract::{Extension, State},
    http::{HeaderName, HeaderValue, header},
    response::{IntoResponse, Redirect},
};
use maud::{Markup, html};
use serde::Deserialize;
use std::net::{IpAddr, Ipv4Addr};

pub(crate) fn routes() -> Routes {
    Routes::default()
        .get("/sign-in", show)
        .post("/sign-in", enter)
        .post("/sign-out", leave)
        .post("/language", language)
        .and(demo::routes())
        .and(link::routes())
}

/// Someone who was recognised, by whatever way.
pub struct Recognised {
    /// The account.
    pub account: String,
    /// Its login.
    pub login: String,
    /// How.
    pub confirmed: Confirmed,
}

/// A way to recognise who signs in.
///
/// A way shows its own part of the sign-in page and has its own routes; in the end it says who it recognised, and
/// `begin` gives them a session. Nothing else makes one.
pub trait Way {
    /// Its part of the sign-in page.
    fn part(&self, page: &Page, to: &str) -> Markup;
}

/// The answer to somebody who was recognised: their session, and on to where they wanted to go.
pub(crate) async fn begin(app: &App, who: Recognised, headers: &HeaderMap, to: &str) -> Result<Response> {
    admit(app, who, headers, Redirect::to(&crate::path(inside(to))).into_response()).await
}

/// `answer`, with the session of somebody who was recognised.
async fn admit(app: &App, who: Recognised, headers: &HeaderMap, answer: Response) -> Result<Response> {
    let account = who.account.clone();
    let known = browser::remember(app, headers, &who.login)?;
    let cookie = session::begin(app, who.account, who.confirmed, headers).await?;
    session::note(app, account).await?;
    Ok(with_cookie(known, with_cookie(cookie, answer)))
}

/// The address of the sign-in page that leads back to `to`.
pub(crate) fn address(to: &str) -> String {
    let to = percent_encoding::utf8_percent_encode(to, percent_encoding::NON_ALPHANUMERIC);
    format!("/sign-in?to={to}")
}

/// Only addresses of our own site are gone to.
pub fn inside(to: &str) -> &str {
    let is_own = to.starts_with('/')
        && !to.starts_with("//")
        && !to.contains('\\')
        && !to.chars().any(char::is_control);
    if is_own { to } else { "/" }
}

#[derive(Deserialize)]
struct To {
    #[serde(default)]
    to: String,
}

async fn show(_: Public, page: Page, Search(To { to }): Search<To>) -> Result<Response> {
    Ok(screen(&page, &to, None, None))
}

/// The sign-in page, with the problem of a failed try.
pub(crate) fn screen(page: &Page, to: &str, resumed: Option<&Resumed>, problem: Option<&Markup>) -> Response {
    let body = || ways(page, to, resumed, problem);
    page.show(&page.t("platform-sign-in-title"), &[("sign-in", &body)])
}

/// Every way to come in, beside each other; each takes along the form that was on its way.
pub(crate) fn ways(page: &Page, to: &str, resumed: Option<&Resumed>, problem: Option<&Markup>) -> Markup {
    let ways: [&dyn Way; 2] = [&password_way::Passwords { resumed, problem }, &demo::Demo { resumed }];
    html! { div.signin { @for way in ways { (way.part(page, to)) } } }
}

/// The form that was on its way, within a form of signing in.
fn taken_along(resumed: Option<&Resumed>) -> Markup {
    html! {
        @if let Some(resumed) = resumed {
            (ui::hidden("resume_address", &resumed.address))
            (ui::hidden("resume_body", &resumed.body))
        }
    }
}

async fn enter(
    _: Public,
    State(app): State<App>,
    from: Option<Extension<Peer>>,
    headers: HeaderMap,
    (page, Form(typed)): (Page, Form<password_way::Typed>),
) -> Result<Response> {
    let from = from.map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |Extension(Peer(address))| address);
    match password_way::recognise(&app, &typed, from, &headers).await {
        Ok(who) => match typed.resumed() {
            Some(resumed) => admit(&app, who, &headers, resume(&page, &resumed)).await,
            None => begin(&app, who, &headers, &typed.to).await,
        },
        Err(Error::Problems(problems)) => {
            let said = problems.iter().next().map(|problem| html! { (page.t(problem.key)) });
            let screen = screen(&page, &typed.to, typed.resumed().as_ref(), said.as_ref());
            Ok((axum::http::StatusCode::UNPROCESSABLE_ENTITY, screen).into_response())
        }
        Err(other) => Err(other),
    }
}

/// The form that was on its way when its sender was signed out: one click, and it is sent.
fn resume(page: &Page, resumed: &Resumed) -> Response {
    let body = || {
        html! {
            div.card.empty {
                p { (page.t("platform-resume-help")) }
                form method="post" action=(inside(&resumed.address)) {
                    @for (name, value) in form_urlencoded::parse(resumed.body.as_bytes()) { (ui::hidden(&name, &value)) }
                    button.ds-button type="submit" { (page.t("platform-resume-send")) }
                }
            }
        }
    };
    page.show(&page.t("platform-resume-title"), &[("resume", &body)])
}

async fn leave(_: Public, State(app): State<App>, headers: HeaderMap) -> Result<Response> {
    let cookie = session::end(&app, &headers).await?;
    // What a device kept for work without a network goes with the session, also where no script runs any more.
    let forgets = [(HeaderName::from_static("clear-site-data"), "\"storage\"")];
    Ok(with_cookie(cookie, (forgets, Redirect::to("/sign-in"))))
}

#[derive(Deserialize)]
struct Wanted {
    language: String,
    #[serde(default)]
    to: String,
}

async fn language(
    _: Public,
    State(app): State<App>,
    page: Page,
    Form(wanted): Form<Wanted>,
) -> Result<Response> {
    let language: Language = wanted.language.parse().map_err(|()| Error::NotFound)?;
    if let Some(actor) = page.actor() {
        crate::account::keep_language(&app, actor, language).await?;
    }
    let cookie = format!("lang={}; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax", language.code());
    let cookie = HeaderValue::try_from(cookie).unwrap_or(HeaderValue::from_static(""));
    Ok(with_cookie(cookie, Redirect::to(&crate::path(inside(&wanted.to)))))
}

pub(crate) fn with_cookie(cookie: HeaderValue, answer: impl IntoResponse) -> Response {
    let mut answer = answer.into_response();
    answer.headers_mut().append(header::SET_COOKIE, cookie);
    answer
}
