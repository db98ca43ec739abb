//! What was written stays as it was written: the database refuses what no code should try.

use crate::plant::TARTU;
use crate::walk::{Things, record};
use app::MIGRATIONS;
use db::{Conn, Db, Scope, Sql};
use frame::{At, ClientId};
use people::EraseClient;
use platform::{Permit, audit, history};
use testkit::TestApp;

const LASTING: [&str; 6] =
    ["audit_entry", "audit_seal", "audit_client", "ledger_entry", "erased_client", "change_entry"];

/// A site in which each of these tables has a row, and what the rows are about.
async fn written() -> (TestApp, Things) {
    let app = TestApp::start().await;
    let things = record(&app, "mari", &app.tartu, &TARTU).await;
    let file = things.address("/organisations/{slug}/clients/{id}");
    assert_eq!(app.visitor("mari").get(&file).await.status, 200);
    let scope = app.tartu.organisation.into();
    for db in stores(&app) {
        audit::seal(db, scope, [7; 32], testkit::NOW.parse().unwrap()).await.unwrap();
    }
    let permit = permit(&app, &things).await;
    permit.write(|tx| tx.changed("phone", "+372 5555 1111", "+372 5555 3333")).await.unwrap();
    let erased = "insert into erased_client (organisation_id, client_id, erased_at, erased_by) values ($1, 'x', 'x', 'x')";
    app.db.write(Some(scope), move |conn| conn.run(Sql::collected(erased), &[])).await.unwrap();
    (app, things)
}

fn stores(app: &TestApp) -> Vec<&Db> {
    if testkit::on_postgres() { vec![&app.db] } else { vec![&app.db, &app.looks] }
}

/// A job's permit, which no rule refuses.
async fn permit(app: &TestApp, things: &Things) -> Permit<EraseClient> {
    let at = At { slug: things.slug.clone(), id: things.client.parse::<ClientId>().unwrap() };
    Permit::system(&app.app, "test", app.tartu.organisation.into(), at).await.unwrap()
}

async fn count(db: &Db, scope: Scope, table: &str) -> i64 {
    let count = format!("select count(*) from {table} where organisation_id = $1");
    let count = Sql::collected(count.leak());
    db.read(Some(scope), move |conn| conn.scalar(count, &[])).await.unwrap().unwrap()
}

/// Changes that nobody may make to a table.
fn tries(table: &str) -> [Sql; 2] {
    let update = format!("update {table} set organisation_id = organisation_id where organisation_id = $1");
    let delete = format!("delete from {table} where organisation_id = $1");
    [update, delete].map(|text| Sql::collected(text.leak()))
}

#[test]
fn these_are_the_tables_of_which_no_row_is_changed() {
    let marked = MIGRATIONS.iter().flat_map(|migration| migration.lasting()).map(|lasting| lasting.table);
    let mut marked: Vec<_> = marked.collect();
    let mut expected = LASTING.to_vec();
    marked.retain(|table| expected.contains(table));
    marked.sort_unstable();
    expected.sort_unstable();
    assert_eq!(marked, expected);
}

#[tokio::test]
async fn no_row_of_audit_seals_history_and_ledger_is_changed_or_taken_away() {
    let (app, things) = written().await;
    let scope: Scope = app.tartu.organisation.into();
    for db in stores(&app) {
        for table in LASTING {
            let before = count(db, scope, table).await;
            // On an engine with two files the looks have neither history nor figures.
            assert!(before > 0 || std::ptr::eq(db, &raw const app.looks), "{table} is empty");
            for change in tries(table).into_iter().filter(|_| before > 0) {
                let done = db.write(Some(scope), move |conn| conn.run(change, &[])).await;
                assert!(done.is_err(), "{} was done", change.text());
            }
            assert_eq!(count(db, scope, table).await, before, "{table}");
        }
    }
    let permit = permit(&app, &things).await;
    for change in LASTING.into_iter().flat_map(tries) {
        let done = permit.write(move |tx| Ok(tx.run(change, &[])?)).await;
        assert!(done.is_err(), "under a permit {} was done", change.text());
    }
}

#[tokio::test]
async fn an_erasure_destroys_the_history_of_that_client_and_says_so_for_ever() {
    let (app, things) = written().await;
    let scope: Scope = app.tartu.organisation.into();
    let other = "insert into change_entry (organisation_id, target, seq, at, actor, field, was, became)
                 values ($1, 'centre/1', 1, 'x', 'x', 'x', 'x', 'x')";
    app.db.write(Some(scope), move |conn| conn.run(Sql::collected(other), &[])).await.unwrap();
    let before = count(&app.db, scope, "audit_entry").await;
    let id: ClientId = things.client.parse().unwrap();
    let erase = permit(&app, &things).await;
    erase.write(move |tx| history::erase(tx, id)).await.unwrap();
    // Once more is no fault: a job may be run again.
    erase.write(move |tx| history::erase(tx, id)).await.unwrap();

    let left = |conn: &mut Conn<'_>| {
        let left = "select coalesce(min(target), '') from change_entry where organisation_id = $1";
        conn.scalar::<String>(Sql::collected(left), &[])
    };
    assert_eq!(app.db.read(Some(scope), left).await.unwrap().unwrap(), "centre/1", "and nobody else's");
    assert_eq!(count(&app.db, scope, "erased_client").await, 2);
    assert!(count(&app.db, scope, "audit_entry").await > before, "what was done stays, by its ids");
}

#[tokio::test]
async fn a_look_that_is_taken_out_of_the_log_of_the_person_is_found() {
    let (app, _) = written().await;
    let (scope, db): (Scope, _) = (app.tartu.organisation.into(), &app.looks);
    assert_eq!(audit::verify(db, scope, vec![[7; 32]]).await.unwrap(), None);
    app.unguard("audit_client").await;
    let looked = "delete from audit_client where organisation_id = $1
                     and seq = (select max(e.seq) from audit_entry e where e.organisation_id = $1 and e.action = 'people.open_file')";
    let taken = db.write(Some(scope), move |conn| conn.run(Sql::collected(looked), &[])).await.unwrap();
    assert_eq!(taken, 1, "the look at the file was there");
    let flaw = audit::verify(db, scope, vec![[7; 32]]).await.unwrap();
    assert!(matches!(flaw, Some(audit::Flaw::Clients(_))), "{flaw:?}");
}
