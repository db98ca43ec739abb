//! The words and ids of casework, and what is typed about it.

mod caseload;
mod goal;
mod note;
mod paper;
mod step;

pub use caseload::{Cared, HandInput, Load, Pile, ShareInput, soon};
pub use goal::{GoalInput, NewGoal, NewState, StateInput};
pub use note::{MOST_WORDS, NoteInput, OpeningInput};
pub use paper::{NewPaper, PaperInput};
pub use step::{NewStep, ProgressInput, StepInput};

use platform::{id, text_enum};

id! {
    /// A restricted note (piiratud märge).
    NoteId;
    /// One opening of a restricted note.
    NoteOpeningId;
    /// A paper that was handed in (paber).
    PaperId;
    /// What a client wants to reach (eesmärk).
    GoalId;
    /// A step towards it (samm).
    StepId;
    /// A word on how it goes.
    ProgressId;
}

text_enum! {
    /// What a paper is.
    pub enum PaperKind in "paper.kind" {
        /// A copy of an identity document.
        IdentityDocument = "identity_document",
        /// A certificate.
        Certificate = "certificate",
        /// A contract.
        Contract = "contract",
        /// A decision of an authority.
        Decision = "decision",
        /// Something else.
        Other = "other",
    }
}

text_enum! {
    /// What became of a goal.
    pub enum GoalState in "goal.state" {
        /// It is worked on.
        Open = "open",
        /// It is reached.
        Reached = "reached",
        /// Another goal has taken its place.
        Changed = "changed",
        /// It was given up; why is said.
        GivenUp = "given_up",
    }
}

text_enum! {
    /// Who does a step.
    pub enum Doer in "goal_step.doer" {
        /// The person.
        Person = "person",
        /// The counsellor.
        Counsellor = "counsellor",
        /// Both.
        Together = "together",
        /// Somebody else, whom the step names.
        Other = "other",
    }
}

impl Doer {
    /// Whether a counsellor has a part in it.
    pub fn is_counsellor(self) -> bool {
        matches!(self, Self::Counsellor | Self::Together)
    }
}

text_enum! {
    /// Whose words tell how it goes.
    pub enum Voice in "goal_progress.voice" {
        /// The person's own.
        Person = "person",
        /// The counsellor's.
        Counsellor = "counsellor",
    }
}
