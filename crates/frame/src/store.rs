//! The frame's rows that people change: staff, centres, organisations, topics.

pub mod act;
pub mod centre;
pub mod installation;
pub mod leaving;
pub mod organisation;
pub mod staff;
pub mod topic;
