//! The chain: what amends what, what follows from what, and that it never goes in a circle.

use super::{NO_FILE, added, count, hides, id_of, page, relate, says};
use platform::Permit;
use programme::document::{ViewDocument, caused_by, of_party};
use testkit::{TestApp, Visitor};

async fn titled(who: &Visitor, title: &str, day: &str) -> String {
    added(who, &[("title", title), ("dated_on", day)], NO_FILE).await
}

#[tokio::test]
async fn the_chain_is_shown_both_ways_as_a_picture_and_as_a_table() {
    let app = TestApp::start().await;
    let priit = app.visitor("priit");
    let tat = titled(&priit, "TAT", "26.01.2023").await;
    let plan = titled(&priit, "Kava ja eelarve", "14.03.2023").await;
    let change = titled(&priit, "TAT-i muudatus", "2.06.2023").await;
    let changed = titled(&priit, "Kava muudatus", "25.06.2023").await;
    for (from, relation, to) in [
        (&plan, "follows_from", &tat),
        (&change, "amends", &tat),
        (&changed, "amends", &plan),
        (&changed, "follows_from", &change),
        (&changed, "follows_from", &change),
    ] {
        assert_eq!(relate(&priit, from, relation, to).await.status, 303);
    }
    assert_eq!(
        count(&app, "select count(*) from document_relation").await,
        4,
        "what is said twice is there once"
    );
    let shown = page(&app.visitor("aili"), &change).await;
    says(&shown, &["<svg class=\"chain\"", "Sama tabelina", id_of(&tat), id_of(&changed)]);
    says(&shown, &["Kava muudatus – tuleneb – TAT-i muudatus", "TAT-i muudatus – muudab – TAT"]);
    hides(&shown, &[id_of(&plan), "Seo teise dokumendiga"]);
    let root = page(&priit, &tat).await;
    says(&root, &[id_of(&plan), id_of(&change), id_of(&changed), "Seo teise dokumendiga"]);
    let removal = format!("{change}/relations/removal");
    let form = format!("relation=amends&to={}", id_of(&tat));
    assert_eq!(priit.post(&removal, &form).await.status, 303);
    hides(&page(&priit, &change).await, &[&format!("href=\"{tat}\"")]);
    assert_eq!(priit.post(&removal, &form).await.status, 303, "nothing is there to take back any more");
}

#[tokio::test]
async fn a_circle_is_refused_and_named() {
    let app = TestApp::start().await;
    let priit = app.visitor("priit");
    let first = titled(&priit, "Esimene otsus", "1.01.2023").await;
    let second = titled(&priit, "Teine otsus", "2.01.2023").await;
    let third = titled(&priit, "Kolmas otsus", "3.01.2023").await;
    assert_eq!(relate(&priit, &second, "amends", &first).await.status, 303);
    assert_eq!(relate(&priit, &third, "follows_from", &second).await.status, 303);
    let circle = relate(&priit, &first, "replaces", &third).await;
    assert_eq!(circle.status, 422);
    says(&circle, &["Nii läheks ahel ringi", "Ringi teeksid need dokumendid"]);
    let named = circle.body.split("class=\"circle\"").nth(1).unwrap().split("</ol>").next().unwrap();
    let places: Vec<_> =
        ["Esimene", "Kolmas", "Teine"].iter().map(|word| named.find(word).unwrap_or(usize::MAX)).collect();
    assert!(places.is_sorted() && named.matches("Esimene").count() == 2, "{named}");
    let itself = relate(&priit, &first, "amends", &first).await;
    assert_eq!(itself.status, 422);
    assert_eq!(count(&app, "select count(*) from document_relation").await, 2);
    for (relation, to) in [("unicorn", third.as_str()), ("amends", "/x/not-an-id"), ("amends", "/x/")] {
        assert_eq!(relate(&priit, &first, relation, to).await.status, 422, "{relation} {to}");
    }
}

