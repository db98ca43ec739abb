//! The pages of guidance.

mod advice;
mod advice_edit;
mod advice_figures;
mod advice_sheet;
mod answer;
mod asking;
mod guide;
mod guide_edit;
mod guide_file;
mod guide_readers;
mod library;
mod notices;
mod publication;
mod question;
mod questions;
mod said;

use platform::Routes;

/// The list of questions.
pub const QUESTIONS: &str = "/programme/questions";
/// Guides and published answers.
pub const LIBRARY: &str = "/programme/guidance";
/// Where guides are.
const GUIDES: &str = "/programme/guides";
/// The advice log.
pub const ADVICE: &str = "/programme/advice";

pub fn routes() -> Routes {
    questions::routes()
        .and(asking::routes())
        .and(question::routes())
        .and(publication::routes())
        .and(library::routes())
        .and(answer::routes())
        .and(guide::routes())
        .and(guide_edit::routes())
        .and(guide_file::routes())
        .and(guide_readers::routes())
        .and(advice::routes())
        .and(advice_edit::routes())
        .and(advice_sheet::routes())
        .and(notices::routes())
}
