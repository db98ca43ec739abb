//! How large a sheet of `LibreOffice` becomes: a row or a cell may say that it stands for a million. Counted before the
//! reader unfolds it.

use super::Unreadable;
use platform::files::FileProblem;
use std::io::{BufReader, Cursor, Read};
use zip::ZipArchive;

/// Bytes of a tag that are looked at.
const TAG: usize = 4_096;

/// Cells that are kept in memory for the sheets of a file, empty ones between others too.
pub(super) fn cells(content: &[u8]) -> Result<u64, Unreadable> {
    let mut zip = ZipArchive::new(Cursor::new(content)).map_err(|_| FileProblem::Damaged)?;
    let part = zip.by_name("content.xml").map_err(|_| FileProblem::Damaged)?;
    let (mut tag, mut is_tag, mut count) = (Vec::with_capacity(256), false, Count::default());
    for byte in BufReader::new(part).bytes() {
        match byte.map_err(|_| FileProblem::Damaged)? {
            b'<' => {
                is_tag = true;
                tag.clear();
            }
            b'>' if is_tag => {
                is_tag = false;
                count.see(&String::from_utf8_lossy(&tag));
            }
            byte if is_tag && tag.len() < TAG => tag.push(byte),
            _ => {}
        }
    }
    Ok(count.cells)
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
    fn see(&mut self, tag: &str) {
        if tag.starts_with("table:table-row") {
            (self.row, self.empty_cells) = (0, 0);
            self.row_times = times(tag, "number-rows-repeated=").min(1_048_576);
        } else if tag.starts_with("table:table-cell") || tag.starts_with("table:covered-table-cell") {
            self.cell(tag);
        } else if tag.starts_with("/table:table-row") {
            self.end_row();
        } else if tag.trim_end() == "/table:table" {
            self.empty_rows = 0;
        }
    }

    fn cell(&mut self, tag: &str) {
        let times = times(tag, "number-columns-repeated=").min(16_384);
        if tag.ends_with('/') && !tag.contains("value=") && !tag.contains("formula=") {
            self.empty_cells += times;
        } else {
            self.row = (self.row + self.empty_cells + times).min(16_384);
            self.empty_cells = 0;
        }
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

/// The number after `attribute`; without one, once.
fn times(tag: &str, attribute: &str) -> u64 {
    let after = tag.split_once(attribute).map(|(_, after)| after.trim_start_matches(['"', '\'']));
    let digits = after.map(|after| after.chars().take_while(char::is_ascii_digit).collect::<String>());
    digits.and_then(|digits| digits.parse().ok()).unwrap_or(1)
}
