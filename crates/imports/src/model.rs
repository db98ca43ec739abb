//! What an import is: its states, what is said of its rows, what a column may be.

mod field;

pub use field::Field;

use platform::{id, text_enum};
use serde::{Deserialize, Serialize};

id! {
    /// One file that is taken over.
    ImportId;
}

text_enum! {
    /// What the rows of a file are.
    pub enum Kind in "import_file.kind" {
        /// A log of contacts.
        Contacts = "contacts",
        /// A list of clients.
        Clients = "clients",
    }
}

text_enum! {
    /// How far an import is.
    pub enum State in "import_file.state" {
        /// Comes in.
        Reading = "reading",
        /// Waits for its sheet and columns.
        Columns = "columns",
        /// Its rows are being judged.
        Judging = "judging",
        /// Its rows can be looked at, mended and applied.
        Judged = "judged",
        /// Its good rows are going into the register.
        Applying = "applying",
        /// It is being taken back.
        Undoing = "undoing",
        /// It was taken back.
        Undone = "undone",
        /// It was given up before anything was applied.
        Removed = "removed",
    }
}

impl State {
    /// Whether something is under way.
    pub fn is_busy(self) -> bool {
        matches!(self, Self::Judging | Self::Applying | Self::Undoing)
    }
}

text_enum! {
    /// What is said of a row, and what has become of it.
    pub enum Verdict in "import_row.verdict" {
        /// Can be applied.
        Good = "good",
        /// Has a mistake.
        Mistake = "mistake",
        /// Waits for a decision whether its person is a client already.
        Alike = "alike",
        /// Is in the register already.
        There = "there",
        /// Is no record: a total, a head that is repeated.
        Skipped = "skipped",
        /// Is in the register now.
        Applied = "applied",
        /// Was taken back.
        Undone = "undone",
        /// Was not taken back, because it was touched since.
        Kept = "kept",
    }
}

text_enum! {
    /// How a person of a file stands to the register.
    pub enum Way in "import_person.way" {
        /// May be a client already: somebody decides.
        Open = "open",
        /// Nobody alike.
        New = "new",
        /// Found by the personal code, or by name and day of birth.
        Known = "known",
        /// Decided: that client.
        Same = "same",
        /// Decided: someone else.
        Other = "other",
        /// A client whom this import has made.
        Made = "made",
        /// Made by this import and not taken back, because it was touched since.
        Kept = "kept",
    }
}

/// What was settled before rows are judged: what each column is, and what holds where there is no column.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Plan {
    /// The heads of the columns, from the left.
    pub headings: Vec<String>,
    /// What each is; `None` for one that is not taken over.
    pub columns: Vec<Option<Field>>,
    /// The centre's name in addresses, where no column says it.
    pub centre: String,
    /// The topic's code, where no column says it.
    pub topic: String,
}

impl Plan {
    /// The columns with what they are.
    pub fn fields(&self) -> impl Iterator<Item = (usize, Field)> {
        self.columns.iter().enumerate().filter_map(|(place, field)| field.map(|field| (place, field)))
    }

    /// The column of a field.
    pub fn column(&self, field: Field) -> Option<usize> {
        self.fields().find(|(_, known)| *known == field).map(|(place, _)| place)
    }

    /// The head of a column.
    pub fn heading(&self, place: usize) -> &str {
        self.headings.get(place).map_or("", String::as_str)
    }
}

/// One thing that is wrong with a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    /// In which column.
    pub field: Field,
    /// The key of the text that says it.
    pub key: String,
}

impl Trouble {
    /// The key says what is wrong in the column of the field.
    pub fn new(field: Field, key: &str) -> Self {
        Self { field, key: key.to_owned() }
    }
}

/// Troubles as they are kept: `field:key`, one a line.
pub fn written(troubles: &[Trouble]) -> String {
    let lines: Vec<_> = troubles.iter().map(|trouble| format!("{}:{}", trouble.field, trouble.key)).collect();
    lines.join("\n")
}

/// Troubles as they were kept.
pub fn troubles(written: &str) -> Vec<Trouble> {
    let read = |line: &str| {
        let (field, key) = line.split_once(':')?;
        Some(Trouble::new(field.parse().ok()?, key))
    };
    written.lines().filter_map(read).collect()
}
