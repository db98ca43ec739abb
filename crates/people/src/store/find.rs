//! Finding clients by what was typed: the beginning of a name in Latin or Cyrillic, a name with typing errors, a year or
//! day of birth, a phone number, a personal code, the number of a document. Nobody who is protected is ever found.
//!
//! Each question to the index is bounded, so a search costs the same whether few or many have a name alike.

pub(crate) mod alike;
mod typed;

use crate::model::DocumentNumber;
use crate::policy::FindClients;
use crate::store::{caseload, document, file, index};
use frame::{ClientId, fold};
use platform::{Action, Date, Error, Query, Result, Tx, record, sql};
use serde::Serialize;
use typed::{Sought, sought};

/// Candidates of whom the year of birth is compared at most.
const COMPARED: usize = 48;

/// Someone who was found, with all that may be said of a person outside their file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Found {
    /// The client.
    pub id: ClientId,
    /// The name as it is said.
    pub name: String,
    /// The year of birth.
    pub born: Option<i64>,
    /// Languages (ISO 639-3), best first.
    pub languages: Vec<String>,
}

record! {
    /// A candidate.
    #[derive(Clone, Debug)]
    struct Candidate {
        id: ClientId,
        given_name: String,
        family_name: String,
        born_year: Option<i64>,
        is_restricted: bool,
    }
}

record! {
    struct Hit {
        id: ClientId,
    }
}

record! {
    struct Spoken {
        client_id: ClientId,
        language: String,
        position: i64,
    }
}

/// Clients whom `typed` may mean, best first, at most `limit`. Nothing typed finds nobody.
pub fn find(tx: &mut Tx<'_, FindClients>, typed: &str, limit: usize) -> Result<Vec<Found>> {
    search(tx, typed, limit)
}

/// The same within the write of something else, such as a contact; it leaves its own audit record.
///
/// Fails with [`Error::Forbidden`] when the actor may not find clients of the organisation.
pub fn find_for<A: Action>(tx: &mut Tx<'_, A>, slug: &str, typed: &str, limit: usize) -> Result<Vec<Found>> {
    tx.prove::<FindClients>(&slug.to_owned())?.ok_or(Error::Forbidden)?;
    search(tx, typed, limit)
}

fn search<A: Action>(tx: &mut Tx<'_, A>, typed: &str, limit: usize) -> Result<Vec<Found>> {
    let mut found = by_document(tx, typed)?;
    let others = match sought(typed, tx.today()) {
        Sought::Nothing => Vec::new(),
        Sought::Code(code) => by_code(tx, code.digits())?,
        Sought::Born(day) => by_birth(tx, i64::from(day.year()), Some(day), limit)?,
        Sought::Number(digits) => by_number(tx, &digits, limit)?,
        Sought::Name { name, year } => by_name(tx, &name, year, limit)?,
    };
    let others = others.into_iter().filter(|other| !found.iter().any(|known| known.id == other.id));
    let others: Vec<_> = others.collect();
    found.extend(others);
    found.truncate(limit);
    with_languages(tx, found)
}

/// The clients of these ids who may be known of, in this order; of a file that is closed to use, the name alone.
pub(crate) fn of_ids<A: Action>(tx: &mut Tx<'_, A>, ids: &[ClientId]) -> Result<Vec<Found>> {
    let found = candidates(tx, ids)?;
    with_languages(tx, found)
}

/// The actor's own clients, last served first.
pub(crate) fn mine(tx: &mut Tx<'_, FindClients>, limit: usize) -> Result<Vec<Found>> {
    let ids = caseload::mine(tx, i64::try_from(limit).unwrap_or(i64::MAX))?;
    let found = candidates(tx, &ids)?;
    with_languages(tx, found)
}

