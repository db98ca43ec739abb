//! The picture of a plan: a thread for each goal, a mark for each step on its day, and where today is. A table says the
//! same; on a phone a list does.

use super::{
    label::{self, Label, short},
    said,
};
use crate::{
    model::GoalState,
    store::{Plan, goal, step},
};
use maud::html;
use platform::{
    Date, Markup, Page, clock, format,
    ui::{self, Column},
};

/// The drawing, in its own units.
const WIDTH: i64 = 960;
/// Where threads begin, behind the words of the goal.
const LEFT: i64 = 300;
/// Where they end at the latest.
const RIGHT: i64 = 930;
/// The height of one thread.
const LANE: i64 = 74;
/// What stands over the first thread: the days.
const TOP: i64 = 40;
/// Signs of a goal's words that fit before its thread.
const LABEL: usize = 34;
/// From the middle of the word for today to that of a month beside it, at least.
const APART: i64 = 74;
/// Beginnings of months that are named at most.
const MONTHS: usize = 6;

/// The days that the picture spans, and where each lies.
struct Span {
    from: Date,
    days: i64,
}

impl Span {
    fn of(plan: &Plan, today: Date) -> Self {
        let added = plan.goals.iter().map(|goal| clock::day_of(goal.added_at));
        let steps = plan.steps.iter().flat_map(|step| [step.due_on, step.done_on]).flatten();
        let reviews = plan.goals.iter().filter_map(|goal| goal.review_on);
        let days: Vec<Date> = added.chain(steps).chain(reviews).chain([today]).collect();
        let from = days.iter().min().copied().unwrap_or(today);
        let to = days.iter().max().copied().unwrap_or(today);
        Self { from, days: between(from, to).max(14) }
    }

    fn x(&self, day: Date) -> i64 {
        LEFT + (RIGHT - LEFT) * between(self.from, day).clamp(0, self.days) / self.days
    }
}

fn between(from: Date, to: Date) -> i64 {
    from.until(to).map_or(0, |span| i64::from(span.get_days()))
}

/// The picture, the list for a phone, and the table.
pub fn picture(page: &Page, plan: &Plan) -> Markup {
    let span = Span::of(plan, page.today());
    let height = TOP + LANE * i64::try_from(plan.goals.len()).unwrap_or(0) + 10;
    let today = span.x(page.today());
    html! {
        div.card.journey {
            header { h2 { (page.t("casework-picture-title")) } (legend(page)) }
            div.bd {
                div.jd {
                    svg viewBox={ "0 0 " (WIDTH) " " (height) } role="img" aria-label=(summary(page, plan)) {
                        (months(&span, height, today))
                        line.today x1=(today) x2=(today) y1="28" y2=(height - 6) {}
                        rect.todaybg x=(today - 44) y="6" width="88" height="22" rx="7" {}
                        text.todayt x=(today) y="21" text-anchor="middle" { (page.t("casework-today")) " " (format::short_day(page.today())) }
                        @for (number, goal) in (0_i64..).zip(&plan.goals) {
                            (thread(page, plan, &span, (goal, TOP + LANE * number + LANE / 2)))
                        }
                    }
                }
                ul.jm { @for goal in &plan.goals { (row(page, plan, goal)) } }
                details { summary { (page.t("casework-picture-table")) } (table(page, plan)) }
            }
        }
    }
}

/// A line where a month begins, with its number and year; of many only some, and none under the word for today.
fn months(span: &Span, height: i64, today: i64) -> Markup {
    let first = |date: &Date| date.day() == 1;
    let days =
        span.from.series(platform::Span::new().days(1)).take(usize::try_from(span.days).unwrap_or(0) + 1);
    let begins: Vec<Date> = days.filter(first).collect();
    let every = begins.len().div_ceil(MONTHS).max(1);
    html! {
        @for day in begins.iter().step_by(every) {
            line.grid x1=(span.x(*day)) x2=(span.x(*day)) y1="28" y2=(height - 6) {}
            @if (span.x(*day) - today).abs() > APART {
                text.ax x=(span.x(*day)) y="21" text-anchor="middle" { (day.strftime("%m.%Y")) }
            }
        }
    }
}

fn legend(page: &Page) -> Markup {
    html! {
        div.legend {
            @for (class, key) in [("n done", "casework-legend-done"), ("n", "casework-legend-open"), ("over", "casework-legend-late")] {
                span.t-docs {
                    svg viewBox="0 0 14 14" aria-hidden="true" focusable="false" {
                        @if class == "over" { path.over d="M7 1 l6 6 -6 6 -6 -6z" {} } @else { circle class=(class) cx="7" cy="7" r="5" {} }
                    }
                    (page.t(key))
                }
            }
        }
    }
}

