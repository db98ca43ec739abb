//! What an import is told to do: go into the register, be taken back, go on where it stopped.

use super::path_of;
use crate::{
    jobs::{APPLY, JUDGE, UNDO},
    model::{State, Verdict},
    policy::{ApplyImport, UndoImport},
    store, undoing,
};
use platform::{Page, Permit, Response, Result, Routes};

pub(super) fn routes() -> Routes {
    Routes::default()
        .post("/organisations/{slug}/imports/{id}/application", apply)
        .post("/organisations/{slug}/imports/{id}/withdrawal", undo)
        .post("/organisations/{slug}/imports/{id}/continuation", go_on)
}

/// The job that does what a state says.
pub(super) fn job_of(state: State) -> &'static str {
    match state {
        State::Applying => APPLY,
        State::Undoing => UNDO,
        _ => JUDGE,
    }
}

async fn apply(permit: Permit<ApplyImport>, page: Page) -> Result<Response> {
    permit
        .write(|tx| {
            let counts = store::row::counts(tx)?;
            let good =
                counts.iter().find(|(verdict, _)| *verdict == Verdict::Good).map_or(0, |(_, good)| *good);
            // Who presses twice has begun already.
            if tx.on().state != State::Judged || good == 0 {
                return Ok(());
            }
            store::file::begin(tx, (State::Applying, APPLY), good)
        })
        .await?;
    Ok(page.go(&path_of(page.slug(), permit.on().id)))
}

/// Takes back what is in the register; an import of which nothing is there is given up.
async fn undo(permit: Permit<UndoImport>, page: Page) -> Result<Response> {
    let is_undoing = permit
        .write(|tx| {
            if matches!(tx.on().state, State::Undoing | State::Undone | State::Removed) {
                return Ok(true);
            }
            let counts = store::row::counts(tx)?;
            let is_there = counts.iter().any(|(verdict, number)| *verdict == Verdict::Applied && *number > 0);
            if is_there {
                let total = undoing::total(tx)?;
                store::file::begin(tx, (State::Undoing, UNDO), total)?;
            } else {
                store::file::remove(tx)?;
            }
            Ok(is_there)
        })
        .await?;
    let slug = page.slug();
    Ok(if is_undoing {
        page.go(&path_of(slug, permit.on().id))
    } else {
        page.done(&super::path(slug), "imports-removed")
    })
}

/// Goes on with what was given up, from where it was.
async fn go_on(permit: Permit<ApplyImport>, page: Page) -> Result<Response> {
    permit
        .write(|tx| {
            let on = tx.on().clone();
            if !on.state.is_busy() {
                return Ok(());
            }
            store::file::begin(tx, (on.state, job_of(on.state)), on.total)?;
            store::file::progress(tx, on.done)
        })
        .await?;
    Ok(page.go(&path_of(page.slug(), permit.on().id)))
}
