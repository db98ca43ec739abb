//! Taking a list out of the house.

use crate::tried::{client, recorded, says};
use testkit::TestApp;

#[tokio::test]
async fn an_export_asks_for_a_purpose_states_its_rows_and_is_safe_to_open() {
    let app = TestApp::start().await;
    let (mari, path) = (app.visitor("mari"), app.tartu.path("/contacts/export"));
    let evil = client(&app, "=cmd|' /C calc'!A0", "Test").await;
    recorded(&app, &format!("who=client&client={evil}&topics=work")).await;

    says(&mari.get(&path).await, &["1 nõustamine", "Milleks on faili vaja?"]);
    let without = mari.get(&format!("{path}?format=csv")).await;
    assert_eq!(without.status, 422);
    says(&without, &["Vali, milleks faili vajad."]);

    let csv = mari.get(&format!("{path}?format=csv&purpose=report")).await;
    assert_eq!(csv.status, 200);
    assert!(csv.header("content-disposition").contains("attachment") && csv.has("'=cmd"), "{}", csv.body);
    let xlsx = mari.get(&format!("{path}?format=xlsx&purpose=report")).await;
    assert!(xlsx.bytes.starts_with(b"PK"));

    let audit = db::Sql::collected(
        "select count(*) from audit_entry where organisation_id = $1 and action = 'desk.export_contacts' and purpose = 'report'",
    );
    let scope = app.tartu.organisation.into();
    let logged: i64 =
        app.looks.read(Some(scope), move |conn| conn.scalar(audit, &[])).await.unwrap().unwrap();
    assert_eq!(logged, 2, "each file is on record with its purpose");
    let rows = db::Sql::collected(
        "select count(*) from audit_client c join audit_entry e on e.organisation_id = c.organisation_id and e.seq = c.seq
          where c.organisation_id = $1 and c.client_id = $2 and e.target like '% rows=1%'",
    );
    let named: i64 =
        app.looks.read(Some(scope), move |conn| conn.scalar(rows, &[&evil])).await.unwrap().unwrap();
    assert_eq!(named, 2, "and with the person who left the house in it");
    let word = mari.get(&format!("{path}?format=csv&purpose=mari_tamm_on_see")).await;
    assert_eq!(word.status, 422, "a purpose is one of the list");
    assert_eq!(app.visitor("rein").get(&format!("{path}?format=csv&purpose=report")).await.status, 404);
}

#[tokio::test]
async fn an_export_has_every_row_of_the_filter_and_no_other() {
    let app = TestApp::start().await;
    for number in 0..7 {
        recorded(&app, &format!("who=anonymous&topics=work&once=k{number}")).await;
    }
    recorded(&app, "who=anonymous&topics=housing").await;
    let csv = app
        .visitor("kadri")
        .get(&app.tartu.path("/contacts/export?format=csv&purpose=planning&topic=work"))
        .await;
    assert_eq!(csv.body.lines().count(), 1 + 7);
}

#[tokio::test]
async fn no_words_come_into_the_record_by_way_of_a_filter() {
    let app = TestApp::start().await;
    let path = app.tartu.path("/contacts/export?format=csv&purpose=report&counsellor=Mari+Tamm+on+varas");
    assert_eq!(app.visitor("kadri").get(&path).await.status, 422);
}
