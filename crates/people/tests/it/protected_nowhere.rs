//! A protected person with all that may hang on a file, and everybody who is not named: no answer has a word of them.

use crate::{coded, id_of, merge_duplicates::compare, protection::name_account};
use testkit::{Answer, TestApp, Visitor};

const GIVEN: &str = "Jarõnalinda";
const FAMILY: &str = "Peidetseva";
const CODE: &str = "49203020002";
/// What stands in her file and nowhere else. Her family name stands in her child's file too.
const MARKS: [&str; 9] = [
    GIVEN,
    "jaronalinda",
    "5987 6543",
    "59876543",
    CODE,
    "peidus@example.ee",
    "Varju 77",
    "FB909090",
    "Ainult meie vahel",
];

/// Who may not know of her.
const OTHERS: [&str; 6] = ["kadri", "maarja", "liis", "dora", "tartu-coordinator", "tartu-counsellor"];

/// Filters and searches that would find her.
const ASKED: [&str; 14] = [
    "",
    "?name=jaron",
    "?name=Peidets",
    "?name=02.03.1992",
    "?name=1992",
    "?name=5987",
    "?name=jarona+peidetsv",
    "?q=jaron",
    "?apart=1",
    "?open=1",
    "?purpose=supervision",
    "?format=csv&purpose=supervision",
    "?whose=all&window=90",
    "?from=2026-06-01&to=2026-06-30&by=topic,month",
];

/// Her file, what hangs on it, and the ids that would tell of her.
struct Hidden {
    app: TestApp,
    id: String,
    merged: String,
    contact: String,
    child: String,
}

impl Hidden {
    /// Kept by Mari; made protected by Kadri, who names Mari and then loses sight of her.
    async fn new() -> Self {
        let app = TestApp::start().await;
        let (mari, kadri) = (app.visitor("mari"), app.visitor("kadri"));
        let clients = app.tartu.path("/clients");
        let form = format!(
            "given_name={}&family_name={FAMILY}&phone=%2B372+5987+6543&email=peidus%40example.ee&address=Varju+77&languages=uk\
             &basis=temporary_protection&stay_until=04.08.2026&personal_code={CODE}&citizenship=UKR",
            coded(GIVEN)
        );
        let id = made(&mari, &clients, &form).await;
        let twice = format!("given_name={}&family_name={FAMILY}&born=02.03.1992&apart={id}", coded(GIVEN));
        let merged = made(&kadri, &clients, &twice).await;
        let child =
            made(&mari, &clients, &format!("given_name=Maksym&family_name={FAMILY}&born=01.02.2016")).await;
        let file = format!("{clients}/{id}");
        let contact = contact(&app, &id).await;
        for (path, sent) in [
            (format!("{file}/documents"), "kind=passport&number=FB909090&valid_until=15.07.2026".to_owned()),
            (format!("{file}/reminders"), "word=Ainult+meie+vahel&due_on=30.06.2026".to_owned()),
            (format!("{file}/consents"), "purpose=carry_file&recipient=Rakvere+linn&pii_information=andmed&event_type=orally&event_state=given&consent_language=uk".to_owned()),
            (format!("{file}/elsewhere"), "to=rakvere-linn&reason=Ainult+meie+vahel".to_owned()),
            (format!("{clients}/{child}/guardians"), format!("with={id}&relation=parent")),
            (format!("{clients}/{child}/household"), format!("with={id}")),
        ] {
            let sent = mari.post(&path, &sent).await;
            assert_eq!(sent.status, 303, "{path}: {}", sent.body);
        }
        merge(&kadri, &file, &merged).await;
        assert_eq!(kadri.post(&format!("{file}/opening"), "purpose=request_of_person").await.status, 303);
        let hidden = Self { app, id, merged, contact, child };
        hidden.protect().await;
        hidden
    }

    async fn protect(&self) {
        let (app, id) = (&self.app, self.id.clone());
        compare(app).await;
        let named = name_account(app, &id, "Mari").await;
        let path = app.tartu.path(&format!("/clients/{id}/protection"));
        let done = app.visitor("kadri").post(&path, &format!("reason=shelter&named={named}")).await;
        assert_eq!(done.status, 303, "{}", done.body);
        let unnamed = db::Sql::collected(
            "delete from protected_access where organisation_id = $1 and client_id = $2 and account_id = $3",
        );
        let (scope, kadri) = (app.tartu.organisation.into(), app.account("kadri"));
        app.db.write(Some(scope), move |conn| conn.run(unnamed, &[&id, &kadri])).await.unwrap();
    }

    fn visitor(&self, who: &str) -> Visitor {
        if who.starts_with("tartu-") { self.app.program(who) } else { self.app.visitor(who) }
    }

