//! Mail to those who have to act on a version of the conditions, each in their own language. No number of an order and no name
//! stands in a subject.

use super::pages::tat_path;
use frame::{Kind, activity::tat::Tat, membership, organisation};
use platform::{Action, Arg, Result, Role, Tx, outbox::NewMail};

/// What has happened.
#[derive(Clone, Copy, Debug)]
pub(super) enum Letter {
    /// A draft waits for the authority.
    Submitted,
    /// The authority sent it back.
    Returned,
    /// The authority confirmed it.
    Confirmed,
}

impl Letter {
    fn word(self) -> &'static str {
        match self {
            Self::Submitted => "submitted",
            Self::Returned => "returned",
            Self::Confirmed => "confirmed",
        }
    }

    /// Who is told.
    fn to(self) -> (Kind, Role) {
        match self {
            Self::Submitted => (Kind::Authority, Role::Authority),
            Self::Returned | Self::Confirmed => (Kind::Implementer, Role::ProgrammeManager),
        }
    }
}

/// Writes it to each who is to act, in the transaction of its cause. A login that is no address has no mail.
pub(super) fn send<A: Action>(tx: &mut Tx<'_, A>, letter: Letter, of: &Tat) -> Result<()> {
    let ((kind, role), today) = (letter.to(), tx.today());
    for organisation in organisation::of_kind(tx, kind)? {
        for holder in membership::holders(tx, role, organisation.id, today)? {
            if !holder.login.contains('@') {
                continue;
            }
            let link = tx.address(&tat_path(of.id));
            let said = |rest: &str| format!("programme-tat-mail-{}-{rest}", letter.word());
            let subject = tx.said_in(holder.language, &said("subject"), &[]);
            let body = tx.said_in(holder.language, &said("body"), &[("link", Arg::Word(&link))]);
            let once_key = format!("tat/{}/{}/{}/{}", of.id, of.version, letter.word(), holder.id);
            tx.send(&NewMail {
                organisation: Some(organisation.id.into()),
                to: &holder.login,
                subject: &subject,
                body: &body,
                once_key: &once_key,
            })?;
        }
    }
    Ok(())
}
