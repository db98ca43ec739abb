//! Jobs as rows. One job of a name and a key is there once, however often it is asked for.

use super::{TRIES, pause};
use crate::Clock;
use db::{Conn, Db, Scope, Uuid, record, sql};
use jiff::{SignedDuration, Timestamp};

/// So long a runner has a job to itself without a sign of life.
const LEASE: SignedDuration = SignedDuration::from_mins(5);

/// A job that is asked for.
pub struct NewJob<'a> {
    /// Whose data it is about; `None`: the whole platform.
    pub organisation: Option<Scope>,
    /// What is to be done: the name under which the runner knows it.
    pub name: &'a str,
    /// What makes it the same job: a second of this name and key is not added.
    pub once_key: &'a str,
    /// What the work needs to know, ids only; as it likes to write it.
    pub argument: &'a str,
    /// Not earlier than this.
    pub not_before: Timestamp,
}

/// Asks for a job, in the transaction of its cause.
pub fn enqueue(conn: &mut Conn<'_>, job: &NewJob<'_>) -> db::Result<()> {
    let insert = sql!(
        "insert into job (id, organisation_id, name, once_key, argument, not_before, attempts, progress, total)
         values ($1, $2, $3, $4, $5, $6, 0, 0, 0) on conflict (name, once_key) do nothing"
    );
    let NewJob { organisation, name, once_key, argument, not_before } = job;
    conn.unscoped()
        .run(insert, &[&crate::random::new_id(), organisation, name, once_key, argument, not_before])?;
    Ok(())
}

record! {
    /// How far a job is, for a page that waits for it.
    pub struct JobState {
        /// Parts done.
        pub progress: i64,
        /// Parts in all; 0 while unknown.
        pub total: i64,
        /// When it was done.
        pub done_at: Option<Timestamp>,
        /// Why it was given up.
        pub failed: Option<String>,
    }
}

/// How far a job of this organisation is.
pub fn state(conn: &mut Conn<'_>, name: &str, once_key: &str) -> db::Result<Option<JobState>> {
    let select = sql!(
        "select progress, total, done_at, failed from job
          where organisation_id = $1 and name = $2 and once_key = $3"
    );
    conn.one(select, &[&name, &once_key])
}

record! {
    /// A job that is due.
    pub struct DueJob {
        /// Its id.
        pub id: Uuid,
        /// Whose data it is about.
        pub organisation_id: Option<Scope>,
        /// What is to be done.
        pub name: String,
        /// What makes it this job.
        pub once_key: String,
        /// What the work needs to know.
        pub argument: String,
        /// Tries so far.
        pub attempts: i64,
    }
}

/// A job in the hands of its work.
#[derive(Clone)]
pub struct Job {
    /// Whose data it is about; `None`: the whole platform.
    pub organisation: Option<Scope>,
    /// What makes it this job.
    pub once_key: String,
    /// What the work needs to know.
    pub argument: String,
    /// Which try this is, from 1.
    pub attempt: i64,
    pub(super) name: String,
    id: Uuid,
    db: Db,
    clock: Clock,
}

/// The job that has waited longest, if one is due; from here on nobody else has it.
pub(super) async fn take(db: &Db, clock: Clock) -> db::Result<Option<Job>> {
    let now = clock.now();
    for due in db.read(None, move |conn| due(conn, now)).await? {
        let (id, attempts) = (due.id, due.attempts);
        let until = now.saturating_add(LEASE).unwrap_or(Timestamp::MAX);
        let take = sql!(
            "update job set attempts = attempts + 1, leased_until = $3
              where id = $1 and attempts = $2 and done_at is null and failed is null"
        );
        if db.write(None, move |conn| conn.run(take, &[&id, &attempts, &until])).await? == 0 {
            continue;
        }
        let DueJob { organisation_id: organisation, name, once_key, argument, .. } = due;
        let attempt = attempts + 1;
        let job = Job { organisation, once_key, argument, attempt, name, id, db: db.clone(), clock };
        if attempt <= TRIES {
            return Ok(Some(job));
        }
        job.failed("broken off at each try").await?;
    }
    Ok(None)
}

fn due(conn: &mut Conn<'_>, now: Timestamp) -> db::Result<Vec<DueJob>> {
    let select = sql!(
        "select id, organisation_id, name, once_key, argument, attempts from job
          where done_at is null and failed is null and not_before <= $1
            and (leased_until is null or leased_until < $1)
          order by not_before, id limit 8"
    );
    conn.all(select, &[&now])
}

impl Job {
    /// Tells how far it is: so many parts of so many.
    pub async fn progress(&self, done: i64, total: i64) -> db::Result<()> {
        let update = sql!("update job set progress = $3, total = $4 where id = $1 and attempts = $2");
        let Self { id, attempt, .. } = *self;
        self.db.write(None, move |conn| conn.run(update, &[&id, &attempt, &done, &total])).await?;
        Ok(())
    }

    /// A sign of life.
    pub(super) async fn renew(&self) -> db::Result<()> {
        let update = sql!("update job set leased_until = $3 where id = $1 and attempts = $2");
        let until = self.clock.now().saturating_add(LEASE).unwrap_or(Timestamp::MAX);
        let Self { id, attempt, .. } = *self;
        self.db.write(None, move |conn| conn.run(update, &[&id, &attempt, &until])).await?;
        Ok(())
    }

    pub(super) async fn done(&self) -> db::Result<()> {
        let update = sql!("update job set done_at = $3, leased_until = null where id = $1 and attempts = $2");
        let (id, attempt, now) = (self.id, self.attempt, self.clock.now());
        self.db.write(None, move |conn| conn.run(update, &[&id, &attempt, &now])).await?;
        Ok(())
    }

    /// Tried again later, or given up.
    pub(super) async fn failed(&self, why: &str) -> db::Result<()> {
        let update = sql!(
            "update job set leased_until = null, not_before = $3, failed = $4 where id = $1 and attempts = $2"
        );
        let Self { id, attempt, .. } = *self;
        let later = self.clock.now().saturating_add(pause(attempt)).unwrap_or(Timestamp::MAX);
        let failed = (attempt >= TRIES).then(|| why.to_owned());
        self.db.write(None, move |conn| conn.run(update, &[&id, &attempt, &later, &failed])).await?;
        Ok(())
    }
}
