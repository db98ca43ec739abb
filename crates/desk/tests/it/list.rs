//! The list: filters narrow, pages follow each other, a centre's counsellor sees a centre.

use crate::tried::{LEAST, client, listed, recorded, says};
use testkit::TestApp;

#[tokio::test]
async fn filters_narrow_and_an_unknown_one_is_a_problem() {
    let app = TestApp::start().await;
    let mari = app.visitor("mari");
    let olena = client(&app, "Olena", "Kovalenko").await;
    recorded(
        &app,
        &format!("who=client&client={olena}&topics=housing&channel=email&language=uk&started_at=2026-06-01"),
    )
    .await;
    recorded(&app, "who=anonymous&topics=work&channel=phone&language=en&started_at=2026-06-15").await;
    recorded(&app, LEAST).await;
    for (filter, found) in [
        ("", 3),
        ("?topic=housing", 1),
        ("?topic=housing&channel=phone", 0),
        ("?act=residence_registered", 1),
        ("?act=residence.residence_registered", 1),
        ("?channel=phone", 1),
        ("?language=eng", 1),
        ("?language=en", 1),
        ("?from=2026-06-02", 2),
        ("?from=2026-06-02&to=2026-06-15", 1),
        ("?to=01.06.2026", 1),
        ("?centre=raekoja", 3),
        ("?centre=annelinn", 0),
        ("?channel=&topic=", 3),
    ] {
        assert_eq!(listed(&app, &mari, filter).await.len(), found, "{filter}");
    }
    assert_eq!(listed(&app, &mari, &format!("?client={olena}")).await.len(), 1);
    for wrong in [
        "channel=pigeon",
        "topic=weather",
        "act=flown",
        "language=klingon",
        "from=2026-02-30",
        "from=2026-06-02&to=2026-06-01",
        "after=x",
        "centre=moon",
        "client=x",
    ] {
        assert_eq!(mari.get(&app.tartu.path(&format!("/contacts?{wrong}"))).await.status, 422, "{wrong}");
        assert_eq!(mari.get(&app.tartu.api(&format!("/contacts?{wrong}"))).await.status, 422, "{wrong}");
    }
    assert_eq!(
        mari.get(&app.tartu.path("/contacts?chanel=phone")).await.status,
        400,
        "a filter that is none"
    );
}

#[tokio::test]
async fn pages_follow_each_other_without_a_gap() {
    let app = TestApp::start().await;
    let mari = app.visitor("mari");
    for number in 0..61 {
        recorded(&app, &format!("{LEAST}&once=k{number}")).await;
    }
    let page = mari.get(&app.tartu.path("/contacts")).await;
    says(&page, &["61 nõustamist", "Varasemad"]);
    let mut seen = Vec::new();
    let mut next = Some(String::new());
    while let Some(after) = next {
        let answer = mari.get(&app.tartu.api(&format!("/contacts?limit=25&after={after}"))).await.json();
        seen.extend(
            answer["items"].as_array().unwrap().iter().map(|item| item["id"].as_str().unwrap().to_owned()),
        );
        next = answer["next"].as_str().map(|cursor| cursor.replace(':', "%3A").replace('+', "%2B"));
    }
    assert_eq!(seen.len(), 61);
    seen.sort_unstable();
    seen.dedup();
    assert_eq!(seen.len(), 61, "each once");
}

#[tokio::test]
async fn a_counsellor_lists_the_own_centre_and_a_coordinator_all() {
    let app = TestApp::start().await;
    recorded(&app, LEAST).await;
    let other = app.tartu.path("/centres/annelinn/contacts");
    assert_eq!(app.visitor("maarja").post(&other, LEAST).await.status, 303);
    assert_eq!(listed(&app, &app.visitor("mari"), "").await.len(), 1);
    assert_eq!(
        listed(&app, &app.visitor("mari"), "?centre=annelinn").await.len(),
        0,
        "asking does not widen"
    );
    assert_eq!(listed(&app, &app.visitor("kadri"), "").await.len(), 2);
    assert_eq!(listed(&app, &app.program("tartu-coordinator"), "").await.len(), 2);
    for who in ["dora", "ants", "priit", "rein"] {
        let status = app.visitor(who).get(&app.tartu.api("/contacts")).await.status;
        assert_eq!(status, if who == "dora" { 403 } else { 404 }, "{who}");
    }
}

#[tokio::test]
async fn htmx_gets_the_part_that_it_asked_for() {
    let app = TestApp::start().await;
    let part =
        app.visitor("mari").with("hx-target", "section#contacts").get(&app.tartu.path("/contacts")).await;
    assert!(part.body.starts_with("<section id=\"contacts\">") && !part.has("<html"), "{}", part.body);
}
