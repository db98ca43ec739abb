//! What the tests of the desk do again and again.

use serde_json::Value;
use testkit::{Answer, TestApp, Visitor};

/// The least that a form says.
pub const LEAST: &str = "who=anonymous&topics=residence&acts=residence.residence_registered";

/// Registers a client in Tartu by the API; answers with the id.
pub async fn client(app: &TestApp, given: &str, family: &str) -> String {
    let body = serde_json::json!({ "given_name": given, "family_name": family, "born": "1990", "languages": ["ukr"] });
    let answer = app.visitor("mari").post_json(&app.tartu.api("/clients"), &body.to_string()).await;
    assert_eq!(answer.status, 201, "{}", answer.body);
    answer.json()["id"].as_str().unwrap().to_owned()
}

/// Records a contact by the form; answers with its id.
pub async fn recorded(app: &TestApp, form: &str) -> String {
    let answer = app.visitor("mari").post(&app.tartu.centre_path("/contacts"), form).await;
    assert_eq!(answer.status, 303, "{}", answer.body);
    answer.location.split("saved=").nth(1).unwrap().to_owned()
}

/// The contacts that a visitor gets from the API.
pub async fn listed(app: &TestApp, visitor: &Visitor, query: &str) -> Vec<Value> {
    let answer = visitor.get(&app.tartu.api(&format!("/contacts{query}"))).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    answer.json()["items"].as_array().unwrap().clone()
}

/// Asserts that every word is on the page.
#[track_caller]
pub fn says(answer: &Answer, words: &[&str]) {
    for word in words {
        assert!(answer.has(word), "{word} is missing in {}", answer.body);
    }
}
