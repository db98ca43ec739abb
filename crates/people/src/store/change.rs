//! A file changes; what it said before is kept.

use super::{file, index, register, stay as stays};
use crate::model::{Birth, Client, NewClient, PersonalCode};
use crate::policy::EditClient;
use platform::{Error, Problems, Result, Tx, sql};

/// A personal code in the history.
const HIDDEN: &str = "•••••••••••";

/// Changes the client of the permit, if it is still at `version`; answers with the new version.
///
/// Fails with [`Error::Stale`] when someone else was quicker, and with problems as [`crate::add`] does.
/// A personal code that is not typed stays; the basis of stay has a history of its own.
pub(crate) fn change(tx: &mut Tx<'_, EditClient>, version: i64, new: &NewClient) -> Result<i64> {
    let id = tx.on().id;
    let old = file::client(tx, id)?;
    if old.version != version {
        return Err(Error::Stale);
    }
    agrees_with_code(tx, new)?;
    let spoken = file::languages(tx, id)?;
    keep(tx, &old, new)?;
    tx.changed("languages", &spoken.join(", "), &new.languages.join(", "))?;
    update(tx, new)?;
    change_code(tx, new)?;
    file::write_languages(tx, id, &new.languages)?;
    index::write(tx, id, &register::named(new))?;
    index::forget(tx, &index::Named { given: &old.given_name, family: &old.family_name, phone: "" })?;
    if let Some(stay) = &new.stay {
        stays::add(tx, stay)?;
    }
    Ok(version + 1)
}

/// Counts a change of the file of the permit that is none of its own fields.
///
/// Fails with [`Error::Stale`] when someone else was quicker.
pub(crate) fn count(tx: &mut Tx<'_, EditClient>, version: i64) -> Result<()> {
    let id = tx.on().id;
    if tx.on().version != version {
        return Err(Error::Stale);
    }
    tx.run(sql!("update client set version = version + 1 where organisation_id = $1 and id = $2"), &[&id])?;
    Ok(())
}

/// Keeps what each field said.
fn keep(tx: &mut Tx<'_, EditClient>, old: &Client, new: &NewClient) -> Result<()> {
    let day = |day: Option<platform::Date>| day.map(|day| day.to_string()).unwrap_or_default();
    let born = |day: Option<platform::Date>, year: Option<i64>| match (day, year) {
        (Some(day), _) => day.to_string(),
        (None, year) => year.map(|year| year.to_string()).unwrap_or_default(),
    };
    let birth = (new.birth.and_then(Birth::day), new.birth.map(Birth::year));
    tx.changed("given_name", &old.given_name, &new.given_name)?;
    tx.changed("family_name", &old.family_name, &new.family_name)?;
    tx.changed("born", &born(old.born_on, old.born_year), &born(birth.0, birth.1))?;
    tx.changed("sex", old.sex.word(), new.sex.word())?;
    tx.changed("phone", &old.phone, &new.phone)?;
    tx.changed("email", &old.email, &new.email)?;
    tx.changed("address", &old.address, &new.address)?;
    tx.changed("citizenship", &old.citizenship, &new.citizenship)?;
    tx.changed("arrived_on", &day(old.arrived_on), &day(new.arrived_on))?;
    tx.changed("background", old.background.word(), new.background.word())?;
    tx.changed("interpreter", old.interpreter.word(), new.interpreter.word())
}

fn update(tx: &mut Tx<'_, EditClient>, new: &NewClient) -> Result<()> {
    let NewClient { given_name, family_name, phone, email, address, citizenship, arrived_on, .. } = new;
    let NewClient { background, sex, interpreter, birth, .. } = new;
    let (id, sort_key) = (tx.on().id, index::sort_key(given_name, family_name));
    let (born_on, born_year) = (birth.and_then(Birth::day), birth.map(Birth::year));
    let update = sql!(
        "update client
            set given_name = $3, family_name = $4, sort_key = $5, born_on = $6, born_year = $7, sex = $8, phone = $9,
                email = $10, address = $11, citizenship = $12, arrived_on = $13, background = $14, interpreter = $15,
                compared_at = null, version = version + 1
          where organisation_id = $1 and id = $2"
    );
    tx.run(
        update,
        &[
            &id,
            given_name,
            family_name,
            &sort_key,
            &born_on,
            &born_year,
            sex,
            phone,
            email,
            address,
            citizenship,
            arrived_on,
            background,
            interpreter,
        ],
    )?;
    Ok(())
}

/// A personal code that was typed takes the place of the one before. The history shows neither.
fn change_code(tx: &mut Tx<'_, EditClient>, new: &NewClient) -> Result<()> {
    let Some(code) = &new.personal_code else { return Ok(()) };
    let id = tx.on().id;
    let old = kept_code(tx)?;
    if old.as_ref() == Some(code) {
        return Ok(());
    }
    let (sealed, found_by) = register::sealed_code(tx, id, Some(code))?;
    let update =
        sql!("update client set code_sealed = $3, code_index = $4 where organisation_id = $1 and id = $2");
    tx.run(update, &[&id, &sealed, &found_by])?;
    let was = if old.is_some() { HIDDEN } else { "" };
    tx.changed("personal_code", was, &code.masked())
}

/// The personal code before the change.
fn kept_code(tx: &mut Tx<'_, EditClient>) -> Result<Option<PersonalCode>> {
    let id = tx.on().id;
    Ok(file::plain_code(tx, id)?.and_then(|digits| digits.parse().ok()))
}

/// What is typed must agree with a code that stays, as it must with one that is typed.
fn agrees_with_code(tx: &mut Tx<'_, EditClient>, new: &NewClient) -> Result<()> {
    let Some(code) = kept_code(tx)?.filter(|_| new.personal_code.is_none()) else { return Ok(()) };
    if new.birth.is_some_and(|birth| birth.agrees(code.born_on())) {
        return Ok(());
    }
    Err(Problems::at("born", "people-problem-born-and-code").into())
}
