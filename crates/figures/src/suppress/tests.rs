//! An attacker with all that is shown, and with the rule, tries to find what is hidden.

use super::*;
use proptest::prelude::*;

const HIDDEN: Cell = Cell::Hidden;
fn shown(count: i64) -> Cell {
    Cell::Shown(count)
}

#[test]
fn a_small_count_is_hidden_and_so_is_the_smallest_that_would_give_it_away() {
    assert_eq!(column(&[100, 3, 0, 7, 50]).cells, [shown(100), HIDDEN, shown(0), HIDDEN, shown(50)]);
    assert_eq!(
        column(&[100, 3, 4, 50]).cells,
        [shown(100), HIDDEN, HIDDEN, shown(50)],
        "7 may be 1 + 6 or 6 + 1"
    );
    assert_eq!(column(&[100, 5, 0]).cells, [shown(100), shown(5), shown(0)]);
}

#[test]
fn two_ones_would_be_known_from_their_sum() {
    assert_eq!(column(&[1, 1, 60, 30]).cells, [HIDDEN, HIDDEN, shown(60), HIDDEN]);
}

#[test]
fn a_month_of_ones_shows_its_total_alone() {
    let ones = column(&[1, 1, 1, 1, 1, 0]);
    assert_eq!((ones.cells, ones.total), (vec![HIDDEN; 6], shown(5)));
}

#[test]
fn a_small_total_hides_its_whole_month() {
    let few = column(&[3, 0, 1]);
    assert_eq!((few.cells, few.total), (vec![HIDDEN; 3], HIDDEN));
    let nothing = column(&[0, 0]);
    assert_eq!((nothing.cells, nothing.total), (vec![shown(0); 2], shown(0)));
}

#[test]
fn a_sum_is_of_what_is_shown_and_says_so() {
    let grid = suppress(&[vec![100, 3, 8], vec![90, 20, 0], vec![0, 2, 0]]);
    assert_eq!(grid.rows, [Cell::AtLeast(190), Cell::AtLeast(20), Cell::Hidden]);
    assert_eq!(grid.total, Cell::AtLeast(221));
    assert_eq!(grid.row(1).collect::<Vec<_>>(), [HIDDEN, shown(20), HIDDEN]);
}

/// What the attacker knows of a month: which counts they can see, what is left of the total, and how little a hidden
/// count can be: 1, unless a zero may be among the hidden.
struct Seen {
    left: Option<i64>,
    hidden: usize,
    least: i64,
}

fn seen(column: &Column) -> Seen {
    let hidden = column.cells.iter().filter(|cell| **cell == HIDDEN).count();
    let visible: i64 = column.cells.iter().filter_map(|cell| cell.number()).sum();
    let least = i64::from(hidden < column.cells.len());
    Seen { left: column.total.number().map(|total| total - visible), hidden, least }
}

/// Every value that a hidden count can have, up to `most`, by trying all ways to share out what is left.
fn possible(seen: &Seen, most: i64) -> Vec<i64> {
    let others = i64::try_from(seen.hidden).unwrap() - 1;
    // A hidden total is known to be small, so the counts share out something from 1 to 4.
    let sums = seen.left.map_or((1..SMALLEST).collect(), |left| vec![left]);
    let fits = |value: &i64| {
        sums.iter().any(|sum| {
            let rest = sum - value;
            if others == 0 { rest == 0 } else { rest >= others * seen.least }
        })
    };
    (seen.least..=most).filter(fits).collect()
}

/// How often each unknown is in a sum, and the sum.
type Equation = (Vec<i64>, i64);
/// A month and a row.
type Place = (usize, usize);

/// Solves the equations "row = its cells, month = its cells, table = its months" by elimination; answers which unknowns
/// come out with one value. An equation whose sum is not whole has an unknown of its own.
fn solved(equations: &[Equation], unknowns: usize) -> Vec<usize> {
    let row = |(factors, sum): &Equation| {
        let line = factors.iter().chain([sum]);
        line.map(|number| i128::from(*number)).collect::<Vec<i128>>()
    };
    let mut rows: Vec<Vec<i128>> = equations.iter().map(row).collect();
    let (mut done, mut pivots) = (0, Vec::new());
    for unknown in 0..unknowns {
        let Some(found) = (done..rows.len()).find(|row| rows[*row][unknown] != 0) else { continue };
        rows.swap(done, found);
        let pivot = rows[done].clone();
        for (number, row) in rows.iter_mut().enumerate() {
            if number != done && row[unknown] != 0 {
                let (own, other) = (row[unknown], pivot[unknown]);
                row.iter_mut()
                    .zip(&pivot)
                    .for_each(|(cell, of_pivot)| *cell = *cell * other - of_pivot * own);
                let divisor = row.iter().fold(0, |left, right| gcd(left, *right)).max(1);
                for cell in row.iter_mut() {
                    *cell /= divisor;
                }
            }
        }
        pivots.push((unknown, done));
        done += 1;
    }
    let alone = |row: &[i128]| row[..unknowns].iter().filter(|factor| **factor != 0).count() == 1;
    pivots.into_iter().filter(|(_, row)| alone(&rows[*row])).map(|(unknown, _)| unknown).collect()
}

