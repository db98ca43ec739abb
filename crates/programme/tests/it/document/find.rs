//! The search: titles, numbers, notes, and the text of files.

use super::{DOCUMENTS, NO_FILE, added, count, docx, hides, id_of, page, pdf, says, work};
use testkit::{TestApp, Visitor};

async fn finds(who: &Visitor, words: &str, wanted: &[&str]) {
    let found = page(who, &format!("{DOCUMENTS}?words={}", platform::typed::escaped(words))).await;
    let number = found.body.matches("href=\"/programme/documents/0").count();
    assert_eq!(number, wanted.len(), "{words} finds {number} in {}", found.body);
    says(&found, &wanted.iter().map(|path| id_of(path)).collect::<Vec<_>>());
}

#[tokio::test]
async fn titles_numbers_and_notes_are_found_whatever_the_ending_the_marks_and_the_slip() {
    let app = TestApp::start().await;
    let priit = app.visitor("priit");
    let typed = [
        ("title", "Lõimumise tegevuskava ja eelarve"),
        ("kind", "plan_and_budget"),
        ("dated_on", "25.06.2023"),
    ];
    let plan = added(&priit, &typed, NO_FILE).await;
    let typed =
        [("title", "TAT-i muutmine"), ("number", "1.1-2/137"), ("note", "Lisandus kõrvalkulude määr")];
    let order = added(&priit, &typed, NO_FILE).await;
    let guide = added(&priit, &[("title", "Juhend: Відрядження"), ("party", "tartu-linn")], NO_FILE).await;
    for (words, wanted) in [
        ("tegevuskava", [&plan].as_slice()),
        ("tegevuskavad", &[&plan]),
        ("LOIMUMINE", &[&plan]),
        ("tegevskava", &[&plan]),
        ("eelarve tegevuskava", &[&plan]),
        ("25.06.2023", &[&plan]),
        ("137", &[&order]),
        ("1.1-2/137", &[&order]),
        ("kõrvalkulu", &[&order]),
        ("muutmise tat", &[&order]),
        ("vidriadzhennia", &[&guide]),
        ("tartu juhend", &[&guide]),
        ("eelarve 137", &[]),
        ("paberlennuk", &[]),
    ] {
        finds(&priit, words, &wanted.iter().map(|path| path.as_str()).collect::<Vec<_>>()).await;
    }
    for nothing in ["", "   ", "%", "<script>", "' or 1=1 --"] {
        assert_eq!(
            priit.get(&format!("{DOCUMENTS}?words={}", platform::typed::escaped(nothing))).await.status,
            200
        );
    }
    finds(&priit, "x".repeat(5_000).as_str(), &[]).await;
}

#[tokio::test]
async fn the_text_of_a_pdf_and_of_word_is_found_once_it_has_been_read() {
    let app = TestApp::start().await;
    let priit = app.visitor("priit");
    let plan =
        added(&priit, &[("title", "Kava")], ("kava.pdf", &pdf(&["Sissejuhatus", "Vestlusklubi eelarve"])))
            .await;
    let guide =
        added(&priit, &[("title", "Juhend")], ("juhend.docx", &docx("Maksetaotluse esitamine"))).await;
    says(&page(&priit, &plan).await, &["Faili tekst ootab lugemist"]);
    finds(&priit, "vestlusklubi", &[]).await;
    work(&app).await;
    says(&page(&priit, &plan).await, &["Faili tekst on otsitav: 2 lehte."]);
    finds(&priit, "vestlusklubi", &[&plan]).await;
    finds(&priit, "vestlusklubid eelarves", &[&plan]).await;
    finds(&priit, "maksetaotlused", &[&guide]).await;
    finds(&priit, "kava vestlusklubi", &[&plan]).await;
    says(&page(&priit, &format!("{DOCUMENTS}?words=vestlusklubi")).await, &["leitud faili tekstist, lk 2"]);
    // Done again it changes nothing.
    let words = count(&app, "select count(*) from document_word").await;
    work(&app).await;
    assert_eq!(count(&app, "select count(*) from document_word").await, words);
}

#[tokio::test]
async fn another_file_takes_the_words_of_the_one_before_away() {
    let app = TestApp::start().await;
    let priit = app.visitor("priit");
    let path = added(&priit, &[], ("a.pdf", &pdf(&["Vestlusklubi"]))).await;
    let typed = super::fields(&[("version", "1")]);
    // Before the first was read: it is not read any more.
    assert_eq!(priit.post_file(&path, &typed, ("file", "b.pdf", &pdf(&["Ekskursioon"]))).await.status, 303);
    work(&app).await;
    finds(&priit, "vestlusklubi", &[]).await;
    finds(&priit, "ekskursioon", &[&path]).await;
}

#[tokio::test]
async fn what_cannot_be_read_says_so_and_is_still_found_by_its_title() {
    let app = TestApp::start().await;
    let priit = app.visitor("priit");
    let scan = pdf(&[""]);
    for (name, content, said) in [
        ("katki.pdf", b"%PDF-1.7 katki".as_slice(), "Faili teksti ei saanud lugeda"),
        ("skaneering.pdf", &scan, "Failis ei ole teksti"),
        ("tabel.csv", b"vestlusklubi;3", "Faili teksti ei otsita."),
    ] {
        let path = added(&priit, &[("title", name)], (name, content)).await;
        work(&app).await;
        says(&page(&priit, &path).await, &[said]);
        finds(&priit, name, &[&path]).await;
    }
    let failed = "select count(*) from job where name = 'programme.read_text' and done_at is null";
    assert_eq!(count(&app, failed).await, 0, "nothing is tried again for ever");
}

#[tokio::test]
async fn the_text_of_a_file_with_names_is_never_read() {
    let app = TestApp::start().await;
    let kadri = app.visitor("kadri");
    let typed = [("party", "tartu-linn"), ("access", "personal"), ("title", "Leht")];
    let path = added(&kadri, &typed, ("leht.pdf", &pdf(&["Emajõelinda Tammsaarelt"]))).await;
    work(&app).await;
    finds(&kadri, "Emajõelinda", &[]).await;
    assert_eq!(count(&app, "select count(*) from document_word where word like 'ema%'").await, 0);
    // One that is closed after it was read loses its words.
    let typed = [("party", "tartu-linn"), ("access", "party"), ("title", "Leht"), ("version", "1")];
    assert_eq!(kadri.post_file(&path, &super::fields(&typed), ("file", "", b"")).await.status, 303);
    work(&app).await;
    finds(&kadri, "Emajõelinda", &[&path]).await;
    let typed = [("party", "tartu-linn"), ("access", "personal"), ("title", "Leht"), ("version", "2")];
    assert_eq!(kadri.post_file(&path, &super::fields(&typed), ("file", "", b"")).await.status, 303);
    work(&app).await;
    finds(&kadri, "Emajõelinda", &[]).await;
    hides(&page(&app.visitor("priit"), &format!("{DOCUMENTS}?words=leht")).await, &[id_of(&path)]);
}
