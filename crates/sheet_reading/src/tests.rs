use super::*;
use encoding_rs::{UTF_16LE, WINDOWS_1257};
use files::{Cell, Extra, ods, ods_row, xlsx};

#[path = "tests/files.rs"]
mod files;

const LOG: &str =
    "Kuupäev;Nimi;Märkus\n1.06.2026;Õnne Käär;\"kaks\nrida; ja semikoolon\"\n\n;;\n2.06.2026;Šarlote;=1+1\n";

fn only(name: &str, content: &[u8]) -> Sheet {
    let (_, mut sheets) = read(name, content).unwrap();
    assert_eq!(sheets.len(), 1);
    sheets.remove(0)
}

fn why(name: &str, content: &[u8]) -> Unreadable {
    read(name, content).unwrap_err()
}

fn cells(sheet: &Sheet) -> Vec<(i64, String)> {
    sheet.rows.iter().map(|row| (row.number, row.cells.join("|"))).collect()
}

#[test]
fn a_text_is_read_in_every_encoding_and_with_every_separator() {
    let expected = cells(&only("logi.csv", LOG.as_bytes()));
    assert_eq!(expected.len(), 3);
    assert_eq!(expected[1], (2, "1.06.2026|Õnne Käär|kaks\nrida; ja semikoolon".to_owned()));
    assert_eq!(
        expected[2],
        (5, "2.06.2026|Šarlote|=1+1".to_owned()),
        "below an empty line; a formula is text"
    );
    assert_eq!(cells(&only("logi.csv", LOG.replace('\n', "\r\n").as_bytes()))[2].0, 5);
    let with_mark = format!("\u{feff}{LOG}");
    assert_eq!(cells(&only("logi.csv", with_mark.as_bytes())), expected);
    let (baltic, _, lost) = WINDOWS_1257.encode(LOG);
    assert!(!lost);
    assert_eq!(cells(&only("logi.csv", &baltic)), expected);
    let wide: Vec<u8> = with_mark.encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(UTF_16LE.decode(&wide).0, LOG);
    assert_eq!(cells(&only("logi.txt", &wide)), expected);
    let commas = "Kuupäev,Nimi\n1.06.2026,Mari\n2.06.2026,\"Tamm, Mari\"\n";
    assert_eq!(cells(&only("a.csv", commas.as_bytes()))[2].1, "2.06.2026|Tamm, Mari");
    let tabs = "Kuupäev\tNimi\n1.06.2026\tMari; Jüri\n";
    assert_eq!(cells(&only("a.tsv", tabs.as_bytes()))[1].1, "1.06.2026|Mari; Jüri");
    let said = "sep=|\nKuupäev|Nimi\n1.06.2026|Mari\n";
    assert_eq!(
        cells(&only("a.csv", said.as_bytes())),
        [(2, "Kuupäev|Nimi".to_owned()), (3, "1.06.2026|Mari".to_owned())]
    );
}

