//! Who is let in: an account, a membership, a one-time link in a mail.

use crate::{
    CentreId, OrganisationId,
    membership::{self, NewMembership},
    model::NewStaff,
    policy::{EditCentre, GrantMembership, Held, InviteFirst, SeeStaff},
};
use platform::{
    Action, Date, Problems, Result, Target, Tx,
    account::{self, AccountKind, NewAccount},
    outbox::NewMail,
    record,
    sign_in::{LinkPurpose, LinkWay, make_link},
    sql,
};

/// Everybody who is, will be or was something in the organisation: those who began last first.
pub fn staff(tx: &mut Tx<'_, SeeStaff>) -> Result<Vec<Held>> {
    let all = sql!(
        "select m.id, m.organisation_id, o.kind, m.account_id, a.kind as account_kind, a.name, a.login,
                cast(case when a.password_hash is null then 1 else 0 end as bigint) as waits,
                a.first_signed_in_at, m.role, m.centre_id,
                c.name as centre, m.from_day, m.until_day, coalesce(g.name, m.granted_by) as granted_by, m.granted_at
           from membership m
           join organisation o on o.id = m.organisation_id
           join account a on a.id = m.account_id
           left join account g on g.id = m.granted_by
           left join service_centre c on c.organisation_id = m.organisation_id and c.id = m.centre_id
          where m.organisation_id = $1 order by m.from_day desc, m.id desc"
    );
    Ok(tx.all(all, &[])?)
}

/// The mail to somebody who is let in, in their language; written before the link is known.
#[derive(Clone, Debug)]
pub struct Letter {
    /// The subject.
    pub subject: String,
    /// The text with the link, which stands where [`Letter::LINK`] is.
    pub with_link: String,
    /// The text for somebody who has a password already.
    pub without: String,
    /// What stands before the path of a link.
    pub base: String,
    /// Whether it leaves the house; else a link is shown to whoever made it.
    pub is_mailed: bool,
}

impl Letter {
    /// Where the link will stand.
    pub const LINK: &'static str = "[[link]]";

    /// How its link comes to whom it is for.
    pub fn way(&self) -> LinkWay {
        if self.is_mailed { LinkWay::Mail } else { LinkWay::Page }
    }
}

/// What came of letting somebody in.
#[derive(Clone, Debug)]
pub struct Admitted {
    /// The path of the one-time link; `None` for somebody who has a password.
    pub link: Option<String>,
    /// The name under which the account is kept.
    pub name: String,
}

/// Lets somebody in to the own organisation.
pub fn admit(
    tx: &mut Tx<'_, GrantMembership>,
    new: &NewStaff,
    centre: Option<CentreId>,
    letter: &Letter,
) -> Result<Admitted> {
    let organisation = tx.on().id;
    let_in(tx, (organisation, centre), new, letter)
}

/// Lets the first in, from the installation.
pub fn admit_first(tx: &mut Tx<'_, InviteFirst>, new: &NewStaff, letter: &Letter) -> Result<Admitted> {
    let organisation = tx.on().organisation.id;
    let_in(tx, (organisation, None), new, letter)
}

/// The centre of a slug in a body, proved to be the actor's to keep.
pub fn centre_of<A: Action>(
    tx: &mut Tx<'_, A>,
    organisation: &str,
    centre: Option<&str>,
) -> Result<Option<CentreId>> {
    let Some(centre) = centre else { return Ok(None) };
    let path = crate::CentrePath { slug: organisation.to_owned(), centre: centre.to_owned() };
    let proven = tx.prove::<EditCentre>(&path)?.ok_or(Problems::at("centre", "frame-problem-centre"))?;
    Ok(Some(proven.on().id))
}

record! {
    /// An account that has the login already.
    struct Known {
        id: String,
        kind: AccountKind,
        name: String,
        waits: bool,
        is_proven: bool,
        closed_on: Option<Date>,
    }
}

