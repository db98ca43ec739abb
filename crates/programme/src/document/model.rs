//! What a document is: its kind, who may see it, how long it is kept, and what is typed about it.

mod input;
mod version;

pub use input::{DocumentInput, NewDocument, Writer};
pub use version::{Version, changes};

use platform::{id, text_enum};

id! {
    /// A document of the programme.
    DocumentId;
}

text_enum! {
    /// What a document is.
    pub enum Kind in "document_version.kind" {
        /// The conditions of the support (TAT), an order of the minister.
        Tat = "tat",
        /// Another order or directive (käskkiri).
        Order = "order",
        /// An action plan with its budget (tegevuskava ja eelarve).
        PlanAndBudget = "plan_and_budget",
        /// A partnership agreement (partnerlusleping).
        Agreement = "agreement",
        /// An amendment of an agreement (lepingu muudatus).
        Amendment = "amendment",
        /// Of staff: job descriptions, timesheets (personalidokument).
        Personnel = "personnel",
        /// A guide for partners (juhend).
        Guide = "guide",
        /// A guide to payment claims (maksetaotluse juhend).
        ClaimGuide = "claim_guide",
        /// An explanation to the authority or the unit, or from them (selgitus).
        Clarification = "clarification",
        /// Of a procurement (hange).
        Procurement = "procurement",
        /// Minutes of a meeting (protokoll).
        Minutes = "minutes",
        /// An analysis or survey (analüüs).
        Analysis = "analysis",
        /// A report (aruanne).
        Report = "report",
        /// A letter (kiri).
        Letter = "letter",
        /// What proves a cost or an activity, such as a sign-in sheet (tõend).
        Evidence = "evidence",
        /// Something else.
        Other = "other",
    }
}

text_enum! {
    /// Who may see a document.
    pub enum Access in "document_version.access" {
        /// Everybody, also on the public overview (avalik).
        Public = "public",
        /// Everybody who works with the programme's documents (programmi osalised).
        Programme = "programme",
        /// Its party, and those who oversee all parties (osaline).
        Party = "party",
        /// Names of persons are in it: its party alone, never the implementer (isikuandmed).
        Personal = "personal",
    }
}

impl Access {
    /// Whether such a document must belong to somebody.
    pub fn needs_party(self) -> bool {
        matches!(self, Self::Party | Self::Personal)
    }
}

text_enum! {
    /// How long a document is kept.
    pub enum Retention in "document_version.retention" {
        /// For ever (alaline).
        Permanent = "permanent",
        /// Seven years, and at least to the end of the ESF+ audit trail.
        AuditTrail = "audit_trail",
        /// To the end of the programme.
        ProgrammeEnd = "programme_end",
        /// Five years.
        FiveYears = "five_years",
    }
}

text_enum! {
    /// What one document does to another.
    pub enum Relation in "document_relation.relation" {
        /// It changes it (muudab).
        Amends = "amends",
        /// It was made because of it (tuleneb).
        FollowsFrom = "follows_from",
        /// It stands in its place (asendab).
        Replaces = "replaces",
    }
}

text_enum! {
    /// How far the text of a document's file has been read for the search.
    pub enum TextState in "document.text_state" {
        /// There is no text to read: no file, or one of another kind.
        Nothing = "none",
        /// It is in the queue.
        Waiting = "waiting",
        /// It is found by its words.
        Read = "read",
        /// There is no text in it: a scan.
        Empty = "empty",
        /// It cannot be read: damaged, locked by a password.
        Failed = "failed",
        /// It is not read, because persons are in it.
        Closed = "closed",
    }
}

text_enum! {
    /// Where in a document a word stands.
    pub enum Place in "document_word.place" {
        /// In its title, or in the name of its party.
        Title = "title",
        /// In its number or its day.
        Number = "number",
        /// In its note.
        Note = "note",
        /// In its file.
        Text = "text",
    }
}
