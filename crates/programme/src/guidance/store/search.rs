//! Finding: questions, published answers and guides by words that are like those that were typed.
//!
//! The words of each thing are kept as they are compared (`frame::fold`), with the threes of letters of every word: a typing
//! error or another case leaves most of them the same. Whose word it is stands in its row, so no search finds more than its
//! reader may read.

use crate::{
    guidance::model::{AnswerId, GuideId, QuestionId},
    policy::Parties,
};
use frame::{OrganisationId, fold};
use platform::{Action, Query, Result, Tx, record, sql, text_enum};
use std::collections::{BTreeMap, HashMap};

/// Words of one thing in the index at most.
const INDEXED: usize = 300;
/// Words of what was typed that are looked for: the longest say most.
const SOUGHT: usize = 12;
/// Words that stand for one that was typed.
const ALIKE: usize = 12;
/// Rows read for one search.
const BOUND: i64 = 20_000;
/// Of a thousand: how like a word must be.
const LIKE_ENOUGH: usize = 550;

text_enum! {
    /// What is found.
    pub enum Found in "guidance_word.kind" {
        /// A question of one's own.
        Question = "question",
        /// A published answer.
        Answer = "answer",
        /// A published guide.
        Guide = "guide",
    }
}

/// A thing in the index.
pub struct Thing {
    kind: Found,
    id: String,
    /// Who may find it besides those who see all; `None`: everybody.
    party: Option<OrganisationId>,
}

impl Thing {
    /// A question, for its party.
    pub fn question(id: QuestionId, party: OrganisationId) -> Self {
        Self { kind: Found::Question, id: id.to_string(), party: Some(party) }
    }
    /// A published answer, for everybody.
    pub fn answer(id: AnswerId) -> Self {
        Self { kind: Found::Answer, id: id.to_string(), party: None }
    }
    /// A published guide, for everybody.
    pub fn guide(id: GuideId) -> Self {
        Self { kind: Found::Guide, id: id.to_string(), party: None }
    }
}

/// Writes the words of a thing anew.
pub fn index<A: Action>(tx: &mut Tx<'_, A>, thing: &Thing, text: &str) -> Result<()> {
    forget(tx, thing)?;
    let party = thing.party.map(|party| party.to_string()).unwrap_or_default();
    for word in words_of(text).into_iter().take(INDEXED) {
        let add = sql!("insert into guidance_word (word, kind, thing_id, party_id) values ($1, $2, $3, $4)");
        tx.unscoped().run(add, &[&word, &thing.kind, &thing.id, &party])?;
        for gram in fold::grams(&word) {
            let add = sql!(
                "insert into guidance_gram (gram, word) values ($1, $2) on conflict (gram, word) do nothing"
            );
            // A word that is there is there with all its threes.
            if tx.unscoped().run(add, &[&gram, &word])? == 0 {
                break;
            }
        }
    }
    Ok(())
}

/// Takes a thing out of the index.
pub fn forget<A: Action>(tx: &mut Tx<'_, A>, thing: &Thing) -> Result<()> {
    let gone = sql!("delete from guidance_word where kind = $1 and thing_id = $2");
    tx.unscoped().run(gone, &[&thing.kind, &thing.id])?;
    Ok(())
}

/// Something that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// What it is.
    pub kind: Found,
    /// Its id.
    pub id: String,
}

record! {
    struct Gram {
        word: String,
    }
}

record! {
    struct Told {
        word: String,
        kind: Found,
        thing_id: String,
    }
}

