//! Service centres (teenuskeskused): the places of a partner where people are served.

use crate::{CentreId, Funding, OrganisationId};
use platform::{Actor, Conn, Result, Scope, Target, record, sql};
use serde::Deserialize;

record! {
    /// A service centre.
    #[derive(Clone, Debug)]
    pub struct Centre {
        /// Its id.
        pub id: CentreId,
        /// Whose it is.
        pub organisation_id: OrganisationId,
        /// Its name in addresses, within the organisation.
        pub slug: String,
        /// Its name, as on the door.
        pub name: String,
        /// The day it opened.
        pub opened_on: platform::Date,
        /// The day it closed for good.
        pub closed_on: Option<platform::Date>,
        /// Who pays for its contacts unless another is said.
        pub funding: Funding,
        /// The activity of the programme they belong to unless another is said.
        pub activity: String,
        /// Since when the seldom used fields stand open.
        pub more_open_on: Option<platform::Date>,
        /// Counts its changes.
        pub version: i64,
    }
}

/// A centre in an address: `/organisations/{slug}/centres/{centre}`. The centre by its slug or by its id.
#[derive(Clone, Debug, Deserialize)]
pub struct CentrePath {
    /// The organisation's name in addresses.
    pub slug: String,
    /// The centre's slug or id.
    pub centre: String,
}

impl Target for Centre {
    type Id = CentrePath;
    fn load(conn: &mut Conn<'_>, actor: &Actor, id: &CentrePath) -> Result<Option<Self>> {
        if !conn.scope().is_some_and(|scope| actor.names(scope, &id.slug)) {
            return Ok(None);
        }
        match id.centre.parse() {
            Ok(id) => by_id(conn, id),
            Err(_) => by_slug(conn, &id.centre),
        }
    }
    fn scope(&self) -> Scope {
        self.organisation_id.into()
    }
    fn reference(&self) -> String {
        format!("centre/{}", self.id)
    }
}

impl Centre {
    /// Its address.
    pub fn path(&self, slug: &str) -> String {
        format!("/organisations/{slug}/centres/{}", self.slug)
    }
}

/// The centre of an id, if the organisation of `conn` has it.
pub fn by_id(conn: &mut Conn<'_>, id: CentreId) -> Result<Option<Centre>> {
    let find = sql!(
        "select id, organisation_id, slug, name, opened_on, closed_on, funding, activity, more_open_on, version
           from service_centre where organisation_id = $1 and id = $2"
    );
    Ok(conn.one(find, &[&id])?)
}

/// The centre of a name in addresses; no such name has the form of an id.
fn by_slug(conn: &mut Conn<'_>, slug: &str) -> Result<Option<Centre>> {
    let find = sql!(
        "select id, organisation_id, slug, name, opened_on, closed_on, funding, activity, more_open_on, version
           from service_centre where organisation_id = $1 and slug = $2"
    );
    Ok(conn.one(find, &[&slug])?)
}

/// The centres of the organisation, by name; closed ones too, for old contacts.
pub fn of_organisation(conn: &mut Conn<'_>) -> Result<Vec<Centre>> {
    let all = sql!(
        "select id, organisation_id, slug, name, opened_on, closed_on, funding, activity, more_open_on, version
           from service_centre where organisation_id = $1 order by name"
    );
    Ok(conn.all(all, &[])?)
}

/// A centre that is to be.
pub struct NewCentre<'a> {
    /// Its name in addresses.
    pub slug: &'a str,
    /// Its name.
    pub name: &'a str,
    /// Street and town.
    pub address: &'a str,
    /// The day it opens.
    pub opened_on: platform::Date,
    /// Who pays for its contacts.
    pub funding: Funding,
    /// The activity they belong to.
    pub activity: &'a str,
}

/// Adds a centre to the organisation.
pub fn add(conn: &mut Conn<'_>, new: &NewCentre<'_>) -> Result<CentreId> {
    let id: CentreId = platform::random::new_id().into();
    let add = sql!(
        "insert into service_centre
           (organisation_id, id, slug, name, address, phone, email, opened_on, funding, activity, version)
         values ($1, $2, $3, $4, $5, '', '', $6, $7, $8, 1)"
    );
    let NewCentre { slug, name, address, opened_on, funding, activity } = new;
    conn.run(add, &[&id, slug, name, address, opened_on, funding, activity])?;
    Ok(id)
}
