//! For how long records are kept here, what is due, and what is kept longer.

use crate::{
    model::{ActId, HoldId, ListId, NewHold, RecordKind},
    policy::{HoldFile, KeepRetention, SeeRights},
};
use frame::{ClientId, Organisation, PersonKey, ledger};
use platform::{Action, Date, Error, Problems, Result, Span, Timestamp, Tx, clock, record, sql};

/// Files that are looked at in one short read.
const PIECE: i64 = 500;
/// Files of a list that are shown.
const SHOWN: i64 = 500;

record! {
    struct Kept {
        kind: RecordKind,
        years: i64,
        version: i64,
    }
}

/// For how many years a kind of record is kept.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Class {
    pub(crate) kind: RecordKind,
    pub(crate) years: i64,
    /// Counts its changes; 0 for what the programme says.
    pub(crate) version: i64,
}

/// Every class, also those that the municipality has left as they are.
pub(crate) fn classes<A: Action>(tx: &mut Tx<'_, A>) -> Result<Vec<Class>> {
    let kept = sql!("select kind, years, version from retention_class where organisation_id = $1");
    let kept: Vec<Kept> = tx.all(kept, &[])?;
    let class = |kind: &RecordKind| {
        let own = kept.iter().find(|own| own.kind == *kind);
        let (years, version) = own.map_or((kind.default_years(), 0), |own| (own.years, own.version));
        Class { kind: *kind, years, version }
    };
    Ok(RecordKind::ALL.iter().map(class).collect())
}

/// For how many years a kind of record is kept.
pub(crate) fn years_of<A: Action>(tx: &mut Tx<'_, A>, kind: RecordKind) -> Result<i64> {
    Ok(classes(tx)?
        .into_iter()
        .find(|class| class.kind == kind)
        .map_or(kind.default_years(), |class| class.years))
}

/// How the history names a class.
pub(crate) fn reference(kind: RecordKind) -> String {
    format!("retention/{kind}")
}

/// Says for how many years a kind of record is kept from now on.
pub(crate) fn set_years(
    tx: &mut Tx<'_, KeepRetention>,
    version: i64,
    (kind, years): (RecordKind, i64),
) -> Result<()> {
    let all = classes(tx)?;
    let old = all.into_iter().find(|class| class.kind == kind).ok_or(Error::NotFound)?;
    if old.version != version {
        return Err(Error::Stale);
    }
    let set = sql!(
        "insert into retention_class (organisation_id, kind, years, version) values ($1, $2, $3, $4)
         on conflict (organisation_id, kind) do update set years = excluded.years, version = excluded.version"
    );
    tx.run(set, &[&kind, &years, &(version + 1)])?;
    tx.changed_at((&reference(kind), None), "years", &old.years.to_string(), &years.to_string())
}

record! {
    struct Candidate {
        id: ClientId,
        created_at: Timestamp,
        person_key: Option<PersonKey>,
        held: bool,
    }
}

/// A file that has been kept for as long as it may.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::struct_field_names, reason = "the column is called so")]
pub(crate) struct Due {
    pub(crate) client: ClientId,
    /// When it was last used: the last counted contact, or the day on which it was made.
    pub(crate) last_on: Date,
    /// Since when it is due.
    pub(crate) due_on: Date,
}

/// The files that are due today among the next `PIECE` after one; and where to go on, until there are no more.
pub(crate) fn due_after<A: Action<On = Organisation>>(
    tx: &mut Tx<'_, A>,
    after: &str,
) -> Result<(Vec<Due>, Option<String>)> {
    let (years, today) = (years_of(tx, RecordKind::ClientFile)?, tx.today());
    // A day more than is needed: what was made on 29 February is due on the 28th of a year that has no 29th.
    let made_until = clock::start_of(clock::after_days(before(today, years), 2));
    let next = sql!(
        "select c.id, c.created_at, k.person_key,
                (select count(*) from retention_hold h
                  where h.organisation_id = $1 and h.client_id = c.id and h.lifted_at is null and h.until_day >= $4) as held
           from client c left join person_key k on k.organisation_id = $1 and k.client_id = c.id
          where c.organisation_id = $1 and c.id > $2 and c.created_at < $3
            and c.restricted_on is null and c.merged_into is null
          order by c.id limit $5"
    );
    let files: Vec<Candidate> = tx.all(next, &[&after, &made_until, &today, &PIECE])?;
    let last = files.last().map(|file| file.id.to_string());
    let is_full = i64::try_from(files.len()).is_ok_and(|count| count == PIECE);
    let mut due = Vec::new();
    for file in files.into_iter().filter(|file| !file.held) {
        let last_on = last_used(tx, file.created_at, file.person_key)?;
        let due_on = until(last_on, years);
        if due_on <= today {
            due.push(Due { client: file.id, last_on, due_on });
        }
    }
    Ok((due, last.filter(|_| is_full)))
}

