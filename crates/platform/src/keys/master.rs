//! The key above all keys. It lies in a file that only the server may read, and never in the database or a backup.

use super::{Key, KeyError, WrappedKey};
use data_encoding::{BASE64URL_NOPAD, HEXLOWER};
use db::Scope;
use std::{
    fs::{File, OpenOptions},
    io::{self, ErrorKind, Read, Write},
    os::unix::fs::{OpenOptionsExt, PermissionsExt},
    path::Path,
};
use zeroize::Zeroizing;

/// The key that wraps the organisations' keys.
#[derive(Clone)]
pub struct MasterKey(Key);

impl MasterKey {
    /// One that is in no file, for tests.
    pub fn random() -> Self {
        Self(Key::random())
    }

    /// Reads the file; refuses one that others on the machine may read or that holds no key.
    pub fn load(path: &Path) -> io::Result<Self> {
        let mut file = File::open(path)?;
        if file.metadata()?.permissions().mode() & 0o077 != 0 {
            let why = format!("{}: others may read it; chmod 600", path.display());
            return Err(io::Error::new(ErrorKind::PermissionDenied, why));
        }
        let mut text = Zeroizing::new(String::new());
        file.read_to_string(&mut text)?;
        let bytes = HEXLOWER.decode(text.trim().as_bytes()).map(Zeroizing::new).unwrap_or_default();
        let key = Key::of_bytes(&bytes).map_err(|_| {
            let why = format!("{}: not 64 hexadecimal digits", path.display());
            io::Error::new(ErrorKind::InvalidData, why)
        })?;
        Ok(Self(key))
    }

    /// Makes a new key in a new file of mode 0600; never writes over an old one.
    pub fn create(path: &Path) -> io::Result<Self> {
        let key = Key::random();
        let text = Zeroizing::new(HEXLOWER.encode(&key.0) + "\n");
        let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?;
        file.write_all(text.as_bytes())?;
        file.sync_all()?;
        crate::files::sync_folder_of(path)?;
        Ok(Self(key))
    }

    /// Reads the file, or makes it; the second says whether it was made just now, for the server to say so.
    pub fn load_or_create(path: &Path) -> io::Result<(Self, bool)> {
        match Self::load(path) {
            Err(error) if error.kind() == ErrorKind::NotFound => Self::create(path).map(|key| (key, true)),
            loaded => loaded.map(|key| (key, false)),
        }
    }

    pub(super) fn key(&self) -> &Key {
        &self.0
    }

    pub(super) fn wrap(&self, organisation: Scope, version: i64, key: &Key) -> Result<String, KeyError> {
        Ok(BASE64URL_NOPAD.encode(&self.0.seal(&place(organisation, version), &key.0)?))
    }

    pub(super) fn unwrap(&self, organisation: Scope, row: &WrappedKey) -> Result<Key, KeyError> {
        let wrapped = BASE64URL_NOPAD.decode(row.wrapped.as_bytes()).map_err(|_| KeyError::Sealed)?;
        Key::of_bytes(&self.0.open(&place(organisation, row.version), &wrapped)?)
    }
}

fn place(organisation: Scope, version: i64) -> String {
    format!("organisation_key/{organisation}/{version}")
}
