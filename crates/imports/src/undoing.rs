//! A whole import is taken back: its contacts are withdrawn, clients whom it has made and whom nobody has touched since are
//! gone. What was touched stays, and is listed.

use crate::{
    model::{Verdict, Way},
    policy::{ImportFacts, UndoImport},
    store::{self, person::Made, row::Kept},
};
use desk::WithdrawContact;
use frame::{At, ClientId, ContactId};
use people::EraseClient;
use platform::{Result, Tx, record, sql};

/// Contacts, or clients, that are looked for in one go.
const AT_ONCE: i64 = 200;

/// Takes back some more, as many as fit in the turn; tells how many, 0 when all is done.
pub fn some(tx: &mut Tx<'_, UndoImport>) -> Result<usize> {
    let contacts = contacts(tx)?;
    let done = if contacts > 0 { contacts } else { clients(tx)? };
    let so_far = tx.on().done + i64::try_from(done).unwrap_or(0);
    store::file::progress(tx, so_far)?;
    Ok(done)
}

/// How much there is to take back.
pub fn total<A: platform::Action<On = ImportFacts>>(tx: &mut Tx<'_, A>) -> Result<i64> {
    let id = tx.on().id;
    let contacts = sql!(
        "select count(*) from import_row
          where organisation_id = $1 and import_id = $2 and verdict = 'applied' and contact_id is not null"
    );
    let clients = sql!(
        "select count(*) from import_person where organisation_id = $1 and import_id = $2 and way = 'made'"
    );
    let contacts: i64 = tx.scalar(contacts, &[&id])?.unwrap_or(0);
    let clients: i64 = tx.scalar(clients, &[&id])?.unwrap_or(0);
    Ok(contacts + clients)
}

record! {
    struct Applied {
        row_number: i64,
        contact_id: ContactId,
    }
}

fn contacts(tx: &mut Tx<'_, UndoImport>) -> Result<usize> {
    let id = tx.on().id;
    let next = sql!(
        "select row_number, contact_id from import_row
          where organisation_id = $1 and import_id = $2 and verdict = 'applied' and contact_id is not null
          order by row_number limit $3"
    );
    let mut done = 0;
    for row in tx.all::<Applied>(next, &[&id, &AT_ONCE])? {
        let verdict = if withdraw(tx, row.contact_id)? { Verdict::Undone } else { Verdict::Kept };
        store::row::turn(tx, row.row_number, (verdict, &[]))?;
        done += 1;
        if tx.is_turn_over() {
            break;
        }
    }
    Ok(done)
}

/// Withdraws a contact that nobody has touched; tells whether it counts no more.
fn withdraw(tx: &mut Tx<'_, UndoImport>, id: ContactId) -> Result<bool> {
    let Some(contact) = tx.prove::<WithdrawContact>(&At { slug: String::new(), id })? else {
        return is_withdrawn(tx, id);
    };
    if contact.on().contact.version > 1 {
        return Ok(false);
    }
    desk::withdraw(&mut tx.upon(&contact))?;
    Ok(true)
}

/// Whether somebody has taken the contact back before.
fn is_withdrawn(tx: &mut Tx<'_, UndoImport>, id: ContactId) -> Result<bool> {
    let counted =
        sql!("select count(*) from contact where organisation_id = $1 and id = $2 and withdrawn_at is null");
    Ok(tx.scalar::<i64>(counted, &[&id])?.unwrap_or(0) == 0)
}

fn clients(tx: &mut Tx<'_, UndoImport>) -> Result<usize> {
    let mut done = 0;
    for Made { person, client_id } in store::person::made(tx, Way::Made, AT_ONCE)? {
        let is_gone = match client_id {
            Some(id) => erase(tx, id)?,
            None => true,
        };
        if !is_gone {
            let kept = store::person::Met { person: person.clone(), way: Way::Kept, client_id };
            store::person::say(tx, &kept)?;
        }
        settle(tx, &person, is_gone)?;
        done += 1;
        if tx.is_turn_over() {
            break;
        }
    }
    Ok(done)
}

/// Erases a client whom nobody has touched; tells whether nothing of them is left.
fn erase(tx: &mut Tx<'_, UndoImport>, id: ClientId) -> Result<bool> {
    let Some(client) = tx.prove::<EraseClient>(&At { slug: String::new(), id })? else { return Ok(false) };
    if client.on().id != id || !people::is_untouched(&mut tx.upon(&client))? || hangs(tx, &client)? {
        return Ok(false);
    }
    people::erase(&mut tx.upon(&client))?;
    Ok(true)
}

/// Whether something hangs on a client beside the contacts that this import has made and that were withdrawn.
fn hangs(tx: &mut Tx<'_, UndoImport>, client: &platform::Proven<EraseClient>) -> Result<bool> {
    let import = tx.on().id;
    let mut attached = Vec::new();
    for part in people::parts() {
        let mut on = tx.upon(client);
        attached.extend(part.attached(&mut on.narrow(), client.on().id)?);
    }
    // Reminders that somebody made, `is_untouched` has met.
    for row in attached.into_iter().filter(|row| row.table != "reminder") {
        let own = sql!(
            "select count(*) from import_row
              where organisation_id = $1 and import_id = $2 and contact_id = $3 and verdict = 'undone'"
        );
        let is_own = row.table == "contact" && tx.scalar::<i64>(own, &[&import, &row.key])?.unwrap_or(0) > 0;
        if !is_own {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Says what has become of the row that was the client.
fn settle(tx: &mut Tx<'_, UndoImport>, person: &str, is_gone: bool) -> Result<()> {
    let (id, verdict) = (tx.on().id, if is_gone { Verdict::Undone } else { Verdict::Kept });
    let settle = sql!(
        "update import_row set verdict = $4
          where organisation_id = $1 and import_id = $2 and person = $3 and verdict = 'applied' and contact_id is null"
    );
    tx.run(settle, &[&id, &person, &verdict])?;
    Ok(())
}

/// What was touched since and stays: contacts, and clients.
pub fn kept<A: platform::Action<On = ImportFacts>>(tx: &mut Tx<'_, A>) -> Result<(Vec<Kept>, Vec<Made>)> {
    let id = tx.on().id;
    let contacts = store::row::of(tx, id, &[Verdict::Kept], (0, LISTED))?;
    let clients = store::person::made(tx, Way::Kept, LISTED)?;
    Ok((contacts.into_iter().filter(|row| row.contact_id.is_some()).collect(), clients))
}

/// Records that are listed.
const LISTED: i64 = 200;
