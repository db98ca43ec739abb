//! The whole run, in its order; says what it does.

use crate::{
    Outcome, data,
    imports::{self, Import},
    measure::{self, Figure},
    postgres::Cluster,
    report::{Line, Report, Row, System},
    server::{self, Server},
    workload::{Entry, Work, to_bare, to_real},
};
use rusqlite::Connection;
use sha2::{Digest, Sha256};
use std::{
    path::{Path, PathBuf},
    thread,
    time::{Duration, Instant},
};

/// How much is measured.
pub struct Plan {
    name: &'static str,
    sizes: &'static [u64],
    rounds: usize,
    round: Duration,
    kills: usize,
    import: u64,
    postgres: Option<u64>,
}

/// Everything.
pub const FULL: Plan = Plan {
    name: "full",
    sizes: &[10_000, 100_000, 1_000_000],
    rounds: 3,
    round: Duration::from_millis(1200),
    kills: 20,
    import: 100_000,
    postgres: Some(100_000),
};

/// For a developer who wants to know soon.
pub const QUICK: Plan = Plan {
    name: "quick",
    sizes: &[10_000, 100_000],
    rounds: 3,
    round: Duration::from_millis(700),
    kills: 3,
    import: 10_000,
    postgres: None,
};

/// Measures and reports.
pub fn whole(plan: Plan) -> Outcome {
    let mut report = Report::begin(plan.name)?;
    for &size in plan.sizes {
        let from = data::ready(size)?;
        let (real, bare) = (copy(&from, "real")?, copy(&from, "bare")?);
        let entry = enter(&real)?;
        report.rows.extend(of_size(&plan, size, (&real, &bare), &entry)?);
        if plan.sizes.last() == Some(&size) {
            report.system = system(&plan, size, &real, &entry)?;
            report.more.extend(of_files(&plan, &real, &entry)?);
        }
    }
    report.import = import(plan.import)?;
    if let Some(size) = plan.postgres {
        report.postgres = on_postgres(&plan, size)?;
    }
    report.end()
}

/// One workload on one server, for a profiler.
pub fn one(what: &str, size: u64, seconds: u64) -> Outcome {
    let mut all = Work::ALL.into_iter().chain(Work::ALONE);
    let work = all.find(|work| work.name() == what).ok_or("which workload?")?;
    let real = copy(&data::ready(size)?, "one")?;
    let entry = enter(&real)?;
    let server = Server::real(&real, &[])?;
    println!("the server is process {}", server.number());
    let figure = measure::figure(&server, Duration::from_secs(seconds), &to_real(work, &entry))?;
    println!(
        "{}: {:.0}/s, p50 {:.1} ms, p99 {:.1} ms, {:.3} ms of processor",
        work.says(),
        figure.rate,
        figure.p50,
        figure.p99,
        figure.cost
    );
    Ok(())
}

/// Contacts of the installation into which a log is taken over.
const IMPORT_INTO: u64 = 100_000;

/// A log of contacts taken over, while people at the desk go on.
pub fn import(rows: u64) -> Outcome<Import> {
    let folder = copy(&data::ready(IMPORT_INTO)?, "import")?;
    let entry = enter(&folder)?;
    let import = imports::measure(&folder, &entry, rows)?;
    println!("{}", import.line());
    Ok(import)
}

/// A copy to work on.
fn copy(from: &Path, name: &str) -> Outcome<PathBuf> {
    let to = data::root().join(name);
    server::copy(from, &to)?;
    Ok(to)
}

/// A token as an operator makes it, and a session as a sign-in leaves it.
fn enter(folder: &Path) -> Outcome<Entry> {
    let words = ["token", "create", "--organisation", data::PARTNERS[0], "--role", "coordinator"];
    let token = server::teekond(folder, &words)?.lines().last().unwrap_or_default().to_owned();
    let cookie = "bench-session".to_owned();
    let hash: String = Sha256::digest(&cookie).iter().map(|byte| format!("{byte:02x}")).collect();
    let now = jiff::Timestamp::now();
    let at = |hours: i64| {
        (now + jiff::SignedDuration::from_hours(hours)).strftime("%Y-%m-%dT%H:%M:%S.%6fZ").to_string()
    };
    let conn = Connection::open(folder.join("data/teekond.db"))?;
    conn.execute(
        "insert into session (token_hash, account_id, started_at, seen_at, ends_at, agent, confirmed)
         values (?, ?, ?, ?, ?, 'bench', 'password')",
        [&hash, &data::coordinator(0), &at(0), &at(0), &at(11)],
    )?;
    Ok(Entry { token, cookie })
}

