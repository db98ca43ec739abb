//! The conditions: the register, the next version from its draft to its confirmation, activities, indicators.

mod activity;
mod draft;
mod indicator;
mod register;

use db::{Conn, Sql};
use testkit::{Answer, TestApp, Visitor};

const TAT: &str = "/programme/tat";

/// Opens a page that must be there.
async fn page(who: &Visitor, path: &str) -> String {
    let answer = who.get(path).await;
    assert_eq!(answer.status, 200, "{path}: {}", answer.body);
    answer.body
}

/// Sends a form that must be taken; answers with where it leads.
async fn sent(who: &Visitor, path: &str, form: &str) -> String {
    let answer = who.post(path, form).await;
    assert_eq!(answer.status, 303, "{path} {form}: {}", answer.body);
    answer.location
}

/// Sends a form that must be refused with these words.
async fn refused(who: &Visitor, path: &str, form: &str, words: &[&str]) -> Answer {
    let answer = who.post(path, form).await;
    assert_eq!(answer.status, 422, "{path} {form}: {}", answer.body);
    for word in words {
        assert!(answer.has(word), "{word} is not said to {form}: {}", answer.body);
    }
    answer
}

/// One text of the database behind the pages.
async fn text(app: &TestApp, sql: &'static str) -> String {
    let read = move |conn: &mut Conn<'_>| conn.scalar::<String>(Sql::collected(sql), &[]);
    app.db.read(None, read).await.unwrap().unwrap()
}

async fn count(app: &TestApp, sql: &'static str) -> i64 {
    let read = move |conn: &mut Conn<'_>| conn.scalar::<i64>(Sql::collected(sql), &[]);
    app.db.read(None, read).await.unwrap().unwrap_or_default()
}

async fn run(app: &TestApp, sql: &'static str) {
    app.db.write(None, move |conn: &mut Conn<'_>| conn.run(Sql::collected(sql), &[])).await.unwrap();
}

/// The version of a record, as its form has it.
fn version(page: &str) -> &str {
    page.split("name=\"version\" value=\"").nth(1).unwrap().split('"').next().unwrap()
}

/// A draft of the next version; answers with its address.
async fn drafted(app: &TestApp) -> String {
    sent(&app.visitor("priit"), TAT, "once=").await
}

/// The address of an activity of a version, by its number.
fn activity<'p>(page: &'p str, code: &str) -> &'p str {
    let mut links = page.split("<a href=\"/programme/activities/").skip(1);
    let of = |link: &&str| {
        link.split_once("<span class=\"num\">").is_some_and(|(_, rest)| rest.starts_with(&format!("{code}<")))
    };
    links.find(of).unwrap_or_else(|| panic!("no {code} in {page}")).split('"').next().unwrap()
}

fn path(id: &str) -> String {
    format!("/programme/activities/{id}")
}

/// Sends the draft to the authority.
async fn submitted(app: &TestApp, draft: &str) {
    let priit = app.visitor("priit");
    let shown = page(&priit, draft).await;
    sent(&priit, &format!("{draft}/submission"), &format!("version={}", version(&shown))).await;
}

/// Confirms it as an order that holds from a day.
async fn confirmed(app: &TestApp, draft: &str, (from, more): (&str, &str)) {
    let aili = app.visitor("aili");
    let shown = page(&aili, draft).await;
    let form =
        format!("version={}&number=77&signed_on=25.06.2026&in_force_from={from}{more}", version(&shown));
    sent(&aili, &format!("{draft}/confirmation"), &form).await;
}
