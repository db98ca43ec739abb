use crate::{coded, register, with_olena};
use testkit::TestApp;

const PASSPORT: &str =
    "kind=passport&number=fa+123-456&country=Ukraina&valid_until=01.02.2030&renewal_applied_on=&once=d1";

/// The address of the one document of a client.
async fn only_document(app: &TestApp, path: &str) -> String {
    let page = app.visitor("mari").get(&format!("{path}/documents")).await;
    let begin = format!("{path}/documents/");
    let rest = page.body.split(&begin).nth(1).unwrap_or_else(|| panic!("none in {}", page.body));
    format!("{begin}{}", &rest[..36])
}

#[tokio::test]
async fn a_number_is_masked_until_it_is_asked_for_and_the_look_is_kept() {
    let (app, id) = with_olena().await;
    let (mari, path) = (app.visitor("mari"), app.tartu.path(&format!("/clients/{id}")));
    for _ in 0..2 {
        assert_eq!(mari.post(&format!("{path}/documents"), PASSPORT).await.status, 303, "twice is once");
    }
    let file = mari.get(&path).await;
    assert!(file.has("••••••56") && !file.has("FA123456") && file.has("kuni 01.02.2030"), "{}", file.body);
    assert_eq!(file.body.matches("••••••56").count(), 1);
    let document = only_document(&app, &path).await;
    let shown = mari.post(&format!("{document}/number-views"), "").await;
    assert!(shown.has("FA123456"), "{}", shown.body);
    assert!(!mari.get(&format!("{path}/documents")).await.has("FA123456"), "once");
    assert!(!mari.get(&document).await.has("FA123456"), "not in the form");
    let scope = app.tartu.organisation.into();
    let looks = db::Sql::collected(
        "select count(*) from audit_entry where organisation_id = $1 and action = 'people.reveal_document' and result = 'done'",
    );
    let counted: Option<i64> =
        app.looks.read(Some(scope), move |conn| conn.scalar(looks, &[])).await.unwrap();
    assert_eq!(counted, Some(1));
    let kept = db::Sql::collected("select number_sealed from identity_document where organisation_id = $1");
    let kept: Option<String> = app.db.read(Some(scope), move |conn| conn.scalar(kept, &[])).await.unwrap();
    assert!(!kept.unwrap().contains("123456"), "encrypted");
}

#[tokio::test]
async fn the_search_finds_a_whole_number_and_no_part_of_it() {
    let (app, id) = with_olena().await;
    let (mari, path) = (app.visitor("mari"), app.tartu.path(&format!("/clients/{id}")));
    let found = async |typed: &str| {
        let answer = mari.get(&app.tartu.api(&format!("/clients?name={}", coded(typed)))).await;
        assert_eq!(answer.status, 200, "{typed}");
        answer.has(&id)
    };
    assert!(!found("FA123456").await, "before there is any document");
    mari.post(&format!("{path}/documents"), PASSPORT).await;
    for typed in ["FA123456", "fa 123 456", "Fa-123456", "ФА123456"] {
        assert!(found(typed).await, "{typed}");
    }
    for typed in ["FA12345", "FA1234567", "A123456", "123456"] {
        assert!(!found(typed).await, "{typed}");
    }
    let rein = app.visitor("rein").get(&app.rakvere.api("/clients?name=FA123456")).await;
    assert!(!rein.has(&id), "another partner");
    let document = only_document(&app, &path).await;
    mari.post(&format!("{document}/withdrawal"), "").await;
    assert!(!found("FA123456").await, "what was wrong finds nobody");
    assert!(mari.get(&path).await.has("<del>pass, Ukraina, kuni 01.02.2030</del>"), "and is not lost");
}

#[tokio::test]
async fn a_document_is_changed_and_who_was_slower_sees_both() {
    let (app, id) = with_olena().await;
    let (mari, path) = (app.visitor("mari"), app.tartu.path(&format!("/clients/{id}")));
    mari.post(&format!("{path}/documents"), PASSPORT).await;
    let document = only_document(&app, &path).await;
    let change = "version=1&kind=passport&number=&country=UKR&valid_until=01.02.2031";
    assert_eq!(mari.post(&document, change).await.status, 303);
    let late = "version=1&kind=id_card&number=AB1234&country=UKR&valid_until=05.05.2035";
    let conflict = mari.post(&document, late).await;
    assert_eq!(conflict.status, 409);
    assert!(
        conflict.has("05.05.2035") && conflict.has("01.02.2031") && conflict.has("value=\"AB1234\""),
        "{}",
        conflict.body
    );
    assert!(conflict.has("name=\"version\" value=\"2\""), "{}", conflict.body);
    assert_eq!(mari.post(&document, &late.replace("version=1", "version=2")).await.status, 303);
    let file = mari.get(&path).await;
    assert!(file.has("••••34") && file.has("<del>••••••56</del>"), "{}", file.body);
}

#[tokio::test]
async fn bad_input_is_kept_and_said_at_its_field() {
    let (app, id) = with_olena().await;
    let (mari, path) = (app.visitor("mari"), app.tartu.path(&format!("/clients/{id}/documents")));
    for (wrong, field) in [
        ("kind=&number=FA123456", "kind"),
        ("kind=visa&number=FA123456", "kind"),
        ("kind=passport&number=", "number"),
        ("kind=passport&number=abc", "number"),
        ("kind=passport&number=FA%E2%80%AE123456", "number"),
        ("kind=passport&number=FA123456&country=Atlantis", "country"),
        ("kind=passport&number=FA123456&valid_until=31.02.2030", "valid_until"),
        ("kind=passport&number=FA123456&renewal_applied_on=01.07.2026", "renewal_applied_on"),
    ] {
        let answer = mari.post(&path, wrong).await;
        assert_eq!(answer.status, 422, "{wrong}");
        assert!(answer.has(&format!("id=\"{field}-problem\"")), "{wrong}: {}", answer.body);
        if wrong.contains("Atlantis") {
            assert!(answer.has("value=\"Atlantis\"") && answer.has("value=\"FA123456\""), "{}", answer.body);
        }
    }
    for there_is_none in ["/x", "/0190a0a0-0000-7000-8000-000000000001"] {
        assert_eq!(mari.get(&format!("{path}{there_is_none}")).await.status, 404);
        assert_eq!(mari.post(&format!("{path}{there_is_none}/withdrawal"), "").await.status, 404);
    }
}

#[tokio::test]
async fn another_clients_document_is_not_there() {
    let (app, olena) = with_olena().await;
    let (mari, path) = (app.visitor("mari"), app.tartu.path(&format!("/clients/{olena}")));
    mari.post(&format!("{path}/documents"), PASSPORT).await;
    let document = only_document(&app, &path).await;
    let other = register(&mari, &app, "given_name=Maksym").await;
    let under_other = document.replace(&olena, &other);
    assert_eq!(mari.get(&under_other).await.status, 404);
    assert_eq!(mari.post(&format!("{under_other}/number-views"), "").await.status, 404);
    assert_eq!(mari.post(&under_other, "version=1&kind=passport&number=").await.status, 404);
    let maarja = app.visitor("maarja");
    assert_eq!(maarja.post(&format!("{document}/number-views"), "").await.status, 403, "not her caseload");
    let asked = maarja.get(&document).await;
    assert_eq!(asked.location, format!("{document}/opening"));
    assert_eq!(maarja.get(&asked.location).await.location, format!("{path}/opening"));
    assert_eq!(maarja.get(&format!("{path}/documents/opening")).await.location, format!("{path}/opening"));
}
