//! The register: what is typed, who sees which, and the list.

use super::{DOCUMENTS, NO_FILE, added, count, hides, id_of, page, says, send};
use testkit::TestApp;

#[tokio::test]
async fn a_document_is_put_into_the_register_with_what_is_known_of_it() {
    let app = TestApp::start().await;
    let priit = app.visitor("priit");
    says(&page(&priit, DOCUMENTS).await, &["Dokumente veel ei ole.", "Lisa dokument"]);
    page(&priit, &format!("{DOCUMENTS}/new")).await;
    let typed = [
        ("number", "137"),
        ("dated_on", "2.06.2023"),
        ("note", "ESF+\nmuudatus <b>x</b>"),
        ("access", "public"),
    ];
    let order = added(&priit, &typed, NO_FILE).await;
    let shown = page(&priit, &order).await;
    says(
        &shown,
        &[
            "TAT-i muutmine",
            "Käskkiri, 02.06.2023, nr 137",
            "avalik",
            "alaliselt",
            "Kogu programm",
            "Versioon 1",
        ],
    );
    says(&shown, &["Priit Näide", "Faili ei ole.", "muudatus &lt;b&gt;x&lt;/b&gt;"]);
    let unknown = added(&priit, &[("title", "Juhendid"), ("kind", "guide")], NO_FILE).await;
    says(&page(&priit, &unknown).await, &["puudub"]);
    let list = page(&priit, DOCUMENTS).await;
    says(&list, &["2 dokumenti", "02.06.2023"]);
    let (dated, undated) = (list.body.find(&order).unwrap(), list.body.find(&unknown).unwrap());
    assert!(dated < undated, "what has no day comes last");
}

#[tokio::test]
async fn what_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost() {
    let app = TestApp::start().await;
    let priit = app.visitor("priit");
    let cases: [(&[(&str, &str)], &str); 6] = [
        (&[("title", " ")], "See väli on vaja täita."),
        (&[("kind", "unicorn")], "Vali dokumendi liik."),
        (&[("dated_on", "1.07.2026")], "See päev on alles ees."),
        (&[("dated_on", "31.02.2023")], "Sellist kuupäeva ei ole."),
        (&[("party", "atlantis")], "Sellist osalist loendis ei ole."),
        (&[("access", "personal")], "Vali ka, kelle dokument see on"),
    ];
    for (typed, said) in cases {
        let typed = [typed, &[("number", "näidis 42")]].concat();
        let answer = send(&priit, &typed, NO_FILE).await;
        assert_eq!(answer.status, 422, "{said}");
        says(&answer, &[said, "value=\"näidis 42\""]);
    }
    let long = "märk ".repeat(10_000);
    let answer = send(&priit, &[("note", &long)], NO_FILE).await;
    assert_eq!(answer.status, 422);
    says(&answer, &["Tekst on liiga pikk.", "märk märk märk"]);
    assert_eq!(count(&app, "select count(*) from document").await, 0);
}

/// Whose document it is, who may see it, and who does.
const SEEN: [(&str, &str, &[&str]); 7] = [
    ("", "public", &["priit", "aili", "uku", "kadri", "riina"]),
    ("", "programme", &["priit", "aili", "uku", "kadri", "riina"]),
    ("tartu-linn", "programme", &["priit", "aili", "uku", "kadri", "riina"]),
    ("tartu-linn", "party", &["priit", "aili", "uku", "kadri"]),
    ("tartu-linn", "personal", &["kadri"]),
    ("elvl", "party", &["priit", "aili", "uku"]),
    ("elvl", "personal", &["priit"]),
];

