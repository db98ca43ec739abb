//! Several files in one: what a person gets who asks for all that is held of them.

use super::answer::download;
use crate::{Error, Result};
use axum::response::Response;
use std::io::{Cursor, Write};
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

/// A zip that is being written. What was added lies compressed in memory; the rest need not be there yet.
pub struct Bundle(ZipWriter<Cursor<Vec<u8>>>);

impl Default for Bundle {
    fn default() -> Self {
        Self(ZipWriter::new(Cursor::new(Vec::new())))
    }
}

impl Bundle {
    /// Begins a file; what [`Bundle::write`] brings belongs to it until the next begins.
    pub fn begin(&mut self, name: &str) -> Result<()> {
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
        self.0.start_file(name, options).map_err(fault)
    }

    /// More of the file that was begun.
    pub fn write(&mut self, text: &str) -> Result<()> {
        self.0.write_all(text.as_bytes()).map_err(fault)
    }

    /// A whole file.
    pub fn add(&mut self, name: &str, content: &[u8]) -> Result<()> {
        self.begin(name)?;
        self.0.write_all(content).map_err(fault)
    }

    /// The zip as a download of this name.
    pub fn download(self, name: &str) -> Result<Response> {
        let content = self.0.finish().map_err(fault)?.into_inner();
        Ok(download(name, "application/zip", content))
    }
}

fn fault(error: impl std::error::Error + Send + Sync + 'static) -> Error {
    Error::Fault(db::Error::Work(Box::new(error)))
}
