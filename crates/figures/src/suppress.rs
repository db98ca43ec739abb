//! Small numbers: what may leave a municipality of its counts. The rule, and why it holds: `docs/decisions/005-small-numbers.md`.
//!
//! A count of 1 to 4 is hidden. Each month stands for itself, and within a month as much more is hidden, the smallest
//! first, as it takes so that no subtraction from the month's total brings a hidden count back. Every longer sum is the
//! sum of what is shown, and says so: whatever periods are asked for, there is nothing hidden in any sum to be found.

/// The smallest count that is shown; 0 is shown too.
pub const SMALLEST: i64 = 5;

/// A count as it may be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell {
    /// The count.
    Shown(i64),
    /// A sum of the counts that are shown; others are hidden in it.
    AtLeast(i64),
    /// Not shown.
    Hidden,
}

impl Cell {
    /// The number, where one is shown.
    pub fn number(self) -> Option<i64> {
        match self {
            Self::Shown(number) | Self::AtLeast(number) => Some(number),
            Self::Hidden => None,
        }
    }

    /// Whether the whole count is shown.
    pub fn is_whole(self) -> bool {
        matches!(self, Self::Shown(_))
    }
}

/// One month: counts, and their total.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// The counts, in the order in which they came.
    pub cells: Vec<Cell>,
    /// Their total, whole or hidden.
    pub total: Cell,
}

/// A table of counts by month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grid {
    /// The months.
    pub columns: Vec<Column>,
    /// The sums of the rows over the months: of what is shown.
    pub rows: Vec<Cell>,
    /// The sum of the months' totals: of what is shown.
    pub total: Cell,
}

impl Grid {
    /// The row of a number, month by month.
    pub fn row(&self, number: usize) -> impl Iterator<Item = Cell> {
        self.columns.iter().filter_map(move |column| column.cells.get(number).copied())
    }
}

/// Suppresses a table: for each month the counts of the same rows, in the same order.
pub fn suppress(months: &[Vec<i64>]) -> Grid {
    let columns: Vec<_> = months.iter().map(|counts| column(counts)).collect();
    let rows = months.iter().map(Vec::len).max().unwrap_or_default();
    let row = |number| sum(columns.iter().filter_map(|column| column.cells.get(number).copied()));
    let rows = (0..rows).map(row).collect();
    let total = sum(columns.iter().map(|column| column.total));
    Grid { columns, rows, total }
}

/// The sum of what is shown. Where nothing of it is shown, neither is the sum.
pub fn sum(cells: impl IntoIterator<Item = Cell>) -> Cell {
    let (mut shown, mut whole) = (0, true);
    for cell in cells {
        shown += cell.number().unwrap_or_default();
        whole &= cell.is_whole();
    }
    match (shown, whole) {
        (_, true) => Cell::Shown(shown),
        (0, false) => Cell::Hidden,
        (_, false) => Cell::AtLeast(shown),
    }
}

/// Suppresses counts that make up a total which is shown beside them.
pub fn column(counts: &[i64]) -> Column {
    let total: i64 = counts.iter().sum();
    // That a total is hidden says that it is small; with the zeros in sight its parts could be guessed from that.
    if is_small(total) {
        return Column { cells: vec![Cell::Hidden; counts.len()], total: Cell::Hidden };
    }
    let mut hidden: Vec<bool> = counts.iter().map(|count| is_small(*count)).collect();
    let mut rest: Vec<_> = (0_usize..).zip(counts).filter(|(_, count)| **count >= SMALLEST).collect();
    rest.sort_by_key(|(place, count)| (**count, *place));
    let mut rest = rest.into_iter();
    while !is_safe(counts, &hidden) {
        match rest.next().and_then(|(place, _)| hidden.get_mut(place)) {
            Some(next) => *next = true,
            // All that is not zero is hidden and still too little: with the zeros hidden too, each may be anything.
            None => hidden.fill(true),
        }
    }
    let shown = |(count, hidden): (&i64, &bool)| if *hidden { Cell::Hidden } else { Cell::Shown(*count) };
    Column { cells: counts.iter().zip(&hidden).map(shown).collect(), total: Cell::Shown(total) }
}

fn is_small(count: i64) -> bool {
    (1..SMALLEST).contains(&count)
}

/// Who subtracts what is shown from the total knows the sum of what is hidden. Each hidden count is at least 1 while
/// the zeros are in sight: it must still be able to be anything from 1 to 4.
fn is_safe(counts: &[i64], hidden: &[bool]) -> bool {
    let hidden_counts = || counts.iter().zip(hidden).filter(|(_, hidden)| **hidden).map(|(count, _)| *count);
    let sum: i64 = hidden_counts().sum();
    match i64::try_from(hidden_counts().count()).unwrap_or(i64::MAX) {
        0 => true,
        1 => hidden.len() == 1,
        _ if hidden.iter().all(|hidden| *hidden) => true,
        cells => sum - (cells - 1) >= SMALLEST - 1,
    }
}

#[cfg(test)]
mod tests;
