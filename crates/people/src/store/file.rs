//! What is kept of one client.

use crate::model::{Client, HouseholdId, Stay};
use crate::policy::{RevealCode, Served};
use frame::{ClientId, PersonKey};
use platform::{Action, Error, Result, Target, Tx, record, sql};

/// The kind of the blind index of personal codes.
pub(crate) const CODE: &str = "personal_code";

/// The place for which a client's personal code is encrypted.
pub(crate) fn code_place(client: ClientId) -> String {
    format!("client.code_sealed/{client}")
}

/// The facts of a client of the organisation, without proof that the actor may serve them.
pub fn served<A: Action>(tx: &mut Tx<'_, A>, id: ClientId) -> Result<Option<Served>> {
    let actor = tx.actor();
    Served::load(tx, actor, &id)
}

/// The pseudonym under which a client stands in the ledger.
pub fn person_key<A: Action>(tx: &mut Tx<'_, A>, client: ClientId) -> Result<Option<PersonKey>> {
    let key = sql!("select person_key from person_key where organisation_id = $1 and client_id = $2");
    Ok(tx.scalar(key, &[&client])?)
}

record! {
    /// One language of a client.
    struct Spoken {
        language: String,
    }
}

/// The languages of a client (ISO 639-3), best first.
pub fn languages<A: Action>(tx: &mut Tx<'_, A>, client: ClientId) -> Result<Vec<String>> {
    let spoken = sql!(
        "select language from client_language where organisation_id = $1 and client_id = $2 order by position"
    );
    let spoken: Vec<Spoken> = tx.all(spoken, &[&client])?;
    Ok(spoken.into_iter().map(|row| row.language).collect())
}

pub(crate) fn write_languages<A: Action>(
    tx: &mut Tx<'_, A>,
    client: ClientId,
    languages: &[String],
) -> Result<()> {
    tx.run(sql!("delete from client_language where organisation_id = $1 and client_id = $2"), &[&client])?;
    add_languages(tx, client, languages)
}

/// Writes the languages of a client of whom none were known.
pub(crate) fn add_languages<A: Action>(
    tx: &mut Tx<'_, A>,
    client: ClientId,
    languages: &[String],
) -> Result<()> {
    for (position, language) in (1_i64..).zip(languages) {
        let add = sql!(
            "insert into client_language (organisation_id, client_id, position, language) values ($1, $2, $3, $4)"
        );
        tx.run(add, &[&client, &position, language])?;
    }
    Ok(())
}

/// What is known of a client.
pub(crate) fn client<A: Action>(tx: &mut Tx<'_, A>, id: ClientId) -> Result<Client> {
    let client = sql!(
        "select id, given_name, family_name, born_on, born_year, sex, code_sealed, phone, email, address, citizenship,
                arrived_on, background, interpreter, household_id, created_at, version
           from client where organisation_id = $1 and id = $2"
    );
    tx.one(client, &[&id])?.ok_or(Error::NotFound)
}

/// The bases of stay of a client, newest record first, without those that were wrong.
pub(crate) fn stays<A: Action>(tx: &mut Tx<'_, A>, client: ClientId) -> Result<Vec<Stay>> {
    let stays = sql!(
        "select id, basis, from_day, until_day, renewal_applied_on, recorded_at, version
           from stay where organisation_id = $1 and client_id = $2 and withdrawn_at is null
          order by recorded_at desc, id desc"
    );
    Ok(tx.all(stays, &[&client])?)
}

/// All that were ever recorded of a client, those that were wrong too: what the person gets who asks for their data.
pub(crate) fn ever_stays<A: Action>(tx: &mut Tx<'_, A>, client: ClientId) -> Result<Vec<Stay>> {
    let stays = sql!(
        "select id, basis, from_day, until_day, renewal_applied_on, recorded_at, version
           from stay where organisation_id = $1 and client_id = $2 order by recorded_at, id"
    );
    Ok(tx.all(stays, &[&client])?)
}

record! {
    /// Someone of a household.
    pub(crate) struct Member {
        pub(crate) id: ClientId,
        pub(crate) given_name: String,
        pub(crate) family_name: String,
        pub(crate) born_year: Option<i64>,
    }
}

/// Who lives together, by age; a protected person is among them for the named alone.
pub(crate) fn members<A: Action>(tx: &mut Tx<'_, A>, household: HouseholdId) -> Result<Vec<Member>> {
    let members = sql!(
        "select id, given_name, family_name, born_year from client c
          where organisation_id = $1 and household_id = $2 and merged_into is null
            and (protected_on is null or exists (select 1 from protected_access n
                  where n.organisation_id = $1 and n.client_id = c.id and n.account_id = $3))"
    );
    let actor = tx.actor().id();
    let mut members: Vec<Member> = tx.all(members, &[&household, &actor])?;
    members.sort_by_key(|member| (member.born_year, member.id));
    Ok(members)
}

/// The personal code of the client of the permit, all of it.
pub(crate) fn code(tx: &mut Tx<'_, RevealCode>) -> Result<Option<String>> {
    let id = tx.on().id;
    plain_code(tx, id)
}

/// The personal code decrypted. What leaves this crate is masked, unless it was asked for.
pub(crate) fn plain_code<A: Action>(tx: &mut Tx<'_, A>, id: ClientId) -> Result<Option<String>> {
    let sealed = sql!("select code_sealed from client where organisation_id = $1 and id = $2");
    match tx.scalar::<Option<String>>(sealed, &[&id])?.flatten() {
        Some(sealed) => tx.unseal(&code_place(id), &sealed).map(Some),
        None => Ok(None),
    }
}
