//! The menu: what a membership may reach, said by each module for itself.

use crate::{Conn, Page, Result, actor::Membership};

/// One entry.
#[derive(Clone, Debug)]
pub struct Item {
    /// The key of its group: `platform-menu-daily`, `-out`, `-overview`, `-programme`, `-files`, `-house`.
    pub group: &'static str,
    /// The key of its name.
    pub key: &'static str,
    /// Its icon.
    pub icon: &'static str,
    /// Where it leads.
    pub href: String,
    /// How many things wait there; zero shows nothing.
    pub count: i64,
}

impl Item {
    /// Whether the page is this entry, or one below it.
    pub fn is_current(&self, page: &Page) -> bool {
        let path = &page.place().path;
        let bare = self.href.split('?').next().unwrap_or_default();
        path == bare || path.strip_prefix(bare).is_some_and(|rest| rest.starts_with('/') && bare.len() > 1)
    }
}

/// The bell on top of each page: where a person's notices are, and how many wait there.
#[derive(Clone, Copy)]
pub struct Bell {
    /// Where it leads.
    pub href: &'static str,
    /// The key of its name, worded for a count.
    pub key: &'static str,
    /// How many an account has not read.
    pub unread: fn(&mut Conn<'_>, account: &str) -> Result<i64>,
}

/// Entries under one heading.
pub struct Group {
    /// The key of the heading.
    pub key: &'static str,
    /// Its entries.
    pub items: Vec<Item>,
}

/// The groups in their order.
const GROUPS: [&str; 6] = [
    "platform-menu-daily",
    "platform-menu-out",
    "platform-menu-overview",
    "platform-menu-programme",
    "platform-menu-files",
    "platform-menu-house",
];

/// What a module adds to the menu of a membership; `centre` is the centre last used.
pub type Entries = fn(held: &Membership, centre: Option<&str>) -> Vec<Item>;

pub(crate) fn groups(entries: &[Entries], held: &Membership, centre: Option<&str>) -> Vec<Group> {
    let items: Vec<Item> = entries.iter().flat_map(|entries| entries(held, centre)).collect();
    let group = |key| Group { key, items: items.iter().filter(|item| item.group == key).cloned().collect() };
    GROUPS.into_iter().map(group).filter(|group| !group.items.is_empty()).collect()
}
