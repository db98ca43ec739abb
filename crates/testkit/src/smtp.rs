//! A mail server on this machine that speaks SMTP (RFC 5321) and keeps what it is given.

use std::{
    collections::VecDeque,
    net::SocketAddr,
    sync::{Arc, Mutex, PoisonError},
};
use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
    task::JoinHandle,
};

/// A mail that arrived.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrived {
    /// The envelope's sender.
    pub from: String,
    /// The envelope's receivers.
    pub to: Vec<String>,
    /// Headers and body, as they were sent, without the doubled dots.
    pub text: String,
}

#[derive(Default)]
struct Kept {
    arrived: Vec<Arrived>,
    /// Answers to the next mails in place of a yes.
    refusals: VecDeque<&'static str>,
}

/// The server; it ends with the test.
pub struct SmtpSink {
    /// Where it listens.
    pub address: SocketAddr,
    kept: Arc<Mutex<Kept>>,
    listening: JoinHandle<()>,
}

impl SmtpSink {
    /// Listens on a free port.
    pub async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let (address, kept) = (listener.local_addr().unwrap(), Arc::new(Mutex::new(Kept::default())));
        let keeping = Arc::clone(&kept);
        let listening = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                // A client that goes away in the middle has sent nothing.
                tokio::spawn(talk(stream, Arc::clone(&keeping)));
            }
        });
        Self { address, kept, listening }
    }

    /// What arrived so far.
    pub fn arrived(&self) -> Vec<Arrived> {
        lock(&self.kept).arrived.clone()
    }

    /// Answers the next mail with this (`451 later`, `550 no such address`) instead of taking it.
    pub fn refuse_next(&self, answer: &'static str) {
        lock(&self.kept).refusals.push_back(answer);
    }
}

impl Drop for SmtpSink {
    fn drop(&mut self) {
        self.listening.abort();
    }
}

fn lock(kept: &Mutex<Kept>) -> std::sync::MutexGuard<'_, Kept> {
    kept.lock().unwrap_or_else(PoisonError::into_inner)
}

async fn talk(stream: TcpStream, kept: Arc<Mutex<Kept>>) -> std::io::Result<()> {
    let (reading, mut writing) = stream.into_split();
    let mut lines = BufReader::new(reading).lines();
    let mut mail = Arrived { from: String::new(), to: Vec::new(), text: String::new() };
    writing.write_all(b"220 sink ESMTP\r\n").await?;
    while let Some(line) = lines.next_line().await? {
        let (verb, rest) = line.split_once([' ', ':']).unwrap_or((&line, ""));
        let answer = match verb.to_ascii_uppercase().as_str() {
            "EHLO" => "250-sink\r\n250 8BITMIME",
            "HELO" | "NOOP" => "250 sink",
            "MAIL" => {
                mail = Arrived { from: between_brackets(rest), to: Vec::new(), text: String::new() };
                "250 sender"
            }
            "RCPT" if mail.from.is_empty() => "503 first the sender",
            "RCPT" => {
                mail.to.push(between_brackets(rest));
                "250 receiver"
            }
            "DATA" if mail.to.is_empty() => "503 first a receiver",
            "DATA" => {
                writing.write_all(b"354 go on\r\n").await?;
                loop {
                    let Some(line) = lines.next_line().await? else { return Ok(()) };
                    if line == "." {
                        break;
                    }
                    mail.text += line.strip_prefix('.').unwrap_or(&line);
                    mail.text += "\r\n";
                }
                take(&kept, &mail)
            }
            "RSET" => "250 forgotten",
            "QUIT" => {
                writing.write_all(b"221 bye\r\n").await?;
                return Ok(());
            }
            _ => "500 unknown",
        };
        writing.write_all(format!("{answer}\r\n").as_bytes()).await?;
    }
    Ok(())
}

fn take(kept: &Mutex<Kept>, mail: &Arrived) -> &'static str {
    let mut kept = lock(kept);
    if let Some(refusal) = kept.refusals.pop_front() {
        return refusal;
    }
    kept.arrived.push(mail.clone());
    "250 kept"
}

fn between_brackets(text: &str) -> String {
    let inner = text.split_once('<').and_then(|(_, rest)| rest.split_once('>'));
    inner.map_or_else(String::new, |(address, _)| address.to_owned())
}
