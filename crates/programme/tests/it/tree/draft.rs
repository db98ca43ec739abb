//! The next version: drafted, changed, sent, sent back, confirmed; by two people at once; with everything that can be wrong.

use super::{
    TAT, activity, confirmed, count, drafted, page, path, refused, run, sent, submitted, text, version,
};
use testkit::TestApp;

#[tokio::test]
async fn an_amendment_goes_from_draft_to_force_and_tells_node_by_node_what_it_changed() {
    let app = TestApp::start().await;
    run(&app, "update account set login = 'aili@kum.example' where login = 'aili'").await;
    run(&app, "update account set login = 'priit@elvl.example', language = 'uk' where login = 'priit'").await;
    let (priit, aili) = (app.visitor("priit"), app.visitor("aili"));
    let draft = drafted(&app).await;
    let shown = page(&priit, &draft).await;
    // Something new, something worded otherwise, something moved, something ended.
    sent(&priit, &format!("{draft}/activities"), "code=3.5.1.5&name_et=Õpiringid&eligible_from=1.01.2027")
        .await;
    let edit = |code: &str| format!("{}/edit", path(activity(&shown, code)));
    let form = page(&priit, &edit("3.5.1.4")).await;
    sent(
        &priit,
        &path(activity(&shown, "3.5.1.4")),
        &format!("version={}&code=3.5.1.4&name_et=Ametnike+võimekuse+hoidmine", version(&form)),
    )
    .await;
    sent(&priit, &path(activity(&shown, "3.5.1.3")), "version=1&code=3.5.3&name_et=Kommunikatsioon").await;
    sent(&priit, &format!("{}/ending", path(activity(&shown, "3.5.2.2"))), "version=1").await;
    let told = page(&aili, &draft).await;
    let card = told.split("Mida see muutis").nth(1).unwrap();
    for words in [
        "Lisandus",
        "Õpiringid",
        "Lõppes",
        "Sihtrühmade kaasamine",
        "Kolis",
        "<del>3.5.1.3</del>",
        "<ins>3.5.3</ins>",
    ] {
        assert!(card.contains(words), "{words}: {card}");
    }
    assert!(
        card.contains("<del>kasvatamine</del>") && card.contains("<ins>hoidmine</ins>"),
        "word by word: {card}"
    );

    submitted(&app, &draft).await;
    let mail =
        text(&app, "select subject || to_address from outbox where to_address = 'aili@kum.example'").await;
    assert!(mail.contains("ootab kinnitamist") && !mail.contains("3.5"), "{mail}");
    assert_eq!(priit.post(&format!("{draft}/activities"), "code=3.9&name_et=Hiljaks").await.status, 403);

    // Sent back with a reason, sent again, confirmed.
    let version_now = version(&page(&aili, &draft).await).to_owned();
    refused(
        &aili,
        &format!("{draft}/return"),
        &format!("version={version_now}&why="),
        &["See väli on vaja täita"],
    )
    .await;
    sent(&aili, &format!("{draft}/return"), &format!("version={version_now}&why=Periood+on+puudu")).await;
    assert!(page(&priit, &draft).await.contains("Periood on puudu"));
    let mail = text(&app, "select subject from outbox where to_address = 'priit@elvl.example'").await;
    assert_eq!(mail, "Teekond: зміна умов повернулася", "in the language of whoever reads it");
    submitted(&app, &draft).await;
    confirmed(&app, &draft, ("1.07.2026", "")).await;

    let list = page(&app.visitor("kadri"), &format!("{TAT}?on=1.07.2026")).await;
    assert!(list.contains("Õpiringid") && list.contains("Käskkiri nr 77, 25.06.2026"), "{list}");
    let list = page(&app.visitor("kadri"), &format!("{TAT}?on=30.06.2026")).await;
    assert!(!list.contains("Õpiringid"), "not a day too early: {list}");
    assert_eq!(aili.post(&format!("{draft}/confirmation"), "version=1").await.status, 403, "once");
}

#[tokio::test]
async fn an_order_does_not_overlap_and_a_day_that_is_past_must_be_known() {
    let app = TestApp::start().await;
    let aili = app.visitor("aili");
    let draft = drafted(&app).await;
    submitted(&app, &draft).await;
    let to = format!("{draft}/confirmation");
    let shown = page(&aili, &draft).await;
    let form = |rest: &str| format!("version={}&{rest}", version(&shown));
    let order = "number=77&signed_on=25.06.2026";
    refused(&aili, &to, &form(""), &["See väli on vaja täita"]).await;
    for day in ["19.12.2024", "1.01.2023"] {
        refused(
            &aili,
            &to,
            &form(&format!("{order}&in_force_from={day}")),
            &["ei saa kehtida samast päevast"],
        )
        .await;
    }
    let past = form(&format!("{order}&in_force_from=1.06.2026"));
    let answer = refused(&aili, &to, &past, &["võib olla kirja pandud nõustamisi"]).await;
    assert!(
        answer.has("value=\"01.06.2026\"") && answer.has("value=\"77\""),
        "what was typed stays: {}",
        answer.body
    );
    refused(&aili, &to, &form("number=77&signed_on=1.07.2026&in_force_from=1.08.2026"), &["tulevikus"]).await;
    refused(&aili, &to, &form("number=77&signed_on=31.06.2026&in_force_from=x"), &["kuupäev"]).await;
    let long = "7".repeat(41);
    refused(
        &aili,
        &to,
        &form(&format!("number={long}&signed_on=25.06.2026&in_force_from=1.08.2026")),
        &["liiga pikk"],
    )
    .await;
    assert_eq!(count(&app, "select count(*) from tat_version where confirmed_at is not null").await, 5);
    sent(&aili, &to, &format!("{past}&backdated=on")).await;
    assert_eq!(count(&app, "select count(*) from tat_version where confirmed_at is not null").await, 6);
}