#[tokio::test]
async fn each_sees_what_is_theirs_to_see_and_of_the_rest_nothing() {
    let app = TestApp::start().await;
    let mut all = Vec::new();
    for (party, access, seen) in SEEN {
        let by = app.visitor(if party == "tartu-linn" && access != "programme" { "kadri" } else { "priit" });
        let title = format!("Dokument {party} {access}.");
        let path = added(&by, &[("party", party), ("access", access), ("title", &title)], NO_FILE).await;
        all.push((path, title, seen));
    }
    for who in ["priit", "aili", "uku", "kadri", "riina", "mari", "dora", "ants", "rein"] {
        let visitor = app.visitor(who);
        let (list, found) =
            (visitor.get(DOCUMENTS).await, visitor.get(&format!("{DOCUMENTS}?words=dokument")).await);
        for (path, title, seen) in &all {
            let is_seen = seen.contains(&who);
            assert_eq!(visitor.get(path).await.status, if is_seen { 200 } else { 404 }, "{who} {title}");
            assert_eq!((list.has(title), found.has(title)), (is_seen, is_seen), "{who} {title}");
            let may_change = is_seen && (who == "priit" || (who == "kadri" && title.contains("tartu-linn")));
            let edit = visitor.get(&format!("{path}/edit")).await;
            let wanted = if may_change {
                200
            } else if is_seen {
                403
            } else {
                404
            };
            assert_eq!(edit.status, wanted, "{who} changes {title}");
        }
    }
    says(&page(&app.visitor("riina"), DOCUMENTS).await, &["3 dokumenti"]);
}

#[tokio::test]
async fn a_coordinator_writes_for_the_own_municipality_and_makes_nothing_public() {
    let app = TestApp::start().await;
    let kadri = app.visitor("kadri");
    hides(
        &page(&kadri, &format!("{DOCUMENTS}/new")).await,
        &["value=\"public\"", "rakvere-linn", "Kogu programm"],
    );
    for (party, access, said) in [
        ("rakvere-linn", "party", "Sellist osalist loendis ei ole."),
        ("", "programme", "Vali, kelle dokument see on."),
        ("tartu-linn", "public", "Avalikuks teeb dokumendi programmijuht."),
    ] {
        let answer = send(&kadri, &[("party", party), ("access", access)], NO_FILE).await;
        assert_eq!(answer.status, 422, "{party} {access}");
        says(&answer, &[said]);
    }
    for who in ["aili", "uku", "mari"] {
        let answer = send(&app.visitor(who), &[], NO_FILE).await;
        assert!([403, 404].contains(&answer.status), "{who}: {}", answer.status);
    }
    assert_eq!(count(&app, "select count(*) from document").await, 0);
}

#[tokio::test]
async fn the_list_is_narrowed_by_kind_party_and_day() {
    let app = TestApp::start().await;
    let priit = app.visitor("priit");
    let tat = added(&priit, &[("kind", "tat"), ("title", "TAT"), ("dated_on", "26.01.2023")], NO_FILE).await;
    let plan =
        [("kind", "plan_and_budget"), ("title", "Kava"), ("dated_on", "14.03.2023"), ("party", "tartu-linn")];
    let plan = added(&priit, &plan, NO_FILE).await;
    for (query, wanted) in [
        ("kind=tat", [true, false]),
        ("party=tartu-linn", [false, true]),
        ("on=2023-02-01", [true, false]),
        ("from=1.02.2023", [false, true]),
        ("words=kava&kind=tat", [false, false]),
        ("words=kava&party=tartu-linn&on=2023-12-31", [false, true]),
        ("words=kava&on=2023-01-31", [false, false]),
    ] {
        let list = page(&priit, &format!("{DOCUMENTS}?{query}")).await;
        assert_eq!([list.has(id_of(&tat)), list.has(id_of(&plan))], wanted, "{query}");
    }
    for wrong in ["kind=unicorn", "party=atlantis", "on=2023-02-31"] {
        assert_eq!(priit.get(&format!("{DOCUMENTS}?{wrong}")).await.status, 422, "{wrong}");
    }
}

#[tokio::test]
async fn a_form_that_is_sent_twice_makes_one_document() {
    let app = TestApp::start().await;
    let priit = app.visitor("priit");
    let first = added(&priit, &[("once", "one-key")], NO_FILE).await;
    assert_eq!(added(&priit, &[("once", "one-key")], NO_FILE).await, first);
    assert_eq!(count(&app, "select count(*) from document").await, 1);
}
