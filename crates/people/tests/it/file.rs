use crate::{id_of, register, with_olena};

#[tokio::test]
async fn the_file_shows_what_is_known() {
    let (app, id) = with_olena().await;
    let file = app.visitor("mari").get(&app.tartu.path(&format!("/clients/{id}"))).await;
    for said in [
        "<h1>Олена Коваленко</h1>",
        "34-aastane · Ukraina · ukraina, vene",
        "Ajutine kaitse",
        "kuni 04.08.2026",
        "35 päeva jäänud",
        "12.03.2026",
        "uussisserändaja",
        "on vaja",
        "492••••••••",
        "mailto:olena@example.ee",
        "tel:+37255551234",
        "Annelinn",
    ] {
        assert!(file.has(said), "{said} in {}", file.body);
    }
    assert!(!file.has("49203020002"), "masked");
}

#[tokio::test]
async fn the_personal_code_is_shown_to_who_asks_and_the_look_is_kept() {
    let (app, id) = with_olena().await;
    let path = app.tartu.path(&format!("/clients/{id}"));
    let mari = app.visitor("mari");
    assert!(mari.post(&format!("{path}/code-views"), "").await.has("49203020002"));
    assert!(!mari.get(&path).await.has("49203020002"), "once");
    let scope = app.tartu.organisation.into();
    let looks = db::Sql::collected(
        "select count(*) from audit_entry where organisation_id = $1 and action = 'people.reveal_code' and result = 'done'",
    );
    let counted: Option<i64> =
        app.looks.read(Some(scope), move |conn| conn.scalar(looks, &[])).await.unwrap();
    assert_eq!(counted, Some(1));
    let kept = db::Sql::collected("select code_sealed from client where organisation_id = $1");
    let kept: Option<String> = app.db.read(Some(scope), move |conn| conn.scalar(kept, &[])).await.unwrap();
    assert!(!kept.unwrap().contains("49203020002"), "encrypted");
}

#[tokio::test]
async fn a_renewal_under_way_is_said_instead_of_the_days_left() {
    let (app, id) = with_olena().await;
    let path = app.tartu.path(&format!("/clients/{id}"));
    let mari = app.visitor("mari");
    let form = mari.get(&format!("{path}/stays")).await;
    assert!(form.has(r#"value="04.08.2026""#), "begins with what is there: {}", form.body);
    let stay = "basis=temporary_protection&stay_until=04.08.2026&renewal_applied_on=15.06.2026&once=s";
    for _ in 0..2 {
        assert_eq!(mari.post(&format!("{path}/stays"), stay).await.location, path, "twice is once");
    }
    let file = mari.get(&path).await;
    assert!(file.has("pikendamist taotletud 15.06.2026") && !file.has("35 päeva jäänud"), "{}", file.body);
    assert_eq!(file.body.matches("kirja pandud").count(), 2, "the record before stays");
    let wrong = mari.post(&format!("{path}/stays"), "basis=&stay_until=01.01.2030").await;
    assert!(
        wrong.status == 422 && wrong.has("01.01.2030") && wrong.has("Vali ka viibimisalus"),
        "{}",
        wrong.body
    );
    let wrong =
        mari.post(&format!("{path}/stays"), "basis=refugee&stay_from=02.02.2026&stay_until=01.02.2026").await;
    assert!(wrong.status == 422 && wrong.has("Lõpp on enne algust"), "{}", wrong.body);
}

#[tokio::test]
async fn a_stay_that_has_lapsed_is_said() {
    let (app, id) = with_olena().await;
    let path = app.tartu.path(&format!("/clients/{id}"));
    let mari = app.visitor("mari");
    mari.post(&format!("{path}/stays"), "basis=permit_work&stay_until=26.06.2026").await;
    assert!(mari.get(&path).await.has("lõppes 4 päeva tagasi"));
}

#[tokio::test]
async fn people_who_live_together_are_linked_and_parted() {
    let (app, olena) = with_olena().await;
    let mari = app.visitor("mari");
    let son = register(&mari, &app, "given_name=Maksym&family_name=Kovalenko&born=2019").await;
    let path = app.tartu.path(&format!("/clients/{olena}"));
    let offered = mari.post(&format!("{path}/household"), "name=maksym").await;
    assert!(offered.has(&son) && !offered.has(&format!("value=\"{olena}\"")), "{}", offered.body);
    let joined = mari.post(&format!("{path}/household"), &format!("with={son}")).await;
    assert_eq!(joined.location, path);
    assert!(mari.get(&path).await.has(&format!("/clients/{son}\"")), "the son is a link");
    assert!(mari.get(&app.tartu.path(&format!("/clients/{son}"))).await.has("Олена Коваленко"));
    assert_eq!(mari.post(&format!("{path}/household/leave"), "").await.location, path);
    assert!(!mari.get(&path).await.has(&format!("/clients/{son}\"")));
    for wrong in
        [format!("with={olena}"), "with=x".into(), "with=0190a0a0-0000-7000-8000-000000000001".into()]
    {
        assert_eq!(mari.post(&format!("{path}/household"), &wrong).await.status, 422, "{wrong}");
    }
    assert_eq!(mari.post(&format!("{path}/household"), "name=zelda").await.status, 422);
}

#[tokio::test]
async fn whoever_joins_two_people_has_both_files_open() {
    let (app, olena) = with_olena().await;
    let (mari, maarja) = (app.visitor("mari"), app.visitor("maarja"));
    let own = register(&maarja, &app, "given_name=Maksym&family_name=Kovalenko&born=2019").await;
    let path = app.tartu.path(&format!("/clients/{own}/household"));
    let refused = maarja.post(&path, &format!("with={olena}")).await;
    assert!(refused.status == 422 && refused.has("Ava esmalt tema toimik"), "{}", refused.body);
    let file = app.tartu.path(&format!("/clients/{olena}"));
    assert!(!mari.get(&file).await.has(&format!("/clients/{own}\"")), "her file is as it was");
    maarja.post(&format!("{file}/opening"), "purpose=substitute&word=").await;
    assert_eq!(maarja.post(&path, &format!("with={olena}")).await.status, 303);
    assert!(mari.get(&file).await.has(&format!("/clients/{own}\"")));
}

#[tokio::test]
async fn another_partners_client_does_not_come_into_a_household() {
    let (app, olena) = with_olena().await;
    let rein = app.visitor("rein");
    let foreign = rein.post(&app.rakvere.path("/clients"), "given_name=Rakvere&family_name=Inimene").await;
    let foreign = id_of(&foreign);
    let path = app.tartu.path(&format!("/clients/{olena}/household"));
    let answer = app.visitor("liis").post(&path, &format!("with={foreign}")).await;
    assert_eq!(answer.status, 403, "not her caseload");
    let answer = app.visitor("mari").post(&path, &format!("with={foreign}")).await;
    assert!(answer.status == 422 && !answer.has("Rakvere Inimene"), "{}", answer.body);
}

#[tokio::test]
async fn the_file_is_worded_in_every_language() {
    let (app, id) = with_olena().await;
    let path = app.tartu.path(&format!("/clients/{id}"));
    for page in ["", "/edit", "/stays", "/household"] {
        let answer = app.visitor("mari").get(&format!("{path}{page}")).await;
        assert_eq!(answer.status, 200);
        assert!(!answer.has("people-"), "a key without a text: {}", answer.body);
    }
}
