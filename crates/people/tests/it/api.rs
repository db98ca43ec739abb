use crate::{coded, with_olena};
use testkit::TestApp;

#[tokio::test]
async fn a_program_registers_finds_reads_and_changes() {
    let app = TestApp::start().await;
    let program = app.program("tartu-counsellor").with("idempotency-key", "k1");
    let json = r#"{"given_name":"Олена","family_name":"Коваленко","born":1992,"languages":["uk","ru"],"phone":null}"#;
    let made = program.post_json(&app.tartu.api("/clients"), json).await;
    assert_eq!((made.status, made.json()["version"].as_i64()), (201, Some(1)), "{}", made.body);
    let again = program.post_json(&app.tartu.api("/clients"), json).await;
    assert_eq!((again.status, again.json()), (201, made.json()), "sent twice, done once");
    let id = made.json()["id"].as_str().unwrap().to_owned();
    let found = program.get(&app.tartu.api("/clients?name=kova")).await.json();
    let expected = serde_json::json!({ "items": [{ "id": id, "name": "Олена Коваленко", "born": 1992, "languages": ["ukr", "rus"] }] });
    assert_eq!(found, expected);
    let path = app.tartu.api(&format!("/clients/{id}"));
    let file = program.get(&path).await;
    assert_eq!((file.header("etag"), file.json()["born"].as_i64()), ("\"1\"", Some(1992)), "{}", file.body);
    let changed =
        program.clone().with("if-match", "\"1\"").patch_json(&path, r#"{"phone":"+372 5000 0000"}"#).await;
    assert_eq!((changed.status, changed.json()["version"].as_i64()), (200, Some(2)), "{}", changed.body);
    let file = program.get(&path).await.json();
    assert_eq!(
        (&file["phone"], &file["family_name"], &file["languages"]),
        (&"+372 5000 0000".into(), &"Коваленко".into(), &serde_json::json!(["ukr", "rus"]))
    );
}

#[tokio::test]
async fn a_change_needs_the_version_that_was_read() {
    let (app, id) = with_olena().await;
    let path = app.tartu.api(&format!("/clients/{id}?purpose=correction"));
    let program = app.program("tartu-coordinator");
    let patch = r#"{"given_name":"Olena"}"#;
    assert_eq!(program.patch_json(&path, patch).await.status, 428);
    assert_eq!(program.clone().with("if-match", "\"7\"").patch_json(&path, patch).await.status, 412);
    assert_eq!(program.clone().with("if-match", "x").patch_json(&path, patch).await.status, 412);
    let wrong = program.clone().with("if-match", "\"1\"").patch_json(&path, r#"{"born":"30.02.1990"}"#).await;
    assert_eq!(
        (wrong.status, wrong.json()["problems"][0]["field"].as_str()),
        (422, Some("born")),
        "{}",
        wrong.body
    );
    assert_eq!(program.with("if-match", "\"1\"").patch_json(&path, patch).await.status, 200);
}

#[tokio::test]
async fn a_file_needs_a_purpose_outside_the_caseload() {
    let (app, id) = with_olena().await;
    let program = app.program("tartu-coordinator");
    let path = app.tartu.api(&format!("/clients/{id}"));
    let unsaid = program.get(&path).await;
    assert_eq!(
        (unsaid.status, unsaid.json()["type"].as_str()),
        (403, Some("urn:teekond:error:purpose-needed"))
    );
    assert_eq!(program.get(&format!("{path}?purpose=curiosity")).await.status, 403);
    let said = program.get(&format!("{path}?purpose=follow_up")).await;
    assert_eq!((said.status, said.json()["has_personal_code"].as_bool()), (200, Some(true)), "{}", said.body);
    assert!(!said.has("49203020002"));
    assert_eq!(program.get(&app.rakvere.api(&format!("/clients/{id}?purpose=follow_up"))).await.status, 404);
    assert_eq!(app.program("nobody").get(&path).await.status, 401);
}

#[tokio::test]
async fn a_program_is_told_what_is_wrong_and_never_of_a_fault() {
    let app = TestApp::start().await;
    let program = app.program("tartu-counsellor");
    let path = app.tartu.api("/clients");
    for (json, status) in [
        ("{", 400),
        ("[]", 422),
        (r#"{"given_name":7}"#, 201),
        (r#"{"given_name":["a"]}"#, 400),
        (r#"{"given_name":"a","languages":{"a":1}}"#, 400),
        (r#"{"given_name":"a\u0000b"}"#, 422),
        (r#"{"given_name":"a\u202eb"}"#, 422),
        (r#"{"born":1990}"#, 422),
    ] {
        assert_eq!(program.post_json(&path, json).await.status, status, "{json}");
    }
    for typed in ["", "%00", "%F0", "'", "%25", "_", "\u{202e}", "1".repeat(300).as_str()] {
        let name = if typed.is_ascii() { typed.to_owned() } else { coded(typed) };
        let status = program.get(&app.tartu.api(&format!("/clients?name={name}"))).await.status;
        assert!(status == 200 || status == 400, "{typed}: {status}");
    }
}
