//! Whether the site lives, and whether it can store what people enter: asked by whoever runs it.

use crate::Clock;
use axum::{
    Router,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::get,
};
use db::{Db, sql};
use std::{sync::Arc, time::Duration};
use tokio::{
    sync::{Mutex, watch},
    time::{Instant, timeout},
};

/// A write that takes longer is none.
const LIMIT: Duration = Duration::from_secs(2);
/// How long a verdict holds. Anyone may ask, and nobody may make the disk busy by asking.
const HOLDS: Duration = Duration::from_secs(1);
/// More than a page of the file: a row alone would still find room in a file that is full.
const ROOM: usize = 8_192;

/// What readiness is judged by.
#[derive(Clone)]
pub struct Health {
    /// The records.
    pub db: Db,
    /// Who looked at them: a look that cannot be recorded must not happen.
    pub looks: Db,
    /// True from the moment the site is told to stop.
    pub stopping: watch::Receiver<bool>,
    /// When the small write is made.
    pub clock: Clock,
}

/// `None` if ready, else one word why not.
type Verdict = Option<&'static str>;

struct Judge {
    health: Health,
    last: Mutex<Option<(Instant, Verdict)>>,
}

impl Health {
    /// `/health/live`: the process answers. `/health/ready`: it also stores; 503 and a word if not.
    pub fn router(self) -> Router {
        let judge = Judge { health: self, last: Mutex::default() };
        Router::new()
            .route("/health/live", get(async || "ok"))
            .route("/health/ready", get(ready))
            .with_state(Arc::new(judge))
    }

    async fn verdict(&self) -> Verdict {
        let both = async || {
            stores(&self.db, self.clock).await?;
            stores(&self.looks, self.clock).await
        };
        match timeout(LIMIT, both()).await {
            Ok(Ok(())) => None,
            Ok(Err(db::Error::Busy)) => Some("busy"),
            Ok(Err(db::Error::NotStored)) => Some("not-stored"),
            Ok(Err(error)) => {
                crate::log::fault(None, &error);
                Some("database")
            }
            Err(_) => Some("slow"),
        }
    }
}

async fn ready(State(judge): State<Arc<Judge>>) -> Response {
    if *judge.health.stopping.borrow() {
        return (StatusCode::SERVICE_UNAVAILABLE, "stopping").into_response();
    }
    match judge.verdict().await {
        None => "ready".into_response(),
        Some(reason) => (StatusCode::SERVICE_UNAVAILABLE, reason).into_response(),
    }
}

impl Judge {
    /// Those who ask together get one answer.
    async fn verdict(&self) -> Verdict {
        let mut last = self.last.lock().await;
        match *last {
            Some((at, verdict)) if at.elapsed() < HOLDS => verdict,
            _ => {
                let verdict = self.health.verdict().await;
                *last = Some((Instant::now(), verdict));
                verdict
            }
        }
    }
}

/// Takes some room and gives it back.
async fn stores(db: &Db, clock: Clock) -> db::Result<()> {
    db.write(None, move |conn| {
        let take = sql!(
            "insert into heartbeat (id, at) values ('ready', $1) on conflict (id) do update set at = excluded.at"
        );
        conn.run(take, &[&" ".repeat(ROOM)])?;
        conn.run(sql!("update heartbeat set at = $1 where id = 'ready'"), &[&clock.now()])?;
        Ok(())
    })
    .await
}
