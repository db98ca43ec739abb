//! Restricted notes. Every version lies sealed for its own place; the history says that there was another, not what it said.

use crate::model::{NoteId, NoteOpeningId};
use crate::policy::note::{
    AskToReadNote, CorrectRestrictedNote, GiveRestrictedNote, Note, WithdrawRestrictedNote,
    WriteRestrictedNote,
};
use frame::ClientId;
use people::Purpose;
use platform::{Action, Error, Result, Target, Timestamp, Tx, clock, record, sql};

/// Minutes for which a note stays open.
const MINUTES: i64 = 60;

record! {
    /// One restricted note of a file, without its words.
    #[derive(Clone, Debug)]
    pub struct NoteLine {
        /// Its id.
        pub id: NoteId,
        /// When it was written.
        pub written_at: Timestamp,
        /// Who wrote it.
        pub written_by: String,
        /// That account's name.
        pub author: Option<String>,
        /// When it was withdrawn.
        pub withdrawn_at: Option<Timestamp>,
        /// How many versions it has.
        pub version: i64,
        /// Whether it was given to the actor to read.
        pub is_given: bool,
    }
}

/// The notes of a client, newest first.
pub fn of_client<A: Action>(tx: &mut Tx<'_, A>, client: ClientId) -> Result<Vec<NoteLine>> {
    let account = tx.actor().id();
    let notes = sql!(
        "select n.id, n.written_at, n.written_by, a.name as author, n.withdrawn_at, n.version,
                (select count(*) from restricted_note_reader r
                  where r.organisation_id = $1 and r.note_id = n.id and r.account_id = $3) as is_given
           from restricted_note n left join account a on a.id = n.written_by
          where n.organisation_id = $1 and n.client_id = $2 order by n.written_at desc, n.id desc"
    );
    Ok(tx.all(notes, &[&client, &account])?)
}

/// How many notes a client has that are not withdrawn.
pub fn count<A: Action>(tx: &mut Tx<'_, A>, client: ClientId) -> Result<i64> {
    let count = sql!(
        "select count(*) from restricted_note
          where organisation_id = $1 and client_id = $2 and withdrawn_at is null"
    );
    Ok(tx.scalar(count, &[&client])?.unwrap_or(0))
}

/// Writes a note.
pub fn write(tx: &mut Tx<'_, WriteRestrictedNote>, words: &str) -> Result<NoteId> {
    let (id, client): (NoteId, ClientId) = (tx.new_id(), tx.on().id);
    let (now, by) = (tx.now(), tx.actor().id());
    let add = sql!(
        "insert into restricted_note (organisation_id, id, client_id, written_at, written_by, version)
         values ($1, $2, $3, $4, $5, 1)"
    );
    tx.run(add, &[&id, &client, &now, &by])?;
    add_version(tx, id, 1, words)?;
    Ok(id)
}

/// Adds a version of the note of the permit; the one before stays sealed.
///
/// Fails with [`Error::Stale`] when `version` is not the one that is there now.
pub fn correct(tx: &mut Tx<'_, CorrectRestrictedNote>, version: i64, words: &str) -> Result<()> {
    let facts = tx.on().facts.clone();
    if facts.version != version {
        return Err(Error::Stale);
    }
    if self::words(tx, version)? == words {
        return Ok(());
    }
    let update = sql!("update restricted_note set version = $3 where organisation_id = $1 and id = $2");
    tx.run(update, &[&facts.id, &(version + 1)])?;
    add_version(tx, facts.id, version + 1, words)?;
    tx.changed("words", &version.to_string(), &(version + 1).to_string())
}

fn add_version<A: Action>(tx: &mut Tx<'_, A>, id: NoteId, version: i64, words: &str) -> Result<()> {
    let (now, by) = (tx.now(), tx.actor().id());
    let sealed = tx.seal(&place(id, version), words)?;
    let add = sql!(
        "insert into restricted_note_version (organisation_id, note_id, version, sealed, written_at, written_by)
         values ($1, $2, $3, $4, $5, $6)"
    );
    tx.run(add, &[&id, &version, &sealed, &now, &by])?;
    Ok(())
}

/// The place for which a version is sealed: it opens nowhere else.
fn place(id: NoteId, version: i64) -> String {
    format!("restricted_note_version.sealed/{id}/{version}")
}

