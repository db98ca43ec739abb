//! The versions of a document.

use crate::document::model::{DocumentId, TextState, Version};
use platform::{Action, Result, Tx, record, sql};

/// Every version of a document, the newest first.
pub fn all<A: Action>(tx: &mut Tx<'_, A>, id: DocumentId) -> Result<Vec<Version>> {
    let versions = sql!(
        "select v.document_id, v.version, v.party_id, o.name as party_name, o.slug as party_slug, v.kind, v.number,
                v.dated_on, v.title, v.note, v.access, v.retention, v.file_id, v.keeper_id, v.file_name, v.file_kind,
                v.bytes, v.sha256, v.why, v.recorded_at, v.recorded_by, a.name as recorded_by_name
           from document_version v
           left join organisation o on o.id = v.party_id
           left join account a on a.id = v.recorded_by
          where v.document_id = $1 order by v.version desc"
    );
    Ok(tx.unscoped().all(versions, &[&id])?)
}

record! {
    /// How far the text of a document's file has been read.
    #[derive(Clone, Copy, Debug)]
    pub struct ReadSoFar {
        /// How far.
        pub text_state: TextState,
        /// Pages that were read.
        pub text_pages: i64,
    }
}

/// How far the text of a document's file has been read.
pub fn read_so_far<A: Action>(tx: &mut Tx<'_, A>, id: DocumentId) -> Result<ReadSoFar> {
    let state = sql!("select text_state, text_pages from document where id = $1");
    tx.unscoped().one(state, &[&id])?.ok_or(platform::Error::NotFound)
}
