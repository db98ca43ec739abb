//! Who has read which version of a guide: each says so, nobody is watched.

use crate::guidance::policy::{EditGuide, ReadGuide};
use frame::OrganisationId;
use platform::{Result, Target, Timestamp, Tx, record, sql};

record! {
    /// What the reader has said.
    #[derive(Clone, Debug)]
    pub struct Mine {
        /// The newest version read.
        pub number: i64,
        /// When.
        pub read_at: Timestamp,
    }
}

/// The newest version of the guide of the permit that the actor has read.
pub fn mine(tx: &mut Tx<'_, ReadGuide>) -> Result<Option<Mine>> {
    let (id, account) = (tx.on().facts.id, tx.actor().id());
    let newest = sql!(
        "select number, read_at from guide_reading where guide_id = $1 and account_id = $2
          order by number desc, read_at limit 1"
    );
    Ok(tx.unscoped().one(newest, &[&id, &account])?)
}

/// Says that the actor has read the version in force, for each of their organisations.
pub fn say(tx: &mut Tx<'_, ReadGuide>) -> Result<()> {
    let (facts, account, now) = (tx.on().facts.clone(), tx.actor().id(), tx.now());
    if facts.in_force == 0 {
        return Ok(());
    }
    for held in tx.actor().memberships() {
        let add = sql!(
            "insert into guide_reading (guide_id, number, account_id, party_id, read_at) values ($1, $2, $3, $4, $5)
             on conflict (guide_id, number, account_id, party_id) do nothing"
        );
        tx.unscoped().run(add, &[&facts.id, &facts.in_force, &account, &held.organisation_id, &now])?;
    }
    let reference = tx.on().reference();
    tx.changed_at((&format!("{reference}/reading/{account}"), None), "read", "", &facts.in_force.to_string())
}

record! {
    /// Somebody who works in the programme, and what they have read.
    #[derive(Clone, Debug)]
    pub struct Reader {
        /// Their organisation.
        pub party_id: OrganisationId,
        /// Its name.
        pub party: String,
        /// Their name.
        pub name: String,
        /// The newest version read, if any.
        pub number: Option<i64>,
        /// When it was read.
        pub read_at: Option<Timestamp>,
    }
}

/// Everybody who is to read the guide of the permit, by organisation and name.
pub fn readers(tx: &mut Tx<'_, EditGuide>) -> Result<Vec<Reader>> {
    let (id, today) = (tx.on().facts.id, tx.today());
    let all = sql!(
        "select o.id as party_id, o.name as party, a.name, max(r.number) as number, max(r.read_at) as read_at
           from membership m
           join account a on a.id = m.account_id and a.kind = 'person' and a.closed_on is null
           join organisation o on o.id = m.organisation_id and o.closed_on is null
           left join guide_reading r on r.guide_id = $1 and r.account_id = a.id and r.party_id = o.id
          where m.from_day <= $2 and (m.until_day is null or m.until_day >= $2)
            and m.role in ('counsellor', 'coordinator', 'dpo', 'programme_manager', 'authority', 'unit')
          group by o.id, o.name, o.name_key, a.id, a.name order by o.name_key, a.name, a.id"
    );
    Ok(tx.unscoped().all(all, &[&id, &today])?)
}
