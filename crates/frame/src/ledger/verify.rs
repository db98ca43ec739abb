//! Whether the ledger and its counters still say what the records say: everything is counted anew and compared.

use super::{Counter, Days, persons, persons::Published};
use crate::CentreId;
use platform::{Action, Date, Result, Tx, record, sql};
use std::collections::BTreeMap;

record! {
    /// A sum of one day, from the records, from the ledger or from a counter.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Count {
        /// The day.
        pub day: Date,
        /// Where.
        pub centre_id: CentreId,
        /// What is counted.
        pub measure: Counter,
        /// Which topic, channel …; `all` for contacts and heads.
        pub word: String,
        /// How often.
        pub amount: i64,
    }
}

/// A place where records, ledger and counter do not agree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// A day, a month, or a period: `2026-06-30`, `2026-06`, `2026-01-01/2026-06-30` (ISO 8601).
    pub period: String,
    /// What is counted.
    pub measure: String,
    /// Where; `None` for persons, who are counted over all centres.
    pub centre: Option<CentreId>,
    /// Which topic, channel …
    pub word: String,
    /// What the records say; `None` where they were not asked.
    pub records: Option<i64>,
    /// What the ledger says.
    pub ledger: i64,
    /// What the counter says.
    pub counter: i64,
}

/// The ledger of the organisation, summed by day.
pub fn ledger<A: Action>(tx: &mut Tx<'_, A>) -> Result<Vec<Count>> {
    let sums = sql!(
        "select day, centre_id, measure, word, cast(sum(amount) as bigint) as amount from (
            select day, centre_id, measure, word, amount from ledger_entry where organisation_id = $1
            union all
            select day, centre_id, 'channel', channel, amount from ledger_entry
             where organisation_id = $1 and measure = 'contact'
            union all
            select day, centre_id, 'language', language, amount from ledger_entry
             where organisation_id = $1 and measure = 'contact'
            union all
            select day, centre_id, 'target_group', target_group, amount from ledger_entry
             where organisation_id = $1 and measure = 'contact'
            union all
            select day, centre_id, 'funding', funding, amount from ledger_entry
             where organisation_id = $1 and measure = 'contact'
         ) entry group by day, centre_id, measure, word having sum(amount) <> 0"
    );
    Ok(tx.all(sums, &[])?)
}

/// The organisation's counters of days.
pub fn counters<A: Action>(tx: &mut Tx<'_, A>) -> Result<Vec<Count>> {
    let kept = sql!(
        "select period as day, centre_id, measure, word, amount from figure_count
          where party_id = $1 and span = 'day' and amount <> 0"
    );
    Ok(tx.all(kept, &[])?)
}

/// What the three say of the same day, centre, measure and word, where it is not the same.
pub fn differences(ledger: &[Count], counters: &[Count], records: &[Count]) -> Vec<Difference> {
    type Place<'a> = (Date, CentreId, &'static str, &'a str);
    let mut sums: BTreeMap<Place<'_>, (i64, i64, i64)> = BTreeMap::new();
    let place = |count: &'_ Count| (count.day, count.centre_id, count.measure.word());
    for count in ledger {
        let (day, centre, measure) = place(count);
        sums.entry((day, centre, measure, &count.word)).or_default().0 += count.amount;
    }
    for count in counters {
        let (day, centre, measure) = place(count);
        sums.entry((day, centre, measure, &count.word)).or_default().1 += count.amount;
    }
    for count in records {
        let (day, centre, measure) = place(count);
        sums.entry((day, centre, measure, &count.word)).or_default().2 += count.amount;
    }
    let differ =
        sums.into_iter().filter(|(_, (ledger, counter, records))| ledger != counter || ledger != records);
    differ.map(|(place, sums)| difference(place, sums)).collect()
}

fn difference(
    (day, centre, measure, word): (Date, CentreId, &str, &str),
    sums: (i64, i64, i64),
) -> Difference {
    let (ledger, counter, records) = sums;
    Difference {
        period: day.to_string(),
        measure: measure.to_owned(),
        centre: Some(centre),
        word: word.to_owned(),
        records: Some(records),
        ledger,
        counter,
    }
}

