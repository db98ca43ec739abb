//! Notices: the bell, the list, and mail at once, once a day or never, in one's own language.

use super::{answered, asked, done, page};
use db::{Conn, Sql, record};
use testkit::TestApp;

record! {
    struct Mail {
        to_address: String,
        subject: String,
        body: String,
    }
}

/// What lies in the outbox for an address.
async fn mails(app: &TestApp, to: &'static str) -> Vec<Mail> {
    let all = Sql::collected(
        "select to_address, subject, body from outbox where to_address = $1 order by written_at, id",
    );
    app.db.read(None, move |conn: &mut Conn<'_>| conn.all(all, &[&to])).await.unwrap()
}

/// Gives an account an address of mail and a language.
async fn reach(app: &TestApp, who: &'static str, address: &'static str, language: &'static str) {
    let set = Sql::collected("update account set login = $2, language = $3 where login = $1");
    app.db.write(None, move |conn| conn.run(set, &[&who, &address, &language])).await.unwrap();
}

#[tokio::test]
async fn whoever_must_act_is_told_and_the_bell_counts_what_is_unread() {
    let app = TestApp::start().await;
    let (kadri, priit) = (app.visitor("kadri"), app.visitor("priit"));
    let question = asked(&kadri, "Kulu", "Kas?").await;
    assert!(page(&priit, "/programme/notices").await.has("Küsimus ootab vastust"));
    assert!(page(&priit, "/figures").await.has("Teated: 1 lugemata"));
    assert!(
        !page(&kadri, "/programme/notices").await.has("Küsimus ootab vastust"),
        "nobody is told of what they did"
    );
    answered(&priit, &question, "Jah").await;
    let notices = page(&kadri, "/programme/notices").await;
    assert!(notices.has("Küsimusele on vastatud") && notices.has("Teated: 1 lugemata"));
    let id = super::hidden(&notices, "id");
    assert_eq!(done(&kadri, "/programme/notices/reading", &format!("id={id}")).await, question);
    assert!(page(&kadri, "/programme/notices").await.has("aria-label=\"Teated\""));
    // Another's notice is nobody else's to read.
    done(&priit, "/programme/notices/reading", &format!("id={id}")).await;
    assert!(page(&priit, "/programme/notices").await.has("Teated: 1 lugemata"));
    done(&priit, "/programme/notices/reading", "").await;
    assert!(!page(&priit, "/programme/notices").await.has("lugemata"));
}

#[tokio::test]
async fn a_mail_goes_at_once_in_ones_own_language_and_names_nobody() {
    let app = TestApp::start().await;
    reach(&app, "priit", "priit@elvl.test", "uk").await;
    asked(&app.visitor("kadri"), "Kadri salajane pealkiri", "Mari Näide küsib").await;
    let mails = mails(&app, "priit@elvl.test").await;
    assert_eq!(mails.len(), 1);
    let mail = &mails[0];
    assert_eq!(mail.subject, "Teekond: Запитання чекає на відповідь");
    assert!(mail.body.contains("https://teekond.test/programme/questions/"), "{}", mail.body);
    for name in ["Kadri", "Mari", "salajane", "Tartu"] {
        assert!(!mail.subject.contains(name) && !mail.body.contains(name), "{name} in {}", mail.body);
    }
    assert_eq!(mail.to_address, "priit@elvl.test");
}

#[tokio::test]
async fn a_daily_mail_tells_of_all_that_is_unread_once_and_none_is_none() {
    let app = TestApp::start().await;
    reach(&app, "priit", "priit@elvl.test", "et").await;
    reach(&app, "kadri", "kadri@tartu.test", "et").await;
    let (kadri, priit) = (app.visitor("kadri"), app.visitor("priit"));
    done(&priit, "/programme/notices/choice", "way=daily").await;
    done(&kadri, "/programme/notices/choice", "way=none").await;
    let question = asked(&kadri, "Esimene", "Kas?").await;
    asked(&kadri, "Teine", "Kas?").await;
    answered(&priit, &question, "Jah").await;
    assert!(mails(&app, "priit@elvl.test").await.is_empty(), "not at once");
    let elvl = Sql::collected("select id from organisation where slug = 'elvl'");
    let elvl = app.db.read(None, move |conn| conn.scalar::<db::Uuid>(elvl, &[])).await.unwrap().unwrap();
    for _ in 0..2 {
        programme::send_digests(&app.app, elvl.into()).await.unwrap();
    }
    let daily = mails(&app, "priit@elvl.test").await;
    assert_eq!(daily.len(), 1, "once");
    assert_eq!(daily[0].subject, "Teekond: 2 uut teadet");
    assert_eq!(daily[0].body.matches("Küsimus ootab vastust").count(), 2);
    assert!(mails(&app, "kadri@tartu.test").await.is_empty());
    assert!(
        page(&kadri, "/programme/notices").await.has("Küsimusele on vastatud"),
        "in the product it is there"
    );
}

#[tokio::test]
async fn all_staff_hear_of_a_guide_and_coordinators_of_a_published_answer() {
    let app = TestApp::start().await;
    let priit = app.visitor("priit");
    let edit = done(&priit, "/programme/guides", "theme=other&title_et=Juhend&body_et=Tekst").await;
    let guide = edit.trim_end_matches("/edit");
    done(&priit, &format!("{guide}/publication"), "version=1").await;
    for who in ["mari", "riina", "dora", "uku"] {
        assert!(page(&app.visitor(who), "/programme/notices").await.has("Avaldati uus juhend"), "{who}");
    }
    assert!(!page(&app.visitor("ants"), "/programme/notices").await.has("Avaldati uus juhend"));
    let question = asked(&app.visitor("kadri"), "Kulu", "Kas?").await;
    answered(&priit, &question, "Jah").await;
    let form = "theme=claims&title=Kulu&question=Kas?&answer=Jah&version=0";
    done(&priit, &format!("{question}/publication"), form).await;
    assert!(page(&app.visitor("riina"), "/programme/notices").await.has("Avaldati uus vastus"));
    assert!(!page(&app.visitor("mari"), "/programme/notices").await.has("Avaldati uus vastus"));
}
