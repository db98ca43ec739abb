//! The keys of one organisation, unwrapped for as long as one piece of work takes.

use super::{Key, KeyError, MasterKey, WrappedKey, open_stream, seal_stream};
use data_encoding::{BASE64URL_NOPAD, HEXLOWER};
use db::Scope;
use std::{collections::BTreeMap, io};
use zeroize::Zeroizing;

/// The keys of one organisation: they seal, open, and make blind indexes.
#[derive(Clone)]
pub struct Ring {
    organisation: Scope,
    /// Version 0 is for blind indexes. `None`: destroyed.
    keys: BTreeMap<i64, Option<Key>>,
}

impl Ring {
    pub(super) fn unwrap(
        master: &MasterKey,
        organisation: Scope,
        rows: &[WrappedKey],
    ) -> Result<Self, KeyError> {
        let key = |row: &WrappedKey| match row.destroyed_at {
            Some(_) => Ok((row.version, None)),
            None => master.unwrap(organisation, row).map(|key| (row.version, Some(key))),
        };
        Ok(Self { organisation, keys: rows.iter().map(key).collect::<Result<_, _>>()? })
    }

    /// Whose keys these are.
    pub fn organisation(&self) -> Scope {
        self.organisation
    }

    /// Seals a value for one place (`table.column/id`): `k1.` and base64url, different each time.
    pub fn seal(&self, at: &str, plain: &[u8]) -> Result<String, KeyError> {
        let version = self.newest()?;
        let sealed = self.key(version)?.seal(&self.bound(version, at), plain)?;
        Ok(format!("k{version}.{}", BASE64URL_NOPAD.encode(&sealed)))
    }

    /// Opens what was sealed for this place.
    pub fn open(&self, at: &str, sealed: &str) -> Result<Zeroizing<Vec<u8>>, KeyError> {
        let (version, sealed) = sealed.split_once('.').ok_or(KeyError::Sealed)?;
        let version = version.strip_prefix('k').and_then(|digits| digits.parse().ok());
        let version = version.filter(|version| *version > 0).ok_or(KeyError::Sealed)?;
        let sealed = BASE64URL_NOPAD.decode(sealed.as_bytes()).map_err(|_| KeyError::Sealed)?;
        self.key(version)?.open(&self.bound(version, at), &sealed)
    }

    /// Finds equal values without opening them: the same for the same value and kind, in this organisation only.
    /// For values that few can guess; who holds the key can try every personal code.
    pub fn blind_index(&self, kind: &str, value: &str) -> Result<String, KeyError> {
        Ok(HEXLOWER.encode(&self.key(0)?.derive(kind).mac(value.as_bytes())))
    }

    /// Seals the content of a file, as bytes that say under which version.
    pub fn seal_file(&self, at: &str, plain: &[u8]) -> io::Result<Vec<u8>> {
        let version = self.newest().map_err(io::Error::other)?;
        let mut sealed = Vec::with_capacity(plain.len() + plain.len() / 1024 + 64);
        sealed.extend_from_slice(&version.to_be_bytes());
        let key = self.key(version).map_err(io::Error::other)?;
        seal_stream(key, &self.bound(version, at), &mut &*plain, &mut sealed)?;
        Ok(sealed)
    }

    /// Opens the content of a file.
    pub fn open_file(&self, at: &str, sealed: &[u8]) -> io::Result<Vec<u8>> {
        let (version, mut sealed) =
            sealed.split_first_chunk::<8>().ok_or_else(|| io::Error::other(KeyError::Sealed))?;
        let version = i64::from_be_bytes(*version);
        let mut plain = Vec::with_capacity(sealed.len());
        let key = self.key(version).map_err(io::Error::other)?;
        open_stream(key, &self.bound(version, at), &mut sealed, &mut plain)?;
        Ok(plain)
    }

    pub(super) fn newest(&self) -> Result<i64, KeyError> {
        self.keys.last_key_value().map(|(version, _)| *version).ok_or(KeyError::Missing)
    }

    fn key(&self, version: i64) -> Result<&Key, KeyError> {
        match self.keys.get(&version) {
            Some(Some(key)) => Ok(key),
            Some(None) => Err(KeyError::Destroyed),
            None if self.keys.is_empty() => Err(KeyError::Missing),
            None => Err(KeyError::Sealed),
        }
    }

    fn bound(&self, version: i64, at: &str) -> String {
        format!("{}/{version}/{at}", self.organisation)
    }
}
