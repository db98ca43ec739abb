//! In whose caseload a client is: shared, handed over, ended; and what becomes of it when somebody leaves.

use crate::{
    plan::{goal, step},
    tried::{count, done, hides, page, protect, says, share, with_olena},
};

#[tokio::test]
async fn who_has_a_client_shares_them_and_the_colleague_opens_the_file_without_a_purpose() {
    let (app, file) = with_olena().await;
    let (mari, liis) = (app.visitor("mari"), app.visitor("liis"));
    let care = format!("{file}/caseload");
    says(&page(&mari, &file).await, &["Kelle hoole all", "Mari Näide", "kuni 30.07.2026"]);
    says(&page(&mari, &care).await, &["Lõpeta minu hool", "Liis Näide"]);
    done(&mari, &care, &format!("account={}&until_day=10.07.2026", app.account("liis"))).await;
    assert_eq!(liis.get(&file).await.status, 200);
    says(&page(&mari, &file).await, &["Liis Näide", "kuni 10.07.2026"]);
    done(&mari, &care, &format!("account={}", app.account("liis"))).await;
    says(&page(&mari, &care).await, &["tähtajata"]);
    assert_eq!(app.visitor_after(60 * 24 * 11, "liis").await.get(&file).await.status, 200, "without an end");
}

#[tokio::test]
async fn an_opening_for_an_hour_does_not_become_a_caseload() {
    let (app, file) = with_olena().await;
    let maarja = app.visitor("maarja");
    done(&maarja, &format!("{file}/opening"), "purpose=substitute").await;
    let own = format!("account={}", app.account("maarja"));
    assert_eq!(maarja.get(&format!("{file}/caseload")).await.status, 403);
    assert_eq!(maarja.post(&format!("{file}/caseload"), &own).await.status, 403);
    hides(&page(&maarja, &file).await, &[&format!("href=\"{file}/caseload\"")]);
    assert_eq!(app.visitor("rein").get(&format!("{file}/caseload")).await.status, 404);
    // A coordinator takes over at once.
    let kadri = app.visitor("kadri");
    says(&page(&kadri, &format!("{file}/caseload")).await, &["Võta enda hoole alla"]);
    done(&kadri, &format!("{file}/caseload"), &format!("account={}", app.account("kadri"))).await;
    assert_eq!(kadri.get(&file).await.status, 200);
}

#[tokio::test]
async fn handing_over_takes_what_was_to_be_done_along() {
    let (app, file) = with_olena().await;
    let mari = app.visitor("mari");
    let goal = goal(&app, &file).await;
    step(&mari, &goal, "what=Helista+kooli&doer=counsellor").await;
    let done_step = step(&mari, &goal, "what=Kirjuta+kooli&doer=together").await;
    done(&mari, &format!("{done_step}/completion"), "").await;
    let contact = format!(
        "who=client&client={}&topics=work&follow_up_on=2026-07-02&follow_up_what=Helista",
        crate::tried::id_of(&file)
    );
    done(&mari, &app.tartu.centre_path("/contacts"), &contact).await;
    let form = format!("from={}&to={}&once=k", app.account("mari"), app.account("liis"));
    let answer = done(&mari, &format!("{file}/caseload/hand-over"), &form).await;
    assert_eq!(answer.location, app.tartu.path("/caseload"), "the file may be closed to her now");
    assert!(mari.get(&file).await.location.ends_with("/opening"));
    let liis = app.visitor("liis");
    let shown = page(&liis, &goal).await;
    says(&shown, &["nõustaja: Liis Näide", "koos: Mari Näide"]);
    says(&page(&liis, &app.tartu.path("/follow-ups")).await, &["Liis Näide"]);
    says(&page(&liis, &file).await, &["kuni 30.07.2026"]);
}

#[tokio::test]
async fn what_cannot_be_is_said_at_its_field() {
    let (app, file) = with_olena().await;
    let (mari, care) = (app.visitor("mari"), format!("{file}/caseload"));
    let [own, liis, rein] = ["mari", "liis", "rein"].map(|who| app.account(who));
    for (path, form, word) in [
        ("", String::new(), "Vali nõustaja."),
        ("", format!("account={rein}"), "Vali nõustaja."),
        ("", format!("account={liis}&until_day=29.06.2026"), "See päev on juba möödas."),
        ("", format!("account={liis}&until_day=31.02.2026"), "31.02.2026"),
        ("/hand-over", format!("from={own}&to={own}"), "Vali keegi teine"),
        ("/hand-over", format!("from={own}&to="), "Vali nõustaja."),
        ("/hand-over", format!("from={own}&to={rein}"), "Vali nõustaja."),
        ("/hand-over", format!("from={liis}&to={own}"), "Vali nõustaja."),
    ] {
        let answer = mari.post(&format!("{care}{path}"), &form).await;
        assert_eq!(answer.status, 422, "{path} {form}");
        says(&answer, &[word]);
    }
    assert_eq!(mari.get(&file).await.status, 200, "nothing was taken from her");
    done(&mari, &format!("{care}/removal"), &format!("account={liis}")).await;
}

#[tokio::test]
async fn whoever_may_not_know_of_a_protected_person_is_given_none() {
    let (app, file) = with_olena().await;
    protect(&app, &file, &["mari"]).await;
    let (mari, care) = (app.visitor("mari"), format!("{file}/caseload"));
    hides(&page(&mari, &care).await, &["Liis Näide"]);
    let refused = mari.post(&care, &format!("account={}", app.account("liis"))).await;
    assert_eq!(refused.status, 422);
    assert_eq!(app.visitor("liis").get(&care).await.status, 404);
}

#[tokio::test]
async fn whoever_leaves_hands_their_steps_over_but_not_those_of_protected_persons() {
    let (app, file) = with_olena().await;
    let mari = app.visitor("mari");
    let open = goal(&app, &file).await;
    step(&mari, &open, "what=Helista+kooli&doer=counsellor").await;
    let hidden = crate::tried::client(&app, "mari", "given_name=Taras").await;
    let hidden = app.tartu.path(&format!("/clients/{hidden}"));
    let goal = goal(&app, &hidden).await;
    step(&mari, &goal, "what=Vaikselt&doer=counsellor").await;
    protect(&app, &hidden, &["mari"]).await;
    share(&app, &file, "liis").await;

    let membership =
        db::Sql::collected("select id from membership where organisation_id = $1 and account_id = $2");
    let (scope, account) = (app.tartu.organisation.into(), app.account("mari"));
    let found = app.db.read(Some(scope), move |conn| conn.scalar::<String>(membership, &[&account]));
    let staff = app.tartu.path(&format!("/staff/{}", found.await.unwrap().unwrap()));
    let kadri = app.visitor("kadri");
    says(&page(&kadri, &staff).await, &["1 plaani samm"]);
    let form = format!("day=30.06.2026&successor={}", app.account("liis"));
    done(&kadri, &format!("{staff}/ending"), &form).await;
    let of_liis = "select count(*) from goal_step where organisation_id = $1 and account_id = (select id from account where login = 'liis')";
    assert_eq!(count(&app, of_liis).await, 1);
    says(&page(&app.visitor("liis"), &open).await, &["nõustaja: Liis Näide"]);
}
