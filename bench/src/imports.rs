//! A centre's log of contacts taken over, while people at the desk go on working.

use crate::{
    Outcome,
    data::{CENTRE, PARTNERS},
    http::{self, Connection},
    measure,
    server::Server,
    workload::{Entry, Work, to_real},
};
use std::{
    fmt::Write,
    net::SocketAddr,
    path::Path,
    sync::atomic::{AtomicBool, AtomicU64, Ordering},
    thread,
    time::{Duration, Instant},
};

/// People who work at the desk meanwhile, and how long each reads before the next click.
const DESK: u64 = 8;
const READS: Duration = Duration::from_millis(150);
/// Rows that one person has in the log.
const ROWS_OF_ONE: u64 = 10;
const BOUNDARY: &str = "bench-part";

/// What was measured.
#[derive(Clone, Copy, Debug, Default)]
pub struct Import {
    /// Rows of the file.
    pub rows: u64,
    /// Seconds until the file was kept, until its rows were judged, and until they were in the register.
    pub steps: [f64; 3],
    /// 99 of a hundred answers at the desk came within so many milliseconds.
    pub p99: f64,
    /// The longest of them.
    pub longest: f64,
    /// Answers at the desk.
    pub answers: usize,
}

impl Import {
    /// Seconds in all.
    pub fn seconds(&self) -> f64 {
        self.steps.iter().sum()
    }

    /// In one line.
    pub fn line(&self) -> String {
        let [kept, judged, applied] = self.steps;
        format!(
            "Import of {} rows: {:.1} s (file {kept:.1}, judged {judged:.1}, into the register {applied:.1}); {} answers at the desk meanwhile, p99 {:.1} ms, at most {:.1} ms",
            self.rows,
            self.seconds(),
            self.answers,
            self.p99,
            self.longest
        )
    }
}

/// Takes a log of so many rows over on a copy of an installation.
pub fn measure(folder: &Path, entry: &Entry, rows: u64) -> Outcome<Import> {
    let server = Server::real(folder, &[])?;
    println!("the server is process {}", server.number());
    let done = AtomicBool::new(false);
    let (address, log) = (server.address, log(rows)?);
    thread::scope(|scope| {
        let desk: Vec<_> = (0..DESK).map(|_| scope.spawn(|| at_the_desk(address, entry, &done))).collect();
        let steps = take_over(address, entry, &log, rows);
        done.store(true, Ordering::Relaxed);
        let mut times = Vec::new();
        for each in desk {
            times.extend(each.join().map_err(|_| "the desk panicked")??);
        }
        times.sort_unstable();
        let at = |place: usize| f64::from(times.get(place).copied().unwrap_or_default()) / 1000.0;
        let (p99, longest) = (at(times.len() * 99 / 100), at(times.len().saturating_sub(1)));
        Ok(Import { rows, steps: steps?, p99, longest, answers: times.len() })
    })
}

/// Reads and records by turns until the import is done: the time of each answer in microseconds.
fn at_the_desk(address: SocketAddr, entry: &Entry, done: &AtomicBool) -> Outcome<Vec<u32>> {
    static NEXT: AtomicU64 = AtomicU64::new(1);
    let asks: Vec<_> =
        [Work::Record, Work::ListPage, Work::Find].into_iter().map(|work| to_real(work, entry)).collect();
    let (mut connection, mut times) = (Connection::open(address)?, Vec::new());
    while !done.load(Ordering::Relaxed) {
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let request = asks[number as usize % asks.len()](measure::number());
        let from = Instant::now();
        let (status, _) = connection.ask(&request)?;
        times.push(from.elapsed().as_micros().try_into().unwrap_or(u32::MAX));
        if !(200..300).contains(&status) {
            return Err(format!("the desk was answered {status}").into());
        }
        thread::sleep(READS);
    }
    Ok(times)
}

/// Brings the file, settles its columns, applies its rows: seconds of each.
fn take_over(address: SocketAddr, entry: &Entry, log: &str, rows: u64) -> Outcome<[f64; 3]> {
    let mut coordinator = Coordinator { connection: Connection::open(address)?, entry };
    let from = Instant::now();
    let columns = coordinator.send(
        &imports(),
        &multipart(log),
        &format!("multipart/form-data; boundary={BOUNDARY}"),
    )?;
    let kept = from.elapsed().as_secs_f64();
    let import = columns.strip_suffix("/columns").ok_or("the file was not taken")?.to_owned();
    let fields =
        ["started_at", "time", "name", "born", "topics", "channel", "minutes", "language", "heads", "note"];
    let fields: Vec<_> = fields.iter().map(|field| format!("&columns={field}")).collect();
    let settled = format!("sheet=1&head=1&then=judge&topic=&centre={CENTRE}{}", fields.concat());
    let judged = coordinator.work(&import, "columns", &settled)?;
    let applied = coordinator.work(&import, "application", "")?;
    let page = coordinator.page(&import)?;
    // Each row is in the register, or nothing was measured.
    let digits: String = page.split("show=applied").nth(1).unwrap_or_default().chars().take(160).collect();
    let said: String =
        digits.split('<').nth(1).unwrap_or_default().chars().filter(char::is_ascii_digit).collect();
    if said != rows.to_string() {
        return Err(format!("{said} of {rows} rows were applied").into());
    }
    Ok([kept, judged, applied])
}

