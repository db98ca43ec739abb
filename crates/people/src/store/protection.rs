//! Persons of whom only the named may know.

use super::{elsewhere, export};
use crate::model::{NewProtection, ProtectionId, ProtectionReason};
use crate::policy::{ProtectClient, ViewProtected};
use frame::ClientId;
use platform::{Action, Result, Timestamp, Tx, record, sql};
use std::collections::BTreeSet;

record! {
    /// Why somebody is protected now.
    #[derive(Clone, Debug)]
    pub(crate) struct Protection {
        pub(crate) reason: ProtectionReason,
        pub(crate) word: String,
        pub(crate) marked_at: Timestamp,
        /// Who marked it; `None` for a job.
        pub(crate) marked_by: Option<String>,
    }
}

record! {
    /// That somebody was protected for a time.
    #[derive(Clone, Debug)]
    pub(crate) struct Past {
        pub(crate) reason: ProtectionReason,
        pub(crate) word: String,
        pub(crate) marked_at: Timestamp,
        pub(crate) lifted_at: Option<Timestamp>,
    }
}

/// Every time for which a client was protected, the first first.
pub(crate) fn all<A: Action>(tx: &mut Tx<'_, A>, client: ClientId) -> Result<Vec<Past>> {
    let all = sql!(
        "select reason, word, marked_at, lifted_at from protection
          where organisation_id = $1 and client_id = $2 order by marked_at, id"
    );
    Ok(tx.all(all, &[&client])?)
}

/// The protection of the client that holds now.
pub(crate) fn current<A: Action>(tx: &mut Tx<'_, A>, client: ClientId) -> Result<Option<Protection>> {
    let current = sql!(
        "select p.reason, p.word, p.marked_at, a.name as marked_by
           from protection p left join account a on a.id = p.marked_by
          where p.organisation_id = $1 and p.client_id = $2 and p.lifted_at is null
          order by p.marked_at desc, p.id desc limit 1"
    );
    Ok(tx.one(current, &[&client])?)
}

record! {
    /// Somebody who may be named, and whether they are.
    #[derive(Clone, Debug)]
    pub(crate) struct Colleague {
        pub(crate) id: String,
        pub(crate) name: String,
        pub(crate) role: String,
        pub(crate) is_named: bool,
    }
}

/// Those of the organisation who may be named for the client, by name.
pub(crate) fn colleagues(tx: &mut Tx<'_, ProtectClient>) -> Result<Vec<Colleague>> {
    let (client, today) = (tx.on().id, tx.today());
    let all = sql!(
        "select a.id, a.name, min(m.role) as role,
                (select count(*) from protected_access n
                  where n.organisation_id = $1 and n.client_id = $2 and n.account_id = a.id) as is_named
           from membership m join account a on a.id = m.account_id
          where m.organisation_id = $1 and m.role in ('counsellor', 'coordinator', 'dpo') and a.kind = 'person'
            and m.from_day <= $3 and (m.until_day is null or m.until_day >= $3)
          group by a.id, a.name order by a.name, a.id"
    );
    Ok(tx.all(all, &[&client, &today])?)
}

/// Protects the client of the permit, or changes why and who may know. Whoever does it is named too, or they would lose
/// sight of the person at once. What others had opened closes.
pub(crate) fn protect(tx: &mut Tx<'_, ProtectClient>, new: &NewProtection) -> Result<()> {
    let client = tx.on().id;
    let before = current(tx, client)?;
    let was = before.as_ref().map(|known| known.reason.word()).unwrap_or_default();
    let is_same = before.as_ref().is_some_and(|known| known.reason == new.reason && known.word == new.word);
    if !is_same {
        close(tx)?;
        mark(tx, new)?;
        tx.changed("protected", was, new.reason.word())?;
    }
    name_those(tx, &new.named)?;
    hide(tx)?;
    elsewhere::forget(tx, client)?;
    let now = tx.now();
    let shut = sql!(
        "update opening set ends_at = $3
          where organisation_id = $1 and client_id = $2 and ends_at > $3 and account_id not in (
              select n.account_id from protected_access n where n.organisation_id = $1 and n.client_id = $2)"
    );
    tx.run(shut, &[&client, &now])?;
    Ok(())
}

/// Nothing leads to the person, nor to the files that have gone into theirs.
fn hide(tx: &mut Tx<'_, ProtectClient>) -> Result<()> {
    let (client, today) = (tx.on().id, tx.today());
    let hide = sql!(
        "update client set protected_on = coalesce(protected_on, $3), version = version + 1
          where organisation_id = $1 and id = $2"
    );
    let merged = export::merged_into(tx, client)?;
    merged.iter().chain([&client]).try_for_each(|id| tx.run(hide, &[id, &today]).map(drop))?;
    Ok(())
}

