//! What people send never stands in the log.

use crate::wire::{Site, whole};
use axum::{
    Router,
    routing::{get, post},
};
use db::Uuid;
use platform::{
    JsonValue,
    around::Around,
    log::{self, LogFormat},
    serve::ServeSettings,
};
use std::{
    io,
    sync::{Arc, LazyLock, Mutex},
};
use tracing::{Dispatch, dispatcher::DefaultGuard};

const ACCOUNT: Uuid = Uuid::from_u128(7);

/// Everything that was written.
#[derive(Clone, Default)]
struct Written(Arc<Mutex<Vec<u8>>>);

impl io::Write for Written {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Written {
    fn text(&self) -> String {
        String::from_utf8(self.0.lock().unwrap().clone()).unwrap()
    }

    fn lines(&self) -> Vec<JsonValue> {
        self.text().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }
}

/// With a single listener, tracing asks whoever comes to a line first whether it is heard; that may be another test.
static ALSO: LazyLock<Dispatch> = LazyLock::new(|| log::writing(LogFormat::Json, io::sink));

/// Listens to what is said on this thread.
fn listen(format: LogFormat) -> (Written, DefaultGuard) {
    LazyLock::force(&ALSO);
    let written = Written::default();
    let copy = written.clone();
    let listening = tracing::dispatcher::set_default(&log::writing(format, move || copy.clone()));
    (written, listening)
}

fn pages() -> Router {
    let of_someone = async |_: String| {
        log::acts(ACCOUNT);
        "seen"
    };
    let fails = async || {
        let cause = io::Error::other("the disk is on fire");
        log::fault(Some("12"), &db::Error::Engine(Box::new(Outer(cause))));
        platform::Error::Fault(db::Error::Hidden)
    };
    Router::new()
        .route("/clients/{client}", post(of_someone))
        .route("/fails", get(fails))
        .route("/panics/{client}", post(panics))
}

async fn panics(body: String) {
    panic!("cannot read {body}")
}

#[derive(Debug, thiserror::Error)]
#[error("cannot store")]
struct Outer(#[source] io::Error);

async fn open() -> Site {
    Site::open(whole(&Around::default(), pages()), ServeSettings::default()).await
}

/// On one thread, so that all that is said in it goes to `written`.
#[tokio::test]
async fn nothing_that_was_sent_stands_in_the_log() {
    for format in [LogFormat::Json, LogFormat::Plain] {
        let (written, _listening) = listen(format);
        let hook = std::panic::take_hook();
        log::hush_panics();
        let site = open().await;
        let sent = "host: MARKER1.ee\r\nconnection: close\r\ncookie: __Host-session=MARKER2\r\n\
                    authorization: Bearer MARKER3\r\nuser-agent: MARKER4\r\nreferer: http://x/MARKER5\r\n\
                    MARKER6: MARKER7\r\nx-forwarded-for: MARKER8\r\ncontent-length: 7\r\n\r\nMARKER9";
        for line in [
            "POST /clients/MARKER10?q=MARKER11 HTTP/1.1",
            "POST /panics/MARKER12?q=MARKER13 HTTP/1.1",
            "GET /fails?q=MARKER14 HTTP/1.1",
            "GET /nowhere/MARKER15?q=MARKER16 HTTP/1.1",
            "MARKER17 /clients/MARKER18 HTTP/1.1",
            "POST http://MARKER19/clients/1 HTTP/1.1",
            "POST /clients/MARKER20 MARKER21/1.1",
        ] {
            let heard = site.ask(&format!("{line}\r\n{sent}")).await;
            assert_ne!(heard.status(), 0, "{line}");
        }
        std::panic::set_hook(hook);
        let text = written.text();
        assert!(!text.contains("MARKER"), "{text}");
        assert!(text.lines().count() >= 8, "{text}");
        assert!(text.contains("/clients/{client}") && text.contains("tests/it/log.rs"), "{text}");
    }
}

#[tokio::test]
async fn a_request_is_one_line_with_its_number_and_who_acted() {
    let (written, _listening) = listen(LogFormat::Json);
    let site = open().await;
    let heard = site.post("/clients/1", "").await;
    let lines = written.lines();
    let answered: Vec<_> = lines.iter().filter(|line| line["message"] == "answered").collect();
    assert_eq!(answered.len(), 1);
    let line = answered[0];
    assert_eq!((&line["method"], &line["route"]), (&"POST".into(), &"/clients/{client}".into()));
    assert_eq!((&line["status"], &line["level"]), (&200.into(), &"INFO".into()));
    assert!(line["ms"].is_u64() && line["timestamp"].is_string());
    assert_eq!(line["span"]["number"], heard.header("x-request-id").unwrap());
    assert_eq!(line["span"]["actor"], ACCOUNT.to_string());
}

#[tokio::test]
async fn a_fault_is_told_with_its_causes_and_the_number_of_its_request() {
    let (written, _listening) = listen(LogFormat::Json);
    let site = open().await;
    let heard = site.get("/fails").await;
    let lines = written.lines();
    let fault = lines.iter().find(|line| line["message"] == "fault").unwrap();
    assert_eq!(fault["fault"], "12");
    assert_eq!(fault["cause"], "cannot store: the disk is on fire");
    assert_eq!(
        (&fault["level"], &fault["span"]["number"]),
        (&"ERROR".into(), &heard.header("x-request-id").unwrap().into())
    );
    assert!(!heard.0.contains("fire"), "{}", heard.0);
}
