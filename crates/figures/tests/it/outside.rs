//! What the implementer, the authority and the unit see: sums without small numbers.

use crate::{contact, enter, next_day, publish, renew, times};
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
    "phone".clone_into(&mut by_phone.channel);
    tartu.extend(times(9, &by_phone));
    enter(&app, &app.tartu, tartu).await;
    let mut rakvere = times(2, &contact("2026-03-02", app.rakvere.centre, None));
    let mut by_chat = contact("2026-03-03", app.rakvere.centre, None);
    "chat".clone_into(&mut by_chat.channel);
    rakvere.push((by_chat, 1));
    rakvere.extend(times(12, &contact("2026-04-02", app.rakvere.centre, None)));
    enter(&app, &app.rakvere, rakvere).await;
    next_day(&app).await;
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
        "?from=2026-04&to=2026-05",
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

/// Whoever asks each minute would else see a contact come: its municipality, topic and language would grow at once.
#[tokio::test]
async fn nothing_moves_within_a_day_and_no_month_is_shown_before_it_is_over() {
    let app = filled().await;
    let priit = app.visitor("priit");
    let by =
        ["", "organisation,month", "topic,month", "language", "channel", "act", "funding", "target_group"];
    let paths = by.map(|by| format!("/api/v1/figures/contacts?from=2026-01&to=2026-12&by={by}"));
    let mut before = Vec::new();
    for path in &paths {
        before.push(priit.get(path).await.body);
    }
    enter(&app, &app.tartu, times(7, &contact("2026-04-03", app.tartu.centre, None))).await;
    enter(&app, &app.tartu, times(9, &contact("2026-06-03", app.tartu.centre, None))).await;
    assert!(!renew(&app, testkit::NOW).await, "taken today");
    for (path, before) in paths.iter().zip(&before) {
        assert_eq!(priit.get(path).await.body, *before, "{path}");
    }
    assert!(renew(&app, "2026-06-30T21:00:00Z").await, "midnight in Estonia");
    let answer = priit.get("/api/v1/figures/contacts?from=2026-01&to=2026-12&by=month").await.json();
    assert_eq!(
        (&answer["total"], &answer["to"]),
        (&json!(91), &json!("2026-05-31")),
        "June is not over for {answer}"
    );
    let june = priit.get("/api/v1/figures/contacts?from=2026-06&to=2026-06").await;
    assert_eq!((june.status, &june.json()["problems"][0]["field"]), (422, &json!("to")));
    let page = priit.get("/figures").await;
    assert!(page.has("31.05.2026") && page.has("seis 01.07.2026 00.00"), "{}", page.body);
}

#[tokio::test]
async fn a_year_does_not_tell_who_came_in_one_half_only() {
    let app = TestApp::start().await;
    let persons = |day: &str, centre, persons: std::ops::Range<u8>| {
        persons.map(|person| (contact(day, centre, Some(person)), 1)).collect::<Vec<_>>()
    };
    for (partner, autumn) in [(&app.tartu, 30..90), (&app.rakvere, 1..41)] {
        enter(&app, partner, persons("2025-03-03", partner.centre, 0..60)).await;
        enter(&app, partner, persons("2025-09-03", partner.centre, autumn)).await;
        publish(&app, partner.organisation).await;
    }
    next_day(&app).await;
    let priit = app.visitor("priit");
    let year = priit.get("/api/v1/figures/contacts?from=2025-01&to=2025-12").await.json();
    assert_eq!(year["persons"], 150);
    enter(&app, &app.rakvere, persons("2025-09-03", app.rakvere.centre, 41..57)).await;
    publish(&app, app.rakvere.organisation).await;
    next_day(&app).await;
    let year = priit.get("/api/v1/figures/contacts?from=2025-01&to=2025-12").await.json();
    assert_eq!(year["persons"], 150, "four of Rakvere's sixty stayed away, but thirty of Tartu's did too");
    let page = priit.get("/figures?from=2025-01&to=2025-12").await;
    assert!(!page.has(">60<") && !page.has(">90<"), "so neither year is shown");
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
    next_day(&app).await;
    let first = ask("2025-01", "2025-06").await;
    assert_eq!((&first["persons"], &first["new_persons"]), (&json!(33), &json!(33)));
    let second = ask("2025-07", "2025-12").await;
    assert_eq!(
        ["persons", "new_persons", "returning_persons"].map(|field| second[field].as_i64()),
        [Some(42), Some(29), Some(13)]
    );
    assert_eq!(ask("2025-01", "2025-03").await["persons"], JsonValue::Null, "for half-years and years only");
    let year = ask("2025-01", "2025-12").await;
    let told = ["persons", "new_persons", "returning_persons"].map(|field| year[field].clone());
    assert_eq!(
        told,
        [JsonValue::Null, JsonValue::Null, JsonValue::Null],
        "Rakvere's 12 would be Tartu's 50 away"
    );
    let page = priit.get("/figures?from=2025-01&to=2025-12").await;
    assert!(
        !page.has("data-label=\"Erinevaid inimesi\">12<") && !page.has(">12</td>"),
        "12 less 3 who came before"
    );
    // A contact of a person of last year is withdrawn: everything since is counted anew.
    enter(&app, &app.tartu, vec![(contact("2025-03-03", app.tartu.centre, Some(29)), -1)]).await;
    assert!(publish(&app, app.tartu.organisation).await > 10);
    assert_eq!(ask("2025-01", "2025-06").await["persons"], 33, "not before tomorrow");
    next_day(&app).await;
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
        "attachment; filename=\"arvud-2026-01-01-2026-05-31.csv\""
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

#[tokio::test]
async fn which_words_there_are_does_not_tell_what_is_hidden() {
    let app = TestApp::start().await;
    // Five contacts in all, each of another kind: whoever is told which five knows that each is one.
    let all = ["counter", "phone", "email", "video", "chat"].map(|channel| {
        let mut one = contact("2026-03-02", app.tartu.centre, None);
        channel.clone_into(&mut one.channel);
        (one, 1)
    });
    enter(&app, &app.tartu, all.to_vec()).await;
    next_day(&app).await;
    let march = "/api/v1/figures/contacts?from=2026-03&to=2026-03&by=channel";
    let answer = app.visitor("priit").get(march).await.json();
    assert_eq!((&answer["total"], &answer["rows"]), (&json!(5), &json!([])));
}
