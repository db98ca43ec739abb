//! The row of a client as a merge reads and writes it.

use crate::model::merging::{Changed, Fields};
use crate::policy::MergeClients;
use crate::store::{file, index};
use frame::ClientId;
use platform::{Error, Result, Tx, record, sql};

record! {
    struct Row {
        given_name: String,
        family_name: String,
        born_on: Option<String>,
        born_year: Option<i64>,
        sex: String,
        code_sealed: Option<String>,
        code_index: Option<String>,
        phone: String,
        email: String,
        address: String,
        citizenship: String,
        arrived_on: Option<String>,
        background: String,
        interpreter: String,
        household_id: Option<String>,
    }
}

/// The fields of a client.
pub(super) fn of(tx: &mut Tx<'_, MergeClients>, id: ClientId) -> Result<Fields> {
    let row = sql!(
        "select given_name, family_name, born_on, born_year, sex, code_sealed, code_index, phone, email, address,
                citizenship, arrived_on, background, interpreter, household_id
           from client where organisation_id = $1 and id = $2"
    );
    let row: Row = tx.one(row, &[&id])?.ok_or(Error::NotFound)?;
    Ok(Fields {
        given_name: row.given_name,
        family_name: row.family_name,
        born_on: row.born_on,
        born_year: row.born_year,
        sex: row.sex,
        code_sealed: row.code_sealed,
        code_index: row.code_index,
        phone: row.phone,
        email: row.email,
        address: row.address,
        citizenship: row.citizenship,
        arrived_on: row.arrived_on,
        background: row.background,
        interpreter: row.interpreter,
        household_id: row.household_id,
        languages: file::languages(tx, id)?,
    })
}

/// Writes the row after a merge, and by what it is found.
pub(super) fn write(tx: &mut Tx<'_, MergeClients>, id: ClientId, changed: &Changed) -> Result<()> {
    put(tx, id, &changed.after)?;
    let changes = |field: &str| changed.fields.iter().any(|known| known == field);
    if changes("languages") {
        file::write_languages(tx, id, &changed.after.languages)?;
    }
    if ["given_name", "family_name", "phone"].into_iter().any(changes) {
        found_by(tx, id, &changed.after)?;
        let Fields { given_name: given, family_name: family, .. } = &changed.before;
        index::forget(tx, &index::Named { given, family, phone: "" })?;
    }
    Ok(())
}

/// Writes the index of a client anew.
pub(super) fn found_by(tx: &mut Tx<'_, MergeClients>, id: ClientId, fields: &Fields) -> Result<()> {
    let Fields { given_name: given, family_name: family, phone, .. } = fields;
    index::write(tx, id, &index::Named { given, family, phone })
}

/// Writes the row as it is to be, one version further: a version never comes again, so that no form of before can.
pub(super) fn put(tx: &mut Tx<'_, MergeClients>, id: ClientId, fields: &Fields) -> Result<()> {
    let sort_key = index::sort_key(&fields.given_name, &fields.family_name);
    let put = sql!(
        "update client
            set given_name = $3, family_name = $4, sort_key = $5, born_on = $6, born_year = $7, sex = $8,
                code_sealed = $9, code_index = $10, phone = $11, email = $12, address = $13, citizenship = $14,
                arrived_on = $15, background = $16, interpreter = $17, household_id = $18, compared_at = null,
                version = version + 1
          where organisation_id = $1 and id = $2"
    );
    tx.run(
        put,
        &[
            &id,
            &fields.given_name,
            &fields.family_name,
            &sort_key,
            &fields.born_on,
            &fields.born_year,
            &fields.sex,
            &fields.code_sealed,
            &fields.code_index,
            &fields.phone,
            &fields.email,
            &fields.address,
            &fields.citizenship,
            &fields.arrived_on,
            &fields.background,
            &fields.interpreter,
            &fields.household_id,
        ],
    )?;
    Ok(())
}

/// The personal code of one file, encrypted for its place in the other.
pub(super) fn seal_anew(
    tx: &mut Tx<'_, MergeClients>,
    from: ClientId,
    to: ClientId,
) -> Result<Option<String>> {
    let plain = file::plain_code(tx, from)?;
    plain.map(|digits| tx.seal(&file::code_place(to), &digits)).transpose()
}

/// The name of a household; empty when there is none, or none any more.
pub(super) fn household(tx: &mut Tx<'_, MergeClients>, id: &str) -> Result<String> {
    let name = sql!("select name from household where organisation_id = $1 and id = $2");
    Ok(tx.scalar(name, &[&id])?.unwrap_or_default())
}

/// The household, if it is still there.
pub(super) fn household_there(tx: &mut Tx<'_, MergeClients>, id: Option<String>) -> Result<Option<String>> {
    let Some(id) = id else { return Ok(None) };
    let there = sql!("select id from household where organisation_id = $1 and id = $2");
    Ok(tx.scalar(there, &[&id])?)
}
