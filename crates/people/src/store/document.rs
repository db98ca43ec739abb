//! Identity documents. Their numbers are sealed to their row; a blind index finds the holder of a whole number.

use super::duplicate;
use crate::model::{Document, DocumentId, DocumentNumber, NewDocument};
use crate::policy::{EditClient, RevealDocument};
use frame::ClientId;
use platform::{Action, Error, Result, Tx, record, sql};
use std::cmp::Reverse;

/// The kind of the blind index of document numbers.
const NUMBER: &str = "identity_document";

/// The documents of a client that hold, the one that ends last first.
pub(crate) fn of<A: Action>(tx: &mut Tx<'_, A>, client: ClientId) -> Result<Vec<Document>> {
    let documents = sql!(
        "select id, kind, number_sealed, country, valid_until, renewal_applied_on, recorded_at, version
           from identity_document
          where organisation_id = $1 and client_id = $2 and withdrawn_at is null"
    );
    let mut documents: Vec<Document> = tx.all(documents, &[&client])?;
    documents
        .sort_by_key(|document| Reverse((document.valid_until.unwrap_or(platform::Date::MAX), document.id)));
    Ok(documents)
}

/// All that were ever recorded of a client, withdrawn ones too: what the person gets who asks for their data.
pub(crate) fn ever<A: Action>(tx: &mut Tx<'_, A>, client: ClientId) -> Result<Vec<Document>> {
    let documents = sql!(
        "select id, kind, number_sealed, country, valid_until, renewal_applied_on, recorded_at, version
           from identity_document where organisation_id = $1 and client_id = $2 order by recorded_at, id"
    );
    Ok(tx.all(documents, &[&client])?)
}

/// One of them. Fails with [`Error::NotFound`] when it is another client's, or withdrawn.
pub(crate) fn one<A: Action>(tx: &mut Tx<'_, A>, client: ClientId, id: DocumentId) -> Result<Document> {
    of(tx, client)?.into_iter().find(|document| document.id == id).ok_or(Error::NotFound)
}

/// The number of a document, to be masked before it leaves the file.
pub(crate) fn plain_number<A: Action>(tx: &mut Tx<'_, A>, document: &Document) -> Result<String> {
    tx.unseal(&place(document.id), &document.number_sealed)
}

/// The number of a document of the client of the permit, all of it.
pub(crate) fn number(tx: &mut Tx<'_, RevealDocument>, id: DocumentId) -> Result<String> {
    let client = tx.on().id;
    let document = one(tx, client, id)?;
    plain_number(tx, &document)
}

/// Records a document of the client of the permit.
pub(crate) fn add(tx: &mut Tx<'_, EditClient>, new: &NewDocument) -> Result<DocumentId> {
    let (id, client): (DocumentId, ClientId) = (tx.new_id(), tx.on().id);
    let number = new.number.as_ref().map_or("", DocumentNumber::whole);
    let (sealed, index) = (tx.seal(&place(id), number)?, tx.blind_index(NUMBER, number)?);
    let (now, actor) = (tx.now(), tx.actor().id());
    let NewDocument { kind, country, valid_until, renewal_applied_on, .. } = new;
    let add = sql!(
        "insert into identity_document
           (organisation_id, id, client_id, kind, number_sealed, number_index, country, valid_until,
            renewal_applied_on, recorded_at, recorded_by, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 1)"
    );
    tx.run(
        add,
        &[&id, &client, kind, &sealed, &index, country, valid_until, renewal_applied_on, &now, &actor],
    )?;
    tx.changed("document", "", &said(new))?;
    duplicate::anew(tx, client)?;
    Ok(id)
}

/// Changes a document of the client of the permit that is still at `version`. Fails with [`Error::Stale`] if it is not.
pub(crate) fn change(
    tx: &mut Tx<'_, EditClient>,
    (id, version): (DocumentId, i64),
    new: &NewDocument,
) -> Result<()> {
    let client = tx.on().id;
    let old = one(tx, client, id)?;
    if old.version != version {
        return Err(Error::Stale);
    }
    let NewDocument { kind, country, valid_until, renewal_applied_on, .. } = new;
    let change = sql!(
        "update identity_document
            set kind = $3, country = $4, valid_until = $5, renewal_applied_on = $6, version = version + 1
          where organisation_id = $1 and id = $2"
    );
    tx.run(change, &[&id, kind, country, valid_until, renewal_applied_on])?;
    tx.changed("document", &said(&kept(&old)), &said(new))?;
    change_number(tx, &old, new)
}

/// A number that was typed takes the place of the one before. The history shows the last signs of both.
fn change_number(tx: &mut Tx<'_, EditClient>, old: &Document, new: &NewDocument) -> Result<()> {
    let Some(number) = &new.number else { return Ok(()) };
    let before = plain_number(tx, old)?;
    if before == number.whole() {
        return Ok(());
    }
    let sealed = tx.seal(&place(old.id), number.whole())?;
    let index = tx.blind_index(NUMBER, number.whole())?;
    let change = sql!(
        "update identity_document set number_sealed = $3, number_index = $4 where organisation_id = $1 and id = $2"
    );
    tx.run(change, &[&old.id, &sealed, &index])?;
    duplicate::anew(tx, tx.on().id)?;
    tx.changed("document_number", &crate::model::masked(&before), &number.masked())
}

/// Takes a document that was wrong out of the file of the permit; what it said stays in the history.
pub(crate) fn withdraw(tx: &mut Tx<'_, EditClient>, id: DocumentId) -> Result<()> {
    let (client, now) = (tx.on().id, tx.now());
    let old = one(tx, client, id)?;
    let withdraw = sql!(
        "update identity_document set withdrawn_at = $3, version = version + 1 where organisation_id = $1 and id = $2"
    );
    tx.run(withdraw, &[&id, &now])?;
    duplicate::anew(tx, client)?;
    tx.changed("document", &said(&kept(&old)), "")
}

record! {
    struct Holder {
        id: ClientId,
    }
}

/// The clients who hold a document of this number.
pub(crate) fn holders<A: Action>(tx: &mut Tx<'_, A>, number: &DocumentNumber) -> Result<Vec<ClientId>> {
    // An organisation without any document has no key for them yet.
    let any = sql!("select id from identity_document where organisation_id = $1 limit 1");
    if tx.scalar::<DocumentId>(any, &[])?.is_none() {
        return Ok(Vec::new());
    }
    let index = tx.blind_index(NUMBER, number.whole())?;
    let holders = sql!(
        "select client_id as id from identity_document
          where organisation_id = $1 and number_index = $2 and withdrawn_at is null order by number_index, id limit 20"
    );
    let holders: Vec<Holder> = tx.all(holders, &[&index])?;
    Ok(holders.into_iter().map(|holder| holder.id).collect())
}

fn kept(old: &Document) -> NewDocument {
    NewDocument {
        kind: old.kind,
        number: None,
        country: old.country.clone(),
        valid_until: old.valid_until,
        renewal_applied_on: old.renewal_applied_on,
    }
}

/// A document in the history: `passport|UKR|2030-01-01|2026-06-01`.
fn said(of: &NewDocument) -> String {
    let day = |day: Option<platform::Date>| day.map(|day| day.to_string()).unwrap_or_default();
    format!("{}|{}|{}|{}", of.kind, of.country, day(of.valid_until), day(of.renewal_applied_on))
}

/// The place for which a number is encrypted.
fn place(id: DocumentId) -> String {
    format!("identity_document.number_sealed/{id}")
}
