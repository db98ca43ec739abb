//! Mail goes out once its cause is stored, is tried again when the server is busy, and is given up in the end.

use crate::{smtp::SmtpSink, test_database::test_database};
use db::{Db, Uuid};
use platform::{
    Clock, Timestamp,
    mail::{Mailer, Security, Smtp, SmtpSettings},
    outbox::{self, NewMail, OutboxMail, Sender},
};

fn minute(minute: i64) -> Clock {
    let start: Timestamp = "2026-06-30T09:00:00Z".parse().unwrap();
    Clock::Fixed(start + jiff::SignedDuration::from_mins(minute))
}

fn smtp(port: u16) -> Mailer {
    let settings = SmtpSettings {
        host: "127.0.0.1".to_owned(),
        port,
        security: Security::Plain,
        login: None,
        from: "Teekond <teekond@tartu.example>".to_owned(),
    };
    Mailer::Smtp(Box::new(Smtp::new(settings).unwrap()))
}

async fn invite(db: &Db, to: &'static str, once_key: &'static str) {
    let write = move |conn: &mut db::Conn<'_>| {
        let mail = NewMail {
            organisation: Some(Uuid::from_u128(1).into()),
            to,
            subject: "Kutse õppele",
            body: "Tere!\n.\nOled oodatud.\n..õpetaja",
            once_key,
        };
        outbox::write(conn, &mail, minute(0).now())
    };
    db.write(None, write).await.unwrap();
}

async fn latest(db: &Db) -> OutboxMail {
    db.read(None, |conn| outbox::latest(conn, 1)).await.unwrap().pop().unwrap()
}

#[tokio::test]
async fn an_invitation_arrives_once_as_it_was_written() {
    let (db, sink) = (test_database().await, SmtpSink::start().await);
    for _ in 0..2 {
        invite(&db, "olena@example.ee", "invitation/1").await;
    }
    let sender = Sender::new(db.clone(), minute(0), smtp(sink.address.port()));
    assert!(sender.step().await.unwrap());
    assert!(!sender.step().await.unwrap());
    let [mail] = &sink.arrived()[..] else { panic!("one mail") };
    assert_eq!((&*mail.from, &*mail.to[0]), ("teekond@tartu.example", "olena@example.ee"));
    let row = latest(&db).await;
    assert!(mail.text.contains(&format!("Message-ID: <{}@tartu.example>\r\n", row.id)), "{}", mail.text);
    assert!(mail.text.contains("Auto-Submitted: auto-generated\r\n"));
    assert!(mail.text.contains("From: Teekond <teekond@tartu.example>\r\n"), "{}", mail.text);
    assert!(mail.text.contains("Date: Tue, 30 Jun 2026 09:00:00 +0000\r\n"), "{}", mail.text);
    let (_, body) = mail.text.split_once("\r\n\r\n").unwrap();
    assert!(body.starts_with("Tere!\r\n.\r\nOled oodatud.\r\n.."), "{body}");
    assert_eq!((row.sent_at, &*row.body), (Some(minute(0).now()), ""), "a sent mail keeps no text");
}

#[tokio::test]
async fn nothing_goes_out_for_what_was_not_stored() {
    let (db, sink) = (test_database().await, SmtpSink::start().await);
    let failing = |conn: &mut db::Conn<'_>| {
        let mail = NewMail { organisation: None, to: "a@example.ee", subject: "a", body: "a", once_key: "a" };
        outbox::write(conn, &mail, minute(0).now())?;
        Err::<(), _>(db::Error::Busy)
    };
    db.write(None, failing).await.unwrap_err();
    assert!(!Sender::new(db.clone(), minute(0), smtp(sink.address.port())).step().await.unwrap());
}

#[tokio::test]
async fn a_busy_server_is_asked_again_and_the_mail_is_the_same() {
    let (db, sink) = (test_database().await, SmtpSink::start().await);
    sink.refuse_next("451 later");
    invite(&db, "olena@example.ee", "invitation/1").await;
    let sender = |at| Sender::new(db.clone(), minute(at), smtp(sink.address.port()));
    assert!(sender(0).step().await.unwrap());
    assert!(sink.arrived().is_empty());
    let waiting = latest(&db).await;
    assert!(waiting.sent_at.is_none() && waiting.failed.is_none());
    assert!(!sender(0).step().await.unwrap(), "not at once");
    assert!(sender(1).step().await.unwrap());
    assert!(sink.arrived()[0].text.contains(&waiting.id.to_string()));
}

#[tokio::test]
async fn an_address_that_does_not_exist_is_given_up_at_once_without_its_name_in_the_reason() {
    let (db, sink) = (test_database().await, SmtpSink::start().await);
    sink.refuse_next("550 olena@example.ee is unknown");
    invite(&db, "olena@example.ee", "invitation/1").await;
    let sender = Sender::new(db.clone(), minute(0), smtp(sink.address.port()));
    assert!(sender.step().await.unwrap());
    let given_up = latest(&db).await;
    assert_eq!((given_up.failed.as_deref(), &*given_up.body), (Some("550"), ""), "no link lies about in it");
    invite(&db, "not an address", "invitation/2").await;
    assert!(sender.step().await.unwrap());
    let rows = db.read(None, |conn| outbox::latest(conn, 10)).await.unwrap();
    assert!(rows.iter().any(|row| row.failed.as_deref() == Some("not an address")));
    assert!(sink.arrived().is_empty());
}

#[tokio::test]
async fn a_server_that_is_away_for_a_night_loses_no_mail_but_after_eight_tries_it_is_given_up() {
    let db = test_database().await;
    // A port on which nobody listens any more.
    let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    invite(&db, "olena@example.ee", "invitation/1").await;
    let mut now = 0;
    for pause in [1, 3, 9, 27, 81, 243, 729] {
        assert!(Sender::new(db.clone(), minute(now), smtp(free)).step().await.unwrap());
        assert!(latest(&db).await.failed.is_none());
        now += pause;
    }
    assert!(now > 12 * 60);
    assert!(Sender::new(db.clone(), minute(now), smtp(free)).step().await.unwrap());
    assert_eq!(latest(&db).await.failed.as_deref(), Some("no connection"));
    assert!(!Sender::new(db.clone(), minute(now + 10_000), smtp(free)).step().await.unwrap());
}

#[tokio::test]
async fn where_nothing_is_sent_the_mail_stays_to_be_read() {
    let db = test_database().await;
    invite(&db, "olena@example.ee", "invitation/1").await;
    assert!(!Sender::new(db.clone(), minute(0), Mailer::Keep).step().await.unwrap());
    let kept = latest(&db).await;
    assert!(kept.body.contains("Oled oodatud") && kept.sent_at.is_none());
}

#[test]
fn a_sender_that_is_no_address_is_refused_when_the_server_starts() {
    let settings = |from: &str, security| SmtpSettings {
        host: "mail.tartu.example".to_owned(),
        port: 587,
        security,
        login: Some(("teekond".to_owned(), "salasõna".to_owned())),
        from: from.to_owned(),
    };
    assert!(Smtp::new(settings("teekond", Security::StartTls)).is_err());
    assert!(Smtp::new(settings("teekond@tartu.example", Security::StartTls)).is_ok());
    assert!(Smtp::new(settings("teekond@tartu.example", Security::Tls)).is_ok());
}
