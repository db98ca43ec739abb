//! Migrations: forward only, all or nothing, with a copy beforehand.

use crate::place::{ADD, COUNT, MIGRATIONS, Place, add, on_postgres, role, said, scope};
use db::{Backup, Db, Error, Migration};

const TITLE: Migration = Migration {
    name: "0002_title",
    text: "alter table note add column title text;\nupdate note set title = 'old ' || id;\n",
};
const BROKEN: Migration = Migration {
    name: "0003_broken",
    text: "create table half (\n    id text not null primary key\n);\ninsert into nowhere values (1);\n",
};

fn list(migrations: &[Migration]) -> &'static [Migration] {
    migrations.to_vec().leak()
}

#[tokio::test]
async fn what_is_pending_runs_once_and_in_order() {
    let place = Place::empty().await;
    assert_eq!(place.owner.pending(MIGRATIONS).await.unwrap(), ["0001_first"]);
    let done = place.owner.migrate(MIGRATIONS, role()).await.unwrap();
    assert_eq!((done.applied, done.backup), (vec!["0001_first"], Backup::Needless));
    place.db.write(Some(scope()), add("kept")).await.unwrap();

    let two = list(&[MIGRATIONS[0], TITLE]);
    assert_eq!(place.db.pending(two).await.unwrap(), ["0002_title"], "the site may ask too");
    assert_eq!(place.owner.migrate(two, role()).await.unwrap().applied, ["0002_title"]);
    let again = place.owner.migrate(two, role()).await.unwrap();
    assert_eq!((again.applied, again.backup), (vec![], Backup::Needless));
    let title = said("select title from note where organisation_id = $1");
    let title = place.db.read(Some(scope()), move |conn| conn.scalar::<String>(title, &[])).await.unwrap();
    assert_eq!(title.unwrap(), "old kept", "an update of all rows finds all rows, whoever they belong to");
    assert_eq!(
        place.owner.guard_report().await.unwrap().faults().len(),
        usize::from(on_postgres()),
        "it is held again"
    );
}

#[tokio::test]
async fn a_copy_is_made_before_a_change() {
    let place = Place::start().await;
    place.db.write(Some(scope()), add("kept")).await.unwrap();
    let done = place.owner.migrate(list(&[MIGRATIONS[0], TITLE]), role()).await.unwrap();
    if on_postgres() {
        assert_eq!(done.backup, Backup::Operators);
        return;
    }
    let copy = place.file().with_file_name("test.db.before-0002.backup");
    assert_eq!(done.backup, Backup::At(copy.clone()));
    let copy = Db::open(&format!("sqlite:{}", copy.display())).await.unwrap();
    assert_eq!(copy.pending(list(&[MIGRATIONS[0], TITLE])).await.unwrap(), ["0002_title"]);
    let found = copy.read(Some(scope()), |conn| conn.scalar::<i64>(COUNT, &[])).await.unwrap();
    assert_eq!(found, Some(1));
}

#[tokio::test]
async fn a_migration_that_fails_leaves_nothing() {
    let place = Place::start().await;
    place.db.write(Some(scope()), add("kept")).await.unwrap();
    let failed = place.owner.migrate(list(&[MIGRATIONS[0], TITLE, BROKEN]), role()).await.unwrap_err();
    assert!(matches!(failed, Error::Migration { name: "0003_broken", .. }), "{failed:?}");
    assert!(failed.to_string().contains("nowhere"), "{failed}");
    for gone in ["select count(*) from half", "select title from note"] {
        assert!(place.owner.read(None, move |conn| conn.prepare(gone)).await.is_err(), "{gone}");
    }
    assert_eq!(place.db.pending(list(&[MIGRATIONS[0], TITLE])).await.unwrap(), ["0002_title"]);
    assert_eq!(place.notes(scope()).await, 1);
    place.owner.migrate(list(&[MIGRATIONS[0], TITLE]), role()).await.unwrap();
}

#[tokio::test]
async fn a_migration_that_was_changed_is_refused_by_name() {
    let place = Place::start().await;
    let changed =
        Migration { text: "create table other (\n    id text not null primary key\n);\n", ..MIGRATIONS[0] };
    for refused in [
        place.owner.pending(list(&[changed])).await.map(drop),
        place.owner.migrate(list(&[changed, TITLE]), role()).await.map(drop),
    ] {
        let said = refused.unwrap_err().to_string();
        assert!(said.contains("0001_first") && said.contains("as a new migration"), "{said}");
    }
    assert!(place.owner.read(None, |conn| conn.prepare("select title from note")).await.is_err());
}

#[tokio::test]
async fn an_older_program_does_not_touch_a_newer_database() {
    let place = Place::start().await;
    place.owner.migrate(list(&[MIGRATIONS[0], TITLE]), role()).await.unwrap();
    for refused in [
        place.db.pending(MIGRATIONS).await.map(drop),
        place.owner.migrate(MIGRATIONS, role()).await.map(drop),
    ] {
        let said = refused.unwrap_err().to_string();
        assert!(said.contains("0002_title") && said.contains("does not know"), "{said}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn of_programs_that_migrate_at_once_one_does_and_the_others_wait() {
    let place = Place::start().await;
    place.db.write(Some(scope()), |conn| conn.run(ADD, &[&"kept"])).await.unwrap();
    let url = if on_postgres() { place.url.replace(role(), "teekond_owner") } else { place.url.clone() };
    let all = list(&[MIGRATIONS[0], TITLE]);
    let running: Vec<_> = (0..6)
        .map(|_| {
            let url = url.clone();
            // Each opens the database for itself, as another process would.
            tokio::spawn(async move { Db::open(&url).await?.migrate(all, role()).await })
        })
        .collect();
    let mut applied = Vec::new();
    for one in running {
        applied.extend(one.await.unwrap().unwrap().applied);
    }
    assert_eq!(applied, ["0002_title"]);
    if !on_postgres() {
        let copy = place.file().with_file_name("test.db.before-0002.backup");
        let copy = Db::open(&format!("sqlite:{}", copy.display())).await.unwrap();
        assert_eq!(copy.pending(all).await.unwrap(), ["0002_title"], "the copy is of the state before");
    }
}

#[tokio::test]
async fn every_index_says_how_much_it_leaves() {
    if on_postgres() {
        return;
    }
    let place = Place::start().await;
    let said_of = |sql: &'static str| {
        let (db, sql) = (place.db.clone(), said(sql));
        async move { db.read(None, move |conn| conn.scalar::<String>(sql, &[])).await.unwrap() }
    };
    let silent = "select l.name from sqlite_schema t join pragma_index_list(t.name) l
                   where t.type = 'table' and t.name in ('note', 'account')
                     and not exists (select 1 from sqlite_stat1 s where s.idx in (l.name, t.name))";
    assert_eq!(said_of(silent).await, None);
    let key = "select stat from sqlite_stat1 where idx = 'note'";
    assert_eq!(
        said_of(key).await.as_deref(),
        Some("1000000 100000 1"),
        "one row by its key, very many of an organisation"
    );
}
