//! What is new in a text: word by word against what somebody has read.

use similar::{ChangeTag, TextDiff};
use std::time::Duration;

/// However different two texts are, nobody waits longer for the finest difference.
const PATIENCE: Duration = Duration::from_millis(200);

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// In both.
    Same(String),
    /// New.
    Added(String),
    /// No more.
    Removed(String),
}

/// The new text with what was added and removed, in pieces as long as can be.
pub fn between(was: &str, became: &str) -> Vec<Piece> {
    let mut pieces: Vec<(ChangeTag, String)> = Vec::new();
    let difference = TextDiff::configure().timeout(PATIENCE).diff_words(was, became);
    for change in difference.iter_all_changes() {
        match pieces.last_mut() {
            Some((tag, text)) if *tag == change.tag() => text.push_str(change.value()),
            _ => pieces.push((change.tag(), change.value().to_owned())),
        }
    }
    let piece = |(tag, text)| match tag {
        ChangeTag::Equal => Piece::Same(text),
        ChangeTag::Insert => Piece::Added(text),
        ChangeTag::Delete => Piece::Removed(text),
    };
    pieces.into_iter().map(piece).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_word_that_changed_is_marked_and_no_other() {
        let pieces = between("Esita taotlus 10. kuupäevaks.", "Esita taotlus 15. kuupäevaks.");
        let marked: Vec<_> =
            pieces.iter().filter(|piece| !matches!(piece, Piece::Same(_))).cloned().collect();
        assert_eq!(marked, [Piece::Removed("10.".to_owned()), Piece::Added("15.".to_owned())]);
    }

    proptest::proptest! {
        #[test]
        fn both_texts_can_be_read_from_the_pieces(was in "[a-zõ \n]{0,80}", became in "[a-zõ \n]{0,80}") {
            let pieces = between(&was, &became);
            let of = |left: bool| pieces.iter().filter_map(|piece| match piece {
                Piece::Same(text) => Some(text.as_str()),
                Piece::Removed(text) => left.then_some(text.as_str()),
                Piece::Added(text) => (!left).then_some(text.as_str()),
            }).collect::<String>();
            proptest::prop_assert_eq!(of(true), was);
            proptest::prop_assert_eq!(of(false), became);
        }
    }
}
