//! Organisations that come, change and close, as the installation's administrator keeps them.

use crate::{count, run, text};
use testkit::TestApp;

const ALL: &str = "/installation/organisations";
const TARTU: &str = "/installation/organisations/tartu-linn";

#[tokio::test]
async fn a_network_body_is_added_and_its_first_person_invited() {
    let app = TestApp::start().await;
    let ants = app.visitor("ants");
    assert_eq!(ants.get("/installation/organisations/new").await.status, 200);
    let added = ants.post(ALL, "kind=network&name=Tartu+Ülikool&ehak=&county=").await;
    assert_eq!((added.status, added.location.as_str()), (303, "/installation/organisations/tartu-ulikool"));
    let page = ants.get(&added.location).await;
    assert!(page.has("Tartu Ülikool") && page.has("Mis on muutunud") && page.has("Ants"), "{}", page.body);
    assert!(ants.get("/installation/organisations?name=ülik").await.has("Tartu Ülikool"));
    assert_eq!(ants.get("/installation/organisations/tartu-ulikool/invitations").await.status, 200);
}

#[tokio::test]
async fn a_municipality_needs_a_code_and_a_county_that_there_is() {
    let app = TestApp::start().await;
    let ants = app.visitor("ants");
    for (wrong, said) in [
        ("kind=municipality&name=Uus+vald&ehak=&county=Harju+maakond", "See väli on vaja täita"),
        ("kind=municipality&name=Uus+vald&ehak=79&county=Harju+maakond", "EHAKi koodis on neli numbrit"),
        (
            "kind=municipality&name=Uus+vald&ehak=0793&county=Harju+maakond",
            "Selle koodiga omavalitsus on juba",
        ),
        ("kind=municipality&name=Uus+vald&ehak=9999&county=Kesk-Maa", "Vali maakond loendist"),
        ("kind=municipality&name=TARTU+linn&ehak=9999&county=Harju+maakond", "Sellise nimega asutus on juba"),
        ("kind=installation&name=Teine", "Sellist liiki ei ole"),
        ("kind=network&name=", "See väli on vaja täita"),
    ] {
        let answer = ants.post(ALL, wrong).await;
        assert_eq!(answer.status, 422, "{wrong}");
        assert!(answer.has(said), "{wrong}: {}", answer.body);
    }
    assert_eq!(count(&app, "select count(*) from organisation").await, 93, "nothing half-written");
    let right = "kind=municipality&name=Uus+vald&ehak=9999&county=Harju+maakond";
    assert_eq!(ants.post(ALL, right).await.status, 303);
    let kept = "select county || ' ' || ehak from organisation where slug = 'uus-vald'";
    assert_eq!(text(&app, kept).await.as_deref(), Some("Harju maakond 9999"));
}

#[tokio::test]
async fn a_name_is_changed_and_what_it_was_is_kept_but_an_agreement_dates_a_partnership() {
    let app = TestApp::start().await;
    let ants = app.visitor("ants");
    let form = "name=Tartu+suurlinn&ehak=0793&county=Tartu+maakond&partner_from=2023-02-15&kind=network";
    assert_eq!(ants.post(TARTU, form).await.status, 303);
    let page = ants.get(TARTU).await;
    assert!(page.has("Tartu suurlinn") && page.has("Tartu linn") && page.has("01.01.2023"), "{}", page.body);
    let dated = "select partner_from from organisation where slug = 'tartu-linn'";
    assert_eq!(
        text(&app, dated).await.as_deref(),
        Some("2023-01-01"),
        "no administrator dates a partnership"
    );
    let kind = "select kind from organisation where slug = 'tartu-linn'";
    assert_eq!(text(&app, kind).await.as_deref(), Some("municipality"), "what it is stays");
    let wrong = ants.post(TARTU, &form.replace("0793", "79x3")).await;
    assert_eq!(wrong.status, 422);
    assert!(wrong.has("79x3"), "what was typed is not lost");
}

#[tokio::test]
async fn a_closed_organisation_lets_nobody_in_and_is_opened_with_everybody_as_they_were() {
    let app = TestApp::start().await;
    let (ants, kadri) = (app.visitor("ants"), app.visitor("kadri"));
    let (staff, api) = (app.tartu.path("/staff"), app.tartu.api("/contacts"));
    assert_eq!(kadri.get(&staff).await.status, 200);
    assert_eq!(ants.post(&format!("{TARTU}/closing"), "act=close").await.status, 303);
    assert_eq!(kadri.get(&staff).await.status, 404, "a session that is open already");
    assert_ne!(app.program("tartu-coordinator").get(&api).await.status, 200, "nor a program");
    assert_eq!(app.visitor("riina").get(&app.rakvere.path("/staff")).await.status, 200, "Rakvere stays");
    let page = ants.get(TARTU).await;
    assert!(page.has("suletud 30.06.2026") && page.has("Ava uuesti"), "{}", page.body);
    assert_eq!(ants.get(&format!("{TARTU}/invitations")).await.status, 404, "nobody is invited to it");

    assert_eq!(ants.post(&format!("{TARTU}/closing"), "act=open").await.status, 303);
    assert_eq!(kadri.get(&staff).await.status, 200);
    assert_eq!(app.program("tartu-coordinator").get(&api).await.status, 200);
}

#[tokio::test]
async fn jobs_go_on_for_a_closed_organisation() {
    let app = TestApp::start().await;
    run(&app, "update organisation set closed_on = '2026-06-30' where slug = 'tartu-linn'").await;
    let all = app.db.read(None, |conn| Ok(frame::organisation::all(conn)?)).await.unwrap();
    assert!(
        all.iter().any(|organisation| organisation.slug == "tartu-linn"),
        "its data are kept and audited"
    );
}

#[tokio::test]
async fn the_installation_stays_open() {
    let app = TestApp::start().await;
    let ants = app.visitor("ants");
    let answer = ants.post("/installation/organisations/teekond/closing", "act=close").await;
    assert_eq!(answer.status, 422);
    assert!(!ants.get("/installation/organisations/teekond").await.has("Sulge asutus"));
    assert_eq!(ants.get(ALL).await.status, 200);
}

#[tokio::test]
async fn nobody_else_keeps_organisations() {
    let app = TestApp::start().await;
    for name in ["mari", "kadri", "dora", "priit", "aili", "uku"] {
        let who = app.visitor(name);
        for path in [TARTU, "/installation/organisations/new"] {
            assert_eq!(who.get(path).await.status, 404, "{name} {path}");
        }
        assert_eq!(who.post(ALL, "kind=network&name=Kelmid").await.status, 404, "{name}");
        assert_eq!(who.post(TARTU, "name=Tartu&ehak=0793&county=Tartu+maakond").await.status, 404, "{name}");
        assert_eq!(who.post(&format!("{TARTU}/closing"), "act=close").await.status, 404, "{name}");
    }
    assert_eq!(app.visitor("ants").get("/installation/organisations/nowhere").await.status, 404);
}
