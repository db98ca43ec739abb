//! What a municipality has said of its sheets before: what columns with a head are, and what words mean.

use crate::{
    model::{Field, ImportId, Kind, Plan},
    policy::{ImportFacts, PrepareImport},
    vocabulary::compared,
};
use platform::{Action, Query, Result, Tx, actor::hash, record, sql};
use std::collections::BTreeMap;

record! {
    struct Heading {
        heading: String,
        field: Field,
    }
}

/// The same for sheets with the same heads.
pub fn signature(headings: &[String]) -> String {
    let compared: Vec<_> = headings.iter().map(|heading| compared(heading)).collect();
    hash(&compared.join("\n"))
}

/// What columns with these heads were the last time: in a sheet with the same heads, else in any.
pub fn columns<A: Action>(
    tx: &mut Tx<'_, A>,
    kind: Kind,
    headings: &[String],
) -> Result<BTreeMap<String, Field>> {
    let words: Vec<_> = headings.iter().map(|heading| compared(heading)).collect();
    let of_signature = sql!(
        "select heading, field from import_heading where organisation_id = $1 and kind = $2 and signature = $3"
    );
    let of_heading =
        sql!("select heading, field from import_heading where organisation_id = $1 and kind = $2");
    let mut known: Vec<Heading> = tx.all(of_signature, &[&kind, &signature(headings)])?;
    if known.is_empty() {
        known = tx.list(&Query::new(of_heading, &[&kind]).and_if_any("heading in (?)", Some(&words)))?;
    }
    Ok(known.into_iter().map(|row| (row.heading, row.field)).collect())
}

/// Remembers what the columns of a sheet are.
pub fn remember_columns(tx: &mut Tx<'_, PrepareImport>, plan: &Plan) -> Result<()> {
    let (kind, signature) = (tx.on().kind, signature(&plan.headings));
    let forget =
        sql!("delete from import_heading where organisation_id = $1 and kind = $2 and signature = $3");
    tx.run(forget, &[&kind, &signature])?;
    for (heading, field) in plan.headings.iter().zip(&plan.columns) {
        let heading = compared(heading);
        if heading.is_empty() || heading.chars().count() > 80 {
            continue;
        }
        let add = sql!(
            "insert into import_heading (organisation_id, kind, signature, heading, field) values ($1, $2, $3, $4, $5)
             on conflict (organisation_id, kind, signature, heading) do nothing"
        );
        tx.run(add, &[&kind, &signature, &heading, &field.unwrap_or(Field::Unused)])?;
    }
    Ok(())
}

record! {
    struct Explained {
        field: Field,
        word: String,
        means: String,
    }
}

/// What words mean, as it was explained: field, word as compared, meaning.
pub fn words<A: Action>(tx: &mut Tx<'_, A>) -> Result<Vec<(Field, String, String)>> {
    let all = sql!("select field, word, means from import_word where organisation_id = $1");
    let all: Vec<Explained> = tx.all(all, &[])?;
    Ok(all.into_iter().map(|row| (row.field, row.word, row.means)).collect())
}

/// Remembers what a word means.
pub fn explain<A: Action>(tx: &mut Tx<'_, A>, field: Field, word: &str, means: &str) -> Result<()> {
    let explain = sql!(
        "insert into import_word (organisation_id, field, word, means) values ($1, $2, $3, $4)
         on conflict (organisation_id, field, word) do update set means = excluded.means"
    );
    tx.run(explain, &[&field, &compared(word), &means])?;
    Ok(())
}

record! {
    struct SealedWord {
        field: Field,
        word_key: String,
        sealed: String,
        times: i64,
    }
}

/// A word of a file that nobody has explained yet.
#[derive(Clone, Debug)]
pub struct Unknown {
    /// In which column.
    pub field: Field,
    /// Blind: how a form names it.
    pub key: String,
    /// As it stands in the file.
    pub word: String,
    /// In how many rows.
    pub times: i64,
}

/// Words that are shown at a time; there are more once these are explained.
const SHOWN: i64 = 60;

fn place(id: ImportId, key: &str) -> String {
    format!("import_unknown.sealed/{id}/{key}")
}

/// Counts a word that nobody has explained; `key` is its blind index.
pub fn meet<A: Action<On = ImportFacts>>(
    tx: &mut Tx<'_, A>,
    (field, word): (Field, &str),
    (key, times): (&str, i64),
) -> Result<()> {
    let id = tx.on().id;
    let again = sql!(
        "update import_unknown set times = times + $5
          where organisation_id = $1 and import_id = $2 and field = $3 and word_key = $4"
    );
    if tx.run(again, &[&id, &field, &key, &times])? > 0 {
        return Ok(());
    }
    let sealed = tx.seal(&place(id, key), word)?;
    let add = sql!(
        "insert into import_unknown (organisation_id, import_id, field, word_key, sealed, times)
         values ($1, $2, $3, $4, $5, $6)"
    );
    tx.run(add, &[&id, &field, &key, &sealed, &times])?;
    Ok(())
}

/// Counts a word no longer: it was mended in one row.
pub fn unmeet<A: Action<On = ImportFacts>>(
    tx: &mut Tx<'_, A>,
    field: Field,
    (key, times): (&str, i64),
) -> Result<()> {
    let id = tx.on().id;
    let less = sql!(
        "update import_unknown set times = times - $5
          where organisation_id = $1 and import_id = $2 and field = $3 and word_key = $4"
    );
    tx.run(less, &[&id, &field, &key, &times])?;
    tx.run(
        sql!("delete from import_unknown where organisation_id = $1 and import_id = $2 and times < 1"),
        &[&id],
    )?;
    Ok(())
}

/// Words that nobody has explained yet, most frequent first.
pub fn unknown<A: Action<On = ImportFacts>>(tx: &mut Tx<'_, A>) -> Result<Vec<Unknown>> {
    let id = tx.on().id;
    let all = sql!(
        "select field, word_key, sealed, times from import_unknown
          where organisation_id = $1 and import_id = $2 order by times desc, field, word_key limit $3"
    );
    let mut found = Vec::new();
    for row in tx.all::<SealedWord>(all, &[&id, &SHOWN])? {
        let word = tx.unseal(&place(id, &row.word_key), &row.sealed)?;
        found.push(Unknown { field: row.field, key: row.word_key, word, times: row.times });
    }
    Ok(found)
}

/// Forgets the words that were met: before rows are judged anew.
pub fn forget_met<A: Action<On = ImportFacts>>(tx: &mut Tx<'_, A>) -> Result<()> {
    let id = tx.on().id;
    tx.run(sql!("delete from import_unknown where organisation_id = $1 and import_id = $2"), &[&id])?;
    Ok(())
}
