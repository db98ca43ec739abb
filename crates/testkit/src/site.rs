//! The site of one test.

use crate::{
    NOW, Partner, Visitor,
    database::{self, Fresh},
    people,
};
use axum::Router;
use db::{Db, Sql};
use platform::{App, Clock, Timestamp, clock, files::FileStore};

/// A site with two partners, Tartu and Rakvere, who must not see each other's people.
pub struct TestApp {
    /// Its database, for what a test must look at behind the pages.
    pub db: Db,
    /// Where its looks are audited; on `PostgreSQL` the same database.
    pub looks: Db,
    /// The app, for permits of jobs.
    pub app: App,
    /// One partner: centres `raekoja`, `annelinn` and, closed, `vana`.
    pub tartu: Partner,
    /// The other: centres `keskvaljak` and, closed, `vana`.
    pub rakvere: Partner,
    keys: platform::keys::Keys,
    router: Router,
    fresh: Fresh,
}

impl TestApp {
    /// Starts on a database of its own, with the people of [`crate::STAFF`] and the programs of [`crate::PROGRAMS`].
    pub async fn start() -> Self {
        Self::start_where(false).await
    }

    /// The same where mail leaves the house: links are sent, and none is shown.
    pub async fn start_with_mail() -> Self {
        Self::start_where(true).await
    }

    async fn start_where(mail: bool) -> Self {
        let fresh = database::fresh().await;
        let databases = fresh.databases.clone();
        let keys = platform::keys::Keys::new(platform::keys::MasterKey::create(&fresh.key()).unwrap());
        let (db, looks) = (databases.db.clone(), databases.looks.clone());
        let app = app::open(databases, app::Opening { mail, ..at(now(), &keys, &fresh) }).unwrap();
        let (tartu, rakvere) = people::settle(&db, now()).await;
        let router = app::site(&app, &app::Around::default());
        Self { db, looks, app, tartu, rakvere, keys, router, fresh }
    }

    /// Someone who is signed in, by their short name; nobody if it is of no staff.
    pub fn visitor(&self, name: &str) -> Visitor {
        Visitor::new(self.router.clone(), name)
    }

    /// The same person so many minutes later, still signed in.
    pub async fn visitor_after(&self, minutes: i64, name: &str) -> Visitor {
        let later = clock::after_minutes(now(), minutes);
        let (token, ends_at) = (platform::actor::hash(name), clock::after_minutes(later, 60));
        let stay = Sql::collected("update session set seen_at = $2, ends_at = $3 where token_hash = $1");
        self.db.write(None, move |conn| conn.run(stay, &[&token, &later, &ends_at])).await.unwrap();
        let databases = platform::Databases { db: self.db.clone(), looks: self.looks.clone() };
        let app = app::open(databases, at(later, &self.keys, &self.fresh)).unwrap();
        Visitor::new(app::site(&app, &app::Around::default()), name)
    }

    /// A program with a token, by the name of its token: `tartu-coordinator`.
    pub fn program(&self, token: &str) -> Visitor {
        Visitor::new(self.router.clone(), "").with("authorization", &format!("Bearer {token}"))
    }

    /// The settings by which the program itself serves the same site, as its environment; on a port of its own.
    pub fn environment(&self) -> Vec<(&'static str, String)> {
        let mut settings = vec![
            ("TEEKOND_DATA", self.fresh.data().display().to_string()),
            ("TEEKOND_MASTER_KEY_FILE", self.fresh.key().display().to_string()),
            ("TEEKOND_BASE_URL", "http://127.0.0.1".to_owned()),
            ("TEEKOND_METRICS_LISTEN", "127.0.0.1:0".to_owned()),
        ];
        if crate::on_postgres() {
            settings.push(("TEEKOND_DATABASE_URL", self.fresh.url.clone()));
        }
        settings
    }

    /// Takes away what keeps the rows of a table as they were written, as the owner of the database could: for a test
    /// that forges.
    pub async fn unguard(&self, table: &str) {
        database::unguard(&self.fresh, table).await;
    }

    /// Closes its connections and opens new ones, as after another program has had the database.
    pub async fn reopened(&self) -> Db {
        platform::Databases::open(&self.fresh.url).await.unwrap().db
    }

    /// The id of somebody's account.
    pub fn account(&self, name: &str) -> String {
        people::account(name).to_string()
    }

    /// The site itself, for a test that sends requests of its own.
    pub fn router(&self) -> Router {
        self.router.clone()
    }
}

fn now() -> Timestamp {
    NOW.parse().unwrap()
}

fn at(now: Timestamp, keys: &platform::keys::Keys, fresh: &Fresh) -> app::Opening {
    let base_url = "https://teekond.test".to_owned();
    app::Opening {
        clock: Clock::Fixed(now),
        keys: keys.clone(),
        files: FileStore::new(fresh.data().join("files"), None),
        demo: false,
        https: false,
        base_url,
        mail: false,
    }
}
