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
        let packed = packing.join().map_err(|_| io::Error::other("packing broke off"))?;
        both(sealing, packed)
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
        both(opening, unpacked)
    })
}

/// Both ends of the pipe must be well. When one breaks off the other only sees a broken pipe: the first cause is told.
fn both(one: io::Result<()>, other: io::Result<()>) -> io::Result<()> {
    match (one, other) {
        (Err(error), Err(other)) if error.kind() == io::ErrorKind::BrokenPipe => Err(other),
        (one, other) => one.and(other),
    }
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

#[cfg(test)]
mod tests {
    use super::*;
    use std::iter::repeat_n;

    #[test]
    fn what_was_sealed_comes_back_whole_or_not_at_all() {
        let folder = tempfile::tempdir().unwrap();
        let (from, sealed) = (folder.path().join("from"), folder.path().join("backup.sealed"));
        fs::create_dir_all(from.join("files/a")).unwrap();
        let large: Vec<u8> = repeat_n(b"Teekond ".as_slice(), 100_000).flatten().copied().collect();
        fs::write(from.join("teekond.db"), &large).unwrap();
        fs::write(from.join("files/a/1"), "small").unwrap();
        let key = Key::random();
        seal(&from, &key, &sealed).unwrap();
        assert!(!fs::read(&sealed).unwrap().windows(8).any(|bytes| bytes == b"Teekond "), "it can be read");

        let back = folder.path().join("back");
        open(&sealed, &key, &back).unwrap();
        assert_eq!(fs::read(back.join("teekond.db")).unwrap(), large);
        assert_eq!(fs::read(back.join("files/a/1")).unwrap(), b"small");

        assert!(open(&sealed, &Key::random(), &folder.path().join("other key")).is_err());
        let whole = fs::read(&sealed).unwrap();
        for cut in [0, 10, 100, whole.len() / 2, whole.len() - 70_000, whole.len() - 1] {
            fs::write(&sealed, &whole[..cut]).unwrap();
            assert!(
                open(&sealed, &key, &folder.path().join(format!("cut at {cut}"))).is_err(),
                "cut at {cut}"
            );
        }
    }

    #[test]
    fn a_backup_is_never_written_over_another() {
        let folder = tempfile::tempdir().unwrap();
        let to = folder.path().join("backup.sealed");
        fs::write(folder.path().join("backup.sealed.part"), "of someone else").unwrap();
        assert!(seal(folder.path(), &Key::random(), &to).is_err());
        assert!(!to.exists());
    }
}
