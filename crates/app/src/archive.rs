//! A backup: one sealed file with everything, under the master key.

use platform::keys::{Key, open_stream, seal_stream};
use std::{
    fs::{self, File},
    io::{self, BufReader, BufWriter, Write, pipe},
    os::unix::fs::OpenOptionsExt,
    path::Path,
    thread,
};

/// What the file says it is, also bound into its seal.
const KIND: &str = "teekond backup 1";

/// Writes the content of `folder` into one sealed file, which is whole or absent.
pub(crate) fn seal(folder: &Path, key: &Key, to: &Path) -> io::Result<()> {
    let part = to.with_added_extension("part");
    let mut sealed = BufWriter::new(File::options().write(true).create_new(true).mode(0o600).open(&part)?);
    let (mut reading, writing) = pipe()?;
    let written = thread::scope(|scope| {
        let packing = scope.spawn(move || pack(folder, writing));
        let sealing = seal_stream(key, KIND, &mut reading, &mut sealed);
        // Without a reader, whoever packs stops waiting.
        drop(reading);
        packing.join().map_err(|_| io::Error::other("packing broke off"))?.and(sealing)
    });
    let written = written.and_then(|()| sealed.flush()).and_then(|()| sealed.get_ref().sync_all());
    written.and_then(|()| fs::rename(&part, to)).inspect_err(|_| drop(fs::remove_file(&part)))
}

/// Opens a sealed file into `folder`. Only `Ok` says that it is whole.
pub(crate) fn open(from: &Path, key: &Key, folder: &Path) -> io::Result<()> {
    let mut sealed = BufReader::new(File::open(from)?);
    let (reading, mut writing) = pipe()?;
    thread::scope(|scope| {
        let unpacking = scope.spawn(move || unpack(reading, folder));
        let opening = open_stream(key, KIND, &mut sealed, &mut writing);
        drop(writing);
        let unpacked = unpacking.join().map_err(|_| io::Error::other("unpacking broke off"))?;
        opening.and(unpacked)
    })
}

fn pack(folder: &Path, to: impl Write) -> io::Result<()> {
    let mut archive = tar::Builder::new(to);
    archive.append_dir_all(".", folder)?;
    archive.into_inner()?.flush()
}

fn unpack(mut from: impl io::Read, folder: &Path) -> io::Result<()> {
    tar::Archive::new(&mut from).unpack(folder)?;
    // The archive ends before the stream does; what follows must be read, or the sealer's end is never looked at.
    io::copy(&mut from, &mut io::sink()).map(drop)
}
