//! Who takes lists over: coordinators of the municipality, nobody else.

use crate::taking::bring;
use testkit::TestApp;

const LIST: &str = "Eesnimi;Perekonnanimi\nKanarbik;Salajane\n";

#[tokio::test]
async fn only_coordinators_of_the_municipality_see_and_bring_lists() {
    let app = TestApp::start().await;
    let import = bring(&app, "clients", ("kliendid.csv", LIST.as_bytes()))
        .await
        .unwrap_or_else(|answer| panic!("{}", answer.body));
    import.judge(&app).await;
    let all = app.tartu.path("/imports");
    for (who, status) in
        [("kadri", 200), ("mari", 403), ("dora", 403), ("riina", 404), ("priit", 404), ("ants", 404)]
    {
        let visitor = app.visitor(who);
        for path in [
            all.clone(),
            import.path.clone(),
            format!("{}/columns", import.path),
            format!("{}/rows/2", import.path),
        ] {
            let answer = visitor.get(&path).await;
            assert_eq!(answer.status, status, "{who} at {path}");
            assert!(status == 200 || !answer.has("Salajane"));
        }
    }
    for (who, status) in [("mari", 403), ("riina", 404), ("priit", 404)] {
        let visitor = app.visitor(who);
        let answer =
            visitor.post_file(&all, &[("kind", "clients")], ("file", "a.csv", LIST.as_bytes())).await;
        assert_eq!(answer.status, status, "{who}");
        for act in ["application", "withdrawal", "continuation", "words", "people", "columns"] {
            let answer = visitor.post(&format!("{}/{act}", import.path), "sheet=1").await;
            assert_eq!(answer.status, status, "{who} at {act}");
        }
    }
}

#[tokio::test]
async fn an_import_is_not_reached_under_another_municipality() {
    let app = TestApp::start().await;
    let import = bring(&app, "clients", ("kliendid.csv", LIST.as_bytes()))
        .await
        .unwrap_or_else(|answer| panic!("{}", answer.body));
    let id = import.path.rsplit('/').next().unwrap();
    let answer = app.visitor("riina").get(&app.rakvere.path(&format!("/imports/{id}"))).await;
    assert_eq!(answer.status, 404);
}

#[tokio::test]
async fn what_waits_is_kept_sealed() {
    let app = TestApp::start().await;
    bring(&app, "clients", ("kliendid.csv", LIST.as_bytes()))
        .await
        .unwrap_or_else(|answer| panic!("{}", answer.body));
    let open = "select count(*) from import_piece where organisation_id = $1 and sealed like '%Salajane%'";
    assert_eq!(crate::taking::count(&app, open).await, 0);
    assert_eq!(
        crate::taking::count(&app, "select count(*) from import_piece where organisation_id = $1").await,
        1
    );
}
