//! A municipality's own figures.

use crate::{contact, enter, times};
use testkit::TestApp;

const HALF: &str = "?from=2026-01-01&to=2026-06-30";

#[tokio::test]
async fn contacts_are_counted_by_topic_and_month() {
    let app = TestApp::start().await;
    let mut two_topics = contact("2026-03-10", app.tartu.centre, None);
    two_topics.topics.push("work".to_owned());
    two_topics.heads = 4;
    let mut facts = times(2, &two_topics);
    facts.extend(times(3, &contact("2026-06-01", app.tartu.other_centre, None)));
    facts.extend(times(5, &contact("2025-12-31", app.tartu.centre, None)));
    enter(&app, &app.tartu, facts).await;
    let kadri = app.visitor("kadri");
    let answer = kadri.get(&app.tartu.api(&format!("/figures/contacts{HALF}&by=topic,month"))).await.json();
    assert_eq!(answer["total"], 5);
    assert_eq!(
        answer["rows"].as_array().unwrap(),
        &[
            platform::json!({ "topic": "residence", "month": "2026-03", "contacts": 2 }),
            platform::json!({ "topic": "residence", "month": "2026-06", "contacts": 3 }),
            platform::json!({ "topic": "work", "month": "2026-03", "contacts": 2 }),
        ]
    );
    let bare = kadri.get(&app.tartu.api(&format!("/figures/contacts{HALF}"))).await.json();
    assert_eq!(bare["rows"], platform::json!([{ "contacts": 5 }]));
    let days = kadri
        .get(&app.tartu.api("/figures/contacts?from=2025-12-31&to=2026-03-10&by=channel,centre"))
        .await
        .json();
    assert_eq!(days["rows"], platform::json!([{ "channel": "counter", "centre": "raekoja", "contacts": 7 }]));
    let page = kadri.get(&app.tartu.path(&format!("/figures{HALF}"))).await;
    assert!(page.has("Kohal inimesi") && page.has(">11<"), "two contacts of four people, three of one");
}

#[tokio::test]
async fn a_frozen_figure_does_not_move() {
    let app = TestApp::start().await;
    enter(&app, &app.tartu, times(3, &contact("2026-02-02", app.tartu.centre, Some(1)))).await;
    let kadri = app.visitor("kadri");
    let address = app.tartu.api(&format!("/figures/contacts{HALF}&by=channel"));
    let sent = kadri.get(&address).await.json();
    let frozen = format!("{address}&seq={}", sent["seq"]);
    assert_eq!((&sent["total"], &sent["persons"]), (&platform::json!(3), &platform::json!(1)));
    // One contact turns out to have been on the telephone, and with somebody else.
    let mut corrected = contact("2026-02-02", app.tartu.centre, Some(2));
    corrected.channel = "phone".to_owned();
    enter(&app, &app.tartu, vec![(contact("2026-02-02", app.tartu.centre, Some(1)), -1), (corrected, 1)])
        .await;
    let now = kadri.get(&address).await.json();
    assert_eq!(
        now["rows"],
        platform::json!([{ "channel": "counter", "contacts": 2 }, { "channel": "phone", "contacts": 1 }])
    );
    assert_eq!(now["persons"], 2);
    let again = kadri.get(&frozen).await.json();
    assert_eq!(again, sent, "as it was sent");
    let page = kadri.get(&app.tartu.path(&format!("/figures{HALF}&seq={}", sent["seq"]))).await;
    assert!(page.has("külmutatud: seis 30.06.2026 12.00, kirje 12"), "{}", page.body);
    assert_eq!(kadri.get(&format!("{address}&seq=9999")).await.status, 422, "the future is not known");
}

