//! How states, verdicts and mistakes are shown.

use crate::{
    model::{Field, Plan, State, Trouble, Verdict},
    sheet::Row,
};
use maud::html;
use platform::{Markup, Page, ui};

/// The state of an import.
pub(super) fn state(page: &Page, state: State) -> Markup {
    let tone = match state {
        State::Reading | State::Columns => "warn",
        State::Judging | State::Judged | State::Applying | State::Undoing => "info",
        State::Undone | State::Removed => "",
    };
    ui::pill(tone, &page.t(&format!("imports-state-{state}")))
}

/// What is said of a row.
pub(super) fn verdict(page: &Page, verdict: Verdict) -> Markup {
    let tone = match verdict {
        Verdict::Good | Verdict::Applied => "ok",
        Verdict::Mistake => "bad",
        Verdict::Alike | Verdict::Kept => "warn",
        Verdict::There | Verdict::Skipped | Verdict::Undone => "",
    };
    ui::pill(tone, &page.t(&format!("imports-verdict-{verdict}")))
}

/// What a field is called.
pub(super) fn field(page: &Page, field: Field) -> String {
    page.t(&format!("imports-field-{field}"))
}

/// A mistake in one column: what stands there, and what is wrong with it.
pub(super) fn trouble(page: &Page, plan: &Plan, row: &Row, trouble: &Trouble) -> Markup {
    let column = plan.column(trouble.field);
    let heading = column.map(|place| plan.heading(place).to_owned()).filter(|heading| !heading.is_empty());
    let heading = heading.unwrap_or_else(|| field(page, trouble.field));
    let text = column.map_or("", |place| row.cell(place));
    html! { b { (heading) } @if !text.is_empty() { " „" (cut(text)) "“" } ": " (page.t(&trouble.key)) }
}

/// Signs of a cell that are shown.
const SIGNS: usize = 60;

/// The beginning of a long text.
pub(super) fn cut(text: &str) -> String {
    if text.chars().count() <= SIGNS {
        return text.to_owned();
    }
    text.chars().take(SIGNS).chain(['…']).collect()
}

/// A row in short: its first cells.
pub(super) fn in_short(row: &Row) -> String {
    let cells: Vec<_> = row.filled().take(4).map(cut).collect();
    cells.join(" · ")
}
