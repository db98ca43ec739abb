//! What became of an activity: ended, carried on, split. A successor is always of the version that amends its own, so no chain
//! ever comes back to where it began.

use super::Activity;
use crate::{ActivityId, TatVersionId};
use platform::{Conn, Date, Language, Result, record, sql};

record! {
    /// An activity of the past or the future of another, with the order that it was or is in.
    #[derive(Clone, Debug)]
    pub struct Link {
        /// The activity.
        pub id: ActivityId,
        /// Its number.
        pub code: String,
        /// Its name; in Estonian where the language has none.
        pub name: String,
        /// The version that it is of.
        pub tat_version_id: TatVersionId,
        /// The number of the order.
        pub number: String,
        /// The first day from which that version holds.
        pub in_force_from: Date,
    }
}

/// What an activity is in the version in force on a day, by following its successors: itself while its own version holds,
/// nothing where it ended, several where it was split.
pub fn became(conn: &mut Conn<'_>, id: ActivityId, on: Date, language: Language) -> Result<Vec<Activity>> {
    let found = sql!(
        "with recursive later (id) as (
             select a.id from activity a where a.id = $1
             union select s.successor_id from later l join activity_succession s on s.activity_id = l.id
         )
         select a.id, a.code, coalesce(nullif(own.name, ''), et.name, a.code) as name
           from later l join activity a on a.id = l.id
           left join activity_text own on own.activity_id = a.id and own.language = $3
           left join activity_text et on et.activity_id = a.id and et.language = 'et'
          where a.tat_version_id = (select v.id from tat_version v where v.confirmed_at is not null and v.in_force_from <= $2
                                     order by v.in_force_from desc limit 1)
          order by a.position"
    );
    Ok(conn.unscoped().all(found, &[&id, &on, &language])?)
}

/// The whole life of an activity: what it came from, itself, what became of it, in confirmed versions and in its own, the
/// first first.
pub fn chain(conn: &mut Conn<'_>, id: ActivityId, language: Language) -> Result<Vec<Link>> {
    let found = sql!(
        "with recursive later (id) as (
             select a.id from activity a where a.id = $1
             union select s.successor_id from later l join activity_succession s on s.activity_id = l.id
         ), earlier (id) as (
             select a.id from activity a where a.id = $1
             union select s.activity_id from earlier e join activity_succession s on s.successor_id = e.id
         )
         select a.id, a.code, coalesce(nullif(own.name, ''), et.name, a.code) as name, a.tat_version_id, v.number,
                v.in_force_from
           from activity a
           join tat_version v on v.id = a.tat_version_id
           left join activity_text own on own.activity_id = a.id and own.language = $2
           left join activity_text et on et.activity_id = a.id and et.language = 'et'
          where a.id in (select l.id from later l union select e.id from earlier e)
            and (v.confirmed_at is not null or a.id = $1)
          order by v.in_force_from, a.position"
    );
    Ok(conn.unscoped().all(found, &[&id, &language])?)
}

/// The successions into a version: who came from whom.
pub fn links(conn: &mut Conn<'_>, into: TatVersionId) -> Result<Vec<(ActivityId, ActivityId)>> {
    record! {
        /// One succession.
        struct Pair {
            activity_id: ActivityId,
            successor_id: ActivityId,
        }
    }
    let pairs = sql!(
        "select s.activity_id, s.successor_id
           from activity_succession s join activity a on a.id = s.successor_id
          where a.tat_version_id = $1 order by s.activity_id, s.successor_id"
    );
    let pairs: Vec<Pair> = conn.unscoped().all(pairs, &[&into])?;
    Ok(pairs.into_iter().map(|pair| (pair.activity_id, pair.successor_id)).collect())
}

/// Says that one activity is succeeded by another. Refused, with `false`, unless the other is of the version that amends the
/// version of the first: so nothing can succeed itself, not even by way of others.
pub fn succeed(conn: &mut Conn<'_>, from: ActivityId, to: ActivityId) -> Result<bool> {
    let follows = sql!(
        "select v.id from activity old
           join tat_version v on v.based_on = old.tat_version_id
           join activity new on new.tat_version_id = v.id
          where old.id = $1 and new.id = $2"
    );
    if conn.unscoped().scalar::<TatVersionId>(follows, &[&from, &to])?.is_none() {
        return Ok(false);
    }
    let add = sql!(
        "insert into activity_succession (activity_id, successor_id) values ($1, $2)
         on conflict (activity_id, successor_id) do nothing"
    );
    conn.unscoped().run(add, &[&from, &to])?;
    Ok(true)
}
