//! The words by which documents are found. Those of the title, the number and the note are written with the document; those
//! of its file by a job afterwards, some at a time.

use crate::document::model::{DocumentId, NewDocument, Place, TextState};
use frame::{OrganisationId, fold};
use platform::{Action, Result, Tx, sql};

/// Letters of a word that count; a longer one is cut.
const LONGEST: usize = 40;

/// The words of a text as they are looked for, each once, with the word that was folded for it.
pub fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for word in fold::latin(text).split(' ').filter(|word| !word.is_empty()) {
        let word: String = word.chars().take(LONGEST).collect();
        if !words.contains(&word) {
            words.push(word);
        }
    }
    words
}

/// Writes what the register itself says of a document; what it said before is found no more.
pub fn words_of<A: Action>(tx: &mut Tx<'_, A>, id: DocumentId, new: &NewDocument) -> Result<()> {
    let forget = sql!("delete from document_word where document_id = $1 and place <> 'text'");
    tx.unscoped().run(forget, &[&id])?;
    let party = new.party.map(|party| name_of(tx, party)).transpose()?.unwrap_or_default();
    let day = new.dated_on.map(platform::format::day).unwrap_or_default();
    add(tx, id, (Place::Title, 0), &words(&format!("{} {party}", new.title)))?;
    add(tx, id, (Place::Number, 0), &words(&format!("{} {day}", new.number)))?;
    add(tx, id, (Place::Note, 0), &words(&new.note))
}

fn name_of<A: Action>(tx: &mut Tx<'_, A>, party: OrganisationId) -> Result<String> {
    let name = tx.unscoped().scalar(sql!("select name from organisation where id = $1"), &[&party])?;
    Ok(name.unwrap_or_default())
}

/// Adds words of one place of a document; one that is there already stays where it was first met.
pub fn add<A: Action>(
    tx: &mut Tx<'_, A>,
    id: DocumentId,
    (place, page): (Place, i64),
    words: &[String],
) -> Result<()> {
    let word = sql!(
        "insert into document_word (word, document_id, place, page) values ($1, $2, $3, $4)
         on conflict (word, document_id, place) do nothing"
    );
    let gram =
        sql!("insert into document_gram (gram, word) values ($1, $2) on conflict (gram, word) do nothing");
    let known = sql!("select word from document_gram where word = $1 and gram = $2");
    for plain in words {
        let key = fold::simple(plain);
        tx.unscoped().run(word, &[&key, &id, &place, &page])?;
        let grams = fold::grams(plain);
        let Some(first) = grams.first() else { continue };
        if tx.unscoped().scalar::<String>(known, &[&key, first])?.is_some() {
            continue;
        }
        for three in &grams {
            tx.unscoped().run(gram, &[three, &key])?;
        }
    }
    Ok(())
}

/// Forgets what was read in the file of a document.
pub fn forget_text<A: Action>(tx: &mut Tx<'_, A>, id: DocumentId) -> Result<()> {
    let forget = sql!("delete from document_word where document_id = $1 and place = 'text'");
    tx.unscoped().run(forget, &[&id])?;
    Ok(())
}

/// Says how far the text of a document's file has been read, and how many pages of it.
pub fn set_state<A: Action>(
    tx: &mut Tx<'_, A>,
    id: DocumentId,
    (state, pages): (TextState, i64),
) -> Result<()> {
    let set = sql!("update document set text_state = $2, text_pages = $3 where id = $1");
    tx.unscoped().run(set, &[&id, &state, &pages])?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_folded_and_each_is_there_once() {
        assert_eq!(words("Tegevuskava ja EELARVE, eelarve 2023"), ["tegevuskava", "ja", "eelarve", "2023"]);
        assert_eq!(words("  –  "), [""; 0]);
        assert_eq!(words(&"a".repeat(90)).first().map(|word| word.chars().count()), Some(LONGEST));
    }
}
