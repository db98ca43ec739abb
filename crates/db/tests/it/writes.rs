//! Writes: what is answered is what is there, whatever happens to a neighbour.

use crate::place::{ADD, Place, add, on_postgres, said, scope};
use db::{Conn, Error, Sql};
use std::sync::{
    Arc, Mutex,
    atomic::{AtomicU32, AtomicUsize, Ordering},
    mpsc,
};

#[tokio::test(flavor = "multi_thread")]
async fn a_panic_and_a_failure_harm_nobody_else() {
    let place = Place::start().await;
    let panics = |conn: &mut Conn<'_>| -> db::Result<u64> {
        conn.run(ADD, &[&"lost"])?;
        panic!("as planned")
    };
    let hides =
        |conn: &mut Conn<'_>| Ok(conn.run(ADD, &[&"same"]).is_ok() && conn.run(ADD, &[&"same"]).is_ok());
    for _ in 0..40 {
        assert!(matches!(place.db.write(Some(scope()), panics).await, Err(Error::Panicked)));
        assert!(matches!(place.db.write(Some(scope()), hides).await, Err(Error::Hidden)));
        assert!(matches!(
            place.db.read(Some(scope()), |_| -> db::Result<()> { panic!("too") }).await,
            Err(Error::Panicked)
        ));
    }
    place.db.write(Some(scope()), add("kept")).await.unwrap();
    assert_eq!(place.notes(scope()).await, 1);
}

#[tokio::test]
async fn a_statement_that_is_not_understood_fails_the_write() {
    let place = Place::start().await;
    let passes_over = |conn: &mut Conn<'_>| {
        conn.run(ADD, &[&"before"])?;
        let _ = conn.prepare("select nothing from nowhere");
        Ok(())
    };
    assert!(matches!(place.db.write(Some(scope()), passes_over).await, Err(Error::Hidden)));
    let wrong_count = |conn: &mut Conn<'_>| {
        conn.run(ADD, &[&"before"])?;
        let _ = conn.run(ADD, &[]);
        Ok(())
    };
    assert!(matches!(place.db.write(Some(scope()), wrong_count).await, Err(Error::Hidden)));
    assert_eq!(place.notes(scope()).await, 0);
}

/// On one thread, so that every write is waiting before the first may end.
#[tokio::test]
async fn waiting_writes_share_a_commit_and_each_keeps_its_own_fate() {
    let place = Place::start().await;
    let before = place.db.commits();
    let writes = together(&place, (0..100).map(|number| format!("{}", number % 50))).await;
    assert_eq!(writes.iter().filter(|write| write.is_ok()).count(), 50);
    assert!(
        writes.iter().filter_map(|write| write.as_ref().err()).all(|error| error.is_constraint("note_pkey"))
    );
    assert_eq!(place.notes(scope()).await, 50);
    let commits = place.db.commits() - before;
    // The first write holds the group open; when that was long, those behind it are the next group.
    assert!(if on_postgres() { commits == 51 } else { commits <= 3 }, "{commits} commits");
}

#[tokio::test]
async fn on_a_full_disk_what_was_answered_is_what_is_there() {
    if on_postgres() {
        return; // its disk is the server's
    }
    let place = Place::start().await;
    let pages = place
        .db
        .write(None, |conn| conn.scalar::<i64>(said("pragma page_count"), &[]))
        .await
        .unwrap()
        .unwrap();
    let limit = said(format!("pragma max_page_count = {}", pages + 4));
    place.db.write(None, move |conn| conn.scalar::<i64>(limit, &[])).await.unwrap();

    let ids = ["before".to_owned(), "x".repeat(100_000), "after".to_owned()];
    let writes = together(&place, ids.into_iter()).await;
    let stored = i64::try_from(writes.iter().filter(|write| write.is_ok()).count()).unwrap();
    assert!(matches!(writes[1], Err(Error::NotStored)), "{:?}", writes[1]);
    assert_eq!(place.notes(scope()).await, stored);
    place.db.write(Some(scope()), add("later")).await.unwrap();
}

#[tokio::test]
async fn a_write_behind_a_full_queue_is_turned_away_at_once() {
    if on_postgres() {
        return; // it waits for a free connection
    }
    let place = Place::start().await;
    let writes = together(&place, (0..1100).map(|number| number.to_string())).await;
    let turned_away = writes.iter().filter(|write| matches!(write, Err(Error::Busy))).count();
    let stored = writes.iter().filter(|write| write.is_ok()).count();
    assert!(turned_away > 0);
    assert_eq!(turned_away + stored, 1100);
    assert_eq!(place.notes(scope()).await, i64::try_from(stored).unwrap());
}

/// Sends all writes while the writer is held up, so that they wait side by side.
async fn together(place: &Place, ids: impl Iterator<Item = String>) -> Vec<db::Result<u64>> {
    let (go, wait) = mpsc::channel::<()>();
    let (wait, db) = (Mutex::new(wait), place.db.clone());
    let until_told = move |_: &mut Conn<'_>| wait.lock().unwrap().recv().map_err(|_| Error::Panicked);
    let first = tokio::spawn(async move { db.write(None, until_told).await });
    let sent = Arc::new(AtomicUsize::new(0));
    let send = |id: String| {
        let (db, add, sent) = (place.db.clone(), add(id), Arc::clone(&sent));
        tokio::spawn(async move {
            // On one thread nobody looks at the count before the write is in the queue, or turned away.
            sent.fetch_add(1, Ordering::Relaxed);
            db.write(Some(scope()), add).await
        })
    };
    let writes: Vec<_> = ids.map(send).collect();
    while sent.load(Ordering::Relaxed) < writes.len() {
        tokio::task::yield_now().await;
    }
    go.send(()).unwrap();
    let _ = first.await.unwrap();
    let mut done = Vec::new();
    for write in writes {
        done.push(write.await.unwrap());
    }
    done
}

