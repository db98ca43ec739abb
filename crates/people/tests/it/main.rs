//! Clients, as those who serve them and those who may not see them meet them.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops where it fails")]

mod api;
mod changes;
mod consents;
mod documents;
mod elsewhere;
mod expiries;
mod facts;
mod file;
mod guardians;
mod merge_duplicates;
mod merge_files;
mod merge_identity;
mod plans;
mod protected_nowhere;
mod protection;
mod registering;
mod rights;
mod search;
mod stays;

use testkit::{Answer, TestApp, Visitor};

/// Registers a client with the form; answers with the id.
async fn register(visitor: &Visitor, app: &TestApp, form: &str) -> String {
    let answer = visitor.post(&app.tartu.path("/clients"), form).await;
    assert_eq!(answer.status, 303, "{}", answer.body);
    id_of(&answer)
}

/// The id at the end of where an answer leads.
fn id_of(answer: &Answer) -> String {
    answer.location.rsplit('/').next().unwrap().to_owned()
}

/// A name as it stands in a form's body.
fn coded(text: &str) -> String {
    platform::typed::escaped(text)
}

/// A site on which Mari has registered Olena Kovalenko with all that may be known.
async fn with_olena() -> (TestApp, String) {
    let app = TestApp::start().await;
    let form = format!(
        "given_name={}&family_name={}&born=02.03.1992&phone=%2B372+5555+1234&email=olena%40example.ee&languages=uk,ru\
         &basis=temporary_protection&stay_until=04.08.2026&arrived_on=12.03.2026&background=newcomer&sex=woman\
         &citizenship=UKR&personal_code=49203020002&address=Annelinn&interpreter=needed&once=a",
        coded("Олена"),
        coded("Коваленко"),
    );
    let id = register(&app.visitor("mari"), &app, &form).await;
    (app, id)
}