#[test]
fn excel_says_days_times_and_codes_as_people_do() {
    let rows: [&[Cell<'_>]; 3] = [
        &[Cell::Text("Kuupäev"), Cell::Text("Aeg"), Cell::Text("Kood"), Cell::Text("Arv")],
        &[Cell::Day(46_203.0), Cell::Time(0.4375), Cell::Number(39_001_010_123.0), Cell::Number(1.5)],
        &[
            Cell::Moment(46_203.437_499_999),
            Cell::None,
            Cell::Text(" \u{a0}4900\u{200b} "),
            Cell::Formula("1+1", "2"),
        ],
    ];
    let sheet = only("logi.xlsx", &xlsx(&[("Leht1", &rows)], Extra::default()));
    assert_eq!(sheet.rows[1].cells.join("|"), "2026-06-30|10:30|39001010123|1.5");
    assert_eq!(sheet.rows[2].cells.join("|"), "2026-06-30T10:30||4900|2", "a formula is what it was");
}

#[test]
fn days_counted_from_1904_and_merged_cells_are_read() {
    let rows: [&[Cell<'_>]; 4] = [
        &[Cell::Text("Kuupäev"), Cell::Text("Teema")],
        &[Cell::Day(44741.0), Cell::Text("töö")],
        &[Cell::None, Cell::Text("elukoht")],
        &[Cell::None, Cell::Text("muu")],
    ];
    let extra = Extra { is_1904: true, merged: &["A2:A3"], ..Extra::default() };
    let sheet = only("logi.xlsx", &xlsx(&[("Leht1", &rows)], extra));
    assert!(sheet.is_1904);
    let read: Vec<_> = sheet.rows.iter().map(|row| row.cells.join("|")).collect();
    assert_eq!(read, ["Kuupäev|Teema", "2026-06-30|töö", "2026-06-30|elukoht", "|muu"]);
}

#[test]
fn libreoffice_is_read_with_its_empty_edges() {
    let rows = ods_row(&["Kuupäev", "Teema"])
        + &ods_row(&["1.06.2026", "töö"])
        + r#"<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>"#;
    let sheet = only("logi.ods", &ods(&rows));
    assert_eq!(cells(&sheet), [(1, "Kuupäev|Teema".to_owned()), (2, "1.06.2026|töö".to_owned())]);
}

#[test]
fn what_cannot_be_taken_over_says_why() {
    let rows: [&[Cell<'_>]; 1] = [&[Cell::Text("a")]];
    let plain = xlsx(&[("Leht1", &rows)], Extra::default());
    let with_macro = xlsx(&[("Leht1", &rows)], Extra { has_macro: true, ..Extra::default() });
    let empty: [&[Cell<'_>]; 0] = [];
    assert_eq!(why("a.xlsx", &with_macro), FileProblem::Macros.into());
    assert_eq!(why("a.xlsm", &plain), FileProblem::Macros.into());
    assert_eq!(why("a.xls", &plain), FileProblem::Kind.into());
    assert_eq!(why("a.ods", &plain), FileProblem::Mismatch.into());
    assert_eq!(why("a.xlsx", b"PK\x03\x04 no zip"), FileProblem::Mismatch.into());
    assert_eq!(why("a.csv", &plain), FileProblem::Mismatch.into());
    assert_eq!(why("a.csv", b"a;b\x00c"), FileProblem::Mismatch.into());
    assert_eq!(why("a.csv", b" \n;;\n"), Unreadable::Empty);
    assert_eq!(why("a.xlsx", &xlsx(&[("Leht1", &empty)], Extra::default())), Unreadable::Empty);
    let lines = "1.06.2026;töö\n".repeat(ROWS + 1);
    assert_eq!(why("a.csv", lines.as_bytes()), Unreadable::Long);
}

#[test]
fn a_sheet_that_unfolds_without_end_is_refused_before_it_does() {
    let wide = r#"<table:table-row><table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"/></table:table-row>"#;
    assert_eq!(why("a.ods", &ods(&wide.repeat(5_000))), Unreadable::Long);
    let tall = r#"<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="40" office:value-type="float" office:value="1"/></table:table-row>"#;
    assert_eq!(why("a.ods", &ods(tall)), Unreadable::Long);
    let cell = r#"<table:table-cell table:number-columns-repeated="40" office:value-type="float" office:value="1"/></table:table-row>"#;
    for row in [
        r#"<table:table-row table:style-name="a>b" table:number-rows-repeated="1048576">"#,
        r#"<table:table-row table:number-rows-repeated="&#49;048576">"#,
    ] {
        assert_eq!(why("a.ods", &ods(&format!("{row}{cell}"))), Unreadable::Long, "{row}");
    }
    let far = format!(
        r#"{}<table:table-row table:number-rows-repeated="1000000"><table:table-cell/></table:table-row>{}"#,
        ods_row(&["a"; 30]),
        ods_row(&["b"; 30])
    );
    assert_eq!(why("a.ods", &ods(&far)), Unreadable::Long);
}

proptest::proptest! {
    #[test]
    fn whatever_a_file_holds_gets_an_answer(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..400)) {
        for name in ["a.csv", "a.xlsx", "a.ods"] {
            let _ = read(name, &bytes);
        }
    }

    #[test]
    fn a_broken_sheet_gets_an_answer(place in 0_usize..3_000, byte in proptest::num::u8::ANY) {
        let rows: [&[Cell<'_>]; 2] = [&[Cell::Text("Kuupäev"), Cell::Day(46_203.0)], &[Cell::Number(1.0), Cell::Text("x")]];
        for (name, mut content) in [
            ("a.xlsx", xlsx(&[("Leht1", &rows)], Extra::default())),
            ("a.ods", ods(&ods_row(&["Kuupäev", "1.06.2026"]))),
        ] {
            let length = content.len();
            content[place % length] = byte;
            let _ = read(name, &content);
        }
    }
}
