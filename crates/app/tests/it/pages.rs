//! Every page in every language, as those who may see it.

use crate::plant::TARTU;
use crate::walk::record;
use db::Sql;
use platform::Language;
use std::collections::BTreeSet;
use testkit::TestApp;

const PEOPLE: [&str; 7] = ["mari", "kadri", "dora", "priit", "uku", "ants", "nobody"];

#[tokio::test]
async fn every_page_is_shown_whole_in_every_language() {
    let app = TestApp::start().await;
    let things = record(&app, "mari", &app.tartu, &TARTU).await;
    let modules: Vec<_> = app::modules().iter().map(|module| format!("{}-", module.name)).collect();
    for language in Language::ALL {
        let speak = Sql::collected("update account set language = $1");
        app.db.write(None, move |conn| conn.run(speak, &[language])).await.unwrap();
        let mut shown = BTreeSet::new();
        for route in app::routes()
            .list()
            .iter()
            .filter(|route| route.method == "GET" && !route.path.starts_with("/api/"))
        {
            for who in PEOPLE {
                let path = things.address(route.path);
                let visitor = app.visitor(who).with_cookie(&format!("lang={}", language.code()));
                let answer = visitor.get(&path).await;
                let is_page = answer.header("content-type").starts_with("text/html");
                if !is_page {
                    continue;
                }
                if answer.status == 200 {
                    shown.insert(route.path);
                }
                let bare = bare_keys(&answer.body, &modules);
                assert!(bare.is_empty(), "{who} at {path} in {language}: {bare:?}");
                if answer.has("<html") {
                    assert!(
                        answer.has(&format!("lang=\"{}\"", language.code())),
                        "{path} is not in {language}"
                    );
                }
            }
        }
        assert!(shown.len() > 25, "only {shown:?}");
    }
}

/// Keys that stand in the text or in what is read aloud, instead of their words.
fn bare_keys(page: &str, modules: &[String]) -> Vec<String> {
    let text = page.split('<').filter_map(|piece| piece.split_once('>')).map(|(_, text)| text);
    let spoken = ["aria-label=\"", "placeholder=\"", "title=\"", "alt=\""]
        .into_iter()
        .flat_map(|attribute| page.split(attribute).skip(1))
        .filter_map(|rest| rest.split('"').next());
    let is_bare = |text: &&str| {
        modules.iter().any(|module| text.trim().starts_with(module.as_str()) && !text.contains(' '))
    };
    text.chain(spoken).filter(is_bare).map(str::to_owned).collect()
}
