//! Documents as rows: versions, relations, and the words by which they are found.

pub mod find;
pub mod index;
pub mod list;
pub mod relation;
pub mod version;
pub mod write;
pub mod writer;
