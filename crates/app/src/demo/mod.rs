//! The demonstration: invented people in real municipalities, entered by one click.

use crate::{Installation, Outcome};
use frame::{
    CentreId, Funding, OrganisationId, centre,
    membership::{self, NewMembership},
    organisation,
};
use platform::{
    Conn, Language, Role, Routes, Timestamp,
    account::{self, AccountKind, NewAccount},
};

/// Changes when the data does: an older demonstration is made anew.
pub const VERSION: &str = "1";

pub(crate) fn routes() -> Routes {
    Routes::default()
}

/// Login, name, organisation, centre and role of everybody who can be entered.
const PEOPLE: [(&str, &str, &str, Option<&str>, Role); 7] = [
    ("demo.tartu.noustaja", "Mari Mets", "tartu-linn", Some("raekoja"), Role::Counsellor),
    ("demo.rakvere.noustaja", "Rein Rand", "rakvere-linn", Some("keskvaljak"), Role::Counsellor),
    ("demo.tartu.koordinaator", "Kadri Kask", "tartu-linn", None, Role::Coordinator),
    ("demo.programmijuht", "Priit Pärn", "elvl", None, Role::ProgrammeManager),
    ("demo.rakendusasutus", "Aili Aas", "kum", None, Role::Authority),
    ("demo.rakendusuksus", "Uku Uibo", "rtk", None, Role::Unit),
    ("demo.haldur", "Ants Allik", "teekond", None, Role::Administrator),
];

/// Loads the demonstration into an empty installation.
pub async fn load(installation: &Installation) -> Outcome {
    let (db, now) = (&installation.databases.db, installation.clock.now());
    for (slug, centre, name) in [
        ("tartu-linn", "raekoja", "Tartu tugikeskus Raekoja platsil"),
        ("rakvere-linn", "keskvaljak", "Rakvere tugikeskus Keskväljakul"),
    ] {
        let organisation = db.read(None, move |conn| Ok(organisation::by_slug(conn, slug)?)).await?;
        let organisation = organisation.ok_or(platform::Error::NotFound)?;
        db.write(Some(organisation.into()), move |conn| Ok(open_centre(conn, centre, name)?)).await?;
    }
    db.write(None, move |conn| Ok(PEOPLE.iter().try_for_each(|person| admit(conn, person, now))?)).await?;
    Ok(())
}

/// Says where it is and who may come in.
pub fn welcome(address: &str) {
    println!("\nTeekond with invented data is at {address}\nEnter by one click as:");
    for (login, name, organisation, _, role) in PEOPLE {
        println!("  {name:<12} {:<18} {organisation:<14} ({login})", role.word());
    }
    println!("Press Ctrl-C to stop.");
}

fn open_centre(conn: &mut Conn<'_>, slug: &str, name: &str) -> platform::Result<CentreId> {
    let opened_on = platform::Date::constant(2023, 1, 2);
    let new = centre::NewCentre {
        slug,
        name,
        address: "",
        opened_on,
        funding: Funding::EsfProgramme,
        activity: "",
    };
    centre::add(conn, &new)
}

fn admit(
    conn: &mut Conn<'_>,
    (login, name, slug, centre, role): &(&str, &str, &str, Option<&str>, Role),
    now: Timestamp,
) -> platform::Result<()> {
    let organisation: OrganisationId = organisation::by_slug(conn, slug)?.ok_or(platform::Error::NotFound)?;
    let new = NewAccount { kind: AccountKind::Person, login, name, language: Language::Et };
    let account = account::add(conn, &new, now)?;
    let centre = match centre {
        None => None,
        Some(slug) => {
            let centres = centre::of_organisation(&mut conn.within(organisation.into())?)?;
            centres.into_iter().find(|centre| centre.slug == *slug).map(|centre| centre.id)
        }
    };
    let from_day = platform::clock::day_of(now);
    let new = NewMembership {
        account: &account,
        organisation,
        centre,
        role: *role,
        from_day,
        until_day: None,
        granted_by: "demo",
    };
    membership::grant(conn, &new, now).map(drop)
}
