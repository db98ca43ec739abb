//! Restricted notes: who reads them, and that nobody else can.

use crate::tried::{change, coded, count, done, hides, page, protect, says, share, with_olena};
use std::{fs, path::Path};
use testkit::{Answer, TestApp, Visitor};

const WORDS: &str = "Varjupaiga aadress on Kase 5.";

/// Mari writes a note about Olena; answers with its address.
async fn written(app: &TestApp, file: &str) -> String {
    let (mari, notes) = (app.visitor("mari"), format!("{file}/restricted-notes"));
    done(&mari, &notes, &format!("words={}", coded(WORDS))).await;
    address(&page(&mari, &notes).await, &notes)
}

fn address(list: &Answer, notes: &str) -> String {
    let rest = list.body.split(&format!("href=\"{notes}/")).nth(1).unwrap();
    format!("{notes}/{}", rest.split('"').next().unwrap())
}

async fn status(visitor: &Visitor, path: &str) -> (u16, bool) {
    let answer = visitor.get(path).await;
    (answer.status, answer.has(WORDS))
}

#[tokio::test]
async fn its_author_reads_it_and_who_opens_the_file_only_hears_that_there_is_one() {
    let (app, file) = with_olena().await;
    let note = written(&app, &file).await;
    assert_eq!(status(&app.visitor("mari"), &note).await, (200, true));
    let shown = page(&app.visitor("mari"), &file).await;
    says(&shown, &["1 piiratud märkus"]);
    hides(&shown, &[WORDS]);

    let maarja = app.visitor("maarja");
    assert_eq!(maarja.get(&note).await.status, 404, "the file is closed to her");
    done(&maarja, &format!("{file}/opening"), "purpose=substitute&word=Mari+puhkab").await;
    let list = page(&maarja, &format!("{file}/restricted-notes")).await;
    says(&list, &["Veel 1 märkus, mida sulle pole antud."]);
    hides(&list, &[WORDS, &note]);
    assert_eq!(status(&maarja, &note).await, (403, false));
    for way in ["/correction", "/opening"] {
        assert_eq!(status(&maarja, &format!("{note}{way}")).await, (403, false), "{way}");
    }
    for way in ["/withdrawal", "/corrections", "/readers", "/opening"] {
        let form = format!("words=x&version=1&purpose=substitute&account={}", app.account("maarja"));
        assert_eq!(maarja.post(&format!("{note}{way}"), &form).await.status, 403, "{way}");
    }
    assert_eq!(status(&app.visitor("rein"), &note).await, (404, false));
    assert_eq!(status(&app.visitor("priit"), &note).await, (404, false));
}

#[tokio::test]
async fn a_coordinator_reads_it_for_a_purpose_for_an_hour_and_the_file_shows_that_they_did() {
    let (app, file) = with_olena().await;
    let note = written(&app, &file).await;
    let kadri = app.visitor("kadri");
    let asked = kadri.get(&note).await;
    assert_eq!((asked.status, asked.location.as_str()), (303, &*format!("{note}/opening")));
    let unsaid = kadri.post(&format!("{note}/opening"), "purpose=&word=Lihtsalt").await;
    assert_eq!(unsaid.status, 422);
    says(&unsaid, &["Lihtsalt"]);
    hides(&unsaid, &[WORDS]);
    done(&kadri, &format!("{note}/opening"), "purpose=supervision&word=Kaebus").await;
    assert_eq!(status(&kadri, &note).await, (200, true));
    assert_eq!(kadri.get(&format!("{note}/correction")).await.status, 403, "only its author corrects it");
    says(&page(&app.visitor("mari"), &file).await, &["Kadri Näide", "vaatan tööd üle"]);
    let later = app.visitor_after(61, "kadri").await.get(&note).await;
    assert_eq!((later.status, later.location.ends_with("/opening")), (303, true));
}

#[tokio::test]
async fn a_colleague_reads_what_was_given_for_as_long_as_the_client_is_in_their_care() {
    let (app, file) = with_olena().await;
    let note = written(&app, &file).await;
    let (mari, liis) = (app.visitor("mari"), app.visitor("liis"));
    let to_liis = format!("account={}", app.account("liis"));
    let refused = done(&mari, &format!("{note}/readers"), &to_liis).await;
    assert_eq!(refused.location, note);
    assert_eq!(liis.get(&note).await.status, 404, "the client is not in her care");

    share(&app, &file, "liis").await;
    assert_eq!(status(&liis, &note).await, (403, false), "in her care, but not given");
    done(&mari, &format!("{note}/readers"), &to_liis).await;
    assert_eq!(status(&liis, &note).await, (200, true));
    says(&page(&mari, &note).await, &["andis lugeda: Liis Näide"]);
    assert_eq!(liis.post(&format!("{note}/readers"), &to_liis).await.status, 403, "she gives it to nobody");

    done(&mari, &format!("{note}/readers/removal"), &to_liis).await;
    assert_eq!(status(&liis, &note).await, (403, false));
    done(&mari, &format!("{note}/readers"), &to_liis).await;
    done(&mari, &format!("{file}/caseload/removal"), &to_liis).await;
    assert_eq!(liis.get(&note).await.status, 404, "no longer in her care");
}

