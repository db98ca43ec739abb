//! When somebody leaves, the steps that they were to do go to whoever comes after. Those for protected persons do not: who may
//! know of them is decided for each.

use frame::{EndMembership, HandOver};
use platform::{Result, Tx, sql};

/// The open steps of a member of staff.
pub struct Steps;

impl HandOver for Steps {
    fn counts(&self, tx: &mut Tx<'_, EndMembership>, account: &str) -> Result<Vec<(&'static str, i64)>> {
        let open = sql!(
            "select count(*) from goal_step s
               join goal g on g.organisation_id = $1 and g.id = s.goal_id and g.state = 'open'
               join client c on c.organisation_id = $1 and c.id = g.client_id and c.protected_on is null
              where s.organisation_id = $1 and s.account_id = $2 and s.done_on is null"
        );
        Ok(vec![("casework-hand-over-steps", tx.scalar(open, &[&account])?.unwrap_or(0))])
    }

    fn hand_over(&self, tx: &mut Tx<'_, EndMembership>, from: &str, to: &str) -> Result<u64> {
        let give = sql!(
            "update goal_step set account_id = $3
              where organisation_id = $1 and account_id = $2 and done_on is null and goal_id in (
                    select g.id from goal g
                      join client c on c.organisation_id = $1 and c.id = g.client_id and c.protected_on is null
                     where g.organisation_id = $1)"
        );
        Ok(tx.run(give, &[&from, &to])?)
    }
}
