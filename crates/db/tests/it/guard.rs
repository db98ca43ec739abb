//! Row-level security on `PostgreSQL`: who may see past it, and what happens without a scope.

use crate::place::{COUNT, MIGRATIONS, Place, add, on_postgres, role, said, scope};
use db::{Db, Error, Uuid};

#[tokio::test]
async fn every_table_of_client_data_is_guarded_from_the_role_of_the_site() {
    let place = Place::start().await;
    let report = place.db.guard_report().await.unwrap();
    if !on_postgres() {
        assert!(report.role.is_none() && report.tables.is_empty());
        return place.db.assert_not_owner().await.unwrap();
    }
    let role = report.role.clone().unwrap();
    assert_eq!((role.name.as_str(), role.superuser, role.bypasses, role.owns), ("teekond_app", 0, 0, 0));
    let scoped: Vec<_> =
        MIGRATIONS.iter().flat_map(|migration| migration.tables()).filter(|table| table.scoped).collect();
    assert_eq!(report.tables.len(), scoped.len());
    for (guard, table) in report.tables.iter().zip(scoped) {
        assert_eq!((guard.name.as_str(), guard.enabled, guard.forced, guard.policies), (table.name, 1, 1, 1));
    }
    place.db.assert_not_owner().await.unwrap();
}

#[tokio::test]
async fn a_role_that_could_see_past_the_guard_does_not_serve() {
    if !on_postgres() {
        return; // it has no roles
    }
    let place = Place::start().await;
    let owner = place.owner.assert_not_owner().await.unwrap_err().to_string();
    assert!(owner.contains("role teekond_owner owns 3 tables"), "{owner}");
    let bypass = Db::open(&place.url.replace(role(), "teekond_bypass")).await.unwrap();
    let bypass = bypass.assert_not_owner().await.unwrap_err().to_string();
    assert!(bypass.contains("role teekond_bypass has bypassrls"), "{bypass}");

    let open = "alter table note no force row level security";
    place.owner.write(None, move |conn| conn.run(said(open), &[])).await.unwrap();
    let open = place.db.assert_not_owner().await.unwrap_err().to_string();
    assert!(open.contains("table note is not under row-level security"), "{open}");
}

#[tokio::test]
async fn the_engine_shows_only_the_rows_of_the_scope() {
    if !on_postgres() {
        return; // there the statement alone decides
    }
    let place = Place::start().await;
    let other = Uuid::from_u128(2).into();
    place.db.write(Some(scope()), add("mine")).await.unwrap();
    place.db.write(Some(other), add("theirs")).await.unwrap();
    let ids = "select string_agg(id, ' ') from note";
    let all =
        |scope| place.db.read(scope, move |conn| conn.unscoped().scalar::<Option<String>>(said(ids), &[]));
    assert_eq!(all(Some(scope())).await.unwrap().unwrap().unwrap(), "mine");
    assert_eq!(all(Some(other)).await.unwrap().unwrap().unwrap(), "theirs");
    assert_eq!(all(None).await.unwrap().unwrap(), None, "closed without a scope");
    let moves = place.db.read(None, move |conn| {
        let mine = conn.within(scope())?.scalar::<i64>(COUNT, &[])?;
        Ok((mine, conn.within(other)?.unscoped().scalar::<Option<String>>(said(ids), &[])?))
    });
    assert_eq!(moves.await.unwrap(), (Some(1), Some(Some("theirs".into()))));
    let foreign = "insert into note (organisation_id, id) values ($1, 'smuggled')";
    let foreign = place.db.write(Some(scope()), move |conn| conn.unscoped().run(said(foreign), &[&other]));
    assert!(matches!(foreign.await, Err(Error::Engine(_))));
}

#[tokio::test]
async fn a_connection_that_must_be_encrypted_is_never_open() {
    if !on_postgres() {
        return; // it has no connection
    }
    let place = Place::start().await;
    let plain = Db::open(&format!("{}&sslmode=require", place.url)).await;
    let plain = match plain {
        Ok(db) => db.read(None, |conn| conn.scalar::<String>(said("select 'read in the open'"), &[])).await,
        Err(refused) => Err(refused),
    };
    assert!(plain.is_err(), "{plain:?}");
}
