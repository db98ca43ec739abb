//! Entries under another pseudonym: two files turn out to be of one person, or of two after all. What was entered stays; −1
//! under the one and +1 under the other are added, so that frozen figures do not move and new ones count the person once.

use crate::PersonKey;
use platform::{Action, Date, Result, Tx, record, sql};

record! {
    /// What still counts under a pseudonym: a cause and the day that it counts for.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Entered {
        /// The record that caused it.
        pub cause: String,
        /// The day.
        pub day: Date,
    }
}

/// Everything that still counts under a pseudonym.
pub fn entered<A: Action>(tx: &mut Tx<'_, A>, person: PersonKey) -> Result<Vec<Entered>> {
    let entered = sql!(
        "select cause, day from ledger_entry
          where organisation_id = $1 and measure = 'contact' and person_key = $2
          group by cause, day having sum(amount) <> 0 order by cause, day"
    );
    Ok(tx.all(entered, &[&person])?)
}

/// Enters what a cause counts for under `to` instead of `from`. Counters know no persons and stay as they are.
pub fn rekey<A: Action>(tx: &mut Tx<'_, A>, (from, to): (PersonKey, PersonKey), of: &Entered) -> Result<()> {
    let (Entered { cause, day }, now) = (of, tx.now());
    let enter = sql!(
        "insert into ledger_entry
           (organisation_id, seq, day, measure, word, centre_id, channel, language, target_group, funding, person_key,
            amount, cause, recorded_at)
         select $1,
                (select coalesce(max(m.seq), 0) from ledger_entry m where m.organisation_id = $1 and m.seq > 0)
                  + row_number() over (order by e.sign, e.measure, e.word),
                $5, e.measure, e.word, e.centre_id, e.channel, e.language, e.target_group, e.funding,
                case when e.sign < 0 then $2 else $3 end, e.amount * e.sign, $4, $6
           from (select s.sign, l.measure, l.word, l.centre_id, l.channel, l.language, l.target_group, l.funding,
                        cast(sum(l.amount) as bigint) as amount
                   from ledger_entry l cross join (select -1 as sign union all select 1 as sign) s
                  where l.organisation_id = $1 and l.measure in ('contact', 'head', 'topic', 'act') and l.day = $5
                    and l.person_key = $2 and l.cause = $4
                  group by s.sign, l.measure, l.word, l.centre_id, l.channel, l.language, l.target_group, l.funding
                 having sum(l.amount) <> 0) e"
    );
    tx.run(enter, &[&from, &to, cause, day, &now])?;
    Ok(())
}
