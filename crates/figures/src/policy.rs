//! Who may see figures: a municipality's own people theirs, the programme's people sums of all.

use crate::export::PURPOSES;
use frame::{Organisation, organisation::Programme};
use platform::{Action, Actor, Includes, Log, Role, Target};

/// Who sees the figures of a municipality: a counsellor of the own centres, a coordinator of all.
pub const INSIDE: &[Role] = &[Role::Counsellor, Role::Coordinator];
/// Who sees sums of municipalities.
pub const OUTSIDE: &[Role] = &[Role::ProgrammeManager, Role::Authority, Role::Unit];

macro_rules! inside {
    ($(#[$doc:meta])* $action:ident, $name:literal, $log:expr, $purposes:expr) => {
        $(#[$doc])*
        pub struct $action;
        impl Action for $action {
            type On = Organisation;
            const NAME: &'static str = $name;
            const LOG: Log = $log;
            const PURPOSES: &'static [&'static str] = $purposes;
            const ROLES: &'static [Role] = INSIDE;
            fn sees(actor: &Actor, on: &Organisation) -> bool {
                actor.is_in(on.id)
            }
            fn allows(actor: &Actor, on: &Organisation) -> bool {
                actor.is(INSIDE, on.id)
            }
        }
    };
}
inside! {
    /// Look at the figures of a municipality. No person is shown.
    ViewFigures, "figures.view_figures", Log::Changes, &[]
}
inside! {
    /// Take the figures of a municipality out of the house: recorded, with its purpose.
    ExportFigures, "figures.export_figures", Log::Looks, &PURPOSES
}
impl Includes<ViewFigures> for ExportFigures {}

macro_rules! outside {
    ($(#[$doc:meta])* $action:ident, $name:literal, $log:expr, $purposes:expr) => {
        $(#[$doc])*
        pub struct $action;
        impl Action for $action {
            type On = Programme;
            const NAME: &'static str = $name;
            const LOG: Log = $log;
            const PURPOSES: &'static [&'static str] = $purposes;
            const ROLES: &'static [Role] = OUTSIDE;
            fn sees(actor: &Actor, on: &Programme) -> bool {
                actor.is_in(on.scope())
            }
            fn allows(actor: &Actor, on: &Programme) -> bool {
                actor.is(OUTSIDE, on.scope())
            }
        }
    };
}
outside! {
    /// Look at the sums of all municipalities, small numbers suppressed.
    ViewSums, "figures.view_sums", Log::Changes, &[]
}
outside! {
    /// Take the sums out of the house: recorded, with its purpose.
    ExportSums, "figures.export_sums", Log::Looks, &PURPOSES
}
impl Includes<ViewSums> for ExportSums {}

/// Count the persons of the usual periods and publish the counts: a job.
pub struct CountPeriods;
impl Action for CountPeriods {
    type On = Organisation;
    const NAME: &'static str = "figures.count_periods";
    const LOG: Log = Log::Changes;
    const ROLES: &'static [Role] = &[];
    fn sees(actor: &Actor, on: &Organisation) -> bool {
        actor.is_in(on.id)
    }
    fn allows(actor: &Actor, on: &Organisation) -> bool {
        actor.is_job() && actor.is_in(on.id)
    }
}
