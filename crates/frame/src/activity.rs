//! The programme's activity tree (TAT): versions of the conditions, and the activities of each.

use crate::ActivityId;
use platform::{Conn, Date, Language, Result, record, sql};

record! {
    /// An activity in a language.
    #[derive(Clone, Debug)]
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
        "select a.id, a.code, coalesce(own.name, et.name, a.code) as name
           from activity a
           left join activity_text own on own.activity_id = a.id and own.language = $2
           left join activity_text et on et.activity_id = a.id and et.language = 'et'
          where a.tat_version_id = (select v.id from tat_version v where v.in_force_from <= $1 order by v.in_force_from desc limit 1)
          order by a.position"
    );
    Ok(conn.unscoped().all(tree, &[&on, &language])?)
}

/// The numbers of all activities that there are or were, for a form that may keep one.
pub fn codes(conn: &mut Conn<'_>) -> Result<Vec<String>> {
    record! {
        /// One number.
        struct Numbered {
            code: String,
        }
    }
    let all = sql!("select distinct code from activity order by code");
    Ok(conn.unscoped().all::<Numbered>(all, &[])?.into_iter().map(|of| of.code).collect())
}
