//! Mail on its way: written in the transaction of its cause, sent afterwards, at least once. So no invitation is lost
//! when the server stops, and none goes out for a registration that was never stored.

mod shown;

pub(crate) use shown::routes;

use crate::{
    Clock,
    jobs::{TRIES, pause},
    mail::{Mail, Mailer, Unsent},
    random,
};
use db::{Conn, Db, Scope, Uuid, record, sql};
use jiff::Timestamp;
use std::time::Duration;
use tokio::{sync::watch, time::sleep};

/// How often the sender looks.
const LOOK: Duration = Duration::from_secs(2);

/// A mail that is to be sent.
pub struct NewMail<'a> {
    /// Whose mail it is; `None`: the platform's own.
    pub organisation: Option<Scope>,
    /// One address.
    pub to: &'a str,
    /// No personal data: subjects are shown on locked telephones.
    pub subject: &'a str,
    /// Plain text.
    pub body: &'a str,
    /// What makes it the same mail: a second with this key is not written.
    pub once_key: &'a str,
}

/// Writes a mail, in the transaction of its cause.
pub fn write(conn: &mut Conn<'_>, mail: &NewMail<'_>, now: Timestamp) -> db::Result<()> {
    let insert = sql!(
        "insert into outbox
             (id, organisation_id, to_address, subject, body, once_key, written_at, not_before, attempts)
         values ($1, $2, $3, $4, $5, $6, $7, $7, 0) on conflict (once_key) do nothing"
    );
    let NewMail { organisation, to, subject, body, once_key } = mail;
    conn.unscoped().run(insert, &[&random::new_id(), organisation, to, subject, body, once_key, &now])?;
    Ok(())
}

record! {
    /// A mail as it lies in the outbox.
    pub struct OutboxMail {
        /// Its id.
        pub id: Uuid,
        /// The address.
        pub to_address: String,
        /// The subject.
        pub subject: String,
        /// The text; empty once it is sent or given up, for it may hold a link that lets someone in.
        pub body: String,
        /// When it was written.
        pub written_at: Timestamp,
        /// Tries so far.
        pub attempts: i64,
        /// When it was sent.
        pub sent_at: Option<Timestamp>,
        /// Why it was given up: the answer's code.
        pub failed: Option<String>,
    }
}

/// The latest mails, newest first: where nothing is sent, they are read here.
pub fn latest(conn: &mut Conn<'_>, limit: i64) -> db::Result<Vec<OutboxMail>> {
    let select = sql!(
        "select id, to_address, subject, body, written_at, attempts, sent_at, failed from outbox
          order by written_at desc, id desc limit $1"
    );
    conn.unscoped().all(select, &[&limit])
}

/// Sends what is due.
pub struct Sender {
    db: Db,
    clock: Clock,
    mailer: Mailer,
}

impl Sender {
    /// Sends the mail of this database by this mailer.
    pub fn new(db: Db, clock: Clock, mailer: Mailer) -> Self {
        Self { db, clock, mailer }
    }

    /// Sends until told to stop; a mail that is being sent is finished.
    pub async fn run(&self, mut stop: watch::Receiver<bool>) {
        while !*stop.borrow_and_update() {
            match self.step().await {
                Ok(true) => continue,
                Ok(false) => {}
                Err(error) => tracing::error!(cause = %error, "no mail can be taken"),
            }
            tokio::select! {
                () = sleep(LOOK) => {}
                changed = stop.changed() => if changed.is_err() { return },
            }
        }
    }

    /// Sends one mail, if one is due; tells whether there was one. Where nothing is sent, there is none.
    pub async fn step(&self) -> db::Result<bool> {
        let Mailer::Smtp(smtp) = &self.mailer else { return Ok(false) };
        let Some(row) = self.take().await? else { return Ok(false) };
        let now = self.clock.now();
        let mail = Mail { id: row.id, to: &row.to_address, subject: &row.subject, body: &row.body, at: now };
        let (id, last) = (row.id, row.attempts + 1 >= TRIES);
        match smtp.send(&mail).await {
            Ok(()) => self.db.write(None, move |conn| sent(conn, id, now)).await?,
            Err(Unsent::Later(why)) if !last => tracing::warn!(mail = %id, cause = why, "mail not sent yet"),
            Err(Unsent::Later(why) | Unsent::Never(why)) => {
                tracing::warn!(mail = %id, cause = why, "mail given up");
                self.db.write(None, move |conn| failed(conn, id, &why)).await?;
            }
        }
        Ok(true)
    }

    /// Takes the mail that has waited longest. Its next try is set before this one is made: so nobody else has it
    /// meanwhile, and if the server dies the next try comes by itself.
    async fn take(&self) -> db::Result<Option<OutboxMail>> {
        let now = self.clock.now();
        for row in self.db.read(None, move |conn| due(conn, now)).await? {
            let (id, attempts) = (row.id, row.attempts);
            let next = now.saturating_add(pause(attempts + 1)).unwrap_or(Timestamp::MAX);
            let take = sql!(
                "update outbox set attempts = attempts + 1, not_before = $3
                  where id = $1 and attempts = $2 and sent_at is null and failed is null"
            );
            let taken = self.db.write(None, move |conn| conn.run(take, &[&id, &attempts, &next])).await?;
            if taken == 1 && attempts < TRIES {
                return Ok(Some(row));
            }
            if taken == 1 {
                self.db.write(None, move |conn| failed(conn, id, "broken off at each try")).await?;
            }
        }
        Ok(None)
    }
}

fn due(conn: &mut Conn<'_>, now: Timestamp) -> db::Result<Vec<OutboxMail>> {
    let select = sql!(
        "select id, to_address, subject, body, written_at, attempts, sent_at, failed from outbox
          where sent_at is null and failed is null and not_before <= $1
          order by not_before, id limit 8"
    );
    conn.all(select, &[&now])
}

fn sent(conn: &mut Conn<'_>, id: Uuid, now: Timestamp) -> db::Result<()> {
    conn.run(sql!("update outbox set sent_at = $2, body = '' where id = $1"), &[&id, &now])?;
    Ok(())
}

fn failed(conn: &mut Conn<'_>, id: Uuid, why: &str) -> db::Result<()> {
    conn.run(sql!("update outbox set failed = $2, body = '' where id = $1"), &[&id, &why])?;
    Ok(())
}
