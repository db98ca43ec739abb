//! What a partnership is made of: stages, terms, amendments; and what follows from them for a day.

pub mod amendment;
pub mod arrivals;
pub mod coming;
pub mod input;
pub mod partnership;
pub mod stage;
pub mod terms;

pub use amendment::{Amendment, AmendmentState, Change};
pub use partnership::{AsOf, Partnership, Standing};
pub use stage::{Stage, StageEntry};
pub use terms::{Agreement, Term, Terms};

use platform::id;

id! {
    /// A partnership with a municipality, or one that is thought of with a region.
    PartnershipId;
    /// An amendment of its agreement.
    AmendmentId;
    /// A contact person of it.
    PersonId;
    /// A signed file of it.
    SignedFileId;
}
