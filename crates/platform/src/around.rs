//! What lies around every answer of the site, in its order: headers, log, figures, limits, panics.

use crate::{
    Routes,
    headers::{self, Headers},
    limits::{self, Limits},
    log,
    metrics::{self, Metrics},
};
use axum::{
    Router,
    extract::DefaultBodyLimit,
    middleware::{from_fn, from_fn_with_state},
};
use std::sync::Arc;
use tokio::sync::Semaphore;
use tower_http::catch_panic::CatchPanicLayer;

/// The settings of the layers around the site.
#[derive(Clone, Default)]
pub struct Around {
    /// What browsers are told.
    pub headers: Headers,
    /// What one request may take, and how many there may be.
    pub limits: Limits,
    /// Where requests are counted.
    pub metrics: Metrics,
}

impl Around {
    /// The same, with what single routes may take.
    #[must_use]
    pub fn allowing(mut self, routes: &Routes) -> Self {
        self.limits.routes.extend_from_slice(routes.allowances());
        self
    }

    /// Holds the handlers to their limits and catches their panics. Lies within the layer that words what goes
    /// wrong, and not around `/health`: a busy site is not a dead one.
    pub fn hold<S: Clone + Send + Sync + 'static>(&self, handlers: Router<S>) -> Router<S> {
        let places = Arc::new(Semaphore::new(self.limits.in_flight));
        handlers
            // Bodies are bounded by their route; axum's own bound would stand in the way of uploads.
            .layer(DefaultBodyLimit::disable())
            .layer(CatchPanicLayer::custom(limits::panicked))
            .layer(from_fn_with_state(places, limits::hold))
    }

    /// Everything else; lies around the whole site.
    pub fn surround(&self, site: Router) -> Router {
        let gate = limits::Gate::new(&self.limits);
        // Wording a failure may fail too; the second catch keeps the connection.
        site.layer(CatchPanicLayer::custom(limits::panicked))
            .layer(from_fn_with_state(gate, limits::watch))
            .layer(from_fn_with_state(self.metrics.clone(), metrics::count))
            .layer(from_fn(log::trace))
            .layer(from_fn_with_state(self.headers, headers::set))
    }
}

/// The layers around a site that only says it is busy.
pub(crate) fn answer_busy(site: Router) -> Router {
    site.layer(from_fn(limits::again_later)).layer(from_fn_with_state(Headers::default(), headers::set))
}
