//! Where each begins the day, and where the search on top leads.

use frame::{Organisation, centre};
use platform::{Action, Actor, Error, Log, Membership, Page, Permit, Public, Response, Result, Role, Routes};

pub(crate) fn routes() -> Routes {
    Routes::default().get("/", enter).get("/organisations/{slug}/start", start)
}

/// The first page of a membership; `centre` is the one in use.
pub(crate) fn of(held: &Membership, centre: Option<&str>) -> String {
    let slug = &held.slug;
    match (held.role, centre) {
        (Role::Counsellor, Some(centre)) => format!("/organisations/{slug}/centres/{centre}/day"),
        // Which centre comes first is in the database.
        (Role::Counsellor, None) => format!("/organisations/{slug}/start"),
        (Role::Coordinator, _) => format!("/organisations/{slug}/contacts"),
        (Role::ProgrammeManager | Role::Authority | Role::Unit, _) => "/figures".to_owned(),
        (Role::Administrator, _) => "/installation/organisations".to_owned(),
        (Role::Dpo | Role::Network, _) => "/settings".to_owned(),
    }
}

/// Where a membership searches for people, if it may.
pub(crate) fn search(held: &Membership) -> Option<String> {
    let may = matches!(held.role, Role::Counsellor | Role::Coordinator);
    may.then(|| format!("/organisations/{}/clients", held.slug))
}

async fn enter(_: Public, page: Page) -> Result<Response> {
    let to = page.membership().map(|held| of(held, held.centre_slug.as_deref()));
    Ok(page.go(to.as_deref().unwrap_or("/sign-in")))
}

/// Beginning the day in an organisation: at a centre of one's own.
pub struct StartDay;

impl Action for StartDay {
    type On = Organisation;
    const NAME: &'static str = "app.start_day";
    const LOG: Log = Log::Changes;
    const ROLES: &'static [Role] = &[Role::Counsellor, Role::Coordinator];
    fn sees(actor: &Actor, on: &Organisation) -> bool {
        actor.is_in(on.id)
    }
    fn allows(actor: &Actor, on: &Organisation) -> bool {
        actor.is(Self::ROLES, on.id)
    }
}

/// On to the first open centre that the counsellor works at.
async fn start(permit: Permit<StartDay>, page: Page) -> Result<Response> {
    let own = permit.actor().centres(StartDay::ROLES, permit.on().id);
    let day = permit.read(move |tx| {
        let today = tx.today();
        let is_own = |id| own.as_ref().is_none_or(|own| own.contains(&id));
        let is_open = |closed: Option<platform::Date>| closed.is_none_or(|closed| closed >= today);
        let mut centres = centre::of_organisation(tx)?.into_iter();
        Ok(centres
            .find(|centre| is_open(centre.closed_on) && is_own(centre.id.into()))
            .map(|centre| centre.slug))
    });
    let centre = day.await?.ok_or(Error::NotFound)?;
    Ok(page.go(&format!("/organisations/{}/centres/{centre}/day", permit.on().slug)))
}
