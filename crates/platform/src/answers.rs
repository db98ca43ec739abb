//! How a failure is worded: a page in the user's language that says how to go on, or RFC 9457 for a program.
//!
//! Who was signed out while filling in a form signs in on the answer to it; the form travels along and can be
//! sent then, so nothing typed is lost.

use crate::{App, Error, Page, actor::Actor, error::Failure, page::Resumed, sign_in};
use axum::{
    Json,
    body::{Body, Bytes, to_bytes},
    extract::{FromRequestParts, Request, State},
    http::{HeaderMap, HeaderValue, Method, StatusCode, header, request::Parts},
    middleware::Next,
    response::{IntoResponse, Redirect, Response},
};
use maud::html;
use serde_json::json;
use std::sync::Arc;

/// Forms larger than this do not travel along through a sign-in.
const RESUMED: usize = 64 * 1024;

pub(crate) async fn worded(State(app): State<App>, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let kept = parts.clone();
    let (body, typed) = match keep_form(&parts, body).await {
        Ok(split) => split,
        Err(error) => return reword(&app, kept, None, error.into_response()).await,
    };
    let response = next.run(Request::from_parts(parts, body)).await;
    reword(&app, kept, typed, response).await
}

async fn reword(app: &App, parts: Parts, typed: Option<Bytes>, response: Response) -> Response {
    let Some(failure) = failure_of(&response) else { return response };
    if is_program(&parts) {
        return for_program(app, parts, &failure, response).await;
    }
    for_person(app, parts, typed, &failure).await.unwrap_or(response)
}

/// Our own failure, or one that axum answered by itself: a body that it could not read.
fn failure_of(response: &Response) -> Option<Failure> {
    if let Some(failure) = response.extensions().get::<Failure>() {
        return Some(failure.clone());
    }
    let own = |error: Error| error.into_response().extensions().get::<Failure>().cloned();
    match response.status() {
        // A page that shows its form again, or a file that is not changed, words itself.
        status if !status.is_client_error() || is_html(response.headers()) => None,
        StatusCode::PAYLOAD_TOO_LARGE => own(Error::TooLarge),
        StatusCode::UNSUPPORTED_MEDIA_TYPE => own(Error::WrongContent),
        StatusCode::BAD_REQUEST | StatusCode::UNPROCESSABLE_ENTITY if is_plain(response.headers()) => {
            own(Error::Unreadable)
        }
        _ => None,
    }
}

async fn keep_form(parts: &Parts, body: Body) -> Result<(Body, Option<Bytes>), Error> {
    let is_form = content_type(&parts.headers).starts_with("application/x-www-form-urlencoded");
    if parts.method != Method::POST || !is_form || declared(&parts.headers) > RESUMED {
        return Ok((body, None));
    }
    let typed = to_bytes(body, RESUMED).await.map_err(|_| crate::limits::unread(&parts.extensions))?;
    Ok((Body::from(typed.clone()), Some(typed)))
}

async fn for_program(app: &App, mut parts: Parts, failure: &Failure, response: Response) -> Response {
    let Ok(page) = Page::from_request_parts(&mut parts, app).await;
    let is_stale = failure.word == "stale";
    let status = if is_stale { StatusCode::PRECONDITION_FAILED } else { failure.status };
    let problem = |problem: &crate::Problem| json!({ "field": problem.field, "key": problem.key, "message": page.t(problem.key) });
    let body = json!({
        "type": format!("urn:teekond:error:{}", failure.word),
        "title": page.t(&format!("platform-error-{}", failure.word)),
        "status": status.as_u16(),
        "detail": page.t(&format!("platform-error-{}-help", failure.word)),
        "instance": failure.number.as_ref().map(|number| format!("urn:teekond:fault:{number}")),
        "problems": failure.problems.iter().map(problem).collect::<Vec<_>>(),
    });
    let mut worded =
        (status, [(header::CONTENT_TYPE, "application/problem+json")], Json(body)).into_response();
    worded.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
    dressed(worded, failure, response.headers())
}

async fn for_person(
    app: &App,
    mut parts: Parts,
    typed: Option<Bytes>,
    failure: &Failure,
) -> Option<Response> {
    let is_page = parts.method == Method::GET;
    let address = parts.uri.path_and_query().map_or("/", |path| path.as_str()).to_owned();
    if failure.word == "signed-out" && is_page {
        return Some(Redirect::to(&sign_in::address(&address)).into_response());
    }
    if failure.word == "purpose-needed" && is_page {
        return Some(Redirect::to(&format!("{}/opening", parts.uri.path())).into_response());
    }
    let Ok(page) = Page::from_request_parts(&mut parts, app).await;
    let title = page.t(&format!("platform-error-{}", failure.word));
    let help = page.t(&format!("platform-error-{}-help", failure.word));
    let resumed = typed.map(|body| Resumed::new(&address, &body));
    let body = || {
        html! {
            div.card.empty {
                p { (help) }
                @if let Some(number) = &failure.number { p { (page.t("platform-error-number")) " " b.num { (number) } } }
                @for problem in failure.problems.iter() { p { (page.t(problem.key)) } }
                @if failure.word != "signed-out" { p { a.ds-button data-variant="secondary" href="/" { (page.t("platform-error-home")) } } }
            }
            @if failure.word == "signed-out" { (sign_in::ways(&page, &address, resumed.as_ref(), None)) }
        }
    };
    let response = page.show(&title, &[("error", &body)]);
    Some(dressed((failure.status, response).into_response(), failure, &HeaderMap::new()))
}

fn dressed(mut response: Response, failure: &Failure, before: &HeaderMap) -> Response {
    if let Some(seconds) = failure.retry_after {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
    if let Some(allow) = before.get(header::ALLOW) {
        response.headers_mut().insert(header::ALLOW, allow.clone());
    }
    response
}

fn is_program(parts: &Parts) -> bool {
    parts.uri.path().starts_with("/api/") || parts.headers.contains_key(header::AUTHORIZATION)
}

fn content_type(headers: &HeaderMap) -> &str {
    headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

fn declared(headers: &HeaderMap) -> usize {
    headers
        .get(header::CONTENT_LENGTH)
        .and_then(|value| value.to_str().ok()?.parse().ok())
        .unwrap_or_default()
}

fn is_html(headers: &HeaderMap) -> bool {
    content_type(headers).starts_with("text/html")
}

fn is_plain(headers: &HeaderMap) -> bool {
    let kind = content_type(headers);
    kind.is_empty() || kind.starts_with("text/plain")
}

/// Who asked, as far as a guard has found out.
pub(crate) fn actor_of(parts: &Parts) -> Option<Arc<Actor>> {
    parts.extensions.get::<Arc<Actor>>().cloned()
}
