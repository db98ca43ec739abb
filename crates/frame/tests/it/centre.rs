//! The centres of a municipality.

use testkit::TestApp;

const ANNELINN: &str = "name=Ülejõe+keskus&address=Raatuse+2&phone=%2B372+5&email=ylejoe@tartu.ee&opened_on=1.09.2026&closed_on=&funding=amif&activity=3.5.2";

#[tokio::test]
async fn a_coordinator_adds_a_centre_and_changes_it() {
    let app = TestApp::start().await;
    let kadri = app.visitor("kadri");
    let added = kadri.post(&app.tartu.path("/centres"), ANNELINN).await;
    let settings = app.tartu.path("/centres/ulejoe-keskus/settings");
    assert_eq!((added.status, added.location.as_str()), (303, settings.as_str()), "{}", added.body);
    let list = kadri.get(&app.tartu.path("/centres")).await;
    assert!(list.has("Ülejõe keskus") && list.has("Raatuse 2") && list.has("avatakse"), "{}", list.body);

    let changed = kadri
        .post(&settings, &format!("{}&version=1&more=on", ANNELINN.replace("amif", "municipality_own")))
        .await;
    assert_eq!(changed.status, 303, "{}", changed.body);
    let page = kadri.get(&settings).await;
    let (_, past) = page.body.split_once("id=\"changes\"").unwrap();
    assert!(
        past.contains(">AMIF<") && past.contains(">omavalitsus<"),
        "what it was is kept, in words: {past}"
    );
    assert!(!past.contains("municipality_own") && past.contains(">jah<"), "{past}");
    let again = kadri.post(&app.tartu.path("/centres"), ANNELINN).await;
    assert!(again.location.contains("ulejoe-keskus-2"), "two centres of one name have two addresses");
}

#[tokio::test]
async fn two_who_change_a_centre_at_once_see_both_versions() {
    let app = TestApp::start().await;
    let kadri = app.visitor("kadri");
    kadri.post(&app.tartu.path("/centres"), ANNELINN).await;
    let settings = app.tartu.path("/centres/ulejoe-keskus/settings");
    kadri.post(&settings, &format!("{}&version=1", ANNELINN.replace("Raatuse+2", "Puiestee+1"))).await;
    let late =
        kadri.post(&settings, &format!("{}&version=1", ANNELINN.replace("Raatuse+2", "Narva+mnt+3"))).await;
    assert_eq!(late.status, 409);
    let (versions, _) = late.body.split_once("</table>").unwrap();
    assert!(!versions.contains(">2026-") && versions.contains(">AMIF<"), "in words: {versions}");
    assert!(
        late.has("Puiestee 1") && late.has("Narva mnt 3") && late.has(r#"name="version" value="2""#),
        "{}",
        late.body
    );
    assert!(kadri.get(&settings).await.has("Puiestee 1"), "nothing was overwritten");
}

#[tokio::test]
async fn a_centre_that_cannot_be_is_told_so_at_each_field() {
    let app = TestApp::start().await;
    let kadri = app.visitor("kadri");
    let wrong = [
        ("name=Ülejõe+keskus", "name=", "See väli on vaja täita"),
        ("closed_on=", "closed_on=1.08.2026", "Viimane päev on enne avamist"),
        ("activity=3.5.2", "activity=9.9", "Vali tegevus loendist"),
        ("funding=amif", "funding=lotto", "Vali, kes tavaliselt maksab"),
        ("email=ylejoe@tartu.ee", "email=ylejoe", "See ei ole e-posti aadress"),
    ];
    for (right, typed, said) in wrong {
        let answer = kadri.post(&app.tartu.path("/centres"), &ANNELINN.replace(right, typed)).await;
        assert_eq!(answer.status, 422, "{typed}");
        assert!(answer.has(said) && answer.has("Raatuse 2"), "{typed}: {}", answer.body);
    }
}

#[tokio::test]
async fn the_topics_of_a_centre_are_placed_by_buttons() {
    let app = TestApp::start().await;
    let kadri = app.visitor("kadri");
    let topics = app.tartu.centre_path("/topics");
    let place = |page: &str, name: &str| page.find(&format!("<b>{name}</b>"));
    let before = kadri.get(&topics).await.body;
    assert!(place(&before, "Elukoht") < place(&before, "Isikukood"));
    assert_eq!(kadri.post(&topics, "topic=personal_code&act=up").await.status, 303);
    let after = kadri.get(&topics).await.body;
    assert!(place(&after, "Isikukood") < place(&after, "Elukoht"));
    kadri.post(&topics, "topic=school&act=remove").await;
    kadri.post(&topics, "topic=other&act=add").await;
    let page = kadri.get(&topics).await.body;
    assert!(place(&page, "Muu").is_some() && place(&page, "Lasteaed ja kool").is_none());
    assert_eq!(kadri.post(&topics, "topic=health&act=add").await.status, 400, "ten is the most");
}

#[tokio::test]
async fn nobody_else_keeps_the_centres() {
    let app = TestApp::start().await;
    for (name, status) in [("mari", 403), ("dora", 403), ("riina", 404), ("ants", 404), ("priit", 404)] {
        let who = app.visitor(name);
        assert_eq!(who.post(&app.tartu.path("/centres"), ANNELINN).await.status, status, "{name}");
        assert_eq!(who.post(&app.tartu.centre_path("/settings"), ANNELINN).await.status, status, "{name}");
        assert_eq!(
            who.post(&app.tartu.centre_path("/topics"), "topic=work&act=up").await.status,
            status,
            "{name}"
        );
    }
}
