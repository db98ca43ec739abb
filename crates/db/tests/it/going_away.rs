//! Callers who go away, and the end of the program.

use crate::place::{Place, add, on_postgres, scope};
use db::{Db, Error};

#[tokio::test(flavor = "multi_thread")]
async fn callers_that_go_away_leave_no_connection_behind() {
    let place = Place::start().await;
    let idle = place.db.idle_connections();
    for round in 0..600 {
        let db = place.db.clone();
        let request = tokio::spawn(async move {
            let _ = db.write(Some(scope()), add(round.to_string())).await;
            let _ = db.read(Some(scope()), |conn| conn.scalar::<i64>(crate::place::COUNT, &[])).await;
        });
        if round % 3 > 0 {
            tokio::task::yield_now().await;
        }
        request.abort();
    }
    place.db.write(Some(scope()), add("last")).await.unwrap();
    while place.db.idle_connections() < idle {
        tokio::task::yield_now().await;
    }
}

#[tokio::test]
async fn what_was_accepted_before_the_end_is_stored() {
    let place = Place::start().await;
    let writes: Vec<_> = (0..40)
        .map(|number| {
            let db = place.db.clone();
            tokio::spawn(async move { db.write(Some(scope()), add(number.to_string())).await })
        })
        .collect();
    tokio::task::yield_now().await;
    place.db.close().await.unwrap();
    let mut stored = 0;
    for write in writes {
        stored += i64::from(write.await.unwrap().is_ok());
    }
    let after = place.db.write(Some(scope()), add("too late")).await;
    assert!(matches!(after, Err(Error::Busy | Error::NotStored)), "{after:?}");
    place.db.close().await.unwrap();

    let again = Db::open(&place.url).await.unwrap();
    let found = again.read(Some(scope()), |conn| conn.scalar::<i64>(crate::place::COUNT, &[])).await.unwrap();
    assert_eq!(found, Some(stored));
    if !on_postgres() {
        assert_eq!(stored, 40, "the queue was open when all of them came");
    }
}

#[tokio::test]
async fn after_the_end_the_whole_database_is_in_its_file() {
    if on_postgres() {
        return; // its files are the server's
    }
    let place = Place::start().await;
    place.db.write(Some(scope()), add("kept")).await.unwrap();
    place.db.close().await.unwrap();
    let moved = place.file().with_file_name("moved.db");
    std::fs::copy(place.file(), &moved).unwrap();
    let moved = Db::open(&format!("sqlite:{}", moved.display())).await.unwrap();
    let found = moved.read(Some(scope()), |conn| conn.scalar::<i64>(crate::place::COUNT, &[])).await.unwrap();
    assert_eq!(found, Some(1));
}
