//! The door of the site: takes connections, bounds how many and how long, and closes in good order.

use crate::{Error, around::answer_busy};
use axum::{Router, body::Body, extract::Request};
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::{GracefulShutdown, Watcher},
};
use prometheus_client::metrics::gauge::Gauge;
use std::{io, net::IpAddr, pin::pin, sync::Arc, time::Duration};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::{OwnedSemaphorePermit, Semaphore},
    task::JoinSet,
    time::{sleep, timeout},
};
use tokio_io_timeout::TimeoutWriter;
use tower::Service;

/// Connections above the limit that are still told why; more are closed without a word.
const TURNED_AWAY: usize = 64;
/// Bytes of headers that one request may send. Their number is hyper's own limit, 100: another would cost an
/// allocation a request.
const HEADER_BYTES: usize = 32 * 1024;
/// When the process has no file left for a connection, closing others takes a moment.
const BREATH: Duration = Duration::from_millis(100);

/// Who made the request: the address of the connection, or of the one for whom our own proxy made it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Peer(pub IpAddr);

/// How many connections there may be, and how long each may take.
#[derive(Clone, Debug)]
pub struct ServeSettings {
    /// Connections at a time; one more is told at once that the site is busy.
    pub connections: usize,
    /// Until the headers of a request are there. Also how long an idle connection is kept for the next one.
    pub header_time: Duration,
    /// How long one who does not read his answer is waited for.
    pub write_time: Duration,
    /// Until requests that are being served must be done, once the site is told to stop.
    pub stop_time: Duration,
    /// The proxy whose `X-Forwarded-For` is believed, and only its last entry: the proxy wrote that one itself.
    pub trusted_proxy: Option<IpAddr>,
    /// Where the number of open connections is kept.
    pub open: Gauge,
}

impl Default for ServeSettings {
    fn default() -> Self {
        Self {
            connections: 2_000,
            header_time: Duration::from_secs(10),
            write_time: Duration::from_secs(30),
            stop_time: Duration::from_secs(25),
            trusted_proxy: None,
            open: Gauge::default(),
        }
    }
}

/// Serves `site` until `shutdown` is ready; then takes nobody in, closes idle connections and lets requests
/// that are being served finish. Fails only if the listener has no address.
pub async fn serve(
    listener: TcpListener,
    site: Router,
    settings: ServeSettings,
    shutdown: impl Future<Output = ()>,
) -> io::Result<()> {
    tracing::info!(address = %listener.local_addr()?, "serving");
    let mut shutdown = pin!(shutdown);
    let mut door = Door::new(site, settings);
    loop {
        let accepted = tokio::select! {
            biased;
            () = &mut shutdown => break,
            accepted = listener.accept() => accepted,
        };
        match accepted {
            Ok((stream, from)) => door.take_in(stream, from.ip().to_canonical()),
            Err(error) if is_of_one_connection(&error) => {}
            Err(error) => {
                tracing::warn!(cause = %error, "no connection can be taken");
                sleep(BREATH).await;
            }
        }
    }
    drop(listener);
    door.close().await;
    Ok(())
}

/// Ready when the process is told to stop: by its service manager, or by Ctrl-C at a terminal.
pub async fn stop_signal() {
    #[cfg(unix)]
    if let Ok(mut told) = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
        tokio::select! {
            _ = told.recv() => {}
            _ = tokio::signal::ctrl_c() => {}
        }
        return;
    }
    // Without signals there is nothing to wait for but the end of the process.
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending::<()>().await;
    }
}

fn is_of_one_connection(error: &io::Error) -> bool {
    use io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset};
    matches!(error.kind(), ConnectionAborted | ConnectionRefused | ConnectionReset)
}

struct Door {
    site: Router,
    busy: Router,
    settings: ServeSettings,
    places: Arc<Semaphore>,
    turned_away: Arc<Semaphore>,
    graceful: GracefulShutdown,
    connections: JoinSet<()>,
}

impl Door {
    fn new(site: Router, settings: ServeSettings) -> Self {
        Self {
            site,
            busy: answer_busy(Router::new().fallback(async || Error::Busy)),
            places: Arc::new(Semaphore::new(settings.connections)),
            turned_away: Arc::new(Semaphore::new(TURNED_AWAY)),
            graceful: GracefulShutdown::new(),
            connections: JoinSet::new(),
            settings,
        }
    }