/// What a version of the note of the permit says. Whether the actor may read it, the action has said.
pub fn words<A: Action<On = Note>>(tx: &mut Tx<'_, A>, version: i64) -> Result<String> {
    let id = tx.on().facts.id;
    words_of(tx, id, version)?.ok_or(Error::NotFound)
}

/// What a version says; for the person's own copy too.
pub fn words_of<A: Action>(tx: &mut Tx<'_, A>, id: NoteId, version: i64) -> Result<Option<String>> {
    let sealed = sql!(
        "select sealed from restricted_note_version where organisation_id = $1 and note_id = $2 and version = $3"
    );
    let Some(sealed) = tx.scalar::<String>(sealed, &[&id, &version])? else { return Ok(None) };
    tx.unseal(&place(id, version), &sealed).map(Some)
}

/// Withdraws the note of the permit: it stays sealed, and nobody is given it any more.
pub fn withdraw(tx: &mut Tx<'_, WithdrawRestrictedNote>) -> Result<()> {
    let (id, now, by) = (tx.on().facts.id, tx.now(), tx.actor().id());
    let update = sql!(
        "update restricted_note set withdrawn_at = $3, withdrawn_by = $4 where organisation_id = $1 and id = $2"
    );
    tx.run(update, &[&id, &now, &by])?;
    tx.run(sql!("delete from restricted_note_reader where organisation_id = $1 and note_id = $2"), &[&id])?;
    tx.changed("withdrawn", "", "yes")
}

/// Opens the note of the permit for the actor.
pub fn open(tx: &mut Tx<'_, AskToReadNote>, purpose: Purpose, word: &str) -> Result<()> {
    let (id, note, account): (NoteOpeningId, _, _) = (tx.new_id(), tx.on().facts.id, tx.actor().id());
    let (now, ends) = (tx.now(), clock::after_minutes(tx.now(), MINUTES));
    let add = sql!(
        "insert into restricted_note_opening (organisation_id, id, note_id, account_id, purpose, word, opened_at, ends_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)"
    );
    tx.run(add, &[&id, &note, &account, &purpose, &word, &now, &ends])?;
    Ok(())
}

record! {
    /// A colleague to whom a note was given.
    #[derive(Clone, Debug)]
    pub struct Reader {
        /// The account.
        pub account_id: String,
        /// Its name.
        pub name: Option<String>,
    }
}

/// To whom a note was given.
pub fn readers<A: Action>(tx: &mut Tx<'_, A>, id: NoteId) -> Result<Vec<Reader>> {
    let readers = sql!(
        "select r.account_id, a.name from restricted_note_reader r left join account a on a.id = r.account_id
          where r.organisation_id = $1 and r.note_id = $2 order by r.given_at, r.account_id"
    );
    Ok(tx.all(readers, &[&id])?)
}

/// Gives the note of the permit to a colleague in whose caseload the client is; `false` if the client is not.
pub fn give(tx: &mut Tx<'_, GiveRestrictedNote>, account: &str) -> Result<bool> {
    let (id, client, now, by) = (tx.on().facts.id, tx.on().client.id, tx.now(), tx.actor().id());
    let holders = people::caseload::holders(tx, client)?;
    let Some(holder) = holders.iter().find(|holder| holder.account_id == account) else { return Ok(false) };
    let add = sql!(
        "insert into restricted_note_reader (organisation_id, note_id, account_id, given_at, given_by)
         values ($1, $2, $3, $4, $5) on conflict (organisation_id, note_id, account_id) do nothing"
    );
    if tx.run(add, &[&id, &account, &now, &by])? == 1 {
        tx.changed("reader", "", &holder.name)?;
    }
    Ok(true)
}

/// Takes the note of the permit from a colleague.
pub fn take(tx: &mut Tx<'_, GiveRestrictedNote>, account: &str) -> Result<()> {
    let id = tx.on().facts.id;
    let name =
        readers(tx, id)?.into_iter().find(|reader| reader.account_id == account).and_then(|one| one.name);
    let gone = sql!(
        "delete from restricted_note_reader where organisation_id = $1 and note_id = $2 and account_id = $3"
    );
    if tx.run(gone, &[&id, &account])? == 1 {
        let reference = tx.on().reference();
        let about = tx.on().client();
        tx.changed_at((&reference, about), "reader", name.as_deref().unwrap_or(account), "")?;
    }
    Ok(())
}
