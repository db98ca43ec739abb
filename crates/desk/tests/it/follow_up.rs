//! What is to be followed up.

use crate::tried::{client, recorded, says};
use testkit::TestApp;

#[tokio::test]
async fn a_follow_up_is_due_is_ticked_off_and_can_be_opened_again() {
    let app = TestApp::start().await;
    let (mari, olena) = (app.visitor("mari"), client(&app, "Olena", "Kovalenko").await);
    recorded(&app, &format!("who=client&client={olena}&topics=work&follow_up_on=2026-06-30&follow_up_what=Helista+Töötukassasse")).await;
    let day = mari.get(&app.tartu.centre_path("/day")).await;
    says(&day, &["Helista Töötukassasse", "täna"]);
    let action = day
        .body
        .split("action=\"")
        .find(|rest| rest.contains("/completion\""))
        .unwrap()
        .split('"')
        .next()
        .unwrap()
        .to_owned();

    assert_eq!(app.visitor("rein").post(&action, "").await.status, 404);
    assert_eq!(app.visitor("maarja").post(&action, "").await.status, 403);
    let done = mari.post(&action, "to=%2F%2Fevil.example%2F").await;
    assert_eq!((done.status, done.location.as_str()), (303, "/"), "only our own addresses are gone to");
    assert!(!mari.get(&app.tartu.centre_path("/day")).await.has("Helista"));
    assert_eq!(mari.post(&action.replace("completion", "reopening"), "").await.status, 303);
    says(&mari.get(&app.tartu.path("/follow-ups")).await, &["Helista Töötukassasse"]);
}

#[tokio::test]
async fn at_most_five_are_shown_and_the_rest_is_behind_a_link() {
    let app = TestApp::start().await;
    for number in 0..7 {
        recorded(
            &app,
            &format!(
                "who=anonymous&topics=work&follow_up_on=2026-06-30&follow_up_what=Asi+{number}&once=k{number}"
            ),
        )
        .await;
    }
    let day = app.visitor("mari").get(&app.tartu.centre_path("/day")).await;
    assert_eq!(day.body.matches("/completion\"").count(), 5);
    says(&day, &["ja veel 2"]);
    assert_eq!(
        app.visitor("mari").get(&app.tartu.path("/follow-ups")).await.body.matches("/completion\"").count(),
        7
    );
}
