use crate::{coded, register, with_olena};
use testkit::TestApp;

/// The names that a search finds, in its order.
async fn found(app: &TestApp, typed: &str) -> Vec<String> {
    let answer = app.visitor("mari").get(&app.tartu.api(&format!("/clients?name={}", coded(typed)))).await;
    assert_eq!(answer.status, 200, "{typed}: {}", answer.body);
    let items = answer.json()["items"].as_array().unwrap().clone();
    items.iter().map(|item| item["name"].as_str().unwrap().to_owned()).collect()
}

const OLENA: &str = "Олена Коваленко";

#[tokio::test]
async fn a_name_is_found_in_either_script_from_its_beginning_and_with_an_error() {
    let (app, _) = with_olena().await;
    for typed in [
        "Ол",
        "олена ков",
        "коваленко о",
        "ol",
        "OLENA",
        "kovalenko olena",
        "kova",
        "Kovalneko",
        "olana kovalenko",
        "Jelena Kovalenko",
        "lena",
    ] {
        assert_eq!(found(&app, typed).await, [OLENA], "{typed}");
    }
    for typed in ["ivanov", "zelda", "xx", "%", "'", "_%"] {
        assert_eq!(found(&app, typed).await, [""; 0], "{typed}");
    }
}

#[tokio::test]
async fn birth_phone_and_personal_code_find_a_client_too() {
    let (app, _) = with_olena().await;
    for typed in [
        "1992",
        "02.03.1992",
        "1992-03-02",
        "55551234",
        "+372 5555 1234",
        "00372 55551234",
        "49203020002",
        "olena 1992",
    ] {
        assert_eq!(found(&app, typed).await, [OLENA], "{typed}");
    }
    for typed in ["1993", "03.03.1992", "1234", "49203020013", "olena 1993"] {
        assert_eq!(found(&app, typed).await, [""; 0], "{typed}");
    }
}

#[tokio::test]
async fn a_phone_number_is_not_found_digit_by_digit() {
    let (app, _) = with_olena().await;
    let whole = "37255551234";
    for length in 1..whole.len() {
        let begins = &whole[..length];
        for typed in [begins.to_owned(), format!("+{begins}"), format!("#{begins}"), format!("{begins}-")] {
            assert_eq!(found(&app, &typed).await, [""; 0], "{typed}");
        }
    }
    for typed in ["5555", "5555123", "555512345", "5551234", "# 5555"] {
        assert_eq!(found(&app, typed).await, [""; 0], "{typed}");
    }
}

#[tokio::test]
async fn the_best_comes_first_and_marks_do_not_matter() {
    let app = TestApp::start().await;
    let mari = app.visitor("mari");
    for (given, family) in [("Mari", "Õunapuu"), ("Mare", "Ounap"), ("Jüri", "Mägi")] {
        register(&mari, &app, &format!("given_name={}&family_name={}", coded(given), coded(family))).await;
    }
    assert_eq!(found(&app, "ounap").await, ["Mare Ounap", "Mari Õunapuu"]);
    assert_eq!(found(&app, "Ouna mari").await.first().unwrap(), "Mari Õunapuu");
    assert_eq!(found(&app, "jyri magi").await, ["Jüri Mägi"]);
    assert_eq!(found(&app, "mägi").await, ["Jüri Mägi"]);
}

#[tokio::test]
async fn a_new_name_is_found_at_once_and_the_old_one_no_more() {
    let (app, id) = with_olena().await;
    let path = app.tartu.path(&format!("/clients/{id}"));
    let form = "given_name=Olena&family_name=Shevchenko&born=02.03.1992&version=1";
    assert_eq!(app.visitor("mari").post(&path, form).await.status, 303);
    assert_eq!(found(&app, "shevch").await, ["Olena Shevchenko"]);
    assert_eq!(found(&app, "kovalenko").await, [""; 0]);
    assert_eq!(found(&app, "55551234").await, ["Olena Shevchenko"]);
    let contact = "phone=&email=&address=&version=2";
    assert_eq!(app.visitor("mari").post(&format!("{path}/contact"), contact).await.status, 303);
    assert_eq!(found(&app, "55551234").await, [""; 0], "the phone was taken out");
}

#[tokio::test]
async fn a_protected_person_is_nowhere() {
    let (app, id) = with_olena().await;
    let scope = app.tartu.organisation.into();
    let client: frame::ClientId = id.parse().unwrap();
    let protect = db::Sql::collected(
        "update client set protected_on = '2026-06-01' where organisation_id = $1 and id = $2",
    );
    app.db.write(Some(scope), move |conn| conn.run(protect, &[&client])).await.unwrap();
    for typed in ["olena", "kovalenko", "Kovalneko", "1992", "02.03.1992", "55551234", "49203020002", ""] {
        assert_eq!(found(&app, typed).await, [""; 0], "{typed}");
    }
    let mari = app.visitor("mari");
    assert!(!mari.get(&app.tartu.path("/clients")).await.has("Коваленко"));
    for path in ["", "/card", "/opening", "/edit"] {
        let address = app.tartu.path(&format!("/clients/{id}{path}"));
        assert_eq!(mari.get(&address).await.status, 404, "{path}");
    }
}

#[tokio::test]
async fn the_page_says_what_to_do_when_nobody_is_found() {
    let app = TestApp::start().await;
    let mari = app.visitor("mari");
    let nothing = mari.get(&app.tartu.path("/clients")).await;
    assert!(nothing.has("Sinu hoole all pole praegu kedagi"), "{}", nothing.body);
    let nobody = mari.get(&app.tartu.path("/clients?name=Zelda")).await;
    assert!(
        nobody.has("Sellist klienti ei leitud") && nobody.has(r#"name="name" value="Zelda""#),
        "{}",
        nobody.body
    );
    let new = mari.get(&app.tartu.path("/clients/new?name=Zelda+Fitz")).await;
    assert!(new.has(r#"value="Zelda""#) && new.has(r#"value="Fitz""#), "{}", new.body);
}

#[tokio::test]
async fn the_desk_is_offered_clients_and_someone_new() {
    let (app, id) = with_olena().await;
    let mari = app.visitor("mari");
    let options = mari.get(&app.tartu.path("/clients/lookup?name=olen")).await;
    assert!(options.body.starts_with("<ul role=\"listbox\""), "{}", options.body);
    assert!(
        options.has(&format!("data-id=\"{id}\"")) && options.has("1992 · ukraina, vene"),
        "{}",
        options.body
    );
    assert!(options.has("data-new=\"olen\""), "{}", options.body);
    let card = mari.get(&app.tartu.path(&format!("/clients/{id}/card"))).await;
    assert!(card.has("sündinud 1992 · ukraina, vene") && card.has("data-change"), "{}", card.body);
    assert!(!card.has("5555"), "no more than name, year of birth and languages");
}

#[tokio::test]
async fn markup_in_a_name_stays_text() {
    let app = TestApp::start().await;
    let mari = app.visitor("mari");
    register(&mari, &app, &format!("given_name={}", coded("<b onclick=x>Eve"))).await;
    for path in ["/clients?name=eve", "/clients/lookup?name=eve", "/clients"] {
        let answer = mari.get(&app.tartu.path(path)).await;
        assert!(answer.has("&lt;b onclick=x&gt;Eve") && !answer.has("<b onclick"), "{path}");
    }
}
