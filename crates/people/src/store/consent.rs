//! Consents of clients. A domain that may do something only with the person's consent asks [`holds`].

use super::elsewhere;
use crate::model::{
    Consent, ConsentId, ConsentPurpose, ConsentState, NewConsent, Standing, last_word, recipient_key,
};
use crate::policy::EditClient;
use frame::ClientId;
use platform::{Action, Date, Error, Problems, Result, Tx, sql};

/// Whether a client allows this on a day, to this recipient: what they said last counts. `recipient` is empty where the
/// data stay here; small and capital letters and marks do not matter.
pub fn holds<A: Action>(
    tx: &mut Tx<'_, A>,
    client: ClientId,
    purpose: ConsentPurpose,
    (recipient, on): (&str, Date),
) -> Result<bool> {
    let said = sql!(
        "select c.id, c.purpose, c.purpose_words, c.recipient_third_parties, c.pii_information, c.privacy_notice,
                c.language, c.event_type, c.event_state, c.from_day, c.until_day, c.event_time, c.entity,
                c.withdrawn_on, c.withdrawn_at, c.withdrawn_by
           from consent c
          where c.organisation_id = $1 and c.client_id = $2 and c.purpose = $3 and c.recipient_key = $4"
    );
    let said: Vec<Consent> = tx.all(said, &[&client, &purpose, &recipient_key(recipient)])?;
    Ok(last_word(&said, on).is_some_and(|last| last.standing(on) == Standing::Allowed))
}

/// Everything a client has said, newest first, with the names of who took it down.
pub(crate) fn of<A: Action>(tx: &mut Tx<'_, A>, client: ClientId) -> Result<Vec<Consent>> {
    let said = sql!(
        "select c.id, c.purpose, c.purpose_words, c.recipient_third_parties, c.pii_information, c.privacy_notice,
                c.language, c.event_type, c.event_state, c.from_day, c.until_day, c.event_time,
                coalesce(a.name, c.entity) as entity, c.withdrawn_on, c.withdrawn_at,
                coalesce(w.name, c.withdrawn_by) as withdrawn_by
           from consent c
           left join account a on a.id = c.entity
           left join account w on w.id = c.withdrawn_by
          where c.organisation_id = $1 and c.client_id = $2 order by c.event_time desc, c.id desc"
    );
    Ok(tx.all(said, &[&client])?)
}

/// Takes down what the client of the permit has said.
pub(crate) fn add(tx: &mut Tx<'_, EditClient>, new: &NewConsent) -> Result<ConsentId> {
    let (id, client): (ConsentId, ClientId) = (tx.new_id(), tx.on().id);
    let (now, actor, key) = (tx.now(), tx.actor().id(), recipient_key(&new.recipient));
    let NewConsent { purpose, purpose_words, recipient, data, notice, language, .. } = new;
    let NewConsent { expression, state, from_day, until_day, .. } = new;
    let add = sql!(
        "insert into consent
           (organisation_id, id, client_id, purpose, purpose_words, recipient_third_parties, recipient_key,
            pii_information, privacy_notice, language, event_type, event_state, from_day, until_day, event_time, entity)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)"
    );
    tx.run(
        add,
        &[
            &id,
            &client,
            purpose,
            purpose_words,
            recipient,
            &key,
            data,
            notice,
            language,
            expression,
            state,
            from_day,
            until_day,
            &now,
            &actor,
        ],
    )?;
    tx.changed("consent", "", &said((*purpose, state.word()), (Some(*from_day), *until_day), recipient))?;
    elsewhere::consent_changed(tx, client)?;
    Ok(id)
}

/// Takes down that the client of the permit has withdrawn a consent. It never holds again: a new one is given.
///
/// Fails with problems at `withdrawn_on` when there is nothing to withdraw any more, or for a day that cannot be.
pub(crate) fn withdraw(tx: &mut Tx<'_, EditClient>, id: ConsentId, on: Date) -> Result<()> {
    let client = tx.on().id;
    let old = of(tx, client)?.into_iter().find(|consent| consent.id == id).ok_or(Error::NotFound)?;
    let problem = |key| Err(Problems::at("withdrawn_on", key).into());
    if old.event_state == ConsentState::Refused || old.withdrawn_on.is_some() {
        return problem("people-problem-consent-withdrawn");
    }
    if on > tx.today() {
        return problem("people-problem-in-future");
    }
    if on < old.from_day.min(platform::clock::day_of(old.event_time)) {
        return problem("people-problem-withdrawn-before");
    }
    let (now, actor) = (tx.now(), tx.actor().id());
    let withdraw = sql!(
        "update consent set withdrawn_on = $3, withdrawn_at = $4, withdrawn_by = $5
          where organisation_id = $1 and id = $2 and withdrawn_on is null"
    );
    tx.run(withdraw, &[&id, &on, &now, &actor])?;
    let recipient = &old.recipient_third_parties;
    let was = said((old.purpose, old.event_state.word()), (Some(old.from_day), old.until_day), recipient);
    tx.changed("consent", &was, &said((old.purpose, "withdrawn"), (Some(on), None), recipient))?;
    elsewhere::consent_changed(tx, client)
}

/// A consent in the history: `share|given|2026-06-30|2027-06-30|Töötukassa`.
fn said(
    (purpose, state): (ConsentPurpose, &str),
    (from, until): (Option<Date>, Option<Date>),
    to: &str,
) -> String {
    let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
    format!("{purpose}|{state}|{}|{}|{to}", day(from), day(until))
}
