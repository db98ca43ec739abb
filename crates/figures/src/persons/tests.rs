//! An attacker with all that is shown of persons, of every municipality and over years, tries to find a small number.

use super::*;
use proptest::prelude::*;

const HIDDEN: Cell = Cell::Hidden;

fn half(parties: &[i64], returning: i64) -> Counted {
    let all: i64 = parties.iter().sum();
    Counted { parties: parties.to_vec(), new: all - returning, returning }
}

#[test]
fn one_who_came_in_the_first_half_only_is_not_told_by_the_year() {
    // 29 in the year less 28 in the second half; the others have many in each part.
    let (first, second) = (half(&[13, 60, 80], 0), half(&[28, 70, 90], 82));
    let year = half(&[29, 100, 130], 0);
    let seen = of_year([&first, &second], &year, 0);
    assert_eq!(seen.parties, [HIDDEN, HIDDEN, Cell::Shown(130)], "and 100 would tell 29");
    assert_eq!(seen.persons, Cell::Shown(259));
    assert_eq!((seen.new_persons, seen.returning_persons), (Cell::Shown(259), Cell::Shown(0)));
}

#[test]
fn without_others_to_hide_among_there_is_no_year() {
    let (first, second) = (half(&[13, 60, 0], 0), half(&[28, 0, 70], 12));
    let year = half(&[29, 60, 70], 0);
    assert_eq!(of_year([&first, &second], &year, 0), OutsidePersons::none(3), "159 − 60 − 70 = 29");
}

#[test]
fn a_year_of_which_a_half_is_hidden_is_hidden() {
    let (first, second) = (half(&[3, 60, 90], 0), half(&[30, 60, 90], 90));
    let seen = of_year([&first, &second], &half(&[33, 85, 150], 0), 0);
    assert_eq!(seen.parties[0], HIDDEN, "33 less 30");
    assert_eq!(of_half(&first, 0).parties, [HIDDEN, HIDDEN, Cell::Shown(90)]);
}

#[test]
fn new_and_returning_do_not_give_each_other_away_nor_who_stayed_away() {
    let sides = |new, returning, before| {
        let seen = of_half(&Counted { parties: vec![new + returning], new, returning }, before);
        (seen.new_persons, seen.returning_persons)
    };
    assert_eq!(sides(38, 0, 0), (Cell::Shown(38), Cell::Shown(0)), "nobody had come before");
    assert_eq!(sides(38, 20, 40), (Cell::Shown(38), Cell::Shown(20)));
    assert_eq!(sides(2, 38, 90), (HIDDEN, HIDDEN));
    assert_eq!(sides(20, 38, 40), (HIDDEN, HIDDEN), "two of forty did not come again");
}

/// A person of a municipality came in these half-years, bit by bit: bit 0 is all that was before, then two years.
const HALVES: usize = 5;
const KINDS: usize = 1 << HALVES;

/// How many persons of each kind each municipality has.
type World = Vec<Vec<i64>>;

fn count(kinds: &[i64], is_counted: impl Fn(usize) -> bool) -> i64 {
    kinds.iter().enumerate().filter(|(kind, _)| is_counted(*kind)).map(|(_, count)| count).sum()
}

fn came(kind: usize, halves: &[usize]) -> bool {
    halves.iter().any(|half| kind >> half & 1 == 1)
}

fn is_new(kind: usize, halves: &[usize]) -> bool {
    came(kind, halves) && kind & ((1 << halves[0]) - 1) == 0
}

fn counted(world: &World, halves: &[usize]) -> Counted {
    let all = |is: fn(usize, &[usize]) -> bool| {
        world.iter().map(|kinds| count(kinds, |kind| is(kind, halves))).sum::<i64>()
    };
    Counted {
        parties: world.iter().map(|kinds| count(kinds, |kind| came(kind, halves))).collect(),
        new: all(is_new),
        returning: all(came) - all(is_new),
    }
}

fn before(world: &World, half: usize) -> i64 {
    world.iter().map(|kinds| count(kinds, |kind| kind & ((1 << half) - 1) != 0)).sum()
}

