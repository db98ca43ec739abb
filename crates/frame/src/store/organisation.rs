//! Organisations that come, change their name, and close. From when one is a partner, its agreement says.

use super::installation;
use crate::{
    Kind, OrganisationId,
    fold::folded,
    model::{OrganisationDetails, slug},
    organisation::{self, NewOrganisation},
    policy::{EditOrganisation, KeepOrganisations, may_come_and_go},
};
use platform::{Action, Conn, Date, Error, Problems, Result, Tx, record, sql};

record! {
    struct County {
        county: String,
    }
}

/// The counties of the country, by name.
pub fn counties(conn: &mut Conn<'_>) -> Result<Vec<String>> {
    let all = sql!("select distinct county from organisation where county is not null order by county");
    Ok(conn.unscoped().all::<County>(all, &[])?.into_iter().map(|row| row.county).collect())
}

/// Adds an organisation; answers with its name in addresses. A problem when another has its name or its code.
pub fn add(tx: &mut Tx<'_, KeepOrganisations>, new: &OrganisationDetails) -> Result<String> {
    check(tx, new, None)?;
    let slug = free_slug(tx, &new.name)?;
    let OrganisationDetails { kind, name, ehak, county } = new;
    let id = organisation::ensure(
        tx,
        &NewOrganisation {
            slug: &slug,
            kind: *kind,
            name,
            ehak: ehak.as_deref(),
            county: county.as_deref(),
            population: None,
            partner_from: None,
        },
    )?;
    let target = format!("organisation/{id}");
    tx.changed_at((&target, None), "name", "", name)?;
    Ok(slug)
}

/// Names the organisation anew; what each field was is kept. Its name in addresses stays.
pub fn change(tx: &mut Tx<'_, EditOrganisation>, new: &OrganisationDetails) -> Result<()> {
    let (was, id) = (installation::kept(tx)?, tx.on().organisation.id);
    check(tx, new, Some(id))?;
    let keep = sql!("update organisation set name = $2, name_key = $3, ehak = $4, county = $5 where id = $1");
    let OrganisationDetails { name, ehak, county, .. } = new;
    let key = folded(name);
    tx.unscoped().run(keep, &[&id, name, &key, ehak, county])?;
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    tx.changed("name", &was.name, name)?;
    tx.changed("ehak", &text(&was.ehak), &text(ehak))?;
    tx.changed("county", &text(&was.county), &text(county))
}

/// Closes the organisation from today, so that nobody is in it any more, or opens it again with everybody as they were.
/// What was recorded stays. The installation itself stays open.
pub fn close(tx: &mut Tx<'_, EditOrganisation>, closed: bool) -> Result<()> {
    let (id, was) = (tx.on().organisation.id, tx.on().closed_on);
    if !may_come_and_go(tx.on().organisation.kind) {
        return Err(Problems::at("act", "frame-problem-installation").into());
    }
    let closed_on = closed.then(|| was.unwrap_or(tx.today()));
    let keep = sql!("update organisation set closed_on = $2 where id = $1");
    tx.unscoped().run(keep, &[&id, &closed_on])?;
    tx.changed("closed_on", &day(was), &day(closed_on))
}

fn day(day: Option<Date>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}

/// No two open organisations have the same name or the same code; a county is one of those that there are.
fn check(conn: &mut Conn<'_>, new: &OrganisationDetails, own: Option<OrganisationId>) -> Result<()> {
    let mut problems = Problems::default();
    let same_name =
        sql!("select count(*) from organisation where name_key = $1 and id <> $2 and closed_on is null");
    let same_code =
        sql!("select count(*) from organisation where ehak = $1 and id <> $2 and closed_on is null");
    let (key, own) = (folded(&new.name), own.map(|id| id.to_string()).unwrap_or_default());
    let mut others = conn.unscoped();
    if others.scalar::<i64>(same_name, &[&key, &own])?.is_some_and(|count| count > 0) {
        problems.add("name", "frame-problem-organisation-there");
    }
    if others.scalar::<i64>(same_code, &[&new.ehak, &own])?.is_some_and(|count| count > 0) {
        problems.add("ehak", "frame-problem-ehak-taken");
    }
    if new.kind == Kind::Municipality
        && !counties(conn)?.iter().any(|county| Some(county) == new.county.as_ref())
    {
        problems.add("county", "frame-problem-county");
    }
    if problems.is_empty() { Ok(()) } else { Err(problems.into()) }
}

/// The name in addresses, with a number behind it when another organisation has it or had it.
fn free_slug<A: Action>(tx: &mut Tx<'_, A>, name: &str) -> Result<String> {
    let slug = slug(name, "asutus");
    for number in 1..1000 {
        let tried = if number == 1 { slug.clone() } else { format!("{slug}-{number}") };
        if organisation::by_slug(tx, &tried)?.is_none() {
            return Ok(tried);
        }
    }
    Err(Error::Busy)
}
