//! Acts of destruction: proposed by one, confirmed by another, carried out by a job.

use super::{request, retention};
use crate::{
    model::{ActId, ConfirmedWay, LeftOut, Reason, RequestId, Right},
    policy::{
        AskSecond, ConfirmDestruction, FinishAct, HandleRequest, KeepRequests, ListActs, ProposeDestruction,
        SeeAct, SeeRights, WithdrawDestruction,
    },
};
use frame::{At, ClientId};
use people::EraseClient;
use platform::{Action, Date, Error, Problems, Result, Role, Target, Timestamp, Tx, jobs, record, sql};

/// Files under one act at most: whoever confirms reads every line.
pub(crate) const MOST: usize = 200;
/// The name of the job that carries an act out.
pub const JOB: &str = "destroy";

/// What is to be destroyed, and why.
#[derive(Clone, Debug)]
pub struct Proposal {
    /// Why.
    pub reason: Reason,
    /// The request that it answers.
    pub request: Option<RequestId>,
    /// Whose files.
    pub clients: Vec<ClientId>,
    /// Requests that have been kept for as long as they may.
    pub requests: Vec<RequestId>,
}

/// Proposes an act. Fails with problems at `files` when one is not the actor's to answer for, is under another act, or
/// may not go yet.
pub fn propose(tx: &mut Tx<'_, ProposeDestruction>, new: &Proposal) -> Result<ActId> {
    check(new)?;
    if let Some(id) = new.request {
        let at = At { slug: tx.on().slug.clone(), id };
        let request = tx.prove::<HandleRequest>(&at)?.ok_or(Error::NotFound)?;
        let about = request.on().client_id.is_some_and(|client| new.clients == [client]);
        if !about || request.on().kind != Right::Erasure {
            return Err(Problems::at("files", "privacy-problem-request").into());
        }
    }
    let (id, now, actor): (ActId, _, _) = (tx.new_id(), tx.now(), tx.actor().id());
    let add = sql!(
        "insert into destruction_act
           (organisation_id, id, number, reason, request_id, why, proposed_at, proposed_by)
         select $1, $2, coalesce(max(number), 0) + 1, $3, $4, '', $5, $6
           from destruction_act where organisation_id = $1"
    );
    tx.run(add, &[&id, &new.reason, &new.request, &now, &actor])?;
    new.clients.iter().try_for_each(|client| add_item(tx, (id, new.reason), *client))?;
    new.requests.iter().try_for_each(|request| add_request(tx, id, *request))?;
    Ok(id)
}

fn check(new: &Proposal) -> Result<()> {
    let key = match new.clients.len() + new.requests.len() {
        0 => Some("privacy-problem-no-files"),
        1..=MOST => None,
        _ => Some("privacy-problem-many-files"),
    };
    key.map_or(Ok(()), |key| Err(Problems::at("files", key).into()))
}

fn add_item(
    tx: &mut Tx<'_, ProposeDestruction>,
    (act, reason): (ActId, Reason),
    client: ClientId,
) -> Result<()> {
    let at = At { slug: tx.on().slug.clone(), id: client };
    let proven = tx.prove::<SeeRights>(&at)?.filter(|proven| proven.on().id == client);
    let version = proven.ok_or(Problems::at("files", "privacy-problem-client"))?.on().version;
    if open_act_of(tx, client)?.is_some() {
        return Err(Problems::at("files", "privacy-problem-under-act").into());
    }
    if retention::is_held(tx, client)? {
        return Err(Problems::at("files", "privacy-problem-held").into());
    }
    let last_on = match reason {
        Reason::Request => retention::last_used_of(tx, client)?,
        Reason::Retention => retention::is_due(tx, client)?.map(|due| due.last_on),
    };
    let last_on = last_on.ok_or(Problems::at("files", "privacy-problem-not-due"))?;
    let add = sql!(
        "insert into destruction_item (organisation_id, act_id, client_id, version, last_on) values ($1, $2, $3, $4, $5)
         on conflict (organisation_id, act_id, client_id) do nothing"
    );
    tx.run(add, &[&act, &client, &version, &last_on])?;
    Ok(())
}