fn let_in<A: Action>(
    tx: &mut Tx<'_, A>,
    (organisation, centre): (OrganisationId, Option<CentreId>),
    new: &NewStaff,
    letter: &Letter,
) -> Result<Admitted> {
    let now = tx.now();
    let known = known(tx, &new.login)?;
    let (account, name) = if let Some(known) = &known {
        (known.id.clone(), known.name.clone())
    } else {
        let NewStaff { login, name, language, .. } = new;
        let add = NewAccount { kind: AccountKind::Person, login, name, language: *language };
        (account::add(tx, &add, now)?, name.clone())
    };
    if let Some(known) = &known {
        refuse(tx, known, (organisation, centre), new)?;
        confirmed(tx, known, organisation, letter)?;
    }
    let granted_by = tx.actor().id();
    let NewStaff { role, from, until, .. } = new;
    let grant = NewMembership {
        account: &account,
        organisation,
        centre,
        role: *role,
        from_day: *from,
        until_day: *until,
        granted_by,
    };
    let id = membership::grant(tx, &grant, now)?;
    // A link lets in whoever holds it: only where nobody has chosen a password.
    let waits = known.as_ref().is_none_or(|known| known.waits);
    let way = (LinkPurpose::Invitation, letter.way());
    let link = waits.then(|| make_link(tx, &account, way, now)).transpose()?;
    send(tx, &new.login, (letter, link.as_deref()), &format!("invitation/{id}"))?;
    Ok(Admitted { link, name })
}

fn known<A: Action>(tx: &mut Tx<'_, A>, login: &str) -> Result<Option<Known>> {
    let find = sql!(
        "select id, kind, name, cast(case when password_hash is null then 1 else 0 end as bigint) as waits, is_proven,
                closed_on
           from account where login = $1"
    );
    Ok(tx.unscoped().one(find, &[&login])?)
}

fn refuse<A: Action>(
    tx: &mut Tx<'_, A>,
    known: &Known,
    (organisation, centre): (OrganisationId, Option<CentreId>),
    new: &NewStaff,
) -> Result<()> {
    if known.id == tx.actor().id() {
        return Err(Problems::at("login", "frame-problem-yourself").into());
    }
    if known.kind != AccountKind::Person || known.closed_on.is_some() {
        return Err(Problems::at("login", "frame-problem-login-closed").into());
    }
    let place = Place { account: &known.id, organisation, centre };
    if is_held(tx, &place, new)? {
        return Err(Problems::at("role", "frame-problem-held-already").into());
    }
    Ok(())
}

/// A problem when somebody else may hold the account: another organisation made it, was shown its link, and who came
/// in by it is not known. A new link in a mail would reach its holder alone.
fn confirmed<A: Action>(
    tx: &mut Tx<'_, A>,
    known: &Known,
    organisation: OrganisationId,
    letter: &Letter,
) -> Result<()> {
    let reaches_holder = known.waits && letter.is_mailed;
    if known.is_proven || reaches_holder || !belongs_elsewhere(tx, &known.id, organisation)? {
        return Ok(());
    }
    Err(Problems::at("login", "frame-problem-login-unproven").into())
}

struct Place<'a> {
    account: &'a str,
    organisation: OrganisationId,
    centre: Option<CentreId>,
}

/// Whether the same role is held there on any day of the new one.
fn is_held<A: Action>(tx: &mut Tx<'_, A>, place: &Place<'_>, new: &NewStaff) -> Result<bool> {
    let held = sql!(
        "select id from membership
          where account_id = $1 and organisation_id = $2 and role = $3 and coalesce(centre_id, '') = coalesce($4, '')
            and from_day <= coalesce($6, '9999-12-31') and coalesce(until_day, '9999-12-31') >= $5"
    );
    let Place { account, organisation, centre } = place;
    let found: Option<String> =
        tx.unscoped().scalar(held, &[account, organisation, &new.role, centre, &new.from, &new.until])?;
    Ok(found.is_some())
}

/// Whether the account is or was something in another organisation.
pub fn belongs_elsewhere<A: Action>(
    tx: &mut Tx<'_, A>,
    account: &str,
    organisation: OrganisationId,
) -> Result<bool> {
    let elsewhere = sql!("select id from membership where account_id = $1 and organisation_id <> $2 limit 1");
    Ok(tx.unscoped().scalar::<String>(elsewhere, &[&account, &organisation])?.is_some())
}

/// Sends the letter, with the link if there is one; once for each key.
pub fn send<A: Action>(
    tx: &mut Tx<'_, A>,
    to: &str,
    (letter, link): (&Letter, Option<&str>),
    once_key: &str,
) -> Result<()> {
    let body = match link {
        Some(path) => letter.with_link.replace(Letter::LINK, &format!("{}{path}", letter.base)),
        None => letter.without.clone(),
    };
    let organisation = Some(tx.on().scope());
    tx.send(&NewMail { organisation, to, subject: &letter.subject, body: &body, once_key })
}
