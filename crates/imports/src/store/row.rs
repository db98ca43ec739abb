//! What is said of each row, and what has become of it.

use crate::{
    model::{ImportId, Trouble, Verdict, troubles, written},
    policy::ImportFacts,
    sheet::{COLUMNS, Row},
};
use frame::ContactId;
use platform::{Action, Query, Result, Tx, from_json, json, record, sql, to_json};
use std::collections::BTreeMap;

record! {
    /// What is kept of a row.
    #[derive(Clone, Debug)]
    pub struct Kept {
        /// Its number.
        pub row_number: i64,
        /// What is said of it.
        pub verdict: Verdict,
        /// Its person, blind; empty if nobody is named.
        pub person: String,
        /// What is wrong with it.
        pub problems: String,
        /// Cells that were mended, sealed.
        pub mended: String,
        /// The contact that was made of it.
        pub contact_id: Option<ContactId>,
    }
}

impl Kept {
    /// What is wrong with it.
    pub fn troubles(&self) -> Vec<Trouble> {
        troubles(&self.problems)
    }
}

/// What is to be said of a row.
#[derive(Clone, Debug)]
pub struct Judged {
    /// Its number.
    pub number: i64,
    /// What is said of it.
    pub verdict: Verdict,
    /// The same for rows that are alike, blind.
    pub likeness: String,
    /// The same for the same row of another file, blind.
    pub fingerprint: String,
    /// Its person, blind; empty if nobody is named.
    pub person: String,
    /// What is wrong with it.
    pub troubles: Vec<Trouble>,
}

/// Says it; a row that is in the register stays as it is, and what was mended stays mended.
pub fn say<A: Action<On = ImportFacts>>(tx: &mut Tx<'_, A>, row: &Judged) -> Result<()> {
    let id = tx.on().id;
    let say = sql!(
        "insert into import_row
           (organisation_id, import_id, row_number, verdict, likeness, fingerprint, person, problems, mended)
         values ($1, $2, $3, $4, $5, $6, $7, $8, '')
         on conflict (organisation_id, import_id, row_number)
         do update set verdict = excluded.verdict, likeness = excluded.likeness, fingerprint = excluded.fingerprint,
                       person = excluded.person, problems = excluded.problems
          where import_row.verdict not in ('applied', 'undone', 'kept')"
    );
    let Judged { number, verdict, likeness, fingerprint, person, troubles } = row;
    tx.run(say, &[&id, number, verdict, likeness, fingerprint, person, &written(troubles)])?;
    Ok(())
}

/// Says something else of a row that was judged.
pub fn turn<A: Action<On = ImportFacts>>(
    tx: &mut Tx<'_, A>,
    number: i64,
    (verdict, troubles): (Verdict, &[Trouble]),
) -> Result<()> {
    let id = tx.on().id;
    let turn = sql!(
        "update import_row set verdict = $4, problems = $5
          where organisation_id = $1 and import_id = $2 and row_number = $3"
    );
    tx.run(turn, &[&id, &number, &verdict, &written(troubles)])?;
    Ok(())
}

/// A row is in the register now.
pub fn applied<A: Action<On = ImportFacts>>(
    tx: &mut Tx<'_, A>,
    number: i64,
    contact: Option<ContactId>,
) -> Result<()> {
    let id = tx.on().id;
    let applied = sql!(
        "update import_row set verdict = 'applied', problems = '', mended = '', contact_id = $4
          where organisation_id = $1 and import_id = $2 and row_number = $3"
    );
    tx.run(applied, &[&id, &number, &contact])?;
    Ok(())
}

record! {
    struct Counted {
        verdict: Verdict,
        number: i64,
    }
}

/// How many rows there are of each verdict.
pub fn counts<A: Action<On = ImportFacts>>(tx: &mut Tx<'_, A>) -> Result<Vec<(Verdict, i64)>> {
    let id = tx.on().id;
    let count = sql!(
        "select verdict, count(*) as number from import_row
          where organisation_id = $1 and import_id = $2 group by verdict"
    );
    let counted: Vec<Counted> = tx.all(count, &[&id])?;
    Ok(counted.into_iter().map(|row| (row.verdict, row.number)).collect())
}

/// Rows of some verdicts behind a number, in their order.
pub fn of<A: Action>(
    tx: &mut Tx<'_, A>,
    import: ImportId,
    verdicts: &[Verdict],
    (behind, limit): (i64, i64),
) -> Result<Vec<Kept>> {
    let mut found = Vec::new();
    for verdict in verdicts {
        let of = sql!(
            "select row_number, verdict, person, problems, mended, contact_id from import_row
              where organisation_id = $1 and import_id = $2 and verdict = $3 and row_number > $4
              order by row_number limit $5"
        );
        found.extend(tx.all::<Kept>(of, &[&import, verdict, &behind, &limit])?);
    }
    found.sort_by_key(|row| row.row_number);
    found.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    Ok(found)
}

