//! What two destroy is nowhere any more, and what is counted stays counted.

use crate::{client, coded, id_of, marks, proposed};
use std::{fs, path::Path};
use testkit::TestApp;

#[tokio::test]
async fn two_destroy_and_never_the_same_one() {
    let app = TestApp::start().await;
    let (kadri, dora, id) = (app.visitor("kadri"), app.visitor("dora"), client(&app, "Linda").await);
    let form = format!("client={id}&asker=Linda&identified=document&kind=erasure&received_on=30.06.2026");
    let request = id_of(&kadri.post(&app.tartu.path("/requests"), &form).await);
    let path = app.tartu.path("/destruction");
    assert_eq!(dora.post(&path, &format!("files={id}&request={request}")).await.status, 403);
    assert_eq!(app.visitor("mari").post(&path, &format!("files={id}&request={request}")).await.status, 403);
    assert_eq!(kadri.post(&path, &format!("files={id}")).await.status, 422, "it is not due");
    let act = id_of(&kadri.post(&path, &format!("files={id}&request={request}")).await);
    assert_eq!(
        kadri.post(&path, &format!("files={id}&request={request}")).await.status,
        422,
        "it is under an act"
    );
    assert!(dora.get(&app.tartu.path("/requests")).await.has("Ootab sinu otsust"), "on her first page");
    let act_path = format!("{path}/{act}");
    let confirm = format!("{act_path}/confirmation");
    assert_eq!(kadri.post(&confirm, "seen=on").await.status, 403, "the same person twice");
    assert_eq!(app.program("tartu-coordinator").post(&confirm, "seen=on").await.status, 403, "a program");
    for who in ["mari", "riina", "priit", "ants"] {
        assert_eq!(app.visitor(who).get(&act_path).await.status, 404, "{who}");
        assert_eq!(app.visitor(who).post(&confirm, "seen=on").await.status, 404, "{who}");
    }
    let scope = app.tartu.organisation.into();
    assert!(privacy::carry_out(&app.app, scope, &act).await.is_err(), "nobody has confirmed");
    assert_eq!(dora.post(&confirm, "").await.status, 422, "unseen");
    let both = tokio::join!(dora.post(&confirm, "seen=on"), dora.post(&confirm, "seen=on"));
    let mut statuses = [both.0.status, both.1.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 422], "once");
    assert_eq!(kadri.post(&format!("{act_path}/withdrawal"), "").await.status, 422, "too late");
    let erased = privacy::carry_out(&app.app, scope, &act).await.unwrap();
    assert_eq!(erased.len(), 1);
    assert_eq!(privacy::carry_out(&app.app, scope, &act).await.unwrap(), erased, "again is the same");
    assert_eq!(app.visitor("mari").get(&app.tartu.path(&format!("/clients/{id}"))).await.status, 404);
    assert!(!app.visitor("mari").get(&app.tartu.path("/clients?name=Linda")).await.has("Linda Kanaar"));
    let document = dora.get(&act_path).await;
    assert!(document.has(&id) && document.has("Hävitatud") && !document.has("Linda"), "{}", document.body);
}

#[tokio::test]
async fn whoever_comes_after_the_proposal_does_not_confirm_it() {
    let app = TestApp::start().await;
    let id = client(&app, "Linda").await;
    let act = proposed(&app, &id).await;
    let later = "update membership set granted_at = '2026-06-30T09:00:01.000000Z' where role = 'dpo'";
    app.db.write(None, move |conn| conn.run(db::Sql::collected(later), &[])).await.unwrap();
    let path = app.tartu.path(&format!("/destruction/{act}"));
    assert_eq!(app.visitor("dora").get(&path).await.status, 200);
    assert_eq!(app.visitor("dora").post(&format!("{path}/confirmation"), "seen=on").await.status, 403);
}

#[tokio::test]
async fn what_is_kept_longer_is_not_destroyed_even_on_request() {
    let app = TestApp::start().await;
    let (id, kadri) = (client(&app, "Linda").await, app.visitor("kadri"));
    let act = proposed(&app, &id).await;
    let path = app.tartu.path(&format!("/clients/{id}"));
    let hold =
        kadri.post(&format!("{path}/holds"), "hold_why=kohtuvaidlus&until_day=30.06.2027&once=h").await;
    assert_eq!(hold.status, 303, "{}", hold.body);
    let act_path = app.tartu.path(&format!("/destruction/{act}"));
    assert_eq!(app.visitor("dora").post(&format!("{act_path}/confirmation"), "seen=on").await.status, 303);
    let scope = app.tartu.organisation.into();
    assert!(privacy::carry_out(&app.app, scope, &act).await.unwrap().is_empty());
    assert!(kadri.get(&act_path).await.has("säilitatakse kauem"));
    assert_eq!(app.visitor("mari").get(&path).await.status, 200, "it is all there");
    let form =
        format!("client={id}&asker=Linda&identified=document&kind=erasure&received_on=30.06.2026&once=2");
    let request = id_of(&kadri.post(&app.tartu.path("/requests"), &form).await);
    let again = kadri.post(&app.tartu.path("/destruction"), &format!("files={id}&request={request}")).await;
    assert!(again.status == 422 && again.has("hoitakse praegu kauem"), "{}", again.body);
}

