//! The work beside the site: sealing the audit, sending mail, and what the night is for.

use crate::{
    heads,
    installation::{Installation, Outcome},
};
use frame::{Kind, ledger::shown};
use jiff::civil::Time;
use platform::{
    Scope, audit, files,
    jobs::{Job, Outcome as Done, Runner},
    outbox::Sender,
    upkeep,
};
use std::time::Duration;
use tokio::{
    sync::watch,
    task::JoinSet,
    time::{MissedTickBehavior, interval},
};

/// How often the audit is sealed.
const SEAL: Duration = Duration::from_mins(1);
/// How often counts of persons are published, where there is something new.
const PUBLISH: Duration = Duration::from_mins(5);

/// How often the log of looks is read on, for looking that stands out.
const WATCH: Duration = Duration::from_mins(10);
/// How often files that nobody has compared yet are compared with the others.
const COMPARE: Duration = Duration::from_secs(10);

/// Starts everything; each part ends when told to stop.
pub(crate) fn start(installation: &Installation, stopping: &watch::Receiver<bool>) -> Outcome<JoinSet<()>> {
    let (db, clock) = (installation.databases.db.clone(), installation.clock);
    let mut beside = JoinSet::new();
    let night = Time::constant(2, 30, 0, 0);
    let runner =
        Runner::new(db.clone(), clock, installation.clone()).daily("sweep", night).on("sweep", sweep);
    let runner = runner.daily("retention", night).on("retention", retention).on(privacy::DESTROY, destroy);
    let runner = runner.daily("digest", Time::constant(7, 0, 0, 0)).on("digest", digest);
    let runner = runner
        .on(imports::JUDGE, |installation: Installation, job| imports::judge(installation.app, job))
        .on(imports::APPLY, |installation: Installation, job| imports::apply(installation.app, job))
        .on(imports::UNDO, |installation: Installation, job| imports::undo(installation.app, job));
    let runner = runner.on(programme::document::READ_TEXT, |installation: Installation, job| {
        programme::document::read_text(installation.app, job)
    });
    let sender = Sender::new(db, clock, installation.settings.mailer()?);
    let (of_runner, of_sender) = (stopping.clone(), stopping.clone());
    beside.spawn(async move { runner.run(of_runner).await });
    beside.spawn(async move { sender.run(of_sender).await });
    beside.spawn(each(SEAL, seal, installation.clone(), stopping.clone()));
    beside.spawn(each(PUBLISH, publish, installation.clone(), stopping.clone()));
    beside.spawn(each(WATCH, watch_looks, installation.clone(), stopping.clone()));
    beside.spawn(each(COMPARE, compare, installation.clone(), stopping.clone()));
    Ok(beside)
}

/// Counts into how many files people look.
async fn watch_looks(installation: Installation) -> Outcome {
    for organisation in installation.partners().await? {
        people::watch(&installation.app, &organisation).await?;
    }
    Ok(())
}

/// Finds files that may be of one person, where there are new ones.
async fn compare(installation: Installation) -> Outcome {
    for organisation in installation.partners().await? {
        people::compare_files(&installation.app, &organisation).await?;
    }
    Ok(())
}

/// Does `work` now and each time so much time has passed; a failure is told and tried again the next time.
async fn each<F: Future<Output = Outcome>>(
    time: Duration,
    work: impl Fn(Installation) -> F,
    installation: Installation,
    mut stopping: watch::Receiver<bool>,
) {
    let mut clock = interval(time);
    clock.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            _ = clock.tick() => {}
            _ = stopping.wait_for(|stop| *stop) => return,
        }
        if let Err(error) = work(installation.clone()).await {
            platform::log::fault(None, &*error);
        }
    }
}

/// Seals what has been recorded since the last seal, in every organisation, and notes outside the data how far it came.
async fn seal(installation: Installation) -> Outcome {
    // Before it too, so that the file is there before the first seal is, however soon the server is ended.
    let before = heads::keep(&installation).await;
    seal_all(&installation).await?;
    before?;
    heads::keep(&installation).await
}

/// Seals everything.
pub(crate) async fn seal_all(installation: &Installation) -> Outcome {
    let key = installation.keys.audit_key();
    for organisation in installation.organisations().await? {
        for (_, db) in installation.stores() {
            let mut sealed = 0;
            loop {
                let upto = audit::seal(db, organisation.id.into(), key, installation.clock.now()).await?;
                if upto == sealed {
                    break;
                }
                sealed = upto;
            }
        }
    }
    Ok(())
}

/// Counts the persons of the usual periods anew where something has been entered; once a day the outside is shown it.
async fn publish(installation: Installation) -> Outcome {
    for organisation in installation.partners().await? {
        figures::publish(&installation.app, &organisation).await?;
    }
    let now = installation.clock.now();
    installation.databases.db.write(None, move |conn| Ok(shown::renew(conn, now)?)).await?;
    Ok(())
}

/// What nobody needs any more goes: sessions, drafts, answers, files without a row.
async fn sweep(installation: Installation, _: Job) -> Done {
    let (db, now) = (&installation.databases.db, installation.clock.now());
    db.write(None, move |conn| upkeep::sweep(conn, now)).await?;
    for organisation in installation.organisations().await? {
        let scope = organisation.id.into();
        db.write(Some(scope), move |conn| upkeep::sweep_organisation(conn, now)).await?;
        sweep_files(&installation, scope).await?;
    }
    Ok(())
}

/// Files of an organisation without a row go from the disk.
async fn sweep_files(installation: &Installation, scope: Scope) -> Outcome {
    let (db, now) = (&installation.databases.db, installation.clock.now());
    let kept = db.read(Some(scope), move |conn| files::kept(conn, now)).await?;
    let store = installation.files.clone();
    tokio::task::spawn_blocking(move || store.sweep(scope, &kept, now)).await??;
    Ok(())
}

/// Each morning, one mail about what is unread to each who has chosen so.
async fn digest(installation: Installation, _: Job) -> Done {
    for organisation in installation.organisations().await? {
        if organisation.kind == Kind::Implementer {
            programme::send_digests(&installation.app, organisation.id.into()).await?;
        }
    }
    Ok(())
}

/// Once a month, in each municipality, the list of what has been kept for as long as it may.
async fn retention(installation: Installation, _: Job) -> Done {
    for organisation in installation.partners().await? {
        privacy::list_due(&installation.app, &organisation).await?;
    }
    Ok(())
}

/// Carries out what two have decided to destroy, and leaves nothing of it on the disk.
async fn destroy(installation: Installation, job: Job) -> Done {
    let scope = job.organisation.ok_or("an act of nobody")?;
    privacy::carry_out(&installation.app, scope, &job.argument).await?;
    sweep_files(&installation, scope).await?;
    installation.databases.db.scrub().await?;
    Ok(())
}