fn gcd(left: i128, right: i128) -> i128 {
    if right == 0 { left.abs() } else { gcd(right, left % right) }
}

/// Everything that every answer about `months` says, as equations over the hidden cells: all periods from a month to a
/// later one, each with its rows and its total.
fn equations(months: &[Vec<i64>]) -> (Vec<Equation>, Vec<Place>) {
    let whole = suppress(months);
    let cell_at = |month: usize, row: usize| whole.columns[month].cells[row];
    let rows = months[0].len();
    let places = (0..months.len()).flat_map(|month| (0..rows).map(move |row| (month, row)));
    let unknown: Vec<_> = places.filter(|(month, row)| cell_at(*month, *row) == HIDDEN).collect();
    let mut said = Vec::new();
    for (from, to) in (0..months.len()).flat_map(|from| (from..months.len()).map(move |to| (from, to))) {
        let grid = suppress(&months[from..=to]);
        let mut say = |cells: Vec<Place>, sum: Cell| {
            let Cell::Shown(sum) = sum else { return };
            let visible: i64 = cells.iter().filter_map(|(month, row)| cell_at(*month, *row).number()).sum();
            let factors = unknown.iter().map(|place| i64::from(cells.contains(place))).collect();
            said.push((factors, sum - visible));
        };
        for (row, sum) in grid.rows.iter().enumerate() {
            say((from..=to).map(|month| (month, row)).collect(), *sum);
        }
        say((from..=to).flat_map(|month| (0..rows).map(move |row| (month, row))).collect(), grid.total);
        for (month, column) in (from..).zip(&grid.columns) {
            say((0..rows).map(|row| (month, row)).collect(), column.total);
        }
    }
    (said, unknown)
}

fn counts() -> impl Strategy<Value = i64> {
    prop_oneof![3 => 0..8_i64, 1 => Just(0), 1 => Just(1), 1 => 0..200_i64]
}

fn tables() -> impl Strategy<Value = Vec<Vec<i64>>> {
    (1..7_usize, 1..5_usize).prop_flat_map(|(rows, months)| {
        proptest::collection::vec(proptest::collection::vec(counts(), rows), months)
    })
}

proptest! {
    #[test]
    fn every_small_count_may_still_be_anything_from_one_to_four(counts in proptest::collection::vec(counts(), 1..9)) {
        let column = column(&counts);
        let values = possible(&seen(&column), 4);
        for (count, cell) in counts.iter().zip(&column.cells) {
            if (1..SMALLEST).contains(count) {
                prop_assert_eq!(*cell, HIDDEN);
                prop_assert!([1, 2, 3, 4].iter().all(|value| values.contains(value)), "{:?}: {:?}", counts, values);
            } else if *count == 0 && *cell == HIDDEN {
                prop_assert!(column.cells.iter().all(|cell| *cell == HIDDEN), "a zero is hidden with all others only");
            }
        }
    }

    #[test]
    fn no_answers_about_whatever_periods_solve_a_hidden_count(months in tables()) {
        let (said, unknown) = equations(&months);
        prop_assert_eq!(solved(&said, unknown.len()), Vec::<usize>::new(), "{:?}", months);
    }

    #[test]
    fn a_month_says_the_same_in_every_period(months in tables()) {
        let whole = suppress(&months);
        for (number, month) in months.iter().enumerate() {
            prop_assert_eq!(&column(month), &whole.columns[number]);
            prop_assert_eq!(&suppress(&months[number..]).columns[0], &whole.columns[number]);
        }
    }

    #[test]
    fn no_number_from_one_to_four_is_ever_shown(months in tables()) {
        let grid = suppress(&months);
        let cells = grid.columns.iter().flat_map(|column| column.cells.iter().chain([&column.total]));
        for cell in cells.chain(&grid.rows).chain([&grid.total]) {
            prop_assert!(cell.number().is_none_or(|number| !(1..SMALLEST).contains(&number)), "{:?}", cell);
        }
    }
}

#[test]
fn the_attacker_is_no_fool() {
    // Two counts and their total, one of the counts in sight: the other is known.
    assert_eq!(solved(&[(vec![1], 3)], 1), [0]);
    // Two sums that share a count.
    assert_eq!(solved(&[(vec![1, 1], 7), (vec![1, 0], 3)], 2), [0, 1]);
    assert_eq!(solved(&[(vec![1, 1], 7)], 2), Vec::<usize>::new());
    // 1 + 1 with the zeros in sight.
    assert_eq!(possible(&Seen { left: Some(2), hidden: 2, least: 1 }, 4), [1]);
}
