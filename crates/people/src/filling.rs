//! Filling a file by what was typed, without its pages: the same parsers, the same store functions, the same rights. The
//! demonstration does so.

use crate::model::{
    NewConsent, NewDocument, NewPreference, NewSkill, Occupation, ProtectionInput, Relation, Sent, StayInput,
    merging::{FIELDS, Take},
};
use crate::policy::{EditClient, MergeClients, ProtectClient};
use crate::store::{
    consent, document, guardian,
    merge::{self, Choice},
    occupation, preference, protection, reminder, spoken, stay,
};
use platform::{Date, Proven, Result, Tx};
use std::collections::BTreeSet;

/// Records a basis of stay of the client of the permit.
pub fn stay(tx: &mut Tx<'_, EditClient>, typed: &StayInput) -> Result<()> {
    typed.parse(tx.today())?.iter().try_for_each(|new| stay::add(tx, new))
}

/// Keeps a document, as its form sends it.
pub fn document(tx: &mut Tx<'_, EditClient>, sent: &Sent) -> Result<()> {
    let new = NewDocument::parse(sent, tx.today(), false)?;
    document::add(tx, &new).map(drop)
}

/// Keeps a consent or a refusal, as its form sends it.
pub fn consent(tx: &mut Tx<'_, EditClient>, sent: &Sent) -> Result<()> {
    let new = NewConsent::parse(sent, tx.today())?;
    consent::add(tx, &new).map(drop)
}

/// Says how well the client speaks their languages.
pub fn languages(tx: &mut Tx<'_, EditClient>, skills: &[NewSkill]) -> Result<()> {
    let client = tx.on().id;
    let before = spoken::of(tx, client)?;
    spoken::write(tx, &before, skills)
}

/// Keeps education and work, as their form sends them.
pub fn occupation(tx: &mut Tx<'_, EditClient>, sent: &Sent) -> Result<()> {
    let new = Occupation::parse(sent, tx.today())?;
    occupation::write(tx, &new)
}

/// Keeps how the person wishes to be reached, as the form sends it.
pub fn preference(tx: &mut Tx<'_, EditClient>, sent: &Sent) -> Result<()> {
    preference::write(tx, &NewPreference::parse(sent)?)
}

/// Keeps what a counsellor wishes to be reminded of.
pub fn reminder(tx: &mut Tx<'_, EditClient>, word: &str, due_on: Date) -> Result<()> {
    reminder::add(tx, word, due_on)
}

/// Makes `parent` answer for the child of the permit.
pub fn parent(tx: &mut Tx<'_, EditClient>, parent: &Proven<EditClient>) -> Result<()> {
    guardian::add(tx, parent, Relation::Parent)
}

/// Hides the client of the permit from all but the named.
pub fn protect(tx: &mut Tx<'_, ProtectClient>, typed: &ProtectionInput) -> Result<()> {
    let colleagues: BTreeSet<_> = protection::colleagues(tx)?.into_iter().map(|one| one.id).collect();
    let new = typed.parse(&colleagues)?;
    protection::protect(tx, &new)
}

/// Makes one file of two; every field stays as the file of the permit has it.
pub fn merge(tx: &mut Tx<'_, MergeClients>, other: &Proven<MergeClients>) -> Result<()> {
    let takes = FIELDS.iter().map(|field| (*field, Take::Kept)).collect();
    let choice = Choice { takes, version: tx.on().version, other_version: other.on().version };
    merge::merge(tx, other, &choice).map(drop)
}
