//! All that is held of a person in their file, for the person: own data only, nobody else's.

use super::file;
use crate::model::Client;
use crate::policy::OpenFile;
use frame::ClientId;
use platform::{Date, JsonValue, Result, Timestamp, Tx, clock, json, record, sql};

record! {
    struct InCaseload {
        who: Option<String>,
        since: Timestamp,
        until_day: Option<Date>,
    }
}

record! {
    struct Opening {
        who: Option<String>,
        purpose: String,
        word: String,
        opened_at: Timestamp,
    }
}

record! {
    struct Gone {
        id: ClientId,
    }
}

/// The file of the permit. Of those who live in the same household, how many they are and no more.
pub fn export(tx: &mut Tx<'_, OpenFile>) -> Result<JsonValue> {
    let id = tx.on().id;
    let merged = merged_into(tx, id)?;
    let merged: Vec<_> = merged.into_iter().map(|other| person(tx, other)).collect::<Result<_>>()?;
    Ok(json!({
        "person": person(tx, id)?,
        "stays": stays(tx, id)?,
        "caseload": caseload(tx, id)?,
        "openings": openings(tx, id)?,
        "merged_files": merged,
    }))
}

/// The files that have gone into a client's, whatever way.
pub(crate) fn merged_into<A: platform::Action>(tx: &mut Tx<'_, A>, id: ClientId) -> Result<Vec<ClientId>> {
    let (mut all, mut next): (Vec<ClientId>, Vec<ClientId>) = (Vec::new(), vec![id]);
    while let Some(kept) = next.pop() {
        let gone = sql!("select id from client where organisation_id = $1 and merged_into = $2 order by id");
        for Gone { id } in tx.all::<Gone>(gone, &[&kept])? {
            if !all.contains(&id) {
                all.push(id);
                next.push(id);
            }
        }
    }
    Ok(all)
}

fn person(tx: &mut Tx<'_, OpenFile>, id: ClientId) -> Result<JsonValue> {
    let client = file::client(tx, id)?;
    let at_home = match client.household_id {
        Some(household) => file::members(tx, household)?.into_iter().filter(|member| member.id != id).count(),
        None => 0,
    };
    let (code, languages) = (file::plain_code(tx, id)?, file::languages(tx, id)?);
    let Client { given_name, family_name, born_on, born_year, sex, phone, email, address, .. } = client;
    Ok(json!({
        "id": id.to_string(),
        "given_name": given_name,
        "family_name": family_name,
        "born": born_on.map(|day| day.to_string()).or_else(|| born_year.map(|year| year.to_string())),
        "sex": sex,
        "personal_code": code,
        "citizenship": client.citizenship,
        "languages": languages,
        "interpreter": client.interpreter,
        "phone": phone,
        "email": email,
        "address": address,
        "arrived_on": client.arrived_on.map(|day| day.to_string()),
        "background": client.background,
        "living_with": at_home,
        "created": clock::day_of(client.created_at).to_string(),
    }))
}

fn stays(tx: &mut Tx<'_, OpenFile>, id: ClientId) -> Result<Vec<JsonValue>> {
    let day = |day: Option<Date>| day.map(|day| day.to_string());
    let stays = file::ever_stays(tx, id)?;
    let stay = |stay: &crate::model::Stay| {
        json!({
            "basis": stay.basis,
            "stay_from": day(stay.from_day),
            "stay_until": day(stay.until_day),
            "renewal_applied_on": day(stay.renewal_applied_on),
            "recorded_at": stay.recorded_at.to_string(),
        })
    };
    Ok(stays.iter().map(stay).collect())
}

fn caseload(tx: &mut Tx<'_, OpenFile>, id: ClientId) -> Result<Vec<JsonValue>> {
    let held = sql!(
        "select a.name as who, l.since, l.until_day from caseload l left join account a on a.id = l.account_id
          where l.organisation_id = $1 and l.client_id = $2 order by l.since, l.account_id, l.cause"
    );
    let held: Vec<InCaseload> = tx.all(held, &[&id])?;
    let row = |row: InCaseload| json!({ "who": row.who, "since": row.since.to_string(), "until_day": row.until_day.map(|day| day.to_string()) });
    Ok(held.into_iter().map(row).collect())
}

fn openings(tx: &mut Tx<'_, OpenFile>, id: ClientId) -> Result<Vec<JsonValue>> {
    let opened = sql!(
        "select a.name as who, o.purpose, o.word, o.opened_at from opening o left join account a on a.id = o.account_id
          where o.organisation_id = $1 and o.client_id = $2 order by o.opened_at, o.id"
    );
    let opened: Vec<Opening> = tx.all(opened, &[&id])?;
    let row = |Opening { who, purpose, word, opened_at }| json!({ "who": who, "purpose": purpose, "word": word, "opened_at": opened_at.to_string() });
    Ok(opened.into_iter().map(row).collect())
}
