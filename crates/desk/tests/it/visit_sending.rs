//! A visit is put on record: once, as a whole, and never over what somebody else has written.

use crate::{
    tried::{listed, says},
    visit::{iryna, taken},
};
use testkit::{Answer, TestApp, Visitor};

/// The contact data as the visit knew them, and untouched.
const SAME: &str = "phone=%2B372+5550+0001&base_phone=%2B372+5550+0001&address=Kooli+5-12,+Tartu&base_address=Kooli+5-12,+Tartu";
/// What was filled in at the door.
const FILLED: &str = "started_at=2026-06-30T10%3A30&minutes=45&language=ukr&interpreter=none&topics=work&topics=residence\
                      &outcome=continues&note=ukse+taga&follow_up_on=2026-07-09&follow_up_what=Helistada&once=a-key-of-the-device";

/// Sends as the outbox of a device does.
async fn outbox(who: &Visitor, visit: &str, form: &str) -> Answer {
    who.clone().with("accept", "application/json").post(visit, form).await
}

/// Somebody else changes the phone number and the address in the file meanwhile.
async fn change_file(app: &TestApp, id: &str, phone: &str, address: &str) {
    let kadri = app.visitor("kadri");
    let file = app.tartu.path(&format!("/clients/{id}"));
    assert_eq!(kadri.post(&format!("{file}/opening"), "purpose=correction").await.status, 303);
    let form = kadri.get(&format!("{file}/contact")).await;
    let version = form.body.split("name=\"version\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    let form = format!("phone={phone}&address={address}&channel=any&version={version}");
    let changed = kadri.post(&format!("{file}/contact"), &form).await;
    assert_eq!(changed.status, 303, "{}", changed.body);
}

#[tokio::test]
async fn a_visit_is_taken_exactly_once_with_all_that_came_of_it() {
    let app = TestApp::start().await;
    let (mari, id) = (app.visitor("mari"), iryna(&app).await);
    let visit = taken(&app, &mari, &id).await;
    let page = mari.get(&visit).await;
    let open = page.body.split("name=\"done\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    let form = format!(
        "{FILLED}&{}&done={open}",
        SAME.replacen("phone=%2B372+5550+0001", "phone=%2B372+5550+0002", 1)
    );

    let first = outbox(&mari, &visit, &form).await;
    assert_eq!(first.status, 201, "{}", first.body);
    assert_eq!(first.json()["once"], "a-key-of-the-device");
    let lost = outbox(&mari, &visit, &form).await;
    assert_eq!((lost.status, lost.json()), (201, first.json()), "the same answer to the same form");

    let contacts = listed(&app, &mari, &format!("?client={id}")).await;
    assert_eq!(contacts.len(), 2, "the one before, and the visit");
    let contact = contacts.iter().find(|contact| contact["channel"] == "home_visit").unwrap();
    assert_eq!(
        (contact["minutes"].as_i64(), &contact["started_at"]),
        (Some(45), &"2026-06-30T07:30:00Z".into())
    );
    let follow_ups = mari.get(&app.tartu.path("/follow-ups")).await;
    assert!(
        follow_ups.has("Helistada") && !follow_ups.has("Vaadata töökuulutusi"),
        "one is done, one is new"
    );
    says(&mari.get(&app.tartu.path(&format!("/clients/{id}"))).await, &["+372 5550 0002", "Kooli 5-12"]);
    says(&mari.get(&app.tartu.centre_path("/visits")).await, &["Kirjas kell 12.00"]);

    let second = outbox(&mari, &visit, &form.replace("a-key-of-the-device", "of-another-device")).await;
    assert_eq!(second.status, 422, "another form of the same visit");
    says(&second, &["on juba kirjas", "ukse taga"]);
    assert_eq!(listed(&app, &mari, &format!("?client={id}")).await.len(), 2);
}

#[tokio::test]
async fn a_mistake_is_shown_at_its_field_and_nothing_typed_is_lost() {
    let app = TestApp::start().await;
    let (mari, id) = (app.visitor("mari"), iryna(&app).await);
    let visit = taken(&app, &mari, &id).await;
    let wrong = FILLED.replace("topics=work&topics=residence", "x=").replace("minutes=45", "minutes=0");
    for sent in [mari.post(&visit, &wrong).await, outbox(&mari, &visit, &wrong).await] {
        assert_eq!(sent.status, 422);
        says(
            &sent,
            &[
                "Vali vähemalt üks teema.",
                "Kestus on 1 kuni 600 minutit.",
                "ukse taga",
                "Helistada",
                "a-key-of-the-device",
            ],
        );
    }
    let phone = mari.post(&visit, &format!("{FILLED}&phone=null&base_phone=")).await;
    assert_eq!(phone.status, 422);
    says(&phone, &["phone-problem", "value=\"null\""]);
    assert_eq!(listed(&app, &mari, &format!("?client={id}")).await.len(), 1, "nothing is half recorded");

    // Under the same key, for nothing of it was taken.
    let mended = mari.post(&visit, &format!("{FILLED}&{SAME}")).await;
    assert_eq!(mended.status, 303, "{}", mended.body);
    assert!(mended.location.contains("/visits?sent="));
    let said = mari.with_cookie("done=desk-visit-saved").get(&mended.location).await;
    says(&said, &["data-sent=", "Külastus on kirjas."]);
}

#[tokio::test]
async fn what_two_have_changed_is_shown_side_by_side_and_one_chooses() {
    let app = TestApp::start().await;
    let (mari, id) = (app.visitor("mari"), iryna(&app).await);
    let visit = taken(&app, &mari, &id).await;
    change_file(&app, &id, "%2B372+5559+9999", "Kooli+5-12,+Tartu").await;
    let form = format!("{FILLED}&{}", SAME.replacen("phone=%2B372+5550+0001", "phone=%2B372+5550+0002", 1));
    let both = outbox(&mari, &visit, &form).await;
    assert_eq!(both.status, 409, "{}", both.body);
    says(&both, &["Sinu külastuselt", "+372 5550 0002", "Toimikus praegu", "+372 5559 9999", "ukse taga"]);
    says(&both, &["name=\"base_phone\" value=\"+372 5559 9999\""]);
    assert_eq!(listed(&app, &mari, &format!("?client={id}")).await.len(), 1, "nothing is half recorded");

    // Somebody changes it once more: what was not seen is not written over.
    change_file(&app, &id, "%2B372+5558+8888", "Kooli+5-12,+Tartu").await;
    let chosen = form.replace("base_phone=%2B372+5550+0001", "base_phone=%2B372+5559+9999");
    assert_eq!(mari.post(&visit, &chosen).await.status, 409);
    let chosen = form.replace("base_phone=%2B372+5550+0001", "base_phone=%2B372+5558+8888");
    assert_eq!(mari.post(&visit, &chosen).await.status, 303);
    says(&mari.get(&app.tartu.path(&format!("/clients/{id}"))).await, &["+372 5550 0002"]);
}

#[tokio::test]
async fn what_the_visit_did_not_touch_stays_as_somebody_else_has_it() {
    let app = TestApp::start().await;
    let (mari, id) = (app.visitor("mari"), iryna(&app).await);
    let visit = taken(&app, &mari, &id).await;
    change_file(&app, &id, "%2B372+5550+0001", "Kivi+3,+Tartu").await;
    let form = format!("{FILLED}&{}", SAME.replacen("phone=%2B372+5550+0001", "phone=%2B372+5550+0002", 1));
    assert_eq!(mari.post(&visit, &form).await.status, 303);
    says(&mari.get(&app.tartu.path(&format!("/clients/{id}"))).await, &["+372 5550 0002", "Kivi 3"]);
}

#[tokio::test]
async fn a_visit_comes_in_the_next_days_and_not_later() {
    let app = TestApp::start().await;
    let id = iryna(&app).await;
    let visit = taken(&app, &app.visitor("mari"), &id).await;
    let form = format!("{FILLED}&{SAME}");

    let tomorrow = app.visitor_after(26 * 60, "mari").await;
    assert_eq!(tomorrow.get(&format!("{visit}/packet")).await.status, 403, "nothing more goes along");
    let late = app.visitor_after(72 * 60 + 1, "mari").await;
    assert_eq!(outbox(&late, &visit, &form).await.status, 403);
    let in_time = app.visitor_after(71 * 60, "mari").await;
    assert_eq!(outbox(&in_time, &visit, &form).await.status, 201);
    assert_eq!(app.visitor("liis").post(&visit, &form).await.status, 404, "nobody else's");
    let signed_out = app.visitor("").post(&visit, &form).await;
    assert_eq!(signed_out.status, 401, "the outbox waits until somebody signs in");
}
