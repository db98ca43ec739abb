//! Files of Excel and `LibreOffice`, by way of `calamine`.

use super::{COLUMNS, Collector, ROWS, SHEETS, Sheet, Unreadable, unfolding};
use calamine::{Data, DataRef, Dimensions, ExcelDateTime, Ods, OdsError, Reader, Xlsx, XlsxError};
use platform::files::FileProblem;
use std::io::Cursor;

/// Cells that a sheet of `LibreOffice` may unfold to, empty ones too.
const CELLS: u64 = 10_000_000;

/// Sheets of an Excel file, cell by cell; of merged cells each in the first column has what the first says.
pub(super) fn xlsx(content: &[u8]) -> Result<Vec<Sheet>, Unreadable> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(content)).map_err(|error| match error {
        XlsxError::Password => Unreadable::Locked,
        _ => FileProblem::Damaged.into(),
    })?;
    let (is_1904, mut collector, mut sheets) = (book.has_1904_epoch(), Collector::default(), Vec::new());
    for name in book.sheet_names().into_iter().take(SHEETS) {
        let merged = book.merge_cells_by_sheet_name(&name).unwrap_or_default();
        let mut sheet = Sheet { name: name.clone(), is_1904, ..Sheet::default() };
        // A sheet that is a chart has no cells.
        let Ok(mut cells) = book.worksheet_cells_reader(&name) else { continue };
        while let Some(cell) = cells.next_cell().map_err(|_| FileProblem::Damaged)? {
            let (row, column) = cell.get_position();
            collector.add(&mut sheet, place(row, column), &said(cell.get_value()))?;
        }
        sheet.rows.sort_by_key(|row| row.number);
        let mut left = ROWS;
        for region in &merged {
            fill(&mut sheet, region, &mut left);
        }
        sheets.push(sheet);
    }
    Ok(sheets)
}

/// Sheets of `LibreOffice`.
pub(super) fn ods(content: &[u8]) -> Result<Vec<Sheet>, Unreadable> {
    if unfolding::cells(content)? > CELLS {
        return Err(Unreadable::Long);
    }
    let mut book: Ods<_> = Ods::new(Cursor::new(content)).map_err(|error| match error {
        OdsError::Password => Unreadable::Locked,
        OdsError::CellLimitExceeded { .. } => Unreadable::Long,
        _ => FileProblem::Damaged.into(),
    })?;
    let (mut collector, mut sheets) = (Collector::default(), Vec::new());
    for (name, range) in book.worksheets().into_iter().take(SHEETS) {
        let mut sheet = Sheet { name, ..Sheet::default() };
        let (top, left) = range.start().unwrap_or_default();
        for (row, column, value) in range.used_cells() {
            let (row, column) = (row as u64 + u64::from(top), column as u64 + u64::from(left));
            let narrow = |number: u64| u32::try_from(number).unwrap_or(u32::MAX);
            collector.add(&mut sheet, place(narrow(row), narrow(column)), &said_whole(value))?;
        }
        sheets.push(sheet);
    }
    Ok(sheets)
}

fn place(row: u32, column: u32) -> (i64, usize) {
    (i64::from(row) + 1, usize::try_from(column).unwrap_or(usize::MAX))
}

/// Gives each row of a merged region what its first says, in its first column: a day that stands for several contacts. Rows
/// are in their order, and no more of them are looked at for all regions together than are `left`.
fn fill(sheet: &mut Sheet, region: &Dimensions, left: &mut usize) {
    let ((first, column), (last, _)) = (region.start, region.end);
    let ((number, column), (end, _)) = (place(first, column), place(last, column));
    let Ok(at) = sheet.rows.binary_search_by_key(&number, |row| row.number) else { return };
    let Some((row, below)) = sheet.rows.get_mut(at..).and_then(<[_]>::split_first_mut) else { return };
    let text = row.cell(column);
    if text.is_empty() {
        return;
    }
    for row in below.iter_mut().take_while(|row| row.number <= end).take(*left) {
        *left -= 1;
        row.cells.resize(row.cells.len().max(column + 1).min(COLUMNS), String::new());
        if let Some(cell) = row.cells.get_mut(column).filter(|cell| cell.is_empty()) {
            text.clone_into(cell);
        }
    }
}

fn said(value: &DataRef<'_>) -> String {
    match value {
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number_as_said(*number),
        DataRef::DateTime(moment) => moment_as_said(*moment),
        DataRef::Bool(yes) => yes_or_no(*yes),
        DataRef::Error(error) => error.to_string(),
        DataRef::Empty => String::new(),
    }
}

fn said_whole(value: &Data) -> String {
    match value {
        Data::String(text) | Data::DateTimeIso(text) => text.clone(),
        Data::DurationIso(text) => duration_as_said(text),
        Data::Int(number) => number.to_string(),
        Data::Float(number) => number_as_said(*number),
        Data::DateTime(moment) => moment_as_said(*moment),
        Data::Bool(yes) => yes_or_no(*yes),
        Data::Error(error) => error.to_string(),
        Data::Empty => String::new(),
    }
}

fn yes_or_no(yes: bool) -> String {
    if yes { "1".to_owned() } else { "0".to_owned() }
}

/// `39001010123`, not `3.9001010123E10`.
fn number_as_said(number: f64) -> String {
    if number.fract() == 0.0 && number.abs() < 1e15 { format!("{number:.0}") } else { number.to_string() }
}

/// `PT10H30M00S` as `10:30`.
fn duration_as_said(text: &str) -> String {
    let part = |sign: char| -> Option<u32> {
        let (before, _) = text.split_once(sign)?;
        let digits: String = before.chars().rev().take_while(char::is_ascii_digit).collect();
        digits.chars().rev().collect::<String>().parse().ok()
    };
    match (part('H'), text.split_once('T').and_then(|_| part('M'))) {
        (None, None) => text.to_owned(),
        (hours, minutes) => format!("{}:{:02}", hours.unwrap_or(0), minutes.unwrap_or(0)),
    }
}

/// A day, a day and a time, a time, or hours and minutes.
fn moment_as_said(moment: ExcelDateTime) -> String {
    let value = moment.as_f64();
    if !(0.0..3_000_000.0).contains(&value) {
        return number_as_said(value);
    }
    #[expect(clippy::cast_possible_truncation, reason = "bounded above")]
    let minutes = (value * 1_440.0).round() as i64;
    if moment.is_duration() || value < 1.0 {
        return format!("{}:{:02}", minutes / 60, minutes % 60);
    }
    // To the minute: what a program keeps as 10:29:59.999 was typed as 10:30.
    #[expect(clippy::cast_precision_loss, reason = "bounded above")]
    let whole = ExcelDateTime::new(
        (minutes as f64 + 0.01) / 1_440.0,
        calamine::ExcelDateTimeType::DateTime,
        is_1904(moment),
    );
    let (year, month, day, hour, minute, ..) = whole.to_ymd_hms_milli();
    let date = format!("{year:04}-{month:02}-{day:02}");
    if (hour, minute) == (0, 0) { date } else { format!("{date}T{hour:02}:{minute:02}") }
}

/// Whether a moment is counted from 1904: the same number is four years later then.
fn is_1904(moment: ExcelDateTime) -> bool {
    let as_1900 = ExcelDateTime::new(moment.as_f64(), calamine::ExcelDateTimeType::DateTime, false);
    as_1900.to_ymd_hms_milli().0 != moment.to_ymd_hms_milli().0
}
