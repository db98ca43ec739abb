//! Where each begins the day.

use testkit::TestApp;

#[tokio::test]
async fn each_begins_where_their_work_is() {
    let app = TestApp::start().await;
    for (who, to) in [
        ("mari", "/organisations/tartu-linn/centres/raekoja/day"),
        ("maarja", "/organisations/tartu-linn/centres/annelinn/day"),
        ("rein", "/organisations/rakvere-linn/centres/keskvaljak/day"),
        ("kadri", "/organisations/tartu-linn/contacts"),
        ("priit", "/figures"),
        ("aili", "/figures"),
        ("uku", "/figures"),
        ("ants", "/installation/organisations"),
        ("nobody", "/sign-in"),
    ] {
        let answer = app.visitor(who).get("/").await;
        assert_eq!((answer.status, answer.location.as_str()), (303, to), "{who}");
    }
}

#[tokio::test]
async fn whoever_works_at_several_centres_begins_at_an_open_one() {
    let app = TestApp::start().await;
    let kadri = app.visitor("kadri").get(&app.tartu.path("/start")).await;
    assert_eq!(kadri.location, "/organisations/tartu-linn/centres/annelinn/day");
    assert_eq!(app.visitor("dora").get(&app.tartu.path("/start")).await.status, 403);
    assert_eq!(app.visitor("rein").get(&app.tartu.path("/start")).await.status, 404);
    assert_eq!(app.program("tartu-coordinator").get(&app.tartu.path("/start")).await.status, 303);
}
