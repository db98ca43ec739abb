use crate::{register, with_olena};
use testkit::{TestApp, Visitor};

/// Registers somebody whose permit ends on a day.
async fn ending(visitor: &Visitor, app: &TestApp, name: &str, (basis, until): (&str, &str)) -> String {
    register(visitor, app, &format!("given_name={name}&basis={basis}&stay_until={until}&once={name}")).await
}

/// The list, as somebody asks for it.
async fn list(app: &TestApp, who: &str, query: &str) -> testkit::Answer {
    let answer = app.visitor(who).get(&app.tartu.path(&format!("/expiries?{query}"))).await;
    assert_eq!(answer.status, 200, "{who} {query}: {}", answer.body);
    answer
}

/// The counts beside the windows: all, lapsed, 30, 60, 90 days.
fn counts(answer: &testkit::Answer) -> Vec<usize> {
    let tabs = answer.body.split("<nav class=\"tabs\"").nth(1).unwrap().split("</nav>").next().unwrap();
    tabs.split("<span class=\"num\">")
        .skip(1)
        .map(|rest| rest.split('<').next().unwrap().parse().unwrap())
        .collect()
}

#[tokio::test]
async fn what_ends_soon_or_has_ended_is_listed_in_its_window() {
    let app = TestApp::start().await;
    let mari = app.visitor("mari");
    for (name, until) in [
        ("Ammu", "29.06.2025"),
        ("Lapsunud", "29.06.2026"),
        ("Homme", "30.06.2026"),
        ("Kuu", "30.07.2026"),
        ("Kaks", "31.07.2026"),
        ("Kolm", "28.09.2026"),
        ("Hiljem", "29.09.2026"),
    ] {
        ending(&mari, &app, name, ("permit_work", until)).await;
    }
    let all = list(&app, "mari", "").await;
    assert_eq!(counts(&all), [5, 1, 2, 3, 4], "{}", all.body);
    for name in ["Lapsunud", "Homme", "Kuu", "Kaks", "Kolm"] {
        assert!(all.has(name), "{name}");
    }
    assert!(!all.has("Ammu") && !all.has("Hiljem"), "{}", all.body);
    let month = list(&app, "mari", "window=30").await;
    assert!(month.has("Homme") && month.has("Kuu") && !month.has("Kaks") && !month.has("Lapsunud"));
    assert!(month.has("viimane päev") && month.has("30 päeva jäänud"), "{}", month.body);
    let lapsed = list(&app, "mari", "window=lapsed").await;
    assert!(lapsed.has("lõppes eile") && !lapsed.has("Homme"));
    assert_eq!(counts(&lapsed), [5, 1, 2, 3, 4], "the counts stay");
    for odd in ["window=7", "basis=visa", "whose=everybody", "window=%00&basis=%F0%9F%98%80"] {
        assert_eq!(counts(&list(&app, "mari", odd).await), [5, 1, 2, 3, 4], "{odd}");
    }
}

#[tokio::test]
async fn a_renewal_is_said_and_whoever_has_a_later_basis_is_not_listed() {
    let (app, olena) = with_olena().await;
    let (mari, path) = (app.visitor("mari"), app.tartu.path(&format!("/clients/{olena}")));
    assert!(list(&app, "mari", "").await.has("Коваленко"));
    let pending = "basis=temporary_protection&stay_until=04.08.2026&renewal_applied_on=15.06.2026";
    mari.post(&format!("{path}/stays"), pending).await;
    let shown = list(&app, "mari", "basis=temporary_protection").await;
    assert!(shown.has("pikendamist taotletud 15.06.2026") && shown.has("35 päeva jäänud"), "{}", shown.body);
    assert_eq!(counts(&shown), [1, 0, 0, 1, 1], "one person, once");
    assert!(!list(&app, "mari", "basis=permit_work").await.has("Коваленко"));
    for (renewal, number) in [("applied", 1), ("not_applied", 0), ("odd", 1), ("", 1)] {
        let asked = list(&app, "mari", &format!("renewal={renewal}")).await;
        assert_eq!((counts(&asked)[0], asked.has("Коваленко")), (number, number == 1), "{renewal}");
    }
    mari.post(
        &format!("{path}/stays"),
        "basis=temporary_protection&stay_from=05.08.2026&stay_until=04.08.2027",
    )
    .await;
    let extended = list(&app, "mari", "").await;
    assert!(!extended.has("Коваленко") && extended.has("Midagi ei ole lõppemas"), "{}", extended.body);
}

#[tokio::test]
async fn documents_run_out_too() {
    let app = TestApp::start().await;
    let mari = app.visitor("mari");
    let id = register(&mari, &app, "given_name=Passiga").await;
    let path = app.tartu.path(&format!("/clients/{id}/documents"));
    mari.post(&path, "kind=passport&number=FA111111&valid_until=15.07.2026").await;
    let shown = list(&app, "mari", "basis=document").await;
    assert!(shown.has("Passiga") && shown.has("pass") && !shown.has("111111"), "{}", shown.body);
    assert_eq!(counts(&shown), [1, 0, 1, 1, 1]);
    mari.post(&path, "kind=passport&number=FA222222&valid_until=15.07.2036").await;
    assert!(!list(&app, "mari", "").await.has("Passiga"), "there is a newer passport");
}

