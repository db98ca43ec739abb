//! Finding documents by what was typed: every word of it must be there, as it is, by its beginning, with a typing error or with
//! another ending. Each question to the index is bounded.

use super::list::{self, Line};
use crate::document::model::{DocumentId, Place};
use frame::fold;
use platform::{Action, Query, Result, Tx, record, sql};
use std::collections::BTreeMap;

/// Words of a question that count.
const ASKED: usize = 6;
/// Words of the index that one typed word may mean.
const MEANT: usize = 60;
/// Of a hundred threes of letters of a typed word, so many must be in a word that is like it.
const LIKE: usize = 60;

/// A document that was found, and where.
#[derive(Clone, Debug)]
pub struct Found {
    /// The document.
    pub line: Line,
    /// Where it is found best.
    pub place: Place,
    /// The first page of its file that has a word, if it was found there.
    pub page: i64,
}

record! {
    struct Word {
        word: String,
    }
}

record! {
    struct Hit {
        document_id: DocumentId,
        word: String,
        place: Place,
        page: i64,
    }
}

/// How well a document answers so far.
#[derive(Clone, Copy, Debug)]
struct Answer {
    words: usize,
    worth: usize,
    place: Place,
    page: i64,
}

/// The documents that `typed` may mean, best first; `None` where nothing was typed that can be looked for.
pub fn find<A: Action>(tx: &mut Tx<'_, A>, typed: &str) -> Result<Option<Vec<Found>>> {
    let words: Vec<_> = super::index::words(typed).into_iter().take(ASKED).collect();
    if words.is_empty() {
        return Ok(None);
    }
    let mut answers: BTreeMap<DocumentId, Answer> = BTreeMap::new();
    for (place, word) in words.iter().enumerate() {
        for (id, answer) in answers_to(tx, word)? {
            let known = answers.entry(id).or_insert(Answer { words: 0, worth: 0, ..answer });
            if known.words == place {
                let best = if answer.worth > known.worth { answer } else { *known };
                let worth = known.worth + answer.worth;
                *known = Answer { words: place + 1, worth, place: best.place, page: best.page };
            }
        }
        answers.retain(|_, answer| answer.words == place + 1);
    }
    found(tx, &answers).map(Some)
}

fn found<A: Action>(tx: &mut Tx<'_, A>, answers: &BTreeMap<DocumentId, Answer>) -> Result<Vec<Found>> {
    let ids: Vec<_> = answers.keys().copied().collect();
    // The newest first among those that are worth the same.
    let mut found: Vec<_> = list::of(tx, &ids)?
        .into_iter()
        .filter_map(|line| answers.get(&line.id).map(|answer| (answer, line)))
        .collect();
    found.sort_by_key(|(answer, _)| std::cmp::Reverse(answer.worth));
    let found = found.into_iter();
    Ok(found.map(|(answer, line)| Found { line, place: answer.place, page: answer.page }).collect())
}

/// The documents that have a typed word, and what that is worth: where it stands, and how like it is.
fn answers_to<A: Action>(tx: &mut Tx<'_, A>, typed: &str) -> Result<BTreeMap<DocumentId, Answer>> {
    let meant = meant(tx, typed)?;
    let words: Vec<_> = meant.keys().cloned().collect();
    let hits = sql!("select document_id, word, place, page from document_word where $1 <> ''");
    let hits: Vec<Hit> = tx.list(&Query::new(hits, &[]).and_if_any("word in (?)", Some(&words)))?;
    let mut answers: BTreeMap<DocumentId, Answer> = BTreeMap::new();
    for Hit { document_id, word, place, page } in hits {
        let worth = meant.get(&word).copied().unwrap_or_default() * weight(place);
        let answer = Answer { words: 0, worth, place, page };
        let known = answers.entry(document_id).or_insert(answer);
        if worth > known.worth {
            *known = answer;
        }
    }
    Ok(answers)
}

fn weight(place: Place) -> usize {
    match place {
        Place::Number => 4,
        Place::Title => 3,
        Place::Note => 2,
        Place::Text => 1,
    }
}

/// The words of the index that a typed word may mean, and of a hundred how like each is.
fn meant<A: Action>(tx: &mut Tx<'_, A>, typed: &str) -> Result<BTreeMap<String, usize>> {
    let key = fold::simple(typed);
    let begins =
        sql!("select distinct word from document_word where word >= $1 and word < $2 order by word limit $3");
    let most = i64::try_from(MEANT).unwrap_or(i64::MAX);
    let beyond = format!("{key}\u{10ffff}");
    let begun: Vec<Word> = tx.unscoped().all(begins, &[&key, &beyond, &most])?;
    let mut meant: BTreeMap<_, _> =
        begun.into_iter().map(|Word { word }| (word.clone(), if word == key { 100 } else { 85 })).collect();
    let is_number = key.chars().any(|sign| sign.is_ascii_digit());
    if !is_number && key.chars().count() >= 4 {
        for (word, share) in alike(tx, typed)? {
            meant.entry(word).or_insert(share);
        }
    }
    Ok(meant)
}

/// Words that have most threes of letters of a typed one, the most alike first.
fn alike<A: Action>(tx: &mut Tx<'_, A>, typed: &str) -> Result<Vec<(String, usize)>> {
    let grams = fold::grams(typed);
    let with = sql!("select word from document_gram where gram = $1 order by gram, word limit 5000");
    let mut shared: BTreeMap<String, usize> = BTreeMap::new();
    for gram in &grams {
        for Word { word } in tx.unscoped().all::<Word>(with, &[gram])? {
            *shared.entry(word).or_default() += 1;
        }
    }
    let mut like: Vec<_> = shared
        .into_iter()
        .map(|(word, number)| (word, number * 100 / grams.len().max(1)))
        .filter(|(_, share)| *share >= LIKE)
        .map(|(word, share)| (word, share * 8 / 10))
        .collect();
    like.sort_by_key(|(_, share)| std::cmp::Reverse(*share));
    like.truncate(MEANT);
    Ok(like)
}
