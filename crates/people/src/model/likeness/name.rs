//! Two names: in any script, given and family name swapped, a patronymic more, a letter wrong.

use super::{Known, Reason};
use frame::fold;

/// Letters that a word must have to be meant by one with an error in it.
const ERROR_FROM: usize = 4;
/// Words of a name that are compared.
const WORDS: usize = 6;
/// Words with an error in a name that is still the same.
const ERRORS: usize = 2;

/// What two names say.
pub(super) fn compare(one: &Known, other: &Known) -> Option<Reason> {
    let [one, other] = [one, other].map(|known| (words(&known.given_name), words(&known.family_name)));
    let is_whole = !one.0.is_empty() && one.0.len() + one.1.len() > 1;
    if is_whole && one == other {
        return Some(Reason::Name);
    }
    let [all, others] = [&one, &other].map(|(given, family)| {
        let mut all = [given.as_slice(), family.as_slice()].concat();
        all.sort();
        all
    });
    let is_longer = all.len() != others.len();
    let whole = if all.len().min(others.len()) > 1 { errors(&all, &others) } else { None };
    match whole {
        Some(0) if is_longer => Some(Reason::Longer),
        Some(0) => Some(Reason::Swapped),
        Some(_) => Some(Reason::Similar),
        None if !one.0.is_empty() && one.0 == other.0 => Some(Reason::Given),
        None if !one.1.is_empty() && one.1 == other.1 => Some(Reason::Family),
        None => None,
    }
}

/// The words of a name in the spelling in which they are compared.
pub(crate) fn words(name: &str) -> Vec<String> {
    fold::simple(&fold::latin(name)).split_whitespace().take(WORDS).map(str::to_owned).collect()
}

/// How many words of the shorter name are in the longer one with an error only; `None` when one is not there at all.
fn errors(one: &[String], other: &[String]) -> Option<usize> {
    // Whichever comes first, they are paired in one order.
    let (shorter, longer) =
        if (one.len(), one) <= (other.len(), other) { (one, other) } else { (other, one) };
    let (mut left, mut unmatched): (Vec<_>, Vec<_>) = (longer.iter().collect(), Vec::new());
    for word in shorter {
        match left.iter().position(|known| *known == word) {
            Some(place) => drop(left.swap_remove(place)),
            None => unmatched.push(word),
        }
    }
    left.sort();
    for word in &unmatched {
        let place = left.iter().position(|known| is_near(word, known))?;
        left.remove(place);
    }
    (unmatched.len() <= ERRORS && unmatched.len() < shorter.len().max(2)).then_some(unmatched.len())
}

/// Whether two words differ by one letter: wrong, missing, too many, or two in each other's place.
fn is_near(one: &str, other: &str) -> bool {
    let [mut one, mut other] = [one, other].map(|word| word.chars().collect::<Vec<_>>());
    if one.len() > other.len() {
        std::mem::swap(&mut one, &mut other);
    }
    if one.len() < ERROR_FROM || other.len() - one.len() > 1 {
        return false;
    }
    let begin = one.iter().zip(&other).take_while(|(one, other)| one == other).count();
    let (one, other) = (one.get(begin..).unwrap_or_default(), other.get(begin..).unwrap_or_default());
    let after = |word: &[char], skipped: usize| word.get(skipped..).unwrap_or_default().to_vec();
    if one.len() < other.len() {
        return after(other, 1) == one;
    }
    let is_swapped = match (one, other) {
        ([a, b, one @ ..], [c, d, other @ ..]) => (a, b) == (d, c) && one == other,
        _ => false,
    };
    is_swapped || after(one, 1) == after(other, 1)
}
