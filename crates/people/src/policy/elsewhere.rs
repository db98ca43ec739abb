//! Who asks another municipality for a file, and who answers.

use super::{ClientFile, OpenFile, PURPOSES, SERVE, knows, opens, says_why, uses};
use frame::of_organisation;
use platform::{Action, Actor, Includes, Log, Role};

/// Asking another municipality for the file of a client who wants it, and taking over what is given: who may open the file.
pub struct AskElsewhere;

impl Action for AskElsewhere {
    type On = ClientFile;
    const NAME: &'static str = "people.ask_elsewhere";
    const LOG: Log = Log::Looks;
    const ROLES: &'static [Role] = SERVE;
    const PURPOSES: &'static [&'static str] = PURPOSES;
    fn sees(actor: &Actor, client: &ClientFile) -> bool {
        knows(actor, client)
    }
    fn allows(actor: &Actor, client: &ClientFile) -> bool {
        !client.is_protected && (opens(actor, client) || says_why(actor, client, PURPOSES))
    }
    fn asks_purpose(actor: &Actor, client: &ClientFile) -> bool {
        uses(actor, client) && !client.is_protected
    }
}

impl Includes<OpenFile> for AskElsewhere {}

of_organisation! {
    /// Seeing for whom other municipalities ask.
    pub ViewFileRequests = "people.view_file_requests", Looks, &[Role::Coordinator];
    /// Answering them.
    pub AnswerFileRequest = "people.answer_file_request", Changes, &[Role::Coordinator];
}

impl Includes<ViewFileRequests> for AnswerFileRequest {}

/// Handing over parts of a file to the municipality that asks for it. A protected person's file never leaves.
pub struct HandFileOver;

impl Action for HandFileOver {
    type On = ClientFile;
    const NAME: &'static str = "people.hand_file_over";
    const LOG: Log = Log::Looks;
    const ROLES: &'static [Role] = &[Role::Coordinator];
    fn sees(actor: &Actor, client: &ClientFile) -> bool {
        knows(actor, client) && !client.is_protected
    }
    fn allows(actor: &Actor, client: &ClientFile) -> bool {
        uses(actor, client) && !client.is_protected && actor.is(Self::ROLES, client.organisation_id)
    }
}
