//! Figures are kept, not scanned: a ledger of signed entries, folded into a counter for each day and each month.
//!
//! An entry has two dates: the day it counts for, and the place in the ledger at which it was recorded. So a report
//! of last year can be shown as it was sent, and as it would be now. A correction appends −1 and +1, and rewrites nothing.

pub mod persons;
pub mod read;
pub mod rekey;
pub mod shown;
mod used;
pub mod verify;

pub use persons::Persons;
pub use read::{Days, Tally};
pub use rekey::{Entered, entered, rekey};
pub use used::last_day_of;
pub use verify::{Count, Difference};

use crate::{CentreId, Funding, PersonKey};
use platform::{Action, Date, Result, Tx, sql, text_enum};
use std::collections::BTreeMap;

text_enum! {
    /// What an entry counts.
    pub enum Measure in "ledger_entry.measure" {
        /// A counselling contact.
        Contact = "contact",
        /// A person who was present.
        Head = "head",
        /// A topic of a contact.
        Topic = "topic",
        /// An act done in a contact: `topic.act`.
        Act = "act",
    }
}

text_enum! {
    /// What a counter counts: the measures of the ledger, and contacts told apart by one of their sides.
    pub enum Counter in "figure_count.measure" {
        /// Counselling contacts.
        Contact = "contact",
        /// Persons who were present.
        Head = "head",
        /// Topics of contacts; a contact may have several.
        Topic = "topic",
        /// Acts done in contacts: `topic.act`; a contact may have several.
        Act = "act",
        /// Contacts by how they took place.
        Channel = "channel",
        /// Contacts by language (ISO 639-3).
        Language = "language",
        /// Contacts by the target group on that day.
        TargetGroup = "target_group",
        /// Contacts by who pays.
        Funding = "funding",
    }
}

text_enum! {
    /// How long a counter's period is.
    pub enum Span in "figure_count.span" {
        /// A day: `2026-06-30`.
        Day = "day",
        /// A month: `2026-06`.
        Month = "month",
    }
}

/// What is counted, with all by which it can be told apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// The record that caused it: a contact's id.
    pub cause: String,
    /// The day it counts for.
    pub day: Date,
    /// Where.
    pub centre: CentreId,
    /// How the contact took place.
    pub channel: String,
    /// ISO 639-3.
    pub language: String,
    /// Of which target group, on that day.
    pub target_group: String,
    /// Who pays.
    pub funding: Funding,
    /// Whose, under a pseudonym; `None` for an anonymous contact.
    pub person: Option<PersonKey>,
    /// How many people were present.
    pub heads: i64,
    /// Codes of topics.
    pub topics: Vec<String>,
    /// Acts as `topic.act`.
    pub acts: Vec<String>,
}

impl Fact {
    /// Each entry of the ledger that the fact makes: what, its word, how many.
    fn marks(&self) -> impl Iterator<Item = (Measure, &str, i64)> {
        let topics = self.topics.iter().map(|topic| (Measure::Topic, topic.as_str(), 1));
        let acts = self.acts.iter().map(|act| (Measure::Act, act.as_str(), 1));
        [(Measure::Contact, "all", 1), (Measure::Head, "all", self.heads)]
            .into_iter()
            .chain(topics)
            .chain(acts)
    }

    /// Each counter that the fact moves.
    fn counters(&self) -> impl Iterator<Item = (Counter, &str, i64)> {
        let sides = [
            (Counter::Channel, self.channel.as_str(), 1),
            (Counter::Language, self.language.as_str(), 1),
            (Counter::TargetGroup, self.target_group.as_str(), 1),
            (Counter::Funding, self.funding.word(), 1),
        ];
        self.marks().map(|(measure, word, amount)| (measure.counter(), word, amount)).chain(sides)
    }
}

impl Measure {
    fn counter(self) -> Counter {
        match self {
            Self::Contact => Counter::Contact,
            Self::Head => Counter::Head,
            Self::Topic => Counter::Topic,
            Self::Act => Counter::Act,
        }
    }
}

