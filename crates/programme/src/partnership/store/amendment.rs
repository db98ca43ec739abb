//! Amendments: submitted by the implementer, confirmed or returned by the authority.

use super::{agreement, party, read, stage};
use super::letter::{Letter, send_all};
use crate::partnership::{
    model::{
        Amendment, AmendmentId, AmendmentState, AsOf, Partnership, PartnershipId, Stage, Term,
        amendment::NewAmendment, input::NewStage,
    },
    pages::path_of,
    policy::{DecideAmendment, EditPartnership, WithdrawAmendment},
};
use frame::Kind;
use platform::{Action, Date, Error, Problems, Result, Role, Tx, sql};

/// Submits an amendment of the permit's partnership; answers with its id.
pub fn add(tx: &mut Tx<'_, EditPartnership>, new: &NewAmendment, version: i64) -> Result<AmendmentId> {
    let of = read::one(tx, tx.on().facts.id)?;
    let changes = new.changes(&of, (tx.today(), planned_from(tx, &of)?))?;
    party::bump(tx, of.row.id, version)?;
    agreement::prove_document(tx, new.document_id)?;
    let (id, now, by): (AmendmentId, _, _) = (tx.new_id(), tx.now(), tx.actor().id());
    let add = sql!(
        "insert into partnership_amendment
           (id, partnership_id, number, signed_on, in_force_from, why, back_dated_why, state, document_id, recorded_at,
            recorded_by, answer)
         values ($1, $2, $3, $4, $5, $6, $7, 'submitted', $8, $9, $10, '')"
    );
    let NewAmendment { number, signed_on, in_force_from, why, back_dated_why, document_id, .. } = new;
    tx.unscoped().run(
        add,
        &[
            &id,
            &of.row.id,
            number,
            signed_on,
            in_force_from,
            why,
            back_dated_why,
            document_id,
            &now,
            &by,
        ],
    )?;
    let change =
        sql!("insert into partnership_change (amendment_id, term, was, became) values ($1, $2, $3, $4)");
    for (term, was, became) in &changes {
        tx.unscoped().run(change, &[&id, term, was, became])?;
    }
    tx.changed("amendment", "", &id.to_string())?;
    let letter = letter(&of, id, "submitted");
    send_all(tx, &letter.as_letter(), (Role::Authority, Kind::Authority), &letter.cause)?;
    Ok(id)
}

/// What is told of an amendment: that it waits for the authority, or what the authority decided.
struct Told {
    subject: String,
    body: String,
    party: String,
    path: String,
    cause: String,
}

impl Told {
    fn as_letter(&self) -> Letter<'_> {
        let Self { subject, body, party, path, .. } = self;
        Letter { subject, body, party, path, what: "", day: "" }
    }
}

fn letter(of: &Partnership, id: AmendmentId, state: &str) -> Told {
    Told {
        subject: format!("programme-mail-amendment-{state}-subject"),
        body: format!("programme-mail-amendment-{state}-body"),
        party: of.name().to_owned(),
        path: format!("{}/amendments/{id}", path_of(of.row.id)),
        cause: format!("partnership_amendment/{id}/{state}"),
    }
}

/// The first day of the latest plan of the party that was confirmed: what was planned under the terms of that day stays so.
fn planned_from<A: Action>(tx: &mut Tx<'_, A>, of: &Partnership) -> Result<Option<Date>> {
    of.row.party_id.map_or(Ok(None), |party| super::door::planned_from(tx, party))
}

/// The amendment of a permit, with its partnership.
pub fn load<A: Action>(
    tx: &mut Tx<'_, A>,
    id: AmendmentId,
    of: PartnershipId,
) -> Result<(Partnership, Amendment)> {
    let of = read::one(tx, of)?;
    let amendment = of.amendments.iter().find(|amendment| amendment.id == id).cloned();
    Ok((of, amendment.ok_or(Error::NotFound)?))
}

/// Confirms the amendment of the permit: from its day its terms hold; when it lengthens the term, the partnership is extended.
pub fn confirm(tx: &mut Tx<'_, DecideAmendment>, answer: &str) -> Result<()> {
    let (of, amendment) = load(tx, tx.on().facts.id, tx.on().partnership.facts.id)?;
    decide(tx, (of.row.id, amendment.id), AmendmentState::Confirmed, answer)?;
    tell_managers(tx, &of, amendment.id, AmendmentState::Confirmed)?;
    let on = amendment.in_force_from;
    let is_longer = of
        .changes_of(amendment.id)
        .any(|change| change.term == Term::UntilDay && change.became > change.was);
    let standing = of.standing(AsOf { on, known: tx.today() });
    let is_active = standing.is_some_and(|standing| standing.stage == Stage::Active);
    if is_longer && is_active {
        let note = amendment.number.clone();
        let extended = NewStage { stage: Stage::Extended, from_day: on, note, is_sure: true };
        stage::insert(tx, of.row.id, &extended)?;
    }
    Ok(())
}

/// Returns the amendment of the permit, with a word why.
pub fn give_back(tx: &mut Tx<'_, DecideAmendment>, answer: &str) -> Result<()> {
    let (of, amendment) = load(tx, tx.on().facts.id, tx.on().partnership.facts.id)?;
    decide(tx, (of.row.id, amendment.id), AmendmentState::Returned, answer)?;
    tell_managers(tx, &of, amendment.id, AmendmentState::Returned)
}

fn tell_managers(
    tx: &mut Tx<'_, DecideAmendment>,
    of: &Partnership,
    id: AmendmentId,
    state: AmendmentState,
) -> Result<()> {
    let letter = letter(of, id, state.word());
    send_all(tx, &letter.as_letter(), (Role::ProgrammeManager, Kind::Implementer), &letter.cause)
}

/// Takes the amendment of the permit back.
pub fn withdraw(tx: &mut Tx<'_, WithdrawAmendment>) -> Result<()> {
    let (id, of) = (tx.on().facts.id, tx.on().partnership.facts.id);
    decide(tx, (of, id), AmendmentState::Withdrawn, "")
}

/// A decision is made once; a second one hears of the first.
fn decide<A: Action>(
    tx: &mut Tx<'_, A>,
    (of, id): (PartnershipId, AmendmentId),
    state: AmendmentState,
    answer: &str,
) -> Result<()> {
    let (now, by) = (tx.now(), tx.actor().id());
    let decide = sql!(
        "update partnership_amendment set state = $2, decided_at = $3, decided_by = $4, answer = $5
          where id = $1 and state = 'submitted'"
    );
    if tx.unscoped().run(decide, &[&id, &state, &now, &by, &answer])? == 0 {
        return Err(Problems::at("answer", "programme-problem-decided").into());
    }
    let bump = sql!("update partnership set version = version + 1 where id = $1");
    tx.unscoped().run(bump, &[&of])?;
    tx.changed("state", AmendmentState::Submitted.word(), state.word())
}
