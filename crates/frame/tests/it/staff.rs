//! Letting colleagues in and out.

use crate::{count, run, text};
use platform::sign_in::{LinkPurpose, LinkWay, make_link};
use testkit::{Answer, TestApp, Visitor};

const OLGA: &str =
    "name=Olga+Näide&login=Olga@Tartu.ee&language=uk&role=counsellor&centre=raekoja&from=2026-06-30&until=";

async fn invite(who: &Visitor, app: &TestApp, form: &str) -> Answer {
    who.post(&app.tartu.path("/staff"), form).await
}

/// The path of the one-time link that a page shows.
fn link(answer: &Answer) -> String {
    let at = answer.body.find("/links/").expect("a link is shown");
    answer.body[at..].split('<').next().unwrap().to_owned()
}

/// The address of the membership of an account in Tartu.
async fn membership(app: &TestApp, account: &str) -> String {
    let account = app.account(account);
    let find = move |conn: &mut platform::Conn<'_>| {
        let find = platform::Sql::collected(
            "select m.id from membership m join organisation o on o.id = m.organisation_id
              where m.account_id = $1 and o.slug = 'tartu-linn'",
        );
        conn.scalar::<String>(find, &[&account])
    };
    let id = app.db.read(None, find).await.unwrap().unwrap();
    app.tartu.path(&format!("/staff/{id}"))
}

#[tokio::test]
async fn a_coordinator_invites_a_counsellor_who_chooses_a_password_and_comes_in() {
    let app = TestApp::start().await;
    run(&app, "update account set password_hash = 'chosen', first_signed_in_at = '2026-06-01T08:00:00Z'")
        .await;
    let kadri = app.visitor("kadri");
    let answer = invite(&kadri, &app, OLGA).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    let link = link(&answer);

    let list = kadri.get(&app.tartu.path("/staff")).await;
    assert!(
        list.has("Olga Näide") && list.has("olga@tartu.ee") && list.has("pole veel sisse loginud"),
        "{}",
        list.body
    );
    assert!(!list.has("/links/"), "the link is shown once");
    let mail = text(&app, "select body from outbox where to_address = 'olga@tartu.ee'").await.unwrap();
    assert!(mail.contains(&format!("https://teekond.test{link}")), "{mail}");
    assert!(mail.contains("Tartu linn") && mail.contains("запрошує"), "in her own language: {mail}");

    let nobody = app.visitor("");
    assert_eq!(nobody.get(&link).await.status, 200);
    let chosen = nobody.post(&link, "password=neli+juhuslikku+sõna+koos").await;
    assert_eq!(chosen.status, 303, "{}", chosen.body);
    assert_eq!(nobody.get(&link).await.status, 404, "a link works once");
    let list = kadri.get(&app.tartu.path("/staff")).await;
    assert!(!list.has("pole veel sisse loginud"));
    let (before, _) = list.body.split_once("\">Olga Näide").unwrap();
    let olga = kadri.get(before.rsplit("href=\"").next().unwrap()).await;
    assert!(
        olga.has("<dt>Esimest korda sisse loginud</dt><dd class=\"num\">30.06.2026</dd>"),
        "{}",
        olga.body
    );
    assert!(!kadri.get(&membership(&app, "mari").await).await.has("pole veel sisse loginud"));
}

#[tokio::test]
async fn the_same_invitation_again_makes_no_second_membership() {
    let app = TestApp::start().await;
    let kadri = app.visitor("kadri");
    invite(&kadri, &app, OLGA).await;
    let again = invite(&kadri, &app, OLGA).await;
    assert_eq!(again.status, 422);
    assert!(again.has("See roll on tal sel ajal juba olemas") && again.has("Olga Näide"), "{}", again.body);
    assert_eq!(count(&app, "select count(*) from membership m join account a on a.id = m.account_id where a.login = 'olga@tartu.ee'").await, 1);
}

#[tokio::test]
async fn whoever_has_an_account_gets_the_role_added_and_no_link_to_it() {
    let app = TestApp::start().await;
    let (kadri, riina) = (app.visitor("kadri"), app.visitor("riina"));
    let shown = link(&invite(&kadri, &app, OLGA).await);
    // The administrator gives her a link by the command line, and she comes in.
    let own = command_line(&app, "olga@tartu.ee").await;
    app.visitor("").post(&own, "password=neli+juhuslikku+sõna+koos").await;
    assert_eq!(app.visitor("").get(&shown).await.status, 404, "what Tartu was shown is void");
    // A link lets in whoever holds it: another municipality gets none to an account of Tartu's.
    let form = OLGA.replace("raekoja", "");
    let added = riina.post(&app.rakvere.path("/staff"), &form).await;
    assert_eq!(
        (added.status, added.location.as_str()),
        (303, app.rakvere.path("/staff").as_str()),
        "{}",
        added.body
    );
    assert_eq!(count(&app, "select count(*) from account where login = 'olga@tartu.ee'").await, 1);
    assert_eq!(count(&app, "select count(*) from one_time_link where used_at is null").await, 0);
    assert!(riina.get(&app.rakvere.path("/staff")).await.has("Olga Näide"));
}

