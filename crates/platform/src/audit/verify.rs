//! Whether the audit is what was written: every seal over its entries, and the register of clients by them.

use super::{ClientOf, Entry, between, chain, seals, sign};
use crate::Result;
use db::{Conn, Db, Scope, Uuid, sql};
use std::{collections::BTreeSet, fmt, iter::Peekable, vec::IntoIter};

/// What is wrong with the audit of one organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// The first seal that does not fit its entries, the seal before it, or its signature: the number of its last entry.
    Seal(i64),
    /// The first entry of which the log of the person says something else.
    Clients(i64),
}

impl fmt::Display for Flaw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Seal(seq) => write!(f, "changed at or before entry {seq}"),
            Self::Clients(seq) => write!(f, "entry {seq} stands in the log of other persons than it names"),
        }
    }
}

/// The first flaw; `None` if all is as it was sealed. A seal may be signed by any of `keys`.
///
/// Entries after the last seal cannot be judged, and of a chain without its end this knows nothing: see [`super::Heads`].
pub async fn verify(db: &Db, scope: Scope, keys: Vec<[u8; 32]>) -> Result<Option<Flaw>> {
    Ok(db.read(Some(scope), move |conn| first_flaw(conn, &keys)).await?)
}

fn first_flaw(conn: &mut Conn<'_>, keys: &[[u8; 32]]) -> db::Result<Option<Flaw>> {
    let (mut from, mut hash) = (0, String::new());
    let mut registered = registered(conn)?;
    for seal in seals(conn)? {
        let between = between(conn, from, seal.seq)?;
        hash = chain(&hash, &between);
        let is_signed = keys.iter().any(|key| sign(key, &hash) == seal.signature);
        if hash != seal.hash || !is_signed {
            return Ok(Some(Flaw::Seal(seal.seq)));
        }
        if let Some(seq) = between.iter().find_map(|entry| misplaced(entry, &mut registered)) {
            return Ok(Some(Flaw::Clients(seq)));
        }
        from = seal.seq;
    }
    Ok(None)
}

/// The register of clients in the order of the entries.
fn registered(conn: &mut Conn<'_>) -> db::Result<Peekable<IntoIter<ClientOf>>> {
    let all =
        sql!("select seq, client_id from audit_client where organisation_id = $1 order by seq, client_id");
    Ok(conn.all::<ClientOf>(all, &[])?.into_iter().peekable())
}

/// The entry's number, unless the register has the same clients for it.
fn misplaced(entry: &Entry, registered: &mut Peekable<IntoIter<ClientOf>>) -> Option<i64> {
    let mut found = BTreeSet::new();
    while let Some(row) = registered.next_if(|row| row.seq <= entry.seq) {
        // One that is of no entry between two that there are.
        if row.seq < entry.seq {
            return Some(row.seq);
        }
        found.insert(row.client_id);
    }
    let named: Option<BTreeSet<Uuid>> =
        entry.clients.split_whitespace().map(|client| client.parse().ok()).collect();
    (named.as_ref() != Some(&found)).then_some(entry.seq)
}
