//! What an amendment changed, activity by activity: added, ended, split, joined, moved, worded anew, another period.

use frame::{
    ActivityId,
    activity::node::{Content, Node, place},
};
use platform::Language;

/// What became of an activity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// It is new.
    Added,
    /// It is no more, and nothing came after it.
    Ended,
    /// Several came after it.
    Split,
    /// Several became one.
    Joined,
    /// It has another number, so another place.
    Moved,
    /// It is worded otherwise.
    Reworded,
    /// It may cost in another period.
    Period,
}

impl What {
    /// Its word in text keys.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Ended => "ended",
            Self::Split => "split",
            Self::Joined => "joined",
            Self::Moved => "moved",
            Self::Reworded => "reworded",
            Self::Period => "period",
        }
    }

    /// Its colour.
    pub(super) fn tone(self) -> &'static str {
        match self {
            Self::Added => "ok",
            Self::Ended => "bad",
            Self::Split | Self::Joined | Self::Moved => "info",
            Self::Reworded | Self::Period => "warn",
        }
    }
}

/// One change: from which activities to which, and in what respects.
#[derive(Clone, Debug)]
pub(super) struct Change<'t> {
    /// As they were.
    pub(super) before: Vec<&'t Node>,
    /// As they are.
    pub(super) after: Vec<&'t Node>,
    /// In what respects.
    pub(super) what: Vec<What>,
}

/// Every change from one tree to the next, in the order of the numbers; `links` says who came from whom.
pub(super) fn changes<'t>(
    before: &'t [Node],
    after: &'t [Node],
    links: &[(ActivityId, ActivityId)],
) -> Vec<Change<'t>> {
    let next =
        |of: &Node| links_of(links.iter().filter(|(from, _)| *from == of.id).map(|(_, to)| *to), after);
    let origin =
        |of: &Node| links_of(links.iter().filter(|(_, to)| *to == of.id).map(|(from, _)| *from), before);
    let of_before = before.iter().filter_map(|node| {
        let after = next(node);
        let what = match after.as_slice() {
            [] => vec![What::Ended],
            [one] if origin(one).len() > 1 => return None,
            [one] => respects(&node.content, &one.content),
            _ => vec![What::Split],
        };
        Some(Change { before: vec![node], after, what })
    });
    let of_after = after.iter().filter_map(|node| match origin(node) {
        from if from.is_empty() => Some(Change { before: from, after: vec![node], what: vec![What::Added] }),
        from if from.len() > 1 => Some(Change { before: from, after: vec![node], what: vec![What::Joined] }),
        _ => None,
    });
    let mut changes: Vec<_> = of_before.chain(of_after).filter(|change| !change.what.is_empty()).collect();
    changes.sort_by_key(|change| {
        change.after.first().or(change.before.first()).map(|node| place(&node.content.code))
    });
    changes
}

fn links_of(ids: impl Iterator<Item = ActivityId>, tree: &[Node]) -> Vec<&Node> {
    let mut found: Vec<_> = ids.filter_map(|id| tree.iter().find(|node| node.id == id)).collect();
    found.sort_by_key(|node| place(&node.content.code));
    found
}

/// In what respects an activity says something else than the one that it came from.
fn respects(before: &Content, after: &Content) -> Vec<What> {
    let period = |of: &Content| (of.eligible_from, of.eligible_until);
    let reworded = Language::ALL.iter().any(|language| {
        differ(before.name.of(*language), after.name.of(*language))
            || differ(before.wording.of(*language), after.wording.of(*language))
    });
    [
        (What::Moved, before.code != after.code),
        (What::Reworded, reworded),
        (What::Period, period(before) != period(after)),
    ]
    .into_iter()
    .filter_map(|(what, is_so)| is_so.then_some(what))
    .collect()
}

/// A text that nobody has entered yet is not known to be another.
pub(super) fn differ(before: &str, after: &str) -> bool {
    !before.is_empty() && !after.is_empty() && before != after
}

#[cfg(test)]
mod tests {
    use super::*;
    use frame::{TatVersionId, activity::node::Said};
    use platform::Uuid;

    fn node(id: u128, code: &str, name: &str) -> Node {
        let name = Said { et: name.to_owned(), ..Said::default() };
        Node {
            id: Uuid::from_u128(id).into(),
            tat_version_id: TatVersionId::from(Uuid::from_u128(0)),
            parent_code: None,
            version: 1,
            content: Content { code: code.to_owned(), name, ..Content::default() },
        }
    }

    fn link(from: u128, to: u128) -> (ActivityId, ActivityId) {
        (Uuid::from_u128(from).into(), Uuid::from_u128(to).into())
    }

    #[test]
    fn an_amendment_is_told_activity_by_activity() {
        let before =
            [node(1, "1", "Jääb"), node(2, "2", "Lõpeb"), node(3, "3", "Jaguneb"), node(4, "4", "Liigub")];
        let mut after = [
            node(11, "1", "Jääb siia"),
            node(13, "3", "Osa"),
            node(14, "5", "Teine"),
            node(15, "9", "Liigub"),
        ];
        let new = node(16, "10", "Uus");
        after[3].content.eligible_until = Some("2027-12-31".parse().unwrap());
        let after: Vec<_> = after.into_iter().chain([new]).collect();
        let links = [link(1, 11), link(3, 13), link(3, 14), link(4, 15)];
        let told: Vec<_> = changes(&before, &after, &links)
            .into_iter()
            .map(|change| (change.after.len(), change.what))
            .collect();
        assert_eq!(
            told,
            [
                (1, vec![What::Reworded]),
                (0, vec![What::Ended]),
                (2, vec![What::Split]),
                (1, vec![What::Moved, What::Period]),
                (1, vec![What::Added]),
            ]
        );
        let joined = changes(&before[..2], &after[..1], &[link(1, 11), link(2, 11)]);
        assert_eq!(joined.len(), 1);
        assert_eq!((joined[0].before.len(), &joined[0].what[..]), (2, &[What::Joined][..]));
    }

    #[test]
    fn nothing_is_changed_where_nothing_is_or_a_text_is_only_missing() {
        let before = [node(1, "1", "Sama")];
        let mut after = [node(11, "1", "Sama")];
        assert!(changes(&before, &after, &[link(1, 11)]).is_empty());
        after[0].content.wording.et = "Sisestati hiljem".into();
        assert!(changes(&before, &after, &[link(1, 11)]).is_empty());
    }
}