#[tokio::test]
async fn persons_are_new_once_and_return_afterwards() {
    let app = TestApp::start().await;
    let (raekoja, annelinn) = (app.tartu.centre, app.tartu.other_centre);
    let mut facts = vec![
        (contact("2025-11-03", raekoja, Some(1)), 1),
        (contact("2026-01-05", raekoja, Some(1)), 1),
        (contact("2026-01-05", annelinn, Some(1)), 1),
        (contact("2026-01-06", annelinn, Some(2)), 1),
        (contact("2026-01-07", raekoja, None), 1),
        // Entered and withdrawn: no contact.
        (contact("2026-01-08", raekoja, Some(3)), 1),
        (contact("2026-01-08", raekoja, Some(3)), -1),
        // Withdrawn last year, so new this year.
        (contact("2025-05-05", raekoja, Some(4)), 1),
        (contact("2025-05-05", raekoja, Some(4)), -1),
        (contact("2026-06-30", raekoja, Some(4)), 1),
    ];
    facts.push((contact("2026-07-01", raekoja, Some(5)), 1));
    enter(&app, &app.tartu, facts).await;
    let of = async |who: &str, query: &str| {
        let answer =
            app.visitor(who).get(&app.tartu.api(&format!("/figures/contacts{HALF}{query}"))).await.json();
        ["persons", "new_persons", "returning_persons"].map(|field| answer[field].as_i64().unwrap())
    };
    assert_eq!(of("kadri", "").await, [3, 2, 1]);
    assert_eq!(
        of("kadri", "&centre=annelinn").await,
        [2, 1, 1],
        "returning to the municipality, if not to the centre"
    );
    assert_eq!(of("mari", "").await, [2, 1, 1]);
    assert_eq!(of("maarja", "").await, [2, 1, 1]);
}

#[tokio::test]
async fn persons_are_the_same_from_what_was_published_and_from_the_ledger() {
    let app = TestApp::start().await;
    let at = |day: &str, person: u8| contact(day, app.tartu.centre, Some(person));
    let first = [
        at("2025-05-05", 1),
        at("2026-02-02", 1),
        at("2025-06-06", 2),
        at("2026-02-02", 2),
        at("2026-03-03", 3),
    ];
    enter(&app, &app.tartu, first.into_iter().map(|fact| (fact, 1)).collect()).await;
    crate::publish(&app, app.tartu.organisation).await;
    let kadri = app.visitor("kadri");
    let address = app.tartu.api(&format!("/figures/contacts{HALF}"));
    let persons = |answer: &platform::JsonValue| {
        ["persons", "new_persons", "returning_persons"].map(|field| answer[field].as_i64().unwrap())
    };
    assert_eq!(persons(&kadri.get(&address).await.json()), [3, 1, 2]);
    let later = vec![
        // 1 was not there last year after all: new now. 2 was not there this year. 3 was there before.
        (at("2025-05-05", 1), -1),
        (at("2026-02-02", 2), -1),
        (at("2025-12-01", 3), 1),
        (at("2026-06-30", 4), 1),
        (at("2026-07-01", 5), 1),
    ];
    enter(&app, &app.tartu, later).await;
    let now = kadri.get(&address).await.json();
    assert_eq!(persons(&now), [3, 2, 1]);
    let counted = kadri.get(&format!("{address}&seq={}", now["seq"])).await.json();
    assert_eq!(persons(&counted), persons(&now), "as the ledger says");
    crate::publish(&app, app.tartu.organisation).await;
    assert_eq!(persons(&kadri.get(&address).await.json()), [3, 2, 1]);
    // Only what comes after the half-year is touched: it is taken to be right as it stands, and what then comes late
    // into it counts all the same.
    enter(&app, &app.tartu, vec![(at("2026-08-01", 6), 1)]).await;
    crate::publish(&app, app.tartu.organisation).await;
    assert_eq!(persons(&kadri.get(&address).await.json()), [3, 2, 1]);
    enter(&app, &app.tartu, vec![(at("2026-06-29", 6), 1), (at("2025-08-08", 4), 1)]).await;
    let now = kadri.get(&address).await.json();
    assert_eq!(persons(&now), [4, 2, 2]);
    let counted = kadri.get(&format!("{address}&seq={}", now["seq"])).await.json();
    assert_eq!(persons(&counted), persons(&now), "as the ledger says");
}

