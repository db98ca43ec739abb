//! Where a page of a list ended, as it stands in the address of the next page.

use jiff::Timestamp;
use std::{fmt, str::FromStr};

/// Where the last page of a list ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cursor {
    /// The last row's instant.
    pub at: Timestamp,
    /// The last row's id, for rows of one instant.
    pub id: String,
}

impl fmt::Display for Cursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}~{}", self.at, self.id)
    }
}

impl FromStr for Cursor {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        let (at, id) = text.split_once('~').ok_or(())?;
        Ok(Self { at: at.parse().map_err(drop)?, id: id.to_owned() })
    }
}
