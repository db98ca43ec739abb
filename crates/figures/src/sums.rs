//! Sums of municipalities, as they may be seen from outside: every number here has gone through [`crate::suppress`].

use crate::{
    model::{Ask, Breakdown},
    period,
    policy::ViewSums,
    suppress::{Cell, Grid, column, suppress},
};
use frame::{
    Kind, Organisation, OrganisationId, ledger,
    ledger::{
        Counter, Days,
        persons::{self, PeriodCount, Published},
        read,
    },
    organisation,
};
use platform::{Date, Problems, Result, Timestamp, Tx};

/// The municipalities of the programme, each a row of every table; those that have been dissolved stay as their id.
#[derive(Clone, Debug)]
pub struct Parties {
    /// Their ids, in the order of the rows.
    pub ids: Vec<OrganisationId>,
    /// Those that there are today, by name.
    pub organisations: Vec<Organisation>,
}

/// What the outside sees of a period.
pub struct Sums {
    /// The period: whole months.
    pub days: Days,
    /// Its months.
    pub months: Vec<String>,
    /// The rows of `contacts`.
    pub parties: Parties,
    /// Contacts by municipality and month.
    pub contacts: Grid,
    /// All contacts of each month of the year before.
    pub year_before: Vec<Cell>,
    /// Persons present in all.
    pub heads: Cell,
    /// Unique persons, for a half-year or a year.
    pub persons: Option<OutsidePersons>,
    /// Each breakdown that was asked for: its words, and contacts by word and month.
    pub breakdowns: Vec<(Breakdown, Vec<String>, Grid)>,
    /// When it was asked.
    pub at: Timestamp,
    /// The day it was asked.
    pub today: Date,
}

/// Unique persons of a half-year or a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutsidePersons {
    /// In all municipalities; a person served by two counts in each.
    pub persons: Cell,
    /// Those who came for the first time.
    pub new_persons: Cell,
    /// Those who had come before.
    pub returning_persons: Cell,
    /// Of each municipality, in the order of the rows.
    pub parties: Vec<Cell>,
}

/// Counts what an ask is about, with the breakdowns that are wanted.
pub fn sums(tx: &mut Tx<'_, ViewSums>, ask: &Ask, wanted: &[Breakdown]) -> Result<Sums> {
    if ask.known_at.is_some() {
        // Each municipality has a ledger of its own: no entry means the same in all of them.
        return Err(Problems::at("seq", "figures-problem-seq").into());
    }
    let (days, months) = (ask.days, period::months(ask.days));
    let found = read::by_party(tx, Counter::Contact, ends(&months))?;
    let organisations = organisation::of_kind(tx, Kind::Municipality)?;
    let mut ids: Vec<_> = organisations.iter().map(|party| party.id).collect();
    for tally in &found {
        if !ids.contains(&tally.party_id) {
            ids.push(tally.party_id);
        }
    }
    let cells = found.iter().map(|tally| (tally.month.as_str(), tally.party_id, tally.amount));
    let contacts = suppress(&matrix(&months, &ids, cells));
    let earlier = period::months(period::year_before(days));
    let year_before = totals(tx, Counter::Contact, &earlier)?;
    let heads = crate::suppress::sum(totals(tx, Counter::Head, &months)?);
    let persons = outside_persons(tx, days, &ids)?;
    let mut breakdowns = Vec::new();
    for breakdown in wanted {
        breakdowns.push(by_word(tx, *breakdown, &months)?);
    }
    let parties = Parties { ids, organisations };
    let (at, today) = (tx.now(), tx.today());
    Ok(Sums { days, months, parties, contacts, year_before, heads, persons, breakdowns, at, today })
}

fn ends(months: &[String]) -> (&str, &str) {
    (months.first().map_or("", String::as_str), months.last().map_or("", String::as_str))
}

/// For each month the amounts of the same rows.
fn matrix<'t, K: PartialEq>(
    months: &[String],
    rows: &[K],
    cells: impl Iterator<Item = (&'t str, K, i64)>,
) -> Vec<Vec<i64>> {
    let mut matrix = vec![vec![0; rows.len()]; months.len()];
    for (month, row, amount) in cells {
        let column = months.iter().position(|known| known == month).and_then(|place| matrix.get_mut(place));
        let cell = column
            .zip(rows.iter().position(|known| *known == row))
            .and_then(|(column, place)| column.get_mut(place));
        if let Some(cell) = cell {
            *cell += amount;
        }
    }
    matrix
}

/// All municipalities together, month by month.
fn totals(tx: &mut Tx<'_, ViewSums>, counter: Counter, months: &[String]) -> Result<Vec<Cell>> {
    let found = read::by_party(tx, counter, ends(months))?;
    let amounts = matrix(months, &[()], found.iter().map(|tally| (tally.month.as_str(), (), tally.amount)));
    Ok(amounts.iter().map(|amounts| column(amounts).total).collect())
}

fn by_word(
    tx: &mut Tx<'_, ViewSums>,
    breakdown: Breakdown,
    months: &[String],
) -> Result<(Breakdown, Vec<String>, Grid)> {
    let found = read::by_word(tx, breakdown.counter(), ends(months))?;
    let mut words: Vec<String> = found.iter().map(|tally| tally.word.clone()).collect();
    words.sort();
    words.dedup();
    let places: Vec<&str> = words.iter().map(String::as_str).collect();
    let cells = found.iter().map(|tally| (tally.month.as_str(), tally.word.as_str(), tally.amount));
    let grid = suppress(&matrix(months, &places, cells));
    Ok((breakdown, words, grid))
}

