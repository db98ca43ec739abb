//! What is done beside the site: judging, applying and taking back, some rows in a transaction. Each goes on where it was
//! when it is done again.

use crate::{
    applying, judging,
    model::{ImportId, State, Verdict},
    policy::{ApplyImport, UndoImport},
    store, undoing,
};
use frame::At;
use platform::{
    Action, App, Permit, Result,
    jobs::{Job, Outcome},
};

/// The name of the job that judges rows.
pub const JUDGE: &str = "imports.judge";
/// The name of the job that applies rows.
pub const APPLY: &str = "imports.apply";
/// The name of the job that takes an import back.
pub const UNDO: &str = "imports.undo";

/// Judges every row behind the last that was judged.
pub async fn judge(app: App, job: Job) -> Outcome {
    loop {
        let Some(permit) = permit::<ApplyImport>(&app, &job, JUDGE, State::Judging).await? else { return Ok(()) };
        if !judge_some(&permit).await? {
            return Ok(());
        }
    }
}

async fn judge_some(permit: &Permit<ApplyImport>) -> Result<bool> {
    let outcome = permit
        .write(|tx| {
            let finder = judging::finder(tx, "")?;
            let on = tx.on().clone();
            let rows = store::piece::behind(tx, &on, on.done)?;
            if rows.is_empty() {
                return store::file::end(tx, State::Judged).map(|()| false);
            }
            let outcome = judging::judge(tx, &finder, &rows)?;
            judging::keep(tx, &outcome)?;
            judging::go_on(tx, &outcome).map(|()| true)
        })
        .await?;
    Ok(outcome)
}

/// Puts every good row into the register.
pub async fn apply(app: App, job: Job) -> Outcome {
    loop {
        let Some(permit) = permit::<ApplyImport>(&app, &job, APPLY, State::Applying).await? else { return Ok(()) };
        let is_going_on = permit.write(|tx| {
            let is_going_on = applying::some(tx, "")? > 0;
            if !is_going_on {
                store::file::end(tx, State::Judged)?;
                forget_if_done(tx)?;
            }
            Ok(is_going_on)
        });
        if !is_going_on.await? {
            return Ok(());
        }
    }
}

/// Where nothing waits any more, the rows as they came are kept no longer.
fn forget_if_done(tx: &mut platform::Tx<'_, ApplyImport>) -> Result<()> {
    let waits = |verdict| matches!(verdict, Verdict::Good | Verdict::Mistake | Verdict::Alike);
    let is_waiting = store::row::counts(tx)?.into_iter().any(|(verdict, number)| waits(verdict) && number > 0);
    if is_waiting { Ok(()) } else { store::file::forget_content(tx) }
}

/// Takes everything back.
pub async fn undo(app: App, job: Job) -> Outcome {
    loop {
        let Some(permit) = permit::<UndoImport>(&app, &job, UNDO, State::Undoing).await? else { return Ok(()) };
        let is_going_on = permit.write(|tx| {
            let is_going_on = undoing::some(tx)? > 0;
            if !is_going_on {
                store::file::forget_content(tx)?;
                store::file::end(tx, State::Undone)?;
            }
            Ok(is_going_on)
        });
        if !is_going_on.await? {
            return Ok(());
        }
    }
}

/// The permit of a job for its import, as it is now; `None` when there is nothing for it to do any more.
async fn permit<A: Action<On = crate::policy::ImportFacts>>(
    app: &App,
    job: &Job,
    name: &str,
    state: State,
) -> Result<Option<Permit<A>>, Box<dyn std::error::Error + Send + Sync>> {
    let organisation = job.organisation.ok_or("an import without a municipality")?;
    let id: ImportId = job.argument.parse().map_err(|_| "an import without an id")?;
    let permit = Permit::<A>::system(app, name, organisation, At { slug: String::new(), id }).await?;
    let is_its_run = job.once_key == store::file::once_key(id, permit.on().run);
    Ok((permit.on().state == state && is_its_run).then_some(permit))
}
