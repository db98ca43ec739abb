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

/// The steps of a file on its way into the register.
const STEPS: [&str; 4] = ["file", "columns", "review", "register"];

/// How far a file is on its way: what is done, and with what one is busy; under each step what there is to say of it.
pub(super) fn way(page: &Page, now: usize, said: &[String; 4]) -> Markup {
    html! {
        ol.flow aria-label=(page.t("imports-way")) {
            @for (place, (step, said)) in STEPS.iter().zip(said).enumerate() {
                li class=[(place < now).then_some("done")] aria-current=[(place == now).then_some("step")] {
                    b { (page.t(&format!("imports-step-{step}"))) } (said)
                }
            }
        }
    }
}

/// How rows are parted among the verdicts, as one bar.
pub(super) fn parted(counts: &[(Verdict, i64)]) -> Markup {
    let total: i64 = counts.iter().map(|(_, number)| number).sum();
    let share = |number: i64| number * 1_000 / total.max(1);
    let mut from = 0;
    let of = |verdict: Verdict| {
        counts.iter().find(|(known, _)| *known == verdict).map_or(0, |(_, number)| *number)
    };
    let bars: Vec<_> = [Verdict::Applied, Verdict::Good, Verdict::Mistake, Verdict::Alike, Verdict::Kept]
        .into_iter()
        .map(|verdict| (verdict, of(verdict)))
        .filter_map(|(verdict, number)| {
            let bar = (bar_tone(verdict)?, from, share(number));
            from += bar.2;
            Some(bar)
        })
        .collect();
    html! {
        svg.wide viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true" {
            rect.bar-bg width="1000" height="10" {}
            @for (tone, from, width) in bars { rect class={ "bar-v " (tone) } x=(from) width=(width) height="10" {} }
        }
    }
}

/// The colour of a verdict in the bar; what needs nothing is its ground.
fn bar_tone(verdict: Verdict) -> Option<&'static str> {
    match verdict {
        Verdict::Applied => Some(""),
        Verdict::Good => Some("ok"),
        Verdict::Alike | Verdict::Kept => Some("warn"),
        Verdict::Mistake => Some("bad"),
        Verdict::There | Verdict::Skipped | Verdict::Undone => None,
    }
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
