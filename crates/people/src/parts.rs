//! What people itself keeps about a client beside the file: its own parts, as other domains have theirs.
//!
//! The file page shows them where they belong, so none of them has a panel of its own. A row moves by its own id, and a
//! row of which the kept file has one already stays with the merged file: there it is again when the merge is undone.

mod consents;
mod documents;
mod elsewhere;
mod facts;
mod family;
mod protected;
mod reminders;

pub use consents::Consents;
pub use documents::Documents;
pub use elsewhere::Elsewhere;
pub use facts::Facts;
pub use family::Family;
pub use protected::Protected;
pub use reminders::Reminders;

use crate::policy::ClientFile;
use crate::store::export;
use frame::ClientId;
use platform::{Action, Result, Sql, Tx};

/// The client of the permit, and those whose files have gone into theirs: a row may have stayed with them.
fn files<A: Action<On = ClientFile>>(tx: &mut Tx<'_, A>) -> Result<Vec<ClientId>> {
    let id = tx.on().id;
    let mut files = export::merged_into(tx, id)?;
    files.insert(0, id);
    Ok(files)
}

/// Runs statements that destroy the rows of a client, for each of those.
fn erase_rows<A: Action<On = ClientFile>>(tx: &mut Tx<'_, A>, erasures: &[Sql]) -> Result<()> {
    for id in files(tx)? {
        for sql in erasures {
            tx.run(*sql, &[&id])?;
        }
    }
    Ok(())
}
