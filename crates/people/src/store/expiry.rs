//! What runs out in an organisation: for each client the end of the right to stay, and each kind of document. Whoever is
//! protected is among them, and in the counts, for the named alone.

use crate::model::{
    Document, Stay, StayId,
    expiry::{AHEAD_DAYS, Expiry, LAPSED_DAYS, What, Window, documents_running_out},
    running_out,
};
use crate::policy::WatchExpiries;
use frame::ClientId;
use platform::{Date, Query, Result, Timestamp, Tx, clock, record, sql};
use std::collections::BTreeMap;

use crate::model::{Basis, DocumentId, DocumentKind};

/// Rows that are looked at, at most: whoever has more has more than one municipality.
const BOUND: i64 = 60_000;

/// Everything that is watched today, the most pressing first, of these clients, or of all.
pub(crate) fn watched(tx: &mut Tx<'_, WatchExpiries>, of: Option<&[ClientId]>) -> Result<Vec<Expiry>> {
    let today = tx.today();
    let mut watched = stays(tx, of)?;
    watched.extend(documents(tx, of)?);
    watched.retain(|expiry| expiry.until >= clock::after_days(today, -LAPSED_DAYS));
    // What is to come is pressing; what has lapsed comes after it, the latest first.
    let place = |expiry: &Expiry| today.until(expiry.until).map_or(0, |span| span.get_days());
    watched.sort_by_key(|expiry| (place(expiry) < 0, place(expiry).abs(), expiry.client));
    Ok(watched)
}

record! {
    struct OfClient {
        client_id: ClientId,
        id: StayId,
        basis: Basis,
        from_day: Option<Date>,
        until_day: Option<Date>,
        renewal_applied_on: Option<Date>,
        recorded_at: Timestamp,
        version: i64,
    }
}

fn stays(tx: &mut Tx<'_, WatchExpiries>, of: Option<&[ClientId]>) -> Result<Vec<Expiry>> {
    let ((today, from, until), actor) = (window(tx), tx.actor().id());
    // All records of whoever has one that ends in the time watched: a later one may take its place.
    let stays = sql!(
        "select s.client_id, s.id, s.basis, s.from_day, s.until_day, s.renewal_applied_on, s.recorded_at, s.version
           from stay s
           join client c on c.organisation_id = $1 and c.id = s.client_id
          where s.organisation_id = $1 and s.withdrawn_at is null and c.restricted_on is null
            and c.merged_into is null
            and (c.protected_on is null or exists (select 1 from protected_access n
                  where n.organisation_id = $1 and n.client_id = c.id and n.account_id = $4))
            and s.client_id in (
                select e.client_id from stay e
                 where e.organisation_id = $1 and e.until_day >= $2 and e.until_day <= $3
                   and e.withdrawn_at is null)"
    );
    let query = Query::new(stays, &[&from, &until, &actor]).and_if_any("s.client_id in (?)", of);
    let rows: Vec<OfClient> = tx.list(&query.newest_first(&["s.recorded_at", "s.id"], None, BOUND))?;
    let mut all: BTreeMap<ClientId, Vec<Stay>> = BTreeMap::new();
    for row in rows {
        let OfClient { client_id, id, basis, from_day, until_day, renewal_applied_on, recorded_at, version } =
            row;
        let stay = Stay { id, basis, from_day, until_day, renewal_applied_on, recorded_at, version };
        all.entry(client_id).or_default().push(stay);
    }
    let expiry = |(client, stays): (&ClientId, &Vec<Stay>)| {
        let stay = running_out(stays, today)?;
        let until = stay.until_day?;
        let window = Window::of(until, today)?;
        let renewal_applied_on = stay.renewal_applied_on;
        Some(Expiry { client: *client, what: What::Stay(stay.basis), until, window, renewal_applied_on })
    };
    Ok(all.iter().filter_map(expiry).collect())
}

record! {
    struct DocumentOf {
        client_id: ClientId,
        id: DocumentId,
        kind: DocumentKind,
        valid_until: Option<Date>,
        renewal_applied_on: Option<Date>,
        recorded_at: Timestamp,
    }
}

fn documents(tx: &mut Tx<'_, WatchExpiries>, of: Option<&[ClientId]>) -> Result<Vec<Expiry>> {
    let ((today, from, until), actor) = (window(tx), tx.actor().id());
    let documents = sql!(
        "select d.client_id, d.id, d.kind, d.valid_until, d.renewal_applied_on, d.recorded_at
           from identity_document d
           join client c on c.organisation_id = $1 and c.id = d.client_id
          where d.organisation_id = $1 and d.withdrawn_at is null and c.restricted_on is null
            and c.merged_into is null
            and (c.protected_on is null or exists (select 1 from protected_access n
                  where n.organisation_id = $1 and n.client_id = c.id and n.account_id = $4))
            and d.client_id in (
                select e.client_id from identity_document e
                 where e.organisation_id = $1 and e.valid_until >= $2 and e.valid_until <= $3
                   and e.withdrawn_at is null)"
    );
    let query = Query::new(documents, &[&from, &until, &actor]).and_if_any("d.client_id in (?)", of);
    let rows: Vec<DocumentOf> = tx.list(&query.newest_first(&["d.recorded_at", "d.id"], None, BOUND))?;
    let mut all: BTreeMap<ClientId, Vec<Document>> = BTreeMap::new();
    for row in rows {
        // The number is not read: the watch does without it.
        let document = Document {
            id: row.id,
            kind: row.kind,
            number_sealed: String::new(),
            country: String::new(),
            valid_until: row.valid_until,
            renewal_applied_on: row.renewal_applied_on,
            recorded_at: row.recorded_at,
            version: 0,
        };
        all.entry(row.client_id).or_default().push(document);
    }
    let mut watched = Vec::new();
    for (client, documents) in &all {
        for (document, until) in documents_running_out(documents) {
            let Some(window) = Window::of(until, today) else { continue };
            let (what, renewal_applied_on) = (What::Document(document.kind), document.renewal_applied_on);
            watched.push(Expiry { client: *client, what, until, window, renewal_applied_on });
        }
    }
    Ok(watched)
}

/// Today, and the first and the last day that are watched.
fn window(tx: &Tx<'_, WatchExpiries>) -> (Date, Date, Date) {
    let today = tx.today();
    (today, clock::after_days(today, -LAPSED_DAYS), clock::after_days(today, AHEAD_DAYS))
}

record! {
    /// A client who is named in the list.
    #[derive(Clone, Debug)]
    pub(crate) struct Named {
        pub(crate) id: ClientId,
        pub(crate) given_name: String,
        pub(crate) family_name: String,
        pub(crate) phone: String,
    }
}

/// The names of clients who may be known of.
pub(crate) fn named(
    tx: &mut Tx<'_, WatchExpiries>,
    clients: &[ClientId],
) -> Result<BTreeMap<ClientId, Named>> {
    let known = sql!(
        "select id, given_name, family_name, phone from client c
          where organisation_id = $1 and (protected_on is null or exists (select 1 from protected_access n
                where n.organisation_id = $1 and n.client_id = c.id and n.account_id = $2))"
    );
    let actor = tx.actor().id();
    let named: Vec<Named> = tx.list(&Query::new(known, &[&actor]).and_if_any("id in (?)", Some(clients)))?;
    Ok(named.into_iter().map(|named| (named.id, named)).collect())
}
