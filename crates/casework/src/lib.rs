//! Casework (juhtumitöö): what a counsellor and a client work on together. The plan with its goals in the person's words,
//! notes that only those who need them read, papers that were handed in, and the page that the person takes home; and the
//! caseload, which says whom one cares for and what is due.

mod hand_over;
mod model;
mod pages;
mod part;
mod policy;
mod store;

pub use hand_over::Steps;
pub use model::{
    Doer, GoalId, GoalInput, GoalState, NoteInput, PaperInput, PaperKind, ProgressInput, StateInput, StepId,
    StepInput, Voice,
};
pub use part::{Notes, Papers, Plan};
pub use policy::{
    note::{
        AskToReadNote, CorrectRestrictedNote, GiveRestrictedNote, ListRestrictedNotes, ReadRestrictedNote,
        WithdrawRestrictedNote, WriteRestrictedNote,
    },
    paper::{AddPaper, DeletePaper, ListPapers, ReadPaper},
    plan::{AddGoal, ChangeGoal, ChangeStep, GiveHandout, GoalPath, SeePlan, StepPath},
};
pub use store::{
    goal::{add as add_goal, decide as decide_goal},
    note::write as write_note,
    paper::add as add_paper,
    progress::add as add_progress,
    step::{add as add_step, complete as complete_step},
};

use platform::{JsonValue, Membership, Module, Role, json, menu::Item};

/// The module, as `app` lists it.
pub fn module() -> Module {
    Module { name: "casework", routes: pages::routes(), texts: platform::locales!(), menu, api }
}

/// The caseload is a matter of every day; the rest is reached from the file of a client.
fn menu(held: &Membership, _: Option<&str>) -> Vec<Item> {
    let key = match held.role {
        Role::Counsellor => "casework-caseload-title",
        Role::Coordinator => "casework-loads-title",
        _ => return Vec::new(),
    };
    let href = format!("/organisations/{}/caseload", held.slug);
    vec![Item { group: "platform-menu-daily", key, icon: "user-check", href, count: 0 }]
}

/// It has no part in the API yet.
fn api() -> JsonValue {
    json!({})
}