/// The half-years and the years of a world, each as it is shown.
fn published(world: &World) -> Vec<(Vec<usize>, OutsidePersons)> {
    let half = |number: usize| of_half(&counted(world, &[number]), before(world, number));
    let mut all: Vec<_> = (1..HALVES).map(|number| (vec![number], half(number))).collect();
    for halves in [[1, 2], [3, 4]] {
        let [first, second] = halves.map(|number| counted(world, &[number]));
        let year = counted(world, &halves);
        all.push((halves.to_vec(), of_year([&first, &second], &year, before(world, halves[0]))));
    }
    all
}

/// What is shown of all municipalities: which kinds of person are counted, and how many there are.
fn said(world: &World) -> Vec<(Vec<i64>, i64)> {
    let mut said = Vec::new();
    let kinds = |is: &dyn Fn(usize) -> bool| (0..KINDS).map(|kind| i64::from(is(kind))).collect::<Vec<_>>();
    for (halves, seen) in published(world) {
        let mut say = |kinds, cell: Cell| said.extend(cell.number().map(|number| (kinds, number)));
        say(kinds(&|kind| came(kind, &halves)), seen.persons);
        // The new of a year are those of its halves: nothing more to know.
        if halves.len() == 1 {
            say(kinds(&|kind| is_new(kind, &halves)), seen.new_persons);
        }
    }
    // Who adds up the new of all earlier half-years knows it; the longer the past, the less is it hidden.
    said.push((kinds(&|kind| kind & 1 == 1), before(world, 1)));
    said
}

/// Adds and subtracts what was said, each once at most: every sum that counts persons, each of them once, is a finding.
fn findings(said: &[(Vec<i64>, i64)]) -> Vec<i64> {
    let mut sums = vec![(vec![0; KINDS], 0)];
    for (kinds, number) in said {
        let with = |(sum, value): &(Vec<i64>, i64), sign: i64| {
            let added: Vec<i64> = sum.iter().zip(kinds).map(|(left, right)| left + sign * right).collect();
            (added, value + sign * number)
        };
        sums = sums.iter().flat_map(|sum| [-1, 0, 1].map(|sign| with(sum, sign))).collect();
    }
    let counts_persons = |sum: &[i64]| sum.iter().all(|times| matches!(times, 0 | 1));
    sums.into_iter().filter(|(sum, _)| counts_persons(sum)).map(|(_, value)| value).collect()
}

fn worlds(parties: std::ops::Range<usize>, most: i64) -> impl Strategy<Value = World> {
    let kind = prop_oneof![4 => Just(0), 3 => 0..4_i64, 3 => 0..most];
    let kinds = proptest::collection::vec(kind, KINDS).prop_map(|mut kinds| {
        kinds[0] = 0;
        kinds
    });
    proptest::collection::vec(kinds, parties)
}

#[test]
fn the_attacker_is_no_fool() {
    // 29 in the year, 28 in its second half: one came in the first half only.
    let (mut year, mut second) = (vec![0; KINDS], vec![0; KINDS]);
    (year[2], year[4], second[4]) = (1, 1, 1);
    assert!(findings(&[(year, 29), (second, 28)]).contains(&1));
    // Six came in both halves of all who are hidden, five and one could have: all of them did.
    let hidden = [Parts { first: 5, second: 9, year: 9 }, Parts { first: 7, second: 1, year: 7 }];
    assert_eq!(possible_in_both(&hidden, hidden[1]), 1..=1);
}

/// Halves and years of one municipality: who came in the first half only, in the second only, and in both.
fn parts() -> impl Strategy<Value = Vec<Parts>> {
    let count = || prop_oneof![2 => Just(0_i64), 3 => 1..7_i64, 3 => 5..60_i64];
    let parts = (count(), count(), count()).prop_map(|(first, second, both)| Parts {
        first: first + both,
        second: second + both,
        year: first + second + both,
    });
    proptest::collection::vec(parts, 1..9)
}

fn year_of(parts: &[Parts]) -> ([OutsidePersons; 2], OutsidePersons) {
    let column = |of: fn(&Parts) -> i64| half(&parts.iter().map(of).collect::<Vec<_>>(), 0);
    let (first, mut second, year) =
        (column(|parts| parts.first), column(|parts| parts.second), column(|parts| parts.year));
    second.new = year.new - first.new;
    second.returning = second.all() - second.new;
    let seen = of_year([&first, &second], &year, 0);
    ([of_half(&first, 0), of_half(&second, first.new)], seen)
}

