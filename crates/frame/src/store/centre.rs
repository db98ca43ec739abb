//! Centres as a coordinator keeps them, and which topics each shows first.

use crate::{
    CentreId, Funding,
    centre::{self, NewCentre},
    model::{CentreDetails, slug},
    policy::{EditCentre, KeepCentres},
    topic,
};
use platform::{Action, Conn, Date, Error, Language, Result, Tx, record, sql};

/// A centre shows so many topics first.
pub const SHOWN_FIRST: usize = 10;

record! {
    /// A centre with all that its form shows.
    #[derive(Clone, Debug)]
    pub struct Kept {
        /// Its id.
        pub id: CentreId,
        /// Its name in addresses.
        pub slug: String,
        /// Its name.
        pub name: String,
        /// Street and town.
        pub address: String,
        /// A telephone number.
        pub phone: String,
        /// An address for mail.
        pub email: String,
        /// The day it opened.
        pub opened_on: Date,
        /// The day it closed for good.
        pub closed_on: Option<Date>,
        /// Who pays unless another is said.
        pub funding: Funding,
        /// The activity unless another is said.
        pub activity: String,
        /// Since when the seldom used fields stand open.
        pub more_open_on: Option<Date>,
        /// Counts its changes.
        pub version: i64,
    }
}

/// The centres of the organisation, by name; those that closed last.
pub fn centres(tx: &mut Tx<'_, KeepCentres>) -> Result<Vec<Kept>> {
    let all = sql!(
        "select id, slug, name, address, phone, email, opened_on, closed_on, funding, activity, more_open_on, version
           from service_centre where organisation_id = $1
          order by case when closed_on is null then 0 else 1 end, name, id"
    );
    Ok(tx.all(all, &[])?)
}

/// The centre of the permit.
pub fn kept(tx: &mut Tx<'_, EditCentre>) -> Result<Kept> {
    let find = sql!(
        "select id, slug, name, address, phone, email, opened_on, closed_on, funding, activity, more_open_on, version
           from service_centre where organisation_id = $1 and id = $2"
    );
    let id = tx.on().id;
    tx.one(find, &[&id])?.ok_or(Error::NotFound)
}

/// Adds a centre; answers with its name in addresses.
pub fn add(tx: &mut Tx<'_, KeepCentres>, new: &CentreDetails) -> Result<String> {
    let slug = free_slug(tx, &new.name)?;
    let CentreDetails { name, address, opened_on, funding, activity, .. } = new;
    let (opened_on, funding) = (*opened_on, *funding);
    let add = NewCentre { slug: &slug, name, address, opened_on, funding, activity };
    let id = centre::add(tx, &add)?;
    let today = tx.today();
    let rest = sql!(
        "update service_centre set phone = $3, email = $4, closed_on = $5, more_open_on = $6
          where organisation_id = $1 and id = $2"
    );
    let more_open_on = new.more.then_some(today);
    tx.run(rest, &[&id, &new.phone, &new.email, &new.closed_on, &more_open_on])?;
    tx.changed_at((&format!("centre/{id}"), None), "name", "", name)?;
    Ok(slug)
}

/// The name in addresses, with a number behind it when another centre has it.
fn free_slug<A: Action>(tx: &mut Tx<'_, A>, name: &str) -> Result<String> {
    let slug = slug(name, "keskus");
    let taken = sql!("select id from service_centre where organisation_id = $1 and slug = $2");
    for number in 1..1000 {
        let tried = if number == 1 { slug.clone() } else { format!("{slug}-{number}") };
        if tx.scalar::<CentreId>(taken, &[&tried])?.is_none() {
            return Ok(tried);
        }
    }
    Err(Error::Busy)
}

/// Changes the centre; what each field was is kept. Its name in addresses stays. Fails as stale when it has moved on.
pub fn change(tx: &mut Tx<'_, EditCentre>, new: &CentreDetails) -> Result<()> {
    let (was, today) = (kept(tx)?, tx.today());
    if was.version != new.version {
        return Err(Error::Stale);
    }
    let more_open_on = if new.more { was.more_open_on.or(Some(today)) } else { None };
    let change = sql!(
        "update service_centre
            set name = $3, address = $4, phone = $5, email = $6, opened_on = $7, closed_on = $8, funding = $9,
                activity = $10, more_open_on = $11, version = version + 1
          where organisation_id = $1 and id = $2"
    );
    let CentreDetails { name, address, phone, email, opened_on, closed_on, funding, activity, .. } = new;
    let changed = tx.run(
        change,
        &[&was.id, name, address, phone, email, opened_on, closed_on, funding, activity, &more_open_on],
    )?;
    if changed == 0 {
        return Err(Error::Stale);
    }
    note(tx, &was, new)
}

fn note(tx: &mut Tx<'_, EditCentre>, was: &Kept, new: &CentreDetails) -> Result<()> {
    let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
    let on = |open: bool| if open { "on" } else { "" };
    tx.changed("name", &was.name, &new.name)?;
    tx.changed("address", &was.address, &new.address)?;
    tx.changed("phone", &was.phone, &new.phone)?;
    tx.changed("email", &was.email, &new.email)?;
    tx.changed("opened_on", &day(Some(was.opened_on)), &day(Some(new.opened_on)))?;
    tx.changed("closed_on", &day(was.closed_on), &day(new.closed_on))?;
    tx.changed("funding", was.funding.word(), new.funding.word())?;
    tx.changed("activity", &was.activity, &new.activity)?;
    tx.changed("more", on(was.more_open_on.is_some()), on(new.more))
}

/// The topics that a centre shows first: those it chose, or the first of the programme.
pub fn shown_first(conn: &mut Conn<'_>, centre: CentreId, language: Language) -> Result<Vec<String>> {
    let chosen = topic::first_of(conn, centre)?;
    if !chosen.is_empty() {
        return Ok(chosen);
    }
    let catalogue = topic::catalogue(conn, language)?;
    let offered = catalogue.topics.iter().filter(|topic| topic.retired_on.is_none());
    Ok(offered.map(|topic| topic.code.clone()).take(SHOWN_FIRST).collect())
}

/// Keeps which topics the centre shows first, in this order.
pub fn show_first(tx: &mut Tx<'_, EditCentre>, topics: &[String]) -> Result<()> {
    let id = tx.on().id;
    let was = topic::first_of(tx, id)?.join(" ");
    tx.unscoped().run(sql!("delete from centre_topic where centre_id = $1"), &[&id])?;
    for (position, topic) in (1_i64..).zip(topics) {
        let add = sql!("insert into centre_topic (centre_id, topic, position) values ($1, $2, $3)");
        tx.unscoped().run(add, &[&id, topic, &position])?;
    }
    tx.changed("topics", &was, &topics.join(" "))
}
