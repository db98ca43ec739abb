use super::*;
use crate::{
    keys::{self, Keys, MasterKey},
    test_database::{TestDatabase, test_database},
};
use proptest::prelude::*;
use std::{
    io::{Cursor, Read},
    net::TcpListener,
    thread,
};
use zip::{ZipWriter, write::SimpleFileOptions};

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n rest";

fn now() -> Timestamp {
    "2026-06-30T09:00:00Z".parse().unwrap()
}

fn partner(number: u128) -> Scope {
    Uuid::from_u128(number).into()
}

fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn docx() -> Vec<u8> {
    zipped(&[("[Content_Types].xml", b"<Types/>"), ("word/document.xml", b"<w:document/>")])
}

fn xlsx() -> Vec<u8> {
    zipped(&[("[Content_Types].xml", b"<Types/>"), ("xl/workbook.xml", b"<workbook/>")])
}

fn asice() -> Vec<u8> {
    let mark: &[u8] = b"application/vnd.etsi.asic-e+zip";
    zipped(&[("mimetype", mark), ("META-INF/manifest.xml", b"<m/>"), ("leping.pdf", b"%PDF-1.7")])
}

fn odt() -> Vec<u8> {
    zipped(&[("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", b"<office/>")])
}

#[test]
fn what_people_hand_in_is_taken() {
    for (name, content, kind) in [
        ("leping.pdf", b"%PDF-1.7 ...".to_vec(), FileKind::Pdf),
        ("C:\\Kasutajad\\Mari\\Õppetõend.DOCX", docx(), FileKind::Docx),
        ("eelarve.xlsx", xlsx(), FileKind::Xlsx),
        ("kiri.odt", odt(), FileKind::Odt),
        ("allkirjastatud.asice", asice(), FileKind::Asice),
        ("pilt.png", PNG.to_vec(), FileKind::Png),
        ("foto.jpeg", b"\xff\xd8\xff\xe0 foto".to_vec(), FileKind::Jpg),
        ("märkmed.txt", "Tere, õpetaja!\r\n".as_bytes().to_vec(), FileKind::Txt),
        ("vana.csv", b"nimi;linn\r\n\xd5nne;P\xf5lva\r\n".to_vec(), FileKind::Csv),
        ("excel.txt", b"\xff\xfen\0i\0m\0i\0".to_vec(), FileKind::Txt),
    ] {
        let (kept, found) = recognise(name, &content).unwrap_or_else(|problem| panic!("{name}: {problem:?}"));
        assert_eq!(found, kind, "{name}");
        assert!(!kept.contains('\\'));
    }
    assert_eq!(decode_text(b"\xd5nne").as_deref(), Some("Õnne"));
    assert_eq!(decode_text(b"\xff\xfen\0i\0m\0i\0").as_deref(), Some("nimi"));
}

#[test]
fn what_is_not_what_it_says_is_refused() {
    let program = zipped(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("word/document.xml", b"<w:document/>"),
        ("word/vbaProject.bin", b"\xd0\xcf"),
    ]);
    let many: Vec<_> = (0..5_000).map(|n| format!("word/{n}.xml")).collect();
    let mut parts: Vec<(&str, &[u8])> = vec![("[Content_Types].xml", b""), ("word/document.xml", b"")];
    parts.extend(many.iter().map(|name| (name.as_str(), &b""[..])));
    let mut cut = docx();
    cut.truncate(cut.len() - 10);
    for (name, content, problem) in [
        ("leping.pdf", Vec::new(), FileProblem::Empty),
        ("leping.pdf", vec![b'%'; LARGEST + 1], FileProblem::Large),
        ("programm.exe", b"MZ".to_vec(), FileProblem::Kind),
        ("leht.html", b"<html>".to_vec(), FileProblem::Kind),
        ("pilt.svg", b"<svg/>".to_vec(), FileProblem::Kind),
        ("leping", b"%PDF-1.7".to_vec(), FileProblem::Kind),
        (".pdf", b"%PDF-1.7".to_vec(), FileProblem::Kind),
        ("leping\u{202e}fdp.txt", b"tere".to_vec(), FileProblem::Name),
        ("le\nping.txt", b"tere".to_vec(), FileProblem::Name),
        ("", b"tere".to_vec(), FileProblem::Name),
        ("leping.pdf", b"MZ\x90\0".to_vec(), FileProblem::Mismatch),
        ("leping.docx", xlsx(), FileProblem::Mismatch),
        ("leping.docx", b"PK\x03\x04".to_vec(), FileProblem::Mismatch),
        ("leping.docx", cut, FileProblem::Mismatch),
        ("leping.odt", asice(), FileProblem::Mismatch),
        ("pilt.jpg", PNG.to_vec(), FileProblem::Mismatch),
        ("tekst.txt", b"tere\0".to_vec(), FileProblem::Mismatch),
        ("tekst.csv", PNG.to_vec(), FileProblem::Mismatch),
        ("leping.docx", program, FileProblem::Macros),
        ("leping.docx", zipped(&parts), FileProblem::Damaged),
    ] {
        assert_eq!(recognise(name, &content).map(|known| known.1), Err(problem), "{name:?}");
    }
}

