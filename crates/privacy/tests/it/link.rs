//! The data-protection officer of a municipality of one, who comes by a one-time link.

use crate::{client, proposed};
use testkit::TestApp;

/// The link of the newest letter.
async fn link(app: &TestApp) -> String {
    let newest = db::Sql::collected(
        "select body from outbox where subject like '%hävitamisakt%' order by written_at desc, id desc limit 1",
    );
    let body: Option<String> = app.db.read(None, move |conn| conn.scalar(newest, &[])).await.unwrap();
    let body = body.unwrap();
    let from = body.find("/destruction/").unwrap();
    body[from..].split_whitespace().next().unwrap().to_owned()
}

/// A site that sends mail, and an act that Kadri has proposed for Linda and asked Dora to confirm.
async fn asked() -> (TestApp, String, String) {
    let app = TestApp::start_with_mail().await;
    let id = client(&app, "Linda").await;
    let act = proposed(&app, &id).await;
    let path = app.tartu.path(&format!("/destruction/{act}"));
    let asked = app.visitor("kadri").post(&format!("{path}/links"), "").await;
    assert_eq!(asked.status, 303, "{}", asked.body);
    (app, id, path)
}

#[tokio::test]
async fn the_link_opens_one_act_once_and_shows_no_name() {
    let (app, id, path) = asked().await;
    let (link, nobody) = (link(&app).await, app.visitor(""));
    let page = nobody.get(&link).await;
    assert_eq!(page.status, 200, "{}", page.body);
    assert!(page.has(&id) && !page.has("Linda") && !page.has("Kanaar"), "{}", page.body);
    assert_eq!(nobody.get(&app.tartu.path("/requests")).await.status, 303, "it lets in nowhere else");
    assert!(
        !app.visitor("kadri").get(&path).await.has(link.rsplit('/').next().unwrap()),
        "who asks never sees it"
    );
    assert_eq!(nobody.post(&link, "").await.status, 422, "unseen");
    let both = tokio::join!(nobody.post(&link, "seen=on"), nobody.post(&link, "seen=on"));
    let mut statuses = [both.0.status, both.1.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 404], "once");
    assert_eq!(nobody.get(&link).await.status, 404);
    let document = app.visitor("kadri").get(&path).await;
    assert!(document.has("Dora Näide") && document.has("ühekordse lingiga"), "{}", document.body);
}

#[tokio::test]
async fn the_link_ends_with_its_time_a_newer_one_and_the_withdrawal() {
    let (app, _, path) = asked().await;
    let first = link(&app).await;
    let later = app.visitor_after(72 * 60 + 1, "kadri").await;
    assert_eq!(later.get(&path).await.status, 200, "the act waits on");
    assert_eq!(later.clone().with("cookie", "").get(&first).await.status, 404, "after three days");
    let nobody = app.visitor("");
    assert_eq!(nobody.get(&first).await.status, 200);
    assert_eq!(app.visitor("kadri").post(&format!("{path}/links"), "").await.status, 303);
    let second = link(&app).await;
    assert_ne!(first, second);
    assert_eq!(nobody.get(&first).await.status, 404, "an older one is void");
    assert_eq!(nobody.get(&second).await.status, 200);
    assert_eq!(app.visitor("kadri").post(&format!("{path}/withdrawal"), "").await.status, 303);
    assert_eq!(nobody.get(&second).await.status, 404);
    assert_eq!(nobody.post(&second, "seen=on").await.status, 404);
}

#[tokio::test]
async fn no_link_where_no_mail_leaves_and_none_for_who_is_not_to_ask() {
    let app = TestApp::start().await;
    let id = client(&app, "Linda").await;
    let act = proposed(&app, &id).await;
    let path = app.tartu.path(&format!("/destruction/{act}"));
    assert_eq!(app.visitor("kadri").post(&format!("{path}/links"), "").await.status, 422);
    assert_eq!(app.visitor("dora").post(&format!("{path}/links"), "").await.status, 403);
    assert_eq!(app.visitor("").get("/destruction/0000").await.status, 404);
}
