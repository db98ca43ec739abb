//! Whose client it is for now: who served someone may open the file for thirty days.

use crate::policy::{FindClients, ServeClient};
use frame::ClientId;
use platform::{Action, Date, Proven, Result, Span, Tx, record, sql};

/// Days for which a client stays in the caseload after a service.
const DAYS: i32 = 30;

/// Why a client is in a caseload who was registered by its holder.
pub(crate) const REGISTRATION: &str = "registration";

/// Takes a client into the actor's caseload for thirty days from today. `cause` is the record that did it: `contact/ID`.
pub fn take<A: Action>(tx: &mut Tx<'_, A>, client: &Proven<ServeClient>, cause: &str) -> Result<()> {
    take_in(tx, client.on().id, cause)
}

/// Gives back what a record gave, when it is taken back or was about another client.
pub fn give_back<A: Action>(tx: &mut Tx<'_, A>, client: ClientId, cause: &str) -> Result<()> {
    let gone = sql!("delete from caseload where organisation_id = $1 and client_id = $2 and cause = $3");
    tx.run(gone, &[&client, &cause])?;
    Ok(())
}

pub(crate) fn take_in<A: Action>(tx: &mut Tx<'_, A>, client: ClientId, cause: &str) -> Result<()> {
    let (account, now, today) = (tx.actor().id(), tx.now(), tx.today());
    let until = today.saturating_add(Span::new().days(DAYS));
    let take = sql!(
        "insert into caseload (organisation_id, client_id, account_id, cause, since, until_day)
         values ($1, $2, $3, $4, $5, $6)
         on conflict (organisation_id, client_id, account_id, cause) do update set until_day = excluded.until_day
          where caseload.until_day < excluded.until_day"
    );
    tx.run(take, &[&client, &account, &cause, &now, &until])?;
    Ok(())
}

record! {
    /// One client of a caseload.
    pub(crate) struct Mine {
        pub(crate) id: ClientId,
    }
}

/// The actor's own clients, last served first.
pub(crate) fn mine(tx: &mut Tx<'_, FindClients>, limit: i64) -> Result<Vec<ClientId>> {
    let (account, today) = (tx.actor().id(), tx.today());
    let mine = sql!(
        "select l.client_id as id from caseload l
           join client c on c.organisation_id = $1 and c.id = l.client_id and c.restricted_on is null
            and (c.protected_on is null or exists (select 1 from protected_access n
                  where n.organisation_id = $1 and n.client_id = c.id and n.account_id = $2))
          where l.organisation_id = $1 and l.account_id = $2 and (l.until_day is null or l.until_day >= $3)
          group by l.client_id order by max(l.until_day) desc, l.client_id desc limit $4"
    );
    let mine: Vec<Mine> = tx.all(mine, &[&account, &today, &limit])?;
    Ok(mine.into_iter().map(|row| row.id).collect())
}

record! {
    /// One in whose caseload a client is.
    #[derive(Clone, Debug)]
    pub struct Holder {
        /// The account.
        pub account_id: String,
        /// Its name.
        pub name: String,
        /// Until when; `None` until it is taken from them.
        pub until_day: Option<Date>,
    }
}

/// In whose caseload a client is today, those who have them longest first.
pub fn holders<A: Action>(tx: &mut Tx<'_, A>, client: ClientId) -> Result<Vec<Holder>> {
    let today = tx.today();
    let holders = sql!(
        "select l.account_id, coalesce(a.name, l.account_id) as name,
                case when count(*) > count(l.until_day) then null else max(l.until_day) end as until_day
           from caseload l left join account a on a.id = l.account_id
          where l.organisation_id = $1 and l.client_id = $2 and (l.until_day is null or l.until_day >= $3)
          group by l.account_id, a.name order by min(l.since), l.account_id"
    );
    Ok(tx.all(holders, &[&client, &today])?)
}
