//! Parts that both pages are made of: a number with its definition, a table, the way out of the house.

use crate::{export::PURPOSES, suppress::Cell};
use frame::ledger::Days;
use maud::html;
use platform::{
    Arg, Markup, Page, Problems, Timestamp, clock,
    ui::{Choice, Column, Field, hidden, icon, options, radios, select, table},
};

/// A count as it may be shown: a number, `≥ 49` where some of it is hidden, or no number.
pub fn say(page: &Page, cell: Cell) -> Markup {
    html! {
        @match cell {
            Cell::Shown(count) => (page.number(count)),
            Cell::AtLeast(_) => { span aria-hidden="true" { (short(page, cell)) } span.vh { (word(page, cell)) } },
            Cell::Hidden => span.muted { (page.t("figures-hidden")) },
        }
    }
}

/// The same in a few signs, where its words stand beside it for those who do not see them.
pub fn short(page: &Page, cell: Cell) -> String {
    match cell {
        Cell::Shown(count) => page.number(count),
        Cell::AtLeast(count) => format!("≥\u{a0}{}", page.number(count)),
        Cell::Hidden => "–".to_owned(),
    }
}

/// The same in words, for what is no markup.
pub fn word(page: &Page, cell: Cell) -> String {
    match cell {
        Cell::Shown(count) => page.number(count),
        Cell::AtLeast(count) => page.with("figures-at-least", &[("count", Arg::Word(&page.number(count)))]),
        Cell::Hidden => page.t("figures-hidden"),
    }
}

/// As known when.
#[derive(Clone, Copy)]
pub struct Stamp {
    /// When it was counted.
    pub at: Timestamp,
    /// The last entry of the ledger that was counted, where there is one ledger.
    pub seq: Option<i64>,
}

impl Stamp {
    /// `seis 24.11.2026 10.42, kirje 12 345`
    pub fn say(self, page: &Page) -> String {
        let at = format!("{} {}", page.day(clock::day_of(self.at)), clock::wall_time(self.at));
        match self.seq {
            Some(seq) => {
                let seq = page.number(seq);
                page.with("figures-stamp-entry", &[("at", Arg::Word(&at)), ("seq", Arg::Word(&seq))])
            }
            None => page.with("figures-stamp", &[("at", Arg::Word(&at))]),
        }
    }
}

/// Numbers that are not a breakdown: their titles are not `figures-by-<word>`.
const PLAIN: [&str; 7] =
    ["contacts", "heads", "persons", "new-persons", "returning-persons", "map", "partners"];

/// What a counted thing is called: the key of its title.
fn title(word: &str) -> String {
    if PLAIN.contains(&word) { format!("figures-{word}") } else { format!("figures-by-{word}") }
}

/// The way to how a number is counted, a small sign beside its title: one click away, and said once on the page.
pub fn rule(page: &Page, word: &str) -> Markup {
    let says = page.with("figures-rule", &[("what", Arg::Word(&page.t(&title(word))))]);
    html! { a.how href={ "#rule-" (word) } aria-label=(says) title=(says) { (icon("info-circle")) } }
}

/// How the numbers of the page are counted, and as known when.
pub fn rules(page: &Page, words: &[&str], stamp: Stamp) -> Markup {
    html! {
        div.card.rules.mt3 {
            header { h2 { (page.t("figures-rules")) } span.small.muted { (stamp.say(page)) } }
            div.bd { dl {
                @for word in words {
                    div { dt id={ "rule-" (word) } { (page.t(&title(word))) } dd { (page.t(&format!("figures-{word}-rule"))) } }
                }
            } }
        }
    }
}

/// A number on top of the page. `word`: its title's key is `figures-<word>`, its rule's `figures-<word>-rule`.
pub fn number(page: &Page, word: &str, value: &Markup, note: &str) -> Markup {
    html! {
        div.card.kpi {
            h2 { (page.t(&title(word))) }
            (rule(page, word))
            div.v.num { (value) }
            @if !note.is_empty() { div.ft.num { span { (note) } } }
        }
    }
}

/// A table behind one click: what it is of, what its first column is, and its rows.
pub fn behind(page: &Page, caption: &str, columns: &[Column], rows: &[Vec<Markup>]) -> Markup {
    html! {
        details.mt2 { summary { (page.t("figures-as-table")) } div.mt2 { (table(page, caption, columns, rows)) } }
    }
}

/// How much `part` is of `whole`: `34%`; nothing where it cannot be said.
pub fn share(part: Cell, whole: Cell) -> String {
    match (part, whole) {
        (Cell::Shown(part), Cell::Shown(whole)) if whole > 0 => {
            format!("{}%", (part * 200 + whole) / (whole * 2))
        }
        _ => String::new(),
    }
}

/// A table of one breakdown, the most frequent first.
pub fn breakdown(page: &Page, word: &str, (rows, whole): (&[(String, Cell)], Cell)) -> Markup {
    let columns = [
        Column::words("figures-column-what"),
        Column::numbers("figures-column-contacts"),
        Column::numbers("figures-column-share"),
    ];
    let cells = |(name, cell): &(String, Cell)| {
        vec![html! { (name) }, say(page, *cell), html! { (share(*cell, whole)) }]
    };
    let title = page.t(&title(word));
    html! {
        @if !rows.is_empty() {
            div.card {
                header { h2 { (title) } (rule(page, word)) }
                (table(page, &title, &columns, &rows.iter().map(cells).collect::<Vec<_>>()))
            }
        }
    }
}

/// The most frequent first; what is hidden last.
pub fn by_size(rows: &mut [(String, Cell)]) {
    rows.sort_by_key(|(name, cell)| (-cell.number().unwrap_or(-1), name.clone()));
}

/// What an export is of.
pub struct Exported<'a> {
    /// Where it is asked for.
    pub address: &'a str,
    /// The period.
    pub days: Days,
    /// More of the question: names and values.
    pub more: &'a [(&'a str, String)],
    /// How many rows it has.
    pub rows: usize,
}

/// The way out of the house: what for, as what, and how many rows it will be.
pub fn export(page: &Page, of: &Exported<'_>) -> Markup {
    let none = Problems::default();
    let formats = ["csv", "xlsx"].map(|word| Choice { word: word.to_owned(), name: word.to_uppercase() });
    let purposes = options(page, "figures-purpose", PURPOSES);
    let purpose = Field { name: "purpose", label: "figures-purpose", value: "", ..Field::default() };
    let format = Field { name: "format", label: "figures-format", value: "xlsx", ..Field::default() };
    html! {
        div.card {
            header { h2 { (page.t("figures-export")) } }
            form.form method="get" action=(of.address) {
                (hidden("from", &of.days.from.to_string())) (hidden("to", &of.days.to.to_string()))
                @for (name, value) in of.more { @if !value.is_empty() { (hidden(name, value)) } }
                div.f2 {
                    (select(page, &none, purpose, Some(&page.t("figures-purpose-choose")), &purposes))
                    (radios(page, &none, format, &formats))
                }
                p.muted.small { (page.n("figures-export-rows", i64::try_from(of.rows).unwrap_or(i64::MAX))) }
                div.acts { button.ds-button data-variant="secondary" type="submit" { (icon("download")) (page.t("figures-export-take")) } }
            }
        }
    }
}
