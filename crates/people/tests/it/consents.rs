use crate::{coded, with_olena};
use people::ConsentPurpose;
use platform::Permit;
use testkit::TestApp;

/// Yes to giving data to Töötukassa until a day.
fn share(until: &str) -> String {
    format!(
        "event_state=given&purpose=share&purpose_words=&recipient={}&pii_information=nimi&from_day=&until_day={until}\
         &event_type=in_writing&consent_language=ukraina&privacy_notice=v2",
        coded("Töötukassa")
    )
}

/// Whether a client allows something on a day, as another domain asks.
async fn holds(app: &TestApp, client: &str, purpose: ConsentPurpose, (to, on): (&'static str, &str)) -> bool {
    let at = frame::At { slug: app.tartu.slug.to_owned(), id: client.parse().unwrap() };
    let scope = app.tartu.organisation.into();
    let permit = Permit::<people::OpenFile>::system(&app.app, "test", scope, at).await.unwrap();
    let on = on.parse().unwrap();
    permit.read(move |tx| people::consent::holds(tx, tx.on().id, purpose, (to, on))).await.unwrap()
}

/// The address of the newest consent of a client.
async fn newest(app: &TestApp, path: &str) -> String {
    let page = app.visitor("mari").get(&format!("{path}/consents")).await;
    let begin = format!("action=\"{path}/consents/");
    let rest = page.body.split(&begin).nth(1).unwrap_or_else(|| panic!("none in {}", page.body));
    format!("{path}/consents/{}", &rest[..36])
}

#[tokio::test]
async fn a_consent_holds_for_its_purpose_recipient_and_time() {
    let (app, id) = with_olena().await;
    let (mari, path) = (app.visitor("mari"), app.tartu.path(&format!("/clients/{id}")));
    assert!(!holds(&app, &id, ConsentPurpose::Share, ("Töötukassa", "2026-06-30")).await, "nothing was said");
    for _ in 0..2 {
        let once = format!("{}&once=c", share("12.03.2027"));
        assert_eq!(mari.post(&format!("{path}/consents"), &once).await.location, path, "twice is once");
    }
    let file = mari.get(&path).await;
    assert!(file.has("Andmete andmine teisele asutusele: Töötukassa"), "{}", file.body);
    assert!(file.has("kuni 12.03.2027"), "{}", file.body);
    for (purpose, to, on, holding) in [
        (ConsentPurpose::Share, "Töötukassa", "2026-06-30", true),
        (ConsentPurpose::Share, "TOOTUKASSA", "2027-03-12", true),
        (ConsentPurpose::Share, "Töötukassa", "2027-03-13", false),
        (ConsentPurpose::Share, "Töötukassa", "2026-06-29", false),
        (ConsentPurpose::Share, "Sotsiaalkindlustusamet", "2026-06-30", false),
        (ConsentPurpose::Share, "", "2026-06-30", false),
        (ConsentPurpose::CarryFile, "Töötukassa", "2026-06-30", false),
    ] {
        assert_eq!(holds(&app, &id, purpose, (to, on)).await, holding, "{purpose} {to} {on}");
    }
    let later = app.visitor_after(300 * 24 * 60, "mari").await;
    later.post(&format!("{path}/opening"), "purpose=follow_up").await;
    assert!(later.get(&path).await.has("kehtis kuni 12.03.2027"), "lapsed");
}

#[tokio::test]
async fn what_is_withdrawn_stays_withdrawn_and_a_new_one_begins_anew() {
    let (app, id) = with_olena().await;
    let (mari, path) = (app.visitor("mari"), app.tartu.path(&format!("/clients/{id}")));
    mari.post(&format!("{path}/consents"), &share("")).await;
    let consent = newest(&app, &path).await;
    for (day, said) in [
        ("01.07.2026", "alles tulemas"),
        ("29.06.2026", "enne, kui nõusolek anti"),
        ("31.06.2026", "id=\"withdrawn_on-problem\""),
    ] {
        let wrong = mari.post(&format!("{consent}/withdrawal"), &format!("withdrawn_on={day}")).await;
        assert!(
            wrong.status == 422 && wrong.has(said) && wrong.has(&format!("value=\"{day}\"")),
            "{}",
            wrong.body
        );
    }
    assert_eq!(mari.post(&format!("{consent}/withdrawal"), "withdrawn_on=").await.location, path);
    assert!(!holds(&app, &id, ConsentPurpose::Share, ("Töötukassa", "2026-06-30")).await);
    let file = mari.get(&path).await;
    assert!(file.has("tagasi võetud 30.06.2026"), "{}", file.body);
    assert!(file.has("võttis tagasi"), "the history says it: {}", file.body);
    let twice = mari.post(&format!("{consent}/withdrawal"), "").await;
    assert!(twice.status == 422 && twice.has("Seda nõusolekut ei ole enam"), "{}", twice.body);
    assert!(!mari.get(&format!("{path}/consents")).await.has("/withdrawal"), "nothing is left to withdraw");
    // A later word takes the place of the withdrawal.
    assert_eq!(mari.post(&format!("{path}/consents"), &share("31.12.2026")).await.status, 303);
    assert!(holds(&app, &id, ConsentPurpose::Share, ("Töötukassa", "2026-06-30")).await);
    let page = mari.get(&format!("{path}/consents")).await;
    assert!(page.has("Mari Näide") && page.has("kirjalikult, ukraina, v2"), "{}", page.body);
}

#[tokio::test]
async fn a_refusal_takes_the_place_of_a_consent() {
    let (app, id) = with_olena().await;
    let (mari, path) = (app.visitor("mari"), app.tartu.path(&format!("/clients/{id}")));
    let photos = "purpose=photos&pii_information=pildid&event_type=orally&consent_language=vene";
    mari.post(&format!("{path}/consents"), &format!("{photos}&event_state=given")).await;
    assert!(holds(&app, &id, ConsentPurpose::Photos, ("", "2026-06-30")).await);
    mari.post(&format!("{path}/consents"), &format!("{photos}&event_state=refused")).await;
    assert!(!holds(&app, &id, ConsentPurpose::Photos, ("", "2026-06-30")).await);
    let file = mari.get(&path).await;
    assert!(file.has("Fotod sündmustelt") && file.has(">ei luba<"), "{}", file.body);
}

#[tokio::test]
async fn bad_input_is_kept_and_said_at_its_field() {
    let (app, id) = with_olena().await;
    let (mari, path) = (app.visitor("mari"), app.tartu.path(&format!("/clients/{id}/consents")));
    for (field, value, at) in [
        ("purpose", "spying", "purpose"),
        ("purpose", "other", "purpose_words"),
        ("recipient", "", "recipient"),
        ("recipient", "T%E2%80%AEK", "recipient"),
        ("pii_information", "", "pii_information"),
        ("pii_information", "a%00b", "pii_information"),
        ("until_day", "01.01.2020", "until_day"),
        ("from_day", "30.02.2026", "from_day"),
        ("event_type", "nod", "event_type"),
        ("event_state", "", "event_state"),
        ("consent_language", "klingon", "consent_language"),
    ] {
        let form: Vec<_> = share("")
            .split('&')
            .map(|pair| {
                let (name, kept) = pair.split_once('=').unwrap();
                if name == field { format!("{name}={value}") } else { format!("{name}={kept}") }
            })
            .collect();
        let answer = mari.post(&path, &form.join("&")).await;
        assert_eq!(answer.status, 422, "{field}={value}");
        assert!(answer.has(&format!("id=\"{at}-problem\"")), "{field}={value}: {}", answer.body);
        assert!(answer.has("value=\"v2\""), "nothing typed is lost");
    }
    let unknown = format!("{path}/0190a0a0-0000-7000-8000-000000000001/withdrawal");
    assert_eq!(mari.post(&unknown, "").await.status, 404);
}

#[tokio::test]
async fn another_clients_consent_is_not_there_and_a_closed_file_neither() {
    let (app, id) = with_olena().await;
    let (mari, path) = (app.visitor("mari"), app.tartu.path(&format!("/clients/{id}")));
    mari.post(&format!("{path}/consents"), &share("")).await;
    let consent = newest(&app, &path).await;
    let other = crate::register(&mari, &app, "given_name=Maksym").await;
    assert_eq!(mari.post(&format!("{}/withdrawal", consent.replace(&id, &other)), "").await.status, 404);
    assert_eq!(app.visitor("maarja").post(&format!("{consent}/withdrawal"), "").await.status, 403);
    assert_eq!(app.visitor("rein").post(&format!("{consent}/withdrawal"), "").await.status, 404);
    let asked = app.visitor("maarja").get(&format!("{path}/consents")).await;
    assert_eq!(asked.location, format!("{path}/consents/opening"));
    assert!(holds(&app, &id, ConsentPurpose::Share, ("Töötukassa", "2026-06-30")).await);
}

#[tokio::test]
async fn the_page_is_worded_in_every_language() {
    let (app, id) = with_olena().await;
    let path = app.tartu.path(&format!("/clients/{id}"));
    app.visitor("mari").post(&format!("{path}/consents"), &share("")).await;
    for language in ["et", "en", "ru", "uk"] {
        let page = app.visitor("mari").with_cookie(&format!("lang={language}"));
        for at in [format!("{path}/consents"), path.clone()] {
            let answer = page.get(&at).await;
            assert!(answer.status == 200 && !answer.has(">people-"), "{}", answer.body);
        }
    }
}
