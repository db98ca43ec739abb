//! Guidance (juhendamine): what partners ask and what they are answered, the guides of the programme, the implementer's
//! advice log, and notices of all that.
//!
//! A question goes from a party to a desk: the implementer's, or on from there to the authority's or the unit's. It is
//! plain at any time who must act. An answer that helps others is published without names.

mod model;
pub mod notice;
mod pages;
mod policy;
mod store;

pub(crate) use model::difference;
pub use model::{
    AdviceInput, GuideId, GuideInput, PassInput, PostInput, PublicationInput, QuestionId, QuestionInput,
};
pub use policy::{
    AnswerQuestion, AskQuestion, EditGuide, KeepGuides, KeepNotices, KeepQuestion, PassQuestion,
    PublishAnswer, ReadGuide, RecordAdvice,
};

use platform::{Membership, Result, Role, Routes, Tx, files::Stored, menu::Item};
use store::{advice, answer, guide_draft, guide_file, post, question, reading};

/// Asks in the name of one's own organisation.
pub fn ask(tx: &mut Tx<'_, AskQuestion>, input: &QuestionInput) -> Result<QuestionId> {
    let new = input.parse(tx.today(), &question::parties(tx))?;
    question::ask(tx, &new)
}

/// Answers a question.
///
/// Fails with [`platform::Error::Stale`] when something was said since its sender saw it; so do all that follow.
pub fn answer(tx: &mut Tx<'_, AnswerQuestion>, input: &PostInput) -> Result<()> {
    let (words, version) = input.parse()?;
    post::answer(tx, &words, version)
}

/// Returns a question for more.
pub fn return_for_more(tx: &mut Tx<'_, AnswerQuestion>, input: &PostInput) -> Result<()> {
    let (words, version) = input.parse()?;
    post::return_for_more(tx, &words, version)
}

/// Says more of one's own question.
pub fn say_more(tx: &mut Tx<'_, KeepQuestion>, input: &PostInput) -> Result<()> {
    let (words, version) = input.parse()?;
    post::say_more(tx, &words, version)
}

/// Passes a question on to the authority or the unit.
pub fn pass(tx: &mut Tx<'_, PassQuestion>, input: &PassInput) -> Result<()> {
    let (desk, note, due_on, version) = input.parse(tx.today())?;
    question::pass(tx, (desk, &note, due_on, version))
}

/// Publishes an answer for everybody. A name that is left is a problem, unless somebody has looked: a word may look like a
/// name and be none.
pub fn publish(tx: &mut Tx<'_, PublishAnswer>, input: &PublicationInput) -> Result<String> {
    let new = input.parse()?;
    if input.looked != "on" && !answer::names(tx)?.left_in(&input.text()).is_empty() {
        return Err(platform::Problems::at("looked", "programme-problem-names-left").into());
    }
    answer::publish(tx, &new).map(|id| id.to_string())
}

/// Begins a guide with its first draft.
pub fn begin_guide(tx: &mut Tx<'_, KeepGuides>, input: &GuideInput) -> Result<GuideId> {
    guide_draft::create(tx, &input.parse()?)
}

/// Keeps what is written as the draft of a guide.
pub fn write_guide(tx: &mut Tx<'_, EditGuide>, input: &GuideInput) -> Result<()> {
    guide_draft::save(tx, &input.parse()?)
}

/// Attaches a file that was stored to the draft of a guide.
pub fn attach(tx: &mut Tx<'_, EditGuide>, stored: &Stored) -> Result<()> {
    guide_file::attach(tx, stored)
}

/// Publishes the draft of a guide to all staff.
pub fn publish_guide(tx: &mut Tx<'_, EditGuide>, version: i64) -> Result<()> {
    guide_draft::publish(tx, version)
}

/// Says that one has read the version of a guide that is in force.
pub fn read_guide(tx: &mut Tx<'_, ReadGuide>) -> Result<()> {
    reading::say(tx)
}

/// Records advice that was given.
pub fn record_advice(tx: &mut Tx<'_, RecordAdvice>, input: &AdviceInput) -> Result<String> {
    let known: Vec<_> = advice::parties(tx)?.into_iter().map(|party| party.id).collect();
    let new = input.parse(tx.today(), &known)?;
    advice::record(tx, &new).map(|id| id.to_string())
}

/// Marks all of one's own notices as read.
pub fn read_notices(tx: &mut Tx<'_, KeepNotices>) -> Result<()> {
    store::notice::read(tx, None).map(drop)
}

pub(crate) fn routes() -> Routes {
    pages::routes()
}

/// What of it a membership finds in the menu.
pub(crate) fn menu(held: &Membership) -> Vec<Item> {
    let item = |group, key, icon, href: &str| Item { group, key, icon, href: href.to_owned(), count: 0 };
    let of_programme = |key, icon, href| item("platform-menu-programme", key, icon, href);
    let library = || of_programme("programme-library-title", "book", pages::LIBRARY);
    let questions = || of_programme("programme-questions-title", "message-2", pages::QUESTIONS);
    let advice = || of_programme("programme-advice-title", "notes", pages::ADVICE);
    match held.role {
        Role::ProgrammeManager | Role::Authority | Role::Unit => vec![questions(), library(), advice()],
        Role::Coordinator => vec![questions(), library()],
        Role::Counsellor | Role::Dpo => vec![library()],
        Role::Administrator | Role::Network => Vec::new(),
    }
}
