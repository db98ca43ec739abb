//! Who comes in, and who does not: links, codes, guesses.

use platform::{
    Conn, Sql, Timestamp,
    sign_in::{LinkPurpose, LinkWay, make_link},
};
use testkit::{Answer, NOW, TestApp, Visitor};

const PASSWORD: &str = "kollane+mutter+laulab+vihmas";
const OTHER: &str = "sinine+naaber+kudus+kampsuni";
/// What Mari's telephone shares with the site, and what it shows half a minute before the test, at it and after it.
const SECRET: &str = "JBSWY3DPEHPK3PXP";
const CODES: [&str; 3] = ["571633", "083468", "637289"];

async fn link(app: &TestApp, name: &str) -> String {
    let (account, now): (_, Timestamp) = (app.account(name), NOW.parse().unwrap());
    let way = (LinkPurpose::Password, LinkWay::CommandLine);
    app.db.write(None, move |conn| make_link(conn, &account, way, now)).await.unwrap()
}

async fn count(app: &TestApp, sql: &'static str) -> i64 {
    let read = move |conn: &mut Conn<'_>| conn.scalar(Sql::collected(sql), &[]);
    app.db.read(None, read).await.unwrap().unwrap_or(0)
}

/// Mari chooses a password by a link; a browser in which nobody is signed in.
async fn with_password(app: &TestApp) -> Visitor {
    let nobody = app.visitor("");
    let chosen = nobody.post(&link(app, "mari").await, &format!("password={PASSWORD}")).await;
    assert_eq!(chosen.status, 303, "{}", chosen.body);
    nobody
}

async fn sign_in(browser: &Visitor, password: &str, code: &str) -> Answer {
    browser.post("/sign-in", &format!("login=mari&password={password}&code={code}")).await
}

/// The cookie that an answer sets: `name=value`.
fn cookie(answer: &Answer, name: &str) -> String {
    let all = answer.headers.get_all("set-cookie").iter().filter_map(|value| value.to_str().ok());
    let found = all.map(|cookie| cookie.split(';').next().unwrap()).find(|pair| pair.starts_with(name));
    found.unwrap().to_owned()
}

/// Mari signed in by her password, with a second factor that took the first code.
async fn with_factor(app: &TestApp) -> Visitor {
    let nobody = with_password(app).await;
    let session = cookie(&sign_in(&nobody, PASSWORD, "").await, "session=");
    let mari = nobody.with_cookie(&session);
    let typed = format!("secret={SECRET}&current={PASSWORD}&code={}", CODES[0]);
    let set = mari.post("/settings/second-factor", &typed).await;
    assert_eq!(set.status, 303, "{}", set.body);
    mari
}

#[tokio::test]
async fn a_link_takes_the_place_of_the_password_and_not_of_the_code() {
    let app = TestApp::start().await;
    with_factor(&app).await;
    let (nobody, link) = (app.visitor(""), link(&app, "mari").await);
    assert!(nobody.get(&link).await.has("name=\"code\""), "the page asks for it");
    for code in ["", "000000", CODES[0]] {
        let refused = nobody.post(&link, &format!("password={OTHER}&code={code}")).await;
        assert_eq!(refused.status, 422, "{code}");
        assert!(refused.has("See kood ei sobi"), "{}", refused.body);
    }
    assert_eq!(sign_in(&nobody, OTHER, CODES[1]).await.status, 422, "nothing was changed");
    let chosen = nobody.post(&link, &format!("password={OTHER}&code={}", CODES[1])).await;
    assert_eq!(chosen.status, 303, "{}", chosen.body);
    assert_eq!(sign_in(&nobody, OTHER, CODES[1]).await.status, 422, "a code works once");
    assert_eq!(sign_in(&nobody, OTHER, CODES[2]).await.status, 303);
}

#[tokio::test]
async fn the_code_at_a_link_is_not_guessed() {
    let app = TestApp::start().await;
    with_factor(&app).await;
    let (nobody, link) = (app.visitor(""), link(&app, "mari").await);
    for _ in 0..6 {
        nobody.post(&link, &format!("password={OTHER}&code=000000")).await;
    }
    let right = nobody.post(&link, &format!("password={OTHER}&code={}", CODES[1])).await;
    assert_eq!(right.status, 429, "also the right one has to wait");
}

