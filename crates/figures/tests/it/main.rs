//! Figures through their pages and their API, on whichever engine the tests run. The ledger is filled as the desk fills it.
#![expect(clippy::unwrap_used, reason = "a test should stop where it fails")]

mod inside;
mod ledger;
mod outside;
mod page;

use frame::{CentreId, Fact, Funding, Organisation, OrganisationId, PersonKey, ledger as book, organisation};
use platform::{Action, Actor, Conn, Log, Permit, Role, Sql};
use testkit::{Partner, TestApp};

/// What a test does in the place of the desk.
struct Counsel;
impl Action for Counsel {
    type On = Organisation;
    const NAME: &'static str = "test.counsel";
    const LOG: Log = Log::Changes;
    const ROLES: &'static [Role] = &[];
    fn sees(_: &Actor, _: &Organisation) -> bool {
        true
    }
    fn allows(_: &Actor, _: &Organisation) -> bool {
        true
    }
}

async fn permit(app: &TestApp, of: (OrganisationId, &str)) -> Permit<Counsel> {
    Permit::system(&app.app, "test", of.0.into(), of.1.to_owned()).await.unwrap()
}

/// Enters facts, each with its sign.
async fn enter(app: &TestApp, partner: &Partner, facts: Vec<(Fact, i64)>) {
    let permit = permit(app, (partner.organisation, partner.slug)).await;
    permit
        .write(move |tx| facts.iter().try_for_each(|(fact, sign)| book::enter(tx, fact, *sign)))
        .await
        .unwrap();
}

/// A contact of one person about their residence.
fn contact(day: &str, centre: CentreId, person: Option<u8>) -> Fact {
    Fact {
        cause: format!("contact-{day}"),
        day: day.parse().unwrap(),
        centre,
        channel: "counter".to_owned(),
        language: "ukr".to_owned(),
        target_group: "newcomer".to_owned(),
        funding: Funding::EsfProgramme,
        person: person.map(key),
        heads: 1,
        topics: vec!["residence".to_owned()],
        acts: vec!["residence.residence_registered".to_owned()],
    }
}

fn key(person: u8) -> PersonKey {
    format!("00000000-0000-7000-8000-{person:012}").parse().unwrap()
}

/// The same contact so many times.
fn times(many: usize, fact: &Fact) -> Vec<(Fact, i64)> {
    vec![(fact.clone(), 1); many]
}

/// Counts and publishes the persons of an organisation; answers with how many periods that was.
async fn publish(app: &TestApp, id: OrganisationId) -> usize {
    let all = app.db.read(None, |conn| Ok(organisation::all(conn)?)).await.unwrap();
    let organisation = all.into_iter().find(|organisation| organisation.id == id).unwrap();
    figures::publish(&app.app, &organisation).await.unwrap()
}

/// Begins another day for the outside: it is shown what stands now.
async fn next_day(app: &TestApp) {
    run(app, "delete from figure_shown").await;
    assert!(renew(app, testkit::NOW).await);
}

/// What the job does every few minutes; answers whether it was the first time that day.
async fn renew(app: &TestApp, now: &str) -> bool {
    let now = now.parse().unwrap();
    app.db.write(None, move |conn: &mut Conn<'_>| Ok(book::shown::renew(conn, now)?)).await.unwrap()
}

/// Changes something behind the pages.
async fn run(app: &TestApp, sql: &'static str) {
    app.db.write(None, move |conn: &mut Conn<'_>| conn.run(Sql::collected(sql), &[])).await.unwrap();
}
