//! Who sees a caseload, and who decides in whose it is.

use super::{ClientFile, SERVE, WatchExpiries, uses};
use frame::Organisation;
use platform::{Action, Actor, Includes, Log, Role};

/// Seeing caseloads and what is due in them: the own one; a coordinator everybody's, by name, kind and day.
pub struct ViewCaseload;

impl Action for ViewCaseload {
    type On = Organisation;
    const NAME: &'static str = "people.view_caseload";
    const LOG: Log = Log::Looks;
    const ROLES: &'static [Role] = SERVE;
    fn sees(actor: &Actor, organisation: &Organisation) -> bool {
        actor.is_in(organisation.id)
    }
    fn allows(actor: &Actor, organisation: &Organisation) -> bool {
        actor.is(Self::ROLES, organisation.id)
    }
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
