//! What a home visit needs of a client: to find the door, to be understood, to know what runs out. Nothing that is sealed
//! is in it: no personal code, no number of a document, no note.

use super::{caseload::Mine, file, find, find::Found, index, preference};
use crate::model::{ContactData, Interpreter, Reach, Stay, running_out};
use crate::policy::EditClient;
use frame::ClientId;
use platform::{Action, Result, Tx, sql};

/// What is known of a client at their door.
#[derive(Clone, Debug)]
pub struct AtHome {
    /// The name as it is said.
    pub name: String,
    /// Languages (ISO 639-3), best first.
    pub languages: Vec<String>,
    /// Whether an interpreter is needed.
    pub interpreter: Interpreter,
    /// Phone, mail, address.
    pub contact: ContactData,
    /// By what way the person wishes to be reached.
    pub reach: Reach,
    /// When; may be empty.
    pub times: String,
    /// Whether the person must not be called.
    pub do_not_call: bool,
    /// Whether there is a note on safe contact. What it says is read in the file, before one goes.
    pub has_safe_note: bool,
    /// The basis of stay that runs out, if an end is known.
    pub stay: Option<Stay>,
}

/// What is known of a client at their door. Whoever asks is allowed to visit them.
pub fn at_home<A: Action>(tx: &mut Tx<'_, A>, id: ClientId) -> Result<AtHome> {
    let client = file::client(tx, id)?;
    let stays = file::stays(tx, id)?;
    let wish = preference::of(tx, id)?;
    Ok(AtHome {
        name: crate::model::full_name(&client.given_name, &client.family_name),
        languages: file::languages(tx, id)?,
        interpreter: client.interpreter,
        contact: ContactData { phone: client.phone, email: client.email, address: client.address },
        reach: wish.as_ref().map_or(Reach::Any, |wish| wish.channel),
        times: wish.as_ref().map(|wish| wish.times.clone()).unwrap_or_default(),
        do_not_call: wish.as_ref().is_some_and(|wish| wish.do_not_call_since.is_some()),
        has_safe_note: wish.is_some_and(|wish| wish.safe_note.is_some()),
        stay: running_out(&stays, tx.today()).cloned(),
    })
}

/// The actor's own clients who may be visited, last served first: no file that is closed to use, and no protected person,
/// not even for those who may know of them.
pub fn to_visit<A: Action>(tx: &mut Tx<'_, A>, limit: i64) -> Result<Vec<Found>> {
    let (account, today) = (tx.actor().id(), tx.today());
    let mine = sql!(
        "select l.client_id as id from caseload l
           join client c on c.organisation_id = $1 and c.id = l.client_id and c.restricted_on is null
            and c.protected_on is null and c.merged_into is null
          where l.organisation_id = $1 and l.account_id = $2 and (l.until_day is null or l.until_day >= $3)
          group by l.client_id order by max(l.until_day) desc, l.client_id desc limit $4"
    );
    let mine: Vec<Mine> = tx.all(mine, &[&account, &today, &limit])?;
    let ids: Vec<_> = mine.into_iter().map(|row| row.id).collect();
    find::of_ids(tx, &ids)
}

/// Phone, mail and address as they stand in the file.
pub fn contact_data<A: Action>(tx: &mut Tx<'_, A>, id: ClientId) -> Result<ContactData> {
    let data = sql!("select phone, email, address from client where organisation_id = $1 and id = $2");
    tx.one(data, &[&id])?.ok_or(platform::Error::NotFound)
}

/// Changes phone, mail and address of the client of the permit, and keeps what they were.
pub fn change_contact_data(tx: &mut Tx<'_, EditClient>, new: &ContactData) -> Result<()> {
    let (id, old) = (tx.on().id, contact_data(tx, tx.on().id)?);
    if old == *new {
        return Ok(());
    }
    let ContactData { phone, email, address } = new;
    let change = sql!(
        "update client set phone = $3, email = $4, address = $5, compared_at = null, version = version + 1
          where organisation_id = $1 and id = $2"
    );
    tx.run(change, &[&id, phone, email, address])?;
    let client = file::client(tx, id)?;
    index::write(tx, id, &index::Named { given: &client.given_name, family: &client.family_name, phone })?;
    tx.changed("phone", &old.phone, phone)?;
    tx.changed("email", &old.email, email)?;
    tx.changed("address", &old.address, address)
}
