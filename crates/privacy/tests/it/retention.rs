//! For how long files are kept, and the list of what is due.

use crate::{client, coded, id_of};
use platform::{Date, Permit, Span};
use testkit::TestApp;

/// Says when the file of a client was made.
async fn made(app: &TestApp, id: &str, day: &str) {
    let (id, at) = (id.to_owned(), format!("{day}T09:00:00.000000Z"));
    let make = db::Sql::collected("update client set created_at = $3 where organisation_id = $1 and id = $2");
    app.db.write(Some(app.tartu.organisation.into()), move |conn| conn.run(make, &[&id, &at])).await.unwrap();
}

/// Sets for how many years files are kept.
async fn keep(app: &TestApp, years: i64, version: i64) {
    let form = format!("kind=client_file&years={years}&version={version}");
    assert_eq!(app.visitor("kadri").post(&app.tartu.path("/retention"), &form).await.status, 303);
}

/// The list as it is made now.
async fn list(app: &TestApp) -> String {
    let kadri = app.visitor("kadri");
    assert_eq!(kadri.post(&app.tartu.path("/retention/lists"), "").await.status, 303);
    kadri.get(&app.tartu.path("/retention")).await.body
}

#[tokio::test]
async fn a_file_is_due_on_the_day_its_years_are_over_and_not_a_day_before() {
    let app = TestApp::start().await;
    let today: Date = testkit::TODAY.parse().unwrap();
    let mut days = Vec::new();
    for years in 1..=6_i64 {
        for off in [-1_i64, 0, 1] {
            let day = today.saturating_sub(Span::new().years(years)).saturating_add(Span::new().days(off));
            let year = ["Üks", "Kaks", "Kolm", "Neli", "Viis", "Kuus"][usize::try_from(years - 1).unwrap()];
            let name = format!("{year}{}", ["enne", "samal", "hiljem"][usize::try_from(off + 1).unwrap()]);
            let form =
                format!("given_name={}&family_name={}&once={}", coded(year), coded(&name), coded(&name));
            let id = id_of(&app.visitor("mari").post(&app.tartu.path("/clients"), &form).await);
            made(&app, &id, &day.to_string()).await;
            days.push((name, day));
        }
    }
    for (version, years) in (1..=6_i64).rev().enumerate() {
        keep(&app, years, i64::try_from(version).unwrap()).await;
        let page = list(&app).await;
        for (name, day) in &days {
            let is_due = day.saturating_add(Span::new().years(years)) <= today;
            assert_eq!(page.contains(name.as_str()), is_due, "{name} made on {day}, kept for {years}");
        }
    }
}

#[tokio::test]
async fn a_contact_a_reason_and_a_closed_file_keep_it_off_the_list() {
    let app = TestApp::start().await;
    let (mari, kadri) = (app.visitor("mari"), app.visitor("kadri"));
    let (served, held, due) =
        (client(&app, "Nõustatud").await, client(&app, "Vaidlus").await, client(&app, "Vana").await);
    for id in [&served, &held, &due] {
        made(&app, id, "2020-01-02").await;
    }
    let contact = format!("who=client&client={served}&topics=work&once=c");
    assert_eq!(mari.post(&app.tartu.centre_path("/contacts"), &contact).await.status, 303);
    let holds = app.tartu.path(&format!("/clients/{held}/holds"));
    for (wrong, why) in [
        ("hold_why=&until_day=30.06.2027", "no reason"),
        ("hold_why=x&until_day=30.06.2026", "today"),
        ("hold_why=x&until_day=01.07.2036", "too far"),
    ] {
        assert_eq!(kadri.post(&holds, wrong).await.status, 422, "{why}");
    }
    assert_eq!(kadri.post(&holds, "hold_why=vaidlus&until_day=30.06.2027&once=h").await.status, 303);
    let page = list(&app).await;
    let (list, kept) = page.split_once("Säilitatakse kauem").unwrap();
    assert!(
        list.contains("Vana Kanaar") && !list.contains("Nõustatud") && !list.contains("Vaidlus Kanaar"),
        "{page}"
    );
    assert!(kept.contains("Vaidlus Kanaar") && kept.contains("30.06.2027"), "{page}");
    assert!(app.visitor("dora").get(&app.tartu.path("/retention")).await.has("Vana Kanaar"));
    for (who, status) in [("mari", 403), ("riina", 404), ("priit", 404)] {
        assert_eq!(app.visitor(who).get(&app.tartu.path("/retention")).await.status, status, "{who}");
    }
}