/// The last day of an answer that is due today.
pub(crate) fn requests_until<A: Action>(tx: &mut Tx<'_, A>) -> Result<Date> {
    Ok(before(tx.today(), years_of(tx, RecordKind::Request)?))
}

/// When a file was last used.
fn last_used<A: Action>(tx: &mut Tx<'_, A>, made: Timestamp, key: Option<PersonKey>) -> Result<Date> {
    let made = clock::day_of(made);
    let contact = match key {
        Some(key) => ledger::last_day_of(tx, key)?,
        None => None,
    };
    Ok(contact.map_or(made, |day| day.max(made)))
}

/// The first day on which something is kept no longer.
fn until(last_on: Date, years: i64) -> Date {
    last_on.saturating_add(Span::new().years(years))
}

/// The last day of use of what is due today.
fn before(today: Date, years: i64) -> Date {
    today.saturating_sub(Span::new().years(years))
}

/// Whether, and since when, the file of a client is due; `None` while it is not, while it is kept longer, and while it is
/// closed to use: then the person wants it kept (GDPR, article 18(1)).
pub(crate) fn is_due<A: Action>(tx: &mut Tx<'_, A>, client: ClientId) -> Result<Option<Due>> {
    let closed = sql!(
        "select count(*) from client where organisation_id = $1 and id = $2 and restricted_on is not null"
    );
    if tx.scalar::<i64>(closed, &[&client])? != Some(0) {
        return Ok(None);
    }
    let (last_on, years) = (last_used_of(tx, client)?, years_of(tx, RecordKind::ClientFile)?);
    let Some(last_on) = last_on else { return Ok(None) };
    let due = Due { client, last_on, due_on: until(last_on, years) };
    if due.due_on > tx.today() || is_held(tx, client)? { Ok(None) } else { Ok(Some(due)) }
}

/// When the file of a client was last used; `None` when there is none.
pub(crate) fn last_used_of<A: Action>(tx: &mut Tx<'_, A>, client: ClientId) -> Result<Option<Date>> {
    let made = sql!("select created_at from client where organisation_id = $1 and id = $2");
    let Some(made) = tx.scalar::<Timestamp>(made, &[&client])? else { return Ok(None) };
    let key = people::person_key(tx, client)?;
    last_used(tx, made, key).map(Some)
}

/// Writes a list of what is due.
pub(crate) fn keep_list<A: Action<On = Organisation>>(tx: &mut Tx<'_, A>, due: &[Due]) -> Result<ListId> {
    let (id, now, actor): (ListId, _, _) = (tx.new_id(), tx.now(), tx.actor().id());
    let count = i64::try_from(due.len()).unwrap_or(i64::MAX);
    let add = sql!(
        "insert into retention_list (organisation_id, id, made_at, made_by, files) values ($1, $2, $3, $4, $5)"
    );
    tx.run(add, &[&id, &now, &actor, &count])?;
    for Due { client, last_on, due_on } in due {
        let add = sql!(
            "insert into retention_due (organisation_id, list_id, client_id, last_on, due_on) values ($1, $2, $3, $4, $5)"
        );
        tx.run(add, &[&id, client, last_on, due_on])?;
    }
    Ok(id)
}

record! {
    /// A list that was made.
    #[derive(Clone, Debug)]
    pub(crate) struct List {
        pub(crate) id: ListId,
        pub(crate) made_at: Timestamp,
        pub(crate) by_name: Option<String>,
        pub(crate) files: i64,
    }
}

/// The newest lists.
pub(crate) fn lists<A: Action>(tx: &mut Tx<'_, A>, limit: i64) -> Result<Vec<List>> {
    let lists = sql!(
        "select l.id, l.made_at, a.name as by_name, l.files from retention_list l left join account a on a.id = l.made_by
          where l.organisation_id = $1 order by l.made_at desc, l.id desc limit $2"
    );
    Ok(tx.all(lists, &[&limit])?)
}

record! {
    /// A file on a list, as it stands today.
    #[derive(Clone, Debug)]
    pub(crate) struct Listed {
        pub(crate) client_id: ClientId,
        pub(crate) given_name: String,
        pub(crate) family_name: String,
        pub(crate) last_on: Date,
        pub(crate) due_on: Date,
        pub(crate) act_id: Option<ActId>,
        pub(crate) act_number: Option<i64>,
    }
}