#[test]
fn a_file_that_unpacks_to_far_too_much_is_refused() {
    let zeros = vec![0; 11 * 1024 * 1024];
    let bomb =
        zipped(&[("[Content_Types].xml", b""), ("word/document.xml", b""), ("word/media/a.xml", &zeros)]);
    assert!(bomb.len() < 100_000);
    assert_eq!(recognise("leping.docx", &bomb).map(|known| known.1), Err(FileProblem::Damaged));
    // A size that is only declared is not believed: the same bomb says it is small.
    let size = u32::try_from(zeros.len()).unwrap().to_le_bytes();
    let lying: Vec<u8> = {
        let mut bytes = bomb;
        let places: Vec<_> =
            bytes.windows(4).enumerate().filter(|(_, four)| *four == size).map(|(at, _)| at).collect();
        assert!(!places.is_empty());
        for at in places {
            bytes[at..at + 4].copy_from_slice(&100_u32.to_le_bytes());
        }
        bytes
    };
    assert!(recognise("leping.docx", &lying).is_err());
}

proptest! {
    #[test]
    fn no_bytes_and_no_name_bring_it_down(name in any::<String>(), content in any::<Vec<u8>>(), kind in 0..9_usize) {
        let _ = recognise(&name, &content);
        let _ = recognise(&format!("a.{}", FileKind::ALL[kind].word()), &content);
        let _ = decode_text(&content);
    }

    #[test]
    fn no_damaged_document_brings_it_down(place in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut content = docx();
        let place = place.index(content.len());
        content[place] = byte;
        let _ = recognise("leping.docx", &content);
    }
}

struct Shelf {
    db: TestDatabase,
    keys: Keys,
    store: FileStore,
    folder: tempfile::TempDir,
}

impl Shelf {
    async fn new(scanner: Option<Scanner>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = FileStore::new(folder.path().join("files"), scanner);
        Self { db: test_database().await, keys: Keys::new(MasterKey::random()), store, folder }
    }

    async fn ring(&self, organisation: u128) -> Ring {
        let keys = self.keys.clone();
        self.db.write(Some(partner(organisation)), move |conn| keys.sealing(conn, now())).await.unwrap()
    }

    async fn put(&self, content: &[u8]) -> Result<Stored, FileProblem> {
        self.store.put(self.ring(1).await, "märkmed.txt".to_owned(), content.to_vec()).await.unwrap()
    }

    async fn record(&self, stored: &Stored) -> db::Result<()> {
        let stored = stored.clone();
        self.db.write(Some(partner(1)), move |conn| record(conn, &stored, "mari", now())).await
    }

    async fn find(&self, organisation: u128, id: Uuid) -> Option<StoredFile> {
        self.db.read(Some(partner(organisation)), move |conn| find(conn, id)).await.unwrap()
    }

    async fn sweep(&self, now: Timestamp) -> u64 {
        let kept = self.db.read(Some(partner(1)), move |conn| kept(conn, now)).await.unwrap();
        self.store.sweep(partner(1), &kept, now).unwrap()
    }

    fn on_disk(&self) -> Vec<PathBuf> {
        let folder = self.folder.path().join("files").join(Uuid::from_u128(1).to_string());
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect()
    }
}

#[tokio::test]
async fn a_file_comes_back_as_it_was_and_lies_unreadable_on_the_disk() {
    let shelf = Shelf::new(None).await;
    let content = "Olena vajab tuge. ".repeat(10_000).into_bytes();
    let stored = shelf.put(&content).await.unwrap();
    shelf.record(&stored).await.unwrap();
    let row = shelf.find(1, stored.id).await.unwrap();
    assert_eq!((&*row.name, row.kind, row.bytes), ("märkmed.txt", FileKind::Txt, 180_000));
    assert_eq!(shelf.store.read(shelf.ring(1).await, row.id).await.unwrap(), content);
    let [path] = &shelf.on_disk()[..] else { panic!("one file") };
    let sealed = fs::read(path).unwrap();
    assert!(!sealed.windows(5).any(|five| five == b"Olena"));
    fs::write(path, &sealed[..sealed.len() - 1]).unwrap();
    assert!(shelf.store.read(shelf.ring(1).await, row.id).await.is_err(), "a cut file is no file");
}

