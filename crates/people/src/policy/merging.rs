//! Who goes through files that may be of one person.

use frame::{of_job, of_organisation};
use platform::Role;

/// Those who make one file of two.
const LEAD: &[Role] = &[Role::Coordinator];

of_organisation! {
    /// Seeing which files may be of one person, and why.
    pub ViewDuplicates = "people.view_duplicates", Looks, LEAD;
    /// Saying that two files are of two persons, and taking it back.
    pub DecideDuplicate = "people.decide_duplicate", Changes, LEAD;
}

of_job! {
    /// Comparing files that nobody has compared yet: a job.
    pub CompareFiles = "people.compare_files";
}
