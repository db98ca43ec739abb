//! Who is what where: a role of an account in an organisation, at one centre or at all, from a day to a day.

use crate::{CentreId, MembershipId, OrganisationId};
use platform::{Conn, Date, Language, Membership, Result, Role, Timestamp, account, record, sql};

/// The memberships of an account that hold on a day, with the names that the menu shows: [`platform::actor::Memberships`].
/// Nobody is in an organisation that is closed; should it open again, everybody is what they were.
pub fn held(conn: &mut Conn<'_>, account: &str, on: Date) -> Result<Vec<Membership>> {
    let held = sql!(
        "select m.organisation_id, o.slug, o.name, m.centre_id, c.slug as centre_slug, c.name as centre_name, m.role
           from membership m
           join organisation o on o.id = m.organisation_id
           left join service_centre c on c.id = m.centre_id
          where m.account_id = $1 and m.from_day <= $2 and (m.until_day is null or m.until_day >= $2)
            and o.closed_on is null
          order by m.from_day, m.id"
    );
    Ok(conn.unscoped().all(held, &[&account, &on])?)
}

record! {
    /// Who holds a role, for a mail to them.
    #[derive(Clone, Debug)]
    pub struct Holder {
        /// The account.
        pub id: String,
        /// The address of their mail, with which they sign in.
        pub login: String,
        /// The language of their mail.
        pub language: Language,
    }
}

/// The persons who hold a role in an organisation on a day, each once.
pub fn holders(
    conn: &mut Conn<'_>,
    role: Role,
    organisation: OrganisationId,
    on: Date,
) -> Result<Vec<Holder>> {
    let held = sql!(
        "select distinct a.id, a.login, a.language
           from membership m join account a on a.id = m.account_id
          where m.organisation_id = $1 and m.role = $2 and m.from_day <= $3
            and (m.until_day is null or m.until_day >= $3) and a.kind = 'person' and a.closed_on is null
          order by a.id"
    );
    Ok(conn.unscoped().all(held, &[&organisation, &role, &on])?)
}

/// A role that is to be held.
pub struct NewMembership<'a> {
    /// Who.
    pub account: &'a str,
    /// Where.
    pub organisation: OrganisationId,
    /// At which centre; `None` for all.
    pub centre: Option<CentreId>,
    /// As what.
    pub role: Role,
    /// The first day.
    pub from_day: Date,
    /// The last day, if it is known.
    pub until_day: Option<Date>,
    /// Who says so: an account or a job.
    pub granted_by: &'a str,
}

/// Grants a role. Whether the granter may is the caller's rule. Links of an account that comes here from elsewhere are
/// void: whoever holds one was trusted by the other organisation only.
pub fn grant(conn: &mut Conn<'_>, new: &NewMembership<'_>, now: Timestamp) -> Result<MembershipId> {
    if comes_from_elsewhere(conn, new)? {
        account::void_links(conn, new.account)?;
    }
    let id: MembershipId = platform::random::new_id().into();
    let add = sql!(
        "insert into membership
           (id, account_id, organisation_id, centre_id, role, from_day, until_day, granted_by, granted_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
    );
    let NewMembership { account, organisation, centre, role, from_day, until_day, granted_by } = new;
    conn.unscoped()
        .run(add, &[&id, account, organisation, centre, role, from_day, until_day, granted_by, &now])?;
    Ok(id)
}

fn comes_from_elsewhere(conn: &mut Conn<'_>, new: &NewMembership<'_>) -> Result<bool> {
    let elsewhere = sql!(
        "select id from membership
          where account_id = $1 and organisation_id <> $2
            and not exists (select id from membership where account_id = $1 and organisation_id = $2) limit 1"
    );
    Ok(conn.unscoped().scalar::<String>(elsewhere, &[&new.account, &new.organisation])?.is_some())
}
