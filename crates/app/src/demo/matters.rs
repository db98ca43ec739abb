//! What invented people come with: topics, acts, how long it takes and what comes of it.

use super::{chance::Chance, origins::Kind, partners::Partner, rows};
use platform::Date;

/// Something that people come with.
#[derive(Debug)]
pub(super) struct Matter {
    weights: [u32; 3],
    who: &'static str,
    /// Where it can be dealt with.
    pub(super) at: At,
    /// Codes of topics, the main one first.
    pub(super) topics: &'static str,
    /// Acts as `topic.act`.
    pub(super) acts: &'static str,
    minutes: (u32, u32),
    /// What comes of it.
    pub(super) outcome: &'static str,
    /// To whom people are sent.
    pub(super) referred_to: &'static str,
    /// What is to be done later.
    pub(super) follow_up: &'static str,
    /// The note.
    pub(super) note: &'static str,
}

/// Where something can be dealt with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum At {
    /// Only at the counter: a card changes hands.
    Counter,
    /// Over papers, so at the counter or at home.
    Paper,
    /// Anywhere.
    Anywhere,
}

impl Matter {
    /// How long it takes this time.
    pub(super) fn minutes(&self, chance: &mut Chance) -> u32 {
        let (least, most) = self.minutes;
        chance.between(least / 5, most / 5) * 5
    }
}

/// All matters; lines that cannot be read are left out, and a test sees that there are none.
pub(super) fn all() -> Vec<Matter> {
    rows(include_str!("matters.tsv")).filter_map(matter).collect()
}

fn matter(cells: [&'static str; 12]) -> Option<Matter> {
    let [first, rakvere, later, who, at, topics, acts, minutes, outcome, referred_to, follow_up, note] =
        cells;
    let at = match at {
        "" => At::Anywhere,
        "counter" => At::Counter,
        "paper" => At::Paper,
        _ => return None,
    };
    let (least, most) = minutes.split_once('-')?;
    let weights = [first.parse().ok()?, rakvere.parse().ok()?, later.parse().ok()?];
    let minutes = (least.parse().ok()?, most.parse().ok()?);
    Some(Matter { weights, who, at, topics, acts, minutes, outcome, referred_to, follow_up, note })
}

/// What someone of this kind comes with on the day.
pub(super) fn choose<'m>(
    matters: &'m [Matter],
    (partner, day): (&Partner, Date),
    kind: Kind,
    chance: &mut Chance,
) -> Option<&'m Matter> {
    let column = match (partner.slug, day.year(), day.month()) {
        ("rakvere-linn", ..) => 1,
        ("tartu-linn", 2023, ..=6) => 0,
        _ => 2,
    };
    let suits = |matter: &Matter| matter.who.split(' ').any(|word| word == kind.word());
    let weight = |matter: &Matter| {
        let own = matter.weights.get(column).copied().unwrap_or(0);
        if suits(matter) { own } else { 0 }
    };
    chance.weighted(matters, weight)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_read_and_every_kind_comes_with_something() {
        let lines = include_str!("matters.tsv").lines().filter(|line| !line.starts_with('#')).count();
        let matters = all();
        assert_eq!(matters.len(), lines);
        let (tartu, mut chance) = (&super::super::partners::PARTNERS[0], Chance::of(&["kinds"]));
        for kind in Kind::ALL {
            let day = Date::constant(2026, 6, 30);
            assert!(choose(&matters, (tartu, day), kind, &mut chance).is_some(), "{kind:?}");
        }
    }
}
