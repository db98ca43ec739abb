//! Who may see figures: a municipality's own people theirs, the programme's people sums of all.

use crate::export::PURPOSES;
use frame::{of_job, of_organisation, organisation::Programme};
use platform::{Action, Actor, Includes, Log, Role, Target};

/// Who sees the figures of a municipality: a counsellor of the own centres, a coordinator of all.
pub const INSIDE: &[Role] = &[Role::Counsellor, Role::Coordinator];
/// Who sees sums of municipalities.
pub const OUTSIDE: &[Role] = &[Role::ProgrammeManager, Role::Authority, Role::Unit];

of_organisation! {
    /// Look at the figures of a municipality. No person is shown.
    pub ViewFigures = "figures.view_figures", Changes, INSIDE;
    /// Take the figures of a municipality out of the house: recorded, with its purpose.
    pub ExportFigures = "figures.export_figures", Looks, INSIDE, &PURPOSES;
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

of_job! {
    /// Count the persons of the usual periods and publish the counts: a job.
    pub CountPeriods = "figures.count_periods";
}
