//! Every route, as everybody, about one's own things, another partner's and nobody's, against `oracle.tsv`.

use crate::plant::{RAKVERE, TARTU};
use crate::walk::{Things, record, record_for};
use axum::http::Method;
use platform::Route;
use std::collections::{BTreeMap, BTreeSet};
use testkit::{Answer, TestApp};

/// What becomes of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    /// The guard lets it through; what was typed may still be wrong.
    Served,
    SignIn,
    Forbidden,
    Purpose,
    Absent,
}

/// A line of the oracle.
struct Rule {
    served: Vec<&'static str>,
    forbidden: Vec<&'static str>,
    purpose: Vec<&'static str>,
}

/// Everybody who asks about Tartu's things, and as whom of Tartu the same is judged at Rakvere.
const PEOPLE: [&str; 14] = [
    "mari",
    "liis",
    "maarja",
    "kadri",
    "dora",
    "rein",
    "riina",
    "priit",
    "aili",
    "uku",
    "ants",
    "nobody",
    // Programs.
    "tartu-counsellor",
    "tartu-coordinator",
];

fn oracle() -> BTreeMap<String, Rule> {
    let lines = include_str!("oracle.tsv").lines().filter(|line| !line.starts_with('#'));
    lines
        .map(|line| {
            let mut cells = line.split('\t');
            let route = format!("{} {}", cells.next().unwrap(), cells.next().unwrap());
            let mut people = || cells.next().unwrap_or_default().split_whitespace().collect();
            (route, Rule { served: people(), forbidden: people(), purpose: people() })
        })
        .collect()
}

impl Rule {
    /// What the oracle says of someone of Tartu about Tartu's things; of others, as if they were nobody to Tartu.
    fn says(&self, who: &str) -> Fate {
        let is = |people: &[&str]| people.contains(&who);
        match self.served.first() {
            Some(&"everyone") => return Fate::Served,
            Some(&"nothing-there") => return Fate::Absent,
            _ if who == "nobody" => return Fate::SignIn,
            // A program's token opens no settings.
            Some(&"signed-in") if who.starts_with("tartu-") => return Fate::Forbidden,
            Some(&"signed-in") => return Fate::Served,
            _ => {}
        }
        match () {
            () if is(&self.served) => Fate::Served,
            () if is(&self.forbidden) => Fate::Forbidden,
            () if is(&self.purpose) => Fate::Purpose,
            () => Fate::Absent,
        }
    }

    /// Whether it is about an organisation at all.
    fn is_of_organisation(&self) -> bool {
        !matches!(self.served.first(), Some(&("everyone" | "nothing-there" | "signed-in")))
    }
}

/// The same work at the other partner.
fn at_rakvere(who: &str) -> &str {
    match who {
        "rein" => "mari",
        "riina" => "kadri",
        "liis" => "liis",
        "nobody" => "nobody",
        _ => "of another organisation",
    }
}

/// A program does what the person of its role does; the counsellor's has not recorded the contact.
fn at_tartu(who: &str) -> &str {
    match who {
        "tartu-coordinator" => "kadri",
        "tartu-counsellor" => "liis",
        "rein" | "riina" => "of another organisation",
        who => who,
    }
}

fn fate(answer: &Answer) -> Fate {
    match answer.status {
        303 if answer.location.starts_with("/sign-in?") => Fate::SignIn,
        303 if answer.location.ends_with("/opening") => Fate::Purpose,
        401 => Fate::SignIn,
        403 if answer.has("purpose-needed") || answer.has("Ütle, milleks toimikut vaja on") => Fate::Purpose,
        403 => Fate::Forbidden,
        404 => Fate::Absent,
        _ => Fate::Served,
    }
}

/// What every form of signing in can be read as; other forms find nothing of theirs in it.
const FORM: &str = "login=demo.tartu.noustaja&password=kollane+mutter+laulab+vihmas&language=et";

async fn ask(app: &TestApp, who: &str, method: &str, path: &str) -> Answer {
    let visitor = if who.starts_with("tartu-") { app.program(who) } else { app.visitor(who) };
    let json = path.starts_with("/api/");
    let content = match (method, json) {
        ("GET" | "DELETE", _) => None,
        (_, true) => Some(("application/json", "{}")),
        (_, false) => Some(("application/x-www-form-urlencoded", FORM)),
    };
    visitor.send(Method::from_bytes(method.as_bytes()).unwrap(), path, content).await
}

#[test]
fn the_oracle_knows_every_route_and_no_other() {
    let routes = app::routes();
    let there: BTreeSet<_> =
        routes.list().iter().map(|route| format!("{} {}", route.method, route.path)).collect();
    let known: BTreeSet<_> = oracle().into_keys().collect();
    let unknown: Vec<_> = there.difference(&known).collect();
    let gone: Vec<_> = known.difference(&there).collect();
    assert!(
        unknown.is_empty() && gone.is_empty(),
        "write down who may: {unknown:#?}\nthere is no more: {gone:#?}"
    );
}

