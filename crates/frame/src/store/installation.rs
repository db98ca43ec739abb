//! All organisations, as the installation's administrators see them: no clients, no staff, only how many lead each.

use crate::{
    Kind,
    fold::folded,
    model::NewStaff,
    policy::{EditOrganisation, InviteFirst, KeepOrganisations, may_invite_first},
    store::staff::{self, Admitted, Letter},
};
use platform::{Conn, Date, Error, Problems, Result, Tx, record, sql};

record! {
    /// A line of the list.
    #[derive(Clone, Debug)]
    pub struct Line {
        /// Its name in addresses.
        pub slug: String,
        /// What it is.
        pub kind: Kind,
        /// Its name.
        pub name: String,
        /// Its code in the classification of administrative units, if it is a municipality.
        pub ehak: Option<String>,
        /// Its county.
        pub county: Option<String>,
        /// The first day of its partnership.
        pub partner_from: Option<Date>,
        /// Since when it is closed.
        pub closed_on: Option<Date>,
        /// How many lead it, now or soon.
        pub leaders: i64,
        /// How many centres it has.
        pub centres: i64,
    }
}

/// The organisations of a kind in whose name a word begins with what was typed: partners first, closed ones last, else
/// by name.
pub fn organisations(
    tx: &mut Tx<'_, KeepOrganisations>,
    typed: &str,
    kind: Option<Kind>,
) -> Result<Vec<Line>> {
    let (today, typed) = (tx.today(), folded(typed));
    let mut lines = lines(tx, today)?;
    let is_meant = |name: &str| {
        let name = folded(name);
        name.starts_with(&typed) || name.contains(&format!(" {typed}"))
    };
    lines.retain(|line| kind.is_none_or(|kind| line.kind == kind) && is_meant(&line.name));
    lines.sort_by_key(|line| {
        let is_no_partner = line.kind == Kind::Municipality && line.partner_from.is_none();
        (line.closed_on.is_some(), is_no_partner, folded(&line.name))
    });
    Ok(lines)
}

fn lines(conn: &mut Conn<'_>, today: Date) -> Result<Vec<Line>> {
    let all = sql!(
        "select o.slug, o.kind, o.name, o.ehak, o.county, o.partner_from, o.closed_on,
                (select count(*) from membership m join account a on a.id = m.account_id
                  where m.organisation_id = o.id and a.kind = 'person' and a.closed_on is null
                    and m.role = case o.kind when 'municipality' then 'coordinator'
                                             when 'implementer' then 'programme_manager'
                                             when 'installation' then 'administrator' else o.kind end
                    and (m.until_day is null or m.until_day >= $1)) as leaders,
                (select count(*) from service_centre c where c.organisation_id = o.id and c.closed_on is null) as centres
           from organisation o"
    );
    Ok(conn.unscoped().all(all, &[&today])?)
}

/// How many lead the organisation of the permit, now or soon.
pub fn leaders(tx: &mut Tx<'_, InviteFirst>) -> Result<i64> {
    let (slug, today) = (&tx.on().organisation.slug, tx.today());
    Ok(line(tx, slug, today)?.leaders)
}

/// The organisation of the permit, as a line of the list.
pub fn kept(tx: &mut Tx<'_, EditOrganisation>) -> Result<Line> {
    let (slug, today) = (&tx.on().organisation.slug, tx.today());
    line(tx, slug, today)
}

fn line(conn: &mut Conn<'_>, slug: &str, today: Date) -> Result<Line> {
    lines(conn, today)?.into_iter().find(|line| line.slug == slug).ok_or(Error::NotFound)
}

/// Invites the first who leads an organisation; a problem when somebody does already.
pub fn invite_first(tx: &mut Tx<'_, InviteFirst>, new: &NewStaff, letter: &Letter) -> Result<Admitted> {
    let leaders = leaders(tx)?;
    if !may_invite_first(tx.on().organisation.kind, leaders) {
        return Err(Problems::at("login", "frame-problem-led-already").into());
    }
    staff::admit_first(tx, new, letter)
}
