//! Merge then undo is as if nothing had been: for random files with random rows of every registered part.

use crate::{id_of, merge_duplicates::compare};
use proptest::{
    prelude::*,
    test_runner::{Config, RngAlgorithm, TestRng, TestRunner},
};
use std::collections::BTreeMap;
use testkit::{TestApp, Visitor};

/// What only grows, what a merge itself keeps, answers that were kept, and keys, which are made when they are first needed.
const BESIDE: [&str; 10] = [
    "audit_entry",
    "audit_seal",
    "audit_client",
    "change_entry",
    "idempotency",
    "draft",
    "ledger_entry",
    "merge",
    "merge_row",
    "organisation_key",
];
/// A version never comes again, so that no form of before can.
const COUNTED: [&str; 1] = ["client.version"];

/// Two files and what hangs on them.
#[derive(Clone, Debug)]
struct Case {
    files: [File; 2],
    /// Numbers from which rows of the parts are made.
    rows: Vec<(u8, u8, u8)>,
    takes: Vec<u8>,
    /// Whether the job has gone through the files between the merge and its undoing.
    is_compared: bool,
}

#[derive(Clone, Debug)]
struct File {
    given: &'static str,
    family: &'static str,
    born: &'static str,
    phone: &'static str,
    languages: &'static str,
    basis: &'static str,
    household: bool,
    code: bool,
    by_mari: bool,
    contacts: u8,
}

fn files() -> impl Strategy<Value = File> {
    let given = prop::sample::select(vec!["Олена", "Olena", "Iryna Petrivna", "Ірина"]);
    let family = prop::sample::select(vec!["", "Коваленко", "Kovalenko", "Tamm"]);
    let born = prop::sample::select(vec!["", "1992", "02.03.1992", "03.02.1992"]);
    let phone = prop::sample::select(vec!["", "55551234", "%2B372+5555+4321"]);
    let languages = prop::sample::select(vec!["", "uk", "uk,ru", "en,uk"]);
    let basis = prop::sample::select(vec!["", "temporary_protection", "refugee"]);
    let flags = (any::<bool>(), any::<bool>(), any::<bool>(), 0_u8..3);
    (given, family, born, phone, languages, basis, flags).prop_map(
        |(given, family, born, phone, languages, basis, (household, code, by_mari, contacts))| File {
            given,
            family,
            born,
            phone,
            languages,
            basis,
            household,
            code,
            by_mari,
            contacts,
        },
    )
}

fn cases() -> impl Strategy<Value = Case> {
    let rows = prop::collection::vec(any::<(u8, u8, u8)>(), 0..24);
    (files(), files(), rows, prop::collection::vec(0_u8..3, 14), any::<bool>()).prop_map(
        |(one, other, rows, takes, is_compared)| Case { files: [one, other], rows, takes, is_compared },
    )
}

#[test]
fn merge_then_undo_is_the_identity() {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    let app = runtime.block_on(TestApp::start());
    let config = Config { cases: 24, failure_persistence: None, max_shrink_iters: 0, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    runner
        .run(&cases(), |case| {
            runtime.block_on(check(&app, &case));
            Ok(())
        })
        .unwrap();
}

async fn check(app: &TestApp, case: &Case) {
    let one = make(app, &case.files[0], "").await;
    let other = make(app, &case.files[1], &one).await;
    for row in &case.rows {
        hang(app, [&one, &other], *row).await;
    }
    compare(app).await;
    let before = said(app).await;
    let kadri = app.visitor("kadri");
    let file = app.tartu.path(&format!("/clients/{one}"));
    merge(&kadri, &file, &other, &case.takes).await;
    let between = said(app).await;
    assert_ne!(before, between, "something was merged");
    let left: Vec<_> = ["contact", "follow_up", "stay", "caseload", "opening", "client_name_key"]
        .iter()
        .flat_map(|table| &between[table])
        .filter(|row| row.contains(&format!("client_id={other}")))
        .collect();
    assert!(left.is_empty(), "left behind: {left:#?}");
    if case.is_compared {
        compare(app).await;
    }
    undo(&kadri, &file).await;
    compare(app).await;
    let after = said(app).await;
    for (table, rows) in &before {
        let lost: Vec<_> = rows.iter().filter(|row| !after[table].contains(row)).collect();
        let new: Vec<_> = after[table].iter().filter(|row| !rows.contains(row)).collect();
        assert!(lost.is_empty() && new.is_empty(), "{table}: lost {lost:#?}, new {new:#?} in {case:?}");
        assert_eq!(rows.len(), after[table].len(), "{table}");
    }
}

/// Everything that the partner's rows say but what only grows, and of the ledger what it sums to.
async fn said(app: &TestApp) -> BTreeMap<&'static str, Vec<String>> {
    let mut said = app.dump(app.tartu.organisation, &COUNTED).await;
    let entries = said.remove("ledger_entry").unwrap();
    for table in BESIDE {
        said.remove(table);
    }
    let mut sums: BTreeMap<String, i64> = BTreeMap::new();
    for entry in entries {
        // All but the number of the entry, its amount and when it was recorded.
        let words: Vec<_> = entry.split(' ').collect();
        let amount = words.iter().find_map(|word| word.strip_prefix("amount=")).unwrap();
        let is_of_fact =
            |word: &&&str| !["seq=", "amount=", "recorded_at="].iter().any(|begin| word.starts_with(begin));
        let fact: Vec<_> = words.iter().filter(is_of_fact).copied().collect();
        *sums.entry(fact.join(" ")).or_default() += amount.parse::<i64>().unwrap();
    }
    let sums = sums.into_iter().filter(|(_, sum)| *sum != 0).map(|(fact, sum)| format!("{fact} sum={sum}"));
    said.insert("ledger_entry", sums.collect());
    said
}

