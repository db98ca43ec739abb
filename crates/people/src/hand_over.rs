//! When somebody leaves, the clients in their care go to whoever comes after. Protected persons do not: who may open
//! their files is decided for each of them.

use frame::{EndMembership, HandOver};
use platform::{Result, Tx, sql};

/// The caseload of a member of staff.
pub struct Caseload;

impl HandOver for Caseload {
    fn counts(&self, tx: &mut Tx<'_, EndMembership>, account: &str) -> Result<Vec<(&'static str, i64)>> {
        let today = tx.today();
        let count = sql!(
            "select count(distinct l.client_id) from caseload l
               join client c on c.organisation_id = $1 and c.id = l.client_id and c.protected_on is null
              where l.organisation_id = $1 and l.account_id = $2 and (l.until_day is null or l.until_day >= $3)"
        );
        Ok(vec![("people-hand-over-clients", tx.scalar(count, &[&account, &today])?.unwrap_or(0))])
    }

    fn hand_over(&self, tx: &mut Tx<'_, EndMembership>, from: &str, to: &str) -> Result<u64> {
        let (now, today) = (tx.now(), tx.today());
        let give = sql!(
            "insert into caseload (organisation_id, client_id, account_id, cause, since, until_day)
             select $1, l.client_id, $3, 'hand_over', $4, max(l.until_day) from caseload l
               join client c on c.organisation_id = $1 and c.id = l.client_id and c.protected_on is null
              where l.organisation_id = $1 and l.account_id = $2 and (l.until_day is null or l.until_day >= $5)
              group by l.client_id
             on conflict (organisation_id, client_id, account_id, cause) do update set until_day = excluded.until_day
              where caseload.until_day is not null
                and (excluded.until_day is null or caseload.until_day < excluded.until_day)"
        );
        let given = tx.run(give, &[&from, &to, &now, &today])?;
        tx.run(sql!("delete from caseload where organisation_id = $1 and account_id = $2"), &[&from])?;
        Ok(given)
    }
}
