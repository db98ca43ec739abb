//! Guides: drafted, published to all staff, read, changed; what is new since one has read it.

use super::{done, hidden, page, plus};
use testkit::{TestApp, Visitor};

const GUIDE: &str =
    "theme=personnel&title_et=Personalidokumendid&body_et=%23+Leping%0A%0AEsita+leping+10.+kuup%C3%A4evaks.";

/// A guide that is published; tells where it is.
async fn published(priit: &Visitor) -> String {
    let edit = done(priit, "/programme/guides", GUIDE).await;
    let guide = edit.trim_end_matches("/edit").to_owned();
    publish(priit, &guide).await;
    guide
}

async fn publish(priit: &Visitor, guide: &str) {
    let version = hidden(&page(priit, &format!("{guide}/edit")).await, "version");
    done(priit, &format!("{guide}/publication"), &format!("version={version}")).await;
}

async fn save(priit: &Visitor, guide: &str, form: &str) {
    let version = hidden(&page(priit, &format!("{guide}/edit")).await, "version");
    done(priit, guide, &format!("{form}&version={version}")).await;
}

#[tokio::test]
async fn a_draft_is_the_implementers_and_a_published_guide_is_for_all_staff() {
    let app = TestApp::start().await;
    let priit = app.visitor("priit");
    let edit = done(&priit, "/programme/guides", GUIDE).await;
    let guide = edit.trim_end_matches("/edit").to_owned();
    assert_eq!(app.visitor("mari").get(&guide).await.status, 404);
    assert!(page(&priit, &guide).await.has("See on mustand"));
    publish(&priit, &guide).await;
    for who in ["mari", "kadri", "dora", "rein", "aili", "uku"] {
        let shown = page(&app.visitor(who), &guide).await;
        assert!(shown.has("<h3>Leping</h3>") && shown.has("versioon 1"), "{who}: {}", shown.body);
        assert!(page(&app.visitor(who), "/programme/guidance").await.has("Personalidokumendid"), "{who}");
    }
    assert_eq!(app.visitor("kadri").get(&edit).await.status, 403);
    assert_eq!(app.visitor("kadri").post("/programme/guides", GUIDE).await.status, 404);
}

#[tokio::test]
async fn what_is_new_since_one_has_read_it_is_marked_word_by_word() {
    let app = TestApp::start().await;
    let (priit, mari) = (app.visitor("priit"), app.visitor("mari"));
    let guide = published(&priit).await;
    assert!(!page(&mari, &guide).await.has("Mis on uut"), "she has not read it yet");
    done(&mari, &format!("{guide}/reading"), "").await;
    assert!(page(&mari, &guide).await.has("Loetud 30.06.2026"));

    let changed = GUIDE.replace("10.", "15.");
    save(&priit, &guide, &format!("{changed}&news=T%C3%A4htaeg+on+hilisem")).await;
    let unpublished = page(&mari, &guide).await;
    assert!(unpublished.has("10. kuupäevaks") && !unpublished.has("15."), "the draft is not hers to see");
    assert_eq!(mari.get(&format!("{guide}?version=2")).await.status, 404);
    publish(&priit, &guide).await;
    let shown = page(&mari, &guide).await;
    assert!(shown.has("<del>10.</del>") && shown.has("<ins>15.</ins>"), "{}", shown.body);
    assert!(shown.has("Tähtaeg on hilisem") && shown.has("Sina lugesid versiooni 1"));
    let old = page(&mari, &format!("{guide}?version=1")).await;
    assert!(old.has("See on vana versioon") && old.has("10. kuupäevaks"));
    assert!(!page(&app.visitor("rein"), &guide).await.has("<ins>"), "he has read nothing of it");
}

#[tokio::test]
async fn the_implementer_sees_who_of_which_party_has_read_which_version() {
    let app = TestApp::start().await;
    let priit = app.visitor("priit");
    let guide = published(&priit).await;
    done(&app.visitor("mari"), &format!("{guide}/reading"), "").await;
    done(&app.visitor("mari"), &format!("{guide}/reading"), "").await;
    let readers = page(&priit, &format!("{guide}/readers")).await;
    assert!(readers.has("1 / 5 lugenud"), "Tartu: mari of mari, maarja, kadri, dora, liis: {}", readers.body);
    assert!(readers.has("0 / 3 lugenud"), "Rakvere");
    assert_eq!(app.visitor("kadri").get(&format!("{guide}/readers")).await.status, 403);
}

