//! On to older rows, and how many there are.

use crate::{Page, format};
use maud::{Markup, html};

/// Counts are exact up to here; beyond it a list says that there are more.
pub const MOST: i64 = 10_000;

/// How many rows a list has: exact to 10,000, then "over 10 000". `key` is worded for a count.
pub fn plenty(page: &Page, key: &str, count: i64) -> String {
    if count > MOST {
        format!("{} {}", page.t("platform-list-over"), format::number(MOST))
    } else {
        page.n(key, count)
    }
}

/// The link to the rows before these, if there are any; `address` already has the filters.
pub fn older(page: &Page, address: Option<&str>) -> Markup {
    html! {
        @if let Some(address) = address {
            nav.pager aria-label=(page.t("platform-list-pages")) {
                a.ds-button data-variant="secondary" rel="next" href=(address) { (page.t("platform-list-older")) }
            }
        }
    }
}
