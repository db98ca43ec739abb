//! What is kept of imports.

pub mod file;
pub mod memory;
pub mod person;
pub mod piece;
pub mod row;
pub mod staff;
