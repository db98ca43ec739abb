//! Who may read a restricted note: its author; a counsellor to whom it was given, for as long as the client is in their
//! caseload; a coordinator for a purpose that is said and kept. Opening the file alone shows how many there are.

use super::{PURPOSES, STAFF, coordinates, for_who_opens, knows, opens};
use crate::model::NoteId;
use frame::{At, ClientId};
use people::{ClientFile, Purpose};
use platform::{
    Action, Actor, Conn, Includes, Log, Result, Role, Scope, Target, Timestamp, Uuid, record, sql,
};
use serde::Deserialize;

/// A note in an address: `/organisations/{slug}/clients/{id}/restricted-notes/{note}`.
#[derive(Clone, Debug, Deserialize)]
pub struct NotePath {
    /// The organisation's name in addresses.
    pub slug: String,
    /// The client.
    pub id: ClientId,
    /// The note.
    pub note: NoteId,
}

impl NotePath {
    /// Where the file is.
    pub fn file(&self) -> At<ClientId> {
        At { slug: self.slug.clone(), id: self.id }
    }
}

record! {
    /// The facts of a note that rules need.
    #[derive(Clone, Debug)]
    pub struct NoteFacts {
        /// The note.
        pub id: NoteId,
        /// When it was written.
        pub written_at: Timestamp,
        /// Who wrote it.
        pub written_by: String,
        /// When it was withdrawn.
        pub withdrawn_at: Option<Timestamp>,
        /// Counts its versions.
        pub version: i64,
        /// Whether it was given to the actor to read.
        pub is_given: bool,
        /// For what the actor has opened it, if the time has not run out.
        pub opened: Option<Purpose>,
    }
}

/// A note, and whose it is.
#[derive(Clone, Debug)]
pub struct Note {
    /// The client.
    pub client: ClientFile,
    /// The note.
    pub facts: NoteFacts,
}

impl Note {
    /// How the audit and the history name it.
    pub fn reference_of(id: NoteId) -> String {
        format!("restricted_note/{id}")
    }

    fn is_of(&self, actor: &Actor) -> bool {
        self.facts.written_by == actor.id()
    }
}

impl Target for Note {
    type Id = NotePath;
    fn load(conn: &mut Conn<'_>, actor: &Actor, path: &NotePath) -> Result<Option<Self>> {
        let Some(client) = ClientFile::load(conn, actor, &path.file())? else { return Ok(None) };
        let facts = sql!(
            "select n.id, n.written_at, n.written_by, n.withdrawn_at, n.version,
                    (select count(*) from restricted_note_reader r
                      where r.organisation_id = $1 and r.note_id = n.id and r.account_id = $4) as is_given,
                    (select max(o.purpose) from restricted_note_opening o
                      where o.organisation_id = $1 and o.note_id = n.id and o.account_id = $4 and o.ends_at > $5) as opened
               from restricted_note n where n.organisation_id = $1 and n.id = $2 and n.client_id = $3"
        );
        let facts = conn.one(facts, &[&path.note, &client.id, &actor.id(), &actor.now()])?;
        Ok(facts.map(|facts| Self { client, facts }))
    }
    fn scope(&self) -> Scope {
        self.client.scope()
    }
    fn reference(&self) -> String {
        Self::reference_of(self.facts.id)
    }
    fn client(&self) -> Option<Uuid> {
        self.client.client()
    }
    fn reason(&self) -> Option<&'static str> {
        self.facts.opened.map(Purpose::word).or(self.client.reason())
    }
}

/// May the actor know that there is this note: who may open the file, wrote it, or coordinates?
fn sees(actor: &Actor, note: &Note) -> bool {
    let client = &note.client;
    knows(actor, client) && (opens(actor, client) || note.is_of(actor) || coordinates(actor, client))
}

/// May the actor read it now?
fn reads(actor: &Actor, note: &Note) -> bool {
    let (client, facts) = (&note.client, &note.facts);
    let for_purpose = facts.opened.is_some() && client.restricted_on.is_none();
    let by_right = if note.is_of(actor) {
        opens(actor, client) || for_purpose
    } else if coordinates(actor, client) {
        for_purpose
    } else {
        facts.is_given && client.in_caseload && opens(actor, client) && facts.withdrawn_at.is_none()
    };
    knows(actor, client) && by_right
}