#[tokio::test]
async fn a_link_that_is_used_makes_all_others_of_the_account_void_and_is_on_record() {
    let app = TestApp::start().await;
    let (first, second, other) =
        (link(&app, "mari").await, link(&app, "mari").await, link(&app, "liis").await);
    let nobody = app.visitor("");
    assert_eq!(nobody.post(&second, &format!("password={PASSWORD}")).await.status, 303);
    for void in [first, second] {
        assert_eq!(nobody.get(&void).await.status, 404);
        assert_eq!(nobody.post(&void, &format!("password={OTHER}")).await.status, 404);
    }
    assert_eq!(nobody.get(&other).await.status, 200, "another's stays");
    let used = "select count(*) from audit_entry where organisation_id = $1 and action = 'platform.use_link'";
    let read = move |conn: &mut Conn<'_>| conn.scalar(Sql::collected(used), &[]);
    let used: Option<i64> = app.looks.read(Some(app.tartu.organisation.into()), read).await.unwrap();
    assert_eq!(used, Some(1));
}

#[tokio::test]
async fn a_new_password_makes_links_void_too() {
    let app = TestApp::start().await;
    let nobody = with_password(&app).await;
    let mari = nobody.clone().with_cookie(&cookie(&sign_in(&nobody, PASSWORD, "").await, "session="));
    let void = link(&app, "mari").await;
    let changed = mari.post("/settings/password", &format!("current={PASSWORD}&password={OTHER}")).await;
    assert_eq!(changed.status, 303, "{}", changed.body);
    assert_eq!(app.visitor("").get(&void).await.status, 404);
}

#[tokio::test]
async fn an_open_screen_is_not_enough_to_switch_the_second_factor_on() {
    let app = TestApp::start().await;
    let nobody = with_password(&app).await;
    let mari = nobody.clone().with_cookie(&cookie(&sign_in(&nobody, PASSWORD, "").await, "session="));
    assert!(mari.get("/settings/second-factor").await.has("name=\"current\""), "the page asks for it");
    let kept = "select count(*) from account where totp_secret is not null";
    for current in ["", "current=arvan&"] {
        let typed = format!("secret={SECRET}&{current}code={}", CODES[1]);
        let refused = mari.post("/settings/second-factor", &typed).await;
        assert_eq!(refused.status, 422);
        assert!(refused.has("See ei ole sinu praegune salasõna") && refused.has(SECRET), "{}", refused.body);
        assert_eq!(count(&app, kept).await, 0);
    }
    for _ in 0..4 {
        mari.post("/settings/second-factor", &format!("secret={SECRET}&current=arvan&code={}", CODES[1]))
            .await;
    }
    let right = format!("secret={SECRET}&current={PASSWORD}&code={}", CODES[1]);
    assert_eq!(mari.post("/settings/second-factor", &right).await.status, 429, "it is not guessed");
}

