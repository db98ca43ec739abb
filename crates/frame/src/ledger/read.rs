//! What the counters say: sums by month, centre and word. What they cost does not depend on how many contacts there are.

use super::{Counter, Span, month_of};
use crate::CentreId;
use platform::{Action, Date, Result, Tx, record, sql};

/// A period, both days counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Days {
    /// The first day.
    pub from: Date,
    /// The last day; not before the first.
    pub to: Date,
}

record! {
    /// How often something was counted in a month at a centre.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Tally {
        /// The month: `2026-06`.
        pub month: String,
        /// Where.
        pub centre_id: CentreId,
        /// Which topic, channel …; `all` for contacts and heads.
        pub word: String,
        /// How often.
        pub amount: i64,
    }
}

record! {
    /// How often something was counted at a centre.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Total {
        /// Where.
        pub centre_id: CentreId,
        /// How often.
        pub amount: i64,
    }
}

impl Days {
    /// Whole months come from the counters of months, the days before and after them from those of days.
    fn stretches(self) -> Vec<(Span, String, String)> {
        let mut stretches = Vec::new();
        let (first, last) = (self.from.first_of_month(), self.to.last_of_month());
        let one_month = first == self.to.first_of_month();
        let days = |from: Date, to: Date| (Span::Day, from.to_string(), to.to_string());
        if one_month && (self.from, self.to) != (first, last) {
            return vec![days(self.from, self.to)];
        }
        let mut whole = (self.from, self.to);
        if self.from != first {
            let end = self.from.last_of_month();
            stretches.push(days(self.from, end));
            whole.0 = end.tomorrow().unwrap_or(end);
        }
        if self.to != last {
            let begin = self.to.first_of_month();
            stretches.push(days(begin, self.to));
            whole.1 = begin.yesterday().unwrap_or(begin);
        }
        if whole.0 < whole.1 {
            stretches.push((Span::Month, month_of(whole.0), month_of(whole.1)));
        }
        stretches
    }
}

/// What the counters of the organisation say now.
pub fn counted<A: Action>(tx: &mut Tx<'_, A>, counter: Counter, days: Days) -> Result<Vec<Tally>> {
    let months = sql!(
        "select period as month, centre_id, word, amount
           from figure_count
          where party_id = $1 and measure = $2 and span = 'month' and period between $3 and $4 and amount <> 0
          order by period, centre_id, word"
    );
    let edges = sql!(
        "select substr(period, 1, 7) as month, centre_id, word, cast(sum(amount) as bigint) as amount
           from figure_count
          where party_id = $1 and measure = $2 and span = 'day' and period between $3 and $4
          group by 1, 2, 3 having sum(amount) <> 0"
    );
    let mut found = Vec::new();
    for (span, from, to) in days.stretches() {
        let asked = if span == Span::Month { months } else { edges };
        found.extend(tx.all::<Tally>(asked, &[&counter, &from, &to])?);
    }
    Ok(found)
}

/// How often something was counted at each centre since the beginning.
pub fn totals<A: Action>(tx: &mut Tx<'_, A>, counter: Counter) -> Result<Vec<Total>> {
    let sums = sql!(
        "select centre_id, cast(sum(amount) as bigint) as amount
           from figure_count where party_id = $1 and measure = $2 and span = 'month' group by centre_id"
    );
    Ok(tx.all(sums, &[&counter])?)
}

/// What the ledger said when `seq` was its last entry: a figure that does not move any more.
pub fn counted_at<A: Action>(
    tx: &mut Tx<'_, A>,
    counter: Counter,
    days: Days,
    seq: i64,
) -> Result<Vec<Tally>> {
    let entries = sql!(
        "select substr(day, 1, 7) as month, centre_id,
                case cast($6 as text) when 'channel' then channel when 'language' then language
                        when 'target_group' then target_group when 'funding' then funding else word end as word,
                cast(sum(amount) as bigint) as amount
           from ledger_entry
          where organisation_id = $1 and measure = $2 and day between $3 and $4 and seq <= $5
          group by 1, 2, 3 having sum(amount) <> 0"
    );
    let measure = match counter {
        Counter::Head | Counter::Topic | Counter::Act => counter,
        _ => Counter::Contact,
    };
    Ok(tx.all(entries, &[&measure, &days.from, &days.to, &seq, &counter])?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stretches(from: &str, to: &str) -> String {
        let days = Days { from: from.parse().unwrap(), to: to.parse().unwrap() };
        let mut said: Vec<_> =
            days.stretches().into_iter().map(|(_, from, to)| format!("{from}/{to}")).collect();
        said.sort();
        said.join(" ")
    }

    #[test]
    fn a_period_is_whole_months_and_the_days_around_them() {
        assert_eq!(stretches("2026-01-01", "2026-06-30"), "2026-01/2026-06");
        assert_eq!(stretches("2026-02-01", "2026-02-28"), "2026-02/2026-02");
        assert_eq!(stretches("2026-02-03", "2026-02-27"), "2026-02-03/2026-02-27");
        assert_eq!(stretches("2026-02-01", "2026-02-01"), "2026-02-01/2026-02-01");
        assert_eq!(stretches("2026-01-31", "2026-02-01"), "2026-01-31/2026-01-31 2026-02-01/2026-02-01");
        assert_eq!(
            stretches("2025-12-31", "2026-02-02"),
            "2025-12-31/2025-12-31 2026-01/2026-01 2026-02-01/2026-02-02"
        );
        assert_eq!(stretches("2025-12-01", "2026-02-02"), "2025-12/2026-01 2026-02-01/2026-02-02");
    }
}
