//! Leaving: a membership ends on a day, and what waits for the person goes to somebody else.

use crate::{
    hand_over,
    membership::{self, NewMembership},
    model::{End, NewPlace},
    policy::{EndMembership, Held, RenewLink, leading, may_end},
    store::staff::{self, Letter},
};
use platform::{
    Date, Error, Problems, Result, Role, Tx,
    clock::after_days,
    record,
    sign_in::{LinkPurpose, make_link},
    sql,
};

record! {
    /// Somebody who could take over.
    #[derive(Clone, Debug)]
    pub struct Colleague {
        /// The account.
        pub account_id: String,
        /// The name.
        pub name: String,
    }
}

record! {
    /// One membership of the person in the organisation.
    #[derive(Clone, Debug)]
    pub struct Past {
        /// As what.
        pub role: Role,
        /// At which centre; `None` for all.
        pub centre: Option<String>,
        /// The first day.
        pub from_day: Date,
        /// The last day, if it is known.
        pub until_day: Option<Date>,
    }
}

/// What the page of a membership shows.
#[derive(Clone, Debug)]
pub struct Leaving {
    /// What waits for the person: a text key worded for a count, and how many.
    pub waiting: Vec<(&'static str, i64)>,
    /// Who could take it over.
    pub colleagues: Vec<Colleague>,
    /// Everything the person was here, the last first.
    pub past: Vec<Past>,
    /// Whether a new link may be made: no password yet or forgotten, and nobody else's account as well.
    pub is_ours_alone: bool,
}

/// Reads all of it.
pub fn load(tx: &mut Tx<'_, EndMembership>) -> Result<Leaving> {
    let on = tx.on();
    let (waiting, colleagues) = (waiting(tx)?, colleagues(tx)?);
    let past = sql!(
        "select m.role, c.name as centre, m.from_day, m.until_day
           from membership m
           left join service_centre c on c.organisation_id = m.organisation_id and c.id = m.centre_id
          where m.organisation_id = $1 and m.account_id = $2 order by m.from_day desc, m.id desc"
    );
    let past = tx.all(past, &[&on.account_id])?;
    let is_ours_alone = !staff::belongs_elsewhere(tx, &on.account_id, on.organisation_id)?;
    Ok(Leaving { waiting, colleagues, past, is_ours_alone })
}

fn waiting(tx: &mut Tx<'_, EndMembership>) -> Result<Vec<(&'static str, i64)>> {
    let account = &tx.on().account_id;
    let mut all = Vec::new();
    for domain in hand_over::all() {
        all.extend(domain.counts(tx, account)?.into_iter().filter(|(_, count)| *count > 0));
    }
    Ok(all)
}

/// Everybody who serves in the organisation today, except the one who leaves. In a municipality: counsellors and
/// coordinators; elsewhere those who lead.
fn colleagues(tx: &mut Tx<'_, EndMembership>) -> Result<Vec<Colleague>> {
    let (on, today) = (tx.on(), tx.today());
    let all = sql!(
        "select distinct m.account_id, a.name
           from membership m join account a on a.id = m.account_id
          where m.organisation_id = $1 and m.account_id <> $2 and a.kind = 'person' and a.closed_on is null
            and m.role in ('counsellor', $3) and m.from_day <= $4 and (m.until_day is null or m.until_day >= $4)
          order by a.name, m.account_id"
    );
    Ok(tx.all(all, &[&on.account_id, &leading(on.kind), &today])?)
}

/// Ends the membership, hands the work over, and sees to it that somebody leads afterwards.
pub fn end(tx: &mut Tx<'_, EndMembership>, end: &End) -> Result<()> {
    let on = tx.on();
    if is_over(on, tx.today()) {
        return Err(Error::Stale);
    }
    let is_longer = on.until_day.is_some_and(|until| until < end.day);
    if is_longer && on.account_id == tx.actor().id() {
        return Err(Problems::at("day", "frame-problem-yourself").into());
    }
    let colleagues = colleagues(tx)?;
    let successor = match &end.successor {
        Some(account) => Some(
            colleagues
                .iter()
                .find(|colleague| colleague.account_id == *account)
                .ok_or_else(|| Problems::at("successor", "frame-problem-successor"))?,
        ),
        None => None,
    };
    let stay = leaders_after(tx, end.day)?;
    if !may_end(on.kind, on.role, stay, successor.is_some()) {
        return Err(Problems::at("successor", "frame-problem-last").into());
    }
    let leaves_work = !serves_after(tx, end.day)? && !waiting(tx)?.is_empty();
    if leaves_work && successor.is_none() && !colleagues.is_empty() {
        return Err(Problems::at("successor", "frame-problem-work-waits").into());
    }
    until(tx, end.day)?;
    let Some(successor) = successor else { return Ok(()) };
    for domain in hand_over::all() {
        let moved = domain.hand_over(tx, &on.account_id, &successor.account_id)?;
        if moved > 0 {
            tx.changed("handed_over", "", &moved.to_string())?;
        }
    }
    if on.role == leading(on.kind) && stay == 0 {
        succeed(tx, &successor.account_id, after_days(end.day, 1))?;
    }
    Ok(())
}

/// Another role or centre from a day: what is held ends the day before.
pub fn change(tx: &mut Tx<'_, EndMembership>, slug: &str, new: &NewPlace) -> Result<()> {
    let (on, now) = (tx.on(), tx.now());
    let before = after_days(new.from, -1);
    if is_over(on, tx.today()) {
        return Err(Error::Stale);
    }
    if on.account_id == tx.actor().id() {
        return Err(Problems::at("role", "frame-problem-yourself").into());
    }
    if new.role != on.role && !may_end(on.kind, on.role, leaders_after(tx, before)?, false) {
        return Err(Problems::at("role", "frame-problem-last").into());
    }
    let centre = staff::centre_of(tx, slug, new.centre.as_deref())?;
    if new.role == on.role && centre == on.centre_id {
        return Err(Problems::at("role", "frame-problem-held-already").into());
    }
    let (until_day, granted_by) = (on.until_day, tx.actor().id());
    if until_day.is_some_and(|until| until < new.from) {
        return Err(Problems::at("from", "frame-problem-ends-before").into());
    }
    until(tx, before)?;
    let NewPlace { role, from, .. } = new;
    let grant = NewMembership {
        account: &on.account_id,
        organisation: on.organisation_id,
        centre,
        role: *role,
        from_day: *from,
        until_day,
        granted_by,
    };
    membership::grant(tx, &grant, now).map(drop)
}

fn is_over(on: &Held, today: Date) -> bool {
    on.until_day.is_some_and(|until| until < today)
}

/// Sets the last day and keeps what it was.
fn until(tx: &mut Tx<'_, EndMembership>, day: Date) -> Result<()> {
    let (on, by) = (tx.on(), tx.actor().id());
    let end =
        sql!("update membership set until_day = $3, ended_by = $4 where organisation_id = $1 and id = $2");
    tx.run(end, &[&on.id, &day, &by])?;
    let was = on.until_day.map(|until| until.to_string()).unwrap_or_default();
    tx.changed("until", &was, &day.to_string())
}

/// How many other memberships lead the organisation on the day after.
fn leaders_after(tx: &mut Tx<'_, EndMembership>, day: Date) -> Result<i64> {
    let (on, after) = (tx.on(), after_days(day, 1));
    let count = sql!(
        "select count(*) from membership m join account a on a.id = m.account_id
          where m.organisation_id = $1 and m.id <> $2 and m.role = $3 and a.kind = 'person' and a.closed_on is null
            and m.from_day <= $4 and (m.until_day is null or m.until_day >= $4)"
    );
    Ok(tx.scalar(count, &[&on.id, &leading(on.kind), &after])?.unwrap_or(0))
}

/// Whether the person goes on serving under another membership.
fn serves_after(tx: &mut Tx<'_, EndMembership>, day: Date) -> Result<bool> {
    let (on, after) = (tx.on(), after_days(day, 1));
    let find = sql!(
        "select id from membership
          where organisation_id = $1 and id <> $2 and account_id = $3 and role in ('counsellor', 'coordinator')
            and from_day <= $4 and (until_day is null or until_day >= $4) limit 1"
    );
    Ok(tx.scalar::<String>(find, &[&on.id, &on.account_id, &after])?.is_some())
}

/// Whoever takes over from the last who leads, leads.
fn succeed(tx: &mut Tx<'_, EndMembership>, account: &str, from_day: Date) -> Result<()> {
    let (on, now, granted_by) = (tx.on(), tx.now(), tx.actor().id());
    let grant = NewMembership {
        account,
        organisation: on.organisation_id,
        centre: None,
        role: leading(on.kind),
        from_day,
        until_day: None,
        granted_by,
    };
    membership::grant(tx, &grant, now).map(drop)
}

/// A new one-time link for somebody who lost theirs or forgot the password; the mail goes to their own address.
/// Not for an account that another organisation knows too, for whoever holds the link comes in as that person; and
/// where no mail goes out, a problem for somebody who has a password: who asks would come in as a colleague.
pub fn renew_link(tx: &mut Tx<'_, RenewLink>, letter: &Letter) -> Result<String> {
    let (on, now) = (tx.on(), tx.now());
    if on.account_id == tx.actor().id() || staff::belongs_elsewhere(tx, &on.account_id, on.organisation_id)? {
        return Err(Error::Forbidden);
    }
    let purpose = if on.waits > 0 { LinkPurpose::Invitation } else { LinkPurpose::Password };
    if purpose == LinkPurpose::Password && !letter.is_mailed {
        return Err(Problems::at("membership", "frame-problem-link-shown").into());
    }
    let link = make_link(tx, &on.account_id, (purpose, letter.way()), now)?;
    staff::send(tx, &on.login, (letter, Some(&link)), &format!("link/{}/{now}", on.id))?;
    Ok(link)
}
