//! The fields of the forms of a plan.

use crate::model::{Doer, GoalInput, GoalState, ProgressInput, StateInput, StepInput, Voice};
use frame::{Area, reference};
use maud::html;
use platform::{Markup, Page, Problems, ui, ui::Field};

/// The name of a language, as it stands in a field.
pub fn language(page: &Page, code: &str) -> String {
    reference::language_name(page.language(), code).unwrap_or(code).to_owned()
}

fn field<'a>(name: &'static str, label: &'a str, value: &'a str) -> Field<'a> {
    Field { name, label, value, ..Field::default() }
}

/// A goal: the words, their language, the area, when to look at it again.
pub fn goal(page: &Page, input: &GoalInput, problems: &Problems) -> Markup {
    let words = Field {
        hint: "casework-goal-words-hint",
        most: 1000,
        ..field("words", "casework-goal-words", &input.words)
    };
    let language = Field {
        most: 40,
        hint: "casework-goal-language-hint",
        ..field("language", "casework-goal-language", &input.language)
    };
    let areas = ui::options(page, "casework-area", Area::words().iter().copied());
    let review = Field {
        kind: "date",
        hint: "casework-goal-review-hint",
        ..field("review_on", "casework-goal-review", &input.review_on)
    };
    html! {
        (ui::area(page, problems, words, 3))
        (ui::field(page, problems, language))
        (ui::radios(page, problems, field("area", "casework-area-label", &input.area), &areas))
        (ui::field(page, problems, review))
    }
}

/// What became of a goal, and why.
pub fn state(page: &Page, input: &StateInput, problems: &Problems) -> Markup {
    let states = ui::options(page, "casework-state", GoalState::words().iter().copied());
    let why =
        Field { hint: "casework-goal-why-hint", most: 1000, ..field("why", "casework-goal-why", &input.why) };
    html! {
        (ui::radios(page, problems, field("state", "casework-goal-state", &input.state), &states))
        (ui::area(page, problems, why, 2))
    }
}

/// A step: what, who, until when.
pub fn step(page: &Page, input: &StepInput, problems: &Problems) -> Markup {
    let what = Field {
        most: 300,
        required: true,
        hint: "casework-step-what-hint",
        ..field("what", "casework-step-what", &input.what)
    };
    let doers = ui::options(page, "casework-doer", Doer::words().iter().copied());
    let due = Field { kind: "date", ..field("due_on", "casework-step-due", &input.due_on) };
    html! {
        (ui::field(page, problems, what))
        (ui::radios(page, problems, field("doer", "casework-step-doer", &input.doer), &doers))
        (ui::field(page, problems, due))
    }
}

/// A word on how it goes.
pub fn progress(page: &Page, input: &ProgressInput, problems: &Problems) -> Markup {
    let voices = ui::options(page, "casework-voice", Voice::words().iter().copied());
    let words = Field { most: 1000, ..field("progress", "casework-progress-words", &input.progress) };
    html! {
        (ui::radios(page, problems, field("voice", "casework-voice-label", &input.voice), &voices))
        (ui::area(page, problems, words, 2))
    }
}
