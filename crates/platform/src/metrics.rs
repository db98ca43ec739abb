//! Figures about the running program, for whoever runs it: how many requests, how fast, what waits. No persons.

use crate::{Databases, log};
use axum::{
    Router,
    extract::{Request, State},
    http::header,
    middleware::Next,
    response::{IntoResponse, Response},
    routing::get,
};
use prometheus_client::{
    encoding::{EncodeLabelSet, text},
    metrics::{
        counter::ConstCounter,
        family::Family,
        gauge::{ConstGauge, Gauge},
        histogram::Histogram,
        info::Info,
    },
    registry::Registry,
};
use std::{
    fmt,
    pin::Pin,
    sync::Arc,
    time::{Duration, Instant},
};
use tokio::time::timeout;

/// Upper bounds of the times of requests, in seconds.
const TIMES: [f64; 11] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0];
/// How long counting what waits may take.
const LIMIT: Duration = Duration::from_secs(2);
const FORMAT: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";

/// What is counted while the site runs.
#[derive(Clone)]
pub struct Metrics {
    requests: Family<Kind, Histogram, fn() -> Histogram>,
    in_flight: Gauge,
    open: Gauge,
    registry: Arc<Registry>,
}

#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
struct Kind {
    method: &'static str,
    route: String,
    status: String,
}

impl Default for Metrics {
    fn default() -> Self {
        let requests = Family::new_with_constructor((|| Histogram::new(TIMES)) as fn() -> Histogram);
        let (in_flight, open) = (Gauge::default(), Gauge::default());
        let mut registry = Registry::with_prefix("teekond");
        let help = "Time of requests by method, route and kind of answer";
        registry.register("request_seconds", help, requests.clone());
        registry.register("requests_in_flight", "Requests being worked on", in_flight.clone());
        registry.register("connections_open", "Open connections", open.clone());
        let version = Info::new([("version", env!("CARGO_PKG_VERSION"))]);
        registry.register("build", "The version that runs", version);
        Self { requests, in_flight, open, registry: Arc::new(registry) }
    }
}

impl Metrics {
    /// The count of open connections, for [`ServeSettings`](crate::serve::ServeSettings).
    pub fn open(&self) -> Gauge {
        self.open.clone()
    }

    /// `/metrics` in the text form of `OpenMetrics`; for a listener on loopback of its own, never for the public.
    pub fn router(&self, databases: Databases, waiting: Waiting) -> Router {
        let figures = Figures { running: Arc::clone(&self.registry), databases, waiting };
        Router::new().route("/metrics", get(tell)).with_state(Arc::new(figures))
    }
}

/// Counts the request and its time.
pub(crate) async fn count(State(metrics): State<Metrics>, request: Request, next: Next) -> Response {
    let (method, route, from) = (log::method(request.method()), log::route(&request), Instant::now());
    let _one = One::more(&metrics.in_flight);
    let answer = next.run(request).await;
    let status = format!("{}xx", answer.status().as_u16() / 100);
    let kind = Kind { method, route, status };
    metrics.requests.get_or_create(&kind).observe(from.elapsed().as_secs_f64());
    answer
}

/// One more, for as long as it lives: also if the client goes away.
struct One<'a>(&'a Gauge);

impl<'a> One<'a> {
    fn more(gauge: &'a Gauge) -> Self {
        gauge.inc();
        Self(gauge)
    }
}

impl Drop for One<'_> {
    fn drop(&mut self) {
        self.0.dec();
    }
}

/// Work that waits.
#[derive(Clone, Copy, Debug, Default)]
pub struct Backlog {
    /// Jobs to be done.
    pub jobs_waiting: u64,
    /// Jobs that were given up.
    pub jobs_failed: u64,
    /// Letters to be sent.
    pub outbox_waiting: u64,
}

/// Counts the work that waits, whenever the figures are asked for.
#[derive(Clone)]
pub struct Waiting(Arc<dyn Fn() -> Counting + Send + Sync>);

type Counting = Pin<Box<dyn Future<Output = db::Result<Backlog>> + Send>>;

impl Waiting {
    /// Counted by `count`.
    pub fn counted_by<F>(count: impl Fn() -> F + Send + Sync + 'static) -> Self
    where
        F: Future<Output = db::Result<Backlog>> + Send + 'static,
    {
        Self(Arc::new(move || Box::pin(count())))
    }

    /// `None` if it cannot be counted now.
    async fn now(&self) -> Option<Backlog> {
        let counted = timeout(LIMIT, (self.0)()).await.ok()?;
        counted.inspect_err(|error| log::fault(None, error)).ok()
    }
}

struct Figures {
    running: Arc<Registry>,
    databases: Databases,
    waiting: Waiting,
}

async fn tell(State(figures): State<Arc<Figures>>) -> Response {
    let now = figures.now().await;
    match write(&figures.running, &now) {
        Ok(text) => ([(header::CONTENT_TYPE, FORMAT)], text).into_response(),
        Err(_) => {
            crate::Error::Fault(db::Error::Shape("a figure cannot be written".to_owned())).into_response()
        }
    }
}

fn write(running: &Registry, now: &Registry) -> Result<String, fmt::Error> {
    let mut text = String::new();
    text::encode_registry(&mut text, running)?;
    text::encode_registry(&mut text, now)?;
    text::encode_eof(&mut text)?;
    Ok(text)
}

impl Figures {
    /// What is looked up rather than counted.
    async fn now(&self) -> Registry {
        let mut now = Registry::with_prefix("teekond");
        let Databases { db, looks } = &self.databases;
        let mut add = |name: &str, help: &str, figure: Figure| figure.register(&mut now, name, help);
        add("db_commits", "Commits to the records", Figure::Total(db.commits()));
        add("looks_commits", "Commits to the file of looks", Figure::Total(looks.commits()));
        add("db_idle_connections", "Readers nobody holds", Figure::Now(db.idle_connections() as u64));
        if let Some(bytes) = resident_bytes() {
            add("process_resident_bytes", "Memory of the process", Figure::Now(bytes));
        }
        let backlog = self.waiting.now().await;
        add("backlog_counted", "1 if what waits could be counted", Figure::Now(u64::from(backlog.is_some())));
        if let Some(Backlog { jobs_waiting, jobs_failed, outbox_waiting }) = backlog {
            add("jobs_waiting", "Jobs to be done", Figure::Now(jobs_waiting));
            add("jobs_failed", "Jobs that were given up", Figure::Now(jobs_failed));
            add("outbox_waiting", "Letters to be sent", Figure::Now(outbox_waiting));
        }
        now
    }
}

enum Figure {
    Now(u64),
    Total(u64),
}

impl Figure {
    fn register(self, registry: &mut Registry, name: &str, help: &str) {
        match self {
            Self::Now(value) => registry.register(name, help, ConstGauge::new(value)),
            Self::Total(value) => registry.register(name, help, ConstCounter::new(value)),
        }
    }
}

/// As Linux tells it; `None` elsewhere.
fn resident_bytes() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    line.trim().strip_suffix("kB")?.trim().parse::<u64>().ok().map(|kib| kib * 1024)
}
