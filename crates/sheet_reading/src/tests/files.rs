//! Files as the programs of offices write them, put together by hand so that each kind of dirt can be put in.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};
use zip::{ZipWriter, write::SimpleFileOptions};

/// A cell as Excel keeps it.
#[derive(Clone, Copy, Debug)]
pub enum Cell<'a> {
    /// Words.
    Text(&'a str),
    /// A number without a form.
    Number(f64),
    /// A number in the form of a day.
    Day(f64),
    /// A number in the form of a day and a time.
    Moment(f64),
    /// A number in the form of a time.
    Time(f64),
    /// A formula with the value that it had.
    Formula(&'a str, &'a str),
    /// Nothing.
    None,
}

/// The forms by which Excel knows days: none, a day, a day and a time, a time.
const STYLES: &str = r#"<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="22" applyNumberFormat="1"/><xf numFmtId="20" applyNumberFormat="1"/></cellXfs></styleSheet>"#;
const TYPES: &str = r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"#;
const RELS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;

/// What else an Excel file may have.
#[derive(Clone, Copy, Debug, Default)]
pub struct Extra<'a> {
    /// Days are counted from 1904.
    pub is_1904: bool,
    /// Merged regions: `A1:A3`.
    pub merged: &'a [&'a str],
    /// A program.
    pub has_macro: bool,
}

/// An Excel file with these sheets.
pub fn xlsx(sheets: &[(&str, &[&[Cell<'_>]])], extra: Extra<'_>) -> Vec<u8> {
    let mut parts = vec![
        ("[Content_Types].xml".to_owned(), TYPES.to_owned()),
        ("_rels/.rels".to_owned(), RELS.to_owned()),
        ("xl/styles.xml".to_owned(), STYLES.to_owned()),
    ];
    let (mut names, mut links) = (String::new(), String::new());
    for (number, (name, rows)) in (1..).zip(sheets) {
        write!(names, r#"<sheet name="{name}" sheetId="{number}" r:id="rId{number}"/>"#).unwrap();
        write!(
            links,
            r#"<Relationship Id="rId{number}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet{number}.xml"/>"#
        )
        .unwrap();
        parts.push((format!("xl/worksheets/sheet{number}.xml"), worksheet(rows, extra.merged)));
    }
    links += r#"<Relationship Id="rIdS" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>"#;
    let epoch = if extra.is_1904 { r#"<workbookPr date1904="1"/>"# } else { "" };
    parts.push((
        "xl/workbook.xml".to_owned(),
        format!(
            r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">{epoch}<sheets>{names}</sheets></workbook>"#
        ),
    ));
    parts.push((
        "xl/_rels/workbook.xml.rels".to_owned(),
        format!(r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{links}</Relationships>"#),
    ));
    if extra.has_macro {
        parts.push(("xl/vbaProject.bin".to_owned(), "program".to_owned()));
    }
    zipped(&parts)
}

fn worksheet(rows: &[&[Cell<'_>]], merged: &[&str]) -> String {
    let mut data = String::new();
    for (number, row) in (1..).zip(rows) {
        write!(data, r#"<row r="{number}">"#).unwrap();
        for (place, cell) in row.iter().enumerate() {
            let at = format!("{}{number}", char::from(b'A' + u8::try_from(place).unwrap()));
            let said = match cell {
                Cell::None => String::new(),
                Cell::Text(text) => {
                    format!(
                        r#"<c r="{at}" t="inlineStr"><is><t xml:space="preserve">{}</t></is></c>"#,
                        escaped(text)
                    )
                }
                Cell::Number(value) => format!(r#"<c r="{at}"><v>{value}</v></c>"#),
                Cell::Day(value) => format!(r#"<c r="{at}" s="1"><v>{value}</v></c>"#),
                Cell::Moment(value) => format!(r#"<c r="{at}" s="2"><v>{value}</v></c>"#),
                Cell::Time(value) => format!(r#"<c r="{at}" s="3"><v>{value}</v></c>"#),
                Cell::Formula(formula, value) => {
                    format!(r#"<c r="{at}" t="str"><f>{}</f><v>{}</v></c>"#, escaped(formula), escaped(value))
                }
            };
            data += &said;
        }
        data += "</row>";
    }
    let regions =
        merged.iter().map(|region| format!(r#"<mergeCell ref="{region}"/>"#)).collect::<Vec<_>>().concat();
    let regions = if merged.is_empty() { regions } else { format!("<mergeCells>{regions}</mergeCells>") };
    format!(
        r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{data}</sheetData>{regions}</worksheet>"#
    )
}

/// A file of `LibreOffice`: the rows as XML.
pub fn ods(rows: &str) -> Vec<u8> {
    let content = format!(
        r#"<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="Leht1">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"#
    );
    let manifest = r#"<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/></manifest:manifest>"#;
    zipped(&[
        ("mimetype".to_owned(), "application/vnd.oasis.opendocument.spreadsheet".to_owned()),
        ("META-INF/manifest.xml".to_owned(), manifest.to_owned()),
        ("content.xml".to_owned(), content),
    ])
}

/// A row of `LibreOffice` with words in its cells.
pub fn ods_row(cells: &[&str]) -> String {
    let cell = |text: &&str| {
        let text = escaped(text);
        format!(r#"<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>"#)
    };
    let cells: String = cells.iter().map(cell).collect();
    format!(
        r#"<table:table-row>{cells}<table:table-cell table:number-columns-repeated="1015"/></table:table-row>"#
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

fn zipped(parts: &[(String, String)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(name.as_str(), SimpleFileOptions::default()).unwrap();
        zip.write_all(content.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}