#[tokio::test]
async fn a_write_in_conflict_is_run_again_and_counts_once() {
    if !on_postgres() {
        return; // one writer has no conflicts
    }
    let (place, runs) = (Place::start().await, AtomicU32::new(0));
    let conflict = "do $$ begin raise sqlstate '40001'; end $$";
    let before = place.db.commits();
    let stored = place.db.write(Some(scope()), move |conn| {
        conn.run(ADD, &[&"again"])?;
        if runs.fetch_add(1, Ordering::Relaxed) == 0 {
            // Also if the code makes an error of its own of it.
            let failed = conn.unscoped().run(Sql::collected(conflict), &[]);
            failed.map_err(|_| Error::Work("of its own".into()))?;
        }
        Ok(runs.load(Ordering::Relaxed))
    });
    assert_eq!((stored.await.unwrap(), place.notes(scope()).await), (2, 1));
    assert_eq!(place.db.commits(), before + 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn two_writes_that_wait_for_each_other_are_both_stored() {
    if !on_postgres() {
        return; // one writer has no deadlocks
    }
    let place = Place::start().await;
    for id in ["a", "b"] {
        place.db.write(Some(scope()), add(id)).await.unwrap();
    }
    let (met, runs) = (Arc::new(std::sync::Barrier::new(2)), Arc::new(AtomicU32::new(0)));
    let crossing = |[first, second]: [&'static str; 2]| {
        let (met, runs, mine) = (Arc::clone(&met), Arc::clone(&runs), AtomicU32::new(0));
        move |conn: &mut Conn<'_>| {
            let step = Sql::collected(
                "update note set number = coalesce(number, 0) + $3 where organisation_id = $1 and id = $2",
            );
            let mut conn = conn.within(scope())?;
            conn.run(step, &[&first, &(if first == "a" { 1 } else { 10 })])?;
            runs.fetch_add(1, Ordering::Relaxed);
            if mine.fetch_add(1, Ordering::Relaxed) == 0 {
                met.wait();
            }
            conn.run(step, &[&second, &100])
        }
    };
    // Without a scope they do not take turns.
    let (one, other) =
        tokio::join!(place.db.write(None, crossing(["a", "b"])), place.db.write(None, crossing(["b", "a"])));
    assert_eq!((one.unwrap(), other.unwrap()), (1, 1));
    assert!(runs.load(Ordering::Relaxed) > 2, "one of them was run again");
    let sum = Sql::collected("select cast(sum(number) as bigint) from note where organisation_id = $1");
    assert_eq!(place.db.read(Some(scope()), move |conn| conn.scalar(sum, &[])).await.unwrap(), Some(211_i64));
}

#[tokio::test]
async fn what_takes_too_long_is_busy() {
    if !on_postgres() {
        return; // SQLite has no limit for a statement
    }
    let place = Place::start().await;
    let slow = place.db.read(None, |conn| {
        conn.scalar::<String>(said("select set_config('statement_timeout', '20', true)"), &[])?;
        conn.scalar::<String>(said("select pg_sleep(60)::text"), &[])
    });
    assert!(matches!(slow.await, Err(Error::Busy)));
    let limit = place
        .db
        .read(None, |conn| conn.scalar::<String>(said("select current_setting('statement_timeout')"), &[]));
    assert_eq!(limit.await.unwrap().unwrap(), "5s");
}

#[tokio::test]
async fn long_work_is_told_when_to_leave_the_rest_and_a_short_write_never_is() {
    let place = Place::start().await;
    let until_told = |conn: &mut Conn<'_>| {
        conn.run(ADD, &[&"some"])?;
        while !conn.is_turn_over() {}
        Ok(conn.unscoped().is_turn_over())
    };
    assert!(place.db.write_apart(Some(scope()), until_told).await.unwrap());
    assert!(!place.db.write(Some(scope()), |conn| Ok(conn.is_turn_over())).await.unwrap());
    assert!(!place.db.read(Some(scope()), |conn| Ok(conn.is_turn_over())).await.unwrap());
    assert_eq!(place.notes(scope()).await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn long_work_has_a_fate_of_its_own_among_others() {
    let place = Place::start().await;
    let panics = |conn: &mut Conn<'_>| -> db::Result<u64> {
        conn.run(ADD, &[&"lost"])?;
        panic!("as planned")
    };
    for number in 0..20 {
        let (before, apart, failed, after) = tokio::join!(
            place.db.write(Some(scope()), add(format!("before {number}"))),
            place.db.write_apart(Some(scope()), add(format!("apart {number}"))),
            place.db.write_apart(Some(scope()), panics),
            place.db.write(Some(scope()), add(format!("after {number}"))),
        );
        assert_eq!((before.unwrap(), apart.unwrap(), after.unwrap()), (1, 1, 1));
        assert!(matches!(failed, Err(Error::Panicked)));
    }
    let twice = place.db.write_apart(Some(scope()), add("apart 1")).await;
    assert!(twice.unwrap_err().is_constraint("note_pkey"));
    assert_eq!(place.notes(scope()).await, 60);
}
