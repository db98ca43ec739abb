//! The desk's rows. Each function says by its `Tx` which right it needs; `$1` is the organisation.

pub mod contact;
pub mod correction;
pub mod defaults;
pub mod follow_up;
pub mod held;
pub mod joining;
pub mod list;
pub mod visit;
