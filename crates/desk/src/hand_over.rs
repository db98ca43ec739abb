//! When somebody leaves, what they were to follow up goes to whoever comes after.

use frame::{hand_over::HandOver, policy::EndMembership};
use platform::{Result, Tx, sql};

/// The open follow-ups of a member of staff.
pub struct FollowUps;

impl HandOver for FollowUps {
    fn counts(&self, tx: &mut Tx<'_, EndMembership>, account: &str) -> Result<Vec<(&'static str, i64)>> {
        let open = sql!(
            "select count(*) from follow_up f
               left join client p on p.organisation_id = f.organisation_id and p.id = f.client_id
              where f.organisation_id = $1 and f.account_id = $2 and f.done_at is null and p.protected_on is null"
        );
        Ok(vec![("desk-hand-over-follow-ups", tx.scalar(open, &[&account])?.unwrap_or(0))])
    }

    fn hand_over(&self, tx: &mut Tx<'_, EndMembership>, from: &str, to: &str) -> Result<u64> {
        // As with caseloads: who is protected is given on by those who may know of them.
        let give = sql!(
            "update follow_up set account_id = $3
              where organisation_id = $1 and account_id = $2 and done_at is null
                and not exists (select 1 from client p where p.organisation_id = $1 and p.id = follow_up.client_id
                                   and p.protected_on is not null)"
        );
        Ok(tx.run(give, &[&from, &to])?)
    }
}
