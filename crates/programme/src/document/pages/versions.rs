//! What a document said before: each version with who wrote it, when, and what it changed.

use super::{said, show};
use crate::document::model::{Version, changes};
use maud::{Markup, html};
use platform::{Arg, Page, ui};

/// The versions of a document, the newest first.
pub fn card(page: &Page, versions: &[Version]) -> Markup {
    let before = versions.iter().skip(1).map(Some).chain([None]);
    let body = html! {
        ol.history { @for (version, before) in versions.iter().zip(before) { (line(page, version, before)) } }
    };
    ui::card(&page.t("programme-document-versions"), &html! {}, &body)
}

fn line(page: &Page, version: &Version, before: Option<&Version>) -> Markup {
    let who = version.recorded_by_name.as_deref().unwrap_or_default();
    let number = page.with("programme-document-version-numbered", &[("n", Arg::Count(version.version))]);
    html! {
        li {
            time datetime=(version.recorded_at) { (said::instant(page, version.recorded_at)) }
            div {
                b { (number) } @if !who.is_empty() { " · " (who) }
                @if !version.why.is_empty() { p { (version.why) } }
                @match before {
                    None => { p.small.muted { (page.t("programme-document-first")) } },
                    Some(before) => { (changed(page, before, version)) },
                }
                @if version.file_kind.is_some() {
                    p.small { a href=(show::file_path(version, "file")) download { (version.file_name) } " " span.muted { (said::size(version.bytes)) } }
                }
            }
        }
    }
}

fn changed(page: &Page, before: &Version, after: &Version) -> Markup {
    let changes = changes(before, after);
    html! {
        @if changes.is_empty() { p.small.muted { (page.t("programme-document-nothing-changed")) } }
        @else { ul.small { @for (field, was, is) in changes {
            li {
                (page.t(&format!("programme-document-{field}"))) ": "
                del { (said::value(page, field, &was)) } " → " ins { (said::value(page, field, &is)) }
            }
        } } }
    }
}
