//! Guidance: questions and answers, guides, the advice log, notices.

mod advice;
mod guide;
mod notice;
mod publishing;
mod question;
mod search;

use testkit::{Answer, Visitor};

/// Sends a form that must get in; tells where it leads.
pub async fn done(who: &Visitor, path: &str, form: &str) -> String {
    let answer = who.post(path, form).await;
    assert_eq!(answer.status, 303, "{path} {form}: {}", answer.body);
    answer.location
}

/// A page that must be there.
pub async fn page(who: &Visitor, path: &str) -> Answer {
    let answer = who.get(path).await;
    assert_eq!(answer.status, 200, "{path}: {}", answer.body);
    answer
}

/// Asks as a coordinator; tells where the question is read.
pub async fn asked(who: &Visitor, title: &str, words: &str) -> String {
    let form = format!("theme=claims&title={}&words={}", plus(title), plus(words));
    done(who, "/programme/questions", &form).await
}

/// A text as it stands in a form.
pub fn plus(text: &str) -> String {
    text.replace('%', "%25").replace('&', "%26").replace('+', "%2B").replace(' ', "+")
}

/// What a hidden field of a page holds.
pub fn hidden(page: &Answer, name: &str) -> String {
    let field = format!("type=\"hidden\" name=\"{name}\" value=\"");
    let (_, rest) = page.body.split_once(&field).unwrap_or_else(|| panic!("no {name} in {}", page.body));
    rest.split('"').next().unwrap().to_owned()
}

/// Answers what is on a page now.
pub async fn answered(who: &Visitor, question: &str, words: &str) {
    let version = hidden(&page(who, question).await, "version");
    done(who, &format!("{question}/answers"), &format!("words={}&version={version}", plus(words))).await;
}
