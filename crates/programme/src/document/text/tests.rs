use super::*;
use std::io::{Cursor, Write};
use zip::{ZipWriter, write::SimpleFileOptions};

/// A PDF of one page for each text, as small as they come.
fn pdf(pages: &[&str]) -> Vec<u8> {
    use lopdf::{Document, Object, Stream, dictionary};
    let mut document = Document::with_version("1.7");
    let tree = document.new_object_id();
    let font = document.add_object(dictionary! {
        "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica", "Encoding" => "WinAnsiEncoding",
    });
    let kids: Vec<Object> = pages
        .iter()
        .map(|text| {
            let latin: Vec<u8> =
                text.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap()).collect();
            let content = [b"BT /F1 12 Tf 72 720 Td (".as_slice(), &latin, b") Tj ET"].concat();
            let content = document.add_object(Stream::new(dictionary! {}, content));
            let page = dictionary! {
                "Type" => "Page", "Parent" => tree, "Contents" => content,
                "Resources" => dictionary! { "Font" => dictionary! { "F1" => font } },
            };
            document.add_object(page).into()
        })
        .collect();
    let count = i64::try_from(kids.len()).unwrap();
    document.objects.insert(tree, dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => count }.into());
    let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => tree });
    document.trailer.set("Root", catalog);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

fn zipped(part: &str, content: &str) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file(part, SimpleFileOptions::default()).unwrap();
    zip.write_all(content.as_bytes()).unwrap();
    zip.finish().unwrap().into_inner()
}

#[test]
fn the_words_of_a_pdf_are_read_with_their_pages() {
    let pages = pages(FileKind::Pdf, &pdf(&["Tegevuskava ja eelarve", "Lõimumise eelarve"])).unwrap();
    let words = words(&pages);
    assert!(words.contains(&(1, "tegevuskava".to_owned())), "{pages:?}");
    assert!(words.contains(&(2, "loimumise".to_owned())), "{pages:?}");
    assert_eq!(words.iter().filter(|(_, word)| word == "eelarve").count(), 1, "where it is met first");
}

#[test]
fn the_words_of_word_and_libreoffice_are_read() {
    let docx = zipped(
        "word/document.xml",
        "<w:document><w:p><w:r><w:instrText>PEIDETUD</w:instrText><w:t>Partner</w:t></w:r><w:proofErr/><w:r><w:t>lus &#245;igus &amp; kohus</w:t></w:r></w:p>\
         <w:p><w:r><w:t>Teine</w:t><w:tab/><w:t>l&#xF5;ik</w:t></w:r></w:p></w:document>",
    );
    let text = pages(FileKind::Docx, &docx).unwrap().concat();
    assert_eq!(index::words(&text), ["partnerlus", "oigus", "kohus", "teine", "loik"]);
    let odt = zipped("content.xml", "<o><text:p>Juhend</text:p><text:p>partneritele</text:p></o>");
    assert_eq!(index::words(&pages(FileKind::Odt, &odt).unwrap().concat()), ["juhend", "partneritele"]);
}

#[test]
fn what_is_broken_is_said_to_be_unread_and_breaks_nothing() {
    assert_eq!(pages(FileKind::Pdf, b"%PDF-1.7 katki"), Err(Unread));
    assert_eq!(pages(FileKind::Docx, b"PK\x03\x04 katki"), Err(Unread));
    assert_eq!(
        pages(FileKind::Docx, &zipped("word/document.xml", "<w:p><w:t>poolik<w:")).map(|_| ()),
        Err(Unread)
    );
    assert_eq!(pages(FileKind::Png, b"\x89PNG"), Err(Unread));
    let deep =
        [b"%PDF-1.7\n1 0 obj\n".as_slice(), &[b'['; 200_000], b"\nendobj\ntrailer <</Root 1 0 R>>"].concat();
    assert_eq!(pages(FileKind::Pdf, &deep), Err(Unread));
}

#[test]
fn a_bomb_is_no_more_than_its_bound() {
    use lopdf::{Document, Stream, dictionary};
    let mut document = Document::with_version("1.7");
    let (tree, zeros) = (document.new_object_id(), vec![b' '; 64 << 20]);
    let mut stream = Stream::new(dictionary! {}, zeros);
    stream.compress().unwrap();
    let content = document.add_object(stream);
    let page = document.add_object(dictionary! { "Type" => "Page", "Parent" => tree, "Contents" => content });
    document
        .objects
        .insert(tree, dictionary! { "Type" => "Pages", "Kids" => vec![page.into()], "Count" => 1 }.into());
    let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => tree });
    document.trailer.set("Root", catalog);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    assert!(bytes.len() < 1 << 20, "{} bytes", bytes.len());
    assert_eq!(pages(FileKind::Pdf, &bytes), Ok(vec![String::new()]), "the page is left out");
}
