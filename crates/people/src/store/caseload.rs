//! Whose client it is for now: who served someone may open the file for thirty days.

use crate::part::parts;
use crate::policy::{FindClients, ServeClient, ShareClient};
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

/// Everybody in the actor's caseload today.
pub(crate) fn own<A: Action>(tx: &mut Tx<'_, A>) -> Result<Vec<ClientId>> {
    let (account, today) = (tx.actor().id(), tx.today());
    let own = sql!(
        "select distinct client_id as id from caseload
          where organisation_id = $1 and account_id = $2 and (until_day is null or until_day >= $3)"
    );
    let own: Vec<Mine> = tx.all(own, &[&account, &today])?;
    Ok(own.into_iter().map(|row| row.id).collect())
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

record! {
    /// A colleague who may have the client in their caseload.
    #[derive(Clone, Debug)]
    pub struct Colleague {
        /// The account.
        pub account_id: String,
        /// Its name.
        pub name: String,
    }
}

/// Everybody who serves people in the organisation today and may know of the client of the permit.
pub fn colleagues(tx: &mut Tx<'_, ShareClient>) -> Result<Vec<Colleague>> {
    let (client, today) = (tx.on().id, tx.today());
    let colleagues = sql!(
        "select distinct m.account_id, a.name
           from membership m join account a on a.id = m.account_id
          where m.organisation_id = $1 and a.kind = 'person' and a.closed_on is null
            and m.role in ('counsellor', 'coordinator') and m.from_day <= $3
            and (m.until_day is null or m.until_day >= $3)
            and ((select c.protected_on from client c where c.organisation_id = $1 and c.id = $2) is null
                 or exists (select 1 from protected_access n
                      where n.organisation_id = $1 and n.client_id = $2 and n.account_id = m.account_id))
          order by a.name, m.account_id"
    );
    Ok(tx.all(colleagues, &[&client, &today])?)
}

/// Puts the client of the permit into a colleague's caseload until a day, or until somebody changes it; what gave the client
/// to them before goes on. `false` if they serve nobody here, or may not know of the client.
pub fn give(tx: &mut Tx<'_, ShareClient>, account: &str, until: Option<Date>) -> Result<bool> {
    let colleagues = colleagues(tx)?;
    let Some(to) = colleagues.iter().find(|known| known.account_id == account) else { return Ok(false) };
    let (client, now) = (tx.on().id, tx.now());
    let give = sql!(
        "insert into caseload (organisation_id, client_id, account_id, cause, since, until_day)
         values ($1, $2, $3, 'given', $4, $5)
         on conflict (organisation_id, client_id, account_id, cause) do update set until_day = excluded.until_day"
    );
    tx.run(give, &[&client, &account, &now, &until])?;
    tx.changed("caseload", "", &to.name)?;
    Ok(true)
}

/// Takes the client of the permit from somebody's caseload; `false` if the client was not in it.
pub fn end(tx: &mut Tx<'_, ShareClient>, account: &str) -> Result<bool> {
    let client = tx.on().id;
    let Some(from) = holders(tx, client)?.into_iter().find(|holder| holder.account_id == account) else {
        return Ok(false);
    };
    let gone = sql!("delete from caseload where organisation_id = $1 and client_id = $2 and account_id = $3");
    tx.run(gone, &[&client, &account])?;
    tx.changed("caseload", &from.name, "")?;
    Ok(true)
}

/// Hands the client of the permit from one to another for as long as the one had them, with what was to be done for the
/// client. `false` if the one has not the client, or the other may not.
pub fn hand_over(tx: &mut Tx<'_, ShareClient>, from: &str, to: &str) -> Result<bool> {
    let client = tx.on().id;
    let held = holders(tx, client)?.into_iter().find(|holder| holder.account_id == from);
    let Some(held) = held else { return Ok(false) };
    if !give(tx, to, held.until_day)? {
        return Ok(false);
    }
    for part in parts() {
        part.pass_on(tx, from, to)?;
    }
    end(tx, from)
}
