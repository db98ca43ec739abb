//! The text of a PDF, page by page, as it is shown: without its layout. What is only a picture has none.

use super::{PAGES, SIGNS, Unread};
use lopdf::{Document, Encoding, LoadOptions, Object, ObjectId, content::Content, content::Operation};
use std::collections::BTreeMap;

/// Bytes that a stream of a file may unpack to: a page of text has some thousands.
const STREAM: usize = 8 * 1024 * 1024;
/// A gap in a line, in thousandths of the letters' size, from which it is one between words.
const GAP: f32 = -180.0;

type Encodings<'d> = BTreeMap<Vec<u8>, Encoding<'d>>;

/// The text of each page.
pub fn pages(content: &[u8]) -> Result<Vec<String>, Unread> {
    let options = LoadOptions::with_max_decompressed_size(STREAM);
    let document = Document::load_mem_with_options(content, options).map_err(|_| Unread)?;
    let (mut pages, mut signs) = (Vec::new(), 0);
    for page in document.page_iter().take(PAGES) {
        let text = page_text(&document, page).unwrap_or_default();
        signs += text.len();
        pages.push(text);
        if signs > SIGNS {
            break;
        }
    }
    if pages.is_empty() { Err(Unread) } else { Ok(pages) }
}

/// The text of one page; a page that cannot be read does not spoil the others.
fn page_text(document: &Document, page: ObjectId) -> lopdf::Result<String> {
    let fonts = document.get_page_fonts(page)?.into_iter();
    let encodings: Encodings<'_> = fonts
        .filter_map(|(name, font)| Some((name, font.get_font_encoding_with_limit(document, STREAM).ok()?)))
        .collect();
    let content = Content::decode(&document.get_page_content_with_limit(page, STREAM)?)?;
    let (mut text, mut encoding) = (String::new(), None);
    for operation in &content.operations {
        match operation.operator.as_str() {
            "Tf" => encoding = font_of(operation, &encodings),
            "Tj" | "TJ" | "'" | "\"" => {
                if matches!(operation.operator.as_str(), "'" | "\"") {
                    text.push('\n');
                }
                show(&mut text, encoding, &operation.operands);
            }
            "Td" | "TD" => text.push(if is_same_line(operation) { ' ' } else { '\n' }),
            "T*" | "Tm" | "ET" => text.push('\n'),
            _ => {}
        }
        if text.len() > SIGNS {
            break;
        }
    }
    Ok(text)
}

fn font_of<'e, 'd>(operation: &Operation, encodings: &'e Encodings<'d>) -> Option<&'e Encoding<'d>> {
    encodings.get(operation.operands.first()?.as_name().ok()?)
}

fn is_same_line(operation: &Operation) -> bool {
    operation.operands.get(1).and_then(number).is_some_and(|down| down.abs() < f32::EPSILON)
}

fn number(object: &Object) -> Option<f32> {
    object.as_float().ok()
}

/// Adds what an operator shows: strings, and between them gaps wide enough to part words.
fn show(text: &mut String, encoding: Option<&Encoding<'_>>, operands: &[Object]) {
    let Some(encoding) = encoding else { return };
    for operand in operands {
        match operand {
            Object::String(bytes, _) => {
                text.push_str(&Document::decode_text(encoding, bytes).unwrap_or_default());
            }
            Object::Array(pieces) => show(text, Some(encoding), pieces),
            gap if number(gap).is_some_and(|gap| gap < GAP) => text.push(' '),
            _ => {}
        }
    }
}