#[tokio::test]
async fn the_first_time_that_somebody_comes_in_is_kept() {
    let app = TestApp::start().await;
    let first = "select count(*) from account where login = 'mari' and first_signed_in_at is not null";
    assert_eq!(count(&app, first).await, 0);
    let nobody = with_password(&app).await;
    assert_eq!(count(&app, first).await, 1, "the link let her in");
    let long_ago = Sql::collected("update account set first_signed_in_at = '2026-01-02T08:00:00Z'");
    app.db.write(None, move |conn: &mut Conn<'_>| conn.run(long_ago, &[])).await.unwrap();
    assert_eq!(sign_in(&nobody, PASSWORD, "").await.status, 303);
    let kept =
        "select count(*) from account where login = 'mari' and first_signed_in_at = '2026-01-02T08:00:00Z'";
    assert_eq!(count(&app, kept).await, 1, "only the first time counts");
}

#[tokio::test]
async fn an_open_screen_is_not_enough_to_switch_the_second_factor_off() {
    let app = TestApp::start().await;
    let mari = with_factor(&app).await;
    let asked = mari.get("/settings/second-factor").await;
    assert!(asked.has("name=\"current\"") && asked.has("name=\"code\"") && !asked.has("name=\"secret\""));
    let replaced = format!("secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&current={PASSWORD}&code={}", CODES[1]);
    assert_ne!(mari.post("/settings/second-factor", &replaced).await.status, 303, "nor to replace it");

    let removal = "/settings/second-factor/removal";
    let attempts = [
        (String::new(), "See ei ole sinu praegune salasõna"),
        (format!("current={OTHER}&code={}", CODES[1]), "See ei ole sinu praegune salasõna"),
        (format!("current={PASSWORD}&code=000000"), "See kood ei sobi"),
    ];
    for (typed, said) in attempts {
        let refused = mari.post(removal, &typed).await;
        assert_eq!(refused.status, 422, "{typed}");
        assert!(refused.has(said), "{}", refused.body);
    }
    let kept = "select count(*) from account where totp_secret is not null";
    assert_eq!(count(&app, kept).await, 1);
    let removed = mari.post(removal, &format!("current={PASSWORD}&code={}", CODES[1])).await;
    assert_eq!(removed.status, 303, "{}", removed.body);
    assert_eq!(count(&app, kept).await, 0);
}

#[tokio::test]
async fn the_current_password_is_not_guessed_at_an_open_screen() {
    let app = TestApp::start().await;
    let nobody = with_password(&app).await;
    let mari = nobody.clone().with_cookie(&cookie(&sign_in(&nobody, PASSWORD, "").await, "session="));
    for _ in 0..6 {
        let wrong = mari.post("/settings/password", &format!("current=arvan&password={OTHER}")).await;
        assert!(wrong.has("See ei ole sinu praegune salasõna"), "{}", wrong.body);
    }
    let right = mari.post("/settings/password", &format!("current={PASSWORD}&password={OTHER}")).await;
    assert_eq!(right.status, 429);
    assert_eq!(
        sign_in(&nobody, PASSWORD, "").await.status,
        303,
        "who signs in elsewhere is not kept waiting"
    );
}

#[tokio::test]
async fn a_stranger_keeps_nobody_out_of_a_browser_in_which_they_have_been() {
    let app = TestApp::start().await;
    let nobody = with_password(&app).await;
    let known = nobody.clone().with_cookie(&cookie(&sign_in(&nobody, PASSWORD, "").await, "browser="));
    for _ in 0..6 {
        assert_eq!(sign_in(&nobody, "arvan", "").await.status, 422);
    }
    assert_eq!(sign_in(&nobody, PASSWORD, "").await.status, 429, "a browser that is not known waits");
    assert_eq!(sign_in(&known, PASSWORD, "").await.status, 303);
    assert_eq!(sign_in(&nobody, PASSWORD, "").await.status, 429, "and still waits");

    // What is known guesses no faster, and is known for its own accounts only.
    for _ in 0..6 {
        assert_eq!(sign_in(&known, "arvan", "").await.status, 422);
    }
    assert_eq!(sign_in(&known, PASSWORD, "").await.status, 429);
    for _ in 0..6 {
        nobody.post("/sign-in", "login=liis&password=arvan").await;
    }
    let other = known.post("/sign-in", "login=liis&password=arvan").await;
    assert_eq!(other.status, 429, "the cookie of one is none of another");
}

#[tokio::test]
async fn a_browser_knows_everybody_who_works_at_it() {
    let app = TestApp::start().await;
    let browser = with_password(&app).await;
    let mari = cookie(&sign_in(&browser, PASSWORD, "").await, "browser=");
    let shared = browser.clone().with_cookie(&mari);
    let both = shared.post(&link(&app, "liis").await, &format!("password={OTHER}")).await;
    let shared = browser.clone().with_cookie(&cookie(&both, "browser="));
    for (login, password) in [("mari", PASSWORD), ("liis", OTHER)] {
        for _ in 0..6 {
            browser.post("/sign-in", &format!("login={login}&password=arvan")).await;
        }
        let form = format!("login={login}&password={password}");
        assert_eq!(browser.post("/sign-in", &form).await.status, 429, "{login}");
        assert_eq!(shared.post("/sign-in", &form).await.status, 303, "{login}");
    }
}