#[tokio::test]
async fn a_guide_is_read_in_ones_own_language_where_there_is_one() {
    let app = TestApp::start().await;
    let priit = app.visitor("priit");
    let guide = published(&priit).await;
    let speak = db::Sql::collected("update account set language = 'uk' where login = $1");
    app.db.write(None, move |conn| conn.run(speak, &[&"mari"])).await.unwrap();
    let fallback = page(&app.visitor("mari"), &guide).await;
    assert!(fallback.has("lang=\"et\"") && fallback.has("Вашою мовою"), "{}", fallback.body);
    save(&priit, &guide, &format!("{GUIDE}&title_uk=Кадри&body_uk=Подайте+договір.")).await;
    publish(&priit, &guide).await;
    let own = page(&app.visitor("mari"), &guide).await;
    assert!(own.has("Подайте договір.") && !own.has("Вашою мовою"));
    let half = priit.post(&guide, &format!("{GUIDE}&title_ru=Кадры&version=9")).await;
    assert_eq!(half.status, 422, "a title without a text is no translation");
}

#[tokio::test]
async fn two_who_write_at_once_see_both() {
    let app = TestApp::start().await;
    let priit = app.visitor("priit");
    let guide = published(&priit).await;
    let version = hidden(&page(&priit, &format!("{guide}/edit")).await, "version");
    let of = |title: &str| format!("theme=personnel&title_et={title}&body_et=Tekst&version={version}");
    done(&priit, &guide, &of("Esimene")).await;
    let stale = priit.post(&guide, &of("Teine")).await;
    assert_eq!(stale.status, 409);
    assert!(stale.has("Esimene") && stale.has("Teine") && stale.has("Keegi teine muutis"));
}

#[tokio::test]
async fn a_file_hangs_on_its_version_and_is_had_by_all_staff() {
    let app = TestApp::start().await;
    let (priit, mari) = (app.visitor("priit"), app.visitor("mari"));
    let guide = published(&priit).await;
    save(&priit, &guide, GUIDE).await;
    let files = format!("{guide}/files");
    let wrong = priit.post_file(&files, &[], ("file", "vorm.pdf", b"MZ\x90\0renamed")).await;
    assert_eq!(wrong.status, 422, "{}", wrong.body);
    let added = priit.post_file(&files, &[], ("file", "Näidisvorm.txt", "vormi sisu".as_bytes())).await;
    assert_eq!(added.status, 303, "{}", added.body);
    let edit = page(&priit, &format!("{guide}/edit")).await;
    let file = edit
        .body
        .split('"')
        .find(|text| text.starts_with(&format!("{files}/")) && !text.ends_with("removal"));
    let file = file.unwrap().to_owned();
    assert_eq!(mari.get(&file).await.status, 404, "a draft's file is nobody's yet");
    publish(&priit, &guide).await;
    for who in ["mari", "rein", "aili"] {
        let had = page(&app.visitor(who), &file).await;
        assert_eq!(had.bytes, "vormi sisu".as_bytes(), "{who}");
        assert!(had.header("content-disposition").starts_with("attachment"));
    }
    // Taken off the next version, it stays with the one that was published.
    save(&priit, &guide, GUIDE).await;
    let id = file.rsplit('/').next().unwrap();
    done(&priit, &format!("{files}/removal"), &format!("file={id}")).await;
    assert_eq!(page(&mari, &file).await.status, 200);
}

#[tokio::test]
async fn a_withdrawn_guide_is_nowhere_and_comes_back() {
    let app = TestApp::start().await;
    let (priit, mari) = (app.visitor("priit"), app.visitor("mari"));
    let guide = published(&priit).await;
    done(&priit, &format!("{guide}/withdrawal"), "act=withdraw").await;
    assert_eq!(mari.get(&guide).await.status, 404);
    assert!(
        !page(&mari, &format!("/programme/guidance?q={}", plus("Personalidokumendid"))).await.has(&guide)
    );
    done(&priit, &format!("{guide}/withdrawal"), "act=return").await;
    assert!(page(&mari, "/programme/guidance?q=personalidokument").await.has(&guide));
}

#[tokio::test]
async fn markup_in_a_guide_is_text_and_a_strange_link_is_words() {
    let app = TestApp::start().await;
    let priit = app.visitor("priit");
    let body = "<script>alert(1)</script>%0A%0A[vajuta](javascript:alert(1))";
    let form = format!("theme=other&title_et=x&body_et={body}");
    let guide = done(&priit, "/programme/guides", &form).await.trim_end_matches("/edit").to_owned();
    let shown = page(&priit, &guide).await;
    assert!(shown.has("&lt;script&gt;") && shown.has("vajuta") && !shown.has("javascript:"));
}
