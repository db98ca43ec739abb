//! Who may do what with what hangs on a client's file. Pure rules over loaded facts.
//!
//! Who may open the file may keep its plan and its papers. Restricted notes have a rule of their own: see [`note`].

pub mod note;
pub mod paper;
pub mod plan;

use people::{ClientFile, OpenFile};
use platform::{Action, Actor, Role};

/// Those who serve people.
const STAFF: &[Role] = &[Role::Counsellor, Role::Coordinator];

/// For what a file may be opened: what a program says with its request.
const PURPOSES: &[&str] = OpenFile::PURPOSES;

/// May the actor know of the person?
fn knows(actor: &Actor, client: &ClientFile) -> bool {
    OpenFile::sees(actor, client)
}

/// May the actor work with the file now?
fn opens(actor: &Actor, client: &ClientFile) -> bool {
    OpenFile::allows(actor, client)
}

/// Does the actor coordinate those who serve the person?
fn coordinates(actor: &Actor, client: &ClientFile) -> bool {
    actor.is(&[Role::Coordinator], client.organisation_id)
}

/// An action upon something of a file, for whoever may open the file.
macro_rules! for_who_opens {
    ($(#[$doc:meta])* $action:ident on $on:ty, $client:expr, $name:literal) => {
        $(#[$doc])*
        pub struct $action;

        impl Action for $action {
            type On = $on;
            const NAME: &'static str = $name;
            const LOG: platform::Log = platform::Log::Looks;
            const ROLES: &'static [Role] = crate::policy::STAFF;
            const PURPOSES: &'static [&'static str] = crate::policy::PURPOSES;
            fn sees(actor: &Actor, on: &$on) -> bool {
                crate::policy::knows(actor, $client(on))
            }
            fn allows(actor: &Actor, on: &$on) -> bool {
                crate::policy::opens(actor, $client(on))
            }
            fn asks_purpose(actor: &Actor, on: &$on) -> bool {
                crate::policy::knows(actor, $client(on))
            }
        }
    };
}
use for_who_opens;
