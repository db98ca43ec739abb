//! Quick entry and the day.

use crate::tried::{LEAST, client, listed, recorded, says};
use testkit::TestApp;

#[tokio::test]
async fn a_counsellor_records_a_walk_in_and_sees_it_in_the_day() {
    let app = TestApp::start().await;
    let (mari, olena) = (app.visitor("mari"), client(&app, "Олена", "Коваленко").await);
    let form = format!(
        "who=client&client={olena}&topics=residence&topics=estonian&main=estonian&acts=residence.residence_registered\
         &minutes=20&channel=phone&language=uk&outcome=continues&follow_up=week&follow_up_what=Saada+kursuste+ajad&note=Soovib+B1+kursust"
    );
    let answer = mari.post(&app.tartu.centre_path("/contacts"), &form).await;
    assert_eq!(answer.status, 303, "{}", answer.body);

    let day = mari.get(&answer.location).await;
    says(
        &day,
        &[
            "Salvestatud kell 12.00.",
            "Олена Коваленко",
            "Võta tagasi",
            "Jätkub",
            "Eesti keel",
            "+1",
            "lang=\"et\"",
        ],
    );
    assert!(!day.has("Saada kursuste ajad"), "it is due in a week");
    says(&mari.get(&app.tartu.path("/follow-ups")).await, &["Saada kursuste ajad", "07.07.2026"]);

    let [contact] = listed(&app, &mari, "").await.try_into().unwrap();
    assert_eq!(contact["topics"], serde_json::json!(["estonian", "residence"]), "the main topic first");
    assert_eq!(contact["acts"], serde_json::json!(["residence_registered"]));
    assert_eq!((&contact["language"], &contact["minutes"]), (&"ukr".into(), &20.into()));
    assert_eq!(contact["client"]["name"], "Олена Коваленко");
}

#[tokio::test]
async fn a_new_person_becomes_a_client_with_the_contact() {
    let app = TestApp::start().await;
    let mari = app.visitor("mari");
    let form =
        "who=new&new_given_name=Wei&new_family_name=Li&new_born=1988&new_languages=zho&topics=work&then=file";
    let answer = mari.post(&app.tartu.centre_path("/contacts"), form).await;
    assert_eq!(answer.status, 303, "{}", answer.body);
    says(&mari.get(&answer.location).await, &["Wei Li", "Töö ja ettevõtlus"]);
    let [contact] = listed(&app, &mari, "").await.try_into().unwrap();
    assert_eq!(
        (contact["client"]["name"].as_str(), contact["language"].as_str()),
        (Some("Wei Li"), Some("zho"))
    );

    let wrong = mari
        .post(
            &app.tartu.centre_path("/contacts"),
            "who=new&new_given_name=&new_family_name=Li&new_born=31.02.1990&topics=work",
        )
        .await;
    assert_eq!(wrong.status, 422);
    says(&wrong, &["value=\"Li\"", "value=\"31.02.1990\"", "new_born-problem"]);
}

#[tokio::test]
async fn a_wrong_form_comes_back_with_all_that_was_typed() {
    let app = TestApp::start().await;
    let form = "who=anonymous&heads=0&minutes=900&channel=phone&note=%22tsitaat%22+%3Cb%3E&follow_up=date&follow_up_on=2026-06-01&started_at=2026-02-30T10%3A00";
    let answer = app.visitor("mari").post(&app.tartu.centre_path("/contacts"), form).await;
    assert_eq!(answer.status, 422);
    let words = [
        "Vali vähemalt üks teema.",
        "Kestus on 1 kuni 600 minutit.",
        "Inimeste arv on 1 kuni 500.",
        "Kuupäev on juba möödas.",
        "value=\"&quot;tsitaat&quot; &lt;b&gt;\"",
        "role=\"alert\"",
        "href=\"#topics\"",
    ];
    says(&answer, &words);
    assert!(listed(&app, &app.visitor("mari"), "").await.is_empty(), "nothing was written");

    // The list on top goes as the eye goes: down the form.
    let (_, list) = answer.body.split_once("class=\"errors\"").unwrap();
    let (list, form) = list.split_once("</ul>").unwrap();
    let fields: Vec<_> = list.split("href=\"#").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    let places: Vec<_> = fields.iter().map(|field| form.find(&format!(" id=\"{field}\"")).unwrap()).collect();
    assert!(fields.len() == 5 && places.is_sorted(), "{fields:?} {places:?}");
}

