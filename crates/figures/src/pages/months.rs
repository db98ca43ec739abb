//! Contacts month by month, with the year before: the picture, and the table under it.

use super::parts::{behind, rule, say, word};
use crate::{draw::Lines, finding::Finding, suppress::Cell};
use frame::ledger::month_of;
use maud::html;
use platform::{Arg, Markup, Page, ui::Column};

/// Counts by month.
pub struct ByMonth<'a> {
    /// The months: `2026-01`.
    pub months: &'a [String],
    /// The contacts of each.
    pub now: &'a [Cell],
    /// Those of the same months a year earlier; empty where there were none.
    pub before: &'a [Cell],
}

impl ByMonth<'_> {
    /// The card: its heading says what the picture shows.
    pub fn card(&self, page: &Page, finding: Finding) -> Markup {
        html! {
            div.card {
                header { h2 { (finding.say(page)) } (rule(page, "contacts")) }
                div.bd { (self.chart(page)) (self.table(page)) }
            }
        }
    }

    /// Months that have not begun have no count yet.
    fn begun(&self, page: &Page) -> Vec<Option<Cell>> {
        let this = month_of(page.today());
        self.months.iter().zip(self.now).map(|(month, cell)| (*month <= this).then_some(*cell)).collect()
    }

    fn chart(&self, page: &Page) -> Markup {
        let begun = self.begun(page);
        let now: Vec<_> = begun.iter().map(|cell| cell.and_then(Cell::number)).collect();
        let before: Vec<_> = self.before.iter().map(|cell| cell.number()).collect();
        let points: Vec<_> = (0..self.months.len()).map(|place| self.point(page, place, &begun)).collect();
        let names = self.names(page);
        let (title, says) = (page.t("figures-chart-title"), self.says(page, &begun));
        let names = (names.0.as_str(), names.1.as_str());
        Lines { id: "months", title: &title, says: &says, months: &points, now: &now, before: &before, names }
            .draw()
    }

    /// The short name of a month under the chart, and what its point says.
    fn point(&self, page: &Page, place: usize, begun: &[Option<Cell>]) -> (String, String) {
        let month = self.months.get(place).map_or("", String::as_str);
        let now = begun.get(place).copied().flatten().map(|cell| word(page, cell)).unwrap_or_default();
        let name = named(page, month);
        let says = match self.before.get(place) {
            Some(before) => {
                let args =
                    [("month", name.as_str()), ("count", now.as_str()), ("before", &word(page, *before))];
                page.with("figures-point-before", &args.map(|(name, word)| (name, Arg::Word(word))))
            }
            None => page.with("figures-point", &[("month", Arg::Word(&name)), ("count", Arg::Word(&now))]),
        };
        (short(page, month), says)
    }

    /// What the two lines are called: the years, where each lies in one.
    fn names(&self, page: &Page) -> (String, String) {
        let year = |month: &String| month.split('-').next().and_then(|year| year.parse::<i64>().ok());
        match (self.months.first().and_then(year), self.months.last().and_then(year)) {
            (Some(first), Some(last)) if first == last => (first.to_string(), (first - 1).to_string()),
            _ => (page.t("figures-line-now"), page.t("figures-line-before")),
        }
    }

    /// In a sentence: the first month and the last.
    fn says(&self, page: &Page, begun: &[Option<Cell>]) -> String {
        let counted = || self.months.iter().zip(begun).filter_map(|(month, cell)| Some((month, (*cell)?)));
        let (Some((first, of_first)), Some((last, of_last))) = (counted().next(), counted().next_back())
        else {
            return page.t("figures-finding-nothing");
        };
        let args = [named(page, first), word(page, of_first), named(page, last), word(page, of_last)];
        let [first, of_first, last, of_last] = args.each_ref().map(|text| Arg::Word(text));
        page.with(
            "figures-chart-says",
            &[("first", first), ("of-first", of_first), ("last", last), ("of-last", of_last)],
        )
    }

    fn table(&self, page: &Page) -> Markup {
        let mut columns = vec![Column::words("figures-column-month"), Column::numbers("figures-line-now")];
        if !self.before.is_empty() {
            columns.insert(1, Column::numbers("figures-line-before"));
        }
        let begun = self.begun(page);
        let row = |(place, month): (usize, &String)| {
            let before = self.before.get(place).map(|cell| say(page, *cell));
            let now =
                begun.get(place).copied().flatten().map_or_else(|| html! { "–" }, |cell| say(page, cell));
            [Some(html! { (named(page, month)) }), before, Some(now)].into_iter().flatten().collect()
        };
        let rows: Vec<Vec<Markup>> = self.months.iter().enumerate().map(row).collect();
        behind(page, &page.t("figures-chart-title"), &columns, &rows)
    }
}

/// `jaan`
fn short(page: &Page, month: &str) -> String {
    let number = month.get(5..).and_then(|number| number.parse::<u8>().ok()).unwrap_or_default();
    page.t(&format!("figures-month-{number}"))
}

/// `jaan 2026`
pub fn named(page: &Page, month: &str) -> String {
    format!("{} {}", short(page, month), month.get(..4).unwrap_or_default())
}
