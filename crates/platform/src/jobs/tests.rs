use super::*;
use crate::{Clock, test_database::test_database};
use db::{Db, Scope, Uuid};
use jiff::{Timestamp, civil::time};
use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};
use tokio::sync::{Notify, Semaphore, watch};

fn at(minute: i64) -> Clock {
    let start: Timestamp = "2026-06-30T09:00:00Z".parse().unwrap();
    Clock::Fixed(start + SignedDuration::from_mins(minute))
}

fn partner() -> Scope {
    Uuid::from_u128(1).into()
}

async fn ask(db: &Db, name: &'static str, minute: i64) {
    let not_before = at(minute).now();
    let ask = move |conn: &mut db::Conn<'_>| {
        let job =
            NewJob { organisation: Some(partner()), name, once_key: "1", argument: "march", not_before };
        enqueue(conn, &job)
    };
    db.write(Some(partner()), ask).await.unwrap();
}

async fn state_of(db: &Db, organisation: Scope, name: &'static str) -> Option<JobState> {
    db.read(Some(organisation), move |conn| state(conn, name, "1")).await.unwrap()
}

/// Counts how often it is done.
type Count = Arc<AtomicUsize>;

fn counting(db: &Db, clock: Clock, count: &Count) -> Runner<Count> {
    Runner::new(db.clone(), clock, Arc::clone(count)).on("export", async |count: Count, job| {
        assert_eq!((job.argument.as_str(), job.organisation), ("march", Some(partner())));
        count.fetch_add(1, Ordering::SeqCst);
        job.progress(3, 7).await?;
        Ok(())
    })
}

#[tokio::test]
async fn a_job_is_done_once_however_often_it_is_asked_for() {
    let (db, count) = (test_database().await, Count::default());
    for _ in 0..3 {
        ask(&db, "export", 0).await;
    }
    let runner = counting(&db, at(0), &count);
    assert!(runner.step().await.unwrap());
    assert!(!runner.step().await.unwrap());
    ask(&db, "export", 0).await;
    assert!(!runner.step().await.unwrap());
    assert_eq!(count.load(Ordering::SeqCst), 1);
    let state = state_of(&db, partner(), "export").await.unwrap();
    assert_eq!((state.progress, state.total, state.done_at, state.failed), (3, 7, Some(at(0).now()), None));
    let other = Uuid::from_u128(2).into();
    assert!(state_of(&db, other, "export").await.is_none(), "another organisation does not see it");
}

#[tokio::test]
async fn a_job_waits_for_its_time() {
    let (db, count) = (test_database().await, Count::default());
    ask(&db, "export", 10).await;
    assert!(!counting(&db, at(9), &count).step().await.unwrap());
    assert!(counting(&db, at(10), &count).step().await.unwrap());
}

#[tokio::test]
async fn what_fails_is_tried_again_later_and_later_and_then_given_up() {
    let (db, tries) = (test_database().await, Count::default());
    ask(&db, "import", 0).await;
    let failing = |minute| {
        Runner::new(db.clone(), at(minute), Arc::clone(&tries)).on("import", async |tries: Count, _| {
            if tries.fetch_add(1, Ordering::SeqCst).is_multiple_of(2) {
                Err("no such file".into())
            } else {
                panic!("x")
            }
        })
    };
    let mut minute = 0;
    for pause in [1, 3, 9, 27, 81, 243, 729] {
        assert!(failing(minute).step().await.unwrap());
        assert!(!failing(minute + pause - 1).step().await.unwrap(), "not before {pause} minutes");
        minute += pause;
    }
    assert!(state_of(&db, partner(), "import").await.unwrap().failed.is_none());
    assert!(failing(minute).step().await.unwrap());
    assert_eq!(state_of(&db, partner(), "import").await.unwrap().failed.as_deref(), Some("panicked"));
    assert!(!failing(minute + 10_000).step().await.unwrap());
    assert_eq!(tries.load(Ordering::SeqCst), 8);
}

