//! A statement about one person reads that person's rows, however many others there are.

use db::Sql;
use std::collections::BTreeSet;
use testkit::TestApp;

/// What names a person, a number of theirs, or a household.
const NAMES: [&str; 7] = [
    "client_id = $",
    "guardian_id = $",
    "code_index = $",
    "number_index = $",
    "household_id = $",
    "email in ($",
    "name_key >= $",
];

/// How a plan says that everything of an organisation is read.
const ALL_OF_IT: &str = "(organisation_id=?)";

#[tokio::test]
async fn no_statement_about_one_person_reads_all_of_an_organisation() {
    if testkit::on_postgres() {
        return;
    }
    let app = TestApp::start().await;
    let about_one =
        |sql: &&str| NAMES.iter().any(|name| sql.contains(name)) && !sql.starts_with("insert into");
    let all: BTreeSet<_> = Sql::every().map(Sql::text).filter(about_one).collect();
    assert!(all.len() > 150, "{}", all.len());
    for sql in all {
        let explain = Sql::collected(Box::leak(
            format!("explain query plan {}", without_parameters(sql)).into_boxed_str(),
        ));
        let plan: Vec<Step> = app.db.read(None, move |conn| conn.all(explain, &[])).await.unwrap();
        let reads_all =
            plan.iter().any(|step| step.detail.contains(ALL_OF_IT) || step.detail.starts_with("SCAN client"));
        assert!(!reads_all, "{sql}\n{plan:#?}");
    }
}

platform::record! {
    /// A line of a plan.
    #[derive(Debug)]
    struct Step {
        id: i64,
        parent: i64,
        notused: i64,
        detail: String,
    }
}

/// With a text for every parameter: a plan does not depend on them.
fn without_parameters(sql: &str) -> String {
    let mut pieces = sql.split('$');
    let first = pieces.next().unwrap().to_owned();
    pieces.fold(first, |text, piece| {
        format!("{text}'x'{}", piece.trim_start_matches(|letter: char| letter.is_ascii_digit()))
    })
}
