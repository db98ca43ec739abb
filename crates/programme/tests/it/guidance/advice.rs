//! The advice log: recorded, mended, counted, taken out.

use super::{done, hidden, page};
use testkit::TestApp;

async fn entry(app: &TestApp, day: &str, minutes: u32, theme: &str, words: &str) {
    let form = format!(
        "party={}&given_on={day}&minutes={minutes}&channel=phone&theme={theme}&words={words}&outcome=resolved",
        app.tartu.organisation
    );
    done(&app.visitor("priit"), "/programme/advice", &form).await;
}

#[tokio::test]
async fn advice_is_recorded_and_counted_by_month_partner_and_theme() {
    let app = TestApp::start().await;
    entry(&app, "15.05.2026", 30, "claims", "Bussipiletid").await;
    entry(&app, "02.06.2026", 45, "claims", "Kuluread").await;
    entry(&app, "03.06.2026", 20, "personnel", "Leping").await;
    let region = "party=&party_name=Ida-Virumaa&given_on=04.06.2026&minutes=60&channel=visit&theme=agreement&words=Algus&outcome=continues&follow_up_on=04.07.2026";
    done(&app.visitor("priit"), "/programme/advice", region).await;
    let shown = page(&app.visitor("priit"), "/programme/advice?from=01.01.2026&to=30.06.2026").await;
    for word in ["4 nõustamist, 2 h 35 min", "Ida-Virumaa", "Bussipiletid", "04.07.2026", "05.2026"] {
        assert!(shown.has(word), "{word} in {}", shown.body);
    }
    let june =
        page(&app.visitor("aili"), "/programme/advice?from=01.06.2026&to=30.06.2026&theme=claims").await;
    assert!(june.has("1 nõustamist, 0 h 45 min") && june.has("Kuluread") && !june.has("Bussipiletid"));
    assert!(!june.has("Lisa päevikusse"), "the authority reads only");
    assert_eq!(app.visitor("aili").post("/programme/advice", region).await.status, 403);
    for who in ["kadri", "mari", "dora", "ants"] {
        assert_eq!(app.visitor(who).get("/programme/advice").await.status, 404, "{who}");
    }
}

#[tokio::test]
async fn what_is_wrong_is_said_at_its_field_and_nothing_is_lost() {
    let app = TestApp::start().await;
    let form =
        "party=&given_on=01.07.2026&minutes=pool&channel=phone&theme=claims&words=Pikk+jutt&outcome=resolved";
    let refused = app.visitor("priit").post("/programme/advice", form).await;
    assert_eq!(refused.status, 422);
    for word in ["Vali partner", "Kuupäev peab jääma", "Kirjuta minutid arvuna", "Pikk jutt"] {
        assert!(refused.has(word), "{word} in {}", refused.body);
    }
}

#[tokio::test]
async fn an_entry_is_mended_with_its_history_and_taken_back() {
    let app = TestApp::start().await;
    let priit = app.visitor("priit");
    entry(&app, "02.06.2026", 45, "claims", "Kuluread").await;
    let log = page(&priit, "/programme/advice").await;
    let one = log.body.split('"').find(|text| text.starts_with("/programme/advice/01")).unwrap().to_owned();
    let version = hidden(&page(&priit, &one).await, "version");
    let form = |minutes: &str| {
        format!(
            "party={}&given_on=02.06.2026&minutes={minutes}&channel=phone&theme=claims&words=Kuluread&outcome=agreed&version={version}",
            app.tartu.organisation
        )
    };
    done(&priit, &one, &form("50")).await;
    let shown = page(&priit, &one).await;
    assert!(shown.has("Mida on muudetud") && shown.has("<td data-label=\"Oli\">45</td>"), "{}", shown.body);
    let stale = priit.post(&one, &form("55")).await;
    assert_eq!(stale.status, 409);
    assert!(stale.has("50") && stale.has("55"));
    done(&priit, &format!("{one}/withdrawal"), "act=withdraw").await;
    assert!(page(&priit, "/programme/advice").await.has("0 nõustamist"));
    done(&priit, &format!("{one}/withdrawal"), "act=return").await;
    assert!(page(&priit, "/programme/advice").await.has("1 nõustamist"));
}

#[tokio::test]
async fn the_log_leaves_the_house_for_a_purpose_and_a_cell_is_no_formula() {
    let app = TestApp::start().await;
    entry(&app, "02.06.2026", 45, "claims", "%3DSUM(A1)").await;
    let priit = app.visitor("priit");
    let asks = page(&priit, "/programme/advice/export").await;
    assert!(asks.has("1 rida"));
    assert_eq!(priit.get("/programme/advice/export?format=csv").await.status, 422);
    let csv = page(&priit, "/programme/advice/export?format=csv&purpose=report").await;
    assert!(csv.has("'=SUM(A1)") && csv.has("2026-06-02") && csv.has(";45;"), "{}", csv.body);
    let xlsx = page(&priit, "/programme/advice/export?format=xlsx&purpose=report").await;
    assert!(xlsx.bytes.starts_with(b"PK"));
    assert_eq!(
        app.visitor("kadri").get("/programme/advice/export?format=csv&purpose=report").await.status,
        404
    );
}
