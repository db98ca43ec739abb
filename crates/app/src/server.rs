//! The running server: the site, its health, the figures about it, and the work beside it, until it is told to stop.

use crate::{
    installation::{Installation, Outcome},
    jobs,
    settings::{DataTracker, Unusable},
    tracker,
};
use platform::{
    around::Around,
    headers::Headers,
    health::Health,
    limits::Limits,
    metrics::{Metrics, Waiting},
    serve::{self, ServeSettings},
    upkeep,
};
use tokio::{net::TcpListener, sync::watch};

/// Connections to the figures: one collector, and someone who looks.
const COLLECTORS: usize = 16;
/// Connections of the security server that asks for the data tracker.
const TRACKERS: usize = 64;

/// Serves until the process is told to stop, then finishes what was begun. `ready` is called when it answers.
pub(crate) async fn run(installation: Installation, ready: impl FnOnce()) -> Outcome {
    let settings = &installation.settings;
    let listener = listen(settings.listen, "listen").await?;
    let (stop, stopping) = watch::channel(false);
    let metrics = Metrics::default();
    let mut beside = jobs::start(&installation, &stopping)?;
    if let Some(address) = settings.metrics_listen {
        let (figures, told) = (figures(&installation, &metrics), stopped(stopping.clone()));
        let few = ServeSettings { connections: COLLECTORS, ..ServeSettings::default() };
        let listener = listen(address, "metrics_listen").await?;
        beside.spawn(async move { drop(serve::serve(listener, figures, few, told).await) });
    }
    if let Some(of) = &settings.data_tracker {
        let (tracker, told) = (tracker(&installation, of).await?, stopped(stopping.clone()));
        let few = ServeSettings { connections: TRACKERS, ..ServeSettings::default() };
        let listener = listen(of.listen, "data_tracker.listen").await?;
        beside.spawn(async move { drop(serve::serve(listener, tracker, few, told).await) });
    }
    let (site, door) = (site(&installation, &metrics, stopping), door(&installation, &metrics));
    let told = async move {
        serve::stop_signal().await;
        stop.send_replace(true);
    };
    ready();
    serve::serve(listener, site, door, told).await?;
    beside.join_all().await;
    installation.close().await
}

fn site(installation: &Installation, metrics: &Metrics, stopping: watch::Receiver<bool>) -> axum::Router {
    let Installation { app, databases, clock, settings, .. } = installation;
    let around = Around {
        headers: Headers { https: settings.https() },
        limits: Limits::default(),
        metrics: metrics.clone(),
    }
    .allowing(&crate::routes());
    let health = Health { db: databases.db.clone(), looks: databases.looks.clone(), stopping, clock: *clock };
    around.surround(crate::pages(app, &around).merge(health.router()))
}

/// What the data tracker reaches, and nothing else of the site.
async fn tracker(installation: &Installation, of: &DataTracker) -> Outcome<axum::Router> {
    let partners = installation.partners().await?;
    let members = tracker::members(&partners, of)?;
    Ok(Around::default().surround(tracker::router(&installation.app, members, of.allow.clone())))
}

fn door(installation: &Installation, metrics: &Metrics) -> ServeSettings {
    let trusted_proxy = installation.settings.trusted_proxy;
    ServeSettings { trusted_proxy, open: metrics.open(), ..ServeSettings::default() }
}

fn figures(installation: &Installation, metrics: &Metrics) -> axum::Router {
    let db = installation.databases.db.clone();
    let waiting = Waiting::counted_by(move || {
        let db = db.clone();
        async move { db.read(None, upkeep::backlog).await }
    });
    metrics.router(installation.databases.clone(), waiting)
}

async fn listen(address: std::net::SocketAddr, setting: &str) -> Outcome<TcpListener> {
    let listener = TcpListener::bind(address).await;
    Ok(listener.map_err(|error| {
        Unusable(format!("cannot listen on {address}: {error}. Choose another by `{setting}`."))
    })?)
}

async fn stopped(mut stopping: watch::Receiver<bool>) {
    // An error means that the sender is gone: then it is time to stop as well.
    let _ = stopping.wait_for(|stop| *stop).await;
}