#[tokio::test]
async fn a_counsellor_sees_the_own_centre_only() {
    let app = TestApp::start().await;
    let mut facts = times(7, &contact("2026-06-01", app.tartu.centre, None));
    let mut elsewhere = contact("2026-06-01", app.tartu.other_centre, None);
    elsewhere.channel = "home_visit".to_owned();
    facts.extend(times(8, &elsewhere));
    enter(&app, &app.tartu, facts).await;
    let total = async |who: &str, query: &str| {
        app.visitor(who).get(&app.tartu.api(&format!("/figures/contacts{HALF}{query}"))).await.json()["total"]
            .clone()
    };
    assert_eq!(total("mari", "").await, 7);
    assert_eq!(total("maarja", "").await, 8);
    assert_eq!(total("kadri", "").await, 15);
    assert_eq!(total("kadri", "&centre=annelinn").await, 8);
    let mari = app.visitor("mari");
    let refused = mari.get(&app.tartu.api(&format!("/figures/contacts{HALF}&centre=annelinn"))).await;
    assert_eq!((refused.status, &refused.json()["problems"][0]["field"]), (422, &platform::json!("centre")));
    let by_id =
        mari.get(&app.tartu.api(&format!("/figures/contacts{HALF}&centre={}", app.tartu.other_centre))).await;
    assert_eq!(by_id.status, 422);
    let page = mari.get(&app.tartu.path("/figures")).await;
    assert!(page.has("Raekoja") && !page.has("Annelinna") && !page.has("Koduvisiidil"));
    let file = mari.get(&app.tartu.path(&format!("/figures/export{HALF}&format=csv&purpose=report"))).await;
    assert!(file.has("Raekoja") && !file.has("Annelinna") && !file.has("Koduvisiidil"));
}

#[tokio::test]
async fn another_municipality_is_not_there() {
    let app = TestApp::start().await;
    let export = "/figures/export?format=csv&purpose=report";
    for who in ["rein", "riina", "priit", "aili", "uku", "ants"] {
        for path in [app.tartu.path("/figures"), app.tartu.path(export), app.tartu.api("/figures/contacts")] {
            assert_eq!(app.visitor(who).get(&path).await.status, 404, "{who} {path}");
        }
    }
    assert_eq!(app.visitor("mari").get("/organisations/ei-ole/figures").await.status, 404);
    assert_eq!(app.visitor("dora").get(&app.tartu.path("/figures")).await.status, 403);
    let program = app.program("tartu-coordinator");
    assert_eq!(program.get(&app.tartu.api("/figures/contacts")).await.status, 200);
    assert_eq!(program.get(&app.rakvere.api("/figures/contacts")).await.status, 404);
}

#[tokio::test]
async fn a_question_that_cannot_be_answered_is_a_problem_at_its_field() {
    let app = TestApp::start().await;
    let kadri = app.visitor("kadri");
    let cases = [
        ("from=2026-02-30&to=2026-03-01", "from"),
        ("from=2026-01-01", "to"),
        ("from=2026-02-01&to=2026-01-01", "to"),
        ("from=0001-01-01&to=2026-01-01", "from"),
        ("by=colour", "by"),
        ("by=topic,act", "by"),
        ("by=topic';drop table figure_count", "by"),
        ("seq=-1", "seq"),
        ("seq=x", "seq"),
        ("centre=ei-ole", "centre"),
    ];
    for (query, field) in cases {
        let query = query.replace(' ', "%20");
        let answer = kadri.get(&app.tartu.api(&format!("/figures/contacts?{query}"))).await;
        assert_eq!(
            (answer.status, &answer.json()["problems"][0]["field"]),
            (422, &platform::json!(field)),
            "{query}"
        );
        let page = kadri.get(&app.tartu.path(&format!("/figures?{query}"))).await;
        assert_eq!(page.status, 422, "{query}");
        assert!(page.has("role=\"alert\"") && !page.has("figures-problem"), "{query}");
    }
}
