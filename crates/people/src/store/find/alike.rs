//! Names that may have been meant by one with typing errors: each word that was typed is compared with the words of the
//! names that are there, by the share of its letters in threes.

use crate::store::index;
use frame::fold;
use platform::{Action, Result, Tx, sql};
use std::collections::HashMap;

/// Words that have three letters in common are read up to here.
const BOUND: i64 = 500;
/// Words that have one of the threes of a usual name in a large municipality: room is made for them at once.
const EXPECTED: usize = 1024;
/// Words that stand for one that was typed, at most.
const WORDS: usize = 6;
/// Spellings of the whole name at most.
const SPELLINGS: usize = 36;

/// A way to read what was typed: how many of the threes of letters it shares, and how many there are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Reading {
    words: Vec<String>,
    shared: usize,
    typed: usize,
    /// Threes of letters of the words that were found: of two that share as many, the shorter is more alike.
    own: usize,
}

/// Names that may have been meant, most alike first: beginnings to look for in the index.
pub(crate) fn spellings<A: Action>(tx: &mut Tx<'_, A>, name: &str) -> Result<Vec<String>> {
    let mut readings = vec![Reading::default()];
    for word in index::words_of(name) {
        let words = words_like(tx, &word)?;
        readings = readings.iter().flat_map(|reading| words.iter().map(|word| reading.and(word))).collect();
        best_first(&mut readings, SPELLINGS);
    }
    readings.retain(|reading| reading.shared * 2 >= reading.typed && reading.shared > 0);
    Ok(readings.into_iter().map(|reading| reading.words.join(" ")).collect())
}

impl Reading {
    fn and(&self, more: &Self) -> Self {
        Self {
            words: self.words.iter().chain(&more.words).cloned().collect(),
            shared: self.shared + more.shared,
            typed: self.typed + more.typed,
            own: self.own + more.own,
        }
    }
}

/// The words of names that are like a typed one, and the word itself: it may be the beginning of one.
fn words_like<A: Action>(tx: &mut Tx<'_, A>, typed: &str) -> Result<Vec<Reading>> {
    let grams = fold::grams(typed);
    let reading = |(word, shared): (String, usize)| {
        let own = fold::count_of_grams(&word);
        Reading { words: vec![word], shared, typed: grams.len(), own }
    };
    let mut readings: Vec<_> = sharing(tx, &grams)?.into_iter().map(reading).collect();
    best_first(&mut readings, WORDS);
    if !readings.iter().any(|reading| reading.words.iter().any(|word| word == typed)) {
        readings.push(Reading {
            words: vec![typed.to_owned()],
            shared: grams.len(),
            typed: grams.len(),
            own: grams.len(),
        });
    }
    Ok(readings)
}

/// The words that have a third of these threes of letters, with how many they have.
fn sharing<A: Action>(tx: &mut Tx<'_, A>, grams: &[String]) -> Result<HashMap<String, usize>> {
    let mut shared: HashMap<String, usize> = HashMap::with_capacity(EXPECTED);
    for (read, gram) in grams.iter().enumerate() {
        let known = sql!(
            "select word from search_gram where organisation_id = $1 and gram = $2 and kind = 'client'
              order by organisation_id, gram, kind, word limit $3"
        );
        // A word that has none of those before may have too few with all that are left.
        let may_begin = (grams.len() - read) * 3 >= grams.len();
        let mut count = |word: &str| match shared.get_mut(word) {
            Some(count) => *count += 1,
            None if may_begin => drop(shared.insert(word.to_owned(), 1)),
            None => {}
        };
        tx.each(known, &[gram, &BOUND], |row| row.text(&mut count))?;
    }
    shared.retain(|_, count| *count * 3 >= grams.len());
    Ok(shared)
}

/// Most alike first (Dice's measure), equal ones by their letters; the rest is left out before it is put in order.
fn best_first(readings: &mut Vec<Reading>, most: usize) {
    let alike = |reading: &Reading| 1000 * 2 * reading.shared / (reading.typed + reading.own).max(1);
    let nearer = |left: &Reading, right: &Reading| {
        alike(right).cmp(&alike(left)).then_with(|| left.words.cmp(&right.words))
    };
    if readings.len() > most {
        readings.select_nth_unstable_by(most, nearer);
        readings.truncate(most);
    }
    readings.sort_by(nearer);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearer_word_comes_first_whatever_its_length() {
        let reading =
            |word: &str, shared, own| Reading { words: vec![word.to_owned()], shared, typed: 9, own };
        let mut readings = vec![
            reading("kovalenkovska", 6, 14),
            reading("kovalenko", 6, 9),
            reading("kova", 3, 4),
            reading("koval", 3, 4),
        ];
        best_first(&mut readings, 3);
        let words: Vec<_> = readings.iter().flat_map(|reading| reading.words.clone()).collect();
        assert_eq!(words, ["kovalenko", "kovalenkovska", "kova"]);
    }
}
