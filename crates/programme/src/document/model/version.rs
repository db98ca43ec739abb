//! One version of a document, and what the next has changed.

use super::{Access, DocumentId, Kind, Retention};
use frame::OrganisationId;
use platform::{Date, Timestamp, Uuid, files::FileKind, record};

record! {
    /// What a document said from the moment at which it was recorded.
    #[derive(Clone, Debug)]
    #[expect(clippy::struct_field_names, reason = "what the version says, and its number")]
    pub struct Version {
        /// The document.
        pub document_id: DocumentId,
        /// Its number among the versions, from 1.
        pub version: i64,
        /// Whose it is; `None` for the programme as a whole.
        pub party_id: Option<OrganisationId>,
        /// That organisation's name.
        pub party_name: Option<String>,
        /// That organisation's name in addresses.
        pub party_slug: Option<String>,
        /// What it is.
        pub kind: Kind,
        /// Its number; may be empty.
        pub number: String,
        /// Its day.
        pub dated_on: Option<Date>,
        /// Its title.
        pub title: String,
        /// What should be known of it; may be empty.
        pub note: String,
        /// Who may see it.
        pub access: Access,
        /// How long it is kept.
        pub retention: Retention,
        /// Its file.
        pub file_id: Option<Uuid>,
        /// Who keeps the file.
        pub keeper_id: Option<OrganisationId>,
        /// What the file is called; empty without one.
        pub file_name: String,
        /// What the file is.
        pub file_kind: Option<FileKind>,
        /// Bytes of the file.
        pub bytes: i64,
        /// The SHA-256 of the file; empty without one.
        pub sha256: String,
        /// What is new in it, in the words of who wrote it; may be empty.
        pub why: String,
        /// When it was recorded.
        pub recorded_at: Timestamp,
        /// The account that recorded it.
        pub recorded_by: String,
        /// That account's name.
        pub recorded_by_name: Option<String>,
    }
}

impl Version {
    /// Its fields as words: of those that have texts, the word; of days, the day as it is stored.
    pub fn fields(&self) -> [(&'static str, String); 9] {
        [
            ("kind", self.kind.word().to_owned()),
            ("number", self.number.clone()),
            ("dated_on", self.dated_on.map(|day| day.to_string()).unwrap_or_default()),
            ("title", self.title.clone()),
            ("party", self.party_name.clone().unwrap_or_default()),
            ("access", self.access.word().to_owned()),
            ("retention", self.retention.word().to_owned()),
            ("note", self.note.clone()),
            ("file", self.file_name.clone()),
        ]
    }
}

/// What a version says otherwise than the one before it: field, what it said, what it says. A file that is another one under
/// the same name is told too.
pub fn changes(before: &Version, after: &Version) -> Vec<(&'static str, String, String)> {
    let is_other_file = before.sha256 != after.sha256;
    let pairs = before.fields().into_iter().zip(after.fields());
    pairs
        .filter(|((field, was), (_, is))| was != is || (*field == "file" && is_other_file))
        .map(|((field, was), (_, is))| (field, was, is))
        .collect()
}
