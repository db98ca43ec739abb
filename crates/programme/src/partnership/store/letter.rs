//! Mail about partnerships: to those who hold a role, each in the own language. No name of a person is in it, and none of a
//! party in its subject.

use frame::{Kind, OrganisationId, membership, organisation};
use platform::{Action, Arg, Language, Result, Role, Tx, outbox::NewMail};

/// What a mail says: keys of its texts, and what stands in them.
#[derive(Clone, Copy, Debug)]
pub struct Letter<'l> {
    /// The key of its subject.
    pub subject: &'l str,
    /// The key of its text.
    pub body: &'l str,
    /// The key of what stands as `what` in the text; empty for nothing.
    pub what: &'l str,
    /// The party.
    pub party: &'l str,
    /// A day, as it is written.
    pub day: &'l str,
    /// The path of the page where it is seen.
    pub path: &'l str,
}

impl Letter<'_> {
    fn said<A: Action>(&self, tx: &Tx<'_, A>, language: Language) -> (String, String) {
        let address = tx.address(self.path);
        let what =
            if self.what.is_empty() { String::new() } else { tx.said_in(language, self.what, &[]) };
        let args = [("party", self.party), ("day", self.day), ("address", &address), ("what", &what)];
        let args = args.map(|(name, word)| (name, Arg::Word(word)));
        (tx.said_in(language, self.subject, &args), tx.said_in(language, self.body, &args))
    }
}

/// Sends it to those who hold `role` in an organisation; once for each of them and `cause`. A login that is no address has no
/// mail.
pub fn send<A: Action>(
    tx: &mut Tx<'_, A>,
    letter: &Letter<'_>,
    (role, organisation): (Role, OrganisationId),
    cause: &str,
) -> Result<()> {
    let today = tx.today();
    for holder in membership::holders(tx, role, organisation, today)? {
        if !holder.login.contains('@') {
            continue;
        }
        let (subject, body) = letter.said(tx, holder.language);
        let (scope, once_key) = (Some(organisation.into()), format!("{cause}/{}", holder.id));
        let mail = NewMail {
            organisation: scope,
            to: &holder.login,
            subject: &subject,
            body: &body,
            once_key: &once_key,
        };
        tx.send(&mail)?;
    }
    Ok(())
}

/// Sends it to those who hold `role` in every organisation of a kind.
pub fn send_all<A: Action>(
    tx: &mut Tx<'_, A>,
    letter: &Letter<'_>,
    (role, kind): (Role, Kind),
    cause: &str,
) -> Result<()> {
    for organisation in organisation::of_kind(tx, kind)? {
        send(tx, letter, (role, organisation.id), cause)?;
    }
    Ok(())
}
