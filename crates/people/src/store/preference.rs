//! How a client wishes to be reached. What makes a contact unsafe is sealed to its row.

use crate::model::{NewPreference, Preference, Reach};
use crate::policy::EditClient;
use frame::ClientId;
use platform::{Action, Result, Tx, Uuid, sql};

/// The wish as it is kept.
pub(crate) fn of<A: Action>(tx: &mut Tx<'_, A>, client: ClientId) -> Result<Option<Preference>> {
    let kept = sql!(
        "select id, channel, language, times, do_not_call_since, safe_note
           from contact_preference where organisation_id = $1 and client_id = $2"
    );
    Ok(tx.one(kept, &[&client])?)
}

/// The same in words, with the safe note opened; as it comes, where nothing was recorded.
pub(crate) fn opened<A: Action>(tx: &mut Tx<'_, A>, client: ClientId) -> Result<NewPreference> {
    let Some(kept) = of(tx, client)? else { return Ok(as_it_comes()) };
    let safe_note =
        kept.safe_note.as_deref().map(|sealed| tx.unseal(&place(&kept.id), sealed)).transpose()?;
    Ok(NewPreference {
        channel: kept.channel,
        language: kept.language,
        times: kept.times,
        do_not_call: kept.do_not_call_since.is_some(),
        safe_note: safe_note.unwrap_or_default(),
    })
}

/// Keeps the wish of the client of the permit, and what it was before.
pub(crate) fn write(tx: &mut Tx<'_, EditClient>, new: &NewPreference) -> Result<()> {
    let client = tx.on().id;
    let (before, kept) = (opened(tx, client)?, of(tx, client)?);
    if before == *new {
        return Ok(());
    }
    let id = kept.as_ref().map_or_else(|| tx.new_id::<Uuid>().to_string(), |kept| kept.id.clone());
    let since = kept.and_then(|kept| kept.do_not_call_since).unwrap_or_else(|| tx.today());
    let since = new.do_not_call.then_some(since);
    let note = Some(new.safe_note.as_str()).filter(|note| !note.is_empty());
    let sealed = note.map(|note| tx.seal(&place(&id), note)).transpose()?;
    let put = sql!(
        "insert into contact_preference
           (organisation_id, id, client_id, channel, language, times, do_not_call_since, safe_note)
         values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict (organisation_id, client_id) do update
            set channel = excluded.channel, language = excluded.language, times = excluded.times,
                do_not_call_since = excluded.do_not_call_since, safe_note = excluded.safe_note"
    );
    tx.run(put, &[&id, &client, &new.channel, &new.language, &new.times, &since, &sealed])?;
    keep(tx, &before, new)
}

fn keep(tx: &mut Tx<'_, EditClient>, old: &NewPreference, new: &NewPreference) -> Result<()> {
    let yes = |is: bool| if is { "yes" } else { "" };
    tx.changed("channel", old.channel.word(), new.channel.word())?;
    tx.changed("contact_language", &old.language, &new.language)?;
    tx.changed("times", &old.times, &new.times)?;
    tx.changed("do_not_call", yes(old.do_not_call), yes(new.do_not_call))?;
    if old.safe_note == new.safe_note {
        return Ok(());
    }
    // The history says that there is another note, and never what it says.
    let (was, became) = (!old.safe_note.is_empty(), !new.safe_note.is_empty());
    tx.changed("safe_note", if was { "before" } else { "" }, if became { "noted" } else { "" })
}

fn as_it_comes() -> NewPreference {
    NewPreference {
        channel: Reach::Any,
        language: String::new(),
        times: String::new(),
        do_not_call: false,
        safe_note: String::new(),
    }
}

/// The place for which a safe note is encrypted.
fn place(row: &str) -> String {
    format!("contact_preference.safe_note/{row}")
}
