//! A table as text: UTF-8, UTF-16 or windows-1257; between the cells a semicolon, a comma or a tab.

use super::{Collector, Sheet, Unreadable};
use platform::files::{FileProblem, decode_text};

/// Lines by which the separator is guessed.
const LOOKED_AT: usize = 20;

/// The one sheet of a text.
pub(super) fn read(name: &str, content: &[u8]) -> Result<Sheet, Unreadable> {
    let text = decode_text(content).ok_or(FileProblem::Damaged)?;
    let text = text.trim_start_matches('\u{feff}');
    // Excel's own line that names the separator.
    let (said, text) = match text.split_once('\n') {
        Some((first, rest)) if first.trim().to_lowercase().starts_with("sep=") => {
            (first.trim().bytes().nth(4), rest)
        }
        _ => (None, text),
    };
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(said.unwrap_or_else(|| separator(text)))
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let (mut sheet, mut collector) =
        (Sheet { name: name.to_owned(), ..Sheet::default() }, Collector::default());
    let skipped = i64::from(said.is_some());
    for (number, record) in (1_i64..).zip(reader.records()) {
        let record = record.map_err(|_| FileProblem::Damaged)?;
        let line = record.position().and_then(|position| i64::try_from(position.line()).ok());
        for (place, cell) in record.iter().enumerate() {
            collector.add(&mut sheet, (line.unwrap_or(number) + skipped, place), cell)?;
        }
    }
    Ok(sheet)
}

/// The sign that is in most lines, and there most often.
fn separator(text: &str) -> u8 {
    let lines: Vec<_> = text.lines().filter(|line| !line.trim().is_empty()).take(LOOKED_AT).collect();
    let score = |sign: u8| {
        let mut counts: Vec<_> =
            lines.iter().map(|line| line.bytes().filter(|byte| *byte == sign).count()).collect();
        counts.sort_unstable();
        let parted = counts.iter().filter(|count| **count > 0).count();
        (parted, counts.get(counts.len() / 2).copied().unwrap_or_default())
    };
    [b';', b'\t', b','].into_iter().rev().max_by_key(|sign| score(*sign)).unwrap_or(b';')
}