#[tokio::test]
async fn a_correction_keeps_what_was_said_and_whoever_was_slower_sees_both() {
    let (app, file) = with_olena().await;
    let note = written(&app, &file).await;
    let mari = app.visitor("mari");
    says(&page(&mari, &format!("{note}/correction")).await, &[WORDS]);
    done(&mari, &format!("{note}/corrections"), "words=Kolis+Tammele.&version=1").await;
    let shown = page(&mari, &note).await;
    says(&shown, &["Kolis Tammele.", "sõnastus muutus"]);
    hides(&shown, &[WORDS]);
    let before = page(&mari, &format!("{note}?version=1")).await;
    says(&before, &[WORDS, "See on varasem sõnastus."]);
    assert_eq!(mari.get(&format!("{note}?version=7")).await.status, 404);

    let slower = mari.post(&format!("{note}/corrections"), "words=Kolis+Kuusele.&version=1").await;
    assert_eq!(slower.status, 409);
    says(&slower, &["Kolis Tammele.", "Kolis Kuusele.", "name=\"version\" value=\"2\""]);
    let empty = mari.post(&format!("{note}/corrections"), "words=++&version=2").await;
    assert_eq!(empty.status, 422);
    let same = "select count(*) from restricted_note_version where organisation_id = $1";
    done(&mari, &format!("{note}/corrections"), "words=Kolis+Tammele.&version=2").await;
    assert_eq!(count(&app, same).await, 2, "the same words are no correction");
}

#[tokio::test]
async fn a_withdrawn_note_stays_for_its_author_and_for_supervision_alone() {
    let (app, file) = with_olena().await;
    let note = written(&app, &file).await;
    share(&app, &file, "liis").await;
    let (mari, liis) = (app.visitor("mari"), app.visitor("liis"));
    done(&mari, &format!("{note}/readers"), &format!("account={}", app.account("liis"))).await;
    done(&mari, &format!("{note}/withdrawal"), "").await;
    assert_eq!(status(&liis, &note).await, (403, false));
    says(&page(&mari, &format!("{file}/restricted-notes")).await, &["tagasi võetud"]);
    hides(&page(&mari, &file).await, &["1 piiratud märkus"]);
    assert_eq!(status(&mari, &note).await, (200, true));
    assert_eq!(mari.get(&format!("{note}/correction")).await.status, 403);
    assert_eq!(mari.post(&format!("{note}/withdrawal"), "").await.status, 403, "once is enough");
    let kadri = app.visitor("kadri");
    done(&kadri, &format!("{note}/opening"), "purpose=supervision").await;
    assert_eq!(status(&kadri, &note).await, (200, true));
}

#[tokio::test]
async fn its_words_are_nowhere_in_plain() {
    let (app, file) = with_olena().await;
    let note = written(&app, &file).await;
    done(&app.visitor("mari"), &format!("{note}/corrections"), "words=Kolis+Tammele.&version=1").await;
    for (table, rows) in app.dump(app.tartu.organisation, &[]).await {
        let told = rows.iter().any(|row| row.contains("Kase 5") || row.contains("Kolis Tammele"));
        assert!(!told, "in plain in {table}");
    }
    let data = app.environment().into_iter().find(|(name, _)| *name == "TEEKOND_DATA").unwrap().1;
    for entry in fs::read_dir(Path::new(&data)).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() {
            let bytes = fs::read(&path).unwrap();
            let has = |text: &str| bytes.windows(text.len()).any(|window| window == text.as_bytes());
            assert!(!has("Kase 5") && !has("Kolis Tammele"), "in plain in {}", path.display());
        }
    }
}

#[tokio::test]
async fn what_is_sent_twice_is_written_once_and_what_cannot_be_kept_is_not_lost() {
    let (app, file) = with_olena().await;
    let (mari, notes) = (app.visitor("mari"), format!("{file}/restricted-notes"));
    for _ in 0..2 {
        done(&mari, &notes, "words=Hirmul&once=one-key").await;
    }
    assert_eq!(count(&app, "select count(*) from restricted_note where organisation_id = $1").await, 1);
    let other = mari.post(&notes, "words=Midagi+muud&once=one-key").await;
    assert!((400..500).contains(&other.status), "{}", other.status);
    assert_eq!(mari.post(&notes, "words=+").await.status, 422);
    let long = mari.post(&notes, &format!("words={}", "pikk+".repeat(2_000))).await;
    assert_eq!(long.status, 422);
    says(&long, &["pikk pikk pikk"]);
}

#[tokio::test]
async fn a_file_that_is_closed_to_use_is_closed_with_its_notes() {
    let (app, file) = with_olena().await;
    let note = written(&app, &file).await;
    change(&app, "update client set restricted_on = '2026-06-30' where organisation_id = $1").await;
    for who in ["mari", "kadri", "liis"] {
        let answer = app.visitor(who).get(&note).await;
        assert!(!answer.has(WORDS) && answer.status != 200, "{who}: {}", answer.status);
        let opening = app.visitor(who).post(&format!("{note}/opening"), "purpose=supervision").await;
        assert!((403..=404).contains(&opening.status), "{who}: {}", opening.status);
    }
}

#[tokio::test]
async fn notes_about_a_protected_person_are_there_for_the_named_alone() {
    let (app, file) = with_olena().await;
    let note = written(&app, &file).await;
    share(&app, &file, "liis").await;
    done(&app.visitor("mari"), &format!("{note}/readers"), &format!("account={}", app.account("liis"))).await;
    protect(&app, &file, &["mari"]).await;
    assert_eq!(status(&app.visitor("mari"), &note).await, (200, true));
    for way in ["", "/opening", "/correction"] {
        assert_eq!(app.visitor("liis").get(&format!("{note}{way}")).await.status, 404, "{way}");
    }
    assert_eq!(app.visitor("liis").get(&format!("{file}/restricted-notes")).await.status, 404);
}
