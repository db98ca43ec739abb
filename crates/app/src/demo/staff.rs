//! Centres are opened, and everybody who works in the demonstration is let in.

use super::{
    kept::Kept,
    partners::{NATIONAL, PARTNERS, Partner, Place, Staff},
};
use crate::{Installation, Outcome};
use frame::{
    Funding, OrganisationId,
    centre::{self, NewCentre},
    membership::{self, NewMembership},
    organisation,
};
use platform::{
    Conn, Date, Language, Role, Timestamp,
    account::{self, AccountKind, NewAccount},
    clock,
    password::Passwords,
    random,
};
use std::collections::BTreeMap;

/// The activity of the programme under which partners serve people.
const ACTIVITY: &str = "3.5.2";

/// The first day of the programme, from which those who lead it are in office.
const PROGRAMME: Date = Date::constant(2023, 1, 1);

/// Who keeps the installation and lets in the first of each organisation.
const ADMINISTRATOR: &str = "demo.haldur";

/// What lets in those who were there before anybody.
const INSTALLED: &str = "teekond";

/// Accounts by login.
type Accounts = BTreeMap<String, String>;

/// Opens all centres and lets everybody in; nobody has been served yet.
pub(super) async fn engage(installation: &Installation) -> Outcome<Kept> {
    let db = &installation.databases.db;
    let mut accounts = db.write(None, |conn| Ok(national(conn, Accounts::new())?)).await?;
    for partner in &PARTNERS {
        accounts = engage_partner(installation, partner, accounts).await?;
    }
    let (all, nobody) = (accounts.clone(), Passwords::default().hash(random::token()).await?);
    let lock = move |conn: &mut Conn<'_>| {
        all.values().try_for_each(|account| {
            account::set_password(conn, account, &nobody)?;
            account::prove(conn, account)
        })
    };
    // They come in by one click; a password that nobody knows shows that they have been here before.
    db.write(None, lock).await?;
    Ok(Kept::begun_with(accounts))
}

async fn engage_partner(
    installation: &Installation,
    partner: &'static Partner,
    accounts: Accounts,
) -> Outcome<Accounts> {
    let db = &installation.databases.db;
    let organisation = db.read(None, move |conn| Ok(organisation::by_slug(conn, partner.slug)?)).await?;
    let organisation = organisation.ok_or(platform::Error::NotFound)?;
    let engage = move |conn: &mut Conn<'_>| {
        for place in partner.centres {
            open(conn, place)?;
        }
        let mut accounts = accounts.clone();
        // The administrator lets in whoever leads, and they the others.
        let mut by = accounts.get(ADMINISTRATOR).cloned().unwrap_or_default();
        let (leaders, others): (Vec<_>, Vec<_>) =
            partner.staff.iter().partition(|staff| staff.role == Role::Coordinator);
        for staff in leaders.into_iter().chain(others) {
            let account = admit(conn, (organisation, partner.serves_from, &by), staff, &mut accounts)?;
            by = if staff.role == Role::Coordinator { account } else { by };
        }
        Ok(accounts)
    };
    Ok(db.write(Some(organisation.into()), engage).await?)
}

fn open(conn: &mut Conn<'_>, place: &Place) -> platform::Result<()> {
    let Place { slug, name, address, opened_on } = *place;
    let new =
        NewCentre { slug, name, address, opened_on, funding: Funding::EsfProgramme, activity: ACTIVITY };
    centre::add(conn, &new).map(drop)
}

fn admit(
    conn: &mut Conn<'_>,
    (organisation, begins, by): (OrganisationId, Date, &str),
    staff: &Staff,
    accounts: &mut Accounts,
) -> platform::Result<String> {
    let from_day = staff.from.unwrap_or(begins);
    let account = account(conn, (staff.login, staff.name), clock::at(from_day, 8, 0), accounts)?;
    let centres = centre::of_organisation(conn)?;
    let at = staff.centre.and_then(|slug| centres.into_iter().find(|centre| centre.slug == slug));
    let place = (organisation, at.map(|centre| centre.id));
    grant(conn, (&account, staff.role, by), place, from_day)?;
    Ok(account)
}

/// The account of a login; one that works in two places has one account.
fn account(
    conn: &mut Conn<'_>,
    (login, name): (&str, &str),
    at: Timestamp,
    accounts: &mut Accounts,
) -> platform::Result<String> {
    if let Some(known) = accounts.get(login) {
        return Ok(known.clone());
    }
    let new = NewAccount { kind: AccountKind::Person, login, name, language: Language::Et };
    let id = account::add(conn, &new, at)?;
    account::came_in(conn, &id, at)?;
    accounts.insert(login.to_owned(), id.clone());
    Ok(id)
}

fn grant(
    conn: &mut Conn<'_>,
    (account, role, granted_by): (&str, Role, &str),
    (organisation, centre): (OrganisationId, Option<frame::CentreId>),
    from_day: Date,
) -> platform::Result<()> {
    let new = NewMembership { account, organisation, centre, role, from_day, until_day: None, granted_by };
    membership::grant(conn, &new, clock::at(from_day, 8, 0)).map(drop)
}

/// Those who lead the programme and keep the installation.
fn national(conn: &mut Conn<'_>, mut accounts: Accounts) -> platform::Result<Accounts> {
    for (login, name, slug, role) in NATIONAL {
        let organisation = organisation::by_slug(conn, slug)?.ok_or(platform::Error::NotFound)?;
        let account = account(conn, (login, name), clock::at(PROGRAMME, 8, 0), &mut accounts)?;
        grant(conn, (&account, role, INSTALLED), (organisation, None), PROGRAMME)?;
    }
    Ok(accounts)
}
