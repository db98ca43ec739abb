//! What casework keeps as a part of the file: moved by a merge and given back, given to the person, destroyed.

use crate::{
    plan::{goal, step},
    tried::{after, client, count, done, id_of, page, says, share, with_olena},
};
use frame::At;
use people::{ClientPart, EraseClient, OpenFile};
use platform::{JsonValue, Permit};
use testkit::TestApp;

/// The tables of casework with rows of one client.
const TABLES: [&str; 7] = [
    "restricted_note",
    "restricted_note_version",
    "restricted_note_reader",
    "paper",
    "goal",
    "goal_step",
    "goal_progress",
];

/// A file with a goal, a step, a word, a paper and a note that was corrected and given to Liis.
async fn full(app: &TestApp, file: &str) {
    let mari = app.visitor("mari");
    let goal = goal(app, file).await;
    step(&mari, &goal, "what=Saada+diplom&doer=together&due_on=10.07.2026").await;
    done(&mari, &format!("{goal}/progress"), "voice=person&progress=Olen+elevil").await;
    let paper =
        mari.post_file(&format!("{file}/papers"), &[("kind", "other")], ("file", "leht.txt", b"Tere")).await;
    assert_eq!(paper.status, 303, "{}", paper.body);
    let notes = format!("{file}/restricted-notes");
    done(&mari, &notes, "words=Varjupaik").await;
    let note = format!("{notes}/{}", after(&page(&mari, &notes).await, &format!("href=\"{notes}/")));
    done(&mari, &format!("{note}/corrections"), "words=Kolis&version=1").await;
    share(app, file, "liis").await;
    done(&mari, &format!("{note}/readers"), &format!("account={}", app.account("liis"))).await;
}

async fn rows(app: &TestApp) -> Vec<(&'static str, Vec<String>)> {
    let mut dump = app.dump(app.tartu.organisation, &[]).await;
    TABLES.into_iter().map(|table| (table, dump.remove(table).unwrap())).collect()
}

#[tokio::test]
async fn a_merge_takes_all_of_it_over_and_undoing_gives_it_back() {
    let (app, file) = with_olena().await;
    full(&app, &file).await;
    let kept = client(&app, "mari", &format!("given_name=Olenka&apart={}", id_of(&file))).await;
    let kept = app.tartu.path(&format!("/clients/{kept}"));
    let before = rows(&app).await;
    let kadri = app.visitor("kadri");
    let choice = page(&kadri, &format!("{kept}/merge?with={}", id_of(&file))).await;
    says(&choice, &["1 eesmärk", "1 paber", "1 piiratud märkus"]);
    let form = format!(
        "with={}&version={}&other_version={}",
        id_of(&file),
        after(&choice, "name=\"version\" value=\""),
        after(&choice, "name=\"other_version\" value=\""),
    );
    let fields = people::model::merging::FIELDS.map(|field| format!("&{field}=kept")).concat();
    done(&kadri, &format!("{kept}/merge"), &(form + &fields)).await;
    let mari = app.visitor("mari");
    says(&page(&mari, &kept).await, &["leht.txt", "1 piiratud märkus", "Saada diplom"]);
    says(&page(&mari, &format!("{kept}/plan")).await, &["Хочу працювати вчителькою"]);
    // What came since stays with the kept file.
    done(&mari, &format!("{kept}/goals"), "words=Keel&language=eesti&area=language").await;
    let merges = page(&kadri, &format!("{kept}/merges")).await;
    let merge = after(&merges, "name=\"merge\" value=\"");
    done(&kadri, &format!("{kept}/merges/undo"), &format!("merge={merge}")).await;
    for ((table, before), (_, now)) in before.into_iter().zip(rows(&app).await) {
        let lost: Vec<_> = before.iter().filter(|row| !now.contains(row)).collect();
        assert!(lost.is_empty(), "{table}: {lost:?}");
        assert_eq!(now.len(), before.len() + usize::from(table == "goal"), "{table}");
    }
    says(&page(&mari, &format!("{kept}/plan")).await, &["Keel"]);
}

async fn exported(app: &TestApp, file: &str) -> JsonValue {
    let at = At { slug: "tartu-linn".to_owned(), id: id_of(file).parse().unwrap() };
    let permit =
        Permit::<OpenFile>::system(&app.app, "test", app.tartu.organisation.into(), at).await.unwrap();
    let all = permit.read(|tx| {
        Ok([casework::Plan.export(tx)?, casework::Papers.export(tx)?, casework::Notes.export(tx)?])
    });
    JsonValue::from_iter(all.await.unwrap())
}

#[tokio::test]
async fn the_person_gets_all_of_it() {
    let (app, file) = with_olena().await;
    full(&app, &file).await;
    let told = exported(&app, &file).await.to_string();
    for word in [
        "Хочу працювати вчителькою",
        "Saada diplom",
        "Olen elevil",
        "leht.txt",
        "Kolis",
        "Varjupaik",
        "2026-07-10",
        "Mari Näide",
    ] {
        assert!(told.contains(word), "{word} is not in {told}");
    }
}

#[tokio::test]
async fn with_the_file_all_of_it_is_destroyed_and_the_paper_opens_no_more() {
    let (app, file) = with_olena().await;
    full(&app, &file).await;
    let at = At { slug: "tartu-linn".to_owned(), id: id_of(&file).parse().unwrap() };
    let permit =
        Permit::<EraseClient>::system(&app.app, "test", app.tartu.organisation.into(), at).await.unwrap();
    permit.write(people::erase).await.unwrap();
    for (table, rows) in rows(&app).await {
        assert!(rows.is_empty(), "{table}: {rows:?}");
    }
    assert_eq!(
        count(&app, "select count(*) from restricted_note_opening where organisation_id = $1").await,
        0
    );
    assert_eq!(count(&app, "select count(*) from file where organisation_id = $1").await, 0);
    let dump = app.dump(app.tartu.organisation, &[]).await;
    for word in ["Saada diplom", "Хочу працювати", "leht.txt", "Olen elevil"] {
        let told = dump.iter().find(|(_, rows)| rows.iter().any(|row| row.contains(word)));
        assert!(told.is_none(), "{word} is still in {told:?}");
    }
}
