//! Shows a file to the virus scanner that the municipality runs already: `ClamAV`, by its command INSTREAM.

use super::FileProblem;
use std::{
    io::{self, Read, Write},
    net::{TcpStream, ToSocketAddrs},
    os::unix::net::UnixStream,
    path::PathBuf,
    time::Duration,
};

const PATIENCE: Duration = Duration::from_secs(30);
const CHUNK: usize = 64 * 1024;

/// Where the scanner listens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ScannerAddress {
    /// `host:port`
    Network(String),
    /// A socket in the file system.
    Socket(PathBuf),
}

/// A virus scanner.
#[derive(Clone, Debug)]
pub struct Scanner(pub ScannerAddress);

impl Scanner {
    /// Whether the scanner finds nothing. If it does not answer the file is not taken: nobody looked at it.
    pub fn scan(&self, content: &[u8]) -> Result<(), FileProblem> {
        match self.ask(content) {
            Ok(answer) if answer.ends_with(": OK") => Ok(()),
            Ok(answer) if answer.ends_with(" FOUND") => Err(FileProblem::Virus),
            _ => Err(FileProblem::Unscanned),
        }
    }

    fn ask(&self, content: &[u8]) -> io::Result<String> {
        match &self.0 {
            ScannerAddress::Network(address) => {
                let address = address.to_socket_addrs()?.next();
                let address = address.ok_or_else(|| io::Error::from(io::ErrorKind::NotFound))?;
                let stream = TcpStream::connect_timeout(&address, PATIENCE)?;
                stream.set_read_timeout(Some(PATIENCE))?;
                stream.set_write_timeout(Some(PATIENCE))?;
                talk(stream, content)
            }
            ScannerAddress::Socket(path) => {
                let stream = UnixStream::connect(path)?;
                stream.set_read_timeout(Some(PATIENCE))?;
                stream.set_write_timeout(Some(PATIENCE))?;
                talk(stream, content)
            }
        }
    }
}

/// Chunks with their length before them, then one of no length.
fn talk(mut stream: impl Read + Write, content: &[u8]) -> io::Result<String> {
    stream.write_all(b"zINSTREAM\0")?;
    for chunk in content.chunks(CHUNK) {
        let length = u32::try_from(chunk.len()).map_err(io::Error::other)?;
        stream.write_all(&length.to_be_bytes())?;
        stream.write_all(chunk)?;
    }
    stream.write_all(&0_u32.to_be_bytes())?;
    let mut answer = String::new();
    stream.take(1024).read_to_string(&mut answer)?;
    Ok(answer.trim_end_matches(['\0', '\n']).to_owned())
}
