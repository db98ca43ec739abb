//! Names made alike for finding: case and marks taken off in Latin and Cyrillic, and Cyrillic written in Latin letters.
//!
//! `Õ Ä Ö Ü Š Ž` fold to `o a o u s z`; `Й Ї Ё` to `и і е`. Transliteration follows what stands in passports: ICAO
//! Doc 9303 with the Ukrainian (KMU 55/2010) and Russian readings, so that Олена is found from `olena` and Юлія from `yuliia`.

/// Lower case, marks off, other signs as spaces, single spaces.
pub fn folded(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        match base(letter) {
            Some(base) => plain.push_str(base),
            None => plain.push(letter),
        }
    }
    if plain.contains(' ') { plain.split_whitespace().collect::<Vec<_>>().join(" ") } else { plain }
}

/// The folded text in Latin letters; the same as [`folded`] when it is Latin already.
pub fn latin(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !written.is_empty() {
            written.push(' ');
        }
        for (place, letter) in word.chars().flat_map(char::to_lowercase).enumerate() {
            match cyrillic(letter, place == 0) {
                Some(latin) => written.push_str(latin),
                None => written.push(letter),
            }
        }
    }
    folded(&written)
}

/// The parts of a name, folded and in Latin, by whose beginnings it is found. Each once.
pub fn keys(name: &str) -> Vec<String> {
    let mut keys: Vec<String> = Vec::new();
    for whole in [folded(name), latin(name), simple(&latin(name))] {
        for (place, _) in whole.match_indices(' ').chain([(usize::MAX, "")]) {
            let rest =
                if place == usize::MAX { whole.as_str() } else { whole.get(place + 1..).unwrap_or_default() };
            if !rest.is_empty() && !keys.iter().any(|key| key == rest) {
                keys.push(rest.to_owned());
            }
        }
    }
    keys
}

/// Three letters each, of every word of the folded name in Latin, with its beginning and end marked.
pub fn grams(name: &str) -> Vec<String> {
    let mut grams: Vec<String> = Vec::new();
    for word in simple(&latin(name)).split(' ').filter(|word| !word.is_empty()) {
        for three in threes(word) {
            let gram: String = three.iter().collect();
            if !grams.contains(&gram) {
                grams.push(gram);
            }
        }
    }
    grams
}

/// How many [`grams`] a word has that is folded, in Latin and [`simple`] already.
pub fn count_of_grams(word: &str) -> usize {
    let mut threes = threes(word);
    threes.sort_unstable();
    threes.dedup();
    threes.len()
}

fn threes(word: &str) -> Vec<[char; 3]> {
    let letters: Vec<char> = [' '].into_iter().chain(word.chars()).chain([' ']).collect();
    letters.array_windows().copied().collect()
}

/// What people write in several ways, written in one: `y`, `j`, `ii` as `i`; `kh` as `h`; `ck`, `c` as `k`; doubles once.
pub fn simple(latin: &str) -> String {
    let one = latin
        .replace("iia", "ia")
        .replace("iya", "ia")
        .replace("ija", "ia")
        .replace("ya", "ia")
        .replace("yu", "iu");
    let one =
        one.replace("ja", "ia").replace("ju", "iu").replace("kh", "h").replace("ck", "k").replace("ts", "c");
    let mut out = String::with_capacity(one.len());
    for letter in one.chars().map(|letter| if letter == 'y' || letter == 'j' { 'i' } else { letter }) {
        if !out.ends_with(letter) || !letter.is_alphabetic() {
            out.push(letter);
        }
    }
    out
}

