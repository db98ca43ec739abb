use super::*;
use calamine::{Data, Reader, Xlsx};
use jiff::civil::date;
use proptest::prelude::*;
use std::io::Cursor;

fn sheet(rows: Vec<Vec<Cell>>) -> Sheet {
    let columns =
        [("Tegevus", Kind::Text), ("Osalejaid", Kind::Integer), ("Päev", Kind::Day), ("Summa", Kind::Money)];
    let columns = columns.map(|(title, kind)| (title.to_owned(), kind)).to_vec();
    Sheet { name: "Tegevused".to_owned(), columns, rows }
}

fn row(text: &str) -> Vec<Cell> {
    vec![Cell::Text(text.to_owned()), Cell::Integer(-12), Cell::Day(date(2026, 6, 30)), Cell::Cents(-123_456)]
}

#[test]
fn a_csv_opens_in_estonian_excel() {
    let rows = vec![
        row("Keelekohvik; \"algajad\"\nteine rida"),
        vec![Cell::Empty, Cell::Empty, Cell::Empty, Cell::Cents(5)],
    ];
    let text = String::from_utf8(sheet(rows).csv().unwrap()).unwrap();
    assert_eq!(
        text,
        "\u{feff}Tegevus;Osalejaid;Päev;Summa\r\n\
         \"Keelekohvik; \"\"algajad\"\"\nteine rida\";-12;2026-06-30;-1234,56\r\n\
         ;;;0,05\r\n"
    );
}

#[test]
fn what_looks_like_a_formula_is_text_in_a_csv() {
    for dangerous in ["=1+1", "+372 5555", "-1", "@SUM(A1)", "\t=1+1", "\r=1+1"] {
        let csv = sheet(vec![row(dangerous)]).csv().unwrap();
        let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(&csv[3..]);
        let cell = reader.records().next().unwrap().unwrap()[0].to_owned();
        assert_eq!(cell, format!("'{dangerous}"));
    }
    let own = sheet(vec![row("tekst")]).csv().unwrap();
    assert!(String::from_utf8(own).unwrap().contains(";-12;"), "our own numbers stay numbers");
}

#[test]
fn a_row_of_another_length_is_a_fault_and_not_a_shifted_table() {
    let short = sheet(vec![vec![Cell::Empty]]);
    assert!(short.csv().is_err() && short.xlsx().is_err());
}

fn read_back(sheet: &Sheet) -> Vec<Vec<Data>> {
    let mut book = Xlsx::new(Cursor::new(sheet.xlsx().unwrap())).unwrap();
    assert!(book.worksheet_formula(&sheet.name).unwrap().is_empty(), "no formula anywhere");
    book.worksheet_range(&sheet.name).unwrap().rows().map(<[_]>::to_vec).collect()
}

#[test]
fn an_excel_file_has_typed_cells_and_no_formulas() {
    let rows = read_back(&sheet(vec![row("=HYPERLINK(\"http://x\")"), row("Keelekohvik")]));
    assert_eq!(rows.len(), 3);
    assert_eq!(rows[0][0], Data::String("Tegevus".to_owned()));
    assert_eq!(rows[1][0], Data::String("=HYPERLINK(\"http://x\")".to_owned()));
    assert_eq!(rows[1][1], Data::Float(-12.0));
    assert_eq!(rows[1][3], Data::Float(-1234.56));
    let Data::DateTime(day) = &rows[1][2] else { panic!("{:?}", rows[1][2]) };
    // 30 June 2026 is day 46,203 since 30 December 1899.
    assert!((day.as_f64() - 46_203.0).abs() < f64::EPSILON);
}

#[test]
fn titles_stay_in_sight_and_have_filters() {
    let bytes = sheet(vec![row("Keelekohvik")]).xlsx().unwrap();
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let xml = std::io::read_to_string(zip.by_name("xl/worksheets/sheet1.xml").unwrap()).unwrap();
    assert!(xml.contains("<autoFilter ref=\"A1:D2\"/>"), "{xml}");
    assert!(xml.contains("state=\"frozen\""), "{xml}");
}

#[test]
fn what_excel_cannot_hold_is_a_fault_and_not_a_cut() {
    assert!(sheet(vec![row(&"a".repeat(32_768))]).xlsx().is_err());
    let mut large = row("x");
    large[1] = Cell::Integer(i64::MAX);
    assert!(sheet(vec![large]).xlsx().is_err());
}

proptest! {
    #[test]
    fn every_text_comes_back_from_a_csv(text in any::<String>()) {
        let csv = sheet(vec![row(&text)]).csv().unwrap();
        let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(&csv[3..]);
        let records: Vec<_> = reader.records().collect::<Result<_, _>>().unwrap();
        prop_assert_eq!(records.len(), 1);
        let cell = &records[0][0];
        let dangerous = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
        prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']));
        prop_assert_eq!(if dangerous { &cell[1..] } else { cell }, text);
    }

    #[test]
    fn every_sum_is_written_to_the_cent(cents in any::<i64>()) {
        let text = Cell::Cents(cents).text();
        let digits: String = text.chars().filter(|sign| *sign != ',').collect();
        prop_assert_eq!(digits.parse::<i64>().unwrap(), cents);
        prop_assert_eq!(text.rsplit_once(',').unwrap().1.len(), 2);
    }
}
