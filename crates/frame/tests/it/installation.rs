//! What an administrator of the installation sees and does.

use crate::count;
use frame::organisation;
use platform::{Conn, Sql};
use testkit::TestApp;

const FIRST: &str =
    "name=Anne+Näide&login=anne@haapsalu.ee&language=et&from=2026-06-30&until=&role=administrator&centre=";

#[tokio::test]
async fn all_organisations_are_listed_and_found() {
    let app = TestApp::start().await;
    let ants = app.visitor("ants");
    let all = ants.get("/installation/organisations").await;
    assert!(all.has("Ruhnu vald") && all.has("Eesti Pagulasabi"), "{}", all.body);
    let found = ants.get("/installation/organisations?name=tart&kind=municipality").await;
    assert!(
        found.has("Tartu linn") && found.has("Tartu vald") && !found.has("Rakvere linn"),
        "{}",
        found.body
    );
    assert_eq!(
        ants.get("/installation/organisations?kind=castle").await.status,
        422,
        "a list is not wider than it says"
    );
    for name in ["mari", "kadri", "priit", "uku"] {
        assert_eq!(app.visitor(name).get("/installation/organisations").await.status, 404, "{name}");
    }
}

#[tokio::test]
async fn the_first_who_leads_is_invited_and_seen_by_the_municipality() {
    let app = TestApp::start().await;
    let ants = app.visitor("ants");
    let path = "/installation/organisations/haapsalu-linn/invitations";
    assert_eq!(ants.get(path).await.status, 200);
    let invited = ants.post(path, FIRST).await;
    assert_eq!(invited.status, 200, "{}", invited.body);
    assert!(invited.has("https://teekond.test/links/"));
    let made = "select count(*) from membership m join organisation o on o.id = m.organisation_id
                 where o.slug = 'haapsalu-linn' and m.role = 'coordinator' and m.centre_id is null";
    assert_eq!(count(&app, made).await, 1, "a coordinator, whatever the body asked for");
    assert_eq!(recorded(&app).await, 1);

    let second = ants.post(path, &FIRST.replace("anne@", "teine@")).await;
    assert_eq!(second.status, 422);
    assert!(second.has("Asutusel on vastutaja juba olemas"), "{}", second.body);
    assert_eq!(
        ants.get("/installation/organisations/tartu-linn/invitations").await.status,
        422,
        "Tartu has one"
    );
    assert_eq!(ants.get("/organisations/haapsalu-linn/staff").await.status, 404, "nothing else inside it");
}

/// How many invitations of a first one the installation's audit holds.
async fn recorded(app: &TestApp) -> i64 {
    let find = |conn: &mut Conn<'_>| Ok(organisation::by_slug(conn, "teekond")?);
    let installation = app.db.read(None, find).await.unwrap().unwrap();
    let count = Sql::collected(
        "select count(*) from audit_entry
          where organisation_id = $1 and action = 'frame.invite_first' and result = 'done'",
    );
    app.db.read(Some(installation.into()), move |conn| conn.scalar(count, &[])).await.unwrap().unwrap()
}

#[tokio::test]
async fn nobody_else_invites_the_first() {
    let app = TestApp::start().await;
    let path = "/installation/organisations/haapsalu-linn/invitations";
    for name in ["mari", "kadri", "dora", "priit", "aili", "uku"] {
        assert_eq!(app.visitor(name).post(path, FIRST).await.status, 404, "{name}");
    }
    assert_eq!(app.visitor("ants").get("/installation/organisations/nowhere/invitations").await.status, 404);
}
