//! What one request may take, so that a few cannot take everything from the others.
//!
//! Two layers, because what goes wrong is worded between them: `watch` lies outside and bounds the body for
//! everyone who reads it, `hold` lies within, bounds the work and says why a body was cut.

use crate::Error;
use axum::{
    body::{Body, HttpBody},
    extract::{MatchedPath, Request, State},
    http::{Extensions, HeaderValue, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use http_body_util::{BodyExt, LengthLimitError, Limited};
use std::{
    any::Any,
    collections::HashMap,
    sync::{Arc, OnceLock},
    time::Duration,
};
use tokio::{sync::Semaphore, time::timeout};
use tower_http::timeout::{DeadlineBody, TimeoutBody, TimeoutError};

/// Seconds after which one who was turned away may try again.
const AGAIN: HeaderValue = HeaderValue::from_static("2");
/// A body up to this many times too large is read to its end, or the browser would show a broken connection
/// instead of our answer.
const READ_OFF: u64 = 4;

/// What one request may take.
#[derive(Clone, Copy, Debug)]
pub struct Allowance {
    /// Bytes of its body.
    pub body: u64,
    /// How long its body may take to come, and how long the work on it may take.
    pub time: Duration,
}

impl Allowance {
    /// A form.
    pub const USUAL: Self = Self { body: 64 << 10, time: Duration::from_secs(30) };
    /// A form in which long texts are written.
    pub const LONG_TEXT: Self = Self { body: 512 << 10, ..Self::USUAL };
    /// A file of 25 MiB, over a slow line; a little more comes in, so that its own form can say that it is too large.
    pub const UPLOAD: Self = Self { body: 32 << 20, time: Duration::from_mins(5) };
}

/// The limits of the site.
#[derive(Clone, Debug)]
pub struct Limits {
    /// Requests that are worked on at a time; one more is answered 503 at once.
    pub in_flight: usize,
    /// How long a body may give nothing at all.
    pub stall: Duration,
    /// What a request may take if its route has no allowance of its own.
    pub usual: Allowance,
    /// Routes, by their template, that may take something else.
    pub routes: Vec<(&'static str, Allowance)>,
}

impl Default for Limits {
    fn default() -> Self {
        Self { in_flight: 512, stall: Duration::from_secs(10), usual: Allowance::USUAL, routes: Vec::new() }
    }
}

/// The limits at work.
#[derive(Clone)]
pub(crate) struct Gate {
    stall: Duration,
    usual: Allowance,
    routes: Arc<HashMap<&'static str, Allowance>>,
}

impl Gate {
    pub(crate) fn new(limits: &Limits) -> Self {
        let routes = Arc::new(limits.routes.iter().copied().collect());
        Self { stall: limits.stall, usual: limits.usual, routes }
    }

    fn allowance(&self, request: &Request) -> Allowance {
        let route = request.extensions().get::<MatchedPath>();
        route.and_then(|route| self.routes.get(route.as_str())).copied().unwrap_or(self.usual)
    }
}

/// What the request under way may take, and why its body was cut, if it was.
#[derive(Clone)]
struct Held {
    allowance: Allowance,
    cut: Arc<OnceLock<Cut>>,
}

/// Why a body was not read to its end.
#[derive(Clone, Copy, Debug)]
enum Cut {
    TooLarge,
    TooSlow,
}

impl From<Cut> for Error {
    fn from(cut: Cut) -> Self {
        match cut {
            Cut::TooLarge => Self::TooLarge,
            Cut::TooSlow => Self::TooSlow,
        }
    }
}

/// Why a body could not be read, for one who tried.
pub(crate) fn unread(request: &Extensions) -> Error {
    let cut = request.get::<Held>().and_then(|held| held.cut.get());
    cut.map_or(Error::Unreadable, |cut| Error::from(*cut))
}

/// Bounds the body, whoever reads it.
pub(crate) async fn watch(State(gate): State<Gate>, mut request: Request, next: Next) -> Response {
    let held = Held { allowance: gate.allowance(&request), cut: Arc::default() };
    request.extensions_mut().insert(held.clone());
    again_later(request.map(|body| held.bound(body, gate.stall)), next).await
}

/// Holds the work to its time and to its share. A handler need not know: whatever it says about a body that was
/// cut, the answer is ours.
pub(crate) async fn hold(State(places): State<Arc<Semaphore>>, request: Request, next: Next) -> Response {
    let Some(held) = request.extensions().get::<Held>().cloned() else { return next.run(request).await };
    let work = timeout(held.allowance.time, held.answer(&places, request, next));
    work.await.unwrap_or(Err(Error::Busy)).into_response()
}

/// A 503 says when to try again.
pub(crate) async fn again_later(request: Request, next: Next) -> Response {
    let mut answer = next.run(request).await;
    if answer.status() == StatusCode::SERVICE_UNAVAILABLE {
        answer.headers_mut().entry(header::RETRY_AFTER).or_insert(AGAIN);
    }
    answer
}

/// A panic is a fault of ours; what it says may hold someone's data and goes nowhere.
pub(crate) fn panicked(_: Box<dyn Any + Send>) -> Response {
    Error::Fault(db::Error::Panicked).into_response()
}

impl Held {
    async fn answer(self, places: &Semaphore, request: Request, next: Next) -> Result<Response, Error> {
        if let Some(cut) = self.cut.get() {
            read_off(request.into_body()).await;
            return Err(Error::from(*cut));
        }
        let _place = places.try_acquire().map_err(|_| Error::Busy)?;
        let answer = next.run(request).await;
        match self.cut.get() {
            Some(cut) if answer.status().as_u16() >= 400 => Err(Error::from(*cut)),
            _ => Ok(answer),
        }
    }

    /// The body, bounded; the first reason why it is cut is noted. One that is said to be too large is cut before
    /// it comes.
    fn bound(self, body: Body, stall: Duration) -> Body {
        let Self { allowance: Allowance { body: allowed, time }, cut } = self;
        let is_too_large = body.size_hint().lower() > allowed;
        let readable = allowed.saturating_mul(READ_OFF);
        // Of one that is larger still nothing is read: whoever sends it hears so at once.
        let bytes = match body.size_hint().lower() {
            said if said > readable => 0,
            said if said > allowed => readable,
            _ => allowed,
        };
        if is_too_large {
            cut.get_or_init(|| Cut::TooLarge);
        }
        let bytes = usize::try_from(bytes).unwrap_or(usize::MAX);
        let body = Limited::new(TimeoutBody::new(stall, DeadlineBody::new(time, body)), bytes);
        Body::new(body.map_err(move |error| {
            if error.is::<LengthLimitError>() {
                cut.get_or_init(|| Cut::TooLarge);
            } else if error.is::<TimeoutError>() {
                cut.get_or_init(|| Cut::TooSlow);
            }
            error
        }))
    }
}

async fn read_off(mut body: Body) {
    while let Some(Ok(_)) = body.frame().await {}
}
