//! An answer for everybody: without names, found by another partner, mended and withdrawn.

use super::{answered, asked, done, hidden, page, plus};
use testkit::TestApp;

/// Asked by Tartu with names in it, and answered.
async fn with_names(app: &TestApp) -> String {
    let kadri = app.visitor("kadri");
    let words = "Tartus küsis Mari Näide: kas ühistranspordi kaart on kulu?";
    let question = asked(&kadri, "Ühistranspordi kaart", words).await;
    answered(&app.visitor("priit"), &question, "Jah, Kadri, on küll.").await;
    question
}

#[tokio::test]
async fn an_answer_is_published_without_names_and_found_by_another_partner() {
    let app = TestApp::start().await;
    let (priit, riina) = (app.visitor("priit"), app.visitor("riina"));
    let question = with_names(&app).await;
    let proposed = page(&priit, &format!("{question}/publication")).await;
    let form = proposed.body.split("<textarea").skip(1).collect::<String>();
    for name in ["Tartu", "Mari", "Kadri"] {
        assert!(!form.contains(name), "{name} in {form}");
    }
    assert!(form.contains("ühistranspordi kaart on kulu?") && form.contains("on küll."));
    let answer = done(
        &priit,
        &format!("{question}/publication"),
        "theme=claims&title=Transport&question=Kas+kaart+on+kulu?&answer=Jah,+on+kulu.&version=0",
    )
    .await;
    for who in ["riina", "mari", "dora", "aili"] {
        assert!(page(&app.visitor(who), &answer).await.has("Jah, on kulu."), "{who}");
        assert!(page(&app.visitor(who), "/programme/guidance").await.has("Transport"), "{who}");
    }
    assert!(!page(&riina, &answer).await.has("Tartu"));
    assert_eq!(riina.get(&question).await.status, 404, "the question itself stays with its party");
    assert_eq!(riina.get(&format!("{question}/publication")).await.status, 404);
    assert_eq!(app.visitor("kadri").get(&format!("{question}/publication")).await.status, 403);
}

#[tokio::test]
async fn a_name_that_is_left_is_warned_of_and_nothing_typed_is_lost() {
    let app = TestApp::start().await;
    let priit = app.visitor("priit");
    let publication = format!("{}/publication", with_names(&app).await);
    let form = "theme=claims&title=Kaart&question=Tartust+küsis+Kadri&answer=Jah&version=0";
    let warned = priit.post(&publication, form).await;
    assert_eq!(warned.status, 422);
    assert!(warned.has("<mark>Tartust</mark>") && warned.has("<mark>Kadri</mark>"), "{}", warned.body);
    assert!(warned.has("Tartust küsis Kadri"));
    assert!(!page(&app.visitor("riina"), "/programme/guidance").await.has("Kaart"));
    // Whoever has looked decides.
    done(&priit, &publication, &format!("{form}&looked=on")).await;
}

#[tokio::test]
async fn what_is_published_is_mended_by_one_at_a_time_and_withdrawn() {
    let app = TestApp::start().await;
    let (priit, riina) = (app.visitor("priit"), app.visitor("riina"));
    let question = with_names(&app).await;
    let publication = format!("{question}/publication");
    let form = |title: &str, version: &str| {
        format!("theme=claims&title={}&question=Kas?&answer=Jah&version={version}", plus(title))
    };
    let answer = done(&priit, &publication, &form("Esimene", "0")).await;
    let version = hidden(&page(&priit, &publication).await, "version");
    done(&priit, &publication, &form("Parandatud", &version)).await;
    let stale = priit.post(&publication, &form("Hilinenud", &version)).await;
    assert_eq!(stale.status, 409);
    assert!(stale.has("Parandatud") && stale.has("Hilinenud"));
    assert!(page(&riina, &answer).await.has("Parandatud"));
    // Published answers are not taken back behind everybody's back.
    let shown = page(&priit, &question).await;
    assert!(!shown.body.contains("Võta vastus tagasi"));

    done(&priit, &format!("{publication}/removal"), "").await;
    assert_eq!(riina.get(&answer).await.status, 404);
    assert!(!page(&riina, "/programme/guidance?q=Parandatud").await.has(&answer));
    assert!(page(&priit, &answer).await.has("avaldamisest maha võetud"));
}