#[tokio::test]
async fn a_draft_of_an_old_version_is_not_confirmed_nor_what_nobody_saw() {
    let app = TestApp::start().await;
    let (priit, aili) = (app.visitor("priit"), app.visitor("aili"));
    let draft = drafted(&app).await;
    submitted(&app, &draft).await;
    let seen = version(&page(&aili, &draft).await).to_owned();
    // It went back and forth while the authority looked at it.
    sent(&aili, &format!("{draft}/return"), &format!("version={seen}&why=Veel+kord")).await;
    submitted(&app, &draft).await;
    let order = "number=77&signed_on=25.06.2026&in_force_from=1.07.2026";
    let to = format!("{draft}/confirmation");
    refused(&aili, &to, &format!("version={seen}&{order}"), &["Keegi on seda vahepeal muutnud"]).await;
    // Another order came into the register meanwhile.
    run(&app, "insert into tat_version (id, number, signed_on, in_force_from, title, confirmed_at)
        values ('01980000-0000-7000-8000-0000000000aa', '50', '2026-05-01', '2026-05-01', 'Muu', '2026-05-01T00:00:00.000000Z')").await;
    let seen = version(&page(&aili, &draft).await).to_owned();
    refused(&aili, &to, &format!("version={seen}&{order}"), &["muudab juba vana versiooni"]).await;
    sent(&priit, &format!("{draft}/withdrawal"), &format!("version={seen}")).await;
    assert!(page(&priit, &draft).await.contains("Loobutud"));
    drafted(&app).await;
}

#[tokio::test]
async fn two_people_at_one_draft_see_what_the_other_has_written() {
    let app = TestApp::start().await;
    let priit = app.visitor("priit");
    let draft = drafted(&app).await;
    let details = format!("{draft}/details");
    let form = "version=1&title=Minu+pealkiri&in_force_from=1.09.2026&eligible_from=1.01.2023&eligible_until=31.10.2029";
    sent(&priit, &details, form).await;
    let late = priit.post(&details, &form.replace("Minu", "Teise")).await;
    assert_eq!(late.status, 409);
    assert!(late.has("Teise pealkiri") && late.has("Minu pealkiri"), "both: {}", late.body);
    sent(
        &priit,
        &details,
        &form.replace("Minu", "Teise").replace("version=1", &format!("version={}", version(&late.body))),
    )
    .await;

    let node = path(activity(&page(&priit, &draft).await, "3.5.2.1"));
    sent(&priit, &node, "version=1&code=3.5.2.1&name_et=Üks").await;
    let late = priit.post(&node, "version=1&code=3.5.2.1&name_et=Kaks").await;
    assert_eq!(late.status, 409);
    assert!(late.has("Üks") && late.has("Kaks"));
    refused(&priit, &format!("{node}/ending"), "version=1", &["Keegi on seda vahepeal muutnud"]).await;

    let describe = format!("{draft}/description");
    let shown = version(&page(&priit, &describe).await).to_owned();
    sent(&priit, &describe, &format!("version={shown}&summary_et=Esimene")).await;
    let late = priit.post(&describe, &format!("version={shown}&summary_et=Teine")).await;
    assert!(late.status == 409 && late.has("Esimene") && late.has("Teine"));
}

#[tokio::test]
async fn every_field_of_a_draft_may_be_wrong_and_nothing_is_lost() {
    let app = TestApp::start().await;
    let priit = app.visitor("priit");
    let draft = drafted(&app).await;
    let details = format!("{draft}/details");
    for (field, words) in [
        ("title=", "See väli on vaja täita"),
        ("title=%00x", "nähtamatuid"),
        ("title=x&number=%E2%80%AEx", "nähtamatuid"),
        ("title=x&signed_on=eile", "kuupäev"),
        ("title=x&in_force_from=19.12.2024", "ei saa kehtida samast päevast"),
        ("title=x&eligible_from=1.02.2027&eligible_until=1.01.2027", "Viimane päev ei saa olla enne esimest"),
    ] {
        let answer = refused(&priit, &details, &format!("version=1&{field}"), &[]).await;
        assert!(answer.has(words), "{field} {words}: {}", answer.body);
    }
    let activities = format!("{draft}/activities");
    for (form, words) in [
        ("code=&name_et=x", "See väli on vaja täita"),
        ("code=3.5.x&name_et=x", "punktidega eraldatud arvudest"),
        ("code=3.5.2.1&name_et=x", "on eelnõus juba olemas"),
        ("code=3.5.4&name_et=", "See väli on vaja täita"),
        ("code=3.5.4&name_et=x&eligible_from=31.12.2022", "väljaspool programmi"),
        ("code=3.5.4&name_et=x&eligible_until=1.11.2029", "väljaspool programmi"),
    ] {
        let answer = refused(&priit, &activities, form, &[]).await;
        assert!(answer.has(words), "{form} {words}: {}", answer.body);
    }
    let long = format!("code=3.5.4&name_et={}", "õ".repeat(201));
    refused(&priit, &activities, &long, &["liiga pikk"]).await;
    let markup = "code=3.5.4&name_et=%3Cscript%3Ealert(1)%3C/script%3E";
    let made = sent(&priit, &activities, markup).await;
    let shown = page(&priit, &made).await;
    assert!(shown.contains("&lt;script&gt;") && !shown.contains("<script>alert"), "{shown}");
    let describe = format!("{draft}/description");
    for document in ["nothing", "01980000-0000-7000-8000-000000000000"] {
        let form = format!("version=1&document={document}");
        refused(&priit, &describe, &form, &["Sellist dokumenti registris ei ole"]).await;
    }
}
