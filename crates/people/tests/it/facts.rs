use crate::{coded, id_of, with_olena};

#[tokio::test]
async fn languages_have_levels_and_an_interpreter_each() {
    let (app, id) = with_olena().await;
    let (mari, path) = (app.visitor("mari"), app.tartu.path(&format!("/clients/{id}")));
    let form = mari.get(&format!("{path}/languages")).await;
    assert!(form.has("value=\"ukraina\"") && form.has("value=\"vene\""), "{}", form.body);
    let sent = "version=1&language_1=ukraina&level_1=native&interpreter_1=yes&language_2=vene&level_2=c1\
                &language_3=eesti&level_3=a2&interpreter=unknown";
    assert_eq!(mari.post(&format!("{path}/languages"), sent).await.location, path);
    let file = mari.get(&path).await;
    assert!(file.has("ukraina (emakeel), vene (C1), eesti (A2)"), "{}", file.body);
    assert!(file.has("<dd>on vaja</dd>"), "who needs one for a language needs one: {}", file.body);
    assert!(file.has("ukraina, emakeel, tõlgiga"), "the history says it: {}", file.body);
    // A list that is changed elsewhere keeps what is known of each language.
    let program = app.program("tartu-coordinator").with("if-match", "\"2\"");
    let api = app.tartu.api(&format!("/clients/{id}?purpose=correction"));
    assert_eq!(program.patch_json(&api, r#"{"languages":["et","uk"]}"#).await.status, 200);
    assert!(mari.get(&path).await.has("eesti (A2), ukraina (emakeel)"));
}

#[tokio::test]
async fn what_does_not_fit_in_the_languages_is_said_at_its_row_and_kept() {
    let (app, id) = with_olena().await;
    let (mari, path) = (app.visitor("mari"), app.tartu.path(&format!("/clients/{id}/languages")));
    let wrong = mari.post(&path, "version=1&language_1=klingon&level_1=b2&level_3=a1").await;
    assert_eq!(wrong.status, 422);
    assert!(wrong.has("value=\"klingon\"") && wrong.has("Seda keelt me ei tunne"), "{}", wrong.body);
    assert!(wrong.has("id=\"language_3-problem\"") && wrong.has("href=\"#language_3\""), "{}", wrong.body);
    let both = mari.post(&path, "version=1&language_1=uk&interpreter_1=yes&interpreter=not_needed").await;
    assert!(both.status == 422 && both.has("Mõnes keeles on tõlki vaja"), "{}", both.body);
    let unknown = mari.post(&path, "version=1&language_1=uk&level_1=z9&interpreter=perhaps").await;
    assert!(unknown.status == 422 && unknown.has("Vali nimekirjast"), "{}", unknown.body);
}

#[tokio::test]
async fn education_and_work_are_kept_with_what_they_were() {
    let (app, id) = with_olena().await;
    let (mari, path) = (app.visitor("mari"), app.tartu.path(&format!("/clients/{id}")));
    let page = format!("{path}/occupation");
    let first =
        "version=1&education=isced_7&profession=raamatupidaja&work=seeking&work_since=&employer=&job=";
    assert_eq!(mari.post(&page, first).await.location, path);
    let then = format!(
        "version=2&education=isced_7&profession=raamatupidaja&work=working&work_since=16.06.2026&employer={}&job=kokk",
        coded("Tartu Köök")
    );
    assert_eq!(mari.post(&page, &then).await.location, path);
    let file = mari.get(&path).await;
    assert!(file.has("magistrikraad, raamatupidaja"), "{}", file.body);
    assert!(file.has("töötab, kokk, Tartu Köök, alates 16.06.2026"), "{}", file.body);
    assert!(file.has("<del>otsib tööd</del>") && file.has("Tööandja või kool"), "{}", file.body);
    for (wrong, said) in [
        ("work=working&work_since=01.07.2026", "alles tulemas"),
        ("work=unknown&work_since=01.06.2026", "Vali ka tegevus"),
        ("education=isced_9", "Vali nimekirjast"),
        ("work=working&work_since=31.06.2026", "kuupäev"),
        ("job=k%E2%80%AEokk", "id=\"job-problem\""),
        ("profession=a%00b", "id=\"profession-problem\""),
    ] {
        let answer = mari.post(&page, &format!("version=3&{wrong}")).await;
        assert!(answer.status == 422 && answer.has(said), "{wrong}: {}", answer.body);
    }
}

#[tokio::test]
async fn who_was_slower_sees_both_versions_of_each_group() {
    let (app, id) = with_olena().await;
    let (mari, path) = (app.visitor("mari"), app.tartu.path(&format!("/clients/{id}")));
    for (page, quick, late, theirs) in [
        ("/occupation", "work=seeking", "work=working&job=kokk", "otsib tööd"),
        (
            "/contact",
            "phone=%2B372+5000+0000&channel=email",
            "phone=%2B372+5111+1111&channel=phone",
            "+372 5000 0000",
        ),
        ("/languages", "language_1=ukraina&level_1=native", "language_1=vene&level_1=b1", "ukraina emakeel"),
    ] {
        let form = mari.get(&format!("{path}{page}")).await;
        let version = form.body.split("name=\"version\" value=\"").nth(1).unwrap().split('"').next().unwrap();
        assert_eq!(
            mari.post(&format!("{path}{page}"), &format!("version={version}&{quick}")).await.status,
            303
        );
        let conflict = mari.post(&format!("{path}{page}"), &format!("version={version}&{late}")).await;
        assert_eq!(conflict.status, 409, "{page}");
        assert!(conflict.has("Keegi muutis neid andmeid vahepeal"), "{}", conflict.body);
        assert!(
            conflict.has(&format!("<td data-label=\"Vahepeal salvestatud\">{theirs}</td>")),
            "{}",
            conflict.body
        );
    }
}

#[tokio::test]
async fn whoever_must_not_be_called_is_not_a_link_and_the_note_is_no_history() {
    let (app, id) = with_olena().await;
    let (mari, path) = (app.visitor("mari"), app.tartu.path(&format!("/clients/{id}")));
    let sent = format!(
        "version=1&phone=%2B372+5555+1234&email=&address=&channel=email&contact_language=vene&times={}&do_not_call=yes&safe_note={}",
        coded("õhtuti"),
        coded("abikaasa loeb telefoni")
    );
    assert_eq!(mari.post(&format!("{path}/contact"), &sent).await.location, path);
    let file = mari.get(&path).await;
    assert!(file.has("ära helista") && !file.has("tel:+372"), "{}", file.body);
    assert!(file.has("e-kiri, vene, õhtuti"), "{}", file.body);
    assert_eq!(file.body.matches("abikaasa loeb telefoni").count(), 1, "not in the changes: {}", file.body);
    assert!(file.has("uus märge"), "{}", file.body);
    let scope = app.tartu.organisation.into();
    let kept = db::Sql::collected("select safe_note from contact_preference where organisation_id = $1");
    let kept: Option<String> = app.db.read(Some(scope), move |conn| conn.scalar(kept, &[])).await.unwrap();
    assert!(!kept.unwrap().contains("abikaasa"), "encrypted");
    let wrong =
        mari.post(&format!("{path}/contact"), "version=2&channel=phone&do_not_call=yes&email=poolik").await;
    assert!(
        wrong.status == 422 && wrong.has("Vali muu viis") && wrong.has("value=\"poolik\""),
        "{}",
        wrong.body
    );
}

#[tokio::test]
async fn a_new_client_is_registered_with_little() {
    let app = testkit::TestApp::start().await;
    let mari = app.visitor("mari");
    let form = mari.get(&app.tartu.path("/clients/new")).await;
    for later in ["education", "profession", "level_1", "safe_note", "valid_until"] {
        assert!(!form.has(&format!("name=\"{later}\"")), "{later}");
    }
    let made = mari.post(&app.tartu.path("/clients"), "given_name=Mari").await;
    let file = mari.get(&app.tartu.path(&format!("/clients/{}", id_of(&made)))).await;
    assert_eq!(file.status, 200);
}

#[tokio::test]
async fn every_group_is_worded_in_every_language() {
    let (app, id) = with_olena().await;
    let path = app.tartu.path(&format!("/clients/{id}"));
    for language in ["et", "en", "ru", "uk"] {
        let kadri = app.visitor("mari").with_cookie(&format!("lang={language}"));
        for page in ["", "/edit", "/contact", "/languages", "/occupation", "/documents", "/guardians"] {
            let answer = kadri.get(&format!("{path}{page}")).await;
            assert_eq!(answer.status, 200, "{page}");
            assert!(!answer.has(">people-"), "a key without a text: {}", answer.body);
        }
    }
}
