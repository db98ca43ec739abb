//! Unique persons: counted from the ledger inside the organisation, never added up from counters.
//!
//! **The rule.** A person is counted in a period when at least one of their contacts in it still stands: corrections and
//! withdrawn contacts net out. *New* is one whose first counted contact with this municipality falls in the period;
//! *returning* is one who had a counted contact with it before. Anonymous contacts count no person.

use super::Days;
use crate::{CentreId, OrganisationId};
use platform::{Action, Date, Result, Tx, record, sql, text_enum};

text_enum! {
    /// What is published of the persons of a period.
    pub enum Published in "figure_period.measure" {
        /// All of them.
        Persons = "persons",
        /// Those who came for the first time.
        NewPersons = "new_persons",
        /// Those who had come before.
        ReturningPersons = "returning_persons",
    }
}

record! {
    /// The persons of a period.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
    pub struct Persons {
        /// How many.
        pub persons: i64,
        /// How many of them had come before.
        pub returning_persons: i64,
    }
}

impl Persons {
    /// How many came for the first time.
    pub fn new_persons(self) -> i64 {
        self.persons - self.returning_persons
    }
}

/// Whose contacts, and as known when.
#[derive(Clone, Copy, Debug)]
pub struct Known<'a> {
    /// At these centres; `None` at all. Whether a person is new is asked of the whole municipality in either case.
    pub centres: Option<&'a [CentreId]>,
    /// When this was the last entry of the ledger.
    pub seq: i64,
}

impl Known<'_> {
    /// Everything up to an entry.
    pub fn at(seq: i64) -> Self {
        Self { centres: None, seq }
    }
}

/// Counts the persons of a period.
pub fn persons<A: Action>(tx: &mut Tx<'_, A>, days: Days, known: Known<'_>) -> Result<Persons> {
    let count = sql!(
        "select count(*) as persons,
                cast(coalesce(sum(case when earlier > 0 then 1 else 0 end), 0) as bigint) as returning_persons
           from (select sum(case when day >= $2 and ($4 = '' or $4 like '%' || centre_id || '%')
                                 then amount else 0 end) as inside,
                        sum(case when day < $2 then amount else 0 end) as earlier
                   from ledger_entry
                  where organisation_id = $1 and measure = 'contact' and person_key is not null
                    and day <= $3 and seq <= $5
                  group by person_key) person
          where inside > 0"
    );
    let centres =
        known.centres.map(|centres| centres.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "));
    // No centre at all is not the same as every centre.
    let centres =
        centres.map(|some| if some.is_empty() { "none".to_owned() } else { some }).unwrap_or_default();
    Ok(tx.one(count, &[&days.from, &days.to, &centres, &known.seq])?.unwrap_or_default())
}

record! {
    /// How far the persons who came up since a count was published have changed it.
    struct Since {
        persons: i64,
        returning_persons: i64,
    }
}

/// Counts the persons of a period at all centres as they are now: from what was published of it, where something was,
/// and those persons only who have an entry since.
pub fn persons_now<A: Action>(tx: &mut Tx<'_, A>, days: Days, seq: i64) -> Result<Persons> {
    let kept = own_published_of(tx, days)?;
    let amount =
        |measure| kept.iter().find(|count| count.measure == measure).map(|count| (count.amount, count.seq));
    let (Some((all, counted_to)), Some((returned, _))) =
        (amount(Published::Persons), amount(Published::ReturningPersons))
    else {
        return persons(tx, days, Known::at(seq));
    };
    // The inner list is read from an index of its own (`ledger_since`), in which other entries do not stand in the way.
    let since = sql!(
        "select cast(coalesce(sum(is_here - was_here), 0) as bigint) as persons,
                cast(coalesce(sum(is_here * is_known - was_here * was_known), 0) as bigint) as returning_persons
           from (select case when sum(case when day >= $2 then amount else 0 end) > 0 then 1 else 0 end as is_here,
                        case when sum(case when day >= $2 and seq <= $4 then amount else 0 end) > 0
                             then 1 else 0 end as was_here,
                        case when sum(case when day < $2 then amount else 0 end) > 0 then 1 else 0 end as is_known,
                        case when sum(case when day < $2 and seq <= $4 then amount else 0 end) > 0
                             then 1 else 0 end as was_known
                   from ledger_entry
                  where organisation_id = $1 and measure = 'contact' and day <= $3
                    and person_key in (select person_key from ledger_entry
                                        where organisation_id = $1 and measure = 'contact' and seq > $4 and day <= $3
                                          and person_key is not null)
                  group by person_key) person"
    );
    let since: Option<Since> = tx.one(since, &[&days.from, &days.to, &counted_to])?;
    let (more, more_returned) = since.map_or((0, 0), |since| (since.persons, since.returning_persons));
    Ok(Persons { persons: all + more, returning_persons: returned + more_returned })
}

record! {
    /// A published count of persons; no person is in it.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct PeriodCount {
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
        /// The last entry of the ledger that was counted.
        pub seq: i64,
    }
}

