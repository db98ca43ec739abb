use crate::{client, id_of};
use testkit::TestApp;

#[tokio::test]
async fn a_request_has_its_day_and_counsellors_do_not_see_it() {
    let app = TestApp::start().await;
    let (kadri, dora, id) = (app.visitor("kadri"), app.visitor("dora"), client(&app, "Linda").await);
    let form =
        format!("client={id}&asker=Linda&identified=document&kind=access&received_on=30.06.2026&once=a");
    let path = app.tartu.path("/requests");
    let request = id_of(&kadri.post(&path, &form).await);
    assert_eq!(id_of(&kadri.post(&path, &form).await), request, "sent twice is once");
    let page = dora.get(&format!("{path}/{request}")).await;
    assert!(page.has("30.07.2026") && page.has("Linda Kanaar"), "{}", page.body);
    for (who, list, one) in [("mari", 403, 404), ("riina", 404, 404), ("priit", 404, 404)] {
        let visitor = app.visitor(who);
        assert_eq!(visitor.get(&path).await.status, list, "{who}");
        assert_eq!(visitor.get(&format!("{path}/{request}")).await.status, one, "{who}");
    }
    let late = kadri
        .post(&format!("{path}/{request}/extension"), "version=1&told_on=31.12.2026&extended_why=palju")
        .await;
    assert_eq!(late.status, 422);
    let longer = kadri
        .post(&format!("{path}/{request}/extension"), "version=1&told_on=30.06.2026&extended_why=palju")
        .await;
    assert_eq!(longer.status, 303, "{}", longer.body);
    assert!(dora.get(&path).await.has("30.09.2026"));
    let stale = dora
        .post(
            &format!("{path}/{request}/answer"),
            "version=1&outcome=granted&answer=antud&answered_on=30.06.2026",
        )
        .await;
    assert!(stale.status == 409 && stale.has("antud"), "{}", stale.body);
}

#[tokio::test]
async fn the_copy_and_the_log_are_for_those_who_answer_for_rights() {
    let app = TestApp::start().await;
    let id = client(&app, "Linda").await;
    let path = app.tartu.path(&format!("/clients/{id}"));
    let copy = app.visitor("dora").get(&format!("{path}/copy?language=uk")).await;
    assert_eq!((copy.status, copy.header("content-type")), (200, "application/zip"));
    let log = app.visitor("kadri").get(&format!("{path}/log")).await;
    assert!(log.has("Väljastas andmed") && log.has("Dora Näide"), "{}", log.body);
    assert_eq!(app.visitor("mari").get(&format!("{path}/copy")).await.status, 404);
    assert_eq!(app.visitor("riina").get(&format!("{path}/log")).await.status, 404);
}

#[tokio::test]
async fn a_restricted_file_is_kept_and_nobody_works_with_it() {
    let app = TestApp::start().await;
    let (id, mari, dora) = (client(&app, "Linda").await, app.visitor("mari"), app.visitor("dora"));
    let path = app.tartu.path(&format!("/clients/{id}"));
    assert_eq!(mari.get(&path).await.status, 200);
    assert_eq!(dora.post(&format!("{path}/restriction"), "why=").await.status, 422);
    assert_eq!(dora.post(&format!("{path}/restriction"), "why=vaidlus").await.status, 303);
    let asked = mari.get(&path).await;
    assert!(asked.status == 303 && asked.location.ends_with("/opening"));
    let shown = mari.get(&asked.location).await;
    assert!(
        shown.has("Linda Kanaar") && shown.has("Kasutamine piiratud") && !shown.has("5555"),
        "{}",
        shown.body
    );
    assert_eq!(mari.post(&asked.location, "purpose=at_counter").await.status, 403);
    assert_eq!(dora.post(&format!("{path}/restriction/lifting"), "why=lahendatud").await.status, 303);
    assert_eq!(mari.get(&path).await.status, 200);
}
