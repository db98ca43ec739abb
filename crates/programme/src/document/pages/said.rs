//! How a document and its fields are said.

use crate::document::{
    model::{Access, TextState},
    store::list::Line,
};
use platform::{Arg, Date, Markup, Page, clock, ui};

/// What a document is called in a list to choose from: `2.06.2023 · nr 137 · TAT-i muutmine · Tartu linn`.
pub fn named(page: &Page, line: &Line) -> String {
    let day = line.dated_on.map(|day| page.day(day));
    let number = numbered(page, &line.number);
    let pieces = [day, number, Some(line.title.clone()), line.party_name.clone()];
    pieces.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// Its kind, its day and its number, as it is quoted: `Käskkiri, 02.06.2023, nr 137`.
pub fn quoted(page: &Page, kind: &str, (dated_on, number): (Option<Date>, &str)) -> String {
    let kind = page.t(&format!("programme-document-kind-{kind}"));
    let pieces = [Some(kind), dated_on.map(|day| page.day(day)), numbered(page, number)];
    pieces.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// `nr 137`, or nothing where the number is not known.
pub fn numbered(page: &Page, number: &str) -> Option<String> {
    (!number.is_empty()).then(|| page.with("programme-document-numbered", &[("number", Arg::Word(number))]))
}

/// Who may see it, as a word and a colour.
pub fn access(page: &Page, access: Access) -> Markup {
    let tone = match access {
        Access::Public => "ok",
        Access::Programme => "info",
        Access::Party => "",
        Access::Personal => "warn",
    };
    ui::pill(tone, &page.t(&format!("programme-document-access-{access}")))
}

/// How far the text of its file has been read, in a sentence.
pub fn text_state(page: &Page, state: TextState, pages: i64) -> String {
    match state {
        TextState::Read => page.n("programme-document-text-read", pages),
        other => page.t(&format!("programme-document-text-{other}")),
    }
}

/// The value of a field, in words.
pub fn value(page: &Page, field: &str, kept: &str) -> String {
    match field {
        _ if kept.is_empty() => page.t("programme-document-nothing"),
        "kind" | "access" | "retention" => page.t(&format!("programme-document-{field}-{kept}")),
        "dated_on" => kept.parse().map_or_else(|_| kept.to_owned(), |day| page.day(day)),
        _ => kept.to_owned(),
    }
}

/// An instant as people read it: `02.06.2023 14.05`.
pub fn instant(page: &Page, at: platform::Timestamp) -> String {
    format!("{} {}", page.day(clock::day_of(at)), clock::wall_time(at))
}

/// `12 kB`, `3 MB`: as people read sizes.
pub fn size(bytes: i64) -> String {
    match bytes {
        0..1024 => format!("{bytes} B"),
        1024..1_048_576 => format!("{} kB", bytes / 1024),
        _ => format!("{} MB", bytes / 1_048_576),
    }
}
