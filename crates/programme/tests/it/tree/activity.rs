//! Activities: moved with what is under them, ended, split; corrected in force; and what a contact of the past says of it.

use super::{activity, confirmed, count, drafted, page, path, refused, sent, submitted, version};
use testkit::TestApp;

#[tokio::test]
async fn an_activity_moves_with_all_that_is_under_it_and_takes_nobodys_place() {
    let app = TestApp::start().await;
    let priit = app.visitor("priit");
    let draft = drafted(&app).await;
    let shown = page(&priit, &draft).await;
    let partners = path(activity(&shown, "3.5.2"));
    for (code, words) in [("3.5.1", "on eelnõus juba olemas"), ("3.5.2.9", "iseenda alla")] {
        refused(&priit, &partners, &format!("version=1&code={code}&name_et=Partnerid"), &[words]).await;
    }
    sent(&priit, &partners, "version=1&code=3.6&name_et=Partnerid").await;
    let shown = page(&priit, &draft).await;
    let tree = shown.rsplit("class=\"tree\"").next().unwrap();
    for code in ["3.6", "3.6.1", "3.6.2", "3.6.3"] {
        activity(&shown, code);
    }
    assert!(!tree.contains(">3.5.2.1<"), "{tree}");
    let above = page(&priit, &path(activity(&shown, "3.6"))).await;
    assert!(above.contains("Selle all") && above.contains("3.6.3"), "{above}");
}

#[tokio::test]
async fn a_split_leaves_a_way_from_the_old_to_the_new_and_no_circle() {
    let app = TestApp::start().await;
    let priit = app.visitor("priit");
    let draft = drafted(&app).await;
    let activities = format!("{draft}/activities");
    for form in ["code=3.5.2.4&name_et=Võrgustikud", "code=3.5.2.5&name_et=Osaluskogud"] {
        sent(&priit, &activities, form).await;
    }
    let shown = page(&priit, &draft).await;
    let id = |code| activity(&shown, code);
    let ending = format!("{}/ending", path(id("3.5.2.3")));
    let old = page(&priit, super::TAT).await;
    let of_old = activity(&old, "3.5.2.1");
    // Itself, one of a version that is in force, one that there is not, and what has something under it.
    for wrong in [id("3.5.2.3"), of_old, "01980000-0000-7000-8000-000000000000", "x"] {
        let form = format!("version=1&successors={wrong}");
        refused(&priit, &ending, &form, &["ei saa olla jätk"]).await;
    }
    refused(&priit, &format!("{}/ending", path(id("3.5.2"))), "version=1", &["on veel tegevusi"]).await;
    assert_eq!(
        priit.post(&format!("{}/ending", path(of_old)), "version=1").await.status,
        403,
        "what is in force"
    );
    sent(&priit, &ending, &format!("version=1&successors={}&successors={}", id("3.5.2.4"), id("3.5.2.5")))
        .await;
    let told = page(&priit, &draft).await;
    let card = told.split("Mida see muutis").nth(1).unwrap();
    assert!(card.contains("Jagunes") && card.contains("Osaluskogud") && !card.contains("Lisandus"), "{card}");

    submitted(&app, &draft).await;
    confirmed(&app, &draft, ("30.06.2026", "&backdated=on")).await;
    let life = page(&app.visitor("kadri"), &path(activity(&old, "3.5.2.3"))).await;
    let card = life.split("Käskkirjast käskkirja").nth(1).unwrap();
    for words in ["nr 24", "nr 214", "nr 77", "3.5.2.4", "3.5.2.5"] {
        assert!(card.contains(words), "{words}: {card}");
    }
    let back = "select count(*) from activity_succession a
          join activity_succession b on b.activity_id = a.successor_id and b.successor_id = a.activity_id";
    assert_eq!(count(&app, back).await, 0);
}

#[tokio::test]
async fn a_contact_stands_under_the_activity_of_its_day_and_says_what_became_of_it() {
    let app = TestApp::start().await;
    let (mari, priit) = (app.visitor("mari"), app.visitor("priit"));
    let contact = r#"{"started_at": "2026-06-29T08:00:00Z", "minutes": 20, "channel": "counter", "language": "et",
        "topics": ["residence"], "acts": [], "client": null, "heads": 1, "outcome": "resolved", "activity": "3.5.2.3"}"#;
    let made = mari.post_json(&format!("/api/v1{}", app.tartu.centre_path("/contacts")), contact).await;
    assert_eq!(made.status, 201, "{}", made.body);
    let shown = app.tartu.path(&format!("/contacts/{}", made.json()["id"].as_str().unwrap()));
    let before = page(&mari, &shown).await;
    assert!(before.contains("Võrgustikud ja osaluskogud") && !before.contains("Praegu:"), "{before}");

    let draft = drafted(&app).await;
    sent(&priit, &format!("{draft}/activities"), "code=3.7&name_et=Osalus").await;
    let tree = page(&priit, &draft).await;
    let ending = format!("{}/ending", path(activity(&tree, "3.5.2.3")));
    sent(&priit, &ending, &format!("version=1&successors={}", activity(&tree, "3.7"))).await;
    submitted(&app, &draft).await;
    confirmed(&app, &draft, ("30.06.2026", "&backdated=on")).await;
    let after = page(&mari, &shown).await;
    assert!(after.contains("Võrgustikud ja osaluskogud"), "as on its day: {after}");
    assert!(after.contains("Praegu:") && after.contains("Osalus (3.7)"), "and what came after: {after}");
}

#[tokio::test]
async fn what_is_in_force_is_worded_more_rightly_and_what_it_said_is_kept() {
    let app = TestApp::start().await;
    let priit = app.visitor("priit");
    let node = path(activity(&page(&priit, super::TAT).await, "3.5.1.2"));
    let form = page(&priit, &format!("{node}/edit")).await;
    assert!(!form.contains("name=\"code\""), "number and period change by an amendment alone: {form}");
    let words = "name_et=Teekonnad&name_uk=Шляхи&wording_et=Teekondade+rakendamine";
    sent(&priit, &node, &format!("version={}&code=9.9&eligible_from=1.01.2024&{words}", version(&form)))
        .await;
    let shown = page(&priit, &node).await;
    assert!(shown.contains("3.5.1.2 Teekonnad") && !shown.contains("9.9"), "{shown}");
    assert!(shown.contains("Lõimumis- ja kohanemisteekonnad"), "what it said: {shown}");
    let uku = page(&app.visitor("uku"), &node).await;
    assert!(uku.contains("tõlkimata"), "a language that is missing is named: {uku}");
    for name in ["aili", "uku", "kadri"] {
        assert_eq!(app.visitor(name).post(&node, "version=2&name_et=Ei").await.status, 403, "{name}");
    }
}
