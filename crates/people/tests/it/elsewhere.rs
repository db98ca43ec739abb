//! Known elsewhere: asked with consent only, answered by the other side, and nothing shown before.

use crate::{coded, id_of, register};
use testkit::{Answer, TestApp};

/// Olena at Tartu, who was served at Rakvere before; the id of either file.
async fn olena() -> (TestApp, String, String) {
    let app = TestApp::start().await;
    let known = format!(
        "given_name={}&family_name=Kovalenko&born=02.03.1992&phone=55551234&languages=uk,ru&address=Kesk+5\
         &basis=temporary_protection&stay_until=04.08.2026&personal_code=49203020002",
        coded("Олена")
    );
    let there = app.visitor("rein").post(&app.rakvere.path("/clients"), &known).await;
    let here =
        register(&app.visitor("mari"), &app, "given_name=Olena&family_name=Kovalenko&born=02.03.1992").await;
    (app, here, id_of(&there))
}

async fn consent(app: &TestApp, client: &str) -> Answer {
    let form = "purpose=carry_file&recipient=Rakvere+linn&pii_information=andmed&event_type=orally&event_state=given&consent_language=uk";
    let path = app.tartu.path(&format!("/clients/{client}/consents"));
    app.visitor("mari").post(&path, form).await
}

fn path(app: &TestApp, client: &str) -> String {
    app.tartu.path(&format!("/clients/{client}/elsewhere"))
}

const ASK: &str = "to=rakvere-linn&reason=Elab+n%C3%BC%C3%BCd+Tartus";

async fn asked(app: &TestApp, client: &str) -> String {
    let kept = consent(app, client).await;
    assert_eq!(kept.status, 303, "{}", kept.body);
    let sent = app.visitor("mari").post(&path(app, client), ASK).await;
    assert_eq!(sent.status, 303, "{}", sent.body);
    let list = app.visitor("riina").get(&app.rakvere.path("/file-requests")).await;
    hidden(&list, "request")
}