    /// The address of a route about her.
    fn address(&self, route: &str) -> String {
        let mut before = "";
        let mut pieces = Vec::new();
        for piece in route.split('/') {
            pieces.push(match (piece, before) {
                ("{slug}", _) => self.app.tartu.slug,
                ("{centre}", _) => "raekoja",
                ("{id}", "clients") => &self.id,
                ("{id}", "contacts") => &self.contact,
                ("{page}", _) => "edit",
                (other, _) if other.starts_with('{') => "0190a0a0-0000-7000-8000-000000000001",
                (other, _) => other,
            });
            before = piece;
        }
        pieces.join("/")
    }

    fn assert_silent(&self, place: &str, answer: &Answer) {
        for mark in MARKS {
            assert!(!answer.has(mark), "{mark} at {place}: {}", answer.body);
        }
        for id in [&self.id, &self.merged, &self.contact].into_iter().filter(|id| !place.contains(*id)) {
            assert!(!answer.has(id), "{id} at {place}: {}", answer.body);
        }
    }
}

async fn made(visitor: &Visitor, path: &str, form: &str) -> String {
    let made = visitor.post(path, form).await;
    assert_eq!(made.status, 303, "{}", made.body);
    id_of(&made)
}

async fn contact(app: &TestApp, client: &str) -> String {
    let json = format!(
        r#"{{"started_at": "2026-06-30T08:00:00Z", "minutes": 30, "channel": "counter", "language": "uk", "topics": ["residence"],
             "acts": ["residence_registered"], "client": "{client}", "note": "Ainult meie vahel", "outcome": "continues",
             "restricted_note": "Ainult meie vahel", "follow_up_on": "2026-07-01", "follow_up_what": "Ainult meie vahel"}}"#
    );
    let path = format!("/api/v1{}", app.tartu.centre_path("/contacts"));
    let made = app.visitor("mari").post_json(&path, &json).await;
    assert_eq!(made.status, 201, "{}", made.body);
    made.json()["id"].as_str().unwrap().to_owned()
}

async fn merge(kadri: &Visitor, file: &str, other: &str) {
    let page = kadri.get(&format!("{file}/merge?with={other}")).await;
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
    let form =
        format!("with={other}&version={}&other_version={}", hidden("version"), hidden("other_version"));
    let merged = kadri.post(&format!("{file}/merge"), &form).await;
    assert_eq!(merged.status, 303, "{}", merged.body);
}

#[tokio::test]
async fn no_page_and_no_list_has_a_word_of_a_protected_person() {
    let hidden = Hidden::new().await;
    let (routes, mut answers) = (app::routes(), 0);
    let of_organisation =
        routes.list().iter().filter(|route| route.method == "GET" && route.path.contains("{slug}"));
    for route in of_organisation {
        let is_hers = route.path.contains("{id}");
        for who in OTHERS {
            let visitor = hidden.visitor(who);
            let asks_all = !is_hers && ["kadri", "maarja", "tartu-coordinator"].contains(&who);
            for asked in ASKED.iter().take(if asks_all { ASKED.len() } else { 1 }) {
                let path = format!("{}{asked}", hidden.address(route.path));
                let answer = visitor.get(&path).await;
                hidden.assert_silent(&format!("{who} at {path}"), &answer);
                assert!(answer.status < 500, "{who} at {path}");
                answers += 1;
            }
        }
    }
    assert!(answers > 500, "only {answers}");
    // Those who ask with her own code or number are told nothing either.
    for typed in [CODE, "59876543", "FB909090", "peidus@example.ee"] {
        for path in ["/clients?name=", "/clients/lookup?name="] {
            let answer = hidden.visitor("kadri").get(&hidden.app.tartu.path(&format!("{path}{typed}"))).await;
            assert!(!answer.has(GIVEN) && !answer.has(&hidden.id), "{path}{typed}: {}", answer.body);
        }
    }
    // The same marks are found where they may be, or the walk proves nothing.
    let mari = hidden.visitor("mari");
    let file = mari.get(&hidden.app.tartu.path(&format!("/clients/{}", hidden.id))).await;
    for mark in [GIVEN, "5987 6543", "peidus@example.ee", "Varju 77", "Ainult meie vahel"] {
        assert!(file.has(mark), "{mark}: {}", file.body);
    }
    for page in ["/clients?name=jaron", "/expiries", "/protected"] {
        assert!(mari.get(&hidden.app.tartu.path(page)).await.has(GIVEN), "{page}: the named see her");
    }
}

