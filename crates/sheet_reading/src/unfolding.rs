//! How large a sheet of `LibreOffice` becomes: a row or a cell may say that it stands for a million. Counted before the
//! reader unfolds it.

use super::Unreadable;
use platform::files::FileProblem;
use quick_xml::{
    Reader,
    escape::unescape,
    events::{BytesStart, Event},
};
use std::io::{BufReader, Cursor};
use zip::ZipArchive;

/// Cells that are kept in memory for the sheets of a file, empty ones between others too. Read by the library with which
/// `calamine` reads, so that nothing is a tag or a number for one and not for the other.
pub(super) fn cells(content: &[u8]) -> Result<u64, Unreadable> {
    let mut zip = ZipArchive::new(Cursor::new(content)).map_err(|_| FileProblem::Damaged)?;
    let part = zip.by_name("content.xml").map_err(|_| FileProblem::Damaged)?;
    let mut reader = Reader::from_reader(BufReader::new(part));
    reader.config_mut().check_end_names = false;
    let (mut buffer, mut count) = (Vec::new(), Count::default());
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer).map_err(|_| FileProblem::Damaged)? {
            Event::Start(tag) => count.begin(&tag, false)?,
            Event::Empty(tag) => {
                count.begin(&tag, true)?;
                count.end(tag.name().0);
            }
            Event::End(tag) => count.end(tag.name().0),
            Event::Eof => return Ok(count.cells),
            _ => {}
        }
    }
}

/// Counts as the reader unfolds: what is empty at the end of a row or of a sheet is left.
#[derive(Default)]
struct Count {
    cells: u64,
    row: u64,
    row_times: u64,
    empty_cells: u64,
    empty_rows: u64,
    widest: u64,
}

impl Count {
    fn begin(&mut self, tag: &BytesStart<'_>, is_empty: bool) -> Result<(), Unreadable> {
        match tag.name().0 {
            "table:table-row" => {
                (self.row, self.empty_cells) = (0, 0);
                self.row_times = times(tag, "table:number-rows-repeated")?.min(1_048_576);
            }
            "table:table-cell" | "table:covered-table-cell" => self.cell(tag, is_empty)?,
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, name: &str) {
        match name {
            "table:table-row" => self.end_row(),
            "table:table" => self.empty_rows = 0,
            _ => {}
        }
    }

    fn cell(&mut self, tag: &BytesStart<'_>, is_empty: bool) -> Result<(), Unreadable> {
        let times = times(tag, "table:number-columns-repeated")?.min(16_384);
        let says = tag.attributes_raw();
        if is_empty && !says.contains("office:") && !says.contains("formula") {
            self.empty_cells += times;
        } else {
            self.row = (self.row + self.empty_cells + times).min(16_384);
            self.empty_cells = 0;
        }
        Ok(())
    }

    fn end_row(&mut self) {
        if self.row == 0 {
            self.empty_rows = self.empty_rows.saturating_add(self.row_times);
            return;
        }
        self.widest = self.widest.max(self.row);
        let rows = self.row_times.saturating_add(std::mem::take(&mut self.empty_rows));
        self.cells = self.cells.saturating_add(rows.saturating_mul(self.widest));
    }
}

/// The number in an attribute; without one, once.
fn times(tag: &BytesStart<'_>, attribute: &str) -> Result<u64, Unreadable> {
    let found = tag.try_get_attribute(attribute).map_err(|_| FileProblem::Damaged)?;
    let Some(found) = found else { return Ok(1) };
    let digits = unescape(&found.value).map_err(|_| FileProblem::Damaged)?;
    Ok(digits.trim().parse().map_err(|_| FileProblem::Damaged)?)
}
