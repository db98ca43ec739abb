//! The register of requests.

use crate::{
    model::{ActId, Answer, Extension, NewRequest, Outcome, RequestId, Right, due_on, extended_due_on},
    policy::{HandleRequest, KeepRequests, KeepRetention, SeeRights},
};
use frame::{At, ClientId};
use platform::{Action, Cursor, Date, Error, Problems, Query, Result, Target, Timestamp, Tx, record, sql};

record! {
    /// A line of the register.
    #[derive(Clone, Debug)]
    pub(crate) struct RequestLine {
        pub(crate) id: RequestId,
        pub(crate) client_id: Option<ClientId>,
        pub(crate) asker: String,
        pub(crate) kind: Right,
        pub(crate) received_on: Date,
        pub(crate) due_on: Date,
        pub(crate) extended_on: Option<Date>,
        pub(crate) answered_on: Option<Date>,
        pub(crate) recorded_at: Timestamp,
    }
}

/// Requests that wait, the most urgent first: who is late stands on top.
pub(crate) fn open(tx: &mut Tx<'_, KeepRequests>, limit: i64) -> Result<Vec<RequestLine>> {
    let actor = tx.actor().id();
    let waiting = sql!(
        "select r.id, r.client_id, r.asker, r.kind, r.received_on, r.due_on, r.extended_on, r.answered_on, r.recorded_at
           from rights_request r left join client c on c.organisation_id = $1 and c.id = r.client_id
          where r.organisation_id = $1 and r.answered_on is null
            and (c.protected_on is null or exists (select 1 from protected_access n
                  where n.organisation_id = $1 and n.client_id = c.id and n.account_id = $3))
          order by r.due_on, r.id limit $2"
    );
    Ok(tx.all(waiting, &[&limit, &actor])?)
}

/// Requests that were answered, newest first.
pub(crate) fn answered(
    tx: &mut Tx<'_, KeepRequests>,
    after: Option<&Cursor>,
    limit: i64,
) -> Result<Vec<RequestLine>> {
    let actor = tx.actor().id();
    let done = sql!(
        "select r.id, r.client_id, r.asker, r.kind, r.received_on, r.due_on, r.extended_on, r.answered_on, r.recorded_at
           from rights_request r left join client c on c.organisation_id = $1 and c.id = r.client_id
          where r.organisation_id = $1 and r.answered_on is not null
            and (c.protected_on is null or exists (select 1 from protected_access n
                  where n.organisation_id = $1 and n.client_id = c.id and n.account_id = $2))"
    );
    let query = Query::new(done, &[&actor]).newest_first(&["r.recorded_at", "r.id"], after, limit);
    Ok(tx.list(&query)?)
}

/// What one person has asked, newest first.
pub(crate) fn of_client(tx: &mut Tx<'_, SeeRights>) -> Result<Vec<RequestLine>> {
    let client = tx.on().id;
    let asked = sql!(
        "select id, client_id, asker, kind, received_on, due_on, extended_on, answered_on, recorded_at
           from rights_request where organisation_id = $1 and client_id = $2
          order by received_on desc, id desc limit 100"
    );
    Ok(tx.all(asked, &[&client])?)
}

/// Writes a request down. Fails with a problem at `asker` when the client is not the actor's to answer for.
pub fn add(tx: &mut Tx<'_, KeepRequests>, new: &NewRequest) -> Result<RequestId> {
    if let Some(id) = new.client {
        let at = At { slug: tx.on().slug.clone(), id };
        tx.prove::<SeeRights>(&at)?.ok_or(Problems::at("asker", "privacy-problem-client"))?;
    }
    let (id, now, actor): (RequestId, _, _) = (tx.new_id(), tx.now(), tx.actor().id());
    let NewRequest { client, asker, identified, kind, asks, received_on } = new;
    let add = sql!(
        "insert into rights_request
           (organisation_id, id, client_id, asker, identified, kind, asks, received_on, due_on, extended_why, answer,
            recorded_at, recorded_by, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, '', '', $10, $11, 1)"
    );
    let due = due_on(*received_on);
    tx.run(add, &[&id, client, asker, identified, kind, asks, received_on, &due, &now, &actor])?;
    tx.changed_at((&format!("request/{id}"), Some(id.into())), "received_on", "", &received_on.to_string())?;
    Ok(id)
}