#[tokio::test]
async fn counts_of_what_runs_out_are_without_her() {
    let hidden = Hidden::new().await;
    let number = |page: &Answer| {
        let tabs =
            page.body.split("<nav class=\"tabs\"").nth(1).unwrap().split("</nav>").next().unwrap().to_owned();
        tabs.split("<span class=\"num\">")
            .nth(1)
            .unwrap()
            .split('<')
            .next()
            .unwrap()
            .parse::<usize>()
            .unwrap()
    };
    let path = hidden.app.tartu.path("/expiries");
    assert_eq!(number(&hidden.visitor("kadri").get(&path).await), 0);
    assert_eq!(
        number(&hidden.visitor("mari").get(&path).await),
        2,
        "her permit and her passport, for the named"
    );
}

#[tokio::test]
async fn a_question_about_her_is_closed_and_nothing_is_said_of_her_to_others() {
    let hidden = Hidden::new().await;
    let riina = hidden.visitor("riina");
    let asked = riina.get(&hidden.app.rakvere.path("/file-requests")).await;
    assert!(!asked.has(GIVEN) && !asked.has("Ainult meie vahel"), "{}", asked.body);
    let mari = hidden.visitor("mari");
    let again = mari
        .post(
            &hidden.app.tartu.path(&format!("/clients/{}/elsewhere", hidden.id)),
            "to=rakvere-linn&reason=x",
        )
        .await;
    assert_eq!(again.status, 403, "nobody asks for her elsewhere");
}

#[tokio::test]
async fn who_is_asked_for_somebody_protected_sees_nobody_and_gives_nothing() {
    let hidden = Hidden::new().await;
    let app = &hidden.app;
    let rein = app.visitor("rein");
    let born = format!("given_name={}&family_name={FAMILY}&born=02.03.1992", coded(GIVEN));
    let there = made(&rein, &app.rakvere.path("/clients"), &born).await;
    let file = app.rakvere.path(&format!("/clients/{there}"));
    let yes = "purpose=carry_file&recipient=Tartu+linn&pii_information=andmed&event_type=orally&event_state=given&consent_language=uk";
    assert_eq!(rein.post(&format!("{file}/consents"), yes).await.status, 303);
    assert_eq!(rein.post(&format!("{file}/elsewhere"), "to=tartu-linn&reason=x").await.status, 303);
    let (kadri, requests) = (app.visitor("kadri"), app.tartu.path("/file-requests"));
    let list = kadri.get(&requests).await;
    assert!(list.has("Sellist inimest siin ei paista") && !list.has(&hidden.id), "{}", list.body);
    let request = list.body.split("name=\"request\" value=\"").nth(1).unwrap()[..36].to_owned();
    let given = kadri
        .post(&requests, &format!("request={request}&client={}&parts=facts&answer=given", hidden.id))
        .await;
    assert_eq!(given.status, 404, "as for an id that nobody has");
    let none = "0190a0a0-0000-7000-8000-000000000001";
    let unknown =
        kadri.post(&requests, &format!("request={request}&client={none}&parts=facts&answer=given")).await;
    assert_eq!(unknown.status, 404);
}

#[tokio::test]
async fn her_code_is_answered_as_one_that_nobody_has() {
    let hidden = Hidden::new().await;
    let (app, kadri, mari) = (&hidden.app, hidden.visitor("kadri"), hidden.visitor("mari"));
    let clients = app.tartu.path("/clients");
    let again = kadri.post(&clients, &format!("given_name=Keegi&personal_code={CODE}")).await;
    assert_eq!(again.status, 303, "no word that it is taken: {}", again.body);
    let twin = id_of(&again);
    let found = kadri.get(&format!("{clients}?name={CODE}")).await;
    assert!(found.has(&twin) && !found.has(&hidden.id), "found as any other: {}", found.body);
    // The named are told that there is a second file, and that the code is hers.
    let known = mari.get(&app.tartu.path("/protected")).await;
    assert!(known.has("Keegi on ta uuesti registreerinud") && known.has(&twin), "{}", known.body);
    let taken = mari.post(&clients, &format!("given_name=Keegi&personal_code={CODE}")).await;
    assert!(taken.status == 422 && taken.has("Selle isikukoodiga klient on juba olemas"), "{}", taken.body);
}

#[tokio::test]
async fn her_code_may_be_typed_into_another_file() {
    let hidden = Hidden::new().await;
    let (app, maarja) = (&hidden.app, hidden.visitor("maarja"));
    let other = made(&maarja, &app.tartu.path("/clients"), "given_name=Keegi").await;
    let path = app.tartu.path(&format!("/clients/{other}"));
    let form = format!("given_name=Keegi&personal_code={CODE}&version=1");
    let edited = maarja.post(&path, &form).await;
    assert_eq!(edited.status, 303, "{}", edited.body);
    assert!(maarja.post(&format!("{path}/code-views"), "").await.has(CODE));
}

