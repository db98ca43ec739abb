//! Reads: of one unchanging view, and never a change.

use crate::place::{ADD, COUNT, Place, add, scope};
use db::{Conn, Error};
use std::sync::{Mutex, mpsc};

#[tokio::test(flavor = "multi_thread")]
async fn a_read_sees_one_state_from_beginning_to_end() {
    let place = Place::start().await;
    let ((at_first, looked), (go_on, may_go_on)) = (mpsc::channel::<()>(), mpsc::channel::<()>());
    let (db, may_go_on) = (place.db.clone(), Mutex::new(may_go_on));
    let twice = move |conn: &mut Conn<'_>| {
        let before: Option<i64> = conn.scalar(COUNT, &[])?;
        let _ = at_first.send(());
        let _ = may_go_on.lock().unwrap().recv();
        Ok((before, conn.scalar::<i64>(COUNT, &[])?))
    };
    let reading = tokio::spawn(async move { db.read(Some(scope()), twice).await });
    tokio::task::spawn_blocking(move || looked.recv()).await.unwrap().unwrap();
    place.db.write(Some(scope()), add("meanwhile")).await.unwrap();
    go_on.send(()).unwrap();
    assert_eq!(reading.await.unwrap().unwrap(), (Some(0), Some(0)));
    assert_eq!(place.notes(scope()).await, 1);
}

#[tokio::test]
async fn a_read_cannot_write() {
    let place = Place::start().await;
    let smuggle = |conn: &mut Conn<'_>| conn.run(ADD, &[&"smuggled"]);
    for wrote in
        [place.db.read(Some(scope()), smuggle).await, place.db.read_short(Some(scope()), smuggle).await]
    {
        assert!(matches!(wrote, Err(Error::Engine(_))), "{wrote:?}");
    }
    assert_eq!(place.notes(scope()).await, 0);
}

#[tokio::test]
async fn a_short_read_is_a_read() {
    let place = Place::start().await;
    let idle = place.db.idle_connections();
    let panics = |_: &mut Conn<'_>| -> db::Result<()> { panic!("as planned") };
    for round in 0..40_i64 {
        place.db.write(Some(scope()), add(round.to_string())).await.unwrap();
        let found = place.db.read_short(Some(scope()), |conn| conn.scalar::<i64>(COUNT, &[])).await.unwrap();
        assert_eq!(found, Some(round + 1));
        assert!(matches!(place.db.read_short(None, panics).await, Err(Error::Panicked)));
    }
    assert_eq!(place.db.idle_connections(), idle);
}
