//! The data tracker: who has used a person's data, told to the security server of X-Road on a listener of its own.

use app::data_tracker;
use db::Sql;
use frame::organisation;
use platform::{
    JsonValue,
    serve::{ServeSettings, serve},
};
use privacy::tracker::Member;
use std::{io::Read, io::Write, net::IpAddr, net::SocketAddr, net::TcpStream};
use testkit::{Partner, TestApp};
use tokio::{net::TcpListener, sync::oneshot};

const CODE: &str = "49203020002";

/// The tracker of a site, listening on a port of this machine.
struct Tracker {
    address: SocketAddr,
    _stop: oneshot::Sender<()>,
}

impl Tracker {
    async fn start(app: &TestApp, allowed: &str) -> Self {
        let all = app.db.read(None, |conn| Ok(organisation::all(conn)?)).await.unwrap();
        let member = |slug: &str, code: &str| Member {
            organisation: all.iter().find(|known| known.slug == slug).unwrap().clone(),
            registry_code: code.to_owned(),
        };
        let members = vec![member("tartu-linn", "75006546"), member("rakvere-linn", "75025064")];
        let allowed: IpAddr = allowed.parse().unwrap();
        let site = app::Around::default().surround(data_tracker(&app.app, members, vec![allowed]));
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let (address, (stop, told)) = (listener.local_addr().unwrap(), oneshot::channel());
        let told = async move { drop(told.await) };
        tokio::spawn(async move { serve(listener, site, ServeSettings::default(), told).await });
        Self { address, _stop: stop }
    }

    /// A question by one whose code stands in a header; status and answer.
    async fn ask(&self, path: &str, header: &str) -> (u16, JsonValue) {
        let (address, request) =
            (self.address, format!("GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n{header}\r\n"));
        let text = tokio::task::spawn_blocking(move || {
            let mut stream = TcpStream::connect(address).unwrap();
            stream.write_all(request.as_bytes()).unwrap();
            let mut text = String::new();
            stream.read_to_string(&mut text).unwrap();
            text
        });
        let text = text.await.unwrap();
        let (head, body) = text.split_once("\r\n\r\n").unwrap();
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        (status, serde_json::from_str(body).unwrap_or(JsonValue::Null))
    }

    async fn usages(&self, query: &str) -> JsonValue {
        let path = format!("/v2/findUsage?userCode=EE{CODE}{query}");
        let (status, answer) = self.ask(&path, &format!("X-Road-UserId: EE{CODE}\r\n")).await;
        assert_eq!(status, 200, "{answer}");
        answer
    }
}

/// Registers Olena with her personal code at a partner.
async fn register(app: &TestApp, partner: &Partner, who: &str) -> String {
    let form = format!("given_name=Olena&family_name=Kovalenko&personal_code={CODE}&once={who}");
    let made = app.visitor(who).post(&partner.path("/clients"), &form).await;
    assert_eq!(made.status, 303, "{}", made.body);
    made.location.rsplit('/').next().unwrap().to_owned()
}

