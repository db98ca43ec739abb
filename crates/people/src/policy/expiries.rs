//! Who watches what runs out.

use super::SERVE;
use frame::Organisation;
use platform::{Action, Actor, Log, Role};

/// Seeing whose right to stay and whose documents run out: those who serve people, of those in their caseload today; all of
/// the organisation for its coordinators. A name, what runs out and when: what else there is stands in the file.
pub struct WatchExpiries;

impl Action for WatchExpiries {
    type On = Organisation;
    const NAME: &'static str = "people.watch_expiries";
    const LOG: Log = Log::Looks;
    const ROLES: &'static [Role] = SERVE;
    fn sees(actor: &Actor, organisation: &Organisation) -> bool {
        actor.is_in(organisation.id)
    }
    fn allows(actor: &Actor, organisation: &Organisation) -> bool {
        actor.is(Self::ROLES, organisation.id)
    }
}

impl WatchExpiries {
    /// Whether the actor may see all clients of the organisation in it.
    pub fn of_all(actor: &Actor, organisation: &Organisation) -> bool {
        actor.is(&[Role::Coordinator], organisation.id)
    }
}
