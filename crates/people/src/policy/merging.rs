//! Who goes through files that may be of one person.

use frame::Organisation;
use platform::{Action, Actor, Log, Role};

/// Those who make one file of two.
const LEAD: &[Role] = &[Role::Coordinator];

/// Seeing which files may be of one person, and why.
pub struct ViewDuplicates;

impl Action for ViewDuplicates {
    type On = Organisation;
    const NAME: &'static str = "people.view_duplicates";
    const LOG: Log = Log::Looks;
    const ROLES: &'static [Role] = LEAD;
    fn sees(actor: &Actor, organisation: &Organisation) -> bool {
        actor.is_in(organisation.id)
    }
    fn allows(actor: &Actor, organisation: &Organisation) -> bool {
        actor.is(Self::ROLES, organisation.id)
    }
}

/// Saying that two files are of two persons, and taking it back.
pub struct DecideDuplicate;

impl Action for DecideDuplicate {
    type On = Organisation;
    const NAME: &'static str = "people.decide_duplicate";
    const LOG: Log = Log::Changes;
    const ROLES: &'static [Role] = LEAD;
    fn sees(actor: &Actor, organisation: &Organisation) -> bool {
        actor.is_in(organisation.id)
    }
    fn allows(actor: &Actor, organisation: &Organisation) -> bool {
        actor.is(Self::ROLES, organisation.id)
    }
}

/// Comparing files that nobody has compared yet: a job.
pub struct CompareFiles;

impl Action for CompareFiles {
    type On = Organisation;
    const NAME: &'static str = "people.compare_files";
    const LOG: Log = Log::Changes;
    const ROLES: &'static [Role] = &[];
    fn sees(actor: &Actor, _: &Organisation) -> bool {
        actor.is_job()
    }
    fn allows(actor: &Actor, _: &Organisation) -> bool {
        actor.is_job()
    }
}
