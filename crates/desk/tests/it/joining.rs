//! Joining an anonymous contact to a client, and parting it again.

use crate::tried::{LEAST, client, listed, recorded, says};
use testkit::TestApp;

#[tokio::test]
async fn an_anonymous_contact_is_joined_and_parted_and_nothing_is_lost() {
    let app = TestApp::start().await;
    let (mari, id) = (app.visitor("mari"), recorded(&app, &format!("{LEAST}&note=jutt&heads=2")).await);
    let olena = client(&app, "Олена", "Коваленко").await;
    let path = app.tartu.path(&format!("/contacts/{id}"));

    says(&mari.get(&format!("{path}/client?name=kovalenko")).await, &["Олена Коваленко"]);
    assert_eq!(mari.post(&format!("{path}/client"), &format!("version=1&client={olena}")).await.status, 303);
    says(&mari.get(&path).await, &["Олена Коваленко", "jutt"]);
    assert_eq!(listed(&app, &mari, &format!("?client={olena}")).await.len(), 1);

    assert_eq!(mari.post(&format!("{path}/client/removal"), "version=2").await.status, 303);
    assert!(!mari.get(&path).await.has(&olena), "who was parted is not named by an id either");
    let [contact] = listed(&app, &mari, "").await.try_into().unwrap();
    assert_eq!(
        (contact["client"].is_null(), contact["heads"].as_i64(), contact["version"].as_i64()),
        (true, Some(2), Some(3))
    );
    assert_eq!(
        mari.post(&format!("{path}/client"), &format!("version=1&client={olena}")).await.status,
        409,
        "it has moved on"
    );
}

#[tokio::test]
async fn only_a_client_of_the_partner_can_be_joined() {
    let app = TestApp::start().await;
    let id = recorded(&app, LEAST).await;
    let body = serde_json::json!({ "given_name": "Ganna" }).to_string();
    let foreign = app.visitor("rein").post_json(&app.rakvere.api("/clients"), &body).await.json()["id"]
        .as_str()
        .unwrap()
        .to_owned();
    let path = app.tartu.path(&format!("/contacts/{id}/client"));
    for client in [foreign.as_str(), "", "x"] {
        let answer = app.visitor("mari").post(&path, &format!("version=1&client={client}")).await;
        assert_eq!(answer.status, 422, "{client}");
    }
    assert!(listed(&app, &app.visitor("mari"), "").await[0]["client"].is_null());
}