fn own_published_of<A: Action>(tx: &mut Tx<'_, A>, days: Days) -> Result<Vec<PeriodCount>> {
    let own = sql!(
        "select party_id, measure, from_day, until_day, amount, seq from figure_period
          where party_id = $1 and from_day = $2 and until_day = $3"
    );
    Ok(tx.all(own, &[&days.from, &days.to])?)
}

/// What the organisation itself has published.
pub fn own_published<A: Action>(tx: &mut Tx<'_, A>) -> Result<Vec<PeriodCount>> {
    let own = sql!(
        "select party_id, measure, from_day, until_day, amount, seq from figure_period
          where party_id = $1 order by from_day, until_day, measure"
    );
    Ok(tx.all(own, &[])?)
}

/// The last entry of the ledger that the organisation's published counts know of.
pub fn published_up_to<A: Action>(tx: &mut Tx<'_, A>) -> Result<i64> {
    let last = sql!("select coalesce(max(seq), 0) from figure_period where party_id = $1");
    Ok(tx.scalar(last, &[])?.unwrap_or(0))
}

/// The first day that may have changed since entry `seq`: an earlier contact makes a new person a returning one, so
/// every period that ends on it or later is to be counted anew. `None` when no person's contact was entered since.
pub fn touched_since<A: Action>(tx: &mut Tx<'_, A>, seq: i64) -> Result<Option<Date>> {
    let first = sql!(
        "select min(day) from ledger_entry
          where organisation_id = $1 and measure = 'contact' and seq > $2 and person_key is not null"
    );
    Ok(tx.scalar::<Option<Date>>(first, &[&seq])?.flatten())
}

/// Says of the periods that end before a day that they were right up to entry `seq`: nothing has touched them. So what
/// has come up since is looked through no further back than the last publication.
pub fn confirm<A: Action>(tx: &mut Tx<'_, A>, before: Date, seq: i64) -> Result<()> {
    let confirm =
        sql!("update figure_period set seq = $3 where party_id = $1 and until_day < $2 and seq < $3");
    tx.run(confirm, &[&before, &seq])?;
    Ok(())
}

/// Keeps what was counted of a period up to entry `seq`; a later count is not overwritten by an earlier one.
pub fn publish<A: Action>(tx: &mut Tx<'_, A>, days: Days, counted: Persons, seq: i64) -> Result<()> {
    let keep = sql!(
        "insert into figure_period (party_id, measure, from_day, until_day, amount, seq, counted_at)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (party_id, measure, from_day, until_day)
         do update set amount = excluded.amount, seq = excluded.seq, counted_at = excluded.counted_at
          where excluded.seq >= figure_period.seq"
    );
    let now = tx.now();
    let counts = [
        (Published::Persons, counted.persons),
        (Published::NewPersons, counted.new_persons()),
        (Published::ReturningPersons, counted.returning_persons),
    ];
    for (measure, amount) in counts {
        tx.run(keep, &[&measure, &days.from, &days.to, &amount, &seq, &now])?;
    }
    Ok(())
}
