//! The page of a copy: whole in itself, to be read without us and printed.

use super::{Said, moment};
use maud::{DOCTYPE, Markup, PreEscaped, html};
use platform::{Arg, JsonMap as Fields, JsonValue, trail::Step};

/// The look of the page; it has to be in the page.
const STYLE: &str = include_str!("copy.css");

/// Everything before what is held.
pub(super) fn head(said: &Said<'_>, name: &str, place: &str) -> String {
    let today = said.page.day(said.page.today());
    let args = [("place", Arg::Word(place)), ("day", Arg::Word(&today))];
    let lead = said.page.said_in(said.language, "privacy-copy-lead", &args);
    let head = html! {
        (DOCTYPE)
        (PreEscaped(format!("<html lang=\"{}\">", said.language.code())))
        head {
            meta charset="utf-8";
            meta name="viewport" content="width=device-width, initial-scale=1";
            title { (said.t("privacy-copy-title")) }
            style { (PreEscaped(STYLE)) }
        }
        (PreEscaped("<body><main>"))
        h1 { (said.t("privacy-copy-title")) }
        p.name { (name) }
        p { (lead) }
        p { (said.t("privacy-copy-rights")) }
    };
    head.into_string()
}

/// What is held, a section for each kind of record.
pub(super) fn held(said: &Said<'_>, held: &JsonValue) -> Markup {
    let JsonValue::Object(sections) = held else { return html! {} };
    html! { @for (name, records) in sections { @if !is_empty(records) {
        section {
            h2 { (said.label(name)) }
            @match records {
                JsonValue::Array(records) => { @for record in records { div.record { (value(said, name, record)) } } }
                one => (value(said, name, one)),
            }
        }
    } } }
}

/// A value of whatever kind.
fn value(said: &Said<'_>, field: &str, of: &JsonValue) -> Markup {
    match of {
        JsonValue::Null => html! {},
        JsonValue::Bool(yes) => html! { (said.t(if *yes { "privacy-copy-yes" } else { "privacy-copy-no" })) },
        JsonValue::Number(number) => html! { (number) },
        JsonValue::String(text) => html! { span.text { (said.value(field, text)) } },
        JsonValue::Array(all) if all.iter().all(|one| one.is_string() || one.is_number()) => {
            let words: Vec<_> = all.iter().map(|one| value(said, field, one).into_string()).collect();
            PreEscaped(words.join(", "))
        }
        JsonValue::Array(all) => html! { @for one in all { div.record { (value(said, field, one)) } } },
        JsonValue::Object(fields) => {
            html! { dl { @for (name, of) in fields { @if !is_empty(of) && name != "id" {
                dt { (said.label(name)) }
                dd { (in_record(said, fields, name, of)) }
            } } } }
        }
    }
}

/// A value in a record; in the history the field itself is a name, and its values are of that field.
fn in_record(said: &Said<'_>, record: &Fields, name: &str, of: &JsonValue) -> Markup {
    let changed = record.get("field").and_then(JsonValue::as_str).filter(|_| record.contains_key("became"));
    match (changed, name, of.as_str()) {
        (Some(field), "field", _) => html! { (said.label(field)) },
        (Some(field), "was" | "became", Some(text)) => html! { span.text { (said.past(field, text)) } },
        _ => value(said, name, of),
    }
}

fn is_empty(of: &JsonValue) -> bool {
    match of {
        JsonValue::Null => true,
        JsonValue::String(text) => text.is_empty(),
        JsonValue::Array(all) => all.is_empty(),
        JsonValue::Object(fields) => fields.is_empty(),
        JsonValue::Bool(_) | JsonValue::Number(_) => false,
    }
}

/// Where the log begins.
pub(super) fn log_head(said: &Said<'_>) -> Markup {
    html! {
        (PreEscaped("<section>"))
        h2 { (said.t("privacy-log-title")) }
        p { (said.t("privacy-copy-log")) }
        (PreEscaped("<table>"))
        thead { tr {
            th scope="col" { (said.t("privacy-log-when")) }
            th scope="col" { (said.t("privacy-log-who")) }
            th scope="col" { (said.t("privacy-log-what")) }
            th scope="col" { (said.t("privacy-log-why")) }
        } }
        (PreEscaped("<tbody>"))
    }
}

/// Lines of the log.
pub(super) fn log_rows(said: &Said<'_>, steps: &[Step]) -> Markup {
    html! { @for step in steps {
        tr {
            td { (moment(step.at)) }
            td {
                @match &step.name { Some(name) => (name), None => (said.t("privacy-log-machine")) }
                @let role = said.role(&step.role);
                @if !role.is_empty() { ", " (role) }
            }
            td { (said.did(&step.action)) }
            td { (said.purpose(&step.purpose)) }
        }
    } }
}

/// The end, with how many lines the log has.
pub(super) fn end(said: &Said<'_>, log: i64) -> String {
    let count = said.page.said_in(said.language, "privacy-log-count", &[("n", Arg::Count(log))]);
    let note = html! { p.small { (count) } };
    format!("</tbody></table>{}</section></main></body></html>\n", note.into_string())
}