/// What stands for a letter with a mark, or for a sign; `None` for a letter that stands for itself.
fn base(letter: char) -> Option<&'static str> {
    Some(match letter {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' => "a",
        'ç' | 'ć' | 'č' | 'ĉ' | 'ċ' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' | 'ə' => "e",
        'ğ' | 'ģ' | 'ġ' => "g",
        'ì' | 'í' | 'î' | 'ï' | 'ī' | 'į' | 'ı' => "i",
        'ķ' => "k",
        'ĺ' | 'ļ' | 'ľ' | 'ł' => "l",
        'ñ' | 'ń' | 'ņ' | 'ň' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ō' | 'ő' => "o",
        'ŕ' | 'ř' => "r",
        'ś' | 'š' | 'ş' | 'ș' => "s",
        'ţ' | 'ť' | 'ț' => "t",
        'ù' | 'ú' | 'û' | 'ü' | 'ū' | 'ů' | 'ű' | 'ų' => "u",
        'ý' | 'ÿ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        'æ' => "ae",
        'œ' => "oe",
        'ß' => "ss",
        'þ' => "th",
        'й' => "и",
        'ї' => "і",
        'ё' => "е",
        'ґ' => "г",
        'ў' => "у",
        '\'' | '’' | 'ʼ' | '`' | '´' | 'ь' | 'ъ' | '\u{300}'..='\u{36f}' => "",
        letter if letter.is_alphanumeric() => return None,
        _ => " ",
    })
}

/// A Cyrillic letter as passports write it; some differ at the beginning of a word.
fn cyrillic(letter: char, first: bool) -> Option<&'static str> {
    Some(match letter {
        'а' => "a",
        'б' => "b",
        'в' => "v",
        'г' | 'ґ' => "g",
        'д' => "d",
        'е' | 'э' | 'ё' => "e",
        'є' if first => "ye",
        'є' => "ie",
        'ж' => "zh",
        'з' => "z",
        'и' | 'ы' => "y",
        'ї' if first => "yi",
        'й' if first => "y",
        'і' | 'ї' | 'й' => "i",
        'к' => "k",
        'л' => "l",
        'м' => "m",
        'н' => "n",
        'о' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' | 'ў' => "u",
        'ф' => "f",
        'х' => "kh",
        'ц' => "ts",
        'ч' => "ch",
        'ш' => "sh",
        'щ' => "shch",
        'ъ' | 'ь' => "",
        'ю' if first => "yu",
        'ю' => "iu",
        'я' if first => "ya",
        'я' => "ia",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_and_case_are_no_matter() {
        assert_eq!(folded("  Õnne-Mäe  ŠTŽ "), "onne mae stz");
        assert_eq!(folded("Йосип Їжак"), "иосип іжак");
        assert_eq!(folded("O'Brien d’Arc"), "obrien darc");
    }

    #[test]
    fn a_cyrillic_name_is_found_from_its_latin_spelling() {
        assert_eq!(latin("Олена Коваленко"), "olena kovalenko");
        assert_eq!(latin("Юлія"), "yuliia");
        assert!(keys("Олена Коваленко").contains(&"kovalenko".to_owned()));
        assert_eq!(simple(&latin("Юлія")), simple("julia"));
        assert_eq!(simple(&latin("Сергей")), simple("sergej"));
        assert_eq!(simple(&latin("Михаил")), simple("mihhail"));
    }

    #[test]
    fn a_typing_error_leaves_most_grams_the_same() {
        let (right, wrong) = (grams("Kovalenko"), grams("Kovalneko"));
        let shared = wrong.iter().filter(|gram| right.contains(gram)).count();
        assert!(shared * 2 >= wrong.len(), "{shared} of {wrong:?} in {right:?}");
    }

    proptest::proptest! {
        #[test]
        fn folding_twice_is_folding_once(text in ".{0,60}") {
            let once = folded(&text);
            proptest::prop_assert_eq!(folded(&once), once.clone());
            proptest::prop_assert_eq!(simple(&simple(&latin(&text))).is_empty(), latin(&text).is_empty());
        }

        #[test]
        fn a_latin_name_is_its_own_latin_form(text in "[a-z]{1,12}( [a-z]{1,12})?") {
            proptest::prop_assert_eq!(latin(&text), text);
        }
    }
}
