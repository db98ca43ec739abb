//! What a person gets who asks for their data.

use crate::{client, coded, marks};
use serde_json::Value;
use std::{
    collections::BTreeMap,
    io::{Cursor, Read},
};
use testkit::{Answer, TestApp};

/// The files of a copy.
fn unpacked(answer: &Answer) -> BTreeMap<String, String> {
    assert_eq!((answer.status, answer.header("content-type")), (200, "application/zip"));
    let mut zip = zip::ZipArchive::new(Cursor::new(answer.bytes.clone())).unwrap();
    let mut files = BTreeMap::new();
    for place in 0..zip.len() {
        let mut file = zip.by_index(place).unwrap();
        let mut text = String::new();
        file.read_to_string(&mut text).unwrap();
        let name = file.name().unwrap().into_owned();
        files.insert(name, text);
    }
    files
}

async fn copy(app: &TestApp, id: &str, language: &str) -> BTreeMap<String, String> {
    let path = app.tartu.path(&format!("/clients/{id}/copy?language={language}"));
    unpacked(&app.visitor("dora").get(&path).await)
}

#[tokio::test]
async fn every_word_that_is_held_is_in_the_copy_and_no_word_of_anybody_else() {
    let app = TestApp::start().await;
    let other = client(&app, "Võõrasnimi").await;
    let marked = marks::marked(&app, &other).await;
    let path = app.tartu.path(&format!("/clients/{}", marked.id));
    let household = format!("{path}/household");
    assert_eq!(app.visitor("mari").post(&household, &format!("with={other}")).await.status, 303);
    let paper = [("kind", "contract"), ("about", "üürileping"), ("received_on", "30.06.2026")];
    let content = "Leping, nagu see toodi".as_bytes();
    let sent = app
        .visitor("mari")
        .post_file(&format!("{path}/papers"), &paper, ("file", "leping.txt", content))
        .await;
    assert_eq!(sent.status, 303, "{}", sent.body);
    let why = format!("why={}", coded("Märk-piirang"));
    assert_eq!(app.visitor("dora").post(&format!("{path}/restriction"), &why).await.status, 303);

    let files = copy(&app, &marked.id, "et").await;
    let data: Value = serde_json::from_str(&files["data.json"]).unwrap();
    let log: Value = serde_json::from_str(&files["log.json"]).unwrap();
    assert!(data.is_object() && log.as_array().is_some_and(|log| !log.is_empty()));
    let held = strings(&data);
    let missing: Vec<_> = marked.words.iter().filter(|(_, word)| !held.contains(*word)).collect();
    assert!(missing.is_empty(), "held and not given out: {missing:?}");
    assert_eq!(data["person"]["restricted_why"], "Märk-piirang");
    assert_eq!(data["person"]["living_with"], 1);
    assert_eq!(files["dokumendid/1-leping.txt"], "Leping, nagu see toodi");
    let page = &files["minu-andmed.html"];
    let unread: Vec<_> =
        marked.words.iter().filter(|(_, word)| !page.contains(&word.replace('&', "&amp;"))).collect();
    assert!(unread.is_empty(), "in the data and not on the page: {unread:?}");
    for (name, text) in &files {
        for foreign in ["Võõrasnimi", &other, "5555 7777"] {
            assert!(!text.contains(foreign), "{foreign} in {name}");
        }
        for private in ["tartu.ee", &app.account("kadri"), &app.account("mari")] {
            assert!(!text.contains(private), "{private} of the staff in {name}");
        }
    }
}

/// Every text in a value.
fn strings(of: &Value) -> Vec<String> {
    match of {
        Value::String(text) => vec![text.clone()],
        Value::Array(all) => all.iter().flat_map(strings).collect(),
        Value::Object(fields) => fields.values().flat_map(strings).collect(),
        _ => Vec::new(),
    }
}

