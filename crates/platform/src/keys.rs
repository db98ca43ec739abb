//! What is kept secret even from who holds the disk: restricted notes, personal codes, files, drafts.
//!
//! Each organisation has its own key. It lies in the database, wrapped by the master key, which lies elsewhere:
//! a stolen database is noise, and destroying an organisation's key destroys everything sealed with it.

mod master;
mod retired;
mod ring;
mod stream;

pub use master::MasterKey;
pub use ring::Ring;
pub use stream::{open_stream, seal_stream};

use crate::random;
use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305, XNonce,
    aead::{Aead, Payload},
};
use data_encoding::BASE64URL_NOPAD;
use db::{Conn, Scope, record, sql};
use hmac::{Hmac, Mac};
use jiff::Timestamp;
use sha2::Sha256;
use std::sync::Arc;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

/// Why something sealed does not open, or cannot be sealed.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum KeyError {
    /// The organisation's key was destroyed on purpose: what it sealed is gone for ever.
    #[error("the key was destroyed")]
    Destroyed,
    /// Changed, cut, of another organisation or another place, or under another master key.
    #[error("does not open")]
    Sealed,
    /// The organisation has no key yet: nothing of it was ever sealed.
    #[error("no key yet")]
    Missing,
    /// Asked outside an organisation; a fault of ours.
    #[error("no organisation")]
    NoOrganisation,
}

impl From<KeyError> for db::Error {
    fn from(error: KeyError) -> Self {
        Self::Work(Box::new(error))
    }
}

impl KeyError {
    /// The key error in a failed transaction, if it is one.
    pub fn of(error: &db::Error) -> Option<&Self> {
        if let db::Error::Work(reason) = error { reason.downcast_ref() } else { None }
    }
}

/// 256 bits that are wiped when they are no longer needed.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct Key([u8; 32]);

impl Key {
    /// A new one.
    pub fn random() -> Self {
        Self(random::bytes())
    }

    /// A key for one purpose, from which this one cannot be found.
    #[must_use]
    pub fn derive(&self, purpose: &str) -> Self {
        Self(self.mac(purpose.as_bytes()))
    }

    fn of_bytes(bytes: &[u8]) -> Result<Self, KeyError> {
        bytes.try_into().map(Self).map_err(|_| KeyError::Sealed)
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(&self.0.into())
    }

    #[expect(clippy::expect_used, reason = "HMAC takes a key of any length")]
    fn mac(&self, value: &[u8]) -> [u8; 32] {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.0).expect("any length");
        mac.update(value);
        mac.finalize().into_bytes().into()
    }

    /// A fresh nonce, then the ciphertext. `bound` must be the same when it is opened.
    fn seal(&self, bound: &str, plain: &[u8]) -> Result<Vec<u8>, KeyError> {
        let nonce = random::bytes::<24>();
        let payload = Payload { msg: plain, aad: bound.as_bytes() };
        let sealed = self.cipher().encrypt(&XNonce::from(nonce), payload).map_err(|_| KeyError::Sealed)?;
        Ok([&nonce[..], &sealed].concat())
    }

    fn open(&self, bound: &str, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, KeyError> {
        let (nonce, sealed) = sealed.split_first_chunk::<24>().ok_or(KeyError::Sealed)?;
        let payload = Payload { msg: sealed, aad: bound.as_bytes() };
        let plain = self.cipher().decrypt(&XNonce::from(*nonce), payload);
        plain.map(Zeroizing::new).map_err(|_| KeyError::Sealed)
    }
}

/// The keys of all organisations, by way of the master key. Cheap to clone.
#[derive(Clone)]
pub struct Keys(Arc<MasterKey>);

record! {
    /// One version of an organisation's key, as it lies in the database.
    pub struct WrappedKey {
        /// Version 0 is for blind indexes and stays; of the others the highest seals, all open.
        pub version: i64,
        /// Under the master key; empty once destroyed.
        pub wrapped: String,
        /// When it was destroyed.
        pub destroyed_at: Option<Timestamp>,
    }
}

record! {
    /// The sealed secret of an account's second factor.
    pub struct AccountSecret {
        /// The account.
        pub id: String,
        /// Under a key derived from the master key.
        pub totp_secret: String,
    }
}

impl Keys {
    /// Keys under this master key.
    pub fn new(master: MasterKey) -> Self {
        Self(Arc::new(master))
    }

    /// The key for backups, which hold all organisations. It comes from the master key: an old master key is kept
    /// for as long as its backups.
    pub fn backup_key(&self) -> Key {
        self.0.key().derive("backup")
    }

    /// The key that seals of the audit are signed with.
    pub fn audit_key(&self) -> [u8; 32] {
        self.0.key().derive("audit").0
    }

    /// Seals what belongs to an account and to no organisation: the secret of its second factor.
    pub fn seal_of_account(&self, account: &str, plain: &str) -> db::Result<String> {
        let sealed = self.0.key().derive("account").seal(account, plain.as_bytes())?;
        Ok(BASE64URL_NOPAD.encode(&sealed))
    }

