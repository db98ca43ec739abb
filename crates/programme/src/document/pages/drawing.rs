//! The picture of a chain: a line for each document, the oldest on top, and at its left an arrow from each to what it amends,
//! follows from or replaces. It is as wide as a phone, so that it can be read there.

use super::{path_of, said};
use crate::document::{
    model::{DocumentId, Relation},
    store::{list::Line, relation::Chain},
};
use maud::{Markup, html};
use platform::Page;

/// The height of a document's line.
const ROW: i64 = 58;
/// Between two arrows that run beside each other.
const LANE: i64 = 13;
/// Where the first arrow runs.
const MARGIN: i64 = 10;
/// The width of it all.
const WIDTH: i64 = 380;
/// How wide a letter of a title is, in tenths.
const LETTER: i64 = 72;

/// An arrow from a row to one above it, and in which lane it runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Arrow {
    from: i64,
    to: i64,
    lane: i64,
    relation: Relation,
}

/// A chain as it is drawn.
pub struct Drawing<'a> {
    own: DocumentId,
    documents: &'a [Line],
    arrows: Vec<Arrow>,
    says: Vec<String>,
}

impl<'a> Drawing<'a> {
    /// The picture of a chain, seen from one of its documents.
    pub fn of(page: &Page, own: DocumentId, chain: &'a Chain) -> Self {
        let row =
            |id| chain.documents.iter().position(|line| line.id == id).and_then(|at| i64::try_from(at).ok());
        let links: Vec<_> = chain
            .links
            .iter()
            .filter_map(|link| Some((row(link.from_id)?, row(link.to_id)?, link.relation)))
            .collect();
        let says = chain.links.iter().filter_map(|link| {
            let of = |id| chain.documents.iter().find(|line| line.id == id).map(|line| line.title.as_str());
            let does = page.t(&format!("programme-document-relation-{}", link.relation));
            Some(format!("{} – {does} – {}", of(link.from_id)?, of(link.to_id)?))
        });
        Self { own, documents: &chain.documents, arrows: laid(links), says: says.collect() }
    }

    /// Draws it.
    pub fn draw(&self, page: &Page) -> Markup {
        let rows = i64::try_from(self.documents.len()).unwrap_or_default();
        let left = self.left();
        html! {
            svg.chain viewBox={ "0 0 " (WIDTH) " " (rows * ROW + 6) } role="group" aria-labelledby="chain-title" aria-describedby="chain-says" {
                title id="chain-title" { (page.t("programme-document-chain")) }
                desc id="chain-says" { (self.says.join("; ")) }
                @for arrow in &self.arrows { (drawn(*arrow, left)) }
                @for (row, line) in (0..).zip(self.documents) { (self.row(page, (row, line), left)) }
            }
            (legend(page))
        }
    }

    /// Where the documents' marks stand: right of all arrows.
    fn left(&self) -> i64 {
        let lanes = self.arrows.iter().map(|arrow| arrow.lane + 1).max().unwrap_or_default();
        MARGIN + lanes * LANE + 4
    }

    fn row(&self, page: &Page, (row, line): (i64, &Line), left: i64) -> Markup {
        let (y, x) = (middle(row), left + 14);
        let is_own = line.id == self.own;
        let quoted = said::quoted(page, line.kind.word(), (line.dated_on, &line.number));
        let letters = |size: i64| usize::try_from((WIDTH - x) * 10 / size).unwrap_or_default();
        let mut title = broken(&line.title, letters(LETTER));
        if title.len() > 2 {
            title.truncate(2);
            if let Some(last) = title.last_mut() {
                last.push('…');
            }
        }
        let text = html! {
            text.q x=(x) y=(y - 14) { (shortened(&quoted, letters(LETTER - 8))) }
            @for (at, piece) in (0..).zip(&title) { text.n x=(x) y=(y + 2 + at * 15) { (piece) } }
        };
        html! {
            g class=[is_own.then_some("own")] {
                circle.dot cx=(left) cy=(y - 4) r=(if is_own { 6 } else { 4 }) {}
                @if is_own { (text) } @else { a href=(path_of(line.id)) { (text) } }
            }
        }
    }
}

fn middle(row: i64) -> i64 {
    row * ROW + ROW / 2
}

