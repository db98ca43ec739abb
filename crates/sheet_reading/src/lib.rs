//! A sheet as people have kept it, read into rows of plain text: dates as `2026-06-30`, numbers as they are said, formulas
//! as the values that stood in them. Bounded, so that nobody can fill the memory with one.

mod book;
mod text;
mod unfolding;

use platform::files::{FileProblem, SheetKind, recognise_sheet};
use serde::{Deserialize, Serialize};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Rows of one file at most.
pub const ROWS: usize = 200_000;
/// Columns of one sheet at most.
pub const COLUMNS: usize = 100;
/// Sheets of one file at most.
const SHEETS: usize = 40;
/// Bytes of text in one file at most.
const TEXT: usize = 128 * 1024 * 1024;
/// Signs of one cell at most.
const CELL: usize = 10_000;

/// A row that is not empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// Its number, as the program says at its left.
    pub number: i64,
    /// Its cells from the first column on.
    pub cells: Vec<String>,
}

impl Row {
    /// The text of a cell; nothing where there is none.
    pub fn cell(&self, place: usize) -> &str {
        self.cells.get(place).map_or("", String::as_str)
    }

    /// The cells with something in them.
    pub fn filled(&self) -> impl Iterator<Item = &str> {
        self.cells.iter().map(String::as_str).filter(|cell| !cell.is_empty())
    }
}

/// One sheet of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// Its name; that of the file if it has only one.
    pub name: String,
    /// Its rows that are not empty.
    pub rows: Vec<Row>,
    /// Whether days are counted from 1904, as old programs for the Macintosh do.
    pub is_1904: bool,
}

/// Why a file is not read: the user's to mend.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It is not what its name says, carries a program, does not open.
    File(FileProblem),
    /// Nothing in it.
    Empty,
    /// More than can be taken over at once.
    Long,
    /// A password is on it.
    Locked,
}

impl From<FileProblem> for Unreadable {
    fn from(problem: FileProblem) -> Self {
        Self::File(problem)
    }
}

/// The name of the file and its sheets that have something in them.
pub fn read(name: &str, content: &[u8]) -> Result<(String, Vec<Sheet>), Unreadable> {
    let (name, kind) = recognise_sheet(name, content)?;
    // A reader that gives up on a broken file must not take the page with it.
    let sheets = catch_unwind(AssertUnwindSafe(|| match kind {
        SheetKind::Xlsx => book::xlsx(content),
        SheetKind::Ods => book::ods(content),
        SheetKind::Csv => text::read(&name, content).map(|sheet| vec![sheet]),
    }));
    let mut sheets = sheets.map_err(|_| FileProblem::Damaged)??;
    sheets.retain(|sheet| !sheet.rows.is_empty());
    sheets.truncate(SHEETS);
    if sheets.is_empty() { Err(Unreadable::Empty) } else { Ok((name, sheets)) }
}

/// Collects rows, within the bounds of a file.
#[derive(Default)]
struct Collector {
    rows: usize,
    bytes: usize,
}

impl Collector {
    /// The sheet so far with one more cell; cells come row by row.
    fn add(
        &mut self,
        sheet: &mut Sheet,
        (number, place): (i64, usize),
        text: &str,
    ) -> Result<(), Unreadable> {
        let text = tidy(text);
        if text.is_empty() || place >= COLUMNS {
            return Ok(());
        }
        if sheet.rows.last().is_none_or(|row| row.number != number) {
            self.rows += 1;
            sheet.rows.push(Row { number, cells: Vec::new() });
        }
        self.bytes += text.len();
        if self.rows > ROWS || self.bytes > TEXT {
            return Err(Unreadable::Long);
        }
        if let Some(row) = sheet.rows.last_mut() {
            row.cells.resize(row.cells.len().max(place + 1), String::new());
            if let Some(cell) = row.cells.get_mut(place) {
                *cell = text;
            }
        }
        Ok(())
    }
}

/// The text without what is not seen and without spaces around it; the spaces of word processors are spaces.
fn tidy(text: &str) -> String {
    let seen = |sign: &char| {
        !matches!(sign, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{ad}')
            && (!sign.is_control() || matches!(sign, '\n' | '\t'))
    };
    let plain = |sign: char| if sign.is_whitespace() && sign != '\n' { ' ' } else { sign };
    let text: String = text.chars().filter(seen).map(plain).take(CELL).collect();
    text.trim().to_owned()
}

#[cfg(test)]
mod tests;
