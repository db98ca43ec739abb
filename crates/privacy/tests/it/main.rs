//! Rights of persons, as those who answer for them and those who may not meet them.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test stops where it fails"
)]

mod copy;
mod destruction;
mod link;
mod marks;
mod requests;
mod restriction;
mod retention;

use testkit::{Answer, TestApp};

/// The id at the end of where an answer leads.
fn id_of(answer: &Answer) -> String {
    assert_eq!(answer.status, 303, "{}", answer.body);
    answer.location.rsplit('/').next().unwrap().to_owned()
}

/// A word as it stands in a form's body.
fn coded(text: &str) -> String {
    platform::typed::escaped(text)
}

/// Somebody whom Mari has registered, by a name that nobody else has.
async fn client(app: &TestApp, given: &str) -> String {
    let form = format!(
        "given_name={}&family_name=Kanaar&phone=%2B372+5555+7777&address=Linnutee&once={}",
        coded(given),
        coded(given)
    );
    id_of(&app.visitor("mari").post(&app.tartu.path("/clients"), &form).await)
}

/// A request of a client to have everything destroyed, and the act that Kadri proposes for it.
async fn proposed(app: &TestApp, id: &str) -> String {
    let form = format!(
        "client={id}&asker={}&identified=document&kind=erasure&asks={}&received_on=30.06.2026",
        coded("Märkküsija"),
        coded("Märksoov")
    );
    let kadri = app.visitor("kadri");
    let request = id_of(&kadri.post(&app.tartu.path("/requests"), &form).await);
    id_of(&kadri.post(&app.tartu.path("/destruction"), &format!("files={id}&request={request}")).await)
}
