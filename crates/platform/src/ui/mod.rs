//! The components that pages are made of. Each is a function; none needs a script.

mod field;
mod kept;
mod pager;
mod paper;
mod shell;
mod table;

pub use crate::icon::icon;
pub use field::{CODE, Choice, Field, area, field, file, form_problems, hidden, options, radios, select};
pub use kept::kept;
pub use pager::{MOST, older, plenty};
pub use paper::paper;
pub use shell::layout;
pub use table::{Column, table};

use crate::Page;
use maud::{Markup, html};

/// A card with a heading and what stands at its right.
pub fn card(title: &str, aside: &Markup, body: &Markup) -> Markup {
    html! {
        div.card {
            header { h2 { (title) } (aside) }
            div.bd { (body) }
        }
    }
}

/// What a list says when it has nothing: what it would show, and what to do.
pub fn empty(title: &str, help: &str, act: &Markup) -> Markup {
    html! { div.empty { p.b { (title) } p.muted { (help) } (act) } }
}

/// A state: word and colour, never colour alone. `tone`: `ok`, `warn`, `bad`, `info` or nothing.
pub fn pill(tone: &str, word: &str) -> Markup {
    html! { span class={ "pill " (tone) } { (word) } }
}

/// The letters that stand for a person: the first of the first and of the last name.
pub fn initials(name: &str) -> String {
    let mut words = name.split_whitespace().filter_map(|word| word.chars().next());
    let first = words.next();
    first.into_iter().chain(words.next_back()).flat_map(char::to_uppercase).collect()
}

/// A person's round mark.
pub fn avatar(name: &str) -> Markup {
    html! { span.av aria-hidden="true" { (initials(name)) } }
}

/// A form with one button, for a change that needs nothing else.
pub fn act(action: &str, label: &str, variant: &str) -> Markup {
    html! { form method="post" action=(action) { button.ds-button data-variant=(variant) type="submit" { (label) } } }
}

/// A link that looks like a button.
pub fn link_button(href: &str, label: &str, variant: &str) -> Markup {
    html! { a.ds-button data-variant=(variant) href=(href) { (label) } }
}

/// Two versions of a record beside each other: what was typed, and what is there by now.
pub fn versions(page: &Page, rows: &[(String, String, String)]) -> Markup {
    html! {
        table.tbl.versions {
            thead { tr {
                th scope="col" { (page.t("platform-version-field")) }
                th scope="col" { (page.t("platform-version-yours")) }
                th scope="col" { (page.t("platform-version-theirs")) }
            } }
            tbody {
                @for (field, yours, theirs) in rows {
                    tr class=[(yours != theirs).then_some("differs")] {
                        th scope="row" { (field) }
                        td data-label=(page.t("platform-version-yours")) { (yours) }
                        td data-label=(page.t("platform-version-theirs")) { (theirs) }
                    }
                }
            }
        }
    }
}
