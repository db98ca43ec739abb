//! Figures that leave the house as a table: for a purpose that is said and recorded, with the number of their rows.

use crate::{
    count::{Overview, Row, rows},
    model::{Ask, AskInput, Breakdown},
    sums::Sums,
    suppress::Cell as Count,
    words::Names,
};
use frame::ledger::{Days, Tally};
use platform::{
    Arg, IntoResponse, Page, Problems, Response, Result,
    sheets::{Cell, Kind, Sheet},
};

/// What figures are taken out for.
pub const PURPOSES: [&str; 3] = ["report", "planning", "enquiry"];

/// A file's kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Text.
    Csv,
    /// Excel.
    Xlsx,
}

impl AskInput {
    /// The kind of file asked for; that a purpose is said is seen to here, that it is recorded by the permit.
    pub fn format(&self) -> Result<Format, Problems> {
        let mut problems = Problems::default();
        if !PURPOSES.contains(&&*self.purpose) {
            problems.add("purpose", "figures-problem-purpose");
        }
        let format = problems.take(
            "format",
            match &*self.format {
                "csv" => Ok(Format::Csv),
                "xlsx" => Ok(Format::Xlsx),
                _ => Err("figures-problem-format"),
            },
        );
        problems.or(format)
    }
}

/// What each row of a municipality's table is about: contacts as a whole, then each breakdown.
fn groups(overview: &Overview) -> impl Iterator<Item = (Option<Breakdown>, &Vec<Tally>)> {
    let broken_down = overview.breakdowns.iter().map(|(breakdown, tallies)| (Some(*breakdown), tallies));
    std::iter::once((None, &overview.contacts)).chain(broken_down)
}

fn rows_of(days: Days, by: Option<Breakdown>, tallies: &[Tally]) -> Vec<Row> {
    rows(&Ask { days, by, by_month: true, by_place: true, known_at: None }, tallies)
}

/// How many rows a municipality's table has.
pub fn row_count(overview: &Overview) -> usize {
    groups(overview).map(|(by, tallies)| rows_of(overview.view.days, by, tallies).len()).sum()
}

/// A municipality's figures: a row for each month, centre and word.
pub fn sheet(page: &Page, overview: &Overview, names: &Names) -> Sheet {
    let cells = |by: Option<Breakdown>, row: Row| {
        let kind = page.t(&by.map_or("figures-by-all".to_owned(), |by| format!("figures-by-{}", by.word())));
        let name =
            by.zip(row.word.as_deref()).map(|(by, word)| names.name(page, by, word)).unwrap_or_default();
        let centre = row.centre.and_then(|id| overview.view.centre(id)).map(|centre| centre.name.clone());
        let text = [row.month.unwrap_or_default(), centre.unwrap_or_default(), kind, name].map(Cell::Text);
        text.into_iter().chain([Cell::Integer(row.contacts)]).collect()
    };
    let lines = |(by, tallies): (Option<Breakdown>, &Vec<Tally>)| {
        let rows = rows_of(overview.view.days, by, tallies);
        rows.into_iter().map(|row| cells(by, row)).collect::<Vec<_>>()
    };
    let titles = ["month", "centre", "by", "what"];
    Sheet {
        name: page.t("figures-title"),
        columns: columns(page, &titles),
        rows: groups(overview).flat_map(lines).collect(),
    }
}

/// The sums of municipalities: a row for each municipality and month, then for each word and month. What is hidden says so.
pub fn sums_sheet(page: &Page, sums: &Sums, names: &Names) -> Sheet {
    let mut rows = Vec::new();
    let mut add = |month: &str, kind: &str, name: String, count: Count| {
        let shown = match count {
            Count::Shown(0) => return,
            Count::Shown(count) | Count::AtLeast(count) => Cell::Integer(count),
            Count::Hidden => Cell::Text(page.t("figures-hidden")),
        };
        let text = [month.to_owned(), page.t(&format!("figures-by-{kind}")), name].map(Cell::Text);
        rows.push(text.into_iter().chain([shown]).collect());
    };
    for (month, column) in sums.months.iter().zip(&sums.contacts.columns) {
        add(month, "all", String::new(), column.total);
        for (row, count) in column.cells.iter().enumerate() {
            let name = sums.parties.organisation(row).map(|party| party.name.clone());
            add(month, "organisation", name.unwrap_or_else(|| page.t("figures-party-dissolved")), *count);
        }
        for (breakdown, words, grid) in &sums.breakdowns {
            let place = sums.months.iter().position(|known| known == month);
            let counts = place.and_then(|place| grid.columns.get(place)).map(|column| &column.cells);
            for (word, count) in words.iter().zip(counts.into_iter().flatten()) {
                add(month, breakdown.word(), names.name(page, *breakdown, word), *count);
            }
        }
    }
    Sheet { name: page.t("figures-title"), columns: columns(page, &["month", "by", "what"]), rows }
}

fn columns(page: &Page, words: &[&str]) -> Vec<(String, Kind)> {
    let text = words.iter().map(|word| (page.t(&format!("figures-column-{word}")), Kind::Text));
    text.chain([(page.t("figures-column-contacts"), Kind::Integer)]).collect()
}

/// The file, for the browser to keep.
pub fn file(page: &Page, sheet: &Sheet, format: Format, days: Days) -> Result<Response> {
    let (kind, end, bytes) = match format {
        Format::Csv => ("text/csv; charset=utf-8", "csv", sheet.csv()?),
        Format::Xlsx => {
            ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", sheet.xlsx()?)
        }
    };
    let (from, to) = (days.from.to_string(), days.to.to_string());
    let name = page.with("figures-file-name", &[("from", Arg::Word(&from)), ("to", Arg::Word(&to))]);
    let disposition = format!("attachment; filename=\"{name}.{end}\"");
    Ok(([("content-type", kind.to_owned()), ("content-disposition", disposition)], bytes).into_response())
}