fn add_request(tx: &mut Tx<'_, ProposeDestruction>, act: ActId, id: RequestId) -> Result<()> {
    let at = At { slug: tx.on().slug.clone(), id };
    let proven = tx.prove::<HandleRequest>(&at)?.ok_or(Problems::at("files", "privacy-problem-request"))?;
    let due = retention::requests_until(tx)?;
    let answered_on = proven.on().answered_on.filter(|day| *day <= due && !proven.on().asker.is_empty());
    let answered_on = answered_on.ok_or(Problems::at("files", "privacy-problem-not-due"))?;
    let open = sql!(
        "select count(*) from destruction_request i
           join destruction_act a on a.organisation_id = $1 and a.id = i.act_id
          where i.organisation_id = $1 and i.request_id = $2 and i.erased_at is null and a.withdrawn_at is null"
    );
    if tx.scalar::<i64>(open, &[&id])? != Some(0) {
        return Err(Problems::at("files", "privacy-problem-under-act").into());
    }
    let add = sql!(
        "insert into destruction_request (organisation_id, act_id, request_id, answered_on) values ($1, $2, $3, $4)"
    );
    tx.run(add, &[&act, &id, &answered_on])?;
    Ok(())
}

/// The act under which the file of a client is, until it is taken back or carried out.
pub(crate) fn open_act_of<A: Action>(tx: &mut Tx<'_, A>, client: ClientId) -> Result<Option<ActId>> {
    let open = sql!(
        "select a.id from destruction_item i
           join destruction_act a on a.organisation_id = $1 and a.id = i.act_id
          where i.organisation_id = $1 and i.client_id = $2 and i.erased_at is null and i.left_out is null
            and a.withdrawn_at is null limit 1"
    );
    Ok(tx.scalar(open, &[&client])?)
}

/// Confirms the act of the permit, and asks for the job that carries it out.
///
/// Fails with [`Error::Stale`] when it was confirmed or taken back a moment before.
pub(crate) fn confirm(tx: &mut Tx<'_, ConfirmDestruction>, way: ConfirmedWay) -> Result<()> {
    let (act, now, actor) = (tx.on().clone(), tx.now(), tx.actor().id());
    let confirm = sql!(
        "update destruction_act set confirmed_at = $3, confirmed_by = $4, confirmed_way = $5
          where organisation_id = $1 and id = $2 and confirmed_at is null and withdrawn_at is null and proposed_by <> $4"
    );
    if tx.run(confirm, &[&act.id, &now, &actor, &way])? == 0 {
        return Err(Error::Stale);
    }
    platform::act_link::void(tx, &act.id.to_string())?;
    tx.changed("confirmed_at", "", &now.to_string())?;
    let key = act.id.to_string();
    let job = jobs::NewJob {
        organisation: Some(Target::scope(&act)),
        name: JOB,
        once_key: &key,
        argument: &key,
        not_before: now,
    };
    Ok(jobs::enqueue(tx, &job)?)
}

/// Takes the act of the permit back, while nobody has confirmed it.
pub(crate) fn withdraw(tx: &mut Tx<'_, WithdrawDestruction>) -> Result<()> {
    let (id, now, actor) = (tx.on().id, tx.now(), tx.actor().id());
    let withdraw = sql!(
        "update destruction_act set withdrawn_at = $3, withdrawn_by = $4
          where organisation_id = $1 and id = $2 and confirmed_at is null and withdrawn_at is null"
    );
    if tx.run(withdraw, &[&id, &now, &actor])? == 0 {
        return Err(Error::Stale);
    }
    platform::act_link::void(tx, &id.to_string())?;
    tx.changed("withdrawn_at", "", &now.to_string())
}

record! {
    /// A file under an act. Its name is there as long as the file is.
    #[derive(Clone, Debug)]
    pub(crate) struct Item {
        pub(crate) client_id: ClientId,
        pub(crate) last_on: Date,
        pub(crate) erased_at: Option<Timestamp>,
        pub(crate) left_out: Option<LeftOut>,
        pub(crate) given_name: Option<String>,
        pub(crate) family_name: Option<String>,
    }
}

/// The files under the act of the permit.
pub(crate) fn items(tx: &mut Tx<'_, SeeAct>) -> Result<Vec<Item>> {
    let (act, actor) = (tx.on().id, tx.actor().id());
    let items = sql!(
        "select i.client_id, i.last_on, i.erased_at, i.left_out, c.given_name, c.family_name
           from destruction_item i
           left join client c on c.organisation_id = $1 and c.id = i.client_id
            and (c.protected_on is null or exists (select 1 from protected_access n
                  where n.organisation_id = $1 and n.client_id = c.id and n.account_id = $3))
          where i.organisation_id = $1 and i.act_id = $2 order by i.last_on, i.client_id"
    );
    Ok(tx.all(items, &[&act, &actor])?)
}

record! {
    /// A request under an act.
    #[derive(Clone, Debug)]
    pub(crate) struct RequestItem {
        pub(crate) request_id: RequestId,
        pub(crate) answered_on: Date,
        pub(crate) erased_at: Option<Timestamp>,
    }
}

