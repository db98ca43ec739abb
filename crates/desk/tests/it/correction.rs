//! Corrections: what was there stays in the history; a version that moved on is shown beside what was typed.

use crate::tried::{LEAST, recorded, says};
use testkit::TestApp;

#[tokio::test]
async fn a_correction_keeps_what_was_there() {
    let app = TestApp::start().await;
    let (mari, id) = (app.visitor("mari"), recorded(&app, &format!("{LEAST}&note=esimene&minutes=10")).await);
    let path = app.tartu.path(&format!("/contacts/{id}"));
    says(
        &mari.get(&format!("{path}/correction")).await,
        &["esimene", "value=\"10\" checked", "name=\"version\" value=\"1\""],
    );

    let form = "version=1&topics=housing&acts=housing.contract_explained&minutes=25&channel=email&note=teine";
    assert_eq!(mari.post(&format!("{path}/corrections"), form).await.status, 303);
    let page = mari.get(&path).await;
    says(&page, &["teine", "<del>esimene</del>", "<ins>teine</ins>", "Eluase", "Mari", "E-kirjaga"]);
    assert_eq!(app.visitor("maarja").post(&format!("{path}/corrections"), form).await.status, 403);
}

#[tokio::test]
async fn a_version_that_moved_on_shows_both() {
    let app = TestApp::start().await;
    let (mari, id) = (app.visitor("mari"), recorded(&app, LEAST).await);
    let path = app.tartu.path(&format!("/contacts/{id}/corrections"));
    assert_eq!(
        app.visitor("kadri").post(&path, "version=1&topics=work&note=koordinaatori+oma").await.status,
        303
    );
    let both = mari.post(&path, "version=1&topics=health&note=minu+oma").await;
    assert_eq!(both.status, 409);
    says(&both, &["koordinaatori oma", "minu oma", "name=\"version\" value=\"2\""]);
    assert_eq!(mari.post(&path, "version=2&topics=health&note=minu+oma").await.status, 303);
}

#[tokio::test]
async fn a_wrong_correction_comes_back_as_typed() {
    let app = TestApp::start().await;
    let id = recorded(&app, LEAST).await;
    let path = app.tartu.path(&format!("/contacts/{id}/corrections"));
    let answer =
        app.visitor("mari").post(&path, "version=1&topics=work&minutes=x&activity=9.9.9&note=alles").await;
    assert_eq!(answer.status, 422);
    says(&answer, &["Märgi kestus minutites", "alles"]);
}
