//! The file of `SQLite`: its version, its mode, its soundness, its copies.

use crate::place::{COUNT, Place, add, on_postgres, said, scope};
use db::{Db, Error};
use std::{
    fs::{self, Permissions},
    os::unix::fs::{FileExt, PermissionsExt},
};

#[tokio::test]
async fn sqlite_is_one_that_loses_nothing() {
    if on_postgres() {
        return; // it is not asked
    }
    let place = Place::start().await;
    let ask = |sql: &'static str| place.db.write(None, move |conn| conn.scalar::<String>(said(sql), &[]));
    let version = ask("select sqlite_version()").await.unwrap().unwrap();
    let version: Vec<u32> = version.split('.').map(|number| number.parse().unwrap()).collect();
    assert!(version >= vec![3, 53, 2], "{version:?}");
    assert_eq!(ask("select cast(synchronous as text) from pragma_synchronous").await.unwrap().unwrap(), "2");
    assert_eq!(ask("select journal_mode from pragma_journal_mode").await.unwrap().unwrap(), "wal");
}

#[tokio::test]
async fn only_the_owner_may_see_the_file_its_log_and_its_copies() {
    if on_postgres() {
        return; // its files are the server's
    }
    let place = Place::start().await;
    place.db.write(Some(scope()), add("x")).await.unwrap();
    let copy = place.file().with_file_name("copy.db");
    fs::write(&copy, "an older copy").unwrap();
    fs::set_permissions(&copy, Permissions::from_mode(0o644)).unwrap();
    place.db.backup_to(&copy).await.unwrap();
    for name in ["test.db", "test.db-wal", "test.db-shm", "copy.db"] {
        let mode = fs::metadata(place.file().with_file_name(name)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{name}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_is_consistent_while_writes_go_on() {
    if on_postgres() {
        return; // pg_dump does it
    }
    let place = Place::start().await;
    place.db.write(Some(scope()), add("before")).await.unwrap();
    let db = place.db.clone();
    let writing = tokio::spawn(async move {
        for number in 0..200 {
            // Two at a time: a copy has both or neither.
            let two = move |conn: &mut db::Conn<'_>| {
                add(format!("{number}a"))(conn)?;
                add(format!("{number}b"))(conn)
            };
            db.write(Some(scope()), two).await.unwrap();
        }
    });
    for round in 0..5 {
        let copy = place.file().with_file_name(format!("copy{round}.db"));
        place.db.backup_to(&copy).await.unwrap();
        let copied = Db::open(&format!("sqlite:{}", copy.display())).await.unwrap();
        copied.integrity().await.unwrap();
        let count = copied.read(Some(scope()), |conn| conn.scalar::<i64>(COUNT, &[])).await.unwrap().unwrap();
        assert_eq!(count % 2, 1, "{count} notes");
    }
    writing.await.unwrap();
    assert!(!place.file().with_file_name("copy0.db.part").exists());
}

#[tokio::test]
async fn a_damaged_file_is_found_out() {
    if on_postgres() {
        return; // it sees to itself
    }
    let place = Place::start().await;
    for number in 0..500 {
        place.db.write(Some(scope()), add(format!("{number:0100}"))).await.unwrap();
    }
    place.db.integrity().await.unwrap();
    place.db.close().await.unwrap();
    let length = fs::metadata(place.file()).unwrap().len();
    let file = fs::File::options().write(true).open(place.file()).unwrap();
    file.write_all_at(&[0xff; 4096], length / 2).unwrap();
    let again = Db::open(&place.url).await.unwrap();
    let found = again.integrity().await;
    assert!(matches!(found, Err(Error::Damaged(_))), "{found:?}");
}

#[tokio::test]
async fn a_file_of_another_program_is_left_alone() {
    if on_postgres() {
        return; // its files are the server's
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("other.db");
    let other = rusqlite::Connection::open(&path).unwrap();
    other.execute_batch("pragma application_id = 7; create table cookie (id text)").unwrap();
    drop(other);
    assert!(matches!(Db::open(&format!("sqlite:{}", path.display())).await, Err(Error::Shape(_))));
    fs::write(&path, "no database at all, but a long enough text to be one. ".repeat(100)).unwrap();
    assert!(matches!(Db::open(&format!("sqlite:{}", path.display())).await, Err(Error::Damaged(_))));
}