/// What is kept of one row.
pub fn one<A: Action>(tx: &mut Tx<'_, A>, import: ImportId, number: i64) -> Result<Option<Kept>> {
    let one = sql!(
        "select row_number, verdict, person, problems, mended, contact_id from import_row
          where organisation_id = $1 and import_id = $2 and row_number = $3"
    );
    Ok(tx.one(one, &[&import, &number])?)
}

/// What is kept of rows from one number to another.
pub fn between<A: Action>(tx: &mut Tx<'_, A>, import: ImportId, (from, to): (i64, i64)) -> Result<Vec<Kept>> {
    let between = sql!(
        "select row_number, verdict, person, problems, mended, contact_id from import_row
          where organisation_id = $1 and import_id = $2 and row_number >= $3 and row_number <= $4"
    );
    Ok(tx.all(between, &[&import, &from, &to])?)
}

/// How many rows before a number are like this: the place that the last of them has among the alike.
pub fn alike_before<A: Action>(
    tx: &mut Tx<'_, A>,
    (import, number): (ImportId, i64),
    likeness: &str,
) -> Result<i64> {
    let last = sql!(
        "select fingerprint from import_row
          where organisation_id = $1 and import_id = $2 and likeness = $3 and row_number < $4
          order by row_number desc limit 1"
    );
    let last: Option<String> = tx.scalar(last, &[&import, &likeness, &number])?;
    let place = last.as_deref().and_then(|fingerprint| fingerprint.rsplit_once('.')?.1.parse().ok());
    Ok(place.unwrap_or(0))
}

record! {
    struct Number {
        row_number: i64,
    }
}

/// The other rows of a person of the file that are not in the register, at most as many as one decides about.
pub fn others<A: Action>(
    tx: &mut Tx<'_, A>,
    import: ImportId,
    (person, but): (&str, i64),
) -> Result<Vec<i64>> {
    let others = sql!(
        "select row_number from import_row
          where organisation_id = $1 and import_id = $2 and person = $3 and row_number <> $4
            and verdict in ('good', 'alike', 'there') order by row_number limit $5"
    );
    let rows: Vec<Number> = tx.all(others, &[&import, &person, &but, &OTHERS])?;
    Ok(rows.into_iter().map(|row| row.row_number).collect())
}

/// Rows of a person that are judged anew when one of them was mended.
const OTHERS: i64 = 100;

record! {
    struct Fingerprint {
        fingerprint: String,
    }
}

/// Which of these are in the register by an import.
pub fn in_register<A: Action>(tx: &mut Tx<'_, A>, fingerprints: &[String]) -> Result<Vec<String>> {
    let known = sql!(
        "select fingerprint from import_row where organisation_id = $1 and verdict in ('applied', 'kept')"
    );
    let query = Query::new(known, &[]).and_if_any("fingerprint in (?)", Some(fingerprints));
    Ok(tx.list::<Fingerprint>(&query)?.into_iter().map(|row| row.fingerprint).collect())
}

/// The place for which mended cells are sealed.
fn place(import: ImportId, number: i64) -> String {
    format!("import_row.mended/{import}/{number}")
}

/// A row as it came, with what was mended in it.
pub fn mended<A: Action>(tx: &mut Tx<'_, A>, import: ImportId, mut row: Row, sealed: &str) -> Result<Row> {
    if sealed.is_empty() {
        return Ok(row);
    }
    let plain = tx.unseal(&place(import, row.number), sealed)?;
    let cells: BTreeMap<usize, String> =
        plain.parse().ok().and_then(|json| from_json(json).ok()).unwrap_or_default();
    for (column, text) in cells.into_iter().filter(|(column, _)| *column < COLUMNS) {
        row.cells.resize(row.cells.len().max(column + 1), String::new());
        if let Some(cell) = row.cells.get_mut(column) {
            *cell = text;
        }
    }
    Ok(row)
}

/// Keeps what was mended in a row.
pub fn mend<A: Action<On = ImportFacts>>(
    tx: &mut Tx<'_, A>,
    number: i64,
    cells: &BTreeMap<usize, String>,
) -> Result<()> {
    let id = tx.on().id;
    let json = to_json(cells).unwrap_or_else(|_| json!({})).to_string();
    let sealed = tx.seal(&place(id, number), &json)?;
    let mend = sql!(
        "update import_row set mended = $4 where organisation_id = $1 and import_id = $2 and row_number = $3"
    );
    tx.run(mend, &[&id, &number, &sealed])?;
    Ok(())
}
