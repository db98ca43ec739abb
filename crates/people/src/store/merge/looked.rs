//! What a coordinator looks at before two files become one, and what has become of files since.

use super::{attached, fields};
use crate::model::MergeId;
use crate::model::merging::Fields;
use crate::policy::{ClientFile, MergeClients};
use crate::store::{export, file};
use frame::ClientId;
use platform::{Action, Query, Result, Timestamp, Tx, record, sql};

/// One of two files.
#[derive(Clone, Debug)]
pub(crate) struct Counted {
    /// Its fields.
    pub(crate) fields: Fields,
    /// The personal code, masked.
    pub(crate) code: String,
    /// The name of the household.
    pub(crate) household: String,
    /// When it was made.
    pub(crate) created_at: Timestamp,
    /// How many rows of each table hang on it.
    pub(crate) counts: Vec<(&'static str, i64)>,
    /// When each field was changed last.
    changed: Vec<(String, Timestamp)>,
}

impl Counted {
    /// When a field was changed last; as old as the file if never.
    pub(crate) fn since(&self, field: &str) -> Timestamp {
        let changed = self.changed.iter().find(|(known, _)| known == field);
        changed.map_or(self.created_at, |(_, at)| *at)
    }
}

record! {
    struct Last {
        field: String,
        at: Timestamp,
    }
}

/// A file as it is laid beside another.
pub(crate) fn side(tx: &mut Tx<'_, MergeClients>, id: ClientId) -> Result<Counted> {
    let (fields, client) = (fields::of(tx, id)?, file::client(tx, id)?);
    let code = file::plain_code(tx, id)?.and_then(|digits| digits.parse::<crate::PersonalCode>().ok());
    let household = fields::household(tx, &fields.value("household"))?;
    let last = sql!(
        "select field, max(at) as at from change_entry where organisation_id = $1 and target = $2 group by field"
    );
    let last: Vec<Last> = tx.all(last, &[&crate::policy::reference(id)])?;
    Ok(Counted {
        code: code.map(|code| code.masked()).unwrap_or_default(),
        household,
        created_at: client.created_at,
        counts: counts(tx, id)?,
        changed: last.into_iter().map(|Last { field, at }| (field, at)).collect(),
        fields,
    })
}

/// How many rows of each table hang on a file, in the order of the parts.
fn counts(tx: &mut Tx<'_, MergeClients>, id: ClientId) -> Result<Vec<(&'static str, i64)>> {
    let mut counts: Vec<(&'static str, i64)> = Vec::new();
    for row in attached(tx, id)? {
        match counts.iter_mut().find(|(table, _)| *table == row.table) {
            Some((_, count)) => *count += 1,
            None => counts.push((row.table, 1)),
        }
    }
    Ok(counts)
}

record! {
    /// A merge that led into a file.
    #[derive(Clone, Debug)]
    pub(crate) struct Union {
        pub(crate) id: MergeId,
        pub(crate) kept_id: ClientId,
        pub(crate) given_name: String,
        pub(crate) family_name: String,
        pub(crate) merged_at: Timestamp,
        pub(crate) merged_by: Option<String>,
        pub(crate) undone_at: Option<Timestamp>,
        pub(crate) undone_by: Option<String>,
    }
}

/// The merges that led into the file of the permit, also by way of another, newest first.
pub(crate) fn of_file<A: Action<On = ClientFile>>(tx: &mut Tx<'_, A>) -> Result<Vec<Union>> {
    let id = tx.on().id;
    let mut files = export::merged_into(tx, id)?;
    files.push(id);
    let merges = sql!(
        "select m.id, m.kept_id, c.given_name, c.family_name, m.merged_at, a.name as merged_by, m.undone_at,
                b.name as undone_by
           from merge m
           join client c on c.organisation_id = $1 and c.id = m.merged_id and c.protected_on is null
           left join account a on a.id = m.merged_by
           left join account b on b.id = m.undone_by
          where m.organisation_id = $1"
    );
    let query = Query::new(merges, &[]).and_if_any("m.kept_id in (?)", Some(&files));
    Ok(tx.list(&query.newest_first(&["m.merged_at", "m.id"], None, 100))?)
}

record! {
    /// How many rows of a table came over with a merge.
    #[derive(Clone, Debug)]
    pub(crate) struct Came {
        pub(crate) table_name: String,
        pub(crate) amount: i64,
    }
}

/// What came over with a merge.
pub(crate) fn came(tx: &mut Tx<'_, MergeClients>, id: MergeId) -> Result<Vec<Came>> {
    let came = sql!(
        "select table_name, count(*) as amount from merge_row
          where organisation_id = $1 and merge_id = $2 group by table_name order by table_name"
    );
    Ok(tx.all(came, &[&id])?)
}
