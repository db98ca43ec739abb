//! Tables that leave the house: the same sheet as Excel file or as text. Cells have types, so that a number is a
//! number, and what a person typed is never a formula.

use crate::{Date, Result};
use rust_xlsxwriter::{ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Words.
    Text,
    /// A count.
    Integer,
    /// A day.
    Day,
    /// Euros and cents.
    Money,
}

/// One cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// Words.
    Text(String),
    /// A count.
    Integer(i64),
    /// A day.
    Day(Date),
    /// A sum in cents.
    Cents(i64),
}

/// A table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Its name, up to 31 signs and without `[ ] : * ? / \`: Excel's own rule.
    pub name: String,
    /// The columns' titles and what they hold.
    pub columns: Vec<(String, Kind)>,
    /// The rows; each has a cell for every column.
    pub rows: Vec<Vec<Cell>>,
}

impl Sheet {
    /// As text (RFC 4180): `;` between the cells, decimal comma, and a mark by which Excel knows UTF-8. A text that
    /// Excel would take for a formula gets an apostrophe before it.
    pub fn csv(&self) -> Result<Vec<u8>> {
        let mut writer = csv::WriterBuilder::new()
            .delimiter(b';')
            .terminator(csv::Terminator::CRLF)
            .flexible(false)
            .from_writer("\u{feff}".as_bytes().to_vec());
        let titles = self.columns.iter().map(|(title, _)| harmless(title));
        writer.write_record(titles.collect::<Vec<_>>()).map_err(fault)?;
        for row in &self.rows {
            writer.write_record(row.iter().map(Cell::text)).map_err(fault)?;
        }
        writer.into_inner().map_err(|error| fault(error.into_error()))
    }

    /// As an Excel file: titles bold, in sight and with filters. Longer than Excel can hold is a fault, never a cut.
    pub fn xlsx(&self) -> Result<Vec<u8>> {
        let mut workbook = Workbook::new();
        let worksheet = workbook.add_worksheet_with_constant_memory().map_err(fault)?;
        self.fill(worksheet).map_err(fault)?;
        workbook.save_to_buffer().map_err(fault)
    }

    fn fill(&self, worksheet: &mut Worksheet) -> Result<(), XlsxError> {
        worksheet.set_name(&self.name)?;
        worksheet.set_freeze_panes(1, 0)?;
        let last_row = u32::try_from(self.rows.len()).map_err(|_| XlsxError::RowColumnLimitError)?;
        let last_column = column(self.columns.len().saturating_sub(1))?;
        worksheet.autofilter(0, 0, last_row, last_column)?;
        let title_format = Format::new().set_bold();
        for (number, (title, _)) in self.columns.iter().enumerate() {
            worksheet.set_column_width(column(number)?, self.width(number))?;
            worksheet.write_string_with_format(0, column(number)?, title, &title_format)?;
        }
        let formats = Formats::new();
        for (number, row) in (1..).zip(&self.rows) {
            if row.len() != self.columns.len() {
                return Err(XlsxError::ParameterError("a row with too few or too many cells".to_owned()));
            }
            for (place, cell) in row.iter().enumerate() {
                formats.write(worksheet, (number, column(place)?), cell)?;
            }
        }
        Ok(())
    }

    /// In signs: as wide as its first rows need, within reason.
    fn width(&self, number: usize) -> f64 {
        let title = self.columns.get(number).map_or(0, |(title, _)| title.chars().count() + 3);
        let cells = self.rows.iter().take(200).filter_map(|row| row.get(number));
        let widest = cells.map(|cell| cell.text().chars().count() + 1).max().unwrap_or_default();
        f64::from(u32::try_from(title.max(widest).clamp(8, 60)).unwrap_or(60))
    }
}

impl Cell {
    /// As it stands in a csv.
    fn text(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) => harmless(text),
            Self::Integer(number) => number.to_string(),
            Self::Day(day) => day.to_string(),
            Self::Cents(cents) => {
                let sign = if *cents < 0 { "-" } else { "" };
                let cents = cents.unsigned_abs();
                format!("{sign}{},{:02}", cents / 100, cents % 100)
            }
        }
    }
}

/// A text that no sheet takes for a formula (OWASP, CSV injection).
fn harmless(text: &str) -> String {
    let dangerous = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if dangerous { format!("'{text}") } else { text.to_owned() }
}

struct Formats {
    text: Format,
    integer: Format,
    day: Format,
    money: Format,
}

impl Formats {
    fn new() -> Self {
        let top = Format::new().set_align(FormatAlign::Top);
        Self {
            text: top.clone().set_text_wrap(),
            integer: top.clone().set_num_format("0"),
            day: top.clone().set_num_format("dd.mm.yyyy"),
            money: top.set_num_format("#,##0.00"),
        }
    }

    fn write(&self, to: &mut Worksheet, (row, column): (u32, u16), cell: &Cell) -> Result<(), XlsxError> {
        match cell {
            Cell::Empty => return Ok(()),
            Cell::Text(text) => to.write_string_with_format(row, column, text, &self.text)?,
            Cell::Integer(number) => {
                to.write_number_with_format(row, column, exact(*number)?, &self.integer)?
            }
            Cell::Cents(cents) => {
                to.write_number_with_format(row, column, exact(*cents)? / 100.0, &self.money)?
            }
            Cell::Day(day) => {
                let (year, month, date) = (day.year(), day.month(), day.day());
                let part = |number: i8| u8::try_from(number).map_err(|_| unwritable("a day"));
                let year = u16::try_from(year).map_err(|_| unwritable("a day"))?;
                let day = ExcelDateTime::from_ymd(year, part(month)?, part(date)?)?;
                to.write_datetime_with_format(row, column, &day, &self.day)?
            }
        };
        Ok(())
    }
}

/// Excel keeps numbers as floating point: beyond 15 digits they would not be what was written.
#[expect(clippy::cast_precision_loss, reason = "below 10¹⁵ every whole number has its own")]
fn exact(number: i64) -> Result<f64, XlsxError> {
    if number.unsigned_abs() < 1_000_000_000_000_000 {
        Ok(number as f64)
    } else {
        Err(unwritable("a number"))
    }
}

fn unwritable(what: &str) -> XlsxError {
    XlsxError::ParameterError(format!("{what} that Excel does not hold"))
}

fn column(number: usize) -> Result<u16, XlsxError> {
    u16::try_from(number).map_err(|_| XlsxError::RowColumnLimitError)
}

fn fault(error: impl std::error::Error + Send + Sync + 'static) -> crate::Error {
    crate::Error::Fault(db::Error::Work(Box::new(error)))
}

#[cfg(test)]
mod tests;