async fn make(app: &TestApp, file: &File, apart: &str) -> String {
    let visitor = app.visitor(if file.by_mari { "mari" } else { "kadri" });
    let code = if file.code { code(app).await } else { String::new() };
    // Who has a code has the day of birth that it says.
    let born = if file.code { "" } else { file.born };
    let known: Vec<_> = known(app).await;
    let form = format!(
        "given_name={}&family_name={}&born={born}&phone={}&languages={}&basis={}&personal_code={code}&apart={}+{apart}",
        crate::coded(file.given),
        crate::coded(file.family),
        file.phone,
        file.languages,
        file.basis,
        known.join("+"),
    );
    let made = visitor.post(&app.tartu.path("/clients"), &form).await;
    assert_eq!(made.status, 303, "{}", made.body);
    let id = id_of(&made);
    for _ in 0..file.contacts {
        contact(app, &id).await;
    }
    if file.household {
        household(app, &id).await;
    }
    id
}

/// All clients there are: these are somebody else.
async fn known(app: &TestApp) -> Vec<String> {
    let rows = app.dump(app.tartu.organisation, &[]).await.remove("client").unwrap();
    let id = |row: &String| row.split(' ').find_map(|word| word.strip_prefix("id=")).unwrap().to_owned();
    rows.iter().map(id).collect()
}

async fn contact(app: &TestApp, client: &str) {
    let json = format!(
        r#"{{"started_at": "2026-06-29T08:00:00Z", "minutes": 20, "channel": "phone", "topics": ["residence", "work"],
             "acts": ["residence_registered"], "client": "{client}", "follow_up_on": "2026-07-02", "heads": 2}}"#
    );
    let made =
        app.visitor("mari").post_json(&format!("/api/v1{}", app.tartu.centre_path("/contacts")), &json).await;
    assert_eq!(made.status, 201, "{}", made.body);
}

/// A personal code that nobody has yet.
async fn code(app: &TestApp) -> String {
    let count = i64::try_from(known(app).await.len()).unwrap();
    let digits: Vec<i64> = format!("4920302{count:03}").bytes().map(|byte| i64::from(byte - b'0')).collect();
    let sum = |weights: [i64; 10]| {
        digits.iter().zip(weights).map(|(digit, weight)| digit * weight).sum::<i64>() % 11
    };
    let check = match (sum([1, 2, 3, 4, 5, 6, 7, 8, 9, 1]), sum([3, 4, 5, 6, 7, 8, 9, 1, 2, 3])) {
        (first, _) if first < 10 => first,
        (_, second) if second < 10 => second,
        _ => 0,
    };
    format!("4920302{count:03}{check}")
}

async fn household(app: &TestApp, client: &str) {
    let (scope, client, home) =
        (app.tartu.organisation.into(), client.to_owned(), platform::random::new_id());
    let make = db::Sql::collected(
        "insert into household (organisation_id, id, name, created_at) values ($1, $2, 'Pere', '2026-06-01T00:00:00Z')",
    );
    let live =
        db::Sql::collected("update client set household_id = $3 where organisation_id = $1 and id = $2");
    let done = app.db.write(Some(scope), move |conn| {
        conn.run(make, &[&home])?;
        conn.run(live, &[&client, &home])
    });
    done.await.unwrap();
}

