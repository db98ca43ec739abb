//! A question on its way: asked, passed on, returned for more, answered; who sees it, and who must act.

use super::{answered, asked, done, hidden, page, plus};
use testkit::TestApp;

#[tokio::test]
async fn a_question_is_asked_passed_on_and_answered_and_it_is_plain_who_must_act() {
    let app = TestApp::start().await;
    let (kadri, priit, uku) = (app.visitor("kadri"), app.visitor("priit"), app.visitor("uku"));
    let question = asked(&kadri, "Bussikaardid", "Kas bussikaart on abikõlblik?").await;
    let shown = page(&kadri, &question).await;
    assert!(shown.has("vastab elluviija") && shown.has("10.07.2026"), "{}", shown.body);
    assert!(page(&priit, "/programme/questions?show=waiting").await.has("Bussikaardid"));
    assert!(!page(&uku, "/programme/questions?show=waiting").await.has("Bussikaardid"));
    // Only the desk where it lies may answer.
    assert_eq!(uku.post(&format!("{question}/answers"), "words=Jah&version=1").await.status, 403);

    let version = hidden(&page(&priit, &question).await, "version");
    let form = format!("desk=unit&note=Palun+vaata&due_on=05.07.2026&version={version}");
    done(&priit, &format!("{question}/passing"), &form).await;
    let shown = page(&kadri, &question).await;
    assert!(shown.has("vastab rakendusüksus") && shown.has("05.07.2026") && shown.has("Palun vaata"));
    assert!(page(&uku, "/programme/questions?show=waiting").await.has("Bussikaardid"));
    assert!(!page(&priit, "/programme/questions?show=waiting").await.has("Bussikaardid"));

    answered(&uku, &question, "Jah, kui kaart on isikustatud.").await;
    let shown = page(&kadri, &question).await;
    assert!(shown.has("Jah, kui kaart on isikustatud.") && shown.has("keegi ei pea midagi tegema"));
    assert!(shown.has("Uku Näide"), "who has answered");
}

#[tokio::test]
async fn a_question_is_seen_by_its_party_and_by_those_who_lead_and_is_nowhere_for_others() {
    let app = TestApp::start().await;
    let question = asked(&app.visitor("kadri"), "Leping", "Millal pikendada?").await;
    for (who, status) in [("kadri", 200), ("priit", 200), ("aili", 200), ("uku", 200)] {
        assert_eq!(app.visitor(who).get(&question).await.status, status, "{who}");
    }
    for who in ["riina", "mari", "dora", "ants", "liis"] {
        assert_eq!(app.visitor(who).get(&question).await.status, 404, "{who}");
        let more = app.visitor(who).post(&format!("{question}/more"), "words=x&version=1").await;
        assert_eq!(more.status, 404, "{who}");
    }
    assert!(!page(&app.visitor("riina"), "/programme/questions?show=all").await.has("Leping"));
    assert_eq!(app.visitor("mari").get("/programme/questions").await.status, 404);
}

#[tokio::test]
async fn what_is_returned_for_more_goes_back_to_where_it_was() {
    let app = TestApp::start().await;
    let (kadri, priit) = (app.visitor("kadri"), app.visitor("priit"));
    let question = asked(&kadri, "Tööleping", "Kuidas?").await;
    done(&priit, &format!("{question}/return"), "words=Millise+lepingu+kohta?&version=1").await;
    assert!(page(&kadri, "/programme/questions?show=waiting").await.has("Tööleping"));
    let shown = page(&kadri, &question).await;
    assert!(shown.has("täpsustab Tartu") && shown.has("Millise lepingu kohta?"), "{}", shown.body);
    done(&kadri, &format!("{question}/more"), "words=Nõustaja+lepingu&version=2").await;
    let shown = page(&priit, &question).await;
    assert!(shown.has("vastab elluviija") && shown.has("Nõustaja lepingu"));
}

#[tokio::test]
async fn two_who_answer_at_once_see_both_and_lose_nothing() {
    let app = TestApp::start().await;
    let (kadri, priit) = (app.visitor("kadri"), app.visitor("priit"));
    let question = asked(&kadri, "Kulu", "Kas see kulu?").await;
    // Both have seen version 1.
    done(&priit, &format!("{question}/answers"), "words=Esimene+vastus&version=1").await;
    let late = priit.post(&format!("{question}/answers"), "words=Teine+vastus&version=1").await;
    assert_eq!(late.status, 409);
    assert!(
        late.has("Keegi jõudis ette") && late.has("Esimene vastus") && late.has("Teine vastus"),
        "{}",
        late.body
    );
    let version = hidden(&late, "version");
    done(&priit, &format!("{question}/answers"), &format!("words=Teine+vastus&version={version}")).await;
    let shown = page(&kadri, &question).await;
    assert!(shown.has("Esimene vastus") && shown.has("Teine vastus"));
}