/// A coordinator in a browser.
struct Coordinator<'e> {
    connection: Connection,
    entry: &'e Entry,
}

impl Coordinator<'_> {
    /// Sends a form; tells where the answer leads.
    fn send(&mut self, path: &str, body: &str, kind: &str) -> Outcome<String> {
        let (length, cookie) = (body.len(), &self.entry.cookie);
        let request = format!(
            "POST {path} HTTP/1.1\r\nhost: localhost\r\nsec-fetch-site: same-origin\r\ncookie: session={cookie}\r\ncontent-type: {kind}\r\ncontent-length: {length}\r\n\r\n{body}"
        );
        let status = self.connection.ask(request.as_bytes())?.0;
        if status != 303 {
            return Err(format!("{path} was answered {status}").into());
        }
        Ok(self.connection.location().to_owned())
    }

    /// Sends a form that begins a work; seconds until it is done.
    fn work(&mut self, import: &str, what: &str, body: &str) -> Outcome<f64> {
        let from = Instant::now();
        self.send(&format!("{import}/{what}"), body, "application/x-www-form-urlencoded")?;
        while self.page(import)?.contains("<progress") {
            if from.elapsed() > Duration::from_mins(10) {
                return Err(format!("{what} does not end").into());
            }
            thread::sleep(Duration::from_millis(250));
        }
        Ok(from.elapsed().as_secs_f64())
    }

    fn page(&mut self, path: &str) -> Outcome<String> {
        let request = http::get(path, &format!("cookie: session={}\r\n", self.entry.cookie));
        let (status, body) = self.connection.ask(&request)?;
        if status != 200 {
            return Err(format!("{path} was answered {status}").into());
        }
        Ok(String::from_utf8_lossy(body).into_owned())
    }
}

fn imports() -> String {
    format!("/organisations/{}/imports", PARTNERS[0])
}

fn multipart(log: &str) -> String {
    let field = format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\ncontacts\r\n");
    let head =
        "Content-Disposition: form-data; name=\"file\"; filename=\"logi.csv\"\r\nContent-Type: text/csv";
    format!("{field}--{BOUNDARY}\r\n{head}\r\n\r\n{log}\r\n--{BOUNDARY}--\r\n")
}

/// A log as a centre keeps it: two of three rows name somebody, who comes ten times; words as people write them.
fn log(rows: u64) -> Outcome<String> {
    let topics = ["Töötukassa", "elukoht, eesti keel", "toetused", "elamisluba", "korter", "perearst"];
    let (channels, lengths) = (["tel", "kohapeal", "e-post"], ["30 min", "0:20", "15", "pool tundi"]);
    let languages = ["ukraina", "vene", "eesti", "inglise"];
    let pick = |from: &[&'static str], number: u64| from[number as usize % from.len()];
    let mut log =
        String::from("Kuupäev;Kell;Klient;Sünniaeg;Teema;Viis;Kestus (min);Keel;Inimeste arv;Märkus\n");
    for number in 0..rows {
        let (day, month, year) = (number % 28 + 1, number / 28 % 12 + 1, 2024 + number % 2);
        let who = if number % 3 == 0 { ";".to_owned() } else { person(number / ROWS_OF_ONE) };
        writeln!(
            log,
            "{day}.{month:02}.{year};{}:{:02};{who};{};{};{};{};;Rida {number}",
            8 + number % 9,
            number % 60,
            pick(&topics, number / 5),
            pick(&channels, number / 7),
            pick(&lengths, number / 11),
            pick(&languages, number / 13),
        )?;
    }
    Ok(log)
}

/// The name of somebody and the day on which they were born.
fn person(number: u64) -> String {
    let syllables = ["ka", "le", "mi", "no", "ru", "sa", "te", "vi", "jo", "pe", "la", "du"];
    let word = |mut number: u64| {
        let mut word = String::new();
        for _ in 0..4 {
            word += syllables[(number % 12) as usize];
            number /= 12;
        }
        word[..1].to_uppercase() + &word[1..]
    };
    let born = format!("{}.{:02}.{}", number % 28 + 1, number % 12 + 1, 1950 + number % 55);
    format!("{} {};{born}", word(number.wrapping_mul(7919) % 20_736), word(number))
}
