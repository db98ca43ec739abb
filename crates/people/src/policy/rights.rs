//! Closing a file to use (GDPR, article 18): what is held is kept, and nobody works with it.

use super::ClientFile;
use platform::{Action, Actor, Log, Role};

/// Closing a file to use, and opening it again: the coordinator or the data-protection officer.
pub struct RestrictFile;

impl Action for RestrictFile {
    type On = ClientFile;
    const NAME: &'static str = "people.restrict_file";
    const LOG: Log = Log::Changes;
    const ROLES: &'static [Role] = &[Role::Coordinator, Role::Dpo];
    fn sees(actor: &Actor, client: &ClientFile) -> bool {
        client.protected_on.is_none() && actor.is(Self::ROLES, client.organisation_id)
    }
    fn allows(actor: &Actor, client: &ClientFile) -> bool {
        Self::sees(actor, client)
    }
}
