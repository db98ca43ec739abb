//! Whom to compare: a few files that share something with the person, each found by an index. So a comparison costs the
//! same whether a thousand or a hundred thousand people are there.

use crate::model::likeness::{Known, mistaken, name_words, phone};
use crate::store::{find::alike, index};
use frame::ClientId;
use platform::{Action, Query, Result, Tx, record, sql};

/// Files that share one fact, at most.
const OF_ONE: i64 = 60;
/// Spellings of a name with a typing error that are looked for.
const SPELLINGS: usize = 8;

record! {
    struct Hit {
        id: ClientId,
    }
}

/// Everybody who shares a number, a day of birth or a name with the person; each once.
pub(super) fn of<A: Action>(tx: &mut Tx<'_, A>, known: &Known) -> Result<Vec<ClientId>> {
    let mut ids = Vec::new();
    by_number(tx, known, &mut ids)?;
    by_birth(tx, known, &mut ids)?;
    by_name(tx, known, &mut ids)?;
    Ok(ids)
}

fn add(ids: &mut Vec<ClientId>, hits: Vec<Hit>) {
    for Hit { id } in hits {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
}

fn by_number<A: Action>(tx: &mut Tx<'_, A>, known: &Known, ids: &mut Vec<ClientId>) -> Result<()> {
    if let Some(code) = &known.code {
        let holder = sql!("select id from client where organisation_id = $1 and code_index = $2");
        add(ids, tx.all(holder, &[code])?);
    }
    for document in &known.documents {
        let holders = sql!(
            "select client_id as id from identity_document
              where organisation_id = $1 and number_index = $2 and withdrawn_at is null order by number_index, id limit $3"
        );
        add(ids, tx.all(holders, &[document, &OF_ONE])?);
    }
    if phone(&known.phone).is_some() {
        for key in index::phone_keys(&known.phone) {
            by_key(tx, &key, ids)?;
        }
    }
    let email = known.email.trim();
    if !email.is_empty() {
        let holders = sql!(
            "select id from client where organisation_id = $1 and email in ($2, $3) order by email, id limit $4"
        );
        add(ids, tx.all(holders, &[&email, &email.to_lowercase(), &OF_ONE])?);
    }
    Ok(())
}

fn by_birth<A: Action>(tx: &mut Tx<'_, A>, known: &Known, ids: &mut Vec<ClientId>) -> Result<()> {
    let Some(day) = known.birth.and_then(crate::Birth::day) else { return Ok(()) };
    for days in [vec![day], mistaken(day)] {
        let born = sql!("select id from client where organisation_id = $1");
        let query = Query::new(born, &[]).and_if_any("born_on in (?)", Some(&days));
        add(ids, tx.list(&query.oldest_first(&["born_on", "id"], None, OF_ONE * 2))?);
    }
    Ok(())
}

/// By the whole name in both orders and without what stands between; by one that is spelled alike where the day of birth
/// does not tell.
fn by_name<A: Action>(tx: &mut Tx<'_, A>, known: &Known, ids: &mut Vec<ClientId>) -> Result<()> {
    let (given, family) = (name_words(&known.given_name), name_words(&known.family_name));
    if given.len() + family.len() < 2 {
        return Ok(());
    }
    for spelled in spellings(&given, &family) {
        by_key(tx, &spelled, ids)?;
    }
    if known.birth.and_then(crate::Birth::day).is_some() {
        return Ok(());
    }
    let whole = format!("{} {}", known.given_name, known.family_name);
    for spelled in alike::spellings(tx, &whole)?.into_iter().take(SPELLINGS) {
        by_key(tx, &spelled, ids)?;
    }
    Ok(())
}

fn spellings(given: &[String], family: &[String]) -> Vec<String> {
    let (all, turned) = ([given, family].concat(), [family, given].concat());
    let mut spelled = vec![all.join(" "), turned.join(" ")];
    if let ([first, .., last], [begin, .., end]) = (all.as_slice(), turned.as_slice())
        && all.len() > 2
    {
        spelled.extend([format!("{first} {last}"), format!("{begin} {end}"), format!("{last} {first}")]);
    }
    spelled.sort();
    spelled.dedup();
    spelled
}

/// Those with a key of the index that begins so.
fn by_key<A: Action>(tx: &mut Tx<'_, A>, key: &str, ids: &mut Vec<ClientId>) -> Result<()> {
    let begins = sql!(
        "select k.client_id as id from client_name_key k
          where k.organisation_id = $1 and k.name_key >= $2 and k.name_key < $3
          order by k.organisation_id, k.name_key, k.client_id limit $4"
    );
    add(ids, tx.all(begins, &[&key, &index::beyond(key), &OF_ONE])?);
    Ok(())
}