fn by_name<A: Action>(
    tx: &mut Tx<'_, A>,
    name: &str,
    year: Option<i64>,
    limit: usize,
) -> Result<Vec<Candidate>> {
    // With a year of birth most of one name fall away, so more of them are looked at.
    let wanted = if year.is_some() { COMPARED } else { limit };
    let is_of_year = |candidate: &Candidate| year.is_none() || candidate.born_year == year;
    let mut found = by_prefix(tx, &forms(name), wanted)?;
    found.retain(is_of_year);
    if found.len() < limit && name.chars().filter(|letter| letter.is_alphabetic()).count() >= 3 {
        let similar = by_likeness(tx, name, wanted)?;
        let is_new = |other: &Candidate| !found.iter().any(|known| known.id == other.id);
        let similar: Vec<_> =
            similar.into_iter().filter(|other| is_of_year(other) && is_new(other)).collect();
        found.extend(similar);
    }
    Ok(found)
}

/// The spellings under which a name is looked for, each once.
fn forms(name: &str) -> Vec<String> {
    let latin = fold::latin(name);
    let mut forms = vec![fold::folded(name)];
    for form in [fold::simple(&latin), latin] {
        if !form.is_empty() && !forms.contains(&form) {
            forms.push(form);
        }
    }
    forms
}

/// Those with a key that begins with one of `forms`, by name.
fn by_prefix<A: Action>(tx: &mut Tx<'_, A>, forms: &[String], limit: usize) -> Result<Vec<Candidate>> {
    let mut ids = Vec::new();
    for form in forms {
        add_beginning(tx, &mut ids, form, limit)?;
    }
    first_known(tx, &ids, limit)
}

/// Those whose name is made of words like those that were typed, most alike first.
fn by_likeness<A: Action>(tx: &mut Tx<'_, A>, name: &str, limit: usize) -> Result<Vec<Candidate>> {
    let mut ids = Vec::new();
    for form in alike::spellings(tx, name)? {
        add_beginning(tx, &mut ids, &form, limit)?;
        if ids.len() >= limit * 2 {
            break;
        }
    }
    first_known(tx, &ids, limit)
}

