//! Caseloads: whom one cares for, by what is due; and how much everybody has.

use crate::{
    plan::step,
    tried::{change, client, done, hides, page, protect, says, share},
};
use testkit::TestApp;

/// Three clients of Mari's: something is late with Olena, something is due with Taras, nothing with Amina.
async fn three() -> (TestApp, [String; 3]) {
    let app = TestApp::start().await;
    let mari = app.visitor("mari");
    let mut files = Vec::new();
    for (given, day) in [("Amina", ""), ("Taras", "05.07.2026"), ("Olena", "20.06.2026")] {
        let id = client(&app, "mari", &format!("given_name={given}&apart=any")).await;
        let file = app.tartu.path(&format!("/clients/{id}"));
        if !day.is_empty() {
            let goal = done(&mari, &format!("{file}/goals"), "words=Keel&language=eesti&area=language")
                .await
                .location;
            step(&mari, &goal, &format!("what=Samm+{given}&doer=counsellor&due_on={day}")).await;
        }
        files.push(file);
    }
    (app, files.try_into().unwrap())
}

#[tokio::test]
async fn ones_own_clients_stand_by_what_is_due_with_words_and_counts() {
    let (app, _) = three().await;
    let (mari, path) = (app.visitor("mari"), app.tartu.path("/caseload"));
    let shown = page(&mari, &path).await;
    says(
        &shown,
        &[
            "Samm Olena",
            "hilineb 10 päeva",
            "Samm Taras",
            "05.07.2026",
            "midagi ei oota",
            "3 klienti",
            "30.07.2026",
        ],
    );
    let place = |name: &str| shown.body.find(&format!("{name}</b>")).unwrap();
    assert!(place("Olena") < place("Taras") && place("Taras") < place("Amina"), "the nearest day first");
    for (due, named, others) in [
        ("late", "Olena", ["Taras", "Amina"]),
        ("soon", "Taras", ["Olena", "Amina"]),
        ("quiet", "Amina", ["Olena", "Taras"]),
    ] {
        let pile = page(&mari, &format!("{path}?due={due}")).await;
        says(&pile, &[&format!("{named}</b>"), "1 klient"]);
        hides(&pile, &others.map(|other| format!("{other}</b>")).each_ref().map(String::as_str));
    }
    says(&page(&mari, &format!("{path}?due=ending")).await, &["Siin pole praegu kedagi."]);
    says(&page(&mari, &format!("{path}?due=unicorn")).await, &["3 klienti"]);
    says(&page(&app.visitor("maarja"), &path).await, &["Sinu hoole all pole praegu kedagi."]);
}

#[tokio::test]
async fn follow_ups_reminders_and_what_runs_out_are_due_too() {
    let app = TestApp::start().await;
    let mari = app.visitor("mari");
    let form = "given_name=Olena&basis=temporary_protection&stay_until=10.07.2026&languages=uk";
    let id = client(&app, "mari", form).await;
    let file = app.tartu.path(&format!("/clients/{id}"));
    let path = app.tartu.path("/caseload");
    says(&page(&mari, &path).await, &["meeldetuletus", "ja veel"]);
    change(&app, "update reminder set done_at = '2026-06-30T09:00:00.000000Z' where organisation_id = $1")
        .await;
    says(&page(&mari, &path).await, &["luba või dokument lõpeb", "10.07.2026"]);
    let contact =
        format!("who=client&client={id}&topics=work&follow_up_on=2026-07-02&follow_up_what=Helista");
    done(&mari, &app.tartu.centre_path("/contacts"), &contact).await;
    let shown = page(&mari, &path).await;
    says(&shown, &["Helista", "järeltegevus", "ja veel 1"]);
    change(&app, "update stay set renewal_applied_on = '2026-06-01' where organisation_id = $1").await;
    hides(&page(&mari, &path).await, &["ja veel 1"]);
    assert_eq!(mari.get(&file).await.status, 200);
}

#[tokio::test]
async fn a_coordinator_sees_how_much_everybody_has_and_the_kind_and_day_but_not_the_words() {
    let (app, [_, taras, _]) = three().await;
    share(&app, &taras, "liis").await;
    let (kadri, path) = (app.visitor("kadri"), app.tartu.path("/caseload"));
    let loads = page(&kadri, &path).await;
    says(&loads, &["Mari Näide", "Liis Näide", "Maarja Näide", "hilineb 1", "<svg", "Näita tabelina"]);
    hides(&loads, &["Rein Näide", "Olena", "Samm"]);
    let numbers: String = loads
        .body
        .split("<table")
        .nth(1)
        .unwrap()
        .split("Mari Näide")
        .nth(1)
        .unwrap()
        .chars()
        .take(300)
        .collect();
    assert!(numbers.contains(">3<") && numbers.matches(">1<").count() == 2, "{numbers}");

    let of_mari = page(&kadri, &format!("{path}?whose={}", app.account("mari"))).await;
    says(
        &of_mari,
        &["Kelle hoole all: Mari Näide", "Olena", "plaani samm", "hilineb 10 päeva", "ka Liis Näide"],
    );
    hides(&of_mari, &["Samm Olena"]);
    let of_mari = format!("{path}?whose={}", app.account("mari"));
    says(&page(&app.visitor("maarja"), &of_mari).await, &["Sinu hoole all pole praegu kedagi."]);
    for who in ["rein", "priit", "uku"] {
        assert_eq!(app.visitor(who).get(&path).await.status, 404, "{who}");
    }
    assert_eq!(app.visitor("dora").get(&path).await.status, 403);
}

#[tokio::test]
async fn who_is_in_nobodys_care_though_something_is_due_is_not_forgotten() {
    let (app, [_, _, olena]) = three().await;
    let (kadri, path) = (app.visitor("kadri"), app.tartu.path("/caseload"));
    hides(&page(&kadri, &path).await, &["pole kellegi hoole all."]);
    done(
        &app.visitor("mari"),
        &format!("{olena}/caseload/removal"),
        &format!("account={}", app.account("mari")),
    )
    .await;
    says(&page(&kadri, &path).await, &["1 klient pole kellegi hoole all."]);
    let nobodys = page(&kadri, &format!("{path}?whose=nobody")).await;
    says(&nobodys, &["Olena", "hilineb 10 päeva"]);
    hides(&nobodys, &["Taras", "Samm Olena"]);
}

#[tokio::test]
async fn protected_and_closed_files_are_in_no_list_and_in_no_count() {
    let (app, [amina, taras, olena]) = three().await;
    protect(&app, &olena, &["mari"]).await;
    share(&app, &taras, "liis").await;
    share(&app, &amina, "liis").await;
    let path = app.tartu.path("/caseload");
    says(&page(&app.visitor("mari"), &path).await, &["Olena", "3 klienti"]);
    protect(&app, &taras, &[]).await;
    for who in ["mari", "liis"] {
        hides(&page(&app.visitor(who), &path).await, &["Taras"]);
    }
    change(
        &app,
        "update client set restricted_on = '2026-06-30' where organisation_id = $1 and given_name = 'Amina'",
    )
    .await;
    says(&page(&app.visitor("liis"), &path).await, &["Sinu hoole all pole praegu kedagi."]);
}
