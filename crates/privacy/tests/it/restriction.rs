//! A file that is closed to use is kept, and nobody works with it.

use crate::client;
use testkit::TestApp;

const CLOSED: [(&str, &str); 4] = [("/edit", ""), ("/documents", ""), ("/handout", ""), ("/goals", "")];

#[tokio::test]
async fn nobody_works_with_a_closed_file_and_the_figures_stay() {
    let app = TestApp::start().await;
    let (id, mari, dora) = (client(&app, "Linda").await, app.visitor("mari"), app.visitor("dora"));
    let path = app.tartu.path(&format!("/clients/{id}"));
    let contact = format!("who=client&client={id}&topics=work&note=M%C3%A4rkus&once=c");
    assert_eq!(mari.post(&app.tartu.centre_path("/contacts"), &contact).await.status, 303);
    let figures = app.tartu.api("/figures/contacts?from=2026-06-01&to=2026-06-30&by=topic");
    let program = app.program("tartu-coordinator");
    let counted = program.get(&figures).await.json();
    assert_eq!(dora.post(&format!("{path}/restriction"), "why=").await.status, 422, "a reason is needed");
    assert_eq!(dora.post(&format!("{path}/restriction"), "why=vaidlus").await.status, 303);

    // The name and that it is closed, no more; no purpose opens it.
    let asked = mari.get(&path).await;
    assert!(asked.status == 303 && asked.location.ends_with("/opening"), "{}", asked.status);
    let shown = mari.get(&asked.location).await;
    assert!(shown.has("Linda Kanaar") && shown.has("Kasutamine piiratud"), "{}", shown.body);
    for hidden in ["5555", "Linnutee", "vaidlus"] {
        assert!(!shown.has(hidden), "{hidden}");
    }
    for who in ["mari", "maarja", "kadri"] {
        let visitor = app.visitor(who);
        assert_eq!(visitor.post(&format!("{path}/opening"), "purpose=at_counter").await.status, 403, "{who}");
        for (page, _) in CLOSED {
            let answer = visitor.get(&format!("{path}{page}")).await;
            assert_ne!(answer.status, 200, "{who} {page}");
        }
        let served = visitor.post(&app.tartu.centre_path("/contacts"), &contact.replace("once=c", who)).await;
        assert_ne!(served.status, 303, "{who} recorded a contact with them");
        let found = visitor.get(&app.tartu.path("/clients?name=kanaar")).await;
        assert!(!found.has("5555") && !found.has("vaidlus"), "{who}");
    }
    let one = app.tartu.api(&format!("/clients/{id}?purpose=at_counter"));
    assert_eq!(program.get(&one).await.status, 403);
    let change = program.with("if-match", "\"2\"").patch_json(&one, "{\"phone\":\"1\"}").await;
    assert_eq!(change.status, 403);
    assert_eq!(app.program("tartu-coordinator").get(&figures).await.json(), counted);

    // Giving the person their data is not using them.
    assert_eq!(dora.get(&format!("{path}/copy")).await.status, 200);
    assert_eq!(dora.post(&format!("{path}/restriction/lifting"), "why=").await.status, 422);
    assert_eq!(dora.post(&format!("{path}/restriction/lifting"), "why=lahendatud").await.status, 303);
    let open = mari.get(&path).await;
    assert!(open.status == 200 && open.has("5555 7777"), "nothing is lost");
    let history = &app.visitor("dora").get(&format!("{path}/copy?language=et")).await;
    assert_eq!(history.status, 200);
}

#[tokio::test]
async fn a_closed_file_is_not_due_and_is_destroyed_only_when_the_person_asks() {
    let app = TestApp::start().await;
    let (id, kadri) = (client(&app, "Linda").await, app.visitor("kadri"));
    let old = db::Sql::collected(
        "update client set created_at = '2020-01-02T09:00:00.000000Z' where organisation_id = $1",
    );
    app.db.write(Some(app.tartu.organisation.into()), move |conn| conn.run(old, &[])).await.unwrap();
    let (lists, retention) = (app.tartu.path("/retention/lists"), app.tartu.path("/retention"));
    assert_eq!(kadri.post(&lists, "").await.status, 303);
    assert!(kadri.get(&retention).await.has("Linda Kanaar"));
    let path = app.tartu.path(&format!("/clients/{id}"));
    assert_eq!(kadri.post(&format!("{path}/restriction"), "why=vaidlus").await.status, 303);
    assert!(
        !kadri.get(&retention).await.has("Linda Kanaar"),
        "it stands in a list of before and is not shown"
    );
    assert_eq!(kadri.post(&app.tartu.path("/destruction"), &format!("files={id}")).await.status, 422);
    assert_eq!(kadri.post(&lists, "").await.status, 303);
    assert!(!kadri.get(&retention).await.has("Linda Kanaar"));
}