fn hidden(page: &Answer, name: &str) -> String {
    let after = page
        .body
        .split(&format!("name=\"{name}\" value=\""))
        .nth(1)
        .unwrap_or_else(|| panic!("no {name}: {}", page.body));
    after.split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn nobody_is_asked_without_the_persons_consent() {
    let (app, here, _) = olena().await;
    let (mari, path) = (app.visitor("mari"), path(&app, &here));
    let refused = mari.post(&path, ASK).await;
    assert!(refused.status == 422 && refused.has("nõusolekut"), "{}", refused.body);
    let wrong = mari.post(&path, "to=parnu-linn&reason=x").await;
    assert!(wrong.status == 422 && !wrong.has("Kesk 5"), "{}", wrong.body);
    for wrong in ["to=rakvere-linn", "to=tartu-linn&reason=x", "to=nowhere&reason=x", ""] {
        assert_eq!(mari.post(&path, wrong).await.status, 422, "{wrong}");
    }
    let list = app.visitor("riina").get(&app.rakvere.path("/file-requests")).await;
    assert!(list.has("Keegi ei ole küsinud") && !list.has("Kovalenko"), "{}", list.body);
}

#[tokio::test]
async fn what_was_chosen_becomes_a_new_file_and_contacts_never_go() {
    let (app, here, there) = olena().await;
    let request = asked(&app, &here).await;
    let (mari, riina) = (app.visitor("mari"), app.visitor("riina"));
    let waiting = mari.get(&path(&app, &here)).await;
    assert!(
        waiting.has("ootab vastust") && !waiting.has("Kesk 5") && !waiting.has("55551234"),
        "{}",
        waiting.body
    );
    let again = mari.post(&path(&app, &here), ASK).await;
    assert!(again.status == 422 && again.has("juba küsitud"), "{}", again.body);

    let requests = app.rakvere.path("/file-requests");
    let list = riina.get(&requests).await;
    assert!(
        list.has("Tartu linn")
            && list.has("Olena Kovalenko")
            && list.has("Elab nüüd Tartus")
            && list.has(&there),
        "{}",
        list.body
    );
    assert!(!list.has(&here), "no id of the other side: {}", list.body);
    let none = riina.post(&requests, &format!("request={request}&client={there}&answer=given")).await;
    assert!(none.status == 422 && none.has("Vali, mida üle anda"), "{}", none.body);
    let given = format!("request={request}&client={there}&parts=facts&parts=stays&answer=given");
    assert_eq!(riina.post(&requests, &given).await.status, 303);
    assert!(!riina.get(&requests).await.has("Elab nüüd Tartus"), "who was asked for goes with the answer");

    let answered = mari.get(&path(&app, &here)).await;
    assert!(answered.has("andmed on üle antud"), "{}", answered.body);
    let taken =
        mari.post(&format!("{}/taken", path(&app, &here)), &format!("request={request}&once=t")).await;
    assert_eq!(taken.status, 303, "{}", taken.body);
    let new = id_of(&taken);
    assert!(new != here && new != there);
    let file = mari.get(&app.tartu.path(&format!("/clients/{new}"))).await;
    assert!(file.has("Kesk 5") && file.has("Ajutine kaitse") && file.has("Rakvere linn"), "{}", file.body);
    let facts = mari.get(&app.tartu.api(&format!("/clients/{new}"))).await.json();
    assert_eq!(
        (facts["has_personal_code"].as_bool(), facts["languages"].as_array().map(Vec::len)),
        (Some(false), Some(0))
    );
    let twice =
        mari.post(&format!("{}/taken", path(&app, &here)), &format!("request={request}&once=t")).await;
    assert_eq!(twice.location, taken.location, "sent twice is done once");
    let over = mari.post(&format!("{}/taken", path(&app, &here)), &format!("request={request}&once=u")).await;
    assert_eq!(over.status, 422);
    let pairs = app.visitor("kadri").get(&app.tartu.path("/duplicates")).await;
    assert!(pairs.has(&here) && pairs.has(&new), "they are one person, to be merged: {}", pairs.body);
}

#[tokio::test]
async fn not_known_and_not_given_are_one_answer() {
    let (app, here, _) = olena().await;
    let request = asked(&app, &here).await;
    let riina = app.visitor("riina");
    let other = register(&app.visitor("mari"), &app, "given_name=Zoja&family_name=Tundmatu").await;
    let second = asked(&app, &other).await;
    let second = if second == request {
        let list = riina.get(&app.rakvere.path("/file-requests")).await;
        list.body.split("name=\"request\" value=\"").nth(2).unwrap().split('"').next().unwrap().to_owned()
    } else {
        second
    };
    for id in [&request, &second] {
        let sent =
            riina.post(&app.rakvere.path("/file-requests"), &format!("request={id}&answer=none")).await;
        assert_eq!(sent.status, 303, "{}", sent.body);
    }
    let shown = |client: String| {
        let (mari, path) = (app.visitor("mari"), path(&app, &client));
        async move {
            let page = mari.get(&path).await.body;
            page.split("id=\"request\"")
                .nth(1)
                .unwrap()
                .split("</section>")
                .next()
                .unwrap()
                .replace(&client, "")
        }
    };
    assert_eq!(shown(here).await, shown(other).await);
}

#[tokio::test]
async fn a_consent_that_is_withdrawn_closes_what_is_open() {
    for is_answered in [false, true] {
        let (app, here, there) = olena().await;
        let request = asked(&app, &here).await;
        let (mari, riina) = (app.visitor("mari"), app.visitor("riina"));
        let given = format!("request={request}&client={there}&parts=facts&answer=given");
        if is_answered {
            assert_eq!(riina.post(&app.rakvere.path("/file-requests"), &given).await.status, 303);
        }
        let consents = app.tartu.path(&format!("/clients/{here}/consents"));
        let page = mari.get(&consents).await;
        let withdraw = page.body.split("action=\"").find(|text| text.contains("/withdrawal")).unwrap();
        let withdraw = withdraw.split('"').next().unwrap().to_owned();
        assert_eq!(mari.post(&withdraw, "withdrawn_on=").await.status, 303);
        let closed = mari.get(&path(&app, &here)).await;
        assert!(closed.has("nõusolek võeti tagasi"), "{}", closed.body);
        let list = riina.get(&app.rakvere.path("/file-requests")).await;
        assert!(!list.has("Elab nüüd Tartus"), "{}", list.body);
        let late = riina.post(&app.rakvere.path("/file-requests"), &given).await;
        assert!(late.status == 422 && late.has("suletud või vastatud"), "{}", late.body);
        let taken = mari.post(&format!("{}/taken", path(&app, &here)), &format!("request={request}")).await;
        assert_eq!(taken.status, 422, "nothing is left to take: {}", taken.body);
    }
}

#[tokio::test]
async fn only_those_who_are_asked_answer_and_only_from_their_own_files() {
    let (app, here, there) = olena().await;
    let request = asked(&app, &here).await;
    let given = |client: &str| format!("request={request}&client={client}&parts=facts&answer=given");
    let requests = app.rakvere.path("/file-requests");
    assert_eq!(app.visitor("rein").post(&requests, &given(&there)).await.status, 403);
    assert_eq!(app.visitor("kadri").post(&requests, &given(&there)).await.status, 404);
    assert_eq!(
        app.visitor("kadri").post(&app.tartu.path("/file-requests"), &given(&here)).await.status,
        404,
        "not asked"
    );
    assert_eq!(app.visitor("riina").post(&requests, &given(&here)).await.status, 404, "not of their own");
    for wrong in
        ["", "request=x&answer=none", "answer=given", &format!("request={request}&client=x&parts=facts")]
    {
        assert_eq!(app.visitor("riina").post(&requests, wrong).await.status, 422, "{wrong}");
    }
    let unknown = "request=0190a0a0-0000-7000-8000-000000000001&answer=none";
    assert_eq!(app.visitor("riina").post(&requests, unknown).await.status, 404);
    for (who, status) in [("kadri", 303), ("liis", 303), ("dora", 404), ("riina", 404)] {
        assert_eq!(app.visitor(who).get(&path(&app, &here)).await.status, status, "{who}");
    }
    let back = app
        .visitor("mari")
        .post(&format!("{}/closed", path(&app, &here)), &format!("request={request}"))
        .await;
    assert_eq!(back.status, 303, "{}", back.body);
    assert_eq!(app.visitor("riina").post(&requests, &given(&there)).await.status, 422, "it was taken back");
}
