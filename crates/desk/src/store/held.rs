//! What is held of a client at the desk, for the person: every field, also of what was taken back and of a file that is
//! closed to use.

use super::contact;
use crate::model::{Channel, Interpreter, Outcome};
use frame::ContactId;
use people::OpenFile;
use platform::{Date, JsonValue, Result, Timestamp, Tx, json, record, sql};

record! {
    struct Held {
        id: ContactId,
        started_at: Timestamp,
        minutes: i64,
        channel: Channel,
        place: String,
        language: String,
        interpreter: Interpreter,
        outcome: Outcome,
        referred_to: String,
        note: String,
        restricted_note: Option<String>,
        heads: i64,
        counsellor: Option<String>,
        recorded_at: Timestamp,
        withdrawn_at: Option<Timestamp>,
    }
}

record! {
    struct FollowUp {
        due_on: Date,
        what: String,
        who: Option<String>,
        done_at: Option<Timestamp>,
    }
}

/// The contacts of the client of the permit, oldest first, with the restricted notes in plain words.
pub fn contacts(tx: &mut Tx<'_, OpenFile>) -> Result<Vec<JsonValue>> {
    let client = tx.on().id;
    let all = sql!(
        "select c.id, c.started_at, c.minutes, c.channel, c.place, c.language, c.interpreter, c.outcome, c.referred_to,
                c.note, c.restricted_note, c.heads, a.name as counsellor, c.recorded_at, c.withdrawn_at
           from contact c left join account a on a.id = c.counsellor_id
          where c.organisation_id = $1 and c.client_id = $2 order by c.started_at, c.id"
    );
    let all: Vec<Held> = tx.all(all, &[&client])?;
    all.iter().map(|held| shown(tx, held)).collect()
}

fn shown(tx: &mut Tx<'_, OpenFile>, held: &Held) -> Result<JsonValue> {
    let (topics, acts) = contact::about(tx, held.id)?;
    let acts: Vec<_> = acts.iter().map(|(topic, act)| format!("{topic}.{act}")).collect();
    let restricted = match &held.restricted_note {
        Some(sealed) => Some(tx.unseal(&contact::restricted(held.id), sealed)?),
        None => None,
    };
    Ok(json!({
        "id": held.id.to_string(),
        "started_at": held.started_at.to_string(),
        "minutes": held.minutes,
        "channel": held.channel,
        "place": held.place,
        "language": held.language,
        "interpreter": held.interpreter,
        "topics": topics,
        "acts": acts,
        "outcome": held.outcome,
        "referred_to": held.referred_to,
        "note": held.note,
        "restricted_note": restricted,
        "heads": held.heads,
        "counsellor": held.counsellor,
        "recorded_at": held.recorded_at.to_string(),
        "withdrawn_at": held.withdrawn_at.map(|at| at.to_string()),
    }))
}

/// What was to follow.
pub fn follow_ups(tx: &mut Tx<'_, OpenFile>) -> Result<Vec<JsonValue>> {
    let client = tx.on().id;
    let all = sql!(
        "select f.due_on, f.what, a.name as who, f.done_at from follow_up f left join account a on a.id = f.account_id
          where f.organisation_id = $1 and f.client_id = $2 order by f.due_on, f.id"
    );
    let all: Vec<FollowUp> = tx.all(all, &[&client])?;
    let row = |FollowUp { due_on, what, who, done_at }| json!({ "due_on": due_on.to_string(), "what": what, "who": who, "done_at": done_at.map(|at| at.to_string()) });
    Ok(all.into_iter().map(row).collect())
}
