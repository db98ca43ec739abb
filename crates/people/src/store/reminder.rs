//! What is to be remembered of clients. A rule's reminders are planned anew whenever a basis of stay changes.

use super::file;
use crate::model::{Reminder, ReminderId, ReminderRule, rule_days, running_out};
use crate::policy::{EditClient, WatchExpiries};
use frame::ClientId;
use platform::{Action, Date, Error, Query, Result, Tx, record, sql};

/// Reminders on one page at most.
const MOST: i64 = 200;

/// What is still to be remembered of a client, the next day first.
pub(crate) fn of<A: Action>(tx: &mut Tx<'_, A>, client: ClientId) -> Result<Vec<Reminder>> {
    let reminders = sql!(
        "select r.id, r.rule, r.word, r.due_on, a.name as made_by
           from reminder r left join account a on a.id = r.made_by
          where r.organisation_id = $1 and r.client_id = $2 and r.done_at is null order by r.due_on, r.id"
    );
    Ok(tx.all(reminders, &[&client])?)
}

/// Plans what the rules say of the basis that runs out now. What was done stays done.
pub(crate) fn plan<A: Action>(tx: &mut Tx<'_, A>, client: ClientId) -> Result<()> {
    let gone = sql!(
        "delete from reminder
          where organisation_id = $1 and client_id = $2 and rule <> 'own' and done_at is null"
    );
    tx.run(gone, &[&client])?;
    let (stays, today) = (file::stays(tx, client)?, tx.today());
    let Some(stay) = running_out(&stays, today) else { return Ok(()) };
    // The day is part of the cause: an end that was put off is a new one.
    let cause = format!("stay/{}/{}", stay.id, stay.until_day.map(|day| day.to_string()).unwrap_or_default());
    for (rule, due_on) in rule_days(stay, today) {
        let done = sql!(
            "select id from reminder where organisation_id = $1 and client_id = $2 and cause = $3 and rule = $4"
        );
        if tx.scalar::<ReminderId>(done, &[&client, &cause, &rule])?.is_none() {
            insert(tx, client, &New { cause: &cause, rule, word: "", due_on })?;
        }
    }
    Ok(())
}

/// A reminder to be written.
struct New<'a> {
    cause: &'a str,
    rule: ReminderRule,
    word: &'a str,
    due_on: Date,
}

fn insert<A: Action>(tx: &mut Tx<'_, A>, client: ClientId, new: &New<'_>) -> Result<()> {
    let (id, now, actor): (ReminderId, _, _) = (tx.new_id(), tx.now(), tx.actor().id());
    let add = sql!(
        "insert into reminder (organisation_id, id, client_id, cause, rule, word, due_on, made_at, made_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
    );
    tx.run(add, &[&id, &client, &new.cause, &new.rule, &new.word, &new.due_on, &now, &actor])?;
    Ok(())
}

/// Keeps what a counsellor wishes to be reminded of about the client of the permit.
pub(crate) fn add(tx: &mut Tx<'_, EditClient>, word: &str, due_on: Date) -> Result<()> {
    let client = tx.on().id;
    insert(tx, client, &New { cause: "", rule: ReminderRule::Own, word, due_on })
}

/// Says that a reminder of the client of the permit is done with. Once is enough.
pub(crate) fn done(tx: &mut Tx<'_, EditClient>, id: ReminderId) -> Result<()> {
    let (client, now, actor) = (tx.on().id, tx.now(), tx.actor().id());
    let known = sql!("select id from reminder where organisation_id = $1 and id = $2 and client_id = $3");
    tx.scalar::<ReminderId>(known, &[&id, &client])?.ok_or(Error::NotFound)?;
    let done = sql!(
        "update reminder set done_at = $4, done_by = $5
          where organisation_id = $1 and id = $2 and client_id = $3 and done_at is null"
    );
    tx.run(done, &[&id, &client, &now, &actor])?;
    Ok(())
}

record! {
    /// A reminder that is due, with its client.
    #[derive(Clone, Debug)]
    pub(crate) struct Due {
        pub(crate) due_on: Date,
        pub(crate) id: ReminderId,
        pub(crate) client_id: ClientId,
        pub(crate) given_name: String,
        pub(crate) family_name: String,
        pub(crate) rule: ReminderRule,
        pub(crate) word: String,
    }
}

/// What is due until a day, the most pressing first: of the clients whom `served_by` serves or has served, or of all.
pub(crate) fn due(
    tx: &mut Tx<'_, WatchExpiries>,
    served_by: Option<&String>,
    until: Date,
) -> Result<Vec<Due>> {
    let due = sql!(
        "select r.due_on, r.id, r.client_id, c.given_name, c.family_name, r.rule, r.word
           from reminder r
           join client c on c.organisation_id = $1 and c.id = r.client_id
          where r.organisation_id = $1 and r.done_at is null and r.due_on <= $2 and c.protected_on is null
            and c.restricted_on is null and c.merged_into is null"
    );
    let query = Query::new(due, &[&until]).and_if(super::expiry::SERVED, served_by);
    Ok(tx.list(&query.oldest_first(&["r.due_on", "r.id"], None, MOST))?)
}