#[tokio::test]
async fn a_draft_is_cleared_and_comes_back() {
    let app = TestApp::start().await;
    let mari = app.visitor("mari");
    let (day, draft) = (app.tartu.centre_path("/day"), app.tartu.path("/drafts/contact-raekoja"));
    let (clear, back) = (format!("{draft}/clearing"), format!("{draft}/return"));
    let to = format!("to={}", day.replace('/', "%2F"));
    assert!(!mari.get(&day).await.has("Tühjenda mustand"), "there is none");
    mari.put(&draft, "who=anonymous&heads=3&note=Esimene+lugu").await;
    says(&mari.get(&day).await, &["pooleli jäänud", "Tühjenda mustand", "Esimene lugu"]);

    let cleared = mari.post(&clear, &to).await;
    assert_eq!((cleared.status, cleared.location.as_str()), (303, day.as_str()));
    let empty = mari.get(&day).await;
    says(&empty, &["Mustand on tühjendatud.", "Too tagasi"]);
    assert!(!empty.has("Esimene lugu") && !empty.has("pooleli jäänud"));
    assert!(!app.visitor("liis").get(&day).await.has("Too tagasi"), "a draft is its writer's own");

    // What was begun since is not lost by bringing the first one back.
    mari.put(&draft, "who=anonymous&heads=1&note=Teine+lugu").await;
    mari.post(&back, &to).await;
    assert!(mari.get(&day).await.has("Esimene lugu"));
    mari.post(&back, &to).await;
    assert!(mari.get(&day).await.has("Teine lugu"));
    mari.post(&clear, &to).await;
    assert!(app.visitor_after(9, "mari").await.get(&day).await.has("Too tagasi"));
    assert!(!app.visitor_after(11, "mari").await.get(&day).await.has("Too tagasi"), "ten minutes are over");

    // Once the form was sent nothing of it comes back.
    recorded(&app, LEAST).await;
    mari.post(&back, &to).await;
    let sent = mari.get(&day).await;
    assert!(!sent.has("Teine lugu") && !sent.has("Too tagasi"), "{}", sent.body);
}

#[tokio::test]
async fn the_activity_is_offered_by_its_name_and_its_number() {
    let app = TestApp::start().await;
    let has = db::Sql::collected("update service_centre set activity = '3.5.2' where organisation_id = $1");
    let scope = app.tartu.organisation.into();
    app.db.write(Some(scope), move |conn| conn.run(has, &[])).await.unwrap();
    let day = app.visitor("mari").get(&app.tartu.centre_path("/day")).await;
    let usual = "<option value=\"\">Partnerite tegevused: teenused, sihtrühmade kaasamine, võrgustikud (3.5.2)</option>";
    says(&day, &[usual]);
}

#[tokio::test]
async fn a_form_sent_twice_is_one_contact_and_a_key_used_again_is_refused() {
    let app = TestApp::start().await;
    let (mari, path) = (app.visitor("mari"), app.tartu.centre_path("/contacts"));
    let form = format!("{LEAST}&once=0190-abc");
    let (first, second) = (mari.post(&path, &form).await, mari.post(&path, &form).await);
    assert_eq!((first.status, &first.location), (303, &second.location));
    assert_eq!(listed(&app, &mari, "").await.len(), 1);
    assert_eq!(mari.post(&path, &format!("{form}&minutes=30")).await.status, 422);
    assert_eq!(listed(&app, &mari, "").await.len(), 1);
}

#[tokio::test]
async fn a_contact_is_taken_back_for_ten_minutes_and_its_form_comes_again() {
    let app = TestApp::start().await;
    let (mari, olena) = (app.visitor("mari"), client(&app, "Olena", "Kovalenko").await);
    let id =
        recorded(&app, &format!("who=client&client={olena}&topics=housing&minutes=45&note=Otsib+korterit"))
            .await;
    let withdrawal = app.tartu.path(&format!("/contacts/{id}/withdrawal"));
    assert_eq!(app.visitor("maarja").post(&withdrawal, "").await.status, 403, "another centre's counsellor");
    assert_eq!(app.visitor("rein").post(&withdrawal, "").await.status, 404);

    let answer = mari.post(&withdrawal, "").await;
    assert_eq!(answer.status, 303);
    says(
        &mari.get(&answer.location).await,
        &["Otsib korterit", "value=\"45\" checked", &format!("value=\"{olena}\"")],
    );
    assert!(listed(&app, &mari, "").await.is_empty());
    says(&mari.get(&app.tartu.path(&format!("/contacts/{id}"))).await, &["See nõustamine on tagasi võetud"]);
    assert_eq!(mari.post(&withdrawal, "").await.status, 403, "once is enough");

    let late = recorded(&app, LEAST).await;
    let path = app.tartu.path(&format!("/contacts/{late}/withdrawal"));
    assert_eq!(app.visitor_after(11, "mari").await.post(&path, "").await.status, 403);
    assert_eq!(app.visitor_after(11, "kadri").await.post(&path, "").await.status, 303, "a coordinator may");
}