fn actions(answer: &JsonValue) -> Vec<&str> {
    answer["usages"].as_array().unwrap().iter().map(|usage| usage["action"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn a_person_sees_who_has_used_their_data_in_every_municipality_and_no_name() {
    let app = TestApp::start().await;
    let tracker = Tracker::start(&app, "127.0.0.1").await;
    let (tartu, rakvere) =
        (register(&app, &app.tartu, "mari").await, register(&app, &app.rakvere, "rein").await);
    let file = app.tartu.path(&format!("/clients/{tartu}"));
    app.visitor("mari").get(&file).await;
    app.visitor("maarja").post(&format!("{file}/opening"), "purpose=at_counter").await;
    app.visitor("maarja").get(&file).await;
    app.visitor("rein").get(&app.rakvere.path(&format!("/clients/{rakvere}"))).await;
    let answer = tracker.usages("").await;
    let usages = answer["usages"].as_array().unwrap();
    assert_eq!(answer["totalUsages"], usages.len());
    let fields = ["action", "logtime", "receiverCode", "receiverName", "receiverSystem"];
    for usage in usages {
        let mut names: Vec<_> = usage.as_object().unwrap().keys().map(String::as_str).collect();
        names.sort_unstable();
        assert_eq!(names, fields);
        assert_eq!(usage["logtime"], testkit::NOW);
        assert_eq!(usage["receiverSystem"], "Teekond");
        let of = |slug: &str| usage["receiverCode"] == slug;
        assert!(
            of("75006546") && usage["receiverName"] == "Tartu linn"
                || of("75025064") && usage["receiverName"] == "Rakvere linn",
            "{usage}"
        );
    }
    assert!(usages.iter().any(|usage| usage["receiverCode"] == "75025064"));
    assert!(actions(&answer).contains(&"Vaatas toimikut: inimene on praegu siin"), "{answer}");
    let text = answer.to_string();
    for inner in ["Mari", "Maarja", "people.", "privacy.", &tartu, &rakvere, CODE, "Kovalenko"] {
        assert!(!text.contains(inner), "{inner}: {text}");
    }
}

#[tokio::test]
async fn pages_follow_one_another_and_a_period_is_kept_to() {
    let app = TestApp::start().await;
    let tracker = Tracker::start(&app, "127.0.0.1").await;
    let tartu = register(&app, &app.tartu, "mari").await;
    let file = app.tartu.path(&format!("/clients/{tartu}"));
    for minutes in 1..=5 {
        assert_eq!(app.visitor_after(minutes, "mari").await.get(&file).await.status, 200);
    }
    let all = tracker.usages("").await;
    let all = all["usages"].as_array().unwrap();
    let times: Vec<_> = all.iter().map(|usage| usage["logtime"].as_str().unwrap()).collect();
    assert!(times.len() == 5 && times.is_sorted_by(|newer, older| newer >= older), "{times:?}");
    let mut paged = Vec::new();
    for offset in (0..all.len()).step_by(2) {
        let page = tracker.usages(&format!("&offset={offset}&limit=2")).await;
        assert_eq!(page["totalUsages"], all.len(), "all of them, whatever the page");
        paged.extend(page["usages"].as_array().unwrap().clone());
    }
    assert_eq!(&paged, all, "asking leaves no line between the pages");
    let between =
        tracker.usages("&periodStart=2026-06-30T09:02:00Z&periodEnd=2026-06-30T12:04:00%2B03:00").await;
    assert_eq!(between["totalUsages"], 3, "{between}");
    assert_eq!(tracker.usages("&periodStart=2026-07-01T00:00:00Z").await["totalUsages"], 0);
    let (status, period) = tracker.ask("/v2/usagePeriod", "").await;
    assert_eq!((status, &period["periodStart"]), (200, &JsonValue::from(testkit::NOW)));
}

#[tokio::test]
async fn what_is_asked_is_recorded_with_the_person_and_stands_in_their_log() {
    let app = TestApp::start().await;
    let tracker = Tracker::start(&app, "127.0.0.1").await;
    let tartu = register(&app, &app.tartu, "mari").await;
    tracker.usages("").await;
    let log = app.visitor("dora").get(&app.tartu.path(&format!("/clients/{tartu}/log"))).await;
    assert!(log.has("Andmejälgija küsis"), "{}", log.body);
    let asked = Sql::collected(
        "select count(*) from audit_entry where organisation_id = $1 and action = 'privacy.tell_tracker'",
    );
    let count = |partner: &Partner| {
        let scope = partner.organisation.into();
        let looks = app.looks.clone();
        async move { looks.read(Some(scope), move |conn| conn.scalar::<i64>(asked, &[])).await.unwrap() }
    };
    assert_eq!(count(&app.tartu).await, Some(1));
    assert_eq!(count(&app.rakvere).await, Some(0), "who is not known there leaves no line");
}

#[tokio::test]
async fn a_protected_person_is_found_nowhere_and_a_refused_try_is_no_use() {
    let app = TestApp::start().await;
    let tracker = Tracker::start(&app, "127.0.0.1").await;
    let tartu = register(&app, &app.tartu, "mari").await;
    let file = app.tartu.path(&format!("/clients/{tartu}"));
    let before = tracker.usages("").await["totalUsages"].as_i64().unwrap();
    assert_eq!(app.visitor("maarja").post(&format!("{file}/code-views"), "").await.status, 403);
    assert_eq!(tracker.usages("").await["totalUsages"], before, "a try that was refused");
    let kadri = app.visitor("kadri");
    kadri.post(&format!("{file}/opening"), "purpose=request_of_person").await;
    assert_eq!(kadri.post(&format!("{file}/protection"), "reason=shelter&word=").await.status, 303);
    assert_eq!(tracker.usages("").await, platform::json!({ "totalUsages": 0, "usages": [] }));
}

#[tokio::test]
async fn what_is_not_a_question_is_refused_and_so_is_every_other_address() {
    let app = TestApp::start().await;
    let tracker = Tracker::start(&app, "127.0.0.1").await;
    let user = format!("X-Road-UserId: EE{CODE}\r\n");
    for (path, header, status, what) in [
        (format!("/v2/findUsage?userCode=EE{CODE}"), "", 400, "X-Road-UserId"),
        ("/v2/findUsage".to_owned(), user.as_str(), 400, "userCode"),
        ("/v2/findUsage?userCode=EE49203020003".to_owned(), &user, 400, "userCode"),
        (format!("/v2/findUsage?userCode={CODE}&limit=0"), &user, 400, "limit"),
        (format!("/v2/findUsage?userCode={CODE}&offset=-1"), &user, 400, "offset"),
        (format!("/v2/findUsage?userCode={CODE}&periodStart=eile"), &user, 400, "periodStart"),
    ] {
        let (got, answer) = tracker.ask(&path, header).await;
        assert_eq!((got, answer["message"].as_str()), (status, Some(what)), "{path}");
    }
    let (status, none) = tracker.ask("/v2/findUsage?userCode=FI010190-123A", &user).await;
    assert_eq!((status, &none["totalUsages"]), (200, &JsonValue::from(0)));
    let alike = format!("X-Road-User-Id: {CODE}\r\n");
    assert_eq!(
        tracker.ask(&format!("/v2/findUsage?userCode={CODE}"), &alike).await.0,
        200,
        "as 6.1.3 writes it"
    );
    let (status, alive) = tracker.ask("/v2/heartbeat", "").await;
    assert_eq!((status, &alive["status"]), (200, &JsonValue::from("OK")));
    for nothing in ["/", "/sign-in", "/organisations/tartu-linn/clients", "/api/v1/openapi.json", "/metrics"]
    {
        assert_eq!(tracker.ask(nothing, "").await.0, 404, "{nothing}");
    }
    for question in ["/v2/findUsage?userCode=49203020002", "/v2/usagePeriod", "/v2/heartbeat"] {
        for who in ["", "kadri", "ants"] {
            assert_eq!(app.visitor(who).get(question).await.status, 404, "{question} of the site");
        }
        let stranger = Tracker::start(&app, "10.0.0.1").await;
        let header = format!("{user}X-Forwarded-For: 10.0.0.1\r\n");
        assert_eq!(stranger.ask(question, &header).await.0, 403, "{question} from another address");
    }
}