/// The requests under the act of the permit.
pub(crate) fn requests(tx: &mut Tx<'_, SeeAct>) -> Result<Vec<RequestItem>> {
    let act = tx.on().id;
    let under = sql!(
        "select request_id, answered_on, erased_at from destruction_request
          where organisation_id = $1 and act_id = $2 order by answered_on, request_id"
    );
    Ok(tx.all(under, &[&act])?)
}

/// Destroys the requests under the act of the permit.
pub(crate) fn erase_requests(tx: &mut Tx<'_, FinishAct>) -> Result<()> {
    let (act, now) = (tx.on().id, tx.now());
    let under = requests(&mut tx.narrow())?;
    for item in under.into_iter().filter(|item| item.erased_at.is_none()) {
        request::empty(tx, item.request_id)?;
        let done = sql!(
            "update destruction_request set erased_at = $4
              where organisation_id = $1 and act_id = $2 and request_id = $3"
        );
        tx.run(done, &[&act, &item.request_id, &now])?;
    }
    Ok(())
}

record! {
    /// An act in the list of acts.
    #[derive(Clone, Debug)]
    pub(crate) struct ActLine {
        pub(crate) id: ActId,
        pub(crate) number: i64,
        pub(crate) reason: Reason,
        pub(crate) proposed_at: Timestamp,
        pub(crate) by_name: Option<String>,
        pub(crate) withdrawn_at: Option<Timestamp>,
        pub(crate) confirmed_at: Option<Timestamp>,
        pub(crate) done_at: Option<Timestamp>,
        pub(crate) files: i64,
        pub(crate) erased: i64,
        pub(crate) requests: i64,
    }
}

/// The acts, newest first.
pub(crate) fn acts(tx: &mut Tx<'_, ListActs>, before: Option<i64>, limit: i64) -> Result<Vec<ActLine>> {
    let acts = sql!(
        "select a.id, a.number, a.reason, a.proposed_at, p.name as by_name, a.withdrawn_at, a.confirmed_at, a.done_at,
                (select count(*) from destruction_item i where i.organisation_id = $1 and i.act_id = a.id) as files,
                (select count(*) from destruction_item i
                  where i.organisation_id = $1 and i.act_id = a.id and i.erased_at is not null) as erased,
                (select count(*) from destruction_request r where r.organisation_id = $1 and r.act_id = a.id) as requests
           from destruction_act a left join account p on p.id = a.proposed_by
          where a.organisation_id = $1 and a.number < $2 order by a.number desc limit $3"
    );
    Ok(tx.all(acts, &[&before.unwrap_or(i64::MAX), &limit])?)
}

record! {
    /// An act that waits for its second person.
    #[derive(Clone, Debug)]
    pub(crate) struct Waiting {
        pub(crate) id: ActId,
        pub(crate) number: i64,
        pub(crate) proposed_at: Timestamp,
        pub(crate) proposed_by: String,
        pub(crate) by_name: Option<String>,
    }
}

/// The acts that wait for their second person, the oldest first.
pub(crate) fn waiting(tx: &mut Tx<'_, KeepRequests>, limit: i64) -> Result<Vec<Waiting>> {
    let waiting = sql!(
        "select a.id, a.number, a.proposed_at, a.proposed_by, p.name as by_name
           from destruction_act a left join account p on p.id = a.proposed_by
          where a.organisation_id = $1 and a.confirmed_at is null and a.withdrawn_at is null
          order by a.number limit $2"
    );
    Ok(tx.all(waiting, &[&limit])?)
}

record! {
    /// Somebody who answers for rights here.
    #[derive(Clone, Debug)]
    pub(crate) struct Answerer {
        pub(crate) account_id: String,
        pub(crate) name: String,
        pub(crate) login: String,
        pub(crate) role: Role,
    }
}

/// Persons who may be the second person of the act of the permit, today.
pub(crate) fn seconds<A: Action<On = crate::policy::Act>>(tx: &mut Tx<'_, A>) -> Result<Vec<Answerer>> {
    let (act, today) = (tx.on().clone(), tx.today());
    let all = sql!(
        "select distinct m.account_id, a.name, a.login, m.role from membership m join account a on a.id = m.account_id
          where m.organisation_id = $1 and m.role in ('coordinator', 'dpo') and m.account_id <> $2 and a.kind = 'person'
            and a.closed_on is null and m.from_day <= $3 and (m.until_day is null or m.until_day >= $3)
            and m.granted_at <= $4
          order by a.name, m.role"
    );
    Ok(tx.all(all, &[&act.proposed_by, &today, &act.proposed_at])?)
}

