//! The way of a version from its draft to its confirmation. Each step is by the version that was seen.

use super::{by, kept};
use crate::{
    document::{DocumentId, ViewDocument},
    tree::{
        letter::{self, Letter},
        model::{DescriptionInput, DetailsInput, OrderInput, Reason, shown_version},
        policy::{DecideTat, DescribeTat, DraftTat, EditTat, WithdrawTat},
    },
};
use frame::{
    TatVersionId,
    activity::{draft, node, tat},
};
use platform::{Action, Error, Language, Problems, Result, Tx};

/// Begins the next version as a copy of the newest; there is one draft at a time.
pub fn begin(tx: &mut Tx<'_, DraftTat>) -> Result<TatVersionId> {
    if tat::open(tx)?.is_some() {
        return Err(Problems::at("draft", "programme-tat-open-already").into());
    }
    let base = tat::newest(tx)?.ok_or(Error::NotFound)?;
    let by = by(tx);
    let id = draft::begin(tx, &base, &base.title, by)?;
    tx.changed_at((&format!("tat/{id}"), None), "based_on", "", &base.number)?;
    Ok(id)
}

/// Keeps what a draft says of itself.
pub fn settle(tx: &mut Tx<'_, EditTat>, input: &DetailsInput) -> Result<()> {
    let (new, was) = (input.parse()?, tx.on().tat.clone());
    let after = first_day_of_base(tx, was.based_on)?;
    if new.in_force_from.zip(after).is_some_and(|(from, after)| from <= after) {
        return Err(Problems::at("in_force_from", "programme-tat-overlaps").into());
    }
    if !draft::settle(tx, (was.id, shown_version(&input.version)), &new)? {
        return Err(Error::Stale);
    }
    tx.changed("number", &was.number, &new.number)?;
    tx.changed("title", &was.title, &new.title)?;
    tx.changed("signed_on", &kept(was.signed_on), &kept(new.signed_on))?;
    tx.changed("in_force_from", &kept(was.in_force_from), &kept(new.in_force_from))?;
    tx.changed("eligible_from", &kept(was.eligible_from), &kept(new.eligible_from))?;
    tx.changed("eligible_until", &kept(was.eligible_until), &kept(new.eligible_until))
}

fn first_day_of_base<A: Action>(
    tx: &mut Tx<'_, A>,
    base: Option<TatVersionId>,
) -> Result<Option<platform::Date>> {
    let base = base.map(|id| tat::one(tx, id)).transpose()?.flatten();
    Ok(base.and_then(|base| base.in_force_from))
}

/// Keeps how a version is described, and which document of the register it is.
pub fn describe(tx: &mut Tx<'_, DescribeTat>, input: &DescriptionInput) -> Result<()> {
    let (new, was) = (input.parse()?, tx.on().tat.clone());
    let document = document(tx, &input.document)?;
    let described = tat::description(tx, was.id)?;
    if !draft::describe(tx, (was.id, shown_version(&input.version)), &new, document.as_deref())? {
        return Err(Error::Stale);
    }
    for language in Language::ALL {
        let (aim, summary) = (format!("aim_{language}"), format!("summary_{language}"));
        tx.changed(&aim, described.aim.of(*language), new.aim.of(*language))?;
        tx.changed(&summary, described.summary.of(*language), new.summary.of(*language))?;
    }
    tx.changed("document", &was.document_id.unwrap_or_default(), &document.unwrap_or_default())
}

/// The document that was chosen, if one was, proved to be seen by whoever chose it.
fn document(tx: &mut Tx<'_, DescribeTat>, typed: &str) -> Result<Option<String>> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    let wrong = || Problems::at("document", "programme-tat-document-wrong");
    let id: DocumentId = typed.trim().parse().map_err(|_| wrong())?;
    tx.prove::<ViewDocument>(&id)?.ok_or_else(wrong)?;
    Ok(Some(id.to_string()))
}

/// Sends the draft to the authority, and tells it so.
pub fn submit(tx: &mut Tx<'_, EditTat>, version: &str) -> Result<()> {
    let tat = tx.on().tat.clone();
    amends_the_newest(tx, tat.based_on)?;
    if tat.eligible_from.is_none() || tat.eligible_until.is_none() {
        return Err(Problems::at("submission", "programme-tat-period-missing").into());
    }
    if node::tree(tx, tat.id)?.is_empty() {
        return Err(Problems::at("submission", "programme-tat-tree-empty").into());
    }
    let by = by(tx);
    moved_on(draft::submit(tx, (tat.id, shown_version(version)), by)?)?;
    letter::send(tx, Letter::Submitted, &tat)
}

/// Another version may have been put in force meanwhile: then the draft does not say what it changes of it.
fn amends_the_newest<A: Action>(tx: &mut Tx<'_, A>, base: Option<TatVersionId>) -> Result<()> {
    let newest = tat::newest(tx)?.map(|newest| newest.id);
    if newest == base { Ok(()) } else { Err(Problems::at("submission", "programme-tat-base-old").into()) }
}

fn moved_on(done: bool) -> Result<()> {
    if done { Ok(()) } else { Err(Error::Stale) }
}

/// Gives the draft up.
pub fn withdraw(tx: &mut Tx<'_, WithdrawTat>, version: &str) -> Result<()> {
    let (id, by) = (tx.on().tat.id, by(tx));
    moved_on(draft::withdraw(tx, (id, shown_version(version)), by)?)
}

/// Sends what was submitted back with a reason, and tells whoever leads the programme.
pub fn send_back(tx: &mut Tx<'_, DecideTat>, input: &Reason) -> Result<()> {
    let (why, tat, by) = (input.parse()?, tx.on().tat.clone(), by(tx));
    moved_on(draft::send_back(tx, (tat.id, shown_version(&input.version)), &why, by)?)?;
    letter::send(tx, Letter::Returned, &tat)
}

/// Puts what was submitted in force by the order that was signed, and tells whoever leads the programme.
pub fn confirm(tx: &mut Tx<'_, DecideTat>, input: &OrderInput) -> Result<()> {
    let tat = tx.on().tat.clone();
    amends_the_newest(tx, tat.based_on)?;
    let after = first_day_of_base(tx, tat.based_on)?;
    let order = input.parse(tx.today(), after)?;
    if tat.version != shown_version(&input.version) {
        return Err(Error::Stale);
    }
    let by = by(tx);
    moved_on(draft::confirm(tx, &tat, &order, by)?)?;
    tx.changed("number", &tat.number, &order.number)?;
    tx.changed("signed_on", &kept(tat.signed_on), &order.signed_on.to_string())?;
    tx.changed("in_force_from", &kept(tat.in_force_from), &order.in_force_from.to_string())?;
    letter::send(tx, Letter::Confirmed, &tat)
}