    fn take_in(&mut self, stream: TcpStream, from: IpAddr) {
        while self.connections.try_join_next().is_some() {}
        let of = |places: &Arc<Semaphore>| Arc::clone(places).try_acquire_owned();
        let (place, site, stays) = match (of(&self.places), of(&self.turned_away)) {
            (Ok(place), _) => (place, &self.site, true),
            (_, Ok(place)) => (place, &self.busy, false),
            _ => return,
        };
        // Without it a small answer may wait for the client's acknowledgement of the one before.
        let _ = stream.set_nodelay(true);
        let seat = Seat { _place: place, open: self.settings.open.clone() };
        seat.open.inc();
        let connection = Connection { site: site.clone(), from, stays, settings: self.settings.clone() };
        self.connections.spawn(connection.serve(stream, self.graceful.watcher(), seat));
    }

    async fn close(mut self) {
        let stopping = timeout(self.settings.stop_time, self.graceful.shutdown()).await;
        while self.connections.try_join_next().is_some() {}
        if stopping.is_err() {
            tracing::warn!(connections = self.connections.len(), "cut off while stopping");
        }
    }
}

/// One of the places for connections, and its count.
struct Seat {
    _place: OwnedSemaphorePermit,
    open: Gauge,
}

impl Drop for Seat {
    fn drop(&mut self) {
        self.open.dec();
    }
}

struct Connection {
    site: Router,
    from: IpAddr,
    stays: bool,
    settings: ServeSettings,
}

impl Connection {
    async fn serve(self, stream: TcpStream, watcher: Watcher, seat: Seat) {
        let mut stream = TimeoutWriter::new(stream);
        stream.set_timeout(Some(self.settings.write_time));
        let mut builder = http1::Builder::new();
        builder
            .timer(TokioTimer::new())
            .header_read_timeout(self.settings.header_time)
            .max_header_size(HEADER_BYTES)
            .keep_alive(self.stays);
        let answer = service_fn(move |request| self.answer(request));
        let connection = builder.serve_connection(TokioIo::new(Box::pin(stream)), answer);
        // It fails when the other side goes away or breaks the protocol: nothing to tell anybody.
        let _ = watcher.watch(connection).await;
        drop(seat);
    }

    fn answer(&self, request: hyper::Request<Incoming>) -> <Router as Service<Request>>::Future {
        let mut request = request.map(Body::new);
        let peer = peer(&request, self.from, self.settings.trusted_proxy);
        request.extensions_mut().insert(peer);
        // A router is always ready.
        self.site.clone().call(request)
    }
}

fn peer(request: &Request, from: IpAddr, trusted_proxy: Option<IpAddr>) -> Peer {
    let forwarded = || {
        let last = request.headers().get_all("x-forwarded-for").iter().next_back()?.to_str().ok()?;
        last.rsplit(',').next()?.trim().parse::<IpAddr>().ok()
    };
    let said = if trusted_proxy == Some(from) { forwarded() } else { None };
    Peer(said.map_or(from, |said| said.to_canonical()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(from: &str, trusted: Option<&str>, forwarded: &[&str]) -> String {
        let add =
            |request: axum::http::request::Builder, value: &&str| request.header("x-forwarded-for", *value);
        let request = forwarded.iter().fold(Request::builder(), add).body(Body::empty()).unwrap();
        let trusted = trusted.map(|address| address.parse().unwrap());
        peer(&request, from.parse().unwrap(), trusted).0.to_string()
    }

    #[test]
    fn only_the_own_proxy_is_believed_and_only_its_own_entry() {
        let proxy = Some("127.0.0.1");
        assert_eq!(seen("127.0.0.1", None, &["192.0.2.7"]), "127.0.0.1");
        assert_eq!(seen("198.51.100.1", proxy, &["192.0.2.7"]), "198.51.100.1");
        assert_eq!(seen("127.0.0.1", proxy, &["192.0.2.7"]), "192.0.2.7");
        assert_eq!(seen("127.0.0.1", proxy, &["10.0.0.1, 192.0.2.7"]), "192.0.2.7");
        assert_eq!(seen("127.0.0.1", proxy, &["10.0.0.1", "192.0.2.7"]), "192.0.2.7");
        assert_eq!(seen("127.0.0.1", proxy, &["::ffff:192.0.2.7"]), "192.0.2.7");
        assert_eq!(seen("127.0.0.1", proxy, &["192.0.2.7, unknown"]), "127.0.0.1");
        assert_eq!(seen("127.0.0.1", proxy, &[]), "127.0.0.1");
    }
}
