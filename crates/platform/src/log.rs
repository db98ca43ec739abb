//! What the program says about itself: a line for each request and each fault. Never a name, a body, a token or
//! what stood in an address.

use crate::headers::RequestId;
use axum::{
    extract::{MatchedPath, Request},
    http::Method,
    middleware::Next,
    response::Response,
};
use db::Uuid;
use std::{error::Error, fmt, io, time::Instant};
use tracing::{Dispatch, Instrument, Span, error, field, info, info_span, level_filters::LevelFilter};
use tracing_subscriber::{
    filter::Targets,
    fmt::{MakeWriter, fmt as lines},
    layer::SubscriberExt,
};

/// How the lines look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogFormat {
    /// One JSON object a line, for a collector.
    Json,
    /// For a person at a terminal.
    Plain,
}

/// Sends lines to the standard error from now on; a panic becomes a line too, without what it says.
/// Fails if it was done before.
pub fn init(format: LogFormat) -> Result<(), tracing::dispatcher::SetGlobalDefaultError> {
    tracing::dispatcher::set_global_default(writing(format, io::stderr))?;
    hush_panics();
    Ok(())
}

/// What writes lines to `writer`. Other packages are heard from warnings upwards.
pub fn writing<W>(format: LogFormat, writer: W) -> Dispatch
where
    W: for<'w> MakeWriter<'w> + Send + Sync + 'static,
{
    let ours = ["platform", "app"].map(|name| (name, LevelFilter::INFO));
    let heard = Targets::new().with_default(LevelFilter::WARN).with_targets(ours);
    match format {
        LogFormat::Json => {
            let lines = lines().json().flatten_event(true).with_span_list(false).with_writer(writer);
            Dispatch::new(lines.finish().with(heard))
        }
        LogFormat::Plain => {
            let lines = lines().compact().with_target(false).with_ansi(false).with_writer(writer);
            Dispatch::new(lines.finish().with(heard))
        }
    }
}

/// A panic's message may hold someone's data: only where it happened is told.
pub fn hush_panics() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map_or_else(String::new, ToString::to_string);
        error!(place, "panic");
    }));
}

/// Notes who acts in the request that is being served: the account's id, never a name.
pub fn acts(account: Uuid) {
    Span::current().record("actor", field::display(account));
}

/// A fault of ours, with everything that led to it. `number` is what the user was shown, if anyone was.
pub fn fault(number: Option<&str>, fault: &(dyn Error + 'static)) {
    error!(fault = number, cause = %Chain(fault), "fault");
}

/// In words (`Display`): `Debug` would print every field of a database's answer, and some repeat what was entered.
struct Chain<'a>(&'a (dyn Error + 'static));

impl fmt::Display for Chain<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)?;
        std::iter::successors(self.0.source(), |&error| error.source())
            .try_for_each(|cause| write!(f, ": {cause}"))
    }
}

/// One line for each request. Lines written meanwhile carry its number and its actor too.
pub(crate) async fn trace(request: Request, next: Next) -> Response {
    let number = request.extensions().get::<RequestId>().map(ToString::to_string);
    let span = info_span!("request", number, actor = field::Empty);
    answered(request, next).instrument(span).await
}

async fn answered(request: Request, next: Next) -> Response {
    let (method, route, from) = (method(request.method()), route(&request), Instant::now());
    let answer = next.run(request).await;
    let ms = u64::try_from(from.elapsed().as_millis()).unwrap_or(u64::MAX);
    info!(method, route = &*route, status = answer.status().as_u16(), ms, "answered");
    answer
}

/// The template of the route, such as `/centres/{centre}`; what stands in its place may be someone's.
pub(crate) fn route(request: &Request) -> String {
    let matched = request.extensions().get::<MatchedPath>();
    matched.map_or_else(|| "none".to_owned(), |matched| matched.as_str().to_owned())
}

/// The method, if it is one: anything may be sent as a method.
pub(crate) fn method(method: &Method) -> &'static str {
    const KNOWN: [&str; 7] = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
    KNOWN.into_iter().find(|known| *known == method.as_str()).unwrap_or("other")
}