/// The data-protection officer who is asked by a link: only where nobody else coordinates.
pub(crate) fn officer<A: Action<On = crate::policy::Act>>(tx: &mut Tx<'_, A>) -> Result<Option<Answerer>> {
    let seconds = seconds(tx)?;
    if seconds.iter().any(|second| second.role == Role::Coordinator) {
        return Ok(None);
    }
    Ok(seconds.into_iter().find(|second| second.role == Role::Dpo))
}

/// Makes the link of the data-protection officer; answers with its token and whose it is. Earlier ones are void.
pub(crate) fn ask_officer(tx: &mut Tx<'_, AskSecond>) -> Result<(String, Answerer)> {
    if !tx.on().is_open() {
        return Err(Error::Stale);
    }
    let officer = officer(tx)?.ok_or(Problems::at("second", "privacy-problem-no-officer"))?;
    let target = tx.on().id.to_string();
    platform::act_link::void(tx, &target)?;
    let token = platform::act_link::make(tx, &officer.account_id, &target)?;
    tx.changed("asked", "", &officer.account_id)?;
    Ok((token, officer))
}

record! {
    /// What a job needs to know of a file under an act.
    struct Under {
        version: i64,
        last_on: Date,
        reason: Reason,
        confirmed_at: Option<Timestamp>,
        erased_at: Option<Timestamp>,
        now_version: i64,
    }
}

/// Why the file of the permit is not destroyed under an act after all; `None` when it is.
///
/// Fails with [`Error::Forbidden`] when nobody has confirmed that it is destroyed.
pub(crate) fn hindrance(tx: &mut Tx<'_, EraseClient>, act: ActId) -> Result<Option<LeftOut>> {
    let client = tx.on().id;
    let under = sql!(
        "select i.version, i.last_on, a.reason, a.confirmed_at, i.erased_at, c.version as now_version
           from destruction_item i
           join destruction_act a on a.organisation_id = $1 and a.id = i.act_id
           join client c on c.organisation_id = $1 and c.id = i.client_id
          where i.organisation_id = $1 and i.act_id = $2 and i.client_id = $3"
    );
    let Some(under) = tx.one::<Under>(under, &[&act, &client])? else { return Ok(Some(LeftOut::Merged)) };
    if under.confirmed_at.is_none() || under.erased_at.is_some() {
        return Err(Error::Forbidden);
    }
    // A claim or a dispute goes before the right to be forgotten too (GDPR, article 17(3)).
    if retention::is_held(tx, client)? {
        return Ok(Some(LeftOut::Kept));
    }
    // Who asked to be forgotten is forgotten, whatever was written down since.
    if under.reason == Reason::Request {
        return Ok(None);
    }
    if tx.on().restricted_on.is_some() {
        return Ok(Some(LeftOut::Kept));
    }
    let is_same =
        under.version == under.now_version && retention::last_used_of(tx, client)? == Some(under.last_on);
    Ok((!is_same).then_some(LeftOut::Changed))
}

/// Destroys the file of the permit under an act that two have decided.
pub(crate) fn erase(tx: &mut Tx<'_, EraseClient>, act: ActId) -> Result<()> {
    if hindrance(tx, act)?.is_some() {
        return Err(Error::Stale);
    }
    let (client, now) = (tx.on().id, tx.now());
    people::erase(tx)?;
    let done = sql!(
        "update destruction_item set erased_at = $4 where organisation_id = $1 and act_id = $2 and client_id = $3"
    );
    tx.run(done, &[&act, &client, &now])?;
    Ok(())
}

/// Says why a file of the act of the permit stays.
pub(crate) fn leave_out(tx: &mut Tx<'_, FinishAct>, client: ClientId, why: LeftOut) -> Result<()> {
    let act = tx.on().id;
    let leave = sql!(
        "update destruction_item set left_out = $4
          where organisation_id = $1 and act_id = $2 and client_id = $3 and erased_at is null"
    );
    tx.run(leave, &[&act, &client, &why])?;
    Ok(())
}

/// Says that the act of the permit is carried out.
pub(crate) fn finish(tx: &mut Tx<'_, FinishAct>) -> Result<()> {
    let (act, now) = (tx.on().id, tx.now());
    let done = sql!(
        "update destruction_act set done_at = $3 where organisation_id = $1 and id = $2 and done_at is null"
    );
    tx.run(done, &[&act, &now])?;
    Ok(())
}