/// A link as the command line gives it.
async fn command_line(app: &TestApp, login: &'static str) -> String {
    let now = testkit::NOW.parse().unwrap();
    let make = move |conn: &mut platform::Conn<'_>| {
        let account = platform::account::by_login(conn, login)?.unwrap_or_default();
        let way = (LinkPurpose::Password, LinkWay::CommandLine);
        make_link(conn, &account, way, now)
    };
    app.db.write(None, make).await.unwrap()
}

#[tokio::test]
async fn without_mail_an_account_that_nobody_has_confirmed_stays_where_it_was_made() {
    let app = TestApp::start().await;
    let (kadri, riina) = (app.visitor("kadri"), app.visitor("riina"));
    let shown = link(&invite(&kadri, &app, OLGA).await);
    let form = OLGA.replace("raekoja", "");
    let refused = async || {
        let answer = riina.post(&app.rakvere.path("/staff"), &form).await;
        assert_eq!(answer.status, 422, "{}", answer.body);
        assert!(answer.has("selle omanik pole oma aadressi veel kinnitanud"), "{}", answer.body);
    };
    refused().await;
    // Tartu's coordinator may have used the link that was shown.
    app.visitor("").post(&shown, "password=neli+juhuslikku+sõna+koos").await;
    refused().await;
    let here = "select count(*) from membership m join account a on a.id = m.account_id where a.login = 'olga@tartu.ee'";
    assert_eq!(count(&app, here).await, 1);
    let again = invite(&kadri, &app, &OLGA.replace("counsellor&centre=raekoja", "dpo&centre=")).await;
    assert_eq!(again.status, 303, "at home she gets another role: {}", again.body);
}

#[tokio::test]
async fn where_mail_goes_out_a_second_organisation_sends_a_link_of_its_own_and_the_first_is_void() {
    let app = TestApp::start_with_mail().await;
    let invited = invite(&app.visitor("kadri"), &app, OLGA).await;
    assert_eq!(invited.status, 303, "no link is shown: {}", invited.body);
    let mail = "select body from outbox where once_key like 'invitation/%' order by written_at, id";
    let first = link_in(&text(&app, mail).await.unwrap());
    let form = OLGA.replace("raekoja", "");
    assert_eq!(app.visitor("riina").post(&app.rakvere.path("/staff"), &form).await.status, 303);
    let newest =
        "select body from outbox where once_key like 'invitation/%' order by written_at desc, id desc";
    let second = link_in(&text(&app, newest).await.unwrap());
    let nobody = app.visitor("");
    assert_eq!(nobody.get(&first).await.status, 404);
    assert_eq!(nobody.post(&second, "password=neli+juhuslikku+sõna+koos").await.status, 303);
    assert_eq!(count(&app, "select is_proven from account where login = 'olga@tartu.ee'").await, 1);
}

fn link_in(mail: &str) -> String {
    let at = mail.find("/links/").expect("a link is in the mail");
    mail[at..].split_whitespace().next().unwrap().to_owned()
}

#[tokio::test]
async fn a_link_to_a_colleague_who_has_a_password_is_mailed_and_never_shown() {
    let app = TestApp::start().await;
    run(&app, "update account set password_hash = 'chosen' where login = 'dora'").await;
    let (kadri, dora) = (app.visitor("kadri"), membership(&app, "dora").await);
    let page = kadri.get(&dora).await;
    assert!(
        page.has("teekond user invite dora") && !page.has("Saada uus sisselogimise link"),
        "{}",
        page.body
    );
    let refused = kadri.post(&format!("{dora}/links"), "").await;
    assert_eq!(refused.status, 422, "{}", refused.body);
    assert!(!refused.has("/links/") && refused.has("linki ei näidata"), "{}", refused.body);
    assert_eq!(count(&app, "select count(*) from one_time_link").await, 0);

    let app = TestApp::start_with_mail().await;
    run(&app, "update account set password_hash = 'chosen' where login = 'dora'").await;
    let (kadri, dora) = (app.visitor("kadri"), membership(&app, "dora").await);
    let sent = kadri.post(&format!("{dora}/links"), "").await;
    assert_eq!((sent.status, sent.location.as_str()), (303, dora.as_str()), "{}", sent.body);
    let mail = text(&app, "select body from outbox where to_address = 'dora'").await.unwrap();
    assert!(mail.contains("/links/"), "{mail}");
}

