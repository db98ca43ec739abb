//! When each version held, as a drawing: a bar for each, with today across them. The table of the register says the same.

use frame::activity::tat::Tat;
use maud::{Markup, html};
use platform::{Date, Page};

/// Where the bars begin and end, and how high a row is.
const LEFT: i64 = 96;
const RIGHT: i64 = 352;
const ROW: i64 = 24;

/// A version with the last day on which it holds, if that is known.
pub(super) type Held<'t> = (&'t Tat, Option<Date>);

/// The drawing; the first version stands on top.
pub(super) fn held(page: &Page, versions: &[Held<'_>]) -> Markup {
    let first = versions.iter().filter_map(|(tat, _)| tat.in_force_from).min();
    let last = versions.iter().filter_map(|(tat, _)| tat.eligible_until).max();
    let (Some(first), Some(last)) = (first, last) else { return html! {} };
    let height = ROW * i64::try_from(versions.len()).unwrap_or(0) + 26;
    let across = |day: Date| place(day, (first, last));
    let today = page.today();
    html! {
        svg.chart.tat-held viewBox={ "0 0 360 " (height) } role="img" aria-labelledby="held-title held-says" {
            title id="held-title" { (page.t("programme-tat-held-title")) }
            desc id="held-says" { (page.t("programme-tat-held-says")) }
            @for year in years(first, last) {
                line.g x1=(across(year)) x2=(across(year)) y1="2" y2=(height - 20) {}
                text x=(across(year) + 3) y=(height - 6) { (year.year()) }
            }
            @for (row, (tat, until)) in (0_i64..).zip(versions) {
                @let y = row * ROW + 6;
                @let from = tat.in_force_from.map_or(LEFT, across);
                @let to = until.map_or(RIGHT, across);
                text x="0" y=(y + 12) { (super::outline::called_shortly(page, tat)) }
                rect class=(if until.is_none_or(|until| until >= today) { "held-now" } else { "held-past" })
                    x=(from) y=(y) width=((to - from).max(3)) height="14" rx="3" {}
            }
            @if (first..=last).contains(&today) {
                line.held-today x1=(across(today)) x2=(across(today)) y1="2" y2=(height - 20) {}
            }
        }
    }
}

fn place(day: Date, (first, last): (Date, Date)) -> i64 {
    let days = |to: Date| i64::from((to - first).get_days());
    LEFT + (RIGHT - LEFT) * days(day).clamp(0, days(last).max(1)) / days(last).max(1)
}

/// The first day of each year in between.
fn years(first: Date, last: Date) -> impl Iterator<Item = Date> {
    (first.year()..=last.year())
        .filter_map(|year| Date::new(year, 1, 1).ok())
        .filter(move |day| *day >= first)
}