#[tokio::test]
async fn a_client_who_is_not_ones_own_is_a_problem_at_the_field() {
    let app = TestApp::start().await;
    let foreign = serde_json::json!({ "given_name": "Ganna" }).to_string();
    let foreign = app.visitor("rein").post_json(&app.rakvere.api("/clients"), &foreign).await.json()["id"]
        .as_str()
        .unwrap()
        .to_owned();
    for client in [foreign.as_str(), "00000000-0000-7000-8000-000000000000", "not-an-id", ""] {
        let form = format!("who=client&client={client}&topics=work&note=alles");
        let answer = app.visitor("mari").post(&app.tartu.centre_path("/contacts"), &form).await;
        assert_eq!(answer.status, 422, "{client}");
        says(&answer, &["client-problem", "alles"]);
    }
    assert!(listed(&app, &app.visitor("mari"), "").await.is_empty(), "nothing was written");
}

#[tokio::test]
async fn without_a_script_the_search_button_offers_clients_and_keeps_the_form() {
    let app = TestApp::start().await;
    client(&app, "Олена", "Коваленко").await;
    let form = "who=client&client_name=kova&topics=work&note=alles&then=find";
    let answer = app.visitor("mari").post(&app.tartu.centre_path("/contacts"), form).await;
    assert_eq!(answer.status, 200);
    says(&answer, &["Олена Коваленко", "type=\"radio\" name=\"client\"", "alles"]);
    let none = app
        .visitor("mari")
        .post(&app.tartu.centre_path("/contacts"), "who=client&client_name=xyzzy&topics=work&then=find")
        .await;
    says(&none, &["Kedagi ei leitud."]);
}

#[tokio::test]
async fn rights_follow_the_role_the_centre_and_the_session() {
    let app = TestApp::start().await;
    let (own, other, closed) = ("raekoja", "annelinn", "vana");
    for (who, centre, view, record) in [
        ("mari", own, 200, 303),
        ("mari", other, 403, 403),
        ("mari", closed, 403, 403),
        ("maarja", other, 200, 303),
        ("kadri", own, 200, 303),
        ("kadri", closed, 200, 403),
        ("dora", own, 403, 403),
        ("priit", own, 404, 404),
        ("ants", own, 404, 404),
        ("rein", own, 404, 404),
        ("liis", own, 200, 303),
        ("nobody", own, 303, 401),
    ] {
        let (visitor, base) = (app.visitor(who), app.tartu.path(&format!("/centres/{centre}")));
        assert_eq!(visitor.get(&format!("{base}/day")).await.status, view, "{who} looks at {centre}");
        assert_eq!(
            visitor.post(&format!("{base}/contacts"), LEAST).await.status,
            record,
            "{who} records at {centre}"
        );
    }
    let elsewhere = app.visitor("mari").with("sec-fetch-site", "cross-site");
    assert_eq!(elsewhere.post(&app.tartu.centre_path("/contacts"), LEAST).await.status, 403);
}

#[tokio::test]
async fn an_unfinished_form_is_kept_encrypted_and_goes_when_it_is_sent() {
    let app = TestApp::start().await;
    let mari = app.visitor("mari");
    let draft = app.tartu.path("/drafts/contact-raekoja");
    assert_eq!(mari.put(&draft, "who=anonymous&topics=health&note=pooleli+jutt&once=k1").await.status, 204);
    says(&mari.get(&app.tartu.centre_path("/day")).await, &["pooleli jutt", "pooleli jäänud sissekanne"]);
    assert!(
        !app.visitor("liis").get(&app.tartu.centre_path("/day")).await.has("pooleli jutt"),
        "it is one's own"
    );

    let kept = db::Sql::collected("select sealed from draft where organisation_id = $1");
    let scope = app.tartu.organisation.into();
    let sealed: String = app.db.read(Some(scope), move |conn| conn.scalar(kept, &[])).await.unwrap().unwrap();
    assert!(!sealed.contains("pooleli"), "{sealed}");

    recorded(&app, "who=anonymous&topics=health&once=k1").await;
    assert!(!mari.get(&app.tartu.centre_path("/day")).await.has("pooleli jutt"));
}

#[tokio::test]
async fn who_was_signed_out_while_typing_loses_nothing() {
    let app = TestApp::start().await;
    let answer = app
        .visitor("nobody")
        .post(&app.tartu.centre_path("/contacts"), &format!("{LEAST}&note=pikk+jutt"))
        .await;
    assert_eq!(answer.status, 401);
    says(&answer, &["name=\"resume_body\"", "pikk+jutt", "name=\"password\""]);
}

