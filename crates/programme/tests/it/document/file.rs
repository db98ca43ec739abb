//! Files: what is taken, how it is given back, and what is on record of it.

use super::{DOCUMENTS, added, count, docx, page, pdf, says, send};
use db::Sql;
use std::{
    fs,
    path::{Path, PathBuf},
};
use testkit::{TestApp, Visitor};

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n pilt";

async fn with_file(who: &Visitor, file: (&str, &[u8])) -> String {
    added(who, &[], file).await + "/versions/1"
}

#[tokio::test]
async fn a_pdf_and_a_picture_are_looked_at_and_the_rest_is_only_given_to_keep() {
    let app = TestApp::start().await;
    let priit = app.visitor("priit");
    let content = pdf(&["Kava"]);
    for (name, content, kind) in
        [("kava.pdf", content.as_slice(), "application/pdf"), ("pilt.png", PNG, "image/png")]
    {
        let file = with_file(&priit, (name, content)).await;
        let look = page(&app.visitor("aili"), &format!("{file}/preview")).await;
        assert_eq!(look.bytes, content);
        assert_eq!(look.header("content-type"), kind);
        assert!(look.header("content-disposition").starts_with("inline; "), "{name}");
        let policy = "sandbox; default-src 'none'; frame-ancestors 'none'";
        assert_eq!(look.header("content-security-policy"), policy, "{name}");
        assert_eq!(look.header("x-content-type-options"), "nosniff");
        assert_eq!(look.header("cache-control"), "no-store");
        let kept = page(&priit, &format!("{file}/file")).await;
        assert!(kept.header("content-disposition").starts_with("attachment; "), "{name}");
    }
    for (name, content) in [
        ("kiri.txt", b"<script>alert(1)</script>".to_vec()),
        ("kiri.docx", docx("kiri")),
        ("a.csv", b"a;b".to_vec()),
    ] {
        let file = with_file(&priit, (name, &content)).await;
        assert_eq!(priit.get(&format!("{file}/preview")).await.status, 404, "{name}");
        let kept = page(&priit, &format!("{file}/file")).await;
        assert_eq!(kept.bytes, content);
        assert_eq!(kept.header("content-security-policy"), "sandbox; default-src 'none'");
        assert!(kept.header("content-disposition").starts_with("attachment; "), "{name}");
    }
}

#[tokio::test]
async fn what_may_hurt_is_refused_with_words_and_what_was_typed_stays() {
    let app = TestApp::start().await;
    let priit = app.visitor("priit");
    let large = [b"%PDF-1.7 ".as_slice(), &vec![b' '; 26 << 20]].concat();
    for (name, content, said) in [
        ("kava.pdf", b"MZ\x90\x00 program".as_slice(), "Faili sisu ei vasta nime lõpule."),
        ("kava.exe", b"MZ\x90\x00 program", "Seda liiki faili me vastu ei võta."),
        ("pilt.png", b"<svg onload='alert(1)'/>", "Faili sisu ei vasta nime lõpule."),
        ("leht.html", b"<script>alert(1)</script>", "Seda liiki faili me vastu ei võta."),
        ("kava\u{202e}fdp.exe", b"MZ\x90\x00", "Anna failile lihtsam nimi"),
        ("suur.pdf", &large, "Fail on liiga suur. Kõige rohkem 25 MB."),
        ("tyhi.pdf", b"", "Fail on tühi."),
    ] {
        let answer = send(&priit, &[("number", "näidis 42")], (name, content)).await;
        assert_eq!(answer.status, 422, "{name}");
        says(&answer, &[said, "value=\"näidis 42\"", "value=\"TAT-i muutmine\""]);
    }
    let huge = vec![b' '; 33 << 20];
    assert_eq!(send(&priit, &[], ("suur.pdf", &huge)).await.status, 413);
    let both = send(&priit, &[("kind", "")], ("kava.exe", b"MZ")).await;
    says(&both, &["Vali dokumendi liik.", "Seda liiki faili me vastu ei võta."]);
    assert_eq!(count(&app, "select count(*) from document").await, 0);
}

fn files_in(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files_in(&path) } else { vec![path] }).collect()
}

#[tokio::test]
async fn on_disk_it_is_encrypted_and_each_who_opens_it_is_on_record() {
    let app = TestApp::start().await;
    let (kadri, uku) = (app.visitor("kadri"), app.visitor("uku"));
    let content = pdf(&["Salajane lause"]);
    let path = added(&kadri, &[("party", "tartu-linn"), ("access", "party")], ("leping.pdf", &content)).await;
    let data = app.environment().into_iter().find(|(name, _)| *name == "TEEKOND_DATA").unwrap().1;
    let files = files_in(&Path::new(&data).join("files"));
    assert_eq!(files.len(), 1);
    let bytes = fs::read(files.first().unwrap()).unwrap();
    assert!(!bytes.windows(8).any(|window| window == b"%PDF-1.7" || window == b"Salajane"));
    assert_eq!(
        uku.get(&format!("{path}/versions/1/file")).await.bytes,
        content,
        "sealed by another organisation"
    );
    let unit =
        app.db.read(None, |conn| Ok(frame::organisation::by_slug(conn, "rtk")?)).await.unwrap().unwrap();
    let looks = Sql::collected(
        "select count(*) from audit_entry where organisation_id = $1 and action = 'programme.open_document_file'",
    );
    let looks = app.looks.read(Some(unit.into()), move |conn| conn.scalar::<i64>(looks, &[])).await.unwrap();
    assert_eq!(looks, Some(1));
    assert_eq!(app.visitor("riina").get(&format!("{path}/versions/1/file")).await.status, 404);
    for absent in ["/versions/2/file", "/versions/0/file", "/versions/x/file"] {
        assert_eq!(kadri.get(&format!("{path}{absent}")).await.status, 404, "{absent}");
    }
    assert_eq!(kadri.get(&format!("{DOCUMENTS}/not-an-id")).await.status, 404);
}
