//! The load: connections that are kept open, each with one request under way at a time (HTTP/1.1).

use crate::Outcome;
use std::{
    io::{BufRead, BufReader, Read, Write},
    net::{SocketAddr, TcpStream},
    sync::atomic::{AtomicU64, Ordering},
    thread,
    time::{Duration, Instant},
};

/// Writes the request of a number.
pub type Requests<'a> = dyn Fn(u64) -> Vec<u8> + Sync + 'a;

/// A connection.
pub struct Connection {
    stream: BufReader<TcpStream>,
    body: Vec<u8>,
    location: String,
}

impl Connection {
    /// Opens it.
    pub fn open(to: SocketAddr) -> Outcome<Self> {
        let stream = TcpStream::connect(to)?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(Duration::from_secs(30)))?;
        Ok(Self {
            stream: BufReader::with_capacity(64 << 10, stream),
            body: Vec::new(),
            location: String::new(),
        })
    }

    /// Sends a request and reads the answer: its status and its body.
    pub fn ask(&mut self, request: &[u8]) -> Outcome<(u16, &[u8])> {
        self.stream.get_mut().write_all(request)?;
        let mut line = String::new();
        self.stream.read_line(&mut line)?;
        let status = line.split(' ').nth(1).ok_or("no answer")?.parse()?;
        let mut bytes = 0;
        self.location.clear();
        while line.trim_end() != "" {
            line.clear();
            self.stream.read_line(&mut line)?;
            if let Some((name, value)) = line.split_once(':')
                && name.eq_ignore_ascii_case("content-length")
            {
                bytes = value.trim().parse()?;
            }
            if let Some((name, value)) = line.split_once(':')
                && name.eq_ignore_ascii_case("location")
            {
                value.trim().clone_into(&mut self.location);
            }
        }
        self.body.resize(bytes, 0);
        self.stream.read_exact(&mut self.body)?;
        Ok((status, &self.body))
    }
}

impl Connection {
    /// Where the last answer leads; nothing if nowhere.
    pub fn location(&self) -> &str {
        &self.location
    }
}

/// A request without a body.
pub fn get(path: &str, headers: &str) -> Vec<u8> {
    format!("GET {path} HTTP/1.1\r\nhost: localhost\r\n{headers}\r\n").into_bytes()
}

/// A request with JSON.
pub fn post(path: &str, headers: &str, body: &str) -> Vec<u8> {
    with_body("application/json", path, headers, body)
}

/// A request with a form.
pub fn post_form(path: &str, headers: &str, body: &str) -> Vec<u8> {
    with_body("application/x-www-form-urlencoded", path, headers, body)
}

fn with_body(kind: &str, path: &str, headers: &str, body: &str) -> Vec<u8> {
    let length = body.len();
    format!(
        "POST {path} HTTP/1.1\r\nhost: localhost\r\ncontent-type: {kind}\r\ncontent-length: {length}\r\n{headers}\r\n{body}"
    )
    .into_bytes()
}

/// Puts load on for a time; answers with the time of each request in microseconds, sorted.
///
/// Fails with the first answer that is not a success.
pub fn load(
    to: SocketAddr,
    connections: u64,
    time: Duration,
    requests: &Requests<'_>,
    next: &AtomicU64,
) -> Outcome<Vec<u32>> {
    let until = Instant::now() + time;
    let one = || -> Outcome<Vec<u32>> {
        let (mut connection, mut times) = (Connection::open(to)?, Vec::new());
        while Instant::now() < until {
            let request = requests(next.fetch_add(1, Ordering::Relaxed));
            let from = Instant::now();
            let (status, body) = connection.ask(&request)?;
            times.push(from.elapsed().as_micros().try_into().unwrap_or(u32::MAX));
            if !(200..300).contains(&status) {
                let said = String::from_utf8_lossy(&body[..body.len().min(600)]).into_owned();
                let asked = String::from_utf8_lossy(&request).into_owned();
                return Err(format!("answered {status}: {said}\nasked: {asked}").into());
            }
        }
        Ok(times)
    };
    let mut all = Vec::new();
    thread::scope(|scope| {
        let all_of_them: Vec<_> = (0..connections).map(|_| scope.spawn(one)).collect();
        for each in all_of_them {
            all.extend(each.join().map_err(|_| "a connection panicked")??);
        }
        Outcome::Ok(())
    })?;
    all.sort_unstable();
    Ok(all)
}
