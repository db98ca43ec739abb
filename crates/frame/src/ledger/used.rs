//! When a person was last counted: for how long their records are kept begins there.

use crate::PersonKey;
use platform::{Action, Date, Result, Tx, sql};

/// The last day of a contact of a person that still counts; `None` when there is none.
pub fn last_day_of<A: Action>(tx: &mut Tx<'_, A>, person: PersonKey) -> Result<Option<Date>> {
    let last = sql!(
        "select day from ledger_entry
          where organisation_id = $1 and measure = 'contact' and person_key = $2
          group by day having sum(amount) > 0 order by day desc limit 1"
    );
    Ok(tx.scalar(last, &[&person])?)
}
