//! What the tests have in common: a site with a client of Mari's, and words about answers.

use db::Sql;
use testkit::{Answer, TestApp, Visitor};

/// A text as it stands in a form's body.
pub fn coded(text: &str) -> String {
    platform::typed::escaped(text)
}

/// Registers a client of Tartu; answers with the id.
pub async fn client(app: &TestApp, who: &str, form: &str) -> String {
    let answer = app.visitor(who).post(&app.tartu.path("/clients"), form).await;
    assert_eq!(answer.status, 303, "{}", answer.body);
    answer.location.rsplit('/').next().unwrap().to_owned()
}

/// A site on which Mari has registered Olena, who speaks Ukrainian, and the address of Olena's file.
pub async fn with_olena() -> (TestApp, String) {
    let app = TestApp::start().await;
    let form = "given_name=Olena&family_name=Kovalenko&languages=uk,ru&personal_code=49203020002&phone=%2B372+5555+1234";
    let id = client(&app, "mari", form).await;
    let file = app.tartu.path(&format!("/clients/{id}"));
    (app, file)
}

/// The id at the end of the address of a file.
pub fn id_of(file: &str) -> String {
    file.rsplit('/').next().unwrap().to_owned()
}

/// Sends a form that must be taken.
pub async fn done(visitor: &Visitor, path: &str, form: &str) -> Answer {
    let answer = visitor.post(path, form).await;
    assert_eq!(answer.status, 303, "{path} {form}: {}", answer.body);
    answer
}

/// Opens a page that must be there.
pub async fn page(visitor: &Visitor, path: &str) -> Answer {
    let answer = visitor.get(path).await;
    assert_eq!(answer.status, 200, "{path}: {} {}", answer.location, answer.body);
    answer
}

/// Whether an answer says all of it.
pub fn says(answer: &Answer, texts: &[&str]) {
    for text in texts {
        assert!(answer.has(text), "{text} is not in {}", answer.body);
    }
}

/// Whether it says nothing of it.
pub fn hides(answer: &Answer, texts: &[&str]) {
    for text in texts {
        assert!(!answer.has(text), "{text} is in {}", answer.body);
    }
}

/// Shares the client of a file with a colleague, without an end.
pub async fn share(app: &TestApp, file: &str, with: &str) {
    let form = format!("account={}", app.account(with));
    done(&app.visitor("kadri"), &format!("{file}/caseload"), &form).await;
}

/// How many rows a statement counts in Tartu.
pub async fn count(app: &TestApp, sql: &'static str) -> i64 {
    let scope = app.tartu.organisation.into();
    let count = app.db.read(Some(scope), move |conn| conn.scalar::<i64>(Sql::collected(sql), &[]));
    count.await.unwrap().unwrap()
}

/// Changes rows of Tartu behind the pages.
pub async fn change(app: &TestApp, sql: &'static str) {
    let scope = app.tartu.organisation.into();
    app.db.write(Some(scope), move |conn| conn.run(Sql::collected(sql), &[])).await.unwrap();
}

/// Protects the client of a file; only Kadri, who does it, and whom she names know of them from then on.
pub async fn protect(app: &TestApp, file: &str, named: &[&str]) {
    let kadri = app.visitor("kadri");
    done(&kadri, &format!("{file}/opening"), "purpose=request_of_person").await;
    let named = named.iter().map(|name| format!("&named={}", app.account(name))).collect::<Vec<_>>().concat();
    done(&kadri, &format!("{file}/protection"), &format!("reason=shelter{named}")).await;
}

/// What stands in an attribute behind a piece of a page.
pub fn after<'a>(answer: &'a Answer, piece: &str) -> &'a str {
    let rest = answer.body.split(piece).nth(1).unwrap_or_else(|| panic!("no {piece} in {}", answer.body));
    rest.split('"').next().unwrap()
}