#[tokio::test]
async fn what_may_not_be_seen_is_no_part_of_the_chain_and_cannot_be_named() {
    let app = TestApp::start().await;
    let (priit, kadri, riina) = (app.visitor("priit"), app.visitor("kadri"), app.visitor("riina"));
    let guide = titled(&priit, "Ühine juhend", "1.01.2023").await;
    let rakvere = [("party", "rakvere-linn"), ("access", "party"), ("title", "Rakvere leping")];
    let rakvere = added(&riina, &rakvere, NO_FILE).await;
    let tartu = [("party", "tartu-linn"), ("access", "party"), ("title", "Tartu leping")];
    let tartu = added(&kadri, &tartu, NO_FILE).await;
    assert_eq!(relate(&riina, &rakvere, "follows_from", &guide).await.status, 303);
    assert_eq!(relate(&kadri, &tartu, "follows_from", &guide).await.status, 303);
    assert_eq!(relate(&priit, &tartu, "amends", &rakvere).await.status, 303, "who leads sees both");
    for path in [&guide, &tartu] {
        hides(&page(&kadri, path).await, &["Rakvere leping", id_of(&rakvere)]);
    }
    says(&page(&riina, &guide).await, &["Rakvere leping"]);
    // Neither that it is there nor that it would close a circle.
    for unseen in [rakvere.as_str(), "/x/01980000-0000-7000-8000-000000000000"] {
        let answer = relate(&kadri, &tartu, "replaces", unseen).await;
        assert_eq!(answer.status, 422);
        says(&answer, &["Vali dokument loendist."]);
    }
    assert_eq!(relate(&kadri, &guide, "amends", &tartu).await.status, 403, "a document of all");
    // A circle through what is not seen is told without its name.
    let third = [("party", "tartu-linn"), ("access", "party"), ("title", "Tartu lisa")];
    let third = added(&kadri, &third, NO_FILE).await;
    assert_eq!(relate(&priit, &rakvere, "follows_from", &third).await.status, 303);
    let circle = relate(&kadri, &third, "amends", &tartu).await;
    assert_eq!(circle.status, 422);
    says(&circle, &["dokument, mida sa ei näe"]);
    hides(&circle, &["Rakvere leping"]);
}

#[tokio::test]
async fn a_long_chain_is_cut_and_says_so() {
    let app = TestApp::start().await;
    let priit = app.visitor("priit");
    let root = titled(&priit, "Juur", "1.01.2023").await;
    for number in 0..45 {
        let leaf = titled(&priit, &format!("Leht {number}"), "2.01.2023").await;
        assert_eq!(relate(&priit, &leaf, "follows_from", &root).await.status, 303);
    }
    let shown = page(&priit, &root).await;
    says(&shown, &["Ahel on pikem kui siin näha."]);
    assert_eq!(shown.body.matches("<circle class=\"dot\"").count(), 40);
}

#[tokio::test]
async fn the_rest_of_the_programme_asks_what_a_document_caused_and_what_a_party_has() {
    let app = TestApp::start().await;
    let priit = app.visitor("priit");
    let change = titled(&priit, "TAT-i muudatus", "2.06.2023").await;
    let caused = added(&priit, &[("title", "Kava muudatus"), ("party", "tartu-linn")], NO_FILE).await;
    assert_eq!(relate(&priit, &caused, "follows_from", &change).await.status, 303);
    let (scope, id) = (app.tartu.organisation.into(), id_of(&change).parse().unwrap());
    let permit = Permit::<ViewDocument>::system(&app.app, "test", scope, id).await.unwrap();
    let party = app.tartu.organisation;
    let (because, theirs) =
        permit.read(move |tx| Ok((caused_by(tx, id)?, of_party(tx, party)?))).await.unwrap();
    let titles =
        |lines: Vec<programme::document::Line>| lines.into_iter().map(|line| line.title).collect::<Vec<_>>();
    assert_eq!(titles(because), ["Kava muudatus"]);
    assert_eq!(titles(theirs), ["Kava muudatus"]);
}
