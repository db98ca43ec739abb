//! Where the words of steps stand above or below their marks, so that none covers another.

/// Signs of a step's words that are shown.
const MOST: usize = 22;
/// The width of a sign, in the units of the drawing.
const SIGN: i64 = 7;

/// The words of a step beside its mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// The middle of the words.
    pub x: i64,
    /// Above the thread, or below it.
    pub is_above: bool,
    /// The words, cut where they are long.
    pub words: String,
}

/// A label for each mark, given from left to right; `None` where there is no room: the table says it.
pub fn place(marks: &[(i64, &str)], (from, to): (i64, i64)) -> Vec<Option<Label>> {
    let (mut above, mut below) = (from, from);
    let label = |(at, words): &(i64, &str)| {
        let words = short(words, MOST);
        let half = SIGN * i64::try_from(words.chars().count()).unwrap_or(0) / 2;
        let x = (*at).min(to - half).max(from + half);
        let side = [&mut above, &mut below].into_iter().enumerate().find(|(_, end)| x - half >= **end);
        let (place, end) = side?;
        *end = x + half + SIGN;
        Some(Label { x, is_above: place == 0, words })
    };
    marks.iter().map(label).collect()
}

/// The first line, cut to so many signs.
pub fn short(words: &str, most: usize) -> String {
    let line = words.lines().next().unwrap_or_default();
    if line.chars().count() <= most {
        return line.to_owned();
    }
    line.chars().take(most - 1).chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_go_above_then_below_and_are_left_out_before_they_cover_each_other() {
        let marks =
            [(100, "Arvele Töötukassas"), (110, "CV eesti keeles"), (120, "Tööpraktika"), (800, "Diplom")];
        let placed = place(&marks, (0, 810));
        let sides: Vec<_> = placed.iter().map(|label| label.as_ref().map(|label| label.is_above)).collect();
        assert_eq!(sides, [Some(true), Some(false), None, Some(true)]);
        let last = placed[3].as_ref().unwrap();
        assert!(last.x + SIGN * 3 <= 810, "nothing runs out of the drawing: {last:?}");
        assert_eq!(short("Tere\nhommikust", 22), "Tere");
        assert_eq!(short("Raamatupidamise kursus", 10), "Raamatupi…");
    }
}
