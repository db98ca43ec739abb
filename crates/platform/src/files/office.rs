//! Office files and signed containers are zips. They are unpacked here once, to nowhere, as far as a bound allows:
//! whoever opens them later must not be the first to learn that 40 kilobytes become four gigabytes.

use super::{FileKind, FileProblem};
use std::io::{Cursor, Read, copy, sink};
use zip::{ZipArchive, read::ZipFile};

/// Parts that a file has at most.
const PARTS: usize = 5_000;
/// Bytes that any file may unpack to.
const SMALL: u64 = 10 * 1024 * 1024;
/// Bytes that no file may unpack to.
const HUGE: u64 = 512 * 1024 * 1024;
/// Between the two, so many times its own size.
const RATIO: u64 = 100;

type Zip<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// The type of a sheet of `LibreOffice`, as it stands in the file.
const ODS: &str = "application/vnd.oasis.opendocument.spreadsheet";

/// Whether the content is a whole sheet of `LibreOffice` without programs in it.
pub(super) fn check_ods(content: &[u8]) -> Result<(), FileProblem> {
    let mut zip = opened(content)?;
    if !starts_with(&mut zip, "mimetype", ODS) || !has(&mut zip, "content.xml") {
        return Err(FileProblem::Mismatch);
    }
    unpack(&mut zip, most(content))
}

/// Whether the content is a whole file of this kind without programs in it.
pub(super) fn check(kind: FileKind, content: &[u8]) -> Result<(), FileProblem> {
    let mut zip = opened(content)?;
    let part = match kind {
        FileKind::Docx => "word/document.xml",
        FileKind::Xlsx => "xl/workbook.xml",
        FileKind::Odt => "content.xml",
        _ => "META-INF/manifest.xml",
    };
    let mark = match kind {
        FileKind::Odt | FileKind::Asice => starts_with(&mut zip, "mimetype", kind.media_type()),
        _ => has(&mut zip, "[Content_Types].xml"),
    };
    if !mark || !has(&mut zip, part) {
        return Err(FileProblem::Mismatch);
    }
    unpack(&mut zip, most(content))
}

fn opened(content: &[u8]) -> Result<Zip<'_>, FileProblem> {
    ZipArchive::new(Cursor::new(content)).map_err(|_| FileProblem::Mismatch)
}

/// Bytes that this file may unpack to.
fn most(content: &[u8]) -> u64 {
    (content.len() as u64 * RATIO).clamp(SMALL, HUGE)
}

fn has(zip: &mut Zip<'_>, part: &str) -> bool {
    zip.by_name(part).is_ok()
}

fn starts_with(zip: &mut Zip<'_>, part: &str, text: &str) -> bool {
    let mut start = String::new();
    let read = zip.by_name(part).map(|part| part.take(200).read_to_string(&mut start));
    matches!(read, Ok(Ok(_))) && start.trim_end() == text
}

/// Reads every part and believes no size that is only declared.
fn unpack(zip: &mut Zip<'_>, most: u64) -> Result<(), FileProblem> {
    if zip.len() > PARTS {
        return Err(FileProblem::Damaged);
    }
    let mut left = most;
    for index in 0..zip.len() {
        let part = zip.by_index(index).map_err(|_| FileProblem::Damaged)?;
        if is_program(&part) {
            return Err(FileProblem::Macros);
        }
        let unpacked = copy(&mut part.take(left + 1), &mut sink()).map_err(|_| FileProblem::Damaged)?;
        left = left.checked_sub(unpacked).ok_or(FileProblem::Damaged)?;
    }
    Ok(())
}

fn is_program<R: Read>(part: &ZipFile<'_, R>) -> bool {
    let name = String::from_utf8_lossy(part.name_raw()).to_lowercase();
    let in_folder = |folder: &str| name.starts_with(folder);
    name.ends_with("vbaproject.bin")
        || in_folder("basic/")
        || in_folder("scripts/")
        || name.contains("/activex/")
}
