use crate::{id_of, register, with_olena};

#[tokio::test]
async fn a_child_leads_to_its_guardian_and_back() {
    let (app, olena) = with_olena().await;
    let mari = app.visitor("mari");
    let son = register(&mari, &app, "given_name=Maksym&family_name=Kovalenko&born=2019").await;
    let (mother, child) =
        (app.tartu.path(&format!("/clients/{olena}")), app.tartu.path(&format!("/clients/{son}")));
    assert!(mari.get(&child).await.has("Vastutaja on märkimata"));
    let found = mari.post(&format!("{child}/guardians"), "name=olena").await;
    assert!(found.has(&olena) && !found.has(&format!("value=\"{son}\"")), "{}", found.body);
    let linked = mari.post(&format!("{child}/guardians"), &format!("with={olena}&relation=parent")).await;
    assert_eq!(linked.location, child);
    let file = mari.get(&child).await;
    assert!(
        file.has(&format!("href=\"{mother}\"")) && file.has("ema või isa") && !file.has("märkimata"),
        "{}",
        file.body
    );
    let file = mari.get(&mother).await;
    assert!(file.has(&format!("href=\"{child}\"")) && file.has("Maksym Kovalenko"), "{}", file.body);
    let twice = mari.post(&format!("{child}/guardians"), &format!("with={olena}&relation=guardian")).await;
    assert!(twice.status == 422 && twice.has("juba vastutajaks märgitud"), "{}", twice.body);
    let page = mari.get(&format!("{child}/guardians")).await;
    let link = page.body.split(&format!("{child}/guardians/")).nth(1).unwrap()[..36].to_owned();
    // Under the mother's address it is nobody's.
    assert_eq!(mari.post(&format!("{mother}/guardians/{link}/removal"), "").await.status, 404);
    assert_eq!(mari.post(&format!("{child}/guardians/{link}/removal"), "").await.location, child);
    assert!(!mari.get(&mother).await.has(&format!("href=\"{child}\"")));
    assert_eq!(mari.post(&format!("{child}/guardians/{link}/removal"), "").await.status, 404);
}

#[tokio::test]
async fn who_lives_with_the_child_is_offered_first() {
    let (app, olena) = with_olena().await;
    let mari = app.visitor("mari");
    let son = register(&mari, &app, "given_name=Maksym&born=2019").await;
    let child = app.tartu.path(&format!("/clients/{son}"));
    mari.post(&format!("{child}/household"), &format!("with={olena}")).await;
    let page = mari.get(&format!("{child}/guardians")).await;
    assert!(page.has(&format!("value=\"{olena}\"")), "{}", page.body);
}

#[tokio::test]
async fn nobody_answers_for_themselves_for_an_adult_as_a_child_or_in_a_circle() {
    let (app, olena) = with_olena().await;
    let mari = app.visitor("mari");
    let made = [
        register(&mari, &app, "given_name=Laps&born=2015").await,
        register(&mari, &app, "given_name=Teadmata1").await,
        register(&mari, &app, "given_name=Teadmata2").await,
        register(&mari, &app, "given_name=Teadmata3").await,
    ];
    let [child, one, two, three] = &made;
    let link = async |child: &str, guardian: &str, relation: &str| {
        let form = format!("with={guardian}&relation={relation}");
        mari.post(&app.tartu.path(&format!("/clients/{child}/guardians")), &form).await
    };
    for (of, by, said) in [
        (child, child, "iseenda eestkostja"),
        (&olena, one, "See inimene on täisealine"),
        (one, child, "ise alaealine"),
    ] {
        let answer = link(of, by, "parent").await;
        assert!(answer.status == 422 && answer.has(said), "{said}: {}", answer.body);
    }
    assert_eq!(link(one, two, "other").await.status, 303);
    assert_eq!(link(two, three, "other").await.status, 303);
    for guardian in [one, two] {
        let answer = link(three, guardian, "parent").await;
        assert!(answer.status == 422 && answer.has("omaenda vastutaja eest"), "{}", answer.body);
    }
    assert_eq!(link(child, &olena, "aunt").await.status, 422);
    assert_eq!(link(child, "x", "parent").await.status, 422);
    assert_eq!(link(child, "0190a0a0-0000-7000-8000-000000000001", "parent").await.status, 422);
}

#[tokio::test]
async fn both_files_must_be_open_and_of_one_partner() {
    let (app, olena) = with_olena().await;
    let maarja = app.visitor("maarja");
    let child = register(&maarja, &app, "given_name=Maksym&born=2019").await;
    let path = app.tartu.path(&format!("/clients/{child}/guardians"));
    let closed = maarja.post(&path, &format!("with={olena}&relation=parent")).await;
    assert!(closed.status == 422 && closed.has("Ava esmalt tema toimik"), "{}", closed.body);
    let foreign = app.visitor("rein").post(&app.rakvere.path("/clients"), "given_name=Rakvere").await;
    let foreign = maarja.post(&path, &format!("with={}&relation=parent", id_of(&foreign))).await;
    assert!(foreign.status == 422 && !foreign.has("Rakvere"), "{}", foreign.body);
    let mari = app.visitor("mari");
    assert_eq!(mari.post(&path, &format!("with={olena}&relation=parent")).await.status, 403);
}

#[tokio::test]
async fn a_protected_guardian_is_not_named() {
    let (app, olena) = with_olena().await;
    let mari = app.visitor("mari");
    let child = register(&mari, &app, "given_name=Maksym&born=2019").await;
    let path = app.tartu.path(&format!("/clients/{child}"));
    mari.post(&format!("{path}/guardians"), &format!("with={olena}&relation=parent")).await;
    let protect = db::Sql::collected(
        "update client set protected_on = '2026-06-01' where organisation_id = $1 and id = $2",
    );
    let (scope, id) = (app.tartu.organisation.into(), olena.clone());
    app.db.write(Some(scope), move |conn| conn.run(protect, &[&id])).await.unwrap();
    for page in ["", "/guardians"] {
        let answer = mari.get(&format!("{path}{page}")).await;
        assert!(!answer.has(&olena) && !answer.has("Коваленко"), "{}", answer.body);
    }
}
