//! The municipalities as a grid of equal squares: small towns stay readable beside large parishes.

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
