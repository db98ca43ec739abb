//! Unique persons as they may be seen from outside: of half-years and years that are over. The rule, and why it holds:
//! `docs/decisions/005-small-numbers.md`.
//!
//! Persons do not add up: a year and its halves tell together how many came in the first half only, in the second only,
//! and in both. So a half-year is suppressed as a month is, and a year is shown only where it tells no small number.

use crate::{
    period,
    policy::ViewSums,
    suppress::{Cell, SMALLEST, column},
};
use frame::{
    OrganisationId,
    ledger::{
        Days,
        persons::Published,
        shown::{self, PartyPersons},
    },
};
use platform::{Result, Tx};

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

/// What the outside sees of the persons of a period; `None` where it is no half-year or year, or nobody has counted.
pub fn outside(
    tx: &mut Tx<'_, ViewSums>,
    days: Days,
    ids: &[OrganisationId],
) -> Result<Option<OutsidePersons>> {
    if !period::is_half_or_year(days) {
        return Ok(None);
    }
    let year = period::year(days.from);
    let published = shown::persons(tx, year)?;
    if !published.iter().any(|count| count.is_of(days)) {
        return Ok(None);
    }
    let before = shown::persons_before(tx, year.from)?;
    let of = |days| Counted::of(&published, days, ids);
    let (first, second) = (of(period::half_year(year.from)), of(period::half_year(year.to)));
    Ok(Some(if days == year {
        of_year([&first, &second], &of(year), before)
    } else if days.from == year.from {
        of_half(&first, before)
    } else {
        of_half(&second, before + first.new)
    }))
}

/// What the municipalities have published of a period.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Counted {
    parties: Vec<i64>,
    new: i64,
    returning: i64,
}

impl Counted {
    fn of(published: &[PartyPersons], days: Days, ids: &[OrganisationId]) -> Self {
        let of_days =
            |measure| published.iter().filter(move |count| count.is_of(days) && count.measure == measure);
        let sum = |measure| of_days(measure).map(|count| count.amount).sum();
        let persons = |id: &OrganisationId| {
            of_days(Published::Persons).filter(|count| count.party_id == *id).map(|count| count.amount).sum()
        };
        Self {
            parties: ids.iter().map(persons).collect(),
            new: sum(Published::NewPersons),
            returning: sum(Published::ReturningPersons),
        }
    }

    fn all(&self) -> i64 {
        self.parties.iter().sum()
    }
}

/// A half-year, before which so many persons had ever come.
fn of_half(counted: &Counted, before: i64) -> OutsidePersons {
    let parties = column(&counted.parties);
    // Together with all earlier half-years, these say how many have stayed away.
    let told = [counted.new, counted.returning, before - counted.returning];
    let nobody_could_return = before == 0 && counted.returning == 0;
    let is_told = nobody_could_return || told.iter().all(|count| *count >= SMALLEST);
    let side = |count| if is_told && parties.total.is_whole() { Cell::Shown(count) } else { Cell::Hidden };
    OutsidePersons {
        persons: parties.total,
        new_persons: side(counted.new),
        returning_persons: side(counted.returning),
        parties: parties.cells,
    }
}