fn summary(page: &Page, plan: &Plan) -> String {
    let said = |goal: &goal::Kept| {
        let steps: Vec<_> = plan.steps_of(goal.id).collect();
        format!("{}: {}", goal.words, said::share(page, &steps))
    };
    plan.goals.iter().map(said).collect::<Vec<_>>().join("; ")
}

fn thread(page: &Page, plan: &Plan, span: &Span, (goal, y): (&goal::Kept, i64)) -> Markup {
    let steps: Vec<_> = plan.steps_of(goal.id).collect();
    let begins = span.x(clock::day_of(goal.added_at));
    let reached = match goal.state {
        GoalState::Open => span.x(page.today()),
        _ => span.x(goal.state_on),
    };
    let last = steps.iter().filter_map(|step| step.due_on).chain(goal.review_on).max();
    let ends = last.filter(|_| goal.state == GoalState::Open).map_or(reached, |day| span.x(day).max(reached));
    html! {
        g class=(goal.area.class()) {
            text.lane x="0" y=(y - 2) { (short(&goal.words, LABEL)) }
            text.sub x="0" y=(y + 16) { (page.t(&format!("casework-state-{}", goal.state.word()))) " · " (said::share(page, &steps)) }
            line.th.plan x1=(reached) x2=(ends) y1=(y) y2=(y) {}
            line.th x1=(begins) x2=(reached) y1=(y) y2=(y) {}
            @for (step, label) in labelled(span, &steps) { (mark(page, span, (step, y), label.as_ref())) }
            @if goal.state == GoalState::Reached { circle.goal cx=(reached) cy=(y) r="10" {} path.ck d={ "M" (reached - 4) " " (y) " l3 3 l6 -6" } {} }
        }
    }
}

/// The steps with a day, from left to right, with their labels; one without a day is in the table only.
fn labelled<'s>(span: &Span, steps: &[&'s step::Kept]) -> Vec<(&'s step::Kept, Option<Label>)> {
    let mut dated: Vec<_> = steps.iter().filter_map(|step| Some((day_of(step)?, *step))).collect();
    dated.sort_by_key(|(day, _)| *day);
    let marks: Vec<_> = dated.iter().map(|(day, step)| (span.x(*day), step.what.as_str())).collect();
    dated.into_iter().map(|(_, step)| step).zip(label::place(&marks, (LEFT - 30, WIDTH))).collect()
}

/// The day on which a step was done, or is due.
fn day_of(step: &step::Kept) -> Option<Date> {
    step.done_on.or(step.due_on)
}

fn mark(page: &Page, span: &Span, (step, y): (&step::Kept, i64), label: Option<&Label>) -> Markup {
    let Some(day) = day_of(step) else { return html! {} };
    let (x, is_late) = (span.x(day), step.done_on.is_none() && day < page.today());
    html! {
        g {
            title { (step.what) ", " (page.day(day)) }
            @if is_late { path.over d={ "M" (x) " " (y - 9) " l9 9 -9 9 -9 -9z" } {} }
            @else if step.done_on.is_some() {
                circle class="n done" cx=(x) cy=(y) r="8" {}
                path.ck d={ "M" (x - 4) " " (y) " l3 3 l5 -6" } {}
            }
            @else { circle.n cx=(x) cy=(y) r="7" {} }
            @if let Some(label) = label {
                text class={ "nl" @if is_late { " overt" } } x=(label.x) y=(if label.is_above { y - 15 } else { y + 25 }) text-anchor="middle" {
                    (label.words)
                }
            }
        }
    }
}

fn row(page: &Page, plan: &Plan, goal: &goal::Kept) -> Markup {
    let steps: Vec<_> = plan.steps_of(goal.id).collect();
    html! {
        li class=(goal.area.class()) {
            span class={ "tic " (goal.area.class()) } { (ui::icon(goal.area.icon())) }
            b { (short(&goal.words, LABEL)) }
            (said::state(page, goal))
            small { (said::share(page, &steps)) }
        }
    }
}

fn table(page: &Page, plan: &Plan) -> Markup {
    let columns = [
        Column::words("casework-goal"),
        Column::words("casework-step"),
        Column::words("casework-step-doer"),
        Column::numbers("casework-step-due"),
        Column::numbers("casework-step-done"),
    ];
    let day = |day: Option<Date>| day.map(|day| page.day(day)).unwrap_or_default();
    let rows: Vec<Vec<Markup>> = plan
        .goals
        .iter()
        .flat_map(|goal| plan.steps_of(goal.id).map(move |step| (goal, step)))
        .map(|(goal, step)| {
            vec![
                said::words(goal),
                html! { (step.what) },
                html! { (said::doer(page, step)) },
                html! { (day(step.due_on)) },
                html! { (day(step.done_on)) },
            ]
        })
        .collect();
    ui::table(page, &page.t("casework-picture-title"), &columns, &rows)
}
