//! What the implementer, the authority and the unit see: sums without small numbers.

use crate::{contact, enter, publish, times};
use frame::Fact;
use platform::{JsonValue, json};
use testkit::TestApp;

const HALF: &str = "?from=2026-01&to=2026-06";

/// Tartu has much, Rakvere little: 3 in March, and one contact by chat in all.
async fn filled() -> TestApp {
    let app = TestApp::start().await;
    let mut tartu = times(40, &contact("2026-03-02", app.tartu.centre, None));
    tartu.extend(times(20, &contact("2026-04-02", app.tartu.centre, None)));
    let mut by_phone = contact("2026-03-03", app.tartu.centre, None);
    by_phone.channel = "phone".to_owned();
    tartu.extend(times(9, &by_phone));
    enter(&app, &app.tartu, tartu).await;
    let mut rakvere = times(2, &contact("2026-03-02", app.rakvere.centre, None));
    let mut by_chat = contact("2026-03-03", app.rakvere.centre, None);
    by_chat.channel = "chat".to_owned();
    rakvere.push((by_chat, 1));
    rakvere.extend(times(12, &contact("2026-04-02", app.rakvere.centre, None)));
    enter(&app, &app.rakvere, rakvere).await;
    app
}

/// Every number in an answer.
fn numbers(value: &JsonValue) -> Vec<i64> {
    match value {
        JsonValue::Number(number) => number.as_i64().into_iter().collect(),
        JsonValue::Array(items) => items.iter().flat_map(numbers).collect(),
        JsonValue::Object(fields) => fields.values().flat_map(numbers).collect(),
        _ => Vec::new(),
    }
}

#[tokio::test]
async fn no_small_number_leaves_in_any_answer() {
    let app = filled().await;
    let by = [
        "",
        "month",
        "organisation",
        "organisation,month",
        "topic",
        "topic,month",
        "act,month",
        "channel",
        "channel,month",
        "language,month",
        "target_group,month",
        "funding,month",
    ];
    let periods = [
        HALF,
        "?from=2026-03&to=2026-03",
        "?from=2026-03&to=2026-04",
        "?from=2026-04&to=2026-06",
        "?from=2025-01&to=2026-12",
    ];
    for who in ["priit", "aili", "uku"] {
        for (period, by) in periods.iter().flat_map(|period| by.iter().map(move |by| (period, by))) {
            let answer = app.visitor(who).get(&format!("/api/v1/figures/contacts{period}&by={by}")).await;
            assert_eq!(answer.status, 200, "{period} {by}");
            let found = numbers(&answer.json());
            assert!(
                found.iter().all(|number| *number == 0 || *number >= 5),
                "{period} {by}: {}",
                answer.body
            );
        }
    }
}

#[tokio::test]
async fn what_subtraction_would_give_away_is_hidden_too() {
    let app = filled().await;
    let priit = app.visitor("priit");
    let answer = priit.get(&format!("/api/v1/figures/contacts{HALF}&by=organisation,month")).await.json();
    assert_eq!(answer["total"], 84);
    let row = |slug: &str, month: &str| {
        let rows = answer["rows"].as_array().unwrap();
        rows.iter().find(|row| row["organisation"] == slug && row["month"] == month).cloned().unwrap()
    };
    let hidden =
        |slug: &str| json!({ "organisation": slug, "month": "2026-03", "contacts": null, "hidden": true });
    assert_eq!(row("rakvere-linn", "2026-03"), hidden("rakvere-linn"));
    assert_eq!(row("tartu-linn", "2026-03"), hidden("tartu-linn"), "52 in all less 49 would say 3");
    assert_eq!(row("rakvere-linn", "2026-04")["contacts"], 12);
    let whole = priit.get(&format!("/api/v1/figures/contacts{HALF}&by=organisation")).await.json();
    let rows = whole["rows"].as_array().unwrap();
    assert!(
        rows.contains(&json!({ "organisation": "tartu-linn", "contacts": 20, "at_least": true })),
        "{rows:?}"
    );
    assert!(
        rows.contains(&json!({ "organisation": "rakvere-linn", "contacts": 12, "at_least": true })),
        "{rows:?}"
    );
    let channels = priit.get("/api/v1/figures/contacts?from=2026-03&to=2026-03&by=channel").await.json();
    assert_eq!(
        channels["rows"],
        json!([
            { "channel": "chat", "contacts": null, "hidden": true },
            { "channel": "counter", "contacts": 42 },
            { "channel": "phone", "contacts": null, "hidden": true },
        ])
    );
}