record! {
    /// A month whose counter is not the sum of its days.
    struct Unfolded {
        period: String,
        measure: Counter,
        centre_id: CentreId,
        word: String,
        days: i64,
        kept: i64,
    }
}

/// Months whose counters are not the sums of their entries.
pub fn months<A: Action>(tx: &mut Tx<'_, A>) -> Result<Vec<Difference>> {
    let differ = sql!(
        "select period, measure, centre_id, word,
                cast(sum(days) as bigint) as days, cast(sum(kept) as bigint) as kept from (
            select period, measure, centre_id, word, cast(0 as bigint) as days, amount as kept
              from figure_count where party_id = $1 and span = 'month'
            union all
            select substr(period, 1, 7), measure, centre_id, word, amount, cast(0 as bigint)
              from figure_count where party_id = $1 and span = 'day'
         ) side group by period, measure, centre_id, word having sum(days) <> sum(kept)"
    );
    let found = tx.all::<Unfolded>(differ, &[])?;
    let said = |month: Unfolded| Difference {
        period: month.period,
        measure: month.measure.word().to_owned(),
        centre: Some(month.centre_id),
        word: month.word,
        records: None,
        ledger: month.days,
        counter: month.kept,
    };
    Ok(found.into_iter().map(said).collect())
}

/// Published counts of persons that the ledger does not confirm, each as known when it was counted.
pub fn periods<A: Action>(tx: &mut Tx<'_, A>) -> Result<Vec<Difference>> {
    let mut differ = Vec::new();
    for kept in persons::own_published(tx)? {
        let days = Days { from: kept.from_day, to: kept.until_day };
        let counted = persons::persons(tx, days, persons::Known::at(kept.seq))?;
        let ledger = match kept.measure {
            Published::Persons => counted.persons,
            Published::NewPersons => counted.new_persons(),
            Published::ReturningPersons => counted.returning_persons,
        };
        if ledger != kept.amount {
            differ.push(Difference {
                period: format!("{}/{}", days.from, days.to),
                measure: kept.measure.word().to_owned(),
                centre: None,
                word: "all".to_owned(),
                records: None,
                ledger,
                counter: kept.amount,
            });
        }
    }
    Ok(differ)
}

/// Everything at once: days against the records, months against days, persons against the ledger. Empty is well.
pub fn check<A: Action>(tx: &mut Tx<'_, A>, records: &[Count]) -> Result<Vec<Difference>> {
    let (ledger, counters) = (ledger(tx)?, counters(tx)?);
    let mut found = differences(&ledger, &counters, records);
    found.extend(months(tx)?);
    found.extend(periods(tx)?);
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(day: &str, word: &str, amount: i64) -> Count {
        let centre_id = "00000000-0000-7000-8000-000000000001".parse().unwrap();
        Count { day: day.parse().unwrap(), centre_id, measure: Counter::Topic, word: word.into(), amount }
    }

    #[test]
    fn where_two_of_three_agree_the_third_is_named() {
        let well = vec![
            count("2026-06-01", "work", 3),
            count("2026-06-01", "work", 2),
            count("2026-06-02", "stay", 1),
        ];
        let summed = vec![count("2026-06-01", "work", 5), count("2026-06-02", "stay", 1)];
        assert_eq!(differences(&well, &summed, &summed), []);
        let tampered = vec![count("2026-06-01", "work", 6), count("2026-06-02", "stay", 1)];
        let found = differences(&summed, &tampered, &well);
        assert_eq!(found.len(), 1);
        let sums = (found[0].ledger, found[0].counter, found[0].records);
        assert_eq!((&*found[0].period, &*found[0].word, sums), ("2026-06-01", "work", (5, 6, Some(5))));
        assert_eq!(differences(&summed, &summed, &summed[..1]).len(), 1, "a record that is gone is missed");
    }
}
