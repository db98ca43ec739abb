//! One file of two, and two again.

use crate::{merge_duplicates::compare, register, with_olena};
use testkit::{Answer, TestApp, Visitor};

/// Olena's file and another of hers, made by the coordinator with a contact of its own.
async fn two() -> (TestApp, String, String) {
    let (app, one) = with_olena().await;
    let kadri = app.visitor("kadri");
    let form = format!(
        "given_name=Olena&family_name=Kovalenko&born=1992&phone=55554321&languages=en&basis=refugee&apart={one}&address=Uus+10"
    );
    let other = register(&kadri, &app, &form).await;
    for client in [&one, &other] {
        contact(&app, client).await;
    }
    (app, one, other)
}

async fn contact(app: &TestApp, client: &str) -> String {
    let json = format!(
        r#"{{"started_at": "2026-06-29T08:00:00Z", "minutes": 30, "channel": "counter", "topics": ["residence"],
             "acts": ["residence_registered"], "client": "{client}", "follow_up_on": "2026-07-02"}}"#
    );
    let path = app.tartu.centre_path("/contacts");
    let answer = app.visitor("mari").post_json(&format!("/api/v1{path}"), &json).await;
    assert_eq!(answer.status, 201, "{}", answer.body);
    answer.json()["id"].as_str().unwrap().to_owned()
}

fn file(app: &TestApp, id: &str) -> String {
    app.tartu.path(&format!("/clients/{id}"))
}

/// What stands in a hidden field of a page.
fn hidden(page: &Answer, name: &str) -> String {
    let after = page
        .body
        .split(&format!("name=\"{name}\" value=\""))
        .nth(1)
        .unwrap_or_else(|| panic!("no {name}: {}", page.body));
    after.split('"').next().unwrap().to_owned()
}

/// The form of a merge, as the page proposes it but for what is said here.
async fn form(visitor: &Visitor, app: &TestApp, (kept, other): (&str, &str), said: &str) -> String {
    let page = visitor.get(&format!("{}/merge?with={other}", file(app, kept))).await;
    assert_eq!(page.status, 200, "{}", page.body);
    let (version, second) = (hidden(&page, "version"), hidden(&page, "other_version"));
    format!("with={other}&version={version}&other_version={second}&once={}&{said}", hidden(&page, "once"))
}

async fn merge(app: &TestApp, pair: (&str, &str), said: &str) -> Answer {
    let kadri = app.visitor("kadri");
    let form = form(&kadri, app, pair, said).await;
    kadri.post(&format!("{}/merge", file(app, pair.0)), &form).await
}

/// Takes back the newest merge that can be.
async fn undo(app: &TestApp, kept: &str) -> Answer {
    let kadri = app.visitor("kadri");
    let page = kadri.get(&format!("{}/merges", file(app, kept))).await;
    let form = format!("merge={}&once={}", hidden(&page, "merge"), hidden(&page, "once"));
    kadri.post(&format!("{}/merges/undo", file(app, kept)), &form).await
}

/// Unique persons of the municipality now.
async fn persons(app: &TestApp) -> i64 {
    let path = app.tartu.api("/figures/contacts?from=2026-06-01&to=2026-06-30");
    app.visitor("kadri").get(&path).await.json()["persons"].as_i64().unwrap()
}

#[tokio::test]
async fn both_files_are_laid_beside_each_other_with_what_hangs_on_them() {
    let (app, one, other) = two().await;
    let page = app.visitor("kadri").get(&format!("{}/merge?with={other}", file(&app, &one))).await;
    assert!(
        page.has("Коваленко") && page.has("Kovalenko") && page.has("Uus 10") && page.has("Annelinn"),
        "{}",
        page.body
    );
    assert!(
        page.has("1 nõustamiskord") && page.has("1 viibimisaluse kirje") && page.has("1 järeltegevus"),
        "{}",
        page.body
    );
    assert!(!page.has("49203020002"), "the code is masked: {}", page.body);
    let chosen = |field: &str, take: &str| format!("name=\"{field}\" value=\"{take}\" checked");
    assert!(page.has(&chosen("born", "kept")), "the whole day is fuller than the year");
    assert!(page.has(&chosen("languages", "both")), "{}", page.body);
    let log = app.visitor("kadri").get(&file(&app, &other)).await;
    assert!(log.has("Kadri Näide, koordinaator"), "looking at both is on record in both: {}", log.body);
}

