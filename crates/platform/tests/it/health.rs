//! Whoever runs the site learns when it cannot store.

use crate::wire::Site;
use db::{Db, Migration, Sql};
use platform::{Clock, around::Around, health::Health, serve::ServeSettings};
use tempfile::TempDir;
use tokio::sync::watch;

const MIGRATIONS: &[Migration] =
    &[Migration { name: "0001_platform", text: include_str!("../../../../migrations/0001_platform.sql") }];

struct Files {
    db: Db,
    looks: Db,
    stop: watch::Sender<bool>,
    _folder: TempDir,
}

impl Files {
    async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let open = async |name: &str| {
            let db = Db::open(&format!("sqlite:{}", folder.path().join(name).display())).await.unwrap();
            db.migrate(MIGRATIONS, "").await.unwrap();
            db
        };
        let (db, looks) = (open("records").await, open("looks").await);
        Self { db, looks, stop: watch::channel(false).0, _folder: folder }
    }

    /// A site that remembers no earlier verdict.
    async fn site(&self) -> Site {
        let (db, looks, stopping) = (self.db.clone(), self.looks.clone(), self.stop.subscribe());
        let health = Health { db, looks, stopping, clock: Clock::System }.router();
        Site::open(Around::default().surround(health), ServeSettings::default()).await
    }

    async fn ready(&self) -> (u16, String) {
        let heard = self.site().await.get("/health/ready").await;
        (heard.status(), heard.body().to_owned())
    }
}

async fn pragma(db: &Db, text: String) -> i64 {
    let text: &'static str = text.leak();
    db.write(None, move |conn| conn.scalar::<i64>(Sql::collected(text), &[])).await.unwrap().unwrap()
}

/// Stores letters until none fits.
async fn fill(db: &Db) {
    let add = |number: i64| {
        let add = Sql::collected("insert into heartbeat (id, at) values ($1, $2)");
        move |conn: &mut db::Conn<'_>| conn.run(add, &[&number.to_string(), &"x".repeat(2_000)])
    };
    let mut stored = 0;
    while db.write(None, add(stored)).await.is_ok() {
        stored += 1;
    }
    assert!(stored > 0);
}

#[tokio::test]
async fn a_full_file_is_not_ready_but_alive() {
    let files = Files::new().await;
    let ready = (200, "ready".to_owned());
    let full = (503, "not-stored".to_owned());
    for db in [files.db.clone(), files.looks.clone()] {
        let pages = pragma(&db, "pragma page_count".to_owned()).await;
        pragma(&db, format!("pragma max_page_count = {}", pages + 10)).await;
        fill(&db).await;
        assert_eq!(files.ready().await, full);
        assert_eq!(files.site().await.get("/health/live").await.body(), "ok");
        pragma(&db, format!("pragma max_page_count = {}", pages + 20)).await;
        assert_eq!(files.ready().await, ready);
    }
}

#[tokio::test]
async fn a_site_without_its_table_is_not_ready() {
    let files = Files::new().await;
    let drop = |conn: &mut db::Conn<'_>| conn.run(Sql::collected("drop table heartbeat"), &[]);
    files.db.write(None, drop).await.unwrap();
    assert_eq!(files.ready().await, (503, "database".to_owned()));
}

#[tokio::test]
async fn a_site_that_is_stopping_is_not_ready_but_alive() {
    let files = Files::new().await;
    let site = files.site().await;
    assert_eq!(site.get("/health/ready").await.status(), 200);
    files.stop.send_replace(true);
    let heard = site.get("/health/ready").await;
    assert_eq!((heard.status(), heard.body()), (503, "stopping"));
    assert_eq!(site.get("/health/live").await.status(), 200);
}

#[tokio::test]
async fn asking_often_does_not_make_the_disk_busy() {
    let files = Files::new().await;
    let (site, before) = (files.site().await, files.db.commits());
    for _ in 0..50 {
        assert_eq!(site.get("/health/ready").await.status(), 200);
    }
    assert!(files.db.commits() - before < 25, "one write for each who asked");
}
