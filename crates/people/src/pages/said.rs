//! How facts of a client are said on a page.

use crate::model::{Level, Spoken, Stay, age};
use frame::reference;
use maud::html;
use platform::{Arg, Date, Markup, Page, Timestamp, clock, format, ui};

/// Days before the end of a stay from which on it is said in colour.
const SOON: i32 = 60;
/// Days after it from which on nobody counts them any more.
const YEAR: i32 = 365;

/// `34-aastane`, or `sündinud 1990` where the day is not known.
pub(super) fn age_or_year(page: &Page, born_on: Option<Date>, born_year: Option<i64>) -> Option<String> {
    match (born_on, born_year) {
        (Some(day), _) => Some(page.n("people-age", age(day, page.today()).into())),
        (None, born_year) => year(page, born_year),
    }
}

/// `sündinud 1990`: all that may be said of an age outside the file.
pub(super) fn year(page: &Page, born_year: Option<i64>) -> Option<String> {
    born_year.map(|year| page.with("people-born-in", &[("year", Arg::Word(&year.to_string()))]))
}

/// Names of languages: `ukraina, vene`.
pub(super) fn languages(page: &Page, codes: &[String]) -> String {
    let name =
        |code: &String| reference::language_name(page.language(), code).map_or(code.clone(), str::to_owned);
    codes.iter().map(name).collect::<Vec<_>>().join(", ")
}

/// The name of a country; the code where it has none.
pub(super) fn country(page: &Page, code: &str) -> String {
    reference::country_name(page.language(), code).unwrap_or(code).to_owned()
}

/// An instant: `täna 09.12`, `18.11 14.05`, `18.11.2025`.
pub(super) fn instant(page: &Page, at: Timestamp) -> Markup {
    let (day, time) = (clock::day_of(at), clock::wall_time(at));
    let said = if day == page.today() {
        format!("{} {time}", page.t("people-today"))
    } else if day.year() == page.today().year() {
        format!("{} {time}", format::short_day(day))
    } else {
        page.day(day)
    };
    html! { time datetime=(at) { (said) } }
}

/// The state of a stay: running out, lapsed, or a renewal under way.
pub(super) fn stay_state(page: &Page, stay: &Stay) -> Markup {
    ending(page, stay.until_day, stay.renewal_applied_on)
}

/// What ends on a day: it is running out, has lapsed, or is being renewed.
pub(super) fn ending(page: &Page, until: Option<Date>, renewal_applied_on: Option<Date>) -> Markup {
    if let Some(day) = renewal_applied_on {
        let day = page.day(day);
        return ui::pill("info", &page.with("people-stay-pending", &[("day", Arg::Word(&day))]));
    }
    let Some(until) = until else { return html! {} };
    match page.today().until(until).map(|span| span.get_days()) {
        Ok(left) if left < -YEAR => ui::pill("bad", &page.t("people-stay-over")),
        Ok(left) if left < 0 => ui::pill("bad", &page.n("people-stay-lapsed", i64::from(-left))),
        Ok(left) if left <= SOON => ui::pill("warn", &page.n("people-stay-left", left.into())),
        _ => html! {},
    }
}

/// `alates 30.06.2026`
pub(super) fn from(page: &Page, from: Date) -> String {
    page.with("people-from", &[("day", Arg::Word(&page.day(from)))])
}

/// `kuni 30.06.2026`
pub(super) fn until(page: &Page, until: Date) -> String {
    page.with("people-until", &[("day", Arg::Word(&page.day(until)))])
}

