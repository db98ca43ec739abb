//! Pairs of files that may be of one person, as coordinators go through them: to make one file of two, or to say that they
//! are two persons, which is remembered.

use crate::model::likeness::{Likeness, Sureness};
use crate::policy::{DecideDuplicate, ViewDuplicates};
use frame::ClientId;
use platform::{Action, Error, Result, Timestamp, Tx, record, sql};

/// Pairs that a comparison of one file adds.
const KEPT: usize = 12;
/// Pairs that are counted.
const COUNTED: i64 = 1_000;

record! {
    /// A pair, with what may be said of each.
    #[derive(Clone, Debug)]
    pub(crate) struct Listed {
        pub(crate) one_id: ClientId,
        pub(crate) one_given: String,
        pub(crate) one_family: String,
        pub(crate) one_born: Option<i64>,
        pub(crate) other_id: ClientId,
        pub(crate) other_given: String,
        pub(crate) other_family: String,
        pub(crate) other_born: Option<i64>,
        pub(crate) sureness: Sureness,
        pub(crate) reasons: String,
        pub(crate) apart_at: Option<Timestamp>,
    }
}

/// One file of a pair.
pub(crate) struct Side {
    pub(crate) id: ClientId,
    pub(crate) name: String,
    pub(crate) born: Option<i64>,
}

impl Listed {
    /// Both files.
    pub(crate) fn sides(&self) -> [Side; 2] {
        let name = crate::model::full_name;
        [
            Side { id: self.one_id, name: name(&self.one_given, &self.one_family), born: self.one_born },
            Side {
                id: self.other_id,
                name: name(&self.other_given, &self.other_family),
                born: self.other_born,
            },
        ]
    }

    /// The words of what speaks for it.
    pub(crate) fn reasons(&self) -> impl Iterator<Item = &str> {
        self.reasons.split(' ').filter(|word| !word.is_empty())
    }
}

/// The lesser id first: a pair is there once.
fn ordered(one: ClientId, other: ClientId) -> (ClientId, ClientId) {
    if one < other { (one, other) } else { (other, one) }
}

/// Keeps the surest that a comparison of `id` has found; what it did not find any more goes, what was decided stays, and
/// what another file's comparison has found stays too, or it would matter which of both came last.
pub(super) fn keep<A: Action>(
    tx: &mut Tx<'_, A>,
    id: ClientId,
    likely: &[(ClientId, Likeness)],
) -> Result<()> {
    let there: Vec<_> = open_of(tx, id)?
        .into_iter()
        .map(|pair| if pair.one_id == id { pair.other_id } else { pair.one_id })
        .collect();
    for other in there.iter().filter(|other| !likely.iter().any(|(known, _)| known == *other)) {
        let (one, other) = ordered(id, *other);
        let gone = sql!(
            "delete from duplicate_pair where organisation_id = $1 and one_id = $2 and other_id = $3 and apart_at is null"
        );
        tx.run(gone, &[&one, &other])?;
    }
    let is_kept =
        |(place, (other, _)): &(usize, &(ClientId, Likeness))| *place < KEPT || there.contains(other);
    let mut kept = likely.iter().enumerate().filter(is_kept);
    kept.try_for_each(|(_, (other, likeness))| put(tx, ordered(id, *other), likeness))
}

record! {
    struct Pair {
        one_id: ClientId,
        other_id: ClientId,
    }
}

/// The undecided pairs of a file whose other file has not gone into a third: those wait for it to come back.
fn open_of<A: Action>(tx: &mut Tx<'_, A>, id: ClientId) -> Result<Vec<Pair>> {
    let open = sql!(
        "select p.one_id, p.other_id from duplicate_pair p
           join client a on a.organisation_id = $1 and a.id = p.one_id and a.merged_into is null
           join client b on b.organisation_id = $1 and b.id = p.other_id and b.merged_into is null
          where p.organisation_id = $1 and p.one_id = $2 and p.apart_at is null
         union all
         select p.one_id, p.other_id from duplicate_pair p
           join client a on a.organisation_id = $1 and a.id = p.one_id and a.merged_into is null
           join client b on b.organisation_id = $1 and b.id = p.other_id and b.merged_into is null
          where p.organisation_id = $1 and p.other_id = $2 and p.apart_at is null"
    );
    Ok(tx.all(open, &[&id])?)
}

