//! The register and the tree of a day.

use super::{TAT, drafted, page, path};
use testkit::TestApp;

#[tokio::test]
async fn the_orders_of_the_source_stand_in_the_register_with_their_tree() {
    let app = TestApp::start().await;
    let shown = page(&app.visitor("uku"), TAT).await;
    for (number, day) in [
        ("24", "26.01.2023"),
        ("137", "02.06.2023"),
        ("223", "26.10.2023"),
        ("12", "12.01.2024"),
        ("214", "19.12.2024"),
    ] {
        assert!(shown.contains(&format!("Käskkiri nr {number}, {day}")), "{number}: {shown}");
    }
    assert!(shown.contains("01.01.2023–31.10.2029"));
    for activity in
        ["3.5.1.4", "3.5.2.1", "Teenuste arendamine", "Sihtrühmade kaasamine", "Võrgustikud ja osaluskogud"]
    {
        assert!(shown.contains(activity), "{activity}");
    }
    let before = page(&app.visitor("uku"), &format!("{TAT}?on=31.12.2022")).await;
    assert!(before.contains("Sel päeval tingimusi veel ei olnud") && !before.contains("3.5.1.4"));
    let summer = page(&app.visitor("uku"), &format!("{TAT}?on=2023-09-06")).await;
    let card = summer.split("Tegevused seisuga 06.09.2023").nth(1).unwrap();
    assert!(card.split("</p>").next().unwrap().contains("Käskkiri nr 137"), "{summer}");
    let wrong = app.visitor("uku").get(&format!("{TAT}?on=31.02.2023")).await;
    assert_eq!(wrong.status, 422);
}

#[tokio::test]
async fn an_amendment_says_what_is_known_of_it_and_no_more() {
    let app = TestApp::start().await;
    let priit = app.visitor("priit");
    let list = page(&priit, TAT).await;
    let of = |number: &str| {
        let before = list.split(&format!(">Käskkiri nr {number},")).next().unwrap();
        before.rsplit("href=\"").next().unwrap().split('"').next().unwrap().to_owned()
    };
    let last = page(&priit, &of("214")).await;
    assert!(last.contains("Tegevuste sõnastus muutus."), "{last}");
    assert!(last.contains("Tegevuste puus erinevusi ei ole"), "what is not known is not told");
    assert!(last.contains("ei ole dokumentide registriga seotud"));
    let first = page(&priit, &of("24")).await;
    assert!(!first.contains("Mida see muutis"), "the first amends nothing");
    let june = page(&priit, &of("137")).await;
    assert!(june.contains("25.06.2023") && june.contains("02.06.2023–25.10.2023"), "{june}");
}

#[tokio::test]
async fn a_draft_is_seen_by_those_who_see_all_parties_and_is_never_in_force() {
    let app = TestApp::start().await;
    let draft = drafted(&app).await;
    for (name, status) in
        [("priit", 200), ("aili", 200), ("uku", 200), ("kadri", 404), ("mari", 404), ("ants", 404)]
    {
        assert_eq!(app.visitor(name).get(&draft).await.status, status, "{name}");
    }
    let shown = page(&app.visitor("priit"), &draft).await;
    let node = path(super::activity(&shown, "3.5.2"));
    assert_eq!(app.visitor("kadri").get(&node).await.status, 404);
    let list = page(&app.visitor("kadri"), TAT).await;
    assert!(!list.contains("Muudatuse eelnõu"), "{list}");
    for on in ["2026-06-30", "2199-12-31"] {
        let list = page(&app.visitor("aili"), &format!("{TAT}?on={on}")).await;
        let card = list.split("Tegevused seisuga").nth(1).unwrap();
        assert!(card.split("</p>").next().unwrap().contains("Käskkiri nr 214"), "{on}: {list}");
    }
}

#[tokio::test]
async fn a_form_that_was_sent_twice_makes_one_draft_and_there_is_one_at_a_time() {
    let app = TestApp::start().await;
    let priit = app.visitor("priit");
    let first = priit.post(TAT, "once=a").await;
    let again = priit.post(TAT, "once=a").await;
    assert_eq!((again.status, &again.location), (303, &first.location));
    super::refused(&priit, TAT, "once=b", &["Üks eelnõu on juba pooleli"]).await;
    for name in ["aili", "uku", "kadri"] {
        assert_eq!(app.visitor(name).post(TAT, "once=c").await.status, 403, "{name}");
    }
}
