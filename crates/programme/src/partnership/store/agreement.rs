//! The agreement is recorded; a mistake in it is mended, until an amendment builds on it. From when the municipality is a
//! partner is told to `frame` here.

use super::{party, read, stage};
use crate::document::{DocumentId, ViewDocument};
use crate::partnership::{
    model::{
        Agreement, AmendmentState, Partnership, Stage, Term,
        input::{NewAgreement, NewStage},
    },
    policy::EditPartnership,
};
use frame::{OrganisationId, organisation};
use platform::{Action, Date, Problems, Result, Tx, sql};

/// Records the agreement of the permit's partnership, or mends it.
pub fn keep(tx: &mut Tx<'_, EditPartnership>, new: &NewAgreement, version: i64) -> Result<()> {
    let of = read::one(tx, tx.on().facts.id)?;
    let Some(party) = of.row.party_id else {
        return Err(Problems::at("contract_from", "programme-problem-region-agrees").into());
    };
    party::bump(tx, of.row.id, version)?;
    prove_document(tx, new.document_id)?;
    match &of.agreement {
        None => add(tx, &of, new)?,
        Some(was) => mend(tx, (&of, was), new)?,
    }
    let terms = &new.terms;
    let first = of.agreement.as_ref().map_or(terms.contract_from, |was| was.contract_from);
    tell_frame(tx, party, (first, terms.contract_from))
}

/// A document that a form names is one that the actor may see.
pub(super) fn prove_document<A: Action>(tx: &mut Tx<'_, A>, id: Option<DocumentId>) -> Result<()> {
    match id {
        Some(id) if tx.prove::<ViewDocument>(&id)?.is_none() => {
            Err(Problems::at("document_id", "programme-problem-document").into())
        }
        _ => Ok(()),
    }
}

fn add(tx: &mut Tx<'_, EditPartnership>, of: &Partnership, new: &NewAgreement) -> Result<()> {
    let (now, by) = (tx.now(), tx.actor().id());
    let add = sql!(
        "insert into partnership_agreement
           (partnership_id, number, signed_on, contract_from, activity_from, until_day, extension_from, extension_until,
            undertakes, document_id, recorded_at, recorded_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"
    );
    let NewAgreement { number, signed_on, terms, document_id } = new;
    tx.unscoped().run(
        add,
        &[
            &of.row.id,
            number,
            signed_on,
            &terms.contract_from,
            &terms.activity_from,
            &terms.until_day,
            &terms.extension_from,
            &terms.extension_until,
            &terms.undertakes,
            document_id,
            &now,
            &by,
        ],
    )?;
    tx.changed("agreement", "", &format!("{}–{}", terms.contract_from, terms.until_day))?;
    let agreed = NewStage {
        stage: Stage::Agreed,
        from_day: agreed_from(new, tx.today()),
        note: number.clone(),
        is_sure: true,
    };
    stage::insert(tx, of.row.id, &agreed)
}

/// It is agreed from its signing, or from its beginning when it was signed afterwards; one whose signing is not known and that
/// lies ahead, from the day on which it was heard of.
fn agreed_from(new: &NewAgreement, today: Date) -> Date {
    new.signed_on.unwrap_or(today).min(new.terms.contract_from)
}

/// What was written down wrongly. An amendment says what its terms were before it: from then on these stay.
fn mend(
    tx: &mut Tx<'_, EditPartnership>,
    (of, was): (&Partnership, &Agreement),
    new: &NewAgreement,
) -> Result<()> {
    let is_amended = of.amendments.iter().any(|amendment| {
        matches!(amendment.state, AmendmentState::Submitted | AmendmentState::Confirmed)
    });
    if is_amended && was.terms() != new.terms {
        return Err(Problems::at("contract_from", "programme-problem-amended").into());
    }
    let keep = sql!(
        "update partnership_agreement
            set number = $2, signed_on = $3, contract_from = $4, activity_from = $5, until_day = $6, extension_from = $7,
                extension_until = $8, undertakes = $9, document_id = $10
          where partnership_id = $1"
    );
    let NewAgreement { number, signed_on, terms, document_id } = new;
    tx.unscoped().run(
        keep,
        &[
            &of.row.id,
            number,
            signed_on,
            &terms.contract_from,
            &terms.activity_from,
            &terms.until_day,
            &terms.extension_from,
            &terms.extension_until,
            &terms.undertakes,
            document_id,
        ],
    )?;
    let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
    tx.changed("number", &was.number, number)?;
    tx.changed("signed_on", &day(was.signed_on), &day(*signed_on))?;
    tx.changed("contract_from", &was.contract_from.to_string(), &terms.contract_from.to_string())?;
    for term in Term::ALL.iter().copied() {
        tx.changed(term.word(), &was.terms().of(term), &terms.of(term))?;
    }
    Ok(())
}

/// The beginning of the first agreement of a municipality is the day from which it is a partner: kept by `frame` for all who
/// ask it, written here alone.
fn tell_frame(
    tx: &mut Tx<'_, EditPartnership>,
    party: OrganisationId,
    (was, became): (Date, Date),
) -> Result<()> {
    let first = sql!(
        "select min(g.contract_from) from partnership_agreement g join partnership p on p.id = g.partnership_id
          where p.party_id = $1"
    );
    let from: Option<Date> = tx.unscoped().scalar(first, &[&party])?.flatten();
    organisation::keep_partner_from(tx, party, from)?;
    tx.changed("partner_from", &was.to_string(), &became.to_string())
}
