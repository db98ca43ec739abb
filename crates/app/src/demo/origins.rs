//! Where the invented people come from, and whom that makes them.

use super::rows;

/// Whom someone is, as far as it decides what they come with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Fled from the war.
    Ukrainian,
    /// Came from elsewhere.
    Newcomer,
    /// Came back.
    Returnee,
    /// Has lived here for long.
    Local,
    /// Under age.
    Child,
    /// Not named.
    Anonymous,
}

impl Kind {
    /// All of them.
    #[cfg(test)]
    pub(super) const ALL: [Self; 6] =
        [Self::Ukrainian, Self::Newcomer, Self::Returnee, Self::Local, Self::Child, Self::Anonymous];

    /// Its word in the tables.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Ukrainian => "ukrainian",
            Self::Newcomer => "newcomer",
            Self::Returnee => "returnee",
            Self::Local => "local",
            Self::Child => "child",
            Self::Anonymous => "anonymous",
        }
    }

    fn read(word: &str) -> Option<Self> {
        [Self::Ukrainian, Self::Newcomer, Self::Returnee, Self::Local]
            .into_iter()
            .find(|kind| kind.word() == word)
    }
}

/// A place that people come from.
pub(super) struct Origin {
    /// Who comes from there.
    pub(super) kind: Kind,
    /// How many come, until 2023 and after.
    pub(super) weights: [u32; 2],
    /// ISO 3166-1, or what stands for one.
    pub(super) citizenship: &'static str,
    /// Languages, best first.
    pub(super) languages: &'static str,
    /// Bases of stay, each with its weight.
    pub(super) bases: Vec<(&'static str, u32)>,
    /// Given names of women.
    pub(super) women: Vec<&'static str>,
    /// Given names of men.
    pub(super) men: Vec<&'static str>,
    /// Family names; where they differ, a woman's before a man's.
    pub(super) families: Vec<&'static str>,
}

/// All of them; lines that cannot be read are left out, and a test sees that there are none.
pub(super) fn all() -> Vec<Origin> {
    rows(include_str!("origins.tsv")).filter_map(origin).collect()
}

fn origin(cells: [&'static str; 10]) -> Option<Origin> {
    let [_, kind, early, later, citizenship, languages, bases, women, men, families] = cells;
    let basis = |text: &'static str| {
        let (basis, weight) = text.split_once(':')?;
        Some((basis, weight.parse().ok()?))
    };
    let listed = |text: &'static str| text.split(',').collect();
    Some(Origin {
        kind: Kind::read(kind)?,
        weights: [early.parse().ok()?, later.parse().ok()?],
        citizenship,
        languages,
        bases: bases.split(' ').filter_map(basis).collect(),
        women: listed(women),
        men: listed(men),
        families: listed(families),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_origin_is_read() {
        let lines = include_str!("origins.tsv").lines().filter(|line| !line.starts_with('#')).count();
        assert_eq!(all().len(), lines);
        assert!(
            all().iter().all(|from| !from.bases.is_empty() && !from.women.is_empty() && !from.men.is_empty())
        );
    }
}