/// Ends the protection of the client of the permit; whoever serves people finds them again.
pub(crate) fn lift(tx: &mut Tx<'_, ProtectClient>) -> Result<()> {
    let client = tx.on().id;
    let Some(before) = current(tx, client)? else { return Ok(()) };
    close(tx)?;
    let show = sql!(
        "update client set protected_on = null, compared_at = null, version = version + 1
          where organisation_id = $1 and id = $2"
    );
    let merged = export::merged_into(tx, client)?;
    merged.iter().chain([&client]).try_for_each(|id| tx.run(show, &[id]).map(drop))?;
    tx.run(sql!("delete from protected_access where organisation_id = $1 and client_id = $2"), &[&client])?;
    tx.changed("protected", before.reason.word(), "")
}

fn mark(tx: &mut Tx<'_, ProtectClient>, new: &NewProtection) -> Result<()> {
    let (id, client, now, actor): (ProtectionId, _, _, _) =
        (tx.new_id(), tx.on().id, tx.now(), tx.actor().id());
    let add = sql!(
        "insert into protection (organisation_id, id, client_id, reason, word, marked_at, marked_by)
         values ($1, $2, $3, $4, $5, $6, $7)"
    );
    tx.run(add, &[&id, &client, &new.reason, &new.word, &now, &actor])?;
    Ok(())
}

fn close(tx: &mut Tx<'_, ProtectClient>) -> Result<()> {
    let (client, now, actor) = (tx.on().id, tx.now(), tx.actor().id());
    let close = sql!(
        "update protection set lifted_at = $3, lifted_by = $4
          where organisation_id = $1 and client_id = $2 and lifted_at is null"
    );
    tx.run(close, &[&client, &now, &actor])?;
    Ok(())
}

/// Names exactly those and the actor.
fn name_those(tx: &mut Tx<'_, ProtectClient>, named: &BTreeSet<String>) -> Result<()> {
    let (client, now, actor) = (tx.on().id, tx.now(), tx.actor().id());
    let names = |colleagues: &[Colleague]| {
        let named = colleagues.iter().filter(|colleague| colleague.is_named);
        named.map(|colleague| colleague.name.clone()).collect::<Vec<_>>().join(", ")
    };
    let before = names(&colleagues(tx)?);
    tx.run(sql!("delete from protected_access where organisation_id = $1 and client_id = $2"), &[&client])?;
    let all: BTreeSet<&str> = named.iter().map(String::as_str).chain([actor]).collect();
    for account in all {
        let add = sql!(
            "insert into protected_access (organisation_id, client_id, account_id, named_at, named_by)
             values ($1, $2, $3, $4, $5)"
        );
        tx.run(add, &[&client, &account, &now, &actor])?;
    }
    let after = names(&colleagues(tx)?);
    tx.changed("protected_access", &before, &after)
}

record! {
    /// A protected person for whom one is named.
    #[derive(Clone, Debug)]
    pub(crate) struct Known {
        pub(crate) id: ClientId,
        pub(crate) given_name: String,
        pub(crate) family_name: String,
        pub(crate) born_year: Option<i64>,
        pub(crate) reason: ProtectionReason,
        pub(crate) marked_at: Timestamp,
        /// Another file with the same personal code: somebody who may not know of the person has registered them.
        pub(crate) twin: Option<ClientId>,
    }
}

/// Persons at most: more are not protected anywhere.
const MOST: i64 = 500;

/// The protected persons for whom the actor is named, by name.
pub(crate) fn known(tx: &mut Tx<'_, ViewProtected>) -> Result<Vec<Known>> {
    let account = tx.actor().id();
    let known = sql!(
        "select c.id, c.given_name, c.family_name, c.born_year, p.reason, p.marked_at,
                (select min(t.id) from client t
                  where t.organisation_id = $1 and t.code_index = c.code_index and t.id <> c.id
                    and t.protected_on is null and t.merged_into is null) as twin
           from protected_access n
           join client c on c.organisation_id = $1 and c.id = n.client_id and c.protected_on is not null
            and c.merged_into is null
           join protection p on p.organisation_id = $1 and p.client_id = c.id and p.lifted_at is null
          where n.organisation_id = $1 and n.account_id = $2 order by c.sort_key, c.id limit $3"
    );
    Ok(tx.all(known, &[&account, &MOST])?)
}
