//! The municipalities as a grid of equal squares: small towns stay readable beside large parishes. Their places are our own,
//! in `data/municipality_tiles.tsv`.

use maud::html;
use platform::Markup;
use std::sync::LazyLock;

/// A municipality's place in the grid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tile {
    /// Its code in the classification of administrative units (EHAK).
    pub ehak: &'static str,
    /// Its name in addresses.
    pub slug: &'static str,
    /// Its name.
    pub name: &'static str,
    /// Its place from the left.
    pub column: i64,
    /// Its place from the top.
    pub row: i64,
}

static TILES: LazyLock<Vec<Tile>> = LazyLock::new(|| {
    let slugs: Vec<_> = include_str!("../data/municipalities.tsv").lines().filter_map(slug).collect();
    include_str!("../data/municipality_tiles.tsv").lines().filter_map(|line| tile(line, &slugs)).collect()
});

fn slug(line: &'static str) -> Option<(&'static str, &'static str)> {
    let mut cells = line.split('\t');
    Some((cells.next()?, cells.nth(7)?))
}

fn tile(line: &'static str, slugs: &[(&'static str, &'static str)]) -> Option<Tile> {
    let mut cells = line.split('\t');
    let (ehak, name) = (cells.next()?, cells.next()?);
    let (column, row) = (cells.next()?.parse().ok()?, cells.next()?.parse().ok()?);
    let slug = slugs.iter().find(|(known, _)| *known == ehak)?.1;
    Some(Tile { ehak, slug, name, column, row })
}

/// All of them.
pub fn tiles() -> &'static [Tile] {
    &TILES
}

impl Tile {
    /// A short name that fits into the square: `Tartu`, `Tart v`, `L-Har`.
    pub fn short(&self) -> String {
        let (bare, kind) = self.name.rsplit_once(' ').unwrap_or((self.name, ""));
        let namesake = |other: &&Self| {
            other.ehak != self.ehak && other.name.rsplit_once(' ').is_some_and(|(name, _)| name == bare)
        };
        let first = |text: &str, many: usize| text.chars().take(many).collect::<String>();
        match bare.split_once('-') {
            Some((begin, end)) => format!("{}-{}", first(begin, 1), first(end, 3)),
            None if kind == "vald" && tiles().iter().any(|tile| namesake(&tile)) => {
                format!("{} v", first(bare, 4))
            }
            None => first(bare, 5),
        }
    }
}

/// A square as it is drawn.
pub struct Square {
    /// Its place from the left and from the top.
    pub place: (i64, i64),
    /// Its name in short.
    pub short: String,
    /// What stands under it.
    pub figure: String,
    /// Its colour: 0 to 5.
    pub class: u8,
    /// Whether it is a partner.
    pub is_partner: bool,
    /// All of it in words.
    pub says: String,
}

/// A side of a square, in tenths.
const TILE: i64 = 680;
/// From one square to the next.
const PITCH: i64 = 714;

/// The grid of municipalities, in words for those who do not see it: put a table beside it.
pub fn grid(label: &str, squares: &[Square]) -> Markup {
    html! {
        svg viewBox="0 0 1000 720" role="img" aria-label=(label) {
            @for tile in squares {
                @let (x, y) = (tile.place.0 * PITCH, tile.place.1 * PITCH);
                @let (middle, inverse) = (tenths(x + TILE / 2), if tile.class > 3 { " inv" } else { "" });
                g {
                    title { (tile.says) }
                    rect class={ "q" (tile.class) } x=(tenths(x)) y=(tenths(y)) width="68" height="68" rx="6" {}
                    @if tile.is_partner {
                        rect.part x=(tenths(x + 17)) y=(tenths(y + 17)) width="64.6" height="64.6" rx="5" {}
                    }
                    text class={ "tt" (inverse) } x=(middle) y=(tenths(y + 300)) { (tile.short) }
                    text class={ "tt tv" (inverse) } x=(middle) y=(tenths(y + 530)) { (tile.figure) }
                }
            }
        }
    }
}

/// Tenths as a coordinate: `1234` is `123.4`.
fn tenths(number: i64) -> String {
    format!("{}.{}", number / 10, number % 10)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn every_municipality_has_a_place_and_a_name_of_its_own() {
        assert_eq!(tiles().len(), 79);
        let places: HashSet<_> = tiles().iter().map(|tile| (tile.column, tile.row)).collect();
        let names: HashSet<_> = tiles().iter().map(Tile::short).collect();
        assert_eq!((places.len(), names.len()), (79, 79));
        let tartu = tiles().iter().find(|tile| tile.slug == "tartu-linn").unwrap();
        assert_eq!(tartu.short(), "Tartu");
    }
}
