//! A document is put into the register, or gets a new version. What it said before stays.

use super::{index, version};
use crate::document::{
    model::{Access, DocumentId, NewDocument, TextState, Version, changes},
    policy::{AddDocument, ChangeDocument, Document},
    text,
};
use frame::OrganisationId;
use platform::{
    Action, Error, Result, Tx, Uuid,
    files::{self, FileKind, Stored},
    sql,
};

/// The file of a version, as its row names it.
#[derive(Clone, Debug, Default)]
struct FileRow {
    id: Option<Uuid>,
    keeper: Option<OrganisationId>,
    name: String,
    kind: Option<FileKind>,
    bytes: i64,
    sha256: String,
}

impl FileRow {
    fn of(version: &Version) -> Self {
        let Version { file_id: id, keeper_id: keeper, file_kind: kind, bytes, .. } = *version;
        Self { id, keeper, name: version.file_name.clone(), kind, bytes, sha256: version.sha256.clone() }
    }

    /// Keeps the row of a file that lies on disk already, in the organisation that acts.
    fn kept<A: Action>(tx: &mut Tx<'_, A>, stored: &Stored) -> Result<Self> {
        let (by, now) = (tx.actor().id(), tx.now());
        files::record(tx, stored, by, now)?;
        let Stored { id, name, kind, bytes, sha256, .. } = stored.clone();
        Ok(Self { id: Some(id), keeper: tx.scope().map(Into::into), name, kind: Some(kind), bytes, sha256 })
    }

    /// How far its text can be read.
    fn text_state(&self, access: Access) -> TextState {
        match self.kind {
            Some(kind) if text::has_text(kind) && access == Access::Personal => TextState::Closed,
            Some(kind) if text::has_text(kind) => TextState::Waiting,
            _ => TextState::Nothing,
        }
    }
}

/// Puts a document into the register.
pub fn add(tx: &mut Tx<'_, AddDocument>, new: &NewDocument, stored: Option<&Stored>) -> Result<DocumentId> {
    let id: DocumentId = tx.new_id();
    let file = stored.map(|stored| FileRow::kept(tx, stored)).transpose()?.unwrap_or_default();
    let (now, by, state) = (tx.now(), tx.actor().id(), file.text_state(new.access));
    let add = sql!(
        "insert into document (id, version, text_state, text_pages, recorded_at, recorded_by)
         values ($1, 1, $2, 0, $3, $4)"
    );
    tx.unscoped().run(add, &[&id, &state, &now, &by])?;
    write(tx, (id, 1), new, &file)?;
    index::words_of(tx, id, new)?;
    ask_to_read(tx, id, (state, &file))?;
    tx.changed_at((&Document::reference_of(id), None), "document", "", &new.title)?;
    Ok(id)
}

/// Writes the next version of the document of the permit; without another file the one before stays.
///
/// Fails with [`Error::Stale`] when somebody has written one meanwhile.
pub fn change(
    tx: &mut Tx<'_, ChangeDocument>,
    (new, read): (&NewDocument, i64),
    stored: Option<&Stored>,
) -> Result<()> {
    let id = tx.on().facts.id;
    let before = newest(tx, id)?;
    // Somebody of another organisation may be writing the same version at this moment: one of the two comes first.
    let next = sql!("update document set version = $3 where id = $1 and version = $2");
    if tx.unscoped().run(next, &[&id, &read, &(read + 1)])? == 0 {
        return Err(Error::Stale);
    }
    let file = match stored {
        Some(stored) => FileRow::kept(tx, stored)?,
        None => FileRow::of(&before),
    };
    write(tx, (id, read + 1), new, &file)?;
    let after = newest(tx, id)?;
    for (field, was, became) in changes(&before, &after) {
        tx.changed(field, &was, &became)?;
    }
    index::words_of(tx, id, new)?;
    let is_same_text = before.sha256 == after.sha256
        && (before.access == Access::Personal) == (after.access == Access::Personal);
    if is_same_text {
        return Ok(());
    }
    let state = file.text_state(new.access);
    index::forget_text(tx, id)?;
    index::set_state(tx, id, (state, 0))?;
    ask_to_read(tx, id, (state, &file))
}

fn newest<A: Action>(tx: &mut Tx<'_, A>, id: DocumentId) -> Result<Version> {
    version::all(tx, id)?.into_iter().next().ok_or(Error::NotFound)
}

fn write<A: Action>(
    tx: &mut Tx<'_, A>,
    (id, version): (DocumentId, i64),
    new: &NewDocument,
    file: &FileRow,
) -> Result<()> {
    let write = sql!(
        "insert into document_version
             (document_id, version, party_id, kind, number, dated_on, title, note, access, retention, why,
              file_id, keeper_id, file_name, file_kind, bytes, sha256, recorded_at, recorded_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)"
    );
    let NewDocument { kind, number, dated_on, title, party, access, retention, note, why } = new;
    let FileRow { id: file_id, keeper, name, kind: file_kind, bytes, sha256 } = file;
    let (now, by) = (tx.now(), tx.actor().id());
    tx.unscoped().run(
        write,
        &[
            &id, &version, party, kind, number, dated_on, title, note, access, retention, why, file_id,
            keeper, name, file_kind, bytes, sha256, &now, &by,
        ],
    )?;
    Ok(())
}

/// Asks for the text of a file, where there is one to read.
fn ask_to_read<A: Action>(
    tx: &mut Tx<'_, A>,
    id: DocumentId,
    (state, file): (TextState, &FileRow),
) -> Result<()> {
    match (state, file.id, file.keeper) {
        (TextState::Waiting, Some(file), Some(keeper)) => text::ask(tx, id, (file, keeper)),
        _ => Ok(()),
    }
}