/// Arrows in lanes, the shortest nearest to the documents, so that two never run over each other.
fn laid(mut links: Vec<(i64, i64, Relation)>) -> Vec<Arrow> {
    links.sort_by_key(|(from, to, relation)| ((from - to).abs(), *from, *to, relation.word()));
    let mut arrows: Vec<Arrow> = Vec::new();
    for (from, to, relation) in links {
        let (top, bottom) = (from.min(to), from.max(to));
        let crosses = |arrow: &Arrow| arrow.from.min(arrow.to) < bottom && top < arrow.from.max(arrow.to);
        let is_free = |lane: i64| !arrows.iter().any(|arrow| arrow.lane == lane && crosses(arrow));
        let lane =
            (0..=i64::try_from(arrows.len()).unwrap_or(0)).find(|lane| is_free(*lane)).unwrap_or_default();
        arrows.push(Arrow { from, to, lane, relation });
    }
    arrows
}

/// An arrow out of the mark of a row, along its lane, to the mark of another.
fn drawn(arrow: Arrow, left: i64) -> Markup {
    let side = left - 8 - (arrow.lane + 1) * LANE + 4;
    let is_up = arrow.to < arrow.from;
    // Of two at one mark, the one that comes in is above or below the one that goes out.
    let (out, into) = if is_up {
        (middle(arrow.from) - 7, middle(arrow.to) - 1)
    } else {
        (middle(arrow.from) - 1, middle(arrow.to) - 7)
    };
    let turn = if is_up { -6 } else { 6 };
    let (near, tip) = (left - 5, left - 6);
    html! {
        path class={ "arrow " (arrow.relation.word()) }
            d={ "M" (near) " " (out) "H" (side + 6) "Q" (side) " " (out) " " (side) " " (out + turn)
                "V" (into - turn) "Q" (side) " " (into) " " (side + 6) " " (into) "H" (tip) } {}
        path class={ "tip " (arrow.relation.word()) } d={ "M" (tip - 5) " " (into - 4) "L" (tip + 1) " " (into) "L" (tip - 5) " " (into + 4) "z" } {}
    }
}

/// What the lines mean.
fn legend(page: &Page) -> Markup {
    html! {
        ul.chain-legend.small.muted { @for relation in Relation::words() {
            li {
                svg.chain-key viewBox="0 0 28 10" aria-hidden="true" { path class={ "arrow " (relation) } d="M1 5H27" {} }
                (page.t(&format!("programme-document-relation-{relation}")))
            }
        } }
    }
}

/// A text in lines of so many letters, broken between words where that is possible.
fn broken(text: &str, letters: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        let Some(last) = lines.last_mut() else { break };
        if last.is_empty() {
            last.push_str(&shortened(word, letters));
        } else if last.chars().count() + 1 + word.chars().count() <= letters {
            last.push(' ');
            last.push_str(word);
        } else {
            lines.push(shortened(word, letters));
        }
    }
    lines
}

fn shortened(text: &str, letters: usize) -> String {
    if text.chars().count() <= letters {
        return text.to_owned();
    }
    text.chars().take(letters.saturating_sub(1)).chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_that_run_beside_each_other_have_lanes_of_their_own() {
        let arrows =
            laid(vec![(3, 0, Relation::Amends), (1, 0, Relation::FollowsFrom), (3, 1, Relation::Replaces)]);
        let lane = |from, to| arrows.iter().find(|arrow| (arrow.from, arrow.to) == (from, to)).unwrap().lane;
        assert_eq!((lane(1, 0), lane(3, 1), lane(3, 0)), (0, 0, 1));
        for (one, arrow) in arrows.iter().enumerate() {
            for other in arrows.iter().skip(one + 1).filter(|other| other.lane == arrow.lane) {
                assert!(other.to >= arrow.from || arrow.to >= other.from, "{arrow:?} over {other:?}");
            }
        }
    }

    #[test]
    fn a_title_is_broken_between_words_and_never_longer_than_its_line() {
        assert_eq!(broken("Tegevuskava ja eelarve muutmine", 16), ["Tegevuskava ja", "eelarve muutmine"]);
        assert_eq!(broken(&"õ".repeat(30), 10), [format!("{}…", "õ".repeat(9))]);
    }
}
