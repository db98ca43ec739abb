//! Who cares for whom, and what is due with them: of one account, of all, and of those for whom nobody cares.

use crate::model::{Cared, Load, soon};
use frame::ClientId;
use people::{Due, DueKind, ViewCaseload, parts};
use platform::{Date, Query, Result, Tx, record, sql};
use std::collections::{BTreeMap, BTreeSet};

/// Clients in nobody's care who are shown at most; the most pressing come first.
const MOST: usize = 200;

record! {
    /// That a client is in somebody's caseload.
    #[derive(Clone, Debug)]
    struct Held {
        client_id: ClientId,
        given_name: String,
        family_name: String,
        account_id: String,
        account_name: String,
        until_day: Option<Date>,
    }
}

/// Who has whom today: of those whom `account` has, or of all when it is empty. Whom the actor may not know of is not among
/// them.
fn held(tx: &mut Tx<'_, ViewCaseload>, account: &str) -> Result<Vec<Held>> {
    let (today, actor) = (tx.today(), tx.actor().id());
    let held = sql!(
        "select l.client_id, c.given_name, c.family_name, l.account_id, coalesce(a.name, l.account_id) as account_name,
                case when count(*) > count(l.until_day) then null else max(l.until_day) end as until_day
           from caseload l
           join client c on c.organisation_id = $1 and c.id = l.client_id and c.restricted_on is null
            and c.merged_into is null
            and (c.protected_on is null or exists (select 1 from protected_access n
                  where n.organisation_id = $1 and n.client_id = c.id and n.account_id = $2))
           left join account a on a.id = l.account_id
          where l.organisation_id = $1 and (l.until_day is null or l.until_day >= $3)
            and ($4 = '' or l.client_id in (select o.client_id from caseload o
                  where o.organisation_id = $1 and o.account_id = $4 and (o.until_day is null or o.until_day >= $3)))
          group by l.client_id, c.given_name, c.family_name, l.account_id, a.name
          order by account_name, l.account_id, l.client_id"
    );
    Ok(tx.all(held, &[&actor, &today, &account])?)
}

/// What is due with these clients, or with all, by client; the nearest day first.
fn due(tx: &mut Tx<'_, ViewCaseload>, of: Option<&[ClientId]>) -> Result<BTreeMap<ClientId, Vec<Due>>> {
    let mut all: BTreeMap<ClientId, Vec<Due>> = BTreeMap::new();
    for part in parts() {
        for due in part.due(tx, of)? {
            all.entry(due.client).or_default().push(due);
        }
    }
    for due in all.values_mut() {
        due.sort_by_key(|due| due.on);
    }
    Ok(all)
}

/// The caseload of an account, by what is due.
pub fn of(tx: &mut Tx<'_, ViewCaseload>, account: &str) -> Result<Vec<Cared>> {
    let held = held(tx, account)?;
    let (own, others): (Vec<_>, Vec<_>) = held.into_iter().partition(|row| row.account_id == account);
    let clients: Vec<_> = own.iter().map(|row| row.client_id).collect();
    let mut due = due(tx, Some(&clients))?;
    let of = |row: Held| Cared {
        client: row.client_id,
        name: named(&row.given_name, &row.family_name),
        until_day: row.until_day,
        others: others
            .iter()
            .filter(|other| other.client_id == row.client_id)
            .map(|other| other.account_name.clone())
            .collect(),
        due: due.remove(&row.client_id).unwrap_or_default(),
    };
    let mut cared: Vec<_> = own.into_iter().map(of).collect();
    cared.sort_by(|one, other| one.order().cmp(&other.order()));
    Ok(cared)
}

record! {
    /// Somebody who serves people.
    struct Server {
        account_id: String,
        name: String,
    }
}

/// How many clients each has who serves people or has a client, by name; and how many are in nobody's care with whom
/// something is due.
pub fn loads(tx: &mut Tx<'_, ViewCaseload>) -> Result<(Vec<Load>, usize)> {
    let today = tx.today();
    let counsellors = sql!(
        "select distinct m.account_id, a.name from membership m join account a on a.id = m.account_id
          where m.organisation_id = $1 and m.role = 'counsellor' and a.kind = 'person' and a.closed_on is null
            and m.from_day <= $2 and (m.until_day is null or m.until_day >= $2)"
    );
    let counsellors: Vec<Server> = tx.all(counsellors, &[&today])?;
    let load = |account: String, name: String| Load { account, name, ..Load::default() };
    let mut loads: BTreeMap<String, Load> =
        counsellors.into_iter().map(|one| (one.account_id.clone(), load(one.account_id, one.name))).collect();
    let (held, due) = (held(tx, "")?, due(tx, None)?);
    for row in &held {
        let on = due.get(&row.client_id).and_then(|due| due.first()).map(|due| due.on);
        let of = || load(row.account_id.clone(), row.account_name.clone());
        loads.entry(row.account_id.clone()).or_insert_with(of).count(on, today);
    }
    let mut loads: Vec<_> = loads.into_values().collect();
    loads.sort_by(|one, other| (-one.clients, &one.name).cmp(&(-other.clients, &other.name)));
    let nobody = in_nobodys_care(tx, (&held, due))?.len();
    Ok((loads, nobody))
}

/// Those in nobody's care with whom something is to be done, the most pressing first.
pub fn of_nobody(tx: &mut Tx<'_, ViewCaseload>) -> Result<Vec<Cared>> {
    let (held, due) = (held(tx, "")?, due(tx, None)?);
    in_nobodys_care(tx, (&held, due))
}

record! {
    struct Named {
        id: ClientId,
        given_name: String,
        family_name: String,
    }
}

/// Only what somebody was to do by now or is to do these days: what runs out is watched for everybody elsewhere.
fn in_nobodys_care(
    tx: &mut Tx<'_, ViewCaseload>,
    (held, mut due): (&[Held], BTreeMap<ClientId, Vec<Due>>),
) -> Result<Vec<Cared>> {
    let in_care: BTreeSet<_> = held.iter().map(|row| row.client_id).collect();
    let (promised, soon) = ([DueKind::FollowUp, DueKind::Step, DueKind::Review], soon(tx.today()));
    due.retain(|client, due| {
        due.retain(|due| promised.contains(&due.kind) && due.on <= soon);
        !due.is_empty() && !in_care.contains(client)
    });
    let mut first: Vec<_> =
        due.iter().map(|(client, due)| (due.first().map(|due| due.on), *client)).collect();
    first.sort_unstable();
    let clients: Vec<_> = first.into_iter().map(|(_, client)| client).take(MOST).collect();
    let known = sql!(
        "select c.id, c.given_name, c.family_name from client c
          where c.organisation_id = $1 and c.restricted_on is null and c.merged_into is null
            and (c.protected_on is null or exists (select 1 from protected_access n
                  where n.organisation_id = $1 and n.client_id = c.id and n.account_id = $2))"
    );
    let actor = tx.actor().id();
    let known: Vec<Named> =
        tx.list(&Query::new(known, &[&actor]).and_if_any("c.id in (?)", Some(&clients)))?;
    let of = |row: Named| Cared {
        client: row.id,
        name: named(&row.given_name, &row.family_name),
        until_day: None,
        others: Vec::new(),
        due: due.remove(&row.id).unwrap_or_default(),
    };
    let mut cared: Vec<_> = known.into_iter().map(of).collect();
    cared.sort_by(|one, other| one.order().cmp(&other.order()));
    Ok(cared)
}

fn named(given: &str, family: &str) -> String {
    people::model::full_name(given, family)
}