/// Every number of a hidden municipality that came in both halves, by what is left of the sum and what the others allow.
fn possible_in_both(hidden: &[Parts], own: Parts) -> std::ops::RangeInclusive<i64> {
    let (both, most): (i64, i64) =
        hidden.iter().fold((0, 0), |(both, most), parts| (both + parts.both(), most + parts.most_in_both()));
    (both - (most - own.most_in_both())).max(0)..=own.most_in_both().min(both)
}

/// Other values for a hidden half: it is `value`, and the other hidden ones of the half make up for it.
fn shifted(counts: &[i64], hidden: &[usize], row: usize, value: i64) -> Option<Vec<i64>> {
    let (mut counts, mut owed) = (counts.to_vec(), counts[row] - value);
    counts[row] = value;
    let mut others: Vec<_> = hidden.iter().copied().filter(|other| *other != row).collect();
    others.sort_by_key(|other| -counts[*other]);
    for other in others {
        let given = owed.max(1 - counts[other]);
        counts[other] += given;
        owed -= given;
    }
    (owed == 0).then_some(counts)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, ..ProptestConfig::default() })]

    #[test]
    fn no_sum_of_what_is_shown_of_all_over_years_is_small(world in worlds(1..3, 30)) {
        for found in findings(&said(&world)) {
            prop_assert!(is_open(found), "{found}: {world:?}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, max_global_rejects: 200_000, ..ProptestConfig::default() })]

    #[test]
    fn what_is_shown_of_a_municipality_tells_no_small_number(parts in parts()) {
        let (halves, year) = year_of(&parts);
        for (row, parts) in parts.iter().enumerate() {
            let cells = [halves[0].parties[row], halves[1].parties[row], year.parties[row]];
            if let [Some(first), Some(second), Some(year)] = cells.map(Cell::number) {
                prop_assert!([year - second, year - first, first + second - year].into_iter().all(is_open), "{parts:?}");
            }
            prop_assert!(cells.iter().all(|cell| cell.number().is_none_or(is_open)), "{parts:?}");
        }
    }

    #[test]
    fn who_subtracts_the_shown_years_from_all_cannot_tell_how_many_of_a_hidden_one_came_once(parts in parts()) {
        let (_, year) = year_of(&parts);
        prop_assume!(year.persons.is_whole());
        let is_hidden = |row: &usize| year.parties[*row] == HIDDEN;
        let hidden: Vec<_> = (0..parts.len()).filter(is_hidden).map(|row| parts[row]).collect();
        for own in &hidden {
            let possible = possible_in_both(&hidden, *own);
            prop_assert!(possible.contains(&own.both()));
            // As wide as for a small count of a month, unless the halves themselves leave less.
            prop_assert!(possible.end() - possible.start() >= own.most_in_both().min(SMALLEST - 1), "{own:?} in {hidden:?}");
        }
    }

    #[test]
    fn a_year_leaves_a_hidden_half_as_it_was(parts in parts()) {
        let (halves, year) = year_of(&parts);
        prop_assume!(year.persons.is_whole());
        let both: i64 = (0..parts.len()).filter(|row| year.parties[*row] == HIDDEN).map(|row| parts[row].both()).sum();
        let counts = [parts.iter().map(|parts| parts.first).collect::<Vec<_>>(), parts.iter().map(|parts| parts.second).collect()];
        for (number, seen) in halves.iter().enumerate() {
            let hidden: Vec<_> = (0..parts.len()).filter(|row| seen.parties[*row] == HIDDEN).collect();
            let small = hidden.iter().filter(|row| !is_open(counts[number][**row]));
            for (row, value) in small.flat_map(|row| (1..SMALLEST).map(move |value| (*row, value))) {
                // Where the half alone leaves no such value, the year takes none away.
                let Some(other) = shifted(&counts[number], &hidden, row, value) else { continue };
                let most = (0..parts.len()).filter(|row| year.parties[*row] == HIDDEN);
                let most: i64 = most.map(|row| other[row].min(counts[1 - number][row])).sum();
                prop_assert!(most >= both, "{value} in row {row}: {parts:?}");
                let is_told = |row: &usize| year.parties[*row] != HIDDEN;
                let fits = |row: usize| {
                    (other[row]..=other[row] + counts[1 - number][row]).contains(&parts[row].year)
                };
                prop_assert!((0..parts.len()).filter(is_told).all(fits), "{value} in row {row}: {parts:?}");
            }
        }
    }
}
