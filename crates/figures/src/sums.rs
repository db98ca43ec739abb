//! Sums of municipalities, as they may be seen from outside: every number here has gone through [`crate::suppress`].

use crate::{
    model::{Ask, Breakdown},
    period,
    persons::{self, OutsidePersons},
    policy::ViewSums,
    suppress::{Cell, Grid, column, suppress},
};
use frame::{
    Kind, Organisation, OrganisationId,
    ledger::{Counter, Days, shown},
    organisation,
};
use platform::{Problems, Result, Timestamp, Tx};

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
    /// The period that was asked for.
    pub asked: Days,
    /// What is over of it: whole months.
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
    /// When it was counted.
    pub at: Timestamp,
}

/// Counts what an ask is about, with the breakdowns that are wanted.
pub fn sums(tx: &mut Tx<'_, ViewSums>, ask: &Ask, wanted: &[Breakdown]) -> Result<Sums> {
    if ask.known_at.is_some() {
        // Each municipality has a ledger of its own: no entry means the same in all of them.
        return Err(Problems::at("seq", "figures-problem-seq").into());
    }
    let over = period::over(ask.days, tx.today());
    let days = over.ok_or_else(|| Problems::at("to", "figures-problem-not-over"))?;
    let months = period::months(days);
    let found = shown::by_party(tx, Counter::Contact, ends(&months))?;
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
    let persons = persons::outside(tx, days, &ids)?;
    let mut breakdowns = Vec::new();
    for breakdown in wanted {
        breakdowns.push(by_word(tx, *breakdown, &months)?);
    }
    let parties = Parties { ids, organisations };
    let at = shown::taken_at(tx)?.unwrap_or_else(|| tx.now());
    Ok(Sums { asked: ask.days, days, months, parties, contacts, year_before, heads, persons, breakdowns, at })
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
    let found = shown::by_party(tx, counter, ends(months))?;
    let amounts = matrix(months, &[()], found.iter().map(|tally| (tally.month.as_str(), (), tally.amount)));
    Ok(amounts.iter().map(|amounts| column(amounts).total).collect())
}

fn by_word(
    tx: &mut Tx<'_, ViewSums>,
    breakdown: Breakdown,
    months: &[String],
) -> Result<(Breakdown, Vec<String>, Grid)> {
    let found = shown::by_word(tx, breakdown.counter(), ends(months))?;
    let mut words: Vec<String> = found.iter().map(|tally| tally.word.clone()).collect();
    words.sort();
    words.dedup();
    let places: Vec<&str> = words.iter().map(String::as_str).collect();
    let cells = found.iter().map(|tally| (tally.month.as_str(), tally.word.as_str(), tally.amount));
    let counts = matrix(months, &places, cells);
    let told = told(&counts);
    let kept = |row: &usize| told.get(*row) == Some(&true);
    let rows: Vec<usize> = (0..words.len()).filter(kept).collect();
    let mut grid = suppress(&counts);
    for column in &mut grid.columns {
        column.cells = rows.iter().filter_map(|row| column.cells.get(*row).copied()).collect();
    }
    grid.rows = rows.iter().filter_map(|row| grid.rows.get(*row).copied()).collect();
    let words = rows.iter().filter_map(|row| words.get(*row).cloned()).collect();
    Ok((breakdown, words, grid))
}

/// Which rows some month tells of. Where a month hides its zeros too, that a word is listed would say that it is none.
fn told(counts: &[Vec<i64>]) -> Vec<bool> {
    let mut told = vec![false; counts.first().map_or(0, Vec::len)];
    for of_month in counts {
        let is_dark = column(of_month).cells.iter().all(|cell| *cell == Cell::Hidden);
        for (row, count) in told.iter_mut().zip(of_month) {
            *row |= !is_dark && *count != 0;
        }
    }
    told
}

impl Parties {
    /// The organisation of a row; `None` when it has been dissolved.
    pub fn organisation(&self, row: usize) -> Option<&Organisation> {
        let id = self.ids.get(row)?;
        self.organisations.iter().find(|party| party.id == *id)
    }
}
