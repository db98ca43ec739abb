//! Home visits: who is taken along, by whom, and what of them.

use crate::tried::says;
use db::{Conn, Sql};
use serde_json::{Value, json};
use testkit::{TestApp, Visitor};

/// A client of mari's with all that could go along, and things that must not.
pub async fn iryna(app: &TestApp) -> String {
    let body = json!({
        "given_name": "Iryna", "family_name": "Bondar", "born": "1992-03-02", "personal_code": "49203020002",
        "languages": ["ukr"], "phone": "+372 5550 0001", "address": "Kooli 5-12, Tartu", "interpreter": "needed",
        "basis": "temporary_protection", "stay_until": "2027-03-04",
    });
    let answer = app.visitor("mari").post_json(&app.tartu.api("/clients"), &body.to_string()).await;
    assert_eq!(answer.status, 201, "{}", answer.body);
    let id = answer.json()["id"].as_str().unwrap().to_owned();
    let contact = format!(
        "who=client&client={id}&topics=work&outcome=continues&follow_up=date&follow_up_on=2026-07-02\
         &follow_up_what=Vaadata+töökuulutusi&note=varasem+jutt&restricted_note=saladus"
    );
    let answer = app.visitor("mari").post(&app.tartu.centre_path("/contacts"), &contact).await;
    assert_eq!(answer.status, 303, "{}", answer.body);
    id
}

/// Takes a client along; answers with the path of the visit.
pub async fn taken(app: &TestApp, who: &Visitor, client: &str) -> String {
    let visits = app.tartu.centre_path("/visits");
    let answer = who.post(&visits, &format!("clients={client}&purpose=follow_up")).await;
    assert_eq!((answer.status, answer.location.as_str()), (303, visits.as_str()), "{}", answer.body);
    let page = who.get(&visits).await;
    let id = page.body.split("data-visit=\"").nth(1).unwrap().split('"').next().unwrap();
    app.tartu.path(&format!("/visits/{id}"))
}

/// What the audit of looks says of an action: how often, and for what.
async fn looks(app: &TestApp, action: &'static str) -> (i64, Option<String>) {
    let count =
        "select count(*) from audit_entry where organisation_id = $1 and action = $2 and result = 'done'";
    let why =
        "select max(purpose) from audit_entry where organisation_id = $1 and action = $2 and result = 'done'";
    let (count, why) = (Sql::collected(count), Sql::collected(why));
    let read = move |conn: &mut Conn<'_>| {
        Ok((
            conn.scalar::<i64>(count, &[&action])?.unwrap_or(0),
            conn.scalar::<Option<String>>(why, &[&action])?.flatten(),
        ))
    };
    app.looks.read(Some(app.tartu.organisation.into()), read).await.unwrap()
}

#[tokio::test]
async fn a_counsellor_takes_own_clients_along_and_each_look_says_why() {
    let app = TestApp::start().await;
    let (mari, id) = (app.visitor("mari"), iryna(&app).await);
    let page = mari.get(&app.tartu.centre_path("/visits")).await;
    says(&page, &["Iryna Bondar", "Võta kaasa", "järeltegevus", "JavaScripti"]);
    let visit = taken(&app, &mari, &id).await;
    says(&mari.get(&app.tartu.centre_path("/visits")).await, &["Kooli 5-12, Tartu", "Ei lähe", "PIN"]);

    let before = looks(&app, "desk.carry_visit").await.0;
    says(
        &mari.get(&visit).await,
        &["Iryna Bondar", "tel:+37255500001", "Vaadata töökuulutusi", "Ajutine kaitse"],
    );
    assert_eq!(looks(&app, "desk.carry_visit").await, (before + 1, Some("follow_up".to_owned())));
    for who in ["liis", "kadri", "maarja", "dora", "rein"] {
        for page in ["", "/packet"] {
            assert_eq!(app.visitor(who).get(&format!("{visit}{page}")).await.status, 404, "{who}");
        }
    }

    assert_eq!(mari.post(&format!("{visit}/removal"), "").await.status, 303);
    assert_eq!(mari.get(&visit).await.status, 404, "she does not go after all");
    assert!(!mari.get(&app.tartu.centre_path("/visits")).await.has("data-packet"));
}

