//! The newest seal of every chain, kept in a file outside the data.
//!
//! A chain says nothing of what once came after its last link: whoever takes away the newest seals with their entries, or
//! all of an organisation, leaves a chain that holds. The file remembers where each chain was last seen to end.

use super::{last_seal, sign};
use crate::Result;
use db::{Db, Scope, sql};
use std::{
    collections::BTreeMap,
    fs::{self, File, OpenOptions},
    io::{self, ErrorKind, Write},
    os::unix::fs::OpenOptionsExt,
    path::Path,
};

const KIND: &str = "teekond audit heads 1";

/// A chain: whose, and in which database (`records`, `looks`).
pub type Chain = (Scope, String);

/// Where a chain ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// The last entry under the newest seal; since numbers have no gaps, also how many were sealed.
    pub seq: i64,
    /// That seal's hash.
    pub hash: String,
}

/// The end of every chain.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Heads(BTreeMap<Chain, Head>);

impl Heads {
    /// Every chain with its end.
    pub fn iter(&self) -> impl Iterator<Item = (&Chain, &Head)> {
        self.0.iter()
    }

    /// The end of one.
    pub fn get(&self, chain: &Chain) -> Option<&Head> {
        self.0.get(chain)
    }

    /// Notes the end of one.
    pub fn put(&mut self, chain: Chain, head: Head) {
        self.0.insert(chain, head);
    }

    /// Reads the file; `None` if there is none.
    ///
    /// Fails when it was not written under one of `keys`, or was changed since.
    pub fn read(path: &Path, keys: &[[u8; 32]]) -> io::Result<Option<Self>> {
        let text = match fs::read_to_string(path) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            text => text?,
        };
        let heads = text
            .strip_suffix('\n')
            .and_then(|text| text.rsplit_once("\nsigned "))
            .filter(|(said, signature)| keys.iter().any(|key| sign(key, said) == *signature));
        let heads = heads.and_then(|(said, _)| parse(said));
        let why = || format!("{}: not written by this installation, or changed since", path.display());
        heads.map(Some).ok_or_else(|| io::Error::new(ErrorKind::InvalidData, why()))
    }

    /// Writes the file, signed; it is there as a whole, or as it was.
    pub fn write(&self, path: &Path, key: &[u8; 32]) -> io::Result<()> {
        let said = self.said();
        let part = path.with_added_extension("part");
        let mut file: File =
            OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&part)?;
        writeln!(file, "{said}\nsigned {}", sign(key, &said))?;
        file.sync_all()?;
        fs::rename(&part, path)?;
        crate::files::sync_folder_of(path)
    }

    fn said(&self) -> String {
        let line = |((organisation, store), head): (&Chain, &Head)| {
            format!("\n{organisation} {store} {} {}", head.seq, head.hash)
        };
        self.iter().map(line).fold(KIND.to_owned(), |said, line| said + &line)
    }
}

fn parse(said: &str) -> Option<Heads> {
    let mut lines = said.lines();
    lines.next().filter(|kind| *kind == KIND)?;
    let head = |line: &str| {
        let mut words = line.split(' ');
        let chain = (words.next()?.parse().ok()?, words.next()?.to_owned());
        let head = Head { seq: words.next()?.parse().ok()?, hash: words.next()?.to_owned() };
        Some((chain, head))
    };
    lines.map(head).collect::<Option<_>>().map(Heads)
}

/// Where the chain of an organisation ends now; `None` if nothing of it is sealed yet.
pub async fn head(db: &Db, scope: Scope) -> Result<Option<Head>> {
    let last = db.read(Some(scope), last_seal).await?;
    Ok(last.map(|seal| Head { seq: seal.seq, hash: seal.hash }))
}

/// Whether the seal that was the end is still in the chain.
pub async fn still_has(db: &Db, scope: Scope, head: &Head) -> Result<bool> {
    let Head { seq, hash } = head.clone();
    let find = sql!("select seq from audit_seal where organisation_id = $1 and seq = $2 and hash = $3");
    let found = db.read(Some(scope), move |conn| conn.scalar::<i64>(find, &[&seq, &hash])).await?;
    Ok(found.is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heads() -> Heads {
        let mut heads = Heads::default();
        for (number, store) in [(1, "records"), (1, "looks"), (2, "records")] {
            let scope = db::Uuid::from_u128(number).into();
            heads.put((scope, store.to_owned()), Head { seq: 7, hash: "ab".to_owned() });
        }
        heads
    }

    #[test]
    fn what_was_written_is_read_by_who_has_the_key_and_not_when_it_was_changed() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("audit.heads");
        assert_eq!(Heads::read(&path, &[[7; 32]]).unwrap(), None);
        for written in [Heads::default(), heads()] {
            written.write(&path, &[7; 32]).unwrap();
            assert_eq!(Heads::read(&path, &[[8; 32], [7; 32]]).unwrap(), Some(written));
        }
        assert!(Heads::read(&path, &[[8; 32]]).is_err(), "of another installation");
        let text = fs::read_to_string(&path).unwrap();
        for changed in [
            text.replace(" 7 ", " 6 "),
            text.replacen("looks", "books", 1),
            String::new(),
            text.replace('\n', ""),
        ] {
            fs::write(&path, changed).unwrap();
            assert!(Heads::read(&path, &[[7; 32]]).is_err());
        }
        let shorter: Vec<_> = text.lines().filter(|line| !line.contains("looks")).collect();
        fs::write(&path, shorter.join("\n") + "\n").unwrap();
        assert!(Heads::read(&path, &[[7; 32]]).is_err(), "a line was left out");
    }
}