#[tokio::test]
async fn every_wrong_field_is_named_and_what_was_typed_stays() {
    let app = TestApp::start().await;
    let kadri = app.visitor("kadri");
    let wrong = [
        ("login=Olga@Tartu.ee", "login=olga", "See ei ole e-posti aadress"),
        ("role=counsellor", "role=authority", "Seda rolli siin anda ei saa"),
        ("centre=raekoja", "centre=keskvaljak", "Sellist keskust sinu asutuses ei ole"),
        ("until=", "until=2026-06-29", "Viimane päev on enne esimest"),
        ("from=2026-06-30", "from=2026-02-30", "Sellist kuupäeva ei ole"),
        ("name=Olga+Näide", "name=Olga%E2%80%AE", "nähtamatuid märke"),
    ];
    for (right, typed, said) in wrong {
        let answer = invite(&kadri, &app, &OLGA.replace(right, typed)).await;
        assert_eq!(answer.status, 422, "{typed}");
        assert!(answer.has(said) && answer.has("Olga"), "{typed}: {}", answer.body);
    }
    assert_eq!(
        count(&app, "select count(*) from account where login = 'olga@tartu.ee'").await,
        0,
        "nothing half-written"
    );
}

#[tokio::test]
async fn nobody_else_sees_or_lets_in() {
    let app = TestApp::start().await;
    for (name, status) in
        [("mari", 403), ("dora", 403), ("rein", 404), ("riina", 404), ("priit", 404), ("ants", 404)]
    {
        let who = app.visitor(name);
        assert_eq!(who.get(&app.tartu.path("/staff")).await.status, status, "{name}");
        assert_eq!(invite(&who, &app, OLGA).await.status, status, "{name}");
    }
    let mari = membership(&app, "mari").await;
    assert_eq!(app.visitor("riina").get(&mari).await.status, 404);
    assert_eq!(app.visitor("mari").get(&mari).await.status, 404, "a membership is seen by whoever leads");
}

#[tokio::test]
async fn nobody_grants_themselves() {
    let app = TestApp::start().await;
    run(&app, "update account set login = 'kadri@tartu.ee' where login = 'kadri'").await;
    let own = OLGA.replace("Olga@Tartu.ee", "kadri@tartu.ee");
    let answer = invite(&app.visitor("kadri"), &app, &own).await;
    assert_eq!(answer.status, 422);
    assert!(answer.has("Iseendale rolli anda ei saa"), "{}", answer.body);
}

#[tokio::test]
async fn a_membership_that_ends_lets_nobody_in_any_more() {
    let app = TestApp::start().await;
    let kadri = app.visitor("kadri");
    let mari = membership(&app, "mari").await;
    assert_eq!(kadri.get(&mari).await.status, 200);
    let until_today = kadri.post(&format!("{mari}/ending"), "day=2026-06-30&successor=").await;
    assert_eq!(until_today.status, 303, "{}", until_today.body);
    assert_eq!(
        app.visitor("mari").get(&app.tartu.api("")).await.status,
        200,
        "the last day is a working day"
    );
    kadri.post(&format!("{mari}/ending"), "day=2026-06-29&successor=").await;
    assert_eq!(app.visitor("mari").get(&app.tartu.api("")).await.status, 404, "rights end at once");
    let list = kadri.get(&mari).await;
    assert!(list.has("lõppenud") && list.has("viimane päev"), "what was changed is seen: {}", list.body);
    assert_eq!(
        kadri.post(&format!("{mari}/ending"), "day=2026-06-30&successor=").await.status,
        409,
        "what is over, is over"
    );
}

/// Mari serves somebody and is to follow it up.
async fn work_waits_for_mari(app: &TestApp) {
    let mari = app.visitor("mari");
    let person = r#"{"given_name":"Олена","family_name":"Коваленко","born":"1990","languages":["ukr"]}"#;
    let client =
        mari.post_json(&app.tartu.api("/clients"), person).await.json()["id"].as_str().unwrap().to_owned();
    let contact = format!(
        r#"{{"started_at":"2026-06-30T08:00:00Z","minutes":20,"channel":"counter","language":"ukr","interpreter":"none",
            "topics":["residence"],"acts":[],"client":"{client}","heads":1,"outcome":"continues",
            "follow_up_on":"2026-07-10","note":"","funding":"esf_programme","activity":"3.5.2"}}"#
    );
    let recorded = mari.post_json(&app.tartu.api("/centres/raekoja/contacts"), &contact).await;
    assert_eq!(recorded.status, 201, "{}", recorded.body);
}

