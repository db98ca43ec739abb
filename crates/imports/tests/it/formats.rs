//! The same log from every program that centres keep it in, with the same words and sums in the register afterwards.

use crate::{
    files::{Cell, Extra, ods, ods_row, xlsx},
    taking::{Import, bring, count, rows, text},
};
use encoding_rs::WINDOWS_1257;
use std::io::{Cursor, Write};
use testkit::TestApp;
use zip::{ZipWriter, write::SimpleFileOptions};

const CSV: &str = "Kuupäev;Klient;Teema;Viis;Kestus (min);Märkus\n\
    30.06.2026;Õnne Käär;Töötukassa;tel;30 min;Šokolaadi-koosolek žürii\n\
    2026-06-29;;elukoht, eesti keel;kohapeal;0:45;=2+2\n\
    Kokku;;;;75;\n";

async fn taken(app: &TestApp, name: &str, content: &[u8]) -> Import {
    let import = bring(app, "contacts", (name, content))
        .await
        .unwrap_or_else(|answer| panic!("{name}: {}", answer.body));
    let page = import.judge(app).await;
    assert_eq!(
        (rows(&page, "Korras"), rows(&page, "Viga"), rows(&page, "Pole kirje")),
        (2, 0, 1),
        "{name}: {}",
        page.body
    );
    import.apply(app).await;
    import
}

/// What the register says of the log.
async fn is_in_register(app: &TestApp, name: &str) {
    let minutes = "select cast(sum(minutes) as bigint) from contact where organisation_id = $1 and withdrawn_at is null";
    assert_eq!(count(app, minutes).await, 75, "{name}: the sum of minutes");
    let days = "select min(day) || ' ' || max(day) from contact where organisation_id = $1";
    assert_eq!(text(app, days).await, "2026-06-29 2026-06-30", "{name}");
    let topics = "select cast(sum(amount) as bigint) from ledger_entry where organisation_id = $1 and measure = 'topic'";
    assert_eq!(count(app, topics).await, 3, "{name}: work, residence and Estonian");
    let client = "select given_name || ' ' || family_name from client where organisation_id = $1";
    assert_eq!(text(app, client).await, "Õnne Käär", "{name}");
    let notes = "select note from contact where organisation_id = $1 and channel = ";
    let phone = format!("{notes}'phone'").leak();
    assert_eq!(text(app, phone).await, "Šokolaadi-koosolek žürii", "{name}");
    let counter = format!("{notes}'counter'").leak();
    assert_eq!(text(app, counter).await, "=2+2", "{name}: a formula is text");
}