/// May the actor read it once a purpose is said?
fn reads_for_purpose(actor: &Actor, note: &Note) -> bool {
    knows(actor, &note.client)
        && note.client.restricted_on.is_none()
        && (note.is_of(actor) || coordinates(actor, &note.client))
}

/// Does the actor keep the note: its author with the file open, or a coordinator? Withdrawn ones are kept by nobody.
fn keeps(actor: &Actor, note: &Note) -> bool {
    let client = &note.client;
    let is_keeper = (note.is_of(actor) && opens(actor, client)) || coordinates(actor, client);
    knows(actor, client) && client.restricted_on.is_none() && note.facts.withdrawn_at.is_none() && is_keeper
}

for_who_opens! {
    /// Seeing how many restricted notes a file has, and which of them one may read.
    ListRestrictedNotes on ClientFile, std::convert::identity, "casework.list_restricted_notes"
}

for_who_opens! {
    /// Writing a restricted note.
    WriteRestrictedNote on ClientFile, std::convert::identity, "casework.write_restricted_note"
}

impl Includes<ListRestrictedNotes> for WriteRestrictedNote {}

/// Reading a restricted note: each time on record.
pub struct ReadRestrictedNote;

impl Action for ReadRestrictedNote {
    type On = Note;
    const NAME: &'static str = "casework.read_restricted_note";
    const LOG: Log = Log::Looks;
    const ROLES: &'static [Role] = STAFF;
    fn sees(actor: &Actor, note: &Note) -> bool {
        sees(actor, note)
    }
    fn allows(actor: &Actor, note: &Note) -> bool {
        reads(actor, note)
    }
    fn asks_purpose(actor: &Actor, note: &Note) -> bool {
        reads_for_purpose(actor, note)
    }
}

/// Saying for what a note is to be read: its author outside the own caseload, and coordinators.
pub struct AskToReadNote;

impl Action for AskToReadNote {
    type On = Note;
    const NAME: &'static str = "casework.ask_to_read_note";
    const LOG: Log = Log::Looks;
    const ROLES: &'static [Role] = STAFF;
    fn sees(actor: &Actor, note: &Note) -> bool {
        sees(actor, note)
    }
    fn allows(actor: &Actor, note: &Note) -> bool {
        reads_for_purpose(actor, note)
    }
}

/// Correcting a restricted note: its author. What it said before stays sealed.
pub struct CorrectRestrictedNote;

impl Action for CorrectRestrictedNote {
    type On = Note;
    const NAME: &'static str = "casework.correct_restricted_note";
    const LOG: Log = Log::Looks;
    const ROLES: &'static [Role] = STAFF;
    fn sees(actor: &Actor, note: &Note) -> bool {
        sees(actor, note)
    }
    fn allows(actor: &Actor, note: &Note) -> bool {
        note.is_of(actor) && reads(actor, note) && note.facts.withdrawn_at.is_none()
    }
    fn asks_purpose(actor: &Actor, note: &Note) -> bool {
        note.is_of(actor) && note.facts.withdrawn_at.is_none() && reads_for_purpose(actor, note)
    }
}

impl Includes<ReadRestrictedNote> for CorrectRestrictedNote {}

/// Withdrawing a restricted note: its author, and coordinators. It stays sealed; those whom it was given read it no more.
pub struct WithdrawRestrictedNote;

impl Action for WithdrawRestrictedNote {
    type On = Note;
    const NAME: &'static str = "casework.withdraw_restricted_note";
    const LOG: Log = Log::Changes;
    const ROLES: &'static [Role] = STAFF;
    const PURPOSES: &'static [&'static str] = PURPOSES;
    fn sees(actor: &Actor, note: &Note) -> bool {
        sees(actor, note)
    }
    fn allows(actor: &Actor, note: &Note) -> bool {
        keeps(actor, note)
    }
}

/// Giving a restricted note to a colleague to read, and taking it from them: its author, and coordinators.
pub struct GiveRestrictedNote;

impl Action for GiveRestrictedNote {
    type On = Note;
    const NAME: &'static str = "casework.give_restricted_note";
    const LOG: Log = Log::Changes;
    const ROLES: &'static [Role] = STAFF;
    const PURPOSES: &'static [&'static str] = PURPOSES;
    fn sees(actor: &Actor, note: &Note) -> bool {
        sees(actor, note)
    }
    fn allows(actor: &Actor, note: &Note) -> bool {
        keeps(actor, note)
    }
}
