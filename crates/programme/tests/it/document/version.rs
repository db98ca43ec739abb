//! Versions: what a document said before stays, with who changed what.

use super::{NO_FILE, added, count, fields, page, pdf, says};
use testkit::{Answer, TestApp, Visitor};

async fn change(who: &Visitor, path: &str, other: &[(&str, &str)], (name, content): (&str, &[u8])) -> Answer {
    who.post_file(path, &fields(other), ("file", name, content)).await
}

#[tokio::test]
async fn a_new_version_says_who_changed_what_and_keeps_the_file_before() {
    let app = TestApp::start().await;
    let (priit, kadri) = (app.visitor("priit"), app.visitor("kadri"));
    let (first, second) = (pdf(&["esimene"]), pdf(&["teine"]));
    let tartu = [("party", "tartu-linn"), ("access", "party"), ("title", "Leping")];
    let path = added(&kadri, &tartu, ("leping.pdf", &first)).await;
    says(&page(&kadri, &format!("{path}/edit")).await, &["value=\"Leping\"", "name=\"version\" value=\"1\""]);
    let typed =
        [&tartu[..2], &[("title", "Leping nr 5"), ("version", "1"), ("why", "Lisatud allkirjad")]].concat();
    let answer = change(&priit, &path, &typed, ("leping-allkirjadega.pdf", &second)).await;
    assert_eq!(answer.status, 303, "{}", answer.body);
    let shown = page(&kadri, &path).await;
    says(
        &shown,
        &["Versioon 2", "Priit Näide", "Lisatud allkirjad", "<del>Leping</del> → <ins>Leping nr 5</ins>"],
    );
    says(
        &shown,
        &["<del>leping.pdf</del> → <ins>leping-allkirjadega.pdf</ins>", "Versioon 1", "Kadri Näide"],
    );
    for (version, content) in [(1, &first), (2, &second)] {
        let file = kadri.get(&format!("{path}/versions/{version}/file")).await;
        assert_eq!(&file.bytes, content, "each under the key of who brought it, for who may see it");
    }
    // Without another file the one before stays.
    let typed = [&typed[..2], &[("title", "Leping nr 5/2"), ("version", "2")]].concat();
    assert_eq!(change(&kadri, &path, &typed, NO_FILE).await.status, 303);
    assert_eq!(kadri.get(&format!("{path}/versions/3/file")).await.bytes, second);
    assert_eq!(count(&app, "select count(*) from document_version").await, 3);
}

#[tokio::test]
async fn who_comes_second_sees_both_and_nothing_is_lost() {
    let app = TestApp::start().await;
    let priit = app.visitor("priit");
    let path = added(&priit, &[], NO_FILE).await;
    let mine = [("title", "Minu sõnad"), ("version", "1")];
    assert_eq!(
        change(&priit, &path, &[("title", "Nende sõnad"), ("version", "1")], NO_FILE).await.status,
        303
    );
    let both = change(&priit, &path, &mine, NO_FILE).await;
    assert_eq!(both.status, 409);
    says(&both, &["Minu sõnad", "Nende sõnad", "name=\"version\" value=\"2\""]);
    let again = change(&priit, &path, &[("title", "Minu sõnad"), ("version", "2")], NO_FILE).await;
    assert_eq!(again.status, 303);
    says(&page(&priit, &path).await, &["Nende sõnad", "Minu sõnad", "Versioon 3"]);
    for wrong in ["", "x", "99", "-1"] {
        let answer = change(&priit, &path, &[("version", wrong)], NO_FILE).await;
        assert_eq!(answer.status, 409, "{wrong}");
    }
}

#[tokio::test]
async fn names_that_are_found_in_a_document_close_it_with_all_its_versions() {
    let app = TestApp::start().await;
    let (priit, kadri) = (app.visitor("priit"), app.visitor("kadri"));
    let tartu = [("party", "tartu-linn"), ("access", "party"), ("title", "Registreerimisleht")];
    let path = added(&kadri, &tartu, ("leht.pdf", &pdf(&["nimed"]))).await;
    assert_eq!(priit.get(&format!("{path}/versions/1/file")).await.status, 200);
    let typed =
        [("party", "tartu-linn"), ("access", "personal"), ("title", "Registreerimisleht"), ("version", "1")];
    let closed = change(&priit, &path, &typed, NO_FILE).await;
    assert_eq!((closed.status, closed.location.as_str()), (303, super::DOCUMENTS));
    for who in ["priit", "aili", "uku", "riina"] {
        let visitor = app.visitor(who);
        for path in [path.clone(), format!("{path}/versions/1/file"), format!("{path}/versions/1/preview")] {
            assert_eq!(visitor.get(&path).await.status, 404, "{who} {path}");
        }
    }
    assert_eq!(kadri.get(&format!("{path}/versions/1/file")).await.status, 200);
    says(&page(&kadri, &path).await, &["isikuandmed: ainult osaline", "Failis on isikuandmeid"]);
}
