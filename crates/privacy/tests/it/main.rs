//! Rights of persons, as those who answer for them and those who may not meet them.
#![expect(clippy::unwrap_used, reason = "a test stops where it fails")]

mod destruction;
mod requests;

use testkit::{Answer, TestApp};

/// The id at the end of where an answer leads.
fn id_of(answer: &Answer) -> String {
    assert_eq!(answer.status, 303, "{}", answer.body);
    answer.location.rsplit('/').next().unwrap().to_owned()
}

/// Somebody whom Mari has registered, by a name that nobody else has.
async fn client(app: &TestApp, given: &str) -> String {
    let form =
        format!("given_name={given}&family_name=Kanaar&phone=%2B372+5555+7777&address=Linnutee&once={given}");
    id_of(&app.visitor("mari").post(&app.tartu.path("/clients"), &form).await)
}