/// Adds those with a key that begins with `form`, by name, each once: somebody may have four such keys.
fn add_beginning<A: Action>(
    tx: &mut Tx<'_, A>,
    ids: &mut Vec<ClientId>,
    form: &str,
    limit: usize,
) -> Result<()> {
    let begins = sql!(
        "select k.client_id as id from client_name_key k
          where k.organisation_id = $1 and k.name_key >= $2 and k.name_key < $3
          order by k.organisation_id, k.name_key, k.client_id limit $4"
    );
    let most = i64::try_from(limit * 4).unwrap_or(i64::MAX);
    for Hit { id } in tx.all(begins, &[&form, &index::beyond(form), &most])? {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    Ok(())
}

/// The first `limit` of these who may be known of. Nearly all may, so as many are read, and once as many if some may not.
fn first_known<A: Action>(tx: &mut Tx<'_, A>, ids: &[ClientId], limit: usize) -> Result<Vec<Candidate>> {
    let mut found = Vec::new();
    for some in ids.chunks(limit.max(8)).take(2) {
        if found.len() < limit {
            found.extend(candidates(tx, some)?);
        }
    }
    found.truncate(limit);
    Ok(found)
}

fn by_code<A: Action>(tx: &mut Tx<'_, A>, digits: &str) -> Result<Vec<Candidate>> {
    // An organisation without any code has no key for them yet.
    let has_codes = sql!("select id from client where organisation_id = $1 and code_index > '' limit 1");
    if tx.scalar::<ClientId>(has_codes, &[])?.is_none() {
        return Ok(Vec::new());
    }
    let index = tx.blind_index(file::CODE, digits)?;
    // A file that has gone into another keeps its code where the other had one of its own.
    let holders = sql!(
        "select coalesce(merged_into, id) as id from client where organisation_id = $1 and code_index = $2 limit 20"
    );
    let holders: Vec<Hit> = tx.all(holders, &[&index])?;
    candidates(tx, &ids(holders))
}

/// The holders of a document whose whole number was typed.
fn by_document<A: Action>(tx: &mut Tx<'_, A>, typed: &str) -> Result<Vec<Candidate>> {
    let Some(number) = DocumentNumber::read(typed) else { return Ok(Vec::new()) };
    let holders = document::holders(tx, &number)?;
    candidates(tx, &holders)
}

fn by_birth<A: Action>(
    tx: &mut Tx<'_, A>,
    year: i64,
    day: Option<Date>,
    limit: usize,
) -> Result<Vec<Candidate>> {
    let born = sql!("select id from client where organisation_id = $1 and born_year = $2");
    let query = Query::new(born, &[&year]).and_if("born_on = ?", day.as_ref());
    let query = query.oldest_first(&["sort_key", "id"], None, i64::try_from(limit * 2).unwrap_or(i64::MAX));
    let hits: Vec<Hit> = tx.list(&query)?;
    candidates(tx, &ids(hits))
}

/// Digits: a whole phone number, with the country's code or without; four of them may be a year.
fn by_number<A: Action>(tx: &mut Tx<'_, A>, digits: &str, limit: usize) -> Result<Vec<Candidate>> {
    if let (4, Ok(year)) = (digits.len(), digits.parse()) {
        return by_birth(tx, year, None, limit);
    }
    let mut holders: Vec<Hit> = Vec::new();
    for key in index::phone_keys(digits) {
        let whole = sql!(
            "select k.client_id as id from client_name_key k
              where k.organisation_id = $1 and k.name_key = $2 order by k.client_id limit $3"
        );
        let most = i64::try_from(limit * 2).unwrap_or(i64::MAX);
        holders.extend(tx.all::<Hit>(whole, &[&key, &most])?);
    }
    candidates(tx, &ids(holders))
}

fn ids(hits: Vec<Hit>) -> Vec<ClientId> {
    hits.into_iter().map(|hit| hit.id).collect()
}

/// The clients of these ids who may be known of, in this order.
fn candidates<A: Action>(tx: &mut Tx<'_, A>, ids: &[ClientId]) -> Result<Vec<Candidate>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let known = sql!(
        "select id, given_name, family_name, case when restricted_on is null then born_year end as born_year,
                cast(case when restricted_on is null then 0 else 1 end as bigint) as is_restricted
           from client c where organisation_id = $1 and merged_into is null
            and (protected_on is null or exists (select 1 from protected_access n
                  where n.organisation_id = $1 and n.client_id = c.id and n.account_id = $2))"
    );
    let actor = tx.actor().id();
    let mut found: Vec<Candidate> =
        tx.list(&Query::new(known, &[&actor]).and_if_any("id in (?)", Some(ids)))?;
    found.sort_by_key(|candidate| ids.iter().position(|id| *id == candidate.id));
    Ok(found)
}

fn full_name(candidate: &Candidate) -> String {
    crate::model::full_name(&candidate.given_name, &candidate.family_name)
}

fn with_languages<A: Action>(tx: &mut Tx<'_, A>, candidates: Vec<Candidate>) -> Result<Vec<Found>> {
    let open = candidates.iter().filter(|candidate| !candidate.is_restricted);
    let ids: Vec<_> = open.map(|candidate| candidate.id).collect();
    let spoken = sql!("select client_id, language, position from client_language where organisation_id = $1");
    let mut spoken: Vec<Spoken> =
        tx.list(&Query::new(spoken, &[]).and_if_any("client_id in (?)", Some(&ids)))?;
    spoken.sort_by_key(|row| row.position);
    let languages =
        |id| spoken.iter().filter(|row| row.client_id == id).map(|row| row.language.clone()).collect();
    let found = |candidate: Candidate| Found {
        id: candidate.id,
        name: full_name(&candidate),
        born: candidate.born_year,
        languages: languages(candidate.id),
    };
    Ok(candidates.into_iter().map(found).collect())
}