/// Gives the answer more time, once.
pub(crate) fn extend(tx: &mut Tx<'_, HandleRequest>, version: i64, new: &Extension) -> Result<()> {
    let on = tx.on();
    if on.version != version {
        return Err(Error::Stale);
    }
    if on.answered_on.is_some() || on.extended_on.is_some() {
        return Err(Problems::at("told_on", "privacy-problem-extended").into());
    }
    let (id, due) = (on.id, extended_due_on(on.received_on));
    let update = sql!(
        "update rights_request
            set due_on = $3, extended_on = $4, extended_why = $5, version = version + 1
          where organisation_id = $1 and id = $2"
    );
    tx.run(update, &[&id, &due, &new.told_on, &new.why])?;
    changed(tx, "due_on", &on.due_on.to_string(), &due.to_string())?;
    changed(tx, "extended_why", "", &new.why)
}

/// Writes down what came of it. An answer may be put right later; what it said before is kept.
pub fn answer(tx: &mut Tx<'_, HandleRequest>, version: i64, new: &Answer) -> Result<()> {
    let on = tx.on();
    if on.version != version {
        return Err(Error::Stale);
    }
    let update = sql!(
        "update rights_request set outcome = $3, answer = $4, answered_on = $5, version = version + 1
          where organisation_id = $1 and id = $2"
    );
    tx.run(update, &[&on.id, &new.outcome, &new.answer, &new.answered_on])?;
    changed(tx, "outcome", on.outcome.map(Outcome::word).unwrap_or_default(), new.outcome.word())?;
    let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
    changed(tx, "answered_on", &day(on.answered_on), &day(Some(new.answered_on)))?;
    changed(tx, "answer", &on.answer, &new.answer)
}

/// Keeps what the request of the permit said: under its own id, so that it goes with the request.
fn changed(tx: &mut Tx<'_, HandleRequest>, field: &str, was: &str, became: &str) -> Result<()> {
    let on = tx.on();
    tx.changed_at((&on.reference(), Some(on.id.into())), field, was, became)
}

record! {
    struct Asked {
        id: RequestId,
    }
}

/// The requests of a client.
pub(crate) fn ids_of<A: Action>(tx: &mut Tx<'_, A>, client: ClientId) -> Result<Vec<RequestId>> {
    let asked =
        sql!("select id from rights_request where organisation_id = $1 and client_id = $2 order by id");
    Ok(tx.all::<Asked>(asked, &[&client])?.into_iter().map(|Asked { id }| id).collect())
}

record! {
    /// A request that has been kept for as long as it may.
    #[derive(Clone, Debug)]
    pub(crate) struct OldRequest {
        pub(crate) id: RequestId,
        pub(crate) asker: String,
        pub(crate) kind: Right,
        pub(crate) answered_on: Date,
        pub(crate) act_id: Option<ActId>,
        pub(crate) act_number: Option<i64>,
    }
}

/// The requests that were answered on `until` or before and still say whose they were, the oldest first.
pub(crate) fn old(tx: &mut Tx<'_, KeepRetention>, until: Date, limit: i64) -> Result<Vec<OldRequest>> {
    let actor = tx.actor().id();
    let old = sql!(
        "select r.id, r.asker, r.kind, r.answered_on, a.id as act_id, a.number as act_number
           from rights_request r
           left join client c on c.organisation_id = $1 and c.id = r.client_id
           left join destruction_request i on i.organisation_id = $1 and i.request_id = r.id and i.erased_at is null
            and exists (select 1 from destruction_act o where o.organisation_id = $1 and o.id = i.act_id and o.withdrawn_at is null)
           left join destruction_act a on a.organisation_id = $1 and a.id = i.act_id
          where r.organisation_id = $1 and r.answered_on <= $2 and r.asker <> ''
            and (c.protected_on is null or exists (select 1 from protected_access n
                  where n.organisation_id = $1 and n.client_id = c.id and n.account_id = $4))
          order by r.answered_on, r.id limit $3"
    );
    Ok(tx.all(old, &[&until, &limit, &actor])?)
}

/// Leaves of a request that there was one, of which kind and when it was answered; its words and their history go.
pub(crate) fn empty<A: Action>(tx: &mut Tx<'_, A>, id: RequestId) -> Result<()> {
    let words = sql!(
        "update rights_request set asker = '', asks = '', answer = '', extended_why = ''
          where organisation_id = $1 and id = $2"
    );
    tx.run(words, &[&id])?;
    platform::history::erase(tx, id)
}

/// The name of a client, for the page of a request.
pub(crate) fn name_of<A: Action>(tx: &mut Tx<'_, A>, client: ClientId) -> Result<Option<String>> {
    Ok(people::served(tx, client)?.map(|served| served.name()))
}
