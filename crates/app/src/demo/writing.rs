//! The planned visits are put on record, each by whoever served and when it was over, as at the desk.

use super::{
    cast::Person,
    kept::Served,
    partners::Partner,
    plan::{Day, Then, Visit, Who},
    progress::Progress,
};
use crate::{Installation, Outcome};
use desk::{ContactInput, CorrectContact, RecordContact, WithdrawContact};
use frame::{At, CentrePath, ClientId, ContactId};
use people::{AskToOpen, EditClient, Purpose, RegisterClient, ServeClient};
use platform::{App, Error, Once, Permit, Result, Role, Timestamp, clock};
use std::{collections::BTreeMap, sync::Arc};
use tokio::task::JoinSet;

/// The desks of a partner while the demonstration is loaded.
#[derive(Clone)]
pub(super) struct Desk {
    /// The site.
    pub(super) app: App,
    /// Whose desks.
    pub(super) partner: &'static Partner,
    accounts: Arc<BTreeMap<String, String>>,
    served: Served,
    /// Whether visitors of the demonstration may have changed something since the last load.
    goes_on: bool,
}

impl Desk {
    /// The desks as they were left.
    pub(super) fn of(
        installation: &Installation,
        partner: &'static Partner,
        (accounts, served): (Arc<BTreeMap<String, String>>, Served),
    ) -> Self {
        let goes_on = !served.clients.is_empty();
        Self { app: installation.app.clone(), partner, accounts, served, goes_on }
    }

    /// What has been done.
    pub(super) fn into_served(self) -> Served {
        self.served
    }

    /// The account of someone who works here, by name.
    pub(super) fn account_of(&self, name: &str) -> Option<String> {
        let staff = self.partner.staff.iter().find(|staff| staff.name == name)?;
        self.accounts.get(staff.login).cloned()
    }

    /// The account of the partner's coordinator.
    pub(super) fn coordinator(&self) -> Option<String> {
        let staff = self.partner.staff.iter().find(|staff| staff.role == Role::Coordinator)?;
        self.accounts.get(staff.login).cloned()
    }

    /// Puts on record what is over and not on record yet. The visits of a day go side by side, the days one after the
    /// other: nobody comes twice on one.
    pub(super) async fn work_through(
        &mut self,
        days: Vec<Day>,
        until: Timestamp,
        progress: &Progress,
    ) -> Outcome {
        let mut contacts = 0;
        for day in days {
            let visits = self.served.left(&day, until);
            let many = visits.len();
            if many == 0 {
                continue;
            }
            self.day(visits).await?;
            self.served.note(day.day, many);
            progress.add(self.partner, many);
            contacts += many;
        }
        progress.partner_done(self.partner, contacts, self.served.clients.len());
        Ok(())
    }

    async fn day(&mut self, visits: Vec<Visit>) -> Outcome {
        let newcomers: Vec<_> = visits.iter().filter_map(Visit::newcomer).collect();
        let count =
            self.served.clients.len().max(newcomers.last().map_or(0, |(_, person)| person.number + 1));
        let (seen, mut writing) = (Arc::new(self.clone()), JoinSet::new());
        for visit in visits {
            let desk = Arc::clone(&seen);
            writing.spawn(async move { desk.serve(visit).await });
        }
        self.served.clients.resize(count, None);
        while let Some(done) = writing.join_next().await {
            let Some((number, client)) = self.forgive(done?)?.flatten() else { continue };
            if let Some(place) = self.served.clients.get_mut(number) {
                *place = Some(client);
            }
        }
        for (visit, person) in newcomers {
            let moved = self.move_in(&visit, &person).await;
            self.forgive(moved)?;
        }
        Ok(())
    }

    /// On a later load a visitor may have closed a centre or sent somebody away: what cannot be any more is left out.
    pub(super) fn forgive<T>(&self, done: Result<T>) -> Result<Option<T>> {
        match done {
            Err(Error::NotFound | Error::Forbidden | Error::Stale | Error::Problems(_)) if self.goes_on => {
                Ok(None)
            }
            other => other.map(Some),
        }
    }

    /// One visit: who is new is registered, the contact is recorded, and what happens to it afterwards happens.
    async fn serve(&self, visit: Visit) -> Result<Option<(usize, ClientId)>> {
        let account = self.account(&visit)?;
        let new = match &visit.who {
            Who::New(person) => Some((person.number, self.register(&visit, person).await?)),
            _ => None,
        };
        let client = match &visit.who {
            Who::Known(number) => self.client(*number),
            _ => new.map(|(_, client)| client),
        };
        let who = if client.is_some() { "client" } else { "anonymous" };
        let client = client.map(|id| id.to_string()).unwrap_or_default();
        let input = ContactInput { who: who.into(), client: client.into(), ..visit.input.clone() };
        let id = self.record((account, visit.ends), &visit, (&visit.key, input.clone())).await?;
        match visit.then {
            Then::Stays => {}
            Then::Corrected => self.correct((account, visit.ends), id, input).await?,
            Then::Joined(number) => self.join((account, visit.ends), id, number).await?,
            Then::Doubled => self.double((account, visit.ends), &visit, input).await?,
        }
        Ok(new)
    }