/// The files of a list that are still there and not kept longer since, those due for longest first; of a protected person's
/// only the named are shown.
pub(crate) fn listed(tx: &mut Tx<'_, KeepRetention>, list: ListId) -> Result<Vec<Listed>> {
    let (today, actor) = (tx.today(), tx.actor().id());
    let files = sql!(
        "select d.client_id, c.given_name, c.family_name, d.last_on, d.due_on, a.id as act_id, a.number as act_number
           from retention_due d
           join client c on c.organisation_id = $1 and c.id = d.client_id
            and c.restricted_on is null and c.merged_into is null
            and (c.protected_on is null or exists (select 1 from protected_access n
                  where n.organisation_id = $1 and n.client_id = c.id and n.account_id = $5))
           left join destruction_item i on i.organisation_id = $1 and i.client_id = d.client_id
            and i.erased_at is null and i.left_out is null
            and exists (select 1 from destruction_act o where o.organisation_id = $1 and o.id = i.act_id and o.withdrawn_at is null)
           left join destruction_act a on a.organisation_id = $1 and a.id = i.act_id
          where d.organisation_id = $1 and d.list_id = $2
            and not exists (select 1 from retention_hold h
                             where h.organisation_id = $1 and h.client_id = d.client_id and h.lifted_at is null
                               and h.until_day >= $3)
          order by d.due_on, d.client_id limit $4"
    );
    Ok(tx.all(files, &[&list, &today, &SHOWN, &actor])?)
}

record! {
    /// A reason to keep a file longer.
    #[derive(Clone, Debug)]
    pub(crate) struct Hold {
        pub(crate) id: HoldId,
        pub(crate) client_id: ClientId,
        pub(crate) given_name: String,
        pub(crate) family_name: String,
        pub(crate) why: String,
        pub(crate) until_day: Date,
        pub(crate) by_name: Option<String>,
    }
}

/// Everything that is kept longer today.
pub(crate) fn holds(tx: &mut Tx<'_, KeepRetention>) -> Result<Vec<Hold>> {
    let (today, actor) = (tx.today(), tx.actor().id());
    let holds = sql!(
        "select h.id, h.client_id, c.given_name, c.family_name, h.why, h.until_day, a.name as by_name
           from retention_hold h
           join client c on c.organisation_id = $1 and c.id = h.client_id
            and (c.protected_on is null or exists (select 1 from protected_access n
                  where n.organisation_id = $1 and n.client_id = c.id and n.account_id = $4))
           left join account a on a.id = h.set_by
          where h.organisation_id = $1 and h.lifted_at is null and h.until_day >= $2
          order by h.until_day, h.id limit $3"
    );
    Ok(tx.all(holds, &[&today, &SHOWN, &actor])?)
}

/// Why the file of the permit is kept longer today.
pub(crate) fn holds_of(tx: &mut Tx<'_, SeeRights>) -> Result<Vec<Hold>> {
    let (client, today) = (tx.on().id, tx.today());
    let holds = sql!(
        "select h.id, h.client_id, c.given_name, c.family_name, h.why, h.until_day, a.name as by_name
           from retention_hold h
           join client c on c.organisation_id = $1 and c.id = h.client_id
           left join account a on a.id = h.set_by
          where h.organisation_id = $1 and h.client_id = $2 and h.lifted_at is null and h.until_day >= $3
          order by h.until_day, h.id"
    );
    Ok(tx.all(holds, &[&client, &today])?)
}

/// Whether the file of a client is kept longer today.
pub(crate) fn is_held<A: Action>(tx: &mut Tx<'_, A>, client: ClientId) -> Result<bool> {
    let today = tx.today();
    let held = sql!(
        "select count(*) from retention_hold
          where organisation_id = $1 and client_id = $2 and lifted_at is null and until_day >= $3"
    );
    Ok(tx.scalar::<i64>(held, &[&client, &today])?.unwrap_or(0) > 0)
}

/// Keeps the file of the permit longer.
pub(crate) fn hold(tx: &mut Tx<'_, HoldFile>, new: &NewHold) -> Result<()> {
    let (id, client, now, actor): (HoldId, _, _, _) = (tx.new_id(), tx.on().id, tx.now(), tx.actor().id());
    let add = sql!(
        "insert into retention_hold (organisation_id, id, client_id, why, until_day, set_at, set_by)
         values ($1, $2, $3, $4, $5, $6, $7)"
    );
    tx.run(add, &[&id, &client, &new.why, &new.until_day, &now, &actor])?;
    tx.changed("kept_until", "", &format!("{}: {}", new.until_day, new.why))
}

/// Keeps the file of the permit no longer than its class says.
pub(crate) fn lift(tx: &mut Tx<'_, HoldFile>, hold: HoldId) -> Result<()> {
    let (client, now, actor) = (tx.on().id, tx.now(), tx.actor().id());
    let lift = sql!(
        "update retention_hold set lifted_at = $4, lifted_by = $5
          where organisation_id = $1 and client_id = $2 and id = $3 and lifted_at is null"
    );
    if tx.run(lift, &[&client, &hold, &now, &actor])? == 0 {
        return Err(Problems::at("hold", "privacy-problem-hold").into());
    }
    tx.changed("kept_until", &hold.to_string(), "")
}
