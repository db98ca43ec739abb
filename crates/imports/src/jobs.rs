//! What is done beside the site: judging, applying and taking back, some rows in a transaction. Each goes on where it was
//! when it is done again.

use crate::{
    applying, judging,
    model::{ImportId, State, Verdict},
    policy::{ApplyImport, ImportFacts, UndoImport},
    reading::Reader,
    store, undoing,
};
use frame::At;
use platform::{
    Action, App, Permit, Result,
    jobs::{Job, Outcome},
};
use std::sync::Arc;

/// The name of the job that judges rows.
pub const JUDGE: &str = "imports.judge";
/// The name of the job that applies rows.
pub const APPLY: &str = "imports.apply";
/// The name of the job that takes an import back.
pub const UNDO: &str = "imports.undo";

/// Judges every row behind the last that was judged. Rows are read beside the register, so that it is held up only for
/// what must be asked and kept.
pub async fn judge(app: App, job: Job) -> Outcome {
    let Some((permit, run)) = begin::<ApplyImport>(&app, &job, (JUDGE, State::Judging)).await? else {
        return Ok(());
    };
    let reader = reader(&permit).await?;
    while judge_some(&permit, &reader, run).await? {}
    Ok(())
}

async fn judge_some(permit: &Permit<ApplyImport>, reader: &Arc<Reader>, run: i64) -> Result<bool> {
    let reader = Arc::clone(reader);
    let look = permit.read(move |tx| {
        let on = tx.on().clone();
        if !is_running(&on, State::Judging, run) {
            return Ok(None);
        }
        let rows = store::piece::behind(tx, &on, on.done)?;
        judging::look(tx, &reader, &rows).map(Some)
    });
    let Some(looked) = look.await? else { return Ok(false) };
    let keep = permit.write(move |tx| {
        if !is_running(tx.on(), State::Judging, run) || tx.on().done != looked.behind {
            return Ok(true);
        }
        if looked.last == 0 {
            return store::file::end(tx, State::Judged).map(|()| false);
        }
        let finder = judging::finder(tx, "")?;
        let outcome = judging::judge(tx, &finder, &looked)?;
        judging::keep(tx, &outcome)?;
        judging::count_words(tx, &looked)?;
        store::file::progress(tx, looked.last).map(|()| true)
    });
    keep.await
}

/// Puts every good row into the register.
pub async fn apply(app: App, job: Job) -> Outcome {
    let Some((permit, run)) = begin::<ApplyImport>(&app, &job, (APPLY, State::Applying)).await? else {
        return Ok(());
    };
    let reader = reader(&permit).await?;
    while apply_some(&permit, &reader, run).await? {}
    Ok(())
}

async fn apply_some(permit: &Permit<ApplyImport>, reader: &Arc<Reader>, run: i64) -> Result<bool> {
    let reader = Arc::clone(reader);
    let look = permit.read(move |tx| {
        let is_running = is_running(tx.on(), State::Applying, run);
        if is_running { applying::ready(tx, &reader).map(Some) } else { Ok(None) }
    });
    let Some(ready) = look.await? else { return Ok(false) };
    let apply = permit.write(move |tx| {
        if !is_running(tx.on(), State::Applying, run) || tx.on().done != ready.behind {
            return Ok(true);
        }
        let is_going_on = applying::some(tx, "", &ready)? > 0;
        if !is_going_on {
            store::file::end(tx, State::Judged)?;
            forget_if_done(tx)?;
        }
        Ok(is_going_on)
    });
    apply.await
}

/// All that is needed to read the rows, as it is when the work begins.
async fn reader(permit: &Permit<ApplyImport>) -> Result<Arc<Reader>> {
    let reader = permit.read(|tx| {
        let on = tx.on().clone();
        judging::reader(tx, &on)
    });
    reader.await.map(Arc::new)
}

/// Where nothing waits any more, the rows as they came are kept no longer.
fn forget_if_done(tx: &mut platform::Tx<'_, ApplyImport>) -> Result<()> {
    let waits = |verdict| matches!(verdict, Verdict::Good | Verdict::Mistake | Verdict::Alike);
    let is_waiting =
        store::row::counts(tx)?.into_iter().any(|(verdict, number)| waits(verdict) && number > 0);
    if is_waiting { Ok(()) } else { store::file::forget_content(tx) }
}

/// Takes everything back.
pub async fn undo(app: App, job: Job) -> Outcome {
    let Some((permit, run)) = begin::<UndoImport>(&app, &job, (UNDO, State::Undoing)).await? else {
        return Ok(());
    };
    loop {
        let undo = permit.write(move |tx| {
            if !is_running(tx.on(), State::Undoing, run) {
                return Ok(false);
            }
            let is_going_on = undoing::some(tx)? > 0;
            if !is_going_on {
                store::file::forget_content(tx)?;
                store::file::end(tx, State::Undone)?;
            }
            Ok(is_going_on)
        });
        if !undo.await? {
            return Ok(());
        }
    }
}

/// Whether a work is still what is to be done: nobody has given it up or begun it anew.
fn is_running(on: &ImportFacts, state: State, run: i64) -> bool {
    on.state == state && on.run == run
}

/// The permit of a job for its import, and which of its works it is; `None` when there is nothing for it to do any more.
async fn begin<A: Action<On = ImportFacts>>(
    app: &App,
    job: &Job,
    (name, state): (&str, State),
) -> Result<Option<(Permit<A>, i64)>, Box<dyn std::error::Error + Send + Sync>> {
    let organisation = job.organisation.ok_or("an import without a municipality")?;
    let id: ImportId = job.argument.parse().map_err(|_| "an import without an id")?;
    let permit = Permit::<A>::system(app, name, organisation, At { slug: String::new(), id }).await?;
    let run = permit.on().run;
    let is_its_run = job.once_key == store::file::once_key(id, run);
    Ok((is_its_run && is_running(permit.on(), state, run)).then_some((permit, run)))
}