/// Persons are shown for half-years and years only: a person may come in many months, so the count of a long period
/// says much about those of its parts. A year shows nothing of which a half is hidden.
fn outside_persons(
    tx: &mut Tx<'_, ViewSums>,
    days: Days,
    ids: &[OrganisationId],
) -> Result<Option<OutsidePersons>> {
    if !period::is_half_or_year(days) {
        return Ok(None);
    }
    let published = persons::published(tx, days)?;
    let is_counted = published.iter().any(|count| (count.from_day, count.until_day) == (days.from, days.to));
    if !is_counted {
        return Ok(None);
    }
    let mut shown = persons_of(&published, days, ids);
    if days == period::year(days.from) {
        for half in [period::half_year(days.from), period::half_year(days.to)] {
            shown = shown.without(&persons_of(&published, half, ids));
        }
    }
    Ok(Some(shown))
}

fn persons_of(published: &[PeriodCount], days: Days, ids: &[OrganisationId]) -> OutsidePersons {
    let of_days =
        || published.iter().filter(|count| (count.from_day, count.until_day) == (days.from, days.to));
    let amount = |measure: Published| {
        of_days().filter(|count| count.measure == measure).map(|count| count.amount).sum()
    };
    let of_party = |id: &OrganisationId| {
        let own = of_days().filter(|count| count.party_id == *id && count.measure == Published::Persons);
        own.map(|count| count.amount).sum()
    };
    let parties = column(&ids.iter().map(of_party).collect::<Vec<_>>());
    let sides = column(&[amount(Published::NewPersons), amount(Published::ReturningPersons)]);
    let side = |number: usize| sides.cells.get(number).copied().unwrap_or(Cell::Hidden);
    OutsidePersons {
        persons: parties.total,
        new_persons: side(0),
        returning_persons: side(1),
        parties: parties.cells,
    }
}

impl OutsidePersons {
    /// Without whatever is hidden in a part of the period.
    fn without(self, part: &Self) -> Self {
        let keep = |own: Cell, part: Cell| if part.is_whole() { own } else { Cell::Hidden };
        if !part.persons.is_whole() {
            let none = vec![Cell::Hidden; self.parties.len()];
            return Self {
                persons: Cell::Hidden,
                new_persons: Cell::Hidden,
                returning_persons: Cell::Hidden,
                parties: none,
            };
        }
        Self {
            persons: self.persons,
            new_persons: keep(self.new_persons, part.new_persons),
            returning_persons: keep(self.returning_persons, part.returning_persons),
            parties: self.parties.iter().zip(&part.parties).map(|(own, part)| keep(*own, *part)).collect(),
        }
    }
}

impl Parties {
    /// The organisation of a row; `None` when it has been dissolved.
    pub fn organisation(&self, row: usize) -> Option<&Organisation> {
        let id = self.ids.get(row)?;
        self.organisations.iter().find(|party| party.id == *id)
    }
}

impl Sums {
    /// The months that are over: those that can be compared with the same of another year.
    pub fn months_over(&self) -> usize {
        let this = ledger::month_of(self.today);
        let is_over =
            |month: &&String| **month < this || (**month == this && self.today == self.today.last_of_month());
        self.months.iter().filter(is_over).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(party: u8, measure: Published, days: &str, amount: i64) -> PeriodCount {
        let (from, until) = days.split_once('/').unwrap();
        PeriodCount {
            party_id: id(party),
            measure,
            from_day: from.parse().unwrap(),
            until_day: until.parse().unwrap(),
            amount,
            seq: 1,
        }
    }

    fn id(party: u8) -> OrganisationId {
        format!("00000000-0000-7000-8000-0000000000{party:02}").parse().unwrap()
    }

    const FIRST: &str = "2026-01-01/2026-06-30";
    const SECOND: &str = "2026-07-01/2026-12-31";
    const YEAR: &str = "2026-01-01/2026-12-31";

    fn shown(days: &str, published: &[PeriodCount]) -> OutsidePersons {
        let (from, to) = days.split_once('/').unwrap();
        let days = Days { from: from.parse().unwrap(), to: to.parse().unwrap() };
        persons_of(published, days, &[id(1), id(2), id(3)])
    }

    #[test]
    fn a_year_hides_whom_a_half_year_hides() {
        let persons = |party, days, amount| count(party, Published::Persons, days, amount);
        let published = [
            persons(1, FIRST, 3),
            persons(2, FIRST, 20),
            persons(3, FIRST, 90),
            persons(1, SECOND, 30),
            persons(2, SECOND, 20),
            persons(3, SECOND, 90),
            persons(1, YEAR, 33),
            persons(2, YEAR, 35),
            persons(3, YEAR, 150),
        ];
        let (first, second) = (shown(FIRST, &published), shown(SECOND, &published));
        assert_eq!(first.parties, [Cell::Hidden, Cell::Hidden, Cell::Shown(90)]);
        assert_eq!(second.parties, [Cell::Shown(30), Cell::Shown(20), Cell::Shown(90)]);
        let year = shown(YEAR, &published).without(&first).without(&second);
        assert_eq!(year.parties, [Cell::Hidden, Cell::Hidden, Cell::Shown(150)], "33 and 30 would say 3");
        assert_eq!(year.persons, Cell::Shown(218));
    }

    #[test]
    fn new_and_returning_do_not_give_each_other_away() {
        let published = [
            count(1, Published::Persons, FIRST, 40),
            count(1, Published::NewPersons, FIRST, 2),
            count(1, Published::ReturningPersons, FIRST, 38),
        ];
        let first = shown(FIRST, &published);
        assert_eq!(
            (first.persons, first.new_persons, first.returning_persons),
            (Cell::Shown(40), Cell::Hidden, Cell::Hidden)
        );
    }
}
