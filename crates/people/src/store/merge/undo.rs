//! A merge taken back. What has come to the kept file since stays there.

use super::{LEDGER, fields, own, place, pseudonyms, said};
use crate::model::MergeId;
use crate::model::merging::{Changed, Fields};
use crate::part::parts;
use crate::policy::{MergeClients, reference};
use crate::store::{export, file, index};
use frame::{At, ClientId, ledger};
use platform::{Error, Problems, Result, Tx, record, sql};
use std::collections::BTreeSet;

record! {
    struct Pairing {
        kept_id: ClientId,
        merged_id: ClientId,
        changed_sealed: String,
        undone_at: Option<String>,
    }
}

/// What stands in the way of taking a merge back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Obstacle {
    /// It has been taken back already.
    Undone,
    /// The kept file has gone into another: that merge is to be taken back first.
    MergedOn,
    /// A field that came with the merge says something else by now.
    Changed {
        /// The field.
        field: String,
        /// What it said after the merge.
        was: String,
        /// What it says now.
        is: String,
    },
}

/// What stands in the way of taking a merge back; nothing if it can be.
pub(crate) fn obstacles(tx: &mut Tx<'_, MergeClients>, id: MergeId) -> Result<Vec<Obstacle>> {
    let kept = load(tx, id)?;
    let changed = unseal(tx, id, &kept)?;
    in_the_way(tx, &kept, &changed)
}

fn load(tx: &mut Tx<'_, MergeClients>, id: MergeId) -> Result<Pairing> {
    let kept = sql!(
        "select kept_id, merged_id, changed_sealed, undone_at from merge where organisation_id = $1 and id = $2"
    );
    tx.one(kept, &[&id])?.ok_or(Error::NotFound)
}

fn unseal(tx: &mut Tx<'_, MergeClients>, id: MergeId, kept: &Pairing) -> Result<Changed> {
    let text = tx.unseal(&place(id), &kept.changed_sealed)?;
    serde_json::from_str(&text).map_err(|_| Error::NotFound)
}

fn in_the_way(tx: &mut Tx<'_, MergeClients>, kept: &Pairing, changed: &Changed) -> Result<Vec<Obstacle>> {
    if kept.undone_at.is_some() {
        return Ok(vec![Obstacle::Undone]);
    }
    if kept.kept_id != tx.on().id {
        return Ok(vec![Obstacle::MergedOn]);
    }
    let now = fields::of(tx, kept.kept_id)?;
    let differs = |field: &&String| now.value(field) != changed.after.value(field);
    let obstacle = |field: &String| match field.as_str() {
        "personal_code" | "household" => {
            Obstacle::Changed { field: field.clone(), was: String::new(), is: String::new() }
        }
        _ => {
            Obstacle::Changed { field: field.clone(), was: changed.after.value(field), is: now.value(field) }
        }
    };
    Ok(changed.fields.iter().filter(differs).map(obstacle).collect())
}

/// Takes a merge into the client of the permit back.
///
/// Fails with [`Error::NotFound`] for a merge of other files, and with a problem at `merge` when something stands in the way.
pub(crate) fn undo(tx: &mut Tx<'_, MergeClients>, slug: &str, id: MergeId) -> Result<()> {
    let kept = load(tx, id)?;
    if kept.kept_id != tx.on().id && !export::merged_into(tx, tx.on().id)?.contains(&kept.kept_id) {
        return Err(Error::NotFound);
    }
    let changed = unseal(tx, id, &kept)?;
    match in_the_way(tx, &kept, &changed)?.first() {
        Some(Obstacle::Undone) => return Err(Problems::at("merge", "people-undo-problem-undone").into()),
        Some(Obstacle::MergedOn) => return Err(Problems::at("merge", "people-undo-problem-merged-on").into()),
        Some(Obstacle::Changed { .. }) => {
            return Err(Problems::at("merge", "people-undo-problem-changed").into());
        }
        None => {}
    }
    let (now, actor) = (tx.now(), tx.actor().id());
    let done = sql!("update merge set undone_at = $3, undone_by = $4 where organisation_id = $1 and id = $2");
    tx.run(done, &[&id, &now, &actor])?;
    restore(tx, &kept, &changed)?;
    let other = tx.prove::<MergeClients>(&At { slug: slug.to_owned(), id: kept.merged_id })?;
    let other = other.ok_or(Error::NotFound)?;
    own::give_back(tx, (kept.kept_id, kept.merged_id), id)?;
    for part in parts() {
        part.give_back(tx, &other, id)?;
    }
    enter_back(tx, id, &kept)?;
    said(tx, &changed, (&changed.after, &changed.before))?;
    let (of_kept, of_merged) = (kept.kept_id.to_string(), kept.merged_id.to_string());
    tx.changed("merged", &of_merged, "")?;
    tx.changed_at((&reference(kept.merged_id), Some(kept.merged_id.into())), "merged_into", &of_kept, "")
}

/// Both rows as they were, but for what was changed since in fields that the merge did not touch.
fn restore(tx: &mut Tx<'_, MergeClients>, kept: &Pairing, changed: &Changed) -> Result<()> {
    let now = fields::of(tx, kept.kept_id)?;
    let mut back = now.clone();
    changed.fields.iter().for_each(|field| back.take(field, &changed.before));
    back.household_id = fields::household_there(tx, back.household_id)?;
    fields::put(tx, kept.kept_id, &back)?;
    if now.languages != back.languages {
        file::write_languages(tx, kept.kept_id, &back.languages)?;
    }
    let part = sql!("update client set merged_into = null where organisation_id = $1 and id = $2");
    tx.run(part, &[&kept.merged_id])?;
    if let Some(index) = &changed.other_code_index {
        let code = sql!("update client set code_index = $3 where organisation_id = $1 and id = $2");
        tx.run(code, &[&kept.merged_id, index])?;
    }
    fields::found_by(tx, kept.kept_id, &back)?;
    let other = fields::of(tx, kept.merged_id)?;
    fields::found_by(tx, kept.merged_id, &other)?;
    let Fields { given_name: given, family_name: family, .. } = &now;
    index::forget(tx, &index::Named { given, family, phone: "" })
}

record! {
    struct Cause {
        row_key: String,
    }
}

/// What came over in the ledger counts under the merged file's own pseudonym again, if it still counts for the kept one.
fn enter_back(tx: &mut Tx<'_, MergeClients>, id: MergeId, kept: &Pairing) -> Result<()> {
    let Some(keys) = pseudonyms(tx, (kept.kept_id, kept.merged_id))? else { return Ok(()) };
    let causes = sql!(
        "select row_key from merge_row where organisation_id = $1 and merge_id = $2 and table_name = $3"
    );
    let causes: Vec<Cause> = tx.all(causes, &[&id, &LEDGER])?;
    let causes: BTreeSet<_> = causes.into_iter().map(|cause| cause.row_key).collect();
    for entered in ledger::entered(tx, keys.0)?.iter().filter(|entered| causes.contains(&entered.cause)) {
        ledger::rekey(tx, keys, entered)?;
    }
    Ok(())
}
