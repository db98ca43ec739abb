//! Who was taken along for a home visit, and what came of it.

use super::follow_up::FollowUp;
use crate::{
    model::{VisitId, VisitPurpose},
    policy::{LeaveVisit, RecordVisit, TakeAlong, TakeClientAlong, ViewVisits},
};
use frame::{CentreId, ClientId, ContactId};
use people::OpenFile;
use platform::{Action, Date, JsonValue, Proven, Result, Timestamp, Tx, json, record, sql};

record! {
    /// A visit in the list of a day.
    #[derive(Clone, Debug)]
    pub struct VisitLine {
        /// Its id.
        pub id: VisitId,
        /// The client.
        pub client_id: ClientId,
        /// First name.
        pub given_name: String,
        /// Family name.
        pub family_name: String,
        /// Where the client lives.
        pub address: String,
        /// Why.
        pub purpose: VisitPurpose,
        /// The contact that came of it.
        pub contact_id: Option<ContactId>,
        /// When that was recorded.
        pub recorded_at: Option<Timestamp>,
    }
}

/// The actor's visits of today at the centre of the permit, in the order in which they were chosen.
pub fn of_today(tx: &mut Tx<'_, ViewVisits>) -> Result<Vec<VisitLine>> {
    let (centre, account, today) = (tx.on().id, tx.actor().id(), tx.today());
    let lines = sql!(
        "select v.id, v.client_id, p.given_name, p.family_name, p.address, v.purpose, c.id as contact_id, c.recorded_at
           from visit v
           join client p on p.organisation_id = v.organisation_id and p.id = v.client_id
            and p.protected_on is null and p.restricted_on is null
           left join contact c on c.organisation_id = v.organisation_id and c.id = v.contact_id
            and c.withdrawn_at is null
          where v.organisation_id = $1 and v.centre_id = $2 and v.account_id = $3 and v.day = $4 and v.left_at is null
            and exists (select 1 from caseload l where l.organisation_id = $1 and l.client_id = v.client_id
                 and l.account_id = $3 and (l.until_day is null or l.until_day >= $4))
          order by v.taken_at, v.id"
    );
    Ok(tx.all(lines, &[&centre, &account, &today])?)
}

/// How many visits the actor has chosen for today and has not left.
pub fn count_today(tx: &mut Tx<'_, TakeAlong>) -> Result<i64> {
    let (account, today) = (tx.actor().id(), tx.today());
    let count = sql!(
        "select count(*) from visit where organisation_id = $1 and account_id = $2 and day = $3 and left_at is null"
    );
    Ok(tx.scalar(count, &[&account, &today])?.unwrap_or(0))
}

/// Takes a client along for today; who is taken along already stays as they are.
pub fn take(
    tx: &mut Tx<'_, TakeAlong>,
    client: &Proven<TakeClientAlong>,
    purpose: VisitPurpose,
) -> Result<()> {
    let (id, centre, client): (VisitId, _, _) = (tx.new_id(), tx.on().id, client.on().id);
    let (account, today, now) = (tx.actor().id(), tx.today(), tx.now());
    let there = sql!(
        "select v.id from visit v
           left join contact c on c.organisation_id = v.organisation_id and c.id = v.contact_id and c.withdrawn_at is null
          where v.organisation_id = $1 and v.account_id = $2 and v.day = $3 and v.client_id = $4
            and v.left_at is null and c.id is null"
    );
    if tx.scalar::<VisitId>(there, &[&account, &today, &client])?.is_some() {
        return Ok(());
    }
    let add = sql!(
        "insert into visit (organisation_id, id, centre_id, client_id, account_id, day, purpose, taken_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)"
    );
    tx.run(add, &[&id, &centre, &client, &account, &today, &purpose, &now])?;
    let (target, purpose) = (format!("visit/{id}"), purpose.word());
    tx.changed_at((&target, Some(client.into())), "purpose", "", purpose)
}

/// Says that one does not go after all.
pub fn leave(tx: &mut Tx<'_, LeaveVisit>) -> Result<()> {
    let (id, now) = (tx.on().id, tx.now());
    tx.run(sql!("update visit set left_at = $3 where organisation_id = $1 and id = $2"), &[&id, &now])?;
    Ok(())
}

/// Keeps the contact that came of the visit of the permit.
pub fn recorded(tx: &mut Tx<'_, RecordVisit>, contact: ContactId) -> Result<()> {
    let id = tx.on().id;
    tx.run(
        sql!("update visit set contact_id = $3 where organisation_id = $1 and id = $2"),
        &[&id, &contact],
    )?;
    Ok(())
}

/// What is open for a client at a centre, the oldest first. Whoever asks is allowed to visit them.
pub fn open_for<A: Action>(
    tx: &mut Tx<'_, A>,
    (client, centre): (ClientId, CentreId),
) -> Result<Vec<FollowUp>> {
    let open = sql!(
        "select f.id, f.contact_id, f.due_on, f.what, f.client_id, '' as given_name, '' as family_name,
                a.name as account_name, f.done_at
           from follow_up f left join account a on a.id = f.account_id
          where f.organisation_id = $1 and f.client_id = $2 and f.centre_id = $3 and f.done_at is null
          order by f.due_on, f.id limit 20"
    );
    Ok(tx.all(open, &[&client, &centre])?)
}

record! {
    struct Held {
        day: Date,
        purpose: VisitPurpose,
        who: Option<String>,
    }
}

/// When the client of the permit was taken along, by whom and why: for the person.
pub fn held(tx: &mut Tx<'_, OpenFile>) -> Result<Vec<JsonValue>> {
    let client = tx.on().id;
    let all = sql!(
        "select v.day, v.purpose, a.name as who from visit v left join account a on a.id = v.account_id
          where v.organisation_id = $1 and v.client_id = $2 order by v.day, v.id"
    );
    let all: Vec<Held> = tx.all(all, &[&client])?;
    let row =
        |Held { day, purpose, who }| json!({ "day": day.to_string(), "visit_purpose": purpose, "who": who });
    Ok(all.into_iter().map(row).collect())
}