/// The month of a day, as counters name it: `2026-06`.
pub fn month_of(day: Date) -> String {
    format!("{:04}-{:02}", day.year(), day.month())
}

/// Writes the entries of a fact, `sign` 1 or −1, and folds them. In the transaction of its cause.
pub fn enter<A: Action>(tx: &mut Tx<'_, A>, fact: &Fact, sign: i64) -> Result<()> {
    write(tx, &[(fact, sign)])
}

/// Enters facts that come about in one transaction, such as those of an import: each as it would be alone, and each counter
/// that they move is moved once.
pub fn enter_all<A: Action>(tx: &mut Tx<'_, A>, facts: &[Fact]) -> Result<()> {
    let facts: Vec<_> = facts.iter().map(|fact| (fact, 1)).collect();
    write(tx, &facts)
}

/// Replaces what a fact said by what it says now: nothing when both are alike.
pub fn correct<A: Action>(tx: &mut Tx<'_, A>, was: &Fact, became: &Fact) -> Result<()> {
    if was == became { Ok(()) } else { write(tx, &[(was, -1), (became, 1)]) }
}

fn write<A: Action>(tx: &mut Tx<'_, A>, facts: &[(&Fact, i64)]) -> Result<()> {
    let mut seq = last_entry(tx)?;
    for (fact, sign) in facts {
        for (measure, word, amount) in fact.marks() {
            seq += 1;
            add(tx, fact, (seq, measure, word, amount * sign))?;
        }
    }
    for ((counter, span, period, centre, word), amount) in folded(facts) {
        let fold = sql!(
            "insert into figure_count (party_id, measure, span, period, centre_id, word, amount)
             values ($1, $2, $3, $4, $5, $6, $7)
             on conflict (party_id, measure, span, period, centre_id, word)
             do update set amount = figure_count.amount + excluded.amount"
        );
        tx.run(fold, &[&counter, &span, &period, &centre, &word, &amount])?;
    }
    Ok(())
}

fn add<A: Action>(
    tx: &mut Tx<'_, A>,
    fact: &Fact,
    (seq, measure, word, amount): (i64, Measure, &str, i64),
) -> Result<()> {
    let Fact { cause, day, centre, channel, language, target_group, funding, person, .. } = fact;
    let now = tx.now();
    let add = sql!(
        "insert into ledger_entry
           (organisation_id, seq, day, measure, word, centre_id, channel, language, target_group, funding,
            person_key, amount, cause, recorded_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)"
    );
    tx.run(
        add,
        &[
            &seq,
            day,
            &measure,
            &word,
            centre,
            channel,
            language,
            target_group,
            funding,
            person,
            &amount,
            cause,
            &now,
        ],
    )?;
    Ok(())
}

/// A counter of one period, by the words of its key and in their order.
type Place<'f> = (&'static str, &'static str, String, CentreId, &'f str);

/// Each counter that the facts move, and by how much; none that they move back to where it was.
fn folded<'f>(facts: &[(&'f Fact, i64)]) -> BTreeMap<Place<'f>, i64> {
    let mut folded: BTreeMap<Place<'f>, i64> = BTreeMap::new();
    for (fact, sign) in facts {
        let periods = [(Span::Day, fact.day.to_string()), (Span::Month, month_of(fact.day))];
        for (counter, word, amount) in fact.counters() {
            for (span, period) in &periods {
                let place = (counter.word(), span.word(), period.clone(), fact.centre, word);
                *folded.entry(place).or_default() += amount * sign;
            }
        }
    }
    folded.retain(|_, amount| *amount != 0);
    folded
}

/// Where the ledger of the organisation ends now: with it, a figure is frozen.
pub fn last_entry<A: Action>(tx: &mut Tx<'_, A>) -> Result<i64> {
    // `seq > 0` leads SQLite to the key, of which it reads the end; of another index it would read everything.
    let last = sql!("select coalesce(max(seq), 0) from ledger_entry where organisation_id = $1 and seq > 0");
    Ok(tx.scalar(last, &[])?.unwrap_or(0))
}

#[cfg(test)]
mod tests;