#[tokio::test]
async fn a_job_is_in_one_pair_of_hands_until_they_let_go() {
    let (db, begun) = (test_database().await, Arc::new(Notify::new()));
    ask(&db, "backup", 0).await;
    let slow =
        Runner::new(db.clone(), at(0), Arc::clone(&begun)).on("backup", async |begun: Arc<Notify>, _| {
            begun.notify_one();
            std::future::pending().await
        });
    let quick = |minute| Runner::new(db.clone(), at(minute), ()).on("backup", async |(), _| Ok(()));
    let lost = tokio::spawn(async move { slow.step().await });
    begun.notified().await;
    assert!(!quick(5).step().await.unwrap(), "another has it");
    // The server dies: the job is free once the lease is over.
    lost.abort();
    assert!(lost.await.unwrap_err().is_cancelled());
    assert!(quick(6).step().await.unwrap());
    assert_eq!(state_of(&db, partner(), "backup").await.unwrap().done_at, Some(at(6).now()));
}

#[tokio::test]
async fn a_job_that_nobody_knows_is_not_lost_in_silence() {
    let db = test_database().await;
    ask(&db, "unheard_of", 0).await;
    let mut minute = 0;
    for tries in 1..=8 {
        assert!(Runner::new(db.clone(), at(minute), ()).step().await.unwrap());
        minute += pause(tries).as_mins();
    }
    let failed = state_of(&db, partner(), "unheard_of").await.unwrap().failed;
    assert_eq!(failed.as_deref(), Some("nobody knows this work"));
}

#[tokio::test]
async fn a_daily_job_is_done_once_a_day_by_however_many_servers() {
    let (db, count) = (test_database().await, Count::default());
    let server = |minute| {
        Runner::new(db.clone(), at(minute), Arc::clone(&count)).daily("night", time(2, 30, 0, 0)).on(
            "night",
            async |count: Count, job| {
                assert!(job.organisation.is_none());
                count.fetch_add(1, Ordering::SeqCst);
                Ok(())
            },
        )
    };
    let (one, two) = (server(0), server(0));
    for _ in 0..3 {
        one.step().await.unwrap();
        two.step().await.unwrap();
    }
    assert_eq!(count.load(Ordering::SeqCst), 1);
    let tomorrow = server(24 * 60);
    while tomorrow.step().await.unwrap() {}
    assert_eq!(count.load(Ordering::SeqCst), 2);
}

#[tokio::test]
async fn when_told_to_stop_it_finishes_what_it_has_begun_and_takes_nothing_new() {
    let (db, begun, end) = (test_database().await, Arc::new(Semaphore::new(0)), Arc::new(Semaphore::new(0)));
    // One for each lane, so that neither is just looking when it is told.
    ask(&db, "backup", 0).await;
    ask(&db, "export", 0).await;
    let work = async |(begun, end): (Arc<Semaphore>, Arc<Semaphore>), _| {
        begun.add_permits(1);
        end.acquire().await?.forget();
        Ok(())
    };
    let signals = (Arc::clone(&begun), Arc::clone(&end));
    let runner = Runner::new(db.clone(), at(0), signals).on("backup", work).on("export", work);
    let (stop, stopping) = watch::channel(false);
    let running = tokio::spawn(async move { runner.run(stopping).await });
    begun.acquire_many(2).await.unwrap().forget();
    stop.send(true).unwrap();
    ask(&db, "after_the_stop", 0).await;
    end.add_permits(2);
    running.await.unwrap();
    for name in ["backup", "export"] {
        assert!(state_of(&db, partner(), name).await.unwrap().done_at.is_some());
    }
    let untouched = db.read(None, |conn| {
        conn.scalar::<i64>(db::sql!("select attempts from job where name = $1"), &[&"after_the_stop"])
    });
    assert_eq!(untouched.await.unwrap(), Some(0));
}