/// What a field said, as its form words it.
pub(super) fn value(page: &Page, field: &str, value: &str) -> String {
    match field {
        "sex" | "background" | "interpreter" | "basis" if !value.is_empty() => {
            page.t(&format!("people-{field}-{value}"))
        }
        "education" | "work" if !value.is_empty() => page.t(&format!("people-{field}-{value}")),
        "channel" if !value.is_empty() => page.t(&format!("people-reach-{value}")),
        "guardian" | "child" if !value.is_empty() => page.t(&format!("people-relation-{value}")),
        "kind" if !value.is_empty() => page.t(&format!("people-document-{value}")),
        "merged" | "merged_into" if !value.is_empty() => page.t("people-merge-said"),
        "do_not_call" if !value.is_empty() => page.t("people-yes"),
        "safe_note" if !value.is_empty() => page.t(&format!("people-safe_note-{value}")),
        "language_level" if !value.is_empty() => skill(page, value),
        "document" if !value.is_empty() => document(page, value),
        "consent" if !value.is_empty() => consent(page, value),
        "stay" if !value.is_empty() => stay(page, value),
        "contact_language" => languages(page, &[value.to_owned()]),
        "country" | "citizenship" => country(page, value),
        "languages" => languages(page, &value.split(", ").map(str::to_owned).collect::<Vec<_>>()),
        "born" | "arrived_on" | "created" | "stay_from" | "stay_until" | "renewal_applied_on"
        | "work_since" | "valid_until" => day(page, value),
        _ => value.to_owned(),
    }
}

fn day(page: &Page, value: &str) -> String {
    value.parse().map_or_else(|_| value.to_owned(), |day| page.day(day))
}

/// Words that are there, as one sentence.
fn joined(words: impl IntoIterator<Item = String>) -> String {
    words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(", ")
}

/// A language in the history: `ukr|b1|interpreter`.
fn skill(page: &Page, value: &str) -> String {
    let mut parts = value.split('|');
    let mut next = || parts.next().unwrap_or_default();
    let (language, level, interpreter) = (next(), next(), next());
    let level = if level.is_empty() { String::new() } else { page.t(&format!("people-level-{level}")) };
    let interpreter = if interpreter.is_empty() { String::new() } else { page.t("people-with-interpreter") };
    joined([languages(page, &[language.to_owned()]), level, interpreter])
}

/// A document in the history: `passport|UKR|2030-01-01|2026-06-01`.
fn document(page: &Page, value: &str) -> String {
    let mut parts = value.split('|');
    let mut next = || parts.next().unwrap_or_default();
    let (kind, issued_by, until, renewal) = (next(), next(), next(), next());
    let said = |key: &str, value: &str| match value {
        "" => String::new(),
        value => page.with(key, &[("day", Arg::Word(&day(page, value)))]),
    };
    let kind = page.t(&format!("people-document-{kind}"));
    joined([
        kind,
        country(page, issued_by),
        said("people-until", until),
        said("people-stay-pending", renewal),
    ])
}

/// A language with its level: `ukraina (emakeel)`.
pub(super) fn spoken(page: &Page, of: &[Spoken]) -> String {
    let one = |spoken: &Spoken| {
        let name = languages(page, std::slice::from_ref(&spoken.language));
        match spoken.level.filter(|level| *level != Level::Unknown) {
            Some(level) => format!("{name} ({})", page.t(&format!("people-level-{level}"))),
            None => name,
        }
    };
    of.iter().map(one).collect::<Vec<_>>().join(", ")
}

/// A consent in the history: `share|given|2026-06-30|2027-06-30|Töötukassa`.
fn consent(page: &Page, value: &str) -> String {
    let mut parts = value.splitn(5, '|');
    let mut next = || parts.next().unwrap_or_default();
    let (purpose, state, from, until, to) = (next(), next(), next(), next(), next());
    let said = |key: &str, value: &str| match value {
        "" => String::new(),
        value => page.with(key, &[("day", Arg::Word(&day(page, value)))]),
    };
    let purpose = page.t(&format!("people-consent-{purpose}"));
    let state = page.t(&format!("people-consent-state-{state}"));
    joined([purpose, to.to_owned(), state, said("people-from", from), said("people-until", until)])
}

/// A basis of stay in the history: `refugee|2026-01-01|2029-01-01|2028-11-01`.
fn stay(page: &Page, value: &str) -> String {
    let mut parts = value.split('|');
    let mut next = || parts.next().unwrap_or_default();
    let (basis, from, until, renewal) = (next(), next(), next(), next());
    let said = |key: &str, value: &str| match value {
        "" => String::new(),
        value => page.with(key, &[("day", Arg::Word(&day(page, value)))]),
    };
    let basis = page.t(&format!("people-basis-{basis}"));
    joined([
        basis,
        said("people-from", from),
        said("people-until", until),
        said("people-stay-pending", renewal),
    ])
}
