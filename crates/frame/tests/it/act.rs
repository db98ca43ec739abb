//! The acts of a topic, as the programme's manager keeps them.

use crate::count;
use testkit::TestApp;

const ACTS: &str = "/programme/topics/residence/acts";
const NAMES: &str =
    "et=üürileping+sõlmitud&en=Rental+contract+signed&ru=договор+подписан&uk=договір+підписано";

/// The acts of residence that a program is told of, in their order.
async fn offered(app: &TestApp) -> Vec<String> {
    let json = app.program("tartu-coordinator").get(&app.tartu.api("")).await.json();
    let topics = json["topics"].as_array().unwrap();
    let residence = topics.iter().find(|topic| topic["code"] == "residence").unwrap();
    residence["acts"].as_array().unwrap().iter().map(|act| act.as_str().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn an_act_is_added_under_the_next_digit_and_offered_at_the_desk() {
    let app = TestApp::start().await;
    let priit = app.visitor("priit");
    assert_eq!(priit.get(&format!("{ACTS}/new")).await.status, 200);
    assert_eq!(priit.post(ACTS, NAMES).await.status, 303);
    assert_eq!(offered(&app).await.last().unwrap(), "rental_contract_signed");
    let third = "select digit from act where code = 'rental_contract_signed'";
    assert_eq!(count(&app, third).await, 3);
    let page = priit.get("/programme/topics/residence").await;
    assert!(page.has("üürileping sõlmitud") && page.has("rental_contract_signed"), "{}", page.body);
    let day = app.visitor("mari").get(&app.tartu.centre_path("/day")).await;
    assert!(day.has("residence.rental_contract_signed") && day.has("üürileping sõlmitud"), "{}", day.body);
    let again = priit.post(ACTS, NAMES).await;
    assert_eq!(again.status, 303);
    assert_eq!(offered(&app).await.last().unwrap(), "rental_contract_signed_2", "a code is nobody else's");
}

#[tokio::test]
async fn an_act_is_named_anew_and_its_code_stays() {
    let app = TestApp::start().await;
    let priit = app.visitor("priit");
    let act = format!("{ACTS}/residence_registered");
    assert_eq!(priit.post(&act, "et=elukoht+kirjas&en=home+registered&ru=дом&uk=дім").await.status, 303);
    assert_eq!(offered(&app).await.first().unwrap(), "residence_registered");
    let page = priit.get(&act).await;
    assert!(
        page.has("elukoht registreeritud") && page.has("elukoht kirjas"),
        "what it was is kept: {}",
        page.body
    );
    let day = app.visitor("mari").with_cookie("lang=uk").get(&app.tartu.centre_path("/day")).await;
    assert!(day.has("elukoht kirjas") || day.has("дім"), "{}", day.body);
    let half = priit.post(&act, "et=elukoht&en=&ru=дом&uk=дім").await;
    assert_eq!(half.status, 422, "each language has a name");
    assert!(half.has("See väli on vaja täita") && half.has("дом"), "{}", half.body);
}

#[tokio::test]
async fn a_retired_act_is_not_offered_and_comes_back_under_a_free_digit() {
    let app = TestApp::start().await;
    let priit = app.visitor("priit");
    let retirement = format!("{ACTS}/residence_registered/retirement");
    assert_eq!(priit.post(&retirement, "act=retire").await.status, 303);
    assert!(!offered(&app).await.contains(&"residence_registered".to_owned()));
    assert_eq!(priit.post(ACTS, NAMES).await.status, 303);
    assert_eq!(offered(&app).await.first().unwrap(), "rental_contract_signed", "its digit is free");
    assert_eq!(priit.post(&retirement, "act=return").await.status, 303);
    let acts = offered(&app).await;
    assert_eq!(acts.last().unwrap(), "residence_registered", "{acts:?}");
    assert_eq!(count(&app, "select digit from act where code = 'residence_registered'").await, 3);
}

#[tokio::test]
async fn a_topic_offers_nine_acts_and_no_more() {
    let app = TestApp::start().await;
    let priit = app.visitor("priit");
    for number in 3..=9 {
        let names = NAMES.replace("signed", &format!("signed {number}"));
        assert_eq!(priit.post(ACTS, &names).await.status, 303, "{number}");
    }
    let tenth = priit.post(ACTS, NAMES).await;
    assert_eq!(tenth.status, 422);
    assert!(tenth.has("üheksa toimingut") && tenth.has("Rental contract signed"), "{}", tenth.body);
    assert_eq!(offered(&app).await.len(), 9);
}

#[tokio::test]
async fn nobody_else_keeps_the_acts() {
    let app = TestApp::start().await;
    for name in ["mari", "kadri", "aili", "uku", "ants"] {
        let who = app.visitor(name);
        assert_eq!(who.post(ACTS, NAMES).await.status, 404, "{name}");
        let act = format!("{ACTS}/residence_registered");
        assert_eq!(who.post(&act, NAMES).await.status, 404, "{name}");
        assert_eq!(who.post(&format!("{act}/retirement"), "act=retire").await.status, 404, "{name}");
    }
    let priit = app.visitor("priit");
    assert_eq!(priit.get(&format!("{ACTS}/nothing")).await.status, 404);
    assert_eq!(
        priit.get("/programme/topics/work/acts/residence_registered").await.status,
        404,
        "of another topic"
    );
}
