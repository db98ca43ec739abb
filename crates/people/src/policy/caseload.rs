//! Who sees a caseload, and who decides in whose it is.

use super::{ClientFile, SERVE, WatchExpiries, uses};
use frame::of_organisation;
use platform::{Action, Actor, Includes, Log, Role};

of_organisation! {
    /// Seeing caseloads and what is due in them: the own one; a coordinator everybody's, by name, kind and day.
    pub ViewCaseload = "people.view_caseload", Looks, SERVE;
}

/// What runs out is due as well.
impl Includes<WatchExpiries> for ViewCaseload {}

/// Deciding in whose caseload a client is: who has the client in the own one, and coordinators. An opening for a purpose is
/// not enough: it ends after an hour, and this would not.
pub struct ShareClient;

impl Action for ShareClient {
    type On = ClientFile;
    const NAME: &'static str = "people.share_client";
    const LOG: Log = Log::Looks;
    const ROLES: &'static [Role] = SERVE;
    fn sees(actor: &Actor, client: &ClientFile) -> bool {
        super::knows(actor, client)
    }
    fn allows(actor: &Actor, client: &ClientFile) -> bool {
        let leads = actor.is(&[Role::Coordinator], client.organisation_id);
        uses(actor, client) && (client.in_caseload || leads)
    }
}