#[tokio::test]
async fn only_what_is_needed_at_the_door_goes_along() {
    let app = TestApp::start().await;
    let (mari, id) = (app.visitor("mari"), iryna(&app).await);
    let unsafe_contact =
        "phone=%2B372+5550+0001&address=Kooli+5-12,+Tartu&channel=in_person&safe_note=mees+kuulab+pealt";
    let form = mari.get(&app.tartu.path(&format!("/clients/{id}/contact"))).await;
    let version = form.body.split("name=\"version\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    let kept = mari
        .post(
            &app.tartu.path(&format!("/clients/{id}/contact")),
            &format!("{unsafe_contact}&version={version}"),
        )
        .await;
    assert_eq!(kept.status, 303, "{}", kept.body);

    let visit = taken(&app, &mari, &id).await;
    let packet = mari.get(&format!("{visit}/packet")).await;
    let fields: Vec<_> = packet.json().as_object().unwrap().keys().cloned().collect();
    assert_eq!(fields, ["action", "address", "html", "name"]);
    let html = packet.json()["html"].as_str().unwrap().to_owned();
    for there in
        ["+372 5550 0001", "ukraina", "on vaja", "04.03.2027", "Vaadata töökuulutusi", "ainult silmast silma"]
    {
        assert!(html.contains(there), "{there} is missing");
    }
    assert!(html.contains("Loe see enne minekut"), "that there is a note on safe contact");
    for never in ["49203020002", "saladus", "varasem jutt", "1992", "mees kuulab", "<script", " style="] {
        assert!(!packet.has(never), "{never} goes along");
    }
}

#[tokio::test]
async fn nobody_else_is_taken_along() {
    let app = TestApp::start().await;
    let (mari, visits) = (app.visitor("mari"), app.tartu.centre_path("/visits"));
    let id = iryna(&app).await;
    let refuses = "Seda inimest ei saa kaasa võtta";
    let form = |client: &str| format!("clients={client}&purpose=agreed");
    // Not in the caseload, not there, no id.
    says(&app.visitor("liis").post(&visits, &form(&id)).await, &[refuses]);
    for nobody in ["01980000-0000-7000-8000-000000000000", "kes"] {
        let answer = mari.post(&visits, &form(nobody)).await;
        assert_eq!(answer.status, 422);
        says(&answer, &[refuses]);
    }
    let nothing = mari.post(&visits, "purpose=").await;
    assert_eq!(nothing.status, 422);
    says(&nothing, &["Vali vähemalt üks inimene", "Vali, milleks külastus on"]);
    assert_eq!(app.visitor("maarja").post(&visits, &form(&id)).await.status, 403);

    // A protected person stays in the house, also for the one who may know of them.
    let visit = taken(&app, &mari, &id).await;
    let protect = "update client set protected_on = '2026-06-30' where organisation_id = $1 and id = $2";
    let name = "insert into protected_access (organisation_id, client_id, account_id, named_at, named_by)
                values ($1, $2, $3, '2026-06-30T09:00:00.000000Z', 'test')";
    let (protect, name, account, of) =
        (Sql::collected(protect), Sql::collected(name), app.account("mari"), id.clone());
    app.db
        .write(Some(app.tartu.organisation.into()), move |conn| {
            conn.run(protect, &[&of])?;
            conn.run(name, &[&of, &account])
        })
        .await
        .unwrap();
    assert_eq!(mari.get(&app.tartu.path(&format!("/clients/{id}"))).await.status, 200, "she is named");
    assert!(!mari.get(&visits).await.has("Bondar"), "neither to choose nor taken along");
    assert_eq!(mari.get(&format!("{visit}/packet")).await.status, 403);
    says(&mari.post(&visits, &form(&id)).await, &[refuses]);
}

#[tokio::test]
async fn a_dozen_visits_a_day_and_no_more() {
    let app = TestApp::start().await;
    let (mari, visits) = (app.visitor("mari"), app.tartu.centre_path("/visits"));
    let mut form = String::from("purpose=agreed");
    for number in 0..13 {
        let id = crate::tried::client(&app, &format!("Nimi {number}"), "").await;
        form += "&clients=";
        form += &id;
    }
    let answer = mari.post(&visits, &form).await;
    assert_eq!(answer.status, 422);
    says(&answer, &["kuni 12 inimest", "checked"]);
    assert!(!mari.get(&visits).await.has("data-visit="), "none of them is taken");
    let without_last = form.rsplit_once('&').unwrap().0;
    assert_eq!(mari.post(&visits, without_last).await.status, 303);
    assert_eq!(mari.get(&visits).await.body.matches("data-visit=").count(), 12);
}

#[tokio::test]
async fn the_share_of_the_key_is_one_s_own_and_the_kept_page_is_nobody_s() {
    let app = TestApp::start().await;
    let key = app.tartu.centre_path("/visits/key");
    let of = |who: &'static str| {
        let (visitor, key) = (app.visitor(who), key.clone());
        async move { visitor.post(&key, "").await.json() }
    };
    let (mari, again, liis): (Value, Value, Value) = (of("mari").await, of("mari").await, of("liis").await);
    assert_eq!(mari, again);
    assert!(mari["share"].as_str().unwrap().len() >= 32);
    for field in ["owner", "share"] {
        assert_ne!(mari[field], liis[field], "{field}");
        assert!(!mari[field].as_str().unwrap().contains(&app.account("mari")));
    }
    assert_eq!(app.visitor("maarja").post(&key, "").await.status, 403);

    let (nobody, signed_in) = (app.visitor("").get("/visit").await, app.visitor("mari").get("/visit").await);
    assert_eq!(nobody.body, signed_in.body, "the same whoever asks");
    assert!(!signed_in.has("Mari") && !signed_in.has("tartu"));
    let worker = app.visitor("").get("/visit-worker.js").await;
    assert_eq!((worker.status, worker.header("content-type")), (200, "text/javascript; charset=utf-8"));
    assert_eq!(worker.header("cache-control"), "no-cache");
    assert!(signed_in.header("content-security-policy").contains("worker-src 'self'"));
    let out = app.visitor("mari").post("/sign-out", "").await;
    assert_eq!(out.header("clear-site-data"), "\"storage\"");
}