#[tokio::test]
async fn where_no_centre_is_open_a_coordinator_begins_with_the_centres() {
    let app = TestApp::start().await;
    let close =
        db::Sql::collected("update service_centre set closed_on = '2026-06-29' where organisation_id = $1");
    let scope = Some(app.tartu.organisation.into());
    app.db.write(scope, move |conn| conn.run(close, &[])).await.unwrap();
    let kadri = app.visitor("kadri").get(&app.tartu.path("/day")).await;
    assert_eq!((kadri.status, kadri.location.as_str()), (303, "/organisations/tartu-linn/centres"));
    assert_eq!(app.visitor("kadri").get(&kadri.location).await.status, 200);
    assert_eq!(app.visitor("mari").get(&app.tartu.path("/day")).await.status, 404);
}

#[tokio::test]
async fn a_contact_that_was_taken_back_opens_no_file() {
    let app = TestApp::start().await;
    let (liis, olena) = (app.visitor("liis"), client(&app, "Olena", "Kovalenko").await);
    let file = app.tartu.path(&format!("/clients/{olena}"));
    assert!(liis.get(&file).await.location.ends_with("/opening"), "not in the caseload");
    let record = |topics: &'static str| {
        let (liis, path, form) =
            (&liis, app.tartu.centre_path("/contacts"), format!("who=client&client={olena}&topics={topics}"));
        async move { liis.post(&path, &form).await.location.split("saved=").nth(1).unwrap().to_owned() }
    };
    let first = record("work").await;
    assert_eq!(liis.get(&file).await.status, 200, "whom one serves, one may know");
    liis.post(&app.tartu.path(&format!("/contacts/{first}/withdrawal")), "").await;
    assert!(liis.get(&file).await.location.ends_with("/opening"), "what is taken back gives nothing");

    let other = client(&app, "Wei", "Li").await;
    let second = record("health").await;
    let join = app.tartu.path(&format!("/contacts/{second}/client"));
    assert_eq!(liis.post(&join, &format!("version=1&client={other}")).await.status, 303);
    assert!(liis.get(&file).await.location.ends_with("/opening"), "nor what was about somebody else");
    assert_eq!(liis.get(&app.tartu.path(&format!("/clients/{other}"))).await.status, 200);
}

#[tokio::test]
async fn the_card_of_a_client_is_a_look_at_them() {
    let app = TestApp::start().await;
    let olena = client(&app, "Olena", "Kovalenko").await;
    let day = app.visitor("liis").get(&app.tartu.centre_path(&format!("/day?client={olena}"))).await;
    says(&day, &["Olena Kovalenko"]);
    let looks = db::Sql::collected(
        "select count(*) from audit_client c join audit_entry e on e.organisation_id = c.organisation_id and e.seq = c.seq
          where c.organisation_id = $1 and c.client_id = $2 and e.action = 'people.ask_to_open'",
    );
    let (scope, id) = (app.tartu.organisation.into(), olena.clone());
    let found: i64 =
        app.looks.read(Some(scope), move |conn| conn.scalar(looks, &[&id])).await.unwrap().unwrap();
    assert_eq!(found, 1);
}

#[tokio::test]
async fn another_site_does_not_get_in_by_a_header_of_its_own() {
    let app = TestApp::start().await;
    let foreign =
        app.visitor("mari").with("sec-fetch-site", "cross-site").with("authorization", "Basic eDp5");
    assert_eq!(foreign.post(&app.tartu.centre_path("/contacts"), LEAST).await.status, 403);
    let other = app.visitor("mari").with("authorization", "Basic eDp5");
    assert_eq!(
        other.get(&app.tartu.api("/contacts")).await.status,
        401,
        "who says otherwise is not who the cookie says"
    );
}

#[tokio::test]
async fn the_form_of_what_was_taken_back_does_not_tell_of_a_protected_person() {
    let app = TestApp::start().await;
    let (mari, olena) = (app.visitor("mari"), client(&app, "Olena", "Kovalenko").await);
    let id =
        recorded(&app, &format!("who=client&client={olena}&topics=work&place=Varju+77&note=varjupaik")).await;
    let undone = mari.post(&app.tartu.path(&format!("/contacts/{id}/withdrawal")), "").await;
    says(&mari.get(&undone.location).await, &["varjupaik"]);
    let hide = db::Sql::collected("update client set protected_on = '2026-06-30' where organisation_id = $1");
    let scope = app.tartu.organisation.into();
    app.db.write(Some(scope), move |conn| conn.run(hide, &[])).await.unwrap();
    let day = mari.get(&undone.location).await;
    for told in ["varjupaik", "Varju 77", &olena] {
        assert!(!day.has(told), "{told} in {}", day.body);
    }
}
