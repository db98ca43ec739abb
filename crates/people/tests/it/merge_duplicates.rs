//! Who may be there already: shown while typing, asked once, listed for coordinators.

use crate::{coded, register, with_olena};
use testkit::TestApp;

/// Olena once more, as somebody else would write her.
const AGAIN: &str = "given_name=Olena&family_name=Kovalenko&born=02.03.1992&phone=55551234";

/// Has everything compared that waits, as the job does.
pub async fn compare(app: &TestApp) {
    let slug = app.tartu.slug;
    let all = app.db.read(None, |conn| Ok(frame::organisation::all(conn)?)).await.unwrap();
    let tartu = all.into_iter().find(|organisation| organisation.slug == slug).unwrap();
    people::compare_files(&app.app, &tartu).await.unwrap();
}

#[tokio::test]
async fn who_is_typed_in_is_shown_the_file_that_is_there() {
    let (app, id) = with_olena().await;
    let (mari, path) = (app.visitor("mari"), app.tartu.path("/clients/alike"));
    let shown = mari.post(&path, AGAIN).await;
    assert!(shown.status == 200 && shown.has(&id) && shown.has("Коваленко"), "{}", shown.body);
    assert!(shown.has("peaaegu kindel") && shown.has("sama telefon"), "{}", shown.body);
    assert!(!shown.has("5555") && !shown.has("Annelinn"), "no more than a search shows: {}", shown.body);
    for half in [
        "given_name=Ol",
        "given_name=Olena&born=02.03.19",
        "",
        "born=x&phone=%00",
        "new_given_name=Iryna&new_family_name=Tamm",
    ] {
        let shown = mari.post(&path, half).await;
        assert!(shown.status == 200 && !shown.has(&id), "{half}: {}", shown.body);
    }
    let desk = mari.post(&path, "new_given_name=Kovalenko&new_family_name=Olena&new_born=02.03.1992").await;
    assert!(desk.has(&id) && desk.has("vahetuses"), "{}", desk.body);
    assert!(!app.visitor("rein").post(&app.rakvere.path("/clients/alike"), AGAIN).await.has(&id));
    assert_eq!(app.visitor("rein").post(&path, AGAIN).await.status, 404);
    assert_eq!(app.visitor("dora").post(&path, AGAIN).await.status, 403);
}

#[tokio::test]
async fn without_a_script_it_is_asked_once_and_the_answer_is_kept() {
    let (app, id) = with_olena().await;
    let (mari, path) = (app.visitor("mari"), app.tartu.path("/clients"));
    let form = format!("{AGAIN}&address=Uus+10&once=second");
    let asked = mari.post(&path, &form).await;
    assert_eq!(asked.status, 422, "{}", asked.body);
    assert!(asked.has(&id) && asked.has("See on keegi teine") && asked.has("Uus 10"), "{}", asked.body);
    let held = format!("name=\"apart\" value=\"{id}\"");
    assert!(asked.has(&held), "{}", asked.body);
    // Another mistake in between does not lose the answer.
    let wrong = mari.post(&path, &format!("{form}&apart={id}&email=nope")).await;
    assert!(wrong.status == 422 && wrong.has(&format!("type=\"hidden\" {held}")), "{}", wrong.body);
    let made = mari.post(&path, &format!("{form}&apart={id}")).await;
    assert_eq!(made.status, 303, "{}", made.body);
    let again = mari.post(&path, &format!("{form}&apart={id}")).await;
    assert_eq!(again.location, made.location, "sent twice is done once");
    let kadri = app.visitor("kadri");
    let list = kadri.get(&app.tartu.path("/duplicates")).await;
    assert!(list.has("Topelttoimikuid ei paista"), "somebody has said that they are two: {}", list.body);
    assert!(kadri.get(&app.tartu.path("/duplicates?apart=1")).await.has(&id));
}

#[tokio::test]
async fn namesakes_are_registered_without_a_question() {
    let (app, _) = with_olena().await;
    let mari = app.visitor("mari");
    for form in [
        "given_name=Olena&family_name=Kovalenko&born=11.12.1960",
        "given_name=Olena&family_name=Kovalenko",
        "given_name=Olena",
        "given_name=Andrii&family_name=Shevchuk&phone=%2B372+5555+1234",
    ] {
        register(&mari, &app, form).await;
    }
}

