//! A person becomes a client.

use super::{caseload, file, household, index, reminder};
use crate::model::{NewClient, NewStay, PersonalCode, StayId};
use crate::policy::{self, RegisterClient};
use frame::{ClientId, PersonKey};
use platform::{Action, Problems, Proven, Result, Tx, random, sql};

/// That a personal code is another client's.
pub(crate) const CODE_TAKEN: &str = "people-problem-code-taken";

/// Registers a client in the transaction of something else, such as a first contact; the client comes into the
/// actor's caseload.
///
/// Fails with problems at `household` or `personal_code` when the one is not there or the other is another client's.
pub fn add<A: Action>(tx: &mut Tx<'_, A>, _by: &Proven<RegisterClient>, new: &NewClient) -> Result<ClientId> {
    register(tx, new)
}

pub(crate) fn register<A: Action>(tx: &mut Tx<'_, A>, new: &NewClient) -> Result<ClientId> {
    let id = make(tx, new)?;
    caseload::take_in(tx, id, caseload::REGISTRATION)?;
    Ok(id)
}

/// Makes the file of a client.
pub(crate) fn make<A: Action>(tx: &mut Tx<'_, A>, new: &NewClient) -> Result<ClientId> {
    let id: ClientId = tx.new_id();
    if let Some(at_home) = new.household
        && !household::exists(tx, at_home)?
    {
        return Err(Problems::at("household", "people-problem-household").into());
    }
    let code = sealed_code(tx, id, new.personal_code.as_ref())?;
    insert(tx, id, new, &code)?;
    file::add_languages(tx, id, &new.languages)?;
    index::add(tx, id, &named(new))?;
    if let Some(stay) = &new.stay {
        add_stay(tx, id, stay)?;
        reminder::plan(tx, id)?;
    }
    add_person_key(tx, id)?;
    let (reference, today) = (policy::reference(id), tx.today().to_string());
    tx.changed_at((&reference, Some(id.into())), "created", "", &today)?;
    Ok(id)
}

/// By what a new client is found.
pub(crate) fn named(new: &NewClient) -> index::Named<'_> {
    index::Named { given: &new.given_name, family: &new.family_name, phone: &new.phone }
}

/// A personal code as it is kept: encrypted, and as a blind index by which it is found.
pub(crate) type SealedCode = (Option<String>, Option<String>);

/// Encrypts a personal code; it may be one client's only. That a protected person has it is not said to those who may not
/// know of them: whoever is named sees that there is another file by now.
pub(crate) fn sealed_code<A: Action>(
    tx: &mut Tx<'_, A>,
    id: ClientId,
    code: Option<&PersonalCode>,
) -> Result<SealedCode> {
    let Some(code) = code else { return Ok((None, None)) };
    let index = tx.blind_index(file::CODE, code.digits())?;
    if is_taken(tx, id, &index)? {
        return Err(Problems::at("personal_code", CODE_TAKEN).into());
    }
    Ok((Some(tx.seal(&file::code_place(id), code.digits())?), Some(index)))
}

/// Whether somebody else of whom the actor may know has the code.
fn is_taken<A: Action>(tx: &mut Tx<'_, A>, id: ClientId, index: &str) -> Result<bool> {
    let actor = tx.actor().id();
    let holder = sql!(
        "select id from client c
          where organisation_id = $1 and code_index = $2 and id <> $3
            and (protected_on is null or exists (select 1 from protected_access n
                  where n.organisation_id = $1 and n.client_id = c.id and n.account_id = $4)) limit 1"
    );
    Ok(tx.scalar::<ClientId>(holder, &[&index, &id, &actor])?.is_some())
}

fn insert<A: Action>(tx: &mut Tx<'_, A>, id: ClientId, new: &NewClient, code: &SealedCode) -> Result<()> {
    let NewClient { given_name, family_name, phone, email, address, citizenship, arrived_on, .. } = new;
    let NewClient { background, sex, interpreter, household, birth, .. } = new;
    let sort_key = index::sort_key(given_name, family_name);
    let (born_on, born_year) = (birth.and_then(crate::Birth::day), birth.map(crate::Birth::year));
    let (now, actor) = (tx.now(), tx.actor().id());
    let add = sql!(
        "insert into client
           (organisation_id, id, given_name, family_name, sort_key, born_on, born_year, sex, code_sealed, code_index,
            phone, email, address, citizenship, arrived_on, background, interpreter, household_id, created_at,
            created_by, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, 1)"
    );
    tx.run(
        add,
        &[
            &id,
            given_name,
            family_name,
            &sort_key,
            &born_on,
            &born_year,
            sex,
            &code.0,
            &code.1,
            phone,
            email,
            address,
            citizenship,
            arrived_on,
            background,
            interpreter,
            household,
            &now,
            &actor,
        ],
    )?;
    Ok(())
}

/// Records a basis of stay; the ones before it stay.
pub(crate) fn add_stay<A: Action>(tx: &mut Tx<'_, A>, client: ClientId, stay: &NewStay) -> Result<()> {
    let (id, now, actor): (StayId, _, _) = (tx.new_id(), tx.now(), tx.actor().id());
    let NewStay { basis, from_day, until_day, renewal_applied_on } = stay;
    let add = sql!(
        "insert into stay
           (organisation_id, id, client_id, basis, from_day, until_day, renewal_applied_on, recorded_at, recorded_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
    );
    tx.run(add, &[&id, &client, basis, from_day, until_day, renewal_applied_on, &now, &actor])?;
    Ok(())
}

/// Gives the client a pseudonym for the ledger that says nothing, not even when it was given.
fn add_person_key<A: Action>(tx: &mut Tx<'_, A>, client: ClientId) -> Result<()> {
    let key: PersonKey = random::name().into();
    let add = sql!("insert into person_key (organisation_id, client_id, person_key) values ($1, $2, $3)");
    tx.run(add, &[&client, &key])?;
    Ok(())
}
