//! Partnerships with all that hangs on them.

use crate::{
    partnership::model::{
        Agreement, Amendment, Change, Partnership, PartnershipId, StageEntry, partnership::PartnershipRow,
    },
    policy::Parties,
};
use platform::{Action, Error, Query, Result, Tx, record, sql};

/// More than there will ever be of anything of this.
const MOST: i64 = 20_000;

/// Narrows a list to one partnership, if one is meant, and to the parties that may be shown.
fn shown<'q>(base: platform::Sql, id: Option<&'q PartnershipId>, parties: &'q Parties) -> Query<'q> {
    Query::shared(base, &[]).and_if("p.id = ?", id).and_if_any("p.party_id in (?)", parties.own())
}

/// The partnerships that the actor may be shown.
pub fn all<A: Action>(tx: &mut Tx<'_, A>) -> Result<Vec<Partnership>> {
    load(tx, None)
}

/// One of them.
pub fn one<A: Action>(tx: &mut Tx<'_, A>, id: PartnershipId) -> Result<Partnership> {
    load(tx, Some(id))?.into_iter().next().ok_or(Error::NotFound)
}

fn load<A: Action>(tx: &mut Tx<'_, A>, id: Option<PartnershipId>) -> Result<Vec<Partnership>> {
    let (parties, id) = (Parties::of(tx.actor()), id.as_ref());
    let rows = sql!(
        "select p.id, p.party_id, o.name as party_name, o.slug as party_slug, p.region, p.origin_id, p.succeeded_on, p.note,
                p.recorded_at, p.version
           from partnership p left join organisation o on o.id = p.party_id where 1 = 1"
    );
    let rows = shown(rows, id, &parties).oldest_first(&["p.recorded_at", "p.id"], None, MOST);
    let rows: Vec<PartnershipRow> = tx.unscoped().list(&rows)?;
    let stages = sql!(
        "select s.partnership_id, s.stage, s.from_day, s.note, s.recorded_at, a.name as recorded_by_name
           from partnership_stage s
           join partnership p on p.id = s.partnership_id
           left join account a on a.id = s.recorded_by where 1 = 1"
    );
    let stages = shown(stages, id, &parties).oldest_first(&["s.partnership_id", "s.seq"], None, MOST);
    let stages: Vec<StageEntry> = tx.unscoped().list(&stages)?;
    let agreements = sql!(
        "select g.partnership_id, g.number, g.signed_on, g.contract_from, g.activity_from, g.until_day, g.extension_from,
                g.extension_until, g.undertakes, g.document_id, g.recorded_at
           from partnership_agreement g join partnership p on p.id = g.partnership_id where 1 = 1"
    );
    let agreements = shown(agreements, id, &parties).oldest_first(&["g.contract_from", "p.id"], None, MOST);
    let agreements: Vec<Agreement> = tx.unscoped().list(&agreements)?;
    let (amendments, changes) = amendments(tx, id, &parties)?;
    let whole = |row: PartnershipRow| {
        let id = row.id;
        let amendments: Vec<_> = amendments.iter().filter(|one| one.partnership_id == id).cloned().collect();
        let is_of = |change: &&Change| amendments.iter().any(|one| one.id == change.amendment_id);
        Partnership {
            row,
            stages: stages.iter().filter(|one| one.partnership_id == id).cloned().collect(),
            agreement: agreements.iter().find(|one| one.partnership_id == id).cloned(),
            changes: changes.iter().filter(is_of).cloned().collect(),
            amendments,
        }
    };
    Ok(rows.into_iter().map(whole).collect())
}

/// Amendments by the day from which they hold, and what they changed.
fn amendments<A: Action>(
    tx: &mut Tx<'_, A>,
    id: Option<&PartnershipId>,
    parties: &Parties,
) -> Result<(Vec<Amendment>, Vec<Change>)> {
    let amendments = sql!(
        "select m.id, m.partnership_id, m.number, m.signed_on, m.in_force_from, m.why, m.back_dated_why, m.state,
                m.document_id, m.recorded_at, a.name as recorded_by_name, m.decided_at, d.name as decided_by_name, m.answer
           from partnership_amendment m
           join partnership p on p.id = m.partnership_id
           left join account a on a.id = m.recorded_by
           left join account d on d.id = m.decided_by where 1 = 1"
    );
    let amendments = shown(amendments, id, parties).oldest_first(&["m.in_force_from", "m.id"], None, MOST);
    let changes = sql!(
        "select c.amendment_id, c.term, c.was, c.became
           from partnership_change c
           join partnership_amendment m on m.id = c.amendment_id
           join partnership p on p.id = m.partnership_id where 1 = 1"
    );
    let changes = shown(changes, id, parties).oldest_first(&["c.amendment_id", "c.term"], None, MOST);
    Ok((tx.unscoped().list(&amendments)?, tx.unscoped().list(&changes)?))
}

record! {
    /// A partnership that another names: a region and the municipalities that came of it.
    #[derive(Clone, Debug)]
    pub struct Kin {
        /// Its id.
        pub id: PartnershipId,
        /// Its name.
        pub name: String,
        /// The region that it began as.
        pub origin_id: Option<PartnershipId>,
    }
}

/// What a partnership began as, and what came of it, as far as the actor may be shown them.
pub fn kin<A: Action>(tx: &mut Tx<'_, A>, of: &Partnership) -> Result<Vec<Kin>> {
    let (parties, own) = (Parties::of(tx.actor()), of.row.id);
    let kin = sql!(
        "select p.id, coalesce(o.name, p.region) as name, p.origin_id
           from partnership p left join organisation o on o.id = p.party_id where 1 = 1"
    );
    // Where one comes from is told to everybody who may see oneself; of a region there is no party.
    let (origin, came) = (of.row.origin_id, Query::shared(kin, &[]).and_if("p.origin_id = ?", Some(&own)));
    let came = came.and_if_any("p.party_id in (?)", parties.own());
    let mut found: Vec<Kin> = tx.unscoped().list(&came.oldest_first(&["p.recorded_at", "p.id"], None, MOST))?;
    if let Some(origin) = origin {
        let origin = Query::shared(kin, &[]).and_if("p.id = ?", Some(&origin));
        found.extend(tx.unscoped().list::<Kin>(&origin)?);
    }
    Ok(found)
}
