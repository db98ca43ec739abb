//! The topics, as the programme's manager keeps them.

use testkit::TestApp;

#[tokio::test]
async fn a_topic_is_named_placed_and_retired_and_its_code_stays() {
    let app = TestApp::start().await;
    let priit = app.visitor("priit");
    let names = "et=Kodu&en=Home&ru=Дом&uk=Дім";
    assert_eq!(priit.post("/programme/topics/residence", names).await.status, 303);
    assert_eq!(priit.post("/programme/topics/residence/position", "act=down").await.status, 303);
    assert_eq!(priit.post("/programme/topics/other/retirement", "act=retire").await.status, 303);

    let list = priit.get("/programme/topics").await.body;
    assert!(list.find(">Isikukood<") < list.find(">Kodu<"), "{list}");
    assert!(list.contains("valikust väljas"));
    let page = priit.get("/programme/topics/residence").await;
    assert!(page.has("Elukoht") && page.has("Дім"), "what it was called is kept: {}", page.body);
    let json = app.program("tartu-coordinator").get(&app.tartu.api("")).await.json();
    let codes: Vec<_> =
        json["topics"].as_array().unwrap().iter().map(|of| of["code"].as_str().unwrap().to_owned()).collect();
    assert_eq!(codes[..2], ["personal_code", "residence"]);
    assert!(!codes.contains(&"other".to_owned()), "a retired topic is not offered");

    priit.post("/programme/topics/other/retirement", "act=return").await;
    assert!(!priit.get("/programme/topics").await.has("valikust väljas"));
}

/// What is offered is read again after each change, though it is kept between them.
#[tokio::test]
async fn every_change_of_a_topic_is_seen_at_once() {
    let app = TestApp::start().await;
    let (priit, program) = (app.visitor("priit"), app.program("tartu-coordinator"));
    let first = async || program.get(&app.tartu.api("")).await.json()["topics"][0].clone();
    let other = async || {
        let json = program.get(&app.tartu.api("")).await.json();
        json["topics"].as_array().unwrap().iter().any(|topic| topic["code"] == "other")
    };
    assert_eq!((&first().await["code"], other().await), (&"residence".into(), true));
    priit.post("/programme/topics/residence", "et=Kodu&en=Home&ru=Дом&uk=Дім").await;
    assert_eq!(first().await["name"], "Kodu");
    priit.post("/programme/topics/residence/position", "act=down").await;
    assert_eq!(first().await["code"], "personal_code");
    priit.post("/programme/topics/other/retirement", "act=retire").await;
    assert!(!other().await);
    priit.post("/programme/topics/other/retirement", "act=return").await;
    assert!(other().await);
}

#[tokio::test]
async fn every_language_needs_a_name() {
    let app = TestApp::start().await;
    let answer = app.visitor("priit").post("/programme/topics/residence", "et=Kodu&en=&ru=Дом&uk=Дім").await;
    assert_eq!(answer.status, 422);
    assert!(answer.has("See väli on vaja täita") && answer.has("Kodu"), "{}", answer.body);
}

#[tokio::test]
async fn nobody_else_keeps_the_topics() {
    let app = TestApp::start().await;
    for name in ["mari", "kadri", "aili", "uku", "ants"] {
        let who = app.visitor(name);
        assert_eq!(who.get("/programme/topics").await.status, 404, "{name}");
        assert_eq!(
            who.post("/programme/topics/residence/retirement", "act=retire").await.status,
            404,
            "{name}"
        );
    }
    assert_eq!(app.visitor("priit").get("/programme/topics/nothing").await.status, 404);
}