#[tokio::test]
async fn a_counsellor_sees_their_caseload_of_today_and_a_coordinator_all() {
    let app = TestApp::start().await;
    let (mari, maarja) = (app.visitor("mari"), app.visitor("maarja"));
    ending(&mari, &app, "Marioma", ("permit_work", "15.07.2026")).await;
    ending(&maarja, &app, "Maarjaoma", ("permit_study", "15.07.2026")).await;
    for (who, query, sees, not) in [
        ("mari", "", "Marioma", "Maarjaoma"),
        ("mari", "whose=all", "Marioma", "Maarjaoma"),
        ("maarja", "", "Maarjaoma", "Marioma"),
    ] {
        let shown = list(&app, who, query).await;
        assert!(shown.has(sees) && !shown.has(not), "{who} {query}");
        assert_eq!(counts(&shown), [1, 0, 1, 1, 1]);
        assert!(!shown.has("name=\"whose\""), "no choice that is none");
    }
    let shown = list(&app, "kadri", "").await;
    assert!(shown.has("Marioma") && shown.has("Maarjaoma"), "{}", shown.body);
    assert_eq!(counts(&list(&app, "kadri", "whose=mine").await), [0, 0, 0, 0, 0]);
    // A caseload lasts thirty days after a service: then only the coordinator watches.
    let path = app.tartu.path("/expiries");
    assert!(app.visitor_after(30 * 24 * 60, "mari").await.get(&path).await.has("Marioma"));
    let later = app.visitor_after(31 * 24 * 60, "mari").await.get(&path).await;
    assert!(!later.has("Marioma"), "{}", later.body);
    assert_eq!(counts(&later), [0, 0, 0, 0, 0]);
    assert!(app.visitor_after(31 * 24 * 60, "kadri").await.get(&path).await.has("Marioma"));
    for (who, status) in [("dora", 403), ("rein", 404), ("priit", 404), ("ants", 404), ("nobody", 303)] {
        assert_eq!(app.visitor(who).get(&app.tartu.path("/expiries")).await.status, status, "{who}");
    }
    assert!(!app.visitor("rein").get(&app.rakvere.path("/expiries")).await.has("Marioma"));
}

#[tokio::test]
async fn what_one_has_wished_to_be_reminded_of_comes_whoever_serves_the_client_by_then() {
    let app = TestApp::start().await;
    let mari = app.visitor("mari");
    let id = register(&mari, &app, "given_name=Maksym").await;
    let reminders = app.tartu.path(&format!("/clients/{id}/reminders"));
    assert_eq!(mari.post(&reminders, "word=Helista+kooli&due_on=10.08.2026").await.status, 303);
    let later = |who: &'static str| app.visitor_after(40 * 24 * 60, who);
    let path = app.tartu.path("/expiries");
    assert!(later("mari").await.get(&path).await.has("Helista kooli"));
    assert!(later("kadri").await.get(&path).await.has("Helista kooli"));
    assert!(!later("maarja").await.get(&path).await.has("Helista kooli"));
}

#[tokio::test]
async fn a_protected_person_is_in_no_list_and_no_count() {
    let (app, olena) = with_olena().await;
    let (mari, path) = (app.visitor("mari"), app.tartu.path(&format!("/clients/{olena}")));
    mari.post(&format!("{path}/documents"), "kind=passport&number=FA111111&valid_until=15.07.2026").await;
    mari.post(&format!("{path}/reminders"), "word=Helista&due_on=30.06.2026").await;
    assert_eq!(counts(&list(&app, "mari", "").await), [2, 0, 1, 2, 2]);
    let protect = db::Sql::collected(
        "update client set protected_on = '2026-06-01' where organisation_id = $1 and id = $2",
    );
    let (scope, id) = (app.tartu.organisation.into(), olena.clone());
    app.db.write(Some(scope), move |conn| conn.run(protect, &[&id])).await.unwrap();
    for who in ["mari", "kadri"] {
        let shown = list(&app, who, "").await;
        assert_eq!(counts(&shown), [0, 0, 0, 0, 0], "{who}");
        assert!(!shown.has("Коваленко") && !shown.has("Helista") && !shown.has(&olena), "{}", shown.body);
    }
}

