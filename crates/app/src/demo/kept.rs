//! How far the demonstration has been loaded, kept beside its database in a file of its own.

use super::{
    VERSION,
    partners::Partner,
    plan::{Day, Visit},
};
use crate::Outcome;
use frame::ClientId;
use platform::{Date, Timestamp, clock};
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, fs, path::Path};

/// The file's name.
const FILE: &str = "loaded.json";

/// How far it has been loaded.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct Kept {
    version: String,
    until: String,
    /// Accounts by login.
    pub(super) accounts: BTreeMap<String, String>,
    /// What each partner has done, by its name in addresses.
    pub(super) partners: BTreeMap<String, Served>,
}

/// What a partner has done.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct Served {
    /// The last day of work, and how many visits of it are on record.
    last: Option<(String, usize)>,
    /// The clients by their numbers; `None` for one who could not be registered any more.
    pub(super) clients: Vec<Option<ClientId>>,
}

impl Kept {
    /// The staff is there, and nobody has been served yet.
    pub(super) fn begun_with(accounts: BTreeMap<String, String>) -> Self {
        Self { accounts, ..Self::default() }
    }

    /// What the folder says; `None` when nothing was loaded to the end, or another version of the data.
    pub(super) fn read(data: &Path) -> Option<Self> {
        let kept: Self = serde_json::from_str(&fs::read_to_string(data.join(FILE)).ok()?).ok()?;
        (kept.version == VERSION).then_some(kept)
    }

    /// Says that everything up to `until` is there. The file is whole or is not there.
    pub(super) fn write(mut self, data: &Path, until: Timestamp) -> Outcome {
        VERSION.clone_into(&mut self.version);
        self.until = until.to_string();
        let beside = data.join(format!("{FILE}.part"));
        fs::write(&beside, serde_json::to_vec(&self)?)?;
        Ok(fs::rename(beside, data.join(FILE))?)
    }

    /// Up to when it was loaded before; `None` the first time.
    pub(super) fn loaded_until(&self) -> Option<Timestamp> {
        self.until.parse().ok()
    }

    /// Whether it was loaded on the day, or after it.
    pub(super) fn is_of_day(&self, day: Date) -> bool {
        self.until.parse().is_ok_and(|until| clock::day_of(until) >= day)
    }

    /// What a partner has done.
    pub(super) fn of(&self, partner: &Partner) -> Served {
        self.partners.get(partner.slug).cloned().unwrap_or_default()
    }
}

impl Served {
    /// The visits of a day that are over and not on record yet.
    pub(super) fn left(&self, day: &Day, until: Timestamp) -> Vec<Visit> {
        let (date, over) = (day.day.to_string(), day.visits.iter().take_while(|visit| visit.ends <= until));
        let done = match &self.last {
            Some((last, _)) if *last > date => return Vec::new(),
            Some((last, done)) if *last == date => *done,
            _ => 0,
        };
        over.skip(done).cloned().collect()
    }

    /// How many visits are to be put on record.
    pub(super) fn ahead(&self, days: &[Day], until: Timestamp) -> usize {
        days.iter().map(|day| self.left(day, until).len()).sum()
    }

    /// Says that so many more visits of the day are on record.
    pub(super) fn note(&mut self, day: Date, visits: usize) {
        let date = day.to_string();
        let before = self.last.take().filter(|(last, _)| *last == date).map_or(0, |(_, before)| before);
        self.last = Some((date, before + visits));
    }
}
