//! Putting a home visit on record: the contact, what is new in the file and what was done, all of it or nothing.

use crate::{
    model::{VisitInput, settled},
    policy::{CompleteFollowUp, RecordContact, RecordVisit},
    recording,
    store::{self, visit},
};
use frame::{At, CentrePath, ContactId, topic};
use people::{EditClient, ServeClient, home};
use platform::{Error, Language, Once, Permit, Problems, Result, Tx};

/// Reads what was filled in and puts it on record, once for each `once` and once for each visit.
///
/// Fails with [`Error::Stale`] where the visit and somebody else have changed the same contact data.
pub async fn record(permit: &Permit<RecordVisit>, slug: &str, input: VisitInput) -> Result<ContactId> {
    let (once, slug) = (Once::of_form(&input.once, &input), slug.to_owned());
    permit.write_once(once, move |tx| put(tx, &slug, &input)).await
}

fn put(tx: &mut Tx<'_, RecordVisit>, slug: &str, input: &VisitInput) -> Result<ContactId> {
    let visit = tx.on().clone();
    if visit.contact_id.is_some() {
        return Err(Problems::at("topics", "desk-visit-recorded-already").into());
    }
    let catalogue = topic::catalogue(tx, Language::Et)?;
    let (new, data) = both(input.contact(visit.client_id).parse(tx.now(), &catalogue), input.contact_data())?;
    let at = CentrePath { slug: slug.to_owned(), centre: visit.centre };
    let centre = tx.prove::<RecordContact>(&at)?.ok_or(Error::Forbidden)?;
    recording::check(&mut tx.upon(&centre), &new)?;
    let client = tx.prove::<ServeClient>(&visit.client_id)?.ok_or(Error::NotFound)?;
    // With the contact the client is in the caseload, so the file may be changed.
    let contact = store::contact::add(&mut tx.upon(&centre), &new, Some(&client))?;
    change(tx, &At { slug: slug.to_owned(), id: visit.client_id }, &input.base(), &data)?;
    tick(tx, slug, input)?;
    visit::recorded(tx, contact)?;
    Ok(contact)
}

/// What both parsers have read, or the problems of both.
fn both<A, B>(one: Result<A, Problems>, other: Result<B, Problems>) -> Result<(A, B), Problems> {
    match (one, other) {
        (Ok(one), Ok(other)) => Ok((one, other)),
        (one, other) => {
            let mut problems = one.err().unwrap_or_default();
            let more = other.err().unwrap_or_default();
            more.iter().for_each(|problem| problems.add(problem.field, problem.key));
            Err(problems)
        }
    }
}

fn change(
    tx: &mut Tx<'_, RecordVisit>,
    at: &At<frame::ClientId>,
    base: &people::ContactData,
    mine: &people::ContactData,
) -> Result<()> {
    if base == mine {
        return Ok(());
    }
    let theirs = home::contact_data(tx, at.id)?;
    let new = settled(base, mine, &theirs).map_err(|_| Error::Stale)?;
    let file = tx.prove::<EditClient>(at)?.ok_or(Error::Forbidden)?;
    home::change_contact_data(&mut tx.upon(&file), &new)
}

/// Ticks off what was done at the visit and is still open; what somebody else has ticked off stays theirs.
fn tick(tx: &mut Tx<'_, RecordVisit>, slug: &str, input: &VisitInput) -> Result<()> {
    let place = (tx.on().client_id, tx.on().centre_id);
    for open in visit::open_for(tx, place)? {
        if !input.done.iter().any(|typed| typed.trim() == open.id.to_string()) {
            continue;
        }
        let at = At { slug: slug.to_owned(), id: open.id };
        if let Some(proven) = tx.prove::<CompleteFollowUp>(&at)? {
            store::follow_up::complete(&mut tx.upon(&proven), true)?;
        }
    }
    Ok(())
}
