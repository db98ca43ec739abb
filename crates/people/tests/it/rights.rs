use crate::with_olena;

/// Pages of one client that only those who serve people may open.
const PAGES: [&str; 13] = [
    "",
    "/card",
    "/opening",
    "/edit",
    "/contact",
    "/languages",
    "/occupation",
    "/documents",
    "/consents",
    "/reminders",
    "/guardians",
    "/stays",
    "/household",
];

#[tokio::test]
async fn clients_are_for_those_who_serve_people() {
    let (app, _) = with_olena().await;
    for (who, status) in [
        ("mari", 200),
        ("maarja", 200),
        ("kadri", 200),
        ("liis", 200),
        ("dora", 403),
        ("rein", 404),
        ("priit", 404),
        ("aili", 404),
        ("uku", 404),
        ("ants", 404),
        ("nobody", 303),
    ] {
        for path in ["/clients", "/clients/new", "/clients/lookup?name=olena"] {
            assert_eq!(app.visitor(who).get(&app.tartu.path(path)).await.status, status, "{who} {path}");
        }
    }
}

#[tokio::test]
async fn another_partners_client_is_as_one_that_does_not_exist() {
    let (app, id) = with_olena().await;
    let unknown = "0190a0a0-0000-7000-8000-000000000001";
    for who in ["rein", "riina", "dora", "priit", "ants"] {
        let visitor = app.visitor(who);
        for page in PAGES {
            for partner in [&app.tartu, &app.rakvere] {
                let own = visitor.get(&partner.path(&format!("/clients/{id}{page}"))).await;
                let none = visitor.get(&partner.path(&format!("/clients/{unknown}{page}"))).await;
                assert_eq!((own.status, none.status), (404, 404), "{who} {} {page}", partner.slug);
                assert_eq!(
                    own.body.replace(&id, ""),
                    none.body.replace(unknown, ""),
                    "{who} {} {page}",
                    partner.slug
                );
            }
        }
    }
    // Who works in both finds each client under its own partner only.
    let liis = app.visitor("liis");
    assert_eq!(liis.get(&app.rakvere.path(&format!("/clients/{id}/card"))).await.status, 404);
    assert_eq!(liis.get(&app.tartu.path(&format!("/clients/{id}/card"))).await.status, 200);
    assert!(!liis.get(&app.rakvere.api("/clients?name=olena")).await.has(&id));
}

#[tokio::test]
async fn a_file_opens_in_the_own_caseload_and_elsewhere_for_a_purpose() {
    let (app, id) = with_olena().await;
    let path = app.tartu.path(&format!("/clients/{id}"));
    assert_eq!(app.visitor("mari").get(&path).await.status, 200, "her own");
    for who in ["maarja", "kadri"] {
        let visitor = app.visitor(who);
        let asked = visitor.get(&path).await;
        assert_eq!(
            (asked.status, asked.location.as_str()),
            (303, format!("{path}/opening").as_str()),
            "{who}"
        );
        let form = visitor.get(&asked.location).await;
        assert!(form.has("inimene on praegu siin") && !form.has("5555"), "{}", form.body);
        let unsaid = visitor.post(&asked.location, "purpose=curiosity&word=niisama").await;
        assert!(
            unsaid.status == 422 && unsaid.has("niisama") && unsaid.has("Vali, milleks"),
            "{}",
            unsaid.body
        );
        let opened = visitor.post(&asked.location, "purpose=substitute&word=").await;
        assert_eq!((opened.status, opened.location.as_str()), (303, path.as_str()));
        assert!(visitor.get(&path).await.has("5555"), "{who}");
    }
    let later = app.visitor_after(59, "maarja").await;
    assert_eq!(later.get(&path).await.status, 200, "for an hour");
    let later = app.visitor_after(61, "maarja").await;
    assert_eq!(later.get(&path).await.status, 303, "and no longer");
    let edit = later.get(&format!("{path}/edit")).await;
    assert_eq!(edit.location, format!("{path}/edit/opening"));
    assert_eq!(later.get(&edit.location).await.location, format!("{path}/opening"));
}

#[tokio::test]
async fn the_caseload_lasts_thirty_days() {
    let (app, id) = with_olena().await;
    let path = app.tartu.path(&format!("/clients/{id}"));
    assert_eq!(app.visitor_after(30 * 24 * 60, "mari").await.get(&path).await.status, 200);
    assert_eq!(app.visitor_after(31 * 24 * 60, "mari").await.get(&path).await.status, 303);
}

#[tokio::test]
async fn nobody_changes_a_file_that_they_may_not_open() {
    let (app, id) = with_olena().await;
    let path = app.tartu.path(&format!("/clients/{id}"));
    for (who, status) in [("maarja", 403), ("kadri", 403), ("dora", 404), ("rein", 404)] {
        let visitor = app.visitor(who);
        for (page, form) in [
            ("", "given_name=Eve&version=1"),
            ("/stays", "basis=refugee"),
            ("/household", "name=olena"),
            ("/household/leave", ""),
            ("/code-views", ""),
            ("/contact", "version=1&phone=Eve"),
            ("/languages", "version=1&language_1=Eve"),
            ("/occupation", "version=1&job=Eve"),
            ("/documents", "kind=passport&number=EVE123"),
            ("/guardians", "name=Eve"),
            ("/reminders", "word=Eve&due_on=01.07.2026"),
            ("/consents", "purpose=photos&pii_information=Eve"),
        ] {
            assert_eq!(visitor.post(&format!("{path}{page}"), form).await.status, status, "{who} {page}");
        }
    }
    let file = app.visitor("mari").get(&path).await;
    assert!(file.has("Коваленко") && !file.has("Eve"));
}

#[tokio::test]
async fn who_has_looked_and_why_stands_in_the_file() {
    let (app, id) = with_olena().await;
    let path = app.tartu.path(&format!("/clients/{id}"));
    app.visitor("maarja").post(&format!("{path}/opening"), "purpose=follow_up").await;
    app.visitor("maarja").get(&path).await;
    let looks = |page: &testkit::Answer| page.body.matches("Maarja Näide, nõustaja").count();
    let before = looks(&app.visitor("mari").get(&path).await);
    app.visitor("maarja").get(&app.tartu.path("/clients?name=olena")).await;
    let file = app.visitor("mari").get(&path).await;
    assert!(file.has("Maarja Näide, nõustaja") && file.has("teen lubatud asja ära"), "{}", file.body);
    assert!(file.has("Mari Näide, nõustaja") && file.has("oma klient"), "{}", file.body);
    assert_eq!(looks(&file), before, "a search is no look at the file");
}

#[tokio::test]
async fn a_purpose_in_the_address_opens_no_file_for_a_browser() {
    let (app, id) = with_olena().await;
    let (liis, path) = (app.visitor("liis"), app.tartu.path(&format!("/clients/{id}")));
    let asked = liis.get(&format!("{path}?purpose=supervision")).await;
    assert_eq!((asked.status, asked.location.as_str()), (303, format!("{path}/opening").as_str()));
    for way in ["code-views", "stays"] {
        assert_eq!(liis.post(&format!("{path}/{way}?purpose=supervision"), "").await.status, 403, "{way}");
    }
}