    /// Opens what was sealed for this account.
    pub fn open_of_account(&self, account: &str, sealed: &str) -> db::Result<String> {
        let sealed = BASE64URL_NOPAD.decode(sealed.as_bytes()).map_err(|_| KeyError::Sealed)?;
        let plain = self.0.key().derive("account").open(account, &sealed)?;
        String::from_utf8(plain.to_vec()).map_err(|_| KeyError::Sealed.into())
    }

    /// The organisation's keys, to open many things without asking the database again. Read anew in each
    /// transaction (microseconds), never kept: so a key that was destroyed or rolled back is used by nobody.
    pub fn opening(&self, conn: &mut Conn<'_>) -> db::Result<Ring> {
        Ok(Ring::unwrap(&self.0, organisation(conn)?, &rows(conn)?)?)
    }

    /// The same, in a write: the first use makes the keys.
    pub fn sealing(&self, conn: &mut Conn<'_>, now: Timestamp) -> db::Result<Ring> {
        if rows(conn)?.is_empty() {
            self.add(conn, 0, now)?;
            self.add(conn, 1, now)?;
        }
        self.opening(conn)
    }

    /// Seals a value for one place (`table.column/id`): moved elsewhere it does not open.
    pub fn seal(&self, conn: &mut Conn<'_>, now: Timestamp, at: &str, plain: &[u8]) -> db::Result<String> {
        Ok(self.sealing(conn, now)?.seal(at, plain)?)
    }

    /// Opens what was sealed for this place.
    pub fn open(&self, conn: &mut Conn<'_>, at: &str, sealed: &str) -> db::Result<Zeroizing<Vec<u8>>> {
        Ok(self.opening(conn)?.open(at, sealed)?)
    }

    /// From now on a new key seals; the old ones still open.
    pub fn rotate(&self, conn: &mut Conn<'_>, now: Timestamp) -> db::Result<i64> {
        let newest = self.sealing(conn, now)?.newest()?;
        self.add(conn, newest + 1, now)?;
        Ok(newest + 1)
    }

    /// Wraps the organisation's keys anew, for another master key. What they sealed stays as it is.
    pub fn rewrap(&self, conn: &mut Conn<'_>, new: &Self) -> db::Result<()> {
        let organisation = organisation(conn)?;
        for row in rows(conn)?.iter().filter(|row| row.destroyed_at.is_none()) {
            let wrapped = new.0.wrap(organisation, row.version, &self.0.unwrap(organisation, row)?)?;
            let update =
                sql!("update organisation_key set wrapped = $3 where organisation_id = $1 and version = $2");
            conn.run(update, &[&row.version, &wrapped])?;
        }
        Ok(())
    }

    /// Seals anew what belongs to accounts, for another master key.
    pub fn rewrap_accounts(&self, conn: &mut Conn<'_>, new: &Self) -> db::Result<()> {
        let select = sql!("select id, totp_secret from account where totp_secret is not null");
        for row in conn.unscoped().all::<AccountSecret>(select, &[])? {
            let sealed = new.seal_of_account(&row.id, &self.open_of_account(&row.id, &row.totp_secret)?)?;
            let update = sql!("update account set totp_secret = $2 where id = $1");
            conn.unscoped().run(update, &[&row.id, &sealed])?;
        }
        Ok(())
    }

    fn add(&self, conn: &mut Conn<'_>, version: i64, now: Timestamp) -> db::Result<()> {
        let wrapped = self.0.wrap(organisation(conn)?, version, &Key::random())?;
        let insert = sql!(
            "insert into organisation_key (organisation_id, version, wrapped, created_at) values ($1, $2, $3, $4)
             on conflict (organisation_id, version) do nothing"
        );
        conn.run(insert, &[&version, &wrapped, &now])?;
        Ok(())
    }
}

/// Whether the organisation has keys yet.
pub fn are_there(conn: &mut Conn<'_>) -> db::Result<bool> {
    Ok(!rows(conn)?.is_empty())
}

/// Destroys the organisation's keys: whatever they sealed can be read by nobody, in no backup made later.
pub fn destroy(conn: &mut Conn<'_>, now: Timestamp) -> db::Result<()> {
    let update = sql!(
        "update organisation_key set wrapped = '', destroyed_at = $2
          where organisation_id = $1 and destroyed_at is null"
    );
    conn.run(update, &[&now])?;
    Ok(())
}

fn rows(conn: &mut Conn<'_>) -> db::Result<Vec<WrappedKey>> {
    let select = sql!(
        "select version, wrapped, destroyed_at from organisation_key where organisation_id = $1 order by version"
    );
    conn.all(select, &[])
}

fn organisation(conn: &Conn<'_>) -> Result<Scope, KeyError> {
    conn.scope().ok_or(KeyError::NoOrganisation)
}

#[cfg(test)]
mod tests;
