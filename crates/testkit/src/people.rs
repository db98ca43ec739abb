//! Two partners with their centres, and everybody who works in them or oversees them.

use db::{Conn, Db, Sql, Uuid};
use frame::{
    CentreId, Funding, OrganisationId, centre, centre::NewCentre, membership, membership::NewMembership,
    organisation,
};
use platform::{Role, Timestamp, actor::hash};

/// Short name, role, organisation, and centre; without a centre: all of the organisation's.
type Place = (&'static str, Role, &'static str, Option<&'static str>);

/// Everybody who is signed in: the session's token is the short name.
pub const STAFF: &[Place] = &[
    ("mari", Role::Counsellor, "tartu-linn", Some("raekoja")),
    ("maarja", Role::Counsellor, "tartu-linn", Some("annelinn")),
    ("kadri", Role::Coordinator, "tartu-linn", None),
    ("dora", Role::Dpo, "tartu-linn", None),
    ("rein", Role::Counsellor, "rakvere-linn", Some("keskvaljak")),
    ("riina", Role::Coordinator, "rakvere-linn", None),
    ("liis", Role::Counsellor, "tartu-linn", Some("raekoja")),
    ("liis", Role::Counsellor, "rakvere-linn", Some("keskvaljak")),
    ("priit", Role::ProgrammeManager, "elvl", None),
    ("aili", Role::Authority, "kum", None),
    ("uku", Role::Unit, "rtk", None),
    ("ants", Role::Administrator, "teekond", None),
];

/// Programs; the token is the name.
pub const PROGRAMS: &[Place] = &[
    ("tartu-coordinator", Role::Coordinator, "tartu-linn", None),
    ("tartu-counsellor", Role::Counsellor, "tartu-linn", Some("raekoja")),
];

/// Slug, name, and the day it closed.
type CentrePlan = (&'static str, &'static str, Option<&'static str>);
const TARTU: [CentrePlan; 3] = [
    ("raekoja", "Raekoja teenuskeskus", None),
    ("annelinn", "Annelinna teenuskeskus", None),
    ("vana", "Vana tänava teenuskeskus", Some("2026-01-31")),
];
const RAKVERE: [CentrePlan; 2] = [
    ("keskvaljak", "Keskväljaku teenuskeskus", None),
    ("vana", "Vana kooli teenuskeskus", Some("2026-01-31")),
];

/// What a test needs to name a partner's rows.
#[derive(Clone, Debug)]
pub struct Partner {
    /// The municipality.
    pub organisation: OrganisationId,
    /// Its name in addresses.
    pub slug: &'static str,
    /// Its first open centre.
    pub centre: CentreId,
    /// Its other open centre; the first again where there is no other.
    pub other_centre: CentreId,
    /// A centre that has closed.
    pub closed: CentreId,
    centre_slug: &'static str,
}

impl Partner {
    /// An address under the organisation: `/contacts` becomes `/organisations/tartu-linn/contacts`.
    pub fn path(&self, rest: &str) -> String {
        format!("/organisations/{}{rest}", self.slug)
    }

    /// An address under its first open centre.
    pub fn centre_path(&self, rest: &str) -> String {
        self.path(&format!("/centres/{}{rest}", self.centre_slug))
    }

    /// An address of the API under the organisation.
    pub fn api(&self, rest: &str) -> String {
        format!("/api/v1{}", self.path(rest))
    }
}

/// Loads the first content and lets everybody in; answers with Tartu and Rakvere.
pub(crate) async fn settle(db: &Db, now: Timestamp) -> (Partner, Partner) {
    db.write(None, |conn| Ok(frame::first_content::load(conn)?)).await.unwrap();
    let tartu = open(db, "tartu-linn", &TARTU).await;
    let rakvere = open(db, "rakvere-linn", &RAKVERE).await;
    db.write(None, move |conn| {
        for (place, kind) in
            STAFF.iter().map(|p| (p, "person")).chain(PROGRAMS.iter().map(|p| (p, "service")))
        {
            admit(conn, (place, kind), now)?;
        }
        Ok(())
    })
    .await
    .unwrap();
    (tartu, rakvere)
}

async fn open(db: &Db, slug: &'static str, centres: &'static [CentrePlan]) -> Partner {
    let organisation =
        db.read(None, move |conn| Ok(organisation::by_slug(conn, slug)?)).await.unwrap().unwrap();
    let add = move |conn: &mut Conn<'_>| {
        let partner = Sql::collected("update organisation set partner_from = '2023-01-01' where id = $1");
        conn.run(partner, &[])?;
        centres.iter().map(|place| Ok(add(conn, place)?)).collect()
    };
    let ids: Vec<CentreId> = db.write(Some(organisation.into()), add).await.unwrap();
    let (centre, closed) = (ids[0], ids[ids.len() - 1]);
    Partner {
        organisation,
        slug,
        centre,
        other_centre: ids[ids.len() - 2],
        closed,
        centre_slug: centres[0].0,
    }
}

fn add(conn: &mut Conn<'_>, (slug, name, closed_on): &CentrePlan) -> platform::Result<CentreId> {
    let opened_on = "2023-01-01".parse().unwrap();
    let new = NewCentre { slug, name, address: "", opened_on, funding: Funding::EsfProgramme, activity: "" };
    let id = centre::add(conn, &new)?;
    let close =
        Sql::collected("update service_centre set closed_on = $3 where organisation_id = $1 and id = $2");
    conn.run(close, &[&id, &closed_on.map(str::to_owned)])?;
    Ok(id)
}

/// The account's id: always the same, so that a test that fails says the same again.
pub(crate) fn account(name: &str) -> Uuid {
    let mut bytes = [0; 16];
    bytes.iter_mut().zip(name.bytes()).for_each(|(to, from)| *to = from);
    Uuid::from_bytes(bytes)
}

fn admit(
    conn: &mut Conn<'_>,
    ((name, role, slug, centre), kind): (&Place, &str),
    now: Timestamp,
) -> platform::Result<()> {
    let id = account(name).to_string();
    let full = format!("{}{} Näide", name[..1].to_uppercase(), &name[1..]);
    let add = Sql::collected(
        "insert into account (id, kind, login, name, language, created_at) values ($1, $2, $3, $4, 'et', $5)
         on conflict (id) do nothing",
    );
    conn.run(add, &[&id, &kind, name, &full, &now])?;
    let enter = Sql::collected(if kind == "person" {
        "insert into session (token_hash, account_id, started_at, seen_at, ends_at, agent, confirmed)
         values ($1, $2, $3, $3, '2027-01-01T00:00:00.000000Z', 'test', 'password') on conflict (token_hash) do nothing"
    } else {
        "insert into api_token (token_hash, id, account_id, label, created_at) values ($1, $2, $2, 'test', $3)"
    });
    conn.run(enter, &[&hash(name), &id, &now])?;
    let organisation = organisation::by_slug(conn, slug)?.unwrap();
    let at = Sql::collected("select id from service_centre where organisation_id = $1 and slug = $2");
    let centre: Option<CentreId> = match centre {
        Some(slug) => conn.scalar(at, &[&organisation, slug])?,
        None => None,
    };
    let from_day = "2023-01-01".parse().unwrap();
    let new = NewMembership {
        account: &id,
        organisation,
        centre,
        role: *role,
        from_day,
        until_day: None,
        granted_by: "test",
    };
    membership::grant(conn, &new, now)?;
    Ok(())
}
