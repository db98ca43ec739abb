//! Old answers are found while one types, whatever the case and the typing errors; nobody finds what they may not read.

use super::{answered, asked, done, page, plus};
use testkit::{TestApp, Visitor};

async fn alike(who: &Visitor, words: &str) -> String {
    let answer = who.post("/programme/questions/alike", &format!("title=&words={}", plus(words))).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    answer.body
}

async fn published(app: &TestApp, title: &str, question: &str, answer: &str) {
    let (kadri, priit) = (app.visitor("kadri"), app.visitor("priit"));
    let asked = asked(&kadri, title, question).await;
    answered(&priit, &asked, answer).await;
    let form = format!(
        "theme=claims&title={}&question={}&answer={}&version=0&looked=on",
        plus(title),
        plus(question),
        plus(answer)
    );
    done(&priit, &format!("{asked}/publication"), &form).await;
}

#[tokio::test]
async fn another_case_a_typing_error_and_cyrillic_find_the_same_answer() {
    let app = TestApp::start().await;
    published(&app, "Bussikaardi kulu", "Kas bussikaardi isikustamine on abikõlblik?", "On.").await;
    published(&app, "Koolituse ruum", "Kas ruumi rent on lubatud?", "Jah.").await;
    let riina = app.visitor("riina");
    for typed in [
        "bussikaartide isikustamise kulud",
        "busikaardi isikustamne",
        "Kas me tohime BUSSIKAARDID isikustada",
    ] {
        let found = alike(&riina, typed).await;
        assert!(found.contains("Bussikaardi kulu"), "{typed}: {found}");
        assert!(!found.contains("Koolituse ruum"), "{typed}: {found}");
    }
    assert!(!alike(&riina, "lemmikloom lennukis").await.contains("/programme/answers/"));
    let library = page(&riina, "/programme/guidance?q=bussikaart").await;
    assert!(library.has("Bussikaardi kulu"));
}

#[tokio::test]
async fn an_unpublished_question_is_found_by_its_party_alone() {
    let app = TestApp::start().await;
    asked(&app.visitor("kadri"), "Raamatupidamise erisus", "Kuidas raamatupidamises kajastada?").await;
    let typed = "raamatupidamise erisus";
    assert!(alike(&app.visitor("kadri"), typed).await.contains("Raamatupidamise erisus"));
    assert!(alike(&app.visitor("priit"), typed).await.contains("Raamatupidamise erisus"));
    assert!(!alike(&app.visitor("riina"), typed).await.contains("Raamatupidamise"));
    let library = page(&app.visitor("mari"), "/programme/guidance?q=raamatupidamise+erisus").await;
    assert!(!library.has("Raamatupidamise erisus"));
}