#[tokio::test]
async fn a_list_is_made_once_a_month_by_itself() {
    let app = TestApp::start().await;
    let slug = app.tartu.slug.to_owned();
    let of =
        Permit::<privacy::policy::ListDue>::system(&app.app, "test", app.tartu.organisation.into(), slug);
    let organisation = of.await.unwrap().on().clone();
    assert!(privacy::list_due(&app.app, &organisation).await.unwrap());
    assert!(!privacy::list_due(&app.app, &organisation).await.unwrap(), "there is one of this month");
}

#[tokio::test]
async fn years_are_changed_by_those_who_answer_and_with_their_history() {
    let app = TestApp::start().await;
    let path = app.tartu.path("/retention");
    let dora = app.visitor("dora");
    assert_eq!(dora.post(&path, "kind=client_file&years=0&version=0").await.status, 422);
    assert_eq!(dora.post(&path, "kind=client_file&years=7&version=0").await.status, 303);
    assert_eq!(
        dora.post(&path, "kind=client_file&years=9&version=0").await.status,
        422,
        "somebody was quicker"
    );
    let page = dora.get(&path).await;
    assert!(page.has("<del>5</del> → 7") && page.has("Dora Näide"), "{}", page.body);
    assert_eq!(app.visitor("mari").post(&path, "kind=client_file&years=1&version=1").await.status, 403);
}

#[tokio::test]
async fn a_request_is_kept_for_its_years_and_then_destroyed_by_two() {
    let app = TestApp::start().await;
    let (kadri, dora) = (app.visitor("kadri"), app.visitor("dora"));
    let path = app.tartu.path("/requests");
    let form =
        "asker=Keegi+M%C3%A4rkija&identified=document&kind=access&asks=M%C3%A4rksoov&received_on=30.06.2026";
    let request = crate::id_of(&kadri.post(&path, form).await);
    let answer = "version=1&outcome=granted&answer=M%C3%A4rkvastus&answered_on=30.06.2026";
    assert_eq!(kadri.post(&format!("{path}/{request}/answer"), answer).await.status, 303);
    let (retention, acts) = (app.tartu.path("/retention"), app.tartu.path("/destruction"));
    let propose = format!("requests={request}");
    assert!(!kadri.get(&retention).await.has("Märkija"));
    assert_eq!(kadri.post(&acts, &propose).await.status, 422, "it is not due");
    let old = "update rights_request set answered_on = '2021-06-30' where organisation_id = $1";
    let scope = app.tartu.organisation.into();
    app.db.write(Some(scope), move |conn| conn.run(db::Sql::collected(old), &[])).await.unwrap();
    assert!(kadri.get(&retention).await.has("Märkija") && dora.get(&retention).await.has("Märkija"));
    let act = crate::id_of(&kadri.post(&acts, &propose).await);
    assert_eq!(kadri.post(&acts, &propose).await.status, 422, "it is under an act");
    let document = format!("{acts}/{act}");
    assert!(dora.get(&document).await.has(&request));
    assert_eq!(dora.post(&format!("{document}/confirmation"), "seen=on").await.status, 303);
    privacy::carry_out(&app.app, scope, &act).await.unwrap();
    for (table, rows) in app.dump(app.tartu.organisation, &[]).await {
        assert!(!rows.iter().any(|row| row.contains("Märk")), "{table}: {rows:?}");
    }
    let left = dora.get(&format!("{path}/{request}")).await;
    assert!(
        left.has("ustutatud isik") && left.has("2021-06-30"),
        "that there was one, and when: {}",
        left.body
    );
}
