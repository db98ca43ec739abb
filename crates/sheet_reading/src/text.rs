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
            (first.trim().as_bytes().get(4).copied(), rest)
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
    let mut number = i64::from(said.is_some());
    for record in reader.records() {
        let record = record.map_err(|_| FileProblem::Damaged)?;
        // As a program says it at the left: an empty line is a row, and a cell of several lines is in one.
        number += 1 + record.position().map_or(0, |position| empty_lines(text.as_bytes(), position.byte()));
        for (place, cell) in record.iter().enumerate() {
            collector.add(&mut sheet, (number, place), cell)?;
        }
    }
    Ok(sheet)
}

/// Lines without anything from a place on, which the reader passes over.
fn empty_lines(text: &[u8], from: u64) -> i64 {
    let from = usize::try_from(from).unwrap_or(usize::MAX);
    let (before, rest) = text.split_at(from.min(text.len()));
    // The second sign of the end of the line before.
    let rest = if before.ends_with(b"\r") { rest.strip_prefix(b"\n").unwrap_or(rest) } else { rest };
    let ends = rest.iter().take_while(|sign| matches!(sign, b'\n' | b'\r'));
    let count = |wanted: u8| ends.clone().filter(|sign| **sign == wanted).count();
    i64::try_from(count(b'\n').max(count(b'\r'))).unwrap_or(0)
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
