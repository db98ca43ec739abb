//! Where each begins the day.

use testkit::TestApp;

#[tokio::test]
async fn each_begins_where_their_work_is_and_the_page_is_there() {
    let app = TestApp::start().await;
    for (who, to) in [
        ("mari", "/organisations/tartu-linn/centres/raekoja/day"),
        ("maarja", "/organisations/tartu-linn/centres/annelinn/day"),
        ("rein", "/organisations/rakvere-linn/centres/keskvaljak/day"),
        ("kadri", "/organisations/tartu-linn/day"),
        ("dora", "/organisations/tartu-linn/requests"),
        ("priit", "/figures"),
        ("aili", "/figures"),
        ("uku", "/figures"),
        ("ants", "/installation/organisations"),
        ("nobody", "/sign-in"),
    ] {
        let visitor = app.visitor(who);
        let answer = visitor.get("/").await;
        assert_eq!((answer.status, answer.location.as_str()), (303, to), "{who}");
        let mut first = visitor.get(to).await;
        if first.status == 303 {
            first = visitor.get(&first.location).await;
        }
        assert_eq!(first.status, 200, "{who} at {to}");
    }
}