#[tokio::test]
async fn nothing_of_the_person_is_left_and_nothing_of_the_figures_is_lost() {
    let app = TestApp::start().await;
    let other = client(&app, "Võõrasnimi").await;
    let marked = marks::marked(&app, &other).await;
    let mari = app.visitor("mari");
    let contact = |once: &str| {
        format!("who=client&client={}&topics=work&note={}&once={once}", marked.id, coded("Märk-nõustamine"))
    };
    for once in ["a", "b"] {
        assert_eq!(mari.post(&app.tartu.centre_path("/contacts"), &contact(once)).await.status, 303);
    }
    // What was said of somebody who was not named yet, was put right, and turned out to be hers.
    let nameless = format!("who=anonymous&topics=work&note={}&once=n", coded("Märk-nimeta"));
    assert_eq!(mari.post(&app.tartu.centre_path("/contacts"), &nameless).await.status, 303);
    let find =
        db::Sql::collected("select id from contact where organisation_id = $1 and note = 'Märk-nimeta'");
    let (db, tartu) = (app.db.clone(), app.tartu.organisation.into());
    let id: Option<String> = db.read(Some(tartu), move |conn| conn.scalar(find, &[])).await.unwrap();
    let nameless = app.tartu.path(&format!("/contacts/{}", id.unwrap()));
    let put_right = format!("version=1&topics=work&note={}", coded("Märk-parandatud"));
    assert_eq!(mari.post(&format!("{nameless}/corrections"), &put_right).await.status, 303);
    let hers = format!("version=2&client={}", marked.id);
    assert_eq!(mari.post(&format!("{nameless}/client"), &hers).await.status, 303);
    // A form that she has not sent, and a change with what was before.
    let draft = format!("given_name={}&address={}", coded("Märksõnalinda"), coded("Märk-poolik"));
    mari.put(&app.tartu.path("/drafts/people.client"), &draft).await;
    let path = app.tartu.path(&format!("/clients/{}", marked.id));
    let moved = mari
        .post(
            &format!("{path}/contact"),
            &format!("version=1&phone=%2B372+5550+7391&address={}", coded("Märk-uus")),
        )
        .await;
    assert_eq!(moved.status, 303, "{}", moved.body);
    let figures = app.tartu.api("/figures/contacts?from=2026-06-01&to=2026-06-30&by=topic");
    let counted = app.program("tartu-coordinator").get(&figures).await.json();
    let ledger = ledger(&app).await;

    let act = proposed(&app, &marked.id).await;
    let confirm = app.tartu.path(&format!("/destruction/{act}/confirmation"));
    assert_eq!(app.visitor("dora").post(&confirm, "seen=on").await.status, 303);
    let words: Vec<_> = marked
        .words
        .values()
        .map(String::as_str)
        .chain(["Märk-", "märksõnalinda", "märkperest", "marksonalinda", "markperest"])
        .collect();
    let scope = app.tartu.organisation.into();
    assert_eq!(privacy::carry_out(&app.app, scope, &act).await.unwrap().len(), 1);
    for (table, rows) in app.dump(app.tartu.organisation, &[]).await {
        for row in rows {
            for word in &words {
                assert!(!row.contains(word), "{word} in {table}: {row}");
            }
            let is_audit =
                ["erased_client", "destruction_item", "audit_entry", "audit_client"].contains(&table);
            assert!(is_audit || !row.contains(&marked.id), "the id in {table}: {row}");
        }
    }
    app.db.scrub().await.unwrap();
    if !testkit::on_postgres() {
        nowhere_in_files(&app, &words);
    }

    for search in ["Märksõnalinda", "marksonalinda", "Märkperest", "55507391", "49203020002"] {
        let found = mari.get(&app.tartu.path(&format!("/clients?name={}", coded(search)))).await;
        assert!(!found.has("Märksõnalinda Märkperest") && !found.has(&marked.id), "{search}");
    }
    assert_eq!(app.program("tartu-coordinator").get(&figures).await.json(), counted);
    assert_eq!(self::ledger(&app).await, ledger, "entries are added, never taken away");
    assert!(mari.get(&app.tartu.path("/clients?name=V%C3%B5%C3%B5rasnimi")).await.has("Võõrasnimi"));
    audit_holds(&app).await;
}

/// The sums of the ledger: entries, and what they add up to.
async fn ledger(app: &TestApp) -> (i64, i64) {
    let sums = |text: &'static str| {
        let scope = app.tartu.organisation.into();
        async move {
            app.db.read(Some(scope), move |conn| conn.scalar::<i64>(db::Sql::collected(text), &[])).await
        }
    };
    let count = sums("select count(*) from ledger_entry where organisation_id = $1").await;
    let sum = sums("select cast(sum(amount) as bigint) from ledger_entry where organisation_id = $1").await;
    (count.unwrap().unwrap(), sum.unwrap().unwrap())
}

/// No byte of a word in any file of the data: neither in a page that is free nor in the log of the database.
fn nowhere_in_files(app: &TestApp, words: &[&str]) {
    let (_, folder) = app.environment().into_iter().find(|(name, _)| *name == "TEEKOND_DATA").unwrap();
    for file in files(Path::new(&folder)) {
        let bytes = fs::read(&file).unwrap();
        for word in words {
            let word = word.as_bytes();
            assert!(
                !bytes.windows(word.len()).any(|part| part == word),
                "{} in {}",
                String::from_utf8_lossy(word),
                file.display()
            );
        }
    }
}

fn files(folder: &Path) -> Vec<std::path::PathBuf> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { all.extend(files(&path)) } else { all.push(path) }
    }
    all
}

/// The chain of the audit of both stores is what was sealed, before and after.
async fn audit_holds(app: &TestApp) {
    let (scope, key) = (app.tartu.organisation.into(), [7; 32]);
    for db in [&app.db, &app.looks] {
        platform::audit::seal(db, scope, key, testkit::NOW.parse().unwrap()).await.unwrap();
        assert_eq!(platform::audit::verify(db, scope, vec![key]).await.unwrap(), None);
    }
}
