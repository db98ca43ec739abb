//! The door under people who are slow, greedy or many, and while it closes.

use crate::wire::{Site, hear, until, whole};
use axum::{
    Router,
    http::header,
    middleware::map_response,
    response::Response,
    routing::{get, post},
};
use platform::{
    Error,
    around::Around,
    headers::Headers,
    limits::{Allowance, Limits},
    serve::{Peer, ServeSettings},
};
use std::{collections::HashSet, sync::Arc, time::Duration};
use tokio::{
    io::AsyncReadExt,
    net::TcpStream,
    sync::{Notify, mpsc},
};

const SHORT: Duration = Duration::from_millis(200);
/// So that a test does not pass by another limit than the one it is about.
const LONG: Duration = Duration::from_hours(1);
const GET: &str = "GET / HTTP/1.1\r\nhost: site\r\nconnection: close\r\n\r\n";

fn short() -> Limits {
    Limits { stall: SHORT, ..Limits::default() }
}

fn pages() -> Router {
    Router::new()
        .route("/", get(async || "hello"))
        .route("/size", post(async |body: String| body.len().to_string()))
        .route("/files", post(async |body: String| body.len().to_string()))
        .route("/own", get(async || ([(header::CACHE_CONTROL, "max-age=60")], "public")))
        .route("/fault", get(async || Error::Fault(db::Error::Hidden)))
        .route("/panic", get(panics))
        .route("/never", get(std::future::pending::<()>))
}

async fn panics() {
    panic!("as planned")
}

async fn site(limits: Limits, settings: ServeSettings) -> Site {
    let around = Around { limits, ..Around::default() };
    Site::open(whole(&around, pages()), settings).await
}

/// A page that says when someone has come, and waits to be told to answer.
fn held() -> (Router, mpsc::UnboundedReceiver<()>, Arc<Notify>) {
    let ((tell, came), go) = (mpsc::unbounded_channel(), Arc::new(Notify::new()));
    let wait = Arc::clone(&go);
    let page = move || {
        let (tell, wait) = (tell.clone(), Arc::clone(&wait));
        async move {
            tell.send(()).unwrap();
            wait.notified().await;
            "done"
        }
    };
    (Router::new().route("/", get(page)).route("/free", get(async || "free")), came, go)
}

#[tokio::test]
async fn headers_that_never_end_are_not_waited_for() {
    let settings = ServeSettings { header_time: SHORT, ..ServeSettings::default() };
    let site = site(Limits::default(), settings).await;
    let mut waiting = Vec::new();
    for _ in 0..800 {
        waiting.push(site.send("GET / HTTP/1.1\r\nhost: site\r\nx-slow: ").await);
    }
    assert_eq!(site.get("/").await.status(), 200);
    for stream in waiting {
        assert_ne!(hear(stream).await.status(), 200);
    }
}

#[tokio::test]
async fn an_idle_connection_is_closed() {
    let settings = ServeSettings { header_time: SHORT, ..ServeSettings::default() };
    let site = site(Limits::default(), settings).await;
    let heard = site.ask("GET / HTTP/1.1\r\nhost: site\r\n\r\n").await;
    assert_eq!((heard.status(), heard.body()), (200, "hello"));
}

#[tokio::test]
async fn one_who_does_not_read_is_not_waited_for() {
    let open = platform::metrics::Metrics::default().open();
    let settings = ServeSettings { write_time: SHORT, open: open.clone(), ..ServeSettings::default() };
    let large = Router::new().route("/", get(async || "x".repeat(64 << 20)));
    let site = Site::open(whole(&Around::default(), large), settings).await;
    let mut deaf = site.send(GET).await;
    deaf.readable().await.unwrap();
    until(|| open.get() == 0).await;
    let mut heard = Vec::new();
    let _ = deaf.read_to_end(&mut heard).await;
    assert!(heard.len() < 64 << 20, "all of it was sent to one who did not read");
}

#[tokio::test]
async fn a_body_may_be_as_large_as_its_route_allows() {
    let files = Allowance { body: 100_000, ..Allowance::USUAL };
    let site = site(Limits { routes: vec![("/files", files)], ..short() }, ServeSettings::default()).await;
    let of = |bytes| "x".repeat(bytes);
    assert_eq!(site.post("/size", &of(65_536)).await.body(), "65536");
    assert_eq!(site.post("/size", &of(65_537)).await.status(), 413);
    assert_eq!(site.post("/size", &of(200_000)).await.status(), 413);
    assert_eq!(site.post("/files", &of(100_000)).await.body(), "100000");
    assert_eq!(site.post("/files", &of(100_001)).await.status(), 413);
}

#[tokio::test]
async fn one_who_sends_far_too_much_is_told_so_and_not_just_cut_off() {
    let files = Allowance { body: 4 << 20, ..Allowance::USUAL };
    let site = site(Limits { routes: vec![("/files", files)], ..short() }, ServeSettings::default()).await;
    assert_eq!(site.post("/files", &"x".repeat(4 << 20)).await.body(), "4194304");
    assert_eq!(site.post("/files", &"x".repeat(12 << 20)).await.status(), 413);
}

