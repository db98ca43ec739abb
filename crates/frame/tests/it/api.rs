//! The organisation as a program sees it.

use testkit::TestApp;

#[tokio::test]
async fn a_program_finds_its_centres_and_topics() {
    let app = TestApp::start().await;
    let answer = app.program("tartu-coordinator").with("accept-language", "uk").get(&app.tartu.api("")).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    let json = answer.json();
    assert_eq!((json["slug"].as_str(), json["kind"].as_str()), (Some("tartu-linn"), Some("municipality")));
    let centres: Vec<_> =
        json["centres"].as_array().unwrap().iter().map(|of| of["slug"].as_str().unwrap()).collect();
    assert_eq!(centres, ["annelinn", "raekoja"], "the closed one is of no use");
    assert_eq!(json["topics"][0]["code"], "residence");
    assert_eq!(json["topics"][0]["name"], "Місце проживання");
    assert_eq!(json["topics"][0]["acts"][0], "residence_registered");
}

#[tokio::test]
async fn another_organisation_is_as_good_as_none() {
    let app = TestApp::start().await;
    let program = app.program("tartu-coordinator");
    let (other, unknown) =
        (program.get(&app.rakvere.api("")).await, program.get("/api/v1/organisations/nowhere").await);
    assert_eq!((other.status, unknown.status), (404, 404));
    assert_eq!(other.json()["detail"], unknown.json()["detail"]);
    assert_eq!(app.program("").get(&app.tartu.api("")).await.status, 401);
}
