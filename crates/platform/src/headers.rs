//! What every answer tells the browser: from whom it may load, who may frame it, what must not be kept.

use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, header},
    middleware::Next,
    response::Response,
};
use db::Uuid;
use std::fmt;

/// On every answer, unless the handler has said otherwise: a stored file, for one, is shown in a sandbox.
const USUAL: [(HeaderName, &str); 7] = [
    (
        header::CONTENT_SECURITY_POLICY,
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; \
         connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'; worker-src 'self'",
    ),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "same-origin"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (
        HeaderName::from_static("permissions-policy"),
        "camera=(), geolocation=(), microphone=(), payment=(), usb=(), publickey-credentials-get=(self)",
    ),
    (header::CACHE_CONTROL, "no-store"),
];
const A_YEAR: &str = "max-age=31536000";
const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// What depends on where the site runs.
#[derive(Clone, Copy, Debug, Default)]
pub struct Headers {
    /// Whether the site is reached by https only; browsers then remember it for a year.
    pub https: bool,
}

/// The number of a request: in its log lines, in the audit, on the page that reports a fault. Made here, never
/// taken from the client.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RequestId(Uuid);

impl RequestId {
    #[expect(
        clippy::disallowed_methods,
        reason = "a request is no row; its number is made where it comes in"
    )]
    fn new() -> Self {
        Self(Uuid::now_v7())
    }
}

impl fmt::Display for RequestId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.as_simple().fmt(f)
    }
}

/// Numbers the request and completes the headers of its answer.
pub(crate) async fn set(State(site): State<Headers>, mut request: Request, next: Next) -> Response {
    let id = RequestId::new();
    request.extensions_mut().insert(id);
    if site.https {
        drop_plain_session(request.headers_mut());
    }
    let mut answer = next.run(request).await;
    complete(answer.headers_mut(), site);
    if let Ok(id) = HeaderValue::try_from(id.to_string()) {
        answer.headers_mut().insert(REQUEST_ID, id);
    }
    answer
}

/// Over https only the cookie with the `__Host-` prefix is ours: a plain one may have been planted by a neighbour host.
fn drop_plain_session(headers: &mut HeaderMap) {
    let is_ours = |pair: &&str| !pair.trim_start().starts_with("session=");
    let lines: Vec<_> =
        headers.get_all(header::COOKIE).iter().filter_map(|line| line.to_str().ok()).collect();
    let kept = lines
        .iter()
        .flat_map(|line| line.split(';'))
        .filter(is_ours)
        .map(str::trim)
        .collect::<Vec<_>>()
        .join("; ");
    match HeaderValue::try_from(kept) {
        Ok(kept) if !lines.is_empty() => drop(headers.insert(header::COOKIE, kept)),
        _ => {}
    }
}

fn complete(headers: &mut HeaderMap, site: Headers) {
    for (name, value) in USUAL {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    }
    if site.https {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static(A_YEAR));
    }
}