#[tokio::test]
async fn a_body_of_unknown_length_is_counted_while_it_is_read() {
    let site = site(short(), ServeSettings::default()).await;
    let post = "POST /size HTTP/1.1\r\nhost: site\r\nconnection: close\r\ntransfer-encoding: chunked\r\n\r\n";
    let small = format!("{post}5\r\nhello\r\n0\r\n\r\n");
    assert_eq!(site.ask(&small).await.body(), "5");
    let large = format!("{post}10001\r\n{}\r\n0\r\n\r\n", "x".repeat(0x10001));
    assert_eq!(site.ask(&large).await.status(), 413);
}

#[tokio::test]
async fn a_body_that_stops_coming_is_cut() {
    let usual = Allowance { time: LONG, ..Allowance::USUAL };
    let site = site(Limits { usual, ..short() }, ServeSettings::default()).await;
    let heard = site.ask("POST /size HTTP/1.1\r\nhost: site\r\ncontent-length: 10\r\n\r\nfour").await;
    assert_eq!(heard.status(), 408);
    let heard = site.ask("POST /size HTTP/1.1\r\nhost: site\r\ncontent-length: 99999\r\n\r\nfour").await;
    assert_eq!(heard.status(), 413);
}

#[tokio::test]
async fn a_body_that_drips_is_cut() {
    let usual = Allowance { time: SHORT, ..Allowance::USUAL };
    let site = site(Limits { usual, stall: LONG, ..Limits::default() }, ServeSettings::default()).await;
    let heard = site.ask("POST /size HTTP/1.1\r\nhost: site\r\ncontent-length: 10\r\n\r\nfour").await;
    assert_eq!(heard.status(), 408);
}

#[tokio::test]
async fn headers_are_bounded_in_number_and_in_size() {
    let site = site(Limits::default(), ServeSettings::default()).await;
    let with =
        |headers: String| format!("GET / HTTP/1.1\r\nhost: site\r\nconnection: close\r\n{headers}\r\n");
    assert_eq!(site.ask(&with("a: b\r\n".repeat(50))).await.status(), 200);
    assert_eq!(site.ask(&with("a: b\r\n".repeat(150))).await.status(), 431);
    assert_eq!(site.ask(&with(format!("a: {}\r\n", "b".repeat(40_000)))).await.status(), 431);
}

#[tokio::test]
async fn work_that_takes_too_long_is_answered() {
    let usual = Allowance { time: SHORT, ..Allowance::USUAL };
    let site = site(Limits { usual, ..short() }, ServeSettings::default()).await;
    let heard = site.get("/never").await;
    assert_eq!((heard.status(), heard.header("retry-after")), (503, Some("2")));
}

#[tokio::test]
async fn one_connection_too_many_is_told_so_at_once() {
    let (page, mut came, go) = held();
    let open = platform::metrics::Metrics::default().open();
    let settings = ServeSettings { connections: 1, open: open.clone(), ..ServeSettings::default() };
    let site = Site::open(whole(&Around::default(), page), settings).await;
    let first = site.send(GET).await;
    came.recv().await.unwrap();
    let second = site.get("/free").await;
    assert_eq!((second.status(), second.header("retry-after")), (503, Some("2")));
    go.notify_one();
    assert_eq!(hear(first).await.body(), "done");
    until(|| open.get() == 0).await;
    assert_eq!(site.get("/free").await.status(), 200);
}

#[tokio::test]
async fn one_request_too_many_is_told_so_at_once_and_health_is_not() {
    let (page, mut came, go) = held();
    let limits = Limits { in_flight: 1, ..Limits::default() };
    let health = Router::new().route("/health/live", get(async || "ok"));
    let around = Around { limits, ..Around::default() };
    let site = around.surround(around.hold(page).merge(health));
    let site = Site::open(site, ServeSettings::default()).await;
    let first = site.send(GET).await;
    came.recv().await.unwrap();
    let second = site.get("/free").await;
    assert_eq!((second.status(), second.header("retry-after")), (503, Some("2")));
    assert_eq!(site.get("/health/live").await.body(), "ok");
    go.notify_one();
    assert_eq!(hear(first).await.body(), "done");
    assert_eq!(site.get("/free").await.status(), 200);
}

#[tokio::test]
async fn a_site_told_to_stop_takes_nobody_in_and_finishes_what_it_does() {
    let (page, mut came, go) = held();
    let settings = ServeSettings { header_time: LONG, stop_time: LONG, ..ServeSettings::default() };
    let site = Site::open(whole(&Around::default(), page), settings).await;
    let mut idle = site.send("GET /free HTTP/1.1\r\nhost: site\r\n\r\n").await;
    idle.readable().await.unwrap();
    let mut heard = vec![0; 4096];
    assert!(idle.read(&mut heard).await.unwrap() > 0);
    let first = site.send(GET).await;
    came.recv().await.unwrap();

    let address = site.address;
    let done = site.stop();
    while TcpStream::connect(address).await.is_ok() {
        tokio::task::yield_now().await;
    }
    assert_eq!(hear(idle).await.0, "", "an idle connection is closed without another word");
    assert!(!done.is_finished());
    go.notify_one();
    assert_eq!(hear(first).await.body(), "done");
    done.await.unwrap().unwrap();
}

