//! What one server did under one load.

use crate::{Outcome, http, server::Server};
use std::{
    sync::atomic::{AtomicU64, Ordering},
    time::{Duration, Instant},
};

/// Connections that ask at the same time.
pub const CONNECTIONS: u64 = 16;
/// How long a server is warmed up before it is measured.
const WARM: Duration = Duration::from_millis(300);
/// Numbers of requests, so that no two are alike in a run.
static NEXT: AtomicU64 = AtomicU64::new(1);

/// What was measured.
#[derive(Clone, Copy, Debug, Default)]
pub struct Figure {
    /// Answers a second.
    pub rate: f64,
    /// Half of the answers came within so many milliseconds.
    pub p50: f64,
    /// 99 of a hundred came within so many milliseconds.
    pub p99: f64,
    /// The server's processor time for one answer, in milliseconds.
    pub cost: f64,
}

/// A way to measure.
pub type How = fn(&Server, Duration, &http::Requests<'_>) -> Outcome<Figure>;

/// The number of a request that is like no other of the run.
pub fn number() -> u64 {
    NEXT.fetch_add(1, Ordering::Relaxed)
}

/// Puts load on a server that is warm.
pub fn figure(server: &Server, time: Duration, requests: &http::Requests<'_>) -> Outcome<Figure> {
    of(server, CONNECTIONS, time, requests)
}

/// The same with one request at a time: how long somebody waits who is alone.
pub fn alone(server: &Server, time: Duration, requests: &http::Requests<'_>) -> Outcome<Figure> {
    of(server, 1, time, requests)
}

fn of(server: &Server, connections: u64, time: Duration, requests: &http::Requests<'_>) -> Outcome<Figure> {
    http::load(server.address, connections, WARM, requests, &NEXT)?;
    let (from, before) = (Instant::now(), server.processor_time()?);
    let times = http::load(server.address, connections, time, requests, &NEXT)?;
    let (took, spent) = (from.elapsed().as_secs_f64(), server.processor_time()? - before);
    let at =
        |share: usize| f64::from(times.get(times.len() * share / 100).copied().unwrap_or_default()) / 1000.0;
    let count = times.len() as f64;
    Ok(Figure { rate: count / took, p50: at(50), p99: at(99), cost: spent * 1000.0 / count })
}

/// The middle one of several rounds, each figure by itself.
pub fn middle(rounds: &[Figure]) -> Figure {
    let of = |take: fn(&Figure) -> f64| {
        let mut all: Vec<_> = rounds.iter().map(take).collect();
        all.sort_by(f64::total_cmp);
        all.get(all.len() / 2).copied().unwrap_or_default()
    };
    Figure {
        rate: of(|one| one.rate),
        p50: of(|one| one.p50),
        p99: of(|one| one.p99),
        cost: of(|one| one.cost),
    }
}

/// How far the rounds lie apart: the largest rate over the smallest.
pub fn spread(rounds: &[Figure]) -> f64 {
    let (least, most) = rounds
        .iter()
        .fold((f64::MAX, 0.0_f64), |(least, most), one| (least.min(one.rate), most.max(one.rate)));
    most / least
}

/// Load that may be broken off: for a server that is ended meanwhile.
pub fn disturb(server: &Server, connections: u64, time: Duration, requests: &http::Requests<'_>) {
    drop(http::load(server.address, connections, time, requests, &NEXT));
}