/// A year with its halves, before which so many persons had ever come.
fn of_year(halves: [&Counted; 2], year: &Counted, before: i64) -> OutsidePersons {
    let [first, second] = halves;
    let seen = [of_half(first, before), of_half(second, before + first.new)];
    let parts: Vec<_> = first
        .parties
        .iter()
        .zip(&second.parties)
        .zip(&year.parties)
        .map(|((first, second), year)| Parts { first: *first, second: *second, year: *year })
        .collect();
    let all = Parts { first: first.all(), second: second.all(), year: year.all() };
    // The three of all together are open where each municipality's are, and where the hidden have room.
    let only_second_and_known = all.only_second() - second.new;
    let stayed_away = before - year.returning;
    let is_open = seen.iter().all(|half| half.persons.is_whole())
        && is_open(only_second_and_known)
        && (before == 0 || stayed_away >= SMALLEST);
    let hidden = if is_open { hidden(&parts, &seen) } else { None };
    let Some(hidden) = hidden else { return OutsidePersons::none(parts.len()) };
    let are_sides_seen =
        seen.iter().all(|half| half.new_persons.is_whole() && half.returning_persons.is_whole());
    let side = |count| if are_sides_seen { Cell::Shown(count) } else { Cell::Hidden };
    let cell =
        |(parts, hidden): (&Parts, &bool)| if *hidden { Cell::Hidden } else { Cell::Shown(parts.year) };
    OutsidePersons {
        persons: Cell::Shown(all.year),
        new_persons: side(year.new),
        returning_persons: side(year.returning),
        parties: parts.iter().zip(&hidden).map(cell).collect(),
    }
}

/// Which municipalities are hidden in the year: those of which it would tell a small number, and as many more, those
/// with the fewest visits first, as it takes to keep them hidden; `None` when all of them would not do.
fn hidden(parts: &[Parts], halves: &[OutsidePersons; 2]) -> Option<Vec<bool>> {
    let is_seen =
        |row: usize| halves.iter().all(|half| half.parties.get(row).is_some_and(|cell| cell.is_whole()));
    let mut hidden: Vec<_> =
        parts.iter().enumerate().map(|(row, parts)| !is_seen(row) || !parts.is_open()).collect();
    // By what the halves show of them, so that the choice says nothing more.
    let mut rest: Vec<_> = parts.iter().enumerate().filter(|(_, parts)| parts.most_in_both() > 0).collect();
    rest.sort_by_key(|(row, parts)| (parts.first + parts.second, *row));
    let mut rest = rest.into_iter();
    while !has_room(parts.iter().zip(&hidden).filter(|(_, hidden)| **hidden).map(|(parts, _)| parts)) {
        let (next, _) = rest.next()?;
        *hidden.get_mut(next)? = true;
    }
    Some(hidden)
}

/// The counts of one municipality, or of all.
#[derive(Clone, Copy, Debug, Default)]
struct Parts {
    first: i64,
    second: i64,
    year: i64,
}

impl Parts {
    fn only_first(self) -> i64 {
        self.year - self.second
    }

    fn only_second(self) -> i64 {
        self.year - self.first
    }

    fn both(self) -> i64 {
        self.first + self.second - self.year
    }

    /// As many as could have come in both halves.
    fn most_in_both(self) -> i64 {
        self.first.min(self.second)
    }

    /// Whether nothing that a year tells beside its halves is small.
    fn is_open(self) -> bool {
        [self.only_first(), self.only_second(), self.both()].into_iter().all(is_open)
    }
}

fn is_open(count: i64) -> bool {
    count == 0 || count >= SMALLEST
}

/// How much room the hidden must leave each other: a small count of one and of the other can be any, at the same time.
const ROOM: i64 = 2 * SMALLEST;

/// Who subtracts what is shown knows how many of the hidden came in both halves. That must be shared out in many ways:
/// it may not be next to nobody nor next to all who could, and not be the matter of one of them.
fn has_room<'p>(hidden: impl Iterator<Item = &'p Parts>) -> bool {
    let (mut both, mut most, mut largest, mut any) = (0, 0, 0, false);
    for parts in hidden {
        both += parts.both();
        most += parts.most_in_both();
        largest = largest.max(parts.most_in_both());
        any = true;
    }
    !any || [both, most - both, most - largest].into_iter().all(|room| room >= ROOM)
}

impl OutsidePersons {
    fn none(parties: usize) -> Self {
        Self {
            persons: Cell::Hidden,
            new_persons: Cell::Hidden,
            returning_persons: Cell::Hidden,
            parties: vec![Cell::Hidden; parties],
        }
    }
}

#[cfg(test)]
mod tests;