#[tokio::test]
async fn one_file_has_everything_and_the_old_id_leads_to_it() {
    let (app, one, other) = two().await;
    assert_eq!(persons(&app).await, 2);
    let made =
        merge(&app, (&one, &other), "address=other&phone=other&languages=both&personal_code=kept").await;
    assert_eq!((made.status, made.location.as_str()), (303, file(&app, &one).as_str()), "{}", made.body);
    assert_eq!(persons(&app).await, 1, "one person");
    let mari = app.visitor("mari");
    let whole = mari.get(&file(&app, &one)).await;
    assert!(whole.has("Uus 10") && whole.has("55554321") && whole.has("02.03.1992"), "{}", whole.body);
    assert!(whole.has("inglise") && whole.has("ukraina") && whole.has("Pagulane"), "{}", whole.body);
    assert_eq!(
        mari.get(&app.tartu.api(&format!("/contacts?client={one}"))).await.json()["items"]
            .as_array()
            .unwrap()
            .len(),
        2
    );

    let led = mari.get(&file(&app, &other)).await;
    assert_eq!((led.status, led.location.as_str()), (303, file(&app, &one).as_str()));
    assert_eq!(mari.get(&app.tartu.api(&format!("/clients/{other}"))).await.json()["id"], one.as_str());
    for page in [
        "/clients?name=Kovalenko",
        "/clients/lookup?name=Kovalenko",
        "/clients?name=1992",
        "/clients",
        "/duplicates",
    ] {
        let found = app.visitor("kadri").get(&app.tartu.path(page)).await;
        assert!(found.status == 200 && !found.has(&other), "{page}: {}", found.body);
    }
    contact(&app, &other).await;
    assert_eq!(persons(&app).await, 1, "who had the old file open serves the one person");
}

#[tokio::test]
async fn undone_it_is_as_before_and_what_came_since_stays() {
    let (app, one, other) = two().await;
    merge(&app, (&one, &other), "address=other&personal_code=kept&household=other").await;
    contact(&app, &one).await;
    let back = undo(&app, &one).await;
    assert_eq!((back.status, back.location.as_str()), (303, file(&app, &one).as_str()), "{}", back.body);
    assert_eq!(persons(&app).await, 2);
    let mari = app.visitor("mari");
    let first = mari.get(&file(&app, &one)).await;
    assert!(first.has("Annelinn") && first.has("Uus 10"), "the history goes on: {}", first.body);
    let count = |id: &str| {
        let (mari, path) = (mari.clone(), app.tartu.api(&format!("/contacts?client={id}")));
        async move { mari.get(&path).await.json()["items"].as_array().unwrap().len() }
    };
    assert_eq!((count(&one).await, count(&other).await), (2, 1));
    let second = app.visitor("kadri").get(&file(&app, &other)).await;
    assert!(second.status == 200 && second.has("Uus 10") && second.has("Pagulane"), "{}", second.body);
    let found = mari.get(&app.tartu.path("/clients?name=Kovalenko")).await;
    assert!(found.has(&one) && found.has(&other));
    let kadri = app.visitor("kadri");
    let merges = kadri.get(&format!("{}/merges", file(&app, &one))).await;
    assert!(merges.has("tagasi võetud"), "{}", merges.body);
}

