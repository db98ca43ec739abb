//! What is done beside the site: judging, applying and taking back, some rows in a transaction. Each goes on where it was
//! when it is done again.

use crate::{
    applying::{self, Ready},
    judging::{self, Looked},
    model::{ImportId, State, Verdict},
    policy::{ApplyImport, ImportFacts, UndoImport},
    reading::Reader,
    store, undoing,
};
use frame::At;
use platform::{
    Action, App, Error, Permit, Result, Tx,
    jobs::{Job, Outcome, both},
};
use std::sync::Arc;

/// The name of the job that judges rows.
pub const JUDGE: &str = "imports.judge";
/// The name of the job that applies rows.
pub const APPLY: &str = "imports.apply";
/// The name of the job that takes an import back.
pub const UNDO: &str = "imports.undo";

/// Pieces, or hundreds of rows, that wait to be written while nobody reads more.
const AHEAD: usize = 4;

/// Judges every row behind the last that was judged. Rows are read beside the register and ahead of it, so that it is held
/// up only for what must be asked and kept.
pub async fn judge(app: App, job: Job) -> Outcome {
    let Some((permit, run)) = begin::<ApplyImport>(&app, &job, (JUDGE, State::Judging)).await? else {
        return Ok(());
    };
    let reader = reader(&permit).await?;
    let mut pieces = look(&permit, &reader, (run, permit.on().done)).await?;
    while let Some(last) = pieces.last().map(|piece| piece.last) {
        let is_enough = pieces.len() >= AHEAD;
        let ahead =
            async { if is_enough { Ok(Vec::new()) } else { look(&permit, &reader, (run, last)).await } };
        let (judged, more) = both(Box::pin(judge_some(&permit, run, pieces.clone())), Box::pin(ahead)).await;
        let Some(judged) = judged? else { return Ok(()) };
        pieces.retain(|piece| piece.last > judged);
        pieces.extend(more?);
    }
    end(&permit, (State::Judging, run), |_| Ok(())).await
}

/// The piece of rows behind a row; none where there is none, or nobody wants it any more.
async fn look(
    permit: &Permit<ApplyImport>,
    reader: &Arc<Reader>,
    (run, behind): (i64, i64),
) -> Result<Vec<Arc<Looked>>> {
    let reader = Arc::clone(reader);
    let look = permit.read(move |tx| {
        let on = tx.on().clone();
        if !is_running(&on, State::Judging, run) {
            return Ok(Vec::new());
        }
        let rows = store::piece::behind(tx, &on, behind)?;
        if rows.is_empty() {
            return Ok(Vec::new());
        }
        Ok(vec![Arc::new(judging::look(tx, &reader, (behind, rows))?)])
    });
    look.await
}

/// Judges pieces, as many as fit in the turn; tells the last row that is judged, `None` where nobody wants it any more.
async fn judge_some(permit: &Permit<ApplyImport>, run: i64, pieces: Vec<Arc<Looked>>) -> Result<Option<i64>> {
    let keep = permit.write_apart(move |tx| {
        if !is_running(tx.on(), State::Judging, run) {
            return Ok(None);
        }
        let (finder, mut judged) = (judging::finder(tx, "")?, tx.on().done);
        for looked in &pieces {
            if looked.behind != judged {
                return Err(Error::Stale);
            }
            let outcome = judging::judge(tx, &finder, looked)?;
            judging::keep(tx, &outcome)?;
            judging::count_words(tx, looked)?;
            judged = looked.last;
            if tx.is_turn_over() {
                break;
            }
        }
        store::file::progress(tx, judged).map(|()| Some(judged))
    });
    keep.await
}

/// Puts every good row into the register.
pub async fn apply(app: App, job: Job) -> Outcome {
    let Some((permit, run)) = begin::<ApplyImport>(&app, &job, (APPLY, State::Applying)).await? else {
        return Ok(());
    };
    let (reader, mut done) = (reader(&permit).await?, permit.on().done);
    let mut rows = ready(&permit, &reader, (run, 0)).await?;
    while let Some(last) = rows.last().map(|row| row.number()) {
        let is_enough = rows.len() >= AHEAD * 100;
        let ahead =
            async { if is_enough { Ok(Vec::new()) } else { ready(&permit, &reader, (run, last)).await } };
        let (applied, more) =
            both(Box::pin(apply_some(&permit, (run, done), rows.clone())), Box::pin(ahead)).await;
        let Some(applied) = applied? else { return Ok(()) };
        rows.drain(..applied.min(rows.len()));
        done += i64::try_from(applied).unwrap_or(0);
        rows.extend(more?);
    }
    end(&permit, (State::Applying, run), forget_if_done).await
}

/// Good rows behind a row; none where there are none, or nobody wants them any more.
async fn ready(
    permit: &Permit<ApplyImport>,
    reader: &Arc<Reader>,
    (run, behind): (i64, i64),
) -> Result<Vec<Arc<Ready>>> {
    let reader = Arc::clone(reader);
    let look = permit.read(move |tx| {
        if !is_running(tx.on(), State::Applying, run) {
            return Ok(Vec::new());
        }
        Ok(applying::ready(tx, &reader, behind)?.into_iter().map(Arc::new).collect())
    });
    look.await
}

/// Applies rows, as many as fit in the turn, of an import that is as far as `done`; tells how many, `None` where nobody wants
/// it any more.
async fn apply_some(
    permit: &Permit<ApplyImport>,
    (run, done): (i64, i64),
    rows: Vec<Arc<Ready>>,
) -> Result<Option<usize>> {
    let apply = permit.write_apart(move |tx| {
        if !is_running(tx.on(), State::Applying, run) {
            return Ok(None);
        }
        // Somebody else has gone on with it: from there it is done again.
        if tx.on().done != done {
            return Err(Error::Stale);
        }
        applying::some(tx, "", &rows).map(Some)
    });
    apply.await
}

/// Says that a work is done, unless nobody wants it any more.
async fn end(
    permit: &Permit<ApplyImport>,
    (state, run): (State, i64),
    last: fn(&mut Tx<'_, ApplyImport>) -> Result<()>,
) -> Outcome {
    let end = permit.write(move |tx| {
        if !is_running(tx.on(), state, run) {
            return Ok(());
        }
        store::file::end(tx, State::Judged)?;
        last(tx)
    });
    Ok(end.await?)
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
fn forget_if_done(tx: &mut Tx<'_, ApplyImport>) -> Result<()> {
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
        let undo = permit.write_apart(move |tx| {
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