#[tokio::test]
async fn the_page_is_in_the_persons_language_and_says_who_looked_and_why() {
    let app = TestApp::start().await;
    let id = client(&app, "Linda").await;
    let path = app.tartu.path(&format!("/clients/{id}"));
    assert_eq!(
        app.visitor("maarja").post(&format!("{path}/opening"), "purpose=at_counter").await.status,
        303
    );
    assert_eq!(app.visitor("maarja").get(&path).await.status, 200);
    assert_eq!(app.visitor("rein").get(&path).await.status, 404);
    for (language, title, looked) in [
        ("et", "Minu andmed", "Vaatas toimikut"),
        ("en", "My data", "Looked at the file"),
        ("ru", "Мои данные", "Просмотр"),
        ("uk", "Мої дані", "Перегля"),
    ] {
        let files = copy(&app, &id, language).await;
        let (_, page) = files.iter().find(|(name, _)| name.contains(".html")).unwrap();
        assert!(page.contains(&format!("<html lang=\"{language}\">")) && page.contains(title), "{language}");
        assert!(page.contains("Linda Kanaar") && page.contains("Maarja Näide"), "{language}");
        assert!(page.to_lowercase().contains(&looked.to_lowercase()), "{language}: {page}");
        assert!(!page.contains("privacy-") && !page.contains("people-"), "{language}: a key and no words");
        assert!(!page.contains("<script") && !page.contains("http"), "it is read without us");
    }
    let log = &copy(&app, &id, "et").await["log.json"];
    let log: Value = serde_json::from_str(log).unwrap();
    let looks: Vec<_> = log.as_array().unwrap().iter().filter(|look| look["who"] == "Maarja Näide").collect();
    assert!(looks.iter().any(|look| look["purpose"] == "at_counter"), "{looks:?}");
    let at: Vec<_> = log.as_array().unwrap().iter().map(|look| look["at"].as_str().unwrap()).collect();
    assert!(at.is_sorted_by(|newer, older| newer >= older));
}

#[tokio::test]
async fn what_was_before_a_merge_is_given_out_too() {
    let app = TestApp::start().await;
    let (kept, gone) = (client(&app, "Linda").await, client(&app, "Lindake").await);
    let (mari, kadri) = (app.visitor("mari"), app.visitor("kadri"));
    let gone_path = app.tartu.path(&format!("/clients/{gone}"));
    assert_eq!(mari.get(&gone_path).await.status, 200, "her look at the file that goes into the other");
    let path = app.tartu.path(&format!("/clients/{kept}"));
    let page = kadri.get(&format!("{path}/merge?with={gone}")).await;
    let hidden = |name: &str| {
        let after = page.body.split(&format!("name=\"{name}\" value=\"")).nth(1).unwrap();
        after.split('"').next().unwrap().to_owned()
    };
    let (version, other) = (hidden("version"), hidden("other_version"));
    let form = format!("with={gone}&version={version}&other_version={other}&once={}", hidden("once"));
    let merged = kadri.post(&format!("{path}/merge"), &form).await;
    assert_eq!(merged.status, 303, "{}", merged.body);
    let files = copy(&app, &kept, "et").await;
    assert!(files["data.json"].contains("Lindake"), "the file that went into the other");
    let log: Value = serde_json::from_str(&files["log.json"]).unwrap();
    let mine = log.as_array().unwrap().iter();
    assert!(
        mine.filter(|look| look["who"] == "Mari Näide" && look["action"] == "people.open_file").count() > 0
    );
    let page = kadri.get(&format!("{path}/log")).await;
    assert!(page.has("Mari Näide") && page.has("Vaatas toimikut"), "{}", page.body);
}

#[tokio::test]
async fn a_protected_persons_rights_are_answered_by_the_named_alone() {
    let app = TestApp::start().await;
    let (id, kadri, dora) = (client(&app, "Linda").await, app.visitor("kadri"), app.visitor("dora"));
    let form =
        format!("client={id}&asker=Linda+Kanaar&identified=document&kind=access&received_on=30.06.2026");
    let path = app.tartu.path("/requests");
    let request = crate::id_of(&dora.post(&path, &form).await);
    let file = app.tartu.path(&format!("/clients/{id}"));
    kadri.post(&format!("{file}/opening"), "purpose=request_of_person").await;
    assert_eq!(kadri.post(&format!("{file}/protection"), "reason=shelter&word=").await.status, 303);
    for (who, status) in [("kadri", 200), ("dora", 404)] {
        let visitor = app.visitor(who);
        let request = format!("{path}/{request}");
        for page in [&request, &format!("{file}/rights"), &format!("{file}/copy"), &format!("{file}/log")] {
            assert_eq!(visitor.get(page).await.status, status, "{who} {page}");
        }
        assert_eq!(visitor.get(&path).await.has("Linda Kanaar"), status == 200, "{who}");
    }
}