#[tokio::test]
async fn what_stands_in_the_way_of_an_undo_is_said() {
    let (app, one, other) = two().await;
    merge(&app, (&one, &other), "address=other&phone=other").await;
    let kadri = app.visitor("kadri");
    let merges = format!("{}/merges", file(&app, &one));
    let page = kadri.get(&merges).await;
    let undo_form = format!("merge={}", hidden(&page, "merge"));
    let change = |json: &'static str, version: i64| {
        let program = app.program("tartu-coordinator").with("if-match", &format!("\"{version}\""));
        let path = app.tartu.api(&format!("/clients/{one}?purpose=correction"));
        async move { assert_eq!(program.patch_json(&path, json).await.status, 200) }
    };
    change(r#"{"email": "uus@example.ee"}"#, 2).await;
    change(r#"{"address": "Vana 3"}"#, 3).await;
    let refused = kadri.post(&format!("{merges}/undo"), &undo_form).await;
    assert!(
        refused.status == 422 && refused.has("Elukoht") && refused.has("„Uus 10”") && refused.has("„Vana 3”"),
        "{}",
        refused.body
    );
    change(r#"{"address": "Uus 10"}"#, 4).await;
    assert_eq!(kadri.post(&format!("{merges}/undo"), &undo_form).await.status, 303);
    let file_now = app.visitor("mari").get(&file(&app, &one)).await;
    assert!(
        file_now.has("uus@example.ee") && file_now.has("Annelinn"),
        "a field that was not chosen stays changed"
    );
    let twice = kadri.post(&format!("{merges}/undo"), &undo_form).await;
    assert!(twice.status == 422 && twice.has("juba tagasi võetud"), "{}", twice.body);
}

#[tokio::test]
async fn a_merge_of_a_merge_leads_to_the_end_and_is_undone_from_there() {
    let (app, one, other) = two().await;
    let third = register(&app.visitor("kadri"), &app, "given_name=Olena&family_name=Melnyk").await;
    merge(&app, (&other, &one), "").await;
    merge(&app, (&third, &other), "").await;
    let kadri = app.visitor("kadri");
    for old in [&one, &other] {
        assert_eq!(kadri.get(&file(&app, old)).await.location, file(&app, &third));
    }
    let merges = kadri.get(&format!("{}/merges", file(&app, &third))).await;
    assert_eq!(merges.body.matches("Võta ühendamine tagasi").count(), 1, "the newest first: {}", merges.body);
    assert!(merges.has("Võta enne tagasi uuem ühendamine"), "{}", merges.body);
    assert_eq!(undo(&app, &third).await.status, 303);
    assert_eq!(kadri.get(&file(&app, &one)).await.location, file(&app, &other), "the first merge stands");
    assert_eq!(undo(&app, &other).await.status, 303);
    assert_eq!(kadri.get(&format!("{}/card", file(&app, &one))).await.status, 200);
    assert_eq!(persons(&app).await, 2);
}

#[tokio::test]
async fn a_code_that_comes_over_is_found_and_goes_back() {
    let (app, one, other) = two().await;
    let code = |id: &str| {
        let (mari, path) = (app.visitor("mari"), format!("{}/code-views", file(&app, id)));
        async move { mari.post(&path, "").await }
    };
    assert_eq!(merge(&app, (&other, &one), "personal_code=other").await.status, 303);
    assert!(code(&other).await.has("49203020002"), "encrypted for its new place");
    let found = app.visitor("mari").get(&app.tartu.path("/clients?name=49203020002")).await;
    assert!(found.has(&other) && !found.has(&one), "{}", found.body);
    assert_eq!(undo(&app, &other).await.status, 303);
    assert!(code(&one).await.has("49203020002"));
    let found = app.visitor("mari").get(&app.tartu.path("/clients?name=49203020002")).await;
    assert!(found.has(&one) && !found.has(&other), "{}", found.body);
}

#[tokio::test]
async fn an_old_form_changes_nothing() {
    let (app, one, other) = two().await;
    let kadri = app.visitor("kadri");
    let sent = form(&kadri, &app, (&one, &other), "address=other").await;
    let program = app.program("tartu-coordinator").with("if-match", "\"1\"");
    let path = app.tartu.api(&format!("/clients/{other}?purpose=correction"));
    assert_eq!(program.patch_json(&path, r#"{"address": "Vana 3"}"#).await.status, 200);
    let merge = format!("{}/merge", file(&app, &one));
    let both = kadri.post(&merge, &sent).await;
    assert!(
        both.status == 409 && both.has("Vana 3") && both.has("name=\"address\" value=\"other\" checked"),
        "{}",
        both.body
    );
    // The same form twice is done once.
    let sent = form(&kadri, &app, (&one, &other), "address=other").await;
    let (first, second) = (kadri.post(&merge, &sent).await, kadri.post(&merge, &sent).await);
    assert_eq!((first.status, second.status, first.location), (303, 303, second.location));
    let edit = kadri.post(&file(&app, &other), "given_name=Eve&version=2").await;
    assert!(edit.status == 409 || edit.status == 403, "{} {}", edit.status, edit.body);
    let etag = app.program("tartu-coordinator").with("if-match", "\"2\"");
    assert_eq!(
        etag.patch_json(&path, r#"{"address": "Eve"}"#).await.status,
        412,
        "the version was another file's"
    );
}

#[tokio::test]
async fn what_cannot_be_merged_is_refused() {
    let (app, one, other) = two().await;
    let kadri = app.visitor("kadri");
    let path = format!("{}/merge", file(&app, &one));
    let foreign = register_at_rakvere(&app).await;
    let unknown = "0190a0a0-0000-7000-8000-000000000001";
    for with in [foreign.as_str(), unknown] {
        assert_eq!(kadri.get(&format!("{path}?with={with}")).await.status, 404);
        assert_eq!(kadri.post(&path, &format!("with={with}&version=1&other_version=1")).await.status, 404);
    }
    for with in [one.as_str(), "x"] {
        assert_eq!(kadri.get(&format!("{path}?with={with}")).await.status, 422);
        assert_eq!(kadri.post(&path, &format!("with={with}&version=1&other_version=1")).await.status, 422);
    }
    merge(&app, (&one, &other), "").await;
    let gone = kadri.post(&path, &format!("with={other}&version=2&other_version=1")).await;
    assert!(gone.status == 422 && gone.has("See on sama toimik"), "{}", gone.body);
    for wrong in ["", "merge=x", &format!("merge={unknown}")] {
        let status = kadri.post(&format!("{}/merges/undo", file(&app, &one)), wrong).await.status;
        assert!([404, 422].contains(&status), "{wrong}: {status}");
    }
}

#[tokio::test]
async fn a_merge_of_other_files_is_not_there_to_be_undone() {
    let (app, one, other) = two().await;
    let third = register(&app.visitor("kadri"), &app, "given_name=Iryna&family_name=Melnyk").await;
    merge(&app, (&one, &other), "").await;
    let kadri = app.visitor("kadri");
    let id = hidden(&kadri.get(&format!("{}/merges", file(&app, &one))).await, "merge");
    let undone = kadri.post(&format!("{}/merges/undo", file(&app, &third)), &format!("merge={id}")).await;
    assert_eq!(undone.status, 404, "{}", undone.body);
    assert_eq!(kadri.get(&file(&app, &other)).await.location, file(&app, &one), "nothing was undone");
}

async fn register_at_rakvere(app: &TestApp) -> String {
    let made = app
        .visitor("rein")
        .post(&app.rakvere.path("/clients"), "given_name=Olena&family_name=Kovalenko")
        .await;
    made.location.rsplit('/').next().unwrap().to_owned()
}

#[tokio::test]
async fn a_protected_person_is_not_there_to_be_merged() {
    let (app, one, other) = two().await;
    let hide = db::Sql::collected(
        "update client set protected_on = '2026-06-01' where organisation_id = $1 and id = $2",
    );
    let (scope, hidden) = (app.tartu.organisation.into(), other.clone());
    app.db.write(Some(scope), move |conn| conn.run(hide, &[&hidden])).await.unwrap();
    let (kadri, path) = (app.visitor("kadri"), format!("{}/merge", file(&app, &one)));
    assert_eq!(kadri.get(&format!("{path}?with={other}")).await.status, 404);
    assert_eq!(kadri.post(&path, &format!("with={other}&version=1&other_version=1")).await.status, 404);
    assert_eq!(kadri.get(&format!("{}/merge?with={one}", file(&app, &other))).await.status, 404);
    compare(&app).await;
    assert!(!kadri.get(&path).await.has(&other), "nor proposed");
}

#[tokio::test]
async fn merging_is_for_coordinators() {
    let (app, one, other) = two().await;
    for (who, status) in
        [("mari", 403), ("liis", 403), ("dora", 404), ("riina", 404), ("rein", 404), ("priit", 404)]
    {
        let visitor = app.visitor(who);
        for page in [format!("/merge?with={other}"), "/merge".to_owned(), "/merges".to_owned()] {
            assert_eq!(
                visitor.get(&format!("{}{page}", file(&app, &one))).await.status,
                status,
                "{who} {page}"
            );
        }
        for page in ["/merge", "/merges/undo"] {
            let sent = format!("with={other}&version=1&other_version=1");
            assert_eq!(
                visitor.post(&format!("{}{page}", file(&app, &one)), &sent).await.status,
                status,
                "{who} {page}"
            );
        }
    }
}

#[tokio::test]
async fn two_who_merge_one_file_at_once_do_it_once() {
    let (app, one, other) = two().await;
    let third = register(&app.visitor("kadri"), &app, "given_name=Olena&family_name=Melnyk").await;
    let kadri = app.visitor("kadri");
    let first = form(&kadri, &app, (&one, &other), "address=other").await;
    let second = form(&kadri, &app, (&third, &other), "address=other").await;
    let (into_one, into_third) =
        (format!("{}/merge", file(&app, &one)), format!("{}/merge", file(&app, &third)));
    let (left, right) = tokio::join!(kadri.post(&into_one, &first), kadri.post(&into_third, &second));
    let mut statuses = [left.status, right.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 409], "{}\n{}", left.body, right.body);
    let late = if left.status == 409 { left } else { right };
    assert!(
        late.has("Keegi muutis neid andmeid vahepeal")
            && late.has("name=\"address\" value=\"other\" checked"),
        "{}",
        late.body
    );
    let led = kadri.get(&file(&app, &other)).await.location;
    assert!([file(&app, &one), file(&app, &third)].contains(&led), "{led}");
}

#[tokio::test]
async fn everything_that_hangs_on_a_file_is_counted_in_words() {
    let (app, one, other) = two().await;
    let kadri = app.visitor("kadri");
    for (path, form) in [
        ("documents", "kind=passport&number=FA111111"),
        ("reminders", "word=Helista&due_on=01.07.2026"),
        (
            "consents",
            "purpose=photos&pii_information=pildid&event_type=orally&event_state=given&consent_language=uk",
        ),
        ("goals", "words=Leian+t%C3%B6%C3%B6&language=uk&area=work"),
    ] {
        let sent = kadri.post(&format!("{}/{path}", file(&app, &other)), form).await;
        assert!([200, 303].contains(&sent.status), "{path}: {} {}", sent.status, sent.body);
    }
    assert_eq!(
        app.visitor("maarja")
            .post(&format!("{}/opening", file(&app, &other)), "purpose=follow_up")
            .await
            .status,
        303
    );
    let page = kadri.get(&format!("{}/merge?with={other}", file(&app, &one))).await;
    for said in
        ["1 dokument", "1 meeldetuletus", "1 nõusolek", "1 toimiku avamine", "1 nõustamiskord", "1 eesmärk"]
    {
        assert!(page.has(said), "{said}: {}", page.body);
    }
    assert!(!page.has("muu kirje"), "every table has words of its own: {}", page.body);
}

#[test]
fn every_table_of_every_part_has_its_words() {
    let texts: String = app::modules().iter().map(|module| module.texts[0]).collect();
    let own = ["stay", "caseload", "opening"].map(|table| ("people", table));
    let parts =
        app::CLIENT_PARTS.iter().flat_map(|part| part.tables().iter().map(|table| (part.domain(), *table)));
    // Lists and logs that a merge leaves where they are hang on nothing.
    let stays = ["protected_access", "looked_file", "import_person", "retention_due", "destruction_item"];
    for (domain, table) in own.into_iter().chain(parts).filter(|(_, table)| !stays.contains(table)) {
        assert!(texts.contains(&format!("{domain}-attached-{table} =")), "{domain}-attached-{table}");
    }
}
