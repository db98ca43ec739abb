//! The programme through HTTP, as those who lead it and its partners meet it. A file for each kind of page.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops where it fails")]

mod document;
mod guidance;
mod tree;
