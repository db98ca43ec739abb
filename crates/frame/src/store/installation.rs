//! All organisations, as the installation's administrators see them: no clients, no staff, only how many lead each.

use crate::{
    Kind,
    fold::folded,
    model::NewStaff,
    policy::{InviteFirst, KeepOrganisations, may_invite_first},
    store::staff::{self, Admitted, Letter},
};
use platform::{Conn, Date, Problems, Result, Tx, record, sql};

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
        /// Its county.
        pub county: Option<String>,
        /// The first day of its partnership.
        pub partner_from: Option<Date>,
        /// How many lead it, now or soon.
        pub leaders: i64,
        /// How many centres it has.
        pub centres: i64,
    }
}

/// The organisations of a kind in whose name a word begins with what was typed; partners first, then by name.
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
        (line.kind == Kind::Municipality && line.partner_from.is_none(), folded(&line.name))
    });
    Ok(lines)
}

fn lines(conn: &mut Conn<'_>, today: Date) -> Result<Vec<Line>> {
    let all = sql!(
        "select o.slug, o.kind, o.name, o.county, o.partner_from,
                (select count(*) from membership m join account a on a.id = m.account_id
                  where m.organisation_id = o.id and a.kind = 'person' and a.closed_on is null
                    and m.role = case o.kind when 'municipality' then 'coordinator'
                                             when 'implementer' then 'programme_manager'
                                             when 'installation' then 'administrator' else o.kind end
                    and (m.until_day is null or m.until_day >= $1)) as leaders,
                (select count(*) from service_centre c where c.organisation_id = o.id and c.closed_on is null) as centres
           from organisation o where o.closed_on is null"
    );
    Ok(conn.unscoped().all(all, &[&today])?)
}

/// How many lead the organisation of the permit, now or soon.
pub fn leaders(tx: &mut Tx<'_, InviteFirst>) -> Result<i64> {
    let (slug, today) = (&tx.on().organisation.slug, tx.today());
    let lines = lines(tx, today)?;
    Ok(lines.into_iter().find(|line| line.slug == *slug).map_or(0, |line| line.leaders))
}

/// Invites the first who leads an organisation; a problem when somebody does already.
pub fn invite_first(tx: &mut Tx<'_, InviteFirst>, new: &NewStaff, letter: &Letter) -> Result<Admitted> {
    let leaders = leaders(tx)?;
    if !may_invite_first(tx.on().organisation.kind, leaders) {
        return Err(Problems::at("login", "frame-problem-led-already").into());
    }
    staff::admit_first(tx, new, letter)
}
