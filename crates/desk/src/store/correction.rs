//! Correcting a contact. What was there stays in the history, and in the ledger with both signs.

use super::contact::{self, Contact};
use crate::{
    model::NewContact,
    policy::{CorrectContact, ReadRestrictedNote},
};
use frame::ledger;
use platform::{Action, Error, Problems, Result, Tx, clock, sql};

/// Corrects all that a form may say of a contact; who it was with is joined and parted apart.
///
/// Fails with [`Error::Stale`] when `version` is not the one that is there now.
pub fn correct(tx: &mut Tx<'_, CorrectContact>, new: &NewContact, version: i64) -> Result<()> {
    let (id, was_fact) = (tx.on().id, contact::fact(tx, tx.on().id)?);
    let was = contact::load(tx, id)?.ok_or(Error::NotFound)?;
    if was.version != version {
        return Err(Error::Stale);
    }
    if was.restricted_note.is_some()
        && !new.restricted_note.is_empty()
        && !ReadRestrictedNote::allows(tx.actor(), tx.on())
    {
        return Err(Problems::at("restricted_note", "desk-restricted-note-not-yours").into());
    }
    note_changes(tx, &was, new)?;
    note_about(tx, new)?;
    write(tx, &was, new)?;
    let became = contact::fact(tx, id)?;
    ledger::correct(tx, &was_fact, &became)
}

fn write(tx: &mut Tx<'_, CorrectContact>, was: &Contact, new: &NewContact) -> Result<()> {
    let (id, day) = (was.id, clock::day_of(new.started_at));
    let restricted = match new.restricted_note.as_str() {
        // An empty field leaves the note that is there: who corrects a contact may not be who may read it.
        "" => was.restricted_note.clone(),
        note => contact::seal(tx, id, note)?,
    };
    let language = new.language.unwrap_or(&was.language);
    let (funding, activity) =
        (new.funding.unwrap_or(was.funding), new.activity.as_ref().unwrap_or(&was.activity));
    let update = sql!(
        "update contact set day = $3, started_at = $4, minutes = $5, channel = $6, place = $7, language = $8,
                interpreter = $9, outcome = $10, referred_to = $11, note = $12, restricted_note = $13, funding = $14,
                activity = $15, heads = $16, profile = $17, version = version + 1
          where organisation_id = $1 and id = $2"
    );
    tx.run(
        update,
        &[
            &id,
            &day,
            &new.started_at,
            &new.minutes.get(),
            &new.channel,
            &new.place,
            &language,
            &new.interpreter,
            &new.outcome,
            &new.referred_to,
            &new.note,
            &restricted,
            &funding,
            activity,
            &new.heads,
            &new.profile,
        ],
    )?;
    tx.run(sql!("delete from contact_act where organisation_id = $1 and contact_id = $2"), &[&id])?;
    tx.run(sql!("delete from contact_topic where organisation_id = $1 and contact_id = $2"), &[&id])?;
    contact::add_about(tx, id, &new.topics, &new.acts)?;
    super::joining::regroup(tx, id)
}

fn note_changes(tx: &mut Tx<'_, CorrectContact>, was: &Contact, new: &NewContact) -> Result<()> {
    tx.changed("started_at", &was.started_at.to_string(), &new.started_at.to_string())?;
    tx.changed("minutes", &was.minutes.to_string(), &new.minutes.get().to_string())?;
    tx.changed("channel", was.channel.word(), new.channel.word())?;
    tx.changed("place", &was.place, &new.place)?;
    tx.changed("language", &was.language, new.language.unwrap_or(&was.language))?;
    tx.changed("interpreter", was.interpreter.word(), new.interpreter.word())?;
    tx.changed("outcome", was.outcome.word(), new.outcome.word())?;
    tx.changed("referred_to", &was.referred_to, &new.referred_to)?;
    tx.changed("note", &was.note, &new.note)?;
    tx.changed("funding", was.funding.word(), new.funding.unwrap_or(was.funding).word())?;
    tx.changed("activity", &was.activity, new.activity.as_ref().unwrap_or(&was.activity))?;
    tx.changed("heads", &was.heads.to_string(), &new.heads.to_string())?;
    tx.changed("profile", was.profile.word(), new.profile.word())?;
    if !new.restricted_note.is_empty() {
        // That it changed, never what it says.
        let before = was.restricted_note.as_ref().map_or("", |_| "•");
        tx.changed("restricted_note", before, "••")?;
    }
    Ok(())
}

fn note_about(tx: &mut Tx<'_, CorrectContact>, new: &NewContact) -> Result<()> {
    let (topics, acts) = contact::about(tx, tx.on().id)?;
    let joined = |acts: &[(String, String)]| {
        let mut words: Vec<_> = acts.iter().map(|(topic, act)| format!("{topic}.{act}")).collect();
        words.sort_unstable();
        words.join(" ")
    };
    tx.changed("topics", &topics.join(" "), &new.topics.join(" "))?;
    tx.changed("acts", &joined(&acts), &joined(&new.acts))
}
