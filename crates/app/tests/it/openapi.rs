//! The description of the API is of the API that there is.

use platform::JsonValue;
use std::collections::BTreeSet;
use testkit::TestApp;

async fn description() -> JsonValue {
    let app = TestApp::start().await;
    let answer = app.visitor("nobody").get("/api/v1/openapi.json").await;
    assert_eq!((answer.status, answer.header("content-type")), (200, "application/json"));
    answer.json()
}

fn operations(description: &JsonValue) -> impl Iterator<Item = (String, &JsonValue)> {
    let paths = description["paths"].as_object().unwrap();
    paths.iter().flat_map(|(path, methods)| {
        let methods = methods.as_object().unwrap().iter().filter(|(method, _)| *method != "parameters");
        methods.map(move |(method, operation)| (format!("{} {path}", method.to_uppercase()), operation))
    })
}

#[tokio::test]
async fn every_route_of_the_api_is_described_and_no_other() {
    let description = description().await;
    assert_eq!(description["openapi"], "3.1.0");
    let described: BTreeSet<_> = operations(&description).map(|(name, _)| name).collect();
    let routes = app::routes();
    let is_api = |path: &str| path.starts_with("/api/") && path != "/api/v1/openapi.json";
    let there = routes.list().iter().filter(|route| is_api(route.path));
    let there: BTreeSet<_> = there.map(|route| format!("{} {}", route.method, route.path)).collect();
    assert_eq!(described, there);
}

#[tokio::test]
async fn every_part_that_is_referred_to_is_there_and_every_operation_is_whole() {
    let description = description().await;
    let text = description.to_string();
    for place in text.split("\"$ref\":\"#").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(description.pointer(place).is_some(), "there is no {place}");
    }
    for (name, operation) in operations(&description) {
        let path = name.split_once(' ').unwrap().1;
        let shared = description["paths"][path]["parameters"].as_array().cloned().unwrap_or_default();
        let own = operation["parameters"].as_array().cloned().unwrap_or_default();
        let named: BTreeSet<_> = shared
            .iter()
            .chain(&own)
            .filter(|parameter| parameter["in"] == "path")
            .map(|parameter| parameter["name"].as_str().unwrap().to_owned())
            .collect();
        let there: BTreeSet<_> =
            path.split('{').skip(1).filter_map(|rest| rest.split('}').next()).map(str::to_owned).collect();
        assert_eq!(named, there, "parameters of {name}");
        let answers = operation["responses"].as_object().unwrap_or_else(|| panic!("{name} has no answers"));
        assert!(answers.keys().any(|status| status.starts_with('2')), "{name} never succeeds");
    }
}
