//! The figures for whoever runs the site.

use crate::wire::{Site, until, whole};
use axum::{Router, routing::get};
use db::Db;
use platform::{
    Databases,
    around::Around,
    metrics::{Backlog, Metrics, Waiting},
    serve::ServeSettings,
};

async fn figures(metrics: &Metrics, waiting: Waiting) -> String {
    let folder = tempfile::tempdir().unwrap();
    let db = Db::open(&format!("sqlite:{}", folder.path().join("records").display())).await.unwrap();
    let router = metrics.router(Databases { db: db.clone(), looks: db }, waiting);
    let heard = Site::open(router, ServeSettings::default()).await.get("/metrics").await;
    assert_eq!(heard.status(), 200);
    heard.body().to_owned()
}

fn says(text: &str, line: &str) -> bool {
    text.lines().any(|known| known == line)
}

#[tokio::test]
async fn requests_are_counted_by_their_template() {
    let metrics = Metrics::default();
    let pages = Router::new().route("/clients/{client}", get(async || "seen"));
    let around = Around { metrics: metrics.clone(), ..Around::default() };
    let settings = ServeSettings { open: metrics.open(), ..ServeSettings::default() };
    let site = Site::open(whole(&around, pages), settings).await;
    for path in ["/clients/1", "/clients/2", "/nowhere/MARKER"] {
        site.get(path).await;
    }
    let held = site.send("GET /clients/3 HTTP/1.1\r\n").await;
    until(|| metrics.open().get() == 1).await;
    let backlog = async || Ok(Backlog { jobs_waiting: 3, jobs_failed: 1, outbox_waiting: 2 });
    let text = figures(&metrics, Waiting::counted_by(backlog)).await;
    drop(held);
    let kind = |route: &str, status: &str| {
        format!("teekond_request_seconds_count{{method=\"GET\",route=\"{route}\",status=\"{status}\"}}")
    };
    for line in [
        format!("{} 2", kind("/clients/{client}", "2xx")),
        format!("{} 1", kind("none", "4xx")),
        "teekond_requests_in_flight 0".to_owned(),
        "teekond_connections_open 1".to_owned(),
        "teekond_jobs_waiting 3".to_owned(),
        "teekond_jobs_failed 1".to_owned(),
        "teekond_outbox_waiting 2".to_owned(),
        "teekond_backlog_counted 1".to_owned(),
        "teekond_db_idle_connections 4".to_owned(),
        "# EOF".to_owned(),
    ] {
        assert!(says(&text, &line), "no {line} in\n{text}");
    }
    assert!(!text.contains("MARKER"));
    let memory = text.lines().find_map(|line| line.strip_prefix("teekond_process_resident_bytes "));
    assert!(!cfg!(target_os = "linux") || memory.unwrap().parse::<u64>().unwrap() > 1 << 20);
}

#[tokio::test]
async fn what_cannot_be_counted_is_not_said_to_be_nothing() {
    let fails = async || Err(db::Error::Busy);
    let text = figures(&Metrics::default(), Waiting::counted_by(fails)).await;
    assert!(says(&text, "teekond_backlog_counted 0"), "{text}");
    assert!(!text.contains("teekond_jobs_waiting"), "{text}");
}
