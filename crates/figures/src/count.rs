//! Figures inside a municipality: nothing is suppressed, and nobody sees more centres than their role reaches.

use crate::{
    model::{Ask, Breakdown},
    period,
    policy::{INSIDE, ViewFigures},
};
use frame::{
    Centre, CentreId, centre, ledger,
    ledger::{Counter, Days, Persons, Tally, persons, read},
};
use platform::{Problems, Result, Timestamp, Tx};
use std::collections::BTreeMap;

/// A question with its places: what is counted for whom.
#[derive(Clone, Debug)]
pub struct View {
    /// The period.
    pub days: Days,
    /// The last entry that counts.
    pub seq: i64,
    /// Whether that entry is the last there is.
    is_now: bool,
    /// Whose contacts: those of these centres; `None` for all of the municipality.
    centres: Option<Vec<CentreId>>,
    /// When it was asked.
    pub at: Timestamp,
    /// The centres that may be chosen, by name.
    pub choices: Vec<Centre>,
    /// The centre that was chosen.
    pub chosen: Option<CentreId>,
}

/// Settles what an ask is about: the centres of the asker's role, or the one of them that was named.
///
/// Fails with a problem at `centre` when the asker has no such centre, and at `seq` when there is no such entry yet.
pub fn view(tx: &mut Tx<'_, ViewFigures>, ask: &Ask, centre: &str) -> Result<View> {
    let (actor, organisation) = (tx.actor(), tx.on().id);
    let own = actor
        .centres(INSIDE, organisation)
        .map(|ids| ids.into_iter().map(CentreId::from).collect::<Vec<_>>());
    let mut choices = centre::of_organisation(tx)?;
    choices.retain(|choice| own.as_ref().is_none_or(|own| own.contains(&choice.id)));
    let named = |choice: &&Centre| choice.slug == centre || choice.id.to_string() == centre;
    let chosen = choices.iter().find(named).map(|choice| choice.id);
    if chosen.is_none() && !centre.is_empty() {
        return Err(Problems::at("centre", "figures-problem-centre").into());
    }
    let last = ledger::last_entry(tx)?;
    if ask.known_at.is_some_and(|seq| seq > last) {
        return Err(Problems::at("seq", "figures-problem-seq").into());
    }
    let seq = ask.known_at.unwrap_or(last);
    let centres = chosen.map(|one| vec![one]).or(own);
    Ok(View { days: ask.days, seq, is_now: ask.known_at.is_none(), centres, at: tx.now(), choices, chosen })
}

impl View {
    /// What was counted in the period.
    pub fn tallies(&self, tx: &mut Tx<'_, ViewFigures>, counter: Counter) -> Result<Vec<Tally>> {
        self.tallies_of(tx, counter, self.days)
    }

    /// What was counted in another period, at the same centres and by the same entries.
    pub fn tallies_of(
        &self,
        tx: &mut Tx<'_, ViewFigures>,
        counter: Counter,
        days: Days,
    ) -> Result<Vec<Tally>> {
        let mut found = if self.is_now {
            read::counted(tx, counter, days)?
        } else {
            read::counted_at(tx, counter, days, self.seq)?
        };
        if let Some(centres) = &self.centres {
            found.retain(|tally| centres.contains(&tally.centre_id));
        }
        Ok(found)
    }

    /// The persons of the period.
    pub fn persons(&self, tx: &mut Tx<'_, ViewFigures>) -> Result<Persons> {
        if self.is_now && self.centres.is_none() {
            return persons::persons_now(tx, self.days, self.seq);
        }
        let known = persons::Known { centres: self.centres.as_deref(), seq: self.seq };
        persons::persons(tx, self.days, known)
    }

    /// The centre of an id, if it is one that may be chosen.
    pub fn centre(&self, id: CentreId) -> Option<&Centre> {
        self.choices.iter().find(|choice| choice.id == id)
    }

    /// Whether it is what is known now, rather than what was known at an earlier entry.
    pub fn is_now(&self) -> bool {
        self.is_now
    }
}

/// How many in all.
pub fn total(tallies: &[Tally]) -> i64 {
    tallies.iter().map(|tally| tally.amount).sum()
}

/// Sums by what `key` takes of a tally.
pub fn sums<K: Ord>(tallies: &[Tally], key: impl Fn(&Tally) -> K) -> BTreeMap<K, i64> {
    let mut sums = BTreeMap::new();
    for tally in tallies {
        *sums.entry(key(tally)).or_default() += tally.amount;
    }
    sums
}

/// One line of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The topic, channel …, where they were asked for.
    pub word: Option<String>,
    /// The month.
    pub month: Option<String>,
    /// The centre.
    pub centre: Option<CentreId>,
    /// How many contacts.
    pub contacts: i64,
}

/// The answer to a question, told apart as it asks. Without that it is one line.
pub fn rows(ask: &Ask, tallies: &[Tally]) -> Vec<Row> {
    let key = |tally: &Tally| {
        let month = ask.by_month.then(|| tally.month.clone());
        (ask.by.map(|_| tally.word.clone()), month, ask.by_place.then_some(tally.centre_id))
    };
    let mut sums = sums(tallies, key);
    if (ask.by, ask.by_month, ask.by_place) == (None, false, false) {
        sums.entry((None, None, None)).or_default();
    }
    let row = |((word, month, centre), contacts)| Row { word, month, centre, contacts };
    sums.into_iter().filter(|(key, contacts)| *contacts != 0 || *key == (None, None, None)).map(row).collect()
}

/// All that the page of a municipality shows.
pub struct Overview {
    /// What it is about.
    pub view: View,
    /// Contacts, by month and centre.
    pub contacts: Vec<Tally>,
    /// Contacts of the same days a year earlier.
    pub year_before: Vec<Tally>,
    /// As much of the year before as has passed of this one: what is compared.
    pub so_far_before: i64,
    /// Persons present.
    pub heads: i64,
    /// Unique persons.
    pub persons: Persons,
    /// Each breakdown.
    pub breakdowns: Vec<(Breakdown, Vec<Tally>)>,
}

/// Counts all of it, in one look at the data.
pub fn overview(tx: &mut Tx<'_, ViewFigures>, ask: &Ask, centre: &str) -> Result<Overview> {
    let view = view(tx, ask, centre)?;
    // A year that is not over is compared with as much of the last one.
    let so_far = Days { from: view.days.from, to: view.days.to.min(tx.today()).max(view.days.from) };
    let contacts = view.tallies(tx, Counter::Contact)?;
    let year_before = view.tallies_of(tx, Counter::Contact, period::year_before(view.days))?;
    let so_far_before = total(&view.tallies_of(tx, Counter::Contact, period::year_before(so_far))?);
    let heads = total(&view.tallies(tx, Counter::Head)?);
    let persons = view.persons(tx)?;
    let mut breakdowns = Vec::new();
    for breakdown in Breakdown::ALL {
        breakdowns.push((breakdown, view.tallies(tx, breakdown.counter())?));
    }
    Ok(Overview { view, contacts, year_before, so_far_before, heads, persons, breakdowns })
}