#[tokio::test]
async fn csv_in_every_encoding_becomes_the_same_contacts() {
    let (baltic, _, lost) = WINDOWS_1257.encode(CSV);
    assert!(!lost);
    let little: Vec<u8> = format!("\u{feff}{CSV}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = format!("\u{feff}{CSV}").encode_utf16().flat_map(u16::to_be_bytes).collect();
    let marked = format!("\u{feff}{CSV}").into_bytes();
    let tabs = CSV.replace(';', "\t").into_bytes();
    for (name, content) in [
        ("utf8.csv", marked),
        ("windows-1257.csv", baltic.into_owned()),
        ("le.csv", little),
        ("be.csv", big),
        ("a.tsv", tabs),
    ] {
        let app = TestApp::start().await;
        taken(&app, name, &content).await;
        is_in_register(&app, name).await;
    }
}

#[tokio::test]
async fn excel_counted_from_1904_and_libreoffice_become_the_same_contacts() {
    use Cell::{Day, None, Number, Text, Time};
    let sheet: [&[Cell<'_>]; 4] = [
        &[Text("Kuupäev"), Text("Klient"), Text("Teema"), Text("Viis"), Text("Kestus (min)"), Text("Märkus")],
        &[
            Day(44741.0),
            Text(" Õnne\u{a0}Käär "),
            Text("Töötukassa"),
            Text("tel"),
            Number(30.0),
            Text("Šokolaadi-koosolek žürii"),
        ],
        &[Day(44740.0), None, Text("elukoht, eesti keel"), Text("kohapeal"), Time(0.03125), Text("=2+2")],
        &[Text("Kokku"), None, None, None, Number(75.0)],
    ];
    let excel = xlsx(&[("Juuni", &sheet)], Extra { is_1904: true, ..Extra::default() });
    let lines: String = CSV.lines().map(|line| ods_row(&line.split(';').collect::<Vec<_>>())).collect();
    for (name, content) in [("logi.xlsx", excel), ("logi.ods", ods(&lines))] {
        let app = TestApp::start().await;
        taken(&app, name, &content).await;
        is_in_register(&app, name).await;
    }
}

#[tokio::test]
async fn heads_of_four_languages_are_proposed() {
    let app = TestApp::start().await;
    for heads in [
        "Kuupäev;Kestus;Teema;Perekonnanimi;Eesnimi;Isikukood;Suhtluskeel",
        "Date;Duration;Topic;Last name;First name;Personal code;Language",
        "Дата;Длительность;Тема;Фамилия;Имя;Личный код;Язык",
        "Дата;Тривалість;Тема;Прізвище;Ім'я;Особистий код;Мова",
    ] {
        let csv = format!("{heads}\n1.06.2026;20;töö;Tamm;Mari;;eesti\n");
        let import = bring(&app, "contacts", ("logi.csv", csv.as_bytes()))
            .await
            .unwrap_or_else(|answer| panic!("{}", answer.body));
        let expected =
            ["started_at", "minutes", "topics", "family_name", "given_name", "personal_code", "language"];
        assert_eq!(import.proposed().await, expected, "{heads}");
    }
}

#[tokio::test]
async fn what_a_column_was_is_remembered() {
    let app = TestApp::start().await;
    let csv = "Kuupäev;Asi;Lisa\n1.06.2026;töö;tere\n";
    let import = bring(&app, "contacts", ("logi.csv", csv.as_bytes()))
        .await
        .unwrap_or_else(|answer| panic!("{}", answer.body));
    let settled =
        "sheet=1&head=1&centre=raekoja&topic=&then=judge&columns=started_at&columns=topics&columns=note";
    assert_eq!(import.post("/columns", settled).await.status, 303);
    let again = "Kuupäev;Asi;Lisa\n2.06.2026;midagi muud;x\n";
    let import = bring(&app, "contacts", ("uus.csv", again.as_bytes()))
        .await
        .unwrap_or_else(|answer| panic!("{}", answer.body));
    assert_eq!(import.proposed().await, ["started_at", "topics", "note"]);
}

#[tokio::test]
async fn mistakes_are_said_in_the_language_of_the_reader() {
    let app = TestApp::start().await;
    let csv = "Kuupäev;Teema\n31.06.2026;töö\n";
    let import = bring(&app, "contacts", ("logi.csv", csv.as_bytes()))
        .await
        .unwrap_or_else(|answer| panic!("{}", answer.body));
    import.judge(&app).await;
    for (language, says) in
        [("et", "Sellist kuupäeva ei ole"), ("ru", "Ошибка"), ("uk", "Помилка"), ("en", "Mistake")]
    {
        let kadri = app.visitor("kadri");
        let spoken = kadri.post("/language", &format!("language={language}&to=/")).await;
        assert_eq!(spoken.status, 303, "{}", spoken.body);
        let page = kadri.get(&import.path).await;
        assert!(page.has(says) && page.has("31.06.2026") && page.has("Kuupäev"), "{language}: {}", page.body);
    }
}

#[tokio::test]
async fn a_zip_bomb_is_refused_before_it_unpacks() {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for part in ["[Content_Types].xml", "xl/workbook.xml"] {
        zip.start_file(part, SimpleFileOptions::default()).unwrap();
        zip.write_all(b"<x/>").unwrap();
    }
    zip.start_file("xl/worksheets/sheet1.xml", SimpleFileOptions::default()).unwrap();
    let spaces = vec![b' '; 1 << 20];
    for _ in 0..200 {
        zip.write_all(&spaces).unwrap();
    }
    let bomb = zip.finish().unwrap().into_inner();
    assert!(bomb.len() < 400_000, "{} bytes that become 200 MB", bomb.len());
    let app = TestApp::start().await;
    let answer = bring(&app, "contacts", ("logi.xlsx", &bomb)).await.err().unwrap();
    assert!(answer.status == 422 && answer.has("pakib end lahti liiga suureks"), "{}", answer.body);
    assert_eq!(count(&app, "select count(*) from import_file where organisation_id = $1").await, 0);
}