#[tokio::test]
async fn a_question_of_50_000_characters_is_refused_with_its_limit_and_all_its_words() {
    let app = TestApp::start().await;
    let kadri = app.visitor("kadri");
    let words = "õ".repeat(49_990) + "viimane-sõna";
    let refused = kadri.post("/programme/questions", &format!("theme=claims&title=Pikk&words={words}")).await;
    assert_eq!(refused.status, 422);
    assert!(refused.has("10 000 tähemärki") && refused.has("viimane-sõna") && refused.has("Pikk"));
    assert!(!page(&kadri, "/programme/questions?show=all").await.has("Pikk"));
}

#[tokio::test]
async fn markup_is_text() {
    let app = TestApp::start().await;
    let (kadri, priit) = (app.visitor("kadri"), app.visitor("priit"));
    let question = asked(&kadri, "<i>x</i>", "<script>alert(1)</script>").await;
    answered(&priit, &question, "<b>vastus</b>").await;
    let shown = page(&kadri, &question).await;
    assert!(shown.has("&lt;script&gt;alert(1)&lt;/script&gt;") && shown.has("&lt;b&gt;vastus&lt;/b&gt;"));
    assert!(!shown.has("<script>alert") && !shown.has("<i>x</i>"));
}

#[tokio::test]
async fn what_was_sent_twice_is_there_once_and_a_client_is_not_named() {
    let app = TestApp::start().await;
    let kadri = app.visitor("kadri");
    let form = "theme=services&title=Kord&words=Kord&once=k1";
    let first = done(&kadri, "/programme/questions", form).await;
    assert_eq!(done(&kadri, "/programme/questions", form).await, first);
    let code = kadri.post("/programme/questions", "theme=services&title=x&words=Klient+30001010187").await;
    assert_eq!(code.status, 422);
    assert!(code.has("Tekstis on isikukood"));
}

#[tokio::test]
async fn a_question_is_taken_back_and_asked_again_and_so_is_an_answer() {
    let app = TestApp::start().await;
    let (kadri, priit) = (app.visitor("kadri"), app.visitor("priit"));
    let question = asked(&kadri, "Vist selge", "Või ei?").await;
    done(&kadri, &format!("{question}/withdrawal"), "act=withdraw&version=1").await;
    assert!(!page(&priit, "/programme/questions?show=waiting").await.has("Vist selge"));
    assert_eq!(priit.post(&format!("{question}/answers"), "words=Jah&version=2").await.status, 409);
    done(&kadri, &format!("{question}/withdrawal"), "act=return&version=2").await;
    answered(&priit, &question, "Vale vastus").await;
    let shown = page(&priit, &question).await;
    let removal = shown.body.split('"').find(|text| text.ends_with("/removal") && text.contains("/answers/"));
    let removal = removal.unwrap().to_owned();
    // The asker does not take the answer of another back.
    assert_eq!(kadri.post(&removal, "").await.status, 403);
    done(&priit, &removal, "").await;
    let shown = page(&kadri, &question).await;
    assert!(shown.has("vastab elluviija") && shown.has("tagasi võetud"));
}

#[tokio::test]
async fn the_implementer_asks_the_authority_and_the_unit_asks_the_implementer() {
    let app = TestApp::start().await;
    let (priit, aili, uku) = (app.visitor("priit"), app.visitor("aili"), app.visitor("uku"));
    let form =
        format!("desk=authority&theme=reporting&title={}&words=Kuidas+lugeda?", plus("Näitaja selgitus"));
    let question = done(&priit, "/programme/questions", &form).await;
    assert_eq!(priit.post(&format!("{question}/answers"), "words=Ise&version=1").await.status, 403);
    answered(&aili, &question, "Loe kord aastas.").await;
    assert!(page(&priit, &question).await.has("Loe kord aastas."));
    assert_eq!(app.visitor("kadri").get(&question).await.status, 404, "it is no partner's");

    let other = asked(&uku, "Maksetaotluse lisa", "Palun selgitage.").await;
    answered(&priit, &other, "Lisa on juures.").await;
    assert!(page(&uku, &other).await.has("Lisa on juures."));
    let nowhere = priit.post("/programme/questions", "theme=other&title=x&words=y").await;
    assert_eq!(nowhere.status, 422, "whom?");
}

#[tokio::test]
async fn a_question_names_a_page_of_the_programme_and_no_other() {
    let app = TestApp::start().await;
    let kadri = app.visitor("kadri");
    let form = "theme=plan_budget&title=Rida&words=Kas?&about=plan_row&reference=rida+2.3&link=";
    let inside = done(&kadri, "/programme/questions", &format!("{form}/programme/plans/1")).await;
    assert!(page(&kadri, &inside).await.has("<a href=\"/programme/plans/1\">rida 2.3</a>"));
    let outside = done(&kadri, "/programme/questions", &format!("{form}https://example.ee")).await;
    assert!(!page(&kadri, &outside).await.has("example.ee"));
}
