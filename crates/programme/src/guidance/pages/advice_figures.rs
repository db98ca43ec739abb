//! The figures of the advice log: by month, by party, by theme, each as bars and as a table.

use super::advice::theme_named;
use crate::guidance::store::advice::Sum;
use maud::{Markup, html};
use platform::{
    Arg, Page,
    ui::{self, Column},
};

/// Bars shown of parties and themes; the table has all.
const BARS: usize = 10;

/// Minutes as hours: `12 h 30 min`.
pub(super) fn hours(page: &Page, minutes: i64) -> String {
    let (hours, rest) = ((minutes / 60).to_string(), (minutes % 60).to_string());
    page.with("programme-advice-hours", &[("hours", Arg::Word(&hours)), ("minutes", Arg::Word(&rest))])
}

/// The three cards; nothing while there is nothing to count.
pub(super) fn cards(page: &Page, [months, parties, themes]: [&[Sum]; 3]) -> Markup {
    let month = |sum: &Sum| (named_month(page, &sum.what), sum.clone());
    let theme = |sum: &Sum| (theme_named(page, &sum.what), sum.clone());
    let party = |sum: &Sum| (sum.what.clone(), sum.clone());
    html! {
        @if !months.is_empty() {
            div.boxes {
                (card(page, "programme-advice-per-month", &months.iter().map(month).collect::<Vec<_>>(), months.len()))
                (card(page, "programme-advice-per-party", &parties.iter().map(party).collect::<Vec<_>>(), BARS))
                (card(page, "programme-advice-per-theme", &themes.iter().map(theme).collect::<Vec<_>>(), BARS))
            }
        }
    }
}

/// `06.2026`
fn named_month(page: &Page, month: &str) -> String {
    let first = format!("{month}-01").parse();
    first.map_or_else(|_| month.to_owned(), |day| page.day(day).chars().skip(3).collect())
}

fn card(page: &Page, key: &str, sums: &[(String, Sum)], bars: usize) -> Markup {
    let title = page.t(key);
    let most = sums.iter().map(|(_, sum)| sum.count).max().unwrap_or_default();
    let columns = [
        Column::words("programme-advice-what"),
        Column::numbers("programme-advice-times"),
        Column::numbers("programme-advice-minutes"),
    ];
    let row = |(name, sum): &(String, Sum)| {
        vec![html! { (name) }, html! { (page.number(sum.count)) }, html! { (page.number(sum.minutes)) }]
    };
    let rows: Vec<_> = sums.iter().map(row).collect();
    let body = html! {
        ul.advice-bars aria-hidden="true" { @for (name, sum) in sums.iter().take(bars) {
            li { span { (name) } (bar(sum.count, most)) b.num { (page.number(sum.count)) } }
        } }
        details.mt2 { summary { (page.t("programme-advice-as-table")) } div.mt2 { (ui::table(page, &title, &columns, &rows)) } }
    };
    ui::card(&title, &html! {}, &body)
}

/// A bar: its share of the longest.
fn bar(count: i64, most: i64) -> Markup {
    let width = if most > 0 { 200 * count / most } else { 0 };
    html! {
        svg viewBox="0 0 200 10" preserveAspectRatio="none" aria-hidden="true" {
            rect.bar-bg width="200" height="10" rx="3" {}
            rect.bar-tp width=(width) height="10" rx="3" {}
        }
    }
}
