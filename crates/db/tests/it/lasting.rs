//! Tables whose rows stay as they were written, on either engine, for the site's role and for the owner.

use crate::place::{MIGRATIONS, Place, on_postgres, role, said, scope};
use db::{Db, Error, Migration};

const LOG: Migration = Migration {
    name: "0002_log",
    text: "-- append only: entry
-- append only until gone: history
create table entry (
    organisation_id text   not null,
    seq             bigint not null,
    word            text   not null,
    primary key (organisation_id, seq)
);
create table history (
    organisation_id text   not null,
    seq             bigint not null,
    client_id       text,
    word            text   not null,
    primary key (organisation_id, seq)
);
create table gone (
    organisation_id text not null,
    client_id       text not null,
    primary key (organisation_id, client_id)
);
",
};

async fn place() -> Place {
    let place = Place::start().await;
    let all: Vec<_> = MIGRATIONS.iter().copied().chain([LOG]).collect();
    place.owner.migrate(all.leak(), role()).await.unwrap();
    for add in [
        "insert into entry (organisation_id, seq, word) values ($1, 1, 'as it was')",
        "insert into history (organisation_id, seq, client_id, word) values ($1, 1, 'mari', 'as it was')",
        "insert into history (organisation_id, seq, client_id, word) values ($1, 2, 'olena', 'as it was')",
        "insert into history (organisation_id, seq, client_id, word) values ($1, 3, null, 'as it was')",
    ] {
        run(&place.db, add).await.unwrap();
    }
    place
}

async fn run(db: &Db, text: &str) -> Result<u64, Error> {
    let text = said(text);
    db.write(Some(scope()), move |conn| conn.run(text, &[])).await
}

/// How many rows a table has that say what they said.
async fn kept(place: &Place, table: &str) -> i64 {
    let count =
        said(format!("select count(*) from {table} where organisation_id = $1 and word = 'as it was'"));
    place.db.read(Some(scope()), move |conn| conn.scalar(count, &[])).await.unwrap().unwrap()
}

#[tokio::test]
async fn a_row_is_neither_changed_nor_taken_away_by_anybody() {
    let place = place().await;
    for table in ["entry", "history"] {
        for change in ["update", "delete"] {
            let text = match change {
                "update" => format!("update {table} set word = 'forged' where organisation_id = $1"),
                _ => format!("delete from {table} where organisation_id = $1"),
            };
            assert!(run(&place.db, &text).await.is_err(), "the site's role: {text}");
            let refused = run(&place.owner, &text).await.unwrap_err();
            assert!(refused.is_constraint(&format!("{table}_append_only")), "{text}: {refused:?}");
        }
    }
    assert_eq!((kept(&place, "entry").await, kept(&place, "history").await), (1, 3));
    run(&place.db, "insert into entry (organisation_id, seq, word) values ($1, 2, 'more')").await.unwrap();
}

#[tokio::test]
async fn a_row_is_not_put_in_the_place_of_another() {
    let place = place().await;
    let forged = if on_postgres() {
        "insert into entry (organisation_id, seq, word) values ($1, 1, 'forged')
         on conflict (organisation_id, seq) do update set word = excluded.word"
    } else {
        "insert or replace into entry (organisation_id, seq, word) values ($1, 1, 'forged')"
    };
    assert!(run(&place.db, forged).await.is_err());
    assert!(run(&place.owner, forged).await.is_err());
    let whole = place.owner.write(None, |conn| conn.run(said("truncate table entry"), &[])).await;
    assert!(whole.is_err(), "all at once");
    assert_eq!(kept(&place, "entry").await, 1);
}

#[tokio::test]
async fn the_history_of_a_client_goes_once_the_client_is_erased_and_nobody_elses() {
    let place = place().await;
    let of =
        |client: &str| format!("delete from history where organisation_id = $1 and client_id = '{client}'");
    assert!(run(&place.db, &of("mari")).await.is_err(), "not erased yet");
    run(&place.db, "insert into gone (organisation_id, client_id) values ($1, 'mari')").await.unwrap();
    let forged = "update history set word = 'forged' where organisation_id = $1 and client_id = 'mari'";
    assert!(run(&place.db, forged).await.is_err(), "erased is not rewritten");
    let all = run(&place.db, "delete from history where organisation_id = $1").await;
    assert!(all.is_err(), "others went along");
    assert_eq!(run(&place.db, &of("mari")).await.unwrap(), 1);
    assert!(run(&place.db, &of("olena")).await.is_err());
    assert_eq!(kept(&place, "history").await, 2);
}
