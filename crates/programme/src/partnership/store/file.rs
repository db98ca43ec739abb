//! Signed files: the file lies under the key of whoever brings it, what it is stands with the partnership.

use crate::partnership::{
    model::{AmendmentId, PartnershipId, SignedFileId},
    policy::{EditPartnership, RemoveSignedFile},
};
use frame::OrganisationId;
use platform::{
    Action, Error, Query, Result, Target, Timestamp, Tx,
    files::{self, FileKind, Stored},
    record, sql,
};

record! {
    /// A signed file, as its partnership lists it.
    #[derive(Clone, Debug)]
    pub struct FileLine {
        /// Its id.
        pub id: SignedFileId,
        /// The amendment that it holds; `None` of the agreement.
        pub amendment_id: Option<AmendmentId>,
        /// Its name.
        pub name: String,
        /// Its kind.
        pub file_kind: FileKind,
        /// Bytes of its content.
        pub bytes: i64,
        /// The SHA-256 of its content.
        pub sha256: String,
        /// What it is.
        pub about: String,
        /// When it was brought.
        pub added_at: Timestamp,
        /// By whom.
        pub added_by_name: Option<String>,
    }
}

/// The files of a partnership that the actor was let see, oldest first.
pub fn of<A: Action>(tx: &mut Tx<'_, A>, partnership: PartnershipId) -> Result<Vec<FileLine>> {
    let files = sql!(
        "select f.id, f.amendment_id, f.name, f.file_kind, f.bytes, f.sha256, f.about, f.added_at, a.name as added_by_name
           from partnership_file f left join account a on a.id = f.added_by
          where 1 = 1 and f.removed_at is null"
    );
    let files = Query::shared(files, &[]).and_if("f.partnership_id = ?", Some(&partnership));
    Ok(tx.unscoped().list(&files.oldest_first(&["f.added_at", "f.id"], None, 500))?)
}

/// Keeps a file that lies on disk.
pub fn add(
    tx: &mut Tx<'_, EditPartnership>,
    (about, amendment): (&str, Option<AmendmentId>),
    stored: &Stored,
) -> Result<SignedFileId> {
    let (id, of, now): (SignedFileId, _, _) = (tx.new_id(), tx.on().facts.id, tx.now());
    if let Some(amendment) = amendment {
        super::amendment::load(tx, amendment, of)?;
    }
    let (by, keeper) = (tx.actor().id(), OrganisationId::from(tx.on().scope()));
    files::record(tx, stored, by, now)?;
    let add = sql!(
        "insert into partnership_file
           (id, partnership_id, amendment_id, keeper_id, file_id, name, file_kind, bytes, sha256, about, added_at, added_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"
    );
    let Stored { id: file, name, kind, bytes, sha256, .. } = stored;
    tx.unscoped()
        .run(add, &[&id, &of, &amendment, &keeper, file, name, kind, bytes, sha256, &about, &now, &by])?;
    tx.changed("file", "", &format!("{name} {sha256}"))?;
    Ok(id)
}

/// Removes the file of the permit; its row stays.
pub fn remove(tx: &mut Tx<'_, RemoveSignedFile>) -> Result<()> {
    let (facts, now, by) = (tx.on().facts.clone(), tx.now(), tx.actor().id());
    let remove = sql!(
        "update partnership_file set removed_at = $2, removed_by = $3 where id = $1 and removed_at is null"
    );
    if tx.unscoped().run(remove, &[&facts.id, &now, &by])? == 0 {
        return Err(Error::Stale);
    }
    files::delete(tx, facts.file_id, now)?;
    tx.changed("file", &facts.name, "")
}
