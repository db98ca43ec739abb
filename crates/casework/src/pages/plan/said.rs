//! How a plan is said on a page.

use crate::{
    model::GoalState,
    store::{Next, goal, step},
};
use frame::reference;
use maud::html;
use platform::{Arg, Date, Markup, Page, ui};

/// Days before a day from which on it is said in colour.
const SOON: i32 = 7;

/// The words of a goal, marked with their language.
pub fn words(goal: &goal::Kept) -> Markup {
    html! { span lang=[reference::language_tag(&goal.language)] { (goal.words) } }
}

/// What became of a goal.
pub fn state(page: &Page, goal: &goal::Kept) -> Markup {
    let tone = match goal.state {
        GoalState::Open => "info",
        GoalState::Reached => "ok",
        GoalState::Changed | GoalState::GivenUp => "",
    };
    ui::pill(tone, &page.t(&format!("casework-state-{}", goal.state.word())))
}

/// Who does a step; a counsellor by name.
pub fn doer(page: &Page, step: &step::Kept) -> String {
    let doer = page.t(&format!("casework-doer-{}", step.doer.word()));
    match step.account_name.as_deref().filter(|_| step.doer.is_counsellor()) {
        Some(name) => format!("{doer}: {name}"),
        None => doer,
    }
}

/// A day to come: late and soon in colour and in words.
pub fn due(page: &Page, on: Option<Date>) -> Markup {
    let Some(day) = on else { return html! { span.muted.small { (page.t("casework-no-day")) } } };
    match page.today().until(day).map(|span| span.get_days()) {
        Ok(left) if left < 0 => ui::pill("bad", &page.n("casework-late", i64::from(-left))),
        Ok(left) if left <= SOON => ui::pill("warn", &page.day(day)),
        _ => html! { span.num.small { (page.day(day)) } },
    }
}

/// What comes next: the step, or that the goal will be looked at again.
pub fn next(page: &Page, next: &Next<'_>) -> Markup {
    if let Some(step) = next.step {
        html! { b { (step.what) } }
    } else {
        html! { b { (page.t("casework-review-next")) } }
    }
}

/// How far a goal is: `2/3`.
pub fn share(page: &Page, steps: &[&step::Kept]) -> String {
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let done = steps.iter().filter(|step| step.done_on.is_some()).count();
    page.with(
        "casework-steps-done",
        &[("done", Arg::Count(count(done))), ("all", Arg::Count(count(steps.len())))],
    )
}