#[tokio::test]
async fn what_waits_for_somebody_who_leaves_goes_to_a_colleague() {
    let app = TestApp::start().await;
    work_waits_for_mari(&app).await;
    let (kadri, mari) = (app.visitor("kadri"), membership(&app, "mari").await);
    let waiting = kadri.get(&mari).await;
    assert!(waiting.has("1 järeltegevus") && waiting.has("1 klient"), "what is to be handed over is told");
    assert_eq!(waiting.body.matches("<dt>Tema käes").count(), 1, "once: {}", waiting.body);
    let left = kadri.post(&format!("{mari}/ending"), "day=2026-06-30&successor=").await;
    assert_eq!(left.status, 422);
    assert!(left.has("Tal on töid pooleli"), "{}", left.body);

    let form = format!("day=2026-06-30&successor={}", app.account("maarja"));
    assert_eq!(kadri.post(&format!("{mari}/ending"), &form).await.status, 303);
    assert!(!kadri.get(&mari).await.has("1 klient"));
    let maarja = membership(&app, "maarja").await;
    let now = kadri.get(&maarja).await;
    assert!(now.has("1 klient") && now.has("järeltegevus"), "{}", now.body);
}

#[tokio::test]
async fn the_last_coordinator_leaves_with_a_successor_only() {
    let app = TestApp::start().await;
    let kadri = app.visitor("kadri");
    let own = membership(&app, "kadri").await;
    let alone = kadri.post(&format!("{own}/ending"), "day=2026-06-30&successor=").await;
    assert_eq!(alone.status, 422);
    assert!(alone.has("Tema järel ei vastutaks asutuse eest keegi"), "{}", alone.body);
    let stranger = format!("day=2026-06-30&successor={}", app.account("rein"));
    assert_eq!(
        kadri.post(&format!("{own}/ending"), &stranger).await.status,
        422,
        "a successor is a colleague"
    );
    let form = format!("day=2026-06-30&successor={}", app.account("maarja"));
    assert_eq!(kadri.post(&format!("{own}/ending"), &form).await.status, 303);
    let leads = "select count(*) from membership where role = 'coordinator' and from_day = '2026-07-01' and until_day is null";
    assert_eq!(count(&app, leads).await, 1, "the successor leads from the day after");
}

#[tokio::test]
async fn another_centre_ends_the_one_before_it() {
    let app = TestApp::start().await;
    let kadri = app.visitor("kadri");
    let mari = membership(&app, "mari").await;
    let past =
        kadri.post(&format!("{mari}/changes"), "role=counsellor&centre=annelinn&from=2026-06-29").await;
    assert_eq!(past.status, 422);
    assert!(past.has("See päev on möödas"), "{}", past.body);
    let moved =
        kadri.post(&format!("{mari}/changes"), "role=counsellor&centre=annelinn&from=2026-07-01").await;
    assert_eq!(moved.status, 303, "{}", moved.body);
    let page = kadri.get(&mari).await;
    assert!(page.has("–30.06.2026") && page.has("01.07.2026–") && page.has("Annelinna"), "{}", page.body);
}

#[tokio::test]
async fn a_new_link_is_made_for_ones_own_people_only() {
    let app = TestApp::start().await;
    let kadri = app.visitor("kadri");
    let (mari, liis, own) =
        (membership(&app, "mari").await, membership(&app, "liis").await, membership(&app, "kadri").await);
    assert!(kadri.post(&format!("{mari}/links"), "").await.has("/links/"));
    assert_eq!(kadri.post(&format!("{liis}/links"), "").await.status, 403, "Rakvere knows her too");
    assert_eq!(
        kadri.post(&format!("{own}/links"), "").await.status,
        403,
        "one's own password is in the settings"
    );
}

#[tokio::test]
async fn nobody_stays_longer_by_saying_a_later_end() {
    let app = TestApp::start().await;
    run(&app, "update membership set until_day = '2026-07-31' where role = 'coordinator'").await;
    let (kadri, own) = (app.visitor("kadri"), membership(&app, "kadri").await);
    let second = "name=Olga&login=olga@tartu.ee&language=et&role=coordinator&centre=&from=2026-06-30&until=";
    assert_eq!(invite(&kadri, &app, second).await.status, 200);
    let answer = kadri.post(&format!("{own}/ending"), "day=2030-12-31&successor=").await;
    assert_eq!(answer.status, 422, "{}", answer.body);
    assert!(answer.has("Iseendale rolli anda ei saa"), "{}", answer.body);
    let until = text(&app, "select max(until_day) from membership where role = 'coordinator'").await;
    assert_eq!(until.as_deref(), Some("2026-07-31"));
}