    fn account(&self, visit: &Visit) -> Result<&str> {
        self.accounts.get(visit.by).map(String::as_str).ok_or(Error::NotFound)
    }

    fn client(&self, number: usize) -> Option<ClientId> {
        self.served.clients.get(number).copied().flatten()
    }

    /// Where something of the partner is.
    pub(super) fn at<T>(&self, id: T) -> At<T> {
        At { slug: self.partner.slug.to_owned(), id }
    }

    async fn register(&self, visit: &Visit, person: &Person) -> Result<ClientId> {
        let (at, slug) = (visit.ends, self.partner.slug.to_owned());
        let permit =
            Permit::<RegisterClient>::demonstrated(&self.app, self.account(visit)?, at, slug.clone()).await?;
        let new = person.input.parse(clock::day_of(at))?;
        let once = Once::of_form(&visit.key, &person.input);
        let register = permit.write_once(once, move |tx| {
            let by = tx.prove::<RegisterClient>(&slug)?.ok_or(Error::Forbidden)?;
            people::add(tx, &by, &new)
        });
        register.await
    }

    async fn record(
        &self,
        (account, at): (&str, Timestamp),
        visit: &Visit,
        (key, input): (&str, ContactInput),
    ) -> Result<ContactId> {
        let slug = self.partner.slug;
        let place = CentrePath { slug: slug.to_owned(), centre: visit.centre.to_owned() };
        let permit = Permit::<RecordContact>::demonstrated(&self.app, account, at, place).await?;
        let once = Once::of_form(key, &input);
        Ok(desk::record(&permit, slug, input, once).await?.id)
    }

    /// It took longer than was typed at first.
    async fn correct(
        &self,
        (account, at): (&str, Timestamp),
        id: ContactId,
        input: ContactInput,
    ) -> Result<()> {
        let later = clock::after_minutes(at, 1);
        let permit = Permit::<CorrectContact>::demonstrated(&self.app, account, later, self.at(id)).await?;
        let minutes = input.minutes.parse::<u32>().map_or(20, |minutes| minutes + 10);
        let note = format!("{} Ajakulu parandatud.", input.note.trim());
        let (minutes, note) = (minutes.to_string().into(), note.trim().into());
        let input = ContactInput { minutes, note, version: "1".into(), ..input };
        desk::correct(&permit, &input).await
    }

    /// Somebody who was not named at first turns out to be a client who is known.
    async fn join(&self, (account, at): (&str, Timestamp), id: ContactId, number: usize) -> Result<()> {
        let Some(client) = self.client(number) else { return Ok(()) };
        let later = clock::after_minutes(at, 1);
        let permit = Permit::<CorrectContact>::demonstrated(&self.app, account, later, self.at(id)).await?;
        let join = permit.write(move |tx| {
            let client = tx.prove::<ServeClient>(&client)?.ok_or(Error::NotFound)?;
            desk::join(tx, Some(&client), 1)
        });
        join.await
    }

    /// The same is recorded again by mistake, and taken back at once.
    async fn double(
        &self,
        (account, at): (&str, Timestamp),
        visit: &Visit,
        input: ContactInput,
    ) -> Result<()> {
        let again = format!("{} again", visit.key);
        let id = self.record((account, clock::after_minutes(at, 1)), visit, (&again, input)).await?;
        let later = clock::after_minutes(at, 2);
        let permit = Permit::<WithdrawContact>::demonstrated(&self.app, account, later, self.at(id)).await?;
        permit.write(desk::withdraw).await
    }

    /// Who is new lives with whoever of the family came before; the counsellor opens that file too.
    async fn move_in(&self, visit: &Visit, person: &Person) -> Result<()> {
        let (Some(client), Some(with)) =
            (self.client(person.number), person.lives_with.and_then(|number| self.client(number)))
        else {
            return Ok(());
        };
        let (account, with) = (self.account(visit)?, self.at(with));
        self.open((account, visit.ends), &with).await?;
        let permit =
            Permit::<EditClient>::demonstrated(&self.app, account, visit.ends, self.at(client)).await?;
        let join = permit.write(move |tx| {
            let with = tx.prove::<EditClient>(&with)?.ok_or(Error::NotFound)?;
            people::join_household(tx, &with)
        });
        join.await
    }

    /// A file outside the own caseload opens for a purpose: the person is here.
    async fn open(&self, (account, at): (&str, Timestamp), file: &At<ClientId>) -> Result<()> {
        match Permit::<EditClient>::demonstrated(&self.app, account, at, file.clone()).await {
            Err(Error::PurposeNeeded) => {}
            known => return known.map(drop),
        }
        let permit = Permit::<AskToOpen>::demonstrated(&self.app, account, at, file.clone()).await?;
        permit.write(|tx| people::open_file(tx, Purpose::AtCounter, "")).await
    }
}

impl Visit {
    /// The visit with the person who came for the first time.
    fn newcomer(&self) -> Option<(Self, Person)> {
        match &self.who {
            Who::New(person) => Some((self.clone(), Person::clone(person))),
            _ => None,
        }
    }
}
