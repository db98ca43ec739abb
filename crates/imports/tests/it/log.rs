//! A log as it is kept: titles, merged heads, three forms of dates, wrong codes, a total; mended, applied, taken back.

use crate::{
    files::{Cell, Extra, xlsx},
    taking::{Import, bring, count, rows, text, work},
};
use testkit::TestApp;

const CONTACTS: &str = "select count(*) from contact where organisation_id = $1 and withdrawn_at is null";
const CLIENTS: &str = "select count(*) from client where organisation_id = $1";
const LEDGER: &str = "select cast(coalesce(sum(amount), 0) as bigint) from ledger_entry where organisation_id = $1 and measure = 'contact'";

fn log() -> Vec<u8> {
    use Cell::{Day, None, Number, Text, Time};
    let rows: [&[Cell<'_>]; 11] = [
        &[Text("Tartu linna teenuskeskuse nõustamised")],
        &[None],
        &[
            Text("Kuupäev"),
            Text("Kell"),
            Text("Klient"),
            None,
            Text("Isikukood"),
            Text("Teema"),
            Text("Viis"),
            Text("Kestus (min)"),
            Text("Keel"),
            Text("Nõustaja"),
            Text("Inimeste arv"),
            Text("Märkus"),
        ],
        &[None, None, Text("Nimi"), Text("Sünniaeg")],
        &[
            Text("1.06.2026"),
            Text("10:30"),
            Text(" Olena \u{a0} Kovalenko "),
            Text("12.03.1985"),
            None,
            Text("Töötukasa"),
            Text("tel"),
            Text("30 min"),
            Text("ukraina"),
            Text("Mari Näide"),
            None,
            Text("=SUM(A1)"),
        ],
        &[
            Day(46175.0),
            Time(0.4375),
            Text("Олена Коваленко"),
            Day(31118.0),
            None,
            Text("elukoht, eesti keel"),
            Text("KOHAPEAL"),
            Text("pool tundi"),
            Text("украинский"),
        ],
        &[
            Text("3/6/26"),
            None,
            Text("Petrova, Anna"),
            None,
            Text("60001019907"),
            Text("muu"),
            None,
            Number(15.0),
        ],
        &[Text("31.06.2026"), None, Text("anonüümne"), None, None, Text("muu")],
        &[Text("2026-06-05"), None, Text("-"), None, None, Text("uisutamine"), None, Text("0:45")],
        &[
            Text("6.06.2026"),
            None,
            None,
            None,
            None,
            Text("Elukoht"),
            Text("sündmus"),
            None,
            None,
            None,
            Text("3,0"),
        ],
        &[Text("Kokku"), None, None, None, None, None, None, Number(120.0)],
    ];
    let extra = Extra { merged: &["A1:H1", "C3:D3", "A3:A4"], ..Extra::default() };
    xlsx(&[("Juuni", &rows), ("Leht2", &[])], extra)
}

async fn judged(app: &TestApp) -> (Import, testkit::Answer) {
    let import = bring(app, "contacts", ("logi.xlsx", &log()))
        .await
        .unwrap_or_else(|answer| panic!("{}", answer.body));
    let page = import.judge(app).await;
    (import, page)
}

/// Mends the three mistakes: two in their rows, one by explaining a word.
async fn mended(app: &TestApp, import: &Import) {
    let page = import.page().await;
    let means =
        Import::offered(&page, "uisutamine").into_iter().find(|means| means.ends_with("|culture")).unwrap();
    let answer = import.post("/words", &format!("words={}", means.replace('|', "%7C"))).await;
    assert_eq!(answer.status, 303, "{}", answer.body);
    work(app).await;
    assert_eq!(import.post("/rows/7", "columns=4&cells=60001019906").await.status, 303);
    assert_eq!(import.post("/rows/8", "columns=0&cells=30.06.2026").await.status, 303);
}

#[tokio::test]
async fn columns_are_proposed_below_titles_and_two_rows_of_heads() {
    let app = TestApp::start().await;
    let import = bring(&app, "contacts", ("logi.xlsx", &log()))
        .await
        .unwrap_or_else(|answer| panic!("{}", answer.body));
    let fields = import.proposed().await;
    let expected = [
        "started_at",
        "time",
        "name",
        "born",
        "personal_code",
        "topics",
        "channel",
        "minutes",
        "language",
        "counsellor",
        "heads",
        "note",
    ];
    assert_eq!(fields, expected);
}

#[tokio::test]
async fn a_dirty_log_is_judged_mended_and_applied() {
    let app = TestApp::start().await;
    let (import, page) = judged(&app).await;
    assert_eq!(
        (rows(&page, "Korras"), rows(&page, "Viga"), rows(&page, "Pole kirje")),
        (3, 3, 1),
        "{}",
        page.body
    );
    assert!(page.has("Isikukoodis on mõni number vale"), "{}", page.body);
    assert!(page.has("„31.06.2026“"), "the cell is shown: {}", page.body);
    assert!(page.has("Seda sõna me ei tunne"));
    assert_eq!(count(&app, CONTACTS).await, 0, "nothing is in the register yet");
    mended(&app, &import).await;
    let page = import.page().await;
    assert_eq!((rows(&page, "Korras"), rows(&page, "Viga")), (6, 0), "{}", page.body);
    let page = import.apply(&app).await;
    assert_eq!(rows(&page, "Salvestatud"), 6, "{}", page.body);
    assert_eq!((count(&app, CONTACTS).await, count(&app, LEDGER).await), (6, 6));
    assert_eq!(count(&app, CLIENTS).await, 2, "Olena is one person in both scripts");
    assert_eq!(count(&app, "select count(*) from caseload where organisation_id = $1").await, 0);
    let of_mari = text(
        &app,
        "select counsellor_id from contact where organisation_id = $1 and minutes = 30 and channel = 'phone'",
    );
    assert_eq!(of_mari.await, app.account("mari"));
    let when = text(
        &app,
        "select started_at from contact where organisation_id = $1 and language = 'ukr' and channel = 'counter'",
    );
    assert!(when.await.starts_with("2026-06-02T07:30"), "half past ten in Estonia");
    let note = text(&app, "select note from contact where organisation_id = $1 and note <> ''");
    assert_eq!(note.await, "=SUM(A1)", "a formula is text");
    assert_eq!(
        count(&app, "select heads from contact where organisation_id = $1 and channel = 'event'").await,
        3
    );
}

#[tokio::test]
async fn the_same_file_again_changes_nothing_and_its_words_are_known() {
    let app = TestApp::start().await;
    let (import, _) = judged(&app).await;
    mended(&app, &import).await;
    import.apply(&app).await;
    let (again, page) = judged(&app).await;
    assert_eq!(
        (rows(&page, "Juba olemas"), rows(&page, "Korras"), rows(&page, "Viga")),
        (6, 0, 0),
        "{}",
        page.body
    );
    again.apply(&app).await;
    assert_eq!(
        (count(&app, CONTACTS).await, count(&app, CLIENTS).await, count(&app, LEDGER).await),
        (6, 2, 6)
    );
    // Another log with the same heads needs no explanation any more.
    let csv = "Kuupäev;Teema\n9.06.2026;uisutamine\n";
    let other = bring(&app, "contacts", ("teine.csv", csv.as_bytes()))
        .await
        .unwrap_or_else(|answer| panic!("{}", answer.body));
    assert_eq!(rows(&other.judge(&app).await, "Korras"), 1);
}

#[tokio::test]
async fn rows_that_say_the_same_are_as_many_contacts() {
    let app = TestApp::start().await;
    let csv = "Kuupäev;Teema\n9.06.2026;töö\n9.06.2026;töö\n9.06.2026;töö\n";
    let import = bring(&app, "contacts", ("logi.csv", csv.as_bytes()))
        .await
        .unwrap_or_else(|answer| panic!("{}", answer.body));
    import.judge(&app).await;
    import.apply(&app).await;
    assert_eq!(count(&app, CONTACTS).await, 3);
    let longer = format!("{csv}9.06.2026;töö\n");
    let import = bring(&app, "contacts", ("logi2.csv", longer.as_bytes()))
        .await
        .unwrap_or_else(|answer| panic!("{}", answer.body));
    assert_eq!(rows(&import.judge(&app).await, "Korras"), 1, "the fourth of them is new");
}

#[tokio::test]
async fn rows_that_say_the_same_are_known_again_however_many_pieces_they_fill() {
    let app = TestApp::start().await;
    let csv = "Kuupäev;Teema\n".to_owned() + &"9.06.2026;töö\n".repeat(230);
    for (name, rows_of_it, good) in
        [("logi.csv", csv.clone(), 230), ("logi2.csv", csv + "9.06.2026;töö\n", 1)]
    {
        let import = bring(&app, "contacts", (name, rows_of_it.as_bytes()))
            .await
            .unwrap_or_else(|answer| panic!("{}", answer.body));
        assert_eq!(rows(&import.judge(&app).await, "Korras"), good, "{name}");
        import.apply(&app).await;
    }
    assert_eq!((count(&app, CONTACTS).await, count(&app, LEDGER).await), (231, 231));
}

#[tokio::test]
async fn all_of_it_is_taken_back() {
    let app = TestApp::start().await;
    let (import, _) = judged(&app).await;
    mended(&app, &import).await;
    import.apply(&app).await;
    let page = import.undo(&app).await;
    assert!(page.has("on tagasi võetud"), "{}", page.body);
    assert!(!page.has("Jäi alles"), "{}", page.body);
    assert_eq!(
        (count(&app, CONTACTS).await, count(&app, CLIENTS).await, count(&app, LEDGER).await),
        (0, 0, 0)
    );
    assert_eq!(count(&app, "select count(*) from import_piece where organisation_id = $1").await, 0);
    let (_, page) = judged(&app).await;
    assert_eq!(rows(&page, "Juba olemas"), 0, "what was taken back may come again");
}

#[tokio::test]
async fn what_was_touched_since_stays_and_is_listed() {
    let app = TestApp::start().await;
    let (import, _) = judged(&app).await;
    import.apply(&app).await;
    let contact = text(&app, "select id from contact where organisation_id = $1 and channel = 'phone'").await;
    let correction = app.tartu.path(&format!("/contacts/{contact}/corrections"));
    let form = "version=1&started_at=2026-06-01T10:30&minutes=20&topics=work&channel=phone";
    assert_eq!(app.visitor("kadri").post(&correction, form).await.status, 303);
    let page = import.undo(&app).await;
    assert!(page.has("Jäi alles") && page.has(&contact), "{}", page.body);
    assert_eq!(
        (count(&app, CONTACTS).await, count(&app, CLIENTS).await),
        (1, 1),
        "the contact and its client"
    );
    assert_eq!(count(&app, LEDGER).await, 1);
}

#[tokio::test]
async fn the_mistakes_come_as_a_sheet_and_are_taken_mended() {
    let app = TestApp::start().await;
    let (import, _) = judged(&app).await;
    let sheet = import.get("/mistakes").await;
    assert_eq!(sheet.status, 200);
    let again = bring(&app, "contacts", ("vead.xlsx", &sheet.bytes))
        .await
        .unwrap_or_else(|answer| panic!("{}", answer.body));
    let page = again.judge(&app).await;
    assert_eq!(
        (rows(&page, "Viga"), rows(&page, "Korras")),
        (3, 0),
        "{}",
        again.get("?show=good").await.body.split_once("<table").unwrap().1
    );
}

#[tokio::test]
async fn a_row_that_is_still_wrong_comes_back_with_what_was_typed() {
    let app = TestApp::start().await;
    let (import, _) = judged(&app).await;
    let page = import.get("/rows/8").await;
    assert!(page.has("31.06.2026") && page.has("aria-invalid"), "{}", page.body);
    let again = import.post("/rows/8", "columns=0&cells=eile+%C3%B5htul").await;
    assert_eq!(again.status, 422);
    assert!(again.has("eile õhtul"), "{}", again.body);
    assert_eq!(import.get("/rows/99").await.status, 404);
    assert_eq!(import.post("/rows/8", "columns=9999&cells=x").await.status, 400);
}
