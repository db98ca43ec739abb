//! Organisations: the 79 municipalities, the implementer, the authority, the unit, network bodies.

use crate::OrganisationId;
use platform::{Actor, Conn, Result, Scope, Target, record, sql, text_enum};
use serde::Deserialize;

text_enum! {
    /// What an organisation is in the programme.
    pub enum Kind in "organisation.kind" {
        /// A local government; a partner once it has an agreement (kohalik omavalitsus).
        Municipality = "municipality",
        /// Carries out the programme (elluviija).
        Implementer = "implementer",
        /// Sets its conditions (rakendusasutus).
        Authority = "authority",
        /// Checks its costs (rakendusüksus).
        Unit = "unit",
        /// A body of the cooperation network (võrgustikupartner).
        Network = "network",
        /// This installation itself, for those who keep it running.
        Installation = "installation",
    }
}

record! {
    /// An organisation, in whose data something is done.
    #[derive(Clone, Debug)]
    pub struct Organisation {
        /// Its id, which is the scope of its data.
        pub id: OrganisationId,
        /// Its name in addresses.
        pub slug: String,
        /// What it is.
        pub kind: Kind,
        /// Its name.
        pub name: String,
        /// The first day of its partnership, if it is a partner.
        pub partner_from: Option<platform::Date>,
    }
}

/// What an address names under an organisation: `/organisations/{slug}/contacts/{id}`.
#[derive(Clone, Debug, Deserialize)]
pub struct At<T> {
    /// The organisation's name in addresses.
    pub slug: String,
    /// The id.
    pub id: T,
}

impl Target for Organisation {
    type Id = String;
    fn load(conn: &mut Conn<'_>, actor: &Actor, slug: &String) -> Result<Option<Self>> {
        if !conn.scope().is_some_and(|scope| actor.names(scope, slug)) {
            return Ok(None);
        }
        Ok(conn.one(sql!("select id, slug, kind, name, partner_from from organisation where id = $1"), &[])?)
    }
    fn scope(&self) -> Scope {
        self.id.into()
    }
    fn reference(&self) -> String {
        format!("organisation/{}", self.id)
    }
}

/// The whole programme, for those who see figures and documents of all parties. Acted upon from one's own organisation.
#[derive(Clone, Copy, Debug)]
pub struct Programme {
    scope: Scope,
}

impl Target for Programme {
    type Id = ();
    fn load(conn: &mut Conn<'_>, _: &Actor, (): &()) -> Result<Option<Self>> {
        Ok(conn.scope().map(|scope| Self { scope }))
    }
    fn scope(&self) -> Scope {
        self.scope
    }
    fn reference(&self) -> String {
        "programme".to_owned()
    }
}

/// An organisation that is to be there from the first day.
pub struct NewOrganisation<'a> {
    /// Its name in addresses.
    pub slug: &'a str,
    /// What it is.
    pub kind: Kind,
    /// Its name.
    pub name: &'a str,
    /// Its code in the classification of administrative units (EHAK), with leading zeros.
    pub ehak: Option<&'a str>,
    /// Its county.
    pub county: Option<&'a str>,
    /// How many people live there.
    pub population: Option<i64>,
    /// The first day of its partnership.
    pub partner_from: Option<platform::Date>,
}

/// Adds an organisation, or leaves the one of this slug as it is; answers with its id.
pub fn ensure(conn: &mut Conn<'_>, new: &NewOrganisation<'_>) -> Result<OrganisationId> {
    let id: OrganisationId = platform::random::new_id().into();
    let add = sql!(
        "insert into organisation (id, slug, kind, name, name_key, ehak, county, population, partner_from)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (slug) do nothing"
    );
    let key = crate::fold::folded(new.name);
    let NewOrganisation { slug, kind, name, ehak, county, population, partner_from } = new;
    let mut conn = conn.unscoped();
    conn.run(add, &[&id, slug, kind, name, &key, ehak, county, population, partner_from])?;
    let kept = conn.scalar(sql!("select id from organisation where slug = $1"), &[slug])?;
    kept.ok_or(platform::Error::NotFound)
}

record! {
    /// A municipality, as a list of all of them names it: statistics, a map, a choice.
    #[derive(Clone, Debug)]
    pub struct Municipality {
        /// Its id.
        pub id: OrganisationId,
        /// Its name in addresses.
        pub slug: String,
        /// Its name.
        pub name: String,
        /// Its code in the classification of administrative units (EHAK).
        pub ehak: Option<String>,
        /// The code that it had before.
        pub former_ehak: Option<String>,
        /// Its county.
        pub county: Option<String>,
        /// How many people live there.
        pub population: Option<i64>,
        /// The first day of its partnership.
        pub partner_from: Option<platform::Date>,
    }
}

/// Every municipality that is not closed, by name.
pub fn municipalities(conn: &mut Conn<'_>) -> Result<Vec<Municipality>> {
    let all = sql!(
        "select id, slug, name, ehak, former_ehak, county, population, partner_from from organisation
          where kind = 'municipality' and closed_on is null order by name_key"
    );
    Ok(conn.unscoped().all(all, &[])?)
}

/// Keeps from when a municipality is a partner. Its agreement says so, and whoever keeps agreements tells it here in the
/// same transaction; nobody else does.
pub fn keep_partner_from(
    conn: &mut Conn<'_>,
    id: OrganisationId,
    partner_from: Option<platform::Date>,
) -> Result<()> {
    let keep = sql!("update organisation set partner_from = $2 where id = $1");
    conn.unscoped().run(keep, &[&id, &partner_from])?;
    Ok(())
}

/// The id of the organisation of a slug.
pub fn by_slug(conn: &mut Conn<'_>, slug: &str) -> Result<Option<OrganisationId>> {
    Ok(conn.unscoped().scalar(sql!("select id from organisation where slug = $1"), &[&slug])?)
}

/// Every organisation of a kind that is not closed, by name.
pub fn of_kind(conn: &mut Conn<'_>, kind: Kind) -> Result<Vec<Organisation>> {
    let all = sql!(
        "select id, slug, kind, name, partner_from from organisation
          where kind = $1 and closed_on is null order by name_key"
    );
    Ok(conn.unscoped().all(all, &[&kind])?)
}

/// Every organisation, for jobs that go through all of them; closed ones too, whose data are kept as any others.
pub fn all(conn: &mut Conn<'_>) -> Result<Vec<Organisation>> {
    let all = sql!("select id, slug, kind, name, partner_from from organisation order by name_key");
    Ok(conn.unscoped().all(all, &[])?)
}
