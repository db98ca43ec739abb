//! What is typed in guidance, and what is made of it.

mod advice;
pub mod difference;
mod guide;
mod names;
pub mod prose;
mod question;

pub use advice::{AdviceInput, Channel, NewAdvice, Outcome};
pub use guide::{GuideInput, GuideText, NewGuide, fields};
pub use names::Names;
pub use question::{
    About, Desk, NewQuestion, Party, PassInput, PostInput, PostKind, PublicationInput, Published,
    QuestionInput, State, Theme, reference,
};

use platform::id;

id! {
    /// A question.
    QuestionId;
    /// Something said in a question.
    PostId;
    /// A published answer.
    AnswerId;
    /// A guide.
    GuideId;
    /// A piece of advice.
    AdviceId;
    /// A notice.
    NoticeId;
}
