//! How facts of a client are said on a page.

use crate::model::{Stay, age};
use frame::reference;
use maud::html;
use platform::{Arg, Date, Markup, Page, Timestamp, clock, format, ui};

/// Days before the end of a stay from which on it is said in colour.
const SOON: i32 = 60;

/// `34-aastane`, or `sünd. 1990` where the day is not known.
pub(super) fn age_or_year(page: &Page, born_on: Option<Date>, born_year: Option<i64>) -> Option<String> {
    match (born_on, born_year) {
        (Some(day), _) => Some(page.n("people-age", age(day, page.today()).into())),
        (None, Some(year)) => Some(page.with("people-born-in", &[("year", Arg::Word(&year.to_string()))])),
        (None, None) => None,
    }
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
    if let Some(day) = stay.renewal_applied_on {
        let day = page.day(day);
        return ui::pill("info", &page.with("people-stay-pending", &[("day", Arg::Word(&day))]));
    }
    let Some(until) = stay.until_day else { return html! {} };
    match page.today().until(until).map(|span| span.get_days()) {
        Ok(left) if left < 0 => ui::pill("bad", &page.n("people-stay-lapsed", i64::from(-left))),
        Ok(left) if left <= SOON => ui::pill("warn", &page.n("people-stay-left", left.into())),
        _ => html! {},
    }
}

/// What a field said, as its form words it.
pub(super) fn value(page: &Page, field: &str, value: &str) -> String {
    match field {
        "sex" | "background" | "interpreter" | "basis" if !value.is_empty() => {
            page.t(&format!("people-{field}-{value}"))
        }
        "languages" => languages(page, &value.split(", ").map(str::to_owned).collect::<Vec<_>>()),
        "citizenship" => country(page, value),
        "born" | "arrived_on" | "created" | "stay_from" | "stay_until" | "renewal_applied_on" => {
            value.parse().map_or_else(|_| value.to_owned(), |day| page.day(day))
        }
        _ => value.to_owned(),
    }
}
