//! What is attached to a version of a guide: a file that lies with the implementer.

use super::guide_draft;
use crate::guidance::policy::{EditGuide, Guide};
use frame::OrganisationId;
use platform::{
    Action, Error, Result, Target, Tx, Uuid,
    files::{self, FileKind, Stored},
    record, sql,
};

record! {
    /// A file of a guide.
    #[derive(Clone, Debug)]
    pub struct Attached {
        /// Its id.
        pub file_id: Uuid,
        /// As it is called.
        pub name: String,
        /// What it is.
        pub kind: FileKind,
        /// Its size.
        pub bytes: i64,
    }
}

/// The files of a version, by name.
pub fn of_version<A: Action<On = Guide>>(tx: &mut Tx<'_, A>, number: i64) -> Result<Vec<Attached>> {
    let id = tx.on().facts.id;
    let all = sql!(
        "select file_id, name, kind, bytes from guide_file where guide_id = $1 and number = $2 order by name, file_id"
    );
    Ok(tx.unscoped().all(all, &[&id, &number])?)
}

/// Attaches a file that lies on disk to the draft of the guide of the permit.
///
/// Fails with [`Error::Stale`] when there is no draft.
pub fn attach(tx: &mut Tx<'_, EditGuide>, stored: &Stored) -> Result<()> {
    let draft = guide_draft::draft(tx)?.ok_or(Error::Stale)?;
    let (id, now, by) = (tx.on().facts.id, tx.now(), tx.actor().id());
    let keeper = OrganisationId::from(tx.on().scope());
    files::record(tx, stored, by, now)?;
    let add = sql!(
        "insert into guide_file (guide_id, number, file_id, party_id, name, kind, bytes)
         values ($1, $2, $3, $4, $5, $6, $7)"
    );
    let Stored { id: file, name, kind, bytes, .. } = stored;
    tx.unscoped().run(add, &[&id, &draft.number, file, &keeper, name, kind, bytes])?;
    tx.changed("file", "", name)
}

/// Takes a file off the draft; it stays with the versions that were published with it.
pub fn detach(tx: &mut Tx<'_, EditGuide>, file: Uuid) -> Result<()> {
    let draft = guide_draft::draft(tx)?.ok_or(Error::Stale)?;
    let id = tx.on().facts.id;
    let gone = sql!("delete from guide_file where guide_id = $1 and number = $2 and file_id = $3");
    if tx.unscoped().run(gone, &[&id, &draft.number, &file])? == 0 {
        return Ok(());
    }
    let elsewhere = sql!("select file_id from guide_file where file_id = $1 limit 1");
    if tx.unscoped().scalar::<Uuid>(elsewhere, &[&file])?.is_none() {
        let now = tx.now();
        files::delete(tx, file, now)?;
    }
    tx.changed("file", &file.to_string(), "")
}
