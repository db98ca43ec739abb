//! Who watches what runs out.

use super::SERVE;
use frame::{Organisation, of_organisation};
use platform::{Actor, Role};

of_organisation! {
    /// Seeing whose right to stay and whose documents run out: those who serve people, of those in their caseload today; all of
    /// the organisation for its coordinators. A name, what runs out and when: what else there is stands in the file.
    pub WatchExpiries = "people.watch_expiries", Looks, SERVE;
}

impl WatchExpiries {
    /// Whether the actor may see all clients of the organisation in it.
    pub fn of_all(actor: &Actor, organisation: &Organisation) -> bool {
        actor.is(&[Role::Coordinator], organisation.id)
    }
}