/// Every workload at a size: real and bare by turns, so that a disturbance meets both.
fn of_size(plan: &Plan, size: u64, (real, bare): (&Path, &Path), entry: &Entry) -> Outcome<Vec<Row>> {
    let (real, bare) = (Server::real(real, &[])?, Server::bare(bare)?);
    let mut rows = Vec::new();
    for work in Work::ALL {
        let (mut own, mut least) = (Vec::new(), Vec::new());
        for _ in 0..plan.rounds {
            own.push(measure::figure(&real, plan.round, &to_real(work, entry))?);
            least.push(measure::figure(&bare, plan.round, &to_bare(work))?);
        }
        let row = Row {
            work,
            size,
            real: measure::middle(&own),
            bare: measure::middle(&least),
            spread: measure::spread(&own),
        };
        println!("{}", row.line());
        rows.push(row);
    }
    Ok(rows)
}

/// What does not belong to one workload, at the largest size.
fn system(plan: &Plan, size: u64, folder: &Path, entry: &Entry) -> Outcome<System> {
    let mut starts: Vec<f64> = Vec::new();
    for _ in 0..5 {
        starts.push(Server::real(folder, &[])?.started_in.as_secs_f64() * 1000.0);
    }
    starts.sort_by(f64::total_cmp);
    let server = Server::real(folder, &[])?;
    // What it does when it starts is done by then: seals of what the load before has left, counts.
    thread::sleep(Duration::from_secs(6));
    let idle = server.memory()?;
    let asks: Vec<_> = Work::READS.iter().map(|work| to_real(*work, entry)).collect();
    let mixed = |number: u64| asks[number as usize % asks.len()](number / asks.len() as u64);
    let rounds = (0..plan.rounds).map(|_| measure::figure(&server, plan.round, &mixed));
    let reads = measure::middle(&rounds.collect::<Outcome<Vec<_>>>()?);
    for work in Work::ALL {
        measure::figure(&server, plan.round, &to_real(work, entry))?;
    }
    let after = server.memory()?;
    drop(server);
    let kills = kills(plan, folder, entry)?;
    let bytes = std::fs::metadata(server::binary())?.len();
    Ok(System { size, start: starts[2], idle, after, reads, kills, bytes })
}

/// What belongs to the files of clients: it has no equal among the bare statements.
fn of_files(plan: &Plan, folder: &Path, entry: &Entry) -> Outcome<Vec<Line>> {
    let server = Server::real(folder, &[])?;
    let mut lines = Vec::new();
    for (work, target) in Work::ALONE.into_iter().zip([None, Some(5.0)]) {
        let of = |how: measure::How| {
            let rounds = (0..plan.rounds).map(|_| how(&server, plan.round, &to_real(work, entry)));
            Outcome::Ok(measure::middle(&rounds.collect::<Outcome<Vec<_>>>()?))
        };
        let (many, one) = (of(measure::figure)?, of(measure::alone)?);
        println!("{}: {:.0}/s, {:.3} ms of processor", work.says(), many.rate, many.cost);
        lines.push(Line {
            what: format!("{}: one at a time, middle and p99", work.says()),
            target: target.map_or("–".to_owned(), |most| format!("≤ {most} ms")),
            measured: format!(
                "{:.1} and {:.1} ms; {:.3} ms of processor; {:.0}/s with 16",
                one.p50, one.p99, many.cost, many.rate
            ),
            reached: target.map(|most| one.p99 <= most),
        });
    }
    Ok(lines)
}

/// Ends the server amid writes, again and again: milliseconds until it is ready to store once more, sorted.
fn kills(plan: &Plan, folder: &Path, entry: &Entry) -> Outcome<Vec<f64>> {
    let mut times = Vec::new();
    let mut server = Server::real(folder, &[])?;
    for _ in 0..plan.kills {
        thread::scope(|scope| {
            let writes = to_real(Work::Record, entry);
            let running = &server;
            scope.spawn(move || measure::disturb(running, 8, Duration::from_millis(400), &writes));
            thread::sleep(Duration::from_millis(200));
            server.interrupt()
        })?;
        let from = Instant::now();
        server = Server::real(folder, &[])?;
        times.push(server.answers("/health/ready", from)?.as_secs_f64() * 1000.0);
    }
    times.sort_by(f64::total_cmp);
    Ok(times)
}

/// The same on `PostgreSQL`, without targets.
fn on_postgres(plan: &Plan, size: u64) -> Outcome<Vec<(Work, Figure)>> {
    let Some(cluster) = Cluster::start()? else {
        println!("PostgreSQL is not installed: left out");
        return Ok(Vec::new());
    };
    println!("PostgreSQL is being filled with {size} contacts");
    let folder = copy(&data::ready(size)?, "postgres")?;
    let entry = enter(&folder)?;
    cluster.fill(&folder)?;
    let server = Server::real(&folder, &cluster.settings())?;
    let mut found = Vec::new();
    for work in Work::ALL {
        let rounds = (0..plan.rounds).map(|_| measure::figure(&server, plan.round, &to_real(work, &entry)));
        let figure = measure::middle(&rounds.collect::<Outcome<Vec<_>>>()?);
        println!("PostgreSQL {}: {:.0}/s", work.says(), figure.rate);
        found.push((work, figure));
    }
    Ok(found)
}
