//! Tables, which become cards on a phone.

use crate::Page;
use maud::{Markup, html};

/// A column: the key of its head, and how it stands.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// The key of its head; empty for a column of buttons.
    pub key: &'static str,
    /// Whether it holds numbers, which stand at the right.
    pub number: bool,
}

impl Column {
    /// A column of words.
    pub const fn words(key: &'static str) -> Self {
        Self { key, number: false }
    }

    /// A column of numbers.
    pub const fn numbers(key: &'static str) -> Self {
        Self { key, number: true }
    }
}

/// A table with a caption and column heads; each row brings a cell for each column.
pub fn table(page: &Page, caption: &str, columns: &[Column], rows: &[Vec<Markup>]) -> Markup {
    let head = |column: &Column| if column.key.is_empty() { String::new() } else { page.t(column.key) };
    // Escaped once: each stands at every cell of its column.
    let heads: Vec<_> = columns.iter().map(|column| html! { (head(column)) }).collect();
    html! {
        div.scroll tabindex="0" role="region" aria-label=(caption) {
            table.tbl data-list {
                caption.vh { (caption) }
                thead { tr { @for (column, head) in columns.iter().zip(&heads) {
                    @if column.key.is_empty() { td {} } @else { th scope="col" class=[column.number.then_some("r")] { (head) } }
                } } }
                tbody { @for row in rows { tr { @for ((cell, head), column) in row.iter().zip(&heads).zip(columns) {
                    td data-label=(head) class=[column.number.then_some("r num")] { (cell) }
                } } } }
            }
        }
    }
}
