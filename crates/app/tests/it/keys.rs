//! New keys by the command line: what was sealed before still opens, and an old master key opens nothing.

use crate::plant::TARTU;
use crate::walk::{Things, record};
use platform::keys::{Keys, MasterKey};
use std::{
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Command, Output},
};
use testkit::TestApp;

/// Runs the program on the test's own site, under the master key of a file.
fn teekond(app: &TestApp, key: &Path, words: &[&str]) -> Output {
    let free = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    Command::new(env!("CARGO_BIN_EXE_teekond"))
        .args(words)
        .env_clear()
        .envs(app.environment())
        .env("TEEKOND_MASTER_KEY_FILE", key)
        .env("TEEKOND_LISTEN", free.to_string())
        .output()
        .unwrap()
}

fn run(app: &TestApp, key: &Path, words: &[&str]) -> String {
    let output = teekond(app, key, words);
    assert!(output.status.success(), "{words:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn fail(app: &TestApp, key: &Path, words: &[&str]) -> String {
    let output = teekond(app, key, words);
    assert!(!output.status.success(), "{words:?} succeeded");
    String::from_utf8(output.stderr).unwrap()
}

fn master_key(app: &TestApp) -> PathBuf {
    let file = app.environment().into_iter().find(|(name, _)| *name == "TEEKOND_MASTER_KEY_FILE");
    file.unwrap().1.into()
}

/// A restricted note as it lies in the database.
async fn sealed(app: &TestApp, things: &Things) -> String {
    let (scope, contact) = (app.tartu.organisation.into(), things.contact.clone());
    let note =
        db::Sql::collected("select restricted_note from contact where organisation_id = $1 and id = $2");
    app.db.read(Some(scope), move |conn| conn.scalar(note, &[&contact])).await.unwrap().unwrap()
}

async fn opens(app: &TestApp, things: &Things, key: &Path) -> Result<String, db::Error> {
    let (keys, sealed) = (Keys::new(MasterKey::load(key).unwrap()), sealed(app, things).await);
    let (scope, place) =
        (app.tartu.organisation.into(), format!("contact.restricted_note/{}", things.contact));
    let opened = app.db.read(Some(scope), move |conn| keys.open(conn, &place, &sealed)).await?;
    Ok(String::from_utf8(opened.to_vec()).unwrap())
}

db::record! {
    struct Party {
        id: db::Scope,
    }
}

async fn recorded(app: &TestApp, action: &'static str) -> i64 {
    let all = db::Sql::collected("select id from organisation where slug = 'teekond' or slug = 'tartu-linn'");
    let parties: Vec<Party> = app.db.read(None, move |conn| conn.all(all, &[])).await.unwrap();
    let mut found = 0;
    for Party { id } in parties {
        let count =
            db::Sql::collected("select count(*) from audit_entry where organisation_id = $1 and action = $2");
        found +=
            app.db.read(Some(id), move |conn| conn.scalar::<i64>(count, &[&action])).await.unwrap().unwrap();
    }
    found
}

#[tokio::test(flavor = "multi_thread")]
async fn after_a_rotation_a_new_key_seals_and_old_notes_still_open() {
    let app = TestApp::start().await;
    let (key, before) = (master_key(&app), record(&app, "mari", &app.tartu, &TARTU).await);
    assert!(sealed(&app, &before).await.starts_with("k1."));
    assert!(fail(&app, &key, &["keys", "rotate", "--organisation", "tartu"]).contains("there is no tartu"));
    run(&app, &key, &["keys", "rotate", "--organisation", "tartu-linn"]);

    let mari = app.visitor("mari");
    let note = mari.get(&app.tartu.path(&format!("/contacts/{}/restricted-note", before.contact))).await;
    assert!(note.has(TARTU.restricted_note), "{}", note.body);
    let after = record(&app, "mari", &app.tartu, &TARTU).await;
    assert!(sealed(&app, &after).await.starts_with("k2."), "the new one seals");
    assert_eq!(recorded(&app, "app.keep_keys").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn under_a_new_master_key_everything_opens_and_the_old_one_is_refused() {
    let app = TestApp::start().await;
    let (old, things) = (master_key(&app), record(&app, "mari", &app.tartu, &TARTU).await);
    let new = old.with_file_name("new.key");
    let new_key = new.display().to_string();
    run(&app, &old, &["audit", "accept", "--why", "sealed under the old master key"]);
    let same = old.display().to_string();
    assert!(fail(&app, &old, &["keys", "rewrap", "--master-key", &same]).contains("it has now"));

    run(&app, &old, &["keys", "rewrap", "--master-key", &new_key]);
    assert_eq!(opens(&app, &things, &new).await.unwrap(), TARTU.restricted_note);
    assert!(opens(&app, &things, &old).await.is_err(), "the old one still opens notes");
    assert!(fail(&app, &old, &["user", "list"]).contains("is not the master key of this database"));
    run(&app, &new, &["user", "list"]);
    assert!(run(&app, &new, &["audit", "verify"]).contains("holds"), "seals of before hold");
    assert_eq!(recorded(&app, "app.keep_keys").await, 1);

    // What is recorded since is sealed by the new one, and a third master key follows as the second did.
    run(&app, &new, &["audit", "accept", "--why", "sealed under the new master key"]);
    let third = old.with_file_name("third.key");
    run(&app, &new, &["keys", "rewrap", "--master-key", &third.display().to_string()]);
    run(&app, &third, &["audit", "verify"]);
    assert_eq!(opens(&app, &things, &third).await.unwrap(), TARTU.restricted_note);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_master_key_is_not_replaced_under_a_server_that_answers() {
    let app = TestApp::start().await;
    let key = master_key(&app);
    let server = TcpListener::bind("127.0.0.1:0").unwrap();
    let new = key.with_file_name("new.key");
    let output = Command::new(env!("CARGO_BIN_EXE_teekond"))
        .args(["keys", "rewrap", "--master-key"])
        .arg(&new)
        .env_clear()
        .envs(app.environment())
        .env("TEEKOND_LISTEN", server.local_addr().unwrap().to_string())
        .output()
        .unwrap();
    assert!(!output.status.success());
    assert!(String::from_utf8_lossy(&output.stderr).contains("stop the server first"));
    assert!(!new.exists(), "a key was made all the same");
}
