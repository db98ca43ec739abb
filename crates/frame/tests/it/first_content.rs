//! What is there from the first day.

use crate::{count, run, text};
use frame::{activity, first_content, topic};
use platform::{Conn, Language};
use testkit::TestApp;

const ROWS: [&str; 10] = [
    "select count(*) from organisation",
    "select count(*) from topic",
    "select count(*) from topic_text",
    "select count(*) from act",
    "select count(*) from act_text",
    "select count(*) from tat_version",
    "select count(*) from activity",
    "select count(*) from activity_text",
    "select count(*) from activity_succession",
    "select count(*) from tat_version_text",
];

async fn rows(app: &TestApp) -> Vec<i64> {
    let mut rows = Vec::new();
    for sql in ROWS {
        rows.push(count(app, sql).await);
    }
    rows
}

#[tokio::test]
async fn everything_is_loaded_once_and_loading_again_changes_nothing() {
    let app = TestApp::start().await;
    let before = rows(&app).await;
    assert_eq!(before, [93, 14, 56, 29, 116, 5, 45, 180, 36, 20]);
    assert_eq!(count(&app, "select count(*) from organisation where kind = 'municipality'").await, 79);
    run(&app, "update topic_text set name = 'Kodu' where topic = 'residence' and language = 'et'").await;
    run(&app, "update topic set position = 99, retired_on = '2026-01-01' where code = 'other'").await;
    run(&app, "update organisation set name = 'Tartu' where slug = 'tartu-linn'").await;

    app.db.write(None, |conn| Ok(first_content::load(conn)?)).await.unwrap();

    assert_eq!(rows(&app).await, before);
    let name = text(&app, "select name from topic_text where topic = 'residence' and language = 'et'").await;
    assert_eq!(name.as_deref(), Some("Kodu"), "what an operator wrote stays");
    assert_eq!(count(&app, "select position from topic where code = 'other'").await, 99);
    assert_eq!(
        text(&app, "select name from organisation where slug = 'tartu-linn'").await.as_deref(),
        Some("Tartu")
    );
}

#[tokio::test]
async fn each_activity_is_succeeded_by_the_one_of_its_number() {
    let app = TestApp::start().await;
    let without = "select count(*) from activity a
         where not exists (select s.activity_id from activity_succession s where s.activity_id = a.id)";
    assert_eq!(count(&app, without).await, 9, "those of the newest order");
    let strangers = "select count(*) from activity_succession s join activity a on a.id = s.activity_id
          join activity b on b.id = s.successor_id where a.code <> b.code";
    assert_eq!(count(&app, strangers).await, 0);
    let of = |day: &'static str| {
        let read =
            move |conn: &mut Conn<'_>| Ok(activity::in_force(conn, day.parse().unwrap(), Language::En)?);
        app.db.read(None, read)
    };
    let (first, last) = (of("2023-01-01").await.unwrap(), of("2026-06-30").await.unwrap());
    assert_eq!(first.len(), 9, "costs are eligible from the programme's first day");
    assert_eq!(last[5].code, "3.5.2");
    assert_ne!(first[5].id, last[5].id, "another order, another activity");
    assert!(of("2022-12-31").await.unwrap().is_empty());
}

#[tokio::test]
async fn topics_are_named_in_each_language() {
    let app = TestApp::start().await;
    for (language, name) in [(Language::Et, "Elukoht"), (Language::Uk, "Місце проживання")] {
        let catalogue = app.db.read(None, move |conn| Ok(topic::catalogue(conn, language)?)).await.unwrap();
        assert_eq!(catalogue.topics[0].name, name);
        assert_eq!(catalogue.acts_of("transport").count(), 3);
    }
}
