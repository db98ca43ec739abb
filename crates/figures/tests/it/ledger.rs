//! Whether ledger, counters and records agree.

use crate::{contact, enter, permit, run, times};
use frame::ledger::{Counter, verify};
use testkit::TestApp;

async fn differences(app: &TestApp) -> Vec<verify::Difference> {
    let permit = permit(app, (app.tartu.organisation, app.tartu.slug)).await;
    let check = permit.read(|tx| {
        // The records of a test are the entries themselves.
        let records = verify::ledger(tx)?;
        verify::check(tx, &records)
    });
    check.await.unwrap()
}

#[tokio::test]
async fn a_counter_that_was_tampered_with_is_found() {
    let app = TestApp::start().await;
    let mut facts = times(3, &contact("2026-02-02", app.tartu.centre, Some(1)));
    facts.push((contact("2026-02-02", app.tartu.centre, Some(1)), -1));
    facts.extend(times(2, &contact("2026-03-02", app.tartu.other_centre, Some(2))));
    enter(&app, &app.tartu, facts).await;
    crate::publish(&app, app.tartu.organisation).await;
    assert_eq!(differences(&app).await, []);
    run(&app, "update figure_count set amount = 5 where measure = 'language' and span = 'day' and period = '2026-02-02'").await;
    run(&app, "update figure_period set amount = 7 where measure = 'persons' and until_day = '2026-06-30' and from_day = '2026-01-01'").await;
    let found = differences(&app).await;
    let said: Vec<_> =
        found.iter().map(|found| (&*found.period, &*found.measure, found.ledger, found.counter)).collect();
    assert_eq!(
        said,
        [
            ("2026-02-02", "language", 2, 5),
            ("2026-02", "language", 5, 2),
            ("2026-01-01/2026-06-30", "persons", 2, 7),
        ],
        "a day that is not its entries, a month that is not its days, persons that are not the ledger's"
    );
}

#[tokio::test]
async fn a_correction_leaves_what_was_said_and_changes_what_is() {
    let app = TestApp::start().await;
    let permit = permit(&app, (app.tartu.organisation, app.tartu.slug)).await;
    let (was, mut became) =
        (contact("2026-02-02", app.tartu.centre, Some(1)), contact("2026-03-02", app.tartu.centre, Some(1)));
    became.topics = vec!["work".to_owned(), "stay".to_owned()];
    let counted = permit.write(move |tx| {
        frame::ledger::enter(tx, &was, 1)?;
        let before = frame::ledger::last_entry(tx)?;
        frame::ledger::correct(tx, &was, &became)?;
        let same = frame::ledger::last_entry(tx)?;
        frame::ledger::correct(tx, &became, &became)?;
        let days =
            frame::ledger::Days { from: "2026-01-01".parse().unwrap(), to: "2026-03-15".parse().unwrap() };
        let topics = |tallies: Vec<frame::ledger::Tally>| {
            tallies.into_iter().map(|tally| (tally.month, tally.word, tally.amount)).collect::<Vec<_>>()
        };
        let now = topics(frame::ledger::read::counted(tx, Counter::Topic, days)?);
        let then = topics(frame::ledger::read::counted_at(tx, Counter::Topic, days, before)?);
        let later = topics(frame::ledger::read::counted_at(tx, Counter::Topic, days, same)?);
        Ok((now, then, later, same == frame::ledger::last_entry(tx)?))
    });
    let (mut now, then, mut later, nothing_added) = counted.await.unwrap();
    let march = |word: &str| ("2026-03".to_owned(), word.to_owned(), 1);
    now.sort();
    later.sort();
    assert_eq!(now, [march("stay"), march("work")]);
    assert_eq!(later, now, "the ledger says what the counters say");
    assert_eq!(then, [("2026-02".to_owned(), "residence".to_owned(), 1)]);
    assert!(nothing_added, "a correction of nothing is no entry");
}