#[tokio::test]
async fn temporary_protection_reminds_three_and_two_months_before_its_end() {
    let (app, olena) = with_olena().await;
    let (mari, path) = (app.visitor("mari"), app.tartu.path(&format!("/clients/{olena}")));
    let file = mari.get(&path).await;
    // It ends in 35 days, so both days are over: today, once.
    assert!(file.has("lõpeb kahe kuu pärast") && !file.has("lõpeb kolme kuu pärast"), "{}", file.body);
    assert!(list(&app, "mari", "").await.has("lõpeb kahe kuu pärast"));
    let record = mari.get(&format!("{path}/stays")).await;
    let record = record.body.split(&format!("href=\"{path}/stays/")).nth(1).unwrap()[..36].to_owned();
    let longer = "version=1&basis=temporary_protection&stay_until=04.03.2027";
    mari.post(&format!("{path}/stays/{record}"), longer).await;
    let page = mari.get(&format!("{path}/reminders")).await;
    assert!(page.has("04.12.2026") && page.has("04.01.2027"), "planned anew: {}", page.body);
    assert!(!list(&app, "mari", "").await.has("kuu pärast"), "not yet");
    let pending = "version=2&basis=temporary_protection&stay_until=04.03.2027&renewal_applied_on=29.06.2026";
    mari.post(&format!("{path}/stays/{record}"), pending).await;
    assert!(!mari.get(&path).await.has("kuu pärast"), "who has applied is not reminded");
}

#[tokio::test]
async fn a_rule_reminds_of_what_is_to_come_and_not_of_what_is_over() {
    let (app, _) = with_olena().await;
    let path = app.tartu.path("/expiries");
    let before = app.visitor_after(30 * 24 * 60, "kadri").await.get(&path).await;
    assert!(before.has("lõpeb kahe kuu pärast"), "not done yet: {}", before.body);
    let after = app.visitor_after(100 * 24 * 60, "kadri").await.get(&path).await;
    assert!(after.has("Коваленко") && !after.has("kuu pärast"), "it has ended: {}", after.body);
}

#[tokio::test]
async fn what_is_done_does_not_come_again() {
    let (app, olena) = with_olena().await;
    let (mari, path) = (app.visitor("mari"), app.tartu.path(&format!("/clients/{olena}")));
    let page = mari.get(&format!("{path}/reminders")).await;
    let done = page.body.split(&format!("action=\"{path}/reminders/")).nth(1).unwrap()[..36].to_owned();
    let done = format!("{path}/reminders/{done}/done");
    assert_eq!(app.visitor("maarja").post(&done, "").await.status, 403);
    assert_eq!(app.visitor("rein").post(&done, "").await.status, 404);
    for _ in 0..2 {
        assert_eq!(mari.post(&done, "").await.location, path, "twice is once");
    }
    assert!(!mari.get(&path).await.has("kuu pärast"));
    // Another basis is recorded beside it: the end and its reminders stay as they were.
    mari.post(&format!("{path}/stays"), "basis=unknown").await;
    assert!(!mari.get(&path).await.has("kuu pärast"));
    assert_eq!(
        mari.post(&done.replace(&olena, "0190a0a0-0000-7000-8000-000000000001"), "").await.status,
        404
    );
}

#[tokio::test]
async fn a_counsellor_wishes_to_be_reminded() {
    let app = TestApp::start().await;
    let mari = app.visitor("mari");
    let id = register(&mari, &app, "given_name=Maksym").await;
    let path = app.tartu.path(&format!("/clients/{id}"));
    for (wrong, field) in [
        ("word=&due_on=01.07.2026", "word"),
        ("word=Helista&due_on=", "due_on"),
        ("word=Helista&due_on=31.06.2026", "due_on"),
        ("word=Helista&due_on=29.06.2026", "due_on"),
        ("word=Hel%E2%80%AEista&due_on=01.07.2026", "word"),
    ] {
        let answer = mari.post(&format!("{path}/reminders"), wrong).await;
        assert!(
            answer.status == 422 && answer.has(&format!("id=\"{field}-problem\"")),
            "{wrong}: {}",
            answer.body
        );
    }
    for _ in 0..2 {
        let sent = "word=Helista+kooli&due_on=01.07.2026&once=r";
        assert_eq!(mari.post(&format!("{path}/reminders"), sent).await.location, path);
    }
    assert_eq!(
        mari.get(&path).await.body.matches("Helista kooli").count(),
        2,
        "once: its text, and its button's"
    );
    assert!(list(&app, "mari", "").await.has("Helista kooli"), "within a fortnight");
    assert!(!list(&app, "maarja", "").await.has("Helista kooli"));
}

#[tokio::test]
async fn the_page_is_worded_in_every_language_and_in_the_menu() {
    let (app, _) = with_olena().await;
    for language in ["et", "en", "ru", "uk"] {
        for who in ["mari", "kadri"] {
            let page = app.visitor(who).with_cookie(&format!("lang={language}"));
            let answer = page.get(&app.tartu.path("/expiries")).await;
            assert!(answer.status == 200 && !answer.has(">people-"), "{}", answer.body);
        }
    }
    let clients = app.visitor("mari").get(&app.tartu.path("/clients")).await;
    assert!(clients.has(&app.tartu.path("/expiries")), "{}", clients.body);
}
