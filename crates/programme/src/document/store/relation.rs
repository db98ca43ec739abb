//! What documents do to each other, and the chain that they form.

use super::list::{self, Line};
use crate::document::{
    model::{DocumentId, Relation},
    policy::{ChangeDocument, Document},
};
use platform::{Action, Problems, Query, Result, Tx, record, sql};
use std::collections::{BTreeMap, BTreeSet};

/// Documents that a chain shows at most.
pub const MOST: usize = 40;
/// Documents that are looked through for a circle at most; a chain of laws is not as long.
const LOOKED_THROUGH: usize = 2_000;

record! {
    /// One document does something to another.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub struct Link {
        /// The one that does it: the later.
        pub from_id: DocumentId,
        /// The one to which it is done: the earlier.
        pub to_id: DocumentId,
        /// What it does.
        pub relation: Relation,
    }
}

/// What a document hangs on, and what hangs on it, near and far.
#[derive(Clone, Debug, Default)]
pub struct Chain {
    /// The documents, the oldest first; the one that was asked for is among them.
    pub documents: Vec<Line>,
    /// What they do to each other.
    pub links: Vec<Link>,
    /// Whether there are more than are shown.
    pub is_cut: bool,
}

/// The chain of a document, of what the actor may see.
pub fn chain<A: Action>(tx: &mut Tx<'_, A>, id: DocumentId) -> Result<Chain> {
    let mut ids = vec![id];
    let is_cut = !walk(tx, &mut ids, Way::Back)? || !walk(tx, &mut ids, Way::On)?;
    let mut documents = list::of(tx, &ids)?;
    documents.sort_by_key(|line| (line.dated_on, line.id));
    let shown: BTreeSet<_> = documents.iter().map(|line| line.id).collect();
    let mut links = beside(tx, &ids, Way::Back)?;
    links.retain(|link| shown.contains(&link.from_id) && shown.contains(&link.to_id));
    Ok(Chain { documents, links, is_cut })
}

/// Which way a chain is followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    /// To what a document hangs on.
    Back,
    /// To what hangs on it.
    On,
}

/// Adds all that is reached from the first of `ids`; tells whether that was everything.
fn walk<A: Action>(tx: &mut Tx<'_, A>, ids: &mut Vec<DocumentId>, way: Way) -> Result<bool> {
    let mut edge: Vec<_> = ids.iter().take(1).copied().collect();
    while !edge.is_empty() {
        let next: BTreeSet<_> = beside(tx, &edge, way)?
            .into_iter()
            .map(|link| if way == Way::Back { link.to_id } else { link.from_id })
            .filter(|id| !ids.contains(id))
            .collect();
        let next: Vec<_> = next.into_iter().collect();
        // What may not be seen is not walked through.
        let mut seen: Vec<_> = list::of(tx, &next)?.into_iter().map(|line| line.id).collect();
        let is_all = ids.len() + seen.len() <= MOST;
        seen.truncate(MOST.saturating_sub(ids.len()));
        ids.extend(&seen);
        if !is_all {
            return Ok(false);
        }
        edge = seen;
    }
    Ok(true)
}

/// The relations at these documents, one way.
fn beside<A: Action>(tx: &mut Tx<'_, A>, ids: &[DocumentId], way: Way) -> Result<Vec<Link>> {
    let links = sql!("select from_id, to_id, relation from document_relation where $1 <> ''");
    let links = Query::new(links, &[]);
    let links = match way {
        Way::Back => links.and_if_any("from_id in (?)", Some(ids)),
        Way::On => links.and_if_any("to_id in (?)", Some(ids)),
    };
    let mut found: Vec<Link> = tx.list(&links)?;
    found.sort_by_key(|link| (link.from_id, link.to_id, link.relation.word()));
    Ok(found)
}

/// Documents that a document has caused: those that follow from it, the oldest first.
pub fn caused_by<A: Action>(tx: &mut Tx<'_, A>, id: DocumentId) -> Result<Vec<Line>> {
    let links = beside(tx, &[id], Way::On)?.into_iter();
    let ids: Vec<_> =
        links.filter(|link| link.relation == Relation::FollowsFrom).map(|link| link.from_id).collect();
    let mut caused = list::of(tx, &ids)?;
    caused.reverse();
    Ok(caused)
}

/// The circle that would come of saying that the document of the permit does something to another: from that one, one after
/// another, back to the document of the permit. `None` in it for one that the actor may not see.
pub fn circle(tx: &mut Tx<'_, ChangeDocument>, to: DocumentId) -> Result<Option<Vec<Option<Line>>>> {
    let from = tx.on().facts.id;
    if list::of(tx, &[to])?.is_empty() {
        return Err(Problems::at("to", "programme-problem-document-choose").into());
    }
    let Some(way) = way_back(tx, to, from)? else { return Ok(None) };
    let lines: BTreeMap<_, _> = list::of(tx, &way)?.into_iter().map(|line| (line.id, line)).collect();
    Ok(Some(way.iter().map(|id| lines.get(id).cloned()).collect()))
}

/// Says what the document of the permit does to another one, which the actor has been proved to see.
///
/// A problem at `to` when it would go in a circle, which [`circle`] names.
pub fn relate(tx: &mut Tx<'_, ChangeDocument>, to: DocumentId, relation: Relation) -> Result<()> {
    let from = tx.on().facts.id;
    if way_back(tx, to, from)?.is_some() {
        return Err(Problems::at("to", "programme-problem-document-circle").into());
    }
    let add = sql!(
        "insert into document_relation (from_id, to_id, relation, recorded_at, recorded_by)
         values ($1, $2, $3, $4, $5) on conflict (from_id, to_id, relation) do nothing"
    );
    let (now, by) = (tx.now(), tx.actor().id());
    if tx.unscoped().run(add, &[&from, &to, &relation, &now, &by])? > 0 {
        tx.changed(relation.word(), "", &Document::reference_of(to))?;
    }
    Ok(())
}

/// Takes back what was said of the document of the permit.
pub fn unrelate(tx: &mut Tx<'_, ChangeDocument>, to: DocumentId, relation: Relation) -> Result<()> {
    let from = tx.on().facts.id;
    let remove = sql!("delete from document_relation where from_id = $1 and to_id = $2 and relation = $3");
    if tx.unscoped().run(remove, &[&from, &to, &relation])? > 0 {
        tx.changed(relation.word(), &Document::reference_of(to), "")?;
    }
    Ok(())
}

/// The way from one document to another by what it hangs on, both ends in it; `None` when there is none. A document leads to
/// itself.
fn way_back<A: Action>(
    tx: &mut Tx<'_, A>,
    from: DocumentId,
    to: DocumentId,
) -> Result<Option<Vec<DocumentId>>> {
    let mut came: BTreeMap<DocumentId, DocumentId> = BTreeMap::new();
    let mut edge = vec![from];
    while !edge.is_empty() && !edge.contains(&to) && came.len() < LOOKED_THROUGH {
        let mut next = Vec::new();
        for link in beside(tx, &edge, Way::Back)? {
            if link.to_id != from && !came.contains_key(&link.to_id) {
                came.insert(link.to_id, link.from_id);
                next.push(link.to_id);
            }
        }
        edge = next;
    }
    if !edge.contains(&to) {
        return Ok(None);
    }
    let mut way = vec![to];
    while let Some(before) = way.last().and_then(|last| came.get(last)) {
        way.push(*before);
    }
    way.reverse();
    Ok(Some(way))
}
