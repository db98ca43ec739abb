//! The programme's conditions (toetuse andmise tingimused, TAT): their versions, and the activity tree of each.
//!
//! A contact, an event, a row of a plan names an activity by its number and its day, or by its id. [`as_of`] finds the activity
//! of a number as it was on a day, [`became`] what it is in the version of another day, [`chain`] its whole life. A draft is
//! never in force. Whether somebody may write is the rule of the caller's permit.

pub mod draft;
pub mod indicator;
pub mod node;
mod succession;
pub mod tat;

pub use succession::{Link, became, chain, links, succeed};

use crate::ActivityId;
use platform::{Conn, Date, Language, Result, record, sql};

record! {
    /// An activity in a language.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Activity {
        /// Its id.
        pub id: ActivityId,
        /// Its number in the conditions: `3.5.2`.
        pub code: String,
        /// Its name; in Estonian where the language has none.
        pub name: String,
    }
}

impl Activity {
    /// By its name, with its number: `Tugiteenused (3.5.2)`; one without a name by its number.
    pub fn full_name(&self) -> String {
        if self.name == self.code { self.code.clone() } else { format!("{} ({})", self.name, self.code) }
    }
}

/// The activities of the version in force on a day, in the order of the conditions.
pub fn in_force(conn: &mut Conn<'_>, on: Date, language: Language) -> Result<Vec<Activity>> {
    let tree = sql!(
        "select a.id, a.code, coalesce(nullif(own.name, ''), et.name, a.code) as name
           from activity a
           left join activity_text own on own.activity_id = a.id and own.language = $2
           left join activity_text et on et.activity_id = a.id and et.language = 'et'
          where a.tat_version_id = (select v.id from tat_version v where v.confirmed_at is not null and v.in_force_from <= $1
                                     order by v.in_force_from desc limit 1)
          order by a.position"
    );
    Ok(conn.unscoped().all(tree, &[&on, &language])?)
}

/// The activity of a number as it was on a day. Where a version that was put in force afterwards, from an earlier day, has no such
/// number, it is the one of the last version that had it.
pub fn as_of(conn: &mut Conn<'_>, code: &str, on: Date, language: Language) -> Result<Option<Activity>> {
    let found = sql!(
        "select a.id, a.code, coalesce(nullif(own.name, ''), et.name, a.code) as name
           from activity a
           join tat_version v on v.id = a.tat_version_id
           left join activity_text own on own.activity_id = a.id and own.language = $3
           left join activity_text et on et.activity_id = a.id and et.language = 'et'
          where a.code = $1 and v.confirmed_at is not null and v.in_force_from <= $2
          order by v.in_force_from desc limit 1"
    );
    Ok(conn.unscoped().one(found, &[&code, &on, &language])?)
}

/// The numbers of all activities that there are or were, for a form that may keep one.
pub fn codes(conn: &mut Conn<'_>) -> Result<Vec<String>> {
    record! {
        /// One number.
        struct Numbered {
            code: String,
        }
    }
    let all = sql!(
        "select distinct a.code from activity a join tat_version v on v.id = a.tat_version_id
          where v.confirmed_at is not null order by a.code"
    );
    Ok(conn.unscoped().all::<Numbered>(all, &[])?.into_iter().map(|of| of.code).collect())
}
