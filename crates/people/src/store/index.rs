//! What a client is found by: the beginnings of the name in every order and spelling, the threes of letters of its words,
//! the digits of the phone. Written in the transaction of the change, so a search never lags behind.

use frame::{ClientId, fold};
use platform::{Action, Result, Tx, sql};

/// By what a client is found.
pub(crate) struct Named<'a> {
    pub(crate) given: &'a str,
    pub(crate) family: &'a str,
    pub(crate) phone: &'a str,
}

/// Writes the index of a client anew.
pub(crate) fn write<A: Action>(tx: &mut Tx<'_, A>, client: ClientId, named: &Named<'_>) -> Result<()> {
    tx.run(sql!("delete from client_name_key where organisation_id = $1 and client_id = $2"), &[&client])?;
    add(tx, client, named)
}

/// Writes the index of a client who was in none.
pub(crate) fn add<A: Action>(tx: &mut Tx<'_, A>, client: ClientId, named: &Named<'_>) -> Result<()> {
    for key in keys(named) {
        let add =
            sql!("insert into client_name_key (organisation_id, name_key, client_id) values ($1, $2, $3)");
        tx.run(add, &[&key, &client])?;
    }
    words(named).iter().try_for_each(|word| add_word(tx, word))
}

/// Forgets the words of a name that nobody has any more.
pub(crate) fn forget<A: Action>(tx: &mut Tx<'_, A>, named: &Named<'_>) -> Result<()> {
    for word in words(named) {
        let holder = sql!(
            "select client_id from client_name_key where organisation_id = $1 and name_key >= $2 and name_key < $3 limit 1"
        );
        if tx.scalar::<ClientId>(holder, &[&word, &beyond(&word)])?.is_none() {
            let gone =
                sql!("delete from search_gram where organisation_id = $1 and kind = 'client' and word = $2");
            tx.run(gone, &[&word])?;
        }
    }
    Ok(())
}

fn add_word<A: Action>(tx: &mut Tx<'_, A>, word: &str) -> Result<()> {
    for gram in fold::grams(word) {
        let add = sql!(
            "insert into search_gram (organisation_id, gram, kind, word) values ($1, $2, 'client', $3)
             on conflict (organisation_id, gram, kind, word) do nothing"
        );
        // A word that is there is there with all its threes.
        if tx.run(add, &[&gram, &word])? == 0 {
            break;
        }
    }
    Ok(())
}

/// What stands behind every text that begins with `prefix`.
pub(crate) fn beyond(prefix: &str) -> String {
    format!("{prefix}\u{10ffff}")
}

/// The words of a text, in the spelling in which they are compared, each once.
pub(crate) fn words_of(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for word in fold::simple(&fold::latin(text)).split_whitespace() {
        if !words.iter().any(|known| known == word) {
            words.push(word.to_owned());
        }
    }
    words
}

fn words(named: &Named<'_>) -> Vec<String> {
    words_of(&format!("{} {}", named.given, named.family))
}

/// In which order names stand in a list: family name first, in Latin letters.
pub(crate) fn sort_key(given: &str, family: &str) -> String {
    fold::latin(&format!("{family} {given}"))
}

/// The name in both orders and the phone number; without what is the beginning of another key anyway.
fn keys(named: &Named<'_>) -> Vec<String> {
    let Named { given, family, phone } = named;
    let mut keys = fold::keys(&format!("{given} {family}"));
    keys.extend(fold::keys(&format!("{family} {given}")));
    keys.sort();
    keys.dedup();
    let next: Vec<_> = keys.iter().skip(1).cloned().chain([String::new()]).collect();
    let names = keys.into_iter().zip(next).filter(|(key, next)| !next.starts_with(key)).map(|(key, _)| key);
    names.chain(phone_keys(phone)).collect()
}

/// The whole number of a phone, with the country's code and without. Marked by a sign that no name that is looked for
/// has: so no beginning finds it, and nobody guesses a number digit by digit. Fewer than seven digits are no number.
pub(crate) fn phone_keys(phone: &str) -> Vec<String> {
    let digits: String = phone.chars().filter(char::is_ascii_digit).collect();
    let national = digits.strip_prefix("00372").or_else(|| digits.strip_prefix("372")).map(str::to_owned);
    let whole = |digits: &String| digits.len() >= 7;
    [Some(digits), national].into_iter().flatten().filter(whole).map(|digits| format!("#{digits}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(given: &str, family: &str, phone: &str) -> Vec<String> {
        keys(&Named { given, family, phone })
    }

    #[test]
    fn a_name_is_found_from_either_end_and_once() {
        assert_eq!(of("Kadri", "Tamm", ""), ["kadri tamm", "tam kadri", "tamm kadri"]);
        assert_eq!(of("Mari", "", ""), ["mari"]);
        let olena = of("Олена", "Коваленко", "");
        for begin in ["олена к", "коваленко о", "olena kov", "kovalenko ol"] {
            assert!(olena.iter().any(|key| key.starts_with(begin)), "{begin} in {olena:?}");
        }
    }

    #[test]
    fn a_phone_is_found_with_and_without_its_country() {
        assert_eq!(phone_keys("+372 5555 1234"), ["#37255551234", "#55551234"]);
        assert_eq!(phone_keys("+372 5555"), ["#3725555"], "a part of a number is none");
        assert_eq!(phone_keys(""), [""; 0]);
    }
}