#[tokio::test]
async fn another_organisation_neither_finds_nor_opens_nor_records_it() {
    let shelf = Shelf::new(None).await;
    let stored = shelf.put(b"tere").await.unwrap();
    shelf.record(&stored).await.unwrap();
    assert!(shelf.find(2, stored.id).await.is_none());
    let theirs = shelf.folder.path().join("files").join(Uuid::from_u128(2).to_string());
    fs::create_dir(&theirs).unwrap();
    fs::copy(&shelf.on_disk()[0], theirs.join(stored.id.to_string())).unwrap();
    assert!(shelf.store.read(shelf.ring(2).await, stored.id).await.is_err());
    let second = shelf.put(b"tere").await.unwrap();
    let foreign = shelf.db.write(Some(partner(2)), move |conn| record(conn, &second, "rein", now())).await;
    assert!(foreign.is_err());
}

#[tokio::test]
async fn a_deleted_file_is_found_by_nobody_and_goes_after_thirty_days() {
    let shelf = Shelf::new(None).await;
    let (stored, stays) = (shelf.put(b"tere").await.unwrap(), shelf.put("jääb".as_bytes()).await.unwrap());
    shelf.record(&stored).await.unwrap();
    shelf.record(&stays).await.unwrap();
    let id = stored.id;
    assert!(shelf.db.write(Some(partner(1)), move |conn| delete(conn, id, now())).await.unwrap());
    assert!(!shelf.db.write(Some(partner(1)), move |conn| delete(conn, id, now())).await.unwrap());
    assert!(shelf.find(1, id).await.is_none());
    // The files on disk are as old as this test, so "now" is long after either.
    let far = crate::Clock::System.now() + SignedDuration::from_hours(24 * 365);
    let deleted_at = far - SignedDuration::from_hours(24 * 31);
    shelf
        .db
        .write(Some(partner(1)), move |conn| {
            conn.run(
                sql!("update file set deleted_at = $2 where organisation_id = $1 and deleted_at is not null"),
                &[&deleted_at],
            )
        })
        .await
        .unwrap();
    assert_eq!(shelf.sweep(far - SignedDuration::from_hours(24 * 2)).await, 0);
    assert_eq!(shelf.sweep(far).await, 1);
    assert_eq!(shelf.store.read(shelf.ring(1).await, stays.id).await.unwrap(), "jääb".as_bytes());
}

#[tokio::test]
async fn a_file_whose_row_was_never_written_is_swept_after_a_day() {
    let shelf = Shelf::new(None).await;
    shelf.put(b"tere").await.unwrap();
    let today = crate::Clock::System.now();
    assert_eq!(shelf.sweep(today).await, 0, "it may be on its way");
    assert_eq!(shelf.sweep(today + SignedDuration::from_hours(25)).await, 1);
    assert!(shelf.on_disk().is_empty());
}

#[tokio::test]
async fn after_its_key_is_destroyed_a_file_opens_for_nobody() {
    let shelf = Shelf::new(None).await;
    let stored = shelf.put(b"tere").await.unwrap();
    shelf.db.write(Some(partner(1)), |conn| keys::destroy(conn, now())).await.unwrap();
    assert!(shelf.store.read(shelf.ring(1).await, stored.id).await.is_err());
}

/// A scanner that knows one virus, by the protocol of the real one.
fn scanner() -> Scanner {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let mut command = [0; 10];
            stream.read_exact(&mut command).unwrap();
            assert_eq!(&command, b"zINSTREAM\0");
            let mut content = Vec::new();
            loop {
                let mut length = [0; 4];
                stream.read_exact(&mut length).unwrap();
                let mut chunk = vec![0; u32::from_be_bytes(length) as usize];
                if chunk.is_empty() {
                    break;
                }
                stream.read_exact(&mut chunk).unwrap();
                content.extend(chunk);
            }
            let ill = content.ends_with(b"EICAR");
            stream.write_all(if ill { b"stream: Eicar-Signature FOUND\0" } else { b"stream: OK\0" }).unwrap();
        }
    });
    Scanner(ScannerAddress::Network(address.to_string()))
}

#[tokio::test]
async fn what_the_scanner_knows_is_refused_and_never_touches_the_disk() {
    let shelf = Shelf::new(Some(scanner())).await;
    let long = "terve tekst ".repeat(20_000).into_bytes();
    assert!(shelf.put(&long).await.is_ok());
    assert_eq!(shelf.put(&[&*long, b"EICAR"].concat()).await.unwrap_err(), FileProblem::Virus);
    assert_eq!(shelf.on_disk().len(), 1);
}

#[tokio::test]
async fn nothing_is_taken_while_the_scanner_is_away() {
    let free = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let shelf = Shelf::new(Some(Scanner(ScannerAddress::Network(free.to_string())))).await;
    assert_eq!(shelf.put(b"tere").await.unwrap_err(), FileProblem::Unscanned);
    let socket = Scanner(ScannerAddress::Socket("/nowhere/clamd.sock".into()));
    assert_eq!(socket.scan(b"tere"), Err(FileProblem::Unscanned));
}