/// What is like the text, best first, of what the actor may read.
pub fn find<A: Action>(tx: &mut Tx<'_, A>, text: &str, limit: usize) -> Result<Vec<Hit>> {
    let mut typed = words_of(text);
    // The longest say most of what a text is about.
    typed.sort_by_key(|word| std::cmp::Reverse(word.chars().count()));
    typed.truncate(SOUGHT);
    if typed.is_empty() {
        return Ok(Vec::new());
    }
    let alike = alike(tx, &typed)?;
    let words: Vec<String> = alike.values().flatten().map(|(word, _)| word.clone()).collect();
    let readers = readers(tx);
    let of = sql!("select word, kind, thing_id from guidance_word where word > ''");
    let query = Query::shared(of, &[])
        .and_if_any("word in (?)", Some(&words))
        .and_if_any("party_id in (?)", readers.as_deref())
        .oldest_first(&["word", "thing_id"], None, BOUND);
    let rows: Vec<Told> = tx.unscoped().list(&query)?;
    Ok(ranked(&alike, &rows, limit))
}

/// Whose words the actor may find: `None` for all; everybody's are marked by nobody.
fn readers<A: Action>(tx: &Tx<'_, A>) -> Option<Vec<String>> {
    let own =
        Parties::of(tx.actor()).own().map(|own| own.iter().map(ToString::to_string).collect::<Vec<_>>());
    own.map(|own| own.into_iter().chain([String::new()]).collect())
}

/// For each word that was typed the words that are like it, with how like they are, of a thousand.
type Alike = BTreeMap<String, Vec<(String, usize)>>;

fn alike<A: Action>(tx: &mut Tx<'_, A>, typed: &[String]) -> Result<Alike> {
    let grams: Vec<String> = typed.iter().flat_map(|word| fold::grams(word)).collect();
    let of = sql!("select word from guidance_gram where gram > ''");
    let query = Query::shared(of, &[]).and_if_any("gram in (?)", Some(&grams));
    let rows: Vec<Gram> = tx.unscoped().list(&query.oldest_first(&["word", "gram"], None, BOUND))?;
    let mut known: Vec<String> = rows.into_iter().map(|row| row.word).collect();
    known.dedup();
    let like = |typed: &String| {
        let near = known.iter().map(|word| (word.clone(), likeness(typed, word)));
        let mut near: Vec<_> = near.filter(|(_, like)| *like >= LIKE_ENOUGH).collect();
        near.sort_by_key(|(_, like)| std::cmp::Reverse(*like));
        near.truncate(ALIKE);
        (typed.clone(), near)
    };
    Ok(typed.iter().map(like).collect())
}

/// How like two words are, of a thousand: by the threes of letters that they share (Dice). One that begins the other is the
/// same word before its ending.
fn likeness(typed: &str, word: &str) -> usize {
    let (left, right) = (fold::grams(typed), fold::grams(word));
    let shared = left.iter().filter(|gram| right.contains(gram)).count();
    let dice = 2000 * shared / (left.len() + right.len()).max(1);
    let shorter = typed.chars().count().min(word.chars().count());
    let begins = shorter >= 4 && (word.starts_with(typed) || typed.starts_with(word));
    if begins { dice.max(800) } else { dice }
}

/// Best first: what has the words that were typed, a rare word counting more than one that is everywhere.
fn ranked(alike: &Alike, rows: &[Told], limit: usize) -> Vec<Hit> {
    let mut everywhere: HashMap<&str, u32> = HashMap::new();
    for row in rows {
        *everywhere.entry(&row.word).or_default() += 1;
    }
    let mut things: BTreeMap<(&str, &str), (usize, usize)> = BTreeMap::new();
    for near in alike.values() {
        let mut best: HashMap<(&str, &str), usize> = HashMap::new();
        for (word, like) in near {
            let rare = rarity(everywhere.get(word.as_str()).copied().unwrap_or_default());
            for row in rows.iter().filter(|row| row.word == *word) {
                let worth = best.entry((row.kind.word(), row.thing_id.as_str())).or_default();
                *worth = (*worth).max(like * rare);
            }
        }
        for (thing, worth) in best {
            let of = things.entry(thing).or_default();
            *of = (of.0 + worth, of.1 + 1);
        }
    }
    // Of a text of many words, one in common is chance.
    let needed = if alike.len() > 2 { 2 } else { 1 };
    let mut found: Vec<_> = things.into_iter().filter(|(_, (_, words))| *words >= needed).collect();
    found.sort_by_key(|(_, (worth, _))| std::cmp::Reverse(*worth));
    let hit = |((kind, id), _): ((&str, &str), _)| Some(Hit { kind: kind.parse().ok()?, id: id.to_owned() });
    found.into_iter().take(limit).filter_map(hit).collect()
}