#[tokio::test]
async fn when_it_ends_two_files_of_one_code_are_a_pair() {
    let (app, id) = crate::protection::protected().await;
    let (kadri, maarja) = (app.visitor("kadri"), app.visitor("maarja"));
    let twin =
        made(&maarja, &app.tartu.path("/clients"), &format!("given_name=Keegi&personal_code={CODE}")).await;
    let lifting = app.tartu.path(&format!("/clients/{id}/protection/lifting"));
    assert_eq!(kadri.post(&lifting, "").await.status, 303);
    compare(&app).await;
    let pairs = kadri.get(&app.tartu.path("/duplicates")).await;
    assert!(pairs.has(&id) && pairs.has(&twin) && pairs.has("sama isikukood"), "{}", pairs.body);
}

#[tokio::test]
async fn the_code_of_a_file_that_went_into_hers_is_hidden_too() {
    let app = TestApp::start().await;
    let (mari, kadri, clients) = (app.visitor("mari"), app.visitor("kadri"), app.tartu.path("/clients"));
    let kept =
        made(&mari, &clients, "given_name=Olena&family_name=Kovalenko&personal_code=60001019906").await;
    let other =
        made(&kadri, &clients, &format!("given_name=Olena&family_name=Kovalenko&personal_code={CODE}")).await;
    let file = format!("{clients}/{kept}");
    merge(&kadri, &file, &other).await;
    assert!(
        kadri.get(&format!("{clients}?name={CODE}")).await.has(&kept),
        "the old code leads to the kept file"
    );
    assert_eq!(kadri.post(&format!("{file}/opening"), "purpose=request_of_person").await.status, 303);
    assert_eq!(kadri.post(&format!("{file}/protection"), "reason=shelter").await.status, 303);
    let maarja = app.visitor("maarja");
    assert!(!maarja.get(&format!("{clients}?name={CODE}")).await.has(&kept));
    let again = maarja.post(&clients, &format!("given_name=Keegi&personal_code={CODE}")).await;
    assert_eq!(again.status, 303, "{}", again.body);
}

#[tokio::test]
async fn nobody_merges_her_and_the_answer_is_that_of_an_unknown_file() {
    let hidden = Hidden::new().await;
    let (app, maarja) = (&hidden.app, hidden.visitor("maarja"));
    let other = made(
        &maarja,
        &app.tartu.path("/clients"),
        &format!("given_name={}&family_name={FAMILY}", coded(GIVEN)),
    )
    .await;
    let (kadri, none) = (hidden.visitor("kadri"), "0190a0a0-0000-7000-8000-000000000001");
    let merge = app.tartu.path(&format!("/clients/{other}/merge"));
    for with in [hidden.id.as_str(), &hidden.merged] {
        let asked = kadri.get(&format!("{merge}?with={with}")).await;
        let unknown = kadri.get(&format!("{merge}?with={none}")).await;
        assert_eq!((asked.status, asked.body.replace(with, "")), (404, unknown.body.replace(none, "")));
        let sent = kadri.post(&merge, &format!("with={with}&version=1&other_version=1")).await;
        assert_eq!(sent.status, 404, "{}", sent.body);
    }
    let choose = kadri.get(&format!("{merge}?name=jaron")).await;
    assert!(!choose.has(&hidden.id), "{}", choose.body);
}

#[tokio::test]
async fn a_household_keeps_her_when_another_leaves_it() {
    let hidden = Hidden::new().await;
    let (app, maarja) = (&hidden.app, hidden.visitor("maarja"));
    let child = app.tartu.path(&format!("/clients/{}", hidden.child));
    assert_eq!(maarja.post(&format!("{child}/opening"), "purpose=follow_up").await.status, 303);
    // Somebody who may not know of her lets another move in with her child, and out again.
    let other = made(&maarja, &app.tartu.path("/clients"), "given_name=Taras").await;
    let household = app.tartu.path(&format!("/clients/{other}/household"));
    let joined = maarja.post(&household, &format!("with={}", hidden.child)).await;
    assert_eq!(joined.status, 303, "{}", joined.body);
    assert_eq!(maarja.post(&format!("{household}/leave"), "").await.status, 303);
    let seen = maarja.get(&child).await;
    assert!(seen.status == 200 && !seen.has(GIVEN) && !seen.has(&hidden.id), "{}", seen.body);
    let household = hidden.visitor("mari").get(&child).await;
    let household =
        household.body.split("Leibkond</h2>").nth(1).unwrap().split("<h2").next().unwrap().to_owned();
    assert!(household.contains(GIVEN), "her child still lives with her, as the named see: {household}");
}
