//! A site on a loopback socket, and someone who writes to it byte by byte.

use axum::Router;
use platform::{
    around::Around,
    serve::{ServeSettings, serve},
};
use std::{io, net::SocketAddr, time::Duration};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    sync::oneshot,
    task::JoinHandle,
    time::timeout,
};

/// Only reached when something hangs that must not.
const AT_MOST: Duration = Duration::from_mins(1);

/// `pages` with all that lies around a site.
pub fn whole(around: &Around, pages: Router) -> Router {
    around.surround(around.hold(pages))
}

/// A site that serves.
pub struct Site {
    /// Where.
    pub address: SocketAddr,
    stop: oneshot::Sender<()>,
    done: JoinHandle<io::Result<()>>,
}

impl Site {
    /// Opens on a free port.
    pub async fn open(router: Router, settings: ServeSettings) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (stop, stopped) = oneshot::channel::<()>();
        let told = async {
            let _ = stopped.await;
        };
        Self { address, stop, done: tokio::spawn(serve(listener, router, settings, told)) }
    }

    /// Tells it to stop.
    pub fn stop(self) -> JoinHandle<io::Result<()>> {
        self.stop.send(()).unwrap();
        self.done
    }

    /// A connection on which `text` was sent.
    pub async fn send(&self, text: &str) -> TcpStream {
        let mut stream = TcpStream::connect(self.address).await.unwrap();
        stream.write_all(text.as_bytes()).await.unwrap();
        stream
    }

    /// Opens a page and reads the answer.
    pub async fn get(&self, path: &str) -> Heard {
        self.ask(&format!("GET {path} HTTP/1.1\r\nhost: site\r\nconnection: close\r\n\r\n")).await
    }

    /// Sends a body and reads the answer.
    pub async fn post(&self, path: &str, body: &str) -> Heard {
        let head = format!("POST {path} HTTP/1.1\r\nhost: site\r\nconnection: close\r\n");
        self.ask(&format!("{head}content-length: {}\r\n\r\n{body}", body.len())).await
    }

    /// Sends `text` and reads until the site closes the connection.
    pub async fn ask(&self, text: &str) -> Heard {
        hear(self.send(text).await).await
    }
}

/// What was heard until the connection was closed.
#[derive(Debug)]
pub struct Heard(pub String);

impl Heard {
    /// The status of the answer; 0 if there was none.
    pub fn status(&self) -> u16 {
        self.0.split(' ').nth(1).map_or(0, |status| status.parse().unwrap())
    }

    /// The value of a header.
    pub fn header(&self, name: &str) -> Option<&str> {
        let (head, _) = self.0.split_once("\r\n\r\n")?;
        let is_it = |line: &&str| line.split_once(": ").is_some_and(|(known, _)| known == name);
        head.lines().find(is_it)?.split_once(": ").map(|(_, value)| value)
    }

    /// The body.
    pub fn body(&self) -> &str {
        self.0.split_once("\r\n\r\n").map_or("", |(_, body)| body)
    }
}

/// Waits for what another task does.
pub async fn until(is_so: impl Fn() -> bool) {
    let waiting = async {
        while !is_so() {
            tokio::task::yield_now().await;
        }
    };
    assert!(timeout(AT_MOST, waiting).await.is_ok(), "it never came to pass");
}

/// Reads until the site closes.
pub async fn hear(mut stream: TcpStream) -> Heard {
    let mut heard = Vec::new();
    let closed = timeout(AT_MOST, stream.read_to_end(&mut heard)).await;
    // A reset is a close, too.
    assert!(closed.is_ok(), "the connection was not closed");
    Heard(String::from_utf8(heard).unwrap())
}