#[tokio::test]
async fn everybody_meets_at_every_route_what_the_contract_says() {
    let (oracle, mut differences) = (oracle(), Vec::new());
    let reading = TestApp::start().await;
    let read = Both::record_for(&reading, "").await;
    for route in app::routes().list() {
        let Some(rule) = oracle.get(&format!("{} {}", route.method, route.path)) else { continue };
        if route.method == "GET" {
            for who in PEOPLE {
                differences.extend(compare(&reading, who, (route, rule), &read).await);
            }
            continue;
        }
        // A change may take things or sessions away: whoever may change has things of their own, each route a site.
        let app = TestApp::start().await;
        let shared = Both::record_for(&app, route.path).await;
        for who in PEOPLE {
            if rule.is_of_organisation()
                && shared.asked(route.path, rule, who).iter().any(|(_, fate)| *fate == Fate::Served)
            {
                let own = Both::record_for(&app, route.path).await;
                differences.extend(compare(&app, who, (route, rule), &own).await);
            } else {
                differences.extend(compare(&app, who, (route, rule), &shared).await);
            }
        }
    }
    assert!(differences.is_empty(), "{} differences:\n{}", differences.len(), differences.join("\n"));
}

/// Asks as `who`; tells every answer that is not as the rule says.
async fn compare(app: &TestApp, who: &str, (route, rule): (&Route, &Rule), things: &Both) -> Vec<String> {
    let mut differences = Vec::new();
    for (path, wanted) in things.asked(route.path, rule, who) {
        let answer = ask(app, who, route.method, &path).await;
        let met = fate(&answer);
        if met != wanted || answer.status >= 500 {
            let (method, status) = (route.method, answer.status);
            differences.push(format!("{who}: {method} {path}: {met:?} ({status}) instead of {wanted:?}"));
        }
    }
    differences
}

/// What the programme has of either partner: its own people meet theirs, whoever oversees all meets both. Where there is one
/// thing for all, the oracle names everybody.
fn of_programme(who: &str, (tartu, rakvere): (String, String), rule: &Rule) -> Vec<(String, Fate)> {
    if tartu == rakvere {
        let who = if who.starts_with("tartu-") { at_tartu(who) } else { who };
        return vec![(tartu, rule.says(who))];
    }
    let is_overseer = ["priit", "aili", "uku", "ants"].contains(&who);
    let there = if is_overseer { who } else { at_rakvere(who) };
    vec![(tartu, rule.says(at_tartu(who))), (rakvere, rule.says(there))]
}

/// Things of both partners.
struct Both {
    tartu: Things,
    rakvere: Things,
}

impl Both {
    /// What one route names, or all.
    async fn record_for(app: &TestApp, route: &str) -> Self {
        let tartu = record_for(app, ("mari", &app.tartu), &TARTU, route).await;
        let rakvere = record_for(app, ("rein", &app.rakvere), &RAKVERE, route).await;
        Self { tartu, rakvere }
    }

    /// The addresses that someone asks, and what they are to meet.
    fn asked(&self, route: &str, rule: &Rule, who: &str) -> Vec<(String, Fate)> {
        let Self { tartu, rakvere } = self;
        let is_of_programme = ["/installation/", "/programme/", "/figures", "/api/v1/figures"];
        if is_of_programme.iter().any(|begin| route.starts_with(begin)) {
            return of_programme(who, (tartu.address(route), rakvere.address(route)), rule);
        }
        if !rule.is_of_organisation() {
            return vec![(tartu.address(route), rule.says(who))];
        }
        let mut asked = vec![(tartu.address(route), rule.says(at_tartu(who)))];
        // Another partner's thing under one's own address too, and what nobody has.
        let no_such = if who == "nobody" { Fate::SignIn } else { Fate::Absent };
        asked.push((rakvere.address(route), rule.says(at_rakvere(who))));
        asked.push((Things::unknown("no-such-place").address(route), no_such));
        if Things::names_things(route) {
            let mixed = Things { slug: tartu.slug.clone(), ..rakvere.clone() };
            asked.push((mixed.address(route), no_such));
            asked.push((Things::unknown("tartu-linn").address(route), no_such));
        }
        asked
    }
}

/// A foreign thing and an unknown one are answered alike, to the letter.
#[tokio::test]
async fn nothing_tells_a_foreign_thing_from_an_unknown_one() {
    let app = TestApp::start().await;
    let rakvere = record(&app, "rein", &app.rakvere, &RAKVERE).await;
    let routes = app::routes();
    for route in
        routes.list().iter().filter(|route| Things::names_things(route.path) && route.path.contains("{slug}"))
    {
        let foreign = Things { slug: "tartu-linn".to_owned(), ..rakvere.clone() };
        let (foreign, unknown) =
            (foreign.address(route.path), Things::unknown("tartu-linn").address(route.path));
        let told = [
            ask(&app, "mari", route.method, &foreign).await,
            ask(&app, "mari", route.method, &unknown).await,
        ];
        let [foreign, unknown] = told.map(|answer| (answer.status, without_address(&answer.body)));
        assert_eq!(foreign, unknown, "{} {}", route.method, route.path);
    }
}

/// The page repeats its own address in the forms of the shell.
fn without_address(body: &str) -> String {
    body.split('"').filter(|text| !text.starts_with('/')).collect()
}