#[tokio::test]
async fn from_outside_only_whole_months_and_no_centres() {
    let app = filled().await;
    let priit = app.visitor("priit");
    for (query, field) in [
        ("from=2026-03-02&to=2026-03-31", "from"),
        ("from=2026-03&to=2026-03-30", "to"),
        ("by=centre", "by"),
        ("by=organisation,topic", "by"),
        ("seq=3", "seq"),
    ] {
        let answer = priit.get(&format!("/api/v1/figures/contacts?{query}")).await;
        assert_eq!((answer.status, &answer.json()["problems"][0]["field"]), (422, &json!(field)), "{query}");
    }
}

#[tokio::test]
async fn who_is_inside_does_not_see_the_sums() {
    let app = filled().await;
    for who in ["mari", "kadri", "dora", "ants"] {
        for path in ["/figures", "/figures/export?format=csv&purpose=report", "/api/v1/figures/contacts"] {
            assert_eq!(app.visitor(who).get(path).await.status, 403, "{who} {path}");
        }
    }
}

#[tokio::test]
async fn persons_are_published_by_a_job_and_a_year_hides_what_a_half_hides() {
    let app = TestApp::start().await;
    let facts = |days: [&str; 2], centre, persons: [std::ops::Range<u8>; 2]| {
        let of = |day: &str, persons: std::ops::Range<u8>| {
            persons.map(|person| (contact(day, centre, Some(person)), 1)).collect::<Vec<_>>()
        };
        let [first, second] = persons;
        let mut facts: Vec<(Fact, i64)> = of(days[0], first);
        facts.extend(of(days[1], second));
        facts
    };
    enter(&app, &app.tartu, facts(["2025-03-03", "2025-09-03"], app.tartu.centre, [0..30, 20..50])).await;
    enter(&app, &app.rakvere, facts(["2025-03-03", "2025-09-03"], app.rakvere.centre, [0..3, 0..12])).await;
    let priit = app.visitor("priit");
    let ask = async |from: &str, to: &str| {
        priit.get(&format!("/api/v1/figures/contacts?from={from}&to={to}")).await.json()
    };
    assert_eq!(ask("2025-01", "2025-06").await["persons"], JsonValue::Null, "nobody has counted yet");
    for id in [app.tartu.organisation, app.rakvere.organisation] {
        assert!(publish(&app, id).await > 0);
        assert_eq!(publish(&app, id).await, 0, "nothing has happened since");
    }
    let first = ask("2025-01", "2025-06").await;
    assert_eq!((&first["persons"], &first["new_persons"]), (&json!(33), &json!(33)));
    let second = ask("2025-07", "2025-12").await;
    assert_eq!(
        ["persons", "new_persons", "returning_persons"].map(|field| second[field].as_i64()),
        [Some(42), Some(29), Some(13)]
    );
    assert_eq!(ask("2025-01", "2025-03").await["persons"], JsonValue::Null, "for half-years and years only");
    let year = ask("2025-01", "2025-12").await;
    assert_eq!(year["persons"], 62);
    let page = priit.get("/figures?from=2025-01&to=2025-12").await;
    assert!(
        !page.has("data-label=\"Erinevaid inimesi\">12<") && !page.has(">12</td>"),
        "12 less 3 who came before"
    );
    // A contact of a person of last year is withdrawn: everything since is counted anew.
    enter(&app, &app.tartu, vec![(contact("2025-03-03", app.tartu.centre, Some(29)), -1)]).await;
    assert!(publish(&app, app.tartu.organisation).await > 10);
    assert_eq!(ask("2025-01", "2025-06").await["persons"], 32);
    assert_eq!(ask("2025-07", "2025-12").await["returning_persons"], 12, "29 is new in autumn now");
}

#[tokio::test]
async fn the_programmes_page_has_its_map_and_hides_what_is_small() {
    let app = filled().await;
    let page = app.visitor("priit").get(&format!("/figures{HALF}")).await;
    assert_eq!(page.status, 200);
    assert!(page.has("<title>Rakvere linn: vähemalt 12</title>") && page.has("<title>Narva linn: 0</title>"));
    assert_eq!(page.body.matches("<rect class=\"q").count(), 79 + 6, "a square for each, and the legend");
    assert!(page.has("peidetud") && page.has("Miks mõni arv on peidetud?"));
    assert!(!page.has("Raekoja"), "no centre");
    let file = app.visitor("priit").get(&format!("/figures/export{HALF}&format=csv&purpose=planning")).await;
    assert_eq!(
        file.header("content-disposition"),
        "attachment; filename=\"arvud-2026-01-01-2026-06-30.csv\""
    );
    let small = |line: &&str| {
        line.rsplit(';')
            .next()
            .and_then(|cell| cell.trim().parse::<i64>().ok())
            .is_some_and(|number| (1..5).contains(&number))
    };
    assert_eq!(file.body.lines().filter(small).collect::<Vec<_>>(), Vec::<&str>::new());
    assert!(file.has("2026-03;Omavalitsus;Rakvere linn;peidetud"), "{}", file.body);
}
