//! What domains keep about a client.

use crate::model::MergeId;
use crate::policy::{EraseClient, MergeClients, OpenFile, ShareClient, ViewCaseload};
use frame::ClientId;
use platform::{Date, JsonValue, Markup, Page, Proven, Result, Tx, Uuid};
use std::sync::OnceLock;

mod rows;

pub use rows::Rows;
pub(crate) use rows::listed;

/// What a domain keeps about clients. `app` lists the parts; a test finds every `client_id` column that has none.
/// So a new domain cannot be forgotten by the client file, by a merge, or by a person's request for their data.
pub trait ClientPart: Sync {
    /// The domain whose texts name what it keeps: its crate.
    fn domain(&self) -> &'static str;
    /// The tables with a `client_id`.
    fn tables(&self) -> &'static [&'static str];
    /// Those of its tables whose rows go along with a merge; none where it says itself how they do.
    fn rows(&self) -> Vec<Rows>;
    /// Its panel in the client file, if the file does not show it elsewhere.
    fn panel(&self, _: &mut Tx<'_, OpenFile>, _: &Page) -> Result<Markup> {
        Ok(Markup::default())
    }
    /// What hangs on a client, row by row: it is counted before a merge, and kept by the merge so that it can be undone.
    fn attached(&self, tx: &mut Tx<'_, MergeClients>, client: ClientId) -> Result<Vec<Attached>> {
        let mut all = Vec::new();
        for rows in self.rows() {
            all.extend(rows.attached(tx, client)?);
        }
        Ok(all)
    }
    /// On a merge, hands everything of `other` to the client of the permit.
    fn repoint(&self, tx: &mut Tx<'_, MergeClients>, other: &Proven<MergeClients>) -> Result<()> {
        self.rows().into_iter().try_for_each(|rows| rows.repoint(tx, other))
    }
    /// When a merge is undone, gives back to `other` what came from it, and only that: the rows of `merge_row` under
    /// `merge`. What came to the client of the permit since stays there.
    fn give_back(
        &self,
        tx: &mut Tx<'_, MergeClients>,
        other: &Proven<MergeClients>,
        merge: MergeId,
    ) -> Result<()> {
        self.rows().into_iter().try_for_each(|rows| rows.give_back(tx, other, merge))
    }
    /// What was agreed for days to come: it stands on the page that the person takes home.
    fn coming(&self, _: &mut Tx<'_, OpenFile>) -> Result<Vec<Coming>> {
        Ok(Vec::new())
    }
    /// What is due with these clients, or with all of the organisation: for the list of a caseload.
    fn due(&self, _: &mut Tx<'_, ViewCaseload>, _: Option<&[ClientId]>) -> Result<Vec<Due>> {
        Ok(Vec::new())
    }
    /// What one member of staff was to do for the client of the permit is another's to do from now on.
    fn pass_on(&self, _: &mut Tx<'_, ShareClient>, _from: &str, _to: &str) -> Result<()> {
        Ok(())
    }
    /// What the person gets when they ask for their data.
    fn export(&self, tx: &mut Tx<'_, OpenFile>) -> Result<JsonValue>;
    /// Whole files that are kept of the person: they go with it.
    fn files(&self, _: &mut Tx<'_, OpenFile>) -> Result<Vec<HeldFile>> {
        Ok(Vec::new())
    }
    /// Destroys what tells of the person of the permit. What is counted stays counted.
    fn erase(&self, tx: &mut Tx<'_, EraseClient>) -> Result<()>;
}

/// A file that is kept of a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeldFile {
    /// Its id.
    pub id: Uuid,
    /// Its name, with what tells its kind: `leping.pdf`.
    pub name: String,
}

/// Something that was agreed for a day to come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coming {
    /// The day.
    pub on: Date,
    /// What; may be empty.
    pub what: String,
}

/// Something that is due with a client.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// The client.
    pub client: ClientId,
    /// The day.
    pub on: Date,
    /// What kind of thing it is.
    pub kind: DueKind,
    /// In words; may be empty.
    pub what: String,
}

/// What kind of thing is due with a client.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DueKind {
    /// What is to follow a contact.
    FollowUp,
    /// A step of the plan.
    Step,
    /// A goal is to be looked at again.
    Review,
    /// Somebody wished to be reminded, or a rule reminds.
    Reminder,
    /// The right to stay, or a document, runs out.
    Expiry,
}

impl DueKind {
    /// The word in text keys.
    pub fn word(self) -> &'static str {
        match self {
            Self::FollowUp => "follow_up",
            Self::Step => "step",
            Self::Review => "review",
            Self::Reminder => "reminder",
            Self::Expiry => "expiry",
        }
    }
}

/// A row that hangs on a client.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Attached {
    /// Its table. The text `<crate>-attached-<table>` says how many: a plural with `$n`.
    pub table: &'static str,
    /// Its key within the organisation, as text.
    pub key: String,
}

static PARTS: OnceLock<&'static [&'static dyn ClientPart]> = OnceLock::new();

/// Called with the module, so that a site without the parts cannot be put together.
pub(crate) fn register(parts: &'static [&'static dyn ClientPart]) {
    PARTS.get_or_init(|| parts);
}

/// All parts, in the order in which `app` lists them.
pub fn parts() -> &'static [&'static dyn ClientPart] {
    PARTS.get().copied().unwrap_or_default()
}