#[tokio::test]
async fn what_does_not_end_does_not_keep_the_site_from_stopping() {
    let (page, mut came, _go) = held();
    let settings = ServeSettings { stop_time: SHORT, ..ServeSettings::default() };
    let site = Site::open(whole(&Around::default(), page), settings).await;
    let first = site.send(GET).await;
    came.recv().await.unwrap();
    site.stop().await.unwrap().unwrap();
    assert_eq!(hear(first).await.0, "");
}

#[tokio::test]
async fn after_a_panic_the_site_goes_on() {
    let site = site(Limits { in_flight: 1, ..Limits::default() }, ServeSettings::default()).await;
    for _ in 0..3 {
        let heard = site.get("/panic").await;
        assert_eq!(heard.status(), 500);
        assert!(!heard.body().contains("as planned"));
        assert_eq!(site.get("/").await.status(), 200);
    }
}

#[tokio::test]
async fn what_the_limits_say_is_worded_for_the_reader() {
    let usual = Allowance { time: SHORT, ..Allowance::USUAL };
    let around = Around { limits: Limits { usual, ..short() }, ..Around::default() };
    let words = map_response(async |answer: Response| ([("x-worded", "yes")], answer));
    let site = around.surround(around.hold(pages()).layer(words));
    let site = Site::open(site, ServeSettings::default()).await;
    let stalls = "POST /size HTTP/1.1\r\nhost: site\r\ncontent-length: 10\r\n\r\nfour";
    for (status, heard) in [
        (408, site.ask(stalls).await),
        (413, site.post("/size", &"x".repeat(70_000)).await),
        (500, site.get("/panic").await),
        (503, site.get("/never").await),
    ] {
        assert_eq!((heard.status(), heard.header("x-worded")), (status, Some("yes")));
    }
}

#[tokio::test]
async fn every_kind_of_answer_tells_the_browser_the_same() {
    let usual = Allowance { time: SHORT, ..Allowance::USUAL };
    let around =
        Around { limits: Limits { usual, ..short() }, headers: Headers { https: true }, ..Around::default() };
    let site = Site::open(whole(&around, pages()), ServeSettings::default()).await;
    let answers = [
        (200, site.get("/").await),
        (404, site.get("/nowhere").await),
        (405, site.post("/", "").await),
        (413, site.post("/size", &"x".repeat(70_000)).await),
        (500, site.get("/panic").await),
        (500, site.get("/fault").await),
        (503, site.get("/never").await),
    ];
    let mut numbers = HashSet::new();
    for (status, heard) in &answers {
        assert_eq!(heard.status(), *status);
        let says =
            |name: &str| heard.header(name).unwrap_or_else(|| panic!("{status} without {name}")).to_owned();
        assert!(says("content-security-policy").starts_with("default-src 'none'; script-src 'self';"));
        assert!(says("content-security-policy").contains("frame-ancestors 'none'"));
        assert_eq!(says("x-content-type-options"), "nosniff");
        assert_eq!(says("referrer-policy"), "same-origin");
        assert_eq!(says("cross-origin-opener-policy"), "same-origin");
        assert_eq!(says("cross-origin-resource-policy"), "same-origin");
        assert!(says("permissions-policy").contains("camera=()"));
        assert_eq!(says("cache-control"), "no-store");
        assert_eq!(says("strict-transport-security"), "max-age=31536000");
        assert!(numbers.insert(says("x-request-id")), "two requests of one number");
    }
}

#[tokio::test]
async fn a_handler_may_say_what_is_kept_and_plain_http_promises_no_https() {
    let site = site(Limits::default(), ServeSettings::default()).await;
    let heard = site.get("/own").await;
    assert_eq!(heard.header("cache-control"), Some("max-age=60"));
    assert_eq!(heard.header("strict-transport-security"), None);
}

#[tokio::test]
async fn the_number_of_a_request_is_not_taken_from_the_client() {
    let site = site(Limits::default(), ServeSettings::default()).await;
    let heard =
        site.ask("GET / HTTP/1.1\r\nhost: site\r\nconnection: close\r\nx-request-id: mine\r\n\r\n").await;
    assert_ne!(heard.header("x-request-id").unwrap(), "mine");
}

#[tokio::test]
async fn a_handler_sees_who_asks() {
    let page = async |peer: axum::Extension<Peer>| peer.0.0.to_string();
    let proxy = ServeSettings { trusted_proxy: "127.0.0.1".parse().ok(), ..ServeSettings::default() };
    let ask =
        "GET / HTTP/1.1\r\nhost: site\r\nconnection: close\r\nx-forwarded-for: 10.9.9.9, 192.0.2.7\r\n\r\n";
    for (settings, expected) in [(ServeSettings::default(), "127.0.0.1"), (proxy, "192.0.2.7")] {
        let site = Router::new().route("/", get(page));
        let site = Site::open(whole(&Around::default(), site), settings).await;
        assert_eq!(site.ask(ask).await.body(), expected);
    }
}
