use crate::{register, with_olena};
use testkit::TestApp;

/// The addresses of the records of a client, newest first.
async fn records(app: &TestApp, path: &str) -> Vec<String> {
    let page = app.visitor("mari").get(&format!("{path}/stays")).await;
    let begin = format!("href=\"{path}/stays/");
    page.body.split(&begin).skip(1).map(|rest| format!("{path}/stays/{}", &rest[..36])).collect()
}

#[tokio::test]
async fn a_wrong_record_is_mended_and_the_history_keeps_what_it_said() {
    let (app, id) = with_olena().await;
    let (mari, path) = (app.visitor("mari"), app.tartu.path(&format!("/clients/{id}")));
    let record = records(&app, &path).await.remove(0);
    let form = mari.get(&record).await;
    assert!(form.has("value=\"04.08.2026\"") && form.has("name=\"version\" value=\"1\""), "{}", form.body);
    let mended =
        "version=1&basis=temporary_protection&stay_from=05.03.2026&stay_until=04.03.2027&renewal_applied_on=";
    assert_eq!(mari.post(&record, mended).await.location, path);
    let file = mari.get(&path).await;
    assert!(file.has("kuni 04.03.2027"), "{}", file.body);
    assert!(file.has("<del>Ajutine kaitse, kuni 04.08.2026</del>"), "{}", file.body);
    let late = "version=1&basis=refugee&stay_until=01.01.2030";
    let conflict = mari.post(&record, late).await;
    assert_eq!(conflict.status, 409);
    assert!(
        conflict.has("Pagulane") && conflict.has("04.03.2027") && conflict.has("value=\"01.01.2030\""),
        "{}",
        conflict.body
    );
    assert!(conflict.has("name=\"version\" value=\"2\""), "{}", conflict.body);
    assert_eq!(records(&app, &path).await.len(), 1, "mended, not added");
}

#[tokio::test]
async fn a_record_that_should_not_be_there_is_withdrawn_and_not_lost() {
    let (app, id) = with_olena().await;
    let (mari, path) = (app.visitor("mari"), app.tartu.path(&format!("/clients/{id}")));
    let record = records(&app, &path).await.remove(0);
    assert_eq!(mari.post(&format!("{record}/withdrawal"), "").await.location, format!("{path}/stays"));
    assert!(records(&app, &path).await.is_empty());
    let file = mari.get(&path).await;
    assert!(
        file.has("Viibimisalus pole teada") && file.has("<del>Ajutine kaitse, kuni 04.08.2026</del>"),
        "{}",
        file.body
    );
    assert_eq!(mari.post(&format!("{record}/withdrawal"), "").await.status, 404, "gone");
    assert_eq!(mari.get(&record).await.status, 404);
}

#[tokio::test]
async fn several_hold_at_once_and_that_is_said() {
    let (app, id) = with_olena().await;
    let (mari, path) = (app.visitor("mari"), app.tartu.path(&format!("/clients/{id}")));
    assert!(!mari.get(&path).await.has("kattub teisega"));
    mari.post(&format!("{path}/stays"), "basis=permit_work&stay_from=05.08.2026&stay_until=01.08.2027").await;
    assert!(!mari.get(&path).await.has("kattub teisega"), "the one begins when the other is over");
    mari.post(&format!("{path}/stays"), "basis=permit_family&stay_from=04.08.2026&stay_until=01.08.2028")
        .await;
    let page = mari.get(&format!("{path}/stays")).await;
    assert_eq!(page.body.matches("kattub teisega").count(), 3, "{}", page.body);
    // What holds today is said first, though another was recorded later.
    let file = mari.get(&path).await;
    let strip = file.body.split("class=\"facts\"").nth(1).unwrap().split("</dl>").next().unwrap();
    assert!(strip.contains("Ajutine kaitse"), "{strip}");
}

#[tokio::test]
async fn bad_input_on_mending_is_kept() {
    let (app, id) = with_olena().await;
    let (mari, path) = (app.visitor("mari"), app.tartu.path(&format!("/clients/{id}")));
    let record = records(&app, &path).await.remove(0);
    for (wrong, field) in [
        ("basis=&stay_until=01.01.2030", "basis"),
        ("basis=visa", "basis"),
        ("basis=refugee&stay_from=02.02.2026&stay_until=01.02.2026", "stay_until"),
        ("basis=refugee&stay_until=30.02.2026", "stay_until"),
        ("basis=refugee&renewal_applied_on=01.07.2026", "renewal_applied_on"),
    ] {
        let answer = mari.post(&record, &format!("version=1&{wrong}")).await;
        assert!(
            answer.status == 422 && answer.has(&format!("id=\"{field}-problem\"")),
            "{wrong}: {}",
            answer.body
        );
    }
    assert!(mari.get(&path).await.has("kuni 04.08.2026"), "as it was");
}

#[tokio::test]
async fn another_clients_record_is_not_there() {
    let (app, id) = with_olena().await;
    let (mari, path) = (app.visitor("mari"), app.tartu.path(&format!("/clients/{id}")));
    let record = records(&app, &path).await.remove(0);
    let other = register(&mari, &app, "given_name=Maksym").await;
    let under_other = record.replace(&id, &other);
    assert_eq!(mari.get(&under_other).await.status, 404);
    assert_eq!(mari.post(&under_other, "version=1&basis=refugee").await.status, 404);
    assert_eq!(mari.post(&format!("{under_other}/withdrawal"), "").await.status, 404);
    let maarja = app.visitor("maarja");
    assert_eq!(maarja.post(&record, "version=1&basis=refugee").await.status, 403);
    assert_eq!(maarja.get(&record).await.location, format!("{record}/opening"));
    assert_eq!(maarja.get(&format!("{path}/stays")).await.location, format!("{path}/stays/opening"));
    assert_eq!(maarja.get(&format!("{path}/stays/opening")).await.location, format!("{path}/opening"));
}
