//! A list of clients beside those who are there.

use crate::taking::{Import, bring, count, rows, text};
use platform::Permit;
use testkit::TestApp;

const CLIENTS: &str = "select count(*) from client where organisation_id = $1";
const LIST: &str = "Nr;Eesnimi;Perekonnanimi;Sünniaeg;Isikukood;Viibimisalus;Elamisluba kuni;Keeled;Sugu\n\
    1;Anna;Petrova;;60001019906;Ajutine kaitse;4.03.2027;ukraina, vene;N\n\
    2;Олена;Коваленко;12.03.1985;;;;;\n\
    3;Maria;Silva;1990;;pagulane;;portugali;naine\n\
    4;Maria;Silva;1990;;;;;\n\
    5;Jaan;Tamm;1.13.1980;;;;;\n";

async fn register(app: &TestApp, form: &str) {
    let answer = app.visitor("kadri").post(&app.tartu.path("/clients"), form).await;
    assert_eq!(answer.status, 303, "{}", answer.body);
}

async fn judged(app: &TestApp) -> (Import, testkit::Answer) {
    let import = bring(app, "clients", ("kliendid.csv", LIST.as_bytes()))
        .await
        .unwrap_or_else(|answer| panic!("{}", answer.body));
    let page = import.judge(app).await;
    (import, page)
}

#[tokio::test]
async fn a_list_becomes_clients_and_is_taken_back() {
    let app = TestApp::start().await;
    let (import, page) = judged(&app).await;
    assert_eq!(
        (rows(&page, "Korras"), rows(&page, "Viga"), rows(&page, "Juba olemas")),
        (3, 1, 1),
        "{}",
        page.body
    );
    import.apply(&app).await;
    assert_eq!(count(&app, CLIENTS).await, 3);
    let basis =
        text(&app, "select s.basis from stay s where s.organisation_id = $1 and s.until_day = '2027-03-04'");
    assert_eq!(basis.await, "temporary_protection");
    let (_, page) = judged(&app).await;
    assert_eq!((rows(&page, "Korras"), rows(&page, "Võib olla juba klient")), (0, 0), "{}", page.body);
    import.undo(&app).await;
    assert_eq!(count(&app, CLIENTS).await, 0);
}

#[tokio::test]
async fn who_may_be_there_already_waits_for_a_decision() {
    let app = TestApp::start().await;
    register(&app, "given_name=Anna&family_name=Petrova&personal_code=60001019906").await;
    register(&app, "given_name=Olena&family_name=Kovalenko&born=12.03.1985").await;
    register(&app, "given_name=Maria&family_name=Silva").await;
    let (import, page) = judged(&app).await;
    assert_eq!(rows(&page, "Korras"), 0, "{}", page.body);
    assert_eq!((rows(&page, "Juba olemas"), rows(&page, "Võib olla juba klient")), (1, 3), "{}", page.body);
    let same =
        Import::offered(&page, "Олена Коваленко").into_iter().find(|choice| choice.len() > 80).unwrap();
    let new =
        Import::offered(&page, "Maria Silva").into_iter().find(|choice| choice.ends_with("|new")).unwrap();
    let form = format!("people={}&people={}", same.replace('|', "%7C"), new.replace('|', "%7C"));
    assert_eq!(import.post("/people", &form).await.status, 303);
    let page = import.apply(&app).await;
    assert_eq!(rows(&page, "Salvestatud"), 1, "{}", page.body);
    assert_eq!(count(&app, CLIENTS).await, 4, "three who were there, and another Maria");
}

#[tokio::test]
async fn a_protected_person_is_known_to_no_import() {
    let app = TestApp::start().await;
    register(&app, "given_name=Olena&family_name=Kovalenko&born=12.03.1985").await;
    let hide = db::Sql::collected("update client set protected_on = '2026-06-01' where organisation_id = $1");
    let scope = app.tartu.organisation.into();
    app.db.write(Some(scope), move |conn| conn.run(hide, &[])).await.unwrap();
    let (_, page) = judged(&app).await;
    assert_eq!(rows(&page, "Võib olla juba klient"), 0, "{}", page.body);
}

#[tokio::test]
async fn a_client_who_was_changed_since_stays() {
    let app = TestApp::start().await;
    let (import, _) = judged(&app).await;
    import.apply(&app).await;
    let id = text(&app, "select id from client where organisation_id = $1 and family_name = 'Silva'").await;
    let kadri = app.visitor("kadri");
    let opened = kadri.post(&app.tartu.path(&format!("/clients/{id}/opening")), "purpose=correction").await;
    assert_eq!(opened.status, 303, "{}", opened.body);
    let stay = kadri.post(&app.tartu.path(&format!("/clients/{id}/stays")), "basis=refugee").await;
    assert_eq!(stay.status, 303, "{}", stay.body);
    let page = import.undo(&app).await;
    assert!(page.has("Jäi alles") && page.has(&id), "{}", page.body);
    assert_eq!(count(&app, CLIENTS).await, 1);
}

#[tokio::test]
async fn a_row_mended_into_somebody_else_frees_the_other() {
    let app = TestApp::start().await;
    let (import, page) = judged(&app).await;
    assert_eq!((rows(&page, "Korras"), rows(&page, "Juba olemas")), (3, 1), "Maria stands there twice");
    assert_eq!(import.post("/rows/4", "columns=2&cells=Santos").await.status, 303);
    let page = import.page().await;
    assert_eq!((rows(&page, "Korras"), rows(&page, "Juba olemas")), (4, 0), "{}", page.body);
    import.apply(&app).await;
    assert_eq!(count(&app, CLIENTS).await, 4);
}

#[tokio::test]
async fn who_is_erased_is_not_kept_in_a_file_of_which_rows_wait() {
    let app = TestApp::start().await;
    let (import, _) = judged(&app).await;
    import.apply(&app).await;
    assert!(
        import.get("?show=applied").await.has("Petrova"),
        "a row with a mistake waits, so the rows are kept"
    );
    let id = text(&app, "select id from client where organisation_id = $1 and family_name = 'Petrova'").await;
    let at = frame::At { slug: String::new(), id: id.parse().unwrap() };
    let scope = app.tartu.organisation.into();
    let permit = Permit::<people::EraseClient>::system(&app.app, "test", scope, at).await.unwrap();
    permit.write(|tx| people::erase(tx)).await.unwrap();
    assert!(!import.get("?show=applied").await.has("Petrova"));
    assert_eq!(import.get("/rows/2").await.status, 404);
    assert!(import.page().await.has("Tamm"), "what waits is still there");
}

#[tokio::test]
async fn who_waits_beside_somebody_protected_since_then_is_somebody_new() {
    let app = TestApp::start().await;
    register(&app, "given_name=Maria&family_name=Silva").await;
    let (import, page) = judged(&app).await;
    assert_eq!(rows(&page, "Võib olla juba klient"), 2, "{}", page.body);
    let hide = db::Sql::collected("update client set protected_on = '2026-06-01' where organisation_id = $1");
    let scope = app.tartu.organisation.into();
    app.db.write(Some(scope), move |conn| conn.run(hide, &[])).await.unwrap();
    import.page().await;
    let page = import.page().await;
    assert_eq!(
        rows(&page, "Võib olla juba klient"),
        0,
        "a choice with nobody to choose would tell: {}",
        page.body
    );
}
