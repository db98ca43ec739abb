//! The words of rights of persons, and what may be typed about them.

mod due;
mod input;

pub use due::{due_on, extended_due_on};
pub use input::{
    Answer, AnswerInput, Extension, ExtensionInput, HoldInput, NewHold, NewRequest, RequestInput, WhyInput,
    YearsInput,
};

use platform::{id, text_enum};

id! {
    /// One request of a person.
    RequestId;
    /// One reason to keep a file longer.
    HoldId;
    /// One list of what is due.
    ListId;
    /// One act of destruction.
    ActId;
}

text_enum! {
    /// Which right somebody asks for (GDPR, articles 15 to 21).
    pub enum Right in "rights_request.kind" {
        /// To be given all that is held (art. 15).
        Access = "access",
        /// To have it put right (art. 16).
        Rectification = "rectification",
        /// To have it kept and not used (art. 18).
        Restriction = "restriction",
        /// To have it destroyed (art. 17).
        Erasure = "erasure",
        /// To object to its use (art. 21).
        Objection = "objection",
        /// To take it elsewhere in a form that machines read (art. 20).
        Portability = "portability",
    }
}

text_enum! {
    /// How it is known that the asker is who they say (GDPR, article 12(6)).
    pub enum Identified in "rights_request.identified" {
        /// A document was seen.
        Document = "document",
        /// The request was signed digitally.
        Signature = "signature",
        /// The person is known here.
        Known = "known",
        /// Somebody with the right to speak for the person asks.
        Representative = "representative",
        /// It is not known yet: nothing is given out.
        NotYet = "not_yet",
    }
}

text_enum! {
    /// What came of a request.
    pub enum Outcome in "rights_request.outcome" {
        /// Done as asked.
        Granted = "granted",
        /// Done in part; the answer says why not all.
        Partly = "partly",
        /// Refused; the answer says why, and where to complain.
        Refused = "refused",
    }
}

text_enum! {
    /// Records that are kept for so many years.
    pub enum RecordKind in "retention_class.kind" {
        /// A client's file with its contacts, from the last contact on.
        ClientFile = "client_file",
        /// A request of a person, from its answer on.
        Request = "request",
        /// Costs and their evidence, from the end of the year on.
        Money = "money",
    }
}

impl RecordKind {
    /// For how many years it is kept where a municipality has not said otherwise.
    pub fn default_years(self) -> i64 {
        match self {
            Self::ClientFile | Self::Request => 5,
            Self::Money => 7,
        }
    }

    /// The fewest years that may be chosen: evidence of costs is kept at least to the end of the funder's audit trail.
    pub fn least_years(self) -> i64 {
        if self == Self::Money { 7 } else { 1 }
    }
}

text_enum! {
    /// Why files are destroyed.
    pub enum Reason in "destruction_act.reason" {
        /// The person has asked.
        Request = "request",
        /// They have been kept for as long as they may.
        Retention = "retention",
    }
}

text_enum! {
    /// How the second person confirmed.
    pub enum ConfirmedWay in "destruction_act.confirmed_way" {
        /// Signed in.
        Session = "session",
        /// By a one-time link.
        Link = "link",
    }
}

text_enum! {
    /// Why a file of an act was not destroyed.
    pub enum LeftOut in "destruction_item.left_out" {
        /// It was changed after it was proposed.
        Changed = "changed",
        /// It became part of another file.
        Merged = "merged",
        /// Somebody gave a reason to keep it longer.
        Kept = "kept",
        /// It was not there any more.
        Gone = "gone",
    }
}
