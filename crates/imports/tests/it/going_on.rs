//! Work that is broken off goes on where it was: nothing is there twice, nothing by halves.

use crate::taking::{Import, bring, count, rows, text, work};
use db::Sql;
use std::fmt::Write;
use testkit::{Answer, TestApp};

const CONTACTS: &str = "select count(*) from contact where organisation_id = $1 and withdrawn_at is null";
const LEDGER: &str = "select cast(coalesce(sum(amount), 0) as bigint) from ledger_entry where organisation_id = $1 and measure = 'contact'";
const LAST_PIECE: &str = "select max(first_row) from import_piece where organisation_id = $1";

/// A log of 250 rows, in three pieces.
async fn judged(app: &TestApp) -> (Import, Answer) {
    let mut log = String::from("Kuupäev;Teema;Märkus\n");
    for number in 0..250 {
        writeln!(log, "{}.06.2026;töö;rida {number}", number % 28 + 1).unwrap();
    }
    let import = bring(app, "contacts", ("logi.csv", log.as_bytes()))
        .await
        .unwrap_or_else(|answer| panic!("{}", answer.body));
    let page = import.judge(app).await;
    (import, page)
}

/// Writes something else in the place of the last piece's rows.
async fn set_last_piece(app: &TestApp, sealed: &str) {
    let (scope, sealed) = (app.tartu.organisation.into(), sealed.to_owned());
    let set = Sql::collected(
        "update import_piece set sealed = $2 where organisation_id = $1 and first_row = (
            select max(first_row) from import_piece where organisation_id = $1)",
    );
    app.db.write(Some(scope), move |conn| conn.run(set, &[&sealed])).await.unwrap();
}

#[tokio::test]
async fn what_was_broken_off_goes_on_where_it_was() {
    let app = TestApp::start().await;
    let (import, page) = judged(&app).await;
    assert_eq!(rows(&page, "Korras"), 250, "{}", page.body);
    assert_eq!(count(&app, LAST_PIECE).await, 201);
    let sealed = text(
        &app,
        "select sealed from import_piece where organisation_id = $1 order by first_row desc limit 1",
    )
    .await;
    // The rows of the last piece cannot be read for a while.
    set_last_piece(&app, "").await;
    let page = import.apply(&app).await;
    assert!(page.has("<progress"), "it is still under way: {}", page.body);
    let (contacts, applied) = (
        count(&app, CONTACTS).await,
        count(&app, "select count(*) from import_row where organisation_id = $1 and verdict = 'applied'")
            .await,
    );
    assert!(contacts > 0 && contacts < 250, "{contacts} are there");
    assert_eq!((contacts, contacts), (applied, count(&app, LEDGER).await), "each of them wholly");
    set_last_piece(&app, &sealed).await;
    assert_eq!(import.post("/continuation", "").await.status, 303);
    work(&app).await;
    let page = import.page().await;
    assert_eq!(rows(&page, "Salvestatud"), 250, "{}", page.body);
    assert_eq!((count(&app, CONTACTS).await, count(&app, LEDGER).await), (250, 250));
    let once = "select count(distinct note) from contact where organisation_id = $1";
    assert_eq!(count(&app, once).await, 250, "each row once");
}

#[tokio::test]
async fn pressing_twice_applies_once() {
    let app = TestApp::start().await;
    let (import, _) = judged(&app).await;
    assert_eq!(import.post("/application", "").await.status, 303);
    let page = import.page().await;
    assert!(
        page.has("0%") && page.has("hx-trigger") && page.has("Värskenda"),
        "with scripts and without: {}",
        page.body
    );
    assert_eq!(import.post("/application", "").await.status, 303);
    work(&app).await;
    assert_eq!((count(&app, CONTACTS).await, count(&app, LEDGER).await), (250, 250));
    assert_eq!(import.post("/application", "").await.status, 303);
    work(&app).await;
    assert_eq!(count(&app, CONTACTS).await, 250);
}
