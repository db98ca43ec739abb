//! Takes up jobs, one after another in each of two lanes, so that a long one does not hold up the short.

use super::{
    NewJob, enqueue,
    queue::{Job, take},
};
use crate::Clock;
use db::Db;
use jiff::{
    Timestamp,
    civil::{Date, Time},
    tz::TimeZone,
};
use std::{collections::BTreeMap, error::Error, pin::Pin, sync::Arc, sync::Mutex, time::Duration};
use tokio::{sync::watch, task::JoinSet, time::sleep};

/// How often an idle lane looks.
const LOOK: Duration = Duration::from_secs(1);
/// How often a running job gives a sign of life; well within its lease.
const RENEW: Duration = Duration::from_mins(1);

/// How work ended; an error is tried again later. Its words are kept with the job: no personal data in them.
pub type Outcome = Result<(), Box<dyn Error + Send + Sync>>;

type Work<C> = Arc<dyn Fn(C, Job) -> Pin<Box<dyn Future<Output = Outcome> + Send>> + Send + Sync>;

/// Knows how each job is done. `C` is what the work needs: the app.
pub struct Runner<C> {
    db: Db,
    clock: Clock,
    context: C,
    work: BTreeMap<&'static str, Work<C>>,
    daily: BTreeMap<&'static str, Time>,
    asked: Mutex<BTreeMap<&'static str, Date>>,
}

impl<C: Clone + Send + Sync + 'static> Runner<C> {
    /// One that knows no work yet.
    pub fn new(db: Db, clock: Clock, context: C) -> Self {
        Self { db, clock, context, work: BTreeMap::new(), daily: BTreeMap::new(), asked: Mutex::default() }
    }

    /// How jobs of this name are done. They may be done twice, so the second time must do no harm.
    #[must_use]
    pub fn on<F>(mut self, name: &'static str, work: impl Fn(C, Job) -> F + Send + Sync + 'static) -> Self
    where
        F: Future<Output = Outcome> + Send + 'static,
    {
        self.work.insert(name, Arc::new(move |context, job| Box::pin(work(context, job))));
        self
    }

    /// The job of this name is due each day at this time in Estonia; if the server was down then, once it is up.
    #[must_use]
    pub fn daily(mut self, name: &'static str, at: Time) -> Self {
        self.daily.insert(name, at);
        self
    }

    /// Works until told to stop, then finishes what it has begun. Dropped before that, it breaks the work off;
    /// its lease ends and it is tried again.
    pub async fn run(&self, stop: watch::Receiver<bool>) {
        tokio::join!(self.lane(stop.clone()), self.lane(stop));
    }

    async fn lane(&self, mut stop: watch::Receiver<bool>) {
        while !*stop.borrow_and_update() {
            match self.step().await {
                Ok(true) => continue,
                Ok(false) => {}
                Err(error) => tracing::error!(cause = %error, "no job can be taken"),
            }
            tokio::select! {
                () = sleep(LOOK) => {}
                changed = stop.changed() => if changed.is_err() { return },
            }
        }
    }

    /// Does one job, if one is due; tells whether there was one.
    pub async fn step(&self) -> db::Result<bool> {
        self.ask_for_daily().await?;
        let Some(job) = take(&self.db, self.clock).await? else { return Ok(false) };
        match self.work_on(&job).await {
            Ok(()) => job.done().await?,
            Err(why) => {
                tracing::warn!(job = job.name, attempt = job.attempt, cause = %why, "job failed");
                job.failed(&why.to_string()).await?;
            }
        }
        Ok(true)
    }

    async fn work_on(&self, job: &Job) -> Outcome {
        let Some(work) = self.work.get(&*job.name) else { return Err("nobody knows this work".into()) };
        // A task of its own, so that a panic ends the try and not the runner; dropped, it is broken off.
        let mut running = JoinSet::new();
        running.spawn(work(self.context.clone(), job.clone()));
        loop {
            tokio::select! {
                ended = running.join_next() => return match ended {
                    Some(Ok(outcome)) => outcome,
                    _ => Err("panicked".into()),
                },
                () = sleep(RENEW) => job.renew().await?,
            }
        }
    }

    async fn ask_for_daily(&self) -> db::Result<()> {
        for (name, at) in &self.daily {
            let (day, instant) = last_time(*at, self.clock.now());
            if self.asked(name) == Some(day) {
                continue;
            }
            let (name, key) = (*name, day.to_string());
            let ask = move |conn: &mut db::Conn<'_>| {
                let job =
                    NewJob { organisation: None, name, once_key: &key, argument: "", not_before: instant };
                enqueue(conn, &job)
            };
            self.db.write(None, ask).await?;
            if let Ok(mut asked) = self.asked.lock() {
                asked.insert(name, day);
            }
        }
        Ok(())
    }

    fn asked(&self, name: &str) -> Option<Date> {
        self.asked.lock().ok()?.get(name).copied()
    }
}

/// The last day and instant, up to now, when it was this time in Estonia.
fn last_time(at: Time, now: Timestamp) -> (Date, Timestamp) {
    let zone = TimeZone::get("Europe/Tallinn").unwrap_or(TimeZone::UTC);
    let today = now.to_zoned(zone.clone()).date();
    let on = |day: Date| zone.to_timestamp(day.to_datetime(at)).unwrap_or(now);
    if on(today) <= now {
        return (today, on(today));
    }
    let yesterday = today.yesterday().unwrap_or(today);
    (yesterday, on(yesterday))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::{date, time};

    #[test]
    fn a_day_is_estonias_also_when_the_clocks_change() {
        let at = |at, now: &str| last_time(at, now.parse().unwrap());
        let half_past_two = time(2, 30, 0, 0);
        // 02:30 in Tallinn is 00:30 UTC in winter, 23:30 UTC of the day before in summer.
        assert_eq!(at(half_past_two, "2026-01-10T00:29:59Z").0, date(2026, 1, 9));
        assert_eq!(at(half_past_two, "2026-01-10T00:30:00Z").0, date(2026, 1, 10));
        assert_eq!(at(half_past_two, "2026-06-09T23:29:59Z").0, date(2026, 6, 9));
        assert_eq!(at(half_past_two, "2026-06-09T23:30:00Z").0, date(2026, 6, 10));
        // On 29 March there is no 03:30: it is 04:30 then.
        let missing = at(time(3, 30, 0, 0), "2026-03-29T12:00:00Z");
        assert_eq!(missing, (date(2026, 3, 29), "2026-03-29T01:30:00Z".parse().unwrap()));
    }
}
