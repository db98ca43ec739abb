//! What is to be remembered of clients. A rule's reminders are planned anew whenever a basis of stay changes.

use super::file;
use crate::model::{Reminder, ReminderId, ReminderRule, rule_days, running_out};
use crate::part;
use crate::policy::{EditClient, ViewCaseload, WatchExpiries};
use frame::ClientId;
use platform::{Action, Date, Error, Query, Result, Span, Tx, record, sql};

/// Reminders on one page at most.
const MOST: i64 = 200;
/// Reminders of an organisation at most.
const EVERY: i64 = 60_000;

/// Months before an end that a rule reminds of it: then the end has come, and reminding is over.
const AHEAD: i32 = 3;

/// The first day of a rule's reminder that still reminds of something to come.
fn first_day<A: Action>(tx: &Tx<'_, A>) -> Date {
    tx.today().saturating_sub(Span::new().months(AHEAD))
}

/// What is still to be remembered of a client, the next day first.
pub(crate) fn of<A: Action>(tx: &mut Tx<'_, A>, client: ClientId) -> Result<Vec<Reminder>> {
    let reminders = sql!(
        "select r.id, r.rule, r.word, r.due_on, a.name as made_by
           from reminder r left join account a on a.id = r.made_by
          where r.organisation_id = $1 and r.client_id = $2 and r.done_at is null
            and (r.rule = 'own' or r.due_on >= $3) order by r.due_on, r.id"
    );
    let from = first_day(tx);
    Ok(tx.all(reminders, &[&client, &from])?)
}

/// All that were ever made of a client, those that are done too: what the person gets who asks for their data.
pub(crate) fn ever<A: Action>(tx: &mut Tx<'_, A>, client: ClientId) -> Result<Vec<Reminder>> {
    let reminders = sql!(
        "select r.id, r.rule, r.word, r.due_on, a.name as made_by
           from reminder r left join account a on a.id = r.made_by
          where r.organisation_id = $1 and r.client_id = $2 order by r.due_on, r.id"
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
    pub(crate) struct Pressing {
        pub(crate) due_on: Date,
        pub(crate) id: ReminderId,
        pub(crate) client_id: ClientId,
        pub(crate) given_name: String,
        pub(crate) family_name: String,
        pub(crate) rule: ReminderRule,
        pub(crate) word: String,
    }
}

/// What is due until a day, the most pressing first: of these clients, and what the actor has wished to be reminded of
/// whoever serves the client by now; or of all.
pub(crate) fn due(
    tx: &mut Tx<'_, WatchExpiries>,
    of: Option<&[ClientId]>,
    until: Date,
) -> Result<Vec<Pressing>> {
    let mut due = listed(tx, until, (of, None))?;
    if of.is_some() {
        let actor = tx.actor().id().to_owned();
        let wished = listed(tx, until, (None, Some(&actor)))?;
        let is_new = |one: &Pressing| !due.iter().any(|known| known.id == one.id);
        let wished: Vec<_> = wished.into_iter().filter(is_new).collect();
        due.extend(wished);
        due.sort_by_key(|one| (one.due_on, one.id));
    }
    Ok(due)
}

fn listed(
    tx: &mut Tx<'_, WatchExpiries>,
    until: Date,
    (of, wished_by): (Option<&[ClientId]>, Option<&String>),
) -> Result<Vec<Pressing>> {
    let due = sql!(
        "select r.due_on, r.id, r.client_id, c.given_name, c.family_name, r.rule, r.word
           from reminder r
           join client c on c.organisation_id = $1 and c.id = r.client_id
          where r.organisation_id = $1 and r.done_at is null and r.due_on <= $2 and c.restricted_on is null
            and c.merged_into is null and (r.rule = 'own' or r.due_on >= $4)
            and (c.protected_on is null or exists (select 1 from protected_access n
                  where n.organisation_id = $1 and n.client_id = c.id and n.account_id = $3))"
    );
    let (actor, from) = (tx.actor().id(), first_day(tx));
    let query = Query::new(due, &[&until, &actor, &from]).and_if_any("r.client_id in (?)", of);
    let query = query.and_if("r.rule = 'own' and r.made_by = ?", wished_by);
    Ok(tx.list(&query.oldest_first(&["r.due_on", "r.id"], None, MOST))?)
}

record! {
    struct Open {
        due_on: Date,
        id: ReminderId,
        client_id: ClientId,
        word: String,
    }
}

/// What is still to be remembered of these clients, or of all.
pub(crate) fn open(tx: &mut Tx<'_, ViewCaseload>, of: Option<&[ClientId]>) -> Result<Vec<part::Due>> {
    let open = sql!(
        "select due_on, id, client_id, word from reminder
          where organisation_id = $1 and done_at is null and (rule = 'own' or due_on >= $2)"
    );
    let from = first_day(tx);
    let query = Query::new(open, &[&from]).and_if_any("client_id in (?)", of);
    let open: Vec<Open> = tx.list(&query.oldest_first(&["due_on", "id"], None, EVERY))?;
    let kind = part::DueKind::Reminder;
    Ok(open
        .into_iter()
        .map(|row| part::Due { client: row.client_id, on: row.due_on, kind, what: row.word })
        .collect())
}
