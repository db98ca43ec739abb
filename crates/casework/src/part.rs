//! What casework keeps about a client, in three parts: restricted notes, papers, the plan.

mod notes;
mod papers;
mod plan;

pub use notes::Notes;
pub use papers::Papers;
pub use plan::Plan;