#[tokio::test]
async fn a_coordinator_sees_pairs_and_says_that_they_are_two() {
    let (app, one) = with_olena().await;
    let other = app
        .visitor("mari")
        .post_json(
            &app.tartu.api("/clients"),
            r#"{"given_name": "Olena", "family_name": "Kovalenko", "born": "1992-03-02"}"#,
        )
        .await;
    let other = other.json()["id"].as_str().unwrap().to_owned();
    let (kadri, path) = (app.visitor("kadri"), app.tartu.path("/duplicates"));
    assert!(!kadri.get(&path).await.has(&one), "not compared yet");
    compare(&app).await;
    let list = kadri.get(&path).await;
    assert!(
        list.has(&one) && list.has(&other) && list.has("sama nimi, sama sünniaeg") && list.has("1 paar"),
        "{}",
        list.body
    );
    let said = kadri.post(&path, &format!("one={one}&other={other}&apart=yes")).await;
    assert_eq!(said.status, 303, "{}", said.body);
    compare(&app).await;
    assert!(!kadri.get(&path).await.has(&one), "it is remembered");
    let apart = kadri.get(&format!("{path}?apart=1")).await;
    assert!(apart.has(&one) && apart.has("Võta tagasi"), "{}", apart.body);
    kadri.post(&path, &format!("one={other}&other={one}&apart=no")).await;
    assert!(kadri.get(&path).await.has(&one), "and taken back");
    let unknown = "0190a0a0-0000-7000-8000-000000000001";
    for (wrong, status) in [
        (String::new(), 422),
        ("one=x&other=y".to_owned(), 422),
        (format!("one={one}&apart=yes"), 422),
        (format!("one={one}&other={one}&apart=yes"), 404),
        (format!("one={one}&other={unknown}&apart=yes"), 404),
    ] {
        assert_eq!(kadri.post(&path, &wrong).await.status, status, "{wrong}");
    }
}

#[tokio::test]
async fn a_change_brings_a_pair_and_takes_it_away() {
    let (app, one) = with_olena().await;
    let mari = app.visitor("mari");
    let other = register(&mari, &app, "given_name=Iryna&family_name=Melnyk&born=05.06.1985").await;
    compare(&app).await;
    let (kadri, list) = (app.visitor("kadri"), app.tartu.path("/duplicates"));
    assert!(!kadri.get(&list).await.has(&other));
    let change = |name: &str, version: i64| {
        format!(r#"{{"given_name": "{name}", "born": "1992-03-02", "family_name": "Kovalenko", "languages": "v{version}"}}"#).replace(&format!(r#", "languages": "v{version}""#), "")
    };
    let patch = |json: String, version: i64| {
        let program = app.program("tartu-counsellor").with("if-match", &format!("\"{version}\""));
        let path = app.tartu.api(&format!("/clients/{other}?purpose=correction"));
        async move { program.patch_json(&path, &json).await }
    };
    assert_eq!(patch(change("Olena", 1), 1).await.status, 200);
    compare(&app).await;
    let pairs = kadri.get(&list).await;
    assert!(pairs.has(&one) && pairs.has(&other), "{}", pairs.body);
    assert_eq!(patch(change("Taras", 2).replace("1992-03-02", "1955-01-01"), 2).await.status, 200);
    compare(&app).await;
    assert!(!kadri.get(&list).await.has(&other));
}

#[tokio::test]
async fn a_protected_person_is_in_no_pair_and_in_no_answer() {
    let (app, id) = with_olena().await;
    register(&app.visitor("mari"), &app, &format!("{AGAIN}&apart={id}")).await;
    app.visitor("kadri").post(&app.tartu.path("/duplicates"), "one=&other=").await;
    let hide = db::Sql::collected(
        "update client set protected_on = '2026-06-01' where organisation_id = $1 and id = $2",
    );
    let (scope, hidden) = (app.tartu.organisation.into(), id.clone());
    app.db.write(Some(scope), move |conn| conn.run(hide, &[&hidden])).await.unwrap();
    compare(&app).await;
    let (kadri, mari) = (app.visitor("kadri"), app.visitor("mari"));
    for path in ["/duplicates", "/duplicates?apart=1"] {
        assert!(!kadri.get(&app.tartu.path(path)).await.has(&id), "{path}");
    }
    assert!(!mari.post(&app.tartu.path("/clients/alike"), AGAIN).await.has(&id));
    let form = format!("given_name={}&family_name={}&born=02.03.1992", coded("Олена"), coded("Коваленко"));
    let asked = mari.post(&app.tartu.path("/clients"), &form).await;
    assert!(!asked.has(&id), "{}", asked.body);
}

#[tokio::test]
async fn duplicates_are_for_coordinators() {
    let (app, _) = with_olena().await;
    for (who, status) in
        [("kadri", 200), ("mari", 403), ("liis", 403), ("dora", 403), ("riina", 404), ("priit", 404)]
    {
        assert_eq!(app.visitor(who).get(&app.tartu.path("/duplicates")).await.status, status, "{who}");
    }
}
