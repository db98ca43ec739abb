//! The page of a municipality as people see it, and what leaves it.

use crate::{contact, enter, next_day, times};
use platform::{Conn, Sql};
use testkit::TestApp;

const HALF: &str = "?from=2026-01-01&to=2026-06-30";

async fn filled() -> TestApp {
    let app = TestApp::start().await;
    let mut facts = times(62, &contact("2026-03-02", app.tartu.centre, Some(1)));
    facts.extend(times(50, &contact("2025-03-03", app.tartu.centre, Some(1))));
    facts.extend(times(9, &contact("2025-08-03", app.tartu.other_centre, Some(2))));
    enter(&app, &app.tartu, facts).await;
    next_day(&app).await;
    app
}

#[tokio::test]
async fn the_heading_says_what_the_picture_shows() {
    let app = filled().await;
    let kadri = app.visitor("kadri");
    let page = kadri.get(&app.tartu.path(&format!("/figures{HALF}"))).await;
    assert_eq!(page.status, 200);
    assert!(page.has("<h2>Nõustamisi on 24% rohkem kui mullu</h2>"));
    assert!(page.has("<title>mär 2026: 62 (aasta varem 50)</title>"), "each point has words");
    assert!(page.has("<desc id=\"months-says\">jaan 2026: 0, juun 2026: 0.</desc>"));
    assert!(page.has("Kõige enam räägitakse: Elukoht (100%)"));
    assert!(
        page.has("href=\"#rule-persons\" aria-label=\"Kuidas on loetud: Erinevaid inimesi\"")
            && page.has("<dt id=\"rule-persons\">Erinevaid inimesi</dt><dd>Inimesed, kellel on perioodis")
            && page.has("seis 30.06.2026 12.00, kirje 484"),
        "{}",
        page.body
    );
    assert_eq!(page.body.matches("Kuidas need arvud on loetud").count(), 1, "said once");
    assert!(page.has("Näita tabelina") && page.has("ukraina"));
    assert!(!page.has("style=") && !page.has("figures-"), "no inline style, no bare key");
    let year = kadri.get(&app.tartu.path("/figures?from=2026-01-01&to=2026-12-31")).await;
    assert!(
        year.has("Nõustamisi on 24% rohkem kui mullu"),
        "August of last year is not held against a year that is at June"
    );
    let none = kadri.get(&app.tartu.path("/figures?from=2024-01-01&to=2024-06-30")).await;
    assert!(none.has("Sel perioodil nõustamisi ei ole"));
}

#[tokio::test]
async fn the_page_speaks_four_languages() {
    let app = filled().await;
    for (who, path) in
        [("kadri", app.tartu.path(&format!("/figures{HALF}"))), ("priit", format!("/figures{HALF}"))]
    {
        for (language, word) in
            [("et", "Nõustamisi"), ("en", "Contacts"), ("ru", "Консультаций"), ("uk", "Консультацій")]
        {
            let choose = Sql::collected("update account set language = $1");
            app.db.write(None, move |conn: &mut Conn<'_>| conn.run(choose, &[&language])).await.unwrap();
            let page = app.visitor(who).get(&path).await;
            assert_eq!(page.status, 200);
            assert!(page.has(word), "{who} {language}");
            assert!(!page.has("figures-"), "a text is missing in {language}");
            let ways = page.body.split("href=\"#").skip(1).map(|rest| rest.split('"').next().unwrap());
            for way in ways.filter(|way| way.starts_with("rule-")) {
                assert!(page.has(&format!("id=\"{way}\"")), "{who}: {way} is not said");
            }
        }
    }
}

#[tokio::test]
async fn an_export_asks_what_for_and_is_recorded() {
    let app = filled().await;
    let kadri = app.visitor("kadri");
    let address = |query: &str| app.tartu.path(&format!("/figures/export{HALF}{query}"));
    assert_eq!(kadri.get(&address("&format=csv")).await.status, 422, "no purpose");
    assert_eq!(kadri.get(&address("&format=csv&purpose=fun")).await.status, 422, "no such purpose");
    assert_eq!(kadri.get(&address("&format=pdf&purpose=report")).await.status, 422, "no such file");
    let file = kadri.get(&address("&format=csv&purpose=report")).await;
    assert_eq!((file.status, file.header("content-type")), (200, "text/csv; charset=utf-8"));
    let lines: Vec<_> = file.body.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(lines[0], "Kuu;Teenuskeskus;Mille järgi;Nimetus;Nõustamisi");
    assert!(lines.contains(&"2026-03;Raekoja teenuskeskus;Teemad;Elukoht;62"), "{}", file.body);
    let page = kadri.get(&app.tartu.path(&format!("/figures{HALF}"))).await;
    assert!(page.has(&format!("Tabelis on {} rida.", lines.len() - 1)));
    let excel = kadri.get(&address("&format=xlsx&purpose=planning")).await;
    assert_eq!(&excel.bytes[..2], b"PK");
    let recorded = Sql::collected(
        "select count(*) from audit_entry
          where organisation_id = $1 and action = 'figures.export_figures' and purpose in ('report', 'planning')",
    );
    let scope = Some(app.tartu.organisation.into());
    let count =
        app.looks.read(scope, move |conn: &mut Conn<'_>| conn.scalar::<i64>(recorded, &[])).await.unwrap();
    assert_eq!(count, Some(2));
}

#[tokio::test]
async fn the_menu_leads_there() {
    let app = filled().await;
    let page = app.visitor("mari").get(&app.tartu.path("/figures")).await;
    assert!(page.has("href=\"/organisations/tartu-linn/figures\" aria-current=\"page\""), "{}", page.body);
    assert!(app.visitor("aili").get("/figures").await.has("Programmi näitajad"));
}
