//! What an import counts for: records, ledger and counters say the same, before and after it is taken back.

use crate::taking::{bring, count, rows, text};
use desk::ViewContacts;
use frame::ledger::verify;
use platform::{Permit, Tx};
use std::fmt::Write;
use testkit::TestApp;

/// A log of two months: five people who come often, and many of whom nobody knows the name.
fn log() -> String {
    let mut log = String::from("Kuupäev;Klient;Sünniaeg;Teema;Viis;Keel;Inimeste arv\n");
    let names = ["Mari", "Olena", "Ivan", "Anna", "Juri"];
    let (topics, channels) = (["töö", "elukoht, eesti keel", "muu"], ["tel", "kohapeal"]);
    for number in 0..240 {
        let who = match number % 6 {
            5 => ";".to_owned(),
            person => format!("{} Kask;{}.05.1980", names[person], person + 1),
        };
        let (day, month) = (number % 28 + 1, number % 2 + 5);
        let (topic, channel) = (topics[number % 3], channels[number / 5 % 2]);
        writeln!(log, "{day}.{month:02}.2026;{who};{topic};{channel};vene;{}", number % 4 + 1).unwrap();
    }
    log
}

/// Where records, ledger and counters of Tartu differ.
async fn differences(app: &TestApp) -> Vec<verify::Difference> {
    let (scope, slug) = (app.tartu.organisation.into(), app.tartu.slug.to_owned());
    let permit = Permit::<ViewContacts>::system(&app.app, "figures", scope, slug).await.unwrap();
    let check = permit.read(|tx: &mut Tx<'_, ViewContacts>| {
        let records = desk::facts::recount(tx)?;
        verify::check(tx, &records)
    });
    check.await.unwrap()
}

#[tokio::test]
async fn an_import_counts_as_its_contacts_would_one_by_one() {
    let app = TestApp::start().await;
    let import = bring(&app, "contacts", ("logi.csv", log().as_bytes()))
        .await
        .unwrap_or_else(|answer| panic!("{}", answer.body));
    import.judge(&app).await;
    let page = import.apply(&app).await;
    assert_eq!(rows(&page, "Salvestatud"), 240, "{}", page.body);
    assert_eq!(differences(&app).await, []);
    let entries = "select count(*) from ledger_entry where organisation_id = $1";
    let (last, all) = (
        count(&app, "select max(seq) from ledger_entry where organisation_id = $1").await,
        count(&app, entries).await,
    );
    assert_eq!(last, all, "entries are numbered without a gap");
    assert_eq!(all, 240 * 3 + 80, "a contact, its heads and each of its topics");
    import.undo(&app).await;
    assert_eq!(differences(&app).await, []);
    let left = "select cast(coalesce(sum(amount), 0) as bigint) from ledger_entry where organisation_id = $1";
    assert_eq!(count(&app, left).await, 0);
}

#[tokio::test]
async fn whoever_is_in_an_import_finds_it_in_their_log() {
    let app = TestApp::start().await;
    let import = bring(&app, "contacts", ("logi.csv", log().as_bytes()))
        .await
        .unwrap_or_else(|answer| panic!("{}", answer.body));
    import.judge(&app).await;
    import.apply(&app).await;
    assert_eq!(count(&app, "select count(*) from client where organisation_id = $1").await, 5);
    let served = "select count(distinct c.client_id) from audit_client c
          join audit_entry e on e.organisation_id = $1 and e.seq = c.seq
         where c.organisation_id = $1 and e.action = 'people.serve_client' and e.result = 'done'";
    assert_eq!(count(&app, served).await, 5, "each of them, however many rows they have");
    let by = text(
        &app,
        "select actor from audit_entry where organisation_id = $1 and action = 'people.serve_client' limit 1",
    );
    assert_eq!(by.await, "job/imports.apply");
}
