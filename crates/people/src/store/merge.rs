//! One file made of two, and two again. Everything that hangs on the other file comes over, row by row and on record; what
//! the kept file said before is kept, encrypted, so that undoing it restores both to the letter.

mod fields;
mod looked;
mod own;
mod undo;

pub(crate) use looked::{Came, Counted, Union, came, of_file, side};
pub(crate) use undo::{Obstacle, obstacles, undo};

use super::index;
use crate::model::MergeId;
use crate::model::merging::{Changed, FIELDS, Fields, Take};
use crate::part::{Attached, parts};
use crate::policy::{MergeClients, reference};
use crate::store::file;
use frame::{ClientId, PersonKey, ledger};
use platform::{Error, Problems, Proven, Result, Tx, sql};

/// The table under which causes of the ledger stand among the rows that came over.
const LEDGER: &str = "ledger_entry";

/// What a coordinator has chosen.
#[derive(Clone, Debug)]
pub(crate) struct Choice {
    /// From which file each field is taken.
    pub(crate) takes: Vec<(&'static str, Take)>,
    /// The version of the file that stays, as it was looked at.
    pub(crate) version: i64,
    /// The version of the other.
    pub(crate) other_version: i64,
}

/// Makes one file of the client of the permit and `other`, whose file goes into it.
///
/// Fails with [`Error::Stale`] when one of them has changed since it was looked at, and with a problem at `with` when both
/// are the same file by now.
pub(crate) fn merge(
    tx: &mut Tx<'_, MergeClients>,
    other: &Proven<MergeClients>,
    choice: &Choice,
) -> Result<MergeId> {
    let (kept, gone) = (tx.on().id, other.on().id);
    if kept == gone {
        return Err(Problems::at("with", "people-merge-problem-same").into());
    }
    if (tx.on().version, other.on().version) != (choice.version, choice.other_version) {
        return Err(Error::Stale);
    }
    let rows = attached(tx, gone)?;
    let changed = chosen(tx, (kept, gone), choice)?;
    let id = keep(tx, (kept, gone), &changed)?;
    rows.iter().try_for_each(|row| keep_row(tx, id, row.table, &row.key))?;
    for part in parts() {
        part.repoint(tx, other)?;
    }
    own::repoint(tx, (gone, kept))?;
    hide(tx, (gone, kept), changed.other_code_index.is_some())?;
    fields::write(tx, kept, &changed)?;
    enter_anew(tx, id, (gone, kept))?;
    note(tx, other, &changed)?;
    Ok(id)
}

/// Everything that hangs on a client, of every domain.
pub(crate) fn attached(tx: &mut Tx<'_, MergeClients>, client: ClientId) -> Result<Vec<Attached>> {
    let mut rows = own::attached(tx, client)?;
    for part in parts() {
        rows.extend(part.attached(tx, client)?);
    }
    Ok(rows)
}

/// The row of the kept file before and after, by what was chosen.
fn chosen(
    tx: &mut Tx<'_, MergeClients>,
    (kept, gone): (ClientId, ClientId),
    choice: &Choice,
) -> Result<Changed> {
    let (before, other) = (fields::of(tx, kept)?, fields::of(tx, gone)?);
    let mut after = before.clone();
    for (field, take) in &choice.takes {
        match take {
            Take::Kept => {}
            Take::Other => after.take(field, &other),
            Take::Both => after.languages = both(&before.languages, &other.languages),
        }
    }
    let is_own_code = after.code_index == before.code_index;
    if !is_own_code {
        after.code_sealed = fields::seal_anew(tx, gone, kept)?;
    }
    let is_changed = |field: &&&str| before.value(field) != after.value(field);
    let changed: Vec<_> = FIELDS.iter().filter(is_changed).map(|field| (*field).to_owned()).collect();
    let other_code_index = other.code_index.filter(|_| !is_own_code);
    Ok(Changed { fields: changed, before, after, other_code_index })
}

/// Languages of both, those of the kept file first.
fn both(kept: &[String], other: &[String]) -> Vec<String> {
    let more = other.iter().filter(|language| !kept.contains(language));
    kept.iter().chain(more).take(crate::model::LANGUAGES_MOST).cloned().collect()
}

fn keep(
    tx: &mut Tx<'_, MergeClients>,
    (kept, gone): (ClientId, ClientId),
    changed: &Changed,
) -> Result<MergeId> {
    let (id, now, actor): (MergeId, _, _) = (tx.new_id(), tx.now(), tx.actor().id());
    let sealed = tx.seal(&place(id), &serde_json::to_string(changed).unwrap_or_default())?;
    let add = sql!(
        "insert into merge (organisation_id, id, kept_id, merged_id, merged_at, merged_by, changed_sealed)
         values ($1, $2, $3, $4, $5, $6, $7)"
    );
    tx.run(add, &[&id, &kept, &gone, &now, &actor, &sealed])?;
    Ok(id)
}

/// The place for which it is encrypted what a merge changed.
fn place(id: MergeId) -> String {
    format!("merge.changed_sealed/{id}")
}

fn keep_row(tx: &mut Tx<'_, MergeClients>, id: MergeId, table: &str, key: &str) -> Result<()> {
    let add = sql!(
        "insert into merge_row (organisation_id, merge_id, table_name, row_key) values ($1, $2, $3, $4)
         on conflict (organisation_id, merge_id, table_name, row_key) do nothing"
    );
    tx.run(add, &[&id, &table, &key])?;
    Ok(())
}

/// From here on the id of the merged file leads to the kept one, and nothing finds it by itself.
fn hide(tx: &mut Tx<'_, MergeClients>, (gone, kept): (ClientId, ClientId), gives_code: bool) -> Result<()> {
    let hide = sql!("update client set merged_into = $3 where organisation_id = $1 and id = $2");
    tx.run(hide, &[&gone, &kept])?;
    if gives_code {
        let give = sql!("update client set code_index = null where organisation_id = $1 and id = $2");
        tx.run(give, &[&gone])?;
    }
    let other = file::client(tx, gone)?;
    tx.run(sql!("delete from client_name_key where organisation_id = $1 and client_id = $2"), &[&gone])?;
    index::forget(tx, &index::Named { given: &other.given_name, family: &other.family_name, phone: "" })
}

/// What the contacts of the merged file count for is entered under the pseudonym of the kept one.
fn enter_anew(tx: &mut Tx<'_, MergeClients>, id: MergeId, (gone, kept): (ClientId, ClientId)) -> Result<()> {
    let Some(keys) = pseudonyms(tx, (gone, kept))? else { return Ok(()) };
    for entered in ledger::entered(tx, keys.0)? {
        keep_row(tx, id, LEDGER, &entered.cause)?;
        ledger::rekey(tx, keys, &entered)?;
    }
    Ok(())
}

/// The pseudonyms of two clients, if both have one.
fn pseudonyms(
    tx: &mut Tx<'_, MergeClients>,
    (from, to): (ClientId, ClientId),
) -> Result<Option<(PersonKey, PersonKey)>> {
    Ok(file::person_key(tx, from)?.zip(file::person_key(tx, to)?))
}

/// Keeps in both files what was done: names stand in the file of their own person only.
fn note(tx: &mut Tx<'_, MergeClients>, other: &Proven<MergeClients>, changed: &Changed) -> Result<()> {
    said(tx, changed, (&changed.before, &changed.after))?;
    let (kept, gone) = (tx.on().id, other.on().id);
    tx.changed("merged", "", &gone.to_string())?;
    tx.changed_at((&reference(gone), Some(gone.into())), "merged_into", "", &kept.to_string())
}

/// Keeps what each field said.
fn said(tx: &mut Tx<'_, MergeClients>, changed: &Changed, (was, became): (&Fields, &Fields)) -> Result<()> {
    for field in &changed.fields {
        match field.as_str() {
            "personal_code" => {
                let kept = tx.on().id;
                let code =
                    file::plain_code(tx, kept)?.and_then(|digits| digits.parse::<crate::PersonalCode>().ok());
                let was = if was.code_index.is_some() { "•••••••••••" } else { "" };
                tx.changed(field, was, &code.map(|code| code.masked()).unwrap_or_default())?;
            }
            "household" => {
                let (was, became) =
                    (fields::household(tx, &was.value(field))?, fields::household(tx, &became.value(field))?);
                tx.changed(field, &was, &became)?;
            }
            _ => tx.changed(field, &was.value(field), &became.value(field))?,
        }
    }
    Ok(())
}
