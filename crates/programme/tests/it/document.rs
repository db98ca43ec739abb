//! Documents: the register, who sees what, versions, files, the search and the chain.

mod chain;
mod file;
mod find;
mod register;
mod version;

use db::Sql;
use lopdf::{Document, Object, Stream, dictionary};
use platform::{Clock, jobs::Runner};
use programme::document::{READ_TEXT, read_text};
use std::io::{Cursor, Write};
use testkit::{Answer, TestApp, Visitor};
use zip::{ZipWriter, write::SimpleFileOptions};

const DOCUMENTS: &str = "/programme/documents";

/// What is typed of a document, unless a test says otherwise.
const TYPED: [(&str, &str); 5] = [
    ("kind", "order"),
    ("title", "TAT-i muutmine"),
    ("party", ""),
    ("access", "programme"),
    ("retention", "permanent"),
];

/// The fields of a form: those of [`TYPED`], and these instead of them or beside them.
fn fields<'a>(other: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let is_same = |name: &str| other.iter().any(|(field, _)| *field == name);
    TYPED.into_iter().filter(|(name, _)| !is_same(name)).chain(other.iter().copied()).collect()
}

/// Sends the form of a new document, with a file or with none (`("", b"")`).
async fn send(who: &Visitor, other: &[(&str, &str)], (name, content): (&str, &[u8])) -> Answer {
    who.post_file(DOCUMENTS, &fields(other), ("file", name, content)).await
}

const NO_FILE: (&str, &[u8]) = ("", b"");

/// Adds a document; answers with its address.
async fn added(who: &Visitor, other: &[(&str, &str)], file: (&str, &[u8])) -> String {
    let answer = send(who, other, file).await;
    assert_eq!(answer.status, 303, "{}", answer.body);
    answer.location
}

fn id_of(path: &str) -> &str {
    path.rsplit('/').next().unwrap()
}

/// Opens a page that must be there.
async fn page(who: &Visitor, path: &str) -> Answer {
    let answer = who.get(path).await;
    assert_eq!(answer.status, 200, "{path}: {} {}", answer.location, answer.body);
    answer
}

fn says(answer: &Answer, texts: &[&str]) {
    for text in texts {
        assert!(answer.has(text), "{text} is not in {}", answer.body);
    }
}

fn hides(answer: &Answer, texts: &[&str]) {
    for text in texts {
        assert!(!answer.has(text), "{text} is in {}", answer.body);
    }
}

async fn relate(who: &Visitor, from: &str, relation: &str, to: &str) -> Answer {
    who.post(&format!("{from}/relations"), &format!("relation={relation}&to={}", id_of(to))).await
}

/// Does the work that waits beside the site.
async fn work(app: &TestApp) {
    let clock = Clock::Fixed(testkit::NOW.parse().unwrap());
    let runner = Runner::new(app.db.clone(), clock, app.app.clone()).on(READ_TEXT, read_text);
    while runner.step().await.unwrap() {}
}

async fn count(app: &TestApp, sql: &'static str) -> i64 {
    app.db.read(None, move |conn| conn.scalar::<i64>(Sql::collected(sql), &[])).await.unwrap().unwrap()
}

/// A PDF of one page for each text, as small as they come.
fn pdf(pages: &[&str]) -> Vec<u8> {
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
                "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()],
                "Resources" => dictionary! { "Font" => dictionary! { "F1" => font } },
            };
            document.add_object(page).into()
        })
        .collect();
    let count = i64::try_from(kids.len()).unwrap();
    let pages = dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => count };
    document.objects.insert(tree, pages.into());
    let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => tree });
    document.trailer.set("Root", catalog);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

fn docx(text: &str) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let document =
        format!("<w:document><w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body></w:document>");
    for (name, content) in [("[Content_Types].xml", "<Types/>"), ("word/document.xml", &document)] {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}