fn put<A: Action>(tx: &mut Tx<'_, A>, (one, other): (ClientId, ClientId), likeness: &Likeness) -> Result<()> {
    let Likeness { sureness, points, reasons } = likeness;
    let reasons = reasons.iter().map(|reason| reason.word()).collect::<Vec<_>>().join(" ");
    let now = tx.now();
    let put = sql!(
        "insert into duplicate_pair (organisation_id, one_id, other_id, sureness, points, reasons, found_at)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (organisation_id, one_id, other_id)
         do update set sureness = excluded.sureness, points = excluded.points, reasons = excluded.reasons
          where duplicate_pair.apart_at is null"
    );
    tx.run(put, &[&one, &other, sureness, points, &reasons, &now])?;
    Ok(())
}

/// Remembers that whoever registered `id` has said of the others that they are somebody else.
pub(crate) fn apart<A: Action>(tx: &mut Tx<'_, A>, id: ClientId, others: &[ClientId]) -> Result<()> {
    others.iter().try_for_each(|other| mark(tx, ordered(id, *other), true).map(drop))
}

/// Says that two files are of two persons, or takes that back.
///
/// Fails with [`Error::NotFound`] when nothing said that they are of one.
pub(crate) fn decide(
    tx: &mut Tx<'_, DecideDuplicate>,
    pair: (ClientId, ClientId),
    is_apart: bool,
) -> Result<()> {
    if mark(tx, ordered(pair.0, pair.1), is_apart)? == 0 {
        return Err(Error::NotFound);
    }
    // What is taken back says again how sure it is by now.
    if is_apart { Ok(()) } else { super::anew(tx, pair.0) }
}

fn mark<A: Action>(tx: &mut Tx<'_, A>, (one, other): (ClientId, ClientId), is_apart: bool) -> Result<u64> {
    let (at, by) = (is_apart.then(|| tx.now()), is_apart.then(|| tx.actor().id()));
    let mark = sql!(
        "update duplicate_pair set apart_at = $4, apart_by = $5
          where organisation_id = $1 and one_id = $2 and other_id = $3"
    );
    Ok(tx.run(mark, &[&one, &other, &at, &by])?)
}

/// Pairs of files that may be known of, surest first: undecided ones, or those that were said to be two persons.
pub(crate) fn list(tx: &mut Tx<'_, ViewDuplicates>, is_apart: bool, limit: i64) -> Result<Vec<Listed>> {
    macro_rules! listed {
        ($which:literal) => {
            sql!(
                "select p.one_id, a.given_name as one_given, a.family_name as one_family, a.born_year as one_born,
                        p.other_id, b.given_name as other_given, b.family_name as other_family, b.born_year as other_born,
                        p.sureness, p.reasons, p.apart_at
                   from duplicate_pair p
                   join client a on a.organisation_id = $1 and a.id = p.one_id and a.protected_on is null and a.merged_into is null
                   join client b on b.organisation_id = $1 and b.id = p.other_id and b.protected_on is null and b.merged_into is null
                  where p.organisation_id = $1",
                $which
            )
        };
    }
    let open = listed!(" and p.apart_at is null order by p.points desc, p.one_id, p.other_id limit $2");
    let apart =
        listed!(" and p.apart_at is not null order by p.apart_at desc, p.one_id, p.other_id limit $2");
    Ok(tx.all(if is_apart { apart } else { open }, &[&limit])?)
}

/// How many pairs wait, up to a thousand.
pub(crate) fn count(tx: &mut Tx<'_, ViewDuplicates>) -> Result<i64> {
    let count = sql!(
        "select count(*) from (
            select p.one_id from duplicate_pair p
              join client a on a.organisation_id = $1 and a.id = p.one_id and a.protected_on is null and a.merged_into is null
              join client b on b.organisation_id = $1 and b.id = p.other_id and b.protected_on is null and b.merged_into is null
             where p.organisation_id = $1 and p.apart_at is null limit $2) as waiting"
    );
    Ok(tx.scalar(count, &[&COUNTED])?.unwrap_or(0))
}

/// The undecided pairs of one file, surest first.
pub(crate) fn of_client<A: Action>(tx: &mut Tx<'_, A>, id: ClientId) -> Result<Vec<Listed>> {
    let pairs = sql!(
        "select p.one_id, a.given_name as one_given, a.family_name as one_family, a.born_year as one_born,
                p.other_id, b.given_name as other_given, b.family_name as other_family, b.born_year as other_born,
                p.sureness, p.reasons, p.apart_at
           from duplicate_pair p
           join client a on a.organisation_id = $1 and a.id = p.one_id and a.protected_on is null and a.merged_into is null
           join client b on b.organisation_id = $1 and b.id = p.other_id and b.protected_on is null and b.merged_into is null
          where p.organisation_id = $1 and p.apart_at is null and (p.one_id = $2 or p.other_id = $2)
          order by p.points desc, p.one_id, p.other_id limit 12"
    );
    Ok(tx.all(pairs, &[&id])?)
}
