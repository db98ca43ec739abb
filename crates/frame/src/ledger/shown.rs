//! What the outside is shown of the counters: taken once a day, for all municipalities in one transaction.
//!
//! Counters move with every contact. Who could ask them again and again would see which municipality, topic and language
//! grew in the same minute, and would so read one contact. Here nothing moves within a day, and no month is before it is over.

use super::{Counter, Days, month_of, persons::Published};
use crate::OrganisationId;
use platform::{Action, Conn, Date, Result, Timestamp, Tx, clock, record, sql};

record! {
    /// How often something was counted in a month by one party of the programme.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct PartyTally {
        /// Whose.
        pub party_id: OrganisationId,
        /// The month: `2026-06`.
        pub month: String,
        /// How often.
        pub amount: i64,
    }
}

record! {
    /// How often a word was counted in a month by all parties together.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct WordTally {
        /// The month: `2026-06`.
        pub month: String,
        /// Which topic, channel …
        pub word: String,
        /// How often.
        pub amount: i64,
    }
}

record! {
    /// A published count of persons; no person is in it.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct PartyPersons {
        /// Whose.
        pub party_id: OrganisationId,
        /// What.
        pub measure: Published,
        /// The first day of the period.
        pub from_day: Date,
        /// Its last day.
        pub until_day: Date,
        /// How many.
        pub amount: i64,
    }
}

impl PartyPersons {
    /// Whether it is of a period.
    pub fn is_of(&self, days: Days) -> bool {
        (self.from_day, self.until_day) == (days.from, days.to)
    }
}

/// Takes what the outside is shown on the day of `now`, unless that was done; answers whether it was taken.
pub fn renew(conn: &mut Conn<'_>, now: Timestamp) -> Result<bool> {
    let today = clock::day_of(now);
    let last = conn
        .unscoped()
        .scalar::<Option<Timestamp>>(sql!("select max(shown_at) from figure_shown"), &[])?
        .flatten();
    if last.is_some_and(|last| clock::day_of(last) >= today) {
        return Ok(false);
    }
    conn.unscoped().run(sql!("delete from figure_shown"), &[])?;
    let this_month = month_of(today);
    let parties = sql!(
        "insert into figure_shown (measure, from_day, until_day, party_id, word, amount, shown_at)
         select measure, period, period, party_id, word, cast(sum(amount) as bigint), $2
           from figure_count
          where span = 'month' and period < $1 and measure in ('contact', 'head')
          group by measure, period, party_id, word having sum(amount) <> 0"
    );
    let words = sql!(
        "insert into figure_shown (measure, from_day, until_day, party_id, word, amount, shown_at)
         select measure, period, period, '', word, cast(sum(amount) as bigint), $2
           from figure_count
          where span = 'month' and period < $1 and measure not in ('contact', 'head')
          group by measure, period, word having sum(amount) <> 0"
    );
    let persons = sql!(
        "insert into figure_shown (measure, from_day, until_day, party_id, word, amount, shown_at)
         select measure, from_day, until_day, party_id, 'all', amount, $2
           from figure_period
          where until_day < $1
            and substr(from_day, 6) || '/' || substr(until_day, 6)
                in ('01-01/06-30', '07-01/12-31', '01-01/12-31')"
    );
    conn.unscoped().run(parties, &[&this_month, &now])?;
    conn.unscoped().run(words, &[&this_month, &now])?;
    conn.unscoped().run(persons, &[&today, &now])?;
    Ok(true)
}

/// When what is shown was taken; `None` while there is nothing to show.
pub fn taken_at<A: Action>(tx: &mut Tx<'_, A>) -> Result<Option<Timestamp>> {
    Ok(tx
        .unscoped()
        .scalar::<Option<Timestamp>>(sql!("select max(shown_at) from figure_shown"), &[])?
        .flatten())
}

/// What each party counted in each month, from `2026-01` to `2026-06`; without centres and persons.
pub fn by_party<A: Action>(
    tx: &mut Tx<'_, A>,
    counter: Counter,
    (from, to): (&str, &str),
) -> Result<Vec<PartyTally>> {
    let sums = sql!(
        "select party_id, from_day as month, amount from figure_shown
          where measure = $1 and from_day between $2 and $3 order by party_id, from_day"
    );
    Ok(tx.unscoped().all(sums, &[&counter, &from, &to])?)
}

/// What all parties together counted of each word in each month, from `2026-01` to `2026-06`.
pub fn by_word<A: Action>(
    tx: &mut Tx<'_, A>,
    counter: Counter,
    (from, to): (&str, &str),
) -> Result<Vec<WordTally>> {
    let sums = sql!(
        "select from_day as month, word, amount from figure_shown
          where measure = $1 and from_day between $2 and $3 order by from_day, word"
    );
    Ok(tx.unscoped().all(sums, &[&counter, &from, &to])?)
}

/// What the parties have published of the half-years of a year and of the year itself.
pub fn persons<A: Action>(tx: &mut Tx<'_, A>, year: Days) -> Result<Vec<PartyPersons>> {
    let all = sql!(
        "select party_id, measure, from_day, until_day, amount from figure_shown
          where measure in ('persons', 'new_persons', 'returning_persons') and from_day >= $1 and until_day <= $2
          order by party_id, from_day, until_day, measure"
    );
    Ok(tx.unscoped().all(all, &[&year.from, &year.to])?)
}

/// How many persons had come before a day, the first of a half-year: all that were new in the half-years before it.
pub fn persons_before<A: Action>(tx: &mut Tx<'_, A>, day: Date) -> Result<i64> {
    let before = sql!(
        "select cast(coalesce(sum(amount), 0) as bigint) from figure_shown
          where measure = 'new_persons' and until_day < $1
            and not (substr(from_day, 6) = '01-01' and substr(until_day, 6) = '12-31')"
    );
    Ok(tx.unscoped().scalar(before, &[&day])?.unwrap_or(0))
}
