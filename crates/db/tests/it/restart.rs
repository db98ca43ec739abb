//! `PostgreSQL` that crashes under load: what was answered is there, and the service goes on.

use crate::place::{MIGRATIONS, Place, add, on_postgres, role, scope};
use db::{Db, Error, Uuid};
use std::{
    collections::BTreeSet,
    path::Path,
    process::Command,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
};

const WRITERS: usize = 8;
/// Answered writes before the crash, and after it.
const ENOUGH: usize = 200;

/// A server of this test alone.
struct Server(tempfile::TempDir);

impl Server {
    fn start() -> (Self, String) {
        let server = Self(tempfile::tempdir().unwrap());
        let url = server.tell("start").trim().to_owned();
        (server, url)
    }

    fn tell(&self, what: &str) -> String {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../scripts/postgres.sh");
        let told = Command::new(script).arg(what).arg(self.0.path()).output().unwrap();
        assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
        String::from_utf8(told.stdout).unwrap()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.tell("stop");
    }
}

/// What became of the writes.
#[derive(Default)]
struct Fates {
    stored: BTreeSet<String>,
    unknown: BTreeSet<String>,
    refused: BTreeSet<String>,
}

async fn write_until(db: Db, stop: Arc<AtomicBool>, answered: Arc<AtomicUsize>) -> Fates {
    let mut fates = Fates::default();
    while !stop.load(Ordering::Relaxed) {
        let id = Uuid::new_v4().to_string();
        match db.write(Some(scope()), add(id.clone())).await {
            Ok(_) => {
                answered.fetch_add(1, Ordering::Relaxed);
                fates.stored.insert(id)
            }
            Err(Error::Unknown) => fates.unknown.insert(id),
            Err(Error::Lost(_) | Error::Busy) => fates.refused.insert(id),
            Err(other) => panic!("{other:?}"),
        };
    }
    fates
}

#[tokio::test(flavor = "multi_thread")]
async fn a_crash_of_the_server_loses_nothing_that_was_answered() {
    if !on_postgres() {
        return; // it has no server
    }
    let (server, url) = Server::start();
    let place = Place::on_postgres(&url).await;
    place.owner.migrate(MIGRATIONS, role()).await.unwrap();
    let (stop, answered) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicUsize::new(0)));
    let writers: Vec<_> = (0..WRITERS)
        .map(|_| tokio::spawn(write_until(place.db.clone(), Arc::clone(&stop), Arc::clone(&answered))))
        .collect();
    for crash in 1..=3 {
        let before = answered.load(Ordering::Relaxed);
        while answered.load(Ordering::Relaxed) < before + ENOUGH {
            tokio::task::yield_now().await;
        }
        tokio::task::block_in_place(|| server.tell("crash"));
        assert!(answered.load(Ordering::Relaxed) >= crash * ENOUGH);
    }
    let before = answered.load(Ordering::Relaxed);
    while answered.load(Ordering::Relaxed) < before + ENOUGH {
        tokio::task::yield_now().await;
    }
    stop.store(true, Ordering::Relaxed);
    let mut fates = Fates::default();
    for writer in writers {
        let one = writer.await.unwrap();
        fates.stored.extend(one.stored);
        fates.unknown.extend(one.unknown);
        fates.refused.extend(one.refused);
    }
    let all = crate::place::said("select id from note where organisation_id = $1");
    let there: BTreeSet<String> = place
        .db
        .read(Some(scope()), move |conn| conn.all::<Id>(all, &[]))
        .await
        .unwrap()
        .into_iter()
        .map(|row| row.id)
        .collect();
    assert!(fates.stored.is_subset(&there), "lost: {}", fates.stored.difference(&there).count());
    assert!(fates.refused.is_disjoint(&there), "stored though refused");
    assert!(there.iter().all(|id| fates.stored.contains(id) || fates.unknown.contains(id)));
}

db::record! {
    struct Id {
        id: String,
    }
}
