//! Long ciphertexts: files and backups. In chunks, so that they need little memory; by the STREAM construction
//! (Hoang, Reyhanitabar, Rogaway, Vizár 2015), so that no chunk can be left out, moved or added.

use super::{Key, KeyError};
use crate::random;
use aead_stream::{DecryptorBE32, EncryptorBE32};
use chacha20poly1305::aead::Payload;
use std::io::{self, Read, Write};

/// Bytes of content in a chunk; on disk 16 more.
const CHUNK: usize = 64 * 1024;
const TAG: usize = 16;

/// Reads all of `plain` and writes it sealed: a random prefix of 19 bytes, then the chunks.
/// `bound` must be the same when it is opened.
pub fn seal_stream(key: &Key, bound: &str, plain: &mut impl Read, sealed: &mut impl Write) -> io::Result<()> {
    let prefix = random::bytes::<19>();
    sealed.write_all(&prefix)?;
    let mut stream = EncryptorBE32::from_aead(key.cipher(), &prefix.into());
    let aad = bound.as_bytes();
    let mut chunk = next_chunk(plain, CHUNK)?;
    loop {
        let next = next_chunk(plain, CHUNK)?;
        if next.is_empty() {
            let last = stream.encrypt_last(Payload { msg: &chunk, aad }).map_err(does_not_open)?;
            return sealed.write_all(&last);
        }
        let done = stream.encrypt_next(Payload { msg: &chunk, aad }).map_err(does_not_open)?;
        sealed.write_all(&done)?;
        chunk = next;
    }
}

/// Reads all of `sealed` and writes what it holds. Each chunk that is written is genuine, but only `Ok` says that
/// none is missing: until then nothing may be believed to be whole.
pub fn open_stream(key: &Key, bound: &str, sealed: &mut impl Read, plain: &mut impl Write) -> io::Result<()> {
    let prefix: [u8; 19] = next_chunk(sealed, 19)?.try_into().map_err(does_not_open)?;
    let mut stream = DecryptorBE32::from_aead(key.cipher(), &prefix.into());
    let aad = bound.as_bytes();
    let mut chunk = next_chunk(sealed, CHUNK + TAG)?;
    loop {
        let next = next_chunk(sealed, CHUNK + TAG)?;
        if next.is_empty() {
            let last = stream.decrypt_last(Payload { msg: &chunk, aad }).map_err(does_not_open)?;
            return plain.write_all(&last);
        }
        let done = stream.decrypt_next(Payload { msg: &chunk, aad }).map_err(does_not_open)?;
        plain.write_all(&done)?;
        chunk = next;
    }
}

/// Up to `length` bytes; fewer only at the end.
fn next_chunk(from: &mut impl Read, length: usize) -> io::Result<Vec<u8>> {
    let mut chunk = Vec::new();
    from.take(length as u64).read_to_end(&mut chunk)?;
    Ok(chunk)
}

fn does_not_open<E>(_: E) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, KeyError::Sealed)
}