/// What a word counts that so many things have: less with each doubling.
fn rarity(things: u32) -> usize {
    let doublings = things.checked_ilog2().unwrap_or_default();
    usize::try_from(10 / (1 + doublings)).unwrap_or(1).max(1)
}

/// The words of a text as they are compared, of three letters and more, each once.
fn words_of(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for word in fold::simple(&fold::latin(text)).split_whitespace() {
        let length = word.chars().count();
        if (3..=40).contains(&length) && !words.iter().any(|known| known == word) {
            words.push(word.to_owned());
        }
    }
    words
}

record! {
    /// The name of something that was found.
    #[derive(Clone, Debug)]
    pub struct Titled {
        /// Its id.
        pub id: String,
        /// Its title.
        pub title: String,
    }
}

/// What was found with its title, in this order; what has gone meanwhile is left out.
pub fn titled<A: Action>(tx: &mut Tx<'_, A>, hits: &[Hit]) -> Result<Vec<(Found, Titled)>> {
    let language = tx.actor().account().map_or(platform::Language::Et, |account| account.language);
    let questions = sql!("select id, title from question where id = $1");
    let answers = sql!("select id, title from published_answer where id = $1 and withdrawn_at is null");
    let guides = sql!(
        "select g.id, coalesce(own.title, et.title) as title from guide g
           join guide_text et on et.guide_id = g.id and et.number = g.in_force and et.language = 'et'
           left join guide_text own on own.guide_id = g.id and own.number = g.in_force and own.language = $2
          where g.id = $1 and g.withdrawn_at is null"
    );
    let mut titled = Vec::new();
    for Hit { kind, id } in hits {
        let found = match kind {
            Found::Question => tx.unscoped().one::<Titled>(questions, &[id])?,
            Found::Answer => tx.unscoped().one(answers, &[id])?,
            Found::Guide => tx.unscoped().one(guides, &[id, &language])?,
        };
        titled.extend(found.map(|found| (*kind, found)));
    }
    Ok(titled)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(word: &str, id: &str) -> Told {
        Told { word: word.to_owned(), kind: Found::Answer, thing_id: id.to_owned() }
    }

    #[test]
    fn another_case_and_a_typing_error_are_like_enough() {
        for (typed, word) in
            [("maksetaotlus", "maksetaotlusele"), ("bussikaart", "busikaart"), ("abikolblik", "abikolblikud")]
        {
            assert!(likeness(typed, word) >= LIKE_ENOUGH, "{typed} {word}: {}", likeness(typed, word));
        }
        assert!(likeness("maksetaotlus", "makseviivitus") < LIKE_ENOUGH);
    }

    #[test]
    fn a_rare_word_counts_more_than_one_that_is_everywhere() {
        let alike: Alike = [("kulu", "kulu"), ("bus", "bus")]
            .map(|(typed, word)| (typed.to_owned(), vec![(word.to_owned(), 1000)]))
            .into();
        let mut rows: Vec<_> = ["a", "b", "c", "d", "e"].map(|id| row("kulu", id)).into();
        rows.push(row("bus", "z"));
        let found = ranked(&alike, &rows, 2);
        assert_eq!(found.first().map(|hit| hit.id.as_str()), Some("z"));
        assert_eq!(found.len(), 2);
    }

    #[test]
    fn one_word_of_many_is_chance() {
        let alike: Alike =
            ["yks", "kaks", "kolm"].map(|word| (word.to_owned(), vec![(word.to_owned(), 1000)])).into();
        assert!(ranked(&alike, &[row("yks", "a")], 5).is_empty());
        assert_eq!(ranked(&alike, &[row("yks", "a"), row("kaks", "a")], 5).len(), 1);
    }
}
