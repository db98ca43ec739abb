//! Reminders of days that come: a mail to the implementer's managers and to the partner's coordinators, some weeks before.

use super::{
    model::{
        AsOf, Partnership,
        coming::{Coming, coming},
    },
    pages::path_of,
    policy::RemindOfDays,
    store::{
        letter::{Letter, send},
        read,
    },
};
use frame::{Organisation, OrganisationId};
use platform::{App, Permit, Result, Role, Target, Tx, format};

/// Writes the mails that are due today; a second time the same day it writes none.
pub async fn remind(app: &App, implementer: &Organisation) -> Result<()> {
    let permit = Permit::<RemindOfDays>::system(app, "partnership-reminders", implementer.scope(), ()).await?;
    let implementer = implementer.id;
    let work = move |tx: &mut Tx<'_, RemindOfDays>| {
        let today = tx.today();
        for partnership in read::all(tx)? {
            let standing = partnership.standing(AsOf { on: today, known: today });
            for coming in standing.iter().flat_map(|standing| coming(standing, today)) {
                if let Some(before) = coming.reminder(today) {
                    tell(tx, implementer, &partnership, (coming, before))?;
                }
            }
        }
        Ok(())
    };
    permit.write(work).await
}

fn tell(
    tx: &mut Tx<'_, RemindOfDays>,
    implementer: OrganisationId,
    of: &Partnership,
    (coming, before): (Coming, i32),
) -> Result<()> {
    let (word, on, path) = (coming.kind.word(), coming.on, path_of(of.row.id));
    let cause = format!("partnership/{}/{word}/{on}/{before}", of.row.id);
    let letter = Letter {
        subject: "programme-mail-coming-subject",
        body: "programme-mail-coming-body",
        what: &format!("programme-coming-{word}"),
        party: of.name(),
        day: &format::day(on),
        path: &path,
    };
    send(tx, &letter, (Role::ProgrammeManager, implementer), &cause)?;
    match of.row.party_id {
        Some(party) => send(tx, &letter, (Role::Coordinator, party), &cause),
        None => Ok(()),
    }
}
