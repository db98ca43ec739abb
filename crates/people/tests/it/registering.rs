use crate::{coded, id_of, register};
use testkit::TestApp;

#[tokio::test]
async fn a_form_that_is_sent_twice_makes_one_client() {
    let app = TestApp::start().await;
    let mari = app.visitor("mari");
    let form = "given_name=Ivan&family_name=Petrenko&once=same";
    let first = mari.post(&app.tartu.path("/clients"), form).await;
    let second = mari.post(&app.tartu.path("/clients"), form).await;
    assert_eq!((first.status, id_of(&first)), (303, id_of(&second)));
    let found = mari.get(&app.tartu.api("/clients?name=petrenko")).await;
    assert_eq!(found.json()["items"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn whoever_registers_has_the_client_in_their_caseload() {
    let app = TestApp::start().await;
    let mari = app.visitor("mari");
    let id = register(&mari, &app, "given_name=Ivan").await;
    assert!(mari.get(&app.tartu.path("/clients")).await.has(&id));
    assert!(!app.visitor("kadri").get(&app.tartu.path("/clients")).await.has(&id));
}

#[tokio::test]
async fn what_was_typed_stays_with_every_problem_at_its_field() {
    let app = TestApp::start().await;
    let long = "x".repeat(81);
    let hidden = coded("Ivan\u{202e}");
    let form = format!(
        "given_name={hidden}&family_name={long}&born=30.02.1990&phone=12&email=nope&languages=klingon&basis=moon\
         &stay_until=31.04.2027&arrived_on=29.02.2023&citizenship=Atlantis&personal_code=30001010188&sex=x&once=k"
    );
    let answer = app.visitor("mari").post(&app.tartu.path("/clients"), &form).await;
    assert_eq!(answer.status, 422);
    for field in [
        "given_name",
        "family_name",
        "born",
        "phone",
        "email",
        "languages",
        "basis",
        "stay_until",
        "arrived_on",
        "citizenship",
        "personal_code",
        "sex",
    ] {
        assert!(answer.has(&format!("id=\"{field}-problem\"")), "{field}: {}", answer.body);
        assert!(answer.has(&format!("href=\"#{field}\"")), "{field} in the summary");
    }
    for typed in [
        long.as_str(),
        "30.02.1990",
        "nope",
        "klingon",
        "31.04.2027",
        "29.02.2023",
        "Atlantis",
        "30001010188",
    ] {
        assert!(answer.has(&format!("value=\"{typed}\"")), "{typed} is kept: {}", answer.body);
    }
    assert!(answer.has("name=\"once\" value=\"k\""), "the same key goes on");
    assert!(!answer.has("people-problem"), "{}", answer.body);
}

#[tokio::test]
async fn nothing_that_is_typed_makes_a_fault() {
    let app = TestApp::start().await;
    let mari = app.visitor("mari");
    for (form, status) in [
        ("given_name=a%00b", 422),
        ("", 422),
        ("given_name=%FF", 303),
        ("given_name=Ivan&household=0190a0a0-0000-7000-8000-000000000001", 422),
        ("given_name=Ivan&household=x", 422),
        ("given_name=Ivan&unknown=field", 303),
        ("given_name=Ivan&version=x", 303),
        ("given_name=%D8%B9%D9%84%D9%8A", 303),
    ] {
        assert_eq!(mari.post(&app.tartu.path("/clients"), form).await.status, status, "{form}");
    }
    let large = format!("given_name={}", "x".repeat(200_000));
    assert_eq!(mari.post(&app.tartu.path("/clients"), &large).await.status, 413);
}

#[tokio::test]
async fn a_personal_code_is_one_clients_only() {
    let app = TestApp::start().await;
    let mari = app.visitor("mari");
    let holder = register(&mari, &app, "given_name=Mari&personal_code=60001019906").await;
    let again = mari.post(&app.tartu.path("/clients"), "given_name=Teine&personal_code=60001019906").await;
    assert!(again.status == 422 && again.has("Selle isikukoodiga klient on juba olemas"), "{}", again.body);
    assert!(again.has(&holder) && again.has("sama isikukood"), "and who that is: {}", again.body);
    let apart = format!("given_name=Teine&personal_code=60001019906&apart={holder}");
    let still = mari.post(&app.tartu.path("/clients"), &apart).await;
    assert!(still.status == 422 && still.has("Selle isikukoodiga klient on juba olemas"), "{}", still.body);
    let elsewhere = app
        .visitor("rein")
        .post(&app.rakvere.path("/clients"), "given_name=Mari&personal_code=60001019906")
        .await;
    assert_eq!(elsewhere.status, 303, "another partner knows nothing of it");
}
