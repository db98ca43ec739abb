//! Papers that were handed in: what is taken, what is refused with words, and who gets them back.

use crate::tried::{after, client, count, done, hides, id_of, page, protect, says, share, with_olena};
use std::{
    fs,
    io::{Cursor, Write},
    path::{Path, PathBuf},
};
use testkit::{Answer, TestApp, Visitor};
use zip::{ZipWriter, write::SimpleFileOptions};

const PDF: &[u8] = b"%PDF-1.7 uurileping Kase 5";

async fn add(
    visitor: &Visitor,
    file: &str,
    fields: &[(&str, &str)],
    (name, content): (&str, &[u8]),
) -> Answer {
    visitor.post_file(&format!("{file}/papers"), fields, ("file", name, content)).await
}

const FIELDS: &[(&str, &str)] =
    &[("kind", "contract"), ("name", "Üürileping"), ("about", "Kase 5"), ("received_on", "29.06.2026")];

/// Mari takes a contract in; answers with the address of its download.
async fn added(app: &TestApp, file: &str) -> String {
    let mari = app.visitor("mari");
    let answer = add(&mari, file, FIELDS, ("uurileping.pdf", PDF)).await;
    assert_eq!(answer.status, 303, "{}", answer.body);
    let list = page(&mari, &format!("{file}/papers")).await;
    format!("{file}/papers/{}", after(&list, &format!("href=\"{file}/papers/")))
}

fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[tokio::test]
async fn a_paper_is_listed_and_given_back_as_a_download_that_cannot_act() {
    let (app, file) = with_olena().await;
    let paper = added(&app, &file).await;
    let mari = app.visitor("mari");
    says(&page(&mari, &file).await, &["Üürileping", "leping", "Kase 5", "29.06.2026"]);
    let got = mari.get(&paper).await;
    assert_eq!((got.status, got.bytes.as_slice()), (200, PDF));
    assert!(got.header("content-disposition").starts_with("attachment; filename=\"uurileping.pdf\""));
    assert_eq!(got.header("x-content-type-options"), "nosniff");
    assert_eq!(got.header("content-security-policy"), "sandbox; default-src 'none'");
    assert!(got.header("cache-control").contains("no-store"));
    share(&app, &file, "liis").await;
    assert_eq!(app.visitor("liis").get(&paper).await.bytes, PDF, "who has the client in care works with it");
    says(&page(&mari, &file).await, &["Liis Näide"]);
}

#[tokio::test]
async fn what_may_hurt_or_cannot_be_read_is_refused_with_words_and_what_was_typed_stays() {
    let (app, file) = with_olena().await;
    let mari = app.visitor("mari");
    let macros = zipped(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("word/document.xml", b"<w:document/>"),
        ("word/vbaProject.bin", b"\xd0\xcf"),
    ]);
    let zeros = vec![0; 32 << 20];
    let bomb = zipped(&[("[Content_Types].xml", b"<Types/>"), ("xl/workbook.xml", &zeros)]);
    drop(zeros);
    let large = [b"%PDF-1.7 ".as_slice(), &vec![b' '; 26 << 20]].concat();
    for (name, content, word) in [
        ("leping.pdf", b"MZ\x90\x00 program".as_slice(), "Faili sisu ei vasta nime lõpule."),
        ("leping.exe", b"MZ\x90\x00 program", "Seda liiki faili me vastu ei võta."),
        ("leping.docx", &macros, "Failis on makrod ehk programm."),
        ("leping.docm", &macros, "Seda liiki faili me vastu ei võta."),
        ("tabel.xlsx", &bomb, "pakib end lahti liiga suureks"),
        ("katki.docx", b"PK\x03\x04 katki", "Faili sisu ei vasta nime lõpule."),
        ("tyhi.pdf", b"", "Fail on tühi."),
        ("suur.pdf", &large, "Fail on liiga suur."),
    ] {
        let answer = add(&mari, &file, FIELDS, (name, content)).await;
        assert_eq!(answer.status, 422, "{name}: {}", answer.body);
        says(&answer, &[word, "value=\"Üürileping\"", "value=\"Kase 5\""]);
    }
    assert_eq!(count(&app, "select count(*) from paper where organisation_id = $1").await, 0);
    assert_eq!(count(&app, "select count(*) from file where organisation_id = $1").await, 0);
    let huge = vec![b' '; 33 << 20];
    let answer = add(&mari, &file, FIELDS, ("suur.pdf", &huge)).await;
    assert_eq!(answer.status, 413);
    says(&answer, &["vali väiksem fail"]);
}

