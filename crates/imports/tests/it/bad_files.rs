//! Files and forms that cannot be taken: said clearly, nothing changed, never a fault.

use crate::{
    files::{Cell, Extra, xlsx},
    taking::bring,
};
use platform::StatusCode;
use testkit::TestApp;

#[tokio::test]
async fn a_file_that_is_not_taken_says_why() {
    let app = TestApp::start().await;
    let rows: [&[Cell<'_>]; 1] = [&[Cell::Text("Kuupäev")]];
    let with_macro = xlsx(&[("Leht1", &rows)], Extra { has_macro: true, ..Extra::default() });
    let empty = xlsx(&[("Leht1", &[])], Extra::default());
    for (name, content, says) in [
        ("a.xlsx", with_macro, "makro"),
        ("a.xlsx", empty, "ei ole ühtegi täidetud rida"),
        ("a.pdf", b"%PDF-1.4".to_vec(), "xlsx-, ods- või csv-failina"),
        ("a.xlsx", b"not a zip".to_vec(), "fail"),
        ("a.csv", "1.06.2026\n".repeat(200_001).into_bytes(), "kuni 200 000 rida"),
    ] {
        let answer = bring(&app, "contacts", (name, &content)).await.err().unwrap();
        assert_eq!(answer.status, 422, "{name}: {}", answer.body);
        assert!(answer.body.to_lowercase().contains(says), "{name} says {says}: {}", answer.body);
    }
    let nothing = bring(&app, "contacts", ("", b"")).await.err().unwrap();
    assert!(nothing.status == 422 && nothing.has("Vali fail"), "{}", nothing.body);
    let kind = bring(&app, "cats", ("a.csv", b"a;b")).await.err().unwrap();
    assert!(kind.status == 422 && kind.has("Vali, mis failis on"), "{}", kind.body);
}

#[tokio::test]
async fn three_hundred_megabytes_are_refused_at_once() {
    let app = TestApp::start().await;
    let huge = vec![b'a'; 300 << 20];
    let answer = bring(&app, "contacts", ("a.csv", &huge)).await.err().unwrap();
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE.as_u16(), "{}", answer.body);
}

#[tokio::test]
async fn columns_are_each_something_else_and_nothing_needed_is_missing() {
    let app = TestApp::start().await;
    let csv = "Kuupäev;Teema;Muu\n1.06.2026;töö;x\n";
    let import = bring(&app, "contacts", ("a.csv", csv.as_bytes()))
        .await
        .unwrap_or_else(|answer| panic!("{}", answer.body));
    for (form, says) in [
        ("columns=started_at&columns=started_at&columns=topics&centre=raekoja", "kahele veerule"),
        ("columns=&columns=topics&columns=&centre=raekoja", "nõustamise kuupäev"),
        ("columns=started_at&columns=topics&columns=&centre=", "Vali teenuskeskus"),
        ("columns=started_at&columns=topics&columns=&centre=vana", "Vali teenuskeskus"),
        ("columns=started_at&columns=&columns=note&centre=raekoja", "Vali teema"),
    ] {
        let answer = import.post("/columns", &format!("sheet=1&head=1&then=judge&{form}")).await;
        assert_eq!(answer.status, 422, "{form}: {}", answer.body);
        assert!(answer.has(says), "{form} says {says}: {}", answer.body);
    }
    for form in ["", "sheet=x", "sheet=7&head=1", "sheet=1&head=99999999999999999999"] {
        let status = import.post("/columns", form).await.status;
        assert!((400..500).contains(&status), "{form}: {status}");
    }
}

#[tokio::test]
async fn a_choice_that_was_not_offered_changes_nothing() {
    let app = TestApp::start().await;
    let csv = "Kuupäev;Teema\n1.06.2026;uisutamine\n";
    let import = bring(&app, "contacts", ("a.csv", csv.as_bytes()))
        .await
        .unwrap_or_else(|answer| panic!("{}", answer.body));
    import.judge(&app).await;
    for (path, form) in [
        ("/words", "words=topics%7Cx%7Cno_such_topic"),
        ("/words", "words=zzz"),
        ("/people", "people=zzz"),
        ("/people", "people=a%7Cb"),
    ] {
        let status = import.post(path, form).await.status;
        assert!((400..500).contains(&status), "{path} {form}: {status}");
    }
}