/// Hangs a row of some part on one of the files: of a table that refers to clients and to nothing else.
async fn hang(app: &TestApp, files: [&String; 2], (table, file, seed): (u8, u8, u8)) {
    let tables = plain_tables();
    let table = tables[usize::from(table) % tables.len()];
    let Some(sql) = insert(table, (files[usize::from(file) % 2], files[usize::from(seed) % 2]), seed) else {
        return;
    };
    let sql = db::Sql::collected(Box::leak(sql.into_boxed_str()));
    // Whatever changes by what a file is told from others has it compared again.
    let anew = db::Sql::collected(
        "update client set compared_at = null where organisation_id = $1 and merged_into is null",
    );
    let done = app.db.write(Some(app.tartu.organisation.into()), move |conn| {
        conn.run(sql, &[])?;
        conn.run(anew, &[])
    });
    done.await.unwrap();
}

/// Tables of the parts that refer to clients alone; the others are filled by what people do.
fn plain_tables() -> Vec<db::Table> {
    let parts: Vec<_> =
        app::CLIENT_PARTS.iter().flat_map(|part| part.tables()).copied().chain(["stay", "opening"]).collect();
    let tables = app::MIGRATIONS.iter().flat_map(|migration| migration.tables());
    let refers = |table: &db::Table| {
        let mut references = table.columns.lines().filter(|line| line.contains("references"));
        references
            .all(|line| line.contains("references client (") || line.contains("references organisation ("))
    };
    tables.filter(|table| parts.contains(&table.name) && refers(table)).collect()
}

fn insert(table: db::Table, (client, other): (&str, &str), seed: u8) -> Option<String> {
    let refers = |column: &str| {
        table.columns.contains(&format!("foreign key (organisation_id, {column}) references client"))
    };
    let mut values = vec![("organisation_id", "$1".to_owned())];
    for line in table.columns.lines().filter(|line| line.starts_with("    ") && !line.starts_with("    --")) {
        let mut words = line.split_whitespace();
        let (column, kind) = (words.next()?, words.next()?);
        if ["organisation_id", "primary", "foreign", "unique", "check"].contains(&column) {
            continue;
        }
        let is_free = !line.contains("not null");
        let value = if column == "client_id" {
            format!("'{client}'")
        } else if refers(column) {
            // A link of somebody to themselves is none.
            if client == other {
                return None;
            }
            format!("'{other}'")
        } else if is_free && seed.is_multiple_of(3) {
            "null".to_owned()
        } else if let Some((_, list)) = line.split_once(" in (") {
            let words: Vec<_> = list.split(')').next()?.split(", ").collect();
            words[usize::from(seed) % words.len()].to_owned()
        } else if kind.starts_with("bigint") {
            "1".to_owned()
        } else if column == "id" {
            format!("'{}'", platform::random::new_id())
        } else if column == "language" {
            format!("'{}'", ["ukr", "rus", "eng"][usize::from(seed) % 3])
        } else {
            format!("'{column}-{}'", seed % 5)
        };
        values.push((column, value));
    }
    let (columns, values): (Vec<_>, Vec<_>) = values.into_iter().unzip();
    Some(format!(
        "insert into {} ({}) values ({}) on conflict do nothing",
        table.name,
        columns.join(", "),
        values.join(", ")
    ))
}

async fn merge(kadri: &Visitor, file: &str, other: &str, takes: &[u8]) {
    let page = kadri.get(&format!("{file}/merge?with={other}")).await;
    assert_eq!(page.status, 200, "{}", page.body);
    let hidden = |name: &str| {
        page.body
            .split(&format!("name=\"{name}\" value=\""))
            .nth(1)
            .unwrap()
            .split('"')
            .next()
            .unwrap()
            .to_owned()
    };
    let chosen = people::model::merging::FIELDS
        .iter()
        .zip(takes)
        .map(|(field, take)| format!("&{field}={}", ["kept", "other", "both"][usize::from(*take)]));
    let form = format!(
        "with={other}&version={}&other_version={}{}",
        hidden("version"),
        hidden("other_version"),
        chosen.collect::<String>()
    );
    let made = kadri.post(&format!("{file}/merge"), &form).await;
    assert_eq!(made.status, 303, "{}", made.body);
}

async fn undo(kadri: &Visitor, file: &str) {
    let page = kadri.get(&format!("{file}/merges")).await;
    let id = page
        .body
        .split("name=\"merge\" value=\"")
        .nth(1)
        .unwrap_or_else(|| panic!("{}", page.body))
        .split('"')
        .next()
        .unwrap();
    let undone = kadri.post(&format!("{file}/merges/undo"), &format!("merge={id}")).await;
    assert_eq!(undone.status, 303, "{}", undone.body);
}
