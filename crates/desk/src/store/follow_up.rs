//! What is to be done after a contact, and when.

use crate::{
    model::FollowUpId,
    policy::{CompleteFollowUp, ReadContact, RecordContact, ViewContacts, ViewDay, WithdrawContact},
};
use frame::{CentreId, ClientId, ContactId};
use platform::{Date, Query, Result, Timestamp, Tx, record, sql};

record! {
    /// One follow-up in a list.
    #[derive(Clone, Debug)]
    pub struct FollowUp {
        /// Its id.
        pub id: FollowUpId,
        /// The contact after which it comes.
        pub contact_id: ContactId,
        /// When it is due.
        pub due_on: Date,
        /// What is to be done; may be empty.
        pub what: String,
        /// The client's id.
        pub client_id: Option<ClientId>,
        /// The client's first name.
        pub given_name: Option<String>,
        /// The client's family name.
        pub family_name: Option<String>,
        /// Who is to do it.
        pub account_name: Option<String>,
        /// When it was done.
        pub done_at: Option<Timestamp>,
    }
}

/// Adds a follow-up for whoever records the contact.
pub(super) fn add(
    tx: &mut Tx<'_, RecordContact>,
    (contact, client): (ContactId, Option<ClientId>),
    due_on: Date,
    what: &str,
) -> Result<()> {
    let (id, centre, account): (FollowUpId, _, _) = (tx.new_id(), tx.on().id, tx.actor().id());
    let add = sql!(
        "insert into follow_up (organisation_id, id, contact_id, client_id, centre_id, account_id, due_on, what)
         values ($1, $2, $3, $4, $5, $6, $7, $8)"
    );
    tx.run(add, &[&id, &contact, &client, &centre, &account, &due_on, &what])?;
    Ok(())
}

/// What follows from the contact of the permit, in the order in which it is due.
pub fn of_contact(tx: &mut Tx<'_, ReadContact>) -> Result<Vec<FollowUp>> {
    let contact = tx.on().id;
    let of_contact = sql!(
        "select f.id, f.contact_id, f.due_on, f.what, f.client_id, null as given_name, null as family_name,
                a.name as account_name, f.done_at
           from follow_up f left join account a on a.id = f.account_id
          where f.organisation_id = $1 and f.contact_id = $2 order by f.due_on, f.id"
    );
    Ok(tx.all(of_contact, &[&contact])?)
}

/// Those of a centre that are due until a day and not done, the oldest first.
pub fn due(tx: &mut Tx<'_, ViewDay>, until: Date, limit: i64) -> Result<Vec<FollowUp>> {
    let centre = tx.on().id;
    let due = sql!(
        "select f.id, f.contact_id, f.due_on, f.what, f.client_id, p.given_name, p.family_name, a.name as account_name, f.done_at
           from follow_up f
           left join client p on p.organisation_id = f.organisation_id and p.id = f.client_id
           left join account a on a.id = f.account_id
          where f.organisation_id = $1 and f.centre_id = $2 and f.done_at is null and f.due_on <= $3
            and (p.protected_on is null or exists (select 1 from protected_access n where n.organisation_id = $1
                 and n.client_id = p.id and n.account_id = $5)) and p.restricted_on is null
          order by f.due_on, f.id limit $4"
    );
    let actor = tx.actor().id();
    Ok(tx.all(due, &[&centre, &until, &limit, &actor])?)
}

/// How many of a centre are due until a day.
pub fn count_due(tx: &mut Tx<'_, ViewDay>, until: Date) -> Result<i64> {
    let centre = tx.on().id;
    let count = sql!(
        "select count(*) from follow_up f
           left join client p on p.organisation_id = f.organisation_id and p.id = f.client_id
          where f.organisation_id = $1 and f.centre_id = $2 and f.done_at is null and f.due_on <= $3
            and (p.protected_on is null or exists (select 1 from protected_access n where n.organisation_id = $1
                 and n.client_id = p.id and n.account_id = $4)) and p.restricted_on is null"
    );
    let actor = tx.actor().id();
    Ok(tx.scalar(count, &[&centre, &until, &actor])?.unwrap_or(0))
}

/// All that are not done, of the centres that the actor may see, the oldest first.
pub fn open(tx: &mut Tx<'_, ViewContacts>, limit: i64) -> Result<Vec<FollowUp>> {
    let centres: Option<Vec<CentreId>> = ViewContacts::centres(tx.actor(), tx.on().id);
    let base = sql!(
        "select f.id, f.contact_id, f.due_on, f.what, f.client_id, p.given_name, p.family_name, a.name as account_name, f.done_at
           from follow_up f
           left join client p on p.organisation_id = f.organisation_id and p.id = f.client_id
           left join account a on a.id = f.account_id
          where f.organisation_id = $1 and f.done_at is null and (p.protected_on is null or exists (select 1 from protected_access n where n.organisation_id = $1
                 and n.client_id = p.id and n.account_id = $2))
            and p.restricted_on is null"
    );
    let actor = tx.actor().id();
    let query = Query::new(base, &[&actor]).and_if_any("f.centre_id in (?)", centres.as_deref());
    Ok(tx.list(&query.oldest_first(&["f.due_on", "f.id"], None, limit))?)
}

/// Says that it is done, or that it is not done after all.
pub fn complete(tx: &mut Tx<'_, CompleteFollowUp>, is_done: bool) -> Result<()> {
    let (id, now, by) = (tx.on().id, tx.now(), tx.actor().id());
    let done = sql!("update follow_up set done_at = $3, done_by = $4 where organisation_id = $1 and id = $2");
    let (at, by) = if is_done { (Some(now), Some(by)) } else { (None, None) };
    tx.run(done, &[&id, &at, &by])?;
    let (was, became) = if is_done { ("", "done") } else { ("done", "") };
    tx.changed("done_at", was, became)
}

/// With a contact that is taken back, what was to follow goes too.
pub(super) fn drop_of(tx: &mut Tx<'_, WithdrawContact>, contact: ContactId) -> Result<()> {
    let (now, by) = (tx.now(), tx.actor().id());
    let done = sql!(
        "update follow_up set done_at = $3, done_by = $4 where organisation_id = $1 and contact_id = $2 and done_at is null"
    );
    tx.run(done, &[&contact, &now, &by])?;
    Ok(())
}
