//! Which files are one person's, for the log of who has looked that the person may read.

use super::{export, file};
use crate::model::PersonalCode;
use frame::ClientId;
use platform::{Action, Result, Tx, record, sql};

record! {
    struct Holder {
        id: ClientId,
        merged_into: Option<ClientId>,
        is_protected: bool,
    }
}

/// The file of a client and those that have gone into it.
pub fn files<A: Action>(tx: &mut Tx<'_, A>, id: ClientId) -> Result<Vec<ClientId>> {
    let mut files = export::merged_into(tx, id)?;
    files.insert(0, id);
    Ok(files)
}

/// Every file of the person with a personal code; none where the person is protected, for whoever asks from outside may
/// not be who they say.
pub fn files_with_code<A: Action>(tx: &mut Tx<'_, A>, code: &PersonalCode) -> Result<Vec<ClientId>> {
    // An organisation without any code has no key for them yet.
    let has_codes = sql!("select id from client where organisation_id = $1 and code_index > '' limit 1");
    if tx.scalar::<ClientId>(has_codes, &[])?.is_none() {
        return Ok(Vec::new());
    }
    let index = tx.blind_index(file::CODE, code.digits())?;
    let holders = sql!(
        "select id, merged_into, cast(case when protected_on is null then 0 else 1 end as bigint) as is_protected
           from client where organisation_id = $1 and code_index = $2 order by id"
    );
    let mut all: Vec<ClientId> = Vec::new();
    for holder in tx.all::<Holder>(holders, &[&index])? {
        let Some(kept) = kept(tx, holder)? else { return Ok(Vec::new()) };
        for id in files(tx, kept)? {
            if !all.contains(&id) {
                all.push(id);
            }
        }
    }
    Ok(all)
}

/// The file into which one has gone at last; `None` where it is a protected person's.
fn kept<A: Action>(tx: &mut Tx<'_, A>, mut holder: Holder) -> Result<Option<ClientId>> {
    while let Some(next) = holder.merged_into {
        let find = sql!(
            "select id, merged_into, cast(case when protected_on is null then 0 else 1 end as bigint) as is_protected
               from client where organisation_id = $1 and id = $2"
        );
        match tx.one::<Holder>(find, &[&next])? {
            Some(found) => holder = found,
            None => return Ok(None),
        }
    }
    Ok((!holder.is_protected).then_some(holder.id))
}