#[tokio::test]
async fn what_is_typed_wrongly_is_said_at_its_field_with_the_file_to_be_chosen_again() {
    let (app, file) = with_olena().await;
    let fields = [("kind", "unicorn"), ("name", "Tunnistus"), ("received_on", "01.07.2026")];
    let answer = add(&app.visitor("mari"), &file, &fields, ("a.pdf", PDF)).await;
    assert_eq!(answer.status, 422);
    says(
        &answer,
        &["Vali, mis paber see on.", "See päev on alles ees.", "Vali fail uuesti", "value=\"Tunnistus\""],
    );
    let none = app.visitor("mari").post_file(&format!("{file}/papers"), FIELDS, ("other", "", b"")).await;
    assert_eq!(none.status, 422);
    says(&none, &["Vali fail."]);
}

#[tokio::test]
async fn a_form_that_is_sent_twice_keeps_one_paper() {
    let (app, file) = with_olena().await;
    let fields = [FIELDS, &[("once", "one-key")]].concat();
    for _ in 0..2 {
        let answer = add(&app.visitor("mari"), &file, &fields, ("uurileping.pdf", PDF)).await;
        assert_eq!(answer.status, 303, "{}", answer.body);
    }
    assert_eq!(count(&app, "select count(*) from paper where organisation_id = $1").await, 1);
}

fn files_in(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files_in(&path) } else { vec![path] }).collect()
}

#[tokio::test]
async fn on_disk_it_is_encrypted_under_a_name_that_says_nothing() {
    let (app, file) = with_olena().await;
    added(&app, &file).await;
    let data = app.environment().into_iter().find(|(name, _)| *name == "TEEKOND_DATA").unwrap().1;
    let files = files_in(&Path::new(&data).join("files"));
    assert_eq!(files.len(), 1);
    assert!(!files[0].to_str().unwrap().contains("uurileping"));
    let bytes = fs::read(&files[0]).unwrap();
    assert!(!bytes.windows(8).any(|window| window == b"%PDF-1.7" || window == b"Kase 5 ."));
    assert!(!bytes.windows(6).any(|window| window == b"Kase 5"));
}

#[tokio::test]
async fn a_paper_is_there_under_its_own_client_and_partner_alone() {
    let (app, file) = with_olena().await;
    let paper = added(&app, &file).await;
    let other = client(&app, "mari", "given_name=Taras").await;
    let moved = paper.replace(&id_of(&file), &other);
    assert_eq!(app.visitor("mari").get(&moved).await.status, 404, "of another client");
    let foreign = paper.replace("tartu-linn", "rakvere-linn");
    for (who, path) in
        [("rein", &paper), ("rein", &foreign), ("liis", &foreign), ("mari", &foreign), ("priit", &paper)]
    {
        assert_eq!(app.visitor(who).get(path).await.status, 404, "{who} {path}");
        assert_eq!(app.visitor(who).post(&format!("{path}/removal"), "").await.status, 404, "{who} {path}");
    }
    let maarja = app.visitor("maarja").get(&paper).await;
    assert_eq!((maarja.status, maarja.location.ends_with("/opening")), (303, true));
    protect(&app, &file, &["mari"]).await;
    assert_eq!(app.visitor("maarja").get(&paper).await.status, 404);
    assert_eq!(app.visitor("mari").get(&paper).await.status, 200);
}

#[tokio::test]
async fn who_took_it_in_and_coordinators_delete_it_and_that_is_told() {
    let (app, file) = with_olena().await;
    let paper = added(&app, &file).await;
    share(&app, &file, "liis").await;
    let (mari, liis) = (app.visitor("mari"), app.visitor("liis"));
    let removal = format!("{paper}/removal");
    hides(&page(&liis, &format!("{file}/papers")).await, &[&removal]);
    assert_eq!(liis.post(&removal, "").await.status, 403);
    says(&page(&mari, &format!("{file}/papers")).await, &[&removal]);
    done(&mari, &removal, "").await;
    assert_eq!(mari.get(&paper).await.status, 404);
    says(&page(&mari, &format!("{file}/papers")).await, &["Kustutatud paberid", "kustutas Mari Näide"]);
    assert_eq!(mari.post(&removal, "").await.status, 403);
}
