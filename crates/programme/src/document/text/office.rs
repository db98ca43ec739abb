//! The text of a Word or `LibreOffice` file: one part of a zip, read as XML. No entity is expanded and nothing outside is asked
//! for; the upload has seen to it that the zip is no bomb, and here a bound holds once more.

use super::{SIGNS, Unread};
use quick_xml::{Reader, events::Event};
use std::io::{BufReader, Cursor, Read};
use zip::ZipArchive;

/// Bytes of XML that are read at most.
const XML: u64 = 64 * 1024 * 1024;

/// Where the text of a kind of file stands.
pub struct Form {
    part: &'static str,
    /// The element that holds text; without one all text counts.
    holds: Option<&'static str>,
}

/// A text of Word.
pub const DOCX: Form = Form { part: "word/document.xml", holds: Some("t") };
/// A text of `LibreOffice`.
pub const ODT: Form = Form { part: "content.xml", holds: None };

/// The text, a line for each paragraph.
pub fn text(content: &[u8], form: &Form) -> Result<String, Unread> {
    let mut zip = ZipArchive::new(Cursor::new(content)).map_err(|_| Unread)?;
    let part = zip.by_name(form.part).map_err(|_| Unread)?;
    let mut reader = Reader::from_reader(BufReader::new(part.take(XML)));
    let (mut text, mut buffer, mut is_inside) = (String::new(), Vec::new(), form.holds.is_none());
    while text.len() < SIGNS {
        let is_holder = |name: &str| form.holds == Some(name);
        match reader.read_event_into(&mut buffer).map_err(|_| Unread)? {
            Event::Eof => break,
            Event::Start(element) if is_holder(element.local_name().as_ref()) => is_inside = true,
            Event::End(element) if is_holder(element.local_name().as_ref()) => is_inside = false,
            Event::End(element) if matches!(element.local_name().as_ref(), "p" | "h") => text.push('\n'),
            Event::Empty(element) if is_gap(element.local_name().as_ref()) => text.push(' '),
            Event::Text(piece) if is_inside => text.push_str(&piece.xml10_content()),
            Event::CData(piece) if is_inside => text.push_str(&piece.xml10_content()),
            Event::GeneralRef(sign) if is_inside => {
                text.push(sign.resolve_char_ref().ok().flatten().unwrap_or(' '));
            }
            _ => {}
        }
        buffer.clear();
    }
    Ok(text)
}

/// Whether an element without content parts two words.
fn is_gap(name: &str) -> bool {
    matches!(name, "tab" | "br" | "cr" | "s" | "line-break")
}
