//! Fields that several forms of the conditions share.

use crate::tree::model::Four;
use maud::{Markup, html};
use platform::{
    Page, Problems,
    ui::{self, Field},
};

/// A text in four languages: an input for each, or an area of so many rows.
pub(super) fn four(
    page: &Page,
    problems: &Problems,
    (legend, fields): (&str, Four<'_>),
    (most, rows): (usize, u8),
) -> Markup {
    let labels = ["programme-said-et", "programme-said-en", "programme-said-ru", "programme-said-uk"];
    html! {
        fieldset.four {
            legend.lbl { (page.t(legend)) }
            div.four-in {
                @for ((name, value), label) in fields.into_iter().zip(labels) {
                    @let of = Field { name, label, value, most, ..Field::default() };
                    @if rows > 0 { (ui::area(page, problems, of, rows)) } @else { (ui::field(page, problems, of)) }
                }
            }
        }
    }
}

/// A day.
pub(super) fn day<'a>(name: &'static str, label: &'a str, value: &'a str) -> Field<'a> {
    Field { name, label, value, kind: "date", ..Field::default() }
}

/// Some words in one line.
pub(super) fn line<'a>(name: &'static str, label: &'a str, (value, most): (&'a str, usize)) -> Field<'a> {
    Field { name, label, value, most, ..Field::default() }
}

/// A tick.
pub(super) fn tick(
    page: &Page,
    problems: &Problems,
    (name, key): (&'static str, &str),
    is_on: bool,
) -> Markup {
    let problem = problems.of(name);
    html! {
        label.check id=(name) tabindex=[problem.map(|_| "-1")] {
            input type="checkbox" name=(name) value="on" checked[is_on] aria-invalid=[problem.map(|_| "true")];
            span { (page.t(key)) @if let Some(problem) = problem { small.problem { (page.t(problem)) } } }
        }
    }
}

/// What was typed beside what is there by now: the key of each field, and both values.
pub(super) fn beside(page: &Page, rows: &[(&str, String, String)]) -> Markup {
    let rows: Vec<_> =
        rows.iter().map(|(key, yours, theirs)| (page.t(key), yours.clone(), theirs.clone())).collect();
    let body = html! { p { (page.t("programme-tat-stale-help")) } (ui::versions(page, &rows)) };
    html! { div.card { div.bd.stack { (body) } } }
}
